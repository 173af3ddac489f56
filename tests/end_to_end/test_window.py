"""The program as a person meets it: a real window, real keys, a real disk."""

from __future__ import annotations

import json
import signal
from functools import partial

import pytest
from tests.end_to_end.desktop import desktop, missing, rows, until, within

WARM_UP = "Five-minute warm-up"
MINE = """\
routine: 1
title: Mine
blocks:
  - exercises:
      - title: Bow
        steps: [Bow.]
        durration: 5s
"""


@pytest.fixture
def place(tmp_path):
    assert not missing(), f"these tests need {', '.join(missing())}; 'make test' installs them"
    with desktop(tmp_path) as made:
        yield made


def open_warm_up(window):
    """As a person would who sees that a key was lost on a busy computer: again."""
    window.wait_for("Backbeat")

    def attempt():
        window.press("ctrl+1", "slash", "ctrl+a")
        window.write("five-minute warm-up")
        window.press("Return")
        return within(lambda: WARM_UP in window.title)

    until(attempt, "the routine to be opened")


def running(data):
    return rows(data, "SELECT number FROM sessions WHERE status = 'running'")


def start_warm_up(window, data):
    open_warm_up(window)

    def attempt():
        window.press("Return")
        return within(lambda: running(data))

    until(attempt, "the session to be in the log")


def test_a_session_from_the_library_to_the_log_by_keys_alone(place, tmp_path):
    data = tmp_path / "data"
    window = place.start(data)
    start_warm_up(window, data)
    sets = 12  # with the sides of those that are done apart
    window.wait_for(WARM_UP)
    for _ in range(60):
        window.press("Right")
        if "Done" in window.title:
            break
    window.wait_for("Done")
    window.press("4", "Return")
    window.wait_for("Backbeat")
    until(lambda: "Done" not in window.title, "the finished page to be left")
    (row,) = rows(data, "SELECT title, status, effort FROM sessions")
    assert row == (WARM_UP, "finished", 4)
    assert len(rows(data, "SELECT number FROM sets")) >= sets
    window.press("ctrl+2")
    window.wait_for("History")
    window.press("ctrl+q")
    until(lambda: window.process.poll() is not None, "the program to end")
    assert window.process.returncode == 0
    assert "Traceback" not in place.output


def test_escape_stops_and_the_next_start_opens_on_the_notice_f67(place, tmp_path):
    data = tmp_path / "data"
    window = place.start(data)
    start_warm_up(window, data)
    window.wait_for(WARM_UP)
    window.press("Escape")
    window.wait_for("Stopped")
    # Nothing is waited for: what the page says is on the disk already.
    assert rows(data, "SELECT status FROM sessions") == [("stopped",)]
    window.press("Return", "space", "Right")  # F68: nothing of this starts anything
    window.kill()
    window = place.start(data)
    window.wait_for("Stopped")
    assert rows(data, "SELECT status FROM sessions") == [("stopped",)]
    assert rows(data, "SELECT acknowledged_utc FROM stops") == [(None,)]
    window.press("Tab", "Tab", "Tab")
    window.kill()


def test_kill_9_in_the_middle_is_offered_again_and_goes_on_paused(place, tmp_path):
    data = tmp_path / "data"
    window = place.start(data)
    start_warm_up(window, data)
    window.wait_for(WARM_UP)
    window.press("Right", "Right", "Right", "Right")
    until(lambda: len(rows(data, "SELECT number FROM sets")) >= 2, "two sets to be in the log")
    until(lambda: rows(data, "SELECT phase FROM cursors"), "a heartbeat")
    before = rows(data, "SELECT number, outcome FROM sets")
    window.kill()
    window = place.start(data)
    window.wait_for("Backbeat")
    until(lambda: WARM_UP not in window.title, "the library")
    until(partial(press_go_on, window), "the session to be offered and gone on with")
    window.wait_for(WARM_UP)
    assert rows(data, "SELECT reason FROM pauses ORDER BY number")[-1] == ("restored",)
    assert rows(data, "SELECT number, outcome FROM sets")[: len(before)] == before
    window.press("Escape")
    window.wait_for("Stopped")
    assert len(rows(data, "SELECT number FROM sessions")) == 1


