"""The log grid: days by exercises, with a row for pain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backbeat.sheet.model import LogGrid
from backbeat.ui.paper.boxes import Box, Laid, moved, stack
from backbeat.ui.paper.fonts import BLACK, MM, RULE, Type
from backbeat.ui.paper.text import one_line, set_text

__all__ = ["lay_bands", "lay_grid_heading"]

_PAIN_GROUND = QColor(238, 238, 238)
_SHARE = 0.72  # of the body's size: names of exercises and days
_DAY = 0.65


def lay_grid_heading(grid: LogGrid, type_: Type, width: float) -> Laid:
    return stack(
        [
            (set_text(grid.heading, type_, width, name="log heading", share=1.32, bold=True, leading=1.2), 0.0),
            (set_text(grid.hint, type_, width, name="log hint", share=0.86), 0.12 * type_.em),
        ]
    )


def lay_bands(grid: LogGrid, type_: Type, width: float, most: float, *, row: float = 0.0) -> list[Laid]:
    """The weeks in bands that stay whole, each no higher than ``most``, ``row`` high each row where that is given.

    As many weeks stand side by side as leave cells one can write in. Only where the exercises alone are more than a
    page holds are they in several bands, the row for pain in the last.
    """
    row = row or max(6.0 * MM, type_.em * 1.32)
    label = min(max(type_.width(text, _SHARE) for text in (*grid.rows, grid.pain)) + 3.5 * MM, width * 0.34)
    least = max(max(type_.width(day, _DAY) for day in grid.days) + 1.8 * MM, 6.4 * MM)
    beside = next((many for many in (4, 2) if many <= len(grid.weeks) and (width - label) / (7 * many) >= least), 1)
    fits = max(1, int(most / row) - 3)
    parts = max(1, -(-len(grid.rows) // fits))
    each = max(1, -(-len(grid.rows) // parts))
    chunks = [grid.rows[at : at + each] for at in range(0, len(grid.rows), each)] or [()]
    bands = []
    for begin in range(0, len(grid.weeks), beside):
        weeks = grid.weeks[begin : begin + beside]
        for number, rows in enumerate(chunks, 1):
            pain = grid.pain if number == len(chunks) else ""
            band = _Band(f"log {begin + 1}.{number}", weeks, grid.days, tuple(rows), pain, width, label, row)
            bands.append(band.laid(type_))
    return bands


@dataclass(frozen=True, slots=True)
class _Band:
    """Some weeks side by side: their names, the days, a row for each exercise and one for pain."""

    name: str
    weeks: Sequence[str]
    days: Sequence[str]
    rows: Sequence[str]
    pain: str
    width: float
    label: float  # how wide the names are
    row: float  # how high each row is

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.rows, self.pain) if self.pain else tuple(self.rows)

    @property
    def height(self) -> float:
        return self.row * (2 + len(self.names))

    @property
    def cell(self) -> float:
        return (self.width - self.label) / (len(self.days) * len(self.weeks))

    def laid(self, type_: Type) -> Laid:
        rect = QRectF(0.0, 0.0, self.width, self.height)
        boxes: list[Box] = [Box(self.name, rect, self._draw, frame=True)]

        def put(laid: Laid, x: float, y: float) -> None:
            boxes.extend(moved(laid, x, y + (self.row - laid.height) / 2))

        cell, row = self.cell, self.row
        for number, week in enumerate(self.weeks):
            x, name = self.label + number * len(self.days) * cell, f"{self.name} {week}"
            room = len(self.days) * cell - 2 * MM
            put(one_line(week, type_, room, name=name, share=_SHARE, bold=True), x + 1.2 * MM, 0.0)
            for place, day in enumerate(self.days):
                put(one_line(day, type_, cell, name=f"{name} {day}", share=_DAY, align=Qt.AlignmentFlag.AlignHCenter),
                    x + place * cell, row)  # fmt: skip
        for place, text in enumerate(self.names):
            is_pain = place == len(self.rows)
            line = one_line(text, type_, self.label - 2 * MM, name=f"{self.name} row {place + 1}", share=_SHARE,
                            bold=is_pain)  # fmt: skip
            put(line, 1 * MM, row * (2 + place))
        return Laid(self.height, tuple(boxes), self.width)

    def _draw(self, painter: QPainter, rect: QRectF) -> None:
        left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
        row, days = self.row, len(self.days)
        if self.pain:
            painter.fillRect(QRectF(left, bottom - row, self.width, row), _PAIN_GROUND)
        painter.setPen(QPen(RULE, 0.2 * MM))
        lines = [QLineF(left, top + row * n, right, top + row * n) for n in range(2, len(self.names) + 2)]
        beginning = [left + self.label + self.cell * n for n in range(days * len(self.weeks))]
        lines += [QLineF(x, top + row, x, bottom) for n, x in enumerate(beginning) if n % days]
        painter.drawLines(lines)
        painter.setPen(QPen(BLACK, 0.35 * MM))
        painter.drawLines([QLineF(x, top, x, bottom) for n, x in enumerate(beginning) if n % days == 0])
        painter.drawLine(QLineF(beginning[0], top + row, right, top + row))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
