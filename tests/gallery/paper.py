"""The printed sheets as pictures: each layout on both papers and both ways round, and every routine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.ui.paper.sheets import back_strength, desk_breaks, pages_of, shipped

from backbeat.sheet.options import LAYOUTS, PAPERS, SheetOptions
from backbeat.ui.paper.pdf import page_image

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backbeat.routine.model import Routine

__all__ = ["draw"]

_DOTS = 80


def draw(out: Path, wanted: list[str]) -> None:
    """Draw the pages into a folder: those whose names hold one of the wanted words, or all."""
    for name, routines, options in _chosen():
        if wanted and not any(part in name for part in wanted):
            continue
        pages = pages_of(routines, options)
        for number in range(pages.count):
            page_image(pages, number, _DOTS).save(str(out / f"{name}-{number + 1}.png"))


def _chosen() -> Iterator[tuple[str, list[Routine], SheetOptions]]:
    """The name of each picture, and what is on it."""
    names = {"printed_for": "Anna Berg", "prescriber": "Dr. M. Castellano, physiotherapist"}
    for layout in LAYOUTS:
        for paper in PAPERS:
            for landscape in (False, True):
                options = SheetOptions(layout=layout, paper=paper, landscape=landscape, **names)
                routines = desk_breaks() if layout == "desk" else [back_strength()]
                yield f"paper-{layout}@{paper}{'-landscape' if landscape else ''}", routines, options
    for routine in shipped():
        yield f"paper-{routine.id}@A4", [routine], SheetOptions(weeks=4)
