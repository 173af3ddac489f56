"""Real databases on a real disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from backbeat.history.journal import HistoryJournal
from backbeat.history.store import HistoryStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.db"


@pytest.fixture
def store(path: Path) -> Iterator[HistoryStore]:
    opened = HistoryStore.open(path)
    yield opened
    opened.close()


@pytest.fixture
def journal(path: Path) -> Iterator[HistoryJournal]:
    faults: list[BaseException] = []
    opened = HistoryJournal(path, zone=lambda: "Europe/Berlin", on_fault=faults.append)
    yield opened
    opened.close()
    assert not faults
