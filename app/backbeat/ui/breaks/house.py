"""All that belongs to breaks, put together: up while reminders or the tray are on, and taken down when neither is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from backbeat.breaks.stored import BreakWishes, wishes_from
from backbeat.ui.breaks.desk import BreakDesk
from backbeat.ui.breaks.offers import BreakOffers
from backbeat.ui.breaks.presence import Presence
from backbeat.ui.breaks.programmes import Programmes
from backbeat.ui.system.senses import DeskSenses

if TYPE_CHECKING:
    from datetime import datetime

    from backbeat.desktop.senses.reader import SensesReader
    from backbeat.routine.library import Entry
    from backbeat.session.clock import Clock
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.library_service import LibraryService
    from backbeat.ui.preferences import Preferences
    from backbeat.ui.session.desk import SessionDesk
    from backbeat.ui.style.look import Look
    from backbeat.ui.window.main_window import MainWindow
    from backbeat.ui.worker import Worker

__all__ = ["BreakHouse", "make_senses"]


def make_senses(clock: Clock) -> SensesReader:
    """The senses of this system; called in a thread of their own."""
    from backbeat.desktop.senses.reader import system_senses  # noqa: PLC0415 - with the first look

    return system_senses(lambda: clock.now().mono_at)


class BreakHouse(QObject):
    """Tell it `want` whenever the settings have changed. `desk` takes commands, while there is one."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        *,
        clock: Clock,
        preferences: Preferences,
        service: LibraryService,
        sessions: SessionDesk,
        history: HistoryService,
        worker: Worker,
        come_forward: Callable[[], None],
        open_routine: Callable[[Entry], None],
        on_fault: Callable[[BaseException], None],
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._clock, self._preferences = window, look, clock, preferences
        self._service, self._sessions, self._history, self._worker = service, sessions, history, worker
        self._come_forward, self._open_routine, self._on_fault = come_forward, open_routine, on_fault
        self.wishes = BreakWishes()
        self.desk: BreakDesk | None = None
        self.offers: BreakOffers | None = None
        self.presence: Presence | None = None

    def want(self, told: Mapping[str, Any]) -> None:
        """The part of the settings that is about breaks, as it is from now on."""
        self.wishes, bad = wishes_from(told)
        if bad:
            words = self.tr("The settings of breaks hold something unexpected for %1; the usual value is used.")
            self._window.tell("settings-breaks", words.replace("%1", ", ".join(bad)), kind="warning")
        if not (self.wishes.on or self.wishes.tray):
            self._take_down()
        elif self.desk is None:
            self._put_up()
        else:
            self.desk.want(self.wishes)
            if self.presence is not None:
                self.presence.want(self.wishes)

    def stand_in(self) -> bool:
        """Be there without the window. Whether that is so."""
        return self.presence is not None and self.presence.stand_in()

    def keep(self, wishes: BreakWishes) -> None:
        """Hold from now on, and write down."""
        self._preferences.keep(replace(self._preferences.settings, breaks=wishes.data()))

    def _put_up(self) -> None:
        clock = self._clock
        programmes = Programmes(
            self._service,
            self._history,
            self._worker,
            clock=clock,
            settings=lambda: self._preferences.settings,
            keep=self._preferences.keep,
            parent=self,
        )
        offers = self.offers = BreakOffers(
            self._look,
            programmes,
            self._sessions,
            self._history,
            clock,
            wishes=lambda: self.wishes,
            open_routine=self._open,
            parent=self,
        )
        desk = self.desk = BreakDesk(
            clock,
            DeskSenses(lambda: make_senses(clock), self._on_fault),
            self.wishes,
            in_session=lambda: self._sessions.is_taken,
            begin=offers.begin,
            keep_pause=self._keep_pause,
            covers=lambda: offers.window is not None and offers.window.isVisible() and offers.window.isFullScreen(),
            parent=self,
        )
        offers.join(desk)
        self.presence = Presence(
            self._window,
            self._look,
            desk,
            self.wishes,
            come_forward=self._come_forward,
            keep=self.keep,
            put_off=self._put_off,
            parent=self,
        )
        desk.look()

    def _take_down(self) -> None:
        for one in (self.presence, self.offers, self.desk):
            if one is not None:
                one.close()
                one.deleteLater()
        self.presence = self.offers = self.desk = None

    def _keep_pause(self, until: datetime | None) -> None:
        self.keep(replace(self.wishes, paused_until=until))

    def _put_off(self) -> None:
        """The window is about to be hidden, with whatever session runs in it."""
        session = self._sessions.bridge.session
        if session is not None and session.is_active and self._window.in_session:
            session.pause()

    def _open(self, entry: Entry) -> None:
        self._come_forward()
        self._open_routine(entry)

    def close(self) -> None:
        """The program ends."""
        self._take_down()
