"""Folders of any name, and a program that never looks for a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.children import ROOT
from tests.support.histories import FULL, a_full_history, told
from tests.support.records import NOON

from backbeat.history import backup, queries, restoring
from backbeat.history.export import Format, export_to_file
from backbeat.history.joining import join_file
from backbeat.history.removal import delete_everything, what_there_is
from backbeat.history.store import HistoryStore

NAMES = ["with space", "é", "100%", "it's", "a#b", "what?x=1", "n" * 200, b"a\xff b", "a\nb", "-rf", 'q"uote', "a;b"]


@pytest.mark.parametrize("name", NAMES)
def test_F35_everything_is_done_in_a_folder_of_any_name(tmp_path: Path, name: str | bytes) -> None:
    path = tmp_path / os.fsdecode(name) / "history.db"
    store = a_full_history(path)
    for cut in queries.cut_off(store):
        queries.finish_cut_off(store, cut, NOON)
    made = store.back_up("by-hand")
    sessions = len(queries.sessions(store))
    file = path.with_name("out.json")
    export_to_file(queries.all_sessions(lambda query: query(store)), Format.JSON, file)
    store.close()
    assert backup.verify(made) == ""
    restoring.restore(path, made)
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])
    store = HistoryStore.open(path)
    assert "could still be read" in store.notices[0]
    assert len(queries.sessions(store)) == sessions
    assert join_file(store, made.path).known == sessions
    store.close()
    assert delete_everything(path).left == ()
    store = HistoryStore.open(path)
    assert join_file(store, file).sessions == sessions
    store.close()


# -- F72: no network -------------------------------------------------------------------------------------------


_WATCHED = """
import sys
def hook(event, arguments):
    if event in {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"}:
        address = arguments[1] if len(arguments) > 1 else arguments[0]
        if not isinstance(address, (bytes, str)) or event in {"socket.getaddrinfo", "socket.gethostbyname"}:
            print("NETWORK", event, address, file=sys.stderr, flush=True)
            import os
            os._exit(99)
sys.addaudithook(hook)
from backbeat.cli.commands import run
sys.exit(run(sys.argv[1:]))
"""


def commands(tmp_path: Path) -> list[list[str]]:
    routine = sorted((ROOT / "routines").rglob("*.yaml"))[0]
    other = tmp_path / "other.db"
    shutil.copy(FULL, other)
    return [
        ["history", "merge", str(other)],
        ["history", "list"],
        ["history", "show", "00000000"],
        ["history", "export", "--format", "json", "-o", str(tmp_path / "out.json")],
        ["history", "import", str(tmp_path / "out.json")],
        ["history", "backup"],
        ["history", "backup", "--list"],
        ["history", "restore", "newest", "--yes"],
        ["history", "delete", "last", "--yes"],
        ["check", str(routine)],
        ["timeline", str(routine)],
        ["--exit-after-first-paint"],
        ["history", "delete-all", "--yes"],
    ]


def environment(tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}",
        "QT_QPA_PLATFORM": "offscreen",
        "DISPLAY": ":0",
        "HOME": str(tmp_path / "home"),
        "XDG_DATA_HOME": "",
        "XDG_CONFIG_HOME": "",
        "XDG_STATE_HOME": "",
        "XDG_CACHE_HOME": "",
    }


def _run(prefix: list[str], arguments: list[str], tmp_path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*prefix, *arguments],
        check=False,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_F72_no_command_and_no_window_connects_to_anything_and_all_work_without_a_network(tmp_path: Path) -> None:
    """The hook of the interpreter sees every connection that Python makes, also where strace is missing.

    Where the system allows it, all of it happens in a network with nothing in it.
    """
    can = shutil.which("unshare") and not subprocess.run(["unshare", "-rn", "true"], check=False).returncode
    prefix = ["unshare", "-rn"] if can else []
    for arguments in commands(tmp_path):
        done = _run([*prefix, sys.executable, "-c", _WATCHED], arguments, tmp_path)
        assert "NETWORK" not in done.stderr
        assert done.returncode in ({0, 2} if "show" in arguments else {0}), (arguments, done.stderr)


def test_F72_the_hook_would_have_seen_one(tmp_path: Path) -> None:
    script = _WATCHED.replace(
        "from backbeat.cli.commands import run", "import socket; socket.socket().connect(('127.0.0.1', 9))"
    )
    done = _run([sys.executable, "-c", script], [], tmp_path)
    assert done.returncode == 99
    assert "NETWORK socket.connect" in done.stderr


def test_F72_the_system_sees_no_connection_to_a_network_either(tmp_path: Path) -> None:
    """Qt's own connections too, seen by strace where the system has it; in a network of its own where not."""
    run = [sys.executable, "-m", "backbeat"]
    strace, log = shutil.which("strace"), tmp_path / "connects"
    for arguments in (["--exit-after-first-paint"], ["history", "list"]):
        prefix = [strace, "-f", "-qq", "-e", "trace=connect", "-o", str(log)] if strace else []
        done = _run([*prefix, *run], arguments, tmp_path)
        if strace and "ptrace" in done.stderr:  # not allowed here
            done = _run(run, arguments, tmp_path)
        assert done.returncode == 0, done.stderr
        if log.exists():
            assert "AF_INET" not in log.read_text()


def test_no_file_of_the_history_is_named_after_what_is_in_it(tmp_path: Path) -> None:
    store = a_full_history(tmp_path / "history.db")
    store.back_up("by-hand")
    words = {one.exercise for each in told(store)[0].values() for one in each.sets} | {"pain", "stop", "knee"}
    store.close()
    names = " ".join(each.name for each in what_there_is(tmp_path / "history.db"))
    assert not [word for word in words if word in names]
