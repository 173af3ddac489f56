"""Sums that are the sums of their rows, whatever zone it was and whatever the clocks did."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.support.histories import OLD, a_full_history
from tests.support.records import NOON, a_session, a_set, a_stop, an_end

from backbeat.history import queries, statistics
from backbeat.history.changes import delete_session, delete_set, undo
from backbeat.history.joining import join_file
from backbeat.history.queries import Filter
from backbeat.history.store import HistoryStore
from backbeat.routine.model import Sides
from backbeat.session.events import Outcome
from backbeat.session.record import SessionStatus
from backbeat.session.state import Totals

ZONES = ["Europe/Berlin", "Pacific/Honolulu", "Pacific/Kiritimati", "Asia/Kathmandu", "UTC", "Australia/Lord_Howe"]
# Around the clock changes of 2026 in Berlin, around midnight, and at the turn of the year.
MOMENTS = st.one_of(
    st.integers(0, 8 * 3600).map(lambda s: datetime(2026, 10, 24, 22, 0, tzinfo=UTC) + timedelta(seconds=s)),
    st.integers(0, 8 * 3600).map(lambda s: datetime(2026, 3, 28, 22, 0, tzinfo=UTC) + timedelta(seconds=s)),
    st.integers(0, 3 * 24 * 3600).map(lambda s: datetime(2026, 12, 30, tzinfo=UTC) + timedelta(seconds=s)),
    st.integers(0, 120 * 24 * 3600).map(lambda s: datetime(2026, 1, 20, tzinfo=UTC) + timedelta(seconds=s)),
)
SESSION = st.tuples(MOMENTS, st.sampled_from(ZONES), st.integers(0, 10**6), st.sampled_from(["finished", "stopped"]))


def write(store: HistoryStore, id_: str, started: datetime, time: int, status: str = "finished") -> None:
    with store.transaction():
        store.begin(a_session(id_, started=started))
        store.over(replace(an_end(id_, SessionStatus(status)), totals=Totals(time, 0, 5, 7)))


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.lists(SESSION, max_size=12))
@example([(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "Europe/Berlin", 5, "finished")] * 2)
def test_I13_each_session_is_in_one_day_one_week_and_one_month_and_sums_are_those_of_the_rows(
    tmp_path_factory: pytest.TempPathFactory, some: list[tuple[datetime, str, int, str]]
) -> None:
    store = HistoryStore.open(tmp_path_factory.mktemp("sums") / "history.db")
    try:
        wanted: dict[date, list[int]] = defaultdict(list)
        for number, (moment, zone, time, status) in enumerate(some):
            local = moment.astimezone(ZoneInfo(zone))
            write(store, f"s{number}", local, time, status)
            wanted[local.date()].append(time)
        days = statistics.by_day(store)
        assert {one.first: (one.sessions, one.time) for one in days} == {
            day: (len(times), sum(times)) for day, times in wanted.items()
        }
        assert [one.first for one in days] == sorted(wanted)
        for sums, of in (
            (statistics.by_week(store), lambda day: day - timedelta(days=day.weekday())),
            (statistics.by_month(store), lambda day: day.replace(day=1)),
        ):
            assert sum(one.sessions for one in sums) == len(some)
            assert sum(one.time for one in sums) == sum(time for *_, time, _ in some)
            assert {one.first for one in sums} == {of(day) for day in wanted}
            for one in sums:
                assert one.time == sum(sum(times) for day, times in wanted.items() if of(day) == one.first)
        stopped = sum(status == "stopped" for *_, status in some)
        assert sum(one.stopped for one in days) == stopped == len(some) - sum(one.finished for one in days)
        if wanted:
            assert statistics.first_and_last_day(store) == (min(wanted), max(wanted))
            found = queries.calendar(store, min(wanted), max(wanted))
            assert {one.day: one.time for one in found} == {day: sum(times) for day, times in wanted.items()}
            middle = sorted(wanted)[len(wanted) // 2]
            for only in (Filter(first=middle), Filter(last=middle), Filter(first=middle, last=middle)):
                listed = queries.sessions(store, only=only, limit=1000)
                inside = [d for d in wanted if (only.first or d) <= d <= (only.last or d)]
                assert len(listed) == queries.count(store, only) == sum(len(wanted[day]) for day in inside)
    finally:
        store.close()


def test_an_hour_that_comes_twice_belongs_to_its_day_and_keeps_its_order(path: Path) -> None:
    store = HistoryStore.open(path)
    berlin = ZoneInfo("Europe/Berlin")
    first, second = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC).astimezone(berlin) for hour in (0, 1))
    assert first.hour == second.hour == 2
    write(store, "second", second, 7)
    write(store, "first", first, 5)
    (day,) = statistics.by_day(store)
    assert (day.first, day.sessions, day.time) == (date(2026, 10, 25), 2, 12)
    assert [each.id for each in queries.sessions(store)] == ["second", "first"]
    store.close()


def test_a_session_that_has_not_ended_is_not_counted_and_one_from_paper_is_told_apart(path: Path) -> None:
    store = HistoryStore.open(path)
    write(store, "s1", NOON, 60_000)
    with store.transaction():
        store.begin(a_session("s2"))
        store.change("UPDATE sessions SET source = 'paper' WHERE id = 's1'")
    (day,) = statistics.by_day(store)
    assert (day.sessions, day.from_paper) == (1, 1)
    assert len(queries.calendar(store, NOON.date(), NOON.date())[0].sessions) == 2
    store.close()


# -- by exercise -------------------------------------------------------------------------------------------


def from_rows(store: HistoryStore, first: date, last: date) -> dict[tuple[str, str], tuple[int, int, int]]:
    """The slow way: every set there is."""
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in queries.all_sessions(lambda query: query(store)):
        if first <= one.summary.started.date() <= last:
            for each in one.sets:
                into = sums[each.exercise, each.side]
                into[0] += each.outcome is Outcome.DONE
                into[1] += each.elapsed
                into[2] += each.reps or 0
    return {key: tuple(value) for key, value in sums.items()}  # type: ignore[misc]


def from_statistics(store: HistoryStore, first: date, last: date) -> dict[tuple[str, str], tuple[int, int, int]]:
    found = statistics.by_exercise(store, first, last)
    assert found == sorted(found, key=lambda one: (-one.time, one.exercise, one.side))
    return {(one.exercise, one.side): (one.sets, one.time, one.reps) for one in found}


def with_sets(path: Path, sessions: int = 60) -> HistoryStore:
    store, chance = HistoryStore.open(path), random.Random(13)
    for number in range(sessions):
        id_, zone = f"s{number}", ZoneInfo(chance.choice(ZONES))
        with store.transaction():
            store.begin(a_session(id_, started=(NOON + timedelta(hours=chance.randrange(5000))).astimezone(zone)))
            for index in range(chance.randrange(8)):
                one = a_set(id_, index)
                outcome, side = chance.choice(list(Outcome)), chance.choice([Sides.LEFT, Sides.RIGHT])
                reps = chance.choice([None, 5])
                time, exercise = chance.randrange(90_000), chance.choice(["a", "b", "c"])
                store.set_over(replace(one, exercise=exercise, side=side, outcome=outcome, elapsed=time, reps=reps))
            store.over(an_end(id_))
    return store


def ranges() -> list[tuple[date, date]]:
    chance = random.Random(7)
    found = [
        (date(1, 1, 1), date(9999, 12, 31)),
        (date(2026, 3, 1), date(2026, 3, 31)),
        (date(2026, 3, 10), date(2026, 3, 20)),
        (date(2026, 3, 10), date(2026, 4, 20)),
        (date(2026, 3, 1), date(2026, 4, 20)),
        (date(2026, 3, 10), date(2026, 4, 30)),
        (date(2026, 5, 9), date(2026, 5, 8)),
        (date(9999, 12, 30), date(9999, 12, 31)),
        (date(1, 1, 1), date(1, 1, 1)),
    ]
    for _ in range(60):
        first = date(2026, 2, 20) + timedelta(days=chance.randrange(200))
        found.append((first, first + timedelta(days=chance.randrange(150))))
    return found


def test_I13_sums_by_exercise_are_those_of_the_sets_over_any_days(path: Path) -> None:
    store = with_sets(path)
    assert len(from_rows(store, date.min, date.max)) == 6
    for first, last in ranges():
        assert from_statistics(store, first, last) == from_rows(store, first, last), (first, last)
    store.close()


def test_I13_sums_stay_right_when_sets_are_removed_put_back_joined_and_changed(path: Path, tmp_path: Path) -> None:
    store, chance = with_sets(path), random.Random(3)
    removed = []
    for _ in range(12):
        detail = chance.choice(list(queries.all_sessions(lambda query: query(store))))
        if detail.sets and chance.random() < 0.5:
            removed.append(delete_set(store, detail.summary.id, detail.sets[0].set_index, detail.sets[0].attempt))
        else:
            removed.append(delete_session(store, detail.summary.id))
    with store.transaction():
        store.change("UPDATE sets SET exercise = 'c', elapsed_ms = 5 WHERE number % 7 = 0")
        store.change("DELETE FROM sessions WHERE number % 9 = 0")
    for first, last in ranges():
        assert from_statistics(store, first, last) == from_rows(store, first, last)
    for each in reversed(removed[6:]):
        undo(store, each)
    other = a_full_history(tmp_path / "there" / "history.db")
    join_file(store, other.path)
    other.close()
    for first, last in ranges():
        assert from_statistics(store, first, last) == from_rows(store, first, last)
    store.close()


@pytest.mark.parametrize("old", OLD, ids=lambda each: each.stem)
def test_I26_I13_the_step_that_brought_sums_has_added_up_old_histories(path: Path, old: Path) -> None:
    import shutil  # noqa: PLC0415

    path.parent.mkdir()
    shutil.copy(old, path)
    store = HistoryStore.open(path)
    found = from_statistics(store, date.min, date.max)
    assert found == from_rows(store, date.min, date.max)
    assert store.row("SELECT count(*) FROM sessions WHERE day IS NULL") == (0,)
    store.close()


def test_stops_are_listed_with_what_was_said_of_them(path: Path) -> None:
    store = HistoryStore.open(path)
    with store.transaction():
        store.begin(a_session("s1"))
        store.stopped(a_stop("s1"), an_end("s1", SessionStatus.STOPPED))
    (stop,) = statistics.stops_between(store, NOON.date(), NOON.date())
    assert (stop.session, stop.exercise, stop.area, stop.rating) == ("s1", "bird-dog", "", None)
    assert statistics.stops_between(store, NOON.date() + timedelta(days=1), date.max) == []
    store.close()


# -- plans ---------------------------------------------------------------------------------------------------


def _asked() -> dict[str, Any]:
    first, last = date(2026, 3, 5), date(2026, 6, 9)
    return {
        "a page": lambda store: queries.sessions(store, limit=5),
        "a page of a routine": lambda store: queries.sessions(store, only=Filter(routine="back")),
        "a page of a status": lambda store: queries.sessions(store, only=Filter(status=SessionStatus.STOPPED)),
        "a page of finished": lambda store: queries.sessions(store, only=Filter(status=SessionStatus.FINISHED)),
        "a page of some days": lambda store: queries.sessions(store, only=Filter(first=first, last=last)),
        "a count": lambda store: queries.count(store, Filter(first=first, last=last)),
        "routines": queries.routines,
        "calendar": lambda store: queries.calendar(store, first, last),
        "by day": lambda store: statistics.by_day(store, first, last),
        "by exercise": lambda store: statistics.by_exercise(store, first, last),
        "first and last": statistics.first_and_last_day,
        "stops": lambda store: statistics.stops_between(store, first, last),
    }


@pytest.mark.parametrize("name", _asked())
def test_F33_no_sum_and_no_page_walks_through_all_rows(path: Path, name: str) -> None:
    store = with_sets(path, 12)
    asked: list[tuple[str, tuple[object, ...]]] = []
    real = store.rows

    def rows(sql: str, *values: object) -> object:
        asked.append((sql, values))
        return real(sql, *values)

    store.rows = rows  # type: ignore[method-assign,assignment]
    _asked()[name](store)
    assert asked
    for sql, values in asked:
        for *_, step in list(real("EXPLAIN QUERY PLAN " + sql, *values)):
            scans = step.startswith("SCAN") and "USING" not in step and "names" not in step
            assert not scans or step == "SCAN CONSTANT ROW", (sql, step)
            # A page comes in order from an index; what was narrowed to some days may be put in order.
            assert "ORDER BY" not in step or "day BETWEEN" in sql, (sql, step)
    store.close()
