"""F56: a machine without sound, libpulse or Qt's sound modules has the whole program."""

from __future__ import annotations

import builtins
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


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "app")}
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_SOUND, *arguments],
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


def test_F56_a_session_in_the_window_loads_no_sound_module(program, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    asked: set[str] = set()
    usual = builtins.__import__

    def noting(name, globals=None, locals=None, fromlist=(), level=0):  # type: ignore[no-untyped-def]
        asked.update([name, *(f"{name}.{part}" for part in fromlist or ())])
        return usual(name, globals, locals, fromlist, level)

    # What is asked for, not what is there: a test of the helper may have loaded it into this process before.
    monkeypatch.setattr(builtins, "__import__", noting)
    program.start()
    program.begin("after-exercise-release")
    assert "backbeat.session.session" in asked
    assert not {"PySide6.QtMultimedia", "PySide6.QtTextToSpeech"} & asked
