"""Which edition of a routine a sheet was printed from: six characters that change when what is said changes."""

from __future__ import annotations

import zlib
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backbeat.routine.model import Routine

__all__ = ["edition"]


def edition(said: Routine | tuple[Routine, ...]) -> str:
    """Six hexadecimal digits of what routines and their exercises say; where their files lie does not matter."""
    return f"{zlib.crc32(_said(said).encode('utf-8', 'replace')):08x}"[:6]


def _said(value: object) -> str:
    """A value as text, without what two equal values may differ in."""
    if is_dataclass(value) and not isinstance(value, type):
        inside = ",".join(f"{one.name}={_said(getattr(value, one.name))}" for one in fields(value) if one.compare)
        return f"{type(value).__name__}({inside})"
    if isinstance(value, tuple):
        return f"({','.join(map(_said, value))})"
    return repr(value)
