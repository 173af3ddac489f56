"""Sleep and lock as Windows tells them: messages to a window, and what they mean. Not tried on Windows so far."""

from __future__ import annotations

import ctypes
from typing import Any

from backbeat.session.events import PauseReason

__all__ = ["away_reason", "tell_window_of_lock"]

_POWER_BROADCAST, _SUSPEND = 0x0218, 0x0004
_SESSION_CHANGE, _LOCK = 0x02B1, 0x0007
_THIS_SESSION = 0


def away_reason(message: int, what: int) -> PauseReason | None:
    """The number of a window message and its first parameter; None where it is about something else."""
    if (message, what) == (_POWER_BROADCAST, _SUSPEND):
        return PauseReason.SUSPEND
    if (message, what) == (_SESSION_CHANGE, _LOCK):
        return PauseReason.LOCKED
    return None


def tell_window_of_lock(window: int, tell: bool, library: Any = None) -> bool:
    """Have Windows tell a window of locking, or no longer. False where it will not. Sleep it tells unasked."""
    try:
        found = library or getattr(ctypes, "windll").wtsapi32  # noqa: B009 - is not there elsewhere, and mypy knows
        if tell:
            return bool(found.WTSRegisterSessionNotification(ctypes.c_void_p(window), _THIS_SESSION))
        return bool(found.WTSUnRegisterSessionNotification(ctypes.c_void_p(window)))
    except (OSError, AttributeError):
        return False
