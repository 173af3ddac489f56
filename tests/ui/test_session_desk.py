"""The desk where sessions are begun and gone on with: what was offered may be out of date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.support.fake_clock import START, FakeClock
from tests.support.plans import exercise, routine_of

from backbeat.history.journal import HistoryJournal
from backbeat.history.lock import SessionLock
from backbeat.history.queries import cut_off, finish_cut_off, session
from backbeat.history.store import HistoryStore
from backbeat.session.events import Outcome
from backbeat.session.programme import Programme
from backbeat.session.record import SessionStatus
from backbeat.session.session import Session
from backbeat.settings import Settings
from backbeat.ui.history_service import HistoryService
from backbeat.ui.session.desk import Interrupted, SessionDesk
from backbeat.ui.style.look import Look
from backbeat.ui.window.main_window import MainWindow
from backbeat.ui.worker import Worker

PROGRAMME = Programme(routine_of(exercise("hold", duration=10_000, sets=3, rest=5_000)), None)


def cut_off_in_the_second_set(folder: Path) -> None:
    """What a process that was killed leaves: one set done, one begun."""
    clock, timeline = FakeClock(), PROGRAMME.timeline()
    journal = HistoryJournal(folder / "history.db")
    running = Session(timeline, clock, journal, PROGRAMME.record("cut", START, timeline))
    running.start()
    for _ in range(17):
        clock.pass_(1_000)
        running.tick()
    assert journal.close()


class Desk:
    def __init__(self, qtbot: Any, folder: Path) -> None:
        self.qtbot, self.folder, self.lock = qtbot, folder, SessionLock(folder)
        look = Look("light")
        self.window = MainWindow(look, {})
        qtbot.addWidget(self.window)
        self.worker = Worker("test", pytest.fail)
        self.journal = HistoryJournal(folder / "history.db", on_fault=pytest.fail)
        self.history = HistoryService(self.journal, pytest.fail)
        self.desk = SessionDesk(
            self.window,
            look,
            clock=FakeClock(),
            history=self.history,
            lock=self.lock,
            worker=self.worker,
            settings=lambda: Settings(get_ready_seconds=0),
            on_fault=pytest.fail,
        )

    def offered(self) -> Interrupted:
        with self.qtbot.waitSignal(self.desk.found) as told:
            self.desk.look_back()
        return told.args[0]

    def close(self) -> None:
        self.desk.close()
        self.worker.close()
        self.history.close()
        assert self.journal.close()


@pytest.fixture
def stage(qtbot: Any, tmp_path: Path) -> Iterator[Desk]:
    cut_off_in_the_second_set(tmp_path)
    made = Desk(qtbot, tmp_path)
    yield made
    made.close()


def elsewhere(stage: Desk, *, add: bool = False) -> None:
    """Another window deals with the session that is offered here."""
    store = HistoryStore.open(stage.folder / "history.db")
    (cut,) = cut_off(store)
    if add:
        assert cut.cursor is not None
        with store.transaction():
            store.beat(replace(cut.cursor, elapsed=1_500))
    else:
        finish_cut_off(store, cut, START + timedelta(minutes=5))
    store.close()


def on_record(stage: Desk) -> Any:
    store = HistoryStore.open(stage.folder / "history.db", read_only=True)
    try:
        return session(store, "cut")
    finally:
        store.close()


@pytest.mark.parametrize("add", [False, True])
def test_a_session_dealt_with_elsewhere_is_not_gone_on_with_again(stage: Desk, add: bool) -> None:
    found = stage.offered()
    elsewhere(stage, add=add)
    before = on_record(stage)
    with stage.qtbot.waitSignal(stage.desk.over):
        stage.desk.go_on(found)
    assert not stage.desk.is_active
    assert not stage.window.in_session
    assert not stage.lock.held
    assert on_record(stage) == before


def test_a_session_dealt_with_elsewhere_is_not_finished_again(stage: Desk) -> None:
    found = stage.offered()
    elsewhere(stage)
    before = on_record(stage)
    with stage.qtbot.waitSignal(stage.desk.over):
        stage.desk.finish(found)
    assert on_record(stage) == before


def test_what_was_done_before_counts_when_it_is_over(stage: Desk) -> None:
    stage.desk.go_on(stage.offered())
    stage.qtbot.waitUntil(lambda: stage.desk.is_active)
    running = stage.desk.bridge.session
    assert running is not None
    running.skip()
    running.end()
    assert stage.desk.bridge.outcomes == {0: Outcome.DONE, 1: Outcome.SKIPPED}
    assert stage.journal.flush()
    assert on_record(stage).summary.status is SessionStatus.ENDED
