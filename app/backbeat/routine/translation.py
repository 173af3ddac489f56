"""Texts in another language, laid over an exercise or a routine: what is said changes, what is done cannot.

A translation is a file of its own in a folder named by its language, beside the original and with its name
(``exercises/de/bridge.yaml``). It holds texts alone, so that a dose, a side or a figure cannot come to differ between
two languages, and must say all that the original says: each mistake has its place, and with a mistake it is not used.
Ids are never translated. Tags, levels, things needed and reasons for care stay as they are, because the program knows
them by these words; it has their translations itself.
"""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from backbeat.routine.fields import Context, Found, Word, identifier, listing_of, read_mapping
from backbeat.routine.model import Block, Exercise, Routine, Step
from backbeat.routine.problems import Place, Problem
from backbeat.routine.tree import Node, Scalar, parse
from backbeat.routine.words import BLOCK_WORDS, EXERCISE_WORDS, ROUTINE_WORDS, STEP_WORDS
from backbeat.said import said

__all__ = [
    "EXERCISE_TEXTS",
    "ROUTINE_TEXTS",
    "STEP_TEXTS",
    "Translated",
    "is_translation",
    "translate_exercise",
    "translate_routine",
]

_VERSION = 1
Thing = TypeVar("Thing", Exercise, Routine)

EXERCISE_TEXTS: dict[str, Word] = {
    key: EXERCISE_WORDS[key]
    for key in (
        *("title", "short", "steps", "instruction", "left", "right", "effort", "finish"),
        *("easier", "harder", "mistake", "cautions"),
    )
}
ROUTINE_TEXTS: dict[str, Word] = {key: ROUTINE_WORDS[key] for key in ("title", "summary", "for", "how-often", "source")}
_MAY_STAY = frozenset({"source"})  # names of books and people, and who wrote it


@dataclass(frozen=True, slots=True)
class Translated:
    """The exercise or routine in its new words, or None with at least one error."""

    value: Any
    problems: tuple[Problem, ...]


def is_translation(data: bytes) -> bool:
    """Whether a file says of itself that it is one."""
    lines = data[:4_096].decode("utf-8-sig", "replace").splitlines()
    first = next((line for line in lines if line.strip() and not line.startswith(("#", "---"))), "")
    return first.startswith("translation:")


def translate_exercise(data: bytes, exercise: Exercise, language: str) -> Translated:
    """Lay a translation over an exercise. ``language`` is the name of the folder it stands in. Never raises."""
    root, problems = parse(data)
    if root is None:
        return Translated(None, problems.result())
    context = Context(problems)
    found = read_mapping(root, _head(language) | EXERCISE_TEXTS, context, said("the translation"))
    if found is not None:
        _check_head(found, context)
        _check_texts(exercise, found, EXERCISE_TEXTS, context)
    if found is None or problems.has_errors:
        return Translated(None, problems.result())
    return Translated(_with_texts(exercise, found, EXERCISE_TEXTS, language), problems.result())


def translate_routine(data: bytes, routine: Routine, language: str) -> Translated:
    """Lay a translation over a routine whose exercises of the library are already in the language. Never raises."""
    root, problems = parse(data)
    if root is None:
        return Translated(None, problems.result())
    context = Context(problems)
    words = _head(language) | ROUTINE_TEXTS | {"blocks": Word("blocks", listing_of(_block, said("blocks")), "")}
    found = read_mapping(root, words, context, said("the translation"))
    if found is None:
        return Translated(None, problems.result())
    _check_head(found, context)
    _check_texts(routine, found, ROUTINE_TEXTS, context)
    blocks = _blocks(routine, found, language, context)
    if problems.has_errors:
        return Translated(None, problems.result())
    return Translated(replace(_with_texts(routine, found, ROUTINE_TEXTS, language), blocks=blocks), problems.result())


# -- the head ----------------------------------------------------------------------------------------


def _head(language: str) -> dict[str, Word]:
    def version(node: Node, context: Context) -> int | None:
        if isinstance(node, Scalar) and node.text.strip() == str(_VERSION):
            return _VERSION
        context.error(node, said("this program reads version %1 of translations; write %1", _VERSION))
        return None

    def fitting(node: Node, context: Context) -> str | None:
        written: str | None = identifier(node, context)
        if written is not None and written != language:
            context.error(
                node, said("the file is in the folder of '%1' and says '%2'; make them the same", language, written)
            )
        return written

    return {"translation": Word("version", version, ""), "language": Word("language", fitting, "")}


def _check_head(found: Found, context: Context) -> None:
    for key, message in (
        ("translation", said("the file must begin with 'translation: %1'", _VERSION)),
        ("language", said("the translation does not say its language; write 'language: ...'")),
    ):
        if key not in found.places:
            context.problems.error(found.place, message)


