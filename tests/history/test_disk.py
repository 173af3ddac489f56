"""Disks that are full, that fail, that cannot be written: a real small disk where the system allows one.

Where no disk of one's own can be mounted, a limit on the size of files stands for it.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tests.support.children import ROOT
from tests.support.histories import FULL, a_full_history, all_rows, told
from tests.support.records import a_session, a_set, an_end

from backbeat.history import backup, backup_book, files, queries, restoring, schema
from backbeat.history.changes import delete_session, delete_set, edit, undo
from backbeat.history.errors import KnownError
from backbeat.history.export import Format, export_to_file
from backbeat.history.joining import join_file
from backbeat.history.removal import delete_everything
from backbeat.history.store import HistoryStore

_SMALL = 'mount -t tmpfs -o size="$1" none "$2" && shift 2 && exec "$@"'


def on_a_small_disk(script: str, folder: Path, size: str) -> list[str]:
    """Run ``script`` with ``folder`` being a disk of this size. It is told whether the disk is a real one."""
    folder.mkdir()
    run = [sys.executable, "-u", "-c", _LIMIT + script, str(folder)]
    unshared = ["unshare", "-rm", "sh", "-c", _SMALL, "sh", size, str(folder)]
    can = (
        shutil.which("unshare") and not subprocess.run([*unshared, "true"], capture_output=True, check=False).returncode
    )
    child = subprocess.run(
        [*unshared, *run, "disk"] if can else [*run, size],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}"},
    )
    assert child.returncode == 0, child.stderr
    return child.stdout.split("\n")[:-1]


_LIMIT = """
import resource, signal, sys
from pathlib import Path
folder = Path(sys.argv[1])
if sys.argv[2] != "disk":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limit = int(sys.argv[2].removesuffix("k")) * 512
def fill():
    if sys.argv[2] != "disk":
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        return
    with (folder / "filler").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1024))
        except OSError:
            pass
def empty():
    if sys.argv[2] != "disk":
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    else:
        (folder / "filler").unlink()
"""


def test_F17_a_disk_that_is_full_keeps_the_sets_in_memory_until_there_is_room(tmp_path: Path) -> None:
    said = on_a_small_disk(
        """
import threading
from backbeat.history import journal as module, queries
from tests.support.records import a_session, a_set, an_end
module.FIRST_RETRY = module.LAST_RETRY = 0.02
journal = module.HistoryJournal(folder / "data" / "history.db")
journal.begin(a_session())
print(journal.flush(20))
refused, well = threading.Event(), threading.Event()
journal.on_trouble(lambda sentence: (refused if sentence else well).set())
fill()
for index in range(400):
    journal.set_over(a_set(index=index, title="x" * 500))
print(refused.wait(20), bool(journal.unsaved), "only remembered until" in (journal.trouble or ""))
well.clear()
empty()
print(well.wait(20), journal.flush(20))
detail = journal.ask(lambda store: queries.session(store, "s1")).result(20)
print([each.set_index for each in detail.sets] == list(range(400)), journal.ask(
    lambda store: store.row("PRAGMA integrity_check")).result(20))
journal.over(an_end())
print(journal.close())
""",
        tmp_path / "disk",
        "1400k",
    )
    assert said == ["True", "True True True", "True True", "True ('ok',)", "True"]


def test_F18_an_export_a_backup_and_a_copy_to_a_full_disk_leave_nothing_half(tmp_path: Path) -> None:
    store = a_full_history(tmp_path / "data" / "history.db")
    store.close()
    said = on_a_small_disk(
        f"""
import shutil
from backbeat.history import backup, backup_book, queries, restoring
from backbeat.history.errors import KnownError
from backbeat.history.export import Format, export_to_file
from backbeat.history.joining import join_file
from backbeat.history.removal import delete_everything
from backbeat.history.store import HistoryStore
path = folder / "history.db"
shutil.copyfile({str(FULL)!r}, path)
store = HistoryStore.open(path)
store.back_up("by-hand")
(folder / "out").write_text("old")
count = len(queries.sessions(store))
fill()
def all_(query): return query(store)
for form in Format:
    try:
        export_to_file([each for each in queries.all_sessions(all_) for _ in range(400)], form, folder / "out")
    except KnownError as error:
        print(type(error).__name__, (folder / "out").read_text())
other = Path({str(tmp_path / "data" / "history.db")!r})
for attempt in (lambda: store.back_up("full"), lambda: join_file(store, other)):
    try:
        attempt()
    except KnownError as error:
        print(type(error).__name__)
print(len(queries.sessions(store)) == count, store.row("PRAGMA integrity_check"))
store.close()
chosen = next(each for each in backup_book.backups(path) if each.why == "by-hand")
try:
    restoring.restore(path, chosen)
except KnownError as error:
    print(type(error).__name__)
try:
    delete_everything(path, copy_to=folder / "copy.db")
except KnownError as error:
    print("nothing was deleted", (folder / "copy.db").exists())
