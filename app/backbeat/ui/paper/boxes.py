"""What stands on a page: places with a name, each of which draws itself. A test walks them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

__all__ = ["Box", "Laid", "PageBoxes", "moved", "stack"]

Draw = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page in its units. ``frame``: it holds others; every other box has its place to itself."""

    name: str
    rect: QRectF
    draw: Draw
    frame: bool = False
    text: str = ""
    size: float = 0.0  # of the text, in points


@dataclass(frozen=True, slots=True)
class Laid:
    """Boxes that stay together, from (0, 0) downward, and how much room they take."""

    height: float
    boxes: tuple[Box, ...] = ()
    width: float = 0.0


@dataclass(slots=True)
class PageBoxes:
    """One page."""

    boxes: list[Box] = field(default_factory=list)

    def put(self, laid: Laid, x: float, y: float) -> None:
        self.boxes += moved(laid, x, y)


def moved(laid: Laid, x: float, y: float) -> list[Box]:
    return [replace(box, rect=box.rect.translated(x, y)) for box in laid.boxes]


def stack(parts: Sequence[tuple[Laid, float]]) -> Laid:
    """One below the other, each with the room above it; what takes no room takes none above it either."""
    y, width = 0.0, 0.0
    boxes: list[Box] = []
    for laid, above in parts:
        if not laid.height:
            continue
        y += above if boxes else 0.0
        boxes += moved(laid, 0.0, y)
        y += laid.height
        width = max(width, laid.width)
    return Laid(y, tuple(boxes), width)