# -- texts -------------------------------------------------------------------------------------------


def _check_texts(original: Any, found: Found, words: Table[str, Word], context: Context) -> None:
    """All that the original says, and nothing else; lists with as many texts as it has."""
    for key, word in words.items():
        was = getattr(original, word.field)
        if key not in found.places:
            if was and key not in _MAY_STAY:
                context.problems.error(
                    found.place, said("'%1' is not translated: the original says '%2'", key, _begin(was))
                )
            continue
        place, now = found.places[key], found.values.get(word.field)
        if not was:
            context.problems.error(place, said("the original has no '%1'; leave it out, or write it there first", key))
        elif isinstance(was, tuple) and now is not None and len(now) != len(was):
            context.problems.error(
                place, said("'%1' must have as many texts as the original: %2 here, %3 there", key, len(now), len(was))
            )


def _with_texts(original: Thing, found: Found, words: Table[str, Word], language: str) -> Thing:
    texts = {word.field: found.values[word.field] for word in words.values() if word.field in found.values}
    return replace(original, language=language, **texts)


def _begin(was: str | tuple[str, ...]) -> str:
    text = was if isinstance(was, str) else was[0]
    return text if len(text) <= 40 else text[:39] + "…"


# -- blocks ------------------------------------------------------------------------------------------

STEP_TEXTS = EXERCISE_TEXTS | {key: STEP_WORDS[key] for key in ("exercise", "note")}


def _step(node: Node, context: Context) -> Found | None:
    return read_mapping(node, STEP_TEXTS, context, said("the exercise"))


def _block(node: Node, context: Context) -> Found | None:
    words = {"title": BLOCK_WORDS["title"], "exercises": Word("steps", listing_of(_step, said("exercises")), "")}
    return read_mapping(node, words, context, said("the block"))


def _has_words(step: Step) -> bool:
    """Whether the routine itself says something at this step that wants translating."""
    return bool(step.in_place or step.title or step.note)


def _blocks(routine: Routine, found: Found, language: str, context: Context) -> tuple[Block, ...]:
    wanted = any(block.title or any(map(_has_words, block.steps)) for block in routine.blocks)
    if "blocks" not in found.places:
        if wanted:
            context.problems.error(
                found.place, said("'blocks' is not translated: titles and notes of the routine are there")
            )
        return routine.blocks
    blocks: tuple[Found, ...] = found.values.get("blocks", ())
    if len(blocks) != len(routine.blocks):
        place = found.places["blocks"]
        context.problems.error(
            place,
            said(
                "there must be as many blocks as in the original: %1 here, %2 there", len(blocks), len(routine.blocks)
            ),
        )
        return routine.blocks
    return tuple(
        _translated_block(block, words, language, context) for block, words in zip(routine.blocks, blocks, strict=True)
    )


def _translated_block(block: Block, found: Found, language: str, context: Context) -> Block:
    _check_texts(block, found, {"title": BLOCK_WORDS["title"]}, context)
    places = [number for number, step in enumerate(block.steps) if _has_words(step)]
    told: tuple[Found, ...] = found.values.get("steps", ())
    if len(told) != len(places):
        place: Place = found.places.get("exercises", found.place)
        message = said(
            "as many exercises of this block must have words of their own as in the original: %1 here, %2 there",
            len(told),
            len(places),
        )
        context.problems.error(place, message)
        return block
    steps = list(block.steps)
    for number, words in zip(places, told, strict=True):
        steps[number] = _translated_step(steps[number], words, language, context)
    return replace(block, title=found.values.get("title", block.title), steps=tuple(steps))


def _translated_step(step: Step, found: Found, language: str, context: Context) -> Step:
    named = found.values.get("exercise", "")
    if named != step.exercise.id:
        message = said("here the original has the exercise '%1'; name it with 'exercise:'", step.exercise.id)
        context.problems.error(found.places.get("exercise", found.place), message)
        return step
    _check_texts(step, found, {"note": STEP_WORDS["note"]}, context)
    note = found.values.get("note", step.note)
    if step.in_place:
        _check_texts(step.exercise, found, EXERCISE_TEXTS, context)
        return replace(step, exercise=_with_texts(step.exercise, found, EXERCISE_TEXTS, language), note=note)
    _check_texts(step, found, {"title": EXERCISE_TEXTS["title"]}, context)
    for key in found.places:
        if key in EXERCISE_TEXTS and key != "title":
            context.problems.error(found.places[key], said("'%1' belongs to the exercise's own translation", key))
    return replace(step, title=found.values.get("title", step.title), note=note)
