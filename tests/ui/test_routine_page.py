"""A routine before the start: safety first, one total, the level that was chosen last."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.program import MINE, write

from backbeat.desktop import editor
from backbeat.routine.model import Routine
from backbeat.ui import routine_desk
from backbeat.ui.pages.exercise_row import ExerciseRow
from backbeat.ui.pages.problems import ProblemsPage
from backbeat.ui.text import format_minutes
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.safety_box import SafetyBox

MARKUP = "<img src='/x'> & <b>%1</b> &Push"


def words_of(page):
    return " | ".join(label.text() for label in page.findChildren(QLabel))


def test_what_speaks_against_it_is_read_before_the_start(program):
    program.start()
    page = program.choose("back-strength")
    boxes = [box.accessibleName() for box in page.findChildren(SafetyBox)]
    assert any(box.startswith("Do not start with: ") and "severe pain" in box for box in boxes)
    assert any(box.startswith("Ask a professional first with: ") for box in boxes)
    bottom = page.content._safety.geometry().bottom()
    assert (
        page.content.mapTo(page, page.content.rect().topLeft()).y() + bottom
        < page.button.mapTo(page, page.button.rect().topLeft()).y()
    )


def test_the_total_is_that_of_the_timeline_whatever_is_chosen(program):
    program.start()
    page = program.choose("back-strength")
    for level in range(3):
        page.content.choices.levels.chips[level].click()
        for chip in page.content.choices.chips.values():
            chip.click()
            timeline = page.programme.timeline()
            assert page._total.text() == format_minutes(timeline.total / 1000, at_least=timeline.at_least)


def test_the_level_is_remembered_in_the_settings_and_on_the_card(program):
    made = program.start()
    page = program.choose("back-strength")
    page.content.choices.levels.chips[2].click()
    program.settle()
    kept = json.loads((program.folder / "config" / "settings.json").read_text())
    assert kept["levels"] == {"back-strength": "strong"}
    made.routines.leave()
    assert program.choose("back-strength").programme.level == "strong"
    entry = next(one for one in made.service.entries if one.id == "back-strength")
    assert made.library_page.model.level(entry) == "strong"


def test_a_missing_warm_up_is_said_and_the_routine_can_be_done(program):
    write(program.folder, text=MINE.replace("tags: [own]", "warm-up: no-such-thing"))
    program.start()
    page = program.choose("mine")
    assert "no-such-thing" in words_of(page)
    assert page.programme.warm_up is None


def test_how_to_shows_steps_when_asked(program):
    program.start()
    page = program.choose("five-minute-warm-up")
    row = page.findChildren(ExerciseRow)[0]
    before = len(row.findChildren(QLabel))
    row.open()
    assert len(row.findChildren(QLabel)) > before


def test_a_routine_of_hundreds_is_shown_at_once_and_completed_after(program):
    step = "      - title: Bow\n        steps: [Bow.]\n        duration: 5s\n"
    write(program.folder, text=MINE.split("      - title")[0] + step * 200)
    program.start()
    page = program.choose("mine")
    assert len(page.findChildren(ExerciseRow)) < 200
    program.until(lambda: page.content.is_complete)
    assert len(page.findChildren(ExerciseRow)) == 200


def test_F48_a_file_changed_outside_is_shown_anew_and_a_session_keeps_its_snapshot(program):
    mine = write(program.folder)
    made = program.start()
    page = program.choose("mine")
    mine.write_text(MINE.replace("Bow", "Bend").replace("title: Mine", "title: Mine again"), encoding="utf-8")
    program.until(lambda: made.window.windowTitle().startswith("Mine again"))
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    timeline = made.sessions.bridge.session.timeline
    mine.unlink()
    program.until(lambda: not any(one.id == "mine" for one in made.service.entries))
    assert made.sessions.bridge.session.timeline is timeline
    assert made.sessions.is_active


def test_a_file_that_breaks_shows_its_mistakes_and_mended_the_routine_again(program):
    mine = write(program.folder)
    made = program.start()
    program.choose("mine")
    mine.write_text(MINE.replace("duration", "durration"), encoding="utf-8")
    program.until(lambda: made.window.current_page == "problems")
    page = made.window.page("problems")
    assert isinstance(page, ProblemsPage)
    # An editor may save in two steps; what counts is what is said when it has.
    program.until(lambda: "Line 10, column 9" in words_of(page))
    assert "did you mean 'duration'" in words_of(page)
    mine.write_text(MINE, encoding="utf-8")
    program.until(lambda: made.window.current_page == "routine")


@pytest.mark.parametrize(("platform", "first"), [("linux", "editor"), ("darwin", "desktop")])
def test_a_file_with_mistakes_is_opened_where_one_can_write_in_it(program, monkeypatch, platform, first):
    mine = write(program.folder, text="routine: 1\n")
    made = program.start()
    made.routines.choose(next(one for one in made.service.entries if one.path == str(mine)))
    program.until(lambda: made.window.current_page == "problems")
    begun = []
    monkeypatch.setattr(routine_desk.sys, "platform", platform)
    monkeypatch.setattr(editor, "editor_command", lambda path, _: ["writer", str(path)])
    started = type("Process", (), {"startDetached": lambda *words: (begun.append(("editor", *words)) or True, 7)})
    monkeypatch.setattr(routine_desk, "QProcess", started)
    monkeypatch.setattr(made.routines, "open_outside", lambda path: begun.append(("desktop", path)))
    made.window.page("problems").edit.click()
    expected = {"editor": ("editor", "writer", [str(mine)]), "desktop": ("desktop", mine)}
    assert begun == [expected[first]]


def test_read_again_reads_at_once(program):
    mine = write(program.folder, text="routine: 1\n")
    made = program.start()
    made.routines.choose(next(one for one in made.service.entries if one.path == str(mine)))
    program.until(lambda: made.window.current_page == "problems")
    made.service._watcher.removePaths(made.service._watcher.files())
    mine.write_text(MINE, encoding="utf-8")
    made.window.page("problems").again.click()
    program.until(lambda: made.window.current_page == "routine")


def test_enter_presses_the_button_that_has_the_keyboard(program):
    """Somebody who went to "How to" by Tab wants to read, not to begin."""
    made = program.start()
    page = program.choose("five-minute-warm-up")
    how = next(chip for chip in page.findChildren(Chip) if chip.isVisible() and chip.isCheckable())
    how.setFocus(Qt.FocusReason.TabFocusReason)
    before = how.isChecked()
    QTest.keyClick(how, Qt.Key.Key_Return)
    assert how.isChecked() is not before
    assert not made.sessions.is_active


def test_enter_starts_and_nothing_else_does(program):
    made = program.start()
    page = program.choose("five-minute-warm-up")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_S):
        QTest.keyClick(page, key)
    assert not made.sessions.is_active
    QTest.keyClick(page, Qt.Key.Key_Return)
    program.until(lambda: made.sessions.is_active)
    assert made.window.in_session


def test_start_pressed_twice_begins_one_session(program):
    made = program.start()
    page = program.choose("five-minute-warm-up")
    page.button.click()
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    program.settle()
    found: list[tuple[object, ...]] = []
    made.history.ask(lambda store: list(store.rows("SELECT id FROM sessions")), found.extend)
    program.settle()
    assert len(found) == 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_F53_markup_in_every_field_is_literal(program, scale):
    quoted = json.dumps(MARKUP)
    text = f"""\
routine: 1
title: {quoted}
summary: {quoted}
for: {quoted}
source: {quoted}
tags: [{quoted}]
not-for: [{quoted}]
ask-first: [{quoted}]
blocks:
  - title: {quoted}
    exercises:
      - title: {quoted}
        steps: [{quoted}]
        note: {quoted}
        duration: 30s
"""
    write(program.folder, text=text)
    made = program.start()
    made.look.set_text_scale(scale)
    page = program.choose("mine")
    assert page.content is not None, made.window.current_page
    assert isinstance(page.content.routine, Routine)
    page.findChildren(ExerciseRow)[0].open()
    made.window.grab()
    labels = made.window.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert sum(MARKUP in label.text() for label in labels) >= 8


def test_with_large_words_in_a_small_window_one_picture_goes_and_nothing_is_wider_than_the_page(program):
    made = program.start()
    page = program.choose("five-minute-warm-up")
    row = page.findChild(ExerciseRow)
    both = row._poses.width()
    made.look.set_text_scale(2.0)
    made.window.resize(1024, 600)
    program.until(lambda: page.content.width() <= page.content.parentWidget().width())
    assert row._poses.width() < both * 1.5 / 2
