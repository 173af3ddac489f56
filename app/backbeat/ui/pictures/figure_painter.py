"""The one painter of figures: for the screen, for thumbnails and for paper.

It knows nothing of bodies. It is handed shapes in metres, a place, and colours by role; everything is vector.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backbeat.ui.style.theme import contrast, mix

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backbeat.figure.scene import Picture
    from backbeat.figure.shapes import Shape
    from backbeat.ui.style.theme import Theme

__all__ = ["FigureColours", "ReadyPicture", "figure_colours", "paint_figure", "paper_colours"]

_WARM = QColor("#F4E6D8")
_EDGE = 0.011  # metres; and never thinner than a line that can be seen
_THINNEST = 1.3  # pixels
# Surfaces behind everybody, and marks upon the body: what matters does not hang on their outline.
_WITHOUT_EDGE = frozenset({"floor", "wall", "mat", "halo", "ear", "mark", "works", "accent", "arrow"})


@dataclass(frozen=True)
class FigureColours:
    """A colour for each role of a shape, near and far, on one ground."""

    ground: QColor
    near: Mapping[str, QColor]
    fade: float  # how much of the ground is stirred into what is farthest away
    edge_from: float = 0.0  # a shape nearer to the ground than this contrast gets an outline; 0 is never
    edge: QColor = field(default_factory=QColor)  # the outline
    _edged: dict[tuple[str, float], bool] = field(default_factory=dict, compare=False)
    _mixed: dict[tuple[str, float], QColor] = field(default_factory=dict, compare=False)

    def has_edge(self, role: str, shade: float) -> bool:
        """Whether a shape of this role could be lost on its ground without an outline."""
        known = self._edged.get((role, shade))
        if known is None:
            known = role not in _WITHOUT_EDGE and contrast(self.colour(role, shade), self.ground) < self.edge_from
            self._edged[role, shade] = known
        return known

    def colour(self, role: str, shade: float) -> QColor:
        known = self._mixed.get((role, shade))
        if known is None:
            base = self.near.get(role, self.ground)
            known = base if shade >= 0.999 else mix(base, self.ground, (1.0 - shade) * self.fade)
            self._mixed[role, shade] = known
        return known


def figure_colours(theme: Theme, ground: QColor | None = None) -> FigureColours:
    """The colours of a figure in a theme, on a surface of this colour (the tint of the phase, a card)."""
    surface = theme.phase("effort").tint if ground is None else ground
    return _colours(theme.dark, theme.strong, theme.phase("effort").fill.name(), theme.phase("hold").fill.name(),
                    theme.ink.name(), ground=surface.name())  # fmt: skip


@lru_cache(maxsize=64)
def _colours(dark: bool, strong: bool, main: str, accent: str, ink: str, *, ground: str) -> FigureColours:
    body, warm, dark_ink, surface = QColor(main), QColor(accent), QColor(ink), QColor(ground)
    if dark:
        night = QColor("#0E1316")
        skin = mix(body, QColor("#FFF1E4"), 0.58)
        top, legs, hair = mix(body, night, 0.12), mix(body, night, 0.48), mix(body, night, 0.34)
        other_top, other_legs = mix(QColor("#9DB2C9"), night, 0.12), mix(QColor("#8798AE"), night, 0.42)
        furniture = mix(surface, QColor("#C9D6DA"), 0.30)
        arrow = mix(warm, QColor("#FFFFFF"), 0.35)
    else:
        skin = mix(body, _WARM, 0.56)
        top, legs, hair = body, mix(body, dark_ink, 0.58), mix(body, dark_ink, 0.78)
        other_top, other_legs = QColor("#6E86A6"), mix(QColor("#4A5F7D"), dark_ink, 0.35)
        furniture = mix(surface, dark_ink, 0.20)
        arrow = mix(warm, dark_ink, 0.30)
    works = mix(warm, QColor("#FFC46B"), 0.55)
    wanted = 4.5 if strong else 3.0
    return FigureColours(
        ground=surface,
        fade=0.4 if strong else 0.62,
        edge_from=wanted,
        edge=_standing_out(body, QColor("#FFFFFF") if dark else dark_ink, surface, wanted + 0.2),
        near={
            "skin": skin,
            "top": top,
            "sleeve": mix(top, hair, 0.10),
            "legs": legs,
            "top-2": other_top,
            "sleeve-2": mix(other_top, hair, 0.10),
            "legs-2": other_legs,
            "hair": hair,
            "ear": mix(skin, hair, 0.22),
            "mark": mix(skin, hair, 0.16),
            "works": works,
            "arrow": arrow,
            "accent": works,
            "floor": mix(surface, dark_ink, 0.10 if not dark else 0.14),
            "mat": mix(surface, body, 0.30),
            "wall": mix(surface, dark_ink, 0.14),
            "prop": furniture,
            "prop-light": mix(furniture, QColor("#FFFFFF"), 0.35),
            "prop-dark": mix(furniture, dark_ink, 0.34),
        },
    )


def _standing_out(colour: QColor, towards: QColor, ground: QColor, wanted: float) -> QColor:
    """The colour with as little of another stirred in as makes it stand out from its ground."""
    shares = (step / 20 for step in range(21))
    mixed = (mix(mix(colour, ground, 0.25), towards, share) for share in shares)
    return next((one for one in mixed if contrast(one, ground) >= wanted), towards)


def paper_colours() -> FigureColours:
    """Black and greys on white."""
    grey = {
        "skin": 176, "top": 84, "sleeve": 70, "legs": 30, "top-2": 150, "sleeve-2": 136, "legs-2": 112, "hair": 0,
        "ear": 130, "mark": 140, "works": 226, "arrow": 0, "accent": 60, "floor": 226, "mat": 208, "wall": 214,
        "prop": 196, "prop-light": 222, "prop-dark": 128,
    }  # fmt: skip
    return FigureColours(QColor(255, 255, 255), {role: QColor(v, v, v) for role, v in grey.items()}, 0.55)


def place_of(picture: Picture | ReadyPicture, area: QRectF, margin: float) -> tuple[float, QPointF]:
    """The scale in pixels a metre and where the picture's origin goes, so that it fills the area."""
    box = picture.box
    room = area.adjusted(area.width() * margin, area.height() * margin, -area.width() * margin, -area.height() * margin)
    wide, tall = max(0.05, box.right - box.left), max(0.05, box.bottom - box.top)
    scale = min(room.width() / wide, room.height() / tall)
    x = room.center().x() - scale * (box.left + box.right) / 2
    y = room.center().y() - scale * (box.top + box.bottom) / 2
    return scale, QPointF(x, y)


