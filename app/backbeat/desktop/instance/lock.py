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
from dataclasses import asdict, dataclass
from pathlib import Path

from backbeat.file_lock import FileLock, told_by_holder

__all__ = ["InstanceLock", "Owner", "look_up"]

_NAME = "instance.lock"


@dataclass(frozen=True, slots=True)
class Owner:
    """What the lock's file says of who holds it. Each part may be unknown."""

    process: int | None = None
    ready: bool = True  # False while it still starts, and may take its time to answer
    address: str = ""


class InstanceLock(FileLock):
    """Held by the window's program from its first moment to its last."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / _NAME, _line(ready=False))
        self._address = ""

    @property
    def key(self) -> str:
        """A name for this folder among all others on this machine, whichever path leads to it. "" without a lock."""
        identity = self.identity
        return "" if identity is None else f"{identity[0]:x}-{identity[1]:x}"

    def listens_at(self, address: str) -> None:
        """For the others to read: where the owner can be reached, though it is not ready yet."""
        self._address = address
        self.tell(_line(ready=False, address=address))

    def is_ready(self) -> None:
        """From now on the owner answers at once."""
        self.tell(_line(ready=True, address=self._address))


def _line(*, ready: bool, address: str = "") -> bytes:
    return json.dumps(asdict(Owner(os.getpid(), ready, address))).encode()


def look_up(folder: Path) -> Owner | None:
    """Who owns this data folder, as far as it makes sense; None where nobody does."""
    said = told_by_holder(folder / _NAME)
    if said is None:
        return None
    try:
        told = json.loads(said)
    except (ValueError, RecursionError):
        return Owner()
    if not isinstance(told, dict):
        return Owner()
    process, address = told.get("process"), told.get("address")
    return Owner(
        process if type(process) is int and 0 < process < 2**31 else None,
        told.get("ready") is not False,
        address if isinstance(address, str) and "\0" not in address else "",
    )
