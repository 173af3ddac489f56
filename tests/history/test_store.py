"""What is written is there, once, exactly; nonsense is not taken."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.records import NOON, a_cursor, a_pause, a_session, a_set, a_stop, an_end

from backbeat.history import queries
from backbeat.history.details import Stop
from backbeat.history.store import HistoryStore
from backbeat.routine.model import Sides
from backbeat.session.events import Outcome
from backbeat.session.record import SessionStatus, SetRecord, StopDetails, StopKind
from backbeat.session.state import Totals


def test_a_whole_session_is_read_back_as_it_was_told(store: HistoryStore) -> None:
    record, sets = a_session(), [a_set(index=index) for index in range(3)]
    details = StopDetails(StopKind.PAIN, "left-knee", 4, "on the stairs too")
    with store.transaction():
        store.begin(record, "Europe/Berlin")
        for each in sets:
            store.set_over(each)
        store.paused(a_pause())
        store.beat(a_cursor())
        store.stopped(a_stop(), an_end(status=SessionStatus.STOPPED))
        store.stop_details("s1", details)
        store.acknowledged("s1", NOON + timedelta(minutes=11))
        store.reflect("s1", 7, "a good one")
    detail = queries.session(store, "s1")
    assert detail is not None
    assert detail.sets == tuple(sets)
    assert detail.pauses == (a_pause(),)
    assert detail.stop == Stop(a_stop(), details, NOON + timedelta(minutes=11))
    assert detail.plan == "plan"
    about = detail.summary
    assert (about.started, about.zone, about.status) == (NOON, "Europe/Berlin", SessionStatus.STOPPED)
    assert about.totals == an_end().totals
    assert (about.effort, about.note, about.over) == (7, "a good one", an_end().over)
    assert store.row("SELECT count(*) FROM cursors") == (0,)


def test_telling_everything_twice_is_telling_it_once(store: HistoryStore) -> None:
    for _ in range(2):
        with store.transaction():
            store.begin(a_session())
            store.set_over(a_set())
            store.paused(a_pause())
            store.beat(a_cursor())
            store.stopped(a_stop(), an_end(status=SessionStatus.STOPPED))
    for table in ("sessions", "plans", "sets", "pauses", "stops"):
        assert store.row(f"SELECT count(*) FROM {table}") == (1,), table


def test_H6_a_set_recorded_twice_and_differently_is_a_bug_and_not_overwritten(store: HistoryStore) -> None:
    with store.transaction():
        store.begin(a_session())
        store.set_over(a_set())
    with pytest.raises(AssertionError, match="set 0, attempt 1"), store.transaction():
        store.set_over(replace(a_set(), elapsed=1))
    assert queries.session(store, "s1").sets == (a_set(),)  # type: ignore[union-attr]


def test_what_is_told_of_a_session_that_never_began_is_nothing(store: HistoryStore) -> None:
    """Esc before the start is a stop of nothing."""
    with store.transaction():
        store.set_over(a_set())
        store.paused(a_pause())
        store.beat(a_cursor())
        store.stopped(a_stop(), an_end(status=SessionStatus.STOPPED))
    assert queries.sessions(store) == []
    assert queries.unacknowledged_stop(store) is None


def test_a_stop_after_the_end_counts_and_nothing_else_does(store: HistoryStore) -> None:
    with store.transaction():
        store.begin(a_session())
        store.over(an_end())
        store.over(replace(an_end(status=SessionStatus.ENDED), totals=Totals()))
    assert queries.sessions(store)[0].status is SessionStatus.FINISHED
    with store.transaction():
        store.stopped(a_stop(), an_end(status=SessionStatus.STOPPED))
        store.over(an_end())
    assert queries.sessions(store)[0].status is SessionStatus.STOPPED


@pytest.mark.parametrize(
    "nonsense",
    [
        "UPDATE sessions SET status = 'running'",
        "UPDATE sessions SET effort = 11",
        "UPDATE sessions SET started_utc = 'yesterday'",
        "UPDATE sessions SET started_utc = '2026-03-02T12:00:00+01:00'",
        "UPDATE sessions SET active_ms = -1",
        "UPDATE sessions SET active_ms = 'long'",
        "UPDATE sets SET elapsed_ms = 1.5",
        "UPDATE sets SET outcome = 'maybe'",
        "UPDATE sets SET session = 99",
        "UPDATE stops SET rating = 11",
        "INSERT INTO sets SELECT 99, session, set_index, attempt, part, block, round, exercise, title, set_number,"
        " set_count, side, planned_ms, planned_reps, added_ms, elapsed_ms, reps, outcome, over_utc, over_offset"
        " FROM sets",
    ],
)
def test_H6_the_database_refuses_what_cannot_be(store: HistoryStore, nonsense: str) -> None:
    with store.transaction():
        store.begin(a_session())
        store.set_over(a_set())
        store.stopped(a_stop(), an_end(status=SessionStatus.STOPPED))
    with pytest.raises(sqlite3.IntegrityError), store.transaction():
        store.change(nonsense)


def test_a_failing_transaction_changes_nothing(store: HistoryStore) -> None:
    def begin_and_fail() -> None:
        with store.transaction():
            store.begin(a_session())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        begin_and_fail()
    assert queries.sessions(store) == []


def test_the_connection_is_set_up_for_not_losing_anything(store: HistoryStore) -> None:
    settings = {
        name: store.row(f"PRAGMA {name}")
        for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check", "busy_timeout")
    }
    assert settings == {
        "journal_mode": ("wal",),
        "synchronous": (2,),
        "foreign_keys": (1,),
        "trusted_schema": (0,),
        "cell_size_check": (1,),
        "busy_timeout": (2000,),
    }
    assert store.durable


def test_a_plan_done_a_thousand_times_is_kept_once(store: HistoryStore) -> None:
    with store.transaction():
        for number in range(1000):
            store.begin(a_session(f"s{number}", plan="x" * 10_000))
    assert store.row("SELECT count(*), sum(length(text)) FROM plans") == (1, 10_000)


def test_deleting_a_session_takes_its_rows_along(store: HistoryStore) -> None:
    with store.transaction():
        for id_ in ("s1", "s2"):
            store.begin(a_session(id_))
            store.set_over(a_set(id_))
            store.paused(a_pause(id_))
            store.stopped(a_stop(id_), an_end(id_, status=SessionStatus.STOPPED))
        store.change("DELETE FROM sessions WHERE id = 's1'")
    for table in ("sets", "pauses", "stops"):
        assert store.row(f"SELECT count(*) FROM {table}") == (1,), table


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Pacific/Kiritimati", "Asia/Kathmandu", "UTC", "Europe/Berlin"])
def test_F07_moments_keep_their_place_and_their_order(store: HistoryStore, zone: str) -> None:
    """The hour that autumn gives twice, too: 2026-10-25 in Berlin."""
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    starts = [(first + timedelta(minutes=20 * number)).astimezone(ZoneInfo(zone)) for number in range(9)]
    with store.transaction():
        for number, start in enumerate(starts):
            store.begin(a_session(f"s{number}", started=start), "ignored: the moment knows its zone")
    found = queries.sessions(store)
    assert [each.started.astimezone(UTC) for each in reversed(found)] == [each.astimezone(UTC) for each in starts]
    assert [each.started.utcoffset() for each in reversed(found)] == [start.utcoffset() for start in starts]
    assert {each.zone for each in found} == {zone}


@pytest.mark.parametrize("year", [1970, 1999, 2100, 9998])
def test_F02_a_clock_that_is_years_off_still_gives_a_session(store: HistoryStore, year: int) -> None:
    start = datetime(year, 1, 1, tzinfo=timezone(timedelta(hours=-10)))
    with store.transaction():
        store.begin(a_session(started=start))
    assert queries.sessions(store)[0].started == start


_text = st.text(max_size=40)
_moments = st.datetimes(
    datetime(1970, 1, 2),
    datetime(2100, 1, 1),
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
).map(lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000))
_length = st.integers(0, 10**9)
_sets = st.builds(
    SetRecord,
    session=st.just("s1"),
    set_index=st.integers(0, 20),
    attempt=st.integers(1, 3),
    part=_text,
    block=st.integers(0, 50),
    round=st.integers(0, 100),
    exercise=_text,
    title=_text,
    set=st.integers(1, 100),
    sets=st.integers(1, 100),
    side=st.sampled_from(Sides),
    planned=st.none() | _length,
    planned_reps=st.none() | st.integers(0, 1000),
    added=st.integers(-(10**6), 10**6),
    elapsed=_length,
    reps=st.none() | st.integers(0, 1000),
    outcome=st.sampled_from(Outcome),
    over=_moments,
)


@settings(derandomize=True, deadline=None)
@given(sets=st.lists(_sets, unique_by=lambda each: (each.set_index, each.attempt), max_size=6), title=_text)
def test_any_set_with_any_text_is_read_back_equal_and_in_order(
    tmp_path_factory: pytest.TempPathFactory, sets: list[SetRecord], title: str
) -> None:
    store = HistoryStore.open(tmp_path_factory.mktemp("db") / "history.db")
    try:
        with store.transaction():
            store.begin(replace(a_session(), title=title))
            for each in sets:
                store.set_over(each)
        detail = queries.session(store, "s1")
        assert detail is not None
        assert detail.sets == tuple(sets)
        assert detail.summary.title == title
        assert list(queries.all_sessions(lambda query: query(store))) == [detail]
    finally:
        store.close()


def test_half_a_character_is_kept_as_a_mark_and_loses_nothing_else(store: HistoryStore) -> None:
    with store.transaction():
        store.begin(a_session())
        store.reflect("s1", None, "well \ud83d done")
    assert queries.sessions(store)[0].note == "well ? done"
