"""Boxes to tick, and rules."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backbeat.sheet.model import BoxRow
from backbeat.ui.paper.boxes import Box, Laid, stack
from backbeat.ui.paper.fonts import BLACK, HAIR, MM, RULE, Type
from backbeat.ui.paper.text import set_text

__all__ = ["bar", "frame", "lay_ticks", "rule"]


def rule(width: float, *, name: str, colour: QColor = HAIR, thick: float = 0.25) -> Laid:
    """A thin line across."""
    tall = thick * MM

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, colour)

    return Laid(tall, (Box(name, QRectF(0.0, 0.0, width, tall), draw),), width)


def bar(height: float, *, name: str) -> Laid:
    """A thin line down."""

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, HAIR)

    return Laid(height, (Box(name, QRectF(-0.125 * MM, 0.0, 0.25 * MM, height), draw),))


def frame(width: float, height: float, *, name: str, thick: float = 0.5, round_: float = 2.5) -> Box:
    """A rounded frame around what else stands there."""

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(BLACK, thick * MM))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = thick * MM / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), round_ * MM, round_ * MM)

    return Box(name, QRectF(0.0, 0.0, width, height), draw, frame=True)


def lay_ticks(rows: Sequence[BoxRow], days: Sequence[str], type_: Type, width: float, *, name: str) -> Laid:
    """For each side its name and, below it, a box for each day of a week."""
    parts: list[tuple[Laid, float]] = []
    for row in rows:
        label = set_text(row.label, type_, width, name=f"{name} {row.label}", share=0.72)
        parts += [(label, 1.6 * MM), (_week(days, type_, width, name=f"{name} {row.label} boxes"), 0.6 * MM)]
    return stack(parts)


def _week(days: Sequence[str], type_: Type, width: float, *, name: str) -> Laid:
    gap = 1.2 * MM
    side = min(8.0 * MM, type_.em * 1.32, (width - gap * (len(days) - 1)) / max(1, len(days)))
    font = type_.font(0.55)

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.setFont(font)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, day in enumerate(days):
            place = QRectF(rect.left() + number * (side + gap), rect.top(), side, side)
            painter.setPen(QPen(BLACK, 0.3 * MM))
            inside = 0.15 * MM
            painter.drawRoundedRect(place.adjusted(inside, inside, -inside, -inside), 1.0 * MM, 1.0 * MM)
            painter.setPen(RULE)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, day)

    wide = len(days) * (side + gap) - gap
    return Laid(side, (Box(name, QRectF(0.0, 0.0, wide, side), draw, text=" ".join(days)),), wide)
