"""What pages are told, and that it does not take a walk through ten years."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.records import NOON, a_cursor, a_session, a_set, a_stop, an_end

from backbeat.history import queries
from backbeat.history.details import SessionSummary
from backbeat.history.queries import Filter
from backbeat.history.store import HistoryStore
from backbeat.session.record import SessionStatus
from backbeat.session.state import Totals


def test_last_done_is_the_newest_finished_session_of_each_routine(store: HistoryStore) -> None:
    told = [
        ("a1", "alpha", 1, SessionStatus.FINISHED),
        ("a2", "alpha", 5, SessionStatus.FINISHED),
        ("a3", "alpha", 9, SessionStatus.ENDED),
        ("b1", "beta", 3, SessionStatus.FINISHED),
        ("c1", "gamma", 4, SessionStatus.STOPPED),
    ]
    with store.transaction():
        for id_, routine, day, status in told:
            store.begin(a_session(id_, routine=routine, started=NOON + timedelta(days=day)))
            store.over(an_end(id_, status))
        store.begin(a_session("d1", routine="delta"))
    found = queries.last_done(store)
    assert {routine: (done.started - NOON).days for routine, done in found.items()} == {"alpha": 5, "beta": 3}
    assert (found["alpha"].level, found["alpha"].active) == ("regular", 300_000)


def test_nothing_yet_is_nothing(store: HistoryStore) -> None:
    assert queries.last_done(store) == {}
    assert queries.sessions(store) == []
    assert queries.session(store, "s1") is None
    assert queries.cut_off(store) == ()
    assert queries.unacknowledged_stop(store) is None
    assert list(queries.all_sessions(lambda query: query(store))) == []


@settings(derandomize=True, deadline=None)
@given(
    days=st.lists(st.integers(0, 6), max_size=25),
    limit=st.integers(1, 7),
)
def test_pages_hold_every_session_once_newest_first(
    tmp_path_factory: pytest.TempPathFactory, days: list[int], limit: int
) -> None:
    """Also sessions that began in the same millisecond, after the clock was set back."""
    store = HistoryStore.open(tmp_path_factory.mktemp("db") / "history.db")
    try:
        with store.transaction():
            for number, day in enumerate(days):
                store.begin(a_session(f"s{number}", started=NOON + timedelta(days=day)))
        found: list[SessionSummary] = []
        while page := queries.sessions(store, before=found[-1] if found else None, limit=limit):
            assert len(page) <= limit
            found += page
        ordered = sorted(range(len(days)), key=lambda number: (days[number], number), reverse=True)
        assert [each.id for each in found] == [f"s{number}" for number in ordered]
    finally:
        store.close()


def test_the_newest_stop_that_nobody_has_seen_is_shown(store: HistoryStore) -> None:
    with store.transaction():
        for number in range(3):
            store.begin(a_session(f"s{number}"))
            store.set_over(a_set(f"s{number}"))
            store.stopped(a_stop(f"s{number}"), an_end(f"s{number}", SessionStatus.STOPPED))
        store.acknowledged("s0", NOON)
        store.change("UPDATE stops SET at_utc = '2027-01-01T00:00:00.000Z' WHERE session = 2")
    detail = queries.unacknowledged_stop(store)
    assert detail is not None
    assert (detail.summary.id, len(detail.sets)) == ("s1", 1)


def test_a_cut_off_session_tells_where_it_was_and_what_was_done(store: HistoryStore) -> None:
    with store.transaction():
        store.begin(a_session("over"))
        store.over(an_end("over"))
        store.begin(a_session(plan="the plan"), "Europe/Berlin")
        store.set_over(a_set(index=0))
        store.set_over(a_set(index=1, attempt=1))
        store.set_over(a_set(index=1, attempt=2))
        store.beat(a_cursor(phase=7))
        store.set_over(a_set(index=2))
        store.begin(a_session("at once"))
    newest, cut = queries.cut_off(store)
    assert (newest.record.id, newest.cursor, newest.sets) == ("at once", None, ())
    assert (cut.record, cut.zone) == (a_session(plan="the plan"), "Europe/Berlin")
    assert cut.cursor == a_cursor(phase=7)
    assert cut.attempts == {0: 1, 1: 2, 2: 1}
    assert cut.ahead == 1


def test_a_session_that_is_not_over_has_the_totals_of_its_last_heartbeat(store: HistoryStore) -> None:
    with store.transaction():
        store.begin(a_session("over"))
        store.beat(a_cursor("over"))
        store.over(an_end("over"))
        store.begin(a_session("at once"))
        store.begin(a_session("cut off"))
        store.beat(a_cursor("cut off"))
    wanted = {"over": an_end().totals, "at once": Totals(), "cut off": a_cursor().totals}
    assert {each.id: each.totals for each in queries.sessions(store)} == wanted
    assert {id_: detail.summary.totals for id_ in wanted if (detail := queries.session(store, id_))} == wanted


def test_a_filter_finds_what_hurt_and_what_was_on_paper(store: HistoryStore) -> None:
    with store.transaction():
        for id_ in ("well", "stopped", "sore", "paper"):
            store.begin(a_session(id_))
        store.stopped(a_stop("stopped"), an_end("stopped", SessionStatus.STOPPED))
        store.change("UPDATE sessions SET pain = 0 WHERE id = 'well'")
        store.change("UPDATE sessions SET pain = 3 WHERE id = 'sore'")
        store.change("UPDATE sessions SET source = 'paper' WHERE id = 'paper'")
    assert {one.id for one in queries.sessions(store, only=Filter(hurt=True))} == {"stopped", "sore"}
    assert [one.id for one in queries.sessions(store, only=Filter(source="paper"))] == ["paper"]
    assert queries.count(store, Filter(hurt=True)) == 2
    assert Filter().is_open
    assert not Filter(hurt=True).is_open


PLANS = {
    "last_done": queries.last_done,
    "sessions": lambda store: queries.sessions(store, before=_some_session(store)),
    "sessions that hurt": lambda store: queries.sessions(store, only=Filter(hurt=True)),
    "sessions from paper": lambda store: queries.sessions(store, only=Filter(source="paper")),
    "session": lambda store: queries.session(store, "s5"),
    "all_sessions": lambda store: list(queries.all_sessions(lambda query: query(store))),
    "unacknowledged_stop": queries.unacknowledged_stop,
    "cut_off": queries.cut_off,
}


def _some_session(store: HistoryStore) -> SessionSummary:
    return queries.sessions(store)[3]


@pytest.mark.parametrize("name", PLANS)
def test_no_query_walks_through_all_rows_or_sorts_them(path: Path, name: str) -> None:
    store = HistoryStore.open(path)
    with store.transaction():
        for number in range(10):
            store.begin(a_session(f"s{number}", routine=f"r{number % 3}"))
            store.set_over(a_set(f"s{number}"))
            if number < 7:
                store.stopped(a_stop(f"s{number}"), an_end(f"s{number}", SessionStatus.STOPPED))
            store.beat(a_cursor(f"s{number}"))
    asked: list[tuple[str, tuple[object, ...]]] = []
    real = store.rows

    def rows(sql: str, *values: object) -> object:
        asked.append((sql, values))
        return real(sql, *values)

    store.rows = rows  # type: ignore[method-assign,assignment]
    PLANS[name](store)
    for sql, values in asked:
        if "pragma_table_info" in sql:
            continue  # no table of rows
        for *_, step in list(real("EXPLAIN QUERY PLAN " + sql, *values)):
            # The few pauses of one session may be sorted; they have no index of their own.
            assert "TEMP B-TREE" not in step or "FROM pauses" in sql, (sql, step)
            scans = step.startswith("SCAN") and "USING" not in step and "names" not in step
            assert not scans or step == "SCAN CONSTANT ROW", (sql, step)
    store.close()
