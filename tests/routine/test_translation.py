"""Translations of exercises and routines: texts alone, all of them, and each mistake with its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.local_library import open_library
from backbeat.paths import folders, shipped_exercises, shipped_routines
from backbeat.routine.library import Library
from backbeat.routine.problems import Place
from backbeat.routine.reader import read_exercise, read_routine
from backbeat.routine.translation import EXERCISE_TEXTS, is_translation, translate_exercise, translate_routine

BOW = b"""\
exercise: 1
title: Bow
steps: [Stand tall., Bow.]
effort: down
position: standing
reps: 4
language: en
"""
VERBEUGUNG = """\
translation: 1
language: de
title: Verbeugung
steps: [Stehen Sie aufrecht., Verbeugen Sie sich.]
effort: hinunter
"""
ROUTINE = b"""\
routine: 1
title: Mine
language: en
tags: [own]
not-for: [severe pain]
blocks:
  - title: First
    exercises:
      - bow
      - exercise: bow
        note: Slowly.
        reps: 6
      - title: Sit
        steps: [Sit down.]
        duration: 10s
"""
MEINS = """\
translation: 1
language: de
title: Meins
blocks:
  - title: Zuerst
    exercises:
      - exercise: bow
        note: Langsam.
      - exercise: sit
        title: Sitzen
        steps: [Setzen Sie sich.]
