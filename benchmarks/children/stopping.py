"""Esc during a session, again and again: how long until the player is latched, and until it is on the disk.

Arguments: the folder for the history, how many presses, and the load: "idle", "repaint" (the whole window
is repainted every 50 ms) or "stall" (a repaint that takes 50 ms, one after the other).
"""

from __future__ import annotations

import json
import random
import sys
import threading
import time
import uuid
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from backbeat.clock import SystemClock
from backbeat.history.journal import HistoryJournal
from backbeat.routine.reader import read_routine
from backbeat.session.programme import Programme
from backbeat.session.session import Session
from backbeat.session.state import Status
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.pages.stopped import StoppedPage
from backbeat.ui.session.bridge import Bridge
from backbeat.ui.session.stop_filter import StopFilter
from backbeat.ui.style.look import Look
from benchmarks.routines import guided

_LOAD = 0.050  # seconds


class Slow(QWidget):
    """A picture that takes its time."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        until = time.perf_counter() + _LOAD
        while time.perf_counter() < until:
            pass


class Presses:
    """One session after the other, each stopped by one press that comes at any moment."""

    def __init__(self, app: QApplication, folder: Path, count: int, load: str) -> None:
        self.count, self.load = count, load
        self.latched: list[float] = []
        self.durable: list[float] = []
        self.shown: list[float] = []
        self.chance = random.Random(7)
        self.clock = SystemClock()
        self.journal = HistoryJournal(folder / "history.db")
        self.look = Look()
        self.look.apply(app)
        routine = read_routine(guided().encode(), stem="guided", exercises={}).routine
        assert routine is not None
        self.programme = Programme(routine)
        self.timeline = self.programme.timeline()
        self.bridge = Bridge()
        self.filter = StopFilter(lambda: self.bridge.is_active, self.bridge.stop)
        self.filter.install(app)
        self.bridge.happened.connect(self._happened)
        self.window = QStackedWidget()
        self.window.resize(1366, 768)
        self.player = PlayerPage(self.look, self.bridge)
        self.stopped = StoppedPage(self.look)
        self.window.addWidget(self.player)
        self.window.addWidget(self.stopped)
        self.slow = Slow(self.window)
        self.slow.setGeometry(0, 0, 8, 8)
        self.slow.setVisible(load == "stall")
        self.repaint = QTimer()
        self.repaint.timeout.connect(self.slow.update if load == "stall" else self._repaint)
        if load != "idle":
            self.repaint.start(0 if load == "stall" else round(_LOAD * 1000))
        self.pressed = 0.0
        self.session: Session | None = None
        self.window.show()
        QTimer.singleShot(500, self.begin)

    def _repaint(self) -> None:
        for widget in (self.window, *self.window.findChildren(QWidget)):
            widget.update()

    def begin(self) -> None:
        """A fresh session; a thread presses the key, as the keyboard does: whenever it likes."""
        record = self.programme.record(uuid.uuid4().hex, self.clock.wall(), self.timeline)
        self.session = Session(
            self.timeline, self.clock, self.journal, record, silence=lambda: self._note(self.latched)
        )
        self.bridge.attach(self.session)
        self.player.begin()
        self.stopped.begin(self.session)
        self.window.setCurrentWidget(self.player)
        self.session.start()
        threading.Timer(0.06 + self.chance.random() * 0.1, self.press).start()

    def press(self) -> None:
        target = QApplication.focusWidget() or self.player
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        self.pressed = time.perf_counter()
        QCoreApplication.postEvent(target, event)

    def _note(self, where: list[float]) -> None:
        where.append((time.perf_counter() - self.pressed) * 1000)

    def _happened(self, _events: object) -> None:
        if self.session is None or self.session.status is not Status.STOPPED:
            return
        self._note(self.durable)  # listeners are told when the journal has done what it could
        self.window.setCurrentWidget(self.stopped)
        self.session.acknowledge()
        self.session = None
        if len(self.latched) < self.count:
            QTimer.singleShot(10, self.begin)
        else:
            QTimer.singleShot(10, QApplication.quit)


def main() -> int:
    app = QApplication([])
    presses = Presses(app, Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
    app.exec()
    unsaved = presses.journal.unsaved
    presses.journal.close()
    print(json.dumps({"latched": presses.latched, "durable": presses.durable, "unsaved": unsaved}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
