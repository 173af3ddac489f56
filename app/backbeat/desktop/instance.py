"""One window for each data folder: who is it, and how is it reached.

The lock comes first and the socket second. The kernel's lock on `instance.lock` alone decides who the owner is;
only the owner removes a socket and listens, so that neither what a killed program left behind nor twenty starts
at once can make two of them. What stands in the lock's file is a help for others and believed by nobody:
the owner's number, whether it is ready, and where it listens.

`history/lock.py` is another lock, held only while a session runs, by a window or by a terminal.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from backbeat.atomic import private_folder
from backbeat.file_lock import try_lock

__all__ = ["InstanceLock", "Owner", "look_up"]

_MOST_TOLD = 4096  # bytes
_OPEN = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_TRIES = 8  # a lock's file that is replaced under our hands more often than that is not ours to understand


@dataclass(frozen=True, slots=True)
class Owner:
    """What the lock's file says of who holds it. Each part may be unknown."""

    process: int | None = None
    ready: bool = True  # False while it still starts, and may take its time to answer
    address: str = ""


class InstanceLock:
    """Held by the window's program from its first moment to its last.

    Where a folder cannot hold a lock (it can only be read, or a disk without locks) the program goes on
    without one, since it can write nothing there either: `acquire` says True and `held` stays False.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "instance.lock"
        self._descriptor: int | None = None
        self._address = ""

    @property
    def held(self) -> bool:
        return self._descriptor is not None

    @property
    def key(self) -> str:
        """A name for this folder among all others on this machine, whichever path leads to it. "" without a lock."""
        if self._descriptor is None:
            return ""
        told = os.fstat(self._descriptor)
        return f"{told.st_dev:x}-{told.st_ino:x}"

    def acquire(self) -> bool:
        """False when another program owns this folder."""
        if self.held:
            return True
        for _ in range(_TRIES):
            descriptor = self._open()
            if descriptor is None:
                return True
            try:
                is_ours = try_lock(descriptor)
            except OSError:
                os.close(descriptor)
                return True
            if not is_ours:
                os.close(descriptor)
                return False
            if self._is_still_there(descriptor):
                self._descriptor = descriptor
                self._tell(Owner(os.getpid(), ready=False))
                return True
            os.close(descriptor)  # somebody removed the file meanwhile: a lock that nobody else can see
        return True

    def listens_at(self, address: str) -> None:
        """For the others to read: where the owner can be reached, though it is not ready yet."""
        self._address = address
        self._tell(Owner(os.getpid(), ready=False, address=address))

    def is_ready(self) -> None:
        """From now on the owner answers at once."""
        self._tell(Owner(os.getpid(), ready=True, address=self._address))

    def release(self) -> None:
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

    def _tell(self, owner: Owner) -> None:
        if self._descriptor is None:
            return
        told = {"process": owner.process, "ready": owner.ready, "address": owner.address}
        with suppress(OSError):  # a full disk: the lock holds all the same, only nameless
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            data = json.dumps(told).encode()
            os.write(self._descriptor, data)
            os.ftruncate(self._descriptor, len(data))


def look_up(folder: Path) -> Owner | None:
    """Who owns this data folder; None where nobody does.

    To find out, the lock is asked for and given back at once. A program that starts in that instant tries again.
    """
    try:
        descriptor = os.open(folder / "instance.lock", os.O_RDONLY | _OPEN)
    except OSError:
        return None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode) or try_lock(descriptor):
            return None
        return _read(descriptor)
    except OSError:  # a disk without locks: there can be no owner
        return None
    finally:
        os.close(descriptor)


def _read(descriptor: int) -> Owner:
    """What is told, as far as it makes sense."""
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        told = json.loads(os.read(descriptor, _MOST_TOLD))
    except (OSError, ValueError, RecursionError):
        return Owner()
    if not isinstance(told, dict):
        return Owner()
    process, address = told.get("process"), told.get("address")
    return Owner(
        process if type(process) is int and 0 < process < 2**31 else None,
        told.get("ready") is not False,
        address if isinstance(address, str) and "\0" not in address else "",
    )
