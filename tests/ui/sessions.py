"""Sessions for the pages: a demanding routine, and a way to any moment of it."""

from __future__ import annotations

from typing import Any

from tests.support.fake_clock import FakeClock
from tests.support.journal import RecordingJournal
from tests.support.plans import begin

from backbeat.routine.model import (
    Block,
    BreathCycle,
    DoseWords,
    Exercise,
    Pace,
    Position,
    Routine,
    Sides,
    Step,
    Tempo,
)
from backbeat.session.compiler import compile_timeline
from backbeat.session.session import Session

BIRD_DOG = Exercise(
    "bird-dog",
    "Bird dog",
    ("On all fours.", "Reach one arm and the opposite leg.", "Bring them home slowly."),
    instruction="Reach long. Hips stay level.",
    position=Position.ALL_FOURS,
    left="Left arm, right leg",
    right="Right arm, left leg",
    effort="reach out",
    finish="come home",
)
LONG = Exercise(
    "long",
    "Wirbelsäulenaufrichtungsübung im Vierfüßlerstand mit Gegenbewegung",
    tuple("Den linken Arm und das rechte Bein gleichzeitig langsam ausstrecken, ohne Hohlkreuz." for _ in range(6)),
    instruction="Die Hüfte bleibt waagerecht & der <b>Nacken</b> lang, als zöge jemand sanft am Hinterkopf.",
    left="Linker Arm und rechtes Bein zugleich",
    right="Rechter Arm und linkes Bein zugleich",
)
ROUTINE = Routine(
    "back-strength",
    "Back strength",
    (
        Block(
            (
                Step(
                    Exercise("breath", "Standing breath", ("Stand tall.",), position=Position.STANDING),
                    dose=DoseWords(duration=30_000, breath=BreathCycle(4_000, 6_000, 1_000), prepare=5_000),
                ),
                Step(
                    BIRD_DOG,
                    dose=DoseWords(
                        sets=2,
                        reps=6,
                        tempo=Tempo(2_000, 3_000, 3_000, 1_000),
                        sides=Sides.EACH,
                        switch=5_000,
                        rest=20_000,
                        prepare=8_000,
                    ),
                ),
                Step(
                    Exercise("squat", "Squat to the chair", ("Sit back.", "Stand up.")),
                    dose=DoseWords(sets=2, reps=12, pace=Pace.OWN, prepare=5_000, rest=20_000),
                ),
                Step(LONG, dose=DoseWords(sets=3, reps=40, sides=Sides.EACH)),
            ),
        ),
    ),
    levels=("gentle", "regular"),
)

#: How to get to each state: skips from the beginning, then milliseconds, then commands.
MOMENTS: dict[str, tuple[int, int, tuple[str | int, ...]]] = {
    "prepare": (2, 3_000, ()),
    "work": (1, 9_500, ()),
    "effort": (3, 900, ()),
    "hold": (3, 3_400, ()),
    "finish": (3, 6_200, ()),
    "pause": (3, 8_500, ()),
    "switch": (4, 2_000, ()),
    "rest": (6, 8_000, ()),
    "own": (11, 12_300, ()),
    "long": (15, 6_000, ()),
    "paused": (3, 3_400, ("pause",)),
    "resuming": (3, 3_400, ("pause", 5_000, "resume", 1_200)),
}


def run(session: Session, clock: FakeClock, milliseconds: int) -> None:
    """Time goes by, and the session is looked at as often as the window would."""
    while milliseconds > 0:
        step = min(500, milliseconds)
        clock.pass_(step)
        session.tick()
        milliseconds -= step


def at(moment: str, **options: Any) -> tuple[Session, FakeClock, RecordingJournal]:
    """A session in the state of this name."""
    skips, milliseconds, then = MOMENTS[moment]
    session, clock, journal = begin(compile_timeline(ROUTINE, "regular"), **options)
    for _ in range(skips):
        session.skip()
    run(session, clock, milliseconds)
    for command in then:
        if isinstance(command, int):
            run(session, clock, command)
        else:
            getattr(session, command)()
    return session, clock, journal
