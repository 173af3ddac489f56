"""The fault table's rows that the pure core answers for, one test a row and more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from tests.support.fake_clock import FakeClock
from tests.support.journal import RecordingJournal
from tests.support.plans import begin, exercise, record_of, three_exercises, timeline_of

from backbeat.routine.model import Sides, Tempo
from backbeat.session import events as ev
from backbeat.session.events import Event, Outcome, PauseReason
from backbeat.session.player import Player
from backbeat.session.record import SessionStatus, StopDetails, StopKind
from backbeat.session.reopening import restored_state
from backbeat.session.session import Session
from backbeat.session.state import Status, Totals
from backbeat.session.timeline import Timeline

HOUR = 3_600_000


def wait(session: Session, clock: FakeClock, milliseconds: int, tick: int = 100) -> None:
    """Ordinary time goes by, and the session is looked at every so often."""
    while milliseconds > 0:
        clock.pass_(min(tick, milliseconds))
        milliseconds -= tick
        session.tick()


def one_hold() -> Timeline:
    return timeline_of(exercise("plank", duration=30_000, sets=2, rest=10_000))


# -- time ------------------------------------------------------------------------------------------------


def test_F01_wall_clock_three_hours_back_in_the_middle_of_a_set() -> None:
    session, clock, journal = begin(one_hold())
    wait(session, clock, 10_000)
    clock.set_wall(timedelta(hours=-3))
    session.tick()
    assert session.snapshot().remaining == 20_000
    wait(session, clock, 60_000)
    assert session.status is Status.FINISHED
    assert [row.elapsed for row in journal.sets] == [30_000, 30_000]
    assert [row.set_index for row in journal.sets] == [0, 1], "ordered by what was done, not by the time of day"
    assert [end.clock_changed for end in journal.ends] == [True]


def test_F01_an_untouched_clock_is_not_flagged() -> None:
    session, clock, journal = begin(one_hold())
    wait(session, clock, 5_000)
    clock.suspend(8 * HOUR)
    clock.set_zone(ZoneInfo("Asia/Kathmandu"))
    session.tick()
    session.end()
    assert [end.clock_changed for end in journal.ends] == [False]


@pytest.mark.parametrize(
    "wall",
    [datetime(2026, 3, 3, 7, 30, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)],
)
def test_F02_wall_clock_set_to_another_day_or_century(wall: datetime) -> None:
    session, clock, journal = begin(one_hold())
    wait(session, clock, 5_000)
    clock.set_wall(wall)
    session.tick()
    assert session.status is Status.RUNNING
    assert session.snapshot().remaining == 25_000
    wait(session, clock, 65_000)
    assert [(end.status, end.clock_changed) for end in journal.ends] == [(SessionStatus.FINISHED, True)]
    assert journal.ends[0].totals == Totals(active=60_000, rest=10_000)


def test_F03_suspended_for_eight_hours_in_the_middle_of_a_set() -> None:
    session, clock, journal = begin(one_hold())
    heard: list[Event] = []
    session.subscribe(heard.extend)
    wait(session, clock, 12_000)
    heard.clear()
    clock.suspend(8 * HOUR)
    session.tick()
    snapshot = session.snapshot()
    assert (snapshot.status, snapshot.reason, snapshot.remaining) == (Status.PAUSED, PauseReason.SUSPEND, 18_000)
    assert [type(event) for event in heard] == [ev.Paused], "no storm of beeps"
    assert (journal.pauses[0].reason, journal.pauses[0].gap) == (PauseReason.SUSPEND, 8 * HOUR)
    assert clock.wall() - journal.pauses[0].began == timedelta(hours=8), "the pause began when the machine fell asleep"
    assert session.totals.active == 12_000
    for _ in range(5):
        session.tick()
    assert len(journal.pauses) == 1, "told once, however often it is asked"


@pytest.mark.parametrize(
    ("until", "before", "after", "left"),
    [
        (["+5s"], Status.RUNNING, Status.PAUSED, 3_000),  # preparing
        (["+18.5s"], Status.RUNNING, Status.PAUSED, 1_500),  # changing sides
        (["+60s"], Status.RUNNING, Status.PAUSED, 5_000),  # resting
        (["+10.5s", "pause", "resume", "+1s"], Status.RESUMING, Status.PAUSED, 500),  # getting ready
        (["+10.5s", "pause"], Status.PAUSED, Status.PAUSED, 500),
        (["+10.5s", "stop"], Status.STOPPED, Status.STOPPED, 500),
        (["+10.5s", "end"], Status.ENDED, Status.ENDED, 500),
    ],
)
def test_F04_suspended_while_resting_getting_ready_paused_or_stopped(
    until: list[str], before: Status, after: Status, left: int
) -> None:
    session, clock, _ = begin()
    for line in until:
        if line[0] == "+":
            wait(session, clock, round(float(line[1:-1]) * 1000))
        else:
            getattr(session, line)()
    assert session.status is before
    phase = session.snapshot().phase_index
    clock.suspend(8 * HOUR)
    session.tick()
    assert (session.status, session.snapshot().phase_index, session.snapshot().remaining) == (after, phase, left)
    wait(session, clock, 30_000)
    assert session.status is after


def test_F05_a_stall_of_five_seconds_pauses_where_it_began() -> None:
    session, clock, journal = begin(one_hold())
    heard: list[Event] = []
    session.subscribe(heard.extend)
    wait(session, clock, 28_000)
    clock.pass_(5_000)  # the set would have been over, and three numbers called
    session.tick()
    snapshot = session.snapshot()
    assert (snapshot.status, snapshot.reason, snapshot.remaining) == (Status.PAUSED, PauseReason.STALL, 2_000)
    assert journal.sets == []
    session.resume()
    wait(session, clock, 3_000 + 2_000 + 10_000 + 30_000)
    assert session.status is Status.FINISHED
    assert [row.elapsed for row in journal.sets] == [30_000, 30_000]
    counted = [event.cue.number for event in heard if isinstance(event, ev.CueDue) and event.cue.kind == "countdown"]
    assert counted == [3, 2, 1] * 3, "nothing was swallowed, nothing was called twice"
    assert session.totals == Totals(active=60_000, rest=10_000, paused=3_000, gap=5_000)


def test_F05_a_short_delay_catches_up_without_losing_a_cue() -> None:
    session, clock, _ = begin(one_hold())
    heard: list[Event] = []
    session.subscribe(heard.extend)
    wait(session, clock, 28_500)
    heard.clear()
    clock.pass_(2_000)
    session.tick()
    assert session.status is Status.RUNNING
    assert session.snapshot().remaining == 9_500
    told = [(type(event).__name__, event.at - 1_000_000) for event in heard]
    assert told == [("CueDue", 29_000), ("SetOver", 30_000), ("PhaseBegan", 30_000), ("CueDue", 30_000)]


@pytest.mark.parametrize("skew", [0, 137])
@pytest.mark.parametrize("tick", [1, 3_000])
def test_F06_ticks_every_millisecond_or_every_three_seconds(tick: int, skew: int) -> None:
    timeline = timeline_of(exercise("dog", prepare=3_000, reps=3, tempo=Tempo(900, 500, 800, 0), sets=2, rest=5_000))

    def run(tick: int) -> tuple[list[Event], Totals]:
        player, now, happened = Player(timeline), 0, []
        happened += player.start(0)
        while player.state.status is Status.RUNNING:
            now += tick + (skew if tick > skew else 0)
            happened += player.advance(now)
        return happened, player.totals(now)

    assert run(tick) == run(100)


BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    "began",
    [
        datetime(2026, 10, 25, 2, 59, 50, tzinfo=BERLIN),  # the hour that comes twice
        datetime(2026, 3, 29, 1, 59, 50, tzinfo=BERLIN),  # the hour that never comes
        datetime(2026, 3, 2, 23, 59, 50, tzinfo=BERLIN),  # midnight
    ],
)
def test_F07_a_set_across_midnight_or_the_change_of_clocks(began: datetime) -> None:
    session, clock, journal = begin(one_hold(), clock=FakeClock(wall=began))
    wait(session, clock, 70_000)
    assert [row.elapsed for row in journal.sets] == [30_000, 30_000]
    assert len(journal.of("begin")) == len(journal.ends) == 1
    assert not journal.ends[0].clock_changed
    assert journal.ends[0].over.astimezone(UTC) - began.astimezone(UTC) == timedelta(seconds=70)
    assert [row.over.astimezone(UTC) - began.astimezone(UTC) for row in journal.sets] == [
        timedelta(seconds=30),
        timedelta(seconds=70),
    ]


def test_F07_another_time_zone_in_the_middle_of_a_session() -> None:
    session, clock, journal = begin(one_hold())
    wait(session, clock, 10_000)
    clock.set_zone(timezone(timedelta(hours=13, minutes=45)))
    wait(session, clock, 60_000)
    assert [row.elapsed for row in journal.sets] == [30_000, 30_000]
    assert journal.sets[0].over.utcoffset() == timedelta(hours=13, minutes=45)
    assert not journal.ends[0].clock_changed


def test_times_in_the_log_are_those_of_the_events_not_of_the_next_look() -> None:
    session, clock, journal = begin(one_hold())
    started = clock.wall()
    wait(session, clock, 29_500, tick=500)
    wait(session, clock, 2_000, tick=2_000)
    assert journal.sets[0].over - started == timedelta(seconds=30)


def reopened(journal: RecordingJournal, clock: FakeClock, timeline: Timeline) -> Session:
    assert journal.cut_off is not None
    state = restored_state(journal.cut_off, journal.attempts, journal.managed)
    return Session(timeline, clock, journal, record_of(timeline), restored=state)


def test_F08_after_a_new_start_of_the_machine_a_session_is_paused_where_it_was() -> None:
    timeline = one_hold()
    session, clock, journal = begin(timeline, clock=FakeClock(mono=90_000_000, boot=99_000_000))
    wait(session, clock, 50_300)
    later = FakeClock(mono=2_000, boot=2_000, wall=clock.wall() + timedelta(hours=9))
    again = reopened(journal, later, timeline)
    snapshot = again.snapshot()
    assert (snapshot.status, snapshot.reason) == (Status.PAUSED, PauseReason.RESTORED)
    assert snapshot.phase_index == session.snapshot().phase_index
    assert snapshot.remaining is not None
    assert 19_700 <= snapshot.remaining < 20_700
    lost = snapshot.remaining - 19_700
    wait(again, later, 60_000)
    assert again.status is Status.PAUSED, "nobody said go on"
    again.resume()
    wait(again, later, 3_000 + snapshot.remaining)
    assert again.status is Status.FINISHED
    assert [(row.set_index, row.attempt, row.outcome) for row in journal.sets] == [
        (0, 1, Outcome.DONE),
        (1, 1, Outcome.DONE),
    ]
    assert journal.sets[1].elapsed == 30_000
    assert journal.ends[0].totals.span == 50_300 - lost + 60_000 + 3_000 + snapshot.remaining
    assert not journal.ends[0].clock_changed
    assert len(journal.of("begin")) == 1


def test_F08_an_attempt_that_was_cut_off_keeps_its_number() -> None:
    timeline = one_hold()
    session, clock, journal = begin(timeline)
    wait(session, clock, 5_000)
    session.back()
    wait(session, clock, 5_000)
    again = reopened(journal, clock, timeline)
    assert again.snapshot().attempt == 2
    again.skip()
    assert [(row.set_index, row.attempt, row.outcome) for row in journal.sets] == [
        (0, 1, Outcome.REPEATED),
        (0, 2, Outcome.SKIPPED),
    ]


def test_F08_a_place_that_the_timeline_does_not_have_is_refused() -> None:
    session, clock, journal = begin()
    session.jump(2)
    with pytest.raises(ValueError, match="cannot go on"):
        reopened(journal, clock, one_hold())


# -- bugs ------------------------------------------------------------------------------------------------


class Broken(Player):
    """Time cannot be settled any more once ``broken`` is set."""

    broken = False

    def _settle(self, now: int, happened: list[Event]) -> None:
        if self.broken:
            raise ZeroDivisionError
        super()._settle(now, happened)


def fail(*_: object) -> None:
    raise ZeroDivisionError


def test_F14_an_exception_in_a_listener_pauses_and_stop_still_works() -> None:
    faults: list[Exception] = []
    session, clock, journal = begin(one_hold(), on_fault=faults.append)
    heard: list[Event] = []
    session.subscribe(fail)
    session.subscribe(heard.extend)
    wait(session, clock, 16_000, tick=500)
    assert (session.status, session.snapshot().reason) == (Status.PAUSED, PauseReason.FAULT)
    assert [type(fault) for fault in faults] == [ZeroDivisionError] * 2, "of the cue, and of the pause"
    assert [type(event) for event in heard] == [ev.CueDue, ev.Paused], "others are told all the same, in order"
    assert [pause.reason for pause in journal.pauses] == [PauseReason.FAULT]
    session.stop()
    assert session.status is Status.STOPPED
    assert journal.stop is not None
    assert isinstance(heard[-1], ev.Stopped)


def test_F14_an_exception_in_a_tick_pauses_and_stop_still_works() -> None:
    faults: list[Exception] = []
    session, clock, journal = begin(one_hold(), on_fault=faults.append)
    player = Broken(session.timeline, state=session.player.state)
    session.player = player
    wait(session, clock, 10_000)
    player.broken = True
    clock.pass_(100)
    session.tick()
    assert (session.status, session.snapshot().reason) == (Status.PAUSED, PauseReason.FAULT)
    assert {type(fault) for fault in faults} == {ZeroDivisionError}
    session.stop()
    assert session.status is Status.STOPPED
    assert [row.outcome for row in journal.sets] == [Outcome.STOPPED]
    assert journal.stop is not None


def test_F14_stop_works_where_time_cannot_be_settled_even_after_a_suspend() -> None:
    faults: list[Exception] = []
    session, clock, journal = begin(one_hold(), on_fault=faults.append)
    player = Broken(session.timeline, state=session.player.state)
    session.player = player
    wait(session, clock, 29_000)
    player.broken = True
    clock.pass_(1_500)
    clock.suspend(HOUR)
    session.stop()
    assert session.status is Status.STOPPED
    assert journal.stop is not None
    assert [row.elapsed for row in journal.sets] == [30_000], "never more than there was"
    assert faults


@pytest.mark.parametrize("failing", ["begin", "set_over", "paused", "beat", "over"])
def test_F14_an_exception_in_the_journal_pauses_and_stop_still_works(failing: str) -> None:
    faults: list[Exception] = []
    journal = RecordingJournal(failing)
    session, clock, _ = begin(one_hold(), journal=journal, on_fault=faults.append)
    wait(session, clock, 2_000)
    if failing == "set_over":
        session.skip()
    elif failing == "paused":
        session.pause()
    elif failing == "over":
        session.end()
        assert session.status is Status.ENDED
        assert len(faults) == 1
        return
    assert session.status is Status.PAUSED
    assert faults
    session.stop()
    assert session.status is Status.STOPPED
    assert journal.stop is not None


def test_F14_without_a_handler_a_fault_is_raised_on() -> None:
    session, _, _ = begin(one_hold())
    session.subscribe(fail)
    with pytest.raises(ZeroDivisionError):
        session.pause()
    assert session.status is Status.PAUSED


def test_a_listener_that_gives_a_command_does_not_overtake_the_news() -> None:
    session, _, _ = begin(one_hold())
    heard: list[str] = []

    def impatient(happened: tuple[Event, ...]) -> None:
        if any(isinstance(event, ev.Paused) for event in happened):
            session.end()

    session.subscribe(impatient)
    session.subscribe(lambda happened: heard.extend(type(event).__name__ for event in happened))
    session.pause()
    assert heard == ["Paused", "SetOver", "Ended"]


# -- stop ------------------------------------------------------------------------------------------------

SITUATIONS: dict[str, Callable[[Session, FakeClock], None]] = {
    "ready": lambda session, clock: None,
    "preparing": lambda session, clock: (session.start(), wait(session, clock, 3_000))[0],
    "in a rep": lambda session, clock: (session.start(), wait(session, clock, 10_500))[0],
    "changing sides": lambda session, clock: (session.start(), wait(session, clock, 18_500))[0],
    "in a hold": lambda session, clock: (session.start(), wait(session, clock, 45_000))[0],
    "resting": lambda session, clock: (session.start(), wait(session, clock, 60_000))[0],
    "at one's own pace": lambda session, clock: (session.start(), wait(session, clock, 100_000))[0],
    "paused": lambda session, clock: (session.start(), wait(session, clock, 10_500), session.pause())[0],
    "getting ready": lambda session, clock: (
        session.start(), wait(session, clock, 10_500), session.pause(), session.resume(), wait(session, clock, 1_000),
    )[0],
    "after a suspend": lambda session, clock: (
        session.start(), wait(session, clock, 10_500), clock.suspend(HOUR), session.tick(),
    )[0],
    "finished": lambda session, clock: (session.start(), wait(session, clock, 100_000), session.done())[0],
}  # fmt: skip


@pytest.mark.parametrize("situation", SITUATIONS)
def test_F65_stop_in_every_state_twice_is_logged_once(situation: str) -> None:
    silenced: list[int] = []
    journal, clock, timeline = RecordingJournal(), FakeClock(), three_exercises()
    session = Session(timeline, clock, journal, record_of(timeline), silence=lambda: silenced.append(clock.mono_at))
    SITUATIONS[situation](session, clock)
    heard: list[Event] = []

    def listen(happened: tuple[Event, ...]) -> None:
        heard.extend(happened)
        assert silenced, "silent before anyone is told"
        assert journal.stop is not None, "on the disk before anyone is told"

    session.subscribe(listen)
    session.stop()
    assert session.status is Status.STOPPED
    session.stop()
    assert len(journal.of("stopped")) == 1
    assert len(silenced) == 1
    assert sum(isinstance(event, ev.Stopped) for event in heard) == 1
    assert isinstance(heard[-1], ev.Stopped)
    assert len(journal.of("begin")) == 1, "also where it was stopped before it began"
    assert journal.of("stopped")[0][1].status is SessionStatus.STOPPED
    kinds = [kind for kind, _ in journal.told]
    assert kinds.index("begin") < kinds.index("stopped")


def test_F65_stop_says_where_it_was() -> None:
    session, clock, journal = begin()
    wait(session, clock, 22_500)
    session.stop()
    stop = journal.stop
    assert stop is not None
    assert (stop.exercise, stop.title, stop.side, stop.set) == ("dog", "Dog", "right", 1)
    assert stop.elapsed == 500  # into the hold of the first rep on the right
    assert [(row.outcome, row.elapsed, row.reps) for row in journal.sets[1:]] == [(Outcome.STOPPED, 2_500, 0)]


@pytest.mark.parametrize(
    ("passed", "exercise", "side"),
    [
        (3_000, "dog", "both"),  # getting ready: nothing was done on any side yet
        (9_000, "dog", "left"),
        (18_500, "dog", "both"),  # changing sides
        (22_500, "dog", "right"),
        (31_000, "plank", "both"),  # getting ready for the next one
        (56_000, "plank", "both"),  # in its rest
    ],
)
def test_a_stop_rests_the_exercise_one_was_getting_ready_for_and_a_side_only_within_its_set(
    passed: int, exercise: str, side: str
) -> None:
    session, clock, journal = begin()
    wait(session, clock, passed)
    session.stop()
    assert session.stopped_at == journal.stop
    assert journal.stop is not None
    assert (journal.stop.exercise, journal.stop.side) == (exercise, side)


def test_where_sides_alternate_a_stop_is_of_both() -> None:
    turns = exercise("march", reps=4, sides=Sides.ALTERNATE, tempo=Tempo(1_000, 0, 0, 0))
    session, clock, journal = begin(timeline_of(turns))
    wait(session, clock, 1_500)
    session.stop()
    assert journal.stop is not None
    assert journal.stop.side is Sides.BOTH


@pytest.mark.parametrize("failing", [["stopped"], ["set_over"], ["set_over", "stopped", "begin"]])
def test_F66_stop_where_the_journal_fails(failing: list[str]) -> None:
    faults: list[Exception] = []
    session, clock, journal = begin(one_hold(), journal=RecordingJournal(), on_fault=faults.append)
    heard: list[Event] = []
    session.subscribe(heard.extend)
    wait(session, clock, 10_000)
    journal.failing.update(failing)
    session.stop()
    assert session.status is Status.STOPPED
    assert isinstance(heard[-1], ev.Stopped)
    assert faults
    journal.failing.clear()
    session.describe_stop(StopDetails(StopKind.PAIN, "lower-back", 6, ""))
    assert journal.of("stop_details") == [("session-1", StopDetails(StopKind.PAIN, "lower-back", 6, ""))]


def test_F66_stop_where_silence_and_a_view_fail() -> None:
    faults: list[Exception] = []
    session, clock, journal = begin(one_hold(), silence=fail, on_fault=faults.append)
    wait(session, clock, 10_000)
    session.subscribe(fail)
    session.stop()
    assert session.status is Status.STOPPED
    assert journal.stop is not None
    assert len(faults) == 2


def test_F68_nothing_has_an_effect_while_latched() -> None:
    session, clock, journal = begin()
    wait(session, clock, 10_500)
    session.stop()
    heard: list[Event] = []
    session.subscribe(heard.extend)
    latched, beats, told = session.player.state, len(journal.cursors), list(journal.told)
    for command in (session.start, session.resume, session.skip, session.back, session.done, session.pause):
        command()
    session.toggle()
    session.jump(1)
    session.add_time()
    session.end()
    session.close()
    session.fault()
    wait(session, clock, 30_000)
    clock.pass_(60_000)
    session.tick()
    clock.suspend(8 * HOUR)
    session.tick()
    assert session.player.state == latched
    assert heard == []
    assert journal.told == told
    assert len(journal.cursors) == beats
    assert session.next_due() is None
    session.acknowledge()
    assert session.status is Status.ENDED
    session.start()
    session.resume()
    assert session.status is Status.ENDED


def test_I_19_what_was_due_just_before_a_stop_is_not_said_after_it() -> None:
    session, clock, _ = begin()
    heard: list[Event] = []
    session.subscribe(heard.extend)
    wait(session, clock, 4_900)
    heard.clear()
    clock.pass_(1_900)  # "3" and "2" were due meanwhile
    session.stop()
    assert [type(event) for event in heard] == [ev.Stopped]


def test_a_stop_inside_a_listener_silences_what_others_were_about_to_hear() -> None:
    session, clock, _ = begin()

    def stops(happened: tuple[Event, ...]) -> None:
        if any(isinstance(event, ev.CueDue) for event in happened):
            session.stop()

    heard: list[Event] = []
    session.subscribe(stops)
    session.subscribe(heard.extend)
    wait(session, clock, 5_000)
    assert [type(event) for event in heard] == [ev.Stopped]


def test_leaving_before_the_start_leaves_no_trace() -> None:
    journal, timeline = RecordingJournal(), one_hold()
    session = Session(timeline, FakeClock(), journal, record_of(timeline))
    session.end()
    assert session.status is Status.ENDED
    assert journal.told == []


def test_shut_down_from_outside_is_an_interruption() -> None:
    session, clock, journal = begin(one_hold())
    wait(session, clock, 5_000)
    session.close()
    assert [end.status for end in journal.ends] == [SessionStatus.INTERRUPTED]
    assert [row.outcome for row in journal.sets] == [Outcome.ENDED]


def test_a_heartbeat_every_second_and_at_everything_that_happens() -> None:
    session, clock, journal = begin(one_hold())
    wait(session, clock, 12_000, tick=50)
    spans = [cursor.totals.span for cursor in journal.cursors]
    assert spans == sorted(spans)
    assert max(later - earlier for earlier, later in pairwise(spans)) <= 1_000
    assert 11_000 < spans[-1] <= 12_000
    session.pause()
    assert journal.cursors[-1].elapsed == 12_000
