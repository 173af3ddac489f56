"""Lengths of time as people write them: ``45``, ``45s``, ``1:30``, ``1m30s``, ``2min``, ``1.5min``, ``1:02:03``.

A bare number is seconds. Everything is read from text, so that ``1:30`` and ``0:45`` mean what they
say (YAML 1.1 would make a number of one and leave the other a string).
"""

from __future__ import annotations

import re

from backbeat.routine.model import Milliseconds
from backbeat.said import said

__all__ = ["LONGEST", "DurationError", "format_duration", "parse_duration"]

LONGEST: Milliseconds = 6 * 3600 * 1000
"""Six hours: the longest routine, and so the longest anything in one."""

_LONGEST_TEXT = 40
_HINT = said("write 45s, 1:30 or 2min")

_CLOCK = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-9]{2})(?:\.([0-9]{1,3}))?", re.ASCII)
_NUMBER = re.compile(r"([0-9]{1,40})(?:\.([0-9]{1,6}))?", re.ASCII)
_WORDS = re.compile(
    r"(?:([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*(?:hours|hour|h))?\s*"
    r"(?:([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*(?:minutes|minute|min|m))?\s*"
    r"(?:([0-9]{1,9}(?:\.[0-9]{1,6})?)\s*(?:seconds|second|sec|s))?",
    re.ASCII,
)


class DurationError(ValueError):
    """What is wrong with a length of time, as one sentence for the person who wrote it."""


def parse_duration(text: str) -> Milliseconds:
    """The length in milliseconds, zero to six hours.

    Raises DurationError with a sentence that says what to write instead.
    """
    text = text.strip()
    shown = text if len(text) <= _LONGEST_TEXT else text[:_LONGEST_TEXT] + "…"
    value = _read(text, shown)
    if value is None:
        raise DurationError(said("'%1' is not a length of time; %2", shown, _HINT))
    if value > LONGEST:
        raise DurationError(said("'%1' is longer than the 6 hours a routine may last", shown))
    return value


def _read(text: str, shown: str) -> Milliseconds | None:
    if len(text) > _LONGEST_TEXT or not text.isascii() or not text:
        return None
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds, fraction = clock.groups()
        if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
            raise DurationError(said("'%1' has more than 59 seconds or minutes after a colon; %2", shown, _HINT))
        whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
        return whole * 1000 + int((fraction or "0").ljust(3, "0"))
    if _NUMBER.fullmatch(text):
        return _milliseconds(text, 1_000)
    words = _WORDS.fullmatch(text)
    if words is None or not any(words.groups()):
        return None
    hours, minutes, seconds = words.groups()
    return (
        _milliseconds(hours or "0", 3_600_000)
        + _milliseconds(minutes or "0", 60_000)
        + _milliseconds(seconds or "0", 1_000)
    )


def _milliseconds(number: str, unit: int) -> Milliseconds:
    """Exact: by whole numbers, so that 0.1 is a tenth."""
    whole, _, fraction = number.partition(".")
    scaled = int(whole) * unit
    if fraction:
        scaled += (int(fraction) * unit + 10 ** len(fraction) // 2) // 10 ** len(fraction)
    return scaled


def format_duration(length: Milliseconds) -> str:
    """The shortest text that is read back as the same length: ``45s``, ``1:30``, ``1:02:03``, ``2.5s``."""
    seconds, rest = divmod(length, 1000)
    tail = f".{rest:03d}".rstrip("0") if rest else ""
    if seconds < 60:
        return f"{seconds}{tail}s"
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02d}:{seconds:02d}{tail}"
    return f"{minutes}:{seconds:02d}{tail}"
