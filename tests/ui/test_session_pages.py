"""The pages of sessions are made once and serve every session of their window; nothing of one is seen in the next."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.program import Program

from backbeat.session.state import Status
from backbeat.ui.pages.finished import FinishedPage
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.pages.stopped import StoppedPage


def shown(program: Program, kind: type) -> Any:
    assert program.app is not None
    page = program.app.window.session_page
    assert isinstance(page, kind)
    return page


def session_of(program: Program) -> Any:
    assert program.app is not None
    assert program.app.sessions is not None
    return program.app.sessions.bridge.session


def stop_and_leave(program: Program, rating: int) -> StoppedPage:
    QTest.keyClick(shown(program, PlayerPage), Qt.Key.Key_Escape)
    page: StoppedPage = shown(program, StoppedPage)
    assert page.rating.value is None
    assert page.note.words == ""
    page.rating.choose(rating)
    page.note.setPlainText("words")
    page.end.click()
    return page


def end_and_leave(program: Program, title: str) -> FinishedPage:
    session_of(program).end()
    page: FinishedPage = shown(program, FinishedPage)
    assert page._routine.text().startswith(title)
    assert page.rating.value is None
    page.rating.choose(5)
    page.closed.emit()
    return page


def test_a_second_session_has_the_same_pages_and_none_of_what_was_chosen(program: Program) -> None:
    program.start()
    program.begin("five-minute-warm-up")
    first = shown(program, PlayerPage)
    first.toggle_far()
    first.toggle_help()
    first.toggle_far()
    first.leave()
    stopped = stop_and_leave(program, 7)
    program.begin("after-exercise-release")
    second = shown(program, PlayerPage)
    assert second is first
    assert not second.is_far
    assert second.near.isVisible()
    assert second._help is not None
    assert not second._help.isVisible()
    assert not second.figure.pause.isVisible()
    assert second.top.title.text() == session_of(program).timeline.main.title
    assert stop_and_leave(program, 3) is stopped


def test_each_answer_belongs_to_the_session_it_was_given_in(program: Program) -> None:
    made = program.start()
    program.begin("five-minute-warm-up")
    pages = [end_and_leave(program, "Five")]
    program.begin("after-exercise-release")
    pages.append(end_and_leave(program, "After"))
    assert pages[0] is pages[1]
    program.begin("five-minute-warm-up")
    stop_and_leave(program, 2)
    program.settle()
    assert made.history is not None
    assert made.history.journal.flush(30)
    told: list[Any] = []
    made.history.ask(
        lambda store: list(store.rows("SELECT routine, status, effort FROM sessions ORDER BY number")), told.append
    )
    program.until(lambda: told)
    assert [(status, effort) for _, status, effort in told[0]] == [("ended", 5), ("ended", 5), ("stopped", None)]


def test_no_session_leaves_a_widget_behind(program: Program) -> None:
    program.start()
    counts = []
    for _ in range(4):
        program.begin("five-minute-warm-up")
        end_and_leave(program, "Five")
        program.begin("five-minute-warm-up")
        stop_and_leave(program, 4)
        program.settle()
        QApplication.processEvents()
        counts.append(len(QApplication.allWidgets()))
    assert max(counts) == counts[0]  # fewer as what hurt is left out


def test_stop_is_latched_in_every_session_of_a_window(program: Program) -> None:
    program.start()
    for rating in range(3):
        program.begin("five-minute-warm-up")
        session = session_of(program)
        stop_and_leave(program, rating)
        assert session.status is Status.ENDED
        session.resume()
        session.toggle()
        assert session.status is Status.ENDED


def test_a_maximised_window_is_maximised_after_full_screen(program: Program) -> None:
    window = program.start().window
    window.showMaximized()
    program.begin("five-minute-warm-up")
    player = shown(program, PlayerPage)
    for full in (True, False, True):
        player.full_screen.emit()
        assert window.isFullScreen() is full
        assert window.windowState() & Qt.WindowState.WindowMaximized
    stop_and_leave(program, 3)
    assert not window.isFullScreen()
    assert window.isMaximized()
