"""Load by muscle group over the last weeks: front against back, left against right, what is neglected.

A set counts in full for every group its exercise works (`works`), because nobody knows how it divides; so the groups
do not add up to the whole, and are only compared with one another. Time is what was exercised, pauses left out.
Whatever was skipped at once counts nothing. Stretches are not load.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backbeat.plan.muscles import BACK, FRONT, GROUPS, area_words
from backbeat.routine.adjustments import adjusted_blocks
from backbeat.routine.arithmetic import exercise_length
from backbeat.routine.describe import Translate, decimal, english
from backbeat.routine.model import Milliseconds, Routine, Sides

__all__ = [
    "NOT_OFFERED",
    "Balance",
    "Filler",
    "GroupLoad",
    "Load",
    "Pair",
    "RoutineLoad",
    "balance",
    "fillers",
    "load_of",
    "pair_words",
]

_NEGLECTED = 4  # less than a quarter of what a group gets on average
_UNEVEN = 20  # percent; less than that is not worth a word
_CONTEXT = "Balance"

#: Of routines that nobody should be sent to: they are for a child, a baby, or set by a specialist; or breaks.
NOT_OFFERED = frozenset({"specialist", "with-a-carer", "children", "baby", "desk-break"})


@dataclass(frozen=True, slots=True)
class Load:
    """What was done of one exercise on one side, added up."""

    exercise: str
    side: Sides
    sets: int
    length: Milliseconds
    reps: int = 0


@dataclass(frozen=True, slots=True)
class GroupLoad:
    group: str
    sets: int
    length: Milliseconds


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides weighed against each other; ``one`` is front, or left."""

    one_sets: int
    one_length: Milliseconds
    other_sets: int
    other_length: Milliseconds

    @property
    def share(self) -> float | None:
        """Of the first one's time, 0 to 1; None where neither has any."""
        both = self.one_length + self.other_length
        return self.one_length / both if both else None

    @property
    def is_even(self) -> bool:
        """Whether the greater is at most a fifth more than the smaller."""
        less, more = sorted((self.one_length, self.other_length))
        return 100 * (more - less) <= _UNEVEN * less


@dataclass(frozen=True, slots=True)
class Balance:
    groups: tuple[GroupLoad, ...]  # most time first, those with none last
    front_back: Pair
    left_right: Pair
    neglected: tuple[str, ...]  # groups, in the order of the body
    unknown: int  # sets of exercises that nobody knows any more


@dataclass(frozen=True, slots=True)
class RoutineLoad:
    """What a routine would do, at its lowest level."""

    id: str
    title: str
    length: Milliseconds
    groups: Mapping[str, Milliseconds]


@dataclass(frozen=True, slots=True)
class Filler:
    """A neglected group, and the routine that would do most for it."""

    group: str
    routine: str
    title: str
    sentence: str


def balance(loads: Iterable[Load], works: Mapping[str, Sequence[str]]) -> Balance:
    """``works``: by exercise, the groups it works."""
    sets: dict[str, int] = dict.fromkeys(GROUPS, 0)
    lengths: dict[str, int] = dict.fromkeys(GROUPS, 0)
    front, back = [0, 0], [0, 0]
    left, right = [0, 0], [0, 0]
    unknown = 0
    for load in loads:
        if load.side is Sides.LEFT:
            _add(left, load.sets, load.length)
        elif load.side is Sides.RIGHT:
            _add(right, load.sets, load.length)
        elif load.side is Sides.ALTERNATE:
            half = load.length // 2
            _add(left, load.sets, half)
            _add(right, load.sets, load.length - half)
        groups = works.get(load.exercise)
        if groups is None:
            unknown += load.sets
            continue
        for group in groups:
            sets[group] = sets.get(group, 0) + load.sets
            lengths[group] = lengths.get(group, 0) + load.length
        # An exercise counts once for the front however many of its muscles lie there.
        if FRONT.intersection(groups):
            _add(front, load.sets, load.length)
        if BACK.intersection(groups):
            _add(back, load.sets, load.length)
    order = {group: place for place, group in enumerate(sets)}
    found = sorted(sets, key=lambda group: (-lengths[group], -sets[group], order[group]))
    return Balance(
        groups=tuple(GroupLoad(group, sets[group], lengths[group]) for group in found),
        front_back=Pair(*front, *back),
        left_right=Pair(*left, *right),
        neglected=_neglected(lengths),
        unknown=unknown,
    )


