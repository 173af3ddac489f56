"""Drawing as pure functions: a painter, a place, plain values, colours. No widgets, no state.

The same functions serve the screen, the gallery of pictures and the tests.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.theme import PhaseColours, Theme

__all__ = [
    "Segment",
    "fill_rounded",
    "fill_surface",
    "keycap_width",
    "paint_breath",
    "paint_edge",
    "paint_keycap",
    "paint_mark",
    "paint_pill",
    "paint_rep_dots",
    "paint_ring",
    "paint_strip",
    "share_done",
    "strip_rects",
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


# The strip of the whole routine


class Segment(NamedTuple):
    """A piece of the routine: how long, and which exercise it belongs to (sets of one stand closer)."""

    seconds: float
    group: int = 0


def _weights(segments: Sequence[Segment]) -> list[float]:
    """Seconds; a piece of no known length gets a modest one."""
    known = [s.seconds for s in segments if s.seconds > 0]
    usual = sum(known) / len(known) if known else 1.0
    return [s.seconds if s.seconds > 0 else usual for s in segments]


def share_done(segments: Sequence[Segment], current: int, fraction: float) -> float:
    """How much of the whole is done, 0 to 1, with a `fraction` of the current piece."""
    weights = _weights(segments)
    done = sum(weights[: max(0, current)])
    if 0 <= current < len(weights):
        done += fraction * weights[current]
    return done / sum(weights) if weights else 0.0


def strip_rects(segments: Sequence[Segment], area: QRectF, *, mirrored: bool = False) -> list[QRectF]:
    """Where each segment stands. Gaps shrink before segments do; a piece of no known length gets a
    modest one, and nothing is ever too thin to be seen."""
    if not segments:
        return []
    weights = _weights(segments)
    gaps = [6.0 if a.group != b.group else 3.0 for a, b in pairwise(segments)]
    room = area.width()
    if sum(gaps) > room * 0.3:
        squeeze = room * 0.3 / sum(gaps)
        gaps = [gap * squeeze for gap in gaps]
    free = room - sum(gaps)
    least = min(6.0, free / len(segments))
    spare = free - least * len(segments)
    total = sum(weights)
    rects: list[QRectF] = []
    x = 0.0
    for index, weight in enumerate(weights):
        width = least + spare * weight / total
        left = area.right() - x - width if mirrored else area.left() + x
        rects.append(QRectF(left, area.top(), width, area.height()))
        x += width + (gaps[index] if index < len(gaps) else 0.0)
    return rects


def paint_strip(painter: QPainter, rects: Sequence[QRectF], current: int, fraction: float, *, fill: QColor,
                track: QColor, outline: QColor, mirrored: bool = False, only: int | None = None) -> None:  # fmt: skip
    """Played segments filled, the current one taller and filled as far as it got; what is to come has an outline.

    `only` paints one segment alone: the rest of the strip does not change from frame to frame.
    """
    painter.setPen(_NO_PEN)
    for index, full in enumerate(rects):
        if only is not None and index != only:
            continue
        inset = 0.0 if index == current else full.height() * 0.2
        rect = full.adjusted(0, inset, 0, -inset)
        corner = min(rect.height(), rect.width()) / 2
        if index < current:
            fill_rounded(painter, rect, corner, fill)
        else:
            _to_come(painter, rect, corner, track, outline)
        if index != current or fraction <= 0:
            continue
        width = max(min(rect.width(), rect.height()), rect.width() * min(1.0, fraction))
        left = rect.right() - width if mirrored else rect.left()
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), corner, corner)


def _to_come(painter: QPainter, rect: QRectF, corner: float, track: QColor, outline: QColor) -> None:
    """A pale shape with a line round it, which alone can be seen by everyone."""
    painter.setPen(QPen(outline, 1.5))
    painter.setBrush(track)
    # On whole pixels: half a pixel of a thin line is half its colour.
    box = QRectF(round(rect.left()), round(rect.top()), round(rect.width()), round(rect.height()))
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), corner, corner)
    painter.setPen(_NO_PEN)


# Counting


def paint_rep_dots(painter: QPainter, area: QRectF, done: int, total: int, *, colours: PhaseColours,
                   theme: Theme, surface: QColor, mirrored: bool = False) -> None:  # fmt: skip
    """One dot a repetition: done is full, the current one a ring, those to come are pale.

    Beyond twelve, dots cannot be counted at a glance any more: one bar then shows the share.
    """
    if total <= 0:
        return
    painter.setPen(_NO_PEN)
    size = min(area.height(), area.width() / 8)
    if total > 12:
        height = size * 0.6
        bar = QRectF(0, 0, min(area.width(), size * 16), height)
        bar.moveCenter(area.center())
        _to_come(painter, bar, height / 2, theme.track, theme.outline)
        width = max(height, bar.width() * min(1.0, done / total))
        painter.setBrush(colours.fill)
        left = bar.right() - width if mirrored else bar.left()
        painter.drawRoundedRect(QRectF(left, bar.top(), width, height), height / 2, height / 2)
        return
    pitch = min(size * 1.75, area.width() / total)
    size = min(size, pitch * 0.72)
    first = area.center().x() - pitch * (total - 1) / 2
    for index in range(total):
        x = first + pitch * (total - 1 - index if mirrored else index)
        spot = QPointF(x, area.center().y())
        if index > done:
            box = QRectF(spot.x() - size / 2, spot.y() - size / 2, size, size)
            _to_come(painter, box, size / 2, theme.track, theme.outline)
            continue
        painter.setBrush(colours.fill)
        painter.drawEllipse(spot, size / 2, size / 2)
        if index == done:
            painter.setBrush(surface)
            painter.drawEllipse(spot, size * 0.24, size * 0.24)


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
