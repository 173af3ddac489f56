"""How long everything takes, found without making it.

The one place that adds up: list, player, sheet, log and JSON all show what `routine_length` says.
"""

from __future__ import annotations

from backbeat.routine.adjustments import UNCHANGED, Adjustments, adjusted_blocks
from backbeat.routine.dose import at_level, resolve
from backbeat.routine.model import Dose, Milliseconds, Pace, Routine, Sides

__all__ = ["exercise_length", "extra_length", "gap_before_extra", "phase_count", "routine_length", "set_length"]


def set_length(dose: Dose) -> Milliseconds:
    """One set, both sides of `each` and `alternate` counted; nothing at the person's own pace but the switch."""
    one_side = _length(dose, dose.amount)
    more = 0 if dose.extra is None else _length(dose, dose.extra.each)
    if dose.sides is Sides.EACH:
        return one_side + dose.switch + one_side + more
    # A timed exercise has no reps to alternate: its one work phase is for both sides.
    return 2 * one_side + more if dose.sides is Sides.ALTERNATE and dose.reps is not None else one_side


def gap_before_extra(dose: Dose, place: int) -> Milliseconds:
    """What lies before an extra set, counted from 0: a rest, and before the first one time to change sides, too."""
    return max(dose.rest, dose.switch) if place == 0 and dose.sides is Sides.EACH else dose.rest


def extra_length(dose: Dose) -> Milliseconds:
    """The sets that one side does more, with what lies before each of them."""
    sets = dose.extra.sets if dose.extra is not None else ()
    return sum(gap_before_extra(dose, place) + _length(dose, amount) for place, amount in enumerate(sets))


def exercise_length(dose: Dose) -> Milliseconds:
    return dose.prepare + dose.sets * set_length(dose) + (dose.sets - 1) * dose.rest + extra_length(dose)


def routine_length(
    routine: Routine, level: str | None, adjustments: Adjustments = UNCHANGED
) -> tuple[Milliseconds, bool]:
    """The routine's planned time, and whether that is a lower bound (some sets have no planned time)."""
    total, at_least = 0, False
    for block in adjusted_blocks(routine, level, adjustments):
        inside = sum(exercise_length(one.dose) for one in block.steps)
        total += block.rounds * inside + (block.rounds - 1) * block.rest
        at_least = at_least or any(one.dose.pace is Pace.OWN for one in block.steps)
    return total, at_least


def _length(dose: Dose, amount: int) -> Milliseconds:
    """So many reps, or milliseconds, on one side."""
    if dose.pace is Pace.OWN:
        return 0
    return amount if dose.reps is None else amount * dose.tempo.rep


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
