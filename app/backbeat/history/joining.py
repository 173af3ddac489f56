"""Another history joined with this one: an export, a backup, or the file of another computer.

A session is the same as another where its id is the same; it is then left as it is here, whatever the other
says, so nothing is ever overwritten and nothing is there twice. All of it comes in, or none of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from backbeat.history import backup_book, files, queries, schema
from backbeat.history.details import SessionDetail
from backbeat.history.errors import Damaged, Mistake, NotOurs, known_os, newer
from backbeat.history.migrations import STEPS
from backbeat.history.reading import read_export
from backbeat.history.rows import SET_COLUMNS, clean, set_row, to_row
from backbeat.history.tables import TableRow, columns, key_column, more_tables
from backbeat.said import said
from backbeat.session.record import SessionStatus

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore

__all__ = ["STILL_GOING", "Joined", "join", "join_file", "preview_file"]

STILL_GOING = timedelta(hours=12)
"""A session without an end that was heard of so recently may be going on over there; an older one was cut off."""

_MAGIC = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of it."""

    sessions: int = 0  # new here
    sets: int = 0
    records: int = 0  # measurements and the like, new here
    known: int = 0  # sessions that were here already
    going_on: int = 0  # left out: they have not ended over there
    backup: Path | None = None  # the copy from before, where there was something to copy


def join_file(store: HistoryStore, path: Path) -> Joined:
    """Join with an export (JSON) or another history. A KnownError, and nothing changed, where that cannot be.

    A query for the journal: it opens the file itself, should it be given up and begun again.
    """
    with _items(store, path) as items:
        return _with_backup(store, items)


class _TakenBackError(Exception):
    """Leaves a transaction with nothing changed."""


def preview_file(store: HistoryStore, path: Path) -> Joined:
    """What `join_file` would do: it is really done, and taken back. A KnownError where it could not be."""
    found = Joined()
    with _items(store, path) as items, suppress(_TakenBackError), store.transaction():
        found = _join(store, items, datetime.now(UTC))
        raise _TakenBackError
    return found


@contextmanager
def _items(store: HistoryStore, path: Path) -> Iterator[Iterable[SessionDetail | TableRow]]:
    """What an export or another history holds, as it is read. A KnownError where it is neither, or this one itself."""
    if not _is_database(path):
        yield read_export(path)
    elif _same(path, store.path):
        raise Mistake(said("%1 is this history itself", path))
    else:
        with _readable(path, store.path.parent) as other:
            yield chain(queries.all_sessions(lambda query: query(other)), queries.all_more(lambda query: query(other)))


def _with_backup(store: HistoryStore, items: Iterable[SessionDetail | TableRow]) -> Joined:
    has_any = store.row("SELECT 1 FROM sessions LIMIT 1") is not None
    copy = store.back_up("before-joining") if has_any else None
    with ExitStack() as undo:
        if copy is not None:
            undo.callback(backup_book.forget, store.path, [copy])  # nothing was changed
        joined = join(store, items)
        undo.pop_all()
    return replace(joined, backup=copy.path if copy else None)


def join(store: HistoryStore, items: Iterable[SessionDetail | TableRow], *, now: datetime | None = None) -> Joined:
    """Take in what is not here yet."""
    with store.transaction():
        return _join(store, items, now or datetime.now(UTC))


def _join(store: HistoryStore, items: Iterable[SessionDetail | TableRow], now: datetime) -> Joined:
    joined = Joined()
    tables = {table: frozenset(columns(store.rows, table)) for table in more_tables(store.rows)}
    for item in items:
        if isinstance(item, TableRow):
            joined = replace(joined, records=joined.records + _add_row(store, item, tables))
        elif store.row("SELECT 1 FROM sessions WHERE id = ?", item.summary.id):
            joined = replace(joined, known=joined.known + 1)
        elif (ended := _ended(item, now)) is None:
            joined = replace(joined, going_on=joined.going_on + 1)
        else:
            _add_session(store, ended)
            joined = replace(joined, sessions=joined.sessions + 1, sets=joined.sets + len(ended.sets))
    return joined


def _ended(detail: SessionDetail, now: datetime) -> SessionDetail | None:
    """A session that was cut off over there comes in as interrupted; None where it may be going on still."""
    if detail.summary.status is not SessionStatus.RUNNING:
        return detail
    moments = [detail.summary.started, *(each.over for each in detail.sets), *(each.began for each in detail.pauses)]
    last = max(moments)
    if abs(now - last) < STILL_GOING:
        return None
    return replace(detail, summary=replace(detail.summary, status=SessionStatus.INTERRUPTED, over=last))


def _add_session(store: HistoryStore, detail: SessionDetail) -> None:
    about = detail.summary
    try:
        number = _add_summary(store, detail)
        if unknown := [name for name in detail.more if name not in store.more_columns]:
            raise Mistake(said("the session %1 has what is not known here: %2", about.id[:40], ", ".join(unknown)[:80]))
        for name, value in detail.more.items():
            store.change(f"UPDATE sessions SET {name} = ? WHERE number = ?", value, number)
        for record in detail.sets:
            store.change(_SET, number, record.set_index, record.attempt, *set_row(record))
        for pause in detail.pauses:
            store.change(
                "INSERT INTO pauses (session, reason, phase, began_utc, began_offset, gap_ms) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                *(number, pause.reason.value, pause.phase, *to_row(pause.began), pause.gap),
            )
        if detail.stop is not None:
            where, details, seen = detail.stop.record, detail.stop.details, detail.stop.acknowledged
            store.change(
                _STOP,
                *(number, where.phase, where.elapsed, _cleaned(where.exercise)),
                *(clean(where.title), where.side.value, where.set, *to_row(where.at)),
                *(
                    details.kind.value if details.kind else None,
                    clean(details.area),
                    details.rating,
                    clean(details.note),
                ),
                *(to_row(seen) if seen else (None, None)),
            )
    except (sqlite3.IntegrityError, OverflowError) as error:
        raise Mistake(said("the session %1 cannot be as it is told (%2)", about.id[:40], error)) from None


