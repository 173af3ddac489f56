"""The weaker side begins and does a quarter to a third more, or the stronger one does no more than it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.plans import exercise, routine_of
from tests.support.strategies import adjusted_routines

from backbeat.plan import weak_side
from backbeat.plan.facts import Rule, WeakSide
from backbeat.plan.weak_side import LEAST, MOST, extra_for, percent_more
from backbeat.routine.adjustments import Adjustments, adjusted_blocks, can_be_uneven
from backbeat.routine.arithmetic import routine_length
from backbeat.routine.dose import resolve
from backbeat.routine.model import Dose, Exercise, Extra, Routine, Sides, Step, Tempo
from backbeat.session.compiler import compile_timeline, level_of

SECOND = Tempo(1_000, 0, 0, 0)


def weak(rule: Rule = Rule.MORE_SETS, *, area: str = "all", side: Sides = Sides.LEFT, percent: int = 30) -> WeakSide:
    return WeakSide(area, side, rule, percent)


def one_exercise(**dose: Any) -> tuple[Routine, Dose]:
    routine = routine_of(exercise("raise", **({"sides": Sides.EACH, "tempo": SECOND} | dose)))
    return routine, resolve(routine.blocks[0].steps[0], routine, None)


def on(dose: Dose, side: Sides) -> int:
    return sum(dose.amount_on(side, number) for number in range(1, dose.sets_on(side) + 1))


def test_thirty_against_forty_and_the_sentence_that_shows_it() -> None:
    """The example of the catalogue."""
    routine, _ = one_exercise(reps=10, sets=3, rest=20_000)
    adjusted = weak_side.adjust(routine, None, [weak(percent=33)])
    (told,) = weak_side.comparisons(routine, None, adjusted)
    assert (told.left, told.right) == (40, 30)
    assert told.sentence == (
        "Left: 3 sets of 10 and 1 set of 10, 40 in all. Right: 3 sets of 10, 30 in all. "
        "That is 33 percent more on the left."
    )
    timeline = compile_timeline(routine, adjustments=adjusted)
    assert [(str(one.side), one.reps) for one in timeline.sets] == [("left", 10), ("right", 10)] * 3 + [("left", 10)]
    assert timeline.total == routine_length(routine, None, adjusted)[0] == (30 + 40 + 3 * 20) * 1_000


@pytest.mark.parametrize(
    ("sets", "reps", "rule", "percent", "expected"),
    [
        (3, 10, Rule.MORE_SETS, 30, Extra(Sides.LEFT, sets=(10,))),  # 33 %
        (3, 10, Rule.MORE_REPS, 30, Extra(Sides.LEFT, each=3)),  # 30 %
        (3, 10, Rule.MORE_REPS, 35, Extra(Sides.LEFT, each=3)),  # four would be 40 %
        (4, 5, Rule.MORE_SETS, 30, Extra(Sides.LEFT, sets=(5,))),  # 25 %
        (6, 8, Rule.MORE_SETS, 30, Extra(Sides.LEFT, sets=(8, 8))),  # 33 %
        (2, 10, Rule.MORE_SETS, 30, Extra(Sides.LEFT, each=3)),  # no whole set fits, three more each do
        (2, 3, Rule.MORE_SETS, 30, Extra(Sides.LEFT, each=1)),  # 33 %
        (2, 5, Rule.MORE_SETS, 30, Extra(Sides.LEFT, sets=(3,))),  # neither fits: three in a set of their own
        (5, 2, Rule.MORE_REPS, 30, Extra(Sides.LEFT, sets=(2, 1))),  # no set is longer than the others
        (1, 5, Rule.MORE_SETS, 30, Extra(Sides.LEFT, sets=(1,))),  # 20 %: two would be 40 %
        (1, 2, Rule.MORE_SETS, 30, None),  # too few to add to
        (3, 10, Rule.FIRST, 30, None),
        (3, 10, Rule.NO_MORE, 30, None),
    ],
)
def test_how_much_more(sets: int, reps: int, rule: Rule, percent: int, expected: Extra | None) -> None:
    _, dose = one_exercise(reps=reps, sets=sets)
    assert extra_for(dose, weak(rule, percent=percent)) == expected


def test_a_hold_gets_longer_by_whole_seconds() -> None:
    _, dose = one_exercise(duration=20_000, sets=2)
    assert extra_for(dose, weak(percent=28)) == Extra(Sides.LEFT, each=6_000)  # the nearest to 5.6 s


@given(
    st.integers(1, 20),
    st.one_of(
        st.integers(1, 100).map(lambda n: ("reps", n)), st.integers(1_000, 90_000).map(lambda n: ("duration", n))
    ),
    st.sampled_from([Rule.MORE_SETS, Rule.MORE_REPS]),
    st.integers(LEAST, MOST),
    st.sampled_from([Sides.LEFT, Sides.RIGHT]),
    st.sampled_from([Sides.EACH, Sides.ALTERNATE]),
)
def test_never_more_than_35_percent_and_25_at_least_where_whole_numbers_allow(
    sets: int, much: tuple[str, int], rule: Rule, percent: int, side: Sides, sides: Sides
) -> None:
    _, dose = one_exercise(sets=sets, sides=sides, **{much[0]: much[1]})
    extra = extra_for(dose, weak(rule, side=side, percent=percent))
    if not can_be_uneven(dose):
        assert extra is None
        return
    total = sets * much[1]
    possible = range(-(-total * LEAST // 100), total * MOST // 100 + 1)
    if extra is None:
        assert not [one for one in possible if one > 0]
        return
    (routine, _) = one_exercise(sets=sets, sides=sides, **{much[0]: much[1]})
    adjusted = weak_side.adjust(routine, None, [weak(rule, side=side, percent=percent)])
    done = next(adjusted_blocks(routine, None, adjusted)).steps[0].dose
    other = Sides.RIGHT if side is Sides.LEFT else Sides.LEFT
    assert on(done, other) == total, "the stronger side does what it always did"
    more = on(done, side) - total
    assert 0 < more <= total * MOST / 100
    if possible:
        assert more >= total * LEAST / 100
    assert all(0 < one <= much[1] for one in extra.sets)
    assert extra.each >= 0


@given(adjusted_routines, st.sampled_from(Rule), st.sampled_from([Sides.LEFT, Sides.RIGHT]), st.integers(LEAST, MOST))
def test_in_any_routine_the_weaker_side_does_at_least_as_much(
    made: tuple[Routine, Adjustments], rule: Rule, side: Sides, percent: int
) -> None:
    routine, _ = made
    level = level_of(routine, None)
    adjusted = weak_side.adjust(routine, level, [weak(rule, side=side, percent=percent)])
    plain = {(b.number, s.change.step): s.dose for b in adjusted_blocks(routine, level) for s in b.steps}
    for block in adjusted_blocks(routine, level, adjusted):
        for step in block.steps:
            if not can_be_uneven(step.dose):
                assert step.dose == plain[block.number, step.change.step]
                continue
            told = weak_side.compare(step)
            more, less = (told.left, told.right) if side is Sides.LEFT else (told.right, told.left)
            assert more >= less
            assert less == on(plain[block.number, step.change.step], side)
            assert percent_more(more, less) <= MOST
            assert told.first is side
            assert told.limited == (rule is Rule.NO_MORE)
    timeline = compile_timeline(routine, level, adjustments=adjusted)
    assert timeline.total == routine_length(routine, level, adjusted)[0]
    assert timeline.total >= routine_length(routine, level)[0]


def test_the_stronger_side_does_no_more_than_the_weaker() -> None:
    routine, _ = one_exercise(reps=10)
    adjusted = weak_side.adjust(routine, None, [weak(Rule.NO_MORE, side=Sides.RIGHT)])
    (told,) = weak_side.comparisons(routine, None, adjusted)
    assert told.sentence == (
        "Right: 1 set of 10, 10 in all. Left: 1 set of 10, 10 in all. "
        "The left side does no more than the right one managed."
    )
    sets = compile_timeline(routine, adjustments=adjusted).sets
    assert [(str(one.side), one.limited_by) for one in sets] == [("right", None), ("left", 0)]


def works(name: str, *groups: str) -> Step:
    moved = Exercise(name, name, ("Do it.",), works=groups)
    return Step(moved, in_place=True, dose=exercise(name, reps=10, sets=3, sides=Sides.EACH).dose)


@pytest.mark.parametrize(
    ("groups", "areas", "expected"),
    [
        (("arms",), ["upper-arm"], "upper-arm"),
        (("shoulders", "back"), ["back", "upper-arm"], "upper-arm"),  # what comes first in `works` counts
        (("back", "shoulders"), ["upper-arm", "back"], "back"),
        (("back",), ["calf"], None),
        (("back",), ["all", "calf"], "all"),
        (("calves",), ["all", "calf"], "calf"),
        ((), ["all"], "all"),
        ((), ["back"], None),
        (("wings",), ["wings"], "wings"),  # of a person's own file
    ],
)
def test_which_area_an_exercise_belongs_to(groups: tuple[str, ...], areas: list[str], expected: str | None) -> None:
    found = weak_side.rule_for(works("x", *groups).exercise, [weak(area=area) for area in areas])
    assert (found.area if found else None) == expected


def test_each_area_has_its_own_side() -> None:
    routine = routine_of(works("arm", "arms"), works("leg", "thighs"), works("neck", "neck"))
    rules = [weak(area="upper-arm", side=Sides.RIGHT), weak(Rule.FIRST, area="thigh", side=Sides.LEFT)]
    adjusted = weak_side.adjust(routine, None, rules)
    told = {one.name: one for one in weak_side.comparisons(routine, None, adjusted)}
    assert set(told) == {"arm", "leg"}
    assert (told["arm"].left, told["arm"].right, told["arm"].first) == (30, 40, Sides.RIGHT)
    assert (told["leg"].left, told["leg"].right, told["leg"].first) == (30, 30, Sides.LEFT)
