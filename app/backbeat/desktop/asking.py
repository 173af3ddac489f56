"""Asking a program that other people wrote: bounded in time, and in a language that can be read."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

__all__ = ["AskProgram", "ask_program"]

_PATIENCE = 1.0  # seconds
_NOTHING: Mapping[str, str] = MappingProxyType({})


class AskProgram(Protocol):
    def __call__(self, command: Sequence[str], extra: Mapping[str, str] = _NOTHING, /) -> str | None:
        """What a command prints, `extra` added to its environment; None where it fails."""
        ...


def ask_program(command: Sequence[str], extra: Mapping[str, str] = _NOTHING, /) -> str | None:
    """What it prints, without the blanks at the ends.

    None where it is not there, fails or takes longer than a second; then it is ended.
    """
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
    return done.stdout.decode("utf-8", "replace").strip()