def _add_summary(store: HistoryStore, detail: SessionDetail) -> int:
    about, totals = detail.summary, detail.summary.totals
    store.change(
        """INSERT INTO sessions (id, routine, title, level, planned_ms, at_least, plan, started_utc, started_offset,
               zone, status, over_utc, over_offset, active_ms, rest_ms, paused_ms, gap_ms, clock_changed, effort, note,
               source, pain)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        *(clean(about.id), clean(about.routine), clean(about.title), _cleaned(about.level)),
        *(about.planned, about.at_least, store.plan_number(detail.plan)),
        *(*to_row(about.started), _cleaned(about.zone)),
        *(about.status.value, *(to_row(about.over) if about.over else (None, None))),
        *(totals.active, totals.rest, totals.paused, totals.gap, about.clock_changed, about.effort, clean(about.note)),
        *(about.source, about.pain),
    )
    return store.one("SELECT number FROM sessions WHERE id = ?", clean(about.id))


_SET = f"""INSERT INTO sets (session, set_index, attempt, {SET_COLUMNS})
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_STOP = """INSERT INTO stops (session, phase, elapsed_ms, exercise, title, side, set_number, at_utc, at_offset, kind,
        area, rating, note, acknowledged_utc, acknowledged_offset)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def _cleaned(text: str | None) -> str | None:
    return None if text is None else clean(text)


def _add_row(store: HistoryStore, row: TableRow, tables: dict[str, frozenset[str]]) -> int:
    """1 where it is new. What says the same as a row that is here, or stands in its place, is left out."""
    if row.table not in tables:
        raise Mistake(said("there is no '%1' in a history of this program", row.table[:40]))
    unknown = [name for name in row.values if name not in tables[row.table]]
    key = key_column(store.rows, row.table)
    if not row.values:
        raise Mistake(said("a row of '%1' is empty", row.table))
    if unknown or key in row.values:
        raise Mistake(said("a row of '%1' has columns it cannot have: %2", row.table, ", ".join(unknown)[:80] or key))
    values = [clean(each) if isinstance(each, str) else each for each in row.values.values()]
    names = list(row.values)
    same = " AND ".join(f"{name} IS ?" for name in names)
    try:
        return store.change(
            f"INSERT INTO {row.table} ({', '.join(names)}) SELECT {', '.join('?' * len(names))} "
            f"WHERE NOT EXISTS (SELECT 1 FROM {row.table} WHERE {same}) ON CONFLICT DO NOTHING",
            *values,
            *values,
        )
    except (sqlite3.IntegrityError, OverflowError) as error:
        raise Mistake(said("a row of '%1' cannot be as it is told (%2)", row.table, error)) from None


# -- another history as a file -----------------------------------------------------------------------


def _is_database(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError as error:
        raise known_os(error, path) from error


def _same(one: Path, other: Path) -> bool:
    return files.identity(one) == files.identity(other)


@contextmanager
def _readable(path: Path, folder: Path) -> Iterator[HistoryStore]:
    """A copy of another history, brought up to date: the other is not touched."""
    from backbeat.history.opening import Opened  # noqa: PLC0415 - the store knows opening, and opening not us
    from backbeat.history.store import HistoryStore  # noqa: PLC0415

    look = files.look(path)
    if look.damaged:
        raise Damaged(said("%1 is damaged (%2)", path, look.damaged))
    try:
        with files.scratch(folder) as temporary, closing(schema.connect(temporary)) as copy:
            copy.execute("PRAGMA journal_mode=MEMORY")
            with closing(_source(path, unclean=look.unclean)) as source:
                source.backup(copy)
            _check(copy, path)
            schema.migrate(copy, STEPS, lambda _: None)
            if lack := schema.missing(copy, STEPS):
                raise Damaged(said("%1 is damaged (%2)", path, lack))
            yield HistoryStore(temporary, Opened(copy, None))
    except sqlite3.DatabaseError as error:
        raise schema.translated(error, path) from error
    except OSError as error:
        raise known_os(error, path) from error


def _source(path: Path, *, unclean: bool) -> sqlite3.Connection:
    try:
        return schema.connect_to_read(path, "?mode=ro")
    except sqlite3.OperationalError:
        if unclean:
            raise
        return schema.connect(path, read_only="?immutable=1")  # on a disk that can only be read


def _check(copy: sqlite3.Connection, path: Path) -> None:
    version, application = schema.version_of(copy)
    if application != schema.APPLICATION_ID:
        raise NotOurs(said("%1 belongs to another program", path))
    if version > len(STEPS):
        raise newer(path, version, len(STEPS))
    if (problem := copy.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise Damaged(said("%1 is damaged (%2)", path, problem))
