"""doctor: what it says of the data folder must be what happens there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.desktop.x_server import until, x_server
from tests.support.histories import damaged_inside
from tests.support.message_bus import SCREEN_SAVER, StubDesktop, message_bus

from backbeat.cli.doctor import _database, around_a_session, at_the_desk
from backbeat.desktop.bus_address import NO_BUS
from backbeat.paths import folders


@pytest.mark.parametrize("target", ["data", "nowhere"])
def test_a_data_folder_that_leads_nowhere_is_told_as_broken(backbeat: Run, tmp_path: Path, target: str) -> None:
    (tmp_path / "data").symlink_to(tmp_path / target)
    done = backbeat("doctor")
    assert done.returncode == 1
    assert f"BROKEN   data folder: {tmp_path / 'data'} is a link that leads nowhere" in done.stdout


def test_a_data_folder_that_is_missing_is_no_fault(backbeat: Run, tmp_path: Path) -> None:
    done = backbeat("doctor")
    assert f"data folder: {tmp_path / 'data'} will be made when it is needed" in done.stdout


def said(monkeypatch: pytest.MonkeyPatch, session: str, system: str = "linux") -> dict[str, tuple[bool | None, str]]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", NO_BUS)
    return {finding.what: (finding.works, finding.says) for finding in around_a_session(system)}


def test_F60_without_a_bus_doctor_says_what_is_missing_and_nothing_needed_is(monkeypatch: pytest.MonkeyPatch) -> None:
    told = said(monkeypatch, NO_BUS)
    assert {what: works for what, (works, _) in told.items()} == {
        "screen": None,
        "sleep and lock": None,
        "media controls": None,
    }
    assert "connection refused" in told["media controls"][1]


def test_with_a_desktop_doctor_says_what_works_and_holds_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with message_bus(tmp_path) as address:
        stub = StubDesktop(address, SCREEN_SAVER)
        try:
            told = said(monkeypatch, address)
            assert all(works for works, _ in told.values())
            assert [stub.next()[2], stub.next()[2]] == ["Inhibit", "UnInhibit"]
        finally:
            stub.close()


def at_this_desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **more: str) -> dict[str, tuple[bool | None, str]]:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "PULSE_SERVER"):
        monkeypatch.delenv(name, raising=False)
    bare = {"DBUS_SESSION_BUS_ADDRESS": NO_BUS, "DBUS_SYSTEM_BUS_ADDRESS": NO_BUS, "XDG_RUNTIME_DIR": str(tmp_path)}
    for name, value in {**bare, **more}.items():
        monkeypatch.setenv(name, value)
    return {finding.what: (finding.works, finding.says) for finding in at_the_desk()}


def test_F60_doctor_says_of_each_sense_what_cannot_be_known_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = at_this_desk(monkeypatch, tmp_path, WAYLAND_DISPLAY="wayland-9")
    assert list(told) == ["idle time", "screen lock", "full screen", "microphone", "do not disturb", "programs"]
    assert told["full screen"][0] is None
    assert told["full screen"][1].startswith("Cannot see full screen on this Wayland compositor")
    assert {told[what][0] for what in ("idle time", "screen lock", "do not disturb")} == {None}
    assert told["programs"] == (True, "Your own programs can be seen.")


def test_doctor_says_what_a_real_desktop_tells(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with x_server(tmp_path) as desk:

        def all_of_it() -> bool:
            told = at_this_desk(monkeypatch, tmp_path, DISPLAY=desk.environment["DISPLAY"])
            return {told[what] for what in ("idle time", "full screen")} == {(True, "The X server tells it.")}

        until(all_of_it, "the window manager")


def test_a_history_whose_damage_is_seen_when_it_is_read_is_told_as_broken(tmp_path: Path) -> None:
    where = folders(tmp_path)
    damaged_inside(where.history)
    told = _database(where)
    assert told.works is False
    assert "damaged" in told.says
