"""Copies that can be relied on: made by themselves, checked, thinned, and put back."""

from __future__ import annotations

import json
import os
import shutil
import stat
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.histories import a_full_history, all_rows, told
from tests.support.records import NOON, a_session, a_set, an_end

from backbeat.history import backup, queries
from backbeat.history.backup import DAILY, GaveWay, is_due, thin, verify
from backbeat.history.backup_book import Backup, backups, file_name
from backbeat.history.errors import Damaged, Locked
from backbeat.history.journal import HistoryJournal
from backbeat.history.restoring import restore
from backbeat.history.store import HistoryStore

PATIENCE = 20.0


def make(store: HistoryStore, why: str = DAILY, now: datetime = NOON) -> Backup:
    return backup.back_up(store._connection, store.path, why, now=now)


def test_I27_a_restored_backup_is_what_was_backed_up(path: Path) -> None:
    store = a_full_history(path)
    before = all_rows(store)
    made = make(store)
    with store.transaction():
        store.begin(a_session("later"))
    after = all_rows(store)
    store.close()
    kept = restore(path, made)
    store = HistoryStore.open(path)
    assert all_rows(store) == before
    store.close()
    assert kept is not None
    (aside,) = (each for each in backups(path) if each.path == kept)
    assert aside.why == "before-restore"
    assert restore(path, aside) is not None
    store = HistoryStore.open(path)
    assert all_rows(store) == after
    store.close()


def test_a_backup_says_what_it_holds_and_is_for_this_account_only(path: Path) -> None:
    store = a_full_history(path)
    made = make(store)
    store.close()
    assert (made.sessions, made.sets, made.verified) == (6, 26, True)
    assert next(each for each in backups(path) if each.why == DAILY) == made
    assert verify(made) == ""
    assert {stat.S_IMODE(each.stat().st_mode) for each in made.path.parent.iterdir()} == {0o600}
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", ["a bit", "cut off", "gone", "text"])
def test_a_backup_that_is_not_what_was_written_is_found_out_and_not_restored(path: Path, damage: str) -> None:
    store = a_full_history(path)
    made = make(store)
    rows = all_rows(store)
    store.close()
    data = bytearray(made.path.read_bytes())
    at = data.index(b"bird-dog")
    data[at] ^= 1  # in a text: SQLite's own checks see nothing of it
    {
        "a bit": lambda: made.path.write_bytes(data),
        "cut off": lambda: made.path.write_bytes(data[:5000]),
        "gone": made.path.unlink,
        "text": lambda: made.path.write_text("dear diary"),
    }[damage]()
    assert verify(made)
    with pytest.raises(Damaged, match="cannot be restored"):
        restore(path, made)
    store = HistoryStore.open(path)
    assert all_rows(store) == rows
    store.close()


def test_a_damaged_history_is_never_backed_up_and_is_set_aside_by_a_restore(path: Path) -> None:
    store = a_full_history(path)
    made = make(store)
    before = told(store)
    store.row("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    page = data.rindex(b"bird-dog") // 4096 * 4096
    data[page : page + 4096] = b"\xaa" * 4096
    path.write_bytes(data)
    store.row("PRAGMA shrink_memory")
    count = len(backups(path))
    with pytest.raises(Damaged):
        make(store, "by-hand", NOON + timedelta(days=1))
    assert len(backups(path)) == count
    store.close()
    kept = restore(path, made)
    assert kept is not None
    assert ".damaged-" in kept.name
    assert kept.read_bytes() == bytes(data)
    store = HistoryStore.open(path)
    assert told(store) == before
    store.close()


def test_a_restore_is_refused_while_another_program_has_the_history_open(path: Path) -> None:
    store = a_full_history(path)
    made = make(store)
    rows = all_rows(store)
    with pytest.raises(Locked):
        restore(path, made)
    assert all_rows(store) == rows
    store.close()


def test_a_copy_that_gives_way_leaves_nothing(path: Path) -> None:
    store = a_full_history(path)
    before = set(path.parent.rglob("*"))
    for turns in range(2):  # at the copying, at the checksum
        answers = iter([False] * turns + [True] * 100)
        with pytest.raises(GaveWay):
            backup.back_up(store._connection, path, DAILY, give_way=lambda answers=answers: next(answers))
    assert set(path.parent.rglob("*")) == before
    store.close()


def test_one_backup_a_day_on_which_something_changed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "AFTER_EACH_SESSION_UP_TO", 0)
    store = HistoryStore.open(path)

    def look(hours: int) -> bool:
        return backup.back_up_if_due(store._connection, path, now=NOON + timedelta(hours=hours)) is not None

    assert not look(0), "there is nothing in it yet"
    with store.transaction():
        store.begin(a_session("s1"))
    assert look(1)
    with store.transaction():
        store.begin(a_session("s2"))
    assert not look(2), "one a day"
    assert look(25)
    assert not look(49), "nothing changed"
    store.close()
    store = HistoryStore.open(path)
    assert not is_due(path, now=NOON + timedelta(days=9)), "opening and closing is no change"
    store.close()


