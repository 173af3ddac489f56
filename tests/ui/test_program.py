"""The window's program as a whole: places, sessions, faults, what the process before left."""

from __future__ import annotations

import json
import stat
import sys
import threading

import pytest
from PySide6.QtCore import QRect, Qt, qWarning
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.gallery import demo

from backbeat.session.events import PauseReason
from backbeat.session.record import StopDetails, StopKind
from backbeat.session.state import Status
from backbeat.ui.library.cut_off_card import CutOffCard
from backbeat.ui.pages.finished import FinishedPage
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.pages.stopped import StoppedPage
from backbeat.ui.settings_cards.looks import LooksCard
from backbeat.ui.settings_cards.sessions import SessionsCard
from backbeat.ui.widgets.stop_button import StopButton
from backbeat.ui.window import garbage
from backbeat.ui.window.faults import CrashReport, FaultHandler, describe
from backbeat.ui.window.geometry import clamped, restore, save


def rows(program, sql):
    found = []
    program.app.history.ask(lambda store: list(store.rows(sql)), found.extend)
    program.settle()
    return found


# -- the window ----------------------------------------------------------------------------------


SCREENS = [QRect(0, 0, 1366, 768), QRect(1366, 0, 1920, 1080)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (QRect(100, 50, 1000, 600), QRect(100, 50, 1000, 600)),
        (QRect(9999, 9999, 1000, 600), QRect(366, 168, 1000, 600)),
        (QRect(-500, -500, 400, 300), QRect(0, 0, 400, 300)),
        (QRect(1400, 900, 1000, 600), QRect(1400, 480, 1000, 600)),
        (QRect(0, 0, 9000, 9000), QRect(1366, 0, 1920, 1080)),
    ],
)
def test_F61_a_window_comes_back_wholly_onto_a_screen(wanted, found):
    assert clamped(wanted, SCREENS, SCREENS[0]) == found


def test_F61_on_a_tiny_screen_the_window_is_no_larger_than_it():
    tiny = QRect(0, 0, 320, 240)
    assert clamped(QRect(9999, 9999, 1180, 760), [tiny], tiny) == tiny


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"x": 1e9}', '{"x": 1, "y": 1, "width": 0, "height": 5}', "\x00", "[" * 2000]
)
def test_F61_a_bad_note_of_where_the_window_was_does_no_harm(program, text):
    state = program.folder / "state"
    state.mkdir(parents=True)
    (state / "window.json").write_text(text)
    made = program.start()
    area = QApplication.primaryScreen().availableGeometry()
    assert area.contains(made.window.geometry().center())


