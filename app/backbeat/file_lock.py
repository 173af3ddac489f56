"""The kernel's lock on an open file: it ends with the process that holds it, however that dies.

What stands in the file has no part in it, so nobody ever has to delete or to mend a lock. It is a help for
others, who may want to know who holds it, and believed by nobody.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from backbeat.atomic import private_folder

__all__ = ["FileLock", "told_by_holder"]

if sys.platform == "win32":
    import msvcrt

    _FAR_AWAY = 0x7FFF_0000  # a locked byte cannot be read there, and what is told in the file must be

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR_AWAY, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_MOST_TOLD = 4096  # bytes
_OPEN = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)  # a pipe of that name must hold nobody up
_TRIES = 8  # a file that is replaced under our hands more often than that is not ours to understand


def _try_lock(descriptor: int) -> bool:
    """Whether the lock is ours now; False: another process has it. Raises OSError where the disk knows no locks."""
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):
        return False
    return True


class FileLock:
    """A lock on the file at `path`, which is made where it is missing, for this account only.

    The file says `first` from the moment the lock is held, and then what is told. Where the folder cannot hold a
    lock (it can only be read, or a disk without locks) `acquire` says True and `held` stays False: nothing can be
    written there that a lock would protect.
    """

    def __init__(self, path: Path, first: bytes) -> None:
        self.path, self._first = path, first
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        return self._descriptor is not None

    @property
    def identity(self) -> tuple[int, int] | None:
        """Device and number of the file, the same whichever path leads to it; None where no lock is held."""
        if self._descriptor is None:
            return None
        found = os.fstat(self._descriptor)
        return found.st_dev, found.st_ino

    def acquire(self) -> bool:
        """False when another has it. Returns at once."""
        if self.held:
            return True
        for _ in range(_TRIES):
            descriptor = self._open()
            if descriptor is None:
                return True
            try:
                is_ours = _try_lock(descriptor)
            except OSError:
                os.close(descriptor)
                return True
            if not is_ours:
                os.close(descriptor)
                return False
            if self._is_still_there(descriptor):
                self._descriptor = descriptor
                self.tell(self._first)
                return True
            os.close(descriptor)  # somebody removed the file meanwhile: a lock that nobody else can see
        return True

    def tell(self, data: bytes) -> None:
        """Write into the file, for the others to read. A full disk leaves the lock held, and nameless."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.lseek(self._descriptor, 0, os.SEEK_SET)
                os.write(self._descriptor, data)
                os.ftruncate(self._descriptor, len(data))

    def release(self) -> None:
        """May be called twice."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = None

    def _open(self) -> int | None:
        try:
            private_folder(self.path.parent)
            try:
                descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | _OPEN, 0o600)
            except PermissionError:
                descriptor = os.open(self.path, os.O_RDONLY | _OPEN)  # it can be locked all the same
        except OSError:
            return None
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            return None
        return descriptor

    def _is_still_there(self, descriptor: int) -> bool:
        try:
            there = self.path.stat()
        except OSError:
            return False
        return os.path.samestat(os.fstat(descriptor), there)


def told_by_holder(path: Path) -> bytes | None:
    """What the holder of the lock at `path` says of itself, 4096 bytes at most; None where nobody holds it.

    Makes no file. To find out, the lock is asked for and given back at once: who asks for it in that very instant
    is told that it is taken, and should ask again.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | _OPEN)
    except OSError:
        return None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode) or _try_lock(descriptor):
            return None
    except OSError:  # a disk without locks: nobody can hold one
        return None
    else:
        return _read(descriptor)
    finally:
        os.close(descriptor)


def _read(descriptor: int) -> bytes:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        return os.read(descriptor, _MOST_TOLD)
    except OSError:
        return b""
