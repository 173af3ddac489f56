"""The desktop around a real window: its screen saver, its login manager and its media controls."""

from __future__ import annotations

import shutil
import socket

import pytest
from tests.end_to_end.desktop import desktop, missing, rows, until
from tests.end_to_end.test_window import start_warm_up
from tests.support.message_bus import BUS_TOOLS, LOGIN, SCREEN_SAVER, StubDesktop, gdbus, message_bus

NAME, PATH = "org.mpris.MediaPlayer2.backbeat", "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"


@pytest.fixture
def around(tmp_path, monkeypatch):
    """A desktop with both buses; the buses are told to the window by its environment."""
    lacking = [*missing(), *(tool for tool in BUS_TOOLS if shutil.which(tool) is None)]
    assert not lacking, f"these tests need {', '.join(lacking)}; 'make test' installs them"
    with (
        message_bus(tmp_path, "session") as session,
        message_bus(tmp_path, "system") as system,
        desktop(tmp_path) as made,
    ):
        made.environment |= {"DBUS_SESSION_BUS_ADDRESS": session, "DBUS_SYSTEM_BUS_ADDRESS": system}
        yield made, session, system


def call(address, method, *arguments):
    return gdbus(address, "call", "--dest", NAME, "--object-path", PATH, "--method", method, *arguments)


def status(address):
    return call(address, "org.freedesktop.DBus.Properties.Get", PLAYER, "PlaybackStatus")


def test_media_keys_the_screen_and_the_lock_of_a_running_session(around, tmp_path):
    place, session, system = around
    screen, login = StubDesktop(session, SCREEN_SAVER), StubDesktop(system, LOGIN)
    try:
        window, data = place.start(tmp_path / "data"), tmp_path / "data"
        start_warm_up(window, data)
        assert screen.next()[2] == "Inhibit"
        until(lambda: "Playing" in status(session), "the media controls to show it")
        call(session, f"{PLAYER}.PlayPause")
        until(lambda: rows(data, "SELECT reason FROM pauses") == [("person",)], "the pause to be in the log")
        assert screen.next()[2] == "UnInhibit"
        assert "Paused" in status(session)
        call(session, f"{PLAYER}.Play")
        assert screen.next()[2] == "Inhibit"
        login.signal("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", "b", True)
        until(lambda: ("suspend",) in rows(data, "SELECT reason FROM pauses"), "sleep to pause it")
        assert screen.next()[2] == "UnInhibit"
        call(session, f"{PLAYER}.Play")  # out of sleep nothing but the window leads on
        login.signal("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", "b", False)
        assert "Paused" in status(session)
        window.press("Escape")
        window.wait_for("Stopped")
        until(lambda: "ServiceUnknown" in status(session), "the controls to be gone")
        assert rows(data, "SELECT status FROM sessions") == [("stopped",)]
        assert "Traceback" not in place.output
    finally:
        screen.close()
        login.close()


def test_F60_a_bus_that_never_answers_keeps_neither_window_nor_session(around, tmp_path):
    place, _, _ = around
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as silent:
        silent.bind(str(tmp_path / "silent"))
        silent.listen(16)
        address = f"unix:path={tmp_path / 'silent'}"
        place.environment |= {"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}
        window, data = place.start(tmp_path / "data"), tmp_path / "data"
        start_warm_up(window, data)
        window.press("Escape")
        window.wait_for("Stopped")
        assert rows(data, "SELECT status FROM sessions") == [("stopped",)]
        assert "Traceback" not in place.output
