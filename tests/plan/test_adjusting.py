"""From what is remembered to the programme that is done."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.support.past import a_rest
from tests.support.plans import exercise, routine_of
from tests.support.strategies import routines

from backbeat.plan.adjusting import Memory, adjusted_programme, adjustments_for, preview, rested_in
from backbeat.plan.facts import Choice, Rule, WeakSide
from backbeat.plan.pain_memory import PainLimits
from backbeat.routine.arithmetic import routine_length
from backbeat.routine.library import Library
from backbeat.routine.model import Routine, Sides, Step, Tempo
from backbeat.session.compiler import level_of
from backbeat.session.programme import Programme, programme_from_plan

LEFT = WeakSide("all", Sides.LEFT, Rule.MORE_SETS, 30)


def works(name: str, *groups: str, easier: str = "") -> Step:
    step = exercise(name, reps=10, sets=3, sides=Sides.EACH, tempo=Tempo(1_000, 0, 0, 0))
    return replace(step, exercise=replace(step.exercise, works=groups, easier=easier))


ROUTINE = routine_of(works("row", "back"), works("curl", "arms", easier="Use no weight."), works("fly", "back"))
WARM_UP = routine_of(works("curl", "arms"), works("row", "back"))


def test_what_hurts_comes_first_then_the_group_then_the_side() -> None:
    memory = Memory(
        rested=(a_rest(exercise="row", side=Sides.LEFT),),
        weak_sides=(replace(LEFT, side=Sides.RIGHT),),
        weak_groups=("arms",),
    )
    seen = preview(Programme(ROUTINE, None, WARM_UP), memory)
    sets = [(one.step, one.set, str(one.side)) for one in seen.programme.timeline().sets]
    warm_up = [(0, number, side) for number in (1, 2, 3) for side in ("right", "left")]
    warm_up += [(1, number, "right") for number in (1, 2, 3)]
    assert sets[: len(warm_up)] == warm_up, "a warm-up is spared what hurts and gets no more"
    assert [one for one in sets if one[0] == 2] == [(2, number, "right") for number in (1, 2, 3)]
    # The weak group has four sets in place of three, and the weaker side a quarter more of those.
    assert [one[1:] for one in sets if one[0] == 3][-2:] == [(4, "left"), (5, "right")]
    assert [one[1:] for one in sets if one[0] == 4][-1] == (2, "left")
    assert seen.shift is not None
    assert (seen.shift.total_before, seen.shift.total_after) == (15, 15)
    assert [one.exercise for one in seen.rested] == ["row"]
    assert [(one.name, one.left, one.right) for one in seen.comparisons] == [("Curl", 40, 50), ("Fly", 20, 26)]
    assert seen.programme.first_side is Sides.RIGHT


def test_the_easier_form_gets_no_more() -> None:
    memory = Memory(rested=(a_rest(exercise="curl", choice=Choice.EASIER),), weak_sides=(LEFT,), weak_groups=("arms",))
    changes = {change.step: change for change in adjustments_for(ROUTINE, None, memory).changes}
    assert changes[1].easier
    assert changes[1].extra is None
    assert changes[1].sets == 0
    assert changes[1].first is Sides.LEFT


def test_nothing_remembered_changes_nothing() -> None:
    programme = Programme(ROUTINE, None, WARM_UP, WARM_UP)
    assert adjusted_programme(programme, Memory()) == programme
    assert preview(programme, Memory()).comparisons == ()
    assert rested_in(programme, Memory()) == ()


def test_what_is_rested_is_named_once_however_often_it_comes() -> None:
    memory = Memory(rested=(a_rest(3, session="s2", exercise="curl"), a_rest(exercise="curl")))
    assert [one.session for one in rested_in(Programme(ROUTINE, None, WARM_UP, WARM_UP), memory)] == ["s1", "s2"]


def test_limits_of_the_settings_hold() -> None:
    rest = a_rest(exercise="curl", choice=Choice.EASIER, rating=3)
    assert adjustments_for(ROUTINE, None, Memory((rest,))).at(0, 1).easier
    strict = Memory((rest,), limits=PainLimits(amber=1, red=2))
    assert adjustments_for(ROUTINE, None, strict).at(0, 1).left_out is Sides.BOTH


@given(
    routines(),
    st.sampled_from([None, "gentle", "strong"]),
    st.lists(st.sampled_from(["dog", "plank", "squat"]), unique=True),
    st.sampled_from(Rule),
)
def test_I_08_every_adjusted_programme_is_one_sum_and_is_gone_on_with(
    routine: Routine, level: str | None, hurts: list[str], rule: Rule
) -> None:
    memory = Memory(
        rested=tuple(a_rest(session=name, exercise=name) for name in hurts),
        weak_sides=(replace(LEFT, rule=rule),),
        weak_groups=("back",),
    )
    programme = adjusted_programme(Programme(routine, level), memory)
    timeline = programme.timeline()
    assert timeline.total == routine_length(routine, level_of(routine, level), programme.adjustments)[0]
    assert bool(timeline.phases) == programme.has_something_left
    assert not {step.step.exercise.id for step in timeline.steps} & set(hurts)
    again = programme_from_plan(programme.plan())
    assert again is not None
    assert again.timeline().phases == timeline.phases


def test_every_shipped_routine_can_be_adjusted_in_every_way(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    library = Library(shipped=root / "routines", own=tmp_path, exercises=(root / "resources" / "exercises",))
    seen = 0
    for entry in library.entries():
        routine = library.read(entry).routine
        assert routine is not None
        for level in routine.levels or (None,):
            for rule in Rule:
                memory = Memory(weak_sides=(replace(LEFT, rule=rule),), weak_groups=("back",))
                programme = adjusted_programme(Programme(routine, level), memory)
                timeline = programme.timeline()
                assert timeline.total == routine_length(routine, level, programme.adjustments)[0]
                assert timeline.total == sum(phase.length or 0 for phase in timeline.phases)
                seen += 1
    assert seen >= 4 * 23
