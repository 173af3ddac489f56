"""The real window with a session going on, or with the library open and still, to be looked at from outside.

Arguments: the data folder; "session", "figure" (a session whose figure moves), "far" (the same in the far view) or
"library"; and "count" where paint events are to be counted. Counting costs time itself, so what is counted is not
weighed. Says "ready", waits for a word, and then tells what it counted.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from backbeat import application
from backbeat.clock import SystemClock
from backbeat.local_library import open_library
from backbeat.paths import folders
from backbeat.routine.reader import read_routine
from backbeat.session.programme import Programme
from backbeat.ui.pages.player import PlayerPage
from benchmarks.routines import guided, with_figure

_UNTIL_STILL = 3_000  # milliseconds: all that comes after the first page, or the first second of the session


class Counter(QObject):
    """Counts paint events by the class of what is painted, and timers."""

    def __init__(self) -> None:
        super().__init__()
        self.paints: dict[str, int] = {}
        self.timers = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            name = type(watched).__name__
            self.paints[name] = self.paints.get(name, 0) + 1
        elif event.type() is QEvent.Type.Timer:
            self.timers += 1
        return False


def main() -> int:
    data, what, count = Path(sys.argv[1]), sys.argv[2], "count" in sys.argv[3:]
    app = QApplication(["backbeat", "-style", "Fusion"])
    app.setProperty("fusion", True)
    program = application.Application(app, folders(data), SystemClock())
    counter = Counter()

    def ready() -> None:
        if count:
            app.installEventFilter(counter)
        print("ready", flush=True)

    def seen() -> None:
        program.window.setGeometry(program.window.screen().geometry())
        if what != "library":
            text = guided() if what == "session" else with_figure()
            exercises = open_library(folders(data)).exercises()
            routine = read_routine(text.encode(), stem="guided", exercises=exercises).routine
            assert routine is not None
            assert program.sessions is not None
            program.sessions.begin(Programme(routine))
        if what == "far":
            QTimer.singleShot(_UNTIL_STILL // 3, go_far)
        QTimer.singleShot(_UNTIL_STILL, ready)

    def go_far() -> None:
        page = program.window.session_page
        if isinstance(page, PlayerPage):
            page.toggle_far()
        else:  # the session is still being made
            QTimer.singleShot(100, go_far)

    def told() -> None:
        sys.stdin.readline()
        status = None
        if program.sessions is not None and program.sessions.bridge.session is not None:
            status = str(program.sessions.bridge.session.status)
        size = [program.window.width(), program.window.height()]
        print(
            json.dumps({"paints": counter.paints, "timers": counter.timers, "status": status, "size": size}), flush=True
        )
        app.quit()

    word = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    word.activated.connect(told)
    program.seen.connect(seen)
    program.show()
    app.exec()
    program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
