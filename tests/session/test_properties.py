"""Two ways to the same end: properties that compare one run with another."""

from __future__ import annotations

from datetime import timedelta
from itertools import accumulate, pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.support.fake_clock import FakeClock
from tests.support.journal import RecordingJournal
from tests.support.plans import record_of
from tests.support.strategies import adjusted_routines, limited_routines, routines

from backbeat.routine.arithmetic import exercise_length, phase_count, routine_length
from backbeat.routine.dose import at_level, resolve
from backbeat.routine.model import Routine, Sides
from backbeat.session import events as ev
from backbeat.session.compiler import ROLES, compile_timeline
from backbeat.session.cues import CueKind
from backbeat.session.events import Event
from backbeat.session.player import Player
from backbeat.session.session import Session
from backbeat.session.state import Status
from backbeat.session.timeline import Timeline

levels = st.sampled_from([None, "gentle", "strong"])
as_written = st.builds(compile_timeline, routines(), levels, first_side=st.sampled_from([Sides.LEFT, Sides.RIGHT]))
adjusted = st.builds(
    lambda made, level: compile_timeline(made[0], level, adjustments=made[1]),
    st.one_of(adjusted_routines, limited_routines),
    levels,
)
timelines = st.one_of(as_written, adjusted.filter(lambda timeline: bool(timeline.phases)))
commands = st.one_of(
    st.sampled_from(["pause", "resume", "skip", "back", "done", "done", "count", "count", "advance", "stop"]).map(
        lambda command: (command,)
    ),
    st.tuples(st.just("jump"), st.integers(0, 5)),
    st.tuples(st.just("add_time"), st.sampled_from([-5_000, -1, 10_000])),
)
scripts = st.lists(st.tuples(st.integers(0, 25_000), commands), max_size=15)


def play(timeline: Timeline, script: list[tuple[int, tuple[Any, ...]]], extra: list[int]) -> tuple[list[Event], Player]:
    """The script, with the clock looked at once more at each of the ``extra`` moments."""
    player, now = Player(timeline), 0
    happened = list(player.start(now))
    for later, (command, *arguments) in script:
        for look in sorted(look for look in extra if now < look < now + later):
            happened += player.advance(look)
        now += later
        happened += getattr(player, command)(*arguments, now)
    return happened, player


@given(timelines, scripts, st.lists(st.integers(0, 100_000), max_size=40))
def test_I_03_ticks_do_not_matter(
    timeline: Timeline, script: list[tuple[int, tuple[Any, ...]]], extra: list[int]
) -> None:
    seldom, one = play(timeline, script, [])
    often, other = play(timeline, script, extra)
    assert often == seldom
    assert other.state == one.state
    now = sum(later for later, _ in script)
    assert other.snapshot(now) == one.snapshot(now)
    assert other.totals(now) == one.totals(now)


@given(timelines, st.integers(0, 60_000), st.integers(0, 60_000))
def test_I_03_one_long_wait_is_two_short_ones(timeline: Timeline, first: int, second: int) -> None:
    one, two = Player(timeline), Player(timeline)
    one.start(0)
    two.start(0)
    at_once = one.advance(first + second)
    assert two.advance(first) + two.advance(first + second) == at_once
    assert one.state == two.state


wall_changes = st.lists(st.integers(-400, 400).map(lambda days: timedelta(days=days, hours=3)), max_size=5)


@given(timelines, st.lists(st.tuples(st.integers(0, 2_000), commands), max_size=15), wall_changes)
def test_I_04_the_wall_clock_changes_nothing(
    timeline: Timeline, script: list[tuple[int, tuple[Any, ...]]], changes: list[timedelta]
) -> None:
    def run(changes: list[timedelta]) -> tuple[list[Any], list[Any], Session]:
        clock, journal, happened = FakeClock(), RecordingJournal(), []
        session = Session(timeline, clock, journal, record_of(timeline))
        session.subscribe(happened.extend)
        session.start()
        for number, (later, (command, *arguments)) in enumerate(script):
            if number < len(changes):
                clock.set_wall(changes[number])
            clock.pass_(later)
            getattr(session, "tick" if command == "advance" else command)(*arguments)
        rows = [(row.set_index, row.attempt, row.outcome, row.elapsed, row.added, row.reps) for row in journal.sets]
        return happened, rows, session

    calm, calm_rows, one = run([])
    wild, wild_rows, other = run(changes)
    assert wild == calm
    assert wild_rows == calm_rows
    assert other.snapshot() == one.snapshot()
    assert other.totals == one.totals


@given(routines(), levels)
def test_I_08_every_total_is_the_same_sum(routine: Routine, level: str | None) -> None:
    timeline = compile_timeline(routine, level)
    at = timeline.main.level
    total, at_least = routine_length(routine, at)
    by_hand = 0
    for block in routine.blocks:
        lengths = [
            exercise_length(resolve(step, routine, at)) for step in block.steps if not step.only or at in step.only
        ]
        if lengths:
            rounds = at_level(block.rounds, at)
            by_hand += rounds * sum(lengths) + (rounds - 1) * at_level(block.rest, at)
    assert timeline.total == total == by_hand == sum(phase.length or 0 for phase in timeline.phases)
    assert timeline.at_least == at_least == any(phase.length is None for phase in timeline.phases)
    assert len(timeline.phases) <= phase_count(routine, at)


