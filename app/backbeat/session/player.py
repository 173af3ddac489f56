"""Steps through a timeline: a function of (state, now).

`Course` is what time does; here is what a person and a machine do, and what can be seen. Every command settles time
first. Each call returns the events that happened, to be published once it has returned.

    READY --start--> RUNNING <--resume (get ready)-- PAUSED
                        |  \\--pause, interrupt--------^
                        v
                    FINISHED          STOPPED (from anywhere, latched) --acknowledge--> ENDED

Nothing but `start` and `resume` ever leads to RUNNING.
"""

from __future__ import annotations

from dataclasses import replace

from backbeat.routine.model import Milliseconds
from backbeat.session import events as ev
from backbeat.session.course import Course
from backbeat.session.events import Event, Outcome, PauseReason
from backbeat.session.snapshot import Snapshot, snapshot_of
from backbeat.session.state import ACTIVE, PlayerState, Status, Totals
from backbeat.session.timeline import RESTING, PhaseKind, Segment, Timeline

__all__ = ["ACTIVE", "GET_READY", "Player", "PlayerState", "Status", "Totals"]

GET_READY: Milliseconds = 3_000
BACK_TO_PREVIOUS_WITHIN: Milliseconds = 2_000
"""Going back this soon after a set, side or rest began means the one before it."""

_CAN_BE_LONGER = RESTING | {PhaseKind.WORK}


