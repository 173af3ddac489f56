"""A routine compiled once into what happens when: an immutable tuple of phases.

All lengths and starts are whole milliseconds (see `backbeat.routine.model`). The arithmetic is
fixed by the routine format; every total shown anywhere comes from `Timeline.total`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from backbeat.routine.adjustments import Change
from backbeat.routine.model import Breath, BreathCycle, Dose, Milliseconds, Sides, Step
from backbeat.session.cues import Cue

__all__ = ["RESTING", "Part", "Phase", "PhaseKind", "PlannedSet", "PlannedStep", "Segment", "SegmentKind", "Timeline"]


class PhaseKind(StrEnum):
    """What the person does during a phase; also the colour role on the screen."""

    PREPARE = "prepare"
    EFFORT = "effort"
    HOLD = "hold"
    FINISH = "finish"
    PAUSE = "pause"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"


RESTING = frozenset({PhaseKind.PREPARE, PhaseKind.SWITCH, PhaseKind.REST})
"""Phases in which nothing is exercised."""


class Phase(NamedTuple):
    """The smallest piece of a timeline. A named tuple because a routine may have ten thousand."""

    kind: PhaseKind
    segment: int  # index into Timeline.segments
    step: int | None  # index into Timeline.steps; None between rounds
    set: int | None  # counts from 1
    rep: int | None  # counts from 1, per side
    side: Sides  # left, right or both
    breath: Breath
    cycle: BreathCycle | None  # of a timed exercise
    breath_from: float  # how full the lungs are when the phase begins and ends, 0 to 1
    breath_to: float
    start: Milliseconds
    length: Milliseconds | None  # None: the person says when it is over
    cues: tuple[Cue, ...]


class SegmentKind(StrEnum):
    """What skip and back move by."""

    PREPARE = "prepare"
    SET = "set"
    SWITCH = "switch"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Segment:
    """Phases that belong together: getting ready, one set on one side, changing sides, a rest."""

    kind: SegmentKind
    first: int  # phase indices, end exclusive
    end: int
    step: int | None
    set: int | None = None  # index into Timeline.sets where kind is SET


@dataclass(frozen=True, slots=True)
class PlannedSet:
    """One set on one side as planned: what the log compares with what was done."""

    segment: int
    step: int
    set: int
    side: Sides  # both, left, right, or alternate
    reps: int | None  # movements in all: for `alternate` both sides are counted
    length: Milliseconds | None
    limited_by: int | None = None  # the set of the other side this one does not outdo: index into Timeline.sets
    most: int | None = None  # reps or milliseconds that other set came to; None while it is not over
    is_shortened: bool = False  # and because of it this one ends before it was planned to


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """An exercise at one place of one round, with its dose at this level."""

    step: Step
    dose: Dose
    part: int
    block: int
    round: int
    rounds: int
    first: int  # phase index of its first phase
    length: Milliseconds  # its planned time, own-paced sets counted as nothing
    at_least: bool
    change: Change  # what is different from what is written

    @property
    def name(self) -> str:
        return self.step.name


@dataclass(frozen=True, slots=True)
class Part:
    """One routine of a session: the warm-up, the routine itself, or the cool-down."""

    routine: str  # its id
    title: str
    role: str  # "warm-up", "main" or "cool-down"
    level: str | None
    total: Milliseconds
    at_least: bool
    tags: tuple[str, ...] = ()  # what its file says it is for: at a desk there is no sound unless one wants it


@dataclass(frozen=True)
class Timeline:
    """What a session will do, from the first second to the last."""

    parts: tuple[Part, ...]
    steps: tuple[PlannedStep, ...]
    segments: tuple[Segment, ...]
    sets: tuple[PlannedSet, ...]
    phases: tuple[Phase, ...]
    total: Milliseconds
    at_least: bool  # some sets go at the person's own pace, so the total is a lower bound

    @cached_property
    def main(self) -> Part:
        return next(part for part in self.parts if part.role == "main")

    def segment_of(self, phase: int) -> Segment:
        return self.segments[self.phases[phase].segment]

    def step_of(self, phase: int) -> PlannedStep | None:
        index = self.phases[phase].step
        return None if index is None else self.steps[index]

    def end_of(self, phase: int) -> Milliseconds:
        """When a phase was planned to be over, at one's own pace as soon as it began."""
        return self.phases[phase + 1].start if phase + 1 < len(self.phases) else self.total

    def after(self, segment: int) -> Segment | None:
        """The segment that comes after one; None after the last. One that nothing is left of is passed over."""
        following = (self.segments[index] for index in range(segment + 1, len(self.segments)))
        return next((one for one in following if one.first < one.end), None)

    def before(self, segment: int) -> Segment | None:
        """The one before, in the same way; None before the first."""
        earlier = (self.segments[index] for index in range(segment - 1, -1, -1))
        return next((one for one in earlier if one.first < one.end), None)

    def set_of(self, phase: int) -> PlannedSet | None:
        """The set a phase is part of; None where one rests or gets ready."""
        index = self.segment_of(phase).set
        return None if index is None else self.sets[index]

    def set_after(self, phase: int) -> PlannedSet | None:
        """The set that comes next after getting ready, changing sides or a rest; the phase's own where it is in one."""
        here = self.phases[phase].segment
        segment = self.segments[here] if self.segments[here].set is not None else self.after(here)
        return None if segment is None or segment.set is None else self.sets[segment.set]

    def passed_over_before(self, phase: int) -> PlannedSet | None:
        """The set that was left out just before a phase, because the other side did nothing."""
        index = self.phases[phase].segment
        before = self.segments[index - 1] if index else None
        return None if before is None or before.set is None or before.first < before.end else self.sets[before.set]

    def is_own_pace(self, phase: int) -> bool:
        """Whether the person says when it is over (and time says so as well, where the other side is the limit)."""
        planned = self.set_of(phase)
        return planned is not None and planned.length is None

    def reps_at(self, phase: int) -> int | None:
        """How many repetitions its set has on the side at hand; None where none are counted."""
        planned, step, here = self.set_of(phase), self.step_of(phase), self.phases[phase]
        if planned is None or step is None:
            return None
        if planned.side is Sides.ALTERNATE:
            return step.dose.reps_on(here.side, planned.set)
        return planned.reps

    def movements_before(self, phase: int) -> int | None:
        """How many movements of its set are over when a phase begins; None where none are counted."""
        segment = self.segment_of(phase)
        reps = None if segment.set is None else self.sets[segment.set].reps
        if reps is None:
            return None
        phases_per_movement = max(1, (segment.end - segment.first) // reps)
        return min(reps, (phase - segment.first) // phases_per_movement)

    def next_steps(self, phase: int) -> Sequence[PlannedStep]:
        """The steps still to come after the one this phase belongs to."""
        here = self.segment_of(phase)
        current = here.step if here.step is not None else self.phases[phase - 1].step if phase else -1
        return self.steps[(current if current is not None else -1) + 1 :]