def _add(to: list[int], sets: int, length: Milliseconds) -> None:
    to[0] += sets
    to[1] += length


def _neglected(lengths: Mapping[str, Milliseconds]) -> tuple[str, ...]:
    """Groups that got less than a quarter of the average; none where nothing was done at all."""
    total = sum(lengths[group] for group in GROUPS)
    if not total:
        return ()
    return tuple(group for group in GROUPS if lengths[group] * len(GROUPS) * _NEGLECTED < total)


def load_of(routine: Routine, level: str | None = None) -> RoutineLoad:
    """What a routine would do for each group, rests and getting ready counted with it."""
    level = level or (routine.levels[0] if routine.levels else None)
    groups: dict[str, int] = {}
    total = 0
    for block in adjusted_blocks(routine, level):
        for one in block.steps:
            length = block.rounds * exercise_length(one.dose)
            total += length
            for group in one.step.exercise.works:
                groups[group] = groups.get(group, 0) + length
    return RoutineLoad(routine.id, routine.title, total, groups)


def fillers(
    neglected: Iterable[str], routines: Sequence[RoutineLoad], translate: Translate = english
) -> tuple[Filler, ...]:
    """For each neglected group the routine with the largest share for it; groups that none works are left out.

    ``routines``: only those that anybody may do; see `NOT_OFFERED` for the tags of the others.
    """
    found = []
    for group in neglected:
        best = max(
            (one for one in routines if one.groups.get(group)),
            key=lambda one: (one.groups[group] / max(1, one.length), one.id),
            default=None,
        )
        if best is not None:
            text = translate(_CONTEXT, "{area}: little was done. {routine} works on that.")
            text = text.replace("{area}", area_words(group, translate)).replace("{routine}", best.title)
            found.append(Filler(group, best.id, best.title, text))
    return tuple(found)


def pair_words(balance_: Balance, translate: Translate = english) -> tuple[str, str]:
    """Front against back, and left against right, a sentence each."""
    front_back, left_right = balance_.front_back, balance_.left_right
    return (
        _pair_sentence(
            front_back,
            translate,
            none=translate(_CONTEXT, "Nothing yet for the front or the back of the body."),
            even=translate(_CONTEXT, "Front and back of the body got about the same."),
            one=translate(_CONTEXT, "The front of the body got more: {more} minutes against {less}."),
            other=translate(_CONTEXT, "The back of the body got more: {more} minutes against {less}."),
        ),
        _pair_sentence(
            left_right,
            translate,
            none=translate(_CONTEXT, "Nothing yet that is done one side at a time."),
            even=translate(_CONTEXT, "Left and right got about the same."),
            one=translate(_CONTEXT, "The left side got more: {more} minutes against {less}."),
            other=translate(_CONTEXT, "The right side got more: {more} minutes against {less}."),
        ),
    )


def _pair_sentence(pair: Pair, translate: Translate, *, none: str, even: str, one: str, other: str) -> str:
    if pair.share is None:
        return none
    if pair.is_even:
        return even
    less, more = (_minutes(length, translate) for length in sorted((pair.one_length, pair.other_length)))
    if less == more:  # seconds, which are no difference to speak of
        return even
    pattern = one if pair.one_length > pair.other_length else other
    return pattern.replace("{more}", more).replace("{less}", less)


def _minutes(length: Milliseconds, translate: Translate) -> str:
    return decimal(f"{length / 60_000:.1f}", translate)