@given(routines(), st.one_of(st.none(), routines()), st.one_of(st.none(), routines()), levels)
def test_I_08_a_warm_up_and_a_cool_down_add_their_own(
    routine: Routine, warm_up: Routine | None, cool_down: Routine | None, level: str | None
) -> None:
    timeline = compile_timeline(routine, level, warm_up=warm_up, cool_down=cool_down)
    assert timeline.total == sum(part.total for part in timeline.parts) == sum(p.length or 0 for p in timeline.phases)
    assert [part.role for part in timeline.parts] == [
        role for role, given_ in zip(ROLES, (warm_up, routine, cool_down), strict=True) if given_
    ]


@given(timelines)
def test_I_08_the_timeline_has_neither_gaps_nor_empty_pieces(timeline: Timeline) -> None:
    lengths = [phase.length or 0 for phase in timeline.phases]
    assert [phase.start for phase in timeline.phases] == [0, *accumulate(lengths)][:-1]
    assert all(phase.length is None or phase.length > 0 for phase in timeline.phases)
    assert all(segment.first < segment.end for segment in timeline.segments)
    assert timeline.segments[0].first == 0
    assert timeline.segments[-1].end == len(timeline.phases)
    assert all(one.end == other.first for one, other in pairwise(timeline.segments))
    for number, segment in enumerate(timeline.segments):
        assert {timeline.phases[index].segment for index in range(segment.first, segment.end)} == {number}
    for step in timeline.steps:
        own = [phase for phase in timeline.phases if phase.step is not None and timeline.steps[phase.step] is step]
        assert step.length == sum(phase.length or 0 for phase in own)
        assert timeline.phases[step.first] is own[0]
    for planned in timeline.sets:
        segment = timeline.segments[planned.segment]
        own = list(timeline.phases[segment.first : segment.end])
        assert planned.length == (None if own[0].length is None else sum(phase.length or 0 for phase in own))


@given(timelines)
def test_no_cue_is_lost_and_the_lungs_never_jump_within_a_set(timeline: Timeline) -> None:
    for phase in timeline.phases:
        for cue in phase.cues:
            due = cue.due(phase.length)
            assert due is not None
            assert due >= 0
            assert phase.length is None or due <= phase.length
    names = [cue.text for phase in timeline.phases for cue in phase.cues if cue.kind is CueKind.EXERCISE]
    assert names == [step.name for step in timeline.steps]
    for segment in timeline.segments:
        own = timeline.phases[segment.first : segment.end]
        assert all(one.breath_to == other.breath_from for one, other in pairwise(own))


@given(
    st.builds(compile_timeline, routines(own=False), levels), st.lists(st.integers(150, 5_000), min_size=1, max_size=9)
)
def test_I_09_an_undisturbed_run_ends_after_exactly_its_total(timeline: Timeline, steps: list[int]) -> None:
    player, now, happened = Player(timeline), 777, []
    happened += player.start(now)
    while player.state.status is Status.RUNNING:
        now += steps[len(happened) % len(steps)]
        happened += player.advance(now)
    assert happened[-1] == ev.Finished(777 + timeline.total)
    assert player.totals(now).span == timeline.total
    overs = [event for event in happened if isinstance(event, ev.SetOver)]
    assert [event.elapsed for event in overs] == [planned.length for planned in timeline.sets]
    assert [event.set for event in overs] == list(range(len(timeline.sets)))
    assert sum(isinstance(event, ev.CueDue) for event in happened) == sum(len(p.cues) for p in timeline.phases)


def _ends_as_planned(timeline: Timeline) -> bool:
    """Whether no side is limited below its plan by one that does all of its own."""

    def amount(index: int) -> int:
        return timeline.sets[index].reps or timeline.sets[index].length or 0

    limited = [(index, one.limited_by) for index, one in enumerate(timeline.sets) if one.limited_by is not None]
    return all(0 < amount(index) <= amount(other) for index, other in limited)


@given(timelines.filter(_ends_as_planned), st.integers(0, 20_000))
def test_I_09_at_ones_own_pace_the_plan_is_a_lower_bound(timeline: Timeline, pace: int) -> None:
    player, now = Player(timeline), 0
    player.start(now)
    own = 0
    while player.state.status is Status.RUNNING:
        due = player.next_due()
        if timeline.phases[player.state.phase].length is None:
            own += 1
            now += pace
            player.done(now)
        else:
            assert due is not None
            now = due
            player.advance(now)
    assert player.totals(now).span == timeline.total + own * pace
    assert own == sum(planned.length is None for planned in timeline.sets)


@given(timelines, st.lists(st.integers(0, 6), max_size=12), st.integers(0, 3_000))
def test_a_set_at_ones_own_pace_is_logged_as_it_was_counted(timeline: Timeline, counts: list[int], pace: int) -> None:
    """What was counted, and never more than planned; what nobody counted is taken to be as planned."""
    player, now = Player(timeline), 0
    happened, expected = list(player.start(now)), []
    while player.state.status is Status.RUNNING:
        snapshot = player.snapshot(now)
        if snapshot.length is None:
            wanted = counts[len(expected) % len(counts)] if counts else 0
            for _ in range(wanted):
                now += pace
                happened += player.count(now)
            planned = snapshot.reps_to_count or None
            if planned is not None:
                expected.append(min(wanted, planned) if wanted else planned)
            assert player.snapshot(now).reps_counted == (0 if planned is None else min(wanted, planned))
            happened += player.done(now)
        else:
            assert player.count(now) == ()
            now = player.next_due() or now
            happened += player.advance(now)
    overs = [event for event in happened if isinstance(event, ev.SetOver)]
    own = [event.reps for event in overs if timeline.sets[event.set].length is None and event.reps is not None]
    assert own == expected
    counted = [event for event in happened if isinstance(event, ev.RepCounted)]
    assert all(timeline.phases[event.phase].length is None for event in counted)
    assert all(event.reps >= 1 for event in counted)
