"""The screen stays on while a session runs: not before, not in a pause, not after."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from backbeat.session.state import Status
from backbeat.ui.session.companion import Companion
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.desktop.keep_awake import KeepAwake
    from backbeat.session.events import Event
    from backbeat.session.session import Session
    from backbeat.settings import Settings

__all__ = ["Awake"]

_RUNS = frozenset({Status.RUNNING, Status.RESUMING})


class Awake(Companion):
    """`make_keep` is called with the first session that runs, and is given whom to tell when it cannot be done."""

    _failed = Signal(str)  # from the thread that asked the desktop

    def __init__(self, make_keep: Callable[[Callable[[str], None]], KeepAwake], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_keep = make_keep
        self._keep: KeepAwake | None = None
        self._session: Session | None = None
        self._allowed = True
        self._wanted = self._told = False
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def begin(self, session: Session) -> None:
        self._session = session
        self._look()

    def happened(self, events: tuple[Event, ...]) -> None:
        if events:
            self._look()

    def settings_changed(self, settings: Settings) -> None:
        self._allowed = settings.keep_awake
        self._look()

    def over(self) -> None:
        self._session = None
        self._look()
        if self._keep is not None:
            self._keep.close()
            self._keep = None

    def close(self) -> None:
        self.over()

    def _look(self) -> None:
        wanted = self._allowed and self._session is not None and self._session.status in _RUNS
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if self._keep is None:
            self._keep = self._make_keep(self._failed.emit)
        self._keep.want(wanted)

    def _tell(self, _reason: str) -> None:
        if not self._told:
            self._told = True
            self.notice.emit(
                translate(
                    "System",
                    "This desktop offers no way to keep the screen on while you exercise. If it goes dark,"
                    " set a longer time in the settings of your system.",
                )
            )