class _Ready:
    """A shape whose outlines are Qt's: quicker to paint, and small enough to be kept."""

    __slots__ = ("_edges", "line", "outlines", "role", "shade")

    def __init__(self, shape: Shape) -> None:
        self.role, self.shade, self.line = shape.role, shape.shade, shape.line
        self.outlines = [QPolygonF([QPointF(x, y) for x, y in outline]) for outline in shape.outlines]
        self._edges: tuple[float, list[QPolygonF]] = (0.0, self.outlines)

    def edges(self, width: float) -> list[QPolygonF]:
        """The outlines grown by as much. Filled under the shape they are its edge, in a fraction of the time that
        drawing a line round it takes."""
        if self._edges[0] != width:
            self._edges = (width, [_grown(outline, width) for outline in self.outlines])
        return self._edges[1]


class ReadyPicture:
    """A picture made ready to be painted, once or again and again."""

    __slots__ = ("box", "shapes")

    def __init__(self, picture: Picture) -> None:
        self.box = picture.box
        self.shapes = [_Ready(shape) for shape in picture.shapes]


def _grown(outline: QPolygonF, by: float) -> QPolygonF:
    """An outline pushed out along its normals."""
    points = [(point.x(), point.y()) for point in outline.toList()]
    count = len(points)
    area = sum(points[n - 1][0] * points[n][1] - points[n][0] * points[n - 1][1] for n in range(count))
    out = by if area > 0 else -by
    grown = []
    for n, (x, y) in enumerate(points):
        (x0, y0), (x1, y1) = points[n - 1], points[(n + 1) % count]
        dx, dy = x1 - x0, y1 - y0
        length = math.hypot(dx, dy) or 1.0
        grown.append(QPointF(x + out * dy / length, y - out * dx / length))
    return QPolygonF(grown)


def paint_figure(painter: QPainter, area: QRectF, picture: Picture | ReadyPicture, colours: FigureColours, *,
                 margin: float = 0.07, flipped: bool = False, largest: float = 0.0) -> None:  # fmt: skip
    """Paint a figure into a place.

    ``flipped`` shows it as a mirror would. ``largest`` limits the scale (pixels a metre), so that in a row of
    figures one that lies is not twice as large as one that stands.
    """
    scale, origin = place_of(picture, area, margin)
    if largest and scale > largest:
        scale = largest
        box = picture.box
        x = area.center().x() - scale * (box.left + box.right) / 2
        origin = QPointF(x, area.center().y() - scale * (box.top + box.bottom) / 2)
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if flipped:
        painter.translate(area.left() + area.right(), 0)
        painter.scale(-1, 1)
    painter.translate(origin)
    painter.scale(scale, scale)
    ready = picture if isinstance(picture, ReadyPicture) else ReadyPicture(picture)
    for shape in ready.shapes:
        colour = colours.colour(shape.role, shape.shade)
        if shape.line:
            pen = QPen(colour, shape.line)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen)
            for outline in shape.outlines:
                painter.drawPolyline(outline)
            painter.setPen(Qt.PenStyle.NoPen)
            continue
        if colours.has_edge(shape.role, shape.shade):
            painter.setBrush(colours.edge)
            for outline in shape.edges(max(_EDGE, _THINNEST / scale) / 2):
                painter.drawPolygon(outline)
        painter.setBrush(colour)
        # The outlines of a shape overlap and have one opaque colour: one by one they give their union, and quicker.
        for outline in shape.outlines:
            painter.drawPolygon(outline)
    painter.restore()
