"""The program with its own Python and its own Qt, in one folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from first_run.trouble import Trouble, say
from shipping.about import ROOT

__all__ = ["MOST_MEGABYTES", "freeze", "size_of"]

MOST_MEGABYTES = 160  # what was promised, installed
SPEC = ROOT / "packaging" / "pyinstaller" / "backbeat.spec"


def freeze(work: Path, icons: Path) -> Path:
    """Freeze into `work`/frozen/backbeat, made anew. Raises Trouble where what comes out does not start."""
    say("Freezing the program (a minute or two) ...")
    out = work / "frozen"
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean"]
    command += ["--distpath", str(out), "--workpath", str(work / "freezing"), str(SPEC)]
    environment = os.environ | {"BACKBEAT_ICONS": str(icons), "PYTHONHASHSEED": "0"}
    subprocess.run(command, env=environment, check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    folder = out / "backbeat"
    if os.name == "posix":
        _readable(folder)
    _starts(folder / ("backbeat-cli.exe" if os.name == "nt" else "backbeat"))
    return folder


def size_of(folder: Path) -> int:
    """Bytes of all files below."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _readable(folder: Path) -> None:
    """Whoever builds may keep files to themselves; whoever installs is somebody else."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or path.parent == folder
            path.chmod(0o755 if is_program else 0o644)


def _starts(program: Path) -> None:
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout.startswith("Backbeat "):
        raise Trouble(f"What was frozen does not start:\n{(done.stdout + done.stderr)[-2000:]}")
