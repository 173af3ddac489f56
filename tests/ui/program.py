"""The whole program over a folder of its own, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from tests.support.fake_clock import FakeClock
from tests.support.screening import screened

from backbeat.application import Application
from backbeat.paths import folders
from backbeat.ui.pages.routine import RoutinePage
from backbeat.ui.text import install_translator

__all__ = ["MINE", "Program", "write"]

MINE = """\
routine: 1
title: Mine
summary: What I do.
tags: [own]
blocks:
  - exercises:
      - title: Bow
        steps: [Stand tall., Bow.]
        position: standing
        duration: 30s
"""


def write(folder: Path, name: str = "mine.yaml", text: str = MINE) -> Path:
    """A file among one's own routines."""
    own = folders(folder).own_routines
    own.mkdir(parents=True, exist_ok=True)
    path = own / name
    path.write_text(text, encoding="utf-8")
    return path


class Program:
    """Starts the application and waits for it; closes what it started."""

    def __init__(self, qtbot: Any, folder: Path) -> None:
        self._qtbot, self.folder = qtbot, folder
        self.clock = FakeClock()
        self.app: Application | None = None
        self.locale = "en_GB"
        self.is_screened = True  # False: nothing has been asked yet, and no routine's warning has been read

    def make(self) -> Application:
        """The application, with nothing shown yet."""
        qt = QApplication.instance()
        assert isinstance(qt, QApplication)
        install_translator(qt, QLocale(self.locale))
        made = self.app = Application(qt, folders(self.folder), self.clock)
        if self.is_screened:
            held = made.preferences
            answered = {**held.settings.screened, **screened(self.clock.wall().date())}
            held.settings = replace(held.settings, screened=answered)
        return made

    def start(self, file: Path | None = None) -> Application:
        made = self.make()
        seen: list[bool] = []
        made.seen.connect(lambda: seen.append(True))
        made.show(file)
        self.until(lambda: bool(seen) and made.service.is_complete)
        self.settle()
        return made

    def until(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def settle(self) -> None:
        """Until worker and history have answered what was asked of them."""
        made = self.app
        assert made is not None
        for _ in range(3):
            self.until(lambda: made.worker.is_idle)
            if made.history is not None:
                self._answered(made)

    def _answered(self, made: Application) -> None:
        answers: list[object] = []
        assert made.history is not None
        made.history.ask(lambda _store: True, answers.append, answers.append)
        self.until(lambda: answers)

    def choose(self, routine_id: str) -> RoutinePage:
        """Open a routine from its card."""
        made = self.app
        assert made is not None
        made.routines.choose(next(entry for entry in made.service.entries if entry.id == routine_id))
        self.settle()
        page = made.window.page("routine")
        assert isinstance(page, RoutinePage)
        return page

    def begin(self, routine_id: str = "five-minute-warm-up") -> None:
        """Open a routine and press Start."""
        page = self.choose(routine_id)
        page.button.click()
        made = self.app
        assert made is not None
        assert made.sessions is not None
        self.until(lambda: made.sessions is not None and made.sessions.is_active)

    def stop(self) -> None:
        if self.app is not None:
            self.app.close()
            self.app = None
