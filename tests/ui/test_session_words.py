"""The words of a session."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ui.sessions import at

from backbeat.routine.model import Breath
from backbeat.session.events import PauseReason
from backbeat.ui.pages import player_words, words
from backbeat.ui.pages.figure_place import course_of, place_on_course
from backbeat.ui.text import install_translator


@pytest.fixture(autouse=True)
def english(qapp):
    install_translator(qapp)


@pytest.mark.parametrize(
    ("moment", "following"),
    [
        ("work", "Bird dog, Left arm, right leg"),
        ("prepare", "Begin: Hold 3 seconds. 6 times each side. 2 sets, rest 20 seconds."),
        ("effort", "Change sides: Right arm, left leg"),
        ("rest", "Set 2 of 2, Left arm, right leg"),
        ("own", "Rest 20 seconds, then set 2"),
    ],
)
def test_what_comes_next(moment, following):
    session, _, _ = at(moment)
    assert words.next_words(session.timeline, session.snapshot().phase_index) == following


def test_after_the_last_set_one_is_done():
    session, _, _ = at("effort")
    assert words.next_words(session.timeline, len(session.timeline.phases) - 1) == "Then you are done"


@pytest.mark.parametrize(
    ("moment", "then"),
    [
        ("paused", "Going on: three seconds to get ready, then 2 seconds of the hold."),
        ("rest", "Going on: 12 seconds of rest left."),
        ("prepare", "Going on: 5 seconds left to get ready."),
        ("switch", "Going on: 3 seconds left to change sides."),
        ("own", "Going on: three seconds to get ready, then at your own pace."),
        ("effort", "Going on: three seconds to get ready, then on where you were."),
    ],
)
def test_what_going_on_will_do(moment, then):
    session, _, _ = at(moment)
    assert words.resume_words(session.snapshot()) == then


@pytest.mark.parametrize("reason", list(PauseReason))
def test_every_reason_to_pause_has_a_sentence(reason):
    session, _, _ = at("hold")
    session.player.pause(session.player.state.since_at, reason)
    assert words.pause_words(session.snapshot()).startswith("Paused")


@pytest.mark.parametrize("moment", ["effort", "hold", "finish", "pause", "work"])
def test_the_dot_goes_along_the_course_in_order(moment):
    session, _, _ = at(moment)
    snapshot = session.snapshot()
    step = session.timeline.step_of(snapshot.phase_index)
    assert step is not None
    place = place_on_course(step.dose, snapshot)
    assert place is not None
    assert 0 <= place <= 1
    assert course_of(step.dose)


def test_at_rest_there_is_no_dot():
    session, _, _ = at("rest")
    step = session.timeline.step_of(session.snapshot().phase_index)
    assert step is not None
    assert place_on_course(step.dose, session.snapshot()) is None


@pytest.mark.parametrize(
    ("breath", "line", "repeated"),
    [
        (Breath.IN, "breathe in", True),
        (Breath.IN, "Inhale", True),
        (Breath.OUT, "Breathe out", True),
        (Breath.OUT, "breathe in", False),
        (Breath.IN, "arms up", False),
        (Breath.IN, "Effort", False),
    ],
)
def test_what_the_breath_says_already_is_not_said_twice(breath, line, repeated):
    session, _, _ = at("effort")
    assert words.repeats_breath(replace(session.snapshot(), breath=breath), line) is repeated


def test_an_exercise_that_is_all_breath_has_one_word_for_it():
    session, _, _ = at("effort")
    snapshot = session.snapshot()
    planned = session.timeline.steps[session.timeline.phases[snapshot.phase_index].step]
    exercise = replace(planned.step.exercise, effort="breathe in")
    step = replace(planned, step=replace(planned.step, exercise=exercise))
    assert player_words.sub_of(replace(snapshot, breath=Breath.IN), step) == ""
    assert player_words.sub_of(replace(snapshot, breath=Breath.OUT), step) == "breathe in"
