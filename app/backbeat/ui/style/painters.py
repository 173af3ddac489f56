"""Drawing as pure functions: a painter, a place, plain values, colours. No widgets, no state.

The same functions serve the screen, the gallery of pictures and the tests.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.theme import PhaseColours, Theme

__all__ = [
    "fill_rounded",
    "fill_surface",
    "keycap_width",
    "paint_breath",
    "paint_edge",
    "paint_keycap",
    "paint_mark",
    "paint_pill",
    "paint_ring",
]

_NO_PEN = QPen(Qt.PenStyle.NoPen)


# The dial


def paint_ring(painter: QPainter, centre: QPointF, radius: float, progress: float, *, stroke: float,
               fill: QColor, track: QColor) -> None:  # fmt: skip
    """A ring that fills clockwise from the top, with round ends."""
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(track, stroke))
    painter.drawEllipse(box)
    share = min(1.0, max(0.0, progress))
    if share > 0:
        pen = QPen(fill, stroke)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, -round(share * 360 * 16))


def paint_breath(painter: QPainter, centre: QPointF, level: float, *, smallest: float, largest: float,
                 colours: PhaseColours, around: Sequence[QRectF] = ()) -> None:  # fmt: skip
    """Two concentric discs; `level` is 0 with the breath out and 1 with the breath in.

    `around` is where words will stand, in boxes that do not overlap.
    """
    radius = smallest + (largest - smallest) * min(1.0, max(0.0, level))
    painter.setPen(_NO_PEN)
    painter.setBrush(colours.wash)
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(colours.core)
    painter.drawEllipse(centre, radius * 0.8, radius * 0.8)
    # The discs alone are too pale to be seen by everyone. Their line stops where words are.
    thick = max(1.5, largest * 0.012)
    if around:
        outside = QPainterPath()
        outside.addRect(QRectF(centre.x() - 2 * largest, centre.y() - 2 * largest, 4 * largest, 4 * largest))
        for box in around:
            outside.addRect(box)  # a rectangle within a rectangle is a hole
        painter.save()
        painter.setClipPath(outside, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colours.fill, thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius - thick / 2, radius - thick / 2)
    if around:
        painter.restore()


_UP = ((0.0, -0.72), (0.76, 0.5), (-0.76, 0.5))
_OCTAGON = tuple(
    (0.85 * math.cos(turn), 0.85 * math.sin(turn)) for turn in (math.pi / 8 + k * math.pi / 4 for k in range(8))
)
# Corners from the middle, in halves of the size.
_SHAPES = {
    "effort": (_UP,),
    "work": (_UP,),
    "finish": (tuple((x, -y) for x, y in _UP),),
    "hold": (((-0.58, -0.58), (0.58, -0.58), (0.58, 0.58), (-0.58, 0.58)),),
    "switch": (((-0.85, 0.0), (-0.2, -0.55), (-0.2, 0.55)), ((0.85, 0.0), (0.2, -0.55), (0.2, 0.55))),
    "stop": (_OCTAGON,),
}
# Left, top, width, height.
_BARS = {
    "pause": ((-0.75, -0.24, 1.5, 0.48),),
    "paused": ((-0.62, -0.75, 0.48, 1.5), (0.14, -0.75, 0.48, 1.5)),
}


def paint_mark(painter: QPainter, centre: QPointF, size: float, kind: str, colour: QColor) -> None:
    """A shape for each kind of phase, so that colour never speaks alone.

    Effort points up, finish points down, a hold is a square, rest is a wave, a change of sides two
    arrow heads, preparation three dots, the small pause between repetitions a dash, a session that is
    paused two bars, stop an octagon.
    """
    half = size / 2
    pen = QPen(colour, size * 0.14)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(colour)
    if kind in _SHAPES:
        for shape in _SHAPES[kind]:
            corners = [QPointF(centre.x() + x * half, centre.y() + y * half) for x, y in shape]
            painter.drawPolygon(QPolygonF(corners))
    elif kind == "rest":
        pen.setWidthF(size * 0.17)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shift in (-0.36, 0.36):
            wave = QPainterPath(QPointF(centre.x() - 0.85 * half, centre.y() + shift * half))
            for step in range(1, 13):
                y = shift - 0.26 * math.sin(step / 12 * 2 * math.pi)
                wave.lineTo(centre.x() + (-0.85 + 1.7 * step / 12) * half, centre.y() + y * half)
            painter.drawPath(wave)
    elif kind in _BARS:
        painter.setPen(_NO_PEN)
        for x, y, wide, tall in _BARS[kind]:
            bar = QRectF(centre.x() + x * half, centre.y() + y * half, wide * half, tall * half)
            painter.drawRoundedRect(bar, 0.2 * half, 0.2 * half)
    else:
        painter.setPen(_NO_PEN)
        for x in (-0.68, 0.0, 0.68):
            painter.drawEllipse(QPointF(centre.x() + x * half, centre.y()), 0.22 * half, 0.22 * half)


# Small things


def paint_pill(painter: QPainter, rect: QRectF, text: str, *, font: QFont, colours: PhaseColours,
               kind: str = "", mirrored: bool = False) -> None:  # fmt: skip
    """A filled capsule with a word, and the mark of the phase before it when `kind` is given."""
    corner = rect.height() / 2
    fill_rounded(painter, rect, corner, colours.fill)
    words = QRectF(rect)
    if kind:
        mark = QPointF(rect.left() + corner * 1.15, rect.center().y())
        words.adjust(corner * 1.1, 0, 0, 0)
        if mirrored:
            mark.setX(rect.right() - corner * 1.15)
            words.translate(-corner * 1.1, 0)
        paint_mark(painter, mark, rect.height() * 0.36, kind, colours.on)
    painter.setFont(font)
    painter.setPen(colours.on)
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)


def paint_keycap(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """The picture of a key, in the colour of the words beside it."""
    edge = QColor(colour)
    edge.setAlphaF(0.65)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1.25))
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)


def keycap_width(text: str, font: QFont, height: float) -> float:
    """How wide a key cap of this height has to be."""
    return max(height * 1.15, QFontMetricsF(font).horizontalAdvance(text) + height * 0.7)


def fill_surface(painter: QPainter, rect: QRectF, radius: float, fill: QColor, theme: Theme) -> None:
    """What lies on something: a rounded surface, with an edge where the theme is for whoever sees little."""
    fill_rounded(painter, rect, radius, fill)
    if theme.strong:
        paint_edge(painter, rect, radius, theme)


def paint_edge(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> None:
    """The edge of a surface."""
    painter.setPen(QPen(theme.line, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)


def fill_rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor | QBrush) -> None:
    """A rounded surface without an edge."""
    painter.setPen(_NO_PEN)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, radius, radius)
