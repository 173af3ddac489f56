"""Pictures that are made once and put down many times."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

__all__ = ["KeptLayer", "empty_layer", "put_swollen"]


def empty_layer(size: QSize | QSizeF, ratio: float, ground: QColor | None = None) -> QPixmap:
    """A picture to draw on, ``size`` in pixels of the page, ``ratio`` dots of the screen to each; without a ``ground``
    one sees through it."""
    image = QPixmap((QSizeF(size) * ratio).toSize().expandedTo(QSize(1, 1)))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent if ground is None else ground)
    return image


def put_swollen(painter: QPainter, image: QPixmap, area: QRectF, by: float) -> None:
    """Put it down where it belongs, swollen around its middle by a share of its size. Leaves the painter so."""
    if by > 0:
        middle = area.center()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(middle)
        painter.scale(1 + by, 1 + by)
        painter.translate(-middle)
    painter.drawPixmap(area.topLeft(), image)


class KeptLayer:
    """A picture that is drawn again only after it was forgotten, or for another size."""

    def __init__(self) -> None:
        self._image: QPixmap | None = None
        self._for: tuple[QSize, float] | None = None

    def forget(self) -> None:
        self._image = None

    def get(self, size: QSize, ratio: float, draw: Callable[[QPainter], None]) -> QPixmap:
        """The picture of this size; `draw` draws it, with soft edges, where it is not there."""
        if self._image is None or self._for != (size, ratio):
            self._image, self._for = empty_layer(size, ratio), (QSize(size), ratio)
            painter = QPainter(self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter)
            painter.end()
        return self._image
