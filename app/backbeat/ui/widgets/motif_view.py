"""The picture place of a card: painted once, kept as a pixmap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.pictures.motif import Motif, paint_motif
from backbeat.ui.style.layers import KeptLayer
from backbeat.ui.widgets.base import PaintedImage

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["MotifView"]


class MotifView(PaintedImage):
    """A tinted surface with the motif of a routine or an exercise.

    `radius` rounds the upper corners, or all four with `whole`; it lies in the top of a Card.
    """

    def __init__(self, look: Look, motif: Motif, *, radius: float = 18, whole: bool = False, height: float = 122,
                 icon: bool = True, parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._motif, self._radius, self._whole, self._height, self._icon = motif, radius, whole, height, icon
        self._kept = KeptLayer()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.follow(look)

    def set_motif(self, motif: Motif) -> None:
        if motif != self._motif:
            self._motif = motif
            self.restyle()

    def restyle(self) -> None:
        self._kept.forget()
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(240, round(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._kept.get(self.size(), self.devicePixelRatioF(), self._draw))
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        area = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(area.adjusted(0, 0, 0, 0 if self._whole else self._radius), self._radius, self._radius)
        # Filled before it is clipped: a fill has soft corners, a clip has not.
        painter.fillPath(shape, self.look.theme.phase(self._motif.role).tint)
        painter.setClipPath(shape)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_motif(painter, area, self.look.theme, self._motif, mirrored=mirrored, icon=self._icon)
