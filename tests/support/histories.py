"""Histories with something of everything in them, and their rows to compare."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
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


def damaged_inside(path: Path) -> None:
    """A history that can be opened, because only what its sessions stand in is damaged."""
    a_full_history(path).close()
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("PRAGMA page_size").fetchone()
        roots = connection.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'sessions' AND rootpage > 0")
        pages = [number for (number,) in roots]
    with path.open("r+b") as file:
        for number in pages:
            file.seek((number - 1) * page)
            file.write(b"\xff" * page)


def csv_text(cell: str) -> str:
    """What `csv_cell` was given, as whoever reads the table has it again."""
    return cell.removeprefix("'")


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
