"""Real files of every version there was: brought up to date, killed on the way, and never half."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.support.children import kill, line, start
from tests.support.histories import OLD, all_rows, told

from backbeat.history import backup, backup_book, queries, restoring, schema
from backbeat.history.migrations import STEPS
from backbeat.history.opening import open_database
from backbeat.history.store import HistoryStore

VERSIONS = {each: int(each.stem.rpartition("-")[2]) for each in OLD}


def sums(path: Path) -> tuple[Any, ...]:
    with closing(sqlite3.connect(path)) as connection:
        return tuple(
            connection.execute(f"SELECT {what}").fetchone()
            for what in (
                "count(*), sum(active_ms), sum(rest_ms), sum(paused_ms), sum(gap_ms) FROM sessions",
                "count(*), sum(elapsed_ms), sum(added_ms), sum(reps) FROM sets",
                "count(*), sum(gap_ms) FROM pauses",
                "count(*), sum(rating) FROM stops",
            )
        )


def test_there_is_a_real_file_of_every_version_before_this_one() -> None:
    assert sorted(VERSIONS.values()) == list(range(1, len(STEPS)))
    for path, version in VERSIONS.items():
        with closing(sqlite3.connect(path)) as connection:
            assert schema.version_of(connection) == (version, schema.APPLICATION_ID)


@pytest.mark.parametrize("old", OLD, ids=lambda each: each.stem)
def test_I26_an_old_history_keeps_its_rows_and_their_sums_and_is_brought_up_to_date_once(path: Path, old: Path) -> None:
    path.parent.mkdir()
    shutil.copy(old, path)
    before = sums(path)
    store = HistoryStore.open(path)
    assert sum("brought up to date" in each for each in store.notices) == 1
    rows, remembered = all_rows(store), told(store)
    store.close()
    assert sums(path) == before
    for _ in range(2):
        store = HistoryStore.open(path)
        assert store.notices == ()
        assert all_rows(store) == rows
        assert len(queries.sessions(store)) == before[0][0]
        store.close()
    (copy,) = backup_book.backups(path)
    assert copy.verified
    assert copy.why == f"before-version-{len(STEPS)}"
    assert sums(copy.path) == before
    restoring.restore(path, copy)
    store = HistoryStore.open(path)
    assert told(store) == remembered, "the copy from before comes to the same"
    store.close()


@pytest.mark.parametrize("old", OLD, ids=lambda each: each.stem)
def test_I26_each_version_on_the_way_is_as_good_as_all_at_once(path: Path, old: Path) -> None:
    path.parent.mkdir()
    shutil.copy(old, path)
    for upto in range(VERSIONS[old] + 1, len(STEPS) + 1):
        opened = open_database(path, STEPS[:upto])
        assert schema.version_of(opened.connection)[0] == upto
        opened.connection.close()
    store = HistoryStore.open(path)
    one_by_one = told(store)
    store.close()
    other = path.parent / "other" / "history.db"
    other.parent.mkdir()
    shutil.copy(old, other)
    store = HistoryStore.open(other)
    assert told(store) == one_by_one
    store.close()


_STOPS_AT_EACH = """
import sys
from pathlib import Path
from backbeat.history import backup, schema
from backbeat.history.migrations import STEPS
path = Path(sys.argv[1])
connection = schema.connect(path)
connection.execute("PRAGMA journal_mode=WAL")
def at(statement):
    print(statement.split()[0], flush=True)
    if not sys.stdin.readline():
        raise SystemExit
def back_up(why):
    made = backup.back_up(connection, path, why)
    connection.set_trace_callback(at)
    return made.path
schema.migrate(connection, STEPS, back_up)
connection.set_trace_callback(None)
print("done", flush=True)
sys.stdin.readline()
"""


def statements(tmp_path: Path, old: Path) -> int:
    path = tmp_path / "count" / "history.db"
    path.parent.mkdir(parents=True)
    shutil.copy(old, path)
    asked: list[str] = []
    with closing(schema.connect(path)) as connection:
        connection.set_trace_callback(asked.append)
        schema.migrate(connection, STEPS, lambda _: None)
    return len(asked)


def test_F11_kill_minus_nine_at_any_statement_of_any_step_leaves_one_version_whole(tmp_path: Path) -> None:
    """From version 1 through all steps: killed at the beginning, the end, and spread over all between."""
    old = OLD[0]
    total = statements(tmp_path, old)
    assert total > 20
    seen = set()
    for stop in sorted({2, 3, total + 3, *range(4, total, max(1, total // 9))}):
        path = tmp_path / str(stop) / "history.db"
        path.parent.mkdir()
        shutil.copy(old, path)
        before = sums(path)
        child = start(_STOPS_AT_EACH, path)
        for _ in range(stop - 1):
            if line(child) == "done":
                break
            child.stdin.write("\n")  # type: ignore[union-attr]
            child.stdin.flush()  # type: ignore[union-attr]
        kill(child)
        with closing(sqlite3.connect(path)) as connection:
            version = schema.version_of(connection)[0]
            seen.add(version)
            assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
            assert schema.missing(connection, STEPS[:version]) == "", "that version, whole"
        assert sums(path) == before
        (copy,) = backup_book.backups(path)
        assert backup.verify(copy) == ""
        store = HistoryStore.open(path)
        assert not [each for each in store.notices if "damaged" in each]
        assert len(queries.sessions(store)) == before[0][0]
        store.close()
    assert {1, len(STEPS)} <= seen
    assert len(seen) > 2
