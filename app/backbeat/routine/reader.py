"""Reads a routine file: bytes in, a routine or every mistake of the file out. Never raises.

The version of the format stands first in each file (``routine: 1``). There has been one so far.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping as Table
from dataclasses import dataclass
from typing import Any

from backbeat.routine.arithmetic import phase_count, routine_length
from backbeat.routine.dose import resolve
from backbeat.routine.duration import LONGEST
from backbeat.routine.fields import Context, Found, PictureFault, Reader, Word, identifier, listing_of, read_mapping
from backbeat.routine.model import (
    Block,
    BreathCycle,
    ByLevel,
    DoseWords,
    Exercise,
    PhaseBreath,
    Routine,
    Step,
    Tempo,
)
from backbeat.routine.pictures import MOST_PICTURES, note_pictures
from backbeat.routine.problems import Problem, Problems, did_you_mean
from backbeat.routine.tree import Mapping, Node, Scalar, parse
from backbeat.routine.words import (
    BLOCK_WORDS,
    DOSE_WORDS,
    EXERCISE_WORDS,
    ROUTINE_WORDS,
    SHORTEST_DURATION,
    SHORTEST_REP,
    STEP_WORDS,
    TEMPO_KEYS,
)

__all__ = [
    "FORMAT_VERSION",
    "MOST_PHASES",
    "ReadExercise",
    "ReadRoutine",
    "read_exercise",
    "read_routine",
    "slug",
]

FORMAT_VERSION = 1
MOST_PHASES = 20_000
_MOST_LEVELS = 9
_RESERVED = TEMPO_KEYS | {"in", "out"}

_ALL_STEP_WORDS = EXERCISE_WORDS | DOSE_WORDS | STEP_WORDS
_EXERCISE_FILE_WORDS = EXERCISE_WORDS | DOSE_WORDS


@dataclass(frozen=True, slots=True)
class ReadRoutine:
    """A routine, or None with at least one error; warnings beside either."""

    routine: Routine | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ReadExercise:
    exercise: Exercise | None
    problems: tuple[Problem, ...]


def read_routine(
    data: bytes,
    *,
    stem: str,
    exercises: Table[str, Exercise],
    read_figure: Reader | None = None,
    folder: str = "",
    picture_fault: PictureFault | None = None,
    most_pictures: int = MOST_PICTURES,
) -> ReadRoutine:
    """Read a routine file.

    ``stem`` is the file's name without its ending, the id where the file gives none; ``exercises``
    is the library that its entries may name. ``read_figure`` reads the figures of exercises written out in place.
    Pictures stand below ``folder``; a warning tells what ``picture_fault`` finds about them.
    """
    root, problems = parse(data)
    routine = None
    if root is not None:
        context = Context(
            problems,
            exercises=exercises,
            read_figure=read_figure,
            folder=folder,
            picture_fault=picture_fault,
            most_pictures=most_pictures,
        )
        routine = _routine(root, context, stem)
    return ReadRoutine(None if problems.has_errors else routine, problems.result())


def read_exercise(
    data: bytes, *, stem: str, read_figure: Reader | None = None, folder: str = ""
) -> ReadExercise:  # fmt: skip
    """Read a file of the exercise library (``exercise: 1`` at its head). Its pictures stand below ``folder``."""
    root, problems = parse(data)
    exercise = None
    if root is not None:
        context = Context(problems, read_figure=read_figure, folder=folder, most_pictures=MOST_PICTURES)
        words = _EXERCISE_FILE_WORDS | {"exercise": Word("version", _version, "")}
        found = read_mapping(root, words, context, "the exercise")
        if found is not None:
            if "exercise" not in found.places:
                context.problems.error(found.place, "the file must begin with 'exercise: 1'")
            found.values.setdefault("id", slug(stem, "exercise"))
            exercise = _exercise(found, context)
    return ReadExercise(None if problems.has_errors else exercise, problems.result())


def slug(title: str, otherwise: str) -> str:
    """An identifier made from a title."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or otherwise


# -- the routine -------------------------------------------------------------------------------------


