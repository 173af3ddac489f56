"""Sessions in the window: begun, gone on with, shown, and put away.

One session at a time, in this window and in this data folder. Nothing here starts by itself: a
session runs because the person pressed Start, and goes on because they pressed Go on.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

from backbeat.session import events as ev
from backbeat.ui.session.bridge import Bridge
from backbeat.ui.session.held_keys import HeldKeys
from backbeat.ui.session.stop_filter import StopFilter

if TYPE_CHECKING:
    from backbeat.history.details import CutOff, SessionDetail
    from backbeat.history.lock import SessionLock
    from backbeat.history.store import HistoryStore
    from backbeat.session.clock import Clock
    from backbeat.session.events import Event
    from backbeat.session.programme import Programme
    from backbeat.session.record import SessionRecord
    from backbeat.session.session import Session
    from backbeat.session.state import PlayerState
    from backbeat.session.timeline import Timeline
    from backbeat.settings import Settings
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.session.companion import Company
    from backbeat.ui.session.pages import SessionPages, Stage
    from backbeat.ui.style.look import Look
    from backbeat.ui.window.main_window import MainWindow
    from backbeat.ui.worker import Worker

__all__ = ["Interrupted", "SessionDesk"]


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A session that was cut off, and where it would go on."""

    cut: CutOff
    timeline: Timeline | None  # None where the plan cannot be read any more
    state: PlayerState | None  # None where there is nothing left to do

    @property
    def can_go_on(self) -> bool:
        return self.timeline is not None and self.state is not None

    @property
    def exercise(self) -> int:
        """Which exercise it stands at, counted from 1; 0 where that is not known."""
        if self.timeline is None or self.state is None:
            return 0
        phase = self.timeline.phases[self.state.phase]
        step = phase.step
        if step is None:
            following = self.timeline.next_steps(self.state.phase)
            step = len(self.timeline.steps) - len(following) if following else len(self.timeline.steps) - 1
        return step + 1


