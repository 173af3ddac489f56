"""Paper back in: what was done from the sheet is in the history after a handful of keys."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from tests.gallery import demo
from tests.ui.program import MINE, write

from backbeat.ui.history.rows import Line
from backbeat.ui.pages.from_paper import FromPaperPage
from backbeat.ui.pages.session_detail import DetailPage
from backbeat.ui.widgets.chip import Chip

SHEET = (
    MINE
    + """\
      - title: Lift
        steps: [Lift.]
        reps: 2
        sides: each
        sets: 2
"""
)


def press(*keys, control=False):
    """Keys as the window gets them: to whatever has the keyboard."""
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.fixture
def history(program, qtbot):
    """The history page of somebody who has practised for some weeks, with the keyboard on it."""
    demo.furnish(program.folder)
    write(program.folder, text=SHEET)
    program.clock.set_wall(demo.NOW)
    made = program.start()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.window.page_wanted.emit("history")
    program.settle()
    return made.window.page("history")


@pytest.fixture
def page(program, history):
    history.paper.click()
    program.settle()
    return history.findChild(FromPaperPage)


def choose(program, page, title="Mine"):
    page.what.routines.setCurrentIndex(page.what.routines.findText(title))
    program.settle()


def rows(program, sql):
    found = []
    program.app.history.ask(lambda store: list(store.rows(sql)), found.extend)
    program.settle()
    return found


PAPER = "SELECT routine, level, status, pain, effort, note, over_utc FROM sessions WHERE source = 'paper'"


def test_the_usual_case_takes_four_keys(program, history):
    """Ctrl+N, A for all as planned, a digit for the pain, Enter: the routine done last, today."""
    last = next(
        row.summary
        for row in (history.model.row_at(number) for number in range(history.model.rowCount()))
        if isinstance(row, Line) and row.summary.status == "finished"
    )
    before = history.model.rowCount()
    press(Qt.Key.Key_N, control=True)
    program.settle()
    press(Qt.Key.Key_A, Qt.Key.Key_2, Qt.Key.Key_Return)
    program.settle()
    ((routine, _, status, pain, effort, note, over),) = rows(program, PAPER)
    assert (routine, status, pain, effort, note) == (last.routine, "finished", 2, None, "")
    assert over.startswith(demo.NOW.date().isoformat())
    assert history.findChild(FromPaperPage) is None or history._pages.count() == 1
    assert history.model.rowCount() == before + 1
    line = next(row for row in map(history.model.row_at, range(2)) if isinstance(row, Line))
    assert (line.summary.source, line.done) == ("paper", line.planned)
    assert "from paper" in history.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_routine_done_last_comes_first_and_all_others_after(program, page):
    ids = [entry.id for entry in page.what.entries]
    assert page.what.routines.currentIndex() == 0
    assert set(ids) == {entry.id for entry in program.app.service.entries if entry.is_usable}
    done = dict(rows(program, "SELECT routine, max(started_utc) FROM sessions WHERE status = 'finished' GROUP BY 1"))
    assert ids[: len(done)] == sorted(done, key=lambda routine: done[routine], reverse=True)


def test_sets_are_ticked_by_the_side_and_only_those_are_written_down(program, page):
    choose(program, page)
    bow, lift = page.rows
    assert [tick.accessibleName() for tick in lift.ticks.values()] == [
        "Lift, set 1, Left",
        "Lift, set 2, Left",
        "Lift, set 1, Right",
        "Lift, set 2, Right",
    ]
    bow.all.click()
    next(iter(lift.ticks.values())).click()
    assert not lift.all.isChecked()
    assert page.told.text().startswith("2 of 5 ticked, ")
    page.days.row.chips[1].click()
    page.effort.choose(6)
    page.note.setPlainText("Easy & <b>quick</b>")
    page.button.click()
    program.settle()
    ((routine, _, _, pain, effort, note, over),) = rows(program, PAPER)
    assert (routine, pain, effort, note) == ("mine", None, 6, "Easy & <b>quick</b>")
    assert over.startswith((demo.NOW.date() - timedelta(days=1)).isoformat())
    sets = "SELECT sets.title, side, set_number, outcome FROM sets JOIN sessions ON session = sessions.number"
    assert rows(program, f"{sets} WHERE source = 'paper' ORDER BY sets.number") == [
        ("Bow", "both", 1, "done"),
        ("Lift", "left", 1, "done"),
    ]


def test_one_in_full_says_that_it_is_from_paper(program, history, page):
    choose(program, page)
    page.rows[0].all.click()
    page.pain.choose(3)
    page.save()
    program.settle()
    history.list.clicked.emit(history.model.index(1))
    program.settle()
    detail = history.findChild(DetailPage)
    words = [label.text() for label in detail.findChildren(QLabel)]
    assert any("written down from paper" in text for text in words)
    assert "Pain 3 of 10 at its worst" in words
    assert "not ticked" in words
    assert "not reached" not in words


def test_the_box_in_front_is_for_the_whole_exercise(program, page):
    choose(program, page)
    lift = page.rows[1]
    lift.all.click()
    assert len(lift.done) == 4
    next(iter(lift.ticks.values())).click()
    assert (len(lift.done), lift.all.isChecked()) == (3, False)
    lift.all.click()
    lift.all.click()
    assert lift.done == frozenset()


def test_nothing_ticked_gets_a_sentence_and_is_not_saved(program, page):
    page.setFocus()
    press(Qt.Key.Key_Return)
    program.settle()
    assert page.told.text() == "Nothing is ticked yet. Tick the sets you did, or press A for all of them."
    assert rows(program, PAPER) == []
    press(Qt.Key.Key_A)
    assert "as planned" in page.told.text()


def test_a_day_to_come_cannot_be_chosen_and_where_the_clock_was_put_back_is_not_saved(program, page):
    page.tick_all()
    page.days.row.chips[-1].click()
    assert page.days.field.isVisible()
    tomorrow = demo.NOW.date() + timedelta(days=1)
    page.days.field.setDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
    assert page.days.day == demo.NOW.date()
    program.clock.set_wall(demo.NOW - timedelta(days=3))
    page.save()
    program.settle()
    assert page.told.text() == "This day has not come yet. Choose the day on which you did it."
    assert rows(program, PAPER) == []
    page.days.field.setDate(page.days.field.date().addDays(-40))
    page.save()
    program.settle()
    assert len(rows(program, PAPER)) == 1


def test_F18_a_disk_that_is_full_keeps_what_was_ticked(program, page, monkeypatch):
    from backbeat.history import paper  # noqa: PLC0415
    from backbeat.history.errors import DiskFull  # noqa: PLC0415

    def full(*_):
        raise DiskFull("the disk is full")

    real = paper.save_from_paper
    monkeypatch.setattr(paper, "save_from_paper", full)
    page.tick_all()
    done = page.done
    page.save()
    program.settle()
    assert page.told.text() == "Not saved: the disk is full"
    assert page.done == done
    monkeypatch.setattr(paper, "save_from_paper", real)
    page.save()
    program.settle()
    assert len(rows(program, PAPER)) == 1


def test_saving_twice_in_a_row_is_saving_once(program, page):
    page.tick_all()
    page.save()
    page.save()
    program.settle()
    assert len(rows(program, PAPER)) == 1


def test_the_level_chosen_last_is_chosen_and_can_be_changed(program, page):
    choose(program, page, "Back strength")
    levels = next(entry.levels for entry in page.what.entries if entry.title == "Back strength")
    page.what.level_row.chips[2].click()
    program.settle()
    page.tick_all()
    page.save()
    program.settle()
    assert rows(program, PAPER)[0][1] == levels[2]


def test_escape_leaves_without_saving(program, history, page):
    page.tick_all()
    page.setFocus()
    press(Qt.Key.Key_Escape)
    program.settle()
    assert history._pages.count() == 1
    assert rows(program, PAPER) == []


def test_every_box_can_be_reached_with_the_keyboard(program, page):
    choose(program, page)
    page.setFocus()
    seen, order = set(), []
    for _ in range(14):  # Tab from one question or exercise to the next, arrows within one
        press(Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        order.append(at)
        seen.add(at)
        if isinstance(at, Chip):
            for key in (*[Qt.Key.Key_Right] * 6, Qt.Key.Key_Down, *[Qt.Key.Key_Left] * 6, Qt.Key.Key_Down):
                press(key)
                seen.add(QApplication.focusWidget())
            at.setFocus()
    wanted = {button for button in page.findChildren(QAbstractButton) if button.isVisible() and button.isEnabled()}
    assert len(wanted) > 12
    assert [button.accessibleName() for button in wanted - seen] == []
    ends = [
        order.index(each) for each in (page.what.routines, page.everything, page.rows[0].all, page.button, page.cancel)
    ]
    assert ends == sorted(ends)


def test_arrow_keys_go_from_box_to_box_and_from_exercise_to_exercise(program, page):
    choose(program, page)
    page.rows[0].all.setFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert QApplication.focusWidget().accessibleName() == "Lift, set 2, Left"
    assert page.done == {3}
    press(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.rows[0].all


def test_a_key_in_a_field_is_a_letter_of_it(program, page):
    page.note.setFocus()
    press(Qt.Key.Key_A, Qt.Key.Key_4, Qt.Key.Key_Return)
    assert page.note.toPlainText() == "a4\n"
    assert page.done == frozenset()
    assert page.pain.value is None


@pytest.mark.parametrize(("size", "scale"), [((800, 600), 1.0), ((1024, 600), 2.0), ((1366, 768), 1.0)])
def test_save_is_wholly_in_the_window(program, page, size, scale):
    program.app.look.set_text_scale(scale)
    program.app.window.resize(*size)
    program.app.window.grab()
    for button in (page.button, page.cancel):
        corner = button.mapTo(page, button.rect().bottomRight())
        assert page.rect().contains(corner)
        assert button.width() >= 44


def test_with_no_routine_there_is_a_sentence(program, history):
    program.app.service.entries = ()
    history.paper.click()
    program.settle()
    page = history.findChild(FromPaperPage)
    assert page.told.text() == "There is no routine to choose from."
    page.save()
    assert page.told.text() == "Choose a routine first."


def test_the_warm_up_and_the_cool_down_can_have_been_done_too(program, page):
    """Neither is taken for done; what is ticked stays ticked when they are put in front and behind."""
    choose(program, page, "Back strength")
    assert [chip.isVisible() for chip in (page.what.companions.warm_up_chip, page.what.companions.cool_down_chip)] == [
        True,
        True,
    ]
    main = len(page.rows)
    page.rows[0].all.click()
    ticked = len(page.done)
    page.what.companions.warm_up_chip.click()
    program.settle()
    assert len(page.rows) > main
    assert len(page.done) == ticked
    before = len(page.rows) - main
    assert page.rows[before].all.isChecked()
    page.what.companions.cool_down_chip.click()
    program.settle()
    page.rows[0].all.click()
    page.rows[-1].all.click()
    page.save()
    program.settle()
    parts = rows(program, "SELECT DISTINCT part FROM sets JOIN sessions ON sets.session = sessions.number "
                          "WHERE source = 'paper' ORDER BY sets.number")  # fmt: skip
    assert len(parts) == 3


def test_a_routine_that_names_no_warm_up_offers_none_and_begins_with_nothing_ticked(program, page):
    choose(program, page, "Back strength")
    page.what.companions.warm_up_chip.click()
    program.settle()
    page.tick_all()
    choose(program, page)
    assert page.what.companions.isHidden()
    assert page.what.companions.warm_up is None
    assert page.done == frozenset()
