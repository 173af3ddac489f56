"""doctor: what it says of the data folder must be what happens there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.support.message_bus import SCREEN_SAVER, StubDesktop, message_bus

from backbeat.cli.doctor import around_a_session
from backbeat.desktop.bus_address import NO_BUS


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
