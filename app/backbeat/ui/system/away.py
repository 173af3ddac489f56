"""A session pauses when the computer goes to sleep or the screen is locked, and stays paused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from backbeat.session.events import PauseReason
from backbeat.ui.session.companion import Companion

if TYPE_CHECKING:
    from backbeat.desktop.away import AwayWatcher, TellAway
    from backbeat.session.session import Session

__all__ = ["Away"]


class Away(Companion):
    """`make_watchers` is called once, with the first session, and is given whom to tell."""

    _left = Signal(str)  # a PauseReason's value, in whatever thread

    def __init__(
        self, make_watchers: Callable[[TellAway], tuple[AwayWatcher, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make_watchers = make_watchers
        self._watchers: tuple[AwayWatcher, ...] | None = None
        self._session: Session | None = None
        self._left.connect(self._pause, Qt.ConnectionType.QueuedConnection)

    def begin(self, session: Session) -> None:
        self._session = session
        if self._watchers is None:
            self._watchers = self._make_watchers(lambda reason: self._left.emit(reason.value))
        for watcher in self._watchers:
            watcher.watch()

    def over(self) -> None:
        self._session = None
        for watcher in self._watchers or ():
            watcher.close()

    def close(self) -> None:
        self.over()

    def _pause(self, reason: str) -> None:
        if self._session is not None and self._session.is_active:
            self._session.pause(PauseReason(reason))
