"""One whole story, over several days and restarts: it hurts, it is said, it is left out, it is asked about, it is back.

Nothing of it is told to the desktop, whose notifications and media controls others can see.
"""

from __future__ import annotations

from dataclasses import astuple
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.plan.past import BACK, words_of
from tests.ui.program import write

from backbeat.history.plan_store import checks, rested
from backbeat.plan.facts import Answer
from backbeat.session.record import StopKind
from backbeat.ui.pages.finished import FinishedPage
from backbeat.ui.pages.stopped import StoppedPage

#: Words that nobody else should read off a locked screen.
BODILY = ("dog", "bow", "plank", "knee", "pain", "hurt", "settled", "back", "left out")


def ask(program, question):
    answers = []
    program.app.history.ask(question, answers.append)
    program.until(lambda: answers)
    return answers[0]


def again(program, days):
    """The program is closed, so many days go by, and it is opened again."""
    program.stop()
    program.clock.set_wall(program.clock.wall() + timedelta(days=days))
    return program.start()


def play_to(program, exercise):
    """Sit through the session until an exercise has begun."""
    session = program.app.sessions.bridge.session
    while session.is_active:
        step = session.timeline.step_of(session.snapshot().phase_index)
        if step is not None and step.name == exercise:
            return session
        program.clock.pass_(500)
        session.tick()
    return session


def test_it_hurts_and_weeks_later_everything_is_as_written_again(program):
    program.is_screened = False
    write(program.folder, text=BACK)
    made = program.start()

    # The first session: six questions, and off.
    page = program.choose("mine")
    whole = page.programme.timeline().total
    page.button.click()
    program.until(lambda: made.window.current_page == "before")
    for _ in range(6):
        QTest.keyClick(made.window.page("before"), Qt.Key.Key_N)
    QTest.keyClick(made.window.page("before"), Qt.Key.Key_Return)
    program.until(lambda: made.sessions.is_active)

    # In the second exercise, on its first side, something hurts a good deal.
    play_to(program, "Dog").skip()  # ready; the first repetition begins
    QTest.keyClick(made.window.session_page, Qt.Key.Key_Escape)
    stop = made.window.session_page
    assert isinstance(stop, StoppedPage)
    assert stop.rested.text() == "Next time, Dog is left out on the left until you put it back."
    stop.kinds.chips[StopKind.PAIN].click()
    stop.areas.chips["knee"].click()
    stop.rating.choose(7)
    assert stop.light.pill.text == "Red"
    stop.end.click()
    program.settle()
    assert made.board.card is None  # nobody is asked on the same day
    (one,) = ask(program, rested)
    assert (one.exercise, str(one.side), one.rating) == ("dog", "left", 7)

    # The next start, still on that day, says so and leaves that side out; there is no way to take it.
    page = program.choose("mine")
    program.until(lambda: page.content.different.box is not None)
    assert "you stopped at Dog, on the left: pain, 7 of 10." in words_of(page)
    assert page.content.different.box.buttons == []
    assert page.programme.timeline().total < whole
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    sides = {str(each.side) for each in made.sessions.bridge.session.timeline.sets if each.step == 1}
    assert sides == {"right"}
    session = play_to(program, "nothing of this name")
    assert not session.is_active
    done = made.window.session_page
    assert isinstance(done, FinishedPage)
    done.rating.choose(3)
    done.closed.emit()

    # The day after it is asked, not before; "no" keeps everything out, and it is asked again a day later.
    made = again(program, 1)
    assert "you stopped at Dog. Has it settled?" in made.board.card.accessibleName()
    made.board.card.buttons["no"].click()
    program.settle()
    page = program.choose("mine")
    program.until(lambda: page.content.different.box is not None)
    assert page.content.different.box.buttons == []
    made = again(program, 1)
    made.board.card.buttons["yes"].click()
    program.settle()
    assert [each.answer for each in ask(program, checks)] == [Answer.NO, Answer.YES]
    made.board.card.buttons["ok"].click()  # not back yet
    program.settle()
    page = program.choose("mine")
    program.until(lambda: page.content.different.box is not None)
    assert page.programme.timeline().total < whole  # until the person says so

    # Put back, on the routine's page; and it is as it was written, this time and at every later start.
    (back,) = page.content.different.box.buttons
    assert back.label == "Put it back"
    back.click()
    program.until(lambda: page.content.different.box is None)
    assert page.programme.timeline().total == whole
    made = again(program, 7)
    assert made.board.card is None
    page = program.choose("mine")
    program.until(lambda: page.preview is not None)
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    assert made.sessions.bridge.session.timeline.total == whole


def test_F74_nothing_of_a_body_is_told_to_the_desktop(program, desktop):
    """Not by the media controls, which stand on locked screens, nor by the question of the day after."""
    write(program.folder, text=BACK)
    made = program.start()
    page = program.choose("mine")
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    play_to(program, "Dog")
    made.sessions.bridge.stop()
    stop = made.window.session_page
    stop.kinds.chips[StopKind.PAIN].click()
    stop.areas.chips["knee"].click()
    stop.rating.choose(7)
    stop.end.click()
    made = again(program, 1)
    assert made.board.card is not None
    assert made.board.card.isVisible()
    made.board.card.buttons["no"].click()
    program.settle()
    told = [
        value
        for showing in desktop.shown
        if showing is not None
        for value in astuple(showing)
        if isinstance(value, str)
    ]
    assert told  # it was listened to
    for words in told:
        assert not [word for word in BODILY if word in words.casefold()], words
