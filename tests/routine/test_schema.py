"""The schema that editors use: made from the reader's tables, true of every shipped file."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
import yaml

from backbeat.routine.described import schema_of
from backbeat.routine.words import BLOCK_WORDS, DOSE_WORDS, EXERCISE_WORDS, ROUTINE_WORDS, STEP_WORDS

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "schema"
ROUTINES = sorted((ROOT / "routines").glob("*.yaml"))
EXERCISES = sorted((ROOT / "resources" / "exercises").glob("*.yaml"))


class AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2 in short: `1:30` and `no` are texts."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - how PyYAML wants it


AsEditorsRead.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
AsEditorsRead.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9]*\.[0-9]+$"), list("-+0123456789.")
)


def read(text: str) -> Any:
    return yaml.load(text, AsEditorsRead)


@pytest.fixture(scope="module", params=["routine", "exercise"])
def kind(request):
    return request.param


def validator(kind: str) -> Any:
    return fastjsonschema.compile(json.loads((FOLDER / f"{kind}.schema.json").read_text(encoding="utf-8")))


def test_the_files_are_what_the_tables_give():
    spec = importlib.util.spec_from_file_location("update_schema", FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    update = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(update)
    for name, text in update.schemas().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, "run resources/schema/update.py"


@pytest.mark.parametrize(
    ("kind", "files"),
    [
        ("routine", ROUTINES),
        ("exercise", EXERCISES),
        ("routine-translation", sorted((ROOT / "routines").glob("*/*.yaml"))),
        ("exercise-translation", sorted((ROOT / "resources" / "exercises").glob("*/*.yaml"))),
    ],
)
def test_every_shipped_file_is_valid_and_names_its_schema(kind, files):
    check = validator(kind)
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        check(read(text))
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert named, file
        assert (file.parent / named[1]).resolve() == FOLDER / f"{kind}.schema.json"


@pytest.mark.parametrize(
    "broken",
    [
        "routine: 2\ntitle: T\nblocks: [{exercises: [bird-dog]}]",
        "routine: 1\nblocks: [{exercises: [bird-dog]}]",
        "routine: 1\ntitle: T\nblocks: []",
        "routine: 1\ntitle: T\nsumary: x\nblocks: [{exercises: [bird-dog]}]",
        "routine: 1\ntitle: T\nblocks: [{exercises: [{exercise: bird-dog, reps: 5, duration: 30s}]}]",
        "routine: 1\ntitle: T\nblocks: [{exercises: [{exercise: bird-dog, sides: eech}]}]",
        "routine: 1\ntitle: T\nblocks: [{exercises: [{exercise: bird-dog, tempo: {efort: 2s}}]}]",
        "routine: 1\ntitle: T\nblocks: [{exercises: [{title: Own}]}]",
    ],
)
def test_mistakes_are_marked_while_one_types(broken):
    with pytest.raises(fastjsonschema.JsonSchemaException):
        validator("routine")(read(broken))


@pytest.mark.parametrize(
    ("kind", "broken"),
    [
        ("routine", "translation: 1\ntitle: T"),
        ("routine", "translation: 1\nlanguage: de\nblocks: [{rounds: 2}]"),
        ("routine", "translation: 1\nlanguage: de\nblocks: [{exercises: [{reps: 2}]}]"),
        ("exercise", "translation: 2\nlanguage: de\ntitle: T"),
        ("exercise", "translation: 1\nlanguage: de\nreps: 5"),
        ("exercise", "translation: 1\nlanguage: de\nsteps: one"),
    ],
)
def test_a_translation_holds_texts_alone(kind, broken):
    with pytest.raises(fastjsonschema.JsonSchemaException):
        validator(f"{kind}-translation")(read(broken))


@pytest.mark.parametrize("words", [DOSE_WORDS, EXERCISE_WORDS, STEP_WORDS], ids=["dose", "exercise", "step"])
def test_every_word_says_what_it_accepts(words):
    assert not [key for key, word in words.items() if not schema_of(word.read)]


def test_words_whose_value_is_read_elsewhere_are_in_the_schema_all_the_same():
    schema = json.loads((FOLDER / "routine.schema.json").read_text(encoding="utf-8"))
    assert schema["properties"].keys() == ROUTINE_WORDS.keys()
    assert schema["properties"]["blocks"]["items"]["properties"].keys() == BLOCK_WORDS.keys()
    for key, value in schema["properties"].items():
        assert value.keys() - {"description"}, key
