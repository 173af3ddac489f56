"""Sessions as a trainer would tell them: what is done on the left, what is to be seen then on the right."""

from __future__ import annotations

import re
from textwrap import dedent

from backbeat.session import events as ev
from backbeat.session.player import Player
from backbeat.session.state import Status
from backbeat.session.timeline import PhaseKind, Timeline

__all__ = ["Trainer", "told"]


def seconds(milliseconds: int) -> str:
    return f"{milliseconds / 1000:g}s"


class Trainer:
    """Plays one line after the other and says what is to be seen."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.player = Player(timeline)
        self.now = 1_000_000

    def does(self, line: str) -> str:
        word, _, value = line.partition(" ")
        if match := re.fullmatch(r"\+([0-9.]+)s", word):
            self.now += round(float(match[1]) * 1000)
            return self.sees(self.player.advance(self.now))
        if word in {"more", "less"}:
            more = int(value.removesuffix("s")) * (1000 if word == "more" else -1000)
            return self.sees(self.player.add_time(more, self.now))
        if word == "jump":
            return self.sees(self.player.jump(int(value), self.now))
        return self.sees(getattr(self.player, {"ack": "acknowledge"}.get(word, word))(self.now))

    def sees(self, happened: tuple[ev.Event, ...]) -> str:
        snapshot = self.player.snapshot(self.now)
        seen = str(snapshot.status)
        if snapshot.status in {Status.RUNNING, Status.PAUSED, Status.RESUMING}:
            step = self.timeline.step_of(snapshot.phase_index)
            assert step is not None
            seen += f": {snapshot.phase.kind} {step.step.exercise.id} {snapshot.phase.side}"
            if snapshot.phase.kind in {PhaseKind.EFFORT, PhaseKind.HOLD, PhaseKind.FINISH}:
                seen += f" rep {snapshot.phase.rep}"
            if snapshot.remaining is not None:
                seen += f", {seconds(snapshot.remaining)} left"
            if snapshot.reps_counted:
                seen += f", {snapshot.reps_counted} of {snapshot.reps_to_count} counted"
        return "; ".join([seen, *(self.over(event) for event in happened if isinstance(event, ev.SetOver))])

    def over(self, event: ev.SetOver) -> str:
        planned = self.timeline.sets[event.set]
        told = f"{self.timeline.steps[planned.step].step.exercise.id} set {planned.set} {planned.side}"
        if event.attempt > 1 and event.outcome == "done":
            told += f" (again, {event.attempt})"
        told += f" {event.outcome} in {seconds(event.elapsed)}"
        if event.added:
            told += f", {seconds(event.added)} added"
        return told if event.reps is None else f"{told}, {event.reps} reps"


def told(script: str, timeline: Timeline) -> tuple[list[str], list[str]]:
    """What a script says is to be seen, and what is."""
    lines = [line.split("|") for line in dedent(script).strip().splitlines()]
    trainer = Trainer(timeline)
    expected = [f"{said.strip():9}| {seen.strip()}" for said, seen in lines]
    return expected, [f"{said.strip():9}| {trainer.does(said.strip())}" for said, _ in lines]
