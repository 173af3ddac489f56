"""The history on the disk: one connection, used by one thread, every change a transaction.

What is written twice is there once: after a failed commit nobody knows whether it took place, so
everything may be told again. Errors from outside come as `KnownError`, anything else is a bug.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from backbeat.history import backup, files, opening, schema
from backbeat.history.backup_book import Backup
from backbeat.history.errors import damaged, no_memory
from backbeat.history.rows import SET_COLUMNS, clean, set_row, to_row
from backbeat.history.tables import OF_A_SESSION, columns
from backbeat.session.record import (
    Cursor,
    PauseRecord,
    SessionEnd,
    SessionRecord,
    SetRecord,
    StopDetails,
    StopRecord,
)

__all__ = ["HistoryStore"]


class HistoryStore:
    """Open one with `open`, in the thread that is going to use it."""

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        self.path = path
        self.notices = opened.notices
        self.durable = opened.durable
        self._connection = opened.connection
        self._identity = opened.identity
        self._log_identity = files.identity(files.beside(path, "-wal"))

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, thorough: bool = False) -> HistoryStore:
        """The history at this path, made where there is none. A KnownError where it cannot be used.

        ``thorough`` reads every page of it first, however large it is.
        """
        opened = opening.open_read_only(path) if read_only else opening.open_database(path, thorough=thorough)
        return cls(path, opened)

    def close(self) -> None:
        with suppress(sqlite3.Error):  # what was committed is on the disk; there is nothing left to save
            self._connection.close()

    @contextmanager
    def giving_up(self, when: Callable[[], bool]) -> Iterator[None]:
        """Inside, any query is given up as soon as ``when`` says so: SQLite asks it every now and then."""
        self._connection.set_progress_handler(lambda: 1 if when() else 0, 10_000)
        try:
            yield
        finally:
            self._connection.set_progress_handler(None, 0)

    @property
    def is_in_place(self) -> bool:
        """False when the file was removed or replaced: writing to it would save into nothing."""
        if self._identity is None or files.identity(self.path) != self._identity:
            return False
        self._log_identity = files.identity(files.beside(self.path, "-wal"))
        return True

    def leave(self) -> None:
        """Close a file that was replaced. What it left beside the new one must not be played into that."""
        self.close()
        if self._log_identity is not None and files.identity(files.beside(self.path, "-wal")) == self._log_identity:
            files.set_aside(self.path, files.SIDECARS)

    def back_up(self, why: str) -> Backup:
        """A verified copy beside the history."""
        return backup.back_up(self._connection, self.path, why)

    def back_up_if_due(self, *, give_way: Callable[[], bool] = lambda: False) -> Backup | None:
        """The daily copy. `backup.GaveWay` when ``give_way`` said so."""
        return backup.back_up_if_due(self._connection, self.path, give_way=give_way)

    def settle(self) -> None:
        """Work the log into the file, so that what was deleted is in neither. It can wait where it cannot be."""
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    @cached_property
    def more_columns(self) -> tuple[str, ...]:
        """What `sessions` has beyond what this package has words for: later steps' own columns."""
        return tuple(name for name in columns(self.rows, "sessions") if name not in OF_A_SESSION)

    # -- reading and writing, for queries ----------------------------------------------------------

    def rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._connection.execute(sql, values)
        except UnicodeDecodeError as error:
            raise damaged(self.path) from error
        except sqlite3.Error as error:
            raise schema.translated(error, self.path) from error

    def row(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        return next(iter(list(self.rows(sql, *values))), None)

    def one(self, sql: str, *values: Any) -> int:
        """The one number a query comes to."""
        (row,) = self.rows(sql, *values)
        return int(row[0])

    def change(self, sql: str, *values: Any) -> int:
        """How many rows it changed. Only inside a `transaction`."""
        return self._connection.execute(sql, values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or none of it, and on the disk when the block is left."""
        try:
            with schema.transaction(self._connection):
                yield
        except sqlite3.Error as error:
            raise schema.translated(error, self.path) from error
        except MemoryError as error:
            raise no_memory() from error

    # -- what a session tells; only inside a `transaction` ------------------------------------------

    def begin(self, record: SessionRecord, zone: str | None = None) -> None:
        self.change(
            """INSERT INTO sessions (id, routine, title, level, planned_ms, at_least, plan,
                   started_utc, started_offset, zone, status)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running') ON CONFLICT (id) DO NOTHING""",
            record.id,
            clean(record.routine),
            clean(record.title),
            None if record.level is None else clean(record.level),
            record.planned,
            record.at_least,
            self.plan_number(record.plan),
            *to_row(record.started),
            getattr(record.started.tzinfo, "key", None) or zone,
        )

    def plan_number(self, text: str) -> int:
        """The number of a plan, which is kept once however many sessions go by it."""
        import hashlib  # noqa: PLC0415 - brings OpenSSL, four megabytes that no page needs before the first session

        text = clean(text)
        digest = hashlib.sha256(text.encode()).hexdigest()
        self.change("INSERT INTO plans (digest, text) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING", digest, text)
        return self.one("SELECT number FROM plans WHERE digest = ?", digest)

    def set_over(self, record: SetRecord) -> None:
        number = self._number(record.session)
        if number is None:
            return
        values = set_row(record)
        key = (number, record.set_index, record.attempt)
        added = self.change(
            f"INSERT INTO sets (session, set_index, attempt, {SET_COLUMNS}) "
            f"VALUES (?, ?, ?{', ?' * len(values)}) ON CONFLICT (session, set_index, attempt) DO NOTHING",
            *key,
            *values,
        )
        if not added:
            there = self.row(
                f"SELECT {SET_COLUMNS} FROM sets WHERE session = ? AND set_index = ? AND attempt = ?",
                *key,
            )
            if there != values:
                raise AssertionError(f"set {record.set_index}, attempt {record.attempt} was recorded differently")

    def paused(self, record: PauseRecord) -> None:
        self.change(
            """INSERT INTO pauses (session, reason, phase, began_utc, began_offset, gap_ms)
               SELECT number, ?, ?, ?, ?, ? FROM sessions WHERE id = ?
               ON CONFLICT (session, began_utc, phase, reason) DO NOTHING""",
            record.reason.value,
            record.phase,
            *to_row(record.began),
            record.gap,
            record.session,
        )

    def beat(self, cursor: Cursor) -> None:
        totals = cursor.totals
        self.change(
            # With the number of the newest set, so that a set committed after it is seen to be newer.
            """INSERT OR REPLACE INTO cursors (session, phase, elapsed_ms, added_ms, set_elapsed_ms,
                   set_added_ms, counted, active_ms, rest_ms, paused_ms, gap_ms, at_utc, at_offset, after_set)
               SELECT number, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                   coalesce((SELECT max(number) FROM sets WHERE session = sessions.number), 0)
               FROM sessions WHERE id = ? AND status = 'running'""",
            *(cursor.phase, cursor.elapsed, cursor.added, cursor.set_elapsed, cursor.set_added, cursor.counted),
            *(totals.active, totals.rest, totals.paused, totals.gap, *to_row(cursor.at)),
            cursor.session,
        )

    def stopped(self, record: StopRecord, end: SessionEnd) -> None:
        self.change(
            """INSERT INTO stops (session, phase, elapsed_ms, exercise, title, side, set_number, at_utc, at_offset)
               SELECT number, ?, ?, ?, ?, ?, ?, ?, ? FROM sessions WHERE id = ?
               ON CONFLICT (session) DO NOTHING""",
            record.phase,
            record.elapsed,
            None if record.exercise is None else clean(record.exercise),
            clean(record.title),
            record.side.value,
            record.set,
            *to_row(record.at),
            record.session,
        )
        if record.exercise is not None:
            # With the stop itself: what hurt is rested from this moment on, whatever happens next.
            self.change(
                """INSERT INTO rested (session, routine, exercise, title, side, since_utc, since_offset)
                   SELECT id, routine, ?, ?, ?, ?, ? FROM sessions WHERE id = ? ON CONFLICT (session) DO NOTHING""",
                *(clean(record.exercise), clean(record.title), record.side.value, *to_row(record.at)),
                record.session,
            )
        self.over(end)

    def stop_details(self, session: str, details: StopDetails) -> None:
        self.change(
            f"UPDATE stops SET kind = ?, area = ?, rating = ?, note = ? WHERE session = {_NUMBER}",
            None if details.kind is None else details.kind.value,
            clean(details.area),
            details.rating,
            clean(details.note),
            session,
        )

    def acknowledged(self, session: str, at: datetime) -> None:
        self.change(
            "UPDATE stops SET acknowledged_utc = ?, acknowledged_offset = ? "
            f"WHERE session = {_NUMBER} AND acknowledged_utc IS NULL",
            *to_row(at),
            session,
        )

    def over(self, end: SessionEnd) -> None:
        """A session is over once; only a stop still counts after the end."""
        totals = end.totals
        self.change(
            """UPDATE sessions SET status = ?, over_utc = ?, over_offset = ?, active_ms = ?, rest_ms = ?,
                   paused_ms = ?, gap_ms = ?, clock_changed = max(clock_changed, ?)
               WHERE id = ? AND (status = 'running' OR ? = 'stopped')""",
            end.status.value,
            *to_row(end.over),
            *(totals.active, totals.rest, totals.paused, totals.gap, end.clock_changed),
            end.session,
            end.status.value,
        )
        self.change(f"DELETE FROM cursors WHERE session = {_NUMBER}", end.session)

    def reflect(self, session: str, effort: int | None, note: str) -> None:
        self.change("UPDATE sessions SET effort = ?, note = ? WHERE id = ?", effort, clean(note), session)

    def _number(self, session: str) -> int | None:
        row = self.row("SELECT number FROM sessions WHERE id = ?", session)
        return None if row is None else int(row[0])


_NUMBER = "(SELECT number FROM sessions WHERE id = ?)"