class SessionDesk(QObject):
    """One desk, one session."""

    in_use = Signal(object)  # another process runs a session: its number, or None where that is not known
    found = Signal(object)  # an Interrupted: what the process before left unfinished
    over = Signal()  # the pages of a session were left

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        *,
        clock: Clock,
        history: HistoryService,
        lock: SessionLock,
        worker: Worker,
        settings: Callable[[], Settings],
        on_fault: Callable[[BaseException], None],
        pictures: PictureCache | None = None,
        figure_of: Callable[[str], object | None] = lambda _exercise: None,
    ) -> None:
        super().__init__(window)
        self._figure_of = figure_of
        self._window, self._look, self._clock, self._pictures = window, look, clock, pictures
        self._stage: Stage = window  # where the session is that runs, or was last
        self._history, self._lock, self._worker = history, lock, worker
        self._settings, self._on_fault = settings, on_fault
        self.bridge = Bridge(self)
        self.bridge.happened.connect(self._happened)
        self._filter = StopFilter(lambda: self.bridge.is_active, self.bridge.stop, on_fault=on_fault, parent=self)
        app = QCoreApplication.instance()
        if app is not None:
            self._filter.install(app)
            if QGuiApplication.platformName() == "xcb":
                app.installEventFilter(HeldKeys(lambda: self._stage.in_session, self))
        self._busy = False
        self._company: Company | None = None

    def set_company(self, company: Company) -> None:
        """Who goes along with the sessions from now on."""
        self._company = company
        self.bridge.happened.connect(company.happened)
        self.over.connect(company.over)

    def _silence(self) -> None:
        if self._company is not None:
            self._company.silence()

    @property
    def is_active(self) -> bool:
        return self.bridge.is_active

    # -- beginning -------------------------------------------------------------------------------

    @property
    def is_taken(self) -> bool:
        """Whether there is no room for another session: one is active or about to be, or its pages are open."""
        return self._busy or self.is_active or self._window.in_session or self._stage.in_session

    def begin(self, programme: Programme, stage: Stage | None = None) -> bool:
        """The person pressed Start. Whether it begins; in another window than the program's where that is named."""
        if self.is_taken:
            return False
        if not self._lock.acquire():
            self.in_use.emit(self._lock.holder)
            return False
        self._busy, self._stage = True, stage or self._window
        wall = self._clock.wall()

        def prepare() -> Session:
            timeline = programme.timeline()
            return self._session(timeline, programme.record(uuid.uuid4().hex, wall, timeline), None)

        self._worker.do(prepare, self._begin)
        return True

    def _session(self, timeline: Timeline, record: SessionRecord, state: PlayerState | None) -> Session:
        from backbeat.session.session import Session  # noqa: PLC0415 - not needed for the first page

        return Session(
            timeline,
            self._clock,
            self._history.journal,
            record,
            get_ready=self._settings().get_ready_seconds * 1000,
            restored=state,
            silence=self._silence,
            on_fault=self._on_fault,
        )

    def _begin(self, session: Session) -> None:
        self._busy = False
        self.show(session)
        session.start()

    def go_on(self, found: Interrupted) -> None:
        """The person pressed Go on: it opens paused, where the last heartbeat saw it."""
        if self.is_taken or found.timeline is None or found.state is None:
            return
        if not self._lock.acquire():
            self.in_use.emit(self._lock.holder)
            return
        self._busy, self._stage = True, self._window
        answer = partial(self._go_on, found)
        self._history.ask(partial(_still_cut_off, cut=found.cut), answer, answer)

    def _go_on(self, found: Interrupted, now: CutOff | str | None) -> None:
        """`now` is the session as it is on record, or why that cannot be read: then memory must do."""
        self._busy = False
        if not isinstance(now, str) and now != found.cut:  # gone on with in another window or a terminal since
            self._lock.release()
            self.over.emit()
            return
        cut, timeline, state = found.cut, found.timeline, found.state
        assert timeline is not None
        self._history.journal.adopt(cut, self._clock.wall())
        self.show(self._session(timeline, cut.record, state), _outcomes(cut))

    def finish(self, found: Interrupted) -> None:
        """The person does not want to go on: close it in the log as interrupted."""
        if self.is_active or not self._lock.acquire():
            self.in_use.emit(self._lock.holder)
            return
        at, timeline = self._clock.wall(), found.timeline

        def finish(store: HistoryStore) -> None:
            from backbeat.history.cut_off import open_set  # noqa: PLC0415
            from backbeat.history.queries import finish_cut_off  # noqa: PLC0415 - after the first page

            now = _still_cut_off(store, found.cut)
            if now is not None:
                left = None if timeline is None else open_set(now, timeline)
                finish_cut_off(store, now, at, left)

        def done(_: object = None) -> None:
            self._lock.release()
            self.over.emit()

        self._history.ask(finish, done, done)

    # -- what the process before left ------------------------------------------------------------

    def look_back(self) -> None:
        """Ask the history whether a session was cut off, or stopped without its page having been left."""
        if self.is_active or not self._lock.acquire():
            return
        from backbeat.history.queries import cut_off, unacknowledged_stop  # noqa: PLC0415 - after the first page

        def cut(cuts: tuple[CutOff, ...]) -> None:
            if not self.is_active and not self._busy:
                self._lock.release()
            if cuts:
                self._worker.do(lambda: _where_it_stands(cuts[0], self._figure_of), self.found.emit)

        def stop(detail: SessionDetail | None) -> None:
            if detail is not None:
                self._show_old_stop(detail)

        self._history.ask(unacknowledged_stop, stop, lambda _: None)
        self._history.ask(cut_off, cut, lambda _: self._lock.release())

    # -- showing ---------------------------------------------------------------------------------

    def show(self, session: Session, outcomes: Mapping[int, ev.Outcome] | None = None) -> None:
        """`outcomes`: what was done before, where a session that was cut off goes on."""
        self.bridge.attach(session, outcomes)
        pages = self._pages()
        pages.begin(session)
        if self._company is not None:
            self._company.begin(session)
        pages.show_player(session.record.title)

    def _pages(self) -> SessionPages:
        """Those of the window that the session is in."""
        stage = self._stage
        if stage.session_pages is None:
            from backbeat.ui.session.pages import SessionPages  # noqa: PLC0415 - not needed for the first page

            pages = stage.session_pages = SessionPages(
                stage, self._look, self.bridge, settings=self._settings, pictures=self._pictures
            )
            pages.left.connect(self._leave)
            if self._company is not None:
                self._company.dress(pages.player)
        return stage.session_pages

    def _happened(self, events: tuple[Event, ...]) -> None:
        session = self.bridge.session
        for event in events:
            if isinstance(event, ev.Stopped):
                self._pages().show_stopped()
            elif isinstance(event, ev.Finished | ev.Ended) and session is not None:
                self._pages().show_finished(session)

    def _show_old_stop(self, detail: SessionDetail) -> None:
        """The session before was stopped, and its page never left: that page comes first."""
        from backbeat.ui.session.pages import OldStop  # noqa: PLC0415 - not needed for the first page

        if self.is_taken:
            return
        self._stage = self._window
        self._pages().show_stopped(OldStop(detail, self._history.journal, self._clock))

    def _leave(self) -> None:
        self._lock.release()
        stage, self._stage = self._stage, self._window
        if stage.session_pages is not None:
            stage.session_pages.leave_full_screen()
        stage.leave_session()
        self.over.emit()

    def put_away(self) -> None:
        """Its window was closed: a session that runs ends here, and what was done is kept."""
        session = self.bridge.session
        if session is not None:
            session.end()
            session.acknowledge()  # a stop whose page was closed has been seen
        self._leave()

    def close(self) -> None:
        """The system asks the program to go: a session that runs is closed in the log as interrupted."""
        session = self.bridge.session
        if session is not None and session.is_active:
            session.close()
        self._lock.release()

    def leave_for_later(self) -> None:
        """The person closes the window in the middle: the session is paused, and offered at the next start."""
        session = self.bridge.session
        if session is not None and session.is_active:
            session.pause()
        self._lock.release()


def _still_cut_off(store: HistoryStore, cut: CutOff) -> CutOff | None:
    """The session as it is on record now; None when it is over, or gone."""
    from backbeat.history.queries import cut_off  # noqa: PLC0415 - after the first page

    return next((one for one in cut_off(store) if one.record.id == cut.record.id), None)


def _outcomes(cut: CutOff) -> dict[int, ev.Outcome]:
    """How each set ended before the session was cut off; a set once done stays done."""
    outcomes: dict[int, ev.Outcome] = {}
    for record in cut.sets:
        if outcomes.get(record.set_index) is not ev.Outcome.DONE:
            outcomes[record.set_index] = record.outcome
    return outcomes


def _where_it_stands(cut: CutOff, figure_of: Callable[[str], object | None]) -> Interrupted:
    from backbeat.history.cut_off import player_state  # noqa: PLC0415
    from backbeat.session.programme import programme_from_plan  # noqa: PLC0415 - brings PyYAML

    programme = programme_from_plan(cut.record.plan)
    timeline = None if programme is None else programme.with_figures(figure_of).timeline()
    return Interrupted(cut, timeline, None if timeline is None else player_state(cut, timeline))
