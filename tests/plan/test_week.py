"""The week: sessions against a goal, quietly; a week with a pain stop is never a failure."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.past import MONDAY, Past, past

from backbeat.plan.week import SHOWN, WeekState, counts, first_day, missed_week, summary, weeks, words
from backbeat.session.record import SessionStatus
from backbeat.session.state import Totals

STOPPED, ENDED, INTERRUPTED = SessionStatus.STOPPED, SessionStatus.ENDED, SessionStatus.INTERRUPTED


def state_of_first(*sessions: Past, goal: int = 3) -> WeekState:
    """The week that begins on `MONDAY`, seen from the week after."""
    return weeks(sessions, MONDAY + timedelta(days=7), goal)[-2].state


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ((), WeekState.NONE),
        ((past(0),), WeekState.SOME),
        ((past(0), past(2), past(4)), WeekState.MET),
        ((past(0), past(0, hour=18), past(6, hour=23)), WeekState.MET),
        ((past(0, STOPPED),), WeekState.CARED),
        ((past(0), past(2, STOPPED)), WeekState.CARED),
        ((past(0), past(2), past(4, STOPPED)), WeekState.MET),
        ((past(0, ENDED, minutes=4), past(1, INTERRUPTED, minutes=0)), WeekState.NONE),
        ((past(0, ENDED, minutes=5),), WeekState.SOME),
        ((past(-1), past(7)), WeekState.NONE),
    ],
)
def test_what_a_week_comes_to(sessions: tuple[Past, ...], expected: WeekState) -> None:
    assert state_of_first(*sessions) is expected


def test_the_current_week_has_grace() -> None:
    for day in range(7):
        assert weeks([], MONDAY + timedelta(days=day))[-1].state is WeekState.CURRENT
    assert weeks([past(0), past(1), past(2)], MONDAY + timedelta(days=2))[-1].state is WeekState.MET


def test_a_strip_says_it_in_one_quiet_sentence() -> None:
    shown = weeks([past(0), past(1), past(-7), past(-6, STOPPED)], MONDAY + timedelta(days=3))
    assert len(shown) == SHOWN
    assert summary(shown[-1]) == "2 of 3 this week"
    assert words(shown[-1], "2 March") == "2 of 3 this week"
    assert words(shown[-2], "23 February") == "2 sessions in the week of 23 February; something hurt, and you stopped"
    assert words(shown[-3], "16 February") == "0 sessions in the week of 16 February"


def test_breaks_are_no_sessions_but_a_stop_in_one_is_a_stop() -> None:
    sessions = [past(0, routine="desk"), past(1, STOPPED, routine="desk"), past(2)]
    week = weeks(sessions, MONDAY + timedelta(days=7), not_counted={"desk"})[-2]
    assert (week.sessions, week.stops, week.state) == (1, 1, WeekState.CARED)


def test_a_week_may_begin_on_sunday() -> None:
    assert first_day(MONDAY, 6) == MONDAY - timedelta(days=1)
    assert first_day(MONDAY + timedelta(days=6)) == MONDAY
    sunday = past(-1)
    assert weeks([sunday], MONDAY, first_weekday=6)[-1].sessions == 1
    assert weeks([sunday], MONDAY)[-1].sessions == 0


def test_a_session_belongs_to_the_day_of_its_place() -> None:
    late = datetime(2026, 3, 2, 0, 30, tzinfo=timezone(timedelta(hours=2)))  # Sunday still, in UTC
    session = Past("back", None, 1, late, SessionStatus.FINISHED, Totals(1), None)
    assert weeks([session], MONDAY)[-1].sessions == 1


def test_a_missed_week_is_one_with_nothing_in_it_after_others() -> None:
    today = MONDAY + timedelta(days=7)
    assert missed_week(weeks([], today)) is None, "nobody has begun"
    missed = missed_week(weeks([past(-3)], today))
    assert missed is not None
    assert missed.first == MONDAY
    assert missed_week(weeks([past(-3), past(0)], today)) is None
    assert missed_week(weeks([past(-3), past(0, STOPPED)], today)) is None
    assert missed_week(weeks([past(-3)], today, shown=1)) is None


statuses = st.sampled_from(SessionStatus)
some = st.lists(st.builds(past, st.integers(-100, 20), statuses, minutes=st.sampled_from([0, 3, 5, 10])), max_size=30)


@given(some, st.integers(1, 7), st.integers(0, 6), st.integers(1, 20), st.integers(-7, 7))
def test_I_13_each_session_is_in_one_week_and_a_stop_is_never_a_failure(
    sessions: list[Past], goal: int, first_weekday: int, shown: int, day: int
) -> None:
    today = MONDAY + timedelta(days=day)
    found = weeks(sessions, today, goal, first_weekday=first_weekday, shown=shown)
    assert [week.first + timedelta(days=7) for week in found[:-1]] == [week.first for week in found[1:]]
    assert found[-1].first <= today <= found[-1].last
    inside = [one for one in sessions if found[0].first <= one.started.date() <= found[-1].last]
    assert sum(week.sessions for week in found) == sum(counts(one) for one in inside)
    for week in found:
        if week.stops:
            assert week.state in {WeekState.MET, WeekState.CARED, WeekState.CURRENT}
        assert (week.state is WeekState.MET) == (week.sessions >= goal)


def test_nothing_speaks_of_streaks() -> None:
    told = [words(week, "x") + summary(week) for week in weeks([past(0)], date(2026, 3, 20))]
    assert not [one for one in told for bad in ("streak", "in a row", "miss", "fail", "only") if bad in one.lower()]
