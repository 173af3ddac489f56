"""From what the schedule says to what is seen: the prelude, the break, its session, and what becomes of it.

A routine is brought as it would be from the program's own window: what hurt is left out, what has to be read first
comes first, and nothing is done differently without having been shown.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backbeat.breaks.choice import candidates, choose
from backbeat.breaks.commands import Outcome
from backbeat.breaks.events import Grew, Happening, Offered, Over, Result, Withdrawn
from backbeat.history.breaks import BreakRecord, add_break, last_routines
from backbeat.session import events as ev
from backbeat.ui.breaks.break_window import BreakWindow
from backbeat.ui.breaks.prelude import Prelude
from backbeat.ui.breaks.programmes import Prepared, Programmes
from backbeat.ui.breaks.words import kind_title

if TYPE_CHECKING:
    from backbeat.breaks.stored import BreakWishes
    from backbeat.routine.library import Entry
    from backbeat.session.clock import Clock
    from backbeat.ui.breaks.desk import BreakDesk
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.session.desk import SessionDesk
    from backbeat.ui.style.look import Look

__all__ = ["BreakOffers"]

_FINAL = frozenset({Result.DONE, Result.BEGUN, Result.SKIPPED, Result.UNANSWERED})


@dataclass(frozen=True, slots=True)
class _Brought:
    """What one break brings."""

    kind: str
    entry: Entry
    offered: bool  # False: the person asked for it
    prepared: Prepared | None = None


class BreakOffers(QObject):
    """`open_routine` shows a routine in the program's own window."""

    def __init__(
        self,
        look: Look,
        programmes: Programmes,
        sessions: SessionDesk,
        history: HistoryService,
        clock: Clock,
        *,
        wishes: Callable[[], BreakWishes],
        open_routine: Callable[[Entry], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._programmes, self._sessions = look, programmes, sessions
        self._history, self._clock, self._wishes, self._open_routine = history, clock, wishes, open_routine
        self._desk: BreakDesk | None = None
        self.prelude: Prelude | None = None
        self.window: BreakWindow | None = None
        self._now: _Brought | None = None
        self._last: dict[str, str] = {}  # by kind; the latest of all comes last
        self._starts = False  # it was asked for, and begins as soon as it is known what it is
        self._running: _Brought | None = None
        self._session_id: str | None = None
        self._turn = 0
        sessions.bridge.happened.connect(self._session_happened)
        sessions.over.connect(self._session_over)
        history.ask(last_routines, self._know)

    def join(self, desk: BreakDesk) -> None:
        self._desk = desk
        desk.happened.connect(self._happened)

    @property
    def desk(self) -> BreakDesk:
        assert self._desk is not None
        return self._desk

    def _know(self, last: dict[str, str]) -> None:
        self._last = {**last, **self._last}

    # -- what the schedule says ------------------------------------------------------------------

    def _happened(self, happened: tuple[Happening, ...]) -> None:
        for one in happened:
            match one:
                case Offered():
                    self._offer(one.kind)
                case Grew():
                    self._grow(one.kind)
                case Withdrawn():
                    self._take_away()
                case Over():
                    self._write_down(one)

    def _offer(self, kind: str) -> None:
        if not self._bring(kind, offered=True):
            self.desk.skip()  # there is nothing to bring; the settings say so
            return
        if self.prelude is None:
            prelude = self.prelude = Prelude(self._look)
            prelude.start.connect(self._asked)
            prelude.postpone.connect(self._postpone)
            prelude.skip.connect(self._skip)
        self.prelude.offer(self._title(kind), self.desk.postpones_left)

    def _grow(self, kind: str) -> None:
        if self._now is None or self._now.kind != kind:
            return
        self._hide_prelude()
        self._show_ready(starts=False)

    def _take_away(self) -> None:
        self._turn += 1
        self._hide_prelude()
        if self.window is not None and self.window.is_ready():
            self.window.hide()

    def _hide_prelude(self) -> None:
        if self.prelude is not None:
            self.prelude.hide()

    def _write_down(self, over: Over) -> None:
        brought = self._running or self._now
        if brought is None or brought.kind != over.kind:
            return
        record = BreakRecord(
            uuid.uuid4().hex,
            over.kind,
            over.result,
            self._clock.wall(),
            routine=brought.entry.id if over.result in _FINAL else "",
            session=self._session_id,
            offered=brought.offered,
        )
        if over.result in _FINAL:  # else the same one comes again
            self._last.pop(over.kind, None)
            self._last[over.kind] = brought.entry.id
            self._now = None
        self._running = self._session_id = None
        self._history.ask(lambda store: add_break(store, record), lambda _: None)

    # -- which routine ---------------------------------------------------------------------------

    def _title(self, kind: str) -> str:
        found = self._wishes().plan.kind(kind)
        return "" if found is None else kind_title(found)

    def _bring(self, kind: str, *, offered: bool) -> bool:
        """Choose what it brings; what was put off comes again. Whether there is anything."""
        entries = {entry.id: entry for entry in self._programmes.entries if entry.is_usable}
        if self._now is not None and self._now.kind == kind and self._now.entry.id in entries:
            self._now = replace(self._now, offered=offered or self._now.offered, prepared=None)
            return True
        found = self._wishes().plan.kind(kind)
        there = () if found is None else candidates(found, tuple(entries.values()))
        latest = next(reversed(self._last.values()), None)
        chosen = choose(there, self._last.get(kind))
        if chosen == latest and len(there) > 1:  # another kind has only just brought it
            chosen = choose(there, chosen)
        self._now = None if chosen is None else _Brought(kind, entries[chosen], offered)
        return chosen is not None

    # -- showing it ------------------------------------------------------------------------------

    def begin(self, kind: str) -> Outcome:
        """The person wants a break of this kind now, by the tray or from another process."""
        is_offered = self.desk.is_offering and self.desk.schedule.state.kind == kind
        if not self._bring(kind, offered=is_offered):
            return Outcome.NO_ROUTINE
        self._hide_prelude()
        self._show_ready(starts=True)
        return Outcome.DONE

    def _asked(self) -> None:
        """Start, on the prelude."""
        if self._now is not None:
            self._hide_prelude()
            self._show_ready(starts=True)

    def _show_ready(self, *, starts: bool) -> None:
        brought = self._now
        assert brought is not None
        window = self._break_window()
        window.ready.wait(self._title(brought.kind))
        if not window.isVisible():
            window.offer(full_screen=self._wishes().full_screen)
        self._starts = starts
        self._turn += 1
        turn = self._turn

        def came(prepared: Prepared) -> None:
            if turn == self._turn and self._now is not None:
                self._now = replace(self._now, prepared=prepared)
                self._ready(self._now, prepared)

        self._programmes.prepare(brought.entry, came)

    def _ready(self, brought: _Brought, prepared: Prepared) -> None:
        window, title, left = self._break_window(), self._title(brought.kind), self.desk.postpones_left
        is_offered = self.desk.is_offering
        if prepared.programme is None:
            window.ready.show_before(title, brought.entry.title, prepared.words, left, offered=is_offered)
        else:
            window.ready.show_programme(title, prepared, left, offered=is_offered)
            if self._starts and not prepared.has_to_be_seen:
                self._start()
        self._starts = False

    def _break_window(self) -> BreakWindow:
        if self.window is None:
            window = self.window = BreakWindow(self._look)
            window.ready.start.connect(self._start)
            window.ready.postpone.connect(self._postpone)
            window.ready.skip.connect(self._skip)
            window.ready.look_at.connect(self._look_at)
            window.closed.connect(self._window_closed)
        return self.window

    # -- what the person does --------------------------------------------------------------------

    def _start(self) -> None:
        """The large Start was pressed, or the person had asked for it before."""
        brought = self._now
        if brought is None or brought.prepared is None or brought.prepared.programme is None:
            return
        window = self._break_window()
        if not self._sessions.begin(brought.prepared.programme, window):
            return
        self._programmes.confirm(brought.prepared)
        self._running = brought
        self._now = None
        window.begin(full_screen=self._wishes().full_screen)
        self.desk.begun(brought.kind)

    def _postpone(self) -> None:
        self.desk.postpone()

    def _skip(self) -> None:
        if self.desk.is_offering:
            self.desk.skip()
        else:
            self._now = None
            self._take_away()

    def _look_at(self) -> None:
        if self._now is not None:
            entry = self._now.entry
            self._take_away()
            self._open_routine(entry)

    def _window_closed(self) -> None:
        """Whatever it shows, it goes."""
        window = self._break_window()
        if window.in_session:
            self._sessions.put_away()
        else:
            self._skip()

    # -- its session -----------------------------------------------------------------------------

    def _session_happened(self, events: tuple[ev.Event, ...]) -> None:
        if self.desk.is_offering:  # a session began elsewhere: no reminder beside it
            self.desk.look()
        session = self._sessions.bridge.session
        if self._running is not None and session is not None:
            self._session_id = session.record.id
            if any(isinstance(event, ev.Finished) for event in events):
                self.desk.over(done=True)

    def _session_over(self) -> None:
        if self._running is not None:
            self.desk.over(done=False)
            self._running = self._session_id = None
        self.desk.look()

    def close(self) -> None:
        self._turn += 1
        self._sessions.bridge.happened.disconnect(self._session_happened)
        self._sessions.over.disconnect(self._session_over)
        if self.window is not None and self.window.in_session:
            self._sessions.leave_for_later()
        for window in (self.prelude, self.window):
            if window is not None:
                window.hide()
                window.deleteLater()
        self.prelude = self.window = None
