"""What is said between a program that runs and one that is started beside it: one line each way, then good-bye.

A line is a JSON object with the version of these rules in it. Nothing that comes in is believed: it is bounded
before it is read, and read before it is used.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

__all__ = ["LONGEST", "PROCESS", "RESULT", "VERSION", "ProtocolError", "VersionError", "decode", "encode"]

VERSION = 1
LONGEST = 64 * 1024  # bytes of one line, with its end
PROCESS, RESULT = "process", "result"  # what is in every answer
_MARK = "backbeat"


class ProtocolError(ValueError):
    """Not a line of ours."""


class VersionError(ProtocolError):
    """A line of ours, of another version."""


def encode(told: Mapping[str, Any]) -> bytes:
    """One line. Raises ProtocolError where it would be too long."""
    line = json.dumps({_MARK: VERSION, **told}).encode() + b"\n"  # ASCII alone, so that any file's name goes through
    if len(line) > LONGEST:
        raise ProtocolError("too long")
    return line


def decode(line: bytes) -> dict[str, Any]:
    """What a line says. Raises ProtocolError, and VersionError for another version."""
    if len(line) > LONGEST:
        raise ProtocolError("too long")
    try:
        told = json.loads(line.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise ProtocolError("not JSON") from error
    if not isinstance(told, dict) or type(told.get(_MARK)) is not int:
        raise ProtocolError("not Backbeat's")
    if told.pop(_MARK) != VERSION:
        raise VersionError("another version")
    return told
