"""The kernel's lock on an open file: it ends with the process that holds it, however that dies.

What stands in the file has no part in it, so nobody ever has to delete or to mend a lock.
"""

from __future__ import annotations

import os
import sys

__all__ = ["try_lock"]

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


def try_lock(descriptor: int) -> bool:
    """Whether the lock is ours now; False: another process has it.

    Returns at once. Raises OSError where the disk knows no locks. The lock is let go of by closing the file.
    """
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):
        return False
    return True
