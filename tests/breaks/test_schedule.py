"""Weeks at a desk, in fake time: when breaks are offered, and above all when they are not."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backbeat.breaks.events import Grew, Happening, NaturalBreak, Offered, Over, Result, Withdrawn
from backbeat.breaks.hours import Range, WorkingHours
from backbeat.breaks.model import MINUTE, SECOND, BreakKind, BreakPlan, Obstacle, Senses
from backbeat.breaks.schedule import Schedule
from backbeat.breaks.state import OFFERING, Instant, Standing

BERLIN = ZoneInfo("Europe/Berlin")
SMALL = BreakKind("small", 25 * MINUTE)
BIG = BreakKind("big", 90 * MINUTE)
HOURS = WorkingHours({day: (Range(9 * 60, 12 * 60), Range(13 * 60, 17 * 60)) for day in range(5)})
AT_WORK = Senses(idle=0, locked=False, full_screen=False, in_call=False, do_not_disturb=False)


class Desk:
    """A person at a desk: says what goes on, and lets time pass as the schedule asks to be looked at."""

    def __init__(self, plan: BreakPlan, wall: datetime = datetime(2026, 11, 23, 9, tzinfo=BERLIN)) -> None:
        self.schedule = Schedule(plan)
        self.mono = self.boot = 1_000_000
        self.began = wall.astimezone(UTC)
        self.zone: ZoneInfo = BERLIN
        self.senses = AT_WORK
        self.happened: list[Happening] = []
        self.looks = 0
        self.look()

    @property
    def now(self) -> Instant:
        wall = self.began + timedelta(milliseconds=self.boot - 1_000_000)
        return Instant(self.mono, self.boot, wall.astimezone(self.zone))

    @property
    def standing(self) -> Standing:
        return self.schedule.state.standing

    def look(self) -> tuple[Happening, ...]:
        self.looks += 1
        happened = self.schedule.look(self.now, self.senses)
        self.happened.extend(happened)
        return happened

    def work(self, length: int, **senses: object) -> list[Happening]:
        """So much time passes with the desk like this."""
        if senses:
            self.senses = replace(self.senses, **senses)  # type: ignore[arg-type]
        before, end = len(self.happened), self.boot + length
        while self.boot < end:
            step = min(self.schedule.next_look(self.now), end - self.boot)
            assert step > 0
            self.mono, self.boot = self.mono + step, self.boot + step
            if self.senses.idle:
                self.senses = replace(self.senses, idle=self.senses.idle + step)
            self.look()
        return self.happened[before:]

    def sleep(self, length: int) -> tuple[Happening, ...]:
        self.boot += length
        return self.look()

    def offers(self) -> list[str]:
        return [one.kind for one in self.happened if isinstance(one, Offered)]


def test_a_break_is_offered_after_its_interval_and_grows_when_the_typing_stops():
    desk = Desk(BreakPlan((SMALL,)))
    assert desk.work(25 * MINUTE - SECOND) == []
    assert [type(one) for one in desk.work(2 * SECOND)] == [Offered]
    assert desk.work(10 * SECOND) == []  # still typing
    assert [type(one) for one in desk.work(6 * SECOND, idle=1)] == [Grew]


def test_it_grows_after_a_while_in_any_case():
    plan = BreakPlan((SMALL,))
    desk = Desk(plan)
    desk.work(25 * MINUTE)
    assert [type(one) for one in desk.work(plan.prelude)] == [Grew]


def test_a_break_nobody_answers_goes_away_and_the_next_is_a_whole_interval_later():
    plan = BreakPlan((SMALL,))
    desk = Desk(plan)
    desk.work(25 * MINUTE + plan.prelude + plan.patience)
    over = desk.happened[-1]
    assert isinstance(over, Over)
    assert over.result is Result.UNANSWERED
    assert desk.work(25 * MINUTE - 10 * SECOND) == []


def test_nothing_starts_by_itself():
    """I-18: however long nobody answers, the schedule never says that a break has begun."""
    desk = Desk(BreakPlan((SMALL, BIG)))
    desk.work(8 * 60 * MINUTE)
    assert Standing.BUSY is not desk.standing
    assert not [one for one in desk.happened if isinstance(one, Over) and one.result is Result.DONE]


def test_postponing_is_limited_and_comes_again_in_a_little_while():
    plan = BreakPlan((SMALL,))
    desk = Desk(plan)
    desk.work(25 * MINUTE)
    for _ in range(plan.postpones):
        assert desk.schedule.may_postpone
        assert desk.schedule.postpone(desk.now)
        assert desk.work(plan.postpone_by - SECOND) == []
        assert [type(one) for one in desk.work(2 * SECOND)] == [Offered]
    assert not desk.schedule.may_postpone
    assert desk.schedule.postpone(desk.now) == ()
    assert desk.standing in OFFERING
    desk.schedule.skip(desk.now)
    desk.work(25 * MINUTE)
    assert desk.schedule.may_postpone  # a new break may be put off again


def test_being_away_is_a_break_and_there_is_peace_after_coming_back():
    plan = BreakPlan((SMALL,))
    desk = Desk(plan)
    desk.work(20 * MINUTE)
    desk.work(10 * MINUTE, idle=1)
    assert desk.standing is Standing.AWAY
    happened = desk.work(24 * MINUTE, idle=0)
    assert [type(one) for one in happened] == [NaturalBreak]
    assert [type(one) for one in desk.work(80 * SECOND)][:1] == [Offered]


def test_listening_in_a_call_is_not_being_away_unless_the_screen_is_locked():
    desk = Desk(BreakPlan((SMALL,)))
    assert desk.work(20 * MINUTE, idle=1, in_call=True) == []
    assert desk.standing is Standing.WAITING
    desk.work(10 * MINUTE)
    assert desk.standing is Standing.HELD
    happened = desk.work(5 * MINUTE, idle=0, in_call=False)
    assert isinstance(happened[0], Offered)  # the break it kept away comes when it is over
    desk.work(6 * MINUTE, idle=1, in_call=True, locked=True)
    assert desk.standing is Standing.AWAY


def test_a_short_lock_is_no_break():
    desk = Desk(BreakPlan((SMALL,)))
    desk.work(20 * MINUTE)
    desk.work(20 * SECOND, locked=True)
    happened = desk.work(5 * MINUTE, locked=False)
    assert [type(one) for one in happened] == [Offered]


def test_I40_after_a_night_asleep_nothing_is_offered_at_the_moment_of_waking():
    desk = Desk(BreakPlan((SMALL, BIG)))
    desk.work(24 * MINUTE)
    happened = desk.sleep(9 * 60 * MINUTE)
    assert not [one for one in happened if isinstance(one, Offered)]
    desk.work(60 * MINUTE)
    assert len(desk.offers()) <= 1


def test_a_short_sleep_over_the_moment_is_followed_by_peace_then_one_offer():
    plan = BreakPlan((SMALL,))
    desk = Desk(plan)
    desk.work(24 * MINUTE)
    assert desk.sleep(2 * MINUTE) == ()
    assert desk.work(plan.settle - 5 * SECOND) == []
    assert [type(one) for one in desk.work(10 * SECOND)] == [Offered]


@pytest.mark.parametrize(
    ("obstacle", "word"),
    [
        ({"full_screen": True}, Obstacle.FULL_SCREEN),
        ({"in_call": True}, Obstacle.CALL),
        ({"do_not_disturb": True}, Obstacle.DO_NOT_DISTURB),
        ({"running": frozenset({"obs"})}, Obstacle.PROGRAM),
    ],
)
def test_F63_what_is_in_the_way_keeps_a_break_away_and_it_comes_gently_when_that_is_over(obstacle, word):
    plan = BreakPlan((SMALL,))
    desk = Desk(plan)
    desk.work(26 * MINUTE, **{**obstacle})
    assert desk.standing is Standing.HELD
    assert desk.schedule.state.obstacles == (word,)
    assert desk.offers() == []
    nothing = {"full_screen": False, "in_call": False, "do_not_disturb": False, "running": frozenset()}
    assert desk.work(plan.settle - 10 * SECOND, **nothing) == []
    assert [type(one) for one in desk.work(20 * SECOND)] == [Offered]


def test_a_call_that_begins_takes_the_prelude_away():
    desk = Desk(BreakPlan((SMALL,)))
    desk.work(25 * MINUTE)
    happened = desk.work(2 * SECOND, in_call=True)
    assert [type(one) for one in happened] == [Withdrawn, Over]
    assert desk.standing is Standing.HELD


def test_F63_none_during_a_workout_and_a_finished_one_counts_as_a_break():
    desk = Desk(BreakPlan((SMALL,)))
    desk.work(24 * MINUTE)
    assert desk.work(40 * MINUTE, in_session=True) == []
    happened = desk.work(24 * MINUTE, in_session=False)
    assert [type(one) for one in happened] == [NaturalBreak]


def test_a_small_break_waits_for_a_bigger_one_that_is_nearly_due():
    small, big = BreakKind("small", 30 * MINUTE), BreakKind("big", 61 * MINUTE)
    desk = Desk(BreakPlan((small, big)))
    desk.work(30 * MINUTE)
    desk.schedule.skip(desk.now)
    desk.work(32 * MINUTE)
    assert desk.offers() == ["small", "big"]


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
@pytest.mark.parametrize("big_every", [60 * MINUTE, 58 * MINUTE, 62 * MINUTE])
def test_what_is_named_as_next_is_what_is_offered_and_begun(names, big_every):
    """With two due, or one due and a bigger one nearly so, whoever asks hears of the one that will come."""
    small, big = BreakKind(names[0], 30 * MINUTE), BreakKind(names[1], big_every)
    desk = Desk(BreakPlan((small, big)))
    desk.work(30 * MINUTE)
    desk.schedule.skip(desk.now)
    desk.work(31 * MINUTE, full_screen=True)  # now something is in the way
    named = desk.schedule.next_break(desk.now)
    assert named is not None
    assert named[0] is big
    desk.work(3 * MINUTE, full_screen=False)
    assert desk.offers() == [small.id, big.id]
    again = Desk(BreakPlan((small, big)))
    again.work(30 * MINUTE)
    again.schedule.skip(again.now)
    again.work(31 * MINUTE, full_screen=True)
    assert again.schedule.start(again.now) == big.id


def test_a_break_done_begins_all_kinds_anew():
    desk = Desk(BreakPlan((SMALL, BIG)))
    desk.work(25 * MINUTE)
    assert desk.schedule.start(desk.now) == "small"
    desk.work(3 * MINUTE, in_session=True)
    over = desk.schedule.over(desk.now, done=True)
    assert [one.result for one in over if isinstance(one, Over)] == [Result.DONE]
    assert desk.work(24 * MINUTE, in_session=False) == []


def test_a_break_whose_window_vanished_does_not_hold_the_schedule_for_ever():
    desk = Desk(BreakPlan((SMALL,)))
    desk.work(25 * MINUTE)
    desk.schedule.start(desk.now)
    desk.work(2 * MINUTE)
    assert desk.standing is Standing.WAITING


def test_working_hours_and_quiet_dates():
    hours = replace(HOURS, quiet=frozenset({date(2026, 11, 25)}))
    desk = Desk(BreakPlan((SMALL,), hours=hours), datetime(2026, 11, 23, 0, tzinfo=BERLIN))
    for _ in range(7 * 24 * 4):
        desk.work(15 * MINUTE)
        wall = desk.now.wall
        if desk.standing in OFFERING:
            assert hours.holds(wall)
            desk.schedule.skip(desk.now)
    offered = Counter(
        (desk.began + timedelta(milliseconds=one.at - 1_000_000)).astimezone(BERLIN).date()
        for one in desk.happened
        if isinstance(one, Offered)
    )
    assert set(offered) == {date(2026, 11, day) for day in (23, 24, 26, 27)}
    assert all(10 <= count <= 16 for count in offered.values())


def test_neither_daylight_saving_nor_another_zone_moves_a_break():
    desk = Desk(BreakPlan((SMALL,)), datetime(2026, 10, 25, 0, 50, tzinfo=BERLIN))  # at 3 it is 2 again
    assert desk.work(24 * MINUTE) == []
    desk.zone = ZoneInfo("Pacific/Kiritimati")
    assert [type(one) for one in desk.work(2 * MINUTE)] == [Offered, Grew]


def test_I40_a_pause_survives_a_restart_and_a_sleep():
    plan = BreakPlan((SMALL,))
    desk = Desk(plan)
    until = desk.now.wall + timedelta(hours=2)
    desk.schedule.pause(until)
    desk.work(30 * MINUTE)
    desk.schedule = Schedule(plan, desk.schedule.state.paused_until)  # the program began again
    desk.look()
    assert desk.standing is Standing.PAUSED
    desk.sleep(10 * MINUTE)
    assert desk.standing is Standing.PAUSED
    assert desk.work(79 * MINUTE) == []
    happened = desk.work(27 * MINUTE)
    assert [type(one) for one in happened[:1]] == [Offered]


def test_the_desk_is_looked_at_seldom():
    desk = Desk(BreakPlan((SMALL,)))
    before = desk.looks
    desk.work(20 * MINUTE)
    assert desk.looks - before <= 20 * 60 / 25
    desk.schedule.pause(desk.now.wall + timedelta(hours=1))
    before = desk.looks
    desk.work(30 * MINUTE)
    assert desk.looks - before <= 30 * 60 / 10


def test_a_plan_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="no time for work"):
        BreakKind("x", 1)
    with pytest.raises(ValueError, match="part of a day"):
        WorkingHours({0: (Range(600, 500),)})
    with pytest.raises(ValueError, match="day of the week"):
        WorkingHours({7: (Range(0, 10),)})


_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("work"), st.integers(1, 40).map(lambda m: m * MINUTE)),
        st.tuples(st.just("sleep"), st.integers(1, 600).map(lambda m: m * MINUTE)),
        st.tuples(st.just("idle"), st.integers(1, 30).map(lambda m: m * MINUTE)),
        st.tuples(st.just("lock"), st.integers(1, 30).map(lambda m: m * MINUTE)),
        st.tuples(st.just("call"), st.integers(1, 60).map(lambda m: m * MINUTE)),
        st.tuples(st.just("workout"), st.integers(1, 60).map(lambda m: m * MINUTE)),
        st.tuples(st.sampled_from(["skip", "postpone", "start", "plan"]), st.just(0)),
        st.tuples(st.just("pause"), st.integers(1, 120).map(lambda m: m * MINUTE)),
    ),
    max_size=30,
)


@settings(deadline=None, max_examples=150)
@given(steps=_STEPS, knows_idle=st.booleans())
def test_I40_at_most_one_offer_stands_whatever_happens(steps, knows_idle):
    desk = Desk(BreakPlan((SMALL, BIG), hours=HOURS))
    if not knows_idle:
        desk.senses = replace(desk.senses, idle=None)
    standing = 0
    seen = 0
    for what, length in steps:
        base = replace(AT_WORK, idle=0 if knows_idle else None)
        match what:
            case "work":
                desk.senses = base
                desk.work(length)
            case "sleep":
                woken = desk.sleep(length)
                assert not [one for one in woken if isinstance(one, Offered)]
                assert desk.standing is not Standing.BUSY or desk.senses.in_session or desk.schedule.state.kind
            case "idle":
                desk.senses = replace(base, idle=1) if knows_idle else base
                desk.work(length)
            case "lock":
                desk.work(length, locked=True)
                desk.senses = base
            case "call":
                happened = desk.work(length, in_call=True)
                assert not [one for one in happened if isinstance(one, Offered)]
                desk.senses = base
            case "workout":
                happened = desk.work(length, in_session=True)
                assert not [one for one in happened if isinstance(one, Offered)]
                desk.senses = base
            case "skip":
                desk.happened.extend(desk.schedule.skip(desk.now))
            case "postpone":
                desk.happened.extend(desk.schedule.postpone(desk.now))
            case "start":
                if desk.standing in OFFERING:
                    kind = desk.schedule.start(desk.now)
                    desk.happened.append(Withdrawn(kind or "", desk.boot))
                    desk.work(2 * MINUTE, in_session=True)
                    desk.happened.extend(desk.schedule.over(desk.now, done=True))
                    desk.senses = base
            case "plan":
                desk.happened.extend(desk.schedule.set_plan(desk.schedule.plan, desk.now))
            case "pause":
                desk.happened.extend(desk.schedule.pause(desk.now.wall + timedelta(milliseconds=length)))
        for one in desk.happened[seen:]:
            if isinstance(one, Offered):
                standing += 1
            elif isinstance(one, Withdrawn):
                standing -= 1
            assert standing in (0, 1)
        seen = len(desk.happened)
        assert standing == int(desk.standing in OFFERING)


def test_eight_hours_in_the_tray_wake_the_machine_seldom():
    desk = Desk(BreakPlan((SMALL, BIG)))
    before, seconds = desk.looks, 8 * 60 * 60
    desk.work(seconds * SECOND)
    assert desk.looks - before <= seconds / 4  # offers that nobody answers are looked at more often, and even so
    desk.schedule.pause(desk.now.wall + timedelta(hours=9))
    before = desk.looks
    desk.work(seconds * SECOND)
    assert desk.looks - before <= seconds / 200
