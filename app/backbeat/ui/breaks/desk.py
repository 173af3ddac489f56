"""The schedule, running: one timer, told the time and what is known of the desk, telling what has happened.

It shows nothing and starts nothing. The timer fires when the schedule wants to be looked at again, and not before;
whoever sees to being reachable without a window may ask to be called between two looks (`watch`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backbeat.breaks.commands import BreakStatus, Outcome
from backbeat.breaks.schedule import Schedule
from backbeat.breaks.state import OFFERING, Instant, Standing
from backbeat.ui.breaks.words import kind_title

if TYPE_CHECKING:
    from backbeat.breaks.events import Happening
    from backbeat.breaks.model import Senses
    from backbeat.breaks.stored import BreakWishes
    from backbeat.routine.model import Milliseconds
    from backbeat.session.clock import Clock
    from backbeat.ui.system.senses import DeskSenses

__all__ = ["BreakDesk"]

_WATCH = 30_000
"""Milliseconds between two looks at whether the tray is still there."""
_WATCH_PAUSED = 240_000  # while reminders are paused: each look is a conversation with the desktop
_EARLY = 50  # milliseconds that a coarse timer may be early


class BreakDesk(QObject):
    """Implements `backbeat.breaks.commands.BreakCommands`.

    `begin` is asked to show and begin a break of a kind; `keep_pause` to remember until when there are no reminders;
    `covers` whether a break of ours fills the screen.
    """

    happened = Signal(object)  # a tuple of Happening, once the state has settled
    changed = Signal()  # how things stand may be another than before

    def __init__(
        self,
        clock: Clock,
        senses: DeskSenses,
        wishes: BreakWishes,
        *,
        in_session: Callable[[], bool],
        begin: Callable[[str], Outcome],
        keep_pause: Callable[[datetime | None], None],
        covers: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._senses, self._wishes = clock, senses, wishes
        self._in_session, self._begin, self._keep_pause, self._covers = in_session, begin, keep_pause, covers
        self.schedule = Schedule(wishes.effective, wishes.paused_until)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._woken)
        self._watch: Callable[[], None] | None = None
        self._due_at: Milliseconds = 0  # on the monotonic clock: when to look
        self._open = True

    # -- looking ---------------------------------------------------------------------------------

    def look(self) -> None:
        """Ask the senses; what they know is told to the schedule a moment later."""
        if not self._open:
            return
        now = self.now()
        wants_all = self.schedule.wants_all_senses(now) and bool(self.schedule.plan.enabled)
        if self.schedule.plan.enabled and self.schedule.state.paused_until is None:
            self._senses.look(
                everything=wants_all, programs=self.schedule.plan.programs, then=lambda seen: self._seen(now, seen)
            )
            self._arm(self.schedule.next_look(now))  # should the senses say nothing, one asks again
        else:
            from backbeat.breaks.model import Senses  # noqa: PLC0415 - its name alone is not enough here

            self._seen(now, Senses())  # nobody is looked at while no reminder can come

    def _seen(self, now: Instant, senses: Senses) -> None:
        if not self._open:
            return
        senses = replace(senses, in_session=self._in_session())
        if senses.full_screen and self._covers():
            senses = replace(senses, full_screen=False)  # it is the break itself
        happened = self.schedule.look(now, senses)
        self._arm(self.schedule.next_look(now))
        self._tell(happened)

    def _tell(self, happened: tuple[Happening, ...]) -> None:
        if happened:
            self.happened.emit(happened)
        self.changed.emit()

    def _arm(self, length: Milliseconds) -> None:
        self._due_at = self._clock.now().mono_at + length
        self._wait(length)

    def _wait(self, length: Milliseconds) -> None:
        if self._watch is not None:
            quiet = self.schedule.state.paused_until is not None or not self.schedule.plan.enabled
            length = min(length, _WATCH_PAUSED if quiet else _WATCH)
        self._timer.start(length)

    def _woken(self) -> None:
        """One timer for both: a second one would wake the machine twice."""
        if self._watch is not None:
            self._watch()
        left = self._due_at - self._clock.now().mono_at
        if left <= _EARLY:
            self.look()
        else:
            self._wait(left)

    def watch(self, call: Callable[[], None] | None) -> None:
        """Have this called every half minute from now on, and less often while paused, or nothing any more."""
        self._watch = call
        if self._timer.isActive():
            self._timer.start(0 if call is not None else max(0, self._due_at - self._clock.now().mono_at))

    def now(self) -> Instant:
        moment = self._clock.now()
        return Instant(moment.mono_at, moment.boot_at, self._clock.wall())

    # -- commands --------------------------------------------------------------------------------

    def start(self, kind: str | None = None) -> Outcome:
        if self._in_session():
            return Outcome.IN_SESSION
        plan = self._wishes.plan
        if kind is not None and plan.kind(kind) is None:
            return Outcome.NO_SUCH_KIND
        if kind is None:
            upcoming = self.schedule.next_break(self.now())
            first = next((one.id for one in plan.enabled), None)
            kind = self.schedule.state.kind or (upcoming[0].id if upcoming is not None else first)
        return Outcome.SWITCHED_OFF if kind is None else self._begin(kind)

    def postpone(self) -> Outcome:
        if self.schedule.state.standing not in OFFERING:
            return Outcome.NOTHING_OFFERED
        if not self.schedule.may_postpone:
            return Outcome.OFTEN_ENOUGH
        return self._answered(self.schedule.postpone(self.now()))

    def skip(self) -> Outcome:
        if self.schedule.state.standing not in OFFERING:
            return Outcome.NOTHING_OFFERED
        return self._answered(self.schedule.skip(self.now()))

    def pause(self, until: Milliseconds | datetime) -> Outcome:
        if not self.schedule.plan.enabled:
            return Outcome.SWITCHED_OFF
        wall = self._clock.wall()
        end = until if isinstance(until, datetime) else wall + timedelta(milliseconds=until)
        happened = self.schedule.pause(end)
        self._keep_pause(end)
        return self._answered(happened)

    def resume(self) -> Outcome:
        if self.schedule.state.paused_until is None:
            return Outcome.NOT_PAUSED
        self.schedule.resume(self.now())
        self._keep_pause(None)
        return self._answered(())

    def status(self) -> BreakStatus:
        state, now = self.schedule.state, self.now()
        upcoming = self.schedule.next_break(now)
        kind = self._wishes.plan.kind(state.kind) if state.kind is not None else None
        if kind is None and upcoming is not None:
            kind = upcoming[0]
        return BreakStatus(
            standing=state.standing,
            kind=None if kind is None else kind.id,
            title="" if kind is None else kind_title(kind),
            next_in=None if upcoming is None or state.kind is not None else upcoming[1],
            paused_until=state.paused_until,
            may_postpone=self.schedule.may_postpone,
            obstacles=tuple(str(each) for each in state.obstacles),
            kinds=tuple(each.id for each in self.schedule.plan.enabled),
        )

    def _answered(self, happened: tuple[Happening, ...]) -> Outcome:
        self._tell(happened)
        self.look()
        return Outcome.DONE

    # -- what others have done -------------------------------------------------------------------

    @property
    def is_offering(self) -> bool:
        return self.schedule.state.standing in OFFERING

    @property
    def postpones_left(self) -> int:
        return max(0, self.schedule.plan.postpones - self.schedule.state.postponed)

    def begun(self, kind: str) -> None:
        """The break's session is about to begin."""
        self.schedule.start(self.now(), kind)
        self.changed.emit()

    def over(self, *, done: bool) -> None:
        """The break's session has come to its end, or was left."""
        if self.schedule.state.standing is Standing.BUSY and self.schedule.state.kind is not None:
            self._answered(self.schedule.over(self.now(), done=done))

    def want(self, wishes: BreakWishes) -> None:
        """What the person has chosen from now on."""
        before, self._wishes = self._wishes, wishes
        if wishes.effective != before.effective:
            self._answered(self.schedule.set_plan(wishes.effective, self.now()))

    def close(self) -> None:
        self._open = False
        self._timer.stop()
        self._senses.close()
