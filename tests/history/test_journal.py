"""The journal: never in the way of a session, and nothing lost because of that."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from tests.support.children import finish, kill, line, start
from tests.support.records import NOON, a_cursor, a_pause, a_session, a_set, a_stop, an_end

from backbeat.history import journal as journal_module
from backbeat.history import queries
from backbeat.history.errors import KnownError, NewerVersion, NoFolder
from backbeat.history.journal import HistoryJournal
from backbeat.history.store import HistoryStore
from backbeat.session.record import Journal, SessionStatus, StopDetails, StopKind

PATIENCE = 20.0  # seconds; nothing here takes this long unless it is broken

T = TypeVar("T")


class Told:
    """What a journal said, and a way to wait for it without sleeping."""

    def __init__(self, journal: HistoryJournal) -> None:
        self.sentences: list[str | None] = []
        self._said = threading.Condition()
        journal.on_trouble(self._hear)
        journal.on_notice(self._hear)

    def _hear(self, sentence: str | None) -> None:
        with self._said:
            self.sentences.append(sentence)
            self._said.notify_all()

    def wait(self, wanted: Callable[[list[str | None]], object]) -> None:
        with self._said:
            assert self._said.wait_for(lambda: wanted(self.sentences), PATIENCE), self.sentences


class Waits:
    """How long a stop was willing to wait, and whether what it waited for came. No clock decides that."""

    def __init__(self) -> None:
        self.noted: list[tuple[float | None, bool]] = []
        self.time_is_up = False  # at once, without waiting for it

    def event(self) -> threading.Event:
        return _Noting(self)


class _Noting(threading.Event):
    def __init__(self, waits: Waits) -> None:
        super().__init__()
        self._waits = waits

    def wait(self, timeout: float | None = None) -> bool:
        came = self.is_set() if self._waits.time_is_up else super().wait(PATIENCE)
        self._waits.noted.append((timeout, came))
        return came


def returned(call: Callable[[], T]) -> T:
    """What the call gives. One that waits for what the test lets go of only afterwards never gives anything."""
    given: list[T] = []
    thread = threading.Thread(target=lambda: given.append(call()), daemon=True)
    thread.start()
    thread.join(PATIENCE)
    assert given, "the call waits"
    return given[0]


@contextmanager
def writing_held(journal: HistoryJournal) -> Iterator[threading.Event]:
    """What the journal's thread writes hangs until the block is left. Gives what is set when it hangs."""
    hangs, leave = threading.Event(), threading.Event()
    real = journal._writer.write

    def write(batch: Any) -> None:
        hangs.set()
        assert leave.wait(2 * PATIENCE)
        real(batch)

    journal._writer.write = write  # type: ignore[method-assign]
    try:
        yield hangs
    finally:
        leave.set()


def read(path: Path, query: Callable[[HistoryStore], Any]) -> Any:
    store = HistoryStore.open(path)
    try:
        return query(store)
    finally:
        store.close()


def done_sets(path: Path, session: str = "s1") -> list[int]:
    detail = read(path, lambda store: queries.session(store, session))
    return [] if detail is None else [each.set_index for each in detail.sets]


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def journal(path: Path, waits: Waits) -> Iterator[HistoryJournal]:
    faults: list[BaseException] = []
    opened = HistoryJournal(path, zone=lambda: "Europe/Berlin", on_fault=faults.append, event=waits.event)
    yield opened
    opened.close()
    assert not faults


