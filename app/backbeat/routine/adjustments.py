"""What is different this time: an exercise left out, its easier form, the weaker side first and with more.

A routine is what somebody wrote, and stays as it was written. `Adjustments` stand beside it: changes at
places of one routine at one level, found by `backbeat.plan` or asked for on the command line, all worked
out beforehand, so that whoever reads them (arithmetic, compiler, sheet, plan in the log) need know no rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from backbeat.routine.dose import at_level, resolve
from backbeat.routine.model import Block, Dose, Extra, Milliseconds, Routine, Sides, Step

__all__ = [
    "UNCHANGED",
    "AdjustedBlock",
    "AdjustedStep",
    "Adjustments",
    "Change",
    "adjusted_blocks",
    "adjustments_from_data",
]

_ONE_SIDE = frozenset({Sides.LEFT, Sides.RIGHT})


@dataclass(frozen=True, slots=True)
class Change:
    """What is different at one place: a step of a block, both counted from 0 as they are written."""

    block: int
    step: int
    left_out: Sides | None = None  # LEFT or RIGHT: that side only; anything else: the whole exercise
    easier: bool = False  # the exercise's easier form; where it has none, the exercise is left out
    first: Sides | None = None  # the side that begins: LEFT or RIGHT
    sets: int = 0  # more of them on every side; fewer where negative
    amount: int = 0  # more reps, or milliseconds, in every set; fewer where negative
    extra: Extra | None = None
    limited: bool = False  # the side that comes second does no more than the first one did

    @property
    def is_nothing(self) -> bool:
        return self == Change(self.block, self.step)


@dataclass(frozen=True)
class Adjustments:
    """The changes of one routine at one level; places that are not named stay as written."""

    changes: tuple[Change, ...] = ()

    @cached_property
    def _by_place(self) -> dict[tuple[int, int], Change]:
        return {(change.block, change.step): change for change in self.changes}

    def at(self, block: int, step: int) -> Change:
        return self._by_place.get((block, step)) or Change(block, step)

    def with_change(self, change: Change) -> Adjustments:
        """The same with another change at its place."""
        others = tuple(one for one in self.changes if (one.block, one.step) != (change.block, change.step))
        added = () if change.is_nothing else (change,)
        return Adjustments(tuple(sorted((*others, *added), key=lambda one: (one.block, one.step))))

    def __bool__(self) -> bool:
        return bool(self.changes)

    def data(self) -> list[dict[str, Any]]:
        """As plain values, for the plan in the log."""
        return [_data(change) for change in self.changes]


UNCHANGED = Adjustments()


class AdjustedStep(NamedTuple):
    """A step that is done, with what is different about it."""

    step: Step  # its note is the easier form where that is done
    dose: Dose
    change: Change


class AdjustedBlock(NamedTuple):
    number: int  # as written, counted from 0
    block: Block
    rounds: int
    rest: Milliseconds  # between rounds
    steps: tuple[AdjustedStep, ...]


def adjusted_blocks(
    routine: Routine, level: str | None, adjustments: Adjustments = UNCHANGED
) -> Iterator[AdjustedBlock]:
    """What of a routine is done at a level: the one place where changes meet what is written.

    Blocks with nothing left in them are left out.
    """
    for number, block in enumerate(routine.blocks):
        steps = []
        for place, step in enumerate(block.steps):
            if step.only and level not in step.only:
                continue
            adjusted = _adjusted(step, resolve(step, routine, level), adjustments.at(number, place))
            if adjusted is not None:
                steps.append(adjusted)
        if steps:
            rounds, rest = at_level(block.rounds, level), at_level(block.rest, level)
            yield AdjustedBlock(number, block, rounds, rest, tuple(steps))


def _adjusted(step: Step, dose: Dose, change: Change) -> AdjustedStep | None:
    """None where nothing of it is done."""
    if change.easier:
        if not step.exercise.easier:
            return None
        words = f"{step.exercise.easier} {step.note}".strip()  # what the routine says of it may be a caution
        step = replace(step, note=words)
    sides = _sides_left(dose, change.left_out)
    if sides is None:
        return None
    least = 1 if dose.reps is not None else min(1_000, dose.duration or 0)
    amount = max(least, dose.amount + change.amount)
    dose = replace(
        dose,
        sides=sides,
        sets=max(1, dose.sets + change.sets),
        reps=None if dose.reps is None else amount,
        duration=None if dose.reps is not None else amount,
        extra=change.extra if can_be_uneven(dose) and sides is dose.sides else None,
    )
    return AdjustedStep(step, dose, change)


def _sides_left(dose: Dose, left_out: Sides | None) -> Sides | None:
    if left_out is None:
        return dose.sides
    if left_out not in _ONE_SIDE:
        return None
    if dose.sides is Sides.EACH:
        return Sides.RIGHT if left_out is Sides.LEFT else Sides.LEFT
    # One side of what both do together, or rep by rep in turn, cannot be left out; its other entries can stay.
    return dose.sides if dose.sides in _ONE_SIDE and dose.sides is not left_out else None


def can_be_uneven(dose: Dose) -> bool:
    """Whether one side can do more than the other: not where both work together, or one alone."""
    return dose.sides is Sides.EACH or (dose.sides is Sides.ALTERNATE and dose.reps is not None)


# -- as plain values -----------------------------------------------------------------------------------


def _data(change: Change) -> dict[str, Any]:
    data: dict[str, Any] = {"block": change.block, "step": change.step}
    for name in ("left_out", "first"):
        if getattr(change, name) is not None:
            data[name] = str(getattr(change, name))
    for name in ("easier", "sets", "amount", "limited"):
        if getattr(change, name):
            data[name] = getattr(change, name)
    if change.extra is not None:
        data["extra"] = {
            "side": str(change.extra.side),
            "each": change.extra.each,
            "sets": list(change.extra.sets),
        }
    return data


def adjustments_from_data(data: list[dict[str, Any]]) -> Adjustments:
    """What `Adjustments.data` gave. ValueError, KeyError or TypeError where it is something else."""
    return Adjustments(tuple(_change(one) for one in data))


def _change(data: dict[str, Any]) -> Change:
    extra = data.get("extra")
    return Change(
        block=int(data["block"]),
        step=int(data["step"]),
        left_out=Sides(data["left_out"]) if "left_out" in data else None,
        easier=bool(data.get("easier", False)),
        first=Sides(data["first"]) if "first" in data else None,
        sets=int(data.get("sets", 0)),
        amount=int(data.get("amount", 0)),
        extra=None
        if extra is None
        else Extra(Sides(extra["side"]), int(extra["each"]), tuple(int(one) for one in extra["sets"])),
        limited=bool(data.get("limited", False)),
    )
