"""The picture of a routine or an exercise, made from its own numbers.

A routine has a rhythm, and that is what is drawn, as one draws a sound: a capsule for each exercise,
as wide as it is long and as high as it is hard, with a capsule inside it for each further set, and a
slit where left and right are worked apart. Behind them goes the breath as a slow wave.
No two routines look alike, and the same one always looks the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath

from backbeat.ui.style.icons import paint_icon, position_icon
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.style.theme import mix

if TYPE_CHECKING:
    from backbeat.ui.style.theme import PhaseColours, Theme

__all__ = ["Bar", "Motif", "paint_motif"]


class Bar(NamedTuple):  # made in a third of the time a dataclass takes, at each start
    """One exercise: its planned seconds, how hard it is against the others (0 to 1), how many sets.

    `sided` work, left and right apart, shows as a bar in two halves.
    """

    seconds: float
    load: float = 0.5
    sets: int = 1
    sided: bool = False


class Motif(NamedTuple):
    """What a picture is made of. `breath` is the length of one breath in seconds."""

    bars: tuple[Bar, ...] = ()
    breath: float = 6.0
    position: str = ""
    role: str = "effort"


def _wave(area: QRectF, height: float, waves: float, shift: float) -> QPainterPath:
    """Hills from edge to edge."""
    path = QPainterPath(area.bottomLeft())
    steps = max(24, round(area.width() / 6))
    for step in range(steps + 1):
        share = step / steps
        # A breath is quicker in than out: the crest leans forward.
        angle = 2 * math.pi * (share * waves + shift)
        swell = 0.5 - 0.5 * math.cos(angle + 0.35 * math.sin(angle))
        path.lineTo(area.left() + share * area.width(), area.bottom() - height * (0.25 + 0.75 * swell))
    path.lineTo(area.bottomRight())
    path.closeSubpath()
    return path


def _bars(bars: Sequence[Bar], area: QRectF, *, mirrored: bool) -> list[tuple[QRectF, Bar]]:
    usual = sum(bar.seconds for bar in bars if bar.seconds > 0) / max(1, sum(bar.seconds > 0 for bar in bars))
    weights = [math.sqrt(bar.seconds if bar.seconds > 0 else usual or 1.0) for bar in bars]
    gap = min(area.height() * 0.09, 0.25 * area.width() / len(bars))
    free = area.width() - gap * (len(bars) - 1)
    unit = min(free / sum(weights), area.height() * 0.5 / max(weights))
    widths = [unit * weight for weight in weights]
    x = (area.width() - sum(widths) - gap * (len(bars) - 1)) / 2
    placed = []
    for bar, width in zip(bars, widths, strict=True):
        height = max(width, area.height() * (0.3 + 0.7 * min(1.0, max(0.0, bar.load))))
        left = area.right() - x - width if mirrored else area.left() + x
        placed.append((QRectF(left, area.center().y() - height / 2, width, height), bar))
        x += width + gap
    return placed


def _paint_bar(painter: QPainter, box: QRectF, bar: Bar, colours: PhaseColours) -> None:
    sets = min(max(1, bar.sets), 4) if box.width() >= 14 else 1
    step = box.width() / 2 / (sets + 0.7)
    for index in range(sets):
        inner = box.adjusted(index * step, index * step, -index * step, -index * step)
        shade = mix(colours.fill, colours.tint, 0.0 if sets == 1 else 0.72 * (index / (sets - 1)))
        fill_rounded(painter, inner, inner.width() / 2, shade)
    if bar.sided and box.width() >= 8:
        slit = max(2.0, box.width() * 0.07)
        painter.fillRect(QRectF(box.center().x() - slit / 2, box.top() - 1, slit, box.height() + 2), colours.tint)


def paint_motif(painter: QPainter, rect: QRectF, theme: Theme, motif: Motif, *, mirrored: bool = False,
                icon: bool = True) -> None:  # fmt: skip
    """Paint onto a surface that already has the tint of the motif's role."""
    colours = theme.phase(motif.role)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)

    minutes = max(1.0, sum(bar.seconds for bar in motif.bars) / 60)
    waves = min(4.0, max(1.5, 9.0 / max(2.0, motif.breath) + minutes / 20))
    for path, colour in (
        (_wave(rect, rect.height() * 0.72, waves * 0.62, 0.3), colours.wash),
        (_wave(rect, rect.height() * 0.46, waves, 0.05), colours.core),
    ):
        fade = QLinearGradient(0, rect.top(), 0, rect.bottom())
        fade.setColorAt(0.2, mix(colours.tint, colour, 0.8))
        fade.setColorAt(1.0, mix(colours.tint, colour, 0.25))
        painter.fillPath(path, fade)
    if motif.bars:
        aside, above = rect.width() * 0.16, rect.height() * 0.16
        if icon and motif.position:
            aside = max(aside, min(58.0, rect.width() * 0.25))  # clear of the icon
        for box, bar in _bars(motif.bars[:40], rect.adjusted(aside, above, -aside, -above), mirrored=mirrored):
            _paint_bar(painter, box, bar, colours)
    if icon and motif.position:
        size = max(30.0, min(44.0, rect.height() * 0.26))
        spot = QRectF(rect.left() + 14, rect.top() + 12, size, size)
        if mirrored:
            spot.moveRight(rect.right() - 14)
        fill_rounded(painter, spot, size / 2, theme.card)
        inner = size * 0.19
        paint_icon(painter, spot.adjusted(inner, inner, -inner, -inner), position_icon(motif.position), colours.text)
    painter.restore()
