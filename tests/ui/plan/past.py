"""What a person did before, written as the program writes it: a routine of three exercises, and a stop in it."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QLabel, QWidget
from tests.support.fake_clock import FakeClock
from tests.ui.program import Program

from backbeat.routine.reader import read_routine
from backbeat.session.programme import Programme
from backbeat.session.record import StopDetails, StopKind
from backbeat.session.session import Session

__all__ = ["BACK", "done", "programme", "stopped", "words_of"]

BACK = """\
routine: 1
title: Back
levels: [gentle, strong]
blocks:
  - exercises:
      - title: Bow
        id: bow
        steps: [Stand tall., Bow.]
        easier: Bow only halfway.
        position: standing
        duration: 30s
      - title: Dog
        id: dog
        steps: [Reach out.]
        position: all-fours
        sides: each
        reps: 10
        sets: 3
        tempo: {effort: 2s, finish: 2s}
      - title: Plank
        id: plank
        steps: [Hold.]
        position: prone
        duration: {gentle: 20s, strong: 40s}
"""


def programme(level: str = "gentle") -> Programme:
    routine = read_routine(BACK.encode(), stem="mine", exercises={}).routine
    assert routine is not None
    return Programme(routine, level)


def done(program: Program, days: int, *, effort: int | None = 3, level: str = "gentle") -> None:
    """A whole session, so many days before the program's day; the program runs, or nobody would write it down."""
    _session(program, days, level, lambda session: session.reflect(effort, ""))


def stopped(program: Program, days: int, said: StopDetails | None = None, *, sets: int = 1) -> None:
    """A session that was stopped after so many sets; one set is the bow, the second the dog's left side."""
    said = said or StopDetails(StopKind.PAIN, "lower-back", 3)

    def stop(session: Session) -> None:
        session.describe_stop(said)
        session.acknowledge()

    _session(program, days, "gentle", stop, sets=sets)


def _session(program: Program, days: int, level: str, then, *, sets: int | None = None) -> None:
    made = program.app
    assert made is not None
    assert made.history is not None
    wall: datetime = program.clock.wall() - timedelta(days=days, hours=1)
    clock = FakeClock(wall=wall)
    chosen = programme(level)
    timeline = chosen.timeline()
    session = Session(timeline, clock, made.history.journal, chosen.record(f"past-{days}-{wall:%H}", wall, timeline))
    session.start()
    while session.is_active:
        phase = session.timeline.phases[session.snapshot().phase_index]
        at = session.timeline.segments[phase.segment].set
        if sets is not None and at == sets:
            session.stop()
            break
        clock.pass_(500)
        session.tick()
    then(session)
    program.settle()


def words_of(page: QWidget) -> str:
    """All that can be read on it."""
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))
