"""What a person may change of the past: the effort and the note, and taking out a set or a whole session.

What was taken out is handed back as `Removed`, which `undo` puts in again, row for row. It is kept in
memory for as long as the window offers that, and nowhere else; what was deleted is overwritten in the file.
Backups from before still hold it, until they are thinned out. Each function is a query for the journal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from backbeat.history.errors import KnownError, NotThere
from backbeat.history.rows import clean, to_row
from backbeat.history.tables import columns
from backbeat.said import said

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore

__all__ = ["NOTE_UP_TO", "Removed", "delete_session", "delete_set", "edit", "undo"]

NOTE_UP_TO = 10_000  # characters

_PARTS = ("sets", "pauses", "stops")


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out: tables, each with its columns and rows, in the order in which they go in again."""

    sessions: int
    sets: int
    title: str  # of the session
    tables: tuple[tuple[str, tuple[str, ...], tuple[tuple[Any, ...], ...]], ...]
    removal: int  # its number in the count of removals


def edit(store: HistoryStore, id_: str, *, effort: int | None, note: str) -> None:
    """Set how hard a session felt (0 to 10, or None) and its note. `NotThere` where the session is gone."""
    if effort is not None and not 0 <= effort <= 10:
        raise KnownError(said("the effort is a whole number from 0 to 10"))
    if len(note) > NOTE_UP_TO:
        raise KnownError(said("the note is longer than %1 characters; shorten it", NOTE_UP_TO))
    with store.transaction():
        if not store.change("UPDATE sessions SET effort = ?, note = ? WHERE id = ?", effort, clean(note), id_):
            raise _not_there()


def delete_session(store: HistoryStore, id_: str) -> Removed:
    """Take out one session with all that belongs to it. One that has not ended is refused with a `KnownError`.

    What is rested since a stop stays rested: that is taken back by the person, not by tidying up.
    """
    with store.transaction():
        row = store.row("SELECT number, title, status, plan FROM sessions WHERE id = ?", id_)
        if row is None:
            raise _not_there()
        number, title, status, plan = row
        if status == "running":
            raise KnownError(said("this session has not ended; go on with it or end it first"))
        tables = [_taken(store, "plans", "number", plan), _taken(store, "sessions", "number", number)]
        tables += [_taken(store, part, "session", number) for part in _PARTS]
        sets = len(tables[2][2])
        store.change("DELETE FROM sessions WHERE number = ?", number)
        store.change(
            "DELETE FROM plans WHERE number = ? AND NOT EXISTS (SELECT 1 FROM sessions WHERE plan = ?)", *[plan] * 2
        )
        removal = _count(store, 1, sets)
    store.settle()
    return Removed(1, sets, str(title), tuple(tables), removal)


def delete_set(store: HistoryStore, id_: str, set_index: int, attempt: int) -> Removed:
    """Take out one set on one side. The session lasted as long as it did: its own times stay."""
    with store.transaction():
        row = store.row(
            "SELECT sets.number, sessions.title, status FROM sets JOIN sessions ON sessions.number = sets.session "
            "WHERE sessions.id = ? AND set_index = ? AND attempt = ?",
            *(id_, set_index, attempt),
        )
        if row is None:
            raise NotThere(said("this set is no longer in the history"))
        if row[2] == "running":
            raise KnownError(said("this session has not ended; go on with it or end it first"))
        taken = _taken(store, "sets", "number", row[0])
        store.change("DELETE FROM sets WHERE number = ?", row[0])
        removal = _count(store, 0, 1)
    store.settle()
    return Removed(0, 1, str(row[1]), (taken,), removal)


def undo(store: HistoryStore, removed: Removed) -> None:
    """Put back what was taken out. Done twice it changes nothing; `NotThere` where a set's session is gone."""
    with store.transaction():
        if removed.sessions:
            _put_back_session(store, removed)
        else:
            _put_back_set(store, removed)
        store.change("DELETE FROM removals WHERE number = ?", removed.removal)


def _put_back_session(store: HistoryStore, removed: Removed) -> None:
    (_, plan_columns, plans), (_, names, (session,)), *parts = removed.tables
    if store.row("SELECT 1 FROM sessions WHERE id = ?", session[names.index("id")]):
        return
    plan = dict(zip(plan_columns, plans[0], strict=True))
    there = store.row("SELECT number FROM plans WHERE digest = ?", plan["digest"])
    number_of_plan = there[0] if there else _put(store, "plans", plan_columns, plans[0])
    row = dict(zip(names, session, strict=True)) | {"plan": number_of_plan}
    number = _put(store, "sessions", names, tuple(row.values()))
    for table, part_columns, rows in parts:
        at = part_columns.index("session")
        moved = [(*each[:at], number, *each[at + 1 :]) for each in rows]
        free = "number" not in part_columns or not any(
            store.row(f"SELECT 1 FROM {table} WHERE number = ?", each[part_columns.index("number")]) for each in moved
        )
        for each in moved:
            _put(store, table, part_columns, each, renumber=not free)


def _put_back_set(store: HistoryStore, removed: Removed) -> None:
    ((_, names, (row,)),) = removed.tables
    told = dict(zip(names, row, strict=True))
    if store.row("SELECT 1 FROM sessions WHERE number = ?", told["session"]) is None:
        raise _not_there()
    key = (told["session"], told["set_index"], told["attempt"])
    if not store.row("SELECT 1 FROM sets WHERE session = ? AND set_index = ? AND attempt = ?", *key):
        _put(store, "sets", names, row)


def _put(
    store: HistoryStore, table: str, names: tuple[str, ...], row: tuple[Any, ...], *, renumber: bool = False
) -> int:
    """Under its old number, unless something else has that by now. Gives the number it has."""
    told = dict(zip(names, row, strict=True))
    if "number" in told and (renumber or store.row(f"SELECT 1 FROM {table} WHERE number = ?", told["number"])):
        del told["number"]
    store.change(f"INSERT INTO {table} ({', '.join(told)}) VALUES ({', '.join('?' * len(told))})", *told.values())
    return store.one("SELECT last_insert_rowid()")


def _taken(
    store: HistoryStore, table: str, column: str, value: int
) -> tuple[str, tuple[str, ...], tuple[tuple[Any, ...], ...]]:
    names = columns(store.rows, table)
    order = " ORDER BY number" if "number" in names else ""
    rows = store.rows(f"SELECT {', '.join(names)} FROM {table} WHERE {column} = ?{order}", value)
    return table, names, tuple(rows)


def _count(store: HistoryStore, sessions: int, sets: int) -> int:
    store.change(
        "INSERT INTO removals (at_utc, sessions, sets) VALUES (?, ?, ?)", to_row(datetime.now(UTC))[0], sessions, sets
    )
    return store.one("SELECT last_insert_rowid()")


def _not_there() -> NotThere:
    return NotThere(said("this session is no longer in the history"))
