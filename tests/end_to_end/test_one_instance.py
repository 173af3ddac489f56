"""A second start beside a real window: it is raised, told the file, stopped from outside, killed, halted."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack, suppress
from dataclasses import replace

import pytest
from tests.end_to_end.desktop import desktop, missing, rows, until
from tests.end_to_end.test_window import MINE, WARM_UP, start_warm_up

from backbeat.desktop.instance.lock import Owner, look_up


@pytest.fixture
def place(tmp_path):
    assert not missing(), f"these tests need {', '.join(missing())}; 'make test' installs them"
    run = tmp_path / "run"
    run.mkdir(mode=0o700)
    with desktop(tmp_path, {"XDG_RUNTIME_DIR": str(run)}) as made:
        yield made


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(MINE.replace("durration", "duration"), encoding="utf-8")
    return path


def ready(window, data):
    """The window that owns the folder, when it answers callers."""
    wanted = Owner(window.process.pid, ready=True)
    until(
        lambda: (owner := look_up(data)) is not None and replace(owner, address="") == wanted, "callers to be answered"
    )
    return window


def again(place, data, *arguments):
    """A second start, until its end."""
    command = [sys.executable, "-m", "backbeat", "--data-dir", str(data), *map(str, arguments)]
    return subprocess.run(command, env=place.environment, capture_output=True, text=True, timeout=120, check=False)


def statuses(data):
    return [status for (status,) in rows(data, "SELECT status FROM sessions")]


def test_F36_a_second_start_raises_the_first_and_hands_over_its_file(place, data, file):
    window = ready(place.start(data), data)
    window.wait_for("Backbeat")
    window._xdotool("search", "--onlyvisible", "--name", "Backbeat", "windowminimize")
    until(lambda: not window.is_active, "the window to be out of the way")
    done = again(place, data)
    assert (done.returncode, done.stderr) == (0, "")
    until(lambda: window.is_active, "the window to be in front again")
    done = again(place, data, file)
    assert done.returncode == 0
    window.wait_for("Mine")
    assert window.process.poll() is None
    assert look_up(data).process == window.process.pid
    assert window.ask_to_end() == 0
    assert look_up(data) is None
    assert "Traceback" not in place.output


def test_F36_two_folders_have_two_windows(place, data, tmp_path):
    first, second = place.start(data), place.start(tmp_path / "other")
    ready(first, data)
    ready(second, tmp_path / "other")
    assert first.process.poll() is None


def test_a_second_start_leaves_a_session_alone_and_stop_stops_it(place, data, file):
    window = ready(place.start(data), data)
    start_warm_up(window, data)
    window.wait_for(WARM_UP)
    window.press("space")
    until(lambda: rows(data, "SELECT number FROM pauses"), "the pause to be in the log")
    before = rows(data, "SELECT DISTINCT phase FROM cursors")
    done = again(place, data, file)
    assert done.returncode == 0
    assert "the file is listed in its library" in done.stdout
    done = again(place, data, "break", "status")
    assert done.returncode == 0
    assert WARM_UP in window.title
    assert statuses(data) == ["running"]
    assert rows(data, "SELECT DISTINCT phase FROM cursors") == before
    done = again(place, data, "stop")
    assert (done.returncode, done.stdout) == (0, "Stopped.\n")
    assert statuses(data) == ["stopped"]  # on the disk before the answer
    window.wait_for("Stopped")
    assert again(place, data, "stop").returncode == 1
    assert "Traceback" not in place.output


def test_F38_after_kill_9_the_next_start_needs_nobody(place, data):
    window = ready(place.start(data), data)
    window.kill()
    assert look_up(data) is None
    following = ready(place.start(data), data)
    following.wait_for("Backbeat")
    assert following.ask_to_end() == 0


def test_F39_a_window_that_hangs_is_named_and_stays_the_only_one(place, data, file):
    window = ready(place.start(data), data)
    window.wait_for("Backbeat")
    pid = window.process.pid
    window.process.send_signal(signal.SIGSTOP)
    os.waitpid(pid, os.WUNTRACED)
    done = again(place, data, file)
    assert done.returncode == 2
    assert done.stderr == f"backbeat: Backbeat already runs (process {pid}) but does not answer\n"
    done = again(place, data, "break", "start")
    assert done.returncode == 2
    window.process.send_signal(signal.SIGCONT)
    done = again(place, data)
    assert done.returncode == 0
    assert "Mine" not in window.title  # nothing of what was given up on is done later
    assert statuses(data) == []


def test_a_start_at_login_waits_in_the_background_and_comes_when_called(place, data):
    window = ready(place.start(data, "--hidden"), data)
    assert not window.is_active
    assert again(place, data, "--hidden").returncode == 0
    assert not window.is_active
    assert again(place, data).returncode == 0
    window.wait_for("Backbeat")
    assert window.ask_to_end() == 0


def test_F40_hostile_clients_are_dropped_and_the_window_answers_on(place, data):
    window = ready(place.start(data), data)
    window.wait_for("Backbeat")
    address = look_up(data).address

    def connection():
        made = socket.socket(socket.AF_UNIX)
        made.settimeout(60)
        made.connect(address)
        return made

    with ExitStack() as held:
        for _ in range(20):  # they say nothing and never leave
            held.enter_context(connection())
        flood = held.enter_context(connection())
        flooded = b"\xff\0" * 5_000_000  # ten megabytes without an end
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            flood.sendall(flooded)
        garbage = held.enter_context(connection())
        garbage.sendall(bytes(range(256)) * 4 + b"\n")
        with suppress(ConnectionResetError):
            assert garbage.recv(100) == b""
        assert again(place, data).returncode == 0
    assert window.ask_to_end() == 0
    assert "Traceback" not in place.output
