"""The start and the end of a movement on paper, or a person's own pictures in their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from backbeat.figure.model import Figure
from backbeat.figure.scene import Picture, scene
from backbeat.sheet.model import SheetEntry
from backbeat.ui.figure_painter import paint_figure, paper_colours
from backbeat.ui.paper.boxes import Box, Laid
from backbeat.ui.paper.fonts import BLACK, MM

__all__ = ["End", "ends_of", "lay_figures"]

_DOTS = 240  # an inch, of photographs: what a printer at home can show
_ARROW = 7.0 * MM
_MARGIN = 0.02
_MOST_SCALE = 62.0 * MM  # a metre of the body on paper: a picture of a hand is no poster


@dataclass(frozen=True, slots=True)
class End:
    """One end of a movement: how wide it is for its height, and how it is drawn into a place."""

    aspect: float
    draw: Callable[[QPainter, QRectF], None]


def ends_of(entry: SheetEntry) -> tuple[End, ...]:
    """The pictures of an entry: the first and the last of the person's own, or the figure's start and end."""
    own = _own(entry)
    if own:
        return own
    if not isinstance(entry.figure, Figure):
        return ()
    there = scene(entry.figure)
    return (_figure(there.start_picture()), _figure(there.end_picture(with_arrows=True)))


def lay_figures(ends: tuple[End, ...], width: float, most: float, *, name: str, arrow: bool = True) -> Laid:
    """The ends side by side, or one above the other where that makes them larger; no higher than ``most``."""
    if not ends:
        return Laid(0.0)
    beside, below = _beside(ends, width, most), _below(ends, width, most)
    places, down = (below, True) if _area(below) > 1.15 * _area(beside) else (beside, False)
    boxes = [
        Box(f"{name} picture {number}", place, end.draw)
        for number, (end, place) in enumerate(zip(ends, places, strict=True), 1)
    ]
    if len(places) > 1 and arrow:
        boxes.insert(1, Box(f"{name} arrow", _between(places, down=down), _down if down else _right))
    return Laid(max(place.bottom() for place in places), tuple(boxes), width)


def _beside(ends: tuple[End, ...], width: float, most: float) -> list[QRectF]:
    room = (width - _ARROW * (len(ends) - 1)) / len(ends)
    tall = min(most, max(room / end.aspect for end in ends))
    return [QRectF(number * (room + _ARROW), 0.0, room, tall) for number in range(len(ends))]


def _below(ends: tuple[End, ...], width: float, most: float) -> list[QRectF]:
    gap = _ARROW * 0.8
    tall = [min(width / end.aspect, (most - gap * (len(ends) - 1)) / len(ends)) for end in ends]
    places, y = [], 0.0
    for height in tall:
        places.append(QRectF(0.0, y, width, height))
        y += height + gap
    return places


def _area(places: list[QRectF]) -> float:
    return sum(place.width() * place.height() for place in places)


def _between(places: list[QRectF], *, down: bool) -> QRectF:
    one, two = places[0], places[1]
    if down:
        return QRectF(one.center().x() - _ARROW / 2, one.bottom(), _ARROW, two.top() - one.bottom())
    return QRectF(one.right(), one.center().y() - _ARROW / 2, two.left() - one.right(), _ARROW)


def _right(painter: QPainter, rect: QRectF) -> None:
    size, at = 4.4 * MM, rect.center()
    _arrow(painter, at - QPointF(size / 2, 0), at + QPointF(size / 2, 0))


def _down(painter: QPainter, rect: QRectF) -> None:
    size, at = min(4.0 * MM, rect.height() * 0.8), rect.center()
    _arrow(painter, at - QPointF(0, size / 2), at + QPointF(0, size / 2))


def _arrow(painter: QPainter, begin: QPointF, tip: QPointF) -> None:
    """A thin arrow: from one picture to the next."""
    painter.setPen(QPen(BLACK, 0.35 * MM, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(begin, tip)
    way = tip - begin
    size = (way.x() ** 2 + way.y() ** 2) ** 0.5
    ahead = way / size * 1.5 * MM
    across = QPointF(-ahead.y(), ahead.x())
    painter.drawPolyline(QPolygonF([tip - ahead + across, tip, tip - ahead - across]))


def _figure(picture: Picture) -> End:
    box = picture.box
    aspect = max(0.2, (box.right - box.left) / max(0.05, box.bottom - box.top))

    def draw(painter: QPainter, rect: QRectF) -> None:
        paint_figure(painter, rect, picture, paper_colours(), margin=_MARGIN, largest=_MOST_SCALE)

    return End(aspect, draw)


def _own(entry: SheetEntry) -> tuple[End, ...]:
    """The person's own pictures that can be opened; the figure stands in where none can."""
    if entry.pictures is None:
        return ()
    from backbeat.ui.pictures import load  # noqa: PLC0415 - with its decoders, for the few that have any

    names = dict.fromkeys((entry.pictures.names[0], entry.pictures.names[-1]))
    side = round(80 / 25.4 * _DOTS)
    loaded = [load(entry.pictures.folder, name, QSize(side, side)).picture for name in names]
    return tuple(_photograph(picture) for picture in loaded if isinstance(picture, QImage))


def _photograph(image: QImage) -> End:
    def draw(painter: QPainter, rect: QRectF) -> None:
        size = image.size().toSizeF().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0.0, 0.0, size.width(), size.height())
        place.moveCenter(rect.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)

    return End(image.width() / max(1, image.height()), draw)
