"""What pages ask of the history. Each takes the store, so that the journal can run it in its thread:

journal.ask(last_done, then=...)
journal.ask(lambda store: sessions(store, before=last))
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from backbeat.history.details import (
    SUMMARY,
    CutOff,
    SessionDetail,
    SessionSummary,
    cut_off_from,
    detail,
    details,
    summary,
)
from backbeat.history.rows import from_row
from backbeat.history.tables import TableRow, columns, key_column, more_tables
from backbeat.routine.model import Milliseconds
from backbeat.session.record import SessionEnd, SessionStatus, SetRecord
from backbeat.session.state import Totals

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore

__all__ = [
    "CalendarDay",
    "Filter",
    "LastDone",
    "all_more",
    "all_sessions",
    "calendar",
    "count",
    "cut_off",
    "finish_cut_off",
    "last_done",
    "routines",
    "session",
    "sessions",
    "unacknowledged_stop",
]

_PAGE = 100


@dataclass(frozen=True, slots=True)
class LastDone:
    """When a routine was last finished."""

    routine: str
    started: datetime
    level: str | None
    active: Milliseconds


def last_done(store: HistoryStore) -> dict[str, LastDone]:
    """By routine, when it was last finished. Steps from routine to routine in the index, not over all rows."""
    rows = store.rows(
        """WITH RECURSIVE names (routine) AS (
               SELECT min(routine) FROM sessions WHERE status = 'finished'
               UNION ALL
               SELECT (SELECT min(routine) FROM sessions WHERE status = 'finished' AND routine > names.routine)
               FROM names WHERE names.routine IS NOT NULL)
           SELECT routine, started_utc, started_offset, level, active_ms FROM names JOIN sessions USING (routine)
           WHERE sessions.number = (SELECT number FROM sessions AS newest
               WHERE newest.routine = names.routine AND newest.status = 'finished'
               ORDER BY newest.started_utc DESC, newest.number DESC LIMIT 1)"""
    )
    return {
        routine: LastDone(routine, from_row(utc, offset), level, active) for routine, utc, offset, level, active in rows
    }


@dataclass(frozen=True, slots=True)
class Filter:
    """Which sessions of the list are wanted; what is None does not matter. Days are those at the place itself."""

    routine: str | None = None
    status: SessionStatus | None = None
    first: date | None = None  # this day and later
    last: date | None = None  # this day and earlier
    hurt: bool = False  # only those that were stopped, or in which there was pain
    source: str | None = None  # "screen" or "paper"

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return self == Filter()

    def conditions(self) -> tuple[list[str], tuple[Any, ...]]:
        conditions: list[str] = []
        values: list[Any] = []
        if self.routine is not None:
            conditions.append("routine = ?")
            values.append(self.routine)
        if self.status is not None:
            conditions.append(f"status = '{self.status.value}'")
            if self.status in _NOT_FINISHED:
                conditions.append("status IN ('stopped', 'ended', 'interrupted')")  # the words of the index
        if self.hurt:
            conditions.append("(status = 'stopped' OR pain > 0)")
        if self.source is not None:
            conditions.append("source = ?")
            values.append(self.source)
        for sign, day in ((">=", self.first), ("<=", self.last)):
            if day is not None:
                conditions.append(f"day {sign} ?")
                # A day is never more than a day away from its own in UTC: with that the order's index can be used.
                conditions.append(f"started_utc {sign} ?")
                apart = -2 if sign == ">=" else 2
                values += [day.isoformat(), _near(day, apart)]
        return conditions, tuple(values)


_NOT_FINISHED = frozenset({SessionStatus.STOPPED, SessionStatus.ENDED, SessionStatus.INTERRUPTED})


def _near(day: date, apart: int) -> str:
    return date.fromordinal(min(max(day.toordinal() + apart, 1), date.max.toordinal())).isoformat()


def sessions(
    store: HistoryStore, *, before: SessionSummary | None = None, limit: int = 50, only: Filter | None = None
) -> list[SessionSummary]:
    """The newest sessions, or those before the last one of the page before."""
    conditions, values = (only or Filter()).conditions()
    if before is not None:
        conditions.append("(started_utc, number) < (SELECT started_utc, number FROM sessions WHERE number = ?)")
        values = (*values, before.number)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = store.rows(
        f"{SUMMARY} {where} ORDER BY started_utc DESC, number DESC LIMIT ?",
        *values,
        limit,
    )
    return [summary(row) for row in rows]


def count(store: HistoryStore, only: Filter | None = None) -> int:
    """How many sessions the list has."""
    conditions, values = (only or Filter()).conditions()
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    return store.one(f"SELECT count(*) FROM sessions {where}", *values)


def routines(store: HistoryStore) -> list[tuple[str, str]]:
    """The routines that were ever done, with the title each had last: what a list can be narrowed to."""
    rows = store.rows(
        """WITH RECURSIVE names (routine) AS (
               SELECT min(routine) FROM sessions
               UNION ALL
               SELECT (SELECT min(routine) FROM sessions WHERE routine > names.routine)
               FROM names WHERE names.routine IS NOT NULL)
           SELECT routine, (SELECT title FROM sessions WHERE sessions.routine = names.routine
               ORDER BY started_utc DESC, number DESC LIMIT 1) FROM names WHERE routine IS NOT NULL"""
    )
    return [(routine, title) for routine, title in rows]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day on which something was done."""

    day: date
    sessions: tuple[SessionSummary, ...]  # in the order they began

    @property
    def stopped(self) -> bool:
        """Something hurt."""
        return any(one.status is SessionStatus.STOPPED for one in self.sessions)

    @property
    def time(self) -> Milliseconds:
        """Exercised and rested."""
        return sum(one.totals.active + one.totals.rest for one in self.sessions)


