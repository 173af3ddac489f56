"""How set-up speaks: short sentences on standard error, so that a command's own output stays clean."""

from __future__ import annotations

import sys
from enum import IntEnum

__all__ = ["Exit", "Trouble", "last_lines", "say"]


class Exit(IntEnum):
    """What the set-up ends with; a program that was started ends with its own code instead."""

    FAILED = 1
    USAGE = 2
    SYSTEM_PACKAGES = 3
    DOWNLOAD = 4
    DISK = 5
    INTERRUPTED = 130


class Trouble(Exception):  # noqa: N818 - it is a sentence for a person, not a fault in the code
    """Something a person can put right: one sentence that says what happened and what to do."""

    def __init__(self, message: str, code: Exit = Exit.FAILED) -> None:
        """Keep the sentence and the exit code it ends with."""
        super().__init__(message)
        self.code = code


def say(message: str) -> None:
    """Tell the person, at once even when the output is a pipe."""
    print(message, file=sys.stderr, flush=True)


def last_lines(output: str, count: int = 5) -> str:
    """Return the lines of a failed tool worth reading: its own errors, or else where it ended."""
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lstrip().lower().startswith(("error", "e:", "fatal"))]
    return "\n".join(f"  {line[:160]}" for line in (errors or lines)[-count:])
