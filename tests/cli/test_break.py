"""`backbeat break` and `backbeat stop`, against a program that owns the folder and answers as it is told to."""

from __future__ import annotations

import json
import os
import select
import threading
from argparse import ArgumentTypeError
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import assert_one_sentence
from tests.support.children import finish, line, start

from backbeat.breaks.commands import BreakStatus, Outcome, tomorrow
from backbeat.breaks.state import Standing
from backbeat.cli.break_ import _minutes, _pause
from backbeat.clock import SystemClock
from backbeat.desktop.instance.lock import InstanceLock
from backbeat.desktop.instance.owner import OwnInstance
from backbeat.desktop.instance.server import let_in
from backbeat.history.lock import SessionLock

STATUS = BreakStatus(Standing.WAITING, "short", "Two minutes", next_in=25 * 60_000, kinds=("short", "long"))


def plain(status):
    until = status.paused_until
    return {**asdict(status), "paused_until": None if until is None else until.isoformat()}


@dataclass
class Running:
    """In a thread of this process; the commands are processes of their own."""

    own: OwnInstance
    answer: dict = field(default_factory=lambda: {"result": "done", "status": plain(STATUS)})
    wanted: list = field(default_factory=list)

    def serve(self, until):
        while True:
            ready, _, _ = select.select([until, self.own.listening], [], [])
            if until in ready:
                return
            caller = let_in(self.own.listening)
            if caller is not None:
                while caller.read(self._told):
                    select.select([caller], [], [])
                caller.close()

    def _told(self, wanted):
        self.wanted.append(dict(wanted))
        return self.answer

    def says(self, result, status=STATUS):
        self.answer = {"result": str(result), "status": plain(status)}


@pytest.fixture
def running(tmp_path):
    lock = InstanceLock(tmp_path / "data")
    assert lock.acquire()
    made = Running(OwnInstance(lock))
    lock.is_ready()
    reader, writer = os.pipe()
    thread = threading.Thread(target=made.serve, args=(reader,))
    thread.start()
    yield made
    os.close(writer)
    thread.join(20)
    os.close(reader)
    made.own.close()


@pytest.mark.parametrize(
    ("words", "wanted", "said"),
    [
        (["start"], {"what": "start", "kind": None}, "The break is on the screen."),
        (["start", "long"], {"what": "start", "kind": "long"}, "The break is on the screen."),
        (["postpone"], {"what": "postpone"}, "The break comes again in a little while."),
        (["skip"], {"what": "skip"}, "This break is skipped."),
        (["resume"], {"what": "resume"}, "Reminders come again."),
        (["pause", "30m"], {"what": "pause", "for_ms": 1_800_000}, "Reminders are paused."),
        (["pause", "1h"], {"what": "pause", "for_ms": 3_600_000}, "Reminders are paused."),
    ],
)
def test_a_word_reaches_the_program_that_runs(backbeat, running, words, wanted, said):
    done = backbeat("break", *words)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, said, "")
    assert running.wanted == [{"do": "break", **wanted}]


def test_a_pause_until_tomorrow_ends_at_the_coming_midnight(backbeat, running):
    until = tomorrow(SystemClock().wall())
    running.says("done", replace(STATUS, standing=Standing.PAUSED, paused_until=until))
    done = backbeat("break", "pause", "tomorrow")
    (wanted,) = running.wanted
    assert datetime.fromisoformat(wanted["until"]) - until in (timedelta(), timedelta(days=1))  # run over midnight
    assert done.stdout.startswith("No reminders until ")
    assert "00:00" in done.stdout


def test_tomorrow_has_the_offset_that_holds_then(monkeypatch):
    import time  # noqa: PLC0415 - for its zone alone

    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        before = datetime.fromisoformat("2026-03-28T18:00:00+01:00")
        assert tomorrow(before).isoformat() == "2026-03-29T00:00:00+01:00"
        assert tomorrow(before + timedelta(days=1)).isoformat() == "2026-03-30T00:00:00+02:00"
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome.SWITCHED_OFF, "switched off"),
        (Outcome.IN_SESSION, "a session is going on"),
        (Outcome.NO_SUCH_KIND, "there are short, long"),
        (Outcome.NO_ROUTINE, "no routine"),
        (Outcome.NOTHING_OFFERED, "no break is offered"),
        (Outcome.OFTEN_ENOUGH, "as often as"),
        (Outcome.NOT_PAUSED, "not paused"),
    ],
)
def test_a_no_is_one_sentence_and_1(backbeat, running, outcome, words):
    running.says(outcome)
    done = backbeat("break", "start", "x")
    assert done.returncode == 1
    assert_one_sentence(done.stderr)
    assert words in done.stderr


@pytest.mark.parametrize("result", ["not-understood", "version", "fault", "too-long"])
def test_what_went_wrong_there_is_said_here(backbeat, running, result):
    running.answer = {"result": result}
    done = backbeat("break", "skip")
    assert done.returncode == 2
    assert_one_sentence(done.stderr)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (STATUS, "Next: Two minutes, in 25 min."),
        (replace(STATUS, next_in=None), "No break is to come."),
        (replace(STATUS, standing=Standing.OFF), "No reminders now"),
        (replace(STATUS, standing=Standing.PRELUDE), "Offered now: Two minutes."),
        (replace(STATUS, standing=Standing.GROWN), "Offered now: Two minutes."),
        (replace(STATUS, standing=Standing.HELD, obstacles=("call",)), "waiting: Two minutes (a microphone is in use)"),
        (replace(STATUS, standing=Standing.AWAY), "Nobody is at the desk"),
        (replace(STATUS, standing=Standing.BUSY), "A session is going on."),
        (replace(STATUS, standing=Standing.PAUSED), "Reminders are paused."),
    ],
)
def test_how_things_stand_in_words(backbeat, running, status, said):
    running.says("done", status)
    done = backbeat("break", "status")
    assert done.returncode == 0
    assert said in done.stdout
    assert "Kinds: short, long." in done.stdout


