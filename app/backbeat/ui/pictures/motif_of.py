"""What the picture of a routine or of one exercise is made of."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from backbeat.routine.arithmetic import exercise_length, set_length
from backbeat.routine.dose import at_level, resolve
from backbeat.routine.model import Sides
from backbeat.ui.pictures.motif import Bar, Motif

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backbeat.routine.model import Dose, Routine

__all__ = ["motif_of_routine"]

_SIDED = (Sides.EACH, Sides.ALTERNATE, Sides.LEFT, Sides.RIGHT)


def motif_of_routine(routine: Routine, level: str | None = None) -> Motif:
    """The rhythm of a routine at a level; each exercise once, in order, whatever the rounds."""
    doses = []
    positions: list[str] = []
    for block in routine.blocks:
        rounds = at_level(block.rounds, level)
        for step in block.steps:
            if not step.only or level is None or level in step.only:
                doses.append((resolve(step, routine, level), rounds))
                if step.exercise.position is not None:
                    positions.append(step.exercise.position.value)
    work = [_work(dose) for dose, _ in doses]
    most = max(work, default=0.0) or 1.0
    bars = tuple(
        Bar(
            seconds=exercise_length(dose) * rounds / 1000,
            load=math.sqrt(done / most) * 0.9 + 0.1 if done else 0.5,
            sets=dose.sets * rounds,
            sided=dose.sides in _SIDED,
        )
        for (dose, rounds), done in zip(doses, work, strict=True)
    )
    return Motif(bars, breath=_breath(dose for dose, _ in doses), position=_commonest(positions))


def _work(dose: Dose) -> float:
    """How much one set asks, in seconds of effort; a hold weighs more than a way."""
    if dose.reps is None:
        return set_length(dose) / 1000 * 0.6
    sides = 2 if dose.sides in (Sides.EACH, Sides.ALTERNATE) else 1
    return dose.reps * sides * (dose.tempo.effort + dose.tempo.finish + 1.5 * dose.tempo.hold) / 1000


def _breath(doses: Iterable[Dose]) -> float:
    lengths = [(dose.cycle.length if dose.cycle is not None else dose.tempo.rep) / 1000 for dose in doses]
    lengths = [length for length in lengths if length > 0]
    return sum(lengths) / len(lengths) if lengths else 6.0


def _commonest(positions: list[str]) -> str:
    return max(dict.fromkeys(positions), key=positions.count, default="")
