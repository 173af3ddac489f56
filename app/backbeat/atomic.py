"""The one way this program writes a file: the old content or the new, never half of either.

The new content goes into a temporary file beside the old one, is forced onto the disk, and takes the
old one's place in one step; then the folder is forced onto the disk too, or a power cut could undo
the step. Whatever goes wrong, the old file is as it was and the temporary file is gone.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from backbeat.said import said

__all__ = ["atomic_file", "atomic_write", "create_file", "private_folder", "sweep", "why_not"]

_LITTER = ".backbeat-"
_ENDINGS = {"", "-wal", "-shm", "-journal"}  # what SQLite puts beside a temporary database
_OPEN = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

_REASONS = {
    errno.ENOSPC: said("the disk is full; free some space and try again"),
    errno.EDQUOT: said("your share of the disk is used up; free some space and try again"),
    errno.EROFS: said("the disk can only be read; choose another folder"),
    errno.EACCES: said("this account may not write there; choose another folder or change its permissions"),
    errno.EPERM: said("this account may not write there; choose another folder or change its permissions"),
    errno.ENOENT: said("the folder is not there; make it or choose another"),
    errno.ENOTDIR: said("a part of the path is a file, where a folder should be; choose another folder"),
    errno.EISDIR: said("there is a folder of that name; choose another name"),
    errno.EFBIG: said("the file would be larger than the system allows; free some space or choose another folder"),
    errno.EEXIST: said("there is something of that name already; choose another name"),
    errno.EINVAL: said("it is not an ordinary file; choose another name"),
    errno.ENAMETOOLONG: said("the name is too long; choose a shorter one"),
    errno.EIO: said("the disk reports a fault; choose another disk and look after this one"),
}


def why_not(error: OSError) -> str:
    """The second half of "... could not be saved: ": why, and what to do."""
    reason = _REASONS.get(error.errno) if error.errno is not None else None
    return reason or said("the system says: %1; try another folder", error.strerror or error)


def atomic_write(path: Path, data: bytes | str, mode: int = 0o600) -> None:
    """Write a whole file, or leave the old one as it was and raise OSError."""
    with atomic_file(path, mode) as file:
        file.write(data.encode() if isinstance(data, str) else data)


@contextmanager
def atomic_file(path: Path, mode: int = 0o600) -> Iterator[BinaryIO]:
    """A file to be written piece by piece that takes the place of ``path`` when the block is left.

    Leaving it by an exception changes nothing. A symbolic link is followed, so that a settings file
    kept elsewhere stays where it is.
    """
    path = Path(os.path.realpath(path))
    _refuse_odd(path)
    with _beside(path, mode) as (temporary, file):
        yield file
        _settle(file)
        temporary.replace(path)
        _settle_folder(path.parent)


@contextmanager
def create_file(path: Path, mode: int = 0o600) -> Iterator[Path]:
    """As `atomic_file`, for a file that must be new: FileExistsError when another was quicker.

    Gives the path of the temporary file, for what can only be told where to write.
    """
    with _beside(path, mode) as (temporary, file):
        file.close()
        yield temporary
        with temporary.open("r+b") as written:
            os.fsync(written.fileno())
        _move_to_new(temporary, path)
        _settle_folder(path.parent)


def private_folder(folder: Path) -> Path:
    """The folder, made where it is missing, for this account only; folders that exist are left alone."""
    missing = []
    at = folder
    while not at.exists():
        missing.append(at)
        if at == at.parent:
            break
        at = at.parent
    for each in reversed(missing):
        with suppress(FileExistsError):  # another process was quicker; a file of that name is seen below
            each.mkdir(mode=0o700)
            each.chmod(0o700)  # an odd umask may have taken even that away
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    return folder


def sweep(folder: Path) -> None:
    """Remove what writers that were killed left behind. Files of living processes are not touched."""
    with suppress(OSError):
        for entry in list(os.scandir(folder)):
            name, is_one, ending = entry.name.rpartition(".tmp")
            if name.startswith(_LITTER) and is_one and ending in _ENDINGS:
                pid = entry.name.removeprefix(_LITTER).partition("-")[0]
                if not (pid.isascii() and pid.isdigit() and _is_alive(int(pid))):
                    with suppress(OSError):
                        Path(entry.path).unlink()


def _is_alive(pid: int) -> bool:
    if os.name != "posix":
        return False  # there an open file cannot be removed, which answers the question
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _refuse_odd(path: Path) -> None:
    """A device or a pipe would be replaced by a file: not what anyone means."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "not an ordinary file", str(path))


@contextmanager
def _beside(path: Path, mode: int) -> Iterator[tuple[Path, BinaryIO]]:
    temporary = path.parent / f"{_LITTER}{os.getpid()}-{os.urandom(6).hex()}.tmp"
    descriptor = os.open(temporary, _OPEN, 0o600)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            if hasattr(os, "fchmod"):
                os.fchmod(descriptor, mode)  # whatever the umask is
            yield temporary, file
    finally:
        with suppress(OSError):
            temporary.unlink()  # gone already where all went well


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
    if os.name != "posix":
        file.close()  # an open file cannot be moved there


def _move_to_new(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # No hard links on this disk, which every system says in other words: the name is taken first, and then filled.
        # Where something else was wrong, it is wrong for the next line, too, and raised there.
        os.close(os.open(path, _OPEN, 0o600))
        try:
            temporary.replace(path)
        except OSError:
            path.unlink()  # ours, and empty
            raise


def _settle_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    with suppress(OSError):  # some disks cannot; the file itself is safe
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