class Player(Course):
    """One run through a timeline. Not started by being made."""

    def __init__(
        self, timeline: Timeline, *, get_ready: Milliseconds = GET_READY, state: PlayerState | None = None
    ) -> None:
        super().__init__(timeline, state or PlayerState())
        self._get_ready = get_ready

    # -- what the person does --------------------------------------------------------------------

    def start(self, now: Milliseconds) -> tuple[Event, ...]:
        if self.state.status is not Status.READY:
            return self.advance(now)
        now = self._forward(now)
        happened: list[Event] = [ev.Started(now)]
        self.state = replace(self.state, status=Status.RUNNING, since_at=now)
        self._enter(0, now, happened)
        self._settle(now, happened)
        return tuple(happened)

    def pause(
        self, now: Milliseconds, reason: PauseReason = PauseReason.PERSON, *, settle: bool = True
    ) -> tuple[Event, ...]:
        """Hold still. ``settle`` is False only where a bug keeps time from being settled."""
        happened = self._settled(now) if settle else []
        if self.state.status in {Status.RUNNING, Status.RESUMING}:
            now = self._forward(now)
            self._freeze(now, Status.PAUSED)
            self.state = replace(self.state, reason=reason)
            happened.append(ev.Paused(reason, self.state.phase, now))
        return tuple(happened)

    def resume(self, now: Milliseconds) -> tuple[Event, ...]:
        happened = self._settled(now)
        if self.state.status is Status.PAUSED:
            now = self._forward(now)
            self._account(now)
            if self._get_ready and self._phase.kind not in RESTING:
                until = now + self._get_ready
                self.state = replace(self.state, status=Status.RESUMING, resume_at=until)
                happened.append(ev.Resuming(until, now))
            else:
                self._run(now)
                happened.append(ev.Resumed(now))
                self._settle(now, happened)
        return tuple(happened)

    def skip(self, now: Milliseconds) -> tuple[Event, ...]:
        """Leave this set, side, rest or preparation for what comes after it."""
        happened = self._settled(now)
        if self.state.status in ACTIVE:
            now = self._forward(now)
            self._account(now)
            self._leave_segment(now, Outcome.SKIPPED, happened)
            self._settle(now, happened)
        return tuple(happened)

    def back(self, now: Milliseconds) -> tuple[Event, ...]:
        """To the beginning of this set, side or rest; just after its beginning, to the one before."""
        happened = self._settled(now)
        if self.state.status in ACTIVE:
            now = self._forward(now)
            segment = self._segment
            phases = self.timeline.phases[segment.first : self.state.phase]
            into = sum(phase.length or 0 for phase in phases) + self._elapsed(now)
            before = self.timeline.before(self._phase.segment)
            if into <= BACK_TO_PREVIOUS_WITHIN and before is not None:
                segment = self._with_the_other_side(before)
            self._leave_for(segment.first, now, happened)
        return tuple(happened)

    def jump(self, step: int, now: Milliseconds) -> tuple[Event, ...]:
        """To the beginning of a step, forward or back."""
        happened = self._settled(now)
        if self.state.status in ACTIVE and 0 <= step < len(self.timeline.steps):
            self._leave_for(self.timeline.steps[step].first, self._forward(now), happened)
        return tuple(happened)

    def add_time(self, more: Milliseconds, now: Milliseconds) -> tuple[Event, ...]:
        """Make this hold, rest or preparation longer (or, with less than zero, shorter)."""
        happened = self._settled(now)
        if self.can_add_time if more > 0 else self._can_change:
            now = self._forward(now)
            state, planned = self.state, self._phase.length or 0
            shortest = self._elapsed(now) - planned
            added = max(state.added + more, shortest)
            if self._most is not None:
                added = min(added, self._most - planned)
            self.state = replace(state, added=added)
            happened.append(ev.TimeAdded(state.phase, added - state.added, now))
            self._settle(now, happened)
        return tuple(happened)

    def done(self, now: Milliseconds) -> tuple[Event, ...]:
        """The person has finished a set that goes at their own pace."""
        happened = self._settled(now)
        if self.state.status is Status.RUNNING and self.timeline.is_own_pace(self.state.phase):
            now = self._forward(now)
            self._pass(now, happened)
            self._settle(now, happened)
        return tuple(happened)

    def count(self, now: Milliseconds) -> tuple[Event, ...]:
        """One movement more of a set at the person's own pace; never more than it has."""
        happened = self._settled(now)
        state, index = self.state, self._segment.set
        most = self.timeline.sets[index].reps if index is not None and self._phase.length is None else None
        if state.status is Status.RUNNING and most is not None and state.counted < most:
            self.state = replace(state, counted=state.counted + 1)
            happened.append(ev.RepCounted(state.phase, state.counted + 1, self._forward(now)))
        return tuple(happened)

    def stop(self, now: Milliseconds, *, settle: bool = True) -> tuple[Event, ...]:
        """Something hurts. From any state, at once, and never undone.

        ``settle`` is False only where a bug keeps time from being settled.
        """
        happened = self._settled(now) if settle else []
        if self.state.status not in {Status.STOPPED, Status.ENDED}:
            now = self._forward(now)
            elapsed = self._elapsed(now)
            self._close(now, Status.STOPPED, Outcome.STOPPED, happened)
            happened.append(ev.Stopped(self.state.phase, elapsed, now))
        return tuple(happened)

    def acknowledge(self, now: Milliseconds) -> tuple[Event, ...]:
        """The person has seen the stop page. It does not start anything."""
        if self.state.status is not Status.STOPPED:
            return self.advance(now)
        self.state = replace(self.state, status=Status.ENDED)
        return (ev.Acknowledged(self._forward(now)),)

    def end(self, now: Milliseconds) -> tuple[Event, ...]:
        """The person leaves before the end. Not a stop: nothing hurts."""
        happened = self._settled(now)
        if self.state.status in ACTIVE or self.state.status is Status.READY:
            now = self._forward(now)
            self._close(now, Status.ENDED, Outcome.ENDED, happened)
            happened.append(ev.Ended(self.state.phase, now))
        return tuple(happened)

    # -- what the machine does -------------------------------------------------------------------

    def interrupt(
        self, reason: PauseReason, began_at: Milliseconds, now: Milliseconds, gap: Milliseconds = 0
    ) -> tuple[Event, ...]:
        """The machine was away from ``began_at`` to ``now``: pause where it left, count nothing."""
        happened = self._settled(began_at)
        now = self._forward(now)
        if self.state.status in {Status.RUNNING, Status.RESUMING}:
            left_at = min(max(began_at, self.state.since_at), now)
            self._freeze(left_at, Status.PAUSED)
            self._account(now, as_gap=True)
            self.state = replace(self.state, reason=reason)
            happened.append(ev.Paused(reason, self.state.phase, now, gap))
        elif self.state.status is Status.PAUSED:
            self._account(min(began_at, now))
            self._account(now, as_gap=True)
        return tuple(happened)

    # -- what can be seen ------------------------------------------------------------------------

    @property
    def can_add_time(self) -> bool:
        """Whether this can be made longer: not beyond what the other side managed, where that is the limit."""
        return self._can_change and (self._most is None or (self._length() or 0) < self._most)

    @property
    def _can_change(self) -> bool:
        kind, length = self._phase.kind, self._phase.length
        return self.state.status in ACTIVE and kind in _CAN_BE_LONGER and length is not None

    @property
    def _most(self) -> Milliseconds | None:
        """What a timed set may come to at most."""
        index = self._segment.set
        planned = None if index is None else self.timeline.sets[index]
        return None if planned is None or planned.reps is not None else planned.most

    def snapshot(self, now: Milliseconds) -> Snapshot:
        """How everything stands, for whoever paints. Changes nothing."""
        return snapshot_of(self.timeline, self.state, now, self._elapsed(now), can_add_time=self.can_add_time)

    def totals(self, now: Milliseconds) -> Totals:
        """Where the time went, up to now."""
        return self._totals(now)

    # -- inside ----------------------------------------------------------------------------------

    def _go(self, phase: int, now: Milliseconds, happened: list[Event]) -> None:
        self._enter(phase, now, happened)
        self._settle(now, happened)

    def _with_the_other_side(self, segment: Segment) -> Segment:
        """The same; but the set that limits it where that was jumped over: the other side does not begin."""
        planned = None if segment.step is None else self.timeline.set_after(segment.first)
        limit = None if planned is None else planned.limited_by
        if limit is None or limit in self.state.managed:
            return segment
        return self.timeline.segments[self.timeline.sets[limit].segment]

    def _leave_for(self, phase: int, now: Milliseconds, happened: list[Event]) -> None:
        self._account(now)
        outcome = Outcome.SKIPPED if phase > self.state.phase else Outcome.REPEATED
        self._close_set(now, outcome, happened)
        self._go(phase, now, happened)

    def _close(self, now: Milliseconds, status: Status, outcome: Outcome, happened: list[Event]) -> None:
        if self.state.status in ACTIVE:
            self._account(now)
            self._close_set(now, outcome, happened)
        elapsed = self._elapsed(now)
        self.state = replace(self.state, status=status, elapsed=elapsed, reason=None, resume_at=0)
