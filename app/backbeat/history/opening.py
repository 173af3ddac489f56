"""Opening the history: everything that can be wrong with a file is found here, once, before it is used.

1. The folder, for this account only. 2. A look without opening: absent, empty, no database, not ours,
newer than this program. 3. Connect, check, bring up to date. A damaged file is set aside under another
name and a new one begun; a newer or foreign one is refused and not one byte of it changes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from backbeat.history import backup, backup_book, files, schema
from backbeat.history.errors import Damaged, NewerVersion, NoFolder, NoHistory, NotOurs, ReadOnly, known_os
from backbeat.history.files import Identity
from backbeat.history.migrations import STEPS, Step
from backbeat.said import said

__all__ = ["Opened", "open_database", "open_read_only"]

CHECK_UP_TO = 64 * 1024 * 1024
"""Bytes. A larger history is checked page by page only after it was not closed properly."""


@dataclass(frozen=True, slots=True)
class Opened:
    connection: sqlite3.Connection
    identity: Identity | None
    notices: tuple[str, ...] = ()  # what the person should know: set aside, brought up to date
    durable: bool = True  # write-ahead log and full synchronisation, as asked for


def open_database(path: Path, steps: Sequence[Step] = STEPS, *, thorough: bool = False) -> Opened:
    """The history, ready to be written. A KnownError where that cannot be."""
    files.prepare_folder(path.parent)
    notices: list[str] = []
    kept: list[tuple[Path | None, str]] = []
    for attempt in range(3):
        try:
            opened = _open(path, steps, notices, thorough=thorough)
            return replace(opened, notices=(*_saved(opened.connection, path, kept), *opened.notices))
        except Damaged as damage:
            if attempt == 2:
                raise
            kept.append((files.set_aside(path), str(damage)))
        except UnicodeError:  # names in the schema, or texts, that are no text
            if attempt == 2:
                raise
            kept.append((files.set_aside(path), said("its texts cannot be read")))
        except sqlite3.Error as error:
            raise schema.translated(error, path) from error
        except OSError as error:
            raise known_os(error, path) from error
    raise AssertionError("unreachable")


def _saved(connection: sqlite3.Connection, path: Path, kept: Sequence[tuple[Path | None, str]]) -> Iterator[str]:
    """Take over what can still be read of what was set aside, and say what became of it."""
    for name, why in kept:
        if name is None:  # another process has done it
            continue
        from backbeat.history.salvage import salvage  # noqa: PLC0415 - when something is damaged

        yield (
            said(
                "The history was damaged (%1). It is kept as %2, and a new one was begun. %3 %4",
                why,
                name,
                salvage(name, connection).in_words(),
                _newest_backup(path),
            )
        )


def _newest_backup(path: Path) -> str:
    newest = next((each for each in backup_book.backups(path) if each.verified), None)
    if newest is None:
        return said(
            "There is no backup; if you have a copy of your own, 'backbeat history merge FILE' adds what it holds."
        )
    return said(
        "The newest backup is of %1 and holds this many sessions: %2. It is %3. "
        "'backbeat history merge' with that file adds what is missing here.",
        *(newest.made.date().isoformat(), newest.sessions, newest.path),
    )


def _open(path: Path, steps: Sequence[Step], notices: list[str], *, thorough: bool) -> Opened:
    look = files.look(path)
    if look.damaged:
        raise Damaged(look.damaged)
    if not look.exists:
        leftover = files.set_aside(path)
        if leftover is not None:
            notices.append(said("Parts of a history were found without its main file; they are kept as %1*.", leftover))
        with suppress(FileExistsError):  # another process was quicker
            schema.create(path, steps)
        look = files.look(path)
    _refuse(path, look.version, look.application, steps)
    files.make_private(path)
    _inspect(path, steps, every_page=thorough or look.unclean or path.stat().st_size <= CHECK_UP_TO)
    try:
        connection = schema.connect(path)
        with ExitStack() as undo:
            undo.callback(connection.close)
            durable = _set_up(connection)
            copy = _brought_up_to_date(connection, path, steps)
            if copy is not None:
                notices.append(said("The history was brought up to date; a copy from before is %1.", copy))
            _check_schema(connection, steps)
            undo.pop_all()
    except sqlite3.DatabaseError as error:
        raise _explained(error, path) from error
    files.make_private(path)
    told = tuple(notice for notice in notices if notice)
    return Opened(connection, files.identity(path), told, durable)


def _brought_up_to_date(connection: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> Path | None:
    try:
        return schema.migrate(connection, steps, lambda why: backup.back_up(connection, path, why).path)
    except sqlite3.OperationalError as error:
        if any(words in str(error) for words in _OF_ANOTHER_VERSION):
            raise Damaged(said("it is not of the version it says (%1)", error)) from error
        raise


_OF_ANOTHER_VERSION = ("already exists", "duplicate column name", "no such table", "no such column")


def _set_up(connection: sqlite3.Connection) -> bool:
    """What is committed is on the disk, even when the power goes. False where there is no write-ahead log."""
    mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    connection.execute("PRAGMA synchronous=FULL")
    if connection.execute("PRAGMA synchronous").fetchone()[0] != 2:
        raise AssertionError("SQLite did not accept synchronous=FULL")
    return str(mode).lower() == "wal"


def _inspect(path: Path, steps: Sequence[Step], *, every_page: bool) -> None:
    """Look inside without writing: a connection that writes would, when it is closed, work the -wal file
    into what may be damaged or not ours to change."""
    try:
        with closing(schema.connect(path, read_only="?mode=ro")) as connection:
            _refuse(path, *schema.version_of(connection), steps)  # with what only the -wal file knows yet
            problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0] if every_page else "ok"
    except sqlite3.DatabaseError as error:
        raise _explained(error, path) from error
    if problem != "ok":
        raise Damaged(said("a check found: %1", problem))


def _check_schema(connection: sqlite3.Connection, steps: Sequence[Step]) -> None:
    if lack := schema.missing(connection, steps):
        raise Damaged(lack)


def open_read_only(path: Path, steps: Sequence[Step] = STEPS) -> Opened:
    """The history for reading only: changes nothing, whatever state the file is in."""
    look = files.look(path)
    if not look.exists:
        raise NoHistory(said("there is no history yet at %1; it begins with the first session", path))
    if look.damaged:
        raise Damaged(said("%1 is damaged (%2); start the program to set it aside", path, look.damaged))
    _refuse(path, look.version, look.application, steps)
    try:
        try:
            connection = schema.connect_to_read(path, "?mode=ro")
        except sqlite3.OperationalError as error:
            if look.unclean or not isinstance(_explained(error, path), ReadOnly | NoFolder):
                raise
            # A folder nobody may write in has no place for SQLite's own files; nobody writes then either.
            connection = schema.connect_to_read(path, "?immutable=1")
        with ExitStack() as undo:
            undo.callback(connection.close)
            _check_version(path, connection, steps)
            undo.pop_all()
    except sqlite3.DatabaseError as error:
        raise _explained(error, path) from error
    return Opened(connection, files.identity(path))


def _check_version(path: Path, connection: sqlite3.Connection, steps: Sequence[Step]) -> None:
    version, application = schema.version_of(connection)
    _refuse(path, version, application, steps)
    if version < len(steps):
        raise NoHistory(said("%1 is of an older version; start the program once to bring it up to date", path))
    if lack := schema.missing(connection, steps):
        raise Damaged(said("%1 is damaged (%2); start the program to set it aside", path, lack))


def _refuse(path: Path, version: int, application: int, steps: Sequence[Step]) -> None:
    if application != schema.APPLICATION_ID:
        raise NotOurs(
            said("%1 belongs to another program; move it away, or choose another folder with --data-dir", path)
        )
    if version > len(steps):
        raise NewerVersion(
            said(
                "%1 was made by a newer version of this program (format %2, this one knows %3); install that version, "
                "or choose another folder with --data-dir",
                *(path, version, len(steps)),
            )
        )


def _explained(error: sqlite3.DatabaseError, path: Path) -> Exception:
    told = schema.translated(error, path)
    if isinstance(told, Damaged) and too_old_for(str(error), sqlite3.sqlite_version_info):
        return NewerVersion(
            said(
                "%1 was made with a newer SQLite than this computer has (%2); use Backbeat where it was made, "
                "or choose another folder with --data-dir",
                *(path, sqlite3.sqlite_version),
            )
        )
    return told


def too_old_for(message: str, sqlite_version: tuple[int, int, int]) -> bool:
    """SQLite before 3.37 calls strict tables a malformed schema: nothing is damaged then."""
    return sqlite_version < (3, 37) and "malformed database schema" in message
