"""Between records and rows: moments, and text that every database and file can hold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from functools import cache

__all__ = ["clean", "from_row", "to_row"]


def to_row(moment: datetime) -> tuple[str, int]:
    """A moment as UTC text that sorts, and the minutes its place was ahead of that."""
    aware = moment if moment.tzinfo is not None else moment.astimezone()
    offset = aware.utcoffset() or timedelta()
    utc = aware.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
    return utc + "Z", round(offset / timedelta(minutes=1))


def from_row(utc: str, offset: int) -> datetime:
    return datetime.fromisoformat(utc).astimezone(_place(offset))


@cache
def _place(offset: int) -> timezone:
    """One for each offset: making one takes longer than using it, and an export uses two million."""
    return timezone(timedelta(minutes=offset))


def clean(text: str) -> str:
    """The text without halves of characters, which an input method may hand over and no file can hold."""
    return text.encode("utf-8", "replace").decode() if any("\ud800" <= ch <= "\udfff" for ch in text) else text
