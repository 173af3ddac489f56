"""What is adjusted is on the sheet, too, where the person wants it there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.support.plans import exercise, routine_of

from backbeat.routine.adjustments import UNCHANGED, Adjustments, Change
from backbeat.routine.describe import english
from backbeat.routine.model import Extra, Sides, Step, Tempo
from backbeat.sheet.compose import compose
from backbeat.sheet.model import Sheet
from backbeat.sheet.options import SheetOptions


def raises(name: str) -> Step:
    step = exercise(name, reps=10, sets=3, rest=20_000, sides=Sides.EACH, tempo=Tempo(1_000, 0, 0, 0))
    return replace(step, exercise=replace(step.exercise, easier="Lean on the wall."))


ROUTINE = routine_of(raises("arm"), raises("leg"), raises("neck"))


def sheet(adjustments: Adjustments, **chosen: Any) -> Sheet:
    return compose(ROUTINE, SheetOptions(**chosen), english, today=date(2026, 3, 2), adjustments=adjustments)


def test_thirty_against_forty_on_paper() -> None:
    more = sheet(Adjustments((Change(0, 1, extra=Extra(Sides.LEFT, sets=(10,))),)))
    plain = sheet(UNCHANGED)
    assert more.entries[1].dose == (
        "10 times each side. 3 sets. Rest 20 seconds. Then one more set on the left: 10 times."
    )
    assert [more.entries[0], more.entries[2]] == [plain.entries[0], plain.entries[2]]


def test_the_side_that_limits_the_other_begins_on_paper_too() -> None:
    plain = sheet(UNCHANGED)
    made = sheet(
        Adjustments((Change(0, 0, first=Sides.RIGHT, limited=True), Change(0, 1, first=Sides.LEFT), Change(0, 2)))
    )
    assert made.entries[0].dose == (
        "10 times each side. 3 sets. Rest 20 seconds. "
        "Begin with the right side; on the left do no more than the right managed."
    )
    assert made.entries[0].brief_dose == made.entries[0].dose
    assert [row.label for row in made.entries[0].boxes] == ["Right", "Left"]
    assert made.entries[1].dose.endswith("Rest 20 seconds. Begin with the left side.")
    assert [row.label for row in made.entries[1].boxes] == ["Left", "Right"]
    assert made.entries[2] == plain.entries[2]


def test_what_is_left_out_is_not_printed_and_the_easier_form_is() -> None:
    changes = Adjustments(
        (Change(0, 0, left_out=Sides.BOTH), Change(0, 1, left_out=Sides.LEFT), Change(0, 2, easier=True))
    )
    made = sheet(changes)
    assert [(entry.number, entry.title, len(entry.boxes)) for entry in made.entries] == [(1, "Leg", 1), (2, "Neck", 2)]
    assert made.entries[1].note == "Lean on the wall."
    assert made.length != sheet(UNCHANGED).length


def test_the_chosen_exercises_keep_their_own_changes() -> None:
    changes = Adjustments((Change(0, 2, extra=Extra(Sides.RIGHT, each=3)),))
    made = sheet(changes, exercises=(3,))
    assert [entry.dose for entry in made.entries] == [
        "10 times each side. 3 sets. Rest 20 seconds. On the right, 13 times in each set."
    ]
