"""Which moment of its movement a figure shows at a moment of a session. Pure; knows no Qt."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from backbeat.figure.model import Figure
from backbeat.figure.motion import Moment
from backbeat.routine.model import Milliseconds
from backbeat.session.snapshot import breath_at
from backbeat.session.timeline import PhaseKind

if TYPE_CHECKING:
    from backbeat.routine.model import Dose
    from backbeat.session.snapshot import Snapshot
    from backbeat.session.timeline import PlannedStep

__all__ = ["moment_of"]

STARTING_POSITION = Moment("prepare", 0.0)
STAND_STILL_FOR: Milliseconds = 3_000
"""How long before the effort the figure is in its starting position, to be compared with."""

_REP = (PhaseKind.EFFORT, PhaseKind.HOLD, PhaseKind.FINISH, PhaseKind.PAUSE)
_BREATHS = 24  # steps in which the chest rises: finer ones cannot be seen
_A_SECOND = 20
"""Moments are told in steps, the same in every repetition: a picture once made serves again. So many a second where a
body goes round and round, or only breathes."""
_OF_THE_WAY = 16
"""The same for a movement that begins and ends slowly: so many steps of the way for each second of it. In its middle
that is 25 pictures a second; at its ends, where each would be as the one before, it is few."""
_EASED = (PhaseKind.EFFORT, PhaseKind.FINISH)


def moment_of(step: PlannedStep, snapshot: Snapshot) -> Moment:
    """During the preparation the movement is shown once or more; then the body waits where it begins."""
    kind, dose = snapshot.phase.kind, step.dose
    length = snapshot.length
    elapsed = _in_steps(kind, snapshot.elapsed, length)
    level = breath_at(snapshot.phase, elapsed, length)[1]
    breath = round(level * _BREATHS) / _BREATHS
    if kind is PhaseKind.PREPARE:
        left = (length or 0) - snapshot.elapsed
        return STARTING_POSITION if left <= STAND_STILL_FOR else _shown_once(dose, snapshot.elapsed)
    share = min(1.0, elapsed / length) if length else 0.0
    if kind in _REP:
        # Where nothing moves the moment stays the same, so that nothing is painted again.
        held = kind is PhaseKind.PAUSE or (kind is PhaseKind.HOLD and not _moves_in_hold(step))
        rep = snapshot.phase.rep or 1
        return Moment(str(kind), 0.0 if held else share, 0 if held else elapsed, length, rep, breath)
    if kind is PhaseKind.WORK:
        if length is None and dose.reps is not None:
            return _shown_once(dose, snapshot.elapsed)
        return Moment("work", share, elapsed, length, 1, breath)
    return STARTING_POSITION


def _in_steps(kind: PhaseKind, elapsed: Milliseconds, length: Milliseconds | None) -> Milliseconds:
    """The moment in whose place this one is shown."""
    if kind not in _EASED or not length:
        return elapsed * _A_SECOND // 1000 * 1000 // _A_SECOND
    steps = max(1, round(_OF_THE_WAY * length / 1000))
    way = (1 - math.cos(math.pi * min(1.0, elapsed / length))) / 2  # as `figure.motion` goes it
    return round(length * math.acos(1 - 2 * round(way * steps) / steps) / math.pi)


def _shown_once(dose: Dose, elapsed: Milliseconds) -> Moment:
    """A repetition at its tempo, over and over."""
    if dose.reps is None:
        return Moment("work", 0.5, elapsed, None)
    into = elapsed % dose.tempo.rep
    for kind in _REP:
        part = getattr(dose.tempo, kind)
        if into < part:
            into = _in_steps(kind, into, part)
            return Moment(str(kind), into / part, into, part, 1 + elapsed // dose.tempo.rep)
        into -= part
    return STARTING_POSITION


def _moves_in_hold(step: PlannedStep) -> bool:
    figure = step.step.exercise.figure
    return isinstance(figure, Figure) and any(person.track.hold for person in figure.people)
