"""Adjustments asked for on the command line: what to leave out, what to do easier, which side is weaker."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import replace

from backbeat.cli.exits import CannotError
from backbeat.plan import weak_group, weak_side
from backbeat.plan.adjusting import Memory
from backbeat.plan.facts import Rule, WeakSide
from backbeat.plan.muscles import ALL, GROUPS, Limb
from backbeat.plan.weak_side import LEAST, MOST
from backbeat.routine.adjustments import Adjustments
from backbeat.routine.model import Routine, Sides
from backbeat.routine.problems import did_you_mean

__all__ = ["add_options", "adjusted", "first_side"]

_RULES = {"sets": Rule.MORE_SETS, "reps": Rule.MORE_REPS, "no-more": Rule.NO_MORE}


def add_options(parser: ArgumentParser) -> None:
    side = parser.add_argument_group("adjustments", "what would be different, and the arithmetic of it")
    side.add_argument("--weak-side", choices=("left", "right"), help="it begins wherever sides take turns")
    side.add_argument("--more", type=_percent, metavar="PERCENT", help=f"it does so much more ({LEAST} to {MOST})")
    side.add_argument(
        "--rule",
        choices=tuple(_RULES),
        help="more in sets of its own (sets), in every set (reps), or the other side does no more than it (no-more)",
    )
    side.add_argument(
        "--area", default=ALL, metavar="NAME", help="only in exercises for this limb or muscle group, as in thigh, arms"
    )
    side.add_argument(
        "--weak-group", action="append", default=[], metavar="NAME", help="move load to this muscle group or limb"
    )
    side.add_argument(
        "--leave-out", action="append", default=[], metavar="EXERCISE[:SIDE]", help="without it, or without its left"
    )
    side.add_argument("--easier", action="append", default=[], metavar="EXERCISE", help="its easier form")


def _percent(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not LEAST <= int(text[:4]) <= MOST:
        raise ArgumentTypeError(f"'{text}' is not a percentage from {LEAST} to {MOST}")
    return int(text)


def first_side(options: Namespace) -> Sides:
    return Sides(options.weak_side) if options.weak_side and options.area == ALL else Sides.LEFT


def adjusted(routine: Routine, level: str | None, options: Namespace) -> tuple[Adjustments, tuple[str, ...]]:
    """What the options change of a routine at one of its levels, and the arithmetic in sentences."""
    if (options.more or options.rule) and not options.weak_side:
        raise CannotError("say with --weak-side which side is the weaker one")
    for area in (options.area, *options.weak_group):
        known = {ALL, *Limb, *GROUPS, *(group for step in routine.steps(level) for group in step.exercise.works)}
        if area not in known:
            raise CannotError(f"'{area}' is no limb or muscle group{did_you_mean(area, sorted(known))}")
    changes = _spared(routine, options)
    shift = weak_group.shift_of(routine, level, options.weak_group, changes) if options.weak_group else None
    changes = weak_group.adjust(routine, level, options.weak_group, changes)
    changes = weak_side.adjust(routine, level, _memory(options).weak_sides, changes)
    told = [f"{one.name}: {one.sentence}" for one in weak_side.comparisons(routine, level, changes)]
    if options.weak_group:
        told.insert(0, shift.sentence if shift else "Nothing can be moved to that muscle group here.")
    return changes, tuple(told)


def _memory(options: Namespace) -> Memory:
    if not options.weak_side:
        return Memory()
    usual = Rule.MORE_SETS if options.more else Rule.FIRST
    rule = _RULES[options.rule] if options.rule else usual
    if rule is Rule.NO_MORE and options.more:
        raise CannotError("--more and --rule no-more exclude each other; leave one of them out")
    return Memory(weak_sides=(WeakSide(options.area, Sides(options.weak_side), rule, options.more or 30),))


def _spared(routine: Routine, options: Namespace) -> Adjustments:
    changes = Adjustments()
    for written in options.leave_out:
        name, _, side = written.partition(":")
        if side not in {"", "left", "right"}:
            raise CannotError(f"'{side}' is not a side; write {name}:left or {name}:right")
        for block, step in _places(routine, name):
            left_out = Sides(side) if side else Sides.BOTH
            before = changes.at(block, step).left_out
            together = left_out if before in {None, left_out} else Sides.BOTH
            changes = changes.with_change(replace(changes.at(block, step), left_out=together))
    for name in options.easier:
        for block, step in _places(routine, name):
            if not routine.blocks[block].steps[step].exercise.easier:
                raise CannotError(f"'{name}' has no easier form; leave it out with --leave-out {name}")
            changes = changes.with_change(replace(changes.at(block, step), easier=True))
    return changes


def _places(routine: Routine, name: str) -> Sequence[tuple[int, int]]:
    found = [
        (number, place)
        for number, block in enumerate(routine.blocks)
        for place, step in enumerate(block.steps)
        if step.exercise.id == name
    ]
    if not found:
        known = sorted({step.exercise.id for block in routine.blocks for step in block.steps})
        raise CannotError(f"there is no exercise '{name}' in '{routine.title}'{did_you_mean(name, known)}")
    return found
