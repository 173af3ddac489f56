"""Real databases on a real disk; the same examples every time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from backbeat.history.journal import HistoryJournal
from backbeat.history.store import HistoryStore

hypothesis.settings.register_profile("history", derandomize=True, deadline=None, max_examples=100)


@pytest.fixture(autouse=True, scope="session")
def _same_examples() -> Iterator[None]:
    before = hypothesis.settings.get_current_profile_name()
    hypothesis.settings.load_profile("history")
    yield
    hypothesis.settings.load_profile(before)


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
