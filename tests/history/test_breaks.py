"""Breaks from the desk, counted: facts for a page, and which routine comes next."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.support.records import NOON

from backbeat.breaks.events import Result
from backbeat.history.breaks import BreakNumbers, BreakRecord, add_break, break_numbers, last_routines
from backbeat.history.store import HistoryStore


def record(number: int, result: Result, *, offered: bool = True, kind: str = "short", routine: str = "") -> BreakRecord:
    at = NOON + timedelta(minutes=number)
    return BreakRecord(f"b{number}", kind, result, at, routine or f"r{number}", offered=offered)


def test_numbers_are_counted_since_a_moment_and_what_comes_again_is_not(tmp_path: Path) -> None:
    store = HistoryStore.open(tmp_path / "history.db")
    assert not break_numbers(store, NOON)
    told = [
        record(0, Result.SKIPPED),
        record(1, Result.POSTPONED),
        record(2, Result.DONE),
        record(3, Result.DONE, offered=False),
        record(4, Result.BEGUN),
        record(5, Result.UNANSWERED),
        record(6, Result.WITHDRAWN),
    ]
    for one in told:
        add_break(store, one)
        add_break(store, one)  # told twice: there once
    assert break_numbers(store, NOON) == BreakNumbers(offered=5, done=2, begun=1, postponed=1, skipped=1, unanswered=1)
    assert break_numbers(store, NOON + timedelta(seconds=1)).skipped == 0
    store.close()


def test_every_result_there_is_can_be_written_down(tmp_path: Path) -> None:
    store = HistoryStore.open(tmp_path / "history.db")
    for number, result in enumerate(Result):
        add_break(store, record(number, result))
    assert [name for (name,) in store.rows("SELECT result FROM breaks ORDER BY number")] == [
        each.value for each in Result
    ]
    store.close()


def test_the_last_routine_of_each_kind_is_known_and_the_latest_of_all_comes_last(tmp_path: Path) -> None:
    store = HistoryStore.open(tmp_path / "history.db")
    add_break(store, record(1, Result.DONE, kind="short", routine="neck"))
    add_break(store, record(2, Result.SKIPPED, kind="long", routine="legs"))
    add_break(store, record(3, Result.DONE, kind="short", routine="hands"))
    assert list(last_routines(store).items()) == [("long", "legs"), ("short", "hands")]
    store.close()
