"""Other processes, for tests of what happens when one dies or is in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def start(script: str, *arguments: object, umask: int = -1, pass_fds: tuple[int, ...] = ()) -> subprocess.Popen[str]:
    """Python running ``script``, its lines to be read from ``stdout`` as they come."""
    return subprocess.Popen(
        [sys.executable, "-u", "-c", script, *(os.fsdecode(str(each)) for each in arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}"},
        umask=umask,
        pass_fds=pass_fds,
    )


def line(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


def kill(child: subprocess.Popen[str]) -> list[str]:
    """Kill -9, and what the child had still said before it."""
    child.kill()
    return finish(child)


def finish(child: subprocess.Popen[str]) -> list[str]:
    """What it still said; `communicate` would forget what came with a line that was read already."""
    assert child.stdin is not None
    assert child.stdout is not None
    with suppress(BrokenPipeError):
        child.stdin.close()
    with child:
        return child.stdout.read().split()