def press_go_on(window):
    """The key does nothing before the offer is there."""
    window.press("ctrl+g")
    return WARM_UP in window.title


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_F13_asked_to_go_the_session_is_closed_as_interrupted(place, tmp_path, number):
    data = tmp_path / "data"
    window = place.start(data)
    start_warm_up(window, data)
    window.wait_for(WARM_UP)
    assert window.ask_to_end(number) == 0
    assert rows(data, "SELECT status FROM sessions") == [("interrupted",)]
    assert "Traceback" not in place.output


def test_a_file_named_on_the_command_line_is_shown_with_its_mistakes_and_mended(place, tmp_path):
    data, file = tmp_path / "data", tmp_path / "mine.yaml"
    file.write_text(MINE, encoding="utf-8")
    window = place.start(data, str(file))
    window.wait_for("mine")
    file.write_text(file.read_text().replace("durration", "duration"))
    window.wait_for("Mine")
    window.press("Return")
    until(lambda: running(data), "the session to be in the log")
    until(
        lambda: rows(data, "SELECT status FROM sessions") == [("finished",)], "five seconds of it to pass by themselves"
    )
    window.wait_for("Done")


def test_after_a_crash_the_report_is_offered_f15(place, tmp_path):
    data = tmp_path / "data"
    window = place.start(data)
    start_warm_up(window, data)
    window.wait_for(WARM_UP)
    window.process.send_signal(signal.SIGSEGV)
    window.process.wait(10)
    assert (data / "state" / "crash.log").stat().st_size > 0
    window = place.start(data)
    window.wait_for("Backbeat")
    report = data / "state" / "crash-last.log"
    until(report.exists, "the report to be kept")
    assert report.stat().st_mode & 0o077 == 0
    text = report.read_text()
    assert "Segmentation fault" in text
    assert "warm" not in text.lower()
    window.ask_to_end()


def test_a_clicker_counts_from_across_the_room(place, tmp_path):
    """Full screen, Page Down three times, Enter: the log has three of five."""
    data, file = tmp_path / "data", tmp_path / "squats.yaml"
    words = "title: Squats", "title: Squat", "steps: [Down and up.]", "reps: 5\n        pace: own\n        prepare: 0"
    text = MINE.replace("title: Mine", words[0]).replace("title: Bow", words[1]).replace("steps: [Bow.]", words[2])
    file.write_text(text.replace("durration: 5s", words[3]).replace("duration: 5s", words[3]), encoding="utf-8")
    window = place.start(data, str(file))
    window.wait_for("Squats")

    def start():
        window.press("Return")
        return within(lambda: running(data))

    until(start, "the session to be in the log")
    window.press("F11")
    for _ in range(3):
        window.press("Next")
    window.press("space", "space")  # a pause and three seconds to get ready: no count is lost
    until(lambda: rows(data, "SELECT number FROM pauses"), "the pause to be in the log")

    def done():
        window.press("Return")
        return within(lambda: rows(data, "SELECT reps FROM sets"), 1.0)

    until(done, "the set to be in the log")
    assert rows(data, "SELECT outcome, planned_reps, reps FROM sets") == [("done", 5, 3)]
    window.wait_for("Done")
    assert "Traceback" not in place.output


def test_the_first_start_asks_six_questions_and_a_stop_is_remembered_with_itself(place, tmp_path):
    data, file = tmp_path / "data", tmp_path / "mine.yaml"
    file.write_text(MINE.replace("durration: 5s", "duration: 5min"), encoding="utf-8")
    window = place.start(data, str(file), asked=False)
    window.wait_for("Mine")
    tries = iter(range(100))

    def attempt():
        if next(tries):
            window.press("Escape")  # a key was lost: back to the routine's page, and again
        window.press("Return", *("n" * 6), "Return")
        return within(lambda: running(data))

    until(attempt, "the session to be in the log")
    settings = json.loads((data / "config" / "settings.json").read_text())
    assert list(settings["screened"]) == ["general"]
    window.press("Escape")
    window.wait_for("Stopped")
    assert rows(data, "SELECT title, back_utc FROM rested") == [("Bow", None)]
    window.kill()
    assert "Traceback" not in place.output
