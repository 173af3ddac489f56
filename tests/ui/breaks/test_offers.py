"""The reminder, the break and its session, in the whole program."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.support.fake_clock import START
from tests.ui.breaks.office import Office

from backbeat.breaks.commands import Outcome
from backbeat.breaks.model import MINUTE, SECOND
from backbeat.breaks.state import Standing
from backbeat.session.state import Status
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.widgets.safety_box import SafetyBox


def test_nothing_is_made_while_nothing_is_switched_on(office: Office) -> None:
    office.open(on=False)
    assert office.house is None
    assert office.app.breaks is None


def test_the_prelude_asks_for_no_keyboard_and_says_nothing_of_a_body(office: Office) -> None:
    office.open()
    prelude = office.until_offered()
    assert prelude.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert prelude.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    buttons = prelude.findChildren(QAbstractButton)
    assert len(buttons) == 3
    assert all(button.focusPolicy() is Qt.FocusPolicy.NoFocus for button in buttons)
    titles = [entry.title for entry in office.app.service.entries]
    said = " ".join([prelude.windowTitle(), prelude.accessibleName(), prelude.said])
    assert not [title for title in titles if title in said]


def test_F63_no_key_acts_on_the_prelude_whoever_sends_it(office: Office) -> None:
    office.open()
    prelude = office.until_offered()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_S):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(prelude, QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier))
            QApplication.sendEvent(prelude.start_button, QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier))
    office.program.settle()
    assert office.prelude is prelude
    assert not office.app.sessions.is_taken


def test_I18_it_grows_when_the_typing_stops_and_nothing_runs_by_itself(office: Office) -> None:
    office.open()
    window = office.until_grown()
    assert office.prelude is None
    assert window.ready.start_button.isVisible()
    office.feel(idle=0)
    office.work(9 * MINUTE)
    assert not office.app.sessions.is_taken
    office.work(2 * MINUTE)  # nobody answers: it goes away
    assert office.window is None
    assert office.rows() == [("short", "unanswered", 1)]


def test_a_break_is_started_done_and_written_down(office: Office) -> None:
    office.open()
    window = office.until_grown()
    title = window.ready.title
    window.ready.start_button.click()
    office.until_running()
    assert window.in_session
    assert not office.app.window.in_session
    assert office.app.sessions.bridge.session.record.title == title
    session = office.app.sessions.bridge.session
    while session.is_active:
        session.skip()
    office.settle()
    assert office.rows() == [("short", "done", 1)]
    office.app.sessions.put_away()
    office.settle()
    assert office.window is None
    assert office.desk.schedule.state.standing is Standing.WAITING
    (row,) = _sessions(office)
    assert row == (session.record.id, "finished")


def test_escape_stops_a_break_and_closing_its_window_leaves_it(office: Office) -> None:
    office.open()
    window = office.until_grown()
    window.ready.start_button.click()
    office.until_running()
    page = window.findChild(PlayerPage)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert office.app.sessions.bridge.session.status is Status.STOPPED
    window.close()
    office.settle()
    assert office.window is None
    assert not office.app.sessions.is_taken
    assert office.rows() == [("short", "begun", 1)]
    assert [status for _, status in _sessions(office)] == ["stopped"]


def test_closing_the_window_in_the_middle_ends_the_session_and_keeps_what_was_done(office: Office) -> None:
    office.open()
    window = office.until_grown()
    window.ready.start_button.click()
    office.until_running()
    window.close()
    office.settle()
    assert office.window is None
    assert not office.app.sessions.is_taken
    assert office.rows() == [("short", "begun", 1)]
    assert [status for _, status in _sessions(office)] == ["ended"]


def test_postponing_is_limited_and_says_how_often_it_is_left(office: Office) -> None:
    office.open(postpones=1)
    prelude = office.until_offered()
    assert "1 more time" in prelude.said
    prelude.postpone_button.click()
    office.settle()
    assert office.prelude is None
    assert office.until_offered() is prelude
    assert not prelude.postpone_button.isEnabled()
    assert office.desk.postpone() is Outcome.OFTEN_ENOUGH
    prelude.skip_button.click()
    office.settle()
    assert office.rows() == [("short", "postponed", 1), ("short", "skipped", 1)]


def test_the_same_routine_does_not_come_twice_in_a_row_and_one_put_off_comes_again(office: Office) -> None:
    office.open(postpones=9)
    titles = []
    for _ in range(4):
        office.feel(idle=0)
        window = office.until_grown()
        titles.append(window.ready.title)
        window.ready.postpone_button.click()
        office.feel(idle=0)
        window = office.until_grown()
        assert window.ready.title == titles[-1]
        window.ready.skip_button.click()
        office.settle()
    assert len(set(titles)) == 4


def test_F63_no_reminder_while_a_session_runs_and_one_that_stands_goes(office: Office) -> None:
    office.open()
    office.until_offered()
    office.program.begin()
    office.settle()
    assert office.prelude is None
    office.work(20 * MINUTE)
    assert office.prelude is None
    assert office.desk.start() is Outcome.IN_SESSION


def test_F63_after_a_night_asleep_there_is_one_reminder_and_not_at_once(office: Office) -> None:
    office.open()
    office.work(9 * MINUTE)
    office.clock.suspend(9 * 60 * MINUTE)
    office.look()
    assert office.prelude is None
    office.until_offered()
    assert office.rows() == []


def test_not_while_something_is_in_the_way_and_gently_afterwards(office: Office) -> None:
    office.open(programs=["slides"])
    office.feel(full_screen=True)
    office.work(12 * MINUTE)
    assert office.prelude is None
    assert office.desk.status().obstacles == ("full-screen",)
    assert office.senses.programs == {"slides"}
    office.feel(full_screen=False)
    office.look()
    assert office.prelude is None  # not at the very moment it ends
    office.work(80 * SECOND)
    assert office.prelude is not None


def test_a_break_over_the_whole_screen_is_not_in_its_own_way(office: Office) -> None:
    office.open(full_screen=True)
    window = office.until_grown()
    assert window.isFullScreen()
    office.feel(full_screen=True)  # which is what it is, once somebody clicks on it
    office.work(20 * SECOND)
    assert office.window is window
    office.feel(in_call=True)
    office.work(20 * SECOND)
    assert office.window is None


def test_what_has_to_be_read_is_read_in_the_break_and_once(office: Office) -> None:
    office.open()
    settings = office.app.settings
    read = {name: told for name, told in settings.screened.items() if "desk-break" not in name}
    assert read != settings.screened
    office.app.preferences.keep(replace(settings, screened=read))
    assert office.desk.start() is Outcome.DONE
    office.program.until(lambda: office.window is not None and office.window.ready.start_button.isEnabled())
    office.program.settle()
    assert not office.app.sessions.is_taken  # asked for, and read first all the same
    assert office.window is not None
    assert office.window.ready.start_button.label == "I have read this: start"
    assert [box.isVisible() for box in office.window.ready.findChildren(SafetyBox)]
    office.window.ready.start_button.click()
    office.until_running()
    assert len(office.app.settings.screened) == len(read) + 1


def test_only_a_break_that_is_due_has_everything_looked_at(office: Office) -> None:
    office.open()
    office.work(9 * MINUTE)
    assert not any(office.senses.asked)
    office.until_offered()
    assert office.senses.asked[-1]


def test_start_from_another_process_begins_at_once_because_it_says_so(office: Office) -> None:
    office.open()
    assert office.desk.start("nonsense") is Outcome.NO_SUCH_KIND
    assert office.desk.start() is Outcome.DONE
    office.until_running()
    assert office.window is not None
    assert office.window.in_session
    assert office.desk.status().standing is Standing.BUSY


def test_what_has_to_be_read_first_is_read_in_the_own_window(office: Office) -> None:
    office.open(screened=False)
    office.until_offered().start_button.click()
    office.program.until(lambda: office.window is not None and office.window.ready.look_button.isVisible())
    assert not office.app.sessions.is_taken
    assert office.window is not None
    office.window.ready.look_button.click()
    office.settle()
    assert office.window is None
    assert office.app.window.current_page == "routine"


def test_a_kind_with_nothing_to_bring_offers_nothing(office: Office) -> None:
    office.open(kinds=[{"id": "x", "every": 1200, "tags": ["no such tag"]}])
    office.work(21 * MINUTE)
    assert office.prelude is None
    assert office.window is None
    assert office.desk.start() is Outcome.NO_ROUTINE


def test_I40_a_pause_survives_the_end_of_the_program(office: Office) -> None:
    office.open()
    assert office.desk.pause(60 * MINUTE) is Outcome.DONE
    assert office.wishes.paused_until == START + timedelta(hours=1)
    office.settle()
    office.program.stop()
    office.program.start()
    office.settle()
    assert office.desk.status().standing is Standing.PAUSED
    office.senses.asked.clear()
    office.work(20 * MINUTE)
    assert office.prelude is None
    assert office.senses.asked == []  # nobody is watched meanwhile
    assert office.desk.resume() is Outcome.DONE
    assert office.wishes.paused_until is None
    assert office.desk.resume() is Outcome.NOT_PAUSED


def test_while_paused_the_desk_is_looked_at_seldom(office: Office) -> None:
    office.open()
    office.desk.pause(60 * MINUTE)
    office.settle()
    assert office.desk.schedule.next_look(office.desk.now()) >= 10 * SECOND


def _sessions(office: Office) -> list[tuple[str, str]]:
    found: list[list[tuple[str, str]]] = []
    office.app.history.ask(lambda store: list(store.rows("SELECT id, status FROM sessions")), found.append)
    office.program.until(lambda: found)
    return found[0]
