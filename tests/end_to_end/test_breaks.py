"""Breaks at a real desk: an X server, a window manager, a tray, somebody typing in another window."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from tests.end_to_end.desktop import Desktop, Window, desktop, missing, rows, until, within
from tests.support.screening import screened

ROOT = Path(__file__).resolve().parents[2]
PRELUDE, BREAK, BREAKS = "Time for a break", "Break ", "Breaks "
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Place:
    """A desk with the program at it, in which a break falls due when a test says so."""

    def __init__(self, made: Desktop, folder: Path) -> None:
        self.desktop, self.data, self.due = made, folder / "data", folder / "due"

    def start(self, **wishes: object) -> Window:
        config = self.data / "config"
        config.mkdir(parents=True)
        breaks = {"on": True, "tray": True, "hidden_told": True, "hours": dict.fromkeys(DAYS, "00:00-24:00"), **wishes}
        read = screened(datetime.now().astimezone().date())
        (config / "settings.json").write_text(json.dumps({"breaks": breaks, "screened": read}))
        environment = {**self.desktop.environment, "PYTHONPATH": f"{self.desktop.environment['PYTHONPATH']}:{ROOT}"}
        command = [sys.executable, "-m", "tests.end_to_end.due_program", str(self.due), "--data-dir", str(self.data)]
        window = self.desktop.run(command, environment)
        window.wait_for("Backbeat")
        until(lambda: rows(self.data, "PRAGMA user_version"), "the history to be open")
        return window

    def titles(self) -> list[str]:
        return self.desktop.titles()

    def sees(self, title: str) -> bool:
        return any(one.startswith(title) for one in self.titles())

    def seen(self) -> list[str]:
        """The numbers of all windows of the program that can be seen, the icon in the tray and menus among them."""
        return self._do("xdotool", "search", "--onlyvisible", "--class", "^backbeat$").stdout.split()

    def click(self, number: str, button: int) -> None:
        self._do("xdotool", "mousemove", "--window", number, "10", "10", "click", str(button))

    def wishes(self) -> dict[str, object]:
        """About breaks, as they are written down."""
        found: dict[str, object] = json.loads((self.data / "config/settings.json").read_text())["breaks"]
        return found

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self._do(sys.executable, "-m", "backbeat", "--data-dir", str(self.data), *words)

    def order(self, *words: str) -> None:
        done = self.command("break", *words)
        assert done.returncode == 0, done.stderr

    def ask(self, *words: str) -> dict[str, object]:
        done = self.command("break", *words, "--json")
        assert done.returncode == 0, done.stderr
        answer: dict[str, object] = json.loads(done.stdout)
        return answer

    def _do(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, env=self.desktop.environment, capture_output=True, text=True, check=False, timeout=40
        )

    def let_due(self) -> None:
        self.due.touch()
        until(lambda: self.sees(PRELUDE), "the small window to come")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    assert not missing(), f"these tests need {', '.join(missing())}; 'make test' installs them"
    with desktop(tmp_path) as made:
        yield Place(made, tmp_path)


@contextmanager
def tray(place: Place) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(["trayer"], env=place.desktop.environment, stdout=quiet, stderr=quiet)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def test_F63_typing_goes_on_in_another_window_while_the_small_window_shows(place: Place, tmp_path: Path) -> None:
    place.start()
    file = tmp_path / "notes.txt"
    notebook = place.desktop.run([sys.executable, str(ROOT / "tests/end_to_end/notebook.py"), str(file)])
    notebook.wait_active("Notebook")
    notebook.write("before ")
    place.let_due()
    # What would press a button that has the keyboard, or close a window, among what somebody writes.
    text = "a line with spaces and enter"
    notebook.write(text)
    notebook.press("Return", "space", "Tab", "s", "l", "Return")
    wanted = f"before {text}\n \tsl\n"
    until(lambda: file.read_text() == wanted, "every key to arrive where it was typed")
    assert notebook.active_title == "Notebook"
    assert place.sees(PRELUDE)
    assert rows(place.data, "SELECT count(*) FROM sessions") == [(0,)]
    until(lambda: place.sees(BREAK), "it to grow when the hands are still")
    assert notebook.active_title == "Notebook"  # and even so the keyboard stays
    notebook.write("x")
    until(lambda: file.read_text() == f"{wanted}x", "the key to arrive")
    assert rows(place.data, "SELECT count(*) FROM sessions") == [(0,)]


def test_I18_a_break_is_started_by_a_click_and_stopped_by_escape(place: Place) -> None:
    window = place.start()
    place.let_due()
    until(lambda: place.sees(BREAK), "it to grow")
    assert rows(place.data, "SELECT count(*) FROM sessions") == [(0,)]
    window.give_keyboard(BREAK)  # the person gives it the keyboard
    window.press("Return")
    until(lambda: rows(place.data, "SELECT 1 FROM sessions WHERE status = 'running'"), "the session to run")
    until(lambda: window.active_title.startswith(BREAK), "the break to have the keyboard")
    window.press("Escape")
    until(lambda: rows(place.data, "SELECT status FROM sessions") == [("stopped",)], "the stop to be on the disk")
    window.press("alt+F4")
    until(lambda: not place.sees(BREAK), "its window to close")
    until(lambda: rows(place.data, "SELECT result FROM breaks") == [("begun",)], "it to be written down")
    assert window.process.poll() is None
    assert "Traceback" not in place.desktop.output


def test_F59_I38_no_tray_a_late_tray_and_one_that_goes(place: Place) -> None:
    window = place.start()
    window.press("alt+F4")
    until(lambda: place.sees(BREAKS), "a small window to stand in where there is no tray")
    with tray(place):
        until(lambda: place.titles() == [], "the icon in a tray that came late to take its place")
        assert window.process.poll() is None
    until(lambda: place.sees(BREAKS), "a way back after the tray has gone")
    window.give_keyboard(BREAKS)
    window.press("alt+F4")
    until(lambda: window.process.poll() == 0, "closing the last window to end the program")
    assert "Traceback" not in place.desktop.output


def test_it_ends_when_it_is_asked_to_from_the_tray_too(place: Place) -> None:
    with tray(place):
        window = place.start()
        window.press("alt+F4")
        until(lambda: place.titles() == [], "the window to be hidden")
        assert window.ask_to_end() == 0


def test_the_icon_in_the_tray_is_really_clicked(place: Place) -> None:
    """A right click opens the menu, whose items are chosen there; a left click brings the window."""
    with tray(place):
        window = place.start()
        hide(place, window)
        icon = open_menu(place)
        window.press("Down", "Down", "Return")  # a break now, then a pause of half an hour
        until(lambda: place.wishes().get("paused_until"), "reminders to be paused")
        assert place.titles() == []
        until(lambda: place.seen() == [icon], "the menu to be gone")
        place.click(icon, 1)
        window.wait_for("Backbeat")
        hide(place, window)
        open_menu(place)
        window.press("Up", "Return")  # the last one
        until(lambda: window.process.poll() == 0, "Quit to end the program")
    assert "Traceback" not in place.desktop.output


def hide(place: Place, window: Window) -> None:
    window.press("alt+F4")
    until(lambda: place.titles() == [] and len(place.seen()) == 1, "nothing but the icon to be there")


def open_menu(place: Place) -> str:
    """By a right click on the icon, which is told. A tray that is still busy may miss a click, and one clicks again."""
    (icon,) = place.seen()

    def opened() -> bool:
        place.click(icon, 3)
        return within(lambda: len(place.seen()) == 2, 5)

    until(opened, "the menu to open")
    return icon


def test_the_command_line_speaks_with_the_schedule_that_runs(place: Place) -> None:
    place.start()
    until(lambda: place.ask("status")["standing"] == "waiting", "the schedule to have looked")
    place.order("pause", "45m")
    told = place.ask("status")
    assert (told["standing"], bool(told["paused_until"])) == ("paused", True)
    place.order("resume")
    assert place.ask("status")["standing"] == "waiting"
    place.let_due()
    assert place.ask("status")["standing"] in ("prelude", "grown")
    place.order("postpone")
    until(lambda: not place.sees(PRELUDE) and not place.sees(BREAK), "it to be put off")
    until(lambda: rows(place.data, "SELECT result FROM breaks") == [("postponed",)], "that to be written down")
    place.order("start")
    until(lambda: rows(place.data, "SELECT 1 FROM sessions WHERE status = 'running'"), "a break to run at once")
    assert place.command("stop").returncode == 0
    until(lambda: rows(place.data, "SELECT status FROM sessions") == [("stopped",)], "the stop to be on the disk")
    assert "Traceback" not in place.desktop.output
