# ruff: noqa: T201
"""I-37: two hundred sessions in one window, and nothing is left of any of them.

    python -m tests.soak.many_sessions 200

The whole program, with everything that goes along with a session, on a fake clock and a desktop of its own. After
each session that counts, the descriptors, threads, Qt's objects and the references to None are counted, and the memory.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from tests.support.fake_clock import FakeClock
from tests.support.fake_outlet import no_sound
from tests.support.message_bus import LOGIN, SCREEN_SAVER, StubDesktop, message_bus
from tests.support.routines import short_programme

from backbeat.application import Application
from backbeat.paths import folders
from backbeat.ui.pages.finished import FinishedPage
from backbeat.ui.pages.stopped import StoppedPage

TICKS = 50  # a session
WARM_UP = 20  # sessions after which caches are full
NONE = 500  # references to None a session: Qt for Python keeps one for each virtual function first asked of an object
PATIENCE = 60.0  # seconds, for what takes none


@dataclass(frozen=True)
class Counts:
    descriptors: int
    threads: int
    objects: int  # of Qt, that the window or the program owns
    none: int  # references to None
    memory: int  # KiB


class Soak:
    def __init__(self, folder: Path) -> None:
        app = QApplication.instance() or QApplication(["backbeat", "-style", "Fusion"])
        assert isinstance(app, QApplication)
        self.app, self.clock, self.ticks = app, FakeClock(), 0
        no_sound()  # the process that makes it has tests of its own, and comes and goes when it likes
        self.program = Application(app, folders(folder), self.clock)
        self.threads_at_rest = 0
        seen: list[bool] = []
        self.program.seen.connect(lambda: seen.append(True))
        self.program.show()
        self.until(lambda: bool(seen) and self.program.service.is_complete, "the library")

    def until(self, condition: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            self.app.processEvents()
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}")

    def play(self, number: int) -> None:
        """One session: paused and gone on with, and ended in one of three ways."""
        sessions = self.program.sessions
        assert sessions is not None
        sessions.begin(short_programme())
        self.until(lambda: sessions.is_active, "the session")
        session = sessions.bridge.session
        assert session is not None
        for tick in range(TICKS):
            self.clock.pass_(250)
            session.tick()
            self.ticks += 1
            if tick % 10 == 4:
                session.toggle()
            elif tick % 10 == 6:
                session.resume()
            self.app.processEvents()
        if number % 3 == 0:
            session.stop()
            self.leave(StoppedPage)
        elif number % 3 == 1:
            session.end()
            self.leave(FinishedPage)
        else:
            while session.is_active:
                session.skip()
            self.leave(FinishedPage)
        self.until(lambda: not self.program.window.in_session, "the library")

    def leave(self, kind: type[FinishedPage] | type[StoppedPage]) -> None:
        page = self.program.window.session_page
        assert isinstance(page, kind)
        if isinstance(page, StoppedPage):
            session = self.program.sessions and self.program.sessions.bridge.session
            assert session
            session.acknowledge()
            page.ended.emit()
        else:
            page.closed.emit()

    def count(self) -> Counts:
        """When everything that a session has started has ended."""
        program, history = self.program, self.program.history
        assert history is not None
        answers: list[object] = []
        history.ask(lambda _store: True, answers.append, answers.append)
        self.until(lambda: answers and program.worker.is_idle, "the history")
        names = ("keep awake", "system bus", "screen saver bus", "media controls bus")
        self.until(lambda: not any(thread.name in names for thread in threading.enumerate()), "the threads to end")
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.app.processEvents()
            gc.collect()
        owners = (program, program.window, self.app)
        return Counts(
            descriptors=len(os.listdir("/proc/self/fd")),  # noqa: PTH208 - a count, not paths
            threads=threading.active_count(),
            objects=sum(len(owner.findChildren(QObject)) for owner in owners) + len(self.app.allWidgets()),
            none=sys.getrefcount(None),
            memory=int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024,
        )

    def close(self) -> None:
        self.program.close()


def soak(times: int) -> tuple[Counts, Counts, int]:
    """What there was after the first sessions, what after all, and how many ticks."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for which, name in (("SESSION", SCREEN_SAVER), ("SYSTEM", LOGIN)):
            address = stack.enter_context(message_bus(folder, which.lower()))
            os.environ[f"DBUS_{which}_BUS_ADDRESS"] = address
            stub = StubDesktop(address, name)
            stack.callback(stub.close)
            threading.Thread(target=_drain, args=(stub,), name="stub", daemon=True).start()
        gc.disable()  # as in the program: ui/window/garbage.py
        made = Soak(folder / "data")
        stack.callback(made.close)
        for number in range(WARM_UP):
            made.play(number)
        before = made.count()
        for number in range(times):
            made.play(number)
            if number % 10 == 9:
                gc.collect()
                if sys.stderr.isatty():
                    print(f"\r{number + 1} sessions", end="", file=sys.stderr)
        return before, made.count(), made.ticks


def _drain(stub: StubDesktop) -> None:
    try:
        while True:
            stub.next()
    except (AssertionError, ValueError):
        return  # it was closed


def wrong(before: Counts, after: Counts, times: int) -> list[str]:
    """Which of them grew by more than a twentieth, or the memory by more than 5 MiB.

    References to None may grow a little, which costs nothing; falling is what would end the program (F64).
    """
    bad = []
    for name, first in asdict(before).items():
        last = asdict(after)[name]
        most = {"memory": first + 5 * 1024, "none": first + NONE * times}.get(name, first * 1.05)
        if last > most or (name == "none" and last < first * 0.95):
            bad.append(f"{name}: {first} before, {last} after")
    return bad


def main(times: int) -> int:
    before, after, ticks = soak(times)
    print(json.dumps({"before": asdict(before), "after": asdict(after), "ticks": ticks}))
    bad = wrong(before, after, times)
    for each in bad:
        print(each, file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
