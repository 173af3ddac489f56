"""The weaker side: it begins, and on request it does more; the stronger one never does.

Rules of the article: a quarter to about a third (25 to 35 percent) more repetitions on the weaker side, as in three
sets of ten on both and one more set of ten for the weaker one, 30 against 40; or, for those who do not want more, the
stronger side does no more than the weaker one managed.

Repetitions are whole. Where no whole number lies within 25 to 35 percent (five repetitions in all: one more is 20
percent, two are 40), the nearest below is taken, and the sentence says how much it is; never more than 35 percent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from backbeat.plan.facts import Rule, WeakSide
from backbeat.plan.muscles import ALL, concerns
from backbeat.routine.adjustments import UNCHANGED, AdjustedStep, Adjustments, adjusted_blocks, can_be_uneven
from backbeat.routine.describe import Translate, english, spoken_length
from backbeat.routine.model import Dose, Exercise, Extra, Pace, Routine, Sides

__all__ = ["LEAST", "MOST", "Comparison", "adjust", "compare", "comparisons", "extra_for", "percent_more", "rule_for"]

LEAST, MOST = 25, 35  # percent
_CONTEXT = "Weak side"
_SECOND = 1_000


def rule_for(exercise: Exercise, weak: Sequence[WeakSide]) -> WeakSide | None:
    """What holds for an exercise: the area named nearest the front of its `works`, the whole body last."""
    for group in exercise.works:
        for one in weak:
            if one.area != ALL and concerns(one.area, (group,)):
                return one
    return next((one for one in weak if one.area == ALL), None)


def adjust(routine: Routine, level: str | None, weak: Sequence[WeakSide], base: Adjustments = UNCHANGED) -> Adjustments:
    """The weaker side first wherever sides take turns, and with what the person asked for besides.

    What is done in its easier form gets no more.
    """
    adjusted = base
    for block in adjusted_blocks(routine, level, base):
        for step in block.steps:
            rule = rule_for(step.step.exercise, weak)
            if rule is None or not can_be_uneven(step.dose):
                continue
            change = replace(step.change, first=rule.side, limited=rule.rule is Rule.NO_MORE)
            if not step.change.easier:
                change = replace(change, extra=extra_for(step.dose, rule))
            adjusted = adjusted.with_change(change)
    return adjusted


def extra_for(dose: Dose, weak: WeakSide) -> Extra | None:
    """What the weaker side does more of one exercise; None where it should not, or cannot.

    A set of its own where whole sets come out between 25 and 35 percent (or, for `MORE_REPS`, as much more in every
    set), else the other way, else what is missing in sets of its own.
    """
    if weak.rule not in {Rule.MORE_SETS, Rule.MORE_REPS} or not can_be_uneven(dose):
        return None
    if dose.reps is None and dose.pace is Pace.OWN:
        return None  # nobody says how long it takes, so nobody can say what is more
    sets, amount = dose.sets, dose.amount
    more = _more(sets * amount, weak.percent, step=1 if dose.reps is not None else _step(sets * amount))
    if not more:
        return None
    whole = Extra(weak.side, sets=(amount,) * _within(sets, weak.percent)) if _within(sets, weak.percent) else None
    each = _within(amount, weak.percent, step=1 if dose.reps is not None else _step(amount))
    every = Extra(weak.side, each=each) if each else None
    first, second = (every, whole) if weak.rule is Rule.MORE_REPS else (whole, every)
    return first or second or Extra(weak.side, sets=_split(more, amount))


def _within(total: int, percent: int, step: int = 1) -> int:
    """The multiple of ``step`` within 25 to 35 percent of a total that is nearest to the wanted; 0 for none."""
    least = -(-total * LEAST // (100 * step))
    most = total * MOST // (100 * step)
    if most < max(1, least):
        return 0
    wanted = Fraction(total * percent, 100 * step)
    return min(range(max(1, least), most + 1), key=lambda one: (abs(one - wanted), one)) * step


def _more(total: int, percent: int, step: int) -> int:
    """As `_within`; the nearest below where there is none."""
    return _within(total, percent, step) or total * MOST // (100 * step) * step


def _step(length: int) -> int:
    """Whole seconds where they are fine enough, else milliseconds."""
    return _SECOND if _within(length, LEAST, _SECOND) else 1


def _split(more: int, amount: int) -> tuple[int, ...]:
    """In sets no longer than the others."""
    sets, rest = divmod(more, amount)
    return (amount,) * sets + ((rest,) if rest else ())


# -- the arithmetic, to be shown before and after ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Comparison:
    """One exercise on both sides. Amounts are reps, or milliseconds where ``timed``."""

    name: str
    timed: bool
    left: int
    right: int
    first: Sides
    limited: bool
    sentence: str

    @property
    def percent(self) -> float:
        """How much more the one side does than the other, of the other's."""
        return percent_more(self.left, self.right)


