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
    limited_by: int | None = None  # the set of the other side this one should not outdo: index into Timeline.sets


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
