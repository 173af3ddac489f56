"""Sheets of what ships and of what is hostile, for tests of the pages. Figures are posed once for all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pypdf import PdfReader

from backbeat.local_library import open_library
from backbeat.paths import Folders
from backbeat.routine.describe import english
from backbeat.routine.reader import read_routine
from backbeat.sheet.compose import compose_many
from backbeat.sheet.options import DESK_BREAK, SheetOptions
from backbeat.ui.paper.pages import SheetPages

if TYPE_CHECKING:
    from backbeat.routine.model import Routine

TODAY = date(2026, 11, 22)
CHOICES = [
    SheetOptions(layout=layout, paper=paper, landscape=landscape, weeks=weeks, printed_for="Anna Berg",
                 prescriber="Dr. M. Castellano-Hohenstein, physiotherapist", with_stop="Stopped on 20 November.")
    for layout in ("standard", "large", "pocket", "log")
    for paper in ("A4", "Letter")
    for landscape in (False, True)
    for weeks in (2, 4)
    if weeks == 2 or layout in {"standard", "log"}
]  # fmt: skip


@cache
def shipped() -> tuple[Routine, ...]:
    """Every routine that ships."""
    nowhere = Path("/nonexistent")
    library = open_library(Folders(data=nowhere, config=nowhere, state=nowhere, cache=nowhere))
    made = [library.read(entry).routine for entry in library.scan()]
    assert None not in made
    return tuple(one for one in made if one is not None)


def desk_breaks() -> list[Routine]:
    return [one for one in shipped() if DESK_BREAK in one.tags]


def pages_of(
    routines: list[Routine] | Routine, options: SheetOptions, drawings: Path | None = None, *, figures: bool = True
) -> SheetPages:
    """Pages of routines. Without figures where only the words matter: a reader of PDFs takes long over outlines."""
    many = routines if isinstance(routines, list) else [routines]
    sheets = compose_many(many, options, english, today=TODAY)
    if not figures:
        sheets = tuple(
            replace(sheet, entries=tuple(replace(entry, figure=None) for entry in sheet.entries)) for sheet in sheets
        )
    return SheetPages(sheets, options, drawings=drawings)


def read(text: str) -> Routine:
    made = read_routine(text.encode(), stem="own", exercises={})
    assert made.routine is not None, made.problems
    return made.routine


def pdf_text(path: Path) -> list[str]:
    """The text of each page in one line, as a reader would copy it."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def back_strength() -> Routine:
    return next(one for one in shipped() if one.id == "back-strength")
