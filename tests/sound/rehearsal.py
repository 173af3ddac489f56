"""A session on a clock that stands still, and what a prompter has sounded of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tests.support.fake_clock import FakeClock
from tests.support.fake_outlet import ENGLISH, FakeOutlet, said
from tests.support.journal import RecordingJournal
from tests.support.plans import record_of

from backbeat.routine.adjustments import UNCHANGED, Adjustments
from backbeat.routine.describe import english
from backbeat.routine.reader import read_routine
from backbeat.session.programme import Programme
from backbeat.session.session import Session
from backbeat.settings import Settings
from backbeat.sound.prompter import Prompter, Standing
from backbeat.sound.protocol import Reply
from backbeat.sound.wording import Speech

ROUTINE = """\
routine: 1
title: Back
blocks:
  - exercises:
      - title: Bird dog
        steps: [Reach out.]
        instruction: Hips stay level.
        left: Left arm, right leg
        right: Right arm, left leg
        reps: 3
        tempo: {effort: 2s, finish: 2s}
        sides: each
        switch: 5s
        prepare: 8s
      - title: Side plank
        steps: [Lift the hips.]
        duration: 30s
        sets: 2
        rest: 20s
        prepare: 5s
      - title: Squat
        steps: [Sit back.]
        reps: 12
        pace: own
        prepare: 5s
"""


@dataclass
class Rehearsal:
    session: Session
    prompter: Prompter
    outlet: FakeOutlet
    clock: FakeClock
    standing: Standing
    journal: RecordingJournal

    def run(self, milliseconds: int, step: int = 50) -> None:
        for _ in range(milliseconds // step):
            self.clock.pass_(step)
            self.session.tick()

    def skip(self, times: int) -> None:
        for _ in range(times):
            self.session.skip()

    @property
    def lines(self) -> list[str]:
        """What was sounded, as a person would write it down."""
        return [line_of(speech) for speech in self.outlet.speeches]


def line_of(speech: Speech) -> str:
    tone = "" if speech.tone is None else f"[{speech.tone}]"
    return f"{tone} {said(speech)}".strip()


def rehearse(
    text: str = ROUTINE,
    *,
    reply: Reply | None = ENGLISH,
    muted: bool = False,
    adjustments: Adjustments = UNCHANGED,
    **settings: Any,
) -> Rehearsal:
    routine = read_routine(text.encode(), stem="back", exercises={}).routine
    assert routine is not None
    clock = FakeClock()
    timeline, journal = Programme(routine, adjustments=adjustments).timeline(), RecordingJournal()
    session = Session(timeline, clock, journal, record_of(timeline))
    outlet, standing = FakeOutlet(), Standing()
    if reply is not None:
        standing.hear(reply)
    prompter = Prompter(outlet, standing, english)
    prompter.settings_changed(replace(Settings(), **settings))
    prompter.set_muted(muted)
    session.subscribe(prompter.happened)
    prompter.begin(session)
    session.start()
    return Rehearsal(session, prompter, outlet, clock, standing, journal)
