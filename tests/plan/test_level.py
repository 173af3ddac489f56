"""When a level up or down is offered, and why: the table, row by row."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.past import MONDAY, Past, a_rest, past

from backbeat.plan.facts import OfferAnswer, OfferKind
from backbeat.plan.level import RULES, Advice, Thresholds, Verdict, advise
from backbeat.plan.week import weeks
from backbeat.session.record import SessionStatus

LEVELS = ("gentle", "regular", "strong")
STOPPED, ENDED = SessionStatus.STOPPED, SessionStatus.ENDED
EASY = (past(0), past(2), past(4))
TODAY = MONDAY + timedelta(days=5)


def answer(days: int, kind: OfferKind = OfferKind.RISE, *, accepted: bool = False, hour: int = 20) -> OfferAnswer:
    at = datetime.combine(MONDAY + timedelta(days=days), time(hour), UTC)
    return OfferAnswer("o", "back", kind, "gentle", "regular", accepted, at)


def advice(
    *sessions: Past, level: str = "gentle", today: date = TODAY, answers: tuple[OfferAnswer, ...] = ()
) -> Advice:
    return advise("back", LEVELS, level, sessions, today, weeks=weeks(sessions, today), answers=answers)


@pytest.mark.parametrize(
    ("sessions", "level", "rule", "to_level"),
    [
        (EASY, "gentle", "easy", "regular"),
        (tuple(past(day, level="regular") for day in (0, 2, 4)), "regular", "easy", "strong"),
        (tuple(past(day, level="strong") for day in (0, 2, 4)), "strong", "highest", "strong"),
        ((), "gentle", "few", "gentle"),
        (EASY[:2], "gentle", "few", "gentle"),
        ((*EASY, past(5, routine="neck", effort=9)), "gentle", "easy", "regular"),
        ((past(0, effort=9), *(past(day) for day in (1, 2, 3))), "gentle", "easy", "regular"),
        ((past(0), past(1), past(2, effort=5)), "gentle", "hard", "gentle"),
        ((past(0), past(1), past(2, effort=4)), "gentle", "easy", "regular"),
        ((past(0), past(1, effort=None), past(2)), "gentle", "unrated", "gentle"),
        ((past(0), past(1, ENDED), past(2)), "gentle", "few", "gentle"),
        ((past(0), past(1), past(2, level="regular")), "gentle", "few", "gentle"),
        ((*EASY, past(5, STOPPED)), "gentle", "stopped-lowest", "gentle"),
        ((*EASY, past(5, STOPPED, level="regular")), "regular", "stopped", "gentle"),
        ((past(0, STOPPED), past(1), past(2)), "regular", "few", "regular"),
        ((*EASY, past(5, SessionStatus.RUNNING)), "gentle", "easy", "regular"),
    ],
)
def test_the_table(sessions: tuple[Past, ...], level: str, rule: str, to_level: str) -> None:
    told = advice(*sessions, level=level)
    assert (told.rule, told.to_level) == (rule, to_level)
    assert told.because.startswith("because ")
    assert "{" not in told.because


def test_every_row_of_the_table_is_reached() -> None:
    long_ago = [past(day) for day in (-60, -58, -56)]
    missed = [past(-10, level="regular")]
    found = {
        advice(*EASY).rule,
        advice(*EASY[:1]).rule,
        advice(past(0, STOPPED), level="regular").rule,
        advice(past(0, STOPPED)).rule,
        advise("back", LEVELS, "gentle", EASY, TODAY, rested=(a_rest(),)).rule,
        advice(*missed, level="regular", today=MONDAY).rule,
        advice(level="strong").rule,
        advice(*long_ago).rule,
        advice(past(0, effort=None), past(1), past(2)).rule,
        advice(past(0, effort=10), past(1), past(2)).rule,
    }
    assert found == {rule.name for rule in RULES}


def test_reasons_are_said() -> None:
    assert advice(*EASY).because == (
        "because the last 3 sessions at this level were finished without pain and felt easy"
    )
    assert advice(past(0)).because == ("because it takes 3 finished sessions in a row at this level; so far: 1")
    rested = advise("back", LEVELS, "gentle", EASY, TODAY, rested=(a_rest(),))
    assert rested.because == "because Bird dog is still being rested"
    assert rested.offer is None
    assert advice(*EASY).offer is OfferKind.RISE


def test_after_a_missed_week_a_step_down_is_offered() -> None:
    before = [past(day, level="regular") for day in (-10, -8)]  # then a week of nothing
    told = advice(*before, level="regular", today=MONDAY + timedelta(days=1))
    assert (told.verdict, told.to_level, told.rule) == (Verdict.STEP_DOWN, "gentle", "missed")
    again = advice(*before, past(1, level="regular"), level="regular", today=MONDAY + timedelta(days=2))
    assert again.rule == "few", "it has been done since: that is over"
    other = advice(*before, past(-3, routine="neck"), level="regular", today=MONDAY + timedelta(days=1))
    assert other.rule == "few", "something was done that week"


@pytest.mark.parametrize("accepted", [True, False])
def test_what_was_answered_is_not_offered_again_at_once(accepted: bool) -> None:
    assert advice(*EASY, answers=(answer(4, accepted=accepted),)).rule == "few"
    later = [past(day) for day in (6, 8, 10)]
    again = advice(*EASY, *later, today=MONDAY + timedelta(days=10), answers=(answer(4, accepted=accepted),))
    assert again.rule == "easy", "it was easy three times since"


def test_a_declined_step_down_is_not_repeated_until_something_happens() -> None:
    stopped, down = past(5, STOPPED, level="regular"), OfferKind.STEP_DOWN
    assert advice(stopped, level="regular").offer is down
    assert advice(stopped, level="regular", answers=(answer(5, down),)).offer is None
    assert advice(stopped, past(6, STOPPED), level="regular", answers=(answer(5, down),)).offer is down
    before = past(-10, level="regular")
    today = MONDAY + timedelta(days=1)
    assert advice(before, level="regular", today=today).rule == "missed"
    assert advice(before, level="regular", today=today, answers=(answer(0, down),)).rule == "few"
    assert advice(before, level="regular", today=today, answers=(answer(-9, down),)).rule == "missed"


def test_there_must_be_such_a_level() -> None:
    with pytest.raises(ValueError, match="expert"):
        advice(level="expert")


sessions_made = st.lists(
    st.builds(
        past,
        st.integers(-40, 0),
        st.sampled_from(SessionStatus),
        level=st.sampled_from(LEVELS),
        effort=st.one_of(st.none(), st.integers(0, 10)),
        hour=st.integers(0, 23),
    ),
    max_size=12,
)


@given(sessions_made, st.sampled_from(LEVELS), st.booleans())
def test_never_more_than_one_step_and_never_up_after_a_stop(sessions: list[Past], level: str, resting: bool) -> None:
    told = advise(
        "back", LEVELS, level, sessions, MONDAY, weeks=weeks(sessions, MONDAY), rested=(a_rest(),) if resting else ()
    )
    step = LEVELS.index(told.to_level) - LEVELS.index(level)
    assert step == {Verdict.RISE: 1, Verdict.STAY: 0, Verdict.STEP_DOWN: -1}[told.verdict]
    if told.verdict is Verdict.RISE:
        assert not resting
        over = sorted((one for one in sessions if one.status is not SessionStatus.RUNNING), key=lambda one: one.started)
        last = over[-Thresholds().sessions :]
        assert len(last) == 3
        assert all(one.status is SessionStatus.FINISHED and (one.effort or 0) <= 4 for one in last)
