"""Columns over time: one a week, oldest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backbeat.ui.charts.base import FramedChart, paint_bar
from backbeat.ui.charts.data import Bar, scale_for

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["ColumnChart"]


class ColumnChart(FramedChart):
    """`goal` draws a dashed line at a height, `whole` is for what is counted."""

    def __init__(
        self,
        look: Look,
        *,
        height: float = 240,
        role: str = "effort",
        whole: bool = False,
        least: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        self._bars: tuple[Bar, ...] = ()
        self._role, self._whole, self._least = role, whole, least
        self._goal: float | None = None
        super().__init__(look, height=height, parent=parent)

    def show_bars(
        self,
        bars: Sequence[Bar],
        name: str,
        *,
        number: Callable[[float], str] | None = None,
        goal: float | None = None,
    ) -> None:
        """`name` is what a screen reader says of the whole; `number` writes the numbers at the side."""
        self._bars, self._goal = tuple(bars), goal
        self._number = number or self._number
        self.say(name, [bar.sentence for bar in bars])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = self._begin()
        values = [bar.value for bar in self._bars]
        if self._goal is not None:
            values.append(self._goal)
        metrics = QFontMetricsF(self.font())
        lines = max(2, int(self.height() / metrics.height() / 2.2))
        scale = scale_for(values, lines, whole=self._whole, least=self._least)
        plot = self._plot(scale)
        self._paint_frame(painter, plot, scale)
        pitch = plot.width() / max(1, len(self._bars))
        wide = min(self.look.px(56), max(1.0, pitch * 0.68))
        places = []
        for index, bar in enumerate(self._bars):
            middle = plot.left() + pitch * (index + 0.5)
            if self.mirrored:
                middle = plot.right() - pitch * (index + 0.5)
            places.append(middle)
            tall = scale.share(bar.value) * plot.height()
            box = QRectF(middle - wide / 2, plot.bottom() - tall, wide, tall)
            colours = theme.phase("hold" if bar.marked else self._role)
            paint_bar(painter, box, self.look.radius(5), colours.fill, theme.card, marked=bar.marked)
        if self._goal is not None:
            y = round(plot.bottom() - scale.share(self._goal) * plot.height()) + 0.5
            ends = QPointF(plot.left(), y), QPointF(plot.right(), y)
            painter.setPen(QPen(theme.card, 5.0))  # what keeps it apart from the columns it crosses
            painter.drawLine(*ends)
            painter.setPen(QPen(theme.ink, 2.0, Qt.PenStyle.DashLine))
            painter.drawLine(*ends)
        self._paint_labels(painter, places, self._bars)
        painter.end()
