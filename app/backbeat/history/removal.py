"""Deleting everything that was recorded, and saying plainly what went and what could not.

Nothing may have the history open. The person's own routines, exercises and settings stay: they are not a
record of what was done. Deleting is not shredding: on a flash disk the old bytes may stay for a while, and
a disk that keeps snapshots keeps these too. Both are said, with what was removed.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from backbeat.atomic import create_file, why_not
from backbeat.history import files, schema
from backbeat.history.backup import back_up, counts, verify
from backbeat.history.backup_book import Backup, folder_of
from backbeat.history.errors import KnownError, Locked
from backbeat.said import said

__all__ = ["OUT_OF_REACH", "Cleared", "delete_everything", "what_there_is"]

OUT_OF_REACH = (
    "files you exported, and copies you made of them",
    "sheets you printed or saved as PDF",
    "snapshots and backups that your system or another program makes of this disk",
    "on a flash disk, the old bytes themselves, for a while: encrypt the disk if that matters",
)
"""What no program can delete for its person; the window translates these."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """What became of each file."""

    removed: tuple[Path, ...] = ()
    left: tuple[tuple[Path, str], ...] = ()  # with the reason, in words
    sessions: int | None = None  # how many the history held; None where that could not be read
    out_of_reach: tuple[str, ...] = field(default=OUT_OF_REACH)


def what_there_is(path: Path, logs: Iterable[Path] = ()) -> list[Path]:
    """Every file that would be removed: the history, backups, what was set aside, and the logs given."""
    return sorted(set(_files(path, logs)))


def _files(path: Path, logs: Iterable[Path]) -> Iterator[Path]:
    beside = list(path.parent.iterdir()) if path.parent.is_dir() else []
    for each in beside:
        ours = each.name == path.name or each.name.startswith((f"{path.name}-", f"{path.name}.damaged-"))
        litter = each.name.startswith(".backbeat-") and ".tmp" in each.name
        if ours or litter:
            yield from _within(each)
    yield from _within(folder_of(path))
    real = Path(os.path.realpath(path))
    if path.is_symlink() and real.is_file():  # kept elsewhere: the link alone would leave it all there
        yield from (each for each in (real, *(files.beside(real, tail) for tail in files.SIDECARS)) if each.exists())
    for log in logs:
        yield from _within(log)


def _within(place: Path) -> Iterator[Path]:
    if place.is_dir() and not place.is_symlink():
        for each in place.rglob("*"):
            if each.is_symlink() or not each.is_dir():
                yield each
    elif os.path.lexists(place):
        yield place


def delete_everything(path: Path, logs: Iterable[Path] = (), *, copy_to: Path | None = None) -> Cleared:
    """Remove it all. With ``copy_to`` a verified copy is put there first, and nothing is removed if that fails.

    ``logs`` are files or folders of the program's own that may name what was done. A backup made here would
    be one more thing to delete, so the only copy from before is the one the person asks for.
    """
    logs = tuple(logs)
    sessions = _count(path)
    if copy_to is not None:
        _copy(path, copy_to)
    _make_sure_of_being_alone(path)
    removed, left = [], []
    for each in what_there_is(path, logs):
        if copy_to is not None and files.identity(each) == files.identity(copy_to):
            continue
        try:
            _remove(each)
        except OSError as error:
            left.append((each, why_not(error)))
        else:
            removed.append(each)
    for folder in (folder_of(path), *logs):
        if folder.is_dir() and not folder.is_symlink() and not any(_within(folder)):
            shutil.rmtree(folder, ignore_errors=True)
    return Cleared(tuple(removed), tuple(left), sessions)


def _remove(each: Path) -> None:
    """Emptied first, where nobody else has the file under another name: then it holds nothing wherever it is open."""
    found = each.lstat()
    if stat.S_ISREG(found.st_mode) and found.st_nlink == 1 and not each.name.endswith("-shm"):
        with suppress(OSError):
            os.truncate(each, 0)
    each.unlink()


def _make_sure_of_being_alone(path: Path) -> None:
    """`Locked` where another program has it open: it would go on writing into what is no longer there."""
    look = files.look(path)
    if not look.exists or look.damaged or look.application != schema.APPLICATION_ID:
        return
    try:
        with closing(schema.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.Error as error:
        told = schema.translated(error, path)
        if isinstance(told, Locked):
            raise told from error


def _count(path: Path) -> int | None:
    try:
        if not files.look(path).exists:
            return 0
        with closing(schema.connect(path, read_only="?mode=ro")) as connection:
            return counts(connection)[0]
    except (sqlite3.Error, KnownError, OSError):
        return None


def _copy(path: Path, copy_to: Path) -> None:
    if os.path.lexists(copy_to):
        raise KnownError(said("%1 is there already; choose another name for the copy", copy_to))
    if copy_to.parent.resolve() == folder_of(path).resolve():
        raise KnownError(said("%1 is deleted with the rest; choose another folder for the copy", copy_to.parent))
    if not files.look(path).exists:
        raise KnownError(said("there is no history to copy; nothing was deleted"))
    with closing(schema.connect(path)) as connection:
        made = back_up(connection, path, "before-deleting")
    try:
        # On the disk for good before the first thing goes: a power cut must not take both.
        with create_file(copy_to) as copy:
            shutil.copyfile(made.path, copy)
            wrong = verify(Backup(copy, made.made, made.why, made.size, sha256=made.sha256))
            if wrong:
                raise KnownError(
                    said("%1 could not be written as it should be (%2); nothing was deleted", copy_to, wrong)
                )
    except OSError as error:
        raise KnownError(said("%1: %2; nothing was deleted", copy_to, why_not(error))) from error
