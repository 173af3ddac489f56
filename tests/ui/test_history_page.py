"""What was done, as the person finds it again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from tests.gallery import demo
from tests.support.children import finish, start
from tests.support.records import a_session

from backbeat.history.statistics import PeriodSum
from backbeat.history.store import HistoryStore
from backbeat.session.record import StopKind
from backbeat.ui.history.calendar_model import EARLIEST, LATEST, moved, other_month
from backbeat.ui.history.filters import period_of
from backbeat.ui.history.listing import minutes_words, sets_words
from backbeat.ui.history.numbers import (
    Step,
    minutes_bars,
    minutes_sentence,
    reach_of,
    sessions_sentence,
    without_holes,
)
from backbeat.ui.history.rows import Line, status_words
from backbeat.ui.pages.from_paper import FromPaperPage
from backbeat.ui.pages.history import VIEWS
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


def test_in_an_empty_history_tab_begins_with_the_page_and_ctrl_n_holds_in_the_sidebar(program):
    made = program.start()
    made.window.page_wanted.emit("history")
    program.settle()
    page = made.window.page("history")
    program.until(page.empty.isVisible)
    QTest.keyClick(made.window.focusWidget(), Qt.Key.Key_Tab)
    assert page.isAncestorOf(made.window.focusWidget())
    made.window.sidebar._places["history"].setFocus()
    QTest.keyClick(made.window.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.findChild(FromPaperPage) is not None


def test_ctrl_n_holds_on_its_own_page_only(program):
    made = program.start()
    made.window.page_wanted.emit("history")
    program.settle()
    page = made.window.page("history")
    made.window.page_wanted.emit("library")
    QTest.keyClick(made.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.findChild(FromPaperPage) is None


def test_large_words_in_a_small_window_can_be_scrolled_to_where_there_is_nothing(program):
    made = program.start()
    made.window.page_wanted.emit("history")
    program.settle()
    empty = made.window.page("history").empty
    program.until(empty.isVisible)
    bar = empty.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() == 0
    made.look.set_text_scale(2.0)
    made.window.resize(640, 360)
    program.until(lambda: bar.maximum() > 0)


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
    """One that a newer program has made: it is neither read nor touched."""
    program.folder.mkdir(parents=True)
    HistoryStore.open(program.folder / "history.db").close()
    with closing(sqlite3.connect(program.folder / "history.db")) as newer:
        newer.execute("PRAGMA user_version=999")
    made = program.start()
    made.window.page_wanted.emit("history")
    program.settle()
    page = made.window.page("history")
    program.until(lambda: not page.empty.isHidden())
    assert page.empty.accessibleName().startswith("The history cannot be read. ")
    assert "newer version" in page.empty.accessibleName()
    assert not page.list.isVisible()


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


# Views


def view(program, page, name):
    page.tabs.chips[VIEWS.index(name)].click()
    program.settle()
    return page.made(name)


def test_the_list_is_narrowed_by_routine_time_pain_and_paper(practised, program):
    filters = practised.sessions.filters
    practised.sessions.narrow.click()
    assert filters.isVisible()
    filters.hurt.click()
    program.settle()
    assert [line.stop_kind for line in lines(practised)] == [StopKind.PAIN]
    assert practised.sessions.found.text() == "1 session · With pain"
    filters.hurt.click()
    filters.routine.setCurrentIndex(filters.routine.findText("Neck and shoulder break"))
    filters.routine.activated.emit(filters.routine.currentIndex())
    program.settle()
    assert {line.summary.title for line in lines(practised)} == {"Neck and shoulder break"}
    filters.all.click()
    program.settle()
    assert len(lines(practised)) == 9
    filters.paper.click()
    program.settle()
    assert not practised.empty.isHidden()
    assert practised.list.isHidden()
    practised.empty.triggered.emit("all")
    program.settle()
    assert len(lines(practised)) == 9
    assert not filters.all.isEnabled()


def test_a_filter_stays_when_its_row_is_put_away_and_when_one_comes_back(practised, program):
    practised.sessions.narrow.click()
    practised.sessions.filters.hurt.click()
    practised.sessions.narrow.click()
    program.app.window.page_wanted.emit("library")
    program.app.window.page_wanted.emit("history")
    program.settle()
    assert len(lines(practised)) == 1
    assert "With pain" in practised.sessions.found.text()


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("any", (None, None)),
        ("weeks", (date(2026, 2, 2), None)),
        ("year", (date(2026, 1, 1), None)),
        ("last-year", (date(2025, 1, 1), date(2025, 12, 31))),
    ],
)
def test_times_to_narrow_by(name, ends):
    assert period_of(name, date(2026, 3, 1)) == ends


def test_the_calendar_says_what_was_done_on_each_day(practised, program):
    days = view(program, practised, "calendar")
    model = days.grid.days
    said = {day: model.index_of(day).data(Qt.ItemDataRole.AccessibleTextRole) for day in model.done}
    assert sum("2 sessions" in words for words in said.values()) == 1
    assert sum("stopped because something hurt" in words for words in said.values()) == 1
    nothing = next(day for day in (model.first + timedelta(days=n) for n in range(42)) if day not in model.done)
    assert model.index_of(nothing).data(Qt.ItemDataRole.AccessibleTextRole).endswith("nothing written down")


def test_the_calendar_is_walked_through_by_keys(practised, program):
    days = view(program, practised, "calendar")
    today = demo.NOW.date()
    assert days.grid.day == today
    for key, day in (
        (Qt.Key.Key_Left, today - timedelta(days=1)),
        (Qt.Key.Key_Up, today - timedelta(days=8)),
        (Qt.Key.Key_Right, today - timedelta(days=7)),
        (Qt.Key.Key_Down, today),
        (Qt.Key.Key_Home, today.replace(day=1)),
        (Qt.Key.Key_Left, today.replace(day=1) - timedelta(days=1)),
        (Qt.Key.Key_PageUp, date(2026, 1, 28)),
        (Qt.Key.Key_End, date(2026, 1, 31)),
        (Qt.Key.Key_PageDown, date(2026, 2, 28)),
    ):
        QTest.keyClick(days.grid, key)
        assert days.grid.day == day
        assert days.grid.currentIndex() == days.grid.days.index_of(day)
    days.now.click()
    program.settle()
    assert days.grid.day == today
    assert today in days.grid.days.done  # what was done is asked for each month anew


def test_a_day_of_the_calendar_leads_to_its_sessions_and_they_open(practised, program):
    days = view(program, practised, "calendar")
    days.grid.go(demo.NOW.date() - timedelta(days=2))
    program.settle()
    assert len([row for row in range(days.feed.model.rowCount()) if days.feed.model.row_at(row)]) == 3
    days.grid.setFocus()
    QTest.keyClick(days.grid, Qt.Key.Key_Return)
    QTest.keyClick(days.list, Qt.Key.Key_Return)
    program.settle()
    assert practised.detail is not None
    QTest.keyClick(practised.detail, Qt.Key.Key_Escape)
    assert practised.view == "calendar"


def test_arrows_of_the_calendar_go_where_they_point_when_one_reads_from_right_to_left(practised, program):
    days = view(program, practised, "calendar")
    program.app.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(days.grid, Qt.Key.Key_Left)
    assert days.grid.day == demo.NOW.date() + timedelta(days=1)
    assert not practised.grab().isNull()


@pytest.mark.parametrize("day", [EARLIEST, LATEST])
def test_a_calendar_has_ends(day):
    for months in (-1, 1, -12_000_000, 12_000_000):
        assert EARLIEST <= other_month(day, months) <= LATEST
    for days in (-7, 7):
        assert EARLIEST <= moved(day, days) <= LATEST


def test_the_numbers_are_shown_said_and_listed(practised, program):
    numbers = view(program, practised, "numbers")
    weeks = numbers.minutes.chart.sentences
    assert len(weeks) == 13
    assert sum("stopped because something hurt" in words for words in weeks) == 1
    assert numbers.minutes.sentence.text() in numbers.minutes.chart.accessibleName()
    assert "This week: " in numbers.minutes.sentence.text()
    numbers.minutes.as_numbers.click()
    assert numbers.minutes.numbers.text().splitlines() == list(weeks)
    total = sum(line.summary.totals.active + line.summary.totals.rest for line in lines(practised)
                if line.summary.over is not None)  # fmt: skip
    assert sum(bar.value for bar in numbers.minutes.chart._bars) == pytest.approx(total / 60_000)
    assert sum(bar.value for bar in numbers.sessions.chart._bars) == 8  # the one that has not ended is not counted yet
    table = numbers.table.model()
    assert table.rowCount() > 5
    times = [one.time for one in numbers.table.rows.sums]
    assert times == sorted(times, reverse=True)
    assert table.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Sets: ")
    numbers.reaches.chips[2].click()
    program.settle()
    assert len(numbers.minutes.chart.sentences) == 3  # everything, and no week before the first session


def test_nothing_done_has_no_empty_charts(program):
    made = program.start()
    made.window.page_wanted.emit("history")
    program.settle()
    numbers = view(program, made.window.page("history"), "numbers")
    assert numbers.minutes.sentence.text() == "Nothing was written down in this time."
    assert not numbers.table.isVisible()
    assert not numbers.minutes.chart.isVisible()
    assert view(program, made.window.page("history"), "calendar").nothing.isVisible()


def test_a_small_window_has_a_list_of_the_views(practised, program):
    program.app.window.resize(640, 400)
    assert practised.tab_list.isVisible()
    assert not practised.tabs.isVisible()
    practised.tab_list.setCurrentIndex(2)
    practised.tab_list.activated.emit(2)
    program.settle()
    assert practised.view == "numbers"
    assert practised.tabs.chips[2].isChecked()


# Weeks, months, years


def a_sum(first, sessions=1, stopped=0, paper=0, time=600_000):
    return PeriodSum(first, sessions, sessions - stopped, stopped, paper, time)


def test_columns_have_no_holes():
    reach = reach_of("months", date(2026, 3, 19), None)
    assert (reach.first, reach.step) == (date(2025, 12, 22), Step.WEEK)
    sums = without_holes([a_sum(date(2026, 3, 2))], reach)
    assert [one.first for one in sums] == [reach.first + timedelta(days=7 * n) for n in range(13)]
    assert sum(one.sessions for one in sums) == 1


@pytest.mark.parametrize(
    ("years", "step"), [(0, Step.WEEK), (1, Step.WEEK), (3, Step.MONTH), (27, Step.YEAR), (400, Step.YEAR)]
)
def test_everything_has_as_many_columns_as_one_can_tell_apart(years, step):
    today = date(2426, 3, 19)
    reach = reach_of("all", today, (date(2426 - years, 3, 18), today))
    assert reach.step is step
    assert len(without_holes([], reach)) <= max(62, years + 1)


def test_the_sentence_of_a_chart_leaves_out_what_was_before_the_first_and_what_is_not_over():
    reach = reach_of("months", date(2026, 3, 19), None)
    sums = without_holes(
        [a_sum(date(2026, 2, 23), 2, time=1_200_000), a_sum(date(2026, 3, 9), 4, stopped=1, time=3_600_000),
         a_sum(date(2026, 3, 16), 1, paper=1, time=300_000)],
        reach,
    )  # fmt: skip
    words = minutes_sentence(sums, Step.WEEK)
    assert words == (
        "This week: 5 min. On average 27 min. Most in the week of 9 March: 1 h. "
        "Striped: 1 session stopped because something hurt."
    )
    assert sessions_sentence(sums, Step.WEEK).startswith("This week: 1 session. On average 2.0.")
    assert minutes_bars(sums, Step.WEEK)[-1].sentence == "16 Mar: 5 min, 1 from paper, with the time that was planned"


# Putting right


def open_first(program, page, row=None):
    rows = [page.model.row_at(number) for number in range(page.model.rowCount())]
    wanted = next(number for number, line in enumerate(rows) if isinstance(line, Line) and line.summary.over) \
        if row is None else row  # fmt: skip
    page.list.clicked.emit(page.model.index(wanted))
    program.settle()
    return page.detail


def test_effort_and_note_are_put_right(practised, program):
    detail = open_first(program, practised)
    detail.correct.click()
    detail.correcting.effort.choose(7)
    detail.correcting.note.setPlainText("The left side <b>first</b>.")
    changed = []
    practised.recorded.connect(lambda: changed.append(True))
    detail.correcting.save.click()
    program.settle()
    words = [label.text() for label in practised.detail.findChildren(QLabel)]
    assert "Effort 7 of 10" in words
    assert not practised.detail.is_correcting
    assert "The left side <b>first</b>." in words
    assert changed


def test_escape_leaves_a_correction_before_it_leaves_the_session(practised, program):
    detail = open_first(program, practised)
    detail.correct.click()
    detail.correcting.note.setPlainText("no")
    QTest.keyClick(detail, Qt.Key.Key_Escape)
    assert practised.detail is detail
    assert detail.correcting is None
    QTest.keyClick(detail, Qt.Key.Key_Escape)
    assert practised.detail is None


def test_a_session_is_deleted_and_put_back(practised, program):
    detail = open_first(program, practised)
    before = {line.summary.id: line.done for line in lines(practised)}
    detail.correct.click()
    detail.correcting.delete.click()
    program.settle()
    assert practised.detail is None
    assert {line.summary.id for line in lines(practised)} == set(before) - {detail.id}
    assert "deleted" in practised.changing.messages.banner.accessibleName()
    QTest.keyClick(practised.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.settle()
    assert {line.summary.id: line.done for line in lines(practised)} == before
    assert not practised.changing.can_undo


def test_a_set_is_removed_and_put_back(practised, program):
    detail = open_first(program, practised)
    done = sum(line.done for line in lines(practised))
    detail.correct.click()
    sets = len(detail.correcting.removers)
    assert sets == len(detail._detail.sets)
    detail.correcting.note.setPlainText("Not yet saved")
    detail.correcting.removers[0].click()
    program.settle()
    assert practised.detail.correcting.note.toPlainText() == "Not yet saved"
    assert len(practised.detail.correcting.removers) == sets - 1  # one goes on putting right
    assert sum(line.done for line in lines(practised)) == done - 1
    practised.changing.messages.banner.triggered.emit("undo")
    program.settle()
    assert len(practised.detail.correcting.removers) == sets
    assert sum(line.done for line in lines(practised)) == done


def test_what_was_deleted_is_forgotten_when_its_message_is_closed(practised, program):
    detail = open_first(program, practised)
    detail.correct.click()
    detail.correcting.delete.click()
    program.settle()
    practised.changing.messages.banner._close()
    practised.changing.undo()
    program.settle()
    assert detail.id not in {line.summary.id for line in lines(practised)}


def test_a_session_that_has_not_ended_is_not_deleted(practised, program):
    found = [practised.model.row_at(number) for number in range(practised.model.rowCount())]
    row = next(number for number, one in enumerate(found) if isinstance(one, Line) and one.summary.over is None)
    detail = open_first(program, practised, row)
    detail.correct.click()
    detail.correcting.delete.click()
    program.settle()
    assert "has not ended" in practised.changing.messages.banner.accessibleName()
    assert len(lines(practised)) == 9


def test_a_pause_says_where_it_was(practised, program):
    row = next(row for row in range(practised.model.rowCount() - 1, 0, -1)
               if isinstance(practised.model.row_at(row), Line)
               and practised.model.row_at(row).summary.totals.paused)  # fmt: skip
    detail = open_first(program, practised, row)
    words = [label.text() for label in detail.findChildren(QLabel) if "You paused" in label.text()]
    assert words
    titles = {record.title for record in detail._detail.sets}
    assert any(title in words[0] for title in titles)