def test_where_the_window_was_is_kept_for_this_account_only(program, tmp_path):
    made = program.start()
    made.window.setGeometry(40, 30, 700, 500)
    file = tmp_path / "state" / "window.json"
    save(made.window, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    made.window.setGeometry(0, 0, 500, 400)
    restore(made.window, file)
    assert made.window.geometry() == QRect(40, 30, 700, 500)


@pytest.mark.parametrize("frame", ["[4, 30, 4, 4]", "[0, 1e9, 0, 0]", "[-1, 2]", "7"])
def test_F61_the_bar_of_a_window_that_fills_the_screen_is_on_the_screen(program, tmp_path, frame):
    made = program.start()
    area = QApplication.primaryScreen().availableGeometry()
    file = tmp_path / "window.json"
    file.write_text(f'{{"x": 0, "y": 0, "width": 9000, "height": 9000, "frame": {frame}}}')
    restore(made.window, file)
    found = made.window.geometry()
    assert found.top() >= area.top() + 30
    assert found.bottom() <= area.bottom()


@pytest.mark.parametrize(("size", "scale"), [((320, 240), 1.0), ((400, 300), 2.0), ((1024, 600), 2.0)])
def test_F61_stop_is_wholly_in_the_window_however_small(program, size, scale):
    made = program.start()
    made.look.set_text_scale(scale)
    program.begin()
    made.window.resize(*size)
    made.window.grab()
    stop = made.window.session_page.findChild(StopButton)
    corner = stop.mapTo(made.window, stop.rect().topLeft())
    assert made.window.rect().contains(QRect(corner, stop.size()))


def test_larger_letters_leave_the_sidebar_its_icons_at_once(program):
    made = program.start()
    made.window.resize(1024, 600)
    made.window.grab()
    wide = made.window.sidebar.width()
    made.look.set_text_scale(2.0)
    made.window.grab()
    assert made.window.sidebar.width() < wide
    made.look.set_text_scale(1.0)
    made.window.grab()
    assert made.window.sidebar.width() == wide


def test_keys_lead_to_every_place(program):
    made = program.start()
    keys = {
        Qt.Key.Key_2: "history",
        Qt.Key.Key_3: "body",
        Qt.Key.Key_4: "breaks",
        Qt.Key.Key_Comma: "settings",
        Qt.Key.Key_1: "library",
    }
    for key, name in keys.items():
        QTest.keyClick(made.window, key, Qt.KeyboardModifier.ControlModifier)
        assert made.window.current_page == name


def test_every_button_can_be_reached_by_tab_and_has_a_name(program):
    from PySide6.QtWidgets import QAbstractButton  # noqa: PLC0415

    made = program.start()
    program.choose("back-strength")
    buttons = made.window.findChildren(QAbstractButton)
    assert buttons
    for button in buttons:
        assert button.accessibleName(), button
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus or not button.isVisible(), button


# -- settings ------------------------------------------------------------------------------------


def test_settings_hold_at_once_and_are_written(program):
    made = program.start()
    made.window.page_wanted.emit("settings")
    page = made.window.page("settings")
    page.card(LooksCard).theme.chips[2].click()
    page.card(LooksCard).scale.chips[5].click()
    page.card(SessionsCard).get_ready.chips[3].click()
    page.card(LooksCard).motion.chips[2].click()
    program.settle()
    assert made.look.theme.dark
    assert made.look.scale == 2.0
    kept = json.loads((program.folder / "config" / "settings.json").read_text())
    wanted = {"theme": "dark", "text_scale": 2.0, "get_ready_seconds": 10, "motion": "reduced"}
    assert {name: kept[name] for name in wanted} == wanted


def test_settings_that_were_not_understood_are_told(program):
    (program.folder / "config").mkdir(parents=True)
    (program.folder / "config" / "settings.json").write_text('{"theme": "plaid", "text_scale": 1.5}')
    made = program.start()
    assert made.look.scale == 1.5
    assert "theme" in made.window.message("settings-0").accessibleName()


def test_a_folder_that_cannot_be_made_is_said(program, tmp_path):
    made = program.start()
    (program.folder).mkdir(parents=True, exist_ok=True)
    (program.folder / "routines").write_text("a file, where a folder should be")
    made.routines.open_own_folder()
    assert "could not be made" in made.window.message("folder").accessibleName()


# -- sessions ------------------------------------------------------------------------------------


def test_a_session_takes_the_window_and_gives_it_back(program):
    made = program.start()
    program.begin()
    page = made.window.session_page
    assert isinstance(page, PlayerPage)
    assert not made.window.sidebar.isVisible()
    session = made.sessions.bridge.session
    while session.is_active:
        session.skip()
    assert isinstance(made.window.session_page, FinishedPage)
    made.window.session_page.closed.emit()
    assert not made.window.in_session
    assert made.window.sidebar.isVisible()
    assert rows(program, "SELECT routine, status FROM sessions") == [("five-minute-warm-up", "finished")]


def test_escape_stops_latches_and_leads_to_the_library(program):
    made = program.start()
    program.begin()
    QTest.keyClick(made.window.session_page, Qt.Key.Key_Escape)
    assert made.sessions.bridge.session.status is Status.STOPPED
    stopped = made.window.session_page
    assert isinstance(stopped, StoppedPage)
    assert rows(program, "SELECT status FROM sessions") == [("stopped",)]
    stopped.end.click()
    assert not made.window.in_session
    assert rows(program, "SELECT count(acknowledged_utc) FROM stops") == [(1,)]


def test_only_one_session_in_a_folder(program):
    from backbeat.history.lock import SessionLock  # noqa: PLC0415

    made = program.start()
    other = SessionLock(program.folder)
    assert other.acquire()
    page = program.choose("five-minute-warm-up")
    page.button.click()
    program.until(lambda: made.window.message("in-use"))
    assert not made.sessions.is_active
    assert "another window" in made.window.message("in-use").accessibleName()
    other.release()
    page.button.click()
    program.until(lambda: made.sessions.is_active)


def test_a_cut_off_session_is_offered_waits_and_goes_on_paused(program):
    demo.furnish(program.folder)
    program.clock.set_wall(demo.NOW)
    made = program.start()
    program.until(lambda: made.library_page.findChild(CutOffCard) is not None)
    card = made.library_page.findChild(CutOffCard)
    assert card.button.label == "Go on from exercise 4"
    assert not made.sessions.is_active  # nothing goes on by itself
    card.button.click()
    program.until(lambda: made.sessions.is_active)
    session = made.sessions.bridge.session
    assert session.status is Status.PAUSED
    assert session.player.state.reason is PauseReason.RESTORED
    program.settle()
    assert rows(program, "SELECT count(*) FROM sessions WHERE status = 'running'") == [(1,)]


def test_a_cut_off_session_can_be_finished(program):
    demo.furnish(program.folder)
    program.clock.set_wall(demo.NOW)
    made = program.start()
    program.until(lambda: made.library_page.findChild(CutOffCard) is not None)
    made.library_page.findChild(CutOffCard).end.click()
    program.settle()
    assert rows(program, "SELECT count(*) FROM sessions WHERE status = 'running'") == [(0,)]
    assert rows(program, "SELECT count(*) FROM sessions WHERE status = 'interrupted'") == [(1,)]
    program.until(lambda: made.library_page.findChild(CutOffCard) is None)


def test_a_window_closed_in_the_middle_offers_the_session_again(program):
    made = program.start()
    program.begin("after-exercise-release")
    made.window.close()
    program.stop()
    again = program.start()
    program.until(lambda: again.library_page.findChild(CutOffCard) is not None)
    assert rows(program, "SELECT status FROM sessions") == [("running",)]
    assert not again.sessions.is_active
    again.library_page.findChild(CutOffCard).go_on.emit()
    program.until(lambda: again.sessions.is_active)
    steps = again.sessions.bridge.session.timeline.steps
    assert all(step.step.exercise.figure is not None for step in steps)


def test_F67_a_stop_nobody_has_seen_opens_first_and_starts_nothing(program):
    made = program.start()
    program.begin()
    made.sessions.bridge.stop()
    made.sessions.bridge.session.describe_stop(StopDetails(StopKind.PAIN, "lower-back"))
    program.stop()
    made = program.start()
    program.until(lambda: made.window.in_session)
    page = made.window.session_page
    assert isinstance(page, StoppedPage)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_P, Qt.Key.Key_Escape):
        QTest.keyClick(page, key)
    assert not made.sessions.is_active
    page.rating.set_value(5)
    page._changed()
    page.end.click()
    program.settle()
    assert not made.window.in_session
    assert rows(program, "SELECT kind, area, rating FROM stops") == [("pain", "lower-back", 5)]
    assert rows(program, "SELECT acknowledged_utc IS NULL FROM stops") == [(0,)]
    program.stop()
    made = program.start()
    assert not made.window.in_session


