"""Asking a program that other people wrote: bounded in time, and in a language that can be read."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

__all__ = ["AskProgram", "ask_program"]

_PATIENCE = 1.0  # seconds

AskProgram: TypeAlias = Callable[[Sequence[str], Mapping[str, str]], str | None]
"""Of a command, and of what is added to its environment: what it prints."""


def ask_program(command: Sequence[str], extra: Mapping[str, str]) -> str | None:
    """None where it is not there, fails or takes too long; then it is ended."""
    if shutil.which(command[0]) is None:
        return None
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
            env={**os.environ, "LC_ALL": "C", **extra},
        )
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return done.stdout.decode("utf-8", "replace")
