"""Only one session at a time in one data folder, whichever window or terminal it runs in."""

from __future__ import annotations

import os
from pathlib import Path

from backbeat.file_lock import FileLock, told_by_holder

__all__ = ["SessionLock"]

_LONGEST_PID = 20


class SessionLock(FileLock):
    """Says "a session is running here". Cut-off sessions are the business of whoever holds it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "session.lock", str(os.getpid()).encode())

    @property
    def is_taken(self) -> bool:
        """Whether anybody holds it, this process included. Neither takes it nor makes its file."""
        return told_by_holder(self.path) is not None

    @property
    def holder(self) -> int | None:
        """The process that holds the lock, by its own word; None where nobody does, or it does not say."""
        told = told_by_holder(self.path) or b""
        is_pid = len(told) <= _LONGEST_PID and told.isdigit()
        return int(told) if is_pid else None
