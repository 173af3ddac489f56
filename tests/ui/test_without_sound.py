"""F56: a machine without sound, libpulse or Qt's sound modules has the whole program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Importing them raises, as it does where libpulse is not installed.
WITHOUT_SOUND = """
import sys
for name in ("PySide6.QtMultimedia", "PySide6.QtTextToSpeech"):
    sys.modules[name] = None
from backbeat.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def run(*arguments: str, script: str = WITHOUT_SOUND) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}"}
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_F56_the_window_opens_without_any_sound_library(tmp_path: Path) -> None:
    done = run("--data-dir", str(tmp_path), "--exit-after-first-paint")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_F56_a_routine_plays_through_without_any_sound_library(tmp_path: Path) -> None:
    done = run("--data-dir", str(tmp_path), "play", "after-exercise-release", "--speed", "1000")
    assert done.returncode == 0, done.stderr
    assert "sets done." in done.stdout


# A process of its own: other tests, of the helper, have loaded them where this one runs.
A_SESSION = """
import sys
from pathlib import Path
for name in ("PySide6.QtMultimedia", "PySide6.QtTextToSpeech"):
    sys.modules[name] = None
from PySide6.QtWidgets import QApplication
app = QApplication([])
from tests.gallery import demo, scenes
from tests.support.fake_clock import FakeClock
program = scenes.make(Path(sys.argv[1]), FakeClock(wall=demo.NOW))
scenes.play_shipped(program, "after-exercise-release", None, 1, 2_000)
scenes.settle(program)
assert program.window.in_session
program.close()
print("a session")
"""


def test_F56_a_session_in_the_window_asks_for_no_sound_module(tmp_path: Path) -> None:
    done = run(str(tmp_path), script=A_SESSION)
    assert (done.returncode, done.stdout, done.stderr) == (0, "a session\n", "")
