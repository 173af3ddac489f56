"""What became of breaks from the desk. Each takes the store, for `HistoryJournal.ask`; changes are one transaction."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from backbeat.breaks.events import Result
from backbeat.history.rows import clean, to_row

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore

__all__ = ["BreakNumbers", "BreakRecord", "add_break", "break_numbers", "last_routines"]


@dataclass(frozen=True, slots=True)
class BreakRecord:
    """One answer to a break, or none. `session` is the id of the session it brought."""

    id: str
    kind: str
    result: Result
    at: datetime  # with its offset
    routine: str = ""
    session: str | None = None
    offered: bool = True  # False: the person began it by themselves


@dataclass(frozen=True, slots=True)
class BreakNumbers:
    """Counts over a time. What was withdrawn comes again and is not counted."""

    offered: int = 0
    done: int = 0
    begun: int = 0  # started, and left before the end
    postponed: int = 0
    skipped: int = 0
    unanswered: int = 0

    def __bool__(self) -> bool:
        return bool(self.offered or self.done or self.begun)


def add_break(store: HistoryStore, record: BreakRecord) -> None:
    """Kept once, however often it is told."""
    with store.transaction():
        store.change(
            """INSERT INTO breaks (id, kind, routine, session, result, offered, at_utc, at_offset)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""",
            *(record.id, clean(record.kind), clean(record.routine), record.session),
            *(record.result.value, record.offered),
            *to_row(record.at),
        )


def break_numbers(store: HistoryStore, since: datetime) -> BreakNumbers:
    """Of all breaks since then; `since` has its offset."""
    rows = store.rows(
        """SELECT result, offered, count(*) FROM breaks WHERE at_utc >= ? AND result != 'withdrawn'
           GROUP BY result, offered""",
        to_row(since)[0],
    )
    found, offered = Counter[str](), 0
    for result, was_offered, count in rows:
        found[result] += count
        offered += count if was_offered else 0
    return BreakNumbers(offered, *(found[name] for name in ("done", "begun", "postponed", "skipped", "unanswered")))


def last_routines(store: HistoryStore) -> dict[str, str]:
    """By kind the routine it brought last; the latest of all is the last in the mapping."""
    rows = store.rows(
        "SELECT kind, routine, max(number) FROM breaks WHERE routine != '' GROUP BY kind ORDER BY max(number)"
    )
    return {kind: routine for kind, routine, _ in rows}
