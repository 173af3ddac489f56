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
from backbeat.said import said

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
        found = read_mapping(root, words, context, said("the exercise"))
        if found is not None:
            if "exercise" not in found.places:
                context.problems.error(found.place, said("the file must begin with 'exercise: 1'"))
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
        "blocks": Word("blocks", listing_of(_block, said("blocks"), least=1), ""),
    }
    found = read_mapping(root, words, context, said("the routine"))
    if found is None:
        return None
    for key, message in (
        ("routine", said("the file must begin with 'routine: 1'")),
        ("title", said("the routine has no title; write 'title: ...'")),
        ("blocks", said("the routine has no exercises; write 'blocks:' with a list of them")),
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
        hint = said("it was made for a newer version of this program") if newer else said("write 1")
        context.error(node, said("this program reads version %1 of the format; %2", FORMAT_VERSION, hint))
        return None
    return FORMAT_VERSION


def _levels(root: Node, context: Context) -> tuple[str, ...]:
    if not isinstance(root, Mapping):
        return ()
    node = next((value for key, value in root.pairs if key.text == "levels"), None)
    if node is None:
        return ()
    levels: tuple[str, ...] = listing_of(identifier, said("levels"), least=1)(node, context) or ()
    for level in levels:
        if level in _RESERVED:
            context.error(
                node, said("a level cannot be called '%1', which is a word of the tempo or the breath", level)
            )
        if levels.count(level) > 1:
            context.error(node, said("the level '%1' is named twice", level))
    if len(levels) > _MOST_LEVELS:
        context.error(node, said("%1 levels are too many; %2 are the most", len(levels), _MOST_LEVELS))
    return levels


def _defaults(node: Node, context: Context) -> DoseWords | None:
    found = read_mapping(node, DOSE_WORDS, context, said("the defaults"))
    if found is None:
        return None
    _check_dose(found, context.problems)
    return DoseWords(**found.values)


def _check_whole(routine: Routine, found: Found, problems: Problems) -> None:
    place = found.places["blocks"]
    for level in routine.levels or (None,):
        at = said(" at level %1", level) if level else ""
        if not routine.steps(level):
            problems.error(place, said("the routine has no exercises%1", at))
            continue
        for step in routine.steps(level):
            dose = resolve(step, routine, level)
            if dose.reps is not None and dose.tempo.rep < SHORTEST_REP:
                message = said("a rep of '%1' takes less than half a second%2; give its tempo an effort", step.name, at)
                problems.error(place, message)
            if dose.duration is not None and dose.duration < SHORTEST_DURATION:
                message = said(
                    "'%1' lasts less than a second%2; give it a duration, or reps beside its hold", step.name, at
                )
                problems.error(place, message)
        total, _ = routine_length(routine, level)
        if total > LONGEST:
            problems.error(
                place, said("the routine lasts %1 hours%2; 6 hours are the most", round(total / 3_600_000, 1), at)
            )
        elif (phases := phase_count(routine, level)) > MOST_PHASES:
            problems.error(place, said("the routine has about %1 phases%2; %3 are the most", phases, at, MOST_PHASES))


# -- blocks and steps ----------------------------------------------------------------------------------


def _block(node: Node, context: Context) -> Block | None:
    words = BLOCK_WORDS | {"exercises": Word("steps", listing_of(_step, said("exercises"), least=1), "")}
    found = read_mapping(node, words, context, said("the block"))
    if found is None:
        return None
    if "exercises" not in found.places:
        context.problems.error(found.place, said("the block has no 'exercises:'"))
    return Block(**found.values) if "steps" in found.values else None


def _step(node: Node, context: Context) -> Step | None:
    if isinstance(node, Scalar):
        # "- bird-dog" alone is the shortest prescription there is.
        exercise = _look_up(node, node.text.strip(), context)
        return None if exercise is None else Step(exercise)
    found = read_mapping(node, _ALL_STEP_WORDS, context, said("the exercise"))
    if found is None:
        return None
    values, places = found.values, found.places
    only = values.pop("only", ())
    for level in only:
        if level not in context.levels:
            context.problems.error(
                places["levels"],
                said("there is no level '%1' in this routine%2", level, did_you_mean(level, context.levels)),
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
                said("'%1' belongs to the exercise in the library; leave it out, or write all of it in place", key),
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
        hint = did_you_mean(wanted, context.exercises) or said("; write it out in place with 'title' and 'steps'")
        context.error(node, said("there is no exercise '%1' in the library%2", shown, hint))
    else:
        note_pictures(node, context, exercise.pictures, exercise.title)
    return exercise


def _exercise(found: Found, context: Context) -> Exercise | None:
    values = {key: value for key, value in found.values.items() if key != "version"}
    has = {"title", "steps"} & found.places.keys()
    if len(has) < 2:
        known = said(" (or name one of the library with 'exercise:')") if "exercise" not in found.places else ""
        if not has:
            lacks = said("the exercise has no title and no steps%1", known)
        else:
            lacks = said("the exercise has no title%1" if "steps" in has else "the exercise has no steps%1", known)
        context.problems.error(found.place, lacks)
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
        problems.error(places["duration"], said("an exercise has reps or a duration, not both; leave one out"))
    if "hold" in values and "duration" in values:
        problems.error(places["hold"], said("a timed exercise has no hold; leave 'hold' or 'duration' out"))
    if "hold" in values and any(tempo.hold for tempo in _each(values.get("tempo")) if isinstance(tempo, Tempo)):
        problems.error(places["hold"], said("the hold is said twice, here and in the tempo; keep one"))
    in_place = "steps" in places  # elsewhere it takes away the hold of the dose below
    if any(hold == 0 for hold in _each(values.get("hold"))) and in_place and not {"reps", "tempo"} & values.keys():
        problems.warning(places["hold"], said("a hold of no time does nothing; leave it out"))
    for breath in _each(values.get("breath")):
        if isinstance(breath, BreathCycle) and "reps" in values:
            problems.error(
                places["breath"], said("an exercise with reps breathes by phase; write {effort: in, finish: out}")
            )
        if isinstance(breath, PhaseBreath) and not breath.is_free and "duration" in values:
            problems.error(places["breath"], said("a timed exercise breathes in a cycle; write {in: 4s, out: 6s}"))


def _each(value: Any) -> tuple[Any, ...]:
    if isinstance(value, ByLevel):
        return tuple(one for _, one in value.values)
    return () if value is None else (value,)
