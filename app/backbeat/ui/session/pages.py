"""What a window shows of sessions: the player, what comes after a stop, and what comes at the end.

The pages are made with the window's first session and serve every later one. Beside the time it saves, Qt for
Python keeps a little memory for every widget that it has ever made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.pages.stopped import StoppedPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backbeat.history.details import SessionDetail
    from backbeat.session.clock import Clock
    from backbeat.session.record import Journal, StopDetails, StopRecord
    from backbeat.session.session import Session
    from backbeat.settings import Settings
    from backbeat.ui.pages.finished import FinishedPage
    from backbeat.ui.pages.stopped import StoppedSession
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.session.bridge import Bridge
    from backbeat.ui.style.look import Look

__all__ = ["OldStop", "SessionPages", "Stage"]


class Stage(Protocol):
    """A window that a session can have: the program's own, or that of a break."""

    session_pages: SessionPages | None  # once it has had a session

    @property
    def in_session(self) -> bool: ...

    def add_session_page(self, page: QWidget) -> None: ...

    def show_session(self, page: QWidget, title: str) -> None: ...

    def leave_session(self) -> None: ...

    def windowState(self) -> Qt.WindowState: ...

    def setWindowState(self, state: Qt.WindowState, /) -> None: ...


class SessionPages(QObject):
    """The pages of one window; the bridge's session is shown in it or in another."""

    left = Signal()  # the person has seen the last of them

    def __init__(
        self,
        stage: Stage,
        look: Look,
        bridge: Bridge,
        *,
        settings: Callable[[], Settings],
        pictures: PictureCache | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage, self._look, self._bridge = stage, look, bridge
        self.player = PlayerPage(look, bridge, pictures=pictures, settings=settings)
        self.player.full_screen.connect(self._toggle_full_screen)
        # Made beforehand: after a stop nothing may be left that can fail or take time.
        self._stopped = StoppedPage(look, limits=lambda: settings().pain_limits)
        self._stopped.ended.connect(self.left)
        self._finished: FinishedPage | None = None
        for page in (self.player, self._stopped):
            stage.add_session_page(page)

    def begin(self, session: Session) -> None:
        """The bridge follows another session, which is about to be shown here."""
        self.player.begin()
        self._stopped.begin(session)

    def show_player(self, title: str) -> None:
        self._stage.show_session(self.player, title)

    def show_stopped(self, old: StoppedSession | None = None) -> None:
        """``old``: one that was stopped before, and whose page was never left."""
        if old is not None:
            self._stopped.begin(old)
        self._stage.show_session(self._stopped, self.tr("Stopped"))

    def show_finished(self, session: Session) -> None:
        from backbeat.ui.pages.finished import FinishedPage  # noqa: PLC0415 - not needed for the first page

        page = self._finished
        if page is None:
            page = self._finished = FinishedPage(self._look)
            page.closed.connect(self.left)
            self._stage.add_session_page(page)
        page.begin(session, self._bridge.outcomes)
        self._stage.show_session(page, self.tr("Done"))

    def _toggle_full_screen(self) -> None:
        # Not showFullScreen and showNormal: a window that was maximised before is to be so afterwards.
        self._stage.setWindowState(self._stage.windowState() ^ Qt.WindowState.WindowFullScreen)

    def leave_full_screen(self) -> None:
        self._stage.setWindowState(self._stage.windowState() & ~Qt.WindowState.WindowFullScreen)


class OldStop:
    """Stands where the stopped page looks for a session, for one that is long over."""

    def __init__(self, detail: SessionDetail, journal: Journal, clock: Clock) -> None:
        self._detail, self._journal, self._clock = detail, journal, clock

    @property
    def stopped_at(self) -> StopRecord | None:
        return None if self._detail.stop is None else self._detail.stop.record

    def describe_stop(self, said: StopDetails) -> None:
        """What is said now is added to what was said then."""
        stop = self._detail.stop
        before = said if stop is None else stop.details
        merged = replace(
            said,
            kind=said.kind or before.kind,
            area=said.area or before.area,
            rating=before.rating if said.rating is None else said.rating,
            note=said.note or before.note,
        )
        self._journal.stop_details(self._detail.summary.id, merged)

    def acknowledge(self) -> None:
        self._journal.acknowledged(self._detail.summary.id, self._clock.wall())
