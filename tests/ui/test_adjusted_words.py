"""The player counts the sets and repetitions of the side at hand."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.plans import begin, exercise, routine_of

from backbeat.routine.adjustments import Adjustments, Change
from backbeat.routine.model import Extra, Pace, Sides, Tempo
from backbeat.session.compiler import compile_timeline
from backbeat.session.session import Session
from backbeat.session.timeline import PhaseKind, Timeline
from backbeat.ui.pages import player_words, words
from backbeat.ui.text import install_translator


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    install_translator(qapp)


def test_the_weaker_sides_own_sets_are_counted(qtbot: QtBot) -> None:
    step = exercise("raise", reps=4, sets=2, rest=10_000, switch=5_000, sides=Sides.EACH, tempo=Tempo(1_000, 0, 0, 0))
    extra = Extra(Sides.LEFT, each=1, sets=(3,))
    timeline = compile_timeline(routine_of(step), adjustments=Adjustments((Change(0, 0, extra=extra),)))
    session, clock, _ = begin(timeline)
    told: list[tuple[str, str, str, str]] = []
    while session.is_active:
        snapshot = session.snapshot()
        rep, which = words.count_words(snapshot, words.shown_step(timeline, snapshot.phase_index))
        entry = (str(snapshot.phase.kind), str(snapshot.phase.side), rep, which)
        if not told or told[-1][:2] != entry[:2]:
            told.append(entry)
        clock.pass_(1_000)
        session.tick()
    assert told == [
        ("effort", "left", "Rep 1 of 5", "Set 1 of 3"),
        ("switch", "right", "", "Set 1 of 2"),
        ("effort", "right", "Rep 1 of 4", "Set 1 of 2"),
        ("rest", "both", "", "Set 2 of 2"),
        ("effort", "left", "Rep 1 of 5", "Set 2 of 3"),
        ("switch", "right", "", "Set 2 of 2"),
        ("effort", "right", "Rep 1 of 4", "Set 2 of 2"),
        ("rest", "both", "", "Set 3 of 3"),
        ("effort", "left", "Rep 1 of 3", "Set 3 of 3"),
    ]
    last = max(place for place, phase in enumerate(timeline.phases) if phase.kind is PhaseKind.REST)
    assert words.next_words(timeline, last) == "Set 3 of 3, Left side"


def limited(**dose: object) -> Timeline:
    words_of = {"reps": 10, "switch": 5_000, "sides": Sides.EACH, "tempo": Tempo(1_000, 0, 0, 0)} | dose
    step = exercise("raise", **words_of)
    changes = Adjustments((Change(0, 0, first=Sides.RIGHT, limited=True),))
    return compile_timeline(routine_of(step, exercise("squat", prepare=8_000, duration=20_000)), adjustments=changes)


def line(session: Session) -> str:
    snapshot = session.snapshot()
    step = words.shown_step(session.timeline, snapshot.phase_index)
    assert step is not None
    return player_words.line_of(session.timeline, snapshot, step)


def test_it_is_said_why_the_stronger_sides_set_is_short(qtbot: QtBot) -> None:
    session, clock, _ = begin(limited())
    assert line(session) == "Do raise."
    clock.pass_(1_900)
    session.tick()
    clock.pass_(1_900)
    session.skip()
    assert line(session) == "3 times on this side, no more than the other one managed"
    snapshot = session.snapshot()
    assert words.next_words(session.timeline, snapshot.phase_index) == "Set 1 of 1, Left side"
    for _ in range(5):
        clock.pass_(1_000)
        session.tick()
    snapshot = session.snapshot()
    step = words.shown_step(session.timeline, snapshot.phase_index)
    assert words.count_words(snapshot, step) == ("Rep 1 of 3", "")
    assert line(session) == "3 times on this side, no more than the other one managed"


def test_a_hold_as_long_as_the_other_sides_is_told_in_seconds(qtbot: QtBot) -> None:
    session, clock, _ = begin(limited(reps=None, duration=30_000))
    clock.pass_(1_700)
    session.skip()
    assert line(session) == "1 second on this side, no more than the other one managed"


def test_a_side_that_is_left_out_is_not_left_out_in_silence(qtbot: QtBot) -> None:
    session, _, _ = begin(limited())
    session.skip()
    assert session.snapshot().phase.kind is PhaseKind.PREPARE
    assert line(session) == "Raise: the second side is left out, because the first one did nothing."
    session, _, _ = begin(limited(sets=2, rest=10_000))
    session.skip()
    assert line(session) == (
        "Raise: the second side is left out, because the first one did nothing. Next: Set 2 of 2, Right side"
    )


def test_at_ones_own_pace_the_hold_ends_and_done_is_still_to_be_had(qtbot: QtBot) -> None:
    session, clock, _ = begin(limited(reps=None, duration=30_000, pace=Pace.OWN))
    clock.pass_(1_000)
    session.done()
    session.skip()
    snapshot = session.snapshot()
    assert (snapshot.length, snapshot.own_pace) == (1_000, True)
    assert player_words.forward_means(snapshot) is player_words.Forward.DONE
    assert words.here_words(snapshot, None) == "at your own pace"
