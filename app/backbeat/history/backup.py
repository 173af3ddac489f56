"""Copies of the history, made, checked and thinned by themselves. `backup_book` knows which there are.

A copy is made through SQLite, because the file of an open database is not all of it; it is checked page
by page and counted before it gets its name, and its checksum is written down, so that a
bit that flips years later is noticed. Of the daily ones the newest of 7 days, 4 weeks and 6 months stay;
of those made before something was changed, and by hand, the newest five.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from backbeat.atomic import create_file, private_folder
from backbeat.history import files, schema
from backbeat.history.backup_book import Backup, backups, file_name, folder_of, forget, note, unknown
from backbeat.history.errors import Damaged, KnownError, known_os
from backbeat.history.migrations import STEPS
from backbeat.said import said

__all__ = ["DAILY", "GaveWay", "back_up", "back_up_if_due", "counts", "is_due", "thin", "verify"]

DAILY = "daily"
KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS, KEEP_OTHERS = 7, 4, 6, 5
AFTER_EACH_SESSION_UP_TO = 32 * 1024 * 1024
"""Bytes. A history that is larger is copied once a day; a smaller one again when more was done that day."""

_PAGES = 512  # copied at once: two megabytes, a few milliseconds


class GaveWay(Exception):  # noqa: N818 - not an error: something more urgent came
    """The copy was given up because somebody waits; nothing of it is left."""


# -- making ------------------------------------------------------------------------------------------


def back_up(
    connection: sqlite3.Connection,
    path: Path,
    why: str,
    *,
    give_way: Callable[[], bool] = lambda: False,
    now: datetime | None = None,
) -> Backup:
    """A verified copy of an open history. Nothing is left of one that cannot be made, or gives way."""
    made = (now or datetime.now(UTC)).astimezone(UTC)
    try:
        target = private_folder(folder_of(path)) / file_name(path, made, why)
        files.make_folder_private(target.parent)
        with suppress(sqlite3.Error):  # another program reads it: then the copy only looks older than it is
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        source, before = _fingerprint(path), counts(connection)

        def look_up(*_: int) -> None:
            if give_way():
                raise GaveWay

        with create_file(target) as temporary:
            with closing(schema.connect(temporary)) as copy:
                connection.backup(copy, pages=_PAGES, progress=look_up)
                copy.execute("PRAGMA journal_mode=DELETE")  # one file, complete in itself
                after = _checked(copy, path, give_way)
            if after[2] < before[2]:
                raise Damaged(said("%1 has lost sessions while it was copied; the copy was not kept", path))
            digest = _digest(temporary, look_up)
        backup = Backup(target, made, why, target.stat().st_size, True, *after, digest, source)
        note(path, backup)
    except sqlite3.Error as error:
        raise schema.translated(error, path) from error
    except OSError as error:
        raise known_os(error, folder_of(path)) from error
    return backup


def _checked(copy: sqlite3.Connection, path: Path, give_way: Callable[[], bool]) -> tuple[int, int, int]:
    copy.set_progress_handler(lambda: 1 if give_way() else 0, 20_000)
    try:
        if (problem := copy.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise Damaged(said("%1 is damaged and was not copied (%2)", path, problem))
        return counts(copy)
    except sqlite3.OperationalError as error:
        if give_way():
            raise GaveWay from error
        raise
    finally:
        copy.set_progress_handler(None, 0)


def counts(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Sessions, sets, and sessions ever: with those a person has removed."""
    sessions = int(connection.execute("SELECT count(*) FROM sessions").fetchone()[0])
    sets = int(connection.execute("SELECT count(*) FROM sets").fetchone()[0])
    removed = 0
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'removals'").fetchone():
        removed = int(connection.execute("SELECT coalesce(sum(sessions), 0) FROM removals").fetchone()[0])
    return sessions, sets, sessions + removed


def is_due(path: Path, *, now: datetime | None = None) -> bool:
    """Whether something changed since the newest copy, and it is not too soon for another."""
    here = _fingerprint(path)
    if here == (0, 0):
        return False
    newest = next((each for each in backups(path) if each.verified), None)
    if newest is None:
        return True
    today = (now or datetime.now(UTC)).astimezone(UTC).date()
    return newest.source != here and (newest.made.date() != today or here[1] <= AFTER_EACH_SESSION_UP_TO)


def back_up_if_due(
    connection: sqlite3.Connection,
    path: Path,
    *,
    give_way: Callable[[], bool] = lambda: False,
    now: datetime | None = None,
) -> Backup | None:
    """The daily copy, where it is time for one; older ones are thinned out afterwards."""
    if not is_due(path, now=now) or not _has_rows(connection):
        return None
    made = back_up(connection, path, DAILY, give_way=give_way, now=now)
    _look_at_unknown(path, give_way)
    forget(path, thin(backups(path)))
    return made


