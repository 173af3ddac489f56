"""A sheet says what is different for whoever prints it only where they choose so, and nobody remembers that."""

from __future__ import annotations

import json

from tests.ui.plan.past import BACK, stopped
from tests.ui.program import write

from backbeat.ui.printing.page import PrintPage


def print_page(program) -> PrintPage:
    made = program.app
    shown = program.choose("mine")
    program.until(lambda: shown.preview is not None)
    shown.print_button.click()
    page = made.window.page("print")
    assert isinstance(page, PrintPage)
    return page


def text_of(program, page) -> str:
    """What stands on the paper, once it has been laid out."""
    program.until(lambda: page.studio.is_idle and not page.busy.is_waiting)
    return page.studio._pages.text


def test_nothing_is_offered_to_whom_nothing_happened(program):
    write(program.folder, text=BACK)
    program.start()
    page = print_page(program)
    assert not page.options._own.isVisibleTo(page)
    assert not page.options._stops.isVisibleTo(page)


def test_the_sheet_is_as_written_until_the_person_says_otherwise(program):
    write(program.folder, text=BACK)
    program.start()
    stopped(program, 1, sets=0)
    page = print_page(program)
    said = text_of(program, page)
    assert "Bow" in said
    assert "stopped" not in said.replace("Stop", "")
    page.options._own.chips[1].click()
    assert "Stand tall" not in text_of(program, page)
    page.options._stops.chips[1].click()
    assert "you stopped at Bow: pain, 3 of 10." in text_of(program, page)
    page.options._stops.chips[0].click()
    page.options._own.chips[0].click()
    said = text_of(program, page)
    assert "Stand tall" in said
    assert "you stopped" not in said


def test_it_is_not_remembered_for_the_next_sheet(program):
    write(program.folder, text=BACK)
    made = program.start()
    stopped(program, 1, sets=0)
    page = print_page(program)
    page.options._own.chips[1].click()
    page.options._stops.chips[1].click()
    text_of(program, page)
    program.settle()
    assert "stop" not in json.dumps(json.loads((program.folder / "config" / "settings.json").read_text())["sheet"])
    made.routines.leave_print()
    program.settle()
    page = print_page(program)
    said = text_of(program, page)
    assert "Stand tall" in said
    assert "you stopped" not in said


def test_another_level_has_its_own_changes(program):
    write(program.folder, text=BACK)
    program.start()
    stopped(program, 1, sets=0)
    page = print_page(program)
    page.options._own.chips[1].click()
    page.options.choices["level"].chips[1].click()
    said = text_of(program, page)
    assert "Stand tall" not in said
    assert "40 seconds" in said