"""
GERMAN = (
    *("five-minute-warm-up", "back-strength", "desk-break-neck-and-shoulders", "after-exercise-release"),
    *("desk-break-back-and-waist", "straightening-15"),
)


def exercise():
    return read_exercise(BOW, stem="bow").exercise


def routine(bow):
    return read_routine(ROUTINE, stem="mine", exercises={"bow": bow}).routine


def test_the_texts_change_and_nothing_else():
    read = translate_exercise(VERBEUGUNG.encode(), exercise(), "de")
    assert read.problems == ()
    made = read.value
    assert (made.title, made.steps[1], made.effort, made.language) == (
        "Verbeugung",
        "Verbeugen Sie sich.",
        "hinunter",
        "de",
    )
    same = {word.field: getattr(exercise(), word.field) for word in EXERCISE_TEXTS.values()}
    assert replace(made, language="en", **same) == exercise()


@pytest.mark.parametrize(
    ("was", "now", "place", "says"),
    [
        ("translation: 1\n", "", Place(1, 1), "must begin with 'translation: 1'"),
        ("translation: 1", "translation: 2", Place(1, 14), "reads version 1"),
        ("language: de", "language: fr", Place(2, 11), "in the folder of 'de'"),
        ("language: de\n", "", Place(1, 1), "does not say its language"),
        ("effort: hinunter\n", "", Place(1, 1), "'effort' is not translated: the original says 'down'"),
        ("effort: hinunter", "effort: hinunter\nfinish: hoch", Place(6, 1), "the original has no 'finish'"),
        (", Verbeugen Sie sich.", "", Place(4, 1), "'steps' must have as many texts as the original: 1 here, 2 there"),
        ("effort: hinunter", "effort: hinunter\nreps: 5", Place(6, 1), "unknown key 'reps' in the translation"),
        ("title: Verbeugung", "title: [Verbeugung]", Place(3, 8), "a text is expected here"),
    ],
)
def test_each_mistake_has_its_place(was, now, place, says):
    read = translate_exercise(VERBEUGUNG.replace(was, now).encode(), exercise(), "de")
    assert read.value is None
    assert [problem.place for problem in read.problems if says in problem.message] == [place]


def test_a_routine_in_new_words_is_the_same_to_do():
    bow = translate_exercise(VERBEUGUNG.encode(), exercise(), "de").value
    read = translate_routine(MEINS.encode(), routine(bow), "de")
    assert read.problems == ()
    made = read.value
    assert (made.title, made.language, made.id) == ("Meins", "de", "mine")
    assert made.blocks[0].title == "Zuerst"
    first, second, third = made.blocks[0].steps
    assert first.name == "Verbeugung"
    assert (second.note, second.dose.reps) == ("Langsam.", 6)
    assert (third.exercise.title, third.exercise.id, third.exercise.language) == ("Sitzen", "sit", "de")
    assert made.tags == ("own",)
    assert made.not_for == ("severe pain",)  # the program knows it by these words


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        (
            "  - title: Zuerst",
            "  - title: Zuerst\n  - title: Dann",
            "there must be as many blocks as in the original: 2 here, 1 there",
        ),
        ("  - title: Zuerst\n    exercises:", "  - exercises:", "'title' is not translated"),
        ("exercise: bow", "exercise: bridge", "here the original has the exercise 'bow'"),
        ("        note: Langsam.\n", "", "'note' is not translated"),
        ("note: Langsam.", "note: Langsam.\n        steps: [Anders.]", "'steps' belongs to the exercise's own"),
        ("title: Meins", "title: Meins\nsummary: Neu.", "the original has no 'summary'"),
    ],
)
def test_mistakes_in_the_translation_of_a_routine(was, now, says):
    read = translate_routine(MEINS.replace(was, now).encode(), routine(exercise()), "de")
    assert read.value is None
    assert any(says in problem.message for problem in read.problems)


def test_titles_and_notes_may_not_be_forgotten_as_a_whole():
    text = MEINS[: MEINS.index("blocks:")]
    assert translate_routine(text.encode(), routine(exercise()), "de").value is None


@given(st.binary(max_size=400))
def test_whatever_the_bytes_nothing_is_raised(data):
    translate_exercise(data, exercise(), "de")
    translate_routine(data, routine(exercise()), "de")
    translate_exercise(VERBEUGUNG.encode() + data, exercise(), "de")


def test_what_a_translation_is():
    assert is_translation(b"# words\n\ntranslation: 1\n")
    assert not is_translation(BOW)
    assert not is_translation(b"")


# -- in the library ----------------------------------------------------------------------------------


def library(root, language, cache=None):
    def save(path, text):
        path.write_text(text, encoding="utf-8")

    return Library(shipped=root / "none", own=root / "routines", exercises=(root / "exercises",),
                   cache=cache, save_cache=save, language=language)  # fmt: skip


@pytest.fixture
def shelf(tmp_path):
    for folder, name, text in (
        ("exercises", "bow.yaml", BOW.decode()),
        ("exercises/de", "bow.yaml", VERBEUGUNG),
        ("routines", "mine.yaml", ROUTINE.decode()),
        ("routines/de", "mine.yaml", MEINS),
    ):
        (tmp_path / folder).mkdir(exist_ok=True, parents=True)
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_library_speaks_the_language_it_is_asked_for(shelf):
    (entry,) = library(shelf, "de").entries()
    assert (entry.id, entry.title, entry.language) == ("mine", "Meins", "de")
    (entry,) = library(shelf, "en").entries()
    assert (entry.id, entry.title, entry.language) == ("mine", "Mine", "en")


def test_without_its_own_translation_a_routine_keeps_its_language_in_everything(shelf):
    (shelf / "routines/de/mine.yaml").unlink()
    lib = library(shelf, "de")
    read = lib.read(lib.entries()[0]).routine
    assert [step.name for step in read.blocks[0].steps] == ["Bow", "Bow", "Sit"]


def test_a_routine_written_in_german_has_german_exercises_in_any_language(shelf):
    (shelf / "routines/de/mine.yaml").unlink()
    file = shelf / "routines/mine.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("language: en", "language: de"), encoding="utf-8")
    for language in ("", "en", "de"):
        lib = library(shelf, language)
        assert lib.read(lib.entries()[0]).routine.blocks[0].steps[0].name == "Verbeugung"


def test_a_translation_with_mistakes_is_left_aside_and_told(shelf):
    other = shelf / "routines/de/mine.yaml"
    other.write_text(MEINS.replace("title: Meins", "titel: Meins"), encoding="utf-8")
    lib = library(shelf, "de")
    reading = lib.read(lib.entries()[0])
    assert reading.routine.title == "Mine"
    assert [problem.message for problem in reading.problems] == [
        "its translation de/mine.yaml has mistakes and is not used; 'backbeat check' names them"
    ]
    (shelf / "exercises/de/bow.yaml").write_text(VERBEUGUNG + "reps: 3\n", encoding="utf-8")
    lib.refresh()
    assert lib.exercises_in("de")["bow"].title == "Bow"
    assert len(lib.exercise_problems[str(shelf / "exercises/de/bow.yaml")]) == 1


def test_an_own_exercise_is_not_given_the_words_of_the_shipped_one_of_its_name(shelf):
    own = shelf / "own-exercises"
    own.mkdir()
    (own / "bow.yaml").write_text(BOW.decode().replace("title: Bow", "title: My bow"), encoding="utf-8")
    lib = Library(shipped=shelf / "none", own=shelf / "routines", exercises=(shelf / "exercises", own), language="de")
    assert lib.exercises_in("de")["bow"].title == "My bow"


def test_the_cache_knows_languages_and_translations(shelf):
    cache = shelf / "cache.json"
    assert library(shelf, "de", cache).entries()[0].title == "Meins"
    assert library(shelf, "en", cache).entries()[0].title == "Mine"
    assert library(shelf, "de", cache).entries()[0].title == "Meins"
    (shelf / "routines/de/mine.yaml").write_text(MEINS.replace("Meins", "Ganz meins"), encoding="utf-8")
    assert library(shelf, "de", cache).entries()[0].title == "Ganz meins"
    (shelf / "routines/de/mine.yaml").unlink()
    assert library(shelf, "de", cache).entries()[0].title == "Mine"


# -- what ships --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", GERMAN)
def test_the_most_used_routines_and_what_goes_with_them_are_german_through_and_through(name, tmp_path):
    german, english = open_library(folders(tmp_path), language="de"), open_library(folders(tmp_path))
    reading = german.open(shipped_routines() / f"{name}.yaml")
    original = english.open(shipped_routines() / f"{name}.yaml").routine
    assert reading.problems == ()
    assert reading.routine.language == "de"
    for block, was in zip(reading.routine.blocks, original.blocks, strict=True):
        for step, before in zip(block.steps, was.steps, strict=True):
            assert step.exercise.language == "de", step.exercise.id
            assert step.exercise.id == before.exercise.id
            assert step.exercise.dose == before.exercise.dose
            assert step.dose == before.dose


@pytest.mark.parametrize(
    "path",
    [*shipped_exercises().glob("*/*.yaml"), *shipped_routines().glob("*/*.yaml")],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_every_shipped_translation_is_good(path, tmp_path):
    from backbeat.routine.translations import check_translation  # noqa: PLC0415 - used here alone

    exercises = open_library(folders(tmp_path)).exercises()
    assert check_translation(path.read_bytes(), path, exercises) == ()
