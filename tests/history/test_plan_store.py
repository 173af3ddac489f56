"""What the plan remembers is on the disk, once, and comes with the stop itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.support.records import NOON, a_session, a_set, a_stop, an_end

from backbeat.history import measurements, plan_store, schema
from backbeat.history.journal import HistoryJournal
from backbeat.history.migrations import STEPS
from backbeat.history.opening import open_database
from backbeat.history.store import HistoryStore
from backbeat.plan.adjusting import Memory
from backbeat.plan.facts import Answer, Check, Choice, OfferAnswer, OfferKind, Rested, Rule, WeakSide
from backbeat.plan.muscles import Limb
from backbeat.plan.pain_memory import PainLimits
from backbeat.plan.tape import Measurement
from backbeat.plan.week import weeks
from backbeat.routine.model import Sides
from backbeat.session.events import Outcome
from backbeat.session.record import SessionStatus, StopDetails, StopKind

LATER = NOON + timedelta(days=1)


def stop(store: HistoryStore, session: str = "s1", days: int = 0) -> None:
    with store.transaction():
        store.begin(a_session(session, started=NOON + timedelta(days=days)))
        store.stopped(
            replace(a_stop(session), at=NOON + timedelta(days=days, minutes=3)),
            an_end(session, SessionStatus.STOPPED),
        )


RESTED = Rested(
    "s1", "back", "bird-dog", "Bird dog", Sides.LEFT, Choice.LEFT_OUT, NOON + timedelta(minutes=3), None, "", None
)


def test_what_hurt_is_rested_with_the_stop_itself(store: HistoryStore) -> None:
    stop(store)
    assert plan_store.rested(store) == (RESTED,)
    with store.transaction():
        store.stop_details("s1", StopDetails(StopKind.PAIN, "lower-back", 7, "a note"))
    assert plan_store.rested(store) == (replace(RESTED, kind=StopKind.PAIN, area="lower-back", rating=7),)


def test_a_stop_told_twice_is_rested_once(store: HistoryStore) -> None:
    stop(store)
    plan_store.put_back(store, "s1", LATER)
    stop(store)
    assert plan_store.rested(store) == ()
    assert plan_store.rested(store, also_back=True) == (replace(RESTED, back=LATER),)


def test_a_stop_between_exercises_rests_nothing(store: HistoryStore) -> None:
    with store.transaction():
        store.begin(a_session())
        store.stopped(replace(a_stop(), exercise=None, title=""), an_end(status=SessionStatus.STOPPED))
    assert plan_store.rested(store) == ()


def test_deleting_the_session_does_not_bring_the_exercise_back(store: HistoryStore) -> None:
    stop(store)
    with store.transaction():
        store.change("DELETE FROM sessions WHERE id = 's1'")
    assert plan_store.rested(store) == (RESTED,)


def test_choices_and_answers_are_kept(store: HistoryStore) -> None:
    stop(store)
    stop(store, "s2", days=1)
    plan_store.choose(store, "s1", Choice.EASIER)
    first, second = Check("s1", Answer.NO, LATER), Check("s1", Answer.YES, LATER + timedelta(days=1))
    for check in (first, second, first, second):
        plan_store.answer_check(store, check)
    assert [one.choice for one in plan_store.rested(store)] == [Choice.EASIER, Choice.LEFT_OUT]
    assert plan_store.checks(store) == (first, second)
    plan_store.put_back(store, "s1", LATER)
    plan_store.put_back(store, "s1", LATER + timedelta(days=5))
    assert [one.session for one in plan_store.rested(store)] == ["s2"]
    assert plan_store.rested(store, also_back=True)[0].back == LATER, "it came back once"
    assert plan_store.checks(store) == (), "nobody asks any more"


def test_measurements(store: HistoryStore) -> None:
    thigh = Measurement("m1", Limb.THIGH, 515, 530, LATER, bent=True, unit="cm")
    calf = Measurement("m2", Limb.CALF, 350, 352, NOON, bent=False, unit="inch")
    for one in (thigh, calf, replace(thigh, left=900)):
        measurements.add_measurement(store, one)
    assert measurements.measurements(store) == (calf, thigh), "kept once, in order of time"
    assert measurements.measurements(store, Limb.THIGH) == (thigh,)
    assert measurements.remove_measurement(store, "m1")
    assert not measurements.remove_measurement(store, "m1")
    assert measurements.measurements(store) == (calf,)


def test_answers_to_offers(store: HistoryStore) -> None:
    up = OfferAnswer("o1", "back", OfferKind.RISE, "gentle", "regular", True, NOON)
    down = OfferAnswer("o2", "back", OfferKind.STEP_DOWN, "regular", "gentle", False, LATER)
    for one in (down, up, up, replace(down, id="o3", routine="neck")):
        plan_store.answer_offer(store, one)
    assert plan_store.offer_answers(store, "back") == (up, down)


def test_what_is_weaker(store: HistoryStore) -> None:
    plan_store.say_weak_side(store, WeakSide("thigh", Sides.LEFT, Rule.MORE_SETS, 33), NOON)
    plan_store.say_weak_side(store, WeakSide("thigh", Sides.RIGHT, Rule.NO_MORE), LATER)
    plan_store.say_weak_side(store, WeakSide("all", Sides.LEFT), NOON)
    plan_store.say_weak_group(store, "abs", NOON)
    plan_store.say_weak_group(store, "abs", LATER)
    assert plan_store.memory(store, PainLimits(3, 5)) == Memory(
        weak_sides=(WeakSide("all", Sides.LEFT), WeakSide("thigh", Sides.RIGHT, Rule.NO_MORE)),
        weak_groups=("abs",),
        limits=PainLimits(3, 5),
    )
    plan_store.forget_weak_side(store, "thigh")
    plan_store.forget_weak_group(store, "abs")
    assert plan_store.memory(store) == Memory(weak_sides=(WeakSide("all", Sides.LEFT),))


@pytest.mark.parametrize(
    "nonsense",
    [
        WeakSide("thigh", Sides.BOTH),
        WeakSide("thigh", Sides.LEFT, percent=50),
        WeakSide("", Sides.LEFT),
    ],
)
def test_nonsense_is_not_taken(store: HistoryStore, nonsense: WeakSide) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        plan_store.say_weak_side(store, nonsense, NOON)
    with pytest.raises(sqlite3.IntegrityError):
        measurements.add_measurement(store, Measurement("m", Limb.CALF, 0, 300, NOON))
    assert plan_store.memory(store) == Memory()


def test_load_by_exercise_and_side(store: HistoryStore) -> None:
    with store.transaction():
        for number, days in enumerate((0, 3)):
            session = f"s{number}"
            store.begin(a_session(session, started=NOON + timedelta(days=days)))
            for index in range(3):
                store.set_over(a_set(session, index))
            store.set_over(replace(a_set(session, 3), side=Sides.RIGHT, reps=2, elapsed=9_000, outcome=Outcome.ENDED))
            store.set_over(replace(a_set(session, 4), reps=0, elapsed=400, outcome=Outcome.SKIPPED))
    both = {load.side: (load.sets, load.length, load.reps) for load in plan_store.loads_since(store, NOON)}
    assert both == {Sides.LEFT: (6, 6 * 45_000, 36), Sides.RIGHT: (2, 18_000, 4)}
    assert [load.sets for load in plan_store.loads_since(store, LATER)] == [3, 1]


def test_loads_are_found_by_the_sessions_and_not_by_reading_every_set(
    store: HistoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    real = store.rows
    monkeypatch.setattr(store, "rows", lambda sql, *values: asked.append((sql, values)) or real(sql, *values))
    plan_store.loads_since(store, NOON)
    ((sql, values),) = asked
    plan = [row[3] for row in real("EXPLAIN QUERY PLAN " + sql, *values)]
    assert not [step for step in plan if step.startswith("SCAN")]
    assert "sessions_by_start" in plan[0]


def test_sessions_for_the_week_come_as_the_plan_reads_them(store: HistoryStore) -> None:
    with store.transaction():
        for number in range(3):
            store.begin(a_session(f"s{number}", started=NOON + timedelta(days=number), routine=f"r{number % 2}"))
            store.over(an_end(f"s{number}"))
    assert [one.id for one in plan_store.sessions_since(store, LATER)] == ["s2", "s1"]
    assert [one.id for one in plan_store.sessions_since(store, NOON, routine="r0")] == ["s2", "s0"]
    assert weeks(plan_store.sessions_since(store, NOON), NOON.date())[-1].sessions == 3


def test_all_of_it_through_the_journals_thread(journal: HistoryJournal) -> None:
    journal.begin(a_session())
    journal.stopped(a_stop(), an_end(status=SessionStatus.STOPPED))
    assert journal.ask(plan_store.rested).result(10) == (RESTED,)
    journal.ask(lambda store: plan_store.put_back(store, "s1", LATER)).result(10)
    assert journal.ask(plan_store.memory).result(10) == Memory()


def test_F11_stops_of_version_1_are_rested_unless_the_routine_was_finished_since(path: Path) -> None:
    path.parent.mkdir(mode=0o700)
    schema.create(path, STEPS[:1])
    with closing(sqlite3.connect(path)) as old:
        old.execute("INSERT INTO plans VALUES (1, 'd', 'text')")
        for number, (routine, status, day) in enumerate(
            [("a", "stopped", 1), ("a", "finished", 2), ("a", "finished", 3), ("b", "stopped", 1), ("b", "ended", 2)], 1
        ):
            at = f"2026-01-0{day}T10:00:00.000Z"
            old.execute(
                """INSERT INTO sessions (number, id, routine, title, planned_ms, at_least, plan, started_utc,
                   started_offset, status, over_utc, over_offset) VALUES (?, ?, ?, 'T', 1, 0, 1, ?, 60, ?, ?, 60)""",
                (number, f"s{number}", routine, at, status, at),
            )
            if status == "stopped":
                old.execute(
                    """INSERT INTO stops (session, phase, elapsed_ms, exercise, title, side, at_utc, at_offset)
                       VALUES (?, 1, 1, 'dog', 'Dog', 'left', ?, 60)""",
                    (number, at),
                )
        old.commit()
    open_database(path).connection.close()
    store = HistoryStore.open(path)
    assert [(one.session, one.exercise) for one in plan_store.rested(store)] == [("s4", "dog")]
    (back,) = (one for one in plan_store.rested(store, also_back=True) if one.back is not None)
    assert (back.session, back.back.isoformat()) == ("s1", "2026-01-02T11:00:00+01:00")  # type: ignore[union-attr]
    store.close()
