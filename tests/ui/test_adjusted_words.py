"""The player counts the sets and repetitions of the side at hand."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from tests.support.plans import begin, exercise, routine_of

from backbeat.routine.adjustments import Adjustments, Change
from backbeat.routine.model import Extra, Sides, Tempo
from backbeat.session.compiler import compile_timeline
from backbeat.session.timeline import PhaseKind
from backbeat.ui.pages import words


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
