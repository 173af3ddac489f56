"""A small routine, for tests that need a timeline and not the reader."""

from __future__ import annotations

from backbeat.routine.reader import read_routine
from backbeat.session.programme import Programme

_SHORT = b"""
routine: 1
title: Short
blocks:
  - exercises:
      - title: Hold
        steps: [Hold it.]
        duration: 3s
        sets: 3
        rest: 2s
        prepare: 1s
      - title: Lift
        steps: [Lift.]
        reps: 2
        tempo: {effort: 1s, finish: 1s}
        sides: each
        switch: 1s
        sets: 2
        rest: 1s
"""


def short_programme() -> Programme:
    """Seven sets: three holds, then two lifts on each side."""
    routine = read_routine(_SHORT, stem="short", exercises={}).routine
    assert routine is not None
    return Programme(routine)
