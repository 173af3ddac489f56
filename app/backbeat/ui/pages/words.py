"""The words of a session: the name, the side, the phase, what comes next. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backbeat.routine.model import Breath, Sides
from backbeat.session.events import PauseReason
from backbeat.session.timeline import RESTING, PhaseKind, SegmentKind
from backbeat.ui.text import format_time, translate

if TYPE_CHECKING:
    from backbeat.session.snapshot import Snapshot
    from backbeat.session.timeline import PlannedStep, Timeline

__all__ = [
    "breath_word",
    "count_words",
    "here_words",
    "instruction_of",
    "next_words",
    "number_of",
    "pause_words",
    "resume_words",
    "shown_step",
    "side_words",
    "time_words",
]

_CONTEXT = "Session"


def _tr(text: str, n: int = -1) -> str:
    return translate(_CONTEXT, text, n)


def shown_step(timeline: Timeline, phase_index: int) -> PlannedStep | None:
    """The exercise a phase is about: its own, or between rounds the one that comes."""
    step = timeline.step_of(phase_index)
    if step is not None:
        return step
    following = timeline.next_steps(phase_index)
    return following[0] if following else None


def side_words(step: PlannedStep, side: Sides) -> str:
    """What this side is called: the exercise's own words, or left and right; nothing for both."""
    if side is Sides.LEFT:
        return step.step.exercise.left or _tr("Left side")
    if side is Sides.RIGHT:
        return step.step.exercise.right or _tr("Right side")
    return ""


def instruction_of(step: PlannedStep) -> str:
    """The one thing to think of."""
    exercise = step.step.exercise
    return step.step.note or exercise.instruction or (exercise.steps[0] if exercise.steps else "")


def breath_word(snapshot: Snapshot) -> str:
    """The word in the dial: the breath while something is exercised, else what to do."""
    resting = {
        PhaseKind.PREPARE: _tr("Get ready"),
        PhaseKind.SWITCH: _tr("Change sides"),
        PhaseKind.REST: _tr("Rest"),
    }
    breathing = {
        Breath.IN: _tr("Inhale"),
        Breath.OUT: _tr("Exhale"),
        Breath.HOLD: _tr("Hold the breath"),
        Breath.FREE: _tr("Breathe"),
    }
    return resting.get(snapshot.phase.kind) or breathing[snapshot.breath]


def here_words(snapshot: Snapshot, step: PlannedStep | None) -> str:
    """The quiet word under the breath: what the body does now, so that colour never speaks alone."""
    kind = snapshot.phase.kind
    exercise = step.step.exercise if step is not None else None
    moving = {
        PhaseKind.EFFORT: (exercise.effort if exercise else "") or _tr("Effort"),
        PhaseKind.FINISH: (exercise.finish if exercise else "") or _tr("Return"),
        PhaseKind.HOLD: _tr("Hold"),
        PhaseKind.PAUSE: _tr("Let go"),
    }
    if kind in moving:
        return moving[kind]
    if kind is not PhaseKind.WORK or snapshot.length is not None or step is None:
        return ""
    reps = step.dose.reps
    return _tr("%n time(s), at your pace", reps) if reps is not None else _tr("At your pace")


def count_words(snapshot: Snapshot, step: PlannedStep | None) -> tuple[str, str]:
    """Where we are in numbers: repetition, and set (with the round where there are several)."""
    if step is None:
        return "", ""
    phase, dose = snapshot.phase, step.dose
    first = ""
    if phase.rep is not None and dose.reps is not None:
        first = _tr("Rep %1 of %2").replace("%1", str(phase.rep)).replace("%2", str(dose.reps))
    parts = []
    if phase.set is not None:
        # A rest carries the number of the set before it, and is about the one after it.
        number = phase.set + 1 if phase.kind is PhaseKind.REST else phase.set
        parts.append(_tr("Set %1 of %2").replace("%1", str(min(number, dose.sets))).replace("%2", str(dose.sets)))
    if step.rounds > 1:
        parts.append(_tr("Round %1 of %2").replace("%1", str(step.round)).replace("%2", str(step.rounds)))
    return first, " · ".join(parts)


def number_of(snapshot: Snapshot) -> str:
    """The large number: seconds, or minutes and seconds where that says more."""
    seconds = snapshot.seconds_shown
    return str(seconds) if seconds < 100 else format_time(seconds)


def time_words(snapshot: Snapshot, *, at_least: bool) -> str:
    pattern = _tr("%1 of at least %2") if at_least else _tr("%1 of %2")
    return pattern.replace("%1", format_time(snapshot.position / 1000)).replace(
        "%2", format_time(snapshot.total / 1000)
    )


def next_words(timeline: Timeline, phase_index: int) -> str:
    """What comes after this set, side, rest or preparation, in words."""
    here = timeline.phases[phase_index].segment
    if here + 1 >= len(timeline.segments):
        return _tr("Then you are done")
    segment = timeline.segments[here + 1]
    phase = timeline.phases[segment.first]
    step = shown_step(timeline, segment.first)
    length = format_time((phase.length or 0) / 1000)
    if segment.kind is SegmentKind.REST:
        words = _tr("Rest %1, then set %2") if segment.step is not None else _tr("Rest %1, then the next round")
        return words.replace("%1", length).replace("%2", str((phase.set or 0) + 1))
    if step is None:
        return ""
    side = side_words(step, phase.side)
    if segment.kind is SegmentKind.SWITCH:
        return _tr("Change sides: %1").replace("%1", side)
    same = timeline.phases[phase_index].step == phase.step and segment.kind is SegmentKind.SET
    if same and (side or step.dose.sets > 1):
        number = _tr("Set %1 of %2").replace("%1", str(phase.set)).replace("%2", str(step.dose.sets))
        return side or number
    return f"{step.name}, {side}" if side else step.name


def pause_words(snapshot: Snapshot) -> str:
    """Why everything stands still."""
    return {
        PauseReason.SUSPEND: _tr("Paused: the computer slept."),
        PauseReason.STALL: _tr("Paused: the computer was too busy to keep time."),
        PauseReason.FAULT: _tr("Paused: something went wrong in the program. What you did is kept."),
        PauseReason.RESTORED: _tr("Paused: this session was cut off. It waits where it was."),
    }.get(snapshot.reason or PauseReason.PERSON, _tr("Paused"))


def resume_words(snapshot: Snapshot) -> str:
    """What going on will do."""
    kind = snapshot.phase.kind
    left = snapshot.remaining
    if left is None:
        return _tr("Going on: three seconds to get ready, then at your own pace.")
    length = format_time(left / 1000, up=True)
    if kind in RESTING:
        return {
            PhaseKind.PREPARE: _tr("Going on: %1 left to get ready."),
            PhaseKind.SWITCH: _tr("Going on: %1 left to change sides."),
        }.get(kind, _tr("Going on: %1 of rest left.")).replace("%1", length)
    what = {
        PhaseKind.HOLD: _tr("Going on: three seconds to get ready, then %1 of the hold."),
        PhaseKind.WORK: _tr("Going on: three seconds to get ready, then %1 left."),
    }
    otherwise = _tr("Going on: three seconds to get ready, then on where you were.")
    return what.get(kind, otherwise).replace("%1", length)
