"""JSON Schemas of the two kinds of file and of their translations, for editors that complete and check while one types.

Made from the tables the files are read by, so they cannot say anything else; what no schema can say (that a
map of levels names every level, that reps and a duration exclude each other with a good sentence) is
`backbeat check`'s business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from backbeat.routine.described import Schema, schema_of
from backbeat.routine.fields import Word, identifier, texts
from backbeat.routine.translation import EXERCISE_TEXTS, ROUTINE_TEXTS, STEP_TEXTS
from backbeat.routine.words import BLOCK_WORDS, DOSE_WORDS, EXERCISE_WORDS, ROUTINE_WORDS, STEP_WORDS

__all__ = ["exercise_schema", "exercise_translation_schema", "routine_schema", "routine_translation_schema"]

_DRAFT = "http://json-schema.org/draft-07/schema#"  # the name of the dialect; nothing is fetched
_VERSION: Schema = {"const": 1, "description": "the version of the format"}
_EITHER = {"not": {"required": ["reps", "duration"]}}


def routine_schema(exercises: Iterable[str] = ()) -> Schema:
    """`exercises`: the ids of the library, offered while one types; others are accepted, too."""
    known = sorted(exercises)
    entry: Schema = {"anyOf": [{"enum": known}, identifier.schema]} if known else identifier.schema
    named = _mapping(
        {**_properties(DOSE_WORDS), **_properties(STEP_WORDS), "title": schema_of(EXERCISE_WORDS["title"].read)}
    )
    named["properties"]["exercise"] = {**entry, "description": STEP_WORDS["exercise"].doc}
    named |= {"required": ["exercise"], **_EITHER}
    own_steps = {key: word for key, word in STEP_WORDS.items() if key != "exercise"}
    written_out = _mapping({**_properties(EXERCISE_WORDS), **_properties(DOSE_WORDS), **_properties(own_steps)})
    written_out |= {"required": ["title", "steps"], **_EITHER}
    block = _mapping(_properties(BLOCK_WORDS))
    block["properties"]["exercises"] |= {
        "type": "array",
        "minItems": 1,
        "items": {"anyOf": [entry, named, written_out]},
    }
    block["required"] = ["exercises"]
    routine = _mapping(_properties(ROUTINE_WORDS))
    routine["properties"] |= {
        "routine": _VERSION,
        "levels": {**texts.schema, "description": ROUTINE_WORDS["levels"].doc},
        "defaults": {**_mapping(_properties(DOSE_WORDS)), "description": ROUTINE_WORDS["defaults"].doc},
        "blocks": {
            "type": "array",
            "minItems": 1,
            "items": block,
            "description": ROUTINE_WORDS["blocks"].doc,
        },
    }
    return {
        "$schema": _DRAFT,
        "title": "A routine of Backbeat",
        **routine,
        "required": ["routine", "title", "blocks"],
    }


def exercise_schema() -> Schema:
    """A file of the exercise library."""
    exercise = _mapping({"exercise": _VERSION, **_properties(EXERCISE_WORDS), **_properties(DOSE_WORDS)})
    return {
        "$schema": _DRAFT,
        "title": "An exercise of Backbeat",
        **exercise,
        "required": ["exercise", "title", "steps"],
        **_EITHER,
    }


def exercise_translation_schema() -> Schema:
    """The texts of an exercise in another language."""
    return _translation("An exercise of Backbeat in another language", _properties(EXERCISE_TEXTS))


def routine_translation_schema() -> Schema:
    """The texts of a routine in another language; blocks and exercises stand in the order of the original."""
    block = _mapping(_properties({"title": BLOCK_WORDS["title"]}))
    block["properties"]["exercises"] = {"type": "array", "items": _mapping(_properties(STEP_TEXTS))}
    blocks: Schema = {"type": "array", "items": block, "description": "one for each block of the original"}
    return _translation("A routine of Backbeat in another language", {**_properties(ROUTINE_TEXTS), "blocks": blocks})


def _translation(title: str, texts_of: dict[str, Schema]) -> Schema:
    language = {**identifier.schema, "description": "the language, as the folder is called"}
    head = {"translation": _VERSION, "language": language}
    return {
        "$schema": _DRAFT,
        "title": title,
        **_mapping({**head, **texts_of}),
        "required": ["translation", "language"],
    }


def _properties(words: Mapping[str, Word]) -> dict[str, Schema]:
    return {key: {**schema_of(word.read), "description": word.doc} for key, word in words.items()}


def _mapping(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}
