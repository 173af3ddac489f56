"""Small routines written by hand, and what it takes to run a session of one."""

from __future__ import annotations

from typing import Any

from tests.support.fake_clock import START, FakeClock
from tests.support.journal import RecordingJournal

from backbeat.routine.model import Block, DoseWords, Exercise, Pace, Routine, Sides, Step, Tempo
from backbeat.session.compiler import compile_timeline
from backbeat.session.record import SessionRecord
from backbeat.session.session import Session
from backbeat.session.timeline import Timeline

__all__ = ["begin", "exercise", "record_of", "routine_of", "three_exercises", "timeline_of"]


def exercise(name: str, **dose: Any) -> Step:
    """One exercise written out in place; nothing before it, no rests, unless it says so."""
    words: dict[str, Any] = {"prepare": 0, "rest": 0, "switch": 0} | dose
    return Step(Exercise(name, name.title(), (f"Do {name}.",)), in_place=True, dose=DoseWords(**words))


def routine_of(*steps: Step, rounds: int = 1, rest: int = 0) -> Routine:
    return Routine("made-up", "Made up", (Block(steps, rounds=rounds, rest=rest),))


def timeline_of(*steps: Step, rounds: int = 1, rest: int = 0) -> Timeline:
    return compile_timeline(routine_of(*steps, rounds=rounds, rest=rest))


def three_exercises() -> Timeline:
    """Two guided reps on each side, a hold of 20 s done twice, and a set at one's own pace. 8+10+2+10+5+20+10+20 s."""
    return timeline_of(
        exercise("dog", prepare=8_000, reps=2, tempo=Tempo(2_000, 1_000, 2_000, 0), sides=Sides.EACH, switch=2_000),
        exercise("plank", prepare=5_000, duration=20_000, sets=2, rest=10_000),
        exercise("squat", reps=5, pace=Pace.OWN),
    )


def record_of(timeline: Timeline, number: int = 1) -> SessionRecord:
    main = timeline.main
    return SessionRecord(
        f"session-{number}", main.routine, main.title, main.level, timeline.total, timeline.at_least, "", START
    )


def begin(
    timeline: Timeline | None = None, *, clock: FakeClock | None = None, journal: Any = None, **options: Any
) -> tuple[Session, FakeClock, RecordingJournal]:
    """A session that has been started."""
    timeline, clock = timeline or three_exercises(), clock or FakeClock()
    journal = RecordingJournal() if journal is None else journal
    session = Session(timeline, clock, journal, record_of(timeline), **options)
    session.start()
    return session, clock, journal