def test_how_things_stand_for_programs(backbeat, running):
    done = backbeat("break", "status", "--json")
    assert json.loads(done.stdout) == {
        "running": True,
        "process": os.getpid(),
        "on": True,
        "standing": "waiting",
        "kind": "short",
        "title": "Two minutes",
        "next_in_seconds": 1500.0,
        "paused_until": None,
        "may_postpone": False,
        "obstacles": [],
        "kinds": ["short", "long"],
    }


def test_switched_off_is_an_answer_to_status(backbeat, running):
    running.answer = {"result": "switched-off"}
    assert "breaks are switched off" in backbeat("break", "status").stdout
    assert json.loads(backbeat("break", "status", "--json").stdout) == {
        "running": True,
        "process": os.getpid(),
        "on": False,
        "next_in_seconds": None,
    }


def test_when_nothing_runs_there_is_a_sentence(backbeat, tmp_path):
    for words in (["break", "start"], ["break", "pause", "1h"], ["stop"]):
        done = backbeat(*words)
        assert done.returncode == 2
        assert_one_sentence(done.stderr)
        assert "Backbeat is not running" in done.stderr
    done = backbeat("break", "status")
    assert (done.returncode, done.stdout) == (1, "Backbeat is not running.\n")
    done = backbeat("break", "status", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (1, {"running": False})
    assert not (tmp_path / "data").exists()


def test_stop_from_the_command_line(backbeat, running):
    running.answer = {"result": "done"}
    done = backbeat("stop")
    assert (done.returncode, done.stdout) == (0, "Stopped.\n")
    running.answer = {"result": "nothing-runs"}
    done = backbeat("stop")
    assert (done.returncode, done.stdout) == (1, "")
    assert_one_sentence(done.stderr)
    running.answer = {"result": "not-understood"}
    assert backbeat("stop").returncode == 2
    assert running.wanted == [{"do": "stop"}] * 3


_TERMINAL = """
import sys
from pathlib import Path
from backbeat.history.lock import SessionLock
lock = SessionLock(Path(sys.argv[1]))
print(lock.acquire())
sys.stdin.read()
"""


@pytest.mark.parametrize("beside_a_window", [True, False])
def test_a_session_in_a_terminal_is_named_for_its_own_esc(backbeat, request, tmp_path, beside_a_window):
    if beside_a_window:
        request.getfixturevalue("running").answer = {"result": "nothing-runs"}
    terminal = start(_TERMINAL, tmp_path / "data")
    assert line(terminal) == "True"
    done = backbeat("stop")
    assert done.returncode == 2
    assert_one_sentence(done.stderr)
    assert f"runs in a terminal (process {terminal.pid}); press Esc there" in done.stderr
    finish(terminal)


def test_the_page_after_a_session_is_no_session_in_a_terminal(backbeat, running, tmp_path):
    """Its window still has the lock of the session."""
    running.answer = {"result": "nothing-runs"}
    lock = SessionLock(tmp_path / "data")
    assert lock.acquire()
    assert backbeat("stop").returncode == 1
    lock.release()


@pytest.mark.parametrize("text", ["30", "1:30", "soon", "", "0m", "59s", "7h", "30m!"])
def test_a_pause_that_is_none_is_refused(text):
    with pytest.raises(ArgumentTypeError):
        _pause(text)


@pytest.mark.parametrize(
    ("text", "length"), [("1m", 60_000), ("90 min", 5_400_000), ("1H30M", 5_400_000), ("6h", 21_600_000)]
)
def test_a_pause_as_people_write_it(text, length):
    assert _pause(text) == length


def test_a_file_is_handed_over_by_a_second_start(backbeat, running, tmp_path):
    done = backbeat("mine.yaml", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0
    assert f"already runs (process {os.getpid()}); the file is opened there" in done.stdout
    (wanted,) = running.wanted
    assert wanted["do"] == "show"
    assert Path(wanted["file"]).is_absolute()
    assert wanted["file"].endswith("/mine.yaml")


def test_a_second_start_at_login_brings_nothing_up(backbeat, running):
    done = backbeat("--hidden", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0
    assert "nothing was started" in done.stdout
    assert running.wanted == [{"do": "look"}]


def test_measuring_does_not_disturb_the_one_that_runs(backbeat, running):
    done = backbeat("--exit-after-first-paint", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert_one_sentence(done.stderr)
    assert running.wanted == []


def test_a_hidden_start_without_a_display_says_so_and_plays_nothing(backbeat):
    done = backbeat("--hidden")
    assert done.returncode == 2
    assert_one_sentence(done.stderr)


def test_minutes_are_rounded_up():
    assert [_minutes(length) for length in (0, 60_000, 60_001, 3_600_000, 5_400_000)] == [
        "a minute at most",
        "a minute at most",
        "2 min",
        "1 h 0 min",
        "1 h 30 min",
    ]
