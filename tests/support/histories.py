"""Histories with something of everything in them, and their rows to compare."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from backbeat.history import queries
from backbeat.history.store import HistoryStore
from backbeat.history.tables import TableRow

FIXTURES = Path(__file__).resolve().parents[1] / "history" / "fixtures"
OLD = sorted(FIXTURES.glob("version-*.db"))
FULL = FIXTURES / "version-4.db"
"""Sessions of every outcome in two time zones, one from paper, one cut off; measurements, answers, offers."""


def a_full_history(path: Path) -> HistoryStore:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    shutil.copy(FULL, path)
    return HistoryStore.open(path)


def all_rows(store: HistoryStore) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, with its number; removals apart, which only count."""
    names = [name for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        name: sorted(store.rows(f"SELECT * FROM {name}"), key=repr)
        for name in names
        if name != "removals" and not name.startswith("sqlite")
    }


def told(store: HistoryStore) -> tuple[dict[str, Any], list[TableRow]]:
    """All that is remembered, without the numbers rows have in their file."""
    found = list(queries.all_sessions(lambda query: query(store)))
    sessions = {one.summary.id: replace(one, summary=replace(one.summary, number=0)) for one in found}
    assert len(sessions) == len(found), "a session is there twice"
    return sessions, sorted(queries.all_more(lambda query: query(store)), key=repr)
