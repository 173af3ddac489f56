"""What a wish would change, worked out in full before it holds: which routines, which exercises, how much.

Pure: the same arithmetic that a start does (`plan.adjusting`), once with the wish and once without.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from backbeat.plan.adjusting import Memory, Preview, preview
from backbeat.plan.balance import NOT_OFFERED
from backbeat.routine.adjustments import AdjustedStep, Adjustments, adjusted_blocks
from backbeat.routine.describe import dose_line
from backbeat.session.compiler import level_of
from backbeat.session.programme import Programme
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.plan.facts import WeakSide
    from backbeat.routine.model import Routine
    from backbeat.ui.body.catalogue import Shelf

__all__ = ["Changed", "of_weak_group", "of_weak_side", "with_side", "without_group", "without_side"]


@dataclass(frozen=True, slots=True)
class Changed:
    """One routine that would be different, and how, a line for each exercise."""

    id: str
    title: str
    lines: tuple[str, ...]


def without_side(memory: Memory, area: str) -> Memory:
    return replace(memory, weak_sides=tuple(one for one in memory.weak_sides if one.area != area))


def with_side(memory: Memory, weak: WeakSide) -> Memory:
    others = without_side(memory, weak.area).weak_sides
    return replace(memory, weak_sides=tuple(sorted((*others, weak), key=lambda one: one.area)))


def without_group(memory: Memory, area: str) -> Memory:
    return replace(memory, weak_groups=tuple(one for one in memory.weak_groups if one != area))


def of_weak_side(shelf: Shelf, memory: Memory, weak: WeakSide, levels: Mapping[str, str]) -> tuple[Changed, ...]:
    """What a weaker side would change against none being weaker there."""
    return tuple(_sides(shelf, without_side(memory, weak.area), with_side(memory, weak), levels))


def of_weak_group(shelf: Shelf, memory: Memory, area: str, levels: Mapping[str, str]) -> tuple[Changed, ...]:
    """What a weak group would change against its being none."""
    before = without_group(memory, area)
    after = replace(before, weak_groups=tuple(sorted((*before.weak_groups, area))))
    return tuple(_groups(shelf, before, after, levels))


def _sides(shelf: Shelf, before: Memory, after: Memory, levels: Mapping[str, str]) -> Iterator[Changed]:
    for routine, one, other in _both(shelf, before, after, levels):
        known = set(one.comparisons)
        lines = [f"{new.name}: {new.sentence}" for new in other.comparisons if new not in known]
        if lines:
            yield Changed(routine.id, routine.title, tuple(dict.fromkeys(lines)))


def _groups(shelf: Shelf, before: Memory, after: Memory, levels: Mapping[str, str]) -> Iterator[Changed]:
    for routine, one, other in _both(shelf, before, after, levels):
        if other.shift is None or one.programme.adjustments == other.programme.adjustments:
            continue
        level = level_of(routine, one.programme.level)
        lines = [other.shift.sentence, *_doses(routine, level, one.programme.adjustments, other.programme.adjustments)]
        yield Changed(routine.id, routine.title, tuple(dict.fromkeys(lines)))


def _both(
    shelf: Shelf, before: Memory, after: Memory, levels: Mapping[str, str]
) -> Iterator[tuple[Routine, Preview, Preview]]:
    # What is for a child or a break comes last: it is rarely what one trains a weak side with.
    order = sorted(shelf.routines, key=lambda one: not NOT_OFFERED.isdisjoint(one[0].tags))
    for _, routine in order:
        level = levels.get(routine.id)
        programme = Programme(routine, level if level in routine.levels else None)
        yield routine, preview(programme, before, translate), preview(programme, after, translate)


def _doses(routine: Routine, level: str | None, before: Adjustments, after: Adjustments) -> Iterator[str]:
    """Each exercise that does more or less: how much before, how much then."""
    old = _steps(routine, level, before)
    for place, step in _steps(routine, level, after).items():
        if place in old and old[place].dose != step.dose:
            was, now = dose_line(old[place].dose, translate), dose_line(step.dose, translate)
            words = translate("Body", "%1: %2; before: %3")
            yield words.replace("%1", step.step.name).replace("%2", now.rstrip(".")).replace("%3", was)


def _steps(routine: Routine, level: str | None, adjustments: Adjustments) -> dict[tuple[int, int], AdjustedStep]:
    return {
        (block.number, one.change.step): one
        for block in adjusted_blocks(routine, level, adjustments)
        for one in block.steps
    }
