"""The companions that a session has on this system, with what the system offers behind each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from backbeat.clock import SystemClock
from backbeat.ui.system.awake import Awake
from backbeat.ui.system.away import Away
from backbeat.ui.system.media import Media

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from backbeat.desktop.away import AwayWatcher, TellAway
    from backbeat.desktop.keep_awake import KeepAwake
    from backbeat.desktop.media_controls import Command, MediaControls
    from backbeat.ui.session.companion import Companion

__all__ = ["system_companions"]


def system_companions(window: QWidget, parent: QObject) -> tuple[Companion, ...]:
    """Sleep and lock come first: where several things are told at once, the session pauses before anything else."""

    def watchers(tell: TellAway) -> tuple[AwayWatcher, ...]:
        from backbeat.desktop.away import system_away_watcher  # noqa: PLC0415 - with the first session

        if sys.platform == "win32":
            from backbeat.ui.system.windows_messages import WindowsAway  # noqa: PLC0415

            return (WindowsAway(window, tell),)
        return (system_away_watcher(tell),)

    def keep(failed: Callable[[str], None]) -> KeepAwake:
        from backbeat.desktop.keep_awake import WakepyKeepAwake  # noqa: PLC0415

        return WakepyKeepAwake(failed)

    clock = SystemClock()

    def now() -> int:
        return clock.now().mono_at

    def controls(asked: Callable[[Command], None]) -> MediaControls:
        from backbeat.desktop.media_controls import system_media_controls  # noqa: PLC0415

        return system_media_controls(asked, now)

    return Away(watchers, parent), Awake(keep, parent), Media(window, controls, now, parent)
