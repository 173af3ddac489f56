"""The database as files: looked at before it is opened, made private, set aside when damaged.

Nothing here deletes anything, and nothing opens what is not an ordinary file: a pipe of that name
would make the program wait for ever.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from backbeat.atomic import private_folder, sweep
from backbeat.history.errors import NoFolder, known_os
from backbeat.said import said

__all__ = [
    "SIDECARS",
    "Identity",
    "Look",
    "beside",
    "identity",
    "look",
    "make_folder_private",
    "make_private",
    "prepare_folder",
    "scratch",
    "set_aside",
]

SIDECARS = ("-wal", "-shm", "-journal")
_MAGIC = b"SQLite format 3\0"
_OURS = ("history.db", "backups", "routines", "exercises", "config", "state", "cache", "session.lock", ".backbeat-")
"""How the names in a folder of the program's own begin."""


class Look(NamedTuple):
    """What is to be seen of a database without opening it."""

    exists: bool
    damaged: str = ""  # why it cannot be a database; empty where it may be one
    version: int = 0  # what the header says; a newer one may still be in the -wal file
    application: int = 0
    unclean: bool = False  # a -wal file was left: the last writer did not get to close it


class Identity(NamedTuple):
    """Which file it is, whatever it is called."""

    device: int
    inode: int


def prepare_folder(folder: Path) -> None:
    try:
        private_folder(folder)
    except OSError as error:
        raise known_os(error, folder) from error
    sweep(folder)
    make_folder_private(folder)
    _tighten_kept(folder)


def make_folder_private(folder: Path) -> None:
    """A folder that holds nothing but ours is for this account alone, whatever made it so open once.

    One that holds other things is left as it is: the person named it, and may share it.
    """
    with suppress(OSError):
        found = folder.stat()
        if not stat.S_IMODE(found.st_mode) & 0o077 or (hasattr(os, "getuid") and found.st_uid != os.getuid()):
            return
        is_ours = folder.name == "backups" or all(each.name.startswith(_OURS) for each in folder.iterdir())
        if is_ours:
            folder.chmod(0o700)


def _tighten_kept(folder: Path) -> None:
    """Damaged files that were kept, and backups, are as private as the history is."""
    backups = folder / "backups"
    make_folder_private(backups)
    with suppress(OSError):
        for where in (folder, backups):
            for entry in list(os.scandir(where)) if where.is_dir() else ():
                # By its beginning: a history of any name is tightened by `make_private`.
                kept = where == backups or entry.name.startswith("history.db")
                if kept and entry.is_file(follow_symlinks=False) and entry.stat().st_mode & 0o077:
                    with suppress(OSError):
                        Path(entry.path).chmod(0o600)


def look(path: Path) -> Look:  # noqa: PLR0911 - one answer a line
    """Look at the file without any risk of hanging. A KnownError where it cannot be looked at."""
    try:
        found = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            raise NoFolder(
                said(
                    "%1 points to %2, which is not there; connect the disk it is on, or remove the link",
                    path,
                    os.path.realpath(path),
                )
            ) from None
        return Look(exists=False)
    except OSError as error:
        if path.is_symlink():  # it goes round in circles
            return Look(exists=True, damaged=said("it is a link that leads nowhere"))
        raise known_os(error, path) from error
    if not stat.S_ISREG(found.st_mode):
        return Look(exists=True, damaged=said("it is not an ordinary file"))
    try:
        header = _head(path)
    except OSError as error:
        raise known_os(error, path) from error
    if header is None:
        return Look(exists=True, damaged=said("it is not an ordinary file"))
    if not header:
        return Look(exists=True, damaged=said("it is empty"))
    if not header.startswith(_MAGIC) or len(header) < 100:
        return Look(exists=True, damaged=said("it is not a database"))
    return Look(
        exists=True,
        version=int.from_bytes(header[60:64]),
        application=int.from_bytes(header[68:72]),
        unclean=_size(beside(path, "-wal")) > 0,
    )


def _head(path: Path) -> bytes | None:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):  # changed since it was looked at
            return None
        return os.read(descriptor, 100)
    finally:
        os.close(descriptor)


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """A database file to work on for a moment; what it leaves after a kill is swept up at the next start."""
    path = folder / f".backbeat-{os.getpid()}-{os.urandom(6).hex()}.tmp"
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0), 0o600))
    try:
        yield path
    finally:
        for suffix in ("", *SIDECARS):
            with suppress(OSError):
                beside(path, suffix).unlink()


def identity(path: Path) -> Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return Identity(found.st_dev, found.st_ino)


def make_private(path: Path) -> None:
    """For this account only; what SQLite creates beside it later takes over the same permissions."""
    for suffix in ("", *SIDECARS):
        with suppress(OSError):  # not ours to change: it can still be used
            each = beside(path, suffix)
            if stat.S_IMODE(each.stat().st_mode) & 0o077:
                each.chmod(0o600)


def set_aside(path: Path, parts: Sequence[str] = ("", *SIDECARS)) -> Path | None:
    """Rename a database that cannot be used and the files that belong to it, so that nothing of it is lost.

    Gives its new name, or None where there was nothing. A database that is gone may have left its
    -wal behind; that must go too, or SQLite would play it into the new one.
    """
    present = [suffix for suffix in parts if os.path.lexists(beside(path, suffix))]
    if not present:
        return None
    kept = _free_name(path, datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"))
    try:
        for suffix in present:
            moved = beside(path, suffix).rename(beside(kept, suffix))
            if stat.S_ISREG(moved.lstat().st_mode):
                moved.chmod(0o600)
    except OSError as error:
        raise known_os(error, path) from error
    return kept


def _free_name(path: Path, stamp: str) -> Path:
    number = 1
    while True:
        kept = path.with_name(f"{path.name}.damaged-{stamp}" + (f"-{number}" if number > 1 else ""))
        if not any(os.path.lexists(beside(kept, suffix)) for suffix in ("", *SIDECARS)):
            return kept
        number += 1


def beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
