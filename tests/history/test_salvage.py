"""What is still in a damaged history is saved, counted and said."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.children import kill, line, start
from tests.support.histories import FULL, told
from tests.support.records import NOON, a_session, a_set, an_end

from backbeat.history import backup, queries
from backbeat.history.errors import KnownError
from backbeat.history.store import HistoryStore

SESSIONS, SETS = 400, 4


def write(path: Path) -> None:
    store = HistoryStore.open(path)
    store.change("PRAGMA synchronous=OFF")
    for number in range(SESSIONS):  # one after the other, as in life: what is older is nearer to the beginning
        id_ = f"s{number}"
        with store.transaction():
            store.begin(a_session(id_))
            for index in range(SETS):
                store.set_over(a_set(id_, index, title="x" * 80))
            store.over(an_end(id_))
            store.change(
                "INSERT INTO measurements (id, limb, left_mm, right_mm, bent, unit, at_utc, at_offset) "
                "VALUES (?, 'calf', 300, 310, 1, 'cm', '2026-03-02T12:00:00.000Z', 60)",
                id_,
            )
    store.close()


def noise(data: bytes, first: int, pages: int) -> bytes:
    chance = random.Random(5)
    return data[: 4096 * first] + chance.randbytes(4096 * pages) + data[4096 * (first + pages) :]


def saved(path: Path) -> tuple[int, int]:
    store = HistoryStore.open(path)
    sessions, _ = told(store)
    (notice,) = store.notices
    sets = sum(len(each.sets) for each in sessions.values())
    if sessions:
        assert f"sessions {len(sessions)}, sets {sets:,}, " in notice
    else:
        assert "Nothing in it could be read" in notice
    for each in sessions.values():
        assert [one.set_index for one in each.sets] == sorted({one.set_index for one in each.sets})
        assert all(one.title == "x" * 80 for one in each.sets), "a row is there whole or not at all"
    with store.transaction():
        store.begin(a_session("new"))
    assert queries.session(store, "new") is not None
    assert not list(path.parent.glob(".backbeat-*"))
    store.close()
    return len(sessions), sets


def test_F23_a_history_whose_header_is_gone_is_saved_whole(path: Path) -> None:
    write(path)
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])
    assert saved(path) == (SESSIONS, SESSIONS * SETS)


@pytest.mark.parametrize("part", [0.5, 0.9])
def test_F25_a_history_that_was_cut_off_is_saved_as_far_as_it_goes(path: Path, part: float) -> None:
    write(path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    sessions, sets = saved(path)
    assert 0 < sessions <= SESSIONS
    assert 0 < sets < SESSIONS * SETS


def test_F25_a_page_of_noise_takes_its_rows_with_it_and_no_others(path: Path) -> None:
    write(path)
    data = path.read_bytes()
    lost = 0
    for page in range(1, len(data) // 4096, 7):
        path.write_bytes(noise(data, page, 1))
        store = HistoryStore.open(path)
        if store.notices:
            sessions, _ = told(store)
            lost += SESSIONS - len(sessions)
            if len(sessions) < SESSIONS // 2:
                assert "sessions " in store.notices[0] or "Nothing" in store.notices[0]
        store.close()
        for each in path.parent.iterdir():
            if each.is_file():
                each.unlink()
    assert lost < SESSIONS * (len(data) // 4096 // 7), "not everything every time"


def test_F24_a_history_of_no_bytes_is_damaged_and_the_newest_backup_is_named(path: Path) -> None:
    write(path)
    store = HistoryStore.open(path)
    made = backup.back_up(store._connection, path, backup.DAILY, now=NOON)
    store.close()
    path.write_bytes(b"")
    store = HistoryStore.open(path)
    (notice,) = store.notices
    assert "Nothing in it could be read" in notice
    assert str(made.path) in notice
    assert f"sessions: {SESSIONS}." in notice
    assert queries.sessions(store) == []
    store.close()


def test_F32_what_only_the_log_of_a_damaged_history_knows_is_saved_too(path: Path) -> None:
    child = start(
        """
import sys
from pathlib import Path
from backbeat.history.store import HistoryStore
from tests.support.records import a_session, a_set
store = HistoryStore.open(Path(sys.argv[1]))
with store.transaction():
    store.begin(a_session("in the log"))
    store.set_over(a_set("in the log"))
print("written")
sys.stdin.read()
""",
        path,
    )
    assert line(child) == "written"
    kill(child)
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])
    store = HistoryStore.open(path)
    assert [each.id for each in queries.sessions(store)] == ["in the log"]
    store.close()


@settings(derandomize=True, deadline=None, max_examples=60)
@given(data=st.data())
def test_I25_a_real_history_with_anything_done_to_its_bytes_is_opened_refused_or_set_aside_whole(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("spoiled")
    path = folder / "history.db"
    spoiled = bytearray(FULL.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(spoiled) - 1) | st.integers(0, 110))
        what = data.draw(st.sampled_from(["flip", "noise", "zeros", "cut", "more"]))
        length = data.draw(st.sampled_from([1, 4, 100, 4096]))
        if what == "cut" and at > 100:
            del spoiled[at:]
        elif what == "more":
            spoiled += bytes(length)
        elif what != "cut":
            new = {"flip": b"\xff", "noise": random.Random(at).randbytes(length), "zeros": bytes(length)}[what]
            spoiled[at : at + len(new)] = new
    path.write_bytes(spoiled)
    try:
        store = HistoryStore.open(path)
    except KnownError:
        assert path.read_bytes()[100:] == bytes(spoiled[100:])
        return
    try:
        kept = [each.read_bytes() for each in folder.glob("history.db.damaged-*") if each.suffix != ".db-wal"]
        # Where the damage shows only while it is brought up to date, SQLite has written its header by then.
        copies = [each for each in kept if each[100:] == bytes(spoiled[100:])]
        assert bool(copies) == bool(store.notices and "damaged" in store.notices[0])
        try:
            told(store)
        except (KnownError, ValueError, KeyError):
            assert not copies  # what SQLite's checks cannot see may still be nonsense: told, and nothing is changed
    finally:
        store.close()


def test_noise_of_any_size_is_salvaged_to_nothing_without_harm(path: Path) -> None:
    path.parent.mkdir()
    for size in (1, 99, 100, 101, 4095, 4096, 4097, 50_000):
        head = FULL.read_bytes()[:size] if size < 4096 else b""
        path.write_bytes(head + os.urandom(size - len(head)))
        store = HistoryStore.open(path)
        assert queries.sessions(store) == []
        store.close()
        path.unlink()
