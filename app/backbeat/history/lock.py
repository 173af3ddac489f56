"""Only one session at a time in one data folder, whichever window or terminal it runs in.

The lock is the kernel's, not the file's: it ends with the process that holds it, however that dies,
and what stands in the file only helps to name the holder. Nobody ever has to delete it.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from backbeat.atomic import private_folder
from backbeat.file_lock import try_lock

__all__ = ["SessionLock"]

_LONGEST_PID = 20
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)


class SessionLock:
    """Says "a session is running here". Cut-off sessions are the business of whoever holds it.

    Where a folder cannot hold a lock (it can only be read, or a disk without locks) `acquire` lets the
    session go on, since nothing can be written there that it would protect; `held` is False then.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "session.lock"
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        return self._descriptor is not None

    def acquire(self) -> bool:
        """False when another process runs a session in this folder; `holder` may know which."""
        if self.held:
            return True
        try:
            private_folder(self.path.parent)
            descriptor = os.open(self.path, _OPEN, 0o600)
        except OSError:
            return True
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            return True
        try:
            is_ours = try_lock(descriptor)
        except OSError:
            os.close(descriptor)
            return True
        if not is_ours:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        with suppress(OSError):  # a full disk: the lock holds all the same, only nameless
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, str(os.getpid()).encode())
        return True

    def release(self) -> None:
        if self._descriptor is not None:
            with suppress(OSError):
                os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = None

    @property
    def holder(self) -> int | None:
        """The process that wrote its number there last, or None where that cannot be read."""
        try:
            descriptor = os.open(self.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError:
            return None
        try:
            told = os.read(descriptor, _LONGEST_PID + 1)
        except OSError:
            return None
        finally:
            os.close(descriptor)
        is_pid = len(told) <= _LONGEST_PID and told.isdigit()
        return int(told) if is_pid else None

    def __enter__(self) -> SessionLock:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.release()
