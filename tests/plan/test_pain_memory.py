"""What hurt is left out, what may be offered, and what is asked the day after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.past import MONDAY, a_rest
from tests.support.plans import exercise, routine_of

from backbeat.plan import pain_memory
from backbeat.plan.facts import Answer, Check, Choice, Rested
from backbeat.plan.pain_memory import SERIOUS_KINDS, Light, Option, PainLimits, light_of, options
from backbeat.routine.adjustments import adjusted_blocks
from backbeat.routine.model import Routine, Sides, Step
from backbeat.session.record import StopKind

USUAL = PainLimits()
OUT, EASIER, BACK = Option.LEAVE_OUT, Option.EASIER, Option.PUT_BACK


def check(answer: Answer, days: int = 1, session: str = "s1") -> Check:
    return Check(session, answer, datetime.combine(MONDAY + timedelta(days=days), time(9), UTC))


def noon_after(days: int) -> datetime:
    return datetime.combine(MONDAY + timedelta(days=days), time(12), UTC)


def with_easier(name: str = "bird-dog", **dose: object) -> Step:
    step = exercise(name, **({"reps": 2} | dose))
    return replace(step, exercise=replace(step.exercise, easier="Keep the toes on the floor."))


@pytest.mark.parametrize(
    ("rest", "limits", "expected"),
    [
        (a_rest(rating=0), USUAL, Light.GREEN),
        (a_rest(rating=3), USUAL, Light.GREEN),
        (a_rest(rating=4), USUAL, Light.AMBER),
        (a_rest(rating=5), USUAL, Light.AMBER),
        (a_rest(rating=6), USUAL, Light.RED),
        (a_rest(rating=10), USUAL, Light.RED),
        (a_rest(rating=None), USUAL, Light.AMBER),
        (a_rest(rating=None, kind=None), USUAL, Light.AMBER),
        (a_rest(rating=1, kind=StopKind.DIZZINESS), USUAL, Light.RED),
        (a_rest(rating=None, kind=StopKind.WEAKNESS), USUAL, Light.RED),
        (a_rest(rating=1, area="chest"), USUAL, Light.RED),
        (a_rest(rating=1, area="left-knee"), USUAL, Light.GREEN),
        (a_rest(rating=3), PainLimits(amber=2, red=3), Light.RED),
        (a_rest(rating=7), PainLimits(amber=5, red=8), Light.AMBER),
        (a_rest(rating=4), PainLimits(amber=9, red=4), Light.RED),  # red counts first
    ],
)
def test_the_light_follows_the_settings_and_serious_signs(rest: Rested, limits: PainLimits, expected: Light) -> None:
    assert light_of(rest, limits) is expected


@given(
    st.integers(0, 10) | st.none(),
    st.sampled_from([*StopKind, None]),
    st.sampled_from(["", "chest", "lower-back", "right-knee"]),
    st.integers(1, 10),
    st.integers(1, 10),
    st.sampled_from([None, Answer.BETTER, Answer.NO]),
    st.booleans(),
)
def test_F69_from_six_on_or_with_a_serious_sign_nothing_is_offered_but_leaving_it_out(
    rating: int | None, kind: StopKind | None, area: str, amber: int, red: int, said: Answer | None, easier: bool
) -> None:
    rest, limits = a_rest(rating=rating, kind=kind, area=area), PainLimits(amber, red)
    offered = options(rest, [] if said is None else [check(said)], limits, has_easier=easier)
    assert offered[0] is OUT
    serious = (rating or 0) >= 6 or (rating or 0) >= red or kind in SERIOUS_KINDS or area == "chest"
    if serious or said is Answer.NO:
        assert offered == (OUT,)
        chosen = replace(rest, choice=Choice.EASIER)
        checks = [] if said is None else [check(said)]
        assert pain_memory.effective(chosen, checks, limits, has_easier=easier) is Choice.LEFT_OUT
    else:
        assert BACK in offered
        assert (EASIER in offered) == easier


@pytest.mark.parametrize(
    ("rest", "answers", "expected"),
    [
        (a_rest(rating=8), [Answer.YES], (OUT, EASIER, BACK)),
        (a_rest(rating=8), [Answer.YES, Answer.NO], (OUT,)),
        (a_rest(rating=8), [Answer.NO, Answer.BETTER], (OUT,)),
        (a_rest(rating=2), [Answer.NO], (OUT,)),
        (a_rest(rating=2), [Answer.NO, Answer.BETTER], (OUT, EASIER, BACK)),
        (a_rest(rating=2), [], (OUT, EASIER, BACK)),
    ],
)
def test_the_last_answer_of_the_day_after_counts(
    rest: Rested, answers: list[Answer], expected: tuple[Option, ...]
) -> None:
    checks = [check(answer, day) for day, answer in enumerate(answers, 1)]
    assert options(rest, checks, USUAL) == expected
    assert options(rest, [*checks, check(Answer.YES, 9, "another")], USUAL) == expected


@pytest.mark.parametrize(
    ("answers", "today", "asked"),
    [
        ([], 0, False),  # the day itself
        ([], 1, True),
        ([], 400, True),
        ([(Answer.YES, 1)], 1, False),
        ([(Answer.YES, 1)], 30, False),
        ([(Answer.BETTER, 1)], 1, False),
        ([(Answer.BETTER, 1)], 2, True),
        ([(Answer.NO, 1)], 1, False),
        ([(Answer.NO, 1)], 2, True),
        ([(Answer.NO, 1), (Answer.YES, 2)], 3, False),
    ],
)
def test_it_is_asked_from_the_next_day_on_once_a_day_until_it_has_settled(
    answers: list[tuple[Answer, int]], today: int, asked: bool
) -> None:
    rest = a_rest()
    due = pain_memory.checks_due([rest], [check(*each) for each in answers], noon_after(today))
    assert due == ((rest,) if asked else ())


def test_what_was_put_back_is_not_asked_about() -> None:
    rest = replace(a_rest(), back=datetime.combine(MONDAY, time(20), UTC))
    assert pain_memory.checks_due([rest], [], noon_after(1)) == ()


@pytest.mark.parametrize(
    ("stopped", "now", "asked"),
    [
        (time(23, 59), noon_after(0) + timedelta(hours=12, minutes=1), False),  # the next day, two minutes later
        (time(23, 59), noon_after(1) - timedelta(hours=4, minutes=2), False),
        (time(23, 59), noon_after(1) - timedelta(hours=4, minutes=1), True),
        (time(6), noon_after(0) + timedelta(hours=11, minutes=59), False),  # hours enough, and the same day
        (time(6), noon_after(0) + timedelta(hours=12), True),
    ],
)
def test_it_is_asked_on_another_day_and_after_a_night(stopped: time, now: datetime, asked: bool) -> None:
    rest = replace(a_rest(), since=datetime.combine(MONDAY, stopped, UTC))
    assert bool(pain_memory.checks_due([rest], [], now)) == asked


# -- what is done ---------------------------------------------------------------------------------------


def sides_done(routine: Routine, *rested: Rested, checks: tuple[Check, ...] = ()) -> list[tuple[str, str, str]]:
    adjusted = pain_memory.adjust(routine, rested, checks, USUAL)
    return [
        (one.step.exercise.id, str(one.dose.sides), one.step.note)
        for block in adjusted_blocks(routine, None, adjusted)
        for one in block.steps
    ]


ROUTINE = routine_of(with_easier(sides=Sides.EACH), exercise("plank", duration=5_000), with_easier(sides=Sides.BOTH))
NOTE = "Keep the toes on the floor."


@pytest.mark.parametrize(
    ("rested", "expected"),
    [
        ((), [("bird-dog", "each", ""), ("plank", "both", ""), ("bird-dog", "both", "")]),
        ((a_rest(),), [("plank", "both", "")]),
        ((a_rest(side=Sides.LEFT),), [("bird-dog", "right", ""), ("plank", "both", "")]),
        ((a_rest(side=Sides.LEFT), a_rest(session="s2", side=Sides.RIGHT)), [("plank", "both", "")]),
        (
            (a_rest(choice=Choice.EASIER),),
            [("bird-dog", "each", NOTE), ("plank", "both", ""), ("bird-dog", "both", NOTE)],
        ),
        ((a_rest(choice=Choice.EASIER, rating=7),), [("plank", "both", "")]),
        (
            (a_rest(choice=Choice.EASIER, side=Sides.LEFT), a_rest(session="s2", side=Sides.RIGHT)),
            [("bird-dog", "left", NOTE), ("plank", "both", "")],
        ),
        (
            (a_rest(exercise="plank", choice=Choice.EASIER),),  # it has no easier form
            [("bird-dog", "each", ""), ("bird-dog", "both", "")],
        ),
        (
            (replace(a_rest(), back=datetime.combine(MONDAY, time(9), UTC)),),
            [("bird-dog", "each", ""), ("plank", "both", ""), ("bird-dog", "both", "")],
        ),
    ],
)
def test_what_hurt_is_left_out_or_done_in_its_easier_form(
    rested: tuple[Rested, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert sides_done(ROUTINE, *rested) == expected


def test_a_movement_is_rested_in_every_routine() -> None:
    elsewhere = replace(a_rest(), routine="another")
    assert pain_memory.of_routine(ROUTINE, [elsewhere]) == (elsewhere,)
    assert pain_memory.of_routine(routine_of(exercise("plank", reps=1)), [elsewhere]) == ()


# -- in words -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        (a_rest(rating=5), "On 2 March you stopped at Bird dog: pain, 5 of 10."),
        (a_rest(rating=None, side=Sides.LEFT), "On 2 March you stopped at Bird dog, on the left: pain."),
        (a_rest(kind=None, rating=None, side=Sides.RIGHT), "On 2 March you stopped at Bird dog, on the right."),
        (a_rest(kind=StopKind.OTHER, rating=2), "On 2 March you stopped at Bird dog: 2 of 10."),
        (a_rest(kind=StopKind.NAUSEA, rating=None), "On 2 March you stopped at Bird dog: nausea."),
    ],
)
def test_the_next_start_says_what_happened(rest: Rested, said: str) -> None:
    assert pain_memory.what_happened(rest, "2 March") == said


def test_and_what_is_done_about_it() -> None:
    def told(rest: Rested, *checks: Check) -> str:
        return pain_memory.what_is_done(rest, checks, USUAL)

    assert told(a_rest()) == "It is left out until you put it back."
    assert told(a_rest(side=Sides.LEFT)) == "That side is left out until you put it back."
    assert told(a_rest(choice=Choice.EASIER)) == "Its easier form is done until you put it back."
    assert "once you have said that it has settled" in told(a_rest(rating=8))
    assert told(a_rest(rating=8), check(Answer.YES)) == "It is left out until you put it back."


def test_no_sentence_promises_or_pushes() -> None:
    told = [*(word for answer in Answer for word in pain_memory.answer_words(answer))]
    told += [pain_memory.option_words(option) for option in Option]
    told += [pain_memory.what_is_done(a_rest(rating=rating), (), USUAL) for rating in range(11)]
    told.append(pain_memory.question(a_rest(), "2 March"))
    assert told[-1] == "On 2 March you stopped at Bird dog. Has it settled?"
    for sentence in told:
        assert not [bad for bad in ("safe", "harmless", "continue", "go on", "push") if bad in sentence.lower()]
