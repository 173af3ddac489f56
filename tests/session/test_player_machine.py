"""The player and the session under whatever a person and a machine can do to them, in any order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import ClassVar

import pytest
from hypothesis import assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from tests.support.fake_clock import FakeClock
from tests.support.journal import RecordingJournal
from tests.support.plans import exercise, record_of, routine_of
from tests.support.strategies import adjusted_routines, limited_routines, routines

from backbeat.routine.adjustments import UNCHANGED, Adjustments, Change
from backbeat.routine.model import Pace, Routine, Sides
from backbeat.session import events as ev
from backbeat.session.compiler import compile_timeline
from backbeat.session.events import Event, Outcome, PauseReason
from backbeat.session.player import Player
from backbeat.session.reopening import restored_state
from backbeat.session.session import HEARTBEAT, Session
from backbeat.session.state import ACTIVE, PlayerState, Status
from backbeat.session.timeline import Timeline

GOING = {Status.RUNNING, Status.RESUMING}
OVER = {Status.STOPPED, Status.FINISHED, Status.ENDED}
TERMINAL = (ev.Stopped, ev.Finished, ev.Ended)
MOVING = (ev.PhaseBegan, ev.CueDue, ev.Started, ev.Resumed, ev.Resuming)
levels = st.sampled_from([None, "gentle", "strong"])
sides = st.sampled_from([Sides.LEFT, Sides.RIGHT])
moments = st.one_of(st.sampled_from([0, 1, 500, 1_000, 1_999, 2_000]), st.integers(0, 2_000))
long_moments = st.one_of(moments, st.integers(0, 90_000))
COUNTED = (  # by the person; made up by chance it is too rare
    routine_of(exercise("raise", reps=5, pace=Pace.OWN, sides=Sides.EACH), exercise("squat", reps=3, pace=Pace.OWN)),
    Adjustments((Change(0, 0, first=Sides.LEFT, limited=True),)),
)
plans = st.one_of(
    routines().map(lambda routine: (routine, UNCHANGED)),
    limited_routines,
    adjusted_routines,
    st.just(COUNTED),
)
some_time = st.sampled_from([-20_000, -1_000, -1, 1, 10_000])


def timeline_of(made: tuple[Routine, Adjustments], level: str | None, first: Sides = Sides.LEFT) -> Timeline:
    timeline = compile_timeline(made[0], level, first_side=first, adjustments=made[1])
    assume(timeline.phases)
    return timeline


class Watched:
    """What must be true of any player at any time, whoever drives it."""

    timeline: Timeline
    player: Player
    seen: ClassVar[Counter[str]] = Counter()

    def begin_to_watch(self) -> None:
        self.events: list[Event] = []
        self.entered: Counter[int] = Counter()
        self.over: Counter[int] = Counter()
        self.last_over_at = self.span_from = 0
        self.span_before = 0
        self.ended_at: int | None = None
        self.remaining: tuple[int, int] | None = None
        self.active_in_sets = self.counted = 0
        self.managed: dict[int, int] = {}

    def now(self) -> int:
        raise NotImplementedError

    def take(self, happened: tuple[Event, ...], before: PlayerState, command: str) -> None:
        after = self.player.state
        self.seen[after.status] += 1
        for event in happened:
            self.take_one(event)
        # I-18: nothing but a person's start or resume makes it go.
        if before.status not in GOING and after.status in GOING:
            assert command in {"start", "resume", "toggle"}
            assert before.status is (Status.READY if command == "start" else Status.PAUSED)
        # I-17: latched means latched.
        if before.status is Status.STOPPED:
            assert after.status is (Status.ENDED if command == "acknowledge" else Status.STOPPED)
            assert all(isinstance(event, ev.Acknowledged) for event in happened)
        if before.status is Status.ENDED:
            assert after == before
            assert not happened
        # I-16: Stop works from everywhere, in one step, and is one event.
        if command == "stop" and before.status is not Status.ENDED:
            assert after.status is Status.STOPPED
        assert sum(isinstance(event, ev.Stopped) for event in self.events) <= 1
        # I-6: what remains of a phase shrinks, unless somebody asked for more or went back.
        snapshot = self.player.snapshot(self.now())
        if snapshot.remaining is None:
            self.remaining = None
        else:
            assert snapshot.remaining >= 0
            if after.status is Status.RUNNING:
                assert snapshot.remaining > 0, "a phase that is over is left"
            same = self.remaining is not None and self.remaining[0] == snapshot.phase_index
            if same and command not in {"back", "jump", "add_time", "crash"}:
                assert snapshot.remaining <= self.remaining[1]
            self.remaining = (snapshot.phase_index, snapshot.remaining)

    def take_one(self, event: Event) -> None:
        if isinstance(event, MOVING):
            # I-19, I-21: nothing moves and nothing is said once the session is over or has been stopped.
            assert self.ended_at is None
        if isinstance(event, ev.RepCounted):
            self.counted += 1
            assert event.reps == self.counted
        if isinstance(event, ev.PhaseBegan):
            self.counted = 0
            segment = self.timeline.segment_of(event.phase)
            if segment.set is not None and segment.first == event.phase:
                self.entered[segment.set] += 1
                # I-12: one set begins after the one before it is over.
                assert event.at >= self.last_over_at
        if isinstance(event, ev.SetOver):
            self.over[event.set] += 1
            self.seen[event.outcome] += 1
            # I-10, I-11: each time it was entered, once, in order, as a new attempt.
            assert event.attempt == self.entered[event.set] == self.over[event.set]
            assert event.at >= self.last_over_at
            self.last_over_at = event.at
            self.active_in_sets += event.elapsed
            self.check_length(event)
            self.check_limit(event)
        if isinstance(event, TERMINAL) and self.ended_at is None:
            self.ended_at = event.at
            assert event.at >= self.last_over_at
        if isinstance(event, ev.Started):
            self.span_from = event.at
        self.events.append(event)

    def check_length(self, event: ev.SetOver) -> None:
        """I-2. Where one side limits the other, a set that is done came to what was left of the plan."""
        planned = self.player.timeline.sets[event.set]
        assert event.elapsed >= 0
        if planned.length is not None:
            assert event.elapsed <= planned.length + event.added
            if event.outcome is Outcome.DONE:
                assert event.elapsed == planned.length + event.added
        if planned.reps is not None:
            assert event.reps is not None
            assert 0 <= event.reps <= planned.reps
            own_pace = planned.length is None
            assert event.outcome is not Outcome.DONE or own_pace or event.reps == planned.reps
            if own_pace:
                whole = planned.reps if event.outcome is Outcome.DONE else 0
                assert event.reps == (self.counted or whole), "as counted; uncounted, as planned"

    def check_limit(self, event: ev.SetOver) -> None:
        """No side does more than the side that limits it managed at its best, if that one was begun at all."""
        planned = self.timeline.sets[event.set]
        amount = event.elapsed if event.reps is None else event.reps
        self.managed[event.set] = max(self.managed.get(event.set, 0), amount)
        if planned.limited_by in self.managed:
            assert amount <= self.managed[planned.limited_by]

    @invariant()
    def I_01_all_time_is_accounted_for(self) -> None:
        state = self.player.state
        if state.status is Status.READY or (self.ended_at is not None and not self.has_run()):
            assert self.player.totals(self.now()).span == 0
            return
        until = self.now() if self.ended_at is None else self.ended_at
        assert self.player.totals(self.now()).span == self.span_before + until - self.span_from

    def has_run(self) -> bool:
        return self.span_before > 0 or any(isinstance(event, ev.Started) for event in self.events)

    @invariant()
    def active_time_is_the_time_of_the_sets(self) -> None:
        state, snapshot = self.player.state, self.player.snapshot(self.now())
        running_set = 0
        if state.status in ACTIVE and self.timeline.segment_of(state.phase).set is not None:
            running_set = state.set_elapsed + snapshot.elapsed
        assert self.player.totals(self.now()).active == self.active_in_sets + running_set

    @invariant()
    def I_10_I_11_what_was_entered_is_logged_or_going_on(self) -> None:
        state = self.player.state
        here = self.timeline.segment_of(state.phase).set if state.status in ACTIVE else None
        for index in set(self.entered) | set(self.over):
            assert self.entered[index] - self.over[index] == (1 if index == here else 0)

    @invariant()
    def waking_up_has_a_reason(self) -> None:
        state, due = self.player.state, self.player.next_due()
        if state.status in GOING:
            assert due is None or due > self.now()
            assert due is not None or self.timeline.phases[state.phase].length is None
        else:
            assert due is None


class PlayerMachine(Watched, RuleBasedStateMachine):
    @initialize(made=plans, level=levels, first_side=sides, get_ready=st.sampled_from([0, 3_000]))
    def begin(self, made: tuple[Routine, Adjustments], level: str | None, first_side: Sides, get_ready: int) -> None:
        self.timeline = timeline_of(made, level, first_side)
        self.get_ready = get_ready
        self.at = 5_000
        self.open()

    def open(self) -> None:
        self.begin_to_watch()
        self.player = Player(self.timeline, get_ready=self.get_ready)

    @precondition(lambda self: self.player.state.status in OVER)
    @rule()
    def another_one(self) -> None:
        self.open()
        self.do("start")

    def now(self) -> int:
        return self.at

    def do(self, command: str, *arguments: int) -> tuple[Event, ...]:
        before = self.player.state
        happened: tuple[Event, ...] = getattr(self.player, command)(*arguments, self.at)
        self.take(happened, before, command)
        return happened

    @rule(command=st.sampled_from(["start", "pause", "resume", "done", "count", "count"]), later=moments)
    def a_person_does(self, command: str, later: int) -> None:
        self.at += later
        self.do(command)

    @rule(command=st.sampled_from(["skip", "back"]), later=moments)
    def moves(self, command: str, later: int) -> None:
        self.at += later
        self.do(command)

    @precondition(lambda self: self.player.state.status in {Status.READY, Status.PAUSED})
    @rule()
    def gets_going(self) -> None:
        self.do("start" if self.player.state.status is Status.READY else "resume")

    @rule(later=long_moments)
    def time_goes_by(self, later: int) -> None:
        self.at += later
        self.do("advance")

    @rule(earlier=st.integers(1, 5_000))
    def the_clock_is_not_as_monotonic_as_promised(self, earlier: int) -> None:
        before = self.player.state
        self.take(self.player.advance(self.at - earlier), before, "advance")

    @rule(times=st.integers(1, 40))
    def goes_on_undisturbed(self, times: int) -> None:
        if self.player.state.status in {Status.READY, Status.PAUSED}:
            self.gets_going()
        for _ in range(times):
            due = self.player.next_due()
            self.at = self.at if due is None else due
            self.do("advance" if due is not None else "done")

    @rule(step=st.integers(-1, 5), later=moments)
    def jump(self, step: int, later: int) -> None:
        self.at += later
        self.do("jump", step)

    @rule(more=some_time, later=moments)
    def add_time(self, more: int, later: int) -> None:
        self.at += later
        self.do("add_time", more)

    @rule(command=st.sampled_from(["stop", "stop", "acknowledge", "end"]), odds=st.integers(0, 9))
    def an_end_is_made(self, command: str, odds: int) -> None:
        if odds < 2:  # not so often that nothing ever goes on for long
            self.do(command)

    @rule(away=st.integers(2_001, 30_000), since=st.integers(0, 3_000))
    def I_05_the_machine_was_away(self, away: int, since: int) -> None:
        self.do("advance")
        before, left = self.player.state, self.player.snapshot(self.at)
        began_at, paused = self.at, self.player.totals(self.at).paused
        self.at += away
        self.take(self.player.interrupt(PauseReason.SUSPEND, began_at, self.at, away), before, "interrupt")
        after = self.player.snapshot(self.at)
        assert after.remaining == left.remaining
        assert after.phase_index == left.phase_index
        if before.status in GOING:
            assert after.status is Status.PAUSED
            assert self.player.state.totals.gap == before.totals.gap + away
        else:
            assert after.status is before.status
            assert self.player.totals(self.at).paused == paused

    @rule(between=moments)
    def I_07_a_pause_takes_nothing_away(self, between: int) -> None:
        self.do("advance")
        left = self.player.snapshot(self.at)
        if left.status is not Status.RUNNING:
            return
        self.do("pause")
        once = self.player.state
        assert self.do("pause") == ()
        assert self.player.state == once, "pause; pause = pause"
        self.at += between
        self.do("resume")
        once = self.player.state
        assert self.do("resume") == ()
        assert self.player.state == once, "resume; resume = resume"
        if self.player.state.status is Status.RESUMING:
            self.at += self.get_ready
            self.do("advance")
        right = self.player.snapshot(self.at)
        assert (right.status, right.phase_index, right.remaining) == (Status.RUNNING, left.phase_index, left.remaining)


class SessionMachine(Watched, RuleBasedStateMachine):
    """The same through the session: with the clocks, the watch, the journal, crashes and new starts."""

    @initialize(made=plans, level=levels)
    def begin(self, made: tuple[Routine, Adjustments], level: str | None) -> None:
        self.timeline = timeline_of(made, level)
        self.clock = FakeClock()
        self.number = 0
        self.open(None)

    def open(self, cut_off: PlayerState | None) -> None:
        if cut_off is None:
            self.begin_to_watch()
            self.number += 1
            self.journal = RecordingJournal()
            self.wall_was_set = False
        self.batches: list[tuple[Event, ...]] = []
        self.session = Session(
            self.timeline, self.clock, self.journal, record_of(self.timeline, self.number), restored=cut_off
        )
        self.session.subscribe(self.batches.append)
        self.player = self.session.player

    def now(self) -> int:
        return self.clock.mono_at

    def do(self, command: Callable[[], None]) -> None:
        self.batches.clear()
        before, name = self.player.state, command.__name__
        logged = len(self.journal.sets)
        command()
        happened = tuple(event for batch in self.batches for event in batch)
        self.take(happened, before, name)
        overs = [event for event in happened if isinstance(event, ev.SetOver)]
        assert [(row.set_index, row.attempt, row.elapsed) for row in self.journal.sets[logged:]] == [
            (event.set, event.attempt, event.elapsed) for event in overs
        ]

    @rule(command=st.sampled_from(["start", "pause", "resume", "toggle", "done", "count", "tick"]), later=moments)
    def a_person_does(self, command: str, later: int) -> None:
        self.clock.pass_(later)
        self.do(getattr(self.session, command))

    @rule(command=st.sampled_from(["skip", "back"]), later=moments)
    def moves(self, command: str, later: int) -> None:
        self.clock.pass_(later)
        self.do(getattr(self.session, command))

    @precondition(lambda self: self.session.status in {Status.READY, Status.PAUSED})
    @rule()
    def gets_going(self) -> None:
        self.do(self.session.start if self.session.status is Status.READY else self.session.resume)

    @precondition(lambda self: self.session.status in OVER)
    @rule()
    def another_one(self) -> None:
        self.open(None)
        self.do(self.session.start)

    @rule(later=moments, times=st.integers(1, 12))
    def time_goes_by(self, later: int, times: int) -> None:
        for _ in range(times):
            self.clock.pass_(later)
            self.do(self.session.tick)

    @rule(times=st.integers(1, 40))
    def goes_on_undisturbed(self, times: int) -> None:
        if self.session.status in {Status.READY, Status.PAUSED}:
            self.gets_going()
        for _ in range(times):
            due = self.session.next_due()
            if due is None:
                if self.session.status is Status.RUNNING:
                    self.do(self.session.done)
                continue
            while due > 0:
                self.clock.pass_(min(due, 2_000))
                self.do(self.session.tick)
                due -= 2_000

    @rule(step=st.integers(-1, 5), later=moments)
    def jumps(self, step: int, later: int) -> None:
        self.clock.pass_(later)

        def jump() -> None:
            self.session.jump(step)

        self.do(jump)

    @rule(more=some_time)
    def adds(self, more: int) -> None:
        def add_time() -> None:
            self.session.add_time(more)

        self.do(add_time)

    @rule(command=st.sampled_from(["stop", "stop", "acknowledge", "end", "close"]), odds=st.integers(0, 9))
    def an_end_is_made(self, command: str, odds: int) -> None:
        if odds < 2:
            self.do(getattr(self.session, command))

    @rule()
    def wakes_and_nothing_was(self) -> None:
        before = self.player.state
        self.do(self.session.tick)
        assert self.player.state.status is before.status

    @rule(away=st.integers(2_001, 30_000))
    def I_05_stalls(self, away: int) -> None:
        self.away(lambda: self.clock.pass_(away), PauseReason.STALL, away)

    @rule(away=st.integers(1_001, 30_000_000))
    def I_05_is_suspended(self, away: int) -> None:
        self.away(lambda: self.clock.suspend(away), PauseReason.SUSPEND, away)

    def away(self, go: Callable[[], None], reason: PauseReason, gap: int) -> None:
        self.do(self.session.tick)
        before, left = self.player.state, self.session.snapshot()
        go()
        self.do(self.session.tick)
        right = self.session.snapshot()
        assert (right.phase_index, right.remaining) == (left.phase_index, left.remaining)
        if before.status in GOING:
            assert (right.status, right.reason) == (Status.PAUSED, reason)
            assert self.journal.pauses[-1].gap == gap
        else:
            assert right.status is before.status
            assert right.reason is before.reason

    @rule(by=st.sampled_from([timedelta(hours=-3), timedelta(days=1), timedelta(days=-20_000), timedelta(days=27_000)]))
    def somebody_sets_the_wall_clock(self, by: timedelta) -> None:
        before = self.session.snapshot()
        self.clock.set_wall(by)
        self.wall_was_set = True
        self.do(self.session.tick)
        assert self.session.snapshot() == before
        self.clock.set_wall(-by)  # once is enough for it to be noticed; years must not run out

    @rule(later=moments)
    def crashes_and_is_opened_again(self, later: int) -> None:
        self.do(self.session.tick)
        lost_since, left = self.now(), self.player.totals(self.now())
        was_stopped = self.session.status is Status.STOPPED
        self.clock.pass_(later)
        cursor = self.journal.cut_off
        self.clock.boot_at = self.clock.mono_at = 100 + later  # the machine was started anew
        if cursor is None:
            # I-20: a stop is on the disk before anything else, and a session that was stopped is not offered.
            assert (self.journal.stop is not None) == any(isinstance(event, ev.Stopped) for event in self.events)
            assert not was_stopped or self.journal.stop is not None
            self.open(None)
            return
        assert not was_stopped
        assert left.span - cursor.totals.span < HEARTBEAT, f"lost from {lost_since}"
        self.resume_watching(cursor.totals.span, cursor.totals.active)
        self.open(restored_state(cursor, self.journal.attempts, self.journal.managed))
        self.remaining = None
        assert self.session.status is Status.PAUSED
        assert self.session.snapshot().reps_counted == self.counted
        self.do(self.session.tick)
        assert self.session.status is Status.PAUSED

    @precondition(lambda self: self.session.status is Status.RUNNING and self.session.snapshot().reps_to_count)
    @rule(later=moments)
    def I_23_no_count_is_lost_in_a_crash(self, later: int) -> None:
        self.do(self.session.count)
        self.crashes_and_is_opened_again(later)

    def resume_watching(self, span: int, active: int) -> None:
        index = self.timeline.segment_of(self.journal.cursors[-1].phase).set
        cursor = self.journal.cursors[-1]
        in_set = cursor.set_elapsed + cursor.elapsed if index is not None else 0
        assert active == sum(row.elapsed for row in self.journal.sets) + in_set
        self.span_before, self.span_from, self.last_over_at = span, self.now(), 0

    @invariant()
    def I_21_stop_is_at_hand(self) -> None:
        assert self.session.is_active == (self.session.status in ACTIVE)

    @invariant()
    def I_10_log_is_unique_and_in_order(self) -> None:
        rows = self.journal.sets
        keys = [(row.set_index, row.attempt) for row in rows]
        assert len(keys) == len(set(keys))
        assert len(self.journal.of("begin")) <= 1
        if not self.wall_was_set:
            overs = [row.over for row in rows] + [end.over for end in self.journal.ends[:1]]
            assert overs == sorted(overs)
            # I-12: as times of day they do not overlap either.
            for earlier, later in pairwise(rows):
                assert later.over - timedelta(milliseconds=later.elapsed) >= earlier.over

    @invariant()
    def the_end_is_written_once_and_flags_a_changed_clock(self) -> None:
        assert len(self.journal.of("over")) <= 1
        assert len(self.journal.of("stopped")) <= 1
        if self.journal.ends:
            assert self.journal.ends[0].totals == self.player.state.totals
            assert self.wall_was_set or not self.journal.ends[0].clock_changed


@pytest.mark.hypothesis
@pytest.mark.parametrize("machine", [PlayerMachine, SessionMachine])
def test_I_01_I_02_I_05_I_06_I_07_I_10_I_11_I_12_I_16_I_17_I_18_I_19_I_20_I_21_hold_whatever_happens(
    machine: type[Watched],
) -> None:
    machine.seen = Counter()
    # Moments cost little here, and the odd order of things is what counts.
    usual = settings()
    often = settings(max_examples=4 * usual.max_examples, stateful_step_count=usual.stateful_step_count + 20)
    run_state_machine_as_test(machine, settings=often)
    # A machine that never gets far proves nothing.
    assert set(Status) <= set(machine.seen)
    assert {Outcome.DONE, Outcome.SKIPPED, Outcome.REPEATED, Outcome.STOPPED} <= set(machine.seen)
