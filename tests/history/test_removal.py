"""Delete everything: nothing of it is left but what the person took out, and that is said."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest
from tests.support.histories import told
from tests.support.records import a_session, a_set, an_end

from backbeat.history import queries
from backbeat.history.backup import verify
from backbeat.history.backup_book import Backup
from backbeat.history.errors import KnownError, Locked
from backbeat.history.export import Format, export_to_file
from backbeat.history.journal import HistoryJournal
from backbeat.history.removal import OUT_OF_REACH, delete_everything, what_there_is
from backbeat.history.store import HistoryStore

CANARY = "canary-in-a-note"


def lived_in(root: Path) -> Path:
    """A data folder with all a few years leave: history, backups, damaged files, litter, logs, own routines."""
    path = root / "history.db"
    store = HistoryStore.open(path)
    with store.transaction():
        store.begin(a_session("s1", plan=CANARY))
        store.set_over(a_set("s1", title=CANARY))
        store.over(an_end("s1"))
        store.reflect("s1", 3, CANARY)
    store.back_up("by-hand")
    store.close()
    shutil.copy(path, root / "history.db.damaged-20260101T000000Z")
    (root / "history.db.damaged-20260101T000000Z-wal").write_text(CANARY)
    (root / ".backbeat-999999999-aaaa.tmp").write_text(CANARY)
    (root / ".backbeat-999999999-aaaa.tmp-journal").write_text(CANARY)
    (root / "backups" / "odd").write_text(CANARY)
    for folder in ("state", "routines", "config"):
        (root / folder).mkdir()
    (root / "state" / "backbeat.log").write_text(CANARY)
    (root / "routines" / "mine.yaml").write_text("title: Mine")
    (root / "config" / "settings.json").write_text("{}")
    return path


def with_canary(root: Path) -> list[Path]:
    return [each for each in root.rglob("*") if each.is_file() and CANARY.encode() in each.read_bytes()]


def test_F73_delete_all_leaves_the_canary_only_in_what_was_exported(tmp_path: Path) -> None:
    root = tmp_path / "data"
    path = lived_in(root)
    store = HistoryStore.open(path)
    exported = tmp_path / "mine.json"
    export_to_file(queries.all_sessions(lambda query: query(store)), Format.JSON, exported)
    store.close()
    logs = [root / "state" / "backbeat.log"]
    there = what_there_is(path, logs)
    assert set(with_canary(root)) <= set(there)
    cleared = delete_everything(path, logs)
    assert set(cleared.removed) == set(there)
    assert (cleared.left, cleared.sessions, cleared.out_of_reach) == ((), 1, OUT_OF_REACH)
    assert with_canary(tmp_path) == [exported]
    left = sorted(each.relative_to(root).as_posix() for each in root.rglob("*") if each.is_file())
    assert left == ["config/settings.json", "routines/mine.yaml"]
    assert not (root / "backups").exists()
    store = HistoryStore.open(path)
    assert told(store) == ({}, [])
    store.close()


def test_F73_through_the_journal_of_a_running_program(tmp_path: Path, journal: HistoryJournal, path: Path) -> None:
    lived_in(path.parent)
    logs = [path.parent / "state" / "backbeat.log"]
    journal.open()
    journal.begin(a_session("s2", plan=CANARY))
    journal.over(an_end("s2"))
    assert journal.flush(20)
    cleared = journal.maintain(lambda where: delete_everything(where, logs)).result(20)
    assert cleared.left == ()
    assert with_canary(tmp_path) == []
    journal.begin(a_session("s3"))
    assert journal.flush(20)
    assert [each.id for each in journal.ask(queries.sessions).result(20)] == ["s3"], (
        "what was deleted is not told again"
    )


def test_a_copy_that_is_asked_for_is_made_and_checked_first(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "data")
    copy = tmp_path / "copy.db"
    delete_everything(path, copy_to=copy)
    assert with_canary(tmp_path / "data") == [tmp_path / "data" / "state" / "backbeat.log"]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    at = next(iter(HistoryStore.open(copy).rows("SELECT count(*) FROM sessions")))
    assert at == (1,)
    assert verify(Backup(copy, an_end().over, "", copy.stat().st_size)) == ""


def test_the_copy_is_on_the_disk_for_good_and_private_before_anything_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, copy = lived_in(tmp_path / "data"), tmp_path / "copy.db"
    happened: list[tuple[str, int]] = []
    sync, truncate = os.fsync, os.truncate

    def synced(descriptor: int) -> None:
        happened.append(("synced", os.fstat(descriptor).st_ino))
        sync(descriptor)

    def emptied(file: Path, length: int) -> None:
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        happened.append(("emptied", 0))
        truncate(file, length)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "truncate", emptied)
    before = os.umask(0)
    try:
        delete_everything(path, copy_to=copy)
    finally:
        os.umask(before)
    first = [what for what, _ in happened].index("emptied")
    assert {copy.stat().st_ino, tmp_path.stat().st_ino} <= {inode for _, inode in happened[:first]}


def test_a_copy_that_is_not_as_it_should_be_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, copy = lived_in(tmp_path / "data"), tmp_path / "copy.db"
    monkeypatch.setattr("shutil.copyfile", lambda _source, target: Path(target).write_bytes(b"half of it"))
    with pytest.raises(KnownError, match="nothing was deleted"):
        delete_everything(path, copy_to=copy)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["data"]
    assert with_canary(path.parent)


def test_where_nothing_was_recorded_there_is_nothing_to_copy(tmp_path: Path) -> None:
    path, log = tmp_path / "data" / "history.db", tmp_path / "data" / "backbeat.log"
    path.parent.mkdir()
    log.write_text(CANARY)
    with pytest.raises(KnownError, match="there is no history to copy"):
        delete_everything(path, [log], copy_to=tmp_path / "copy.db")
    assert list(path.parent.iterdir()) == [log]


@pytest.mark.parametrize("where", ["there already", "in the backups", "no folder"])
def test_without_the_copy_that_was_asked_for_nothing_is_deleted(tmp_path: Path, where: str) -> None:
    path = lived_in(tmp_path / "data")
    copy = {
        "there already": tmp_path / "data" / "routines" / "mine.yaml",
        "in the backups": path.parent / "backups" / "copy.db",
        "no folder": tmp_path / "missing" / "copy.db",
    }[where]
    before = {each: each.read_bytes() for each in what_there_is(path) if each.name != "backups.json"}
    with pytest.raises(KnownError):
        delete_everything(path, copy_to=copy)
    assert before.items() <= {each: each.read_bytes() for each in what_there_is(path)}.items()


def test_while_another_program_has_it_open_nothing_is_deleted(tmp_path: Path) -> None:
    path = lived_in(tmp_path / "data")
    store = HistoryStore.open(path)
    with pytest.raises(Locked):
        delete_everything(path)
    assert len(queries.sessions(store)) == 1
    store.close()


def test_a_damaged_history_can_be_deleted_too_and_what_resists_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = lived_in(tmp_path / "data")
    path.write_text(CANARY)
    stubborn = path.parent / "backups" / "odd"
    real = Path.unlink

    def unlink(self: Path, missing_ok: bool = False) -> None:
        if self == stubborn:
            raise PermissionError(13, "no", str(self))
        real(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    cleared = delete_everything(path)
    assert cleared.sessions is None
    assert [each for each, _ in cleared.left] == [stubborn]
    assert "may not write" in cleared.left[0][1]
    assert stubborn.read_bytes() == b"", "emptied all the same"


def test_a_history_kept_elsewhere_by_a_link_is_deleted_there(tmp_path: Path) -> None:
    real = lived_in(tmp_path / "real")
    path = tmp_path / "data" / "history.db"
    path.parent.mkdir()
    path.symlink_to(real)
    delete_everything(path)
    assert not os.path.lexists(path)
    assert not real.exists()


def test_nothing_to_delete_is_nothing(tmp_path: Path) -> None:
    cleared = delete_everything(tmp_path / "none" / "history.db")
    assert (cleared.removed, cleared.left, cleared.sessions) == ((), (), 0)
    assert not (tmp_path / "none").exists()
