"""Everything about breaks can be chosen on one page, holds at once, and is there at the next start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from tests.ui.breaks.office import Office

from backbeat.breaks.hours import Range
from backbeat.breaks.model import MINUTE
from backbeat.breaks.stored import USUAL
from backbeat.ui.pages.breaks import BreaksPage
from backbeat.ui.settings_cards.break_hours import HoursCard
from backbeat.ui.settings_cards.break_kinds import KindsCard, _Kind
from backbeat.ui.settings_cards.break_manners import MannersCard
from backbeat.ui.settings_cards.breaks import BreaksCard, UnseenCard


def page(office: Office) -> BreaksPage:
    office.app.window.page_wanted.emit("breaks")
    office.program.settle()
    shown = office.app.window.page("breaks")
    assert isinstance(shown, BreaksPage)
    return shown


def kinds(card: KindsCard) -> list[Any]:
    QApplication.processEvents()  # what was added is shown, what was removed is gone
    return [one for one in card.findChildren(_Kind) if one.parent() is card and not one.isHidden()]


def test_reminders_are_switched_on_and_off_here_and_hold_at_once(office: Office) -> None:
    office.open(on=False)
    shown = page(office)
    assert not shown.controls.isVisible()
    card = shown.card(BreaksCard)
    card.reminders.chips[0].click()
    office.settle()
    assert office.wishes.on
    assert shown.controls.isVisible()
    assert shown.controls.said.startswith("Next break in")
    card.room.chips[1].click()
    card.reminders.chips[1].click()
    assert office.app.breaks is None
    assert not shown.controls.isVisible()
    assert office.wishes.full_screen
    office.program.settle()
    office.program.stop()
    office.program.start()
    assert office.wishes.full_screen


def test_a_break_can_be_started_and_reminders_paused_from_the_page(office: Office) -> None:
    office.open()
    controls = page(office).controls
    controls.pauses["half"].click()
    assert "paused until" in controls.said
    controls.resume.click()
    assert office.wishes.paused_until is None
    controls.start.click()
    office.until_running()
    assert not office.app.window.in_session  # it has a window of its own


def test_what_cannot_be_seen_here_is_said_plainly(office: Office) -> None:
    office.open(on=False)
    told = page(office).card(UnseenCard).told
    office.program.until(lambda: "Wayland" in told.text())
    assert "X server" not in told.text()  # what can be known needs no words


def test_the_start_with_the_login_is_off_until_it_is_switched_on(office: Office, tmp_path: Any) -> None:
    office.open(on=False)
    card = page(office).card(BreaksCard)
    assert card.login is not None
    assert card.login.chips[1].isChecked()
    card.login.chips[0].click()
    office.program.settle()
    assert list((tmp_path / "autostart").iterdir())
    assert card.login_words.text()
    card.login.chips[1].click()
    office.program.settle()
    assert not list((tmp_path / "autostart").iterdir())


def test_kinds_are_added_named_timed_and_removed(office: Office) -> None:
    office.open(kinds=USUAL.data()["kinds"])
    card = page(office).card(KindsCard)
    assert len(kinds(card)) == 2
    card.add.click()
    new = kinds(card)[-1]
    new.name.setText("Eyes")
    new.name.editingFinished.emit()
    new.every.setCurrentIndex(0)
    new.every.activated.emit(0)
    new.tags["desk-break"].click()
    new.routines["desk-break-standing-pause"].click()
    kind = office.wishes.plan.kinds[-1]
    assert (kind.title, kind.every, kind.tags, kind.routines) == (
        "Eyes",
        20 * MINUTE,
        (),
        ("desk-break-standing-pause",),
    )
    assert new.count.text().startswith("1 routine,")
    new.routines["desk-break-standing-pause"].click()
    assert "brings nothing" in new.count.text()
    assert office.desk.status().kinds == ("short", "kind-1")
    new.on.click()
    assert office.desk.status().kinds == ("short",)
    new.remove.click()
    assert len(office.wishes.plan.kinds) == 2


def test_hours_are_typed_and_a_slip_changes_nothing(office: Office) -> None:
    office.open()
    card = page(office).card(HoursCard)
    card.days[0].setText("8:00-12:00, 13:00–17:00")
    card.days[0].editingFinished.emit()
    assert office.wishes.plan.hours.days[0] == (Range(480, 720), Range(780, 1020))
    assert card.days[0].text() == "08:00-12:00, 13:00-17:00"
    card.days[0].setText("8-12")
    card.days[0].editingFinished.emit()
    assert card.mistake.isVisible()
    assert office.wishes.plan.hours.days[0] == (Range(480, 720), Range(780, 1020))
    card.days[0].setText("")
    card.days[0].editingFinished.emit()
    assert not card.mistake.isVisible()
    assert 0 not in office.wishes.plan.hours.days


def test_days_without_reminders_come_and_go(office: Office) -> None:
    office.open()
    card = page(office).card(HoursCard)
    card.day.setDate(QDate(2026, 12, 24))
    card.add.click()
    assert office.wishes.plan.hours.quiet == {date(2026, 12, 24)}
    card._flow.itemAt(0).widget().click()
    assert office.wishes.plan.hours.quiet == frozenset()


def test_manners_and_programs(office: Office) -> None:
    office.open(natural=77)  # no answer that is offered: shown beside them
    card = page(office).card(MannersCard)
    assert any(chip.isChecked() for chip in card.natural.chips)
    card.postpones.chips[0].click()
    card.postpone_by.chips[-1].click()
    card.programs.setText(" zoom, obs,, ")
    card.programs.editingFinished.emit()
    plan = office.wishes.plan
    assert (plan.postpones, plan.postpone_by, plan.programs) == (0, 30 * MINUTE, {"zoom", "obs"})
    assert plan.natural == 77_000


def test_a_bad_value_is_told_and_the_others_hold(office: Office) -> None:
    office.open(postpones=99)
    banner = office.app.window.message("settings-breaks")
    assert banner is not None
    assert office.wishes.plan.postpones == USUAL.plan.postpones


@pytest.mark.parametrize(
    ("on", "tray", "is_there", "words"),
    [
        (True, True, True, "Closing the window leaves Backbeat in the tray."),
        (True, True, False, "Closing the window leaves a small window, so that reminders still come."),
        (True, False, True, "Closing the window leaves a small window, so that reminders still come."),
        (False, True, True, "Closing the window leaves Backbeat in the tray."),
        (False, True, False, "Closing the window ends Backbeat."),
        (False, False, True, "Closing the window ends Backbeat."),
    ],
)
def test_what_closing_the_window_does_is_said_as_it_will_be(
    office: Office, monkeypatch: pytest.MonkeyPatch, on: bool, tray: bool, is_there: bool, words: str
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: is_there)
    office.open()
    wishes = replace(office.wishes, on=on, tray=tray).data()
    card = BreaksCard(office.app.look, lambda: replace(office.app.settings, breaks=wishes))
    assert card.closing.text() == words
    assert card.no_tray.isHidden() == (is_there or not tray)
