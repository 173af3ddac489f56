"""A weak muscle group gets more, and the routine as a whole stays as much as it was.

The article: more load on the weak group while the total load stays the same. So load is moved and never added:
sets from exercises that do not work the group to those that do. Where no exercise has a set to give (one set each),
repetitions are moved instead. The total of sets, or of repetitions, is exactly what it was.

At most a third more for the group, one set (or repetition) where a third is less than that; no exercise gives
its last set, or more than half of its repetitions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from backbeat.plan.muscles import area_words, concerns
from backbeat.routine.adjustments import UNCHANGED, Adjustments, adjusted_blocks, can_be_uneven
from backbeat.routine.describe import Translate, english
from backbeat.routine.model import Routine

__all__ = ["Shift", "adjust", "shift_of"]

_CONTEXT = "Weak group"
_MOST = 3  # a third more


@dataclass(frozen=True, slots=True)
class Shift:
    """What moving did. Counts are sets, or reps where ``in_reps``, rounds and both sides counted."""

    in_reps: bool
    group_before: int
    group_after: int
    total_before: int
    total_after: int
    sentence: str


@dataclass(slots=True)
class _Place:
    """One step while load is being moved."""

    block: int
    step: int
    works: bool  # the weak group
    times: int  # how often it counts: rounds, and both sides
    has: int  # sets, or reps of a set
    sets: int  # how many sets a moved repetition is in
    now: int

    def may_give(self, *, in_reps: bool) -> bool:
        left = self.now - 1
        return not self.works and (2 * left >= self.has if in_reps else left >= 1)

    @property
    def weight(self) -> int:
        return self.times * self.sets


def adjust(routine: Routine, level: str | None, groups: Sequence[str], base: Adjustments = UNCHANGED) -> Adjustments:
    """More of the exercises that work any of these groups (or limbs), less of the others."""
    if not groups:
        return base
    for in_reps in (False, True):
        places = _places(routine, level, groups, base, in_reps=in_reps)
        if _move(places, in_reps=in_reps):
            adjusted = base
            for place in places:
                if place.now != place.has:
                    change, moved = adjusted.at(place.block, place.step), place.now - place.has
                    change = (
                        replace(change, amount=change.amount + moved)
                        if in_reps
                        else replace(change, sets=change.sets + moved)
                    )
                    adjusted = adjusted.with_change(change)
            return adjusted
    return base


def _places(
    routine: Routine, level: str | None, groups: Sequence[str], base: Adjustments, *, in_reps: bool
) -> list[_Place]:
    places = []
    for block in adjusted_blocks(routine, level, base):
        for one in block.steps:
            if one.change.easier or (in_reps and one.dose.reps is None):
                continue  # what is done with care is not made more; and time is no repetition
            sides = 2 if can_be_uneven(one.dose) else 1
            has = one.dose.amount if in_reps else one.dose.sets
            works = any(concerns(group, one.step.exercise.works) for group in groups)
            sets = one.dose.sets if in_reps else 1
            places.append(_Place(block.number, one.change.step, works, block.rounds * sides, has, sets, has))
    return places


def _move(places: Sequence[_Place], *, in_reps: bool) -> bool:
    """Move one at a time, between places that count alike, so that the total stays exactly the same."""
    group = sum(place.has * place.weight for place in places if place.works)
    left = group // _MOST
    moved = False
    for _ in range(sum(place.has for place in places)):
        pair = _pair(places, in_reps=in_reps)
        # The first one is moved even where it is more than a third; else nothing would ever be.
        if pair is None or (moved and pair[0].weight > left):
            break
        taker, giver = pair
        taker.now, giver.now = taker.now + 1, giver.now - 1
        left -= taker.weight
        moved = True
        if left <= 0:
            break
    return moved


def _pair(places: Sequence[_Place], *, in_reps: bool) -> tuple[_Place, _Place] | None:
    """Who takes and who gives: the exercise that was given least, from the one that has most."""
    takers = sorted((one for one in places if one.works), key=lambda one: one.now - one.has)
    givers = sorted((one for one in places if one.may_give(in_reps=in_reps)), key=lambda one: -one.now)
    for taker in takers:
        for giver in givers:
            if giver.weight == taker.weight:
                return taker, giver
    return None


def shift_of(
    routine: Routine,
    level: str | None,
    groups: Sequence[str],
    base: Adjustments = UNCHANGED,
    translate: Translate = english,
) -> Shift | None:
    """The arithmetic, to be shown before it is applied; None where nothing can be moved."""
    adjusted = adjust(routine, level, groups, base)
    if adjusted == base:
        return None
    before, after = (
        _places(routine, level, groups, base, in_reps=False),
        _places(routine, level, groups, adjusted, in_reps=False),
    )
    in_reps = all(one.has == other.has for one, other in zip(before, after, strict=True))
    if in_reps:
        before = _places(routine, level, groups, base, in_reps=True)
        after = _places(routine, level, groups, adjusted, in_reps=True)
    counts = [sum(p.has * p.weight for p in places if p.works) for places in (before, after)]
    totals = [sum(p.has * p.weight for p in places) for places in (before, after)]
    pattern = (
        translate(_CONTEXT, "{area}: {after} repetitions in place of {before}. All in all it stays at {total}.")
        if in_reps
        else translate(_CONTEXT, "{area}: {after} sets in place of {before}. All in all it stays at {total}.")
    )
    area = ", ".join(area_words(group, translate) for group in groups)
    for name, value in (
        ("area", area),
        ("after", str(counts[1])),
        ("before", str(counts[0])),
        ("total", str(totals[1])),
    ):
        pattern = pattern.replace("{" + name + "}", value)
    return Shift(in_reps, counts[0], counts[1], totals[0], totals[1], pattern)