def test_a_small_history_is_copied_after_each_session_and_one_of_a_day_stays(path: Path) -> None:
    store = HistoryStore.open(path)
    for number in range(4):
        with store.transaction():
            store.begin(a_session(f"s{number}"))
        made = backup.back_up_if_due(store._connection, path, now=NOON + timedelta(minutes=number))
        assert made is not None
        assert [each.path for each in backups(path)] == [made.path]
        assert made.sessions == number + 1
    store.close()


def test_a_lost_or_damaged_book_is_written_anew_and_a_bad_copy_is_not_taken_for_a_good_one(path: Path) -> None:
    store = a_full_history(path)
    good = make(store, "by-hand")
    bad = good.path.with_name("history-20200101T000000000000Z-daily.db")
    bad.write_bytes(good.path.read_bytes()[:9000])
    for book in ("", "[]", '{"backups": 3}', '{"backups": {"x": 1}}', "\0", "[" * 100_000):
        (good.path.parent / "backups.json").write_text(book)
        assert not any(each.verified for each in backups(path))
    made = backup.back_up_if_due(store._connection, path, now=NOON + timedelta(days=3))
    assert made is not None
    assert {each.path: each.verified for each in backups(path)} | {good.path: True, made.path: True, bad: False} == {
        each.path: each.verified for each in backups(path)
    }
    assert json.loads((good.path.parent / "backups.json").read_text())["backups"][bad.name]["verified"] is False
    store.close()


# -- thinning ---------------------------------------------------------------------------------------------


def copies(told_: list[tuple[int, str, bool, int]]) -> list[Backup]:
    made = [NOON + timedelta(hours=hours) for hours, *_ in told_]
    return [
        Backup(Path(f"{hours}-{number}.db"), at, why, 1, verified, ever, 0, ever)
        for number, (at, (hours, why, verified, ever)) in enumerate(zip(made, told_, strict=True))
    ]


HOURS = st.integers(0, 24 * 500)
COPY = st.tuples(HOURS, st.sampled_from([DAILY, DAILY, "by-hand", "before-restore"]), st.booleans(), st.integers(0, 9))


@settings(derandomize=True, deadline=None)
@given(st.lists(COPY, max_size=60))
def test_I27_thinning_never_takes_the_newest_verified_one(told_: list[tuple[int, str, bool, int]]) -> None:
    some = copies(told_)
    gone = thin(some)
    left = [each for each in some if each not in gone]
    verified = [each for each in some if each.verified]
    assert all(each.verified for each in gone), "what is not verified is not touched"
    if verified:
        newest = max(each.made for each in verified)
        assert any(each.made == newest and each.verified for each in left)
        assert max(each.ever for each in verified) == max(each.ever for each in left if each.verified)
    assert thin(left) == [], "thinning what was thinned takes nothing more"
    assert len([each for each in left if each.verified]) <= 7 + 4 + 6 + 5 + 2


@settings(derandomize=True, deadline=None)
@given(st.lists(HOURS, min_size=1, max_size=80, unique=True))
def test_I27_the_newest_of_seven_days_four_weeks_and_six_months_stay(hours: list[int]) -> None:
    some = copies([(hour, DAILY, True, 1) for hour in hours])
    left = set(some) - set(thin(some))

    def newest(period: object) -> set[Backup]:
        by: dict[object, Backup] = {}
        for each in sorted(some, key=lambda one: one.made):
            by[period(each.made)] = each  # type: ignore[operator]
        return set(by.values())

    def last(found: set[Backup], most: int) -> set[Backup]:
        return set(sorted(found, key=lambda one: one.made)[-most:])

    days = last(newest(lambda at: at.date()), 7)
    weeks = last(newest(lambda at: at.isocalendar()[:2]), 4)
    months = last(newest(lambda at: (at.year, at.month)), 6)
    assert left == days | weeks | months


def test_a_year_of_days_leaves_sixteen_or_fewer() -> None:
    some: list[Backup] = []
    for day in range(400):
        some += copies([(24 * day, DAILY, True, day)])
        some = [each for each in some if each not in thin(some)]
    assert len(some) <= 17
    assert max(each.made for each in some) - min(each.made for each in some) >= timedelta(days=120)


