"""Stop, on every page of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.style.look import BODY, LEAD, SMALL, STRONG
from backbeat.ui.style.painters import fill_surface
from backbeat.ui.text import elide
from backbeat.ui.widgets.tap import Tap

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["StopButton"]


class StopButton(Tap):
    """Stop: red, the largest coloured thing on every page of a session, and never disabled."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._terse = False
        self._hint = ""
        super().__init__(look, "", parent)
        self.set_label(self.tr("Stop, it hurts"))
        self._hint = self.tr("Esc, at any moment")
        self.setAccessibleDescription(self._hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_terse(self, terse: bool) -> None:
        """Leave out the second line and the breadth, where the window is very small."""
        if terse != self._terse:
            self._terse = terse
            self.updateGeometry()
            self.update()

    def restyle(self) -> None:
        self.setFont(self.look.font(LEAD + 2, STRONG))
        super().restyle()

    def width_for(self, *, terse: bool) -> int:
        """How wide it would be with one line or two."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self._label)
        hint = 0.0 if terse else QFontMetricsF(self.look.font(SMALL)).horizontalAdvance(self._hint)
        return max(160, round(max(words, hint) + self.look.space(36 if terse else 110)))

    def height_for(self, *, terse: bool) -> int:
        return max(64, self.look.px(48 if terse else 72))

    def sizeHint(self) -> QSize:
        return QSize(self.width_for(terse=self._terse), self.height_for(terse=self._terse))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(160, self.width_for(terse=True)), self.sizeHint().height())

    def _words(self, room: float) -> tuple[str, QFont]:
        """The words as large as they have room, and where they have none the one word that matters."""
        fonts = [self.look.font(size, STRONG) for size in (LEAD + 2, LEAD, BODY, SMALL)]
        tries = [(label, font) for label in (self._label, self.tr("Stop")) for font in fonts]
        fitting = (one for one in tries if QFontMetricsF(one[1]).horizontalAdvance(one[0]) <= room)
        return next(fitting, tries[-1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        stop = self.look.theme.phase("stop")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        radius = self.look.radius(18)
        fill_surface(painter, QRectF(self.rect()), radius, self._shade(stop.fill, stop.on), self.look.theme)
        painter.setPen(stop.on)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        room = self.width() - 2.0 * self.look.space(12)
        (label, big), small = self._words(room), self.look.font(SMALL)
        painter.setFont(big)
        if self._terse:
            painter.drawText(QRectF(self.rect()), flags, elide(label, big, room))
        else:
            one, two = QFontMetricsF(big).height(), QFontMetricsF(small).height()
            top = (self.height() - one - two) / 2
            painter.drawText(QRectF(0, top, self.width(), one), flags, elide(label, big, room))
            painter.setFont(small)
            painter.drawText(QRectF(0, top + one, self.width(), two), flags, elide(self._hint, small, room))
        self._finish(painter, radius)
        painter.end()
