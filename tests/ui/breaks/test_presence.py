"""The program can always be reached: with a tray, without one, and where it comes late or goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from tests.ui.breaks.office import Office

from backbeat.breaks.model import MINUTE
from backbeat.breaks.state import Standing
from backbeat.ui.breaks.tray import TrayIcon


class Tray:
    """There, or not, as a test says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.there = True
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: self.there))
        monkeypatch.setattr(TrayIcon, "is_there", property(lambda _icon: self.there))


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> Tray:
    return Tray(monkeypatch)


@pytest.fixture
def quits(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What would end the program."""
    asked: list[bool] = []
    monkeypatch.setattr(QCoreApplication, "exit", lambda *_: asked.append(True))
    return asked


def seen(office: Office) -> list[object]:
    """What of the program's windows can be seen, minimised or not."""
    small = office.presence.small
    return [one for one in (office.app.window, small) if one is not None and one.isVisible()]


def test_a_closed_window_goes_on_in_the_tray_and_says_so_once(office: Office, tray: Tray, quits: list[bool]) -> None:
    office.open(tray=True)
    office.app.window.close()
    assert not office.app.window.isVisible()
    small = office.presence.small
    assert small is not None
    assert small.isVisible()
    assert office.wishes.hidden_told
    small.close()
    assert seen(office) == []
    assert office.presence.tray is not None
    office.presence.tray.open.trigger()
    assert office.app.window.isVisible()
    office.app.window.close()
    assert seen(office) == []  # it was said
    assert quits == []


def test_F59_I38_without_a_tray_a_small_window_stands_in_and_closing_that_ends_the_program(
    office: Office, tray: Tray, quits: list[bool]
) -> None:
    tray.there = False
    office.open(tray=True)
    office.app.window.close()
    small = office.presence.small
    assert seen(office) == [small]
    assert small is not None
    small.close()
    office.program.until(lambda: quits)


def test_F59_a_tray_that_goes_leaves_a_way_back(office: Office, tray: Tray) -> None:
    office.open(tray=True, hidden_told=True)
    office.app.window.close()
    assert seen(office) == []
    tray.there = False
    office.presence._look_after()  # as it does every half minute
    assert seen(office) == [office.presence.small]


def test_F59_a_tray_that_comes_late_takes_the_place_of_the_small_window(office: Office, tray: Tray) -> None:
    tray.there = False
    office.open(tray=True)
    office.app.window.hide()
    assert office.app.is_reachable()  # as at login
    small = office.presence.small
    assert small is not None
    assert small.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    tray.there = True
    office.presence._look_after()
    assert seen(office) == []


def test_I38_no_close_leaves_nothing_to_be_seen_while_the_program_lives(
    office: Office, tray: Tray, quits: list[bool]
) -> None:
    """In every order of closing and of trays coming and going."""
    for wishes in ({"on": True}, {"on": True, "tray": True}, {"on": False, "tray": True}):
        for there in (True, False):
            for goes in (True, False):
                quits.clear()
                tray.there = there
                office.open(**wishes, hidden_told=True)
                office.app.window.close()
                tray.there = goes
                office.presence._look_after()
                QApplication.processEvents()
                in_tray = goes and wishes.get("tray", False)
                assert seen(office) or in_tray or quits, (wishes, there, goes)
                office.program.stop()


def test_with_reminders_off_and_no_tray_the_window_ends_the_program_as_ever(
    office: Office, tray: Tray, quits: list[bool]
) -> None:
    tray.there = False
    office.open(on=False, tray=True)
    office.app.window.close()
    office.program.until(lambda: quits)


def test_quit_means_quit(office: Office, tray: Tray, quits: list[bool]) -> None:
    office.open(tray=True)
    assert office.presence.tray is not None
    office.presence.tray.quit.trigger()
    office.program.until(lambda: quits)
    assert seen(office) == []


def test_hiding_the_window_pauses_a_session_in_it(office: Office, tray: Tray) -> None:
    office.open(tray=True, hidden_told=True)
    office.program.begin()
    office.app.window.close()
    assert str(office.app.sessions.bridge.session.status) == "paused"


def test_the_tray_says_how_things_stand_and_pauses_and_resumes(office: Office, tray: Tray) -> None:
    office.open(tray=True)
    icon = office.presence.tray
    assert icon is not None
    office.work(2 * MINUTE)
    assert icon.menu.actions()[0].text() == "Next break in 8 minutes"
    assert not icon.resume.isVisible()
    for name in ("half", "hour", "tomorrow"):
        icon.pauses[name].trigger()
        assert office.desk.status().standing is Standing.PAUSED
        assert "paused until" in icon.menu.actions()[0].text()
        assert icon.resume.isVisible()
        icon.resume.trigger()
        assert office.desk.schedule.state.paused_until is None
    icon.start.trigger()
    office.until_running()
    assert not icon.start.isEnabled()


def test_a_tray_without_reminders_offers_a_break_and_no_pause(office: Office, tray: Tray) -> None:
    office.open(on=False, tray=True)
    icon = office.presence.tray
    assert icon is not None
    assert icon.menu.actions()[0].text() == "Reminders are off"
    assert not any(action.isVisible() for action in icon.pauses.values())
    assert office.senses.asked == []
    icon.start.trigger()
    office.until_running()


def test_what_is_switched_off_in_the_settings_is_taken_down(office: Office, tray: Tray) -> None:
    office.open(tray=True)
    keep, settings = office.app.preferences.keep, office.app.settings
    keep(replace(settings, breaks={**settings.breaks, "on": False, "tray": False}))
    assert office.app.breaks is None
    keep(replace(settings, breaks={**settings.breaks, "on": True, "tray": False}))
    assert office.app.breaks is not None
    assert office.presence.tray is None


def test_F60_no_bus_is_needed_for_any_of_it(office: Office, tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here sends a notification: what is said is said in windows of our own."""
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda *_: pytest.fail("a notification was sent"))
    tray.there = False
    office.open(tray=True)
    office.app.window.close()
    office.until_offered().skip_button.click()
    office.settle()
    assert office.rows() == [("short", "skipped", 1)]
