"""What was done, added up: by day, week and month, and by exercise. Each takes the store, for the journal.

A session counts on the local day it began, wherever that was and whatever zone one is in now, so that each
is in exactly one day, one week (from Monday) and one month. Time is what was exercised and rested, without
pauses. A session that has not ended is not counted yet; its sets are.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeVar

from backbeat.history.rows import from_row
from backbeat.routine.model import Milliseconds, Sides

if TYPE_CHECKING:
    from datetime import datetime

    from backbeat.history.store import HistoryStore

__all__ = [
    "ExerciseSum",
    "PeriodSum",
    "StoppedAt",
    "by_day",
    "by_exercise",
    "by_month",
    "by_week",
    "first_and_last_day",
    "stops_between",
]

K = TypeVar("K")

_BEGINNING, _END = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class PeriodSum:
    """A day, week or month in which something was done."""

    first: date
    sessions: int
    finished: int
    stopped: int  # because something hurt
    from_paper: int  # written down afterwards: their time is what was planned
    time: Milliseconds  # exercised and rested


@dataclass(frozen=True, slots=True)
class ExerciseSum:
    """One exercise on one side, over a time."""

    exercise: str
    title: str
    side: Sides
    sets: int  # done to their end
    time: Milliseconds  # of all sets, done to their end or not
    reps: int


@dataclass(frozen=True, slots=True)
class StoppedAt:
    """That a session was stopped, for a mark in a calendar or a chart."""

    session: str
    at: datetime
    exercise: str | None
    title: str
    area: str
    rating: int | None


def by_day(store: HistoryStore, first: date = _BEGINNING, last: date = _END) -> list[PeriodSum]:
    """Days with sessions, oldest first; both ends are counted in."""
    return [PeriodSum(date.fromisoformat(day), *sums) for day, *sums in _days(store, first, last)]


def by_week(store: HistoryStore, first: date = _BEGINNING, last: date = _END) -> list[PeriodSum]:
    """Weeks with sessions, oldest first, each named by its Monday. Days outside ``first`` to ``last`` are left out."""

    def monday(day: str) -> int:
        number = date.fromisoformat(day).toordinal()
        return max(1, number - (number - 1) % 7)  # the first of January of the year 1 was a Monday

    return [PeriodSum(date.fromordinal(key), *sums) for key, sums in _together(_days(store, first, last), monday)]


def by_month(store: HistoryStore, first: date = _BEGINNING, last: date = _END) -> list[PeriodSum]:
    """Months with sessions, oldest first, each named by its first day."""
    months = _together(_days(store, first, last), lambda day: day[:7])
    return [PeriodSum(date.fromisoformat(f"{key}-01"), *sums) for key, sums in months]


def _days(store: HistoryStore, first: date, last: date) -> Iterator[tuple[Any, ...]]:
    """The day as it is kept, and the sums of `PeriodSum` in their order."""
    return store.rows(
        """SELECT day, count(*), sum(status = 'finished'), sum(status = 'stopped'),
               sum(source = 'paper'), sum(active_ms) + sum(rest_ms)
           FROM sessions WHERE day BETWEEN ? AND ? AND status <> 'running' GROUP BY day ORDER BY day""",
        first.isoformat(),
        last.isoformat(),
    )


def _together(days: Iterable[tuple[Any, ...]], of: Callable[[str], K]) -> Iterator[tuple[K, list[int]]]:
    """Days of one week or month, which follow one another, added up; plain numbers, for there are ten thousand days."""
    for key, some in groupby(days, lambda row: of(row[0])):
        yield key, [sum(column) for column in list(zip(*some, strict=True))[1:]]


def first_and_last_day(store: HistoryStore) -> tuple[date, date] | None:
    """The days of the oldest and the newest session; None where there is none."""
    row = store.row("SELECT (SELECT min(day) FROM sessions WHERE day NOT NULL), (SELECT max(day) FROM sessions)")
    return None if row is None or row[0] is None else (date.fromisoformat(row[0]), date.fromisoformat(row[1]))


def by_exercise(store: HistoryStore, first: date = _BEGINNING, last: date = _END) -> list[ExerciseSum]:
    """By exercise and side, the most time first. Whole months come from their sums, the edges from their sets."""
    sums: dict[tuple[str, str], tuple[str, int, int, int]] = {}
    months, edges = _months(first, last)
    sources: list[tuple[str, Sequence[str]]] = [(_OF_SETS, each) for each in edges]
    if months is not None:
        sources.append((_OF_MONTHS, months))
    for sql, ends in sources:
        for exercise, side, title, sets, time, reps in store.rows(sql, *ends):
            was = sums.get((exercise, side), ("", 0, 0, 0))
            sums[exercise, side] = (title or was[0], was[1] + sets, was[2] + time, was[3] + reps)
    found = [ExerciseSum(exercise, told[0], Sides(side), *told[1:]) for (exercise, side), told in sums.items()]
    return sorted(found, key=lambda one: (-one.time, one.exercise, one.side))


_OF_SETS = """SELECT exercise, side, max(sets.title), sum(outcome = 'done'), sum(elapsed_ms), sum(coalesce(reps, 0))
    FROM sessions JOIN sets ON sets.session = sessions.number
    WHERE day BETWEEN ? AND ? GROUP BY exercise, side"""
_OF_MONTHS = """SELECT exercise, side, max(title), sum(sets), sum(elapsed_ms), sum(reps)
    FROM exercise_months WHERE month BETWEEN ? AND ? GROUP BY exercise, side"""


def _months(first: date, last: date) -> tuple[tuple[str, str] | None, list[tuple[str, str]]]:
    """The whole months from ``first`` to ``last``, and the days before and after them."""
    if first > last:
        return None, []
    begin = first if first.day == 1 else _month_after(first)
    ends_whole = last.day == monthrange(last.year, last.month)[1]
    end = last if ends_whole else date.fromordinal(max(1, last.toordinal() - last.day))
    if begin is None or begin > end:
        return None, [(first.isoformat(), last.isoformat())]
    edges = [(first, begin - timedelta(days=1))] if first < begin else []
    edges += [(end + timedelta(days=1), last)] if end < last else []
    months = (begin.isoformat()[:7], end.isoformat()[:7])
    return months, [(one.isoformat(), other.isoformat()) for one, other in edges]


def _month_after(day: date) -> date | None:
    try:
        return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    except OverflowError:
        return None


def stops_between(store: HistoryStore, first: date, last: date) -> list[StoppedAt]:
    """Sessions that were stopped because something hurt, oldest first."""
    rows = store.rows(
        """SELECT sessions.id, at_utc, at_offset, exercise, stops.title, area, rating
           FROM sessions JOIN stops ON stops.session = sessions.number
           WHERE day BETWEEN ? AND ? AND status = 'stopped' ORDER BY day, started_utc""",
        first.isoformat(),
        last.isoformat(),
    )
    return [StoppedAt(id_, from_row(utc, offset), *told) for id_, utc, offset, *told in rows]
