"""Over the list: the weeks, whether it has settled, an offer of another level; one question at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.plan.past import BACK, done, stopped, words_of
from tests.ui.program import write

from backbeat.history.plan_store import checks, offer_answers, rested
from backbeat.plan.facts import Answer
from backbeat.session.record import StopDetails, StopKind
from backbeat.ui.plan.board import PlanBoard


def start(program):
    write(program.folder, text=BACK)
    return program.start()


def board(program) -> PlanBoard:
    """As it stands once everything has been asked."""
    made = program.app
    made.board.refresh()
    program.settle()
    return made.board


def asked(program, question):
    answers = []
    program.app.history.ask(question, answers.append)
    program.until(lambda: answers)
    return answers[0]


def test_there_is_no_strip_before_anything_was_done(program):
    start(program)
    assert not board(program).strip.isVisible()


def test_the_strip_says_the_current_week_and_every_week_in_words(program):
    """The program's day is a Monday."""
    made = start(program)
    done(program, 0)
    for days in (3, 5, 6, 20):
        done(program, days)
    strip = board(program).strip
    assert strip.isVisible()
    assert strip.words == "1 of 3 this week"
    said = strip.accessibleName().split(". ")
    assert said[0] == "1 of 3 this week"
    assert said[1].startswith("3 sessions in the week of Monday, 23 February")
    assert said[2].startswith("1 session in the week of Monday, 9 February")
    made.preferences.keep(replace(made.settings, week_goal=5))
    program.settle()
    assert strip.words == "1 of 5 this week"


def test_a_stop_is_asked_about_from_the_next_day_on_and_never_on_the_same(program):
    start(program)
    stopped(program, 0, sets=0)
    assert board(program).card is None
    program.clock.set_wall(program.clock.wall() + timedelta(days=1))
    card = board(program).card
    assert "you stopped at Bow. Has it settled?" in card.accessibleName()
    assert [button.label for button in card.buttons.values()] == [
        "Yes, it has settled",
        "It is better, not gone",
        "No, it has not",
    ]


def test_the_answer_says_what_it_changes_and_can_put_it_back(program):
    made = start(program)
    stopped(program, 1, sets=0)
    board(program).card.buttons["yes"].click()
    program.settle()
    assert [one.answer for one in asked(program, checks)] == [Answer.YES]
    card = made.board.card
    assert "stays out until you put it back" in card.accessibleName()
    card.buttons["back"].click()
    program.settle()
    assert asked(program, rested) == ()
    assert made.board.card is None


def test_no_is_asked_again_the_next_day_and_later_is_not_asked_again_today(program):
    made = start(program)
    stopped(program, 1, sets=0)
    board(program).card.close_button.click()
    program.settle()
    assert board(program).card is None
    program.clock.set_wall(program.clock.wall() + timedelta(days=1))
    board(program).card.buttons["no"].click()
    program.settle()
    assert "speak with a doctor" in made.board.card.accessibleName()
    assert list(made.board.card.buttons) == ["ok"]
    made.board.card.buttons["ok"].click()
    program.settle()
    assert board(program).card is None
    program.clock.set_wall(program.clock.wall() + timedelta(days=1))
    assert "Has it settled?" in board(program).card.accessibleName()


def test_after_three_easy_sessions_the_next_level_is_offered_with_the_reason(program):
    made = start(program)
    for days in (1, 3, 5):
        done(program, days)
    card = board(program).card
    assert words_of(card) == (
        "Back: the next level, “Strong”? | Because the last 3 sessions at this level were finished without pain "
        "and felt easy."
    )
    card.buttons["yes"].click()
    program.settle()
    assert made.settings.levels == {"mine": "strong"}
    assert [one.accepted for one in asked(program, lambda store: offer_answers(store, "mine"))] == [True]
    assert made.board.card is None
    assert program.choose("mine").programme.level == "strong"


def test_not_now_is_not_argued_with(program):
    made = start(program)
    for days in (1, 3, 5):
        done(program, days)
    board(program).card.buttons["no"].click()
    program.settle()
    assert made.settings.levels == {}
    assert board(program).card is None


def test_nothing_is_offered_upward_after_a_stop(program):
    start(program)
    for days in (3, 4, 5):
        done(program, days)
    stopped(program, 1, sets=0)
    card = board(program).card
    assert "Has it settled?" in card.accessibleName()  # what hurt comes first
    card.buttons["yes"].click()
    program.settle()
    program.app.board.card.buttons["back"].click()
    program.settle()
    assert board(program).card is None  # the lowest level: it stays
    done(program, 0)
    assert board(program).card is None


def test_a_step_down_is_offered_after_a_stop_above_the_lowest_level(program):
    made = start(program)
    made.preferences.keep(made.settings.with_level("mine", "strong"))
    stopped(program, 1, StopDetails(StopKind.PAIN, "knee", 2), sets=0)
    board(program).card.close_button.click()
    program.settle()
    card = board(program).card
    assert card.accessibleName().startswith("Back: a step down, to “Gentle”? Because the last time was stopped")
    card.buttons["yes"].click()
    program.settle()
    assert made.settings.levels == {"mine": "gentle"}


def test_what_was_cut_off_comes_before_any_question(program):
    from PySide6.QtWidgets import QLabel  # noqa: PLC0415

    made = start(program)
    stopped(program, 1, sets=0)
    card = board(program).card
    assert card.isVisible()
    made.library_page.show_notice(QLabel("Something was cut off"))
    assert not card.isVisible()
    made.library_page.show_notice(None)
    assert card.isVisible()


def test_the_card_that_is_shown_stays_while_nothing_new_is_known(program):
    start(program)
    stopped(program, 1, sets=0)
    card = board(program).card
    assert board(program).card is card


def test_a_card_that_comes_takes_the_keyboard_from_nobody(program):
    made = start(program)
    program.until(made.window.isActiveWindow)
    holder = made.window.focusWidget()
    for days in (1, 3, 5):
        done(program, days)
    assert board(program).card.isVisible()
    assert made.window.isActiveWindow()
    assert made.window.focusWidget() is holder


def test_when_a_card_goes_the_keyboard_is_where_tab_goes_on(program):
    made = start(program)
    program.until(made.window.isActiveWindow)
    for days in (1, 3, 5):
        done(program, days)
    card = board(program).card
    card.buttons["no"].setFocus()
    QTest.keyClick(card.buttons["no"], Qt.Key.Key_Return)
    program.settle()
    assert made.board.card is None
    assert QApplication.focusWidget() is made.library_page.grid


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1366, 768), 1.0), ((1024, 600), 1.0), ((640, 480), 1.0), ((1366, 768), 2.0), ((1024, 600), 2.0)],
)
def test_every_answer_can_be_seen_whole(program, size, scale):
    made = start(program)
    made.window.resize(*size)
    made.preferences.keep(replace(made.settings, text_scale=scale))
    stopped(program, 1, sets=0)
    card = board(program).card
    program.until(lambda: all(_is_whole(button, made.window) for button in card.buttons.values()))
    assert _is_whole(card.close_button, made.window)


def _is_whole(button, window):
    return button.visibleRegion().boundingRect() == button.rect() and window.rect().contains(
        QRect(button.mapTo(window, QPoint()), button.size())
    )
