"""What pages ask of the history. Each takes the store, so that the journal can run it in its thread:

journal.ask(last_done, then=...)
journal.ask(lambda store: sessions(store, before=last))
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from backbeat.history.details import SUMMARY, CutOff, SessionDetail, SessionSummary, cut_off_from, detail, summary
from backbeat.history.rows import from_row
from backbeat.routine.model import Milliseconds
from backbeat.session.record import SessionEnd, SessionStatus, SetRecord
from backbeat.session.state import Totals

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore

__all__ = [
    "LastDone",
    "all_sessions",
    "cut_off",
    "finish_cut_off",
    "last_done",
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


def sessions(store: HistoryStore, *, before: SessionSummary | None = None, limit: int = 50) -> list[SessionSummary]:
    """The newest sessions, or those before the last one of the page before."""
    where, values = "", tuple[Any, ...]()
    if before is not None:
        where = "WHERE (started_utc, number) < (SELECT started_utc, number FROM sessions WHERE number = ?)"
        values = (before.number,)
    rows = store.rows(
        f"{SUMMARY} {where} ORDER BY started_utc DESC, number DESC LIMIT ?",
        *values,
        limit,
    )
    return [summary(row) for row in rows]


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

    ``open_set`` is the set it was cut off in (see `restore.open_set`).
    """
    totals = cut.cursor.totals if cut.cursor else Totals()
    over = cut.cursor.at if cut.cursor else at
    with store.transaction():
        if open_set is not None:
            store.set_over(open_set)
        store.over(SessionEnd(cut.record.id, SessionStatus.INTERRUPTED, totals, clock_changed=False, over=over))


def _page(store: HistoryStore, after: int) -> list[SessionDetail]:
    rows = list(store.rows(f"{SUMMARY} WHERE number > ? ORDER BY number LIMIT ?", after, _PAGE))
    return [detail(store, summary(row)) for row in rows]
