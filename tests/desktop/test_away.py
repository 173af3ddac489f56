"""Sleep and lock, as each system tells them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from queue import Queue
from typing import Any

import pytest
from tests.support.message_bus import LOGIN, StubDesktop

from backbeat.desktop import away_macos, away_windows
from backbeat.desktop.away_linux import LinuxAway, away_reason
from backbeat.desktop.bus_address import NO_BUS
from backbeat.session.events import PauseReason

LIMIT = 30.0
MANAGER, SESSION = f"{LOGIN}.Manager", f"{LOGIN}.Session"
OURS, THEIRS = "/org/freedesktop/login1/session/_31", "/org/freedesktop/login1/session/_32"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Watched:
    def __init__(self, system_bus: str, session_bus: str, *names: str) -> None:
        self.login = StubDesktop(system_bus, LOGIN, *names)
        self.screen_saver = StubDesktop(session_bus, "org.gnome.ScreenSaver")
        self.told: Queue[PauseReason] = Queue()
        self.watcher = LinuxAway(self.told.put)
        self.watcher.watch()

    def close(self) -> None:
        self.watcher.close()
        self.watcher.join(LIMIT)
        self.login.close()
        self.screen_saver.close()


@pytest.fixture
def watched(system_bus: str, session_bus: str) -> Iterator[Watched]:
    made = Watched(system_bus, session_bus)
    assert made.login.next()[1:] == [MANAGER, "GetSessionByPID", os.getpid()]
    yield made
    made.close()


def until_lock_is_watched(watched: Watched) -> None:
    """The rules for signals are set one after the other; a signal gets through when they are."""
    while watched.told.empty():
        watched.login.signal(OURS, SESSION, "Lock")
        try:
            watched.told.get(timeout=0.05)
        except Exception:  # noqa: BLE001 - not yet
            continue
        return


def test_sleep_and_lock_of_our_own_session_are_told(watched: Watched) -> None:
    until_lock_is_watched(watched)
    while not watched.told.empty():
        watched.told.get()
    say = watched.login.signal
    say("/org/freedesktop/login1", MANAGER, "PrepareForSleep", "b", False)  # it woke
    say(THEIRS, SESSION, "Lock")
    say(THEIRS, PROPERTIES, "PropertiesChanged", "sa{sv}as", SESSION, {"LockedHint": ["b", True]}, [])
    say(OURS, SESSION, "Unlock")
    say(OURS, PROPERTIES, "PropertiesChanged", "sa{sv}as", SESSION, {"LockedHint": ["b", False]}, [])
    say("/org/freedesktop/login1", MANAGER, "PrepareForSleep", "b", True)
    told = watched.told.get(timeout=LIMIT)
    while told is PauseReason.LOCKED:  # of the locks sent while the rules were being set
        told = watched.told.get(timeout=LIMIT)
    assert told is PauseReason.SUSPEND
    say(OURS, PROPERTIES, "PropertiesChanged", "sa{sv}as", SESSION, {"LockedHint": ["b", True]}, [])
    assert watched.told.get(timeout=LIMIT) is PauseReason.LOCKED
    assert watched.told.empty()


def test_a_screen_saver_that_locks_by_itself_is_told(watched: Watched) -> None:
    while watched.told.empty():
        watched.screen_saver.signal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "b", True)
        try:
            assert watched.told.get(timeout=0.05) is PauseReason.LOCKED
        except Exception:  # noqa: BLE001 - not yet
            continue
        return


def test_a_program_of_no_session_finds_the_one_its_person_is_in(
    system_bus: str, session_bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "c9")
    watched = Watched(system_bus, session_bus, "org.example.nosession")
    try:
        asked = [watched.login.next()[1:3] for _ in range(4)]
        assert asked == [
            [MANAGER, "GetSessionByPID"],
            [MANAGER, "GetSession"],
            [MANAGER, "GetUser"],
            [PROPERTIES, "Get"],
        ]
        until_lock_is_watched(watched)
    finally:
        watched.close()


def test_F60_without_any_bus_nothing_is_told_and_no_thread_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[PauseReason] = []
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", NO_BUS)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "garbage")
    watcher = LinuxAway(told.append)
    watcher.watch()
    watcher.join(LIMIT)
    assert not watcher.is_alive
    watcher.close()
    assert told == []


@pytest.mark.parametrize(
    ("interface", "member", "body"),
    [
        (MANAGER, "PrepareForSleep", ()),
        (MANAGER, "PrepareForSleep", ("yes",)),
        (MANAGER, "PrepareForShutdown", (True,)),
        (PROPERTIES, "PropertiesChanged", (SESSION, {"IdleHint": ("b", True)}, [])),
        (PROPERTIES, "PropertiesChanged", ("org.other", {"LockedHint": ("b", True)}, [])),
        ("org.example.ScreenSaver", "ActiveChanged", (True,)),
        ("org.gnome.ScreenSaver", "ActiveChanged", (False,)),
    ],
)
def test_other_signals_mean_nothing(interface: str, member: str, body: tuple[Any, ...]) -> None:
    assert away_reason(interface, member, body) is None


# -- Windows and macOS: what can be held without them --------------------------------------------------


def test_windows_messages_are_read() -> None:
    assert away_windows.away_reason(0x0218, 4) is PauseReason.SUSPEND
    assert away_windows.away_reason(0x02B1, 7) is PauseReason.LOCKED
    for other in ((0x0218, 7), (0x02B1, 8), (0x0010, 4)):  # resumed, unlocked, something else
        assert away_windows.away_reason(*other) is None


def test_windows_is_asked_to_tell_and_a_system_that_cannot_is_no_fault() -> None:
    asked: list[str] = []

    class Library:
        def WTSRegisterSessionNotification(self, window: object, flags: int) -> int:
            asked.append(f"register {flags}")
            return 1

        def WTSUnRegisterSessionNotification(self, window: object) -> int:
            asked.append("unregister")
            return 1

    assert away_windows.tell_window_of_lock(7, True, Library())
    assert away_windows.tell_window_of_lock(7, False, Library())
    assert asked == ["register 0", "unregister"]
    assert not away_windows.tell_window_of_lock(7, True, object())


class CoreFoundation:
    """Remembers who listens to what, and calls them."""

    def __init__(self) -> None:
        self.observers: list[tuple[bytes, Any]] = []

    def CFNotificationCenterGetDistributedCenter(self) -> int:
        return 1

    def CFStringCreateWithCString(self, _allocator: None, text: bytes, _encoding: int) -> bytes:
        return text

    def CFNotificationCenterAddObserver(
        self, _centre: int, _observer: int, heard: Any, name: bytes, _object: None, _behaviour: int
    ) -> None:
        self.observers.append((name, heard))

    def CFNotificationCenterRemoveEveryObserver(self, _centre: int, _observer: int) -> None:
        self.observers.clear()

    def CFRelease(self, _what: bytes) -> None: ...


def test_macos_notifications_are_listened_to() -> None:
    library, told = CoreFoundation(), []
    watcher = away_macos.MacAway(told.append, library)
    watcher.watch()
    watcher.watch()
    assert [name.decode() for name, _ in library.observers] == list(away_macos.NAMES)
    library.observers[0][1](None, None, None, None, None)
    assert told == [PauseReason.LOCKED]
    watcher.close()
    assert library.observers == []


def test_macos_without_the_library_is_no_fault() -> None:
    watcher = away_macos.MacAway(lambda _: None, object())
    watcher.watch()
    watcher.close()
