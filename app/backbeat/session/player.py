"""Steps through a timeline: a function of (state, now).

The state is a handful of timestamps; elapsed time is computed, never counted, so it does not
matter how often anyone looks. Every command settles time first; what was overshot is carried into
the next phase. Each call returns the events that happened, to be published once it has returned.

    READY --start--> RUNNING <--resume (get ready)-- PAUSED
                        |  \\--pause, interrupt--------^
                        v
                    FINISHED          STOPPED (from anywhere, latched) --acknowledge--> ENDED

Nothing but `start` and `resume` ever leads to RUNNING.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from backbeat.routine.model import Milliseconds
from backbeat.session import events as ev
from backbeat.session.events import Event, Outcome, PauseReason
from backbeat.session.snapshot import Snapshot, snapshot_of
from backbeat.session.state import ACTIVE, PlayerState, Status, Totals
from backbeat.session.timeline import RESTING, Phase, PhaseKind, Segment, SegmentKind, Timeline

__all__ = ["ACTIVE", "GET_READY", "Player", "PlayerState", "Status", "Totals"]

GET_READY: Milliseconds = 3_000
BACK_TO_PREVIOUS_WITHIN: Milliseconds = 2_000
"""Going back this soon after a set, side or rest began means the one before it."""

_CAN_BE_LONGER = RESTING | {PhaseKind.WORK}


class Player:
    """One run through a timeline. Not started by being made."""

    def __init__(
        self, timeline: Timeline, *, get_ready: Milliseconds = GET_READY, state: PlayerState | None = None
    ) -> None:
        self.timeline = timeline
        self.state = state or PlayerState()
        self._get_ready = get_ready
        self._seen_at: Milliseconds | None = None

    # -- what time does ------------------------------------------------------------------------

    def advance(self, now: Milliseconds) -> tuple[Event, ...]:
        """Settle everything that was due up to ``now``."""
        happened: list[Event] = []
        self._settle(self._forward(now), happened)
        return tuple(happened)

    def next_due(self) -> Milliseconds | None:
        """The next moment at which something happens by itself; None while nothing will."""
        state = self.state
        if state.status is Status.RESUMING:
            return state.resume_at
        if state.status is not Status.RUNNING:
            return None
        length = self._length()
        dues = [due for cue in self._phase.cues if (due := cue.due(length)) is not None and due > state.cued]
        if length is not None:
            dues.append(length)
        return state.phase_at + min(dues) if dues else None

    def _settle(self, now: Milliseconds, happened: list[Event]) -> None:
        while True:
            state = self.state
            if state.status is Status.RESUMING and now >= state.resume_at:
                self._account(state.resume_at)
                self._run(state.resume_at)
                happened.append(ev.Resumed(state.resume_at))
                continue
            if state.status is not Status.RUNNING:
                return
            length = self._length()
            over = length is not None and now - state.phase_at >= length
            upto = length if over and length is not None else now - state.phase_at
            self._cue(upto, happened)
            if not over:
                return
            self._pass(state.phase_at + upto, happened)

    def _cue(self, upto: Milliseconds, happened: list[Event]) -> None:
        state = self.state
        if upto <= state.cued:
            return
        length = self._length()
        due = [(when, cue) for cue in self._phase.cues if (when := cue.due(length)) is not None]
        for when, cue in sorted(due, key=lambda pair: pair[0]):
            if state.cued < when <= upto:
                happened.append(ev.CueDue(cue, state.phase, state.phase_at + when))
        self.state = replace(state, cued=upto)

    def _pass(self, at: Milliseconds, happened: list[Event]) -> None:
        """The phase is over; go into the next, or finish."""
        following = self.state.phase + 1
        self._account(at)
        leaving = self._segment
        if leaving.kind is SegmentKind.SET and following < leaving.end:
            state = self.state
            self.state = replace(
                state,
                set_elapsed=state.set_elapsed + (at - state.phase_at),
                set_added=state.set_added + state.added,
            )
        else:
            self._close_set(at, Outcome.DONE, happened)
        if following == len(self.timeline.phases):
            self._finish(at, happened)
        else:
            self._enter(following, at, happened)

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
            following = self._segment.end
            self._account(now)
            self._close_set(now, Outcome.SKIPPED, happened)
            if following == len(self.timeline.phases):
                self._finish(now, happened)
            else:
                self._go(following, now, happened)
        return tuple(happened)

    def back(self, now: Milliseconds) -> tuple[Event, ...]:
        """To the beginning of this set, side or rest; just after its beginning, to the one before."""
        happened = self._settled(now)
        if self.state.status in ACTIVE:
            now = self._forward(now)
            index = self._phase.segment
            into = sum(self._planned(phase) for phase in self._phases(self._segment.first, self.state.phase))
            if into + self._elapsed(now) <= BACK_TO_PREVIOUS_WITHIN and index > 0:
                index -= 1
            self._leave_for(self.timeline.segments[index].first, now, happened)
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
        if self.can_add_time:
            now = self._forward(now)
            state = self.state
            shortest = self._elapsed(now) - (self._phase.length or 0)
            added = max(state.added + more, shortest)
            self.state = replace(state, added=added)
            happened.append(ev.TimeAdded(state.phase, added - state.added, now))
            self._settle(now, happened)
        return tuple(happened)

    def done(self, now: Milliseconds) -> tuple[Event, ...]:
        """The person has finished a set that goes at their own pace."""
        happened = self._settled(now)
        if self.state.status is Status.RUNNING and self._phase.length is None:
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
        kind, length = self._phase.kind, self._phase.length
        return self.state.status in ACTIVE and kind in _CAN_BE_LONGER and length is not None

    def snapshot(self, now: Milliseconds) -> Snapshot:
        """How everything stands, for whoever paints. Changes nothing."""
        return snapshot_of(self.timeline, self.state, now, self._elapsed(now), can_add_time=self.can_add_time)

    def totals(self, now: Milliseconds) -> Totals:
        """Where the time went, up to now."""
        return self._totals(now)

    # -- inside ----------------------------------------------------------------------------------

    @property
    def _phase(self) -> Phase:
        return self.timeline.phases[self.state.phase]

    @property
    def _segment(self) -> Segment:
        return self.timeline.segments[self._phase.segment]

    def _phases(self, first: int, end: int) -> Iterator[Phase]:
        return (self.timeline.phases[index] for index in range(first, end))

    @staticmethod
    def _planned(phase: Phase) -> Milliseconds:
        return phase.length or 0

    def _length(self) -> Milliseconds | None:
        length = self._phase.length
        return None if length is None else length + self.state.added

    def _elapsed(self, now: Milliseconds) -> Milliseconds:
        state, length = self.state, self._length()
        if state.status is not Status.RUNNING:
            return state.elapsed
        elapsed = now - state.phase_at
        return elapsed if length is None else min(elapsed, length)

    def _forward(self, now: Milliseconds) -> Milliseconds:
        """A clock that is told to be monotonic is still not trusted to be."""
        self._seen_at = now if self._seen_at is None else max(self._seen_at, now)
        return self._seen_at

    def _settled(self, now: Milliseconds) -> list[Event]:
        happened: list[Event] = []
        self._settle(self._forward(now), happened)
        return happened

    def _account(self, now: Milliseconds, *, as_gap: bool = False) -> None:
        totals = self._totals(now, as_gap=as_gap)
        self.state = replace(self.state, totals=totals, since_at=max(now, self.state.since_at))

    def _totals(self, now: Milliseconds, *, as_gap: bool = False) -> Totals:
        return self.state.accounted(now, resting=self._phase.kind in RESTING, as_gap=as_gap)

    def _freeze(self, now: Milliseconds, status: Status) -> None:
        elapsed = self._elapsed(now)
        self._account(now)
        self.state = replace(self.state, status=status, elapsed=elapsed)

    def _run(self, at: Milliseconds) -> None:
        state = self.state
        self.state = replace(
            state, status=Status.RUNNING, phase_at=at - state.elapsed, since_at=at, reason=None, resume_at=0
        )

    def _enter(self, phase: int, at: Milliseconds, happened: list[Event]) -> None:
        state = self.state
        segment = self.timeline.segments[self.timeline.phases[phase].segment]
        state = replace(state, phase=phase, phase_at=at, elapsed=0, added=0, cued=-1, counted=0)
        if segment.set is not None and phase == segment.first:
            attempts = {**state.attempts, segment.set: state.attempts.get(segment.set, 0) + 1}
            state = replace(state, attempts=MappingProxyType(attempts), set_elapsed=0, set_added=0)
        self.state = state
        happened.append(ev.PhaseBegan(phase, at))

    def _finish(self, at: Milliseconds, happened: list[Event]) -> None:
        elapsed = self._elapsed(at)
        self.state = replace(self.state, status=Status.FINISHED, elapsed=elapsed, reason=None, resume_at=0)
        happened.append(ev.Finished(at))

    def _go(self, phase: int, now: Milliseconds, happened: list[Event]) -> None:
        self._enter(phase, now, happened)
        self._settle(now, happened)

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

    def _close_set(self, now: Milliseconds, outcome: Outcome, happened: list[Event]) -> None:
        """The set we are in is left: say so, once. Nothing where we are not in a set."""
        index = self._segment.set
        if index is None:
            return
        state, planned = self.state, self.timeline.sets[index]
        # Nobody has to count: a set that was done without is taken to be as planned.
        reps = planned.reps if outcome is Outcome.DONE else self.timeline.movements_before(state.phase)
        happened.append(
            ev.SetOver(
                set=index,
                attempt=state.attempts.get(index, 1),
                outcome=outcome,
                elapsed=state.set_elapsed + self._elapsed(now),
                added=state.set_added + state.added,
                reps=state.counted or reps,
                at=now,
            )
        )