def calendar(store: HistoryStore, first: date, last: date) -> list[CalendarDay]:
    """The days from ``first`` to ``last`` on which there are sessions, with these; for a month or so."""
    rows = store.rows(
        f"{SUMMARY} WHERE day BETWEEN ? AND ? ORDER BY day, started_utc, number", first.isoformat(), last.isoformat()
    )
    days: dict[date, list[SessionSummary]] = {}
    for one in (summary(row) for row in rows):
        days.setdefault(one.started.date(), []).append(one)
    return [CalendarDay(day, tuple(found)) for day, found in days.items()]


def session(store: HistoryStore, id_: str) -> SessionDetail | None:
    row = store.row(f"{SUMMARY} WHERE id = ?", id_)
    return None if row is None else detail(store, summary(row))


def all_sessions(run: Callable[[Callable[[HistoryStore], Any]], Any]) -> Iterator[SessionDetail]:
    """Every session in full, oldest first, a few at a time: what an export goes through.

    ``run`` runs a query: ``lambda query: query(store)``, or ``lambda query: journal.ask(query).result()``
    so that a session that is going on need not wait for the end of a long export.
    """
    after = 0
    while True:
        page: list[SessionDetail] = run(partial(_page, after=after))
        yield from page
        if not page:
            return
        after = page[-1].summary.number


def all_more(run: Callable[[Callable[[HistoryStore], Any]], Any]) -> Iterator[TableRow]:
    """What else is remembered, row by row, oldest first; ``run`` as for `all_sessions`."""
    for table in run(lambda store: more_tables(store.rows)):
        after = 0
        while True:
            found: list[tuple[int, TableRow]] = run(partial(_rows_of, table=table, after=after))
            yield from (row for _, row in found)
            if not found:
                break
            after = found[-1][0]


def _rows_of(store: HistoryStore, table: str, after: int) -> list[tuple[int, TableRow]]:
    key = key_column(store.rows, table)
    names = [name for name in columns(store.rows, table) if name != key]
    rows = store.rows(
        f"SELECT rowid, {', '.join(names)} FROM {table} WHERE rowid > ? ORDER BY rowid LIMIT ?", after, _PAGE
    )
    return [(rowid, TableRow(table, dict(zip(names, values, strict=True)))) for rowid, *values in rows]


def unacknowledged_stop(store: HistoryStore) -> SessionDetail | None:
    """The newest session that was stopped because something hurt, and whose stop page nobody has left."""
    row = store.row(
        f"{SUMMARY} WHERE number = (SELECT session FROM stops "
        "WHERE acknowledged_utc IS NULL ORDER BY at_utc DESC LIMIT 1)"
    )
    return None if row is None else detail(store, summary(row))


def cut_off(store: HistoryStore) -> tuple[CutOff, ...]:
    """Sessions that were cut off, newest first. Only for whoever holds the session lock and runs none."""
    rows = list(store.rows(f"{SUMMARY} WHERE status = 'running' ORDER BY number DESC"))
    return tuple(cut_off_from(store, summary(row)) for row in rows)


def finish_cut_off(store: HistoryStore, cut: CutOff, at: datetime, open_set: SetRecord | None = None) -> None:
    """Close a cut-off session as interrupted, with the totals of its last heartbeat.

    ``open_set`` is the set it was cut off in (see `cut_off.open_set`).
    """
    totals = cut.cursor.totals if cut.cursor else Totals()
    over = cut.cursor.at if cut.cursor else at
    with store.transaction():
        if open_set is not None:
            store.set_over(open_set)
        store.over(SessionEnd(cut.record.id, SessionStatus.INTERRUPTED, totals, clock_changed=False, over=over))


def _page(store: HistoryStore, after: int) -> list[SessionDetail]:
    rows = list(store.rows(f"{SUMMARY} WHERE number > ? ORDER BY number LIMIT ?", after, _PAGE))
    return details(store, [summary(row) for row in rows])
