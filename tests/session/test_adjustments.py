"""What is adjusted is the same everywhere: in the arithmetic, the timeline, the player's sets and the log's plan."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.plans import begin, exercise, routine_of
from tests.support.strategies import adjusted_routines, routines

from backbeat.routine.adjustments import UNCHANGED, Adjustments, Change, adjusted_blocks, adjustments_from_data
from backbeat.routine.arithmetic import exercise_length, routine_length
from backbeat.routine.describe import dose_line
from backbeat.routine.model import Extra, Pace, Routine, Sides, Tempo
from backbeat.session.compiler import compile_timeline
from backbeat.session.cues import CueKind
from backbeat.session.programme import Programme, programme_from_plan
from backbeat.session.timeline import PhaseKind, SegmentKind, Timeline

levels = st.sampled_from([None, "gentle", "strong"])
SECOND = Tempo(1_000, 0, 0, 0)
LEFT_MORE = Extra(Sides.LEFT, sets=(10,))


def one(change: Change) -> Adjustments:
    return Adjustments((change,))


def raises(**dose: object) -> Routine:
    """3 x 10 on each side, a second a time, 20 s of rest, 5 s to change sides."""
    words = {"reps": 10, "sets": 3, "rest": 20_000, "switch": 5_000, "tempo": SECOND, "sides": Sides.EACH} | dose
    return routine_of(exercise("raise", **words))


def sets_of(timeline: Timeline) -> list[tuple[int, str, int | None]]:
    return [(one.set, str(one.side), one.reps) for one in timeline.sets]


# -- the sums ---------------------------------------------------------------------------------------


@given(adjusted_routines, levels)
def test_I_08_adjusted_totals_are_the_same_sum(made: tuple[Routine, Adjustments], level: str | None) -> None:
    routine, adjustments = made
    timeline = compile_timeline(routine, level, adjustments=adjustments)
    at = timeline.main.level
    total, at_least = routine_length(routine, at, adjustments)
    by_hand = 0
    for block in adjusted_blocks(routine, at, adjustments):
        inside = sum(exercise_length(step.dose) for step in block.steps)
        by_hand += block.rounds * inside + (block.rounds - 1) * block.rest
    assert timeline.total == total == by_hand == sum(phase.length or 0 for phase in timeline.phases)
    assert timeline.at_least == at_least
    for step in timeline.steps:
        assert step.dose.sets >= 1
        assert step.dose.amount >= 1
        assert step.length == exercise_length(step.dose)
    starts = [phase.start for phase in timeline.phases]
    assert starts == sorted(starts)


@given(adjusted_routines, levels)
def test_adjusted_sets_say_what_they_are(made: tuple[Routine, Adjustments], level: str | None) -> None:
    routine, adjustments = made
    timeline = compile_timeline(routine, level, adjustments=adjustments)
    for index, planned in enumerate(timeline.sets):
        step = timeline.steps[planned.step]
        assert 1 <= planned.set <= step.dose.sets_on(planned.side)
        segment = timeline.segments[planned.segment]
        assert segment.set == index
        assert planned.length == (
            None
            if step.dose.pace is Pace.OWN
            else sum(timeline.phases[each].length or 0 for each in range(segment.first, segment.end))
        )
        if planned.reps is not None and step.dose.pace is not Pace.OWN:
            begun = {
                (timeline.phases[each].rep, timeline.phases[each].side) for each in range(segment.first, segment.end)
            }
            assert len(begun) == planned.reps
            for each in range(segment.first, segment.end):
                phase = timeline.phases[each]
                assert (phase.rep or 0) <= (step.dose.reps_on(phase.side, planned.set) or 0)
        if planned.limited_by is not None:
            other = timeline.sets[planned.limited_by]
            assert (other.step, other.set) == (planned.step, planned.set)
            assert other.side is not planned.side


@given(routines(), levels)
def test_nothing_changed_changes_nothing(routine: Routine, level: str | None) -> None:
    assert compile_timeline(routine, level, adjustments=UNCHANGED) == compile_timeline(routine, level)
    places = [(number, place) for number, block in enumerate(routine.blocks) for place in range(len(block.steps))]
    nothing = Adjustments()
    for block, step in places:
        nothing = nothing.with_change(Change(block, step))
    assert nothing == UNCHANGED
    assert not nothing


# -- the weaker side ---------------------------------------------------------------------------------


def test_thirty_against_forty() -> None:
    """The example of the catalogue: 3 x 10 on both sides, and one more set of 10 for the weaker one."""
    routine, changes = raises(), one(Change(0, 0, first=Sides.LEFT, extra=LEFT_MORE))
    timeline = compile_timeline(routine, adjustments=changes)
    done = {side: sum(each.reps or 0 for each in timeline.sets if each.side is side) for side in Sides}
    assert (done[Sides.LEFT], done[Sides.RIGHT]) == (40, 30)
    assert sets_of(timeline)[-2:] == [(3, "right", 10), (4, "left", 10)]
    plain = compile_timeline(routine)
    assert timeline.total - plain.total == 20_000 + 10_000
    assert timeline.total == routine_length(routine, None, changes)[0]
    rest = timeline.phases[timeline.segments[timeline.sets[-1].segment - 1].first]
    assert rest.kind is PhaseKind.REST
    assert [cue.side for cue in rest.cues if cue.kind is CueKind.SWITCH] == [Sides.LEFT]


def test_more_in_every_set() -> None:
    timeline = compile_timeline(raises(sets=2), adjustments=one(Change(0, 0, extra=Extra(Sides.RIGHT, each=3))))
    assert sets_of(timeline) == [(1, "left", 10), (1, "right", 13), (2, "left", 10), (2, "right", 13)]


def test_a_longer_hold_on_the_weaker_side() -> None:
    routine = raises(reps=None, duration=20_000, sets=1)
    timeline = compile_timeline(routine, adjustments=one(Change(0, 0, extra=Extra(Sides.LEFT, each=6_000))))
    assert [each.length for each in timeline.sets] == [26_000, 20_000]


def test_alternating_the_weaker_side_goes_on_alone() -> None:
    routine = raises(sides=Sides.ALTERNATE, sets=1, reps=3)
    change = Change(0, 0, first=Sides.RIGHT, extra=Extra(Sides.RIGHT, each=1, sets=(2,)))
    timeline = compile_timeline(routine, adjustments=one(change))
    sides = [str(phase.side) for phase in timeline.phases if phase.kind is PhaseKind.EFFORT]
    assert sides == ["right", "left"] * 3 + ["right"] + ["right"] * 2
    assert [each.reps for each in timeline.sets] == [7, 2]


def test_without_a_rest_there_is_time_to_change_sides() -> None:
    timeline = compile_timeline(raises(rest=0), adjustments=one(Change(0, 0, extra=LEFT_MORE)))
    before = timeline.segments[timeline.sets[-1].segment - 1]
    assert before.kind is SegmentKind.SWITCH
    assert timeline.phases[before.first].side is Sides.LEFT
    assert timeline.phases[before.first].length == 5_000


def test_the_side_that_begins_is_said_for_each_exercise() -> None:
    routine = routine_of(
        exercise("arm", reps=1, tempo=SECOND, sides=Sides.EACH), exercise("leg", reps=1, tempo=SECOND, sides=Sides.EACH)
    )
    timeline = compile_timeline(routine, adjustments=one(Change(0, 1, first=Sides.RIGHT)))
    assert [str(each.side) for each in timeline.sets] == ["left", "right", "right", "left"]


def test_the_second_side_knows_which_set_it_should_not_outdo() -> None:
    timeline = compile_timeline(raises(sets=2), adjustments=one(Change(0, 0, first=Sides.RIGHT, limited=True)))
    assert [(str(each.side), each.limited_by) for each in timeline.sets] == [
        ("right", None),
        ("left", 0),
        ("right", None),
        ("left", 2),
    ]


@pytest.mark.parametrize("sides", [Sides.BOTH, Sides.LEFT, Sides.RIGHT])
def test_where_sides_do_not_take_turns_none_can_do_more(sides: Sides) -> None:
    routine, changes = raises(sides=sides), one(Change(0, 0, extra=LEFT_MORE))
    assert compile_timeline(routine, adjustments=changes).total == compile_timeline(routine).total


def test_the_log_counts_the_sets_of_each_side() -> None:
    timeline = compile_timeline(raises(), adjustments=one(Change(0, 0, extra=LEFT_MORE)))
    session, clock, journal = begin(timeline)
    for _ in range(500):
        clock.pass_(1_000)
        session.tick()
    assert [(row.set, row.sets, str(row.side)) for row in journal.sets][-2:] == [(3, 3, "right"), (4, 4, "left")]
    assert [row.reps for row in journal.sets] == [10] * 7


def test_the_dose_says_it_in_words() -> None:
    (block,) = adjusted_blocks(raises(), None, one(Change(0, 0, extra=Extra(Sides.LEFT, 3, (10,)))))
    assert dose_line(block.steps[0].dose) == (
        "10 times each side. 3 sets, rest 20 seconds. On the left, 13 times in each set. "
        "Then one more set on the left: 10 times."
    )


# -- left out, and easier -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sides", "left_out", "expected"),
    [
        (Sides.EACH, Sides.LEFT, ["right"] * 3),
        (Sides.EACH, Sides.RIGHT, ["left"] * 3),
        (Sides.EACH, Sides.BOTH, []),
        (Sides.EACH, Sides.EACH, []),
        (Sides.ALTERNATE, Sides.LEFT, []),  # in turn, rep by rep: a stop falls on either
        (Sides.ALTERNATE, Sides.ALTERNATE, []),
        (Sides.BOTH, Sides.BOTH, []),
        (Sides.BOTH, Sides.LEFT, []),  # nobody can leave one side of it out
        (Sides.LEFT, Sides.LEFT, []),
        (Sides.LEFT, Sides.RIGHT, ["left"] * 3),
        (Sides.RIGHT, Sides.BOTH, []),
    ],
)
def test_one_side_or_all_of_it_is_left_out(sides: Sides, left_out: Sides, expected: list[str]) -> None:
    timeline = compile_timeline(raises(sides=sides), adjustments=one(Change(0, 0, left_out=left_out)))
    assert [str(each.side) for each in timeline.sets] == expected
    assert timeline.total == sum(phase.length or 0 for phase in timeline.phases)


def test_a_side_that_is_left_out_does_no_more_either() -> None:
    change = Change(0, 0, left_out=Sides.LEFT, extra=LEFT_MORE)
    timeline = compile_timeline(raises(), adjustments=one(change))
    assert sets_of(timeline) == [(1, "right", 10), (2, "right", 10), (3, "right", 10)]


def test_where_all_is_left_out_nothing_is_left() -> None:
    programme = Programme(raises(), adjustments=one(Change(0, 0, left_out=Sides.BOTH)))
    assert not programme.has_something_left
    assert programme.timeline().phases == ()
    assert programme.as_written().has_something_left


def test_the_easier_form_is_what_one_is_told() -> None:
    step = exercise("raise", reps=1, tempo=SECOND)
    step = replace(step, exercise=replace(step.exercise, easier="Lean on the wall."), note="Slowly.")
    timeline = compile_timeline(routine_of(step), adjustments=one(Change(0, 0, easier=True)))
    (told,) = [cue.text for cue in timeline.phases[0].cues if cue.kind is CueKind.INSTRUCTION]
    assert told == "Lean on the wall. Slowly."
    assert timeline.steps[0].change.easier


def test_an_exercise_without_an_easier_form_is_left_out_instead() -> None:
    assert compile_timeline(raises(), adjustments=one(Change(0, 0, easier=True))).sets == ()


# -- the plan in the log ------------------------------------------------------------------------------


@given(adjusted_routines)
def test_adjustments_are_read_back_as_they_were(made: tuple[Routine, Adjustments]) -> None:
    _, adjustments = made
    assert adjustments_from_data(json.loads(json.dumps(adjustments.data()))) == adjustments


@given(adjusted_routines, adjusted_routines, levels)
def test_a_programme_is_gone_on_with_as_it_was_adjusted(
    main: tuple[Routine, Adjustments], other: tuple[Routine, Adjustments], level: str | None
) -> None:
    routine, adjustments = main
    programme = Programme(routine, level, other[0], other[0], adjustments=adjustments, warm_up_adjustments=other[1])
    again = programme_from_plan(programme.plan())
    assert again is not None
    assert again.adjustments == adjustments
    assert again.warm_up_adjustments == other[1]
    assert not again.cool_down_adjustments
    assert [one.phases for one in (again.timeline(),)] == [programme.timeline().phases]
    assert again.plan() == programme.plan()


def test_plans_from_before_are_still_read() -> None:
    plan = json.loads(Programme(raises()).plan())
    assert "adjustments" not in plan
    again = programme_from_plan(json.dumps(plan))
    assert again is not None
    assert not again.is_adjusted


@pytest.mark.parametrize("broken", [[], {"routine": 1}, {"routine": [{}]}, {"routine": [{"block": 0, "step": "x"}]}])
def test_a_plan_that_makes_no_sense_is_not_gone_on_with(broken: object) -> None:
    plan = json.loads(Programme(raises()).plan()) | {"adjustments": broken}
    assert programme_from_plan(json.dumps(plan)) is None
