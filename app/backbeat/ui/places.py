"""The places of the window: every page made when it is first wanted, with what it needs.

The library is made at once; for every other page its module is loaded only then, so that the first page
need not wait for any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backbeat.ui.pages.library import LibraryPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backbeat.paths import Folders
    from backbeat.session.clock import Clock
    from backbeat.ui.breaks.house import BreakHouse
    from backbeat.ui.breaks.page_desk import BreaksPageDesk
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.library_service import LibraryService
    from backbeat.ui.pages.history import HistoryPage
    from backbeat.ui.pages.settings import SettingsPage
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.plan.desk import PlanDesk
    from backbeat.ui.preferences import Preferences
    from backbeat.ui.printing.desk import PrintDesk
    from backbeat.ui.routine_desk import RoutineDesk
    from backbeat.ui.session.companion import Company
    from backbeat.ui.window.main_window import MainWindow
    from backbeat.ui.worker import Worker

__all__ = ["Places"]


class Places(QObject):
    """Give it the window with `join`; what comes after the first page, as it comes."""

    recorded = Signal()  # the history has changed other than by a session: from paper, corrected, removed, read in

    replaced = Signal()  # the history is another one: a backup was put back, or everything was deleted

    def __init__(
        self,
        where: Folders,
        clock: Clock,
        *,
        preferences: Preferences,
        service: LibraryService,
        worker: Worker,
        on_fault: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._where, self._clock, self._preferences = where, clock, preferences
        self._service, self._worker, self._on_fault = service, worker, on_fault
        self._window: MainWindow | None = None
        self._routines: RoutineDesk | None = None
        self._picture_cache: PictureCache | None = None
        self._printing: PrintDesk | None = None
        self._breaks: BreaksPageDesk | None = None
        self._house: BreakHouse | None = None
        self._history_page: HistoryPage | None = None
        self.history: HistoryService | None = None  # after the first page
        self.company: Company | None = None  # after the first page
        self.plan: PlanDesk | None = None  # after the first page

    @property
    def makers(self) -> Mapping[str, Callable[[], QWidget]]:
        """By the name of each page, who makes it."""
        return {
            "library": self._make_library,
            "routine": self._make_routine,
            "problems": self._make_problems,
            "print": self._make_print,
            "before": self._make_before,
            "history": self._make_history,
            "body": self._make_body,
            "breaks": self._make_breaks,
            "settings": self._make_settings,
            "data": self._make_data,
            "privacy": self._make_privacy,
        }

    def join(self, window: MainWindow, routines: RoutineDesk) -> None:
        self._window, self._routines = window, routines

    @property
    def window(self) -> MainWindow:
        assert self._window is not None
        return self._window

    @property
    def routines(self) -> RoutineDesk:
        assert self._routines is not None
        return self._routines

    # -- going there -----------------------------------------------------------------------------

    def show(self, name: str) -> None:
        """Go to a place, unless a session has the window."""
        if self.window.in_session:
            return
        titles = {
            "history": self.tr("History"),
            "body": self.tr("Body"),
            "breaks": self.tr("Breaks"),
            "settings": self.tr("Settings"),
            "data": self.tr("Backups and deleting"),
            "privacy": self.tr("What is stored, and where"),
        }
        page = self.window.show_page(name, titles.get(name, ""))
        if hasattr(page, "refresh"):
            page.refresh()

    @property
    def library(self) -> LibraryPage:
        page = self.window.page("library")
        assert isinstance(page, LibraryPage)
        return page

    # -- making ----------------------------------------------------------------------------------

    def _make_library(self) -> QWidget:
        page = LibraryPage(self.window.look, str(self._where.own_routines))
        page.greet(self._clock.wall())
        page.set_levels(self._preferences.settings.levels)
        page.chosen.connect(self.routines.choose)
        page.open_file.connect(self.routines.ask_for_file)
        page.open_folder.connect(self.routines.open_own_folder)
        page.begin_own.connect(self.routines.begin_own)
        return page

    def _make_routine(self) -> QWidget:
        return self.routines.make_routine_page()

    def _make_before(self) -> QWidget:
        assert self.plan is not None
        return self.plan.make_page()

    def _make_problems(self) -> QWidget:
        return self.routines.make_problems_page()

    def _make_print(self) -> QWidget:
        return self.print_desk().page

    def _make_history(self) -> QWidget:
        from backbeat.ui.pages.history import HistoryPage  # noqa: PLC0415 - when it is first wanted

        assert self.history is not None
        page = HistoryPage(
            self.window.look,
            self.history,
            self._worker,
            self._clock,
            library=self._service,
            levels=lambda: self._preferences.settings.levels,
            on_fault=self._on_fault,
        )
        page.recorded.connect(self.recorded)
        page.open_outside.connect(self.routines.open_outside)
        self._history_page = page
        return page

    def _make_body(self) -> QWidget:
        from backbeat.ui.body.desk import BodyDesk  # noqa: PLC0415 - when it is first wanted
        from backbeat.ui.body.page import BodyPage  # noqa: PLC0415

        assert self.history is not None
        desk = BodyDesk(
            self.history,
            self._service,
            self._worker,
            self._clock,
            settings=lambda: self._preferences.settings,
            keep=self._preferences.keep,
        )
        page = BodyPage(self.window.look, desk)
        page.open_wanted.connect(self.routines.choose_by_id)
        return page

    def _make_settings(self) -> QWidget:
        from backbeat.ui.pages.settings import SettingsPage  # noqa: PLC0415 - when it is first wanted
        from backbeat.ui.settings_cards import DataCard  # noqa: PLC0415

        page = SettingsPage(self.window.look, lambda: self._preferences.settings, self._where)
        page.changed.connect(self._preferences.keep)
        page.open_folder.connect(self.routines.open_outside)
        page.card(DataCard).wanted.connect(self.show)
        self._join_sound(page)
        return page

    def _make_data(self) -> QWidget:
        from backbeat.ui.safety.data_page import DataPage  # noqa: PLC0415 - when it is first wanted

        assert self.history is not None
        page = DataPage(self.window.look, self.history, self._worker, self._where)
        page.back.connect(lambda: self.show("settings"))
        page.export.connect(self.show_export)
        page.open_folder.connect(self.routines.open_outside)
        page.replaced.connect(self._forget_removed)
        page.replaced.connect(self.replaced)
        return page

    def _make_privacy(self) -> QWidget:
        from backbeat.ui.pages.privacy import PrivacyPage  # noqa: PLC0415 - when it is first wanted

        page = PrivacyPage(self.window.look, self._where)
        page.back.connect(lambda: self.show("settings"))
        page.export.connect(self.show_export)
        page.delete.connect(lambda: self.show("data"))
        page.open_folder.connect(self.routines.open_outside)
        return page

    def show_export(self) -> None:
        """The view of the history that saves it and reads another in."""
        self.show("history")
        if self._history_page is not None:
            self._history_page.show_view("exchange")

    def _forget_removed(self) -> None:
        """What was deleted before cannot be put back into another history, nor after everything is deleted."""
        if self._history_page is not None:
            self._history_page.changing.forget()

    def _make_breaks(self) -> QWidget:
        from backbeat.ui.breaks.page_desk import BreaksPageDesk  # noqa: PLC0415 - when it is first wanted
        from backbeat.ui.pages.breaks import BreaksPage  # noqa: PLC0415

        page = BreaksPage(self.window.look, lambda: self._preferences.settings)
        page.changed.connect(self._preferences.keep)
        self._breaks = BreaksPageDesk(
            page,
            self._service,
            self._worker,
            self._clock,
            self._where,
            house=lambda: self._house,
            on_fault=self._on_fault,
        )
        return page

    def set_house(self, house: BreakHouse) -> None:
        """What belongs to breaks has been put up, or taken down."""
        self._house = house
        if self._breaks is not None:
            self._breaks.stand()

    def _join_sound(self, page: SettingsPage) -> None:
        """The card about sound can try it and name the voices, where somebody makes the sound."""
        from backbeat.ui.session.coach import Coach  # noqa: PLC0415 - when it is first wanted
        from backbeat.ui.settings_cards import SoundCard  # noqa: PLC0415

        for one in self.company or ():
            if isinstance(one, Coach):
                page.card(SoundCard).use(one)

    def print_desk(self) -> PrintDesk:
        """The way onto paper; made when a sheet is first wanted."""
        if self._printing is None:
            from backbeat.ui.printing.desk import PrintDesk  # noqa: PLC0415 - when it is first wanted

            self._printing = PrintDesk(
                self.window.look,
                settings=lambda: self._preferences.settings,
                keep=self._preferences.keep,
                today=lambda: self._clock.wall().date(),
                open_outside=self.routines.open_outside,
                on_fault=self._on_fault,
                parent=self,
                drawings=self._where.cache / "paper",
            )
            self._printing.page.back.connect(self.routines.leave_print)
        return self._printing

    def pictures(self) -> PictureCache:
        """The person's own pictures; made with the first page that may show one."""
        if self._picture_cache is None:
            from backbeat.ui.pictures.own_pictures import PictureCache  # noqa: PLC0415 - after the first page

            self._picture_cache = PictureCache(self._on_fault, self)
        return self._picture_cache

    def look_again(self) -> None:
        """Files may have changed: pictures that were missing may be there now."""
        if self._picture_cache is not None:
            self._picture_cache.look_again()

    def close(self) -> None:
        """End the threads of what was made."""
        if self._history_page is not None:
            self._history_page.close_files()
        if self._breaks is not None:
            self._breaks.close()
        if self._printing is not None:
            self._printing.close()
        if self._picture_cache is not None:
            self._picture_cache.close()
