"""The pages of sheets, ready to be painted on any device."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from backbeat.sheet.model import Sheet
from backbeat.sheet.options import SheetOptions
from backbeat.ui.paper.boxes import PageBoxes
from backbeat.ui.paper.drawings import drawn
from backbeat.ui.paper.fonts import MM
from backbeat.ui.paper.layouts import lay_out
from backbeat.ui.paper.room import paper_size

__all__ = ["SheetPages"]


class SheetPages:
    """Sheets laid out on pages: made once, painted as often as wanted.

    Needs a QGuiApplication. Laying out poses the figures, which takes longest of all; where several sheets or many
    exercises are wanted, make it off the window's thread. It may be handed from thread to thread, but not shared.
    """

    def __init__(self, sheets: Sequence[Sheet], options: SheetOptions, *, drawings: Path | None = None) -> None:
        """``drawings`` is a folder of the cache where figures are kept; the second time they cost next to nothing."""
        self._size = paper_size(options)
        self._pages = lay_out(drawn(sheets, drawings), options)
        self._day = max((sheet.day for sheet in sheets), default=date.min)

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper as it is held, in millimetres."""
        return self._size

    @property
    def day(self) -> date:
        """The day on the sheets."""
        return self._day

    @property
    def text(self) -> str:
        """Every word on the pages, in the order of reading."""
        return "\n".join(box.text for page in self._pages for box in page.boxes if box.text)

    @property
    def boxes(self) -> Sequence[PageBoxes]:
        """What stands on each page, in tenths of a millimetre."""
        return self._pages

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw a page, counted from 0. The painter's units are millimetres, and (0, 0) is the paper's corner.

        Only what is black or grey is drawn; the white is the paper's. For a device of so many dots an inch:
        ``painter.scale(dots / 25.4, dots / 25.4)`` before, and nothing else. The painter is left as it was.
        """
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(1 / MM, 1 / MM)
        for box in self._pages[number].boxes:
            box.draw(painter, QRectF(box.rect))
        painter.restore()
