"""Between Start and the first exercise: questions, warnings, what is different; and nothing that was not shown."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.plan.past import BACK, stopped, words_of
from tests.ui.program import write

from backbeat.history.plan_store import answer_check, rested, say_weak_side
from backbeat.plan.facts import Answer, Check, Rule, WeakSide
from backbeat.plan.screening import Kind, questions
from backbeat.routine.model import Sides
from backbeat.session.record import StopDetails, StopKind

WARNING = "not-for: [a broken arm]\nask-first: [pregnancy]\n"


def kept(program):
    return json.loads((program.folder / "config" / "settings.json").read_text())


def before(made):
    return made.window.page("before")


def is_before(made):
    return made.window.current_page == "before"


def asked_of_history(program, question):
    answers = []
    program.app.history.ask(question, answers.append)
    program.until(lambda: answers)
    return answers[0]


def unscreened(program, text=BACK):
    program.is_screened = False
    write(program.folder, text=text)
    made = program.start()
    program.choose("mine").button.click()
    program.until(lambda: is_before(made))
    return made


def test_the_first_start_asks_and_only_the_day_and_the_version_are_kept(program):
    made = unscreened(program)
    page = before(made)
    assert len(page.questions.asked) == len(questions())
    assert not made.sessions.is_active
    for _ in questions():
        QTest.keyClick(page, Qt.Key.Key_N)
    assert page.questions.unanswered == 0
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    program.settle()
    assert kept(program)["screened"] == {"general": "1 2026-03-02"}


def test_it_is_not_asked_again_before_a_year_is_over(program):
    made = unscreened(program)
    for _ in questions():
        QTest.keyClick(before(made), Qt.Key.Key_N)
    before(made).button.click()
    program.until(lambda: made.sessions.is_active)
    made.sessions.bridge.session.end()
    made.window.session_page.closed.emit()
    program.clock.set_wall(program.clock.wall() + timedelta(days=365))
    program.choose("mine").button.click()
    program.until(lambda: made.sessions.is_active)
    made.sessions.bridge.session.end()
    made.window.session_page.closed.emit()
    program.clock.set_wall(program.clock.wall() + timedelta(days=1))
    program.choose("mine").button.click()
    program.until(lambda: is_before(made))
    assert "It is a year" in words_of(before(made))


@pytest.mark.parametrize("question", questions(), ids=lambda one: one.id)
def test_a_yes_is_answered_with_care_and_none_is_kept(program, question):
    made = unscreened(program)
    page = before(made)
    for one in questions():
        QTest.keyClick(page, Qt.Key.Key_Y if one.id == question.id else Qt.Key.Key_N)
    if question.kind is Kind.DO_NOT_START:
        assert "see a doctor" in words_of(page)
        assert not page.button.isVisible()
        QTest.keyClick(page, Qt.Key.Key_Return)
        page.go.emit()
    else:
        assert page.button.label == "Go ahead, with care"
        page.button.click()
        program.until(lambda: made.sessions.is_active)
    program.settle()
    assert made.sessions.is_active is (question.kind is Kind.TAKE_CARE)
    file = program.folder / "config" / "settings.json"
    assert file.exists() is made.sessions.is_active
    assert not made.sessions.is_active or kept(program)["screened"] == {"general": "1 2026-03-02"}


def test_the_large_button_leads_to_the_next_question_and_escape_leads_back(program):
    made = unscreened(program)
    page = before(made)
    page.button.click()
    assert made.window.focusWidget() is page.questions.asked[0].answers.chips[0]
    QTest.keyClick(page, Qt.Key.Key_N)
    page.button.click()
    assert made.window.focusWidget() is page.questions.asked[1].answers.chips[0]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert made.window.current_page == "routine"
    program.settle()
    assert not made.sessions.is_active
    assert made.settings.screened == {}


def test_a_routines_own_warning_is_read_before_its_first_start_and_when_it_changes(program):
    file = write(program.folder, text=BACK.replace("levels:", WARNING + "levels:"))
    made = program.start()
    program.choose("mine").button.click()
    program.until(lambda: is_before(made))
    program.until(lambda: "a broken arm" in words_of(before(made)))
    assert "pregnancy" in words_of(before(made))
    QTest.keyClick(before(made), Qt.Key.Key_Escape)
    program.settle()
    assert not made.sessions.is_active
    for warned in (True, False):
        program.choose("mine").button.click()
        if warned:
            program.until(lambda: is_before(made))
            before(made).button.click()
        program.until(lambda: made.sessions.is_active)
        made.sessions.bridge.session.end()
        made.window.session_page.closed.emit()
    file.write_text(file.read_text().replace("a broken arm", "a broken leg"))
    program.until(lambda: "a broken leg" in words_of(made.window.page("routine")))
    made.window.page("routine").button.click()
    program.until(lambda: is_before(made) and "a broken leg" in words_of(before(made)))


@pytest.mark.parametrize("more", ["", ", pregnancy"], ids=["nothing-new", "something-new"])
def test_what_was_just_answered_is_not_asked_again_and_nothing_untrue_has_to_be_said(program, more):
    """Who has a kidney disease, and goes ahead with care, is not made to say that none of it applies."""
    warning = f"not-for: [severe pain]\nask-first: [kidney disease{more}]\n"
    made = unscreened(program, BACK.replace("levels:", warning + "levels:"))
    page = before(made)
    for one in questions():
        QTest.keyClick(page, Qt.Key.Key_Y if one.id == "kidneys" else Qt.Key.Key_N)
    page.button.click()
    if more:
        program.until(lambda: "pregnancy" in words_of(page))
        assert "kidney" not in words_of(page)
        assert "severe pain" not in words_of(page)
        assert page.button.label == "I have read this"
        page.button.click()
    program.until(lambda: made.sessions.is_active)
    made.sessions.bridge.session.end()
    made.window.session_page.closed.emit()
    program.choose("mine").button.click()
    program.until(lambda: made.sessions.is_active)  # and it counts as read


def test_the_routines_page_says_what_happened_and_start_leaves_it_out(program):
    write(program.folder, text=BACK)
    made = program.start()
    stopped(program, 1, sets=1)
    page = program.choose("mine")
    program.until(lambda: "Different this time" in words_of(page))
    said = words_of(page)
    assert "you stopped at Dog, on the left: pain, 3 of 10." in said
    assert "That side is left out until you put it back." in said
    dogs = [planned for planned in page.programme.timeline().sets if planned.step == 1]
    assert {planned.side for planned in dogs} == {Sides.RIGHT}
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    assert made.sessions.bridge.session.timeline.total == page.programme.timeline().total
    assert '"left_out": "left"' in made.sessions.bridge.session.record.plan


def press(box, label):
    """Press the one button of the box that says so."""
    (button,) = [one for one in box.buttons if one.label == label]
    button.click()


def test_put_it_back_puts_it_back(program):
    write(program.folder, text=BACK)
    made = program.start()
    stopped(program, 1, sets=0)
    page = program.choose("mine")
    program.until(lambda: "Different this time" in words_of(page))
    whole = page.programme.as_written().timeline().total
    assert page.programme.timeline().total < whole
    box = page.content.different.box
    press(box, "Do the easier form")
    program.until(lambda: "Its easier form is done" in words_of(page))
    assert "Bow only halfway." in words_of(page)
    press(page.content.different.box, "Put it back")
    program.until(lambda: "Different this time" not in words_of(page))
    assert page.programme.timeline().total == whole
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    assert all(one.back for one in asked_of_history(program, lambda store: rested(store, also_back=True)))


@pytest.mark.parametrize(
    "said",
    [
        *(StopDetails(StopKind.PAIN, "knee", rating) for rating in range(6, 11)),
        StopDetails(StopKind.DIZZINESS, "", None),
        StopDetails(StopKind.PAIN, "chest", 1),
    ],
    ids=lambda said: f"{said.kind}-{said.area}-{said.rating}",
)
def test_F69_nothing_offers_to_go_on_with_what_hurt_much(program, said):
    write(program.folder, text=BACK)
    made = program.start()
    made.preferences.keep(replace(made.settings, pain_amber=9, pain_red=10))  # no setting makes it milder
    stopped(program, 1, said, sets=0)
    page = program.choose("mine")
    program.until(lambda: "Different this time" in words_of(page))
    labels = [button.label for button in page.content.different.box.buttons]
    assert labels == ["Yes, it has settled", "It is better, not gone", "No, it has not"]
    assert "Bow" not in {step.name for step in page.programme.timeline().steps}
    session = asked_of_history(program, rested)[0].session
    check = Check(session, Answer.YES, program.clock.wall())
    asked_of_history(program, lambda store: answer_check(store, check))
    page = program.choose("mine")
    program.until(lambda: [one.label for one in page.content.different.box.buttons][-1:] == ["Put it back"])


def test_what_came_since_the_page_was_shown_is_told_before_it_is_applied(program):
    """A stop in a terminal while the page stood there: nothing is left out that nobody was told of."""
    write(program.folder, text=BACK)
    made = program.start()
    page = program.choose("mine")
    program.until(lambda: page.preview is not None)
    stopped(program, 1, sets=0)
    page.button.click()
    program.until(lambda: is_before(made) and "you stopped at Bow" in words_of(before(made)))
    assert not made.sessions.is_active
    before(made).button.click()
    program.until(lambda: made.sessions.is_active)
    assert "Bow" not in {step.name for step in made.sessions.bridge.session.timeline.steps}


def test_after_a_stop_the_page_one_comes_back_to_says_what_is_different(program):
    write(program.folder, text=BACK)
    made = program.start()
    page = program.choose("mine")
    program.until(lambda: page.preview is not None)
    assert "Different this time" not in words_of(page)
    made.window.show_page("library")
    stopped(program, 1, sets=0)
    made.window.show_page("routine")
    program.until(lambda: "Different this time" in words_of(page))


def test_an_answer_on_the_page_before_a_start_starts_nothing(program):
    write(program.folder, text=BACK)
    made = program.start()
    page = program.choose("mine")
    program.until(lambda: page.preview is not None)
    stopped(program, 1, sets=0)
    page.button.click()
    program.until(lambda: is_before(made))
    whole = page.programme.as_written().timeline().total
    from backbeat.ui.plan.difference import DifferenceBox  # noqa: PLC0415

    press(before(made).findChild(DifferenceBox), "Put it back")
    program.until(lambda: "you stopped at Bow" not in words_of(before(made)))
    program.settle()
    assert is_before(made)
    assert not made.sessions.is_active
    before(made).button.click()
    program.until(lambda: made.sessions.is_active)
    assert made.sessions.bridge.session.timeline.total == whole


def test_who_has_gone_back_is_not_started_by_an_answer_that_comes_late(program):
    write(program.folder, text=BACK)
    made = program.start()
    page = program.choose("mine")
    page.button.click()
    made.routines.leave()  # before the history has answered
    program.settle()
    assert not made.sessions.is_active
    assert made.window.current_page == "library"


def test_nothing_is_left_and_nothing_starts(program):
    write(program.folder, text=BACK.split("      - title: Dog")[0])
    made = program.start()
    stopped(program, 1, sets=0)
    page = program.choose("mine")
    program.until(lambda: "Nothing of this routine is left" in words_of(page))
    page.button.click()
    program.until(lambda: is_before(made))
    assert not before(made).button.isVisible()
    QTest.keyClick(before(made), Qt.Key.Key_Return)
    program.settle()
    assert not made.sessions.is_active


def test_the_arithmetic_of_the_weaker_side_is_on_the_page_and_in_the_timeline(program):
    """The example of the article: three sets of ten and one more of ten for the weaker side, 30 against 40."""
    write(program.folder, text=BACK)
    made = program.start()
    at = program.clock.wall()
    weak = WeakSide("all", Sides.RIGHT, Rule.MORE_SETS, 33)
    asked_of_history(program, lambda store: say_weak_side(store, weak, at))
    page = program.choose("mine")
    program.until(lambda: "Different this time" in words_of(page))
    said = words_of(page)
    assert "Right: 3 sets of 10 and 1 set of 10, 40 in all. Left: 3 sets of 10, 30 in all." in said
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    dogs = [one for one in made.sessions.bridge.session.timeline.sets if one.step == 1]
    assert dogs[0].side is Sides.RIGHT
    assert sum(one.reps for one in dogs if one.side is Sides.RIGHT) == 40
    assert sum(one.reps for one in dogs if one.side is Sides.LEFT) == 30


def test_where_the_history_cannot_be_read_it_is_said_and_the_person_decides(program, monkeypatch):
    from backbeat.history import plan_store  # noqa: PLC0415
    from backbeat.history.errors import KnownError  # noqa: PLC0415

    write(program.folder, text=BACK)
    made = program.start()
    page = program.choose("mine")

    def refuse(*_args):
        raise KnownError("the disk does not answer")

    monkeypatch.setattr(plan_store, "memory", refuse)
    page.button.click()
    program.until(lambda: is_before(made))
    assert "the disk does not answer" in words_of(before(made))
    assert not made.sessions.is_active
    before(made).button.click()
    program.until(lambda: made.sessions.is_active)


def test_what_lies_below_the_edge_of_the_page_is_shown_before_it_is_applied(program):
    write(program.folder, text=BACK)
    made = program.start()
    made.window.resize(1000, 700)
    stopped(program, 1, sets=0)
    page = program.choose("mine")
    program.until(lambda: page.told is not None)  # in view: Start may start
    made.window.resize(600, 320)
    program.until(lambda: page.told is None)
    page.button.click()
    program.until(lambda: is_before(made) and "you stopped at Bow" in words_of(before(made)))
    assert not made.sessions.is_active
    before(made).button.click()
    program.until(lambda: made.sessions.is_active)


def test_what_the_answers_mean_is_never_cut_off(program):
    made = unscreened(program)
    made.look.set_text_scale(2.0)
    made.window.resize(840, 560)
    page = before(made)
    for question in questions():
        QTest.keyClick(page, Qt.Key.Key_N if question.kind is Kind.DO_NOT_START else Qt.Key.Key_Y)
    told = page._told
    program.until(lambda: told.height() >= told.heightForWidth(told.width()))
    assert page.button.isVisible()
