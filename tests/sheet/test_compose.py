"""A sheet as data: what is said on paper, in which words and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.strategies import routines

from backbeat.routine.describe import english, paper_dose
from backbeat.routine.dose import is_held, resolve
from backbeat.routine.model import Pictures, Routine
from backbeat.routine.reader import read_routine
from backbeat.sheet.clean import clean
from backbeat.sheet.compose import compose, compose_many, count_entries
from backbeat.sheet.edition import edition
from backbeat.sheet.model import BoxRow, LogGrid, SafetyPart, Sheet, SheetEntry
from backbeat.sheet.options import SheetOptions

TODAY = date(2026, 11, 22)
TEXT = """
routine: 1
title: Back
id: back
summary: Two moves.
for: Adults.
how-often: 3 to 4 days a week
not-for: [severe pain, bleeding]
ask-first: [pregnancy]
warm-up: five-minute-warm-up
levels: [gentle, strong]
blocks:
  - title: On the floor
    rounds: {gentle: 1, strong: 2}
    rest: 30s
    exercises:
      - title: Lean
        steps: [Lean over., Breathe.]
        hold: 20s
        sets: 3
        sides: each
        rest: 20s
        easier: Lean less.
        harder: Lean more.
        cautions: ["If it hurts, stop."]
      - title: Bird dog
        short: Bird
        steps: [Reach.]
        instruction: Reach far.
        effort: reach out
        finish: come home
        left: Left arm, right leg
        reps: {gentle: 1, strong: 6}
        hold: 3s
        sides: alternate
        equipment: [mat]
      - title: Press
        steps: [Press.]
        levels: [strong]
        pace: own
        reps: 8
        note: Slowly.