def test_F48_a_file_opened_while_a_session_runs_waits_in_the_list(program, tmp_path):
    from tests.ui.program import MINE  # noqa: PLC0415

    made = program.start()
    program.begin()
    file = tmp_path / "late.yaml"
    file.write_text(MINE)
    made.window.dropped.emit([file])
    program.settle()
    assert isinstance(made.window.session_page, PlayerPage)
    program.until(lambda: any(one.path == str(file) for one in made.service.entries))


def test_the_file_dialog_is_qt_s_own_while_a_session_runs(program):
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

    made = program.start()
    program.begin()
    made.routines.ask_for_file()
    dialog = made.window.findChild(QFileDialog)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert made.sessions.bridge.session.status is Status.STOPPED


# -- messages ------------------------------------------------------------------------------------


def test_trouble_with_the_history_is_told_also_in_a_session_and_taken_back(program):
    made = program.start()
    made.messages.notice("Something about the screen.")
    program.begin()
    made.history.trouble.emit("The disk is full.")
    assert made.window.message("trouble").isVisible()
    assert not made.window.message("notice").isVisible()
    made.history.trouble.emit("")
    assert made.window.message("trouble") is None


def test_what_this_computer_cannot_do_is_told_once_and_quietly(program):
    made = program.start()
    program.begin()
    made.messages.notice("The screen may go dark.")
    made.messages.notice("There is no voice.")
    made.sessions.bridge.session.end()
    made.window.session_page.closed.emit()
    assert [banner.accessibleName() for banner in made.window._banners.values()] == ["The screen may go dark."]
    assert made.window.message("notice")._role == "effort"


def test_who_has_just_stopped_is_told_nothing_of_it(program):
    made = program.start()
    program.begin()
    made.messages.notice("The screen may go dark.")
    made.sessions.bridge.stop()
    made.messages.notice("There is no voice.")
    made.window.session_page.ended.emit()
    assert made.window._banners == {}
    made.messages.notice("There is no voice.")  # of the next session
    assert made.window.message("notice") is not None


