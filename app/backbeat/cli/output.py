"""Where the command line speaks: it must bear every terminal, and none at all."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

__all__ = ["counted", "forget_output", "is_utf8", "make_ready"]


def make_ready() -> None:
    """No letter and no missing stream may end a session: what cannot be shown becomes a question mark."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - for as long as we live
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - for as long as we live
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A file's name that is not UTF-8 is shown byte by byte as it is, where that can be.
            stream.reconfigure(errors="surrogateescape" if is_utf8() else "replace")


def counted(number: int, thing: str) -> str:
    """So many of what has an ordinary plural: "1 page", "2 pages"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def is_utf8() -> bool:
    return (sys.stdout.encoding or "").casefold().replace("_", "-") in {"utf-8", "utf8"}


def forget_output() -> None:
    """Nobody reads any more, or nothing can be written; Python would complain again while closing."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # no real file behind it
        return
