"""The lists of words in docs: made from the reader's tables, and current."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import pytest
from tests.docs.pages import DOCS

from backbeat.figure.skeleton import JOINTS
from backbeat.routine.words import BLOCK_WORDS, DOSE_WORDS, EXERCISE_WORDS, ROUTINE_WORDS, STEP_WORDS


@pytest.fixture(scope="module")
def made() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_reference", DOCS / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["writing-a-routine.md", "figures.md"])
def test_it_is_current(made: ModuleType, name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    assert made.renewed(text, made.references()[name]) == text, "run docs/make_reference.py"


def test_every_word_of_every_table_is_in_it(made: ModuleType) -> None:
    text = made.references()["writing-a-routine.md"]
    for words in (ROUTINE_WORDS, BLOCK_WORDS, STEP_WORDS, EXERCISE_WORDS, DOSE_WORDS):
        for key, word in words.items():
            assert f"| `{key}`" in text
            assert word.doc in text
    assert all(f"| `{joint}` |" in made.references()["figures.md"] for joint in JOINTS)


def test_a_page_without_its_marks_is_noticed(made: ModuleType) -> None:
    with pytest.raises(ValueError, match="marks"):
        made.renewed("nothing here", "x")
