"""A desktop of its own for each test: an X server, a window manager, and hands that press keys.

Nothing here sleeps for a fixed time: everything waits until something can be seen.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from tests.support.screening import answer

__all__ = ["NEEDED", "Desktop", "Window", "desktop", "missing", "rows", "until", "within"]

NEEDED = ("Xvfb", "openbox", "xdotool")
APP = Path(__file__).resolve().parents[2] / "app"
PATIENCE = 45.0
_PAUSE = threading.Event()  # never set


def missing() -> list[str]:
    return [tool for tool in NEEDED if shutil.which(tool) is None]


def until(condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Look again and again until it is so; ``seconds`` is only when to give up."""
    if not within(condition, seconds):
        raise AssertionError(f"waited {seconds:.0f} s in vain: {what}")


def within(condition: Callable[[], object], seconds: float = 3.0) -> bool:
    """Whether it becomes so soon."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        _PAUSE.wait(0.02)  # the program needs the processor more than those who look at it
    return True


def rows(data: Path, sql: str) -> list[tuple[object, ...]]:
    """What the history holds, read from beside the program."""
    file = data / "history.db"
    if not file.exists():
        return []
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()
    return []


class Window:
    """The program in its window, and a person in front of it."""

    def __init__(self, process: subprocess.Popen[bytes], environment: dict[str, str]) -> None:
        self.process, self._environment = process, environment

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environment, capture_output=True, text=True, check=False, timeout=20
        )
        return done.stdout.strip()

    @property
    def title(self) -> str:
        found = self._xdotool("search", "--onlyvisible", "--name", "Backbeat").split()
        return self._xdotool("getwindowname", found[-1]) if found else ""

    @property
    def active_title(self) -> str:
        """Of the window that has the keyboard, whoever's it is."""
        return self._xdotool("getactivewindow", "getwindowname")

    def wait_active(self, title: str) -> None:
        """Until the window of this title has the keyboard."""
        until(lambda: self.active_title == title, f"{title!r} to have the keyboard; {self.active_title!r} has it")

    def give_keyboard(self, title: str) -> None:
        """The person turns to the window whose title begins like this."""
        found = self._xdotool("search", "--onlyvisible", "--name", f"^{title}").split()
        if found:
            self._xdotool("windowactivate", "--sync", found[0])
        until(lambda: self.active_title.startswith(title), f"{title!r} to have the keyboard")

    @property
    def is_active(self) -> bool:
        return "Backbeat" in self._xdotool("getactivewindow", "getwindowname")

    def wait_for(self, words: str) -> None:
        """Until the title of the window says so, and the window has the keyboard."""
        until(lambda: words in self.title, f"the title to say {words!r}; it says {self.title!r}")
        until(lambda: self.is_active, "the window to have the keyboard")

    def press(self, *keys: str) -> None:
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)

    def write(self, text: str) -> None:
        self._xdotool("type", "--delay", "15", text)

    def kill(self) -> None:
        """As a crash does it."""
        self.process.kill()
        self.process.wait()

    def ask_to_end(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(10)


class Desktop:
    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder, self.environment = folder, environment
        self._windows: list[Window] = []

    def start(self, data: Path, *arguments: str, asked: bool = True) -> Window:
        """``asked``: the questions before the first session have been answered already."""
        if asked:
            answer(data, datetime.now().astimezone().date())
        command = [sys.executable, "-m", "backbeat", "--data-dir", str(data), *arguments]
        log = (self.folder / "output.txt").open("ab")
        process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=subprocess.STDOUT)
        log.close()
        window = Window(process, self.environment)
        self._windows.append(window)
        return window

    def run(self, command: list[str], environment: dict[str, str] | None = None) -> Window:
        """Another program at this desk."""
        with (self.folder / "output.txt").open("ab") as log:
            process = subprocess.Popen(
                command, env=environment or self.environment, stdout=log, stderr=subprocess.STDOUT
            )  # fmt: skip
        window = Window(process, self.environment)
        self._windows.append(window)
        return window

    def titles(self, part: str = "Backbeat") -> list[str]:
        """Of all windows that can be seen and have this in their title."""

        def ask(*arguments: str) -> str:
            done = subprocess.run(
                ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, check=False, timeout=20
            )
            return done.stdout.strip()

        found = ask("search", "--onlyvisible", "--name", part).split()
        return [title for one in found if (title := ask("getwindowname", one))]

    @property
    def output(self) -> str:
        file = self.folder / "output.txt"
        return file.read_text(errors="replace") if file.exists() else ""

    def close(self) -> None:
        for window in self._windows:
            if window.process.poll() is None:
                window.kill()


@contextmanager
def desktop(folder: Path, extra: Mapping[str, str] | None = None) -> Iterator[Desktop]:
    """Start one and take it down again. ``extra`` is for the environment of its programs."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp"],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        number = told.readline().decode().strip()
    home = folder / "home"
    home.mkdir()
    environment = {
        **{name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "VIRTUAL_ENV")},
        "DISPLAY": f":{number}",
        "HOME": str(home),
        "PYTHONPATH": str(APP),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "xcb",
        "LC_ALL": "C.UTF-8",
        **(extra or {}),
    }
    manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = Desktop(folder, environment)
    try:
        yield made
    finally:
        made.close()
        for process in (manager, server):
            process.terminate()
            process.wait()