def _has_rows(connection: sqlite3.Connection) -> bool:
    from backbeat.history.tables import more_tables  # noqa: PLC0415 - once a day

    def ask(sql: str, *values: Any) -> Iterable[tuple[Any, ...]]:
        return connection.execute(sql, values)

    tables = ("sessions", *more_tables(ask))
    return any(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in tables)


def _fingerprint(path: Path) -> tuple[int, int]:
    """Changes whenever the history does; (0, 0) where there is none."""
    try:
        found = path.stat()
        log = files.beside(path, "-wal")
        extra = log.stat() if log.exists() else None
    except OSError:
        return 0, 0
    if extra is not None and extra.st_size:
        return max(found.st_mtime_ns, extra.st_mtime_ns), found.st_size + extra.st_size
    return found.st_mtime_ns, found.st_size


def _digest(file: Path, look_up: Callable[[], None]) -> str:
    import hashlib  # noqa: PLC0415 - brings OpenSSL, four megabytes

    digest = hashlib.sha256()
    with file.open("rb") as data:
        while piece := data.read(1 << 20):
            look_up()
            digest.update(piece)
    return digest.hexdigest()


# -- thinning ----------------------------------------------------------------------------------------


def thin(all_: Iterable[Backup]) -> list[Backup]:
    """Which copies may go. Only verified ones, never the newest of them, and never the last full one.

    Where the newest holds fewer sessions than an earlier one although nobody removed any, something was
    lost, and the fullest stays until somebody has found out.
    """
    verified = sorted((each for each in all_ if each.verified), key=lambda one: one.made, reverse=True)
    if not verified:
        return []
    keep = {verified[0].path}
    daily = [each for each in verified if each.why == DAILY]
    keep |= _newest_of(daily, lambda one: one.made.date(), KEEP_DAYS)
    keep |= _newest_of(daily, lambda one: one.made.isocalendar()[:2], KEEP_WEEKS)
    keep |= _newest_of(daily, lambda one: (one.made.year, one.made.month), KEEP_MONTHS)
    keep |= {each.path for each in [each for each in verified if each.why != DAILY][:KEEP_OTHERS]}
    fullest = max(verified, key=lambda one: (one.ever, one.made))
    if fullest.ever > verified[0].ever:
        keep.add(fullest.path)
    return [each for each in verified if each.path not in keep]


def _newest_of(newest_first: list[Backup], period: Callable[[Backup], object], most: int) -> set[Path]:
    kept: dict[object, Path] = {}
    for each in newest_first:
        kept.setdefault(period(each), each.path)
    return set(list(kept.values())[:most])


def _look_at_unknown(path: Path, give_way: Callable[[], bool]) -> None:
    for each in unknown(path):
        if give_way():
            return
        note(path, _looked_at(each), bad=bool(verify(each)))


def _looked_at(backup: Backup) -> Backup:
    try:
        with closing(schema.connect(backup.path, read_only="?mode=ro&immutable=1")) as copy:
            found = counts(copy)
        digest = _digest(backup.path, lambda: None)
    except (sqlite3.Error, OSError):
        return backup
    return Backup(backup.path, backup.made, backup.why, backup.size, True, *found, digest, backup.source)


# -- checking ---------------------------------------------------------------------------------------


def verify(backup: Backup) -> str:
    """What is wrong with a copy, in words; nothing where it can be restored. Reads all of it."""
    try:
        return _wrong(backup, files.look(backup.path))
    except KnownError as error:
        return str(error)
    except sqlite3.Error as error:
        return said("it is damaged (%1)", error)
    except OSError as error:
        return str(known_os(error, backup.path))


def _wrong(backup: Backup, look: files.Look) -> str:
    if not look.exists:
        return said("it is not there")
    if look.damaged:
        return look.damaged
    if look.application != schema.APPLICATION_ID:
        return said("it belongs to another program")
    if look.version > len(STEPS):
        return said("it was made by a newer version (its format is %1, this one knows %2)", look.version, len(STEPS))
    if backup.sha256 and _digest(backup.path, lambda: None) != backup.sha256:
        return said("its checksum is not the one it was written with")
    with closing(schema.connect(backup.path, read_only="?mode=ro&immutable=1")) as copy:
        problem = str(copy.execute("PRAGMA quick_check(1)").fetchone()[0])
    return "" if problem == "ok" else problem
