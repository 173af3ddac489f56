"""A box to tick, as large as a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from backbeat.ui.style.icons import paint_icon
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.widgets.base import MINIMUM_TARGET
from backbeat.ui.widgets.chip import Chip

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["Tick"]


class Tick(Chip):
    """A box with a number in it, and a tick in its place once it is done."""

    arrow = Signal(int, int)  # to the right and down, as steps

    def __init__(self, look: Look, number: str, name: str) -> None:
        super().__init__(look, number)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            int(Qt.Key.Key_Left): (-1, 0),
            int(Qt.Key.Key_Right): (1, 0),
            int(Qt.Key.Key_Up): (0, -1),
            int(Qt.Key.Key_Down): (0, 1),
        }.get(event.key())
        if steps is None:
            super().keyPressEvent(event)
        else:
            self.arrow.emit(-steps[0] if self._mirrored() else steps[0], steps[1])

    def sizeHint(self) -> QSize:
        side = max(MINIMUM_TARGET, self.look.px(44))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = QRectF(self.rect()), self.look.radius(12)
        fill, words = (theme.ink, theme.on_ink) if self.isChecked() else (theme.card, theme.ink)
        fill_rounded(painter, box, radius, self._shade(fill, words))
        if self.isChecked():
            side = self.look.px(24)
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(box.center())
            paint_icon(painter, mark, "check", words)
        else:
            painter.setPen(theme.outline)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.setFont(self.font())
            painter.setPen(words)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.label)
        self._finish(painter, radius)
        painter.end()
