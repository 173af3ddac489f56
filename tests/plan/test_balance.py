"""Load by muscle group, the two pairs, what is neglected and what would fill it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.support.plans import exercise, routine_of

from backbeat.plan.balance import Load, Pair, RoutineLoad, balance, fillers, load_of, pair_words
from backbeat.plan.muscles import BACK, FRONT, GROUPS
from backbeat.routine.model import Exercise, Sides, Step

MINUTE = 60_000
WORKS = {"dog": ("back", "glutes"), "crunch": ("abs",), "squat": ("thighs", "glutes"), "shrug": ("shoulders",)}


def test_a_set_counts_in_full_for_every_group_it_works() -> None:
    found = balance([Load("dog", Sides.BOTH, 2, 3 * MINUTE), Load("squat", Sides.BOTH, 1, MINUTE)], WORKS)
    by_name = {one.group: (one.sets, one.length) for one in found.groups}
    assert by_name["glutes"] == (3, 4 * MINUTE)
    assert by_name["back"] == (2, 3 * MINUTE)
    assert by_name["abs"] == (0, 0)
    assert [one.group for one in found.groups[:3]] == ["glutes", "back", "thighs"]


def test_front_against_back() -> None:
    found = balance([Load("dog", Sides.BOTH, 2, 3 * MINUTE), Load("crunch", Sides.BOTH, 1, MINUTE)], WORKS)
    assert found.front_back == Pair(1, MINUTE, 2, 3 * MINUTE)
    assert found.front_back.share == 0.25
    assert pair_words(found) == (
        "The back of the body got more: 3.0 minutes against 1.0.",
        "Nothing yet that is done one side at a time.",
    )


def test_left_against_right() -> None:
    loads = [
        Load("dog", Sides.LEFT, 4, 4 * MINUTE),
        Load("dog", Sides.RIGHT, 3, 3 * MINUTE),
        Load("dog", Sides.ALTERNATE, 1, 2 * MINUTE),
        Load("dog", Sides.BOTH, 9, 9 * MINUTE),
    ]
    found = balance(loads, WORKS)
    assert found.left_right == Pair(5, 5 * MINUTE, 4, 4 * MINUTE)
    assert pair_words(found)[1] == "The left side got more: 5.0 minutes against 4.0."
    assert pair_words(balance(loads[2:], WORKS))[1] == "Left and right got about the same."


def test_some_seconds_are_not_called_a_difference() -> None:
    loads = [Load("dog", Sides.LEFT, 1, 4_000), Load("dog", Sides.RIGHT, 1, 6_500)]
    assert pair_words(balance(loads, WORKS))[1] == "Left and right got about the same."


def test_an_exercise_nobody_knows_any_more_is_said() -> None:
    found = balance([Load("gone", Sides.LEFT, 3, MINUTE)], WORKS)
    assert found.unknown == 3
    assert found.left_right.one_sets == 3, "its side is known"


def test_what_is_neglected_and_which_routine_would_fill_it() -> None:
    found = balance([Load("dog", Sides.BOTH, 9, 40 * MINUTE), Load("crunch", Sides.BOTH, 1, MINUTE)], WORKS)
    assert "abs" in found.neglected
    assert "back" not in found.neglected
    assert found.neglected == tuple(group for group in GROUPS if group not in {"back", "glutes"})
    routines = [
        RoutineLoad("long", "Long", 30 * MINUTE, {"abs": 5 * MINUTE, "neck": MINUTE}),
        RoutineLoad("short", "Short", 5 * MINUTE, {"abs": 4 * MINUTE}),
    ]
    filled = {one.group: one for one in fillers(found.neglected, routines)}
    assert filled["abs"].routine == "short"
    assert filled["neck"].routine == "long"
    assert "calves" not in filled
    assert filled["abs"].sentence == "Belly: little was done. Short works on that."


def test_where_nothing_was_done_nothing_is_neglected() -> None:
    assert balance([], WORKS).neglected == ()


def test_what_a_routine_would_do() -> None:
    dose = exercise("x", reps=10, sets=2).dose
    routine = routine_of(
        Step(Exercise("dog", "Dog", ("Do.",), works=("back", "abs")), in_place=True, dose=dose),
        Step(Exercise("cat", "Cat", ("Do.",), works=("back",)), in_place=True, dose=dose),
        rounds=2,
    )
    made = load_of(routine)
    assert made.groups == {"back": made.length, "abs": made.length // 2}


loads_made = st.lists(
    st.builds(
        Load,
        st.sampled_from([*WORKS, "gone"]),
        st.sampled_from([Sides.BOTH, Sides.LEFT, Sides.RIGHT, Sides.ALTERNATE]),
        st.integers(1, 9),
        st.integers(1, 10 * MINUTE),
    ),
    max_size=12,
)


@given(loads_made)
def test_nothing_is_lost_or_invented(loads: list[Load]) -> None:
    found = balance(loads, WORKS)
    by_name = {one.group: one for one in found.groups}
    assert set(by_name) >= set(GROUPS)
    for group, one in by_name.items():
        mine = [load for load in loads if group in WORKS.get(load.exercise, ())]
        assert (one.sets, one.length) == (sum(m.sets for m in mine), sum(m.length for m in mine))
    sided = [load for load in loads if load.side is not Sides.BOTH]
    assert found.left_right.one_length + found.left_right.other_length == sum(load.length for load in sided)
    assert found.unknown == sum(load.sets for load in loads if load.exercise == "gone")
    assert not FRONT & BACK
    for pair in (found.front_back, found.left_right):
        assert pair.share is None or 0 <= pair.share <= 1
        flipped = Pair(pair.other_sets, pair.other_length, pair.one_sets, pair.one_length)
        assert flipped.is_even == pair.is_even
    assert all(pair_words(found))
