"""What was done, as the person finds it again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.gallery import demo
from tests.support.children import finish, start
from tests.support.records import a_session

from backbeat.ui.history.listing import minutes_words, sets_words
from backbeat.ui.history.rows import Line, status_words
from backbeat.ui.pages.session_detail import DetailPage


@pytest.fixture
def practised(program):
    """Some weeks of sessions, and the page that lists them."""
    demo.furnish(program.folder)
    program.clock.set_wall(demo.NOW)
    made = program.start()
    made.window.page_wanted.emit("history")
    program.settle()
    return made.window.page("history")


def lines(page):
    rows = [page.model.row_at(row) for row in range(page.model.rowCount())]
    return [row for row in rows if isinstance(row, Line)]


def test_nothing_done_yet_says_so(program):
    made = program.start()
    made.window.page_wanted.emit("history")
    program.settle()
    page = made.window.page("history")
    assert page.list.isHidden()
    assert not page.empty.isHidden()


def test_sessions_are_listed_by_day_newest_first(practised):
    days = [practised.model.row_at(row) for row in range(practised.model.rowCount())]
    days = [day for day in days if isinstance(day, date)]
    assert days == sorted(days, reverse=True)
    assert len(days) == len(set(days))
    found = lines(practised)
    assert len(found) == 9
    assert [line.summary.started for line in found] == sorted((line.summary.started for line in found), reverse=True)
    assert practised.model.index(0).data() == "Today"


def test_a_line_says_what_was_planned_and_what_was_done(practised):
    by_status = {status_words(line.summary.status, line.stop_kind): line for line in lines(practised)}
    assert set(by_status) == {"Finished", "Ended early", "Stopped: pain", "Not finished"}
    done = by_status["Finished"]
    assert done.done == done.planned
    assert sets_words(done) == f"{done.done} of {done.planned} sets"
    assert by_status["Ended early"].done < by_status["Ended early"].planned
    assert minutes_words(by_status["Not finished"]) == ""


def test_the_page_is_the_same_however_large_the_text_and_whichever_way_it_reads(practised, program):
    program.app.look.set_text_scale(2.0)
    program.app.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not practised.grab().isNull()


def test_one_session_in_full(practised, program):
    rows = [practised.model.row_at(row) for row in range(practised.model.rowCount())]
    stopped = next(row for row, line in enumerate(rows) if getattr(line, "stop_kind", None) is not None)
    practised.list.setFocus()
    practised.list.setCurrentIndex(practised.model.index(stopped))
    QTest.keyClick(practised.list, Qt.Key.Key_Return)
    program.settle()
    detail = practised.findChild(DetailPage)
    words = [label.text() for label in detail.findChildren(QLabel)]
    assert "Pain, lower back, 4 of 10." in words
    assert "When lifting the left knee." in words
    assert "not reached" in words
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in detail.findChildren(QLabel))
    QTest.keyClick(detail, Qt.Key.Key_Escape)
    assert practised._pages.count() == 1


def test_more_are_read_when_one_comes_near_the_end(program):
    made = program.start()
    for number in range(130):
        made.history.journal.begin(a_session(f"s{number}", started=demo.NOW - timedelta(days=number)))
    program.settle()
    made.window.page_wanted.emit("history")
    program.settle()
    page = made.window.page("history")
    while not page.model.is_complete:
        page.list.scrollToBottom()
        if page.model.canFetchMore(page.model.index(-1)):
            page.model.fetchMore(page.model.index(-1))
        program.settle()
    assert len(lines(page)) == 130


def test_a_history_that_cannot_be_read_says_so(program):
    program.folder.mkdir(parents=True)
    (program.folder / "history.db").mkdir()
    made = program.start()
    made.window.page_wanted.emit("history")
    program.settle()
    page = made.window.page("history")
    program.until(lambda: not page.empty.isHidden())


def test_the_first_page_needs_no_database(tmp_path):
    """Sqlite, YAML and the sound modules stay unloaded until they are needed (F56 for the last)."""
    code = (
        "import sys; from argparse import Namespace; from pathlib import Path\n"
        "from backbeat.launch import run_window\n"
        f"run_window(Namespace(data_dir=Path({str(tmp_path)!r}), file=None, exit_after_first_paint=True))\n"
        "bad = [n for n in ('sqlite3', 'yaml', 'platformdirs', 'PySide6.QtMultimedia', 'PySide6.QtTextToSpeech',"
        " 'PySide6.QtNetwork') if n in sys.modules]\n"
        "print('loaded', bad)\n"
    )
    said = [finish(start(code)) for _ in range(2)]  # the first one fills the cache
    assert said[1][-2:] == ["loaded", "[]"]
