"""What the page of breaks needs of the program: how things stand, the library, the senses, the start with the login."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backbeat.desktop.autostart import Autostart, AutostartError, own_command, usual_autostart
from backbeat.desktop.senses.words import sentence
from backbeat.paths import folders
from backbeat.ui.breaks import house as houses
from backbeat.ui.settings_cards.break_kinds import KindsCard
from backbeat.ui.settings_cards.breaks import BreaksCard, UnseenCard
from backbeat.ui.system.senses import DeskSenses
from backbeat.ui.text import in_language, translate

if TYPE_CHECKING:
    from backbeat.desktop.senses.reader import Told
    from backbeat.paths import Folders
    from backbeat.session.clock import Clock
    from backbeat.ui.library_service import LibraryService
    from backbeat.ui.pages.breaks import BreaksPage
    from backbeat.ui.worker import Worker

__all__ = ["BreaksPageDesk", "login_starter"]


def login_starter() -> Autostart:
    """The way of this system."""
    return usual_autostart(os.environ)


class BreaksPageDesk(QObject):
    """`house` gives all that belongs to breaks, where it is up."""

    def __init__(
        self,
        page: BreaksPage,
        service: LibraryService,
        worker: Worker,
        clock: Clock,
        where: Folders,
        *,
        house: Callable[[], houses.BreakHouse | None],
        on_fault: Callable[[BaseException], None],
    ) -> None:
        super().__init__(page)
        self._page, self._service, self._worker, self._clock = page, service, worker, clock
        self._where, self._house, self._on_fault = where, house, on_fault
        self._senses: DeskSenses | None = None
        self._known = False
        page.opened.connect(self._opened)

    def stand(self) -> None:
        """The house is up, or not any more."""
        house = self._house()
        presence = None if house is None else house.presence
        self._page.controls.setVisible(presence is not None)
        if presence is not None:
            presence.join(self._page.controls)

    def _opened(self) -> None:
        self.stand()
        self._page.card(KindsCard).use(self._service.entries)
        self._worker.do(lambda: login_starter().is_on(), self._tell_login)
        if not self._known and self._senses is None:
            senses = self._senses = DeskSenses(lambda: houses.make_senses(self._clock), self._on_fault, self)
            senses.ways(self._tell_senses)

    def _tell_senses(self, ways: tuple[Told, ...]) -> None:
        self._known = True
        self._page.card(UnseenCard).tell([sentence(told.way, translate) for told in ways if not told.way.is_whole])
        if self._senses is not None:
            self._senses.close()
            self._senses = None

    # -- the login -------------------------------------------------------------------------------

    def _tell_login(self, is_on: bool) -> None:
        self._page.card(BreaksCard).use_login(is_on, self._switch_login)

    def _switch_login(self, wanted: bool) -> None:
        own = None if self._where == folders() else self._where.data

        def switch() -> tuple[bool, str]:
            starter = login_starter()
            try:
                if wanted:
                    starter.switch_on(own_command(own))
                else:
                    starter.switch_off()
            except AutostartError as reason:
                return starter.is_on(), in_language(str(reason))
            return starter.is_on(), starter.where if wanted else ""

        self._worker.do(switch, lambda told: self._page.card(BreaksCard).tell_login(*told))

    def close(self) -> None:
        if self._senses is not None:
            self._senses.close()
            self._senses = None
