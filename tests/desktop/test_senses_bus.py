"""What desktops tell over their buses, asked of services that answer as GNOME, Plasma, Xfce and dunst do."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.support.answering_bus import SILENCE, AnsweringDesktop, refusal
from tests.support.fake_clock import Hand
from tests.support.message_bus import message_bus

from backbeat.desktop.bus_address import NO_BUS, session_path
from backbeat.desktop.senses.bus import BusLine
from backbeat.desktop.senses.bus_senses import LinuxLock, MutterIdle, NotificationsQuiet, ScreenSaverIdle
from backbeat.desktop.senses.model import REST, Way
from backbeat.desktop.senses.quiet import LinuxQuiet, SwitchQuiet

LOGIN = "org.freedesktop.login1"
SESSION = "/org/freedesktop/login1/session/_31"
HINT = f"{LOGIN}.Session.LockedHint"
OWN_SESSION = {f"{LOGIN}.Manager.GetSessionByPID": ["o", SESSION]}
MUTTER = "org.gnome.Mutter.IdleMonitor"
SAVER = "org.freedesktop.ScreenSaver"
NOTIFICATIONS = "org.freedesktop.Notifications"
XFCONF = "org.xfce.Xfconf"
SWAYNC = "org.erikreider.swaync.cc"
PATIENT = 20.0

Desktop = Callable[..., AnsweringDesktop]


@pytest.fixture
def now() -> Hand:
    return Hand()


@pytest.fixture
def desktop(session_bus: str) -> Iterator[Desktop]:
    made: list[AnsweringDesktop] = []

    def make(name: str, answers: dict[str, list[Any]]) -> AnsweringDesktop:
        made.append(AnsweringDesktop(session_bus, [name], answers))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def line(session_bus: str, now: Hand) -> Iterator[BusLine]:
    made = BusLine(lambda: session_path(os.environ), now, PATIENT)
    yield made
    made.close()


@pytest.fixture
def machine(system_bus: str, now: Hand) -> Iterator[BusLine]:
    path = system_bus.removeprefix("unix:path=")
    made = BusLine(lambda: path, now, PATIENT)
    yield made
    made.close()


def test_gnome_tells_idle_time(desktop: Desktop, line: BusLine) -> None:
    gnome = desktop(MUTTER, {f"{MUTTER}.GetIdletime": ["t", 61_500]})
    source = MutterIdle(line)
    assert source.idle() == 61_500
    assert source.works() is Way.MUTTER
    assert set(gnome.asked()) == {f"{MUTTER}.GetIdletime"}  # and it was not to be started for our sake


@pytest.mark.parametrize(("plasma", "expected"), [(True, 42_000), (False, 42_000_000)])
def test_the_screen_saver_tells_idle_time_in_the_unit_of_its_desktop(
    desktop: Desktop, line: BusLine, plasma: bool, expected: int
) -> None:
    desktop(SAVER, {f"{SAVER}.GetSessionIdleTime": ["u", 42_000]})
    source = ScreenSaverIdle(line, plasma=plasma)
    assert source.idle() == expected
    assert source.works() is Way.SCREEN_SAVER


@pytest.mark.parametrize("answer", [refusal("org.freedesktop.DBus.Error.NotSupported"), ["s", "long"], ["i", -1]])
def test_plasma_under_wayland_and_nonsense_are_not_believed(desktop: Desktop, line: BusLine, answer: list[Any]) -> None:
    desktop(SAVER, {f"{SAVER}.GetSessionIdleTime": answer})
    source = ScreenSaverIdle(line, plasma=True)
    assert source.idle() is None
    assert source.works() is Way.NO_IDLE
    assert line.is_there  # a refusal is an answer


def test_a_desktop_without_any_of_them_tells_nothing(
    line: BusLine, machine: BusLine, now: Hand, session_bus: str
) -> None:
    assert MutterIdle(line).idle() is None
    assert NotificationsQuiet(line).seen() is None
    assert NotificationsQuiet(line).works() is Way.NO_QUIET
    lock = LinuxLock(line, machine, now)
    assert lock.seen() is None
    assert lock.works() is Way.NO_LOCK


def test_the_lock_is_read_of_our_own_session(
    system_bus: str, session_bus: str, line: BusLine, machine: BusLine, now: Hand
) -> None:
    login = AnsweringDesktop(system_bus, [LOGIN], {**OWN_SESSION, HINT: ["b", False]})
    try:
        lock = LinuxLock(line, machine, now)
        assert lock.seen() is False
        assert lock.works() is Way.LOGIN
        login.answer(HINT, ["b", True])
        assert lock.seen() is True
        login.answer(HINT, refusal("org.freedesktop.DBus.Error.UnknownObject"))  # logged out and in again
        assert lock.seen() is None
        login.answer(HINT, ["b", False])
        assert lock.seen() is None
        now.at += REST
        assert lock.seen() is False
    finally:
        login.close()


def test_a_screen_saver_that_locks_without_telling_the_login_service_is_seen(
    desktop: Desktop, line: BusLine, machine: BusLine, now: Hand
) -> None:
    gnome = desktop("org.gnome.ScreenSaver", {"org.gnome.ScreenSaver.GetActive": ["b", False]})
    lock = LinuxLock(line, machine, now)
    assert lock.seen() is False
    assert lock.works() is Way.SCREEN_SAVER
    gnome.answer("org.gnome.ScreenSaver.GetActive", ["b", True])
    assert lock.seen() is True


def test_screen_savers_that_are_not_there_are_looked_for_once_a_minute(
    desktop: Desktop, line: BusLine, machine: BusLine, now: Hand
) -> None:
    wrong = desktop("org.mate.ScreenSaver", {"org.mate.ScreenSaver.GetActive": ["s", "perhaps"]})
    lock = LinuxLock(line, machine, now)
    assert [lock.seen() for _ in range(5)] == [None] * 5
    assert wrong.asked() == ["org.mate.ScreenSaver.GetActive"]
    now.at += REST
    assert lock.seen() is None
    assert wrong.asked() == ["org.mate.ScreenSaver.GetActive"]


@pytest.mark.parametrize(
    ("name", "answers", "seen"),
    [
        (NOTIFICATIONS, {f"{NOTIFICATIONS}.Inhibited": ["b", True]}, True),
        (NOTIFICATIONS, {f"{NOTIFICATIONS}.Inhibited": ["b", False]}, False),
        (NOTIFICATIONS, {"org.dunstproject.cmd0.paused": ["b", True]}, True),
        (NOTIFICATIONS, {"org.dunstproject.cmd0.paused": ["b", False]}, False),
        (NOTIFICATIONS, {f"{NOTIFICATIONS}.Inhibited": ["s", "no"]}, None),
        (XFCONF, {f"{XFCONF}.GetProperty": ["v", ["b", True]]}, True),
        (XFCONF, {f"{XFCONF}.GetProperty": ["v", ["b", False]]}, False),
        (XFCONF, {f"{XFCONF}.GetProperty": refusal(f"{XFCONF}.Error.PropertyNotFound")}, False),
        (XFCONF, {f"{XFCONF}.GetProperty": refusal(f"{XFCONF}.Error.InternalError")}, None),
        (SWAYNC, {f"{SWAYNC}.GetDnd": ["b", True]}, True),
        (SWAYNC, {f"{SWAYNC}.GetDnd": ["b", False]}, False),
    ],
    ids=[
        "plasma on",
        "plasma off",
        "dunst on",
        "dunst off",
        "nonsense",
        "xfce on",
        "xfce off",
        "xfce new",
        "xfce ill",
        "swaync on",
        "swaync off",
    ],
)
def test_do_not_disturb_is_seen(
    desktop: Desktop, line: BusLine, name: str, answers: dict[str, list[Any]], seen: bool | None
) -> None:
    desktop(name, answers)
    assert NotificationsQuiet(line).seen() is seen


@pytest.mark.parametrize(
    ("desktop_name", "told", "seen", "key"),
    [
        ("ubuntu:GNOME", "false", True, "show-banners"),
        ("GNOME", "true", False, "show-banners"),
        ("X-Cinnamon", "false", True, "display-notifications"),
        ("MATE", "true", True, "do-not-disturb"),
        ("MATE", None, None, "do-not-disturb"),
        ("GNOME", "No such schema", None, "show-banners"),
        ("sway", "false", None, None),
        ("", "false", None, None),
    ],
)
def test_the_switch_of_the_desktop_is_read(
    desktop_name: str, told: str | None, seen: bool | None, key: str | None
) -> None:
    asked: list[str] = []

    def ask(command: Any, _extra: Any = None) -> str | None:
        asked.append(command[-1])
        return told

    sign = SwitchQuiet(ask, {"XDG_CURRENT_DESKTOP": desktop_name})
    assert sign.seen() is seen
    assert asked == ([key] if key else [])


class Says:
    def __init__(self, seen: bool | None) -> None:
        self._seen = seen

    def seen(self) -> bool | None:
        return self._seen

    def works(self) -> Way:
        return Way.NOTIFICATIONS

    def close(self) -> None: ...


@pytest.mark.parametrize(
    ("signs", "seen"), [((None, True), True), ((False, True), True), ((None, False), False), ((None, None), None)]
)
def test_one_that_says_so_is_enough(signs: tuple[bool | None, ...], seen: bool | None) -> None:
    quiet = LinuxQuiet(*(Says(one) for one in signs))
    assert quiet.seen() is seen
    assert quiet.works() is (Way.NO_QUIET if seen is None else Way.NOTIFICATIONS)
    quiet.close()


def test_F60_a_service_that_never_answers_is_left_alone_for_a_minute(
    desktop: Desktop, session_bus: str, now: Hand
) -> None:
    line = BusLine(lambda: session_path(os.environ), now, 0.1)
    hung = desktop(MUTTER, {f"{MUTTER}.GetIdletime": SILENCE})
    source = MutterIdle(line)
    assert source.idle() is None
    now.at += REST - 1
    assert source.idle() is None
    assert hung.asked() == [f"{MUTTER}.GetIdletime"]
    hung.answer(f"{MUTTER}.GetIdletime", ["t", 5])
    line = BusLine(lambda: session_path(os.environ), now, PATIENT)
    assert MutterIdle(line).idle() == 5
    line.close()


def test_F60_a_bus_that_never_answers_is_left_alone_for_a_minute(tmp_path: Path, now: Hand) -> None:
    path, came = tmp_path / "bus", threading.Semaphore(0)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        held: list[socket.socket] = []

        def take() -> None:
            for _ in range(2):
                held.append(server.accept()[0])
                came.release()

        taker = threading.Thread(target=take, daemon=True)
        taker.start()
        line = BusLine(lambda: str(path), now, 0.05)
        assert [MutterIdle(line).idle() for _ in range(5)] == [None] * 5
        assert came.acquire(timeout=30)
        assert not came.acquire(blocking=False)  # asked once, and not five times
        now.at += REST
        assert MutterIdle(line).idle() is None
        assert came.acquire(timeout=30)
        taker.join(30)
        for one in held:
            one.close()
    assert not line.is_there


def test_F60_a_bus_that_dies_is_found_again(tmp_path: Path, now: Hand) -> None:
    path = str(tmp_path / "session.bus")
    line = BusLine(lambda: path, now, PATIENT)
    with message_bus(tmp_path):
        assert line.is_there
    assert MutterIdle(line).idle() is None
    Path(path).unlink(missing_ok=True)
    with message_bus(tmp_path) as address:
        gnome = AnsweringDesktop(address, [MUTTER], {f"{MUTTER}.GetIdletime": ["t", 9]})
        assert MutterIdle(line).idle() is None
        now.at += REST
        assert MutterIdle(line).idle() == 9
        gnome.close()
    line.close()


@pytest.mark.parametrize("address", [NO_BUS, "garbage", "unix:path=/nowhere/at/all", ""])
def test_F60_without_a_bus_nothing_is_known(address: str, now: Hand) -> None:
    where = {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": "/nowhere"}
    line = BusLine(lambda: session_path(where), now)
    assert not line.is_there
    assert LinuxLock(line, line, now).seen() is None
    assert NotificationsQuiet(line).seen() is None
