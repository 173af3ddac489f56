"""Between records and rows: moments, text that every database and file can hold, and a set, which two write."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any

from backbeat.session.record import SetRecord

__all__ = ["SET_COLUMNS", "clean", "from_row", "set_row", "to_row"]

SET_COLUMNS = (
    "part, block, round, exercise, title, set_number, set_count, side, planned_ms, planned_reps, "
    "added_ms, elapsed_ms, reps, outcome, over_utc, over_offset"
)
"""What is known of a set, but for which it is: its session, its place in the session and the attempt."""


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


def set_row(record: SetRecord) -> tuple[Any, ...]:
    """The values of `SET_COLUMNS`."""
    return (
        *(clean(record.part), record.block, record.round, clean(record.exercise), clean(record.title)),
        *(record.set, record.sets, record.side.value, record.planned, record.planned_reps),
        *(record.added, record.elapsed, record.reps, record.outcome.value, *to_row(record.over)),
    )