"""


def read(text: str = TEXT, **more: str) -> Routine:
    for old, new in more.items():
        text = text.replace(old, new)
    made = read_routine(text.encode(), stem="back", exercises={})
    assert made.routine is not None, made.problems
    return made.routine


def sheet(routine: Routine | None = None, **chosen: object) -> Sheet:
    return compose(routine or read(), SheetOptions(**chosen), english, today=TODAY)  # type: ignore[arg-type]


def test_nothing_but_breath_is_not_said_twice() -> None:
    assert sheet().entries[1].breath == "Breathe in: reach out. Breathe out: come home."
    _, bird = sheet(read(**{"reach out": "breathe in", "come home": "breathe out"})).entries
    assert bird.breath == ""


def test_a_warm_up_is_called_by_its_title_where_that_is_known() -> None:
    titles = {"five-minute-warm-up": "Five-minute warm-up"}
    made = compose(read(), SheetOptions(), english, today=TODAY, titles=titles)
    assert made.facts[-1] == "Warm up first: Five-minute warm-up."


def test_a_sheet_says_all_of_a_routine_in_order() -> None:
    made = sheet(printed_for="Anna", prescriber="Dr. Berg", with_stop="Stopped twice at Lean.")
    assert (made.routine, made.title, made.audience, made.summary) == ("back", "Back", "Adults.", "Two moves.")
    assert made.facts == (
        "About 4 minutes.",
        "3 to 4 days a week.",
        "Level: gentle.",
        "You need: mat.",
        "Warm up first: five-minute-warm-up.",
    )
    assert (made.printed_for, made.prescriber) == ("Printed for Anna", "Given by Dr. Berg")
    assert made.safety == (
        SafetyPart("Do not start with", ("severe pain", "bleeding")),
        SafetyPart("Ask a professional first with", ("pregnancy",)),
        SafetyPart("Stop at once at", ("pain", "weakness", "nausea", "dizziness")),
    )
    assert made.stop == "Stopped twice at Lean."
    lean, bird = made.entries
    assert lean == SheetEntry(
        number=1,
        exercise=lean.exercise,
        title="Lean",
        short="Lean",
        steps=("Lean over.", "Breathe."),
        dose="Hold 20 seconds. 3 times each side. Rest 20 seconds. 3 to 4 days a week.",
        brief_dose="Hold 20 seconds. 3 times each side. Rest 20 seconds.",
        breath="Breathe evenly.",
        heading="On the floor",
        instruction="Lean over.",
        easier="Lean less.",
        harder="Lean more.",
        cautions=("If it hurts, stop.",),
        boxes=(BoxRow("Left"), BoxRow("Right")),
    )
    assert bird.dose == "Hold 3 seconds. 1 time each side, in turn. 3 to 4 days a week."
    assert bird.breath == "Breathe in: reach out. Breathe out: come home."
    assert (bird.heading, bird.short, bird.instruction) == ("", "Bird", "Reach far.")
    assert bird.boxes == (BoxRow("Left arm, right leg"), BoxRow("Right"))
    assert made.grid == LogGrid(
        weeks=("Week 1", "Week 2"),
        days=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        rows=("1  Lean", "2  Bird"),
        pain="Pain, 0 to 10",
        hint="Tick what you have done. Pain: write a number from 0, none, to 10, the worst you can imagine.",
        heading="What I have done",
    )
    assert made.date == "22 November 2026"
    assert made.version == f"back, version {edition(read())}"


def test_another_level_has_its_own_exercises_doses_and_rounds() -> None:
    made = sheet(level="strong")
    assert [entry.title for entry in made.entries] == ["Lean", "Bird dog", "Press"]
    assert made.entries[1].dose.startswith("Hold 3 seconds. 6 times each side, in turn.")
    assert made.entries[2].dose == "8 times. At your own pace. 3 to 4 days a week."
    assert made.entries[2].note == "Slowly."
    assert made.entries[0].rounds == "All of this part 2 times. Rest 30 seconds in between."
    assert made.facts[0].startswith("At least ")


def test_chosen_exercises_are_numbered_anew_and_the_length_is_theirs() -> None:
    made = sheet(exercises=(2,))
    assert [(entry.number, entry.title, entry.heading) for entry in made.entries] == [(1, "Bird dog", "On the floor")]
    assert made.facts[0] == "About 21 seconds."
    assert made.grid is not None
    assert made.grid.rows == ("1  Bird",)
    assert sheet(exercises=(9,)).entries == ()


@pytest.mark.parametrize(("layout", "weeks", "shown"), [
    ("standard", 0, 0), ("standard", 4, 4), ("large", 2, 2), ("pocket", 4, 0), ("desk", 2, 0), ("log", 0, 2),
    ("log", 4, 4),
])  # fmt: skip
def test_each_layout_has_its_weeks(layout: str, weeks: int, shown: int) -> None:
    grid = sheet(layout=layout, weeks=weeks).grid
    assert len(grid.weeks if grid else ()) == shown


def test_a_pocket_card_says_what_it_leaves_out() -> None:
    step = "      - {title: Move, steps: [Go.]}\n"
    many = read("routine: 1\ntitle: Many\nblocks:\n  - exercises:\n" + step * 11)
    made = sheet(many, layout="pocket")
    assert len(made.entries) == 8
    assert made.notice == "This card shows 8 of 11 exercises."
    assert sheet(many).notice == ""
    assert len(sheet(many).entries) == 11


def test_options_that_are_not_there_are_refused() -> None:
    for wrong in ({"layout": "poster"}, {"paper": "A5"}, {"weeks": 3}):
        with pytest.raises(ValueError, match="is none of"):
            SheetOptions(**wrong)  # type: ignore[arg-type]


def test_the_canonical_order_with_singular_and_plural() -> None:
    text = "routine: 1\ntitle: T\nblocks:\n  - exercises:\n      - {{title: A, steps: [a.], {}}}\n"

    def dose(words: str) -> str:
        routine = read(text.format(words))
        step = routine.steps()[0]
        return paper_dose(resolve(step, routine, None), held=is_held(step, routine, None), how_often="daily.")

    assert dose("hold: 1s, sets: 1") == "Hold 1 second. Daily."
    assert dose("hold: 20s, sets: 3, sides: each, rest: 20s") == (
        "Hold 20 seconds. 3 times each side. Rest 20 seconds. Daily."
    )
    assert dose("hold: 20s, sides: left") == "Hold 20 seconds. 1 time, left side only. Daily."
    assert dose("duration: 90s, sets: 2, rest: 1s") == "1 minute 30 seconds. 2 times. Rest 1 second. Daily."
    assert dose("reps: 1, tempo: {effort: 2s, finish: 2s}") == "1 time. Daily."
    assert dose("reps: 6, hold: 3s, sides: each, sets: 2, rest: 20s") == (
        "Hold 3 seconds. 6 times each side. 2 sets. Rest 20 seconds. Daily."
    )
    assert dose("reps: 6, sets: 2, rest: 0s") == "6 times. 2 sets. No rest in between. Daily."


def test_a_desk_card_is_one_edition_of_all_its_routines() -> None:
    two = [read(), replace(read(), id="other", title="Other")]
    made = compose_many(two, SheetOptions(layout="desk"), english, today=TODAY)
    assert len({one.version for one in made}) == 1
    assert made[0].version.startswith("desk card, version ")
    booklet = compose_many(two, SheetOptions(), english, today=TODAY)
    assert [one.version.split(",")[0] for one in booklet] == ["back", "other"]


def test_an_edition_changes_with_the_words_and_not_with_the_place() -> None:
    routine = read()
    assert edition(routine) == edition(read())
    assert edition(replace(routine, summary="Other.")) != edition(routine)
    here, there = (replace(routine, pictures=Pictures(("a.png",), folder)) for folder in ("/one", "/two"))
    assert edition(here) == edition(there)


@given(routines(own=True), st.sampled_from(("standard", "pocket", "desk", "log")))
def test_every_routine_has_a_sheet_that_says_everything(routine: Routine, layout: str) -> None:
    for level in routine.levels or (None,):
        made = compose(routine, SheetOptions(layout=layout, level=level), english, today=TODAY)
        steps = routine.steps(level)
        assert count_entries(routine, level) == len(steps)
        for entry, step in zip(made.entries, steps, strict=False):
            assert entry.steps == tuple(clean(text) for text in step.exercise.steps)
            assert entry.dose.startswith(entry.brief_dose)
            assert "%n" not in entry.dose + entry.breath
        assert made.safety[-1].heading == "Stop at once at"
        assert [item for part in made.safety[:-1] for item in part.items] == [
            clean(text) for text in (*routine.not_for, *routine.ask_first)
        ]


@given(st.text())
def test_I33_cleaned_text_is_literal_and_steers_nothing(text: str) -> None:
    made = clean(text)
    assert clean(made) == made
    assert made.isprintable() or all(c.isprintable() or c.isspace() for c in made if c != "\u00ad")
    assert "\n" not in made
    for markup in ("<img src='/x'>", "<b>", "&amp;", "%1"):
        assert markup in clean(f"{text} {markup} {text}")


def test_no_sheet_has_a_network_address_or_a_path_of_its_own() -> None:
    said = repr(sheet())
    assert "http" not in said
    assert "www" not in said
    assert str(Path.home()) not in said