@pytest.fixture
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again soon: what is tested is that it does, not how long a minute is."""
    monkeypatch.setattr(journal_module, "FIRST_RETRY", 0.02)
    monkeypatch.setattr(journal_module, "LAST_RETRY", 0.05)


def test_a_session_told_to_the_journal_is_on_the_disk(journal: HistoryJournal, path: Path) -> None:
    keeps: Journal = journal  # the protocol, held by the type checker
    keeps.begin(a_session())
    keeps.set_over(a_set())
    keeps.paused(a_pause())
    keeps.beat(a_cursor())
    keeps.over(an_end())
    keeps.reflect("s1", 5, "fine")
    assert journal.close()
    detail = read(path, lambda store: queries.session(store, "s1"))
    assert (detail.summary.status, detail.summary.zone) == (SessionStatus.FINISHED, "Europe/Berlin")
    assert (detail.sets, detail.pauses, detail.summary.effort) == ((a_set(),), (a_pause(),), 5)


def test_nothing_is_opened_and_no_thread_runs_before_it_is_needed(journal: HistoryJournal, path: Path) -> None:
    assert not path.parent.exists()
    assert journal._thread is None
    assert journal.close()
    assert not path.parent.exists()


def test_importing_the_journal_does_not_import_sqlite() -> None:
    child = start(
        "import sys, backbeat.history.journal, backbeat.history.queries, backbeat.history.export\n"
        "print('sqlite3' in sys.modules, 'concurrent.futures' in sys.modules)"
    )
    assert finish(child) == ["False", "False"]


def test_only_the_newest_waiting_heartbeat_is_written(journal: HistoryJournal, path: Path) -> None:
    entered, leave = threading.Event(), threading.Event()

    def hold(_: HistoryStore) -> None:
        entered.set()
        leave.wait(PATIENCE)

    journal.ask(hold)
    assert entered.wait(PATIENCE)
    journal.begin(a_session())
    for phase in range(100):
        journal.beat(a_cursor(phase=phase))
    assert journal.unsaved == 2
    leave.set()
    assert journal.flush(PATIENCE)
    (cut,) = journal.ask(queries.cut_off).result(PATIENCE)
    assert cut.cursor == a_cursor(phase=99)


def test_a_stop_is_on_the_disk_when_the_call_returns(journal: HistoryJournal, path: Path, waits: Waits) -> None:
    journal.begin(a_session())
    assert journal.flush(PATIENCE)
    journal.stopped(a_stop(), an_end(status=SessionStatus.STOPPED))
    assert waits.noted == [(0.25, True)]
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT status FROM sessions").fetchone() == ("stopped",)
        assert other.execute("SELECT count(*) FROM stops").fetchone() == (1,)


def test_F66_a_stop_waits_a_quarter_of_a_second_for_a_locked_file_and_is_saved_later(
    journal: HistoryJournal, path: Path, waits: Waits, quick_retries: None
) -> None:
    journal.begin(a_session())
    assert journal.flush(PATIENCE)
    told = Told(journal)
    child = _locks(path)
    waits.time_is_up = True
    with writing_held(journal):
        returned(lambda: journal.stopped(a_stop(), an_end(status=SessionStatus.STOPPED)))
        assert waits.noted == [(0.25, False)]
        assert journal.unsaved == 1
    journal.stop_details("s1", StopDetails(StopKind.PAIN, "lower-back", 6, ""))
    told.wait(lambda said: said and "another program is using" in str(said[-1]))
    kill(child)
    told.wait(lambda said: said[-1] is None)
    assert journal.flush(PATIENCE)
    detail = journal.ask(queries.unacknowledged_stop).result(PATIENCE)
    assert detail is not None
    assert detail.stop is not None
    assert detail.stop.details.rating == 6


def _locks(path: Path) -> Any:
    child = start(
        """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked")
sys.stdin.read()
""",
        path,
    )
    assert line(child) == "locked"
    return child


def test_F30_a_lock_held_by_another_process_delays_and_loses_nothing(
    journal: HistoryJournal, path: Path, quick_retries: None
) -> None:
    journal.begin(a_session())
    assert journal.flush(PATIENCE)
    told = Told(journal)
    child = _locks(path)

    def tell(index: int) -> None:
        journal.set_over(a_set(index=index))
        journal.beat(a_cursor(phase=index))

    with writing_held(journal) as hangs:
        for index in range(5):
            returned(lambda index=index: tell(index))  # type: ignore[misc]
            assert hangs.wait(PATIENCE), "the first is being written, and the session goes on"
    told.wait(lambda said: said)
    assert journal.unsaved
    assert "another program is using" in str(journal.trouble)
    kill(child)
    told.wait(lambda said: said[-1] is None)
    assert journal.trouble is None
    assert journal.close()
    assert done_sets(path) == [0, 1, 2, 3, 4]


def test_F17_a_full_disk_keeps_the_sets_in_memory_and_saves_them_in_order(
    journal: HistoryJournal, path: Path, quick_retries: None
) -> None:
    """SQLite itself refuses to grow the file, as it does when the disk is full."""
    journal.begin(a_session())
    assert journal.flush(PATIENCE)
    told = Told(journal)

    def limit(store: HistoryStore) -> None:
        pages = store.row("PRAGMA page_count")
        assert pages is not None
        store.row(f"PRAGMA max_page_count={pages[0]}")

    journal.ask(limit).result(PATIENCE)
    for index in range(300):
        journal.set_over(a_set(index=index, title="x" * 500))
        journal.beat(a_cursor(phase=index))
    told.wait(lambda said: said)
    assert "the disk is full" in str(told.sentences[0])
    assert str(path.parent) in str(told.sentences[0])
    assert len(journal.ask(queries.sessions).result(PATIENCE)) == 1, "reading goes on"
    journal.ask(lambda store: store.row("PRAGMA max_page_count=100000")).result(PATIENCE)
    told.wait(lambda said: said[-1] is None)
    assert journal.close()
    assert done_sets(path) == list(range(300))


def test_F20_a_limit_on_file_size_is_a_full_disk(path: Path) -> None:
    child = start(
        """
