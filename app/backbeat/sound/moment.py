"""Where a session stands when something is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass

from backbeat.routine.model import Milliseconds
from backbeat.session.cues import Cue, CueKind
from backbeat.session.timeline import Phase, PlannedStep, Segment, SegmentKind, Timeline

__all__ = ["AT_MOST", "Moment"]

AT_MOST: Milliseconds = 12_000
"""Where the person says when it is over, this is long enough for any sentence."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a session stands when something is due."""

    timeline: Timeline
    phase: int
    elapsed: Milliseconds  # into the phase
    length: Milliseconds | None  # of the phase, with what was added
    began: bool = False  # the phase has begun just now
    cues: tuple[Cue, ...] = ()

    @property
    def here(self) -> Phase:
        return self.timeline.phases[self.phase]

    @property
    def segment(self) -> Segment:
        return self.timeline.segment_of(self.phase)

    @property
    def step(self) -> PlannedStep | None:
        return self.timeline.step_of(self.phase)

    @property
    def after_switch(self) -> bool:
        """Whether sides were changed just before."""
        before = self.timeline.before(self.here.segment)
        return before is not None and before.kind is SegmentKind.SWITCH

    @property
    def left(self) -> Milliseconds:
        return AT_MOST if self.length is None else max(0, self.length - self.elapsed)

    def cue(self, *kinds: CueKind) -> Cue | None:
        return next((cue for cue in self.cues if cue.kind in kinds), None)

    def until(self, *kinds: CueKind) -> Milliseconds:
        """How long until the next cue of these kinds in this phase, or its end."""
        dues = (cue.due(self.length) for cue in self.here.cues if cue.kind in kinds)
        return min([self.left, *(due - self.elapsed for due in dues if due is not None and due > self.elapsed)])
