"""Where the buses are, and whether anybody is there: asked before Qt, which would wait for them without end."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from backbeat.desktop.bus_address import NO_BUS, leave_out_silent_bus, session_path, system_path, why_no_bus

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("unix:path=/nowhere/bus", "/nowhere/bus"),
        ("unix:path=/nowhere/bus,guid=0a", "/nowhere/bus"),
        ("unix:abstract=/tmp/x%20y,guid=0a", "\0/tmp/x y"),
        ("tcp:host=example.org,port=1;unix:path=/nowhere/bus", "/nowhere/bus"),
        ("unix:path=/nowhere/bus;unix:path=/dev/null", "/dev/null"),
        ("tcp:host=example.org,port=1", None),
        ("autolaunch:", None),
        ("garbage", None),
        ("unix:path=", None),
    ],
)
def test_only_sockets_of_this_machine_are_gone_to(address: str, path: str | None) -> None:
    assert session_path({"DBUS_SESSION_BUS_ADDRESS": address}) == path
    assert system_path({"DBUS_SYSTEM_BUS_ADDRESS": address}) == path


def test_without_an_address_the_usual_place_is_looked_at(tmp_path: Path) -> None:
    environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert session_path(environment) is None
    (tmp_path / "bus").touch()
    assert session_path(environment) == str(tmp_path / "bus")
    assert session_path({}) is None


def test_a_bus_that_is_there_answers(session_bus: str) -> None:
    assert why_no_bus(session_path()) is None
    environment = {"DBUS_SESSION_BUS_ADDRESS": session_bus}
    assert leave_out_silent_bus(environment) is False
    assert environment["DBUS_SESSION_BUS_ADDRESS"] == session_bus


def test_F60_no_bus_is_told_in_words(tmp_path: Path) -> None:
    assert why_no_bus(None) == "there is no address of one"
    assert why_no_bus(str(tmp_path / "nothing")) == "no such file or directory"
    assert why_no_bus("/dev/null") == "connection refused"
    assert why_no_bus("/nowhere/\0/bus") is not None
    assert why_no_bus("/" + "x" * 300) is not None


@pytest.fixture
def silent(tmp_path: Path):  # type: ignore[no-untyped-def]
    """A bus that takes every connection and never says a word."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "silent"))
        server.listen(16)
        yield str(tmp_path / "silent")


def test_F60_a_bus_that_never_answers_is_left_out(silent: str) -> None:
    assert why_no_bus(silent) == "it does not answer"
    environment = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={silent}"}
    assert leave_out_silent_bus(environment) is True
    assert environment["DBUS_SESSION_BUS_ADDRESS"] == NO_BUS


@pytest.mark.parametrize("address", ["{silent}", "garbage", "unix:path=/nowhere", None])
def test_F60_the_window_opens_whatever_the_bus_is(silent: str, tmp_path: Path, address: str | None) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
    environment |= {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "app")}
    if address is not None:
        environment["DBUS_SESSION_BUS_ADDRESS"] = address.replace("{silent}", f"unix:path={silent}")
    done = subprocess.run(
        [sys.executable, "-m", "backbeat", "--exit-after-first-paint"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) > 0
