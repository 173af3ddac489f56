"""Why a session was paused, in histories old and new."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from tests.support.records import NOON, a_session

from backbeat.history import queries
from backbeat.history.store import HistoryStore
from backbeat.session.events import PauseReason
from backbeat.session.record import PauseRecord

VERSION_3 = Path(__file__).parent / "fixtures" / "version-3.db"


def reasons(store: HistoryStore, session: str) -> list[PauseReason]:
    detail = queries.session(store, session)
    assert detail is not None
    return [pause.reason for pause in detail.pauses]


def test_every_reason_comes_back_as_it_was_written(tmp_path: Path) -> None:
    store = HistoryStore.open(tmp_path / "history.db")
    with store.transaction():
        store.begin(a_session("s1"))
        for number, reason in enumerate(PauseReason):
            store.paused(PauseRecord("s1", reason, number, NOON + timedelta(seconds=number), 0))
    assert reasons(store, "s1") == list(PauseReason)
    store.close()


def test_F11_a_history_that_knew_no_locked_screen_keeps_its_pauses_and_learns_of_it(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    shutil.copy(VERSION_3, path)
    store = HistoryStore.open(path)
    known = ["person", "suspend", "stall", "fault", "restored"]
    assert reasons(store, "s1") == known
    with store.transaction():
        store.paused(PauseRecord("s1", PauseReason.LOCKED, 5, NOON + timedelta(seconds=5), 0))
    assert reasons(store, "s1") == [*known, "lock"]
    detail = queries.session(store, "s1")
    assert detail is not None
    assert [(pause.phase, pause.gap) for pause in detail.pauses][1:3] == [(1, 1_000), (2, 2_000)]
    store.close()


@pytest.mark.parametrize(("reason", "value"), [("PERSON", "person"), ("SUSPEND", "suspend"), ("LOCKED", "lock")])
def test_what_is_stored_is_never_renamed(reason: str, value: str) -> None:
    assert PauseReason[reason].value == value