def percent_more(one: int, other: int) -> float:
    less = min(one, other)
    return 100 * (max(one, other) - less) / less if less else 0.0


def compare(step: AdjustedStep, default_first: Sides = Sides.LEFT, translate: Translate = english) -> Comparison:
    """What each side does in one round of an exercise whose sides take turns."""
    dose, first = step.dose, step.change.first or default_first
    totals = {side: _on(dose, side) for side in (Sides.LEFT, Sides.RIGHT)}
    left, right = totals[Sides.LEFT], totals[Sides.RIGHT]
    said = [_side_sentence(dose, side, translate) for side in (first, _other(first))]
    if left != right:
        percent = f"{percent_more(left, right):.0f}"
        more = (
            translate(_CONTEXT, "That is {percent} percent more on the left.")
            if left > right
            else translate(_CONTEXT, "That is {percent} percent more on the right.")
        )
        said.append(more.replace("{percent}", percent))
    elif step.change.limited:
        said.append(
            translate(_CONTEXT, "The right side does no more than the left one managed.")
            if first is Sides.LEFT
            else translate(_CONTEXT, "The left side does no more than the right one managed.")
        )
    return Comparison(step.step.name, dose.reps is None, left, right, first, step.change.limited, " ".join(said))


def comparisons(
    routine: Routine, level: str | None, adjustments: Adjustments, translate: Translate = english
) -> Iterator[Comparison]:
    """The arithmetic of a whole routine: each exercise whose sides take turns and are treated differently."""
    for block in adjusted_blocks(routine, level, adjustments):
        for step in block.steps:
            if step.change.first is not None and can_be_uneven(step.dose):
                yield compare(step, translate=translate)


def _on(dose: Dose, side: Sides) -> int:
    return sum(dose.amount_on(side, number) for number in range(1, dose.sets_on(side) + 1))


def _other(side: Sides) -> Sides:
    return Sides.LEFT if side is Sides.RIGHT else Sides.RIGHT


def _side_sentence(dose: Dose, side: Sides, translate: Translate) -> str:
    """ "Left: 3 sets of 10 and 1 set of 10, 40 in all." """

    def amount(number: int) -> str:
        return spoken_length(number, translate) if dose.reps is None else str(number)

    runs: list[list[int]] = []  # how many sets, of how much
    for number in range(1, dose.sets_on(side) + 1):
        of = dose.amount_on(side, number)
        if runs and runs[-1][1] == of and number != dose.sets + 1:
            runs[-1][0] += 1
        else:
            runs.append([1, of])
    sets = [
        translate(_CONTEXT, "%n set(s) of {amount}", None, count).replace("{amount}", amount(of)) for count, of in runs
    ]
    both = sets[0]
    for one in sets[1:]:
        both = translate(_CONTEXT, "{one} and {other}").replace("{one}", both).replace("{other}", one)
    pattern = (
        translate(_CONTEXT, "Left: {sets}, {all} in all.")
        if side is Sides.LEFT
        else translate(_CONTEXT, "Right: {sets}, {all} in all.")
    )
    return pattern.replace("{sets}", both).replace("{all}", amount(_on(dose, side)))