import resource, signal, sys, threading
from pathlib import Path
from backbeat.history.journal import HistoryJournal
from tests.support.records import a_session, a_set
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
journal = HistoryJournal(Path(sys.argv[1]))
journal.begin(a_session())
print(journal.flush(20))
refused = threading.Event()
journal.on_trouble(lambda sentence: refused.set() if sentence else None)
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (Path(sys.argv[1] + "-wal").stat().st_size, hard))
for index in range(200):
    journal.set_over(a_set(index=index))
print(refused.wait(20), bool(journal.unsaved))
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
print(journal.close())
""",
        path,
    )
    assert finish(child) == ["True", "True", "True", "True"]
    assert done_sets(path) == list(range(200))


def test_F31_a_history_deleted_while_running_is_written_again_with_what_is_known(
    journal: HistoryJournal, path: Path
) -> None:
    journal.begin(a_session("before"))
    journal.over(an_end("before"))
    journal.begin(a_session())
    journal.set_over(a_set(index=0))
    journal.beat(a_cursor(phase=1))
    assert journal.flush(PATIENCE)
    path.unlink()
    journal.beat(a_cursor(phase=2))
    assert journal.flush(PATIENCE)
    assert path.exists()
    assert any("removed or replaced" in notice for notice in journal.notices)
    journal.set_over(a_set(index=1))
    journal.over(an_end())
    assert journal.close()
    assert done_sets(path) == [0, 1]
    assert [each.id for each in read(path, queries.sessions)] == ["s1"]


def test_F31_a_history_replaced_while_running_gets_the_session_too(
    journal: HistoryJournal, path: Path, tmp_path: Path
) -> None:
    """A tool that keeps two computers in step has put another file there."""
    other = tmp_path / "other" / "history.db"
    store = HistoryStore.open(other)
    with store.transaction():
        store.begin(a_session("elsewhere"))
    store.close()
    journal.begin(a_session())
    journal.set_over(a_set())
    assert journal.flush(PATIENCE)
    other.replace(path)
    journal.beat(a_cursor())
    assert journal.flush(PATIENCE)
    assert journal.close()
    assert {each.id for each in read(path, queries.sessions)} == {"elsewhere", "s1"}
    assert done_sets(path) == [0]


def test_F31_when_the_new_file_cannot_be_used_all_of_it_waits_in_memory(
    journal: HistoryJournal, path: Path, quick_retries: None
) -> None:
    journal.begin(a_session())
    journal.set_over(a_set())
    assert journal.flush(PATIENCE)
    told = Told(journal)
    shutil.rmtree(path.parent)
    path.parent.write_text("a file in the way")
    journal.set_over(a_set(index=1))
    told.wait(lambda said: any("a part of the path is a file" in str(each) for each in said))
    path.parent.unlink()
    told.wait(lambda said: said[-1] is None)
    assert journal.close()
    assert done_sets(path) == [0, 1]


def test_D8_damage_that_shows_while_writing_is_set_aside_and_the_session_kept(
    journal: HistoryJournal, path: Path, quick_retries: None
) -> None:
    journal.begin(a_session())
    journal.set_over(a_set(index=0))
    assert journal.flush(PATIENCE)
    told = Told(journal)

    def spoil(store: HistoryStore) -> None:
        store.row("PRAGMA wal_checkpoint(TRUNCATE)")
        with path.open("r+b") as file:
            file.seek(4096)
            file.write(os.urandom(path.stat().st_size - 4096))
        store.row("PRAGMA shrink_memory")

    journal.ask(spoil).result(PATIENCE)
    journal.set_over(a_set(index=1))
    told.wait(lambda said: any("is kept as" in str(each) for each in said) and said[-1] is None)
    assert journal.close()
    assert done_sets(path) == [0, 1]
    assert list(path.parent.glob("history.db.damaged-*"))


def _newer(path: Path) -> None:
    HistoryStore.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=999")


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda path: path.parent.write_text("a file"), NoFolder),
        (_newer, NewerVersion),
    ],
)
def test_where_nothing_can_be_written_the_session_goes_on_and_the_banner_says_so(
    journal: HistoryJournal, path: Path, waits: Waits, make: Callable[[Path], object], kind: type[KnownError]
) -> None:
    make(path)
    waits.time_is_up = True
    told = Told(journal)
    journal.open()
    told.wait(lambda said: said)
    assert "not being saved" in str(journal.trouble)
    journal.begin(a_session())
    journal.set_over(a_set())
    assert isinstance(journal.ask(queries.sessions).exception(PATIENCE), kind)
    with writing_held(journal):
        returned(lambda: journal.stopped(a_stop(), an_end(status=SessionStatus.STOPPED)))
    assert waits.noted == [(0.25, False)]
    assert journal.close() is False


def test_F21_a_read_only_history_is_still_shown(path: Path, tmp_path: Path) -> None:
    store = HistoryStore.open(path)
    with store.transaction():
        store.begin(a_session())
    store.close()
    child = start(
        """
