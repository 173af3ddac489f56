"""The words of a session: the name, the side, the phase, what comes next. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backbeat.routine.describe import dose_line, spoken_length
from backbeat.routine.model import Breath, Position, Sides
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
    "limit_words",
    "next_words",
    "number_of",
    "passed_words",
    "pause_words",
    "position_words",
    "repeats_breath",
    "resume_words",
    "shown_step",
    "side_words",
    "time_words",
]


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
        return step.step.exercise.left or translate("Session", "Left side")
    if side is Sides.RIGHT:
        return step.step.exercise.right or translate("Session", "Right side")
    return ""


def instruction_of(step: PlannedStep) -> str:
    """The one thing to think of."""
    exercise = step.step.exercise
    return step.step.note or exercise.instruction or (exercise.steps[0] if exercise.steps else "")


def limit_words(timeline: Timeline, phase_index: int) -> str:
    """How much there is on the side that comes now, where the other one managed less than was planned."""
    if timeline.segment_of(phase_index).kind not in {SegmentKind.SWITCH, SegmentKind.SET}:
        return ""
    planned = timeline.set_after(phase_index)
    if planned is None or not planned.is_shortened:
        return ""
    if planned.reps is not None:
        return translate("Session", "%n time(s) on this side, no more than the other one managed", "", planned.reps)
    words = translate("Session", "%1 on this side, no more than the other one managed")
    return words.replace("%1", spoken_length(planned.most or 0, translate))


def passed_words(timeline: Timeline, phase_index: int) -> str:
    """Said before what comes next, where a side was passed over because the other one did nothing."""
    passed = timeline.passed_over_before(phase_index)
    if passed is None:
        return ""
    words = translate("Session", "%1: the second side is left out, because the first one did nothing.")
    return words.replace("%1", timeline.steps[passed.step].name)


def breath_word(snapshot: Snapshot) -> str:
    """The word in the dial: the breath while something is exercised, else what to do."""
    resting = {
        PhaseKind.PREPARE: translate("Session", "Get ready"),
        PhaseKind.SWITCH: translate("Session", "Change sides"),
        PhaseKind.REST: translate("Session", "Rest"),
    }
    breathing = {
        Breath.IN: translate("Session", "Inhale"),
        Breath.OUT: translate("Session", "Exhale"),
        Breath.HOLD: translate("Session", "Hold the breath"),
        Breath.FREE: translate("Session", "Breathe"),
    }
    if snapshot.length is None and snapshot.reps is not None:
        return translate("Session", "%n time(s)", "", snapshot.reps)
    return resting.get(snapshot.phase.kind) or breathing[snapshot.breath]


def here_words(snapshot: Snapshot, step: PlannedStep | None) -> str:
    """The quiet word under the breath: what the body does now, so that colour never speaks alone."""
    kind = snapshot.phase.kind
    exercise = step.step.exercise if step is not None else None
    if snapshot.own_pace:
        return translate("Session", "at your own pace")
    moving = {
        PhaseKind.EFFORT: (exercise.effort if exercise else "") or translate("Session", "Effort"),
        PhaseKind.FINISH: (exercise.finish if exercise else "") or translate("Session", "Return"),
        PhaseKind.HOLD: translate("Session", "Hold"),
        PhaseKind.PAUSE: translate("Session", "Let go"),
    }
    return moving.get(kind, "")


def repeats_breath(snapshot: Snapshot, line: str) -> bool:
    """Whether a line says of an exercise that is all breath what the word over it has just said."""
    same = {
        Breath.IN: ("breathe in", translate("Session", "breathe in")),  # as the routine is written, and as one reads
        Breath.OUT: ("breathe out", translate("Session", "breathe out")),
    }
    return line.casefold() in (*same.get(snapshot.breath, ()), breath_word(snapshot).casefold())


def count_words(snapshot: Snapshot, step: PlannedStep | None) -> tuple[str, str]:
    """Where we are in numbers: repetition, and set (with the round where there are several)."""
    if step is None:
        return "", ""
    phase, dose = snapshot.phase, step.dose
    first = ""
    if phase.rep is not None and snapshot.reps is not None:
        first = _of(translate("Session", "Rep %1 of %2"), phase.rep, snapshot.reps)
    parts = []
    if phase.set is not None and dose.all_sets > 1:
        # A rest carries the number of the set before it, and is about the one after it.
        number = phase.set + 1 if phase.kind is PhaseKind.REST else phase.set
        sets = dose.all_sets if number > dose.sets else dose.sets_on(phase.side)
        parts.append(_of(translate("Session", "Set %1 of %2"), min(number, sets), sets))
    if step.rounds > 1:
        parts.append(_of(translate("Session", "Round %1 of %2"), step.round, step.rounds))
    return first, " · ".join(parts)


def position_words(position: Position) -> str:
    """How the body starts, in words."""
    return {
        Position.STANDING: translate("Session", "Standing"),
        Position.SITTING: translate("Session", "Sitting"),
        Position.FLOOR_SITTING: translate("Session", "Sitting on the floor"),
        Position.KNEELING: translate("Session", "Kneeling"),
        Position.ALL_FOURS: translate("Session", "On all fours"),
        Position.PRONE: translate("Session", "Lying on the belly"),
        Position.SUPINE: translate("Session", "Lying on the back"),
        Position.SIDE_LYING: translate("Session", "Lying on the side"),
        Position.HANGING: translate("Session", "Hanging"),
        Position.ON_BALL: translate("Session", "On the ball"),
    }[position]


def number_of(snapshot: Snapshot) -> str:
    """The large number: seconds, or minutes and seconds where that says more."""
    seconds = snapshot.seconds_shown
    return str(seconds) if seconds < 100 else format_time(seconds)


def time_words(snapshot: Snapshot, *, at_least: bool) -> str:
    pattern = translate("Session", "%1 of at least %2") if at_least else translate("Session", "%1 of %2")
    return pattern.replace("%1", format_time(snapshot.position / 1000)).replace(
        "%2", format_time(snapshot.total / 1000)
    )


def next_words(timeline: Timeline, phase_index: int) -> str:
    """What comes after this set, side, rest or preparation, in words."""
    here = timeline.phases[phase_index]
    segment = timeline.after(here.segment)
    if segment is None:
        return translate("Session", "Then you are done")
    phase = timeline.phases[segment.first]
    step = shown_step(timeline, segment.first)
    if step is None or segment.kind is SegmentKind.REST:
        between = translate("Session", "Rest %1, then the next round")
        sets = translate("Session", "Rest %1, then set %2").replace("%2", str((phase.set or 0) + 1))
        length = spoken_length(phase.length or 0, translate)
        return (between if segment.step is None else sets).replace("%1", length)
    side = side_words(step, phase.side)
    if segment.kind is SegmentKind.SWITCH:
        return translate("Session", "Change sides: %1").replace("%1", side)
    if segment.kind is SegmentKind.SET and here.kind is PhaseKind.PREPARE:
        return translate("Session", "Begin: %1").replace("%1", dose_line(step.dose, translate))
    if segment.kind is SegmentKind.SET and here.step == phase.step:
        number = _of(translate("Session", "Set %1 of %2"), phase.set or 1, step.dose.sets_on(phase.side))
        return f"{number}, {side}" if side else number
    return f"{step.name}, {side}" if side else step.name


def _of(pattern: str, which: int, total: int) -> str:
    return pattern.replace("%1", str(which)).replace("%2", str(total))


def pause_words(snapshot: Snapshot) -> str:
    """Why everything stands still."""
    return {
        PauseReason.SUSPEND: translate("Session", "Paused: the computer slept."),
        PauseReason.STALL: translate("Session", "Paused: the computer was too busy to keep time."),
        PauseReason.FAULT: translate("Session", "Paused: something went wrong in the program. What you did is kept."),
        PauseReason.RESTORED: translate("Session", "Paused: this session was cut off. It waits where it was."),
        PauseReason.LOCKED: translate("Session", "Paused: the screen was locked."),
    }.get(snapshot.reason or PauseReason.PERSON, translate("Session", "Paused"))


def resume_words(snapshot: Snapshot) -> str:
    """What going on will do."""
    kind = snapshot.phase.kind
    left = snapshot.remaining
    if left is None:
        return translate("Session", "Going on: three seconds to get ready, then at your own pace.")
    length = spoken_length(-(-left // 1000) * 1000, translate)
    if kind in RESTING:
        return {
            PhaseKind.PREPARE: translate("Session", "Going on: %1 left to get ready."),
            PhaseKind.SWITCH: translate("Session", "Going on: %1 left to change sides."),
        }.get(kind, translate("Session", "Going on: %1 of rest left.")).replace("%1", length)
    what = {
        PhaseKind.HOLD: translate("Session", "Going on: three seconds to get ready, then %1 of the hold."),
        PhaseKind.WORK: translate("Session", "Going on: three seconds to get ready, then %1 left."),
    }
    otherwise = translate("Session", "Going on: three seconds to get ready, then on where you were.")
    return what.get(kind, otherwise).replace("%1", length)
