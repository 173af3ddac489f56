"""A weak group gets more, and all in all it is exactly as much as before."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.plan import weak_group
from backbeat.routine.adjustments import Adjustments, Change, adjusted_blocks, can_be_uneven
from backbeat.routine.model import Block, DoseWords, Exercise, Routine, Sides, Step

GROUPS = ("back", "abs", "arms")


def step(name: str, *works: str, **dose: Any) -> Step:
    return Step(Exercise(name, name, ("Do.",), works=works), in_place=True, dose=DoseWords(**({"reps": 10} | dose)))


def routine(*blocks: tuple[Step, ...], rounds: int = 1) -> Routine:
    return Routine("made-up", "Made up", tuple(Block(one, rounds=rounds) for one in blocks))


def load(made: Routine, adjusted: Adjustments, group: str | None = None, *, reps: bool) -> int:
    return sum(
        block.rounds * (2 if can_be_uneven(one.dose) else 1) * one.dose.sets * ((one.dose.reps or 0) if reps else 1)
        for block in adjusted_blocks(made, None, adjusted)
        for one in block.steps
        if group is None or group in one.step.exercise.works
    )


def test_sets_are_moved_to_the_weak_group() -> None:
    made = routine((step("row", "back", sets=3), step("curl", "arms", sets=3), step("crunch", "abs", sets=2)))
    adjusted = weak_group.adjust(made, None, ["back"])
    assert adjusted.changes == (Change(0, 0, sets=1), Change(0, 1, sets=-1))
    told = weak_group.shift_of(made, None, ["back"])
    assert told is not None
    assert (told.group_before, told.group_after, told.total_before, told.total_after) == (3, 4, 8, 8)
    assert told.sentence == "Back: 4 sets in place of 3. All in all it stays at 8."


def test_where_no_exercise_has_a_set_to_give_repetitions_are_moved() -> None:
    made = routine((step("row", "back"), step("curl", "arms"), step("plank", "abs", reps=None, duration=9_000)))
    adjusted = weak_group.adjust(made, None, ["back"])
    assert adjusted.changes == (Change(0, 0, amount=3), Change(0, 1, amount=-3))
    told = weak_group.shift_of(made, None, ["back"])
    assert told is not None
    assert told.sentence == "Back: 13 repetitions in place of 10. All in all it stays at 20."


@pytest.mark.parametrize(
    "made",
    [
        routine((step("row", "back"),)),  # nothing to take from
        routine((step("curl", "arms", sets=3),)),  # nothing to give to
        routine((step("row", "back"), step("hold", "arms", reps=None, duration=5_000))),  # time is no repetition
        routine((step("row", "back", sides=Sides.EACH), step("curl", "arms"))),  # two sides against one
    ],
)
def test_where_nothing_can_be_moved_nothing_is(made: Routine) -> None:
    assert not weak_group.adjust(made, None, ["back"])
    assert weak_group.shift_of(made, None, ["back"]) is None


def test_what_is_rested_neither_gives_nor_takes() -> None:
    made = routine((step("row", "back", sets=3), step("fly", "back", sets=3), step("curl", "arms", sets=3)))
    base = Adjustments((Change(0, 0, left_out=Sides.BOTH),))
    adjusted = weak_group.adjust(made, None, ["back"], base)
    assert adjusted.changes == (Change(0, 0, left_out=Sides.BOTH), Change(0, 1, sets=1), Change(0, 2, sets=-1))


steps = st.builds(
    step,
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(GROUPS),
    st.sampled_from(GROUPS),
    sets=st.integers(1, 6),
    reps=st.integers(1, 20),
    sides=st.sampled_from(Sides),
)
made_up = st.builds(
    lambda blocks, rounds: routine(*(tuple(one) for one in blocks), rounds=rounds),
    st.lists(st.lists(steps, min_size=1, max_size=5), min_size=1, max_size=2),
    st.integers(1, 2),
)


@given(made_up, st.sampled_from(GROUPS))
def test_the_total_is_conserved_and_nothing_is_emptied(made: Routine, group: str) -> None:
    adjusted = weak_group.adjust(made, None, [group])
    in_sets = any(change.sets for change in adjusted.changes)
    plain = Adjustments()
    assert load(made, adjusted, reps=not in_sets) == load(made, plain, reps=not in_sets)
    before, after = load(made, plain, group, reps=not in_sets), load(made, adjusted, group, reps=not in_sets)
    told = weak_group.shift_of(made, None, [group])
    if not adjusted:
        assert told is None
        return
    assert told is not None
    assert (told.group_before, told.group_after) == (before, after)
    assert told.total_before == told.total_after
    assert after > before
    smallest = 2 * 2 * 6  # both sides, two rounds, and a repetition of each of six sets
    assert after - before <= max(before // 3, smallest)
    for change in adjusted.changes:
        assert not (change.sets and change.amount)
    doses = {(b.number, s.change.step): s.dose for b in adjusted_blocks(made, None) for s in b.steps}
    for block in adjusted_blocks(made, None, adjusted):
        for one in block.steps:
            was = doses[block.number, one.change.step]
            assert one.dose.sets == was.sets + one.change.sets >= 1
            assert one.dose.amount == was.amount + one.change.amount
            assert 2 * one.dose.amount >= was.amount
