"""The terminal player: the same engine and the same log, with keys pressed for real."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Run, environment
from tests.support.records import a_session, a_stop, an_end

from backbeat.history.store import HistoryStore
from backbeat.paths import Folders, folders
from backbeat.plan import screening
from backbeat.session.record import SessionStatus
from backbeat.settings import Settings, load_settings, save_settings

PATIENCE = 20  # seconds before a test gives up; none is spent when things work


class Terminal:
    """`backbeat play` in a terminal of its own, of somebody who has answered the questions before the first session."""

    def __init__(self, data: Path, *arguments: object, screened: bool = True) -> None:
        if screened:
            where = folders(data)
            Folders.make(where.config)
            kept = screening.with_screening({}, datetime.now().astimezone().date())
            save_settings(where.config / "settings.json", Settings(screened=kept))
        self._master, slave = pty.openpty()
        command = [sys.executable, "-m", "backbeat", "--data-dir", str(data), "play", *map(str, arguments)]
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment())
        os.close(slave)
        self.seen = ""
        self._read_to = 0

    def until(self, text: str) -> None:
        """Read on until a text is shown, after the one waited for last."""
        while text not in self.seen[self._read_to :]:
            ready, _, _ = select.select([self._master], [], [], PATIENCE)
            assert ready, f"waited for {text!r}, saw {self.seen[-2000:]!r}"
            try:
                read = os.read(self._master, 65536).decode("utf-8", "replace")
            except OSError:
                read = ""
            assert read, f"ended before {text!r}, saw {self.seen[-2000:]!r}"
            self.seen += read
        self._read_to = self.seen.index(text, self._read_to) + len(text)

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def resize(self, columns: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def end(self) -> int:
        try:
            while read := os.read(self._master, 65536):
                self.seen += read.decode("utf-8", "replace")
        except OSError:
            pass
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._master)


@contextmanager
def terminal(data: Path, *arguments: object, screened: bool = True) -> Iterator[Terminal]:
    opened = Terminal(data, *arguments, screened=screened)
    try:
        yield opened
    finally:
        opened.close()


def log(backbeat: Run) -> list[dict[str, object]]:
    told = json.loads(backbeat("history", "export", "--format", "json").stdout)
    sessions = told["sessions"]
    assert isinstance(sessions, list)
    return sessions


def first_set_is_on_the_disk(backbeat: Run) -> bool:
    told = backbeat("history", "show", "last")
    return "(skipped)" in told.stdout


def test_a_routine_plays_through_in_plain_lines(backbeat: Run, routine: Path) -> None:
    done = backbeat("play", routine, "--speed", 500)
    assert done.returncode == 0, done.stderr
    assert "0:00  Reach. 2 times. 2 sets, rest 2 seconds." in done.stdout
    assert "■ Set 1 of 1, left, 4 seconds" in done.stdout
    assert "⇄ Change sides, right, 2 seconds" in done.stdout
    assert done.stdout.endswith("4 of 4 sets done.\n")
    (session,) = log(backbeat)
    assert session["status"] == "finished"
    assert session["active_ms"] == 16_000
    assert session["rest_ms"] == 9_000
    assert session["clock_changed"] is False


def test_with_no_display_the_routine_plays_in_the_terminal(backbeat: Run, routine: Path) -> None:
    routine.write_text(
        "routine: 1\ntitle: One\nblocks: [{exercises: [{title: A, steps: [b], duration: 1s, prepare: 0}]}]\n"
    )
    done = backbeat(routine)
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("There is no display here")
    assert "1 of 1 sets done." in done.stdout


def test_with_no_display_and_no_file_the_routines_are_listed(backbeat: Run) -> None:
    done = backbeat()
    assert done.returncode == 0
    assert "[five-minute-warm-up]" in done.stdout
    assert "backbeat play NAME" in done.stdout


def test_space_pauses_and_goes_on_and_the_arrow_skips(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    with terminal(tmp_path / "data", routine) as shown:
        shown.until("Reach up.")
        shown.press(" ")
        shown.until("Paused. Space goes on.")
        shown.press("\x1b[C")  # right arrow: past getting ready, still paused
        shown.press(" ")
        shown.until("Get ready")
        for _ in range(2):
            shown.press("\x1b[C")
        shown.press("\x1b[C")
        shown.until("Lean over.")
        for _ in range(4):
            shown.press("\x1b[C")
        shown.until("How hard was it")
        shown.press("3\n")
        assert shown.end() == 0
    (session,) = log(backbeat)
    assert session["status"] == "finished"
    assert session["effort"] == 3
    assert [one["outcome"] for one in session["sets"]] == ["skipped"] * 4  # type: ignore[attr-defined]
    assert len(session["pauses"]) == 1  # type: ignore[arg-type]


def test_F65_escape_stops_and_asks_what_it_was(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    with terminal(tmp_path / "data", routine) as shown:
        shown.until("Reach up.")
        shown.press("\x1b")
        shown.until("Stopped. Rest.")
        shown.until("breathlessness")
        shown.press("1\n")
        shown.until("Where?")
        shown.press("lower back\n")
        shown.until("0 to 10?")
        shown.press("7\n")
        shown.until("Anything else?")
        shown.press("\n")
        assert shown.end() == 1
    (session,) = log(backbeat)
    assert session["status"] == "stopped"
    stop = session["stop"]
    assert isinstance(stop, dict)
    assert (stop["kind"], stop["area"], stop["rating"]) == ("pain", "lower back", 7)
    assert stop["acknowledged"]


def test_leaving_is_not_stopping(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    with terminal(tmp_path / "data", routine) as shown:
        shown.until("Reach up.")
        shown.press("q")
        assert shown.end() == 0
    (session,) = log(backbeat)
    assert session["status"] == "ended"
    assert session["stop"] is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_F13_a_session_told_to_go_is_closed_in_the_log(
    backbeat: Run, routine: Path, tmp_path: Path, number: signal.Signals
) -> None:
    with terminal(tmp_path / "data", routine) as shown:
        shown.until("Reach up.")
        shown.process.send_signal(number)
        assert shown.end() == 0
    (session,) = log(backbeat)
    assert session["status"] == "interrupted"


def test_F09_a_session_that_was_killed_is_gone_on_with(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with terminal(data, routine) as shown:
        shown.until("Reach up.")
        shown.press("\x1b[C")  # into the first set
        shown.until("set 1 of 2")
        shown.press("\x1b[C")  # the first set is skipped, and so in the log
        shown.until("○ Rest")
        # The journal writes in a thread of its own, so what is on the disk is asked for, not assumed.
        assert any(first_set_is_on_the_disk(backbeat) for _ in range(100))
        shown.process.kill()
        shown.process.wait()
    with terminal(data, routine) as shown:
        shown.until("was cut off at Reach. Go on with it?")
        shown.press("\x04")  # Ctrl+D: whoever goes away has decided nothing
        assert shown.end() == 130
        assert "Traceback" not in shown.seen
    with terminal(data, routine) as shown:
        shown.until("was cut off at Reach. Go on with it?")
        shown.press("y\n")
        shown.until("Paused where it was cut off. Space goes on.")
        shown.press("q")
        assert shown.end() == 0
    (session,) = log(backbeat)
    assert session["status"] == "ended"
    assert [(one["set"], one["outcome"]) for one in session["sets"]] == [(1, "skipped")]  # type: ignore[attr-defined]


def test_two_sessions_at_once_are_refused(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    with terminal(tmp_path / "data", routine) as shown:
        shown.until("Reach up.")
        done = backbeat("play", routine)
        assert done.returncode == 2
        assert f"a session is already running here (process {shown.process.pid})" in done.stderr
        shown.press("q")
        assert shown.end() == 0


def test_doctor_says_what_works(backbeat: Run) -> None:
    done = backbeat("doctor", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stdout
    for what in (
        "display",
        "window",
        "fonts",
        "data folder",
        "history",
        "sound",
        "voice",
        "tray",
        "printing",
        "routines",
    ):
        assert f"  {what}: " in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_doctor_finds_a_data_folder_that_is_a_file(backbeat: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    done = backbeat("doctor", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "BROKEN   data folder" in done.stdout
    assert (tmp_path / "data").read_text() == "in the way"


OWN_PACE = "routine: 1\ntitle: Own\nblocks: [{exercises: [{title: A, steps: [b], reps: 3, sets: 2, rest: 9s, prepare: 0, pace: own}]}]\n"  # noqa: E501


def test_a_set_done_twice_is_counted_once(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    routine.write_text(OWN_PACE)
    with terminal(tmp_path / "data", routine) as shown:
        shown.until("set 1 of 2")
        shown.press("\n")
        shown.until("○ Rest")
        shown.press("\x1b[D")  # back to the set
        shown.until("■ Work")
        shown.press("\n")
        shown.until("○ Rest")
        shown.press("\x1b[C")
        shown.until("■ Work")
        shown.press("\n")
        shown.until("2 of 2 sets done.")
        shown.press("\n")
        assert shown.end() == 0


def test_what_was_done_before_a_cut_counts(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    routine.write_text(OWN_PACE)
    with terminal(tmp_path / "data", routine) as shown:
        shown.until("set 1 of 2")
        shown.press("\n")
        shown.until("○ Rest")
        assert any("3 of 3 times" in backbeat("history", "show", "last").stdout for _ in range(100))
        shown.process.kill()
        shown.process.wait()
    with terminal(tmp_path / "data", routine) as shown:
        shown.until("Go on with it?")
        shown.press("y\n")
        shown.until("Space goes on.")
        shown.press("q")
        shown.until("1 of 2 sets done.")
        assert shown.end() == 0


def test_a_narrow_terminal_keeps_to_one_line(routine: Path, tmp_path: Path) -> None:
    with terminal(tmp_path / "data", routine) as shown:
        shown.resize(30)
        shown.until("Reach up.")
        shown.press("\x1b[C")
        shown.until("Effort")
        shown.press(" ")
        shown.until("Paused")
        moving = [line for line in shown.seen.replace("\n", "\r").split("\r") if "Effort" in line]
        assert moving
        assert [line for line in moving if len(line.rstrip()) >= 30] == []
        shown.press("q")
        assert shown.end() == 0


# -- before a session ---------------------------------------------------------------------------------


def answer(opened: Terminal, *answers: str) -> None:
    for each in answers:
        opened.until("(yes or no)")
        opened.press(f"{each}\r")


def test_the_first_session_asks_before_anything_starts(routine: Path, tmp_path: Path) -> None:
    routine.write_text(routine.read_text() + "not-for: [severe pain, a full belly]\n")
    with terminal(tmp_path / "data", routine, "--speed", 500, screened=False) as opened:
        answer(opened, "what", "no", "no", "no", "no", "n", "yes")  # a heart, and no clear first answer
        opened.until("Ask your doctor")
        answer(opened, "yes")
        opened.until("not for: a full belly.")  # what was just answered is not said again
        answer(opened, "y")
        opened.until("How hard was it")
        opened.press("\r")
        assert opened.end() == 0
    kept = load_settings(folders(tmp_path / "data").config / "settings.json").settings.screened
    assert set(kept) == {"general", "routine:two-moves"}
    assert "heart" not in str(kept), "no answer is kept"
    with terminal(tmp_path / "data", routine, "--speed", 500, screened=False) as opened:
        opened.until("How hard was it")
        assert "(yes or no)" not in opened.seen


def test_a_contraindication_does_not_start(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    with terminal(tmp_path / "data", routine, screened=False) as opened:
        answer(opened, "yes", "no", "no", "no", "no", "no")
        opened.until("Please see a doctor or your physiotherapist first")
        assert opened.end() == 1
    assert log(backbeat) == []
    assert not load_settings(folders(tmp_path / "data").config / "settings.json").settings.screened


def test_what_hurt_is_left_out_the_next_time_and_said(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    where = folders(tmp_path / "data")
    at = datetime.now().astimezone() - timedelta(days=1)
    store = HistoryStore.open(where.history)
    with store.transaction():
        store.begin(a_session(started=at))
        store.stopped(replace(a_stop(), exercise="lean", title="Lean", at=at), an_end(status=SessionStatus.STOPPED))
    store.close()
    done = backbeat("play", routine, "--speed", 500)
    assert "you stopped at Lean, on the left." in done.stdout
    assert "That side is left out until you put it back." in done.stdout
    assert done.stdout.endswith("3 of 3 sets done.\n")
    newest = log(backbeat)[-1]
    assert [one["side"] for one in newest["sets"]] == ["both", "both", "right"]  # type: ignore[attr-defined]
    routine.write_text(
        "routine: 1\ntitle: One\nblocks: [{exercises: [{title: A, id: lean, steps: [b], duration: 1s, prepare: 0}]}]\n"
    )
    nothing = backbeat("play", routine, "--speed", 500)
    assert nothing.returncode == 1
    assert "Nothing of this routine is left to do" in nothing.stdout


def test_the_stronger_side_does_no_more_than_the_weaker_one_managed(backbeat: Run, tmp_path: Path) -> None:
    routine = tmp_path / "lift.yaml"
    routine.write_text(
        "routine: 1\ntitle: Lift\nblocks: [{exercises: ["
        "{title: Raise, id: raise, steps: [Raise it.], works: [arms], reps: 5, pace: own, sides: each, switch: 0, "
        "prepare: 0, sets: 2, rest: 0}]}]\n"
    )
    assert backbeat("plan", "weak-side", "all", "right", "--rule", "no-more").returncode == 0
    with terminal(tmp_path / "data", routine) as shown:
        shown.until("The left side does no more than the right one managed.")
        shown.until("set 1 of 2")
        shown.press("n")
        shown.until("The second side is left out, because the first one did nothing.")
        shown.until("set 2 of 2")
        shown.press("cc")
        shown.until("2 of 5 counted")
        shown.press("\r")
        shown.until("■ Set 2 of 2, 2 times, left, at your own pace, no more than the other side managed")
        shown.press("ccc")
        shown.until("2 of 2 counted")
        shown.press("\r")
        shown.until("How hard was it")
        shown.press("\n")
        assert shown.end() == 0
    (session,) = log(backbeat)
    assert [(one["side"], one["planned_reps"], one["reps"], one["outcome"]) for one in session["sets"]] == [  # type: ignore[attr-defined]
        ("right", 5, 0, "skipped"),
        ("right", 5, 2, "done"),
        ("left", 5, 2, "done"),
    ]
