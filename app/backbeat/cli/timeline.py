"""`backbeat timeline`: what a routine does, second by second."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from backbeat.cli.adjust import adjusted, first_side
from backbeat.cli.files import named_level, read_named, routine_or_refuse
from backbeat.cli.output import is_utf8
from backbeat.local_library import open_library
from backbeat.paths import folders
from backbeat.routine.model import BreathCycle, Milliseconds
from backbeat.session.compiler import compile_timeline, level_of
from backbeat.session.timeline import Phase, Timeline

__all__ = ["as_data", "clock_time", "run"]


def run(options: Namespace) -> int:
    routine = routine_or_refuse(read_named(open_library(folders(options.data_dir)), options.file), options.file)
    level = named_level(routine, options.level)
    changes, told = adjusted(routine, level_of(routine, level), options)
    compiled = compile_timeline(routine, level, first_side=first_side(options), adjustments=changes)
    if options.json:
        data = as_data(compiled)
        if told or changes:
            data["adjusted"] = list(told)
        print(json.dumps(data, ensure_ascii=not is_utf8()))
    else:
        _print_table(compiled, told)
    return 0


def as_data(timeline: Timeline) -> dict[str, Any]:
    """The timeline as the routine format promises it: lengths in seconds, null at the person's own pace."""
    main = timeline.main
    return {
        "routine": main.routine,
        "title": main.title,
        "level": main.level,
        "total_seconds": timeline.total / 1000,
        "at_least": timeline.at_least,
        "phases": [_phase(timeline, phase) for phase in timeline.phases],
    }


def _phase(timeline: Timeline, phase: Phase) -> dict[str, Any]:
    step = None if phase.step is None else timeline.steps[phase.step]
    data: dict[str, Any] = {
        "kind": str(phase.kind),
        "block": step.block if step else _block_before(timeline, phase),
        "round": step.round if step else _round_before(timeline, phase),
        "exercise": step.step.exercise.id if step else None,
        "set": phase.set,
        "sets": step.dose.sets_on(phase.side) if step else None,
        "rep": phase.rep,
        "reps": step.dose.reps_on(phase.side, phase.set or 1) if step else None,
        "side": str(phase.side),
        "breath": str(phase.breath),
        "start": phase.start / 1000,
        "seconds": None if phase.length is None else phase.length / 1000,
    }
    if phase.cycle is not None:
        data["cycle"] = _cycle(phase.cycle)
    return data


def _block_before(timeline: Timeline, rest: Phase) -> int:
    return _step_before(timeline, rest)[0]


def _round_before(timeline: Timeline, rest: Phase) -> int:
    """A rest between rounds belongs to the round it follows."""
    return _step_before(timeline, rest)[1]


def _step_before(timeline: Timeline, rest: Phase) -> tuple[int, int]:
    first = timeline.segments[rest.segment].first
    step = timeline.step_of(first - 1)
    return (step.block, step.round) if step else (0, 1)


def _cycle(cycle: BreathCycle) -> dict[str, float]:
    return {
        "in": cycle.in_ / 1000,
        "hold": cycle.hold / 1000,
        "out": cycle.out / 1000,
        "pause": cycle.pause / 1000,
    }


def _print_table(timeline: Timeline, told: Sequence[str] = ()) -> None:
    main = timeline.main
    at_least = "at least " if timeline.at_least else ""
    level = f", {main.level}" if main.level else ""
    print(f"{main.title}{level}: {at_least}{clock_time(timeline.total)}")
    for sentence in told:
        print(sentence)
    if not timeline.phases:
        print("Nothing is left to do.")
    for phase in timeline.phases:
        step = None if phase.step is None else timeline.steps[phase.step]
        name = step.name if step else ""
        length = "  own" if phase.length is None else f"{phase.length / 1000:5g}"
        rep = f"rep {phase.rep}" if phase.rep else ""
        of_set = f"set {phase.set}" if phase.set else ""
        breath = "" if phase.breath == "free" else str(phase.breath)
        side = "" if phase.side == "both" else str(phase.side)
        line = f"{clock_time(phase.start):>8} {length} s  {phase.kind:<8}{side:<7}{of_set:<7}{rep:<8}{breath:<6}{name}"
        print(line.rstrip())


def clock_time(length: Milliseconds) -> str:
    """``4:10`` or ``1:02:03``, whole seconds."""
    minutes, seconds = divmod(length // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
