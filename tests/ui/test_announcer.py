"""What a screen reader is told of a session."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from tests.support.plans import begin as begin_session
from tests.ui.sessions import ROUTINE, run

from backbeat.routine.adjustments import Adjustments, Change
from backbeat.routine.model import Sides
from backbeat.session.compiler import compile_timeline
from backbeat.ui.session.announcer import Announcer, segment_words, tell_assistants
from backbeat.ui.style.look import Look
from backbeat.ui.text import install_translator
from backbeat.ui.widgets.banner import Banner


class Listener:
    """A session, the announcer beside it, and what was said."""

    def __init__(self, qtbot):
        self.said = []
        self.session, self.clock, _ = begin_session(compile_timeline(ROUTINE, "regular"))
        self.announcer = Announcer(self._hear)
        self.announcer.begin(self.session)
        self.session.subscribe(self.announcer.happened)

    def _hear(self, text, urgent):
        self.said.append((text, urgent))

    @property
    def words(self):
        return [text for text, _ in self.said]

    def quiet_over(self):
        """The gap between two announcements passes."""
        self.announcer.pause.stop()
        self.announcer.pause.timeout.emit()


@pytest.fixture
def listener(qtbot, qapp):
    install_translator(qapp)
    return Listener(qtbot)


def test_a_limit_of_the_other_side_is_said_with_the_change_of_sides(qapp):
    install_translator(qapp)
    limited = Adjustments((Change(0, 1, first=Sides.LEFT, limited=True),))
    session, clock, _ = begin_session(compile_timeline(ROUTINE, "regular", adjustments=limited))
    session.jump(1)
    session.skip()
    for _ in range(19):
        clock.pass_(1_000)
        session.tick()
    session.skip()
    assert segment_words(session.timeline, session.snapshot().phase_index) == (
        "Change sides: Right arm, left leg. 2 times on this side, no more than the other one managed."
    )


def test_exercise_side_dose_and_what_to_think_of_are_said_and_then_begin(listener):
    listener.session.skip()
    listener.quiet_over()
    listener.session.skip()
    listener.quiet_over()
    listener.session.skip()
    assert listener.words == [
        "Begin.",
        "Bird dog, Left arm, right leg. Hold 3 seconds. 6 times each side. 2 sets, rest 20 seconds."
        " Reach long. Hips stay level.",
        "Begin.",
    ]


def test_neither_repetitions_nor_breath_nor_seconds_are_said(listener):
    for _ in range(3):
        listener.session.skip()
        listener.quiet_over()
    before = len(listener.said)
    for _ in range(50):  # six repetitions of effort, hold, finish and pause
        run(listener.session, listener.clock, 1_000)
        listener.quiet_over()
    assert listener.session.snapshot().phase.rep == 6
    assert len(listener.said) == before


@pytest.mark.parametrize(
    ("skips", "words"),
    [
        (4, "Change sides: Right arm, left leg."),
        (6, "Rest, 20 seconds. Next: Set 2 of 2, Left arm, right leg."),
        (7, "Set 2 of 2, Left arm, right leg."),
    ],
)
def test_sides_and_rests_and_sets(listener, skips, words):
    for _ in range(skips):
        listener.session.skip()
        listener.quiet_over()
    assert listener.words[-1] == words


def test_of_what_comes_too_close_together_the_latest_is_said(listener):
    for _ in range(6):
        listener.session.skip()
    assert listener.words == ["Begin."]
    listener.quiet_over()
    assert len(listener.said) == 2
    assert listener.words[-1].startswith("Rest")
    listener.quiet_over()
    assert len(listener.said) == 2
    assert listener.announcer.pause.interval() == 1_500


def test_a_pause_says_why_and_going_on_says_so(listener):
    run(listener.session, listener.clock, 6_000)
    listener.quiet_over()
    listener.session.pause()
    listener.quiet_over()
    assert listener.words[-1] == "Paused"
    listener.session.resume()
    listener.quiet_over()
    assert listener.words[-1] == "Get ready."
    run(listener.session, listener.clock, 4_000)
    listener.quiet_over()
    assert listener.words[-1] == "Going on."


def test_a_session_that_was_cut_off_says_that_it_waits(listener):
    listener.session.pause()
    listener.said.clear()
    listener.announcer.begin(listener.session)
    assert listener.words == ["Paused"]


def test_after_a_stop_there_is_one_word_more(listener):
    listener.session.skip()
    listener.session.skip()  # still waiting to be said
    listener.announcer.silence()
    listener.session.stop()
    assert listener.said == [("Begin.", False), ("Stopped", True)]
    listener.quiet_over()
    listener.session.acknowledge()
    listener.quiet_over()
    assert len(listener.said) == 2


def test_the_end_is_said(listener):
    while listener.session.is_active:
        listener.session.skip()
        listener.quiet_over()
    assert listener.words[-1] == "Done."


def test_nothing_is_said_of_a_session_that_was_left(listener):
    listener.announcer.over()
    listener.session.skip()
    assert listener.said == []


def test_a_message_in_the_window_is_said_once(qtbot, qapp, monkeypatch):
    sent = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: sent.append(event.message()))
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    banner = Banner(Look("light"), "The disk is full.")
    qtbot.addWidget(banner)
    banner.show()
    banner.hide()
    banner.show()
    assert sent == ["The disk is full."]


def test_without_an_assistant_nothing_is_made(qtbot, qapp, monkeypatch):
    sent = []
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: sent.append(event.message()))
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    tell_assistants(window)("Begin.", False)
    assert sent == []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    tell_assistants(window)("Begin.", False)
    assert sent == ["Begin."]