empty()
store = HistoryStore.open(path)
print(len(queries.sessions(store)) == count, [each.name for each in folder.glob(".backbeat-*")])
print({{backup.verify(each) for each in backup_book.backups(path)}})
""",
        tmp_path / "disk",
        "1400k",
    )
    assert said[:3] == ["DiskFull old"] * 3
    assert set(said[3:5]) <= {"DiskFull", "DiskTrouble", "Mistake"}
    assert said[5] == "True ('ok',)"
    assert said[6] in {"DiskFull", "DiskTrouble"}
    assert said[7:] == ["nothing was deleted False", "True []", "{''}"]


def test_F19_settings_that_do_not_fit_leave_the_old_ones(tmp_path: Path) -> None:
    said = on_a_small_disk(
        """
from backbeat.settings import Settings, save_settings
path = folder / "settings.json"
save_settings(path, Settings(theme="light"))
before = path.read_bytes()
fill()
if sys.argv[2] != "disk":
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, resource.RLIM_INFINITY))
print("could not be saved" in str(save_settings(path, Settings(theme="dark"))))
print(path.read_bytes() == before, [each.name for each in folder.glob(".backbeat-*")])
""",
        tmp_path / "disk",
        "256k",
    )
    assert said == ["True", "True []"]


def test_F20_a_limit_on_the_size_of_files_hits_at_any_byte_and_loses_nothing(tmp_path: Path) -> None:
    """SQLite's own writes fail at every size, in the log and in the file: what was committed stays."""
    script = """
import resource, shutil, signal, sys
from pathlib import Path
from backbeat.history import queries
from backbeat.history.errors import KnownError
from backbeat.history.store import HistoryStore
from tests.support.records import a_session, a_set
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
root, full = Path(sys.argv[1]), sys.argv[2]
refused = 0
for number, limit in enumerate(range(0, 260_000, 9_000)):
    path = root / str(number) / "history.db"
    path.parent.mkdir(parents=True)
    shutil.copyfile(full, path)
    store = HistoryStore.open(path)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    done = 0
    try:
        for index in range(40):
            with store.transaction():
                store.begin(a_session(f"s{index}"))
                store.set_over(a_set(f"s{index}", title="x" * 900))
            done += 1
    except KnownError:
        refused += 1
    assert store.row("PRAGMA quick_check") == ("ok",), limit
    store.close()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store = HistoryStore.open(path)
    there = [f"s{index}" for index in range(40) if queries.session(store, f"s{index}")]
    assert there == [f"s{index}" for index in range(done)], (limit, done, there)
    assert store.notices == (), store.notices
    store.close()
    shutil.rmtree(path.parent)
print(refused)
"""
    child = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path), str(_migrated(tmp_path))],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}"},
    )
    assert child.returncode == 0, child.stderr
    assert 5 < int(child.stdout) <= 29


def _migrated(tmp_path: Path) -> Path:
    path = tmp_path / "migrated" / "history.db"
    a_full_history(path).close()
    return path


# -- I-24: the n-th write fails, for every n -----------------------------------------------------------------


