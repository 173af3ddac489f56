"""What the program has to say that belongs to no page: in the window, over nothing, stopping nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backbeat.session.events import Stopped
from backbeat.ui.text import in_language

if TYPE_CHECKING:
    from backbeat.session.events import Event
    from backbeat.ui.session.desk import SessionDesk
    from backbeat.ui.window.faults import CrashReport
    from backbeat.ui.window.main_window import MainWindow

__all__ = ["Messages"]


class Messages(QObject):
    """Each kind of message has one place; a new one of its kind takes it."""

    def __init__(self, window: MainWindow, state: Path, open_outside: Callable[[Path], None]) -> None:
        super().__init__(window)
        self._window, self._state, self._open_outside = window, state, open_outside
        self._after_stop = False  # until the page of the stop is left

    def trouble(self, sentence: str) -> None:
        """Sessions cannot be saved just now; nothing when they can again. It matters in a session, too."""
        self._window.tell("trouble", sentence or None, kind="warning", urgent=True)

    def notice(self, sentence: str) -> None:
        """What could not be done for a session on this computer: quiet, one at the most, and none after a stop.

        Whoever has just stopped because something hurt has other things to read. The settings say it as well.
        """
        if not self._after_stop and self._window.message("notice") is None:
            self._window.tell("notice", sentence)

    def follow(self, sessions: SessionDesk) -> None:
        """Know from now on how it stands with sessions."""
        sessions.in_use.connect(self.in_use)
        sessions.bridge.happened.connect(self._happened)
        sessions.over.connect(self._session_over)

    def _happened(self, events: Sequence[Event]) -> None:
        if any(isinstance(event, Stopped) for event in events):
            self._after_stop = True
            self._window.tell("notice", None)

    def _session_over(self) -> None:
        self._after_stop = False

    def history_notice(self, sentence: str) -> None:
        """Something happened to the history: where its backups are is a step away."""
        name = f"notice-{sentence}"

        def lead(_name: str) -> None:
            self._window.tell(name, None)
            self._window.page_wanted.emit("data")

        self._window.tell(name, sentence, kind="warning", actions=(("data", self.tr("Backups")),), then=lead)

    def settings(self, notes: Sequence[str]) -> None:
        """What of the settings was not understood."""
        for number, note in enumerate(notes):
            self._window.tell(f"settings-{number}", in_language(note), kind="warning")

    def not_saved(self, sentence: str | None) -> None:
        """The settings could not be written."""
        self._window.tell("settings", sentence and in_language(sentence), kind="warning")

    def in_use(self, process: int | None) -> None:
        """Another process runs a session in this folder."""
        words = self.tr("A session is already running in another window (process %1). End it there first.")
        if process is None:
            words = self.tr("A session is already running in another window. End it there first.")
        self._window.tell("in-use", words.replace("%1", str(process)))

    def fault(self) -> None:
        """A bug. What a person wants to know is what became of their session."""
        words = self.tr("Something went wrong in the program. What you did is kept; a note of it is in %1.")
        log = str(self._state / "backbeat.log")
        self._window.tell("fault", words.replace("%1", log), kind="warning", urgent=True)

    def crash(self, report: CrashReport) -> None:
        """The process before died."""
        words = self.tr(
            "Backbeat ended unexpectedly last time. A technical report is on this computer, in %1; "
            "it is sent nowhere and holds nothing of what you did."
        ).replace("%1", str(report.kept))

        def act(name: str) -> None:
            if name == "discard":
                report.discard()
                self._window.tell("crash", None)
            else:
                self._open_outside(report.kept)

        actions = (("open", self.tr("Open it")), ("discard", self.tr("Remove it")))
        self._window.tell("crash", words, actions=actions, then=act)