def test_F53_messages_are_literal(program):
    made = program.start()
    made.messages.notice("<img src='/x'> & <b>bold</b>")
    banner = made.window.message("notice")
    labels = banner.findChildren(QLabel)
    assert any(label.text() == "<img src='/x'> & <b>bold</b>" for label in labels)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


# -- faults --------------------------------------------------------------------------------------


class SecretError(Exception):
    """What a bug may say must not reach the log."""


def fail(words="a secret of the person"):
    raise SecretError(words)


def test_F14_a_bug_in_a_slot_is_logged_pauses_and_stop_still_works(program, capsys):
    made = program.start()
    program.begin()
    try:
        fail()
    except SecretError as fault:
        made.faults.handle(fault)
    program.until(lambda: made.window.message("fault") is not None)
    session = made.sessions.bridge.session
    assert session.status is Status.PAUSED
    assert session.player.state.reason is PauseReason.FAULT
    log = program.folder / "state" / "backbeat.log"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    text = log.read_text()
    assert "SecretError" in text
    assert "in fail" in text
    assert "secret of the person" not in text
    QTest.keyClick(made.window.session_page, Qt.Key.Key_Escape)
    assert session.status is Status.STOPPED


def test_F14_a_page_that_raises_while_the_session_runs(program, monkeypatch):
    made = program.start()
    program.begin()
    session = made.sessions.bridge.session
    session.subscribe(lambda _events: fail())
    session.pause()
    session.resume()
    program.until(lambda: made.window.message("fault") is not None)
    made.sessions.bridge.stop()
    assert session.status is Status.STOPPED
    assert isinstance(made.window.session_page, StoppedPage)


def test_every_way_a_fault_can_come_ends_in_the_one_handler(tmp_path):
    told = []
    handler = FaultHandler(tmp_path / "log", told.append)
    handler.install()
    try:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        try:
            fail()
        except SecretError:
            sys.excepthook(*sys.exc_info())
        qWarning("from Qt")
    finally:
        handler.remove()
    assert [type(fault) for fault in told] == [SecretError, SecretError]
    assert "from Qt" in (tmp_path / "log").read_text()


def test_a_fault_while_telling_a_fault_is_only_logged(tmp_path):
    handler = FaultHandler(tmp_path / "log", lambda _fault: fail("again"))
    handler.handle(ValueError("first"))
    assert (tmp_path / "log").read_text().count("Error") == 2


def test_a_log_that_cannot_be_written_is_no_second_fault(tmp_path):
    (tmp_path / "log").mkdir()
    FaultHandler(tmp_path / "log").handle(ValueError())


def test_a_log_does_not_grow_for_ever(tmp_path):
    log = tmp_path / "log"
    log.write_bytes(b"x" * 300_000)
    FaultHandler(log).write("new")
    assert log.stat().st_size < 1000


def test_what_is_described_names_places_and_no_words():
    try:
        fail()
    except SecretError as fault:
        text = describe(fault)
    assert "secret" not in text
    assert "test_program.py" in text


def test_F15_a_report_that_was_left_is_kept_and_offered_once(tmp_path):
    (tmp_path / "crash.log").write_text("Fatal Python error")
    first = CrashReport(tmp_path)
    assert first.begin()
    assert first.kept.read_text() == "Fatal Python error"
    assert stat.S_IMODE((tmp_path / "crash.log").stat().st_mode) == 0o600
    first.end()
    assert not (tmp_path / "crash.log").exists()
    second = CrashReport(tmp_path)
    assert not second.begin()
    second.end()


def test_F15_the_report_is_offered_in_the_window(program):
    made = program.start()
    report = CrashReport(program.folder / "state")
    report.kept.parent.mkdir(parents=True, exist_ok=True)
    report.kept.write_text("Fatal Python error")
    made.messages.crash(report)
    banner = made.window.message("crash")
    assert str(report.kept) in banner.accessibleName()
    banner.triggered.emit("discard")
    assert not report.kept.exists()
    assert made.window.message("crash") is None


@pytest.mark.parametrize("was_automatic", [False, True])
def test_garbage_is_collected_here_and_nowhere_else(qapp, was_automatic):
    import gc  # noqa: PLC0415

    if was_automatic:
        gc.enable()
    collector = garbage.GarbageCollector(lambda: False)
    try:
        assert not gc.isenabled()
        for _ in range(gc.get_threshold()[0] + 100):
            loop: list[object] = []
            loop.append(loop)
        collector.look()
        assert gc.get_count()[0] < gc.get_threshold()[0]
        collector.end()
        assert gc.isenabled() is was_automatic
    finally:
        gc.disable()  # as in all tests
