"""What is to be said or sounded, as data of the timeline.

A cue knows when, what kind and what about; how it is worded, voiced, sounded or flashed is a
view's business. ``at`` counts from the phase's beginning; negative, from its end, so that a
countdown moves along when a person asks for ten seconds more.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from backbeat.routine.model import BreathCycle, Milliseconds, Sides

__all__ = ["Cue", "CueKind", "countdown", "work_cues"]

_COUNTDOWN_FROM = 3
_SHORTEST_COUNTED_DOWN: Milliseconds = 5_000
_SHORTEST_HALVED: Milliseconds = 20_000


class CueKind(StrEnum):
    EXERCISE = "exercise"  # name, side and dose on entry
    INSTRUCTION = "instruction"  # the one thing to think of
    BREATH_IN = "breath-in"
    BREATH_OUT = "breath-out"
    BREATH_HOLD = "breath-hold"
    REP = "rep"  # number: which
    HALF_WAY = "half-way"
    COUNTDOWN = "countdown"  # number: 3, 2, 1
    SWITCH = "switch"
    REST = "rest"
    NEXT = "next"  # what comes after the rest
    END = "end"


class Cue(NamedTuple):
    at: Milliseconds
    kind: CueKind
    number: int | None = None
    text: str = ""
    side: Sides = Sides.BOTH

    def due(self, length: Milliseconds | None) -> Milliseconds | None:
        """When it is due within a phase of this length; None when it can never be."""
        if self.at >= 0:
            return self.at
        return None if length is None else max(0, length + self.at)


@lru_cache(maxsize=256)
def work_cues(cycle: BreathCycle | None, length: Milliseconds) -> tuple[Cue, ...]:
    """Those of a timed exercise: its breaths, its middle and its last seconds."""
    return (*_cycle_cues(cycle, length), *_half_way(length), *countdown(length))


@lru_cache(maxsize=256)
def countdown(length: Milliseconds) -> tuple[Cue, ...]:
    """The last three seconds of what is long enough to have them counted."""
    if length < _SHORTEST_COUNTED_DOWN:
        return ()
    return tuple(Cue(-1_000 * left, CueKind.COUNTDOWN, left) for left in range(_COUNTDOWN_FROM, 0, -1))


def _half_way(length: Milliseconds) -> tuple[Cue, ...]:
    return (Cue(length // 2, CueKind.HALF_WAY),) if length >= _SHORTEST_HALVED else ()


def _cycle_cues(cycle: BreathCycle | None, length: Milliseconds) -> tuple[Cue, ...]:
    if cycle is None:
        return ()
    cues, at = [], 0
    parts = (
        (cycle.in_, CueKind.BREATH_IN),
        (cycle.hold, CueKind.BREATH_HOLD),
        (cycle.out, CueKind.BREATH_OUT),
        (cycle.pause, CueKind.BREATH_HOLD),
    )
    while at < length:
        for part, kind in parts:
            if part and at < length:
                cues.append(Cue(at, kind, part))
            at += part
    return tuple(cues)
