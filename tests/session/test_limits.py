"""The stronger side does no more than the weaker one managed, whatever became of the weaker one's set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.plans import begin, exercise, record_of, routine_of
from tests.support.strategies import limited_routines
from tests.support.trainer import told

from backbeat.routine.adjustments import Adjustments, Change
from backbeat.routine.model import Pace, Routine, Sides, Step, Tempo
from backbeat.session.compiler import compile_timeline
from backbeat.session.cues import CueKind
from backbeat.session.limits import limited
from backbeat.session.reopening import restored_state
from backbeat.session.session import Session
from backbeat.session.timeline import Timeline

SECOND = Tempo(1_000, 0, 0, 0)
WEAK_RIGHT = Change(0, 0, first=Sides.RIGHT, limited=True)


def plan_of(*steps: Step, change: Change = WEAK_RIGHT) -> Timeline:
    """The first of them with the weaker side, the right one, first and as the limit of the left."""
    return compile_timeline(routine_of(*steps), adjustments=Adjustments((change,)))


def guided(**dose: object) -> Step:
    return exercise("raise", **({"reps": 10, "tempo": SECOND, "sides": Sides.EACH, "switch": 5_000} | dose))


def own(**dose: object) -> Step:
    return exercise("raise", **({"pace": Pace.OWN, "reps": 10, "sides": Sides.EACH, "switch": 5_000} | dose))


def held(**dose: object) -> Step:
    return exercise("plank", **({"duration": 30_000, "sides": Sides.EACH, "switch": 5_000} | dose))


AFTER = exercise("squat", duration=20_000)

SCRIPTS = {
    "all of it is done on both sides": (
        plan_of(guided(reps=2)),
        """
        start    | running: effort raise right rep 1, 1s left
        +2s      | running: switch raise left, 5s left; raise set 1 right done in 2s, 2 reps
        +7s      | finished; raise set 1 left done in 2s, 2 reps
        """,
    ),
    "repetitions that were left early": (
        plan_of(guided(), AFTER),
        """
        start    | running: effort raise right rep 1, 1s left
        +4.5s    | running: effort raise right rep 5, 0.5s left
        skip     | running: switch raise left, 5s left; raise set 1 right skipped in 4.5s, 4 reps
        +5s      | running: effort raise left rep 1, 1s left
        +3.5s    | running: effort raise left rep 4, 0.5s left
        +0.5s    | running: work squat both, 20s left; raise set 1 left done in 4s, 4 reps
        """,
    ),
    "a hold that was left early": (
        plan_of(held(), AFTER),
        """
        start    | running: work plank right, 30s left
        +12.4s   | running: work plank right, 17.6s left
        skip     | running: switch plank left, 5s left; plank set 1 right skipped in 12.4s
        +5s      | running: work plank left, 12s left
        more 10s | running: work plank left, 12s left
        less 2s  | running: work plank left, 10s left
        more 60s | running: work plank left, 12s left
        +12s     | running: work squat both, 20s left; plank set 1 left done in 12s
        """,
    ),
    "a hold that was hardly begun": (
        plan_of(held(), AFTER),
        """
        start    | running: work plank right, 30s left
        +0.9s    | running: work plank right, 29.1s left
        skip     | running: work squat both, 20s left; plank set 1 right skipped in 0.9s
        """,
    ),
    "a hold that was made longer, or shorter": (
        plan_of(held(sets=2, rest=10_000)),
        """
        start    | running: work plank right, 30s left
        more 10s | running: work plank right, 40s left
        +45s     | running: work plank left, 30s left; plank set 1 right done in 40s, 10s added
        more 60s | running: work plank left, 40s left
        +40s     | running: rest plank both, 10s left; plank set 1 left done in 40s, 10s added
        +10s     | running: work plank right, 30s left
        less 20s | running: work plank right, 10s left
        +15s     | running: work plank left, 10s left; plank set 2 right done in 10s, -20s added
        +10s     | finished; plank set 2 left done in 10s
        """,
    ),
    "fewer counted at one's own pace": (
        plan_of(own()),
        """
        start    | running: work raise right
        count    | running: work raise right, 1 of 10 counted
        count    | running: work raise right, 2 of 10 counted
        +9s      | running: work raise right, 2 of 10 counted
        done     | running: switch raise left, 5s left; raise set 1 right done in 9s, 2 reps
        +5s      | running: work raise left
        count    | running: work raise left, 1 of 2 counted
        count    | running: work raise left, 2 of 2 counted
        count    | running: work raise left, 2 of 2 counted
        done     | finished; raise set 1 left done in 0s, 2 reps
        """,
    ),
    "as many as planned where nobody counted, and on the other side no more than were counted": (
        plan_of(own(sets=2, rest=10_000)),
        """
        start    | running: work raise right
        +30s     | running: work raise right
        done     | running: switch raise left, 5s left; raise set 1 right done in 30s, 10 reps
        +5s      | running: work raise left
        done     | running: rest raise both, 10s left; raise set 1 left done in 0s, 10 reps
        +10s     | running: work raise right
        count    | running: work raise right, 1 of 10 counted
        skip     | running: switch raise left, 5s left; raise set 2 right skipped in 0s, 1 reps
        +5s      | running: work raise left
        done     | finished; raise set 2 left done in 0s, 1 reps
        """,
    ),
    "a hold at one's own pace ends by itself where the weaker side ended it, or before": (
        plan_of(held(pace=Pace.OWN, sets=2)),
        """
        start    | running: work plank right
        +8s      | running: work plank right
        done     | running: switch plank left, 5s left; plank set 1 right done in 8s
        +5s      | running: work plank left, 8s left
        +8s      | running: work plank right; plank set 1 left done in 8s
        +20s     | running: work plank right
        done     | running: switch plank left, 5s left; plank set 2 right done in 20s
        +8s      | running: work plank left, 17s left
        done     | finished; plank set 2 left done in 3s
        """,
    ),
    "what was not done at all is not done on the other side": (
        plan_of(guided(sets=2, rest=10_000), AFTER),
        """
        start    | running: effort raise right rep 1, 1s left
        skip     | running: rest raise both, 10s left; raise set 1 right skipped in 0s, 0 reps
        back     | running: effort raise right rep 1, 1s left
        +2s      | running: effort raise right rep 3, 1s left
        skip     | running: switch raise left, 5s left; raise set 1 right skipped in 2s, 2 reps
        +7s      | running: rest raise both, 10s left; raise set 1 left done in 2s, 2 reps
        +10s     | running: effort raise right rep 1, 1s left
        skip     | running: work squat both, 20s left; raise set 2 right skipped in 0s, 0 reps
        """,
    ),
    "nor at the end": (
        plan_of(guided()),
        """
        start    | running: effort raise right rep 1, 1s left
        skip     | finished; raise set 1 right skipped in 0s, 0 reps
        """,
    ),
    "going back by mistake takes nothing away": (
        plan_of(guided(), AFTER),
        """
        start    | running: effort raise right rep 1, 1s left
        +6s      | running: effort raise right rep 7, 1s left
        skip     | running: switch raise left, 5s left; raise set 1 right skipped in 6s, 6 reps
        back     | running: effort raise right rep 1, 1s left
        skip     | running: switch raise left, 5s left; raise set 1 right skipped in 0s, 0 reps
        +11s     | running: work squat both, 20s left; raise set 1 left done in 6s, 6 reps
        """,
    ),
    "done again, and better": (
        plan_of(guided(reps=3), AFTER),
        """
        start    | running: effort raise right rep 1, 1s left
        +1s      | running: effort raise right rep 2, 1s left
        skip     | running: switch raise left, 5s left; raise set 1 right skipped in 1s, 1 reps
        +6s      | running: work squat both, 20s left; raise set 1 left done in 1s, 1 reps
        jump 0   | running: effort raise right rep 1, 1s left; squat set 1 both repeated in 0s
        +8s      | running: effort raise left rep 1, 1s left; raise set 1 right (again, 2) done in 3s, 3 reps
        +3s      | running: work squat both, 20s left; raise set 1 left (again, 2) done in 3s, 3 reps
        """,
    ),
    "jumped over and gone back to, the weaker side begins": (
        plan_of(guided(reps=2), AFTER),
        """
        start    | running: effort raise right rep 1, 1s left
        jump 1   | running: work squat both, 20s left; raise set 1 right skipped in 0s, 0 reps
        back     | running: effort raise right rep 1, 1s left; squat set 1 both repeated in 0s
        +2s      | running: switch raise left, 5s left; raise set 1 right (again, 2) done in 2s, 2 reps
        """,
    ),
    "side by side in turn the weaker one is always ahead": (
        plan_of(guided(reps=2, sides=Sides.ALTERNATE)),
        """
        start    | running: effort raise right rep 1, 1s left
        +1s      | running: effort raise left rep 1, 1s left
        +1s      | running: effort raise right rep 2, 1s left
        skip     | finished; raise set 1 alternate skipped in 2s, 2 reps
        """,
    ),
}


def test_an_exercise_that_was_jumped_over_whole_begins_with_the_weaker_side_when_it_is_gone_back_to() -> None:
    both = Adjustments((Change(0, 1, first=Sides.RIGHT, limited=True),))
    timeline = compile_timeline(routine_of(exercise("bow", duration=10_000), guided(reps=2), AFTER), adjustments=both)
    expected, seen = told(
        """
        start    | running: work bow both, 10s left
        jump 2   | running: work squat both, 20s left; bow set 1 both skipped in 0s
        back     | running: effort raise right rep 1, 1s left; squat set 1 both repeated in 0s
        """,
        timeline,
    )
    assert seen == expected


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_stronger_side_ends_where_the_weaker_one_ended(name: str) -> None:
    timeline, script = SCRIPTS[name]
    expected, seen = told(script, timeline)
    assert seen == expected


@given(limited_routines, st.sampled_from([None, "gentle", "strong"]), st.data())
def test_a_timeline_as_it_goes_keeps_its_places(
    made: tuple[Routine, Adjustments], level: str | None, data: st.DataObject
) -> None:
    planned = compile_timeline(made[0], level, adjustments=made[1])
    managed = {
        one.limited_by: data.draw(st.integers(0, 2 * (one.reps or one.length or 5_000)))
        for one in planned.sets
        if one.limited_by is not None and data.draw(st.booleans())
    }
    goes = limited(planned, managed)
    assert goes.total == planned.total
    assert [phase.start for phase in goes.phases] == [phase.start for phase in planned.phases]
    assert [segment.first for segment in goes.segments] == [segment.first for segment in planned.segments]
    for one, before in zip(goes.sets, planned.sets, strict=True):
        segment = goes.segments[one.segment]
        most = managed.get(before.limited_by) if before.limited_by is not None else None
        if most is None:
            assert one == before
            continue
        phases = goes.phases[segment.first : segment.end]
        if one.reps is None and (before.length is None or most < before.length):
            most -= most % 1_000
        assert one.most == most
        assert (segment.first == segment.end) == (most == 0)
        if one.reps is not None:
            assert one.reps == min(most, before.reps or 0)
            assert one.length is None or len({phase.rep for phase in phases}) == one.reps
        else:
            length = sum(phase.length or 0 for phase in phases)
            assert length == (min(most, before.length) if before.length is not None else most)
        assert one.length is None or one.length == sum(phase.length or 0 for phase in phases)
        shorter = (
            one.reps != before.reps if one.reps is not None else before.length is None or one.length != before.length
        )
        assert one.is_shortened == shorter
        for phase in phases:
            assert all(cue.due(phase.length) is not None for cue in phase.cues)


def test_what_is_counted_and_counted_down_ends_with_it() -> None:
    timeline = plan_of(guided(), held())
    shorter = limited(plan_of(held(duration=60_000)), {0: 12_000})
    work = shorter.phases[shorter.segments[shorter.sets[1].segment].first]
    assert [cue.number for cue in work.cues if cue.kind is CueKind.COUNTDOWN] == [3, 2, 1]
    assert not [cue for cue in work.cues if cue.kind is CueKind.HALF_WAY]
    assert [cue.kind for cue in work.cues][-1] is CueKind.END
    fewer = limited(plan_of(guided()), {0: 4})
    assert fewer.phases[fewer.segments[fewer.sets[1].segment].end - 1].cues[-1].kind is CueKind.END
    assert limited(timeline, {}) is timeline


def test_the_log_has_both_what_was_planned_and_what_was_done() -> None:
    session, clock, journal = begin(plan_of(guided(), AFTER))
    clock.pass_(1_900)
    session.tick()
    clock.pass_(1_900)
    session.skip()
    for _ in range(9):
        clock.pass_(1_000)
        session.tick()
    assert [(str(row.side), row.planned_reps, row.reps, str(row.outcome)) for row in journal.sets] == [
        ("right", 10, 3, "skipped"),
        ("left", 10, 3, "done"),
    ]
    assert journal.sets[1].planned == 10_000
    assert journal.sets[1].elapsed == 3_000


@pytest.mark.parametrize("crash_after", [0, 1, 4, 5, 6, 7])
def test_a_crash_does_not_lift_the_limit(crash_after: int) -> None:
    """Cut off in the change of sides or in the stronger side's set, it goes on with the same limit."""
    timeline = plan_of(guided(), AFTER)
    session, clock, journal = begin(timeline)
    clock.pass_(2_000)
    session.tick()
    session.skip()
    for _ in range(crash_after):
        clock.pass_(1_000)
        session.tick()
    cursor = journal.cut_off
    assert cursor is not None
    again = Session(
        timeline,
        clock,
        journal,
        record_of(timeline),
        restored=restored_state(cursor, journal.attempts, journal.managed),
    )
    again.resume()
    for _ in range(15):
        clock.pass_(1_000)
        again.tick()
    assert [(str(row.side), row.reps) for row in journal.sets[:2]] == [("right", 2), ("left", 2)]
