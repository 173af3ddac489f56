"""How much of an exercise: the words of one dose from the places that may say it.

A word is looked for in the routine's entry, then in the routine's defaults, then in the exercise's
own dose, then in what is built in. Repetitions and duration exclude each other: the first place
that names either decides which it is. A ``hold`` beside repetitions is the tempo's hold; where the
exercise is timed it is simply how long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar, cast

from backbeat.routine.model import (
    BUILT_IN_DOSE,
    BreathCycle,
    ByLevel,
    Dose,
    DoseWords,
    Milliseconds,
    Pace,
    PhaseBreath,
    Routine,
    Sides,
    Step,
    Tempo,
)

__all__ = ["at_level", "is_held", "resolve"]

T = TypeVar("T")


def at_level(value: T | ByLevel[T], level: str | None) -> T:
    return value.at(level) if isinstance(value, ByLevel) else value


def resolve(step: Step, routine: Routine, level: str | None) -> Dose:
    """The complete dose of a step at a level."""
    layers = [_flat(words, level) for words in (step.dose, routine.defaults, step.exercise.dose)]
    reps, duration = _measure(layers)
    tempo = _tempo(layers)
    breath, cycle = _breath(layers, timed=reps is None)
    return Dose(
        sets=_first(layers, "sets", BUILT_IN_DOSE.sets),
        reps=reps,
        duration=duration,
        tempo=tempo,
        breath=breath,
        cycle=cycle,
        sides=Sides(_first(layers, "sides", BUILT_IN_DOSE.sides)),
        switch=_first(layers, "switch", BUILT_IN_DOSE.switch),
        rest=_first(layers, "rest", BUILT_IN_DOSE.rest),
        prepare=_first(layers, "prepare", BUILT_IN_DOSE.prepare),
        pace=Pace(_first(layers, "pace", BUILT_IN_DOSE.pace)),
    )


def is_held(step: Step, routine: Routine, level: str | None) -> bool:
    """Whether an exercise without repetitions is written as a hold, and so nothing in it moves."""
    for words in (step.dose, routine.defaults, step.exercise.dose):
        layer = _flat(words, level)
        if "reps" in layer:
            return False
        if layer.get("hold"):
            return True
        if "duration" in layer:
            return False
    return False


def _flat(words: DoseWords, level: str | None) -> dict[str, object]:
    """The words that were written, at one level."""
    found = {}
    for name in DoseWords.__slots__:
        value = getattr(words, name)
        if value is not None:
            found[name] = at_level(value, level)
    return found


def _first(layers: list[dict[str, object]], name: str, otherwise: T) -> T:
    return next((cast("T", layer[name]) for layer in layers if name in layer), otherwise)


def _measure(layers: list[dict[str, object]]) -> tuple[int | None, Milliseconds | None]:
    """Repetitions or duration; exactly one. A hold above a duration, or above nothing, is the duration.

    A hold of no time says nothing about how long.
    """
    hold = 0
    for layer in layers:
        hold = hold or cast("int", layer.get("hold", 0))
        if "reps" in layer:
            return cast("int", layer["reps"]), None
        if "duration" in layer:
            return None, hold or cast("int", layer["duration"])
    return None, hold or BUILT_IN_DOSE.duration


def _tempo(layers: list[dict[str, object]]) -> Tempo:
    """The nearest tempo, with the hold that was said beside it or nearer."""
    hold: int | None = None
    for layer in layers:
        if hold is None and "hold" in layer:
            hold = cast("int", layer["hold"])
        if "tempo" in layer:
            tempo = cast("Tempo", layer["tempo"])
            return tempo if hold is None else replace(tempo, hold=hold)
    return BUILT_IN_DOSE.tempo if hold is None else replace(BUILT_IN_DOSE.tempo, hold=hold)


def _breath(layers: list[dict[str, object]], *, timed: bool) -> tuple[PhaseBreath, BreathCycle | None]:
    """The nearest breath of the kind that fits; a free breath fits both."""
    for breath in _written_breaths(layers):
        if isinstance(breath, PhaseBreath) and breath.is_free:
            return breath, None
        if timed and isinstance(breath, BreathCycle):
            return BUILT_IN_DOSE.breath, breath
        if not timed and isinstance(breath, PhaseBreath):
            return breath, None
    return BUILT_IN_DOSE.breath, None


def _written_breaths(layers: list[dict[str, object]]) -> Iterator[PhaseBreath | BreathCycle]:
    for layer in layers:
        if "breath" in layer:
            yield cast("PhaseBreath | BreathCycle", layer["breath"])
