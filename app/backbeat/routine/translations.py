"""Which words a file is read in: finds the translations beside routines and exercises, and lays them over.

A routine speaks one language. Where there is a translation into the language of the program, it and its exercises are
in that; else its exercises are in the routine's own language, as far as they have been translated into it. So nobody
gets half of each, and what a person wrote in German has German exercises whatever language the program speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from backbeat.routine.model import Exercise
from backbeat.routine.problems import Place, Problem, Severity
from backbeat.routine.reader import ReadRoutine, read_exercise, read_routine
from backbeat.routine.source import UnreadableFileError, read_bytes
from backbeat.routine.translation import is_translation, translate_exercise, translate_routine
from backbeat.said import said

__all__ = ["check_translation", "read_in_words", "translated_exercises", "translation_file"]

Exercises = Mapping[str, Exercise]


def translation_file(path: Path, language: str) -> Path:
    """Where the translation of a file would be."""
    return path.parent / language / path.name


def translated_exercises(
    exercises: Exercises, file_of: Callable[[str], Path | None], language: str
) -> tuple[dict[str, Exercise], dict[str, tuple[Problem, ...]]]:
    """The exercises with those that are translated in their new words; and the problems of files, by path."""
    made, problems = dict(exercises), {}
    for id_, exercise in exercises.items():
        file = file_of(id_)
        if file is None or exercise.language == language:
            continue
        other = translation_file(file, language)
        try:
            translated = translate_exercise(read_bytes(other), exercise, language)
        except UnreadableFileError:
            continue  # most have none
        if translated.value is not None:
            made[id_] = translated.value
        if translated.problems:
            problems[str(other)] = translated.problems
    return made, problems


def read_in_words(
    path: Path,
    language: str,
    read_with: Callable[[Exercises], ReadRoutine],
    exercises: Exercises,
    exercises_in: Callable[[str], Exercises],
) -> ReadRoutine:
    """Read a routine in the words it is to be shown in.

    ``language``: the program's, or empty. ``read_with`` reads the file with a library of exercises; ``exercises`` is
    the one as it is written, and ``exercises_in`` gives it as far as it is translated in a language.
    """
    read = read_with(exercises)
    routine = read.routine
    if routine is None:
        return read
    data = None
    if language and routine.language != language:
        try:
            data = read_bytes(translation_file(path, language))
        except UnreadableFileError:
            data = None  # it stays in its own language
    wanted = exercises_in(routine.language if data is None else language)
    whole = read if wanted == exercises else read_with(wanted)
    if data is None or whole.routine is None:
        return whole
    translated = translate_routine(data, whole.routine, language)
    if translated.value is None:
        words = said(
            "its translation %1/%2 has mistakes and is not used; 'backbeat check' names them", language, path.name
        )
        return ReadRoutine(routine, (*read.problems, Problem(Place(1, 1), Severity.WARNING, words)))
    return ReadRoutine(translated.value, whole.problems)


def check_translation(data: bytes, path: Path, exercises: Exercises) -> tuple[Problem, ...] | None:
    """What is wrong with a translation; None where the file is something else."""
    if not is_translation(data):
        return None
    language, original = path.parent.name, path.parent.parent / path.name
    try:
        written = read_bytes(original)
    except UnreadableFileError:
        words = said("there is no file '%1' in the folder above, which this would translate", original.name)
        return (Problem(Place(1, 1), Severity.ERROR, words),)
    stem = path.stem.removesuffix(".routine")
    exercise = read_exercise(written, stem=stem).exercise
    if exercise is not None:
        return translate_exercise(data, exercise, language).problems
    routine = read_routine(written, stem=stem, exercises=exercises).routine
    if routine is None:
        return (
            Problem(
                Place(1, 1), Severity.ERROR, said("'%1' in the folder above has mistakes of its own", original.name)
            ),
        )
    return translate_routine(data, routine, language).problems