def _routine(root: Node, context: Context, stem: str) -> Routine | None:
    # Levels first: any dose in the file may be a map of them, also one written above them.
    context.levels = _levels(root, context)
    words = ROUTINE_WORDS | {
        "routine": Word("version", _version, ""),
        "levels": Word("levels", lambda _node, _context: context.levels, ""),
        "defaults": Word("defaults", _defaults, ""),
        "blocks": Word("blocks", listing_of(_block, "blocks", least=1), ""),
    }
    found = read_mapping(root, words, context, "the routine")
    if found is None:
        return None
    for key, message in (
        ("routine", "the file must begin with 'routine: 1'"),
        ("title", "the routine has no title; write 'title: ...'"),
        ("blocks", "the routine has no exercises; write 'blocks:' with a list of them"),
    ):
        if key not in found.places:
            context.problems.error(found.place, message)
    if context.problems.has_errors:
        return None
    values = {key: value for key, value in found.values.items() if key != "version"}
    values.setdefault("id", slug(stem, "routine"))
    routine = Routine(**values)
    _check_whole(routine, found, context.problems)
    return routine


def _version(node: Node, context: Context) -> int | None:
    written = node.text.strip() if isinstance(node, Scalar) else ""
    if written != str(FORMAT_VERSION):
        newer = written.isascii() and written.isdigit() and len(written) < 9 and int(written) > FORMAT_VERSION
        hint = "it was made for a newer version of this program" if newer else "write 1"
        context.error(node, f"this program reads version {FORMAT_VERSION} of the format; {hint}")
        return None
    return FORMAT_VERSION


def _levels(root: Node, context: Context) -> tuple[str, ...]:
    if not isinstance(root, Mapping):
        return ()
    node = next((value for key, value in root.pairs if key.text == "levels"), None)
    if node is None:
        return ()
    levels: tuple[str, ...] = listing_of(identifier, "levels", least=1)(node, context) or ()
    for level in levels:
        if level in _RESERVED:
            context.error(node, f"a level cannot be called '{level}', which is a word of the tempo or the breath")
        if levels.count(level) > 1:
            context.error(node, f"the level '{level}' is named twice")
    if len(levels) > _MOST_LEVELS:
        context.error(node, f"{len(levels)} levels are too many; {_MOST_LEVELS} are the most")
    return levels


def _defaults(node: Node, context: Context) -> DoseWords | None:
    found = read_mapping(node, DOSE_WORDS, context, "the defaults")
    if found is None:
        return None
    _check_dose(found, context.problems)
    return DoseWords(**found.values)


def _check_whole(routine: Routine, found: Found, problems: Problems) -> None:
    place = found.places["blocks"]
    for level in routine.levels or (None,):
        at = f" at level {level}" if level else ""
        if not routine.steps(level):
            problems.error(place, f"the routine has no exercises{at}")
            continue
        for step in routine.steps(level):
            dose = resolve(step, routine, level)
            if dose.reps is not None and dose.tempo.rep < SHORTEST_REP:
                message = f"a rep of '{step.name}' takes less than half a second{at}; give its tempo an effort"
                problems.error(place, message)
            if dose.duration is not None and dose.duration < SHORTEST_DURATION:
                message = f"'{step.name}' lasts less than a second{at}; give it a duration, or reps beside its hold"
                problems.error(place, message)
        total, _ = routine_length(routine, level)
        if total > LONGEST:
            problems.error(place, f"the routine lasts {total / 3_600_000:.1f} hours{at}; 6 hours are the most")
        elif (phases := phase_count(routine, level)) > MOST_PHASES:
            problems.error(place, f"the routine has about {phases:,} phases{at}; {MOST_PHASES:,} are the most")


# -- blocks and steps ----------------------------------------------------------------------------------


def _block(node: Node, context: Context) -> Block | None:
    words = BLOCK_WORDS | {"exercises": Word("steps", listing_of(_step, "exercises", least=1), "")}
    found = read_mapping(node, words, context, "the block")
    if found is None:
        return None
    if "exercises" not in found.places:
        context.problems.error(found.place, "the block has no 'exercises:'")
    return Block(**found.values) if "steps" in found.values else None