def test_the_fullest_copy_stays_when_sessions_went_missing_by_themselves_and_goes_when_they_were_removed() -> None:
    full = copies([(0, DAILY, True, 50)])
    later = copies([(24 * day, DAILY, True, 3) for day in range(300, 600, 5)])
    assert full[0] not in thin([*full, *later])
    tidied = copies([(24 * day, DAILY, True, 50) for day in range(300, 600, 5)])
    assert full[0] in thin([*full, *tidied])


# -- by the journal -----------------------------------------------------------------------------------------


class Kept:
    """Tells when the journal has looked after its backups and was not disturbed."""

    def __init__(self, journal: HistoryJournal) -> None:
        self._done = threading.Event()
        self._real = journal._writer.back_up
        journal._writer.back_up = self._back_up  # type: ignore[method-assign]

    def _back_up(self, give_way: Callable[[], bool], *, small_only: bool = False) -> bool:
        done = self._real(give_way, small_only=small_only)
        if done:
            self._done.set()
        return done

    def wait(self) -> None:
        assert self._done.wait(PATIENCE)
        self._done.clear()


def test_the_journal_makes_a_backup_when_a_session_is_over_and_never_during_one(
    journal: HistoryJournal, path: Path
) -> None:
    kept = Kept(journal)
    journal.open()
    kept.wait()
    journal.begin(a_session())
    journal.set_over(a_set())
    assert journal.flush(PATIENCE)
    for _ in range(5):
        journal.ask(queries.sessions).result(PATIENCE)
    assert backups(path) == []
    journal.over(an_end())
    assert journal.flush(PATIENCE)
    kept.wait()
    (made,) = backups(path)
    assert (made.sessions, made.sets, made.why) == (1, 1, DAILY)


def test_a_session_that_begins_while_a_copy_is_made_does_not_wait_for_it(
    journal: HistoryJournal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copying, go_on = threading.Event(), threading.Event()
    real = backup._checked

    def checked(copy: object, path: Path, give_way: object) -> object:
        copying.set()
        assert go_on.wait(PATIENCE)
        return real(copy, path, give_way)  # type: ignore[arg-type]

    monkeypatch.setattr(backup, "_checked", checked)
    kept = Kept(journal)
    journal.begin(a_session("s1"))
    journal.over(an_end("s1"))
    assert copying.wait(PATIENCE)
    journal.begin(a_session("s2"))
    go_on.set()
    assert journal.flush(PATIENCE)
    assert backups(path) == [], "it gave way"
    journal.over(an_end("s2"))
    kept.wait()
    (made,) = backups(path)
    assert made.sessions == 2


def test_a_backup_that_cannot_be_made_is_told_once_and_nothing_else_suffers(
    journal: HistoryJournal, path: Path
) -> None:
    journal.begin(a_session())
    assert journal.flush(PATIENCE)
    (path.parent / "backups").write_text("a file in the way")
    journal.over(an_end())
    assert journal.flush(PATIENCE)
    journal.ask(lambda _: None).result(PATIENCE)
    journal.ask(lambda _: None).result(PATIENCE)
    assert journal.close()
    assert sum("No backup of the history could be made" in notice for notice in journal.notices) == 1
    assert journal.trouble is None


def test_what_needs_the_file_for_itself_is_refused_during_a_session_and_done_after_it(
    journal: HistoryJournal, path: Path
) -> None:
    kept = Kept(journal)
    journal.begin(a_session("s1"))
    assert journal.flush(PATIENCE)
    refused = journal.maintain(lambda _: "done").exception(PATIENCE)
    assert "a session is going on" in str(refused)
    journal.over(an_end("s1"))
    kept.wait()
    made = journal.ask(lambda store: store.back_up("by-hand")).result(PATIENCE)
    journal.begin(a_session("s2"))
    journal.over(an_end("s2"))
    kept.wait()
    journal.maintain(lambda where: restore(where, made)).result(PATIENCE)
    assert [each.id for each in journal.ask(queries.sessions).result(PATIENCE)] == ["s1"]
    journal.begin(a_session("s3"))
    assert journal.flush(PATIENCE)
    assert {each.id for each in journal.ask(queries.sessions).result(PATIENCE)} == {"s1", "s3"}


def test_a_backup_of_a_day_is_named_by_that_day() -> None:
    at = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    assert file_name(Path("history.db"), at, DAILY) == "history-20260302T233000000000Z-daily.db"


def test_no_place_for_a_restore_leaves_everything_as_it_was(path: Path, tmp_path: Path) -> None:
    store = a_full_history(path)
    made = make(store)
    rows = all_rows(store)
    store.close()
    away = tmp_path / "elsewhere.db"
    shutil.copy(made.path, away)
    os.remove(made.path)  # noqa: PTH107
    with pytest.raises(Damaged, match="it is not there"):
        restore(path, made)
    store = HistoryStore.open(path)
    assert all_rows(store) == rows
    store.close()
