"""What flows: the picture of one moment, pulled by whoever paints."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backbeat.routine.model import Breath, Milliseconds

if TYPE_CHECKING:
    from backbeat.session.events import PauseReason
    from backbeat.session.state import PlayerState, Status
    from backbeat.session.timeline import Phase, Timeline

__all__ = ["Snapshot", "breath_at", "snapshot_of"]


@dataclass(frozen=True, slots=True)
class Snapshot:
    status: Status
    reason: PauseReason | None  # why it is paused
    phase_index: int
    phase: Phase
    elapsed: Milliseconds  # into the phase
    length: Milliseconds | None  # of the phase, with what was added; None at the person's own pace
    get_ready: Milliseconds  # left of "get ready" after a pause
    breath: Breath
    breath_level: float  # how full the lungs are, 0 to 1
    attempt: int  # of this set; 0 outside sets
    position: Milliseconds  # into the timeline as planned
    total: Milliseconds
    can_add_time: bool
    own_pace: bool = False  # the person says when the set is over
    reps: int | None = None  # how many the set has on the side at hand; None where none are counted
    reps_counted: int = 0  # by the person, in this attempt of a set at their own pace
    reps_to_count: int = 0  # how many that set has; 0 where the person counts nothing

    @property
    def remaining(self) -> Milliseconds | None:
        return None if self.length is None else self.length - self.elapsed

    @property
    def fraction(self) -> float:
        """How much of the phase is over, 0 to 1."""
        return min(1.0, self.elapsed / self.length) if self.length else 0.0

    @property
    def is_counted(self) -> bool:
        """Whether the person has begun to count what they do at their own pace."""
        return self.reps_counted > 0

    @property
    def seconds_shown(self) -> int:
        """The number for a person: counts 3, 2, 1 with each shown for a whole second; up at own pace."""
        if self.status == "resuming":
            return math.ceil(self.get_ready / 1000)
        return self.elapsed // 1000 if self.length is None else math.ceil((self.length - self.elapsed) / 1000)


def snapshot_of(
    timeline: Timeline, state: PlayerState, now: Milliseconds, elapsed: Milliseconds, *, can_add_time: bool
) -> Snapshot:
    """How everything stands at a moment; ``elapsed`` is how far into its phase the player is."""
    phase = timeline.phases[state.phase]
    length = None if phase.length is None else phase.length + state.added
    elapsed = max(0, elapsed if length is None else min(elapsed, length))
    breath, level = breath_at(phase, elapsed, length)
    index = timeline.segments[phase.segment].set
    planned = None if index is None else timeline.sets[index]
    own_pace = timeline.is_own_pace(state.phase)
    finished = state.status == "finished"
    position = timeline.total if finished else min(phase.start + elapsed, timeline.end_of(state.phase))
    return Snapshot(
        status=state.status,
        reason=state.reason,
        phase_index=state.phase,
        phase=phase,
        elapsed=elapsed,
        length=length,
        get_ready=max(0, state.resume_at - now) if state.status == "resuming" else 0,
        breath=breath,
        breath_level=level,
        attempt=0 if index is None else state.attempts.get(index, 0),
        position=position,
        total=timeline.total,
        can_add_time=can_add_time,
        own_pace=own_pace,
        reps=timeline.reps_at(state.phase),
        reps_counted=state.counted,
        reps_to_count=(planned.reps or 0) if planned is not None and own_pace else 0,
    )


def breath_at(phase: Phase, elapsed: Milliseconds, length: Milliseconds | None) -> tuple[Breath, float]:
    """What the breath does at a moment of a phase, and how full the lungs are."""
    if phase.cycle is None:
        share = min(1.0, elapsed / length) if length else 0.0
        return phase.breath, phase.breath_from + (phase.breath_to - phase.breath_from) * _ease(share)
    cycle = phase.cycle
    into = elapsed % cycle.length
    for breath, part, begin, end in (
        (Breath.IN, cycle.in_, 0.0, 1.0),
        (Breath.HOLD, cycle.hold, 1.0, 1.0),
        (Breath.OUT, cycle.out, 1.0, 0.0),
    ):
        if into < part:
            return breath, begin + (end - begin) * _ease(into / part)
        into -= part
    return Breath.HOLD, 0.0


def _ease(share: float) -> float:
    """Slow, fast, slow, as breath is: half a cosine."""
    return (1 - math.cos(math.pi * share)) / 2
