"""Drawing how far one is: the strip of the whole routine, and the dots of a set. Pure functions, like `painters`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backbeat.ui.style.painters import fill_rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.theme import PhaseColours, Theme

__all__ = ["Segment", "paint_rep_dots", "paint_strip", "share_done", "strip_rects"]

_NO_PEN = QPen(Qt.PenStyle.NoPen)


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
