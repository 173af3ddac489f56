"""How much room a page has."""

from __future__ import annotations

from typing import NamedTuple

from backbeat.sheet.options import SheetOptions
from backbeat.ui.paper.fonts import MM

__all__ = ["Room", "paper_size", "room_of"]

_PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
_MARGINS = {"standard": 15.0, "large": 15.0, "log": 15.0, "pocket": 11.0, "desk": 11.0}  # no printer needs more than 7


class Room(NamedTuple):
    """The room between the margins, in units of the page; the footer is below ``bottom``."""

    left: float
    top: float
    right: float
    bottom: float
    footer: float  # where the footer begins

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


def paper_size(options: SheetOptions) -> tuple[float, float]:
    """Width and height of the paper as it is held, in millimetres."""
    wide, tall = _PAPERS[options.paper]
    return (tall, wide) if options.landscape else (wide, tall)


def room_of(options: SheetOptions) -> Room:
    wide, tall = paper_size(options)
    margin = _MARGINS[options.layout] * MM
    footer = tall * MM - margin - 4.5 * MM
    return Room(margin, margin, wide * MM - margin, footer - 4.0 * MM, footer)
