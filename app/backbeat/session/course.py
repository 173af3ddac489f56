"""What time does to a session: from phase to phase through a timeline, and what every step of it means for the log.

`Player` adds what a person and a machine do. The state is a handful of timestamps; elapsed time is computed, never
counted, so it does not matter how often anyone looks. What was overshot is carried into the next phase.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from backbeat.routine.model import Milliseconds
from backbeat.session import events as ev
from backbeat.session.events import Event, Outcome
from backbeat.session.limits import amount_done, limited
from backbeat.session.state import PlayerState, Status, Totals
from backbeat.session.timeline import RESTING, Phase, Segment, SegmentKind, Timeline

__all__ = ["Course"]


class Course:
    """A state on a timeline. ``timeline`` is as it goes: what one side managed may limit the other (`limits`)."""

    def __init__(self, timeline: Timeline, state: PlayerState) -> None:
        self._planned = timeline
        self._limiting = {one.limited_by for one in timeline.sets if one.limited_by is not None}
        self.timeline = limited(timeline, state.managed)
        self.state = state
        self._seen_at: Milliseconds | None = None

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
            self._enter(following, at, happened)
        else:
            self._leave_segment(at, Outcome.DONE, happened)

    def _leave_segment(self, at: Milliseconds, outcome: Outcome, happened: list[Event]) -> None:
        """Into what comes after it, which the set that is left may have a say in; or the session is finished."""
        segment = self._phase.segment
        self._close_set(at, outcome, happened)
        following = self.timeline.after(segment)
        if following is None:
            self._finish(at, happened)
        else:
            self._enter(following.first, at, happened)

    # -- inside ----------------------------------------------------------------------------------

    @property
    def _phase(self) -> Phase:
        return self.timeline.phases[self.state.phase]

    @property
    def _segment(self) -> Segment:
        return self.timeline.segments[self._phase.segment]

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

    def _close_set(self, now: Milliseconds, outcome: Outcome, happened: list[Event]) -> None:
        """The set we are in is left: say so, once. Nothing where we are not in a set."""
        index = self._segment.set
        if index is None:
            return
        state, planned = self.state, self.timeline.sets[index]
        # Nobody has to count: a set that was done without is taken to be as planned.
        reps = planned.reps if outcome is Outcome.DONE else self.timeline.movements_before(state.phase)
        over = ev.SetOver(
            set=index,
            attempt=state.attempts.get(index, 1),
            outcome=outcome,
            elapsed=state.set_elapsed + self._elapsed(now),
            added=state.set_added + state.added,
            reps=state.counted or reps,
            at=now,
        )
        happened.append(over)
        if index in self._limiting:
            most = max(state.managed.get(index, 0), amount_done(over))
            self.state = replace(state, managed=MappingProxyType({**state.managed, index: most}))
            self.timeline = limited(self._planned, self.state.managed)