import concurrent.futures, os, sys
from pathlib import Path
from backbeat.history import queries, store
from backbeat.history.journal import HistoryJournal
path = Path(sys.argv[1])
path.chmod(0o444), path.parent.chmod(0o555)
for parent in path.parent.parents:
    if parent == Path("/tmp") or parent == Path("/"):
        break
    parent.chmod(parent.stat().st_mode | 0o055)
if os.getuid() == 0:
    os.setuid(65534)
journal = HistoryJournal(path)
print(len(journal.ask(queries.sessions).result(20)))
print("can only be read" in journal.trouble or "may not write" in journal.trouble)
journal.close()
""",
        path,
    )
    assert finish(child) == ["1", "True"]
    path.parent.chmod(0o700)


def test_questions_are_answered_by_future_and_by_callback(journal: HistoryJournal) -> None:
    journal.begin(a_session())
    journal.over(an_end())
    heard = threading.Event()
    answers: list[Any] = []

    def hear(answer: Any) -> None:
        answers.append(answer.result())
        heard.set()

    journal.ask(queries.last_done, then=hear)
    assert heard.wait(PATIENCE)
    assert answers[0]["back"].started == NOON


def test_a_bug_in_a_question_goes_to_whoever_asked_and_nowhere_else(journal: HistoryJournal) -> None:
    assert isinstance(journal.ask(lambda _: 1 / 0).exception(PATIENCE), ZeroDivisionError)
    assert journal.ask(lambda _: 2).result(PATIENCE) == 2


def test_a_question_nobody_waits_for_any_more_is_not_asked(journal: HistoryJournal) -> None:
    entered, leave = threading.Event(), threading.Event()

    def hold(_: HistoryStore) -> None:
        entered.set()
        leave.wait(PATIENCE)

    journal.ask(hold)
    assert entered.wait(PATIENCE)
    asked: list[int] = []
    answer = journal.ask(lambda _: asked.append(1))
    assert answer.cancel()
    leave.set()
    assert journal.ask(lambda _: 2).result(PATIENCE) == 2
    assert asked == []


_ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0"


def test_F70_a_stop_does_not_wait_for_a_long_question(journal: HistoryJournal, path: Path, waits: Waits) -> None:
    """The question is given up, the stop is saved, and the question asked again."""
    journal.begin(a_session())
    assert journal.flush(PATIENCE)
    runs: list[int] = []
    entered = threading.Event()

    def endless_at_first(store: HistoryStore) -> str:
        runs.append(1)
        entered.set()
        if len(runs) == 1:
            store.row(_ENDLESS)
        return "answered"

    answer = journal.ask(endless_at_first)
    assert entered.wait(PATIENCE)
    journal.stopped(a_stop(), an_end(status=SessionStatus.STOPPED))
    assert waits.noted == [(0.25, True)], "the question never ends, and the stop was saved before any wait did"
    assert queries_stop(path)
    assert answer.result(PATIENCE) == "answered"
    assert len(runs) == 2


def queries_stop(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as other:
        return bool(other.execute("SELECT count(*) FROM stops").fetchone()[0])


def test_closing_gives_up_questions_and_says_so(journal: HistoryJournal) -> None:
    entered = threading.Event()

    def endless(store: HistoryStore) -> None:
        entered.set()
        store.row(_ENDLESS)

    first, second = journal.ask(endless), journal.ask(lambda _: 1)
    assert entered.wait(PATIENCE)
    journal.begin(a_session())
    assert journal.close(PATIENCE)
    for answer in (first, second, journal.ask(lambda _: 1)):
        assert isinstance(answer.exception(PATIENCE), KnownError)


def test_closing_a_locked_history_takes_a_bounded_time_and_says_what_is_lost(path: Path) -> None:
    HistoryStore.open(path).close()
    child = _locks(path)
    journal = HistoryJournal(path)
    waited: list[float | None] = []
    with writing_held(journal) as hangs:
        journal.begin(a_session())
        assert hangs.wait(PATIENCE)
        thread = journal._thread
        assert thread is not None
        thread.join = waited.append  # type: ignore[method-assign,assignment]
        assert returned(lambda: journal.close(timeout=0.3)) is False
        assert (waited, journal.unsaved) == ([0.3], 1)
    kill(child)
    threading.Thread.join(thread, PATIENCE)
    assert not thread.is_alive()


def test_a_record_that_is_a_bug_is_reported_and_does_not_hold_up_the_others(path: Path) -> None:
    faults: list[BaseException] = []
    journal = HistoryJournal(path, on_fault=faults.append)
    journal.begin(a_session())
    journal.set_over(a_set(index=0))
    journal.set_over(replace(a_set(index=1), elapsed=-5))
    journal.set_over(a_set(index=2))
    assert journal.close()
    assert done_sets(path) == [0, 2]
    assert [type(fault) for fault in faults] == [sqlite3.IntegrityError]


def test_a_listener_that_fails_does_not_stop_the_saving(path: Path) -> None:
    faults: list[BaseException] = []
    path.parent.mkdir()
    path.write_text("damaged")
    journal = HistoryJournal(path, on_fault=faults.append)
    journal.on_notice(lambda _: 1 / 0)  # type: ignore[arg-type]
    journal.begin(a_session())
    assert journal.close()
    assert [type(fault) for fault in faults] == [ZeroDivisionError]


def test_a_late_listener_hears_what_was_told_before(journal: HistoryJournal, path: Path) -> None:
    path.parent.mkdir()
    path.write_text("damaged")
    journal.begin(a_session())
    assert journal.flush(PATIENCE)
    assert "is kept as" in str(Told(journal).sentences[0])


def test_records_may_be_told_from_several_threads(journal: HistoryJournal, path: Path) -> None:
    journal.begin(a_session())

    def tell(base: int) -> None:
        for n in range(50):
            journal.set_over(a_set(index=base + n))

    threads = [threading.Thread(target=tell, args=(base,)) for base in (0, 100, 200, 300)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert journal.close()
    assert sorted(done_sets(path)) == sorted(base + n for base in (0, 100, 200, 300) for n in range(50))


def test_an_idle_journal_sleeps_without_a_timer(journal: HistoryJournal) -> None:
    asleep = threading.Event()
    timers: list[float | None] = []
    real = journal._wake.wait

    def wait(timeout: float | None = None) -> bool:
        if threading.current_thread() is journal._thread:
            timers.append(timeout)
            asleep.set()
        return real(timeout)

    journal._wake.wait = wait  # type: ignore[method-assign]
    journal.begin(a_session())
    assert journal.flush(PATIENCE)
    assert asleep.wait(PATIENCE)
    assert timers == [None]


def test_adopting_a_session_makes_it_known_should_the_file_be_lost(path: Path) -> None:
    store = HistoryStore.open(path)
    with store.transaction():
        store.begin(a_session())
        store.set_over(a_set(index=0))
        store.beat(a_cursor())
    store.close()
    journal = HistoryJournal(path)
    (cut,) = journal.ask(queries.cut_off).result(PATIENCE)
    journal.adopt(cut, NOON + timedelta(hours=1))
    journal.set_over(a_set(index=1))
    assert journal.flush(PATIENCE)
    path.unlink()
    journal.over(an_end())
    assert journal.close()
    detail = read(path, lambda store: queries.session(store, "s1"))
    assert [each.set_index for each in detail.sets] == [0, 1]
    assert [pause.reason.value for pause in detail.pauses] == ["restored"]
    assert detail.summary.status is SessionStatus.FINISHED
