"""The two ends of a movement side by side, where it begins and where it goes; with little room only the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.style.layers import KeptLayer
from backbeat.ui.widgets.base import PaintedImage

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["EndPoses"]

_WIDE, _TALL, _GAP, _RADIUS = 112, 84, 6, 14
_LARGEST = 62.0  # pixels a metre: who stands is not drawn larger than who lies


class EndPoses(PaintedImage):
    """Drawn when it is first seen, and kept."""

    def __init__(self, look: Look, figure: object, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = figure
        self._kept = KeptLayer()
        self._both = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.follow(look)

    def set_both(self, both: bool) -> None:
        """Whether there is room for two."""
        if both is not self._both:
            self._both = both
            self.restyle()

    def restyle(self) -> None:
        self._kept.forget()
        super().restyle()

    def sizeHint(self) -> QSize:
        zoom = min(1.5, self.look.scale)
        wide = 2 * _WIDE + _GAP if self._both else _WIDE
        return QSize(round(wide * zoom), round(_TALL * zoom))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._kept.get(self.size(), self.devicePixelRatioF(), self._draw))
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        from backbeat.figure.model import Figure  # noqa: PLC0415 - not before a figure is seen
        from backbeat.figure.scene import scene  # noqa: PLC0415
        from backbeat.ui.pictures.figure_painter import figure_colours, paint_figure  # noqa: PLC0415

        assert isinstance(self._figure, Figure)
        theme = self.look.theme
        tint = theme.phase("effort").tint
        there, colours = scene(self._figure), figure_colours(theme, tint)
        end = there.end_picture(with_arrows=True)
        pictures = (there.start_picture(), end) if self._both else (end,)
        wide = (self.width() - _GAP * (len(pictures) - 1)) / len(pictures)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place, picture in enumerate(pictures if not mirrored else pictures[::-1]):
            area = QRectF(place * (wide + _GAP), 0, wide, self.height())
            shape = QPainterPath()
            shape.addRoundedRect(area, _RADIUS, _RADIUS)
            painter.save()
            painter.fillPath(shape, tint)
            painter.setClipPath(shape)
            flipped = self.look.as_mirror
            paint_figure(painter, area, picture, colours, flipped=flipped, largest=_LARGEST * self.look.scale)
            painter.restore()
