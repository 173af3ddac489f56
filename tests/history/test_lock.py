"""One session at a time in one data folder; and nobody ever has to delete a file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from tests.support.children import finish, kill, line, start

from backbeat import file_lock
from backbeat.history.lock import SessionLock

_HOLDS = """
import sys
from pathlib import Path
from backbeat.history.lock import SessionLock
lock = SessionLock(Path(sys.argv[1]))
print("held" if lock.acquire() else "refused")
sys.stdin.read()
"""


def test_F38_another_process_holds_it_until_it_dies(tmp_path: Path) -> None:
    child = start(_HOLDS, tmp_path)
    lock = SessionLock(tmp_path)
    assert line(child) == "held"
    assert lock.is_taken
    assert lock.acquire() is False
    assert lock.holder == child.pid
    kill(child)
    assert not lock.is_taken
    assert lock.acquire() is True
    assert lock.holder == os.getpid()
    lock.release()
    assert lock.holder is None


def test_two_locks_in_one_process_are_two_sessions(tmp_path: Path) -> None:
    first, second = SessionLock(tmp_path), SessionLock(tmp_path)
    assert first.acquire()
    assert first.acquire(), "having it is no reason not to get it"
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_a_lock_whose_file_was_deleted_is_seen_by_others_all_the_same(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """Between opening the file and locking it somebody may tidy up; a lock on what is gone would keep nobody out."""
    lock, real, swapped = SessionLock(tmp_path), file_lock._try_lock, []

    def lose_the_file(descriptor: int) -> bool:
        if not swapped:
            swapped.append(True)
            lock.path.unlink()
        return real(descriptor)

    monkeypatch.setattr("backbeat.file_lock._try_lock", lose_the_file)
    assert lock.acquire()
    assert not SessionLock(tmp_path).acquire()
    lock.release()


def test_F37_many_at_once_and_one_wins(tmp_path: Path) -> None:
    children = [start(_HOLDS, tmp_path) for _ in range(6)]
    assert sorted(line(child) for child in children) == ["held"] + ["refused"] * 5
    for child in children:
        kill(child)


@pytest.mark.parametrize("content", [b"", b"garbage \xff\0", b"9" * 10_000, b"-1", b"1", "١٢".encode()])
def test_F38_garbage_in_the_file_is_harmless(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "session.lock").write_bytes(content)
    lock = SessionLock(tmp_path)
    assert lock.holder in {None, 1}
    assert lock.acquire()
    assert lock.held
    assert lock.holder == os.getpid()


def make_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("make", [os.mkfifo, make_folder, lambda path: path.symlink_to("/dev/null")])
def test_where_no_lock_can_be_had_a_session_is_still_possible(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / "session.lock")
    lock = SessionLock(tmp_path)
    assert lock.acquire()
    assert not lock.held
    assert lock.holder is None


def test_the_lock_is_for_this_account_only_and_makes_its_folder(tmp_path: Path) -> None:
    lock = SessionLock(tmp_path / "data")
    lock.acquire()
    assert stat.S_IMODE(lock.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(lock.path.parent.stat().st_mode) == 0o700
    lock.release()


def test_a_child_does_not_inherit_the_lock(tmp_path: Path) -> None:
    """The helper that makes the noise may outlive the program for a moment."""
    child = start(
        """
import subprocess, sys
from pathlib import Path
from backbeat.history.lock import SessionLock
lock = SessionLock(Path(sys.argv[1]))
lock.acquire()
helper = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=sys.stdin)
print(helper.pid)
""",
        tmp_path,
    )
    assert line(child).isdigit()
    child.wait(20)
    assert SessionLock(tmp_path).acquire()
    finish(child)
