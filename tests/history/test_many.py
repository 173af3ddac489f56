"""Many sessions: nothing is held in memory that grows with them, and the log is in the order of life."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from benchmarks.history_data import make_history
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.fake_clock import FakeClock
from tests.support.journal import RecordingJournal
from tests.support.routines import short_programme

from backbeat.history import queries
from backbeat.history.details import SessionDetail
from backbeat.history.export import write_csv, write_json
from backbeat.history.journal import HistoryJournal
from backbeat.history.reading import read_export
from backbeat.history.store import HistoryStore
from backbeat.session.session import Session

COMMANDS = ["skip", "back", "pause", "resume", "tick", "stop"]


class Nowhere(io.TextIOBase):
    """Takes text and forgets it."""

    def write(self, text: str) -> int:
        return len(text)

    def writerow(self, row: object) -> None: ...
    def writerows(self, rows: Iterator[object]) -> None:
        for _ in rows:
            pass


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> HistoryStore:
    path = tmp_path_factory.mktemp("many") / "history.db"
    make_history(path, 700, 10)
    return HistoryStore.open(path)


def most_memory(details: Iterator[SessionDetail], how: str) -> int:
    """Bytes, from after the first hundred sessions to the end."""

    def watched() -> Iterator[SessionDetail]:
        for number, detail in enumerate(details):
            if number == 100:
                tracemalloc.start()
            yield detail

    try:
        if how == "csv":
            write_csv(watched(), Nowhere())
        else:
            write_json(watched(), Nowhere(), lines=how == "jsonl")  # type: ignore[arg-type]
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("how", ["csv", "json", "jsonl"])
def test_F33_an_export_takes_no_more_memory_for_more_sessions(many: HistoryStore, how: str) -> None:
    def first(count: int) -> Iterator[SessionDetail]:
        everything = queries.all_sessions(lambda query: query(many))
        return (detail for _, detail in zip(range(count), everything, strict=False))

    few, all_of_them = most_memory(first(420), how), most_memory(first(700), how)
    assert all_of_them < 1.2 * few


def test_F33_an_import_takes_no_more_memory_for_more_sessions(many: HistoryStore, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    with file.open("w", encoding="utf-8") as text:
        write_json(queries.all_sessions(lambda query: query(many)), text, lines=False)  # type: ignore[arg-type]
    tracemalloc.start()
    try:
        assert sum(1 for _ in read_export(file)) == 700
        assert tracemalloc.get_traced_memory()[1] < file.stat().st_size / 10
    finally:
        tracemalloc.stop()


def test_F33_the_list_is_read_a_page_at_a_time(many: HistoryStore) -> None:
    asked: list[int] = []
    real = many.rows

    def rows(sql: str, *values: object) -> Iterator[tuple[object, ...]]:
        for row in real(sql, *values):
            asked.append(1)
            yield row

    many.rows = rows  # type: ignore[method-assign]
    try:
        page = queries.sessions(many, limit=50)
    finally:
        many.rows = real  # type: ignore[method-assign]
    assert len(page) == len(asked) == 50


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(COMMANDS), st.integers(1, 90)), max_size=25))
def test_I10_I11_I12_what_is_on_the_disk_is_what_was_told_once_and_in_order(
    tmp_path_factory: pytest.TempPathFactory, commands: list[tuple[str, int]]
) -> None:
    path = tmp_path_factory.mktemp("order") / "history.db"
    journal, told, clock = HistoryJournal(path, zone=lambda: None), RecordingJournal(), FakeClock()
    timeline = short_programme().timeline()
    session = Session(timeline, clock, Both(journal, told), short_programme().record("s1", clock.wall(), timeline))
    session.start()
    for command, tenths in commands:
        clock.pass_(100 * tenths)
        session.tick()
        if session.is_active:
            getattr(session, command)()
    if session.is_active:
        session.end()
    assert journal.flush(20)
    detail = journal.ask(lambda store: queries.session(store, "s1")).result(20)
    numbers = journal.ask(lambda store: list(store.rows("SELECT number, set_index, attempt FROM sets"))).result(20)
    journal.close()
    assert detail is not None
    assert list(detail.sets) == told.sets, "all of it, in order, with what was done to each"
    assert sorted(numbers) == numbers
    keys = [(index, attempt) for _, index, attempt in numbers]
    assert len(set(keys)) == len(keys)
    for index in {index for index, _ in keys}:
        attempts = [attempt for of, attempt in keys if of == index]
        assert attempts == list(range(1, len(attempts) + 1)), "gone back to, it is a new attempt"
    overs = [each.over for each in detail.sets]
    assert overs == sorted(overs)
    assert detail.summary.over is not None
    assert detail.summary.over >= max([detail.summary.started, *overs])


class Both:
    """Tells two journals the same."""

    def __init__(self, *journals: object) -> None:
        self._journals = journals

    def __getattr__(self, name: str) -> Callable[..., None]:
        def tell(*args: object) -> None:
            for journal in self._journals:
                getattr(journal, name)(*args)

        return tell
