"""A timeline as text that a person can check line by line."""

from __future__ import annotations

from backbeat.routine.model import Exercise, Routine
from backbeat.session.compiler import compile_timeline

__all__ = ["LIBRARY", "timeline_text"]

LIBRARY = {"bird-dog": Exercise("bird-dog", "Bird dog", ("Reach out.",))}


def timeline_text(routine: Routine, level: str) -> str:
    timeline = compile_timeline(routine, level)
    lines = [f"{timeline.total / 1000:g} s{' at least' if timeline.at_least else ''}"]
    for phase in timeline.phases:
        step = None if phase.step is None else timeline.steps[phase.step]
        where = "" if step is None else f"{step.step.exercise.id} b{step.block} r{step.round}"
        length = "own" if phase.length is None else f"{phase.length / 1000:g}"
        rep = "-" if phase.rep is None else str(phase.rep)
        words = (
            f"{phase.start / 1000:6g} {length:>4} {phase.kind:8}"
            f"{where:22} set {phase.set or '-'} rep {rep} {phase.side:6}{phase.breath}"
        )
        lines.append(words.rstrip())
    return "\n".join(lines) + "\n"
