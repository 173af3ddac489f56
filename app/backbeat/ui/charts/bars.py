"""Horizontal bars: a name, how much, and the number in words. For things with names, not for time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.charts.base import Chart, paint_bar
from backbeat.ui.charts.data import Bar
from backbeat.ui.style.look import BODY, MEDIUM
from backbeat.ui.text import elide

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["BarChart"]


class BarChart(Chart):
    """Names stand beside the bars, or above them where there is little room."""

    def __init__(self, look: Look, *, role: str = "effort", parent: QWidget | None = None) -> None:
        self._bars: tuple[Bar, ...] = ()
        self._role = role
        self._most: float | None = None
        super().__init__(look, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bars(self, bars: Sequence[Bar], name: str, *, most: float | None = None) -> None:
        """`name` is what a screen reader says of the whole; `most` is the value of a full bar, else the largest."""
        self._bars, self._most = tuple(bars), most
        self.say(name, [bar.sentence for bar in bars])
        self.updateGeometry()
        self.update()

    # -- room ------------------------------------------------------------------------------------

    def _names(self) -> float:
        metrics = QFontMetricsF(self.look.font(BODY, MEDIUM))
        return max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0.0) + self.look.space(14)

    def _numbers(self) -> float:
        metrics = QFontMetricsF(self.font())
        return max((metrics.horizontalAdvance(bar.words) for bar in self._bars), default=0.0) + self.look.space(12)

    def _is_narrow(self, width: float) -> bool:
        return width - self._names() - self._numbers() < max(self.look.px(120), width * 0.3)

    def _pitch(self, width: float) -> float:
        line = QFontMetricsF(self.font()).height()
        return line * 2 + self.look.space(14) if self._is_narrow(width) else line + self.look.space(14)

    def heightForWidth(self, width: int) -> int:
        return round(self._pitch(width) * len(self._bars)) + 1

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        wide = self.look.px(480)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), round(QFontMetricsF(self.font()).height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        super().resizeEvent(event)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, theme = self.look, self.look.theme
        painter = self._begin()
        wide, line = float(self.width()), QFontMetricsF(self.font()).height()
        pitch, narrow = self._pitch(wide), self._is_narrow(wide)
        most = self._most or max((bar.value for bar in self._bars), default=0.0) or 1.0
        names, numbers, bold = self._names(), self._numbers(), look.font(BODY, MEDIUM)
        tall = min(look.px(18), line)
        leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.mirrored:
            leading, trailing = trailing, leading

        def place(x: float, y: float, width: float, height: float) -> QRectF:
            return QRectF(wide - x - width if self.mirrored else x, y, width, height)

        for index, bar in enumerate(self._bars):
            top = index * pitch + look.space(14) / 2
            start = 0.0 if narrow else names
            room = wide - numbers - start
            name = place(0, top, wide if narrow else names - look.space(8), line)
            middle = top + (line * 1.5 if narrow else line / 2)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.setFont(bold)
            painter.setPen(theme.ink)
            painter.drawText(name, leading | flags, elide(bar.label, bold, name.width()))
            length = room * min(1.0, bar.value / most)
            if bar.value > 0:
                length = max(length, look.px(4))
            colours = theme.phase("hold" if bar.marked else self._role)
            track = place(start, middle - tall / 2, room, tall)
            painter.setPen(QPen(theme.outline, 1.5))
            edge = track.right() - 0.75 if self.mirrored else track.left() + 0.75
            painter.drawLine(round(edge), round(track.top() - 2), round(edge), round(track.bottom() + 2))
            box = place(start, middle - tall / 2, length, tall)
            paint_bar(painter, box, look.radius(4), colours.fill, theme.card, marked=bar.marked)
            painter.setFont(self.font())
            painter.setPen(theme.ink)
            painter.drawText(place(wide - numbers, middle - line / 2, numbers, line), trailing | flags, bar.words)
        painter.end()
