"""The start and the end of a movement on paper, or a person's own pictures in their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter, QPen, QPolygonF

from backbeat.figure.scene import Box as PictureBox
from backbeat.figure.scene import Picture
from backbeat.figure.shapes import Outline
from backbeat.sheet.model import SheetEntry
from backbeat.ui.paper.boxes import Box, Laid
from backbeat.ui.paper.drawings import UNITS, Drawn, Photographs
from backbeat.ui.paper.fonts import BLACK, MM
from backbeat.ui.paper.outlines import straightened
from backbeat.ui.pictures.figure_painter import paint_figure, paper_colours, place_of

__all__ = ["End", "ends_of", "lay_figures"]

_ARROW = 7.0 * MM
_MARGIN = 0.02
_MOST_SCALE = 62.0 * MM  # a metre of the body on paper: a picture of a hand is no poster


@dataclass(frozen=True, slots=True)
class End:
    """One end of a movement: how wide it is for its height, and how it is drawn into a place."""

    aspect: float
    draw: Callable[[QPainter, QRectF], None]


def ends_of(entry: SheetEntry) -> tuple[End, ...]:
    """The pictures of an entry of a sheet that went through `drawings.drawn`."""
    match entry.figure:
        case Photographs(images):
            return tuple(map(_photograph, images))
        case Drawn(start, end):
            return (_figure(start), _figure(end))
        case _:
            return ()


def lay_figures(ends: tuple[End, ...], width: float, most: float, *, name: str, arrow: bool = True) -> Laid:
    """The ends side by side, or one above the other where that makes them larger; no higher than ``most``."""
    if not ends:
        return Laid(0.0)
    beside, below = _beside(ends, width, most), _below(ends, width, most)
    places, down = (below, True) if _size(ends, below) > 1.1 * _size(ends, beside) else (beside, False)
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


def _size(ends: tuple[End, ...], places: list[QRectF]) -> float:
    """How high what is drawn becomes."""
    return sum(min(place.height(), place.width() / end.aspect) for end, place in zip(ends, places, strict=True))


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
    aspect = max(0.2, (box.right - box.left) / max(0.05 * UNITS, box.bottom - box.top))

    def draw(painter: QPainter, rect: QRectF) -> None:
        if painter.paintEngine().type() is QPaintEngine.Type.Pdf:
            _draw_in_dots(painter, rect, picture)
        else:
            paint_figure(painter, rect, picture, paper_colours(), margin=_MARGIN, largest=_MOST_SCALE / UNITS)

    return End(aspect, draw)


def _draw_in_dots(painter: QPainter, rect: QRectF, picture: Picture) -> None:
    """The same with every point on a whole dot of the device: a PDF spells out all digits of every number.

    Of points in a row that are a dot from a straight line only the ends are kept.
    """
    scale, origin = place_of(picture, rect, _MARGIN)
    if scale > _MOST_SCALE / UNITS:
        scale, box = _MOST_SCALE / UNITS, picture.box
        middle = QPointF((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        origin = rect.center() - middle * scale
    to_dots = painter.deviceTransform()
    dot = to_dots.m11() * scale
    left, top = to_dots.map(origin).toTuple()

    def way(outline: Outline) -> Outline:
        points = [(round(left + x * dot), round(top + y * dot)) for x, y in outline]
        return [(float(x), float(y)) for x, y in straightened(points)]

    shapes = tuple(
        replace(shape, outlines=tuple(map(way, shape.outlines)), line=round(shape.line * dot))
        for shape in picture.shapes
    )
    area = QRectF(to_dots.mapRect(rect).toRect())
    box = PictureBox(area.left(), area.top(), area.right(), area.bottom())
    painter.save()
    painter.resetTransform()
    paint_figure(painter, area, Picture(shapes, box), paper_colours(), margin=0.0)
    painter.restore()


def _photograph(image: QImage) -> End:
    def draw(painter: QPainter, rect: QRectF) -> None:
        size = image.size().toSizeF().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0.0, 0.0, size.width(), size.height())
        place.moveCenter(rect.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)

    return End(image.width() / max(1, image.height()), draw)
