"""A live session in a real window: how late each cue is told, and when the session ends."""

from __future__ import annotations

import json
import sys
import time
import uuid
from pathlib import Path

from PySide6.QtWidgets import QApplication

from backbeat.clock import SystemClock
from backbeat.history.journal import HistoryJournal
from backbeat.routine.reader import read_routine
from backbeat.session import events as ev
from backbeat.session.programme import Programme
from backbeat.session.session import Session
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.session.bridge import Bridge
from backbeat.ui.style.look import Look
from benchmarks.figures import percentile
from benchmarks.routines import many_cues


def main() -> int:
    """Arguments: the folder for the history, and the minutes of the session."""
    folder, minutes = Path(sys.argv[1]), int(sys.argv[2])
    app = QApplication([])
    look = Look()
    look.apply(app)
    routine = read_routine(many_cues(minutes).encode(), stem="many-cues", exercises={}).routine
    assert routine is not None
    programme = Programme(routine)
    timeline = programme.timeline()
    clock = SystemClock()
    journal = HistoryJournal(folder / "history.db")
    record = programme.record(uuid.uuid4().hex, clock.wall(), timeline)
    session = Session(timeline, clock, journal, record)
    bridge = Bridge()
    late: list[float] = []
    ended: list[float] = []
    paused: list[str] = []
    began = 0.0

    def heard(events: tuple[ev.Event, ...]) -> None:
        now = time.monotonic_ns() / 1e6
        for event in events:
            if isinstance(event, ev.CueDue):
                late.append(now - event.at)
            elif isinstance(event, ev.Paused):
                paused.append(str(event.reason))
                app.quit()
            elif isinstance(event, ev.Finished):
                ended.append(now - began - timeline.total)
                app.quit()

    bridge.happened.connect(heard)
    bridge.attach(session)
    page = PlayerPage(look, bridge)
    page.resize(1366, 768)
    page.show()
    print("ready", flush=True)
    began = time.monotonic_ns() / 1e6
    session.start()
    app.exec()
    journal.close()
    print(
        json.dumps(
            {
                "cues": len(late),
                "median": percentile(late, 0.5),
                "p99": percentile(late, 0.99),
                "worst": max(late),
                "end_error": ended[0] if ended else None,
                "paused": paused,
                "total": timeline.total,
            }
        ),
        flush=True,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