def _step(node: Node, context: Context) -> Step | None:
    if isinstance(node, Scalar):
        # "- bird-dog" alone is the shortest prescription there is.
        exercise = _look_up(node, node.text.strip(), context)
        return None if exercise is None else Step(exercise)
    found = read_mapping(node, _ALL_STEP_WORDS, context, "the exercise")
    if found is None:
        return None
    values, places = found.values, found.places
    only = values.pop("only", ())
    for level in only:
        if level not in context.levels:
            context.problems.error(
                places["levels"],
                f"there is no level '{level}' in this routine{did_you_mean(level, context.levels)}",
            )
    note = values.pop("note", "")
    if "exercise" in places:
        return _library_step(node, found, context, note=note, only=only)
    dose = _take_dose(found, context.problems)
    exercise = _exercise(Found(values, places, found.place), context)
    return None if exercise is None else Step(exercise, in_place=True, dose=dose, note=note, only=only)


def _library_step(node: Node, found: Found, context: Context, *, note: str, only: tuple[str, ...]) -> Step | None:
    dose = _take_dose(found, context.problems)
    for key in found.places:
        if key in EXERCISE_WORDS and key != "title":
            context.problems.error(
                found.places[key],
                f"'{key}' belongs to the exercise in the library; leave it out, or write all of it in place",
            )
    wanted = found.values.get("exercise")
    if wanted is None:
        return None
    key_node = next(value for key, value in node.pairs if key.text == "exercise")  # type: ignore[union-attr]
    exercise = _look_up(key_node, wanted, context)
    if exercise is None:
        return None
    return Step(exercise, title=found.values.get("title", ""), dose=dose, note=note, only=only)


def _look_up(node: Node, wanted: str, context: Context) -> Exercise | None:
    exercise = context.exercises.get(wanted)
    if exercise is None:
        shown = wanted if len(wanted) <= 40 else wanted[:39] + "…"
        hint = did_you_mean(wanted, context.exercises) or "; write it out in place with 'title' and 'steps'"
        context.error(node, f"there is no exercise '{shown}' in the library{hint}")
    else:
        note_pictures(node, context, exercise.pictures, exercise.title)
    return exercise


def _exercise(found: Found, context: Context) -> Exercise | None:
    values = {key: value for key, value in found.values.items() if key != "version"}
    missing = [key for key in ("title", "steps") if key not in found.places]
    if missing:
        known = " (or name one of the library with 'exercise:')" if "exercise" not in found.places else ""
        context.problems.error(found.place, f"the exercise has no {' and no '.join(missing)}{known}")
    if not {"title", "steps"} <= values.keys():
        return None
    dose = _take_dose(Found(values, found.places, found.place), context.problems)
    values.setdefault("id", slug(values["title"], "exercise"))
    return Exercise(**values, dose=dose)


# -- the dose ------------------------------------------------------------------------------------------


def _take_dose(found: Found, problems: Problems) -> DoseWords:
    """The dose words of an entry, taken out of its values."""
    _check_dose(found, problems)
    return DoseWords(**{w.field: found.values.pop(w.field) for w in DOSE_WORDS.values() if w.field in found.values})


def _check_dose(found: Found, problems: Problems) -> None:
    """Words of one entry that exclude each other."""
    places, values = found.places, found.values
    if "reps" in values and "duration" in values:
        problems.error(places["duration"], "an exercise has reps or a duration, not both; leave one out")
    if "hold" in values and "duration" in values:
        problems.error(places["hold"], "a timed exercise has no hold; leave 'hold' or 'duration' out")
    if "hold" in values and any(tempo.hold for tempo in _each(values.get("tempo")) if isinstance(tempo, Tempo)):
        problems.error(places["hold"], "the hold is said twice, here and in the tempo; keep one")
    in_place = "steps" in places  # elsewhere it takes away the hold of the dose below
    if any(hold == 0 for hold in _each(values.get("hold"))) and in_place and not {"reps", "tempo"} & values.keys():
        problems.warning(places["hold"], "a hold of no time does nothing; leave it out")
    for breath in _each(values.get("breath")):
        if isinstance(breath, BreathCycle) and "reps" in values:
            problems.error(places["breath"], "an exercise with reps breathes by phase; write {effort: in, finish: out}")
        if isinstance(breath, PhaseBreath) and not breath.is_free and "duration" in values:
            problems.error(places["breath"], "a timed exercise breathes in a cycle; write {in: 4s, out: 6s}")


def _each(value: Any) -> tuple[Any, ...]:
    if isinstance(value, ByLevel):
        return tuple(one for _, one in value.values)
    return () if value is None else (value,)
