"""Our own line icons, tinted and rendered when first asked for.

The drawings are small SVG files on a 24 px grid with a 1.75 px rounded stroke. An icon font or a
library of thousands would cost more at the start than the whole first page.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from backbeat.ui.style.assets import asset

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtSvg import QSvgRenderer

__all__ = ["DIRECTIONAL", "icon", "paint_icon", "pixmap", "position_icon", "program_icon"]

#: Icons that point along the line of reading and turn round with it.
DIRECTIONAL = frozenset({"back", "forward", "previous", "next", "skip", "play"})

# The first word found in an exercise's position decides its icon.
_POSITIONS = (
    ("all four", "all-fours"),
    ("kneel", "kneeling"),
    ("hang", "hanging"),
    ("prone", "prone"),
    ("belly", "prone"),
    ("supine", "floor"),
    ("ball", "on-ball"),
    ("side lying", "side-lying"),
    ("floor sit", "floor-sitting"),
    ("chair", "sitting"),
    ("seat", "sitting"),
    ("sit", "sitting"),
    ("lying", "floor"),
    ("floor", "floor"),
    ("stand", "standing"),
)


def position_icon(position: str) -> str:
    """The icon for a position in words ("lying on the back", "seated"); standing when it says nothing."""
    words = position.lower().replace("-", " ")
    return next((name for part, name in _POSITIONS if part in words), "standing")


@lru_cache(maxsize=64)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  (only once an icon is really painted)

    source = asset("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(source.encode()))


@lru_cache(maxsize=256)
def _pixmap(name: str, size: int, colour: str, ratio: float, mirrored: bool) -> QPixmap:
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mirrored:
        painter.translate(image.width(), 0)
        painter.scale(-1, 1)
    _renderer(name, colour).render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0, *, mirrored: bool = False) -> QPixmap:
    """The icon as a pixmap of `size` logical pixels, sharp at the given device pixel ratio."""
    return _pixmap(name, size, colour.name(), ratio, mirrored and name in DIRECTIONAL)


def icon(name: str, size: int, colour: QColor) -> QIcon:
    """The icon for the few stock widgets that want one."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - with it come the names of 150 icons; the first page has none

    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(pixmap(name, size, colour, ratio))
    return result


def program_icon() -> QIcon:
    """The program's own, for title bars, lists of windows and the tray; where it is small, by a drawing of its own."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - as above

    result = QIcon()
    for name, sizes in (("app/backbeat-small", (16, 22, 24, 32)), ("app/backbeat", (48, 64, 128))):
        for size in sizes:
            result.addPixmap(pixmap(name, size, QColor(Qt.GlobalColor.black)))  # it has colours of its own
    return result


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor, *, mirrored: bool = False) -> None:
    """Paint the icon into the square in the middle of `rect`. `mirrored` where reading runs right to left."""
    size = round(min(rect.width(), rect.height()))
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    image = pixmap(name, size, colour, ratio, mirrored=mirrored)
    painter.drawPixmap(round(rect.center().x() - size / 2), round(rect.center().y() - size / 2), image)
