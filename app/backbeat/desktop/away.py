"""Whether the computer is about to sleep, or the screen has been locked: nobody is exercising then.

Behind one small interface, because each system says it in its own way. What is missed here is still seen by
the clocks (`session/clock.py`): a computer that slept has left a gap.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol

from backbeat.session.events import PauseReason

__all__ = ["AwayWatcher", "TellAway", "Unwatched", "system_away_watcher"]

TellAway = Callable[[PauseReason], None]
"""LOCKED or SUSPEND; may be called several times for one absence, and in any thread."""


class AwayWatcher(Protocol):
    def watch(self) -> None:
        """From now on say so. Returns at once."""
        ...

    def close(self) -> None:
        """Say nothing any more. Returns at once."""
        ...


class Unwatched:
    """Where the system cannot be asked, or says it to windows only."""

    def watch(self) -> None: ...

    def close(self) -> None: ...


def system_away_watcher(tell: TellAway) -> AwayWatcher:
    """What this system offers beside messages to windows."""
    if sys.platform == "darwin":
        from backbeat.desktop.away_macos import MacAway  # noqa: PLC0415 - with the first session

        return MacAway(tell)
    if sys.platform == "win32":
        return Unwatched()  # it tells windows: ui/system/windows_messages.py
    from backbeat.desktop.away_linux import LinuxAway  # noqa: PLC0415

    return LinuxAway(tell)
