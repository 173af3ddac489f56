"""What is to be said or sounded, as data of the timeline.

A cue knows when, what kind and what about; how it is worded, voiced, sounded or flashed is a
view's business. ``at`` counts from the phase's beginning; negative, from its end, so that a
countdown moves along when a person asks for ten seconds more.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from backbeat.routine.model import Milliseconds, Sides

__all__ = ["Cue", "CueKind"]


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
