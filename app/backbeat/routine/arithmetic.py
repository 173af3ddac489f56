"""How long everything takes, found without making it.

The one place that adds up: list, player, sheet, log and JSON all show what `routine_length` says.
"""

from __future__ import annotations

from backbeat.routine.dose import at_level, resolve
from backbeat.routine.model import Dose, Milliseconds, Pace, Routine, Sides

__all__ = ["exercise_length", "phase_count", "routine_length", "set_length"]


def set_length(dose: Dose) -> Milliseconds:
    """One set, both sides of `each` and `alternate` counted; nothing at the person's own pace but the switch."""
    if dose.pace is Pace.OWN:
        one_side = 0
    elif dose.reps is None:
        one_side = dose.duration or 0
    else:
        one_side = dose.reps * dose.tempo.rep
    if dose.sides is Sides.EACH:
        return one_side + dose.switch + one_side
    # A timed exercise has no reps to alternate: its one work phase is for both sides.
    return 2 * one_side if dose.sides is Sides.ALTERNATE and dose.reps is not None else one_side


def exercise_length(dose: Dose) -> Milliseconds:
    return dose.prepare + dose.sets * set_length(dose) + (dose.sets - 1) * dose.rest


def routine_length(routine: Routine, level: str | None) -> tuple[Milliseconds, bool]:
    """The routine's planned time, and whether that is a lower bound (some sets have no planned time)."""
    total, at_least = 0, False
    for block in routine.blocks:
        doses = [resolve(step, routine, level) for step in block.steps if not step.only or level in step.only]
        if not doses:
            continue
        rounds = at_level(block.rounds, level)
        inside = sum(exercise_length(dose) for dose in doses)
        total += rounds * inside + (rounds - 1) * at_level(block.rest, level)
        at_least = at_least or any(dose.pace is Pace.OWN for dose in doses)
    return total, at_least


def phase_count(routine: Routine, level: str | None) -> int:
    """How many phases a level of a routine has, or a little more."""
    count = 0
    for block in routine.blocks:
        doses = [resolve(step, routine, level) for step in block.steps if not step.only or level in step.only]
        count += at_level(block.rounds, level) * (1 + sum(1 + dose.sets * _phases_of_a_set(dose) for dose in doses))
    return count


def _phases_of_a_set(dose: Dose) -> int:
    one_side = 1 if dose.reps is None or dose.pace is Pace.OWN else 4 * dose.reps
    return one_side * (2 if dose.sides in {Sides.EACH, Sides.ALTERNATE} else 1) + 2
