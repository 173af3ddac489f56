"""The screen is kept on by the desktop's own means: asked once, released once, and never waited for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest
from tests.support.message_bus import SCREEN_SAVER, StubDesktop

from backbeat.desktop.bus_address import NO_BUS
from backbeat.desktop.keep_awake import WakepyKeepAwake, wakepy_hold

ROOT = Path(__file__).resolve().parents[2]
GNOME = "org.gnome.SessionManager"
PORTAL = "org.freedesktop.portal.Desktop"
LIMIT = 30.0  # seconds, for what takes none


def fails(reason: str) -> None:
    raise AssertionError(reason)


@pytest.fixture
def desk(session_bus: str) -> Iterator[Callable[..., StubDesktop]]:
    made: list[StubDesktop] = []

    def make(*names: str) -> StubDesktop:
        made.append(StubDesktop(session_bus, *names))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_the_screen_saver_is_held_off_and_let_go(desk: Callable[..., StubDesktop]) -> None:
    stub = desk(SCREEN_SAVER)
    keep = WakepyKeepAwake(fails)
    keep.want(True)
    assert stub.next()[1:] == [SCREEN_SAVER, "Inhibit", "Backbeat", "An exercise session is running"]
    keep.want(False)
    assert stub.next()[1:] == [SCREEN_SAVER, "UnInhibit", 7]
    keep.want(True)
    assert stub.next()[1:3] == [SCREEN_SAVER, "Inhibit"]
    keep.close()
    assert stub.next()[1:] == [SCREEN_SAVER, "UnInhibit", 8]
    keep.join(LIMIT)


def test_gnome_is_asked_not_to_be_idle(desk: Callable[..., StubDesktop]) -> None:
    stub = desk(GNOME)
    keep = WakepyKeepAwake(fails)
    keep.want(True)
    idle = 8
    assert stub.next()[1:] == [GNOME, "Inhibit", "Backbeat", 42, "An exercise session is running", idle]
    keep.close()
    assert stub.next()[1:] == [GNOME, "Uninhibit", 7]
    keep.join(LIMIT)


def test_in_a_sandbox_the_portal_is_asked(desk: Callable[..., StubDesktop]) -> None:
    stub = desk(PORTAL)
    keep = WakepyKeepAwake(fails)
    keep.want(True)
    assert stub.next()[1:] == ["org.freedesktop.portal.Inhibit", "Inhibit", "", 8]
    keep.close()
    assert stub.next()[1:] == ["org.freedesktop.portal.Request", "Close"]
    keep.join(LIMIT)


def test_the_desktop_sees_a_killed_program_leave(desk: Callable[..., StubDesktop]) -> None:
    stub = desk(SCREEN_SAVER)
    script = (
        "import threading; from backbeat.desktop.keep_awake import WakepyKeepAwake;"
        "WakepyKeepAwake(print).want(True); threading.Event().wait()"
    )
    child = subprocess.Popen([sys.executable, "-c", script], env={"PYTHONPATH": str(ROOT / "app"), **_environment()})
    sender, _, member, *_ = stub.next()
    assert member == "Inhibit"
    child.send_signal(signal.SIGKILL)
    child.wait()
    stub.until_gone(sender)  # desktops drop what a name held when it leaves the bus


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def test_F60_where_nobody_can_be_asked_it_is_told_and_nothing_is_left_open(
    session_bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(Path("/proc/self/fd").iterdir())
    for address in (session_bus, NO_BUS, "garbage"):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        reason = wakepy_hold().take()
        assert reason == "the desktop offers no way"
    assert len(set(Path("/proc/self/fd").iterdir())) == len(before)


def test_F60_a_desktop_that_never_answers_is_not_waited_for() -> None:
    """Everything is said while the desktop still keeps silent; when it speaks, only the last wish counts."""
    asked, answer, takes = threading.Event(), threading.Event(), Queue[str]()

    class Silent:
        def take(self) -> str | None:
            takes.put("take")
            asked.set()
            assert answer.wait(LIMIT)
            return None

        def release(self) -> None:
            takes.put("release")

    keep = WakepyKeepAwake(fails, Silent)
    keep.want(True)
    assert asked.wait(LIMIT)
    keep.want(False)
    keep.want(True)
    keep.want(False)
    keep.close()
    assert not answer.is_set()
    answer.set()
    keep.join(LIMIT)
    assert [takes.get_nowait() for _ in range(takes.qsize())] == ["take", "release"]


def test_what_breaks_while_asking_is_told_and_tried_again_with_the_next_wish() -> None:
    told: Queue[str] = Queue()

    def broken() -> object:
        raise ImportError("no such module")

    keep = WakepyKeepAwake(told.put, broken)  # type: ignore[arg-type]
    keep.want(False)  # nothing was held: no thread, no word
    for _ in range(2):
        keep.want(True)
        assert told.get(timeout=LIMIT) == "no such module"
        keep.want(False)
    keep.close()
    keep.join(LIMIT)
    assert told.empty()