class Failing:
    """Makes the n-th of the calls that change a disk fail, once."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
        self.left = number
        self.failed = False
        for module, names in ((os, ("open", "write", "fsync", "link", "truncate")), (shutil, ("copyfile",))):
            for name in names:
                monkeypatch.setattr(module, name, self._wrap(getattr(module, name)))
        for name in ("replace", "rename", "unlink", "mkdir", "chmod", "open"):
            monkeypatch.setattr(Path, name, self._wrap(getattr(Path, name)))
        real = schema.connect

        def connect(*args: Any, **more: Any) -> sqlite3.Connection:
            return _Connection(real(*args, **more), self)  # type: ignore[return-value]

        monkeypatch.setattr(schema, "connect", connect)

    def fails_now(self) -> bool:
        self.left -= 1
        if self.left == 0:
            self.failed = True
            return True
        return False

    def _wrap(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **more: Any) -> Any:
            if self.fails_now():
                raise OSError(errno.EIO, "the disk failed")
            return real(*args, **more)

        return call


class _Connection:
    """A connection of which the n-th statement fails as it does when the disk does."""

    def __init__(self, real: sqlite3.Connection, failing: Failing) -> None:
        self._real, self._failing = real, failing

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql != "ROLLBACK" and self._failing.fails_now():
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = 10
            raise error
        return self._real.execute(sql, *values)

    def backup(self, target: Any, **more: Any) -> None:
        self._real.backup(getattr(target, "_real", target), **more)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


def _begin_a_session(path: Path) -> None:
    store = HistoryStore.open(path)
    try:
        with store.transaction():
            store.begin(a_session("new"))
            store.set_over(a_set("new"))
            store.over(an_end("new"))
    finally:
        store.close()


def _delete_and_undo(path: Path) -> None:
    store = HistoryStore.open(path)
    try:
        id_ = next(each.id for each in queries.sessions(store) if each.over)
        undo(store, delete_set(store, id_, 0, 1))
        edit(store, id_, effort=2, note="n")
        delete_session(store, id_)
    finally:
        store.close()


def _back_up(path: Path) -> None:
    store = HistoryStore.open(path)
    try:
        store.back_up_if_due()
    finally:
        store.close()


def _restore(path: Path) -> None:
    for each in backup_book.backups(path)[:1]:
        restoring.restore(path, each)


def _join(path: Path) -> None:
    store = HistoryStore.open(path)
    try:
        join_file(store, path.with_name("other.json"))
    finally:
        store.close()


def _export(path: Path) -> None:
    store = HistoryStore.open(path, read_only=True)
    try:
        export_to_file(queries.all_sessions(lambda query: query(store)), Format.JSON, path.with_name("out.json"))
    finally:
        store.close()


def _migrate(path: Path) -> None:
    HistoryStore.open(path.parent / "older" / "history.db").close()


ACTIONS = [_begin_a_session, _delete_and_undo, _back_up, _restore, _join, _export, _migrate]


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    path = tmp_path / "prepared" / "history.db"
    store = a_full_history(path)
    store.back_up("by-hand")
    other = HistoryStore.open(tmp_path / "other" / "history.db")
    with other.transaction():
        other.begin(a_session("elsewhere"))
        other.over(an_end("elsewhere"))
    export_to_file(queries.all_sessions(lambda query: query(other)), Format.JSON, path.with_name("other.json"))
    path.with_name("out.json").write_text("old")
    (path.parent / "older").mkdir()
    shutil.copy(FULL, path.parent / "older" / "history.db")
    other.close()
    store.close()
    return path.parent


@pytest.mark.parametrize("action", ACTIONS, ids=lambda each: each.__name__.strip("_"))
def test_I24_whichever_write_fails_the_history_is_the_old_or_the_new_one(
    tmp_path: Path, prepared: Path, action: Callable[[Path], None]
) -> None:
    def rows_after(path: Path) -> tuple[Any, str]:
        store = HistoryStore.open(path.parent / "older" / "history.db" if action is _migrate else path)
        assert not [notice for notice in store.notices if "damaged" in notice], store.notices
        rows = all_rows(store)
        store.close()
        for each in backup_book.backups(path):
            assert not each.verified or backup.verify(each) == ""
        for litter in path.parent.glob(".backbeat-*"):
            litter.rename(litter.with_name(litter.name.replace(f"-{os.getpid()}-", "-999999999-")))
        files.prepare_folder(path.parent)
        assert not list(path.parent.glob(".backbeat-*")), "no litter after the next start"
        return rows, path.with_name("out.json").read_text()[:40]

    steps = [rows_after(_fresh(prepared, tmp_path / "old"))]
    for path in _after_each_transaction(prepared, tmp_path, action):
        steps.append(rows_after(path))
    number = 0
    while True:
        number += 1
        path = _fresh(prepared, tmp_path / str(number))
        with pytest.MonkeyPatch.context() as monkeypatch:
            failing = Failing(monkeypatch, number)
            with suppress(KnownError):
                action(path)
        assert rows_after(path) in steps, (number, action.__name__)
        if not failing.failed:
            break
        shutil.rmtree(path.parent)
    assert number > 5


def _fresh(prepared: Path, folder: Path) -> Path:
    shutil.copytree(prepared, folder)
    return folder / "history.db"


def _after_each_transaction(prepared: Path, tmp_path: Path, action: Callable[[Path], None]) -> Iterator[Path]:
    """What there is to be after none, one, two... of the action's transactions, and after all of it."""
    whole = _fresh(prepared, tmp_path / "whole")
    action(whole)
    yield whole
    if action is _delete_and_undo:
        for upto in range(1, 4):
            path = _fresh(prepared, tmp_path / f"upto-{upto}")
            store = HistoryStore.open(path)
            id_ = next(each.id for each in queries.sessions(store) if each.over)
            removed = delete_set(store, id_, 0, 1)
            if upto > 1:
                undo(store, removed)
            if upto > 2:
                edit(store, id_, effort=2, note="n")
            store.close()
            yield path


def test_I24_whichever_removal_fails_is_named_and_the_rest_is_gone(tmp_path: Path, prepared: Path) -> None:
    number = 0
    while True:
        number += 1
        path = _fresh(prepared, tmp_path / str(number))
        with pytest.MonkeyPatch.context() as monkeypatch:
            failing = Failing(monkeypatch, number)
            try:
                cleared = delete_everything(path)
            except KnownError:
                cleared = None
        if cleared is not None:
            left = [each for each, _ in cleared.left]
            assert all(not os.path.lexists(each) for each in cleared.removed)
            assert len(left) <= 1
        store = HistoryStore.open(path)
        told(store)
        store.close()
        if not failing.failed:
            break
        shutil.rmtree(path.parent)
    assert number > 5
