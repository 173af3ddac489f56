"""The window's program: makes everything, connects it, and takes it apart again.

This is the only file that knows everyone. What is not needed to show the library is made after it has
been seen: the history, the watching of files, the handling of signals, every other page.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from backbeat.local_library import open_library, own_exercises
from backbeat.ui.library_service import LibraryService
from backbeat.ui.places import Places
from backbeat.ui.preferences import Preferences
from backbeat.ui.routine_desk import RoutineDesk
from backbeat.ui.style.look import Look
from backbeat.ui.text import interface_language
from backbeat.ui.window import geometry
from backbeat.ui.window.faults import FaultHandler
from backbeat.ui.window.main_window import MainWindow
from backbeat.ui.window.messages import Messages
from backbeat.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from backbeat.breaks.commands import BreakCommands
    from backbeat.history.queries import LastDone
    from backbeat.paths import Folders
    from backbeat.routine.library import Entry
    from backbeat.routine.model import Routine
    from backbeat.session.clock import Clock
    from backbeat.session.programme import Programme
    from backbeat.settings import Settings
    from backbeat.ui.breaks.house import BreakHouse
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.pages.library import LibraryPage
    from backbeat.ui.plan.board import PlanBoard
    from backbeat.ui.plan.desk import PlanDesk
    from backbeat.ui.session.companion import Company
    from backbeat.ui.session.desk import Interrupted, SessionDesk
    from backbeat.ui.window.farewell import Farewell
    from backbeat.ui.window.faults import CrashReport
    from backbeat.ui.window.garbage import GarbageCollector

__all__ = ["Application"]

_WAIT_FOR_LIBRARY = 0.15  # seconds; a slow disk must not keep the window from appearing


class Application(QObject):
    """Owns what lives as long as the window does."""

    seen = Signal()  # the library has been painted, and what could wait has been made

    def __init__(self, app: QApplication, where: Folders, clock: Clock) -> None:
        super().__init__()
        self._where, self._clock = where, clock
        self.faults = FaultHandler(where.state / "backbeat.log", self._tell_fault)
        self.worker = Worker("library", self.faults.handle, self)
        self.service = LibraryService(open_library(where, language=interface_language()), self.worker, self)
        self.service.exercise_folders = (own_exercises(where), own_exercises(where) / interface_language())
        self.service.reload()
        self.preferences = Preferences(where, self.worker, self)
        self.look = Look(self.settings.theme, self.settings.text_scale, self)
        self.preferences.guide(self.look)
        self.look.apply(app)
        self.history: HistoryService | None = None
        self.sessions: SessionDesk | None = None
        self.breaks: BreakCommands | None = None  # what the tray and other processes can say to the schedule
        self.is_reachable: Callable[[], bool] = lambda: False  # whether without its window, too, as by a tray icon
        self.plan: PlanDesk | None = None
        self.board: PlanBoard | None = None
        self._crash: CrashReport | None = None
        self._farewell: Farewell | None = None
        self._garbage: GarbageCollector | None = None
        self._company: Company | None = None
        self._house: BreakHouse | None = None  # when reminders or the tray are on
        self._closed = False
        self.places = Places(
            where,
            clock,
            preferences=self.preferences,
            service=self.service,
            worker=self.worker,
            on_fault=self.faults.handle,
            parent=self,
        )
        self.window = MainWindow(
            self.look,
            self.places.makers,
        )
        self.routines = RoutineDesk(
            self.window,
            self.service,
            where.own_routines,
            settings=lambda: self.settings,
            keep=self.preferences.keep,
            begin=self._begin,
            pictures=self.places.pictures,
            printing=self.places.print_desk,
        )
        self.places.join(self.window, self.routines)
        self.places.recorded.connect(self._ask_last_done)
        self.places.replaced.connect(self._session_over)  # nothing of what was known before holds any more
        self.messages = Messages(self.window, where.state, self.routines.open_outside)
        window = self.window
        window.page_wanted.connect(self.places.show)
        window.open_wanted.connect(self.routines.ask_for_file)
        window.dropped.connect(self.routines.open)
        window.activated.connect(self._activated)
        window.closing.connect(self._closing)
        window.painted.connect(self._first_seen, Qt.ConnectionType.QueuedConnection)
        self.service.listed.connect(self._listed)
        self.preferences.changed.connect(self._settings_changed)
        self.preferences.not_saved.connect(self.messages.not_saved)

    @property
    def settings(self) -> Settings:
        """As they are now."""
        return self.preferences.settings

    # -- the beginning ---------------------------------------------------------------------------

    def show(self, file: Path | None = None) -> None:
        """The window with the library; with the file that was named on it as soon as that is read."""
        geometry.restore(self.window, self._where.state / "window.json")
        self.window.show_page("library")
        self.service.wait(_WAIT_FOR_LIBRARY)
        if file is not None:
            self.routines.open([file])
        self.window.show()

    def show_hidden(self) -> None:
        """As at login: everything but the window; where there is no other way to the program, a small sign of it."""
        geometry.restore(self.window, self._where.state / "window.json")
        self.window.show_page("library")
        self._first_seen()
        if not self.is_reachable():
            self.window.showMinimized()

    def come_forward(self, token: str = "") -> None:
        """The person asked for the window, from somewhere else. `token`: what the desktop gave them for it."""
        from backbeat.ui.window.coming_forward import come_forward  # noqa: PLC0415 - after the first page

        come_forward(self.window, token)

    @property
    def library_page(self) -> LibraryPage:
        return self.places.library

    def _listed(self, entries: Sequence[Entry], complete: bool) -> None:
        self.library_page.set_entries(entries, complete=complete)
        if complete:
            self.places.look_again()
        if complete and self.board is not None:
            self.board.refresh()

    def _first_seen(self) -> None:
        """The first page is on the screen: now all the rest. Once, also where the window comes later."""
        if self.history is not None:
            return
        from backbeat.history.journal import HistoryJournal  # noqa: PLC0415 - that it is loaded now is the point
        from backbeat.history.lock import SessionLock  # noqa: PLC0415
        from backbeat.ui.history_service import HistoryService  # noqa: PLC0415
        from backbeat.ui.plan.board import PlanBoard  # noqa: PLC0415
        from backbeat.ui.plan.desk import PlanDesk  # noqa: PLC0415
        from backbeat.ui.session.desk import SessionDesk  # noqa: PLC0415

        journal = HistoryJournal(self._where.history, on_fault=self.faults.handle)
        self.history = self.places.history = HistoryService(journal, self.faults.handle, self)
        self.history.trouble.connect(self.messages.trouble)
        self.history.notice.connect(self.messages.history_notice)
        self.sessions = SessionDesk(
            self.window,
            self.look,
            clock=self._clock,
            history=self.history,
            lock=SessionLock(self._where.data),
            worker=self.worker,
            settings=lambda: self.settings,
            on_fault=self.faults.handle,
            pictures=self.places.pictures(),
            figure_of=self.service.figure_of,
        )
        self.plan = self.places.plan = PlanDesk(
            self.window,
            self.history,
            self._clock,
            settings=lambda: self.settings,
            keep=self.preferences.keep,
            begin=self.sessions.begin,
        )
        self.routines.shown.connect(self.plan.tell_page)
        self.routines.shown.connect(self._expect)
        self.board = PlanBoard(
            self.library_page,
            self.history,
            self.service,
            self._clock,
            self.plan,
            settings=lambda: self.settings,
            keep=self.preferences.keep,
        )
        self.plan.changed.connect(self.board.refresh)
        self.messages.follow(self.sessions)
        self.sessions.over.connect(self._session_over)
        self.sessions.found.connect(self._offer)
        self._gather_company(self.sessions)
        self._keep_breaks()
        journal.open()
        self.sessions.look_back()
        self._ask_last_done()
        self._show_figures()
        self.preferences.ask_for_stillness()
        self.service.watch()
        self.messages.settings(self.preferences.notes)
        self.seen.emit()

    def guard_process(self) -> None:
        """What concerns the whole process, and not only its window: signals, and the report of a crash."""
        from backbeat.ui.window.farewell import Farewell  # noqa: PLC0415 - after the first page
        from backbeat.ui.window.faults import CrashReport  # noqa: PLC0415
        from backbeat.ui.window.garbage import GarbageCollector  # noqa: PLC0415

        self._garbage = GarbageCollector(lambda: self.window.in_session, self)
        self._farewell = Farewell(self._asked_to_go, self)
        self._crash = CrashReport(self._where.state)
        if self._crash.begin():
            self.messages.crash(self._crash)

    # -- settings --------------------------------------------------------------------------------

    def _settings_changed(self, before: Settings, settings: Settings) -> None:
        if settings.levels != before.levels:
            self.library_page.set_levels(settings.levels)
        if self.board is not None:
            self.board.settings_changed(before, settings)
        if self._company is not None:
            self._company.settings_changed(settings)
        if settings.breaks != before.breaks:
            self._keep_breaks()

    def _keep_breaks(self) -> None:
        """What belongs to breaks is not even loaded while neither reminders nor the tray are on."""
        wanted = self.settings.breaks
        if self.sessions is None or self.history is None:
            return
        if self._house is None:
            if not (wanted.get("on") or wanted.get("tray")):
                return
            from backbeat.ui.breaks.house import BreakHouse  # noqa: PLC0415 - after the first page, if at all

            self._house = BreakHouse(
                self.window,
                self.look,
                clock=self._clock,
                preferences=self.preferences,
                service=self.service,
                sessions=self.sessions,
                history=self.history,
                worker=self.worker,
                come_forward=self.come_forward,
                open_routine=self.routines.choose,
                on_fault=self.faults.handle,
            )
            self.is_reachable = self._house.stand_in
        self._house.want(wanted)
        self.breaks = self._house.desk
        self.places.set_house(self._house)

    def _gather_company(self, sessions: SessionDesk) -> None:
        """The voice and all others that go along with a session without being needed for it."""
        from backbeat.companions import make_companions  # noqa: PLC0415 - after the first page
        from backbeat.ui.session.companion import Company  # noqa: PLC0415

        companions = make_companions(self.window, self)
        for one in companions:
            one.notice.connect(self.messages.notice)
        self._company = Company(companions, self.faults.handle, self)
        self._company.settings_changed(self.settings)
        self.places.company = self._company
        sessions.set_company(self._company)

    def _show_figures(self) -> None:
        from backbeat.ui.pictures.thumbnails import Thumbnails  # noqa: PLC0415 - after the first page

        folder = self._where.cache / "thumbnails"
        self._thumbnails = Thumbnails(self.service.exercise_file, self.worker, folder, self)
        self.library_page.grid.set_thumbnails(self._thumbnails)
        self.library_page.grid.set_photos(self.places.pictures())

    # -- sessions --------------------------------------------------------------------------------

    def _expect(self, routine: Routine) -> None:
        """Whoever goes along with sessions may get ready for that of a routine that is looked at, or was started."""
        if self._company is not None:
            self._company.expect(routine.tags)

    def _begin(self, programme: Programme) -> None:
        self._expect(programme.routine)
        if self.plan is not None:
            self.plan.begin(programme)

    def _offer(self, found: Interrupted) -> None:
        from backbeat.ui.library.cut_off_card import CutOffCard  # noqa: PLC0415 - seldom needed

        sessions = self.sessions
        if sessions is None or self.window.in_session:
            return
        card = CutOffCard(self.window.look, found, self._clock.wall())
        card.go_on.connect(lambda: sessions.go_on(found))
        card.finish.connect(lambda: sessions.finish(found))
        self.library_page.show_notice(card)

    def _session_over(self) -> None:
        self.library_page.show_notice(None)
        self._ask_last_done()
        if self.sessions is not None:
            self.sessions.look_back()
        if self.window.current_page == "history":
            self.places.show("history")

    def _ask_last_done(self) -> None:
        from backbeat.history.queries import last_done  # noqa: PLC0415 - after the first page

        if self.history is not None:
            self.history.ask(last_done, self._tell_last_done)
        if self.board is not None:
            self.board.refresh()

    def _tell_last_done(self, done: dict[str, LastDone]) -> None:
        started = {routine: one.started for routine, one in done.items()}
        self.library_page.set_last_done(started, self._clock.wall())

    def _activated(self) -> None:
        """Back from another window: the day may have changed, and so may files that cannot be watched."""
        if self.sessions is not None and not self.window.in_session:
            self.library_page.greet(self._clock.wall())
            self.service.reload()

    # -- faults ----------------------------------------------------------------------------------

    def _tell_fault(self, _fault: BaseException) -> None:
        """Called in whatever thread the fault was in."""
        self.worker.post(self._face_fault)

    def _face_fault(self) -> None:
        session = None if self.sessions is None else self.sessions.bridge.session
        if session is not None and session.is_active:
            session.fault()
        self.messages.fault()

    # -- the end ---------------------------------------------------------------------------------

    def _closing(self) -> None:
        geometry.save(self.window, self._where.state / "window.json")

    def _asked_to_go(self) -> None:
        """By a signal, or because the desktop session ends: close the log and go."""
        if self.sessions is not None:
            self.sessions.close()
        if self._house is not None:
            self._house.close()  # else the window would only be hidden
        self.window.close()
        QCoreApplication.quit()

    def close(self) -> None:
        """Everything written, every thread ended. May be called twice."""
        if self._closed:
            return
        self._closed = True
        if self._house is not None:
            self._house.close()
        if self.sessions is not None:
            self.sessions.leave_for_later()
        self.places.close()  # what is being printed is left at once
        if self._company is not None:
            self._company.close()
        self.worker.close()
        if self.history is not None:
            self.history.close()
            if not self.history.journal.close():
                # There is no window any more to say it in.
                print("backbeat: not everything could be saved in the history", file=sys.stderr)  # noqa: T201
        if self._garbage is not None:
            self._garbage.end()
        if self._farewell is not None:
            self._farewell.end()
        if self._crash is not None:
            self._crash.end()
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()  # in this thread, and now: Python might do it in another, some time
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
