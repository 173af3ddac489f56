"""A line over time, each point at its day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from backbeat.ui.charts.base import FramedChart
from backbeat.ui.charts.data import Dot, Scale, scale_for, thinned
from backbeat.ui.style.look import BODY, STRONG
from backbeat.ui.text import elide, plain

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["LineChart"]


class LineChart(FramedChart):
    """Values may lie below nought; `above` and `below` then say what each half means."""

    def __init__(
        self,
        look: Look,
        *,
        height: float = 260,
        role: str = "effort",
        least: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        self._dots: tuple[Dot, ...] = ()
        self._role, self._least = role, least
        self._above = self._below = ""
        super().__init__(look, height=height, parent=parent)

    def show_dots(
        self,
        dots: Sequence[Dot],
        name: str,
        *,
        number: Callable[[float], str] | None = None,
        above: str = "",
        below: str = "",
    ) -> None:
        """`dots` oldest first; `name` is what a screen reader says of the whole."""
        self._dots, self._above, self._below = tuple(dots), plain(above), plain(below)
        self._number = number or self._number
        self.say(name, [dot.sentence for dot in dots])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = self._begin()
        metrics = QFontMetricsF(self.font())
        lines = max(2, int(self.height() / metrics.height() / 2.2))
        scale = scale_for([dot.value for dot in self._dots], lines, least=self._least)
        plot = self._plot(scale, above=metrics.height() if self._above else 0.0)
        if self._below:
            plot.adjust(0, 0, 0, -metrics.height())
        self._paint_frame(painter, plot, scale)
        shown = thinned(self._dots, max(8, int(plot.width() / 3)))
        spots = self._spots(shown, plot, scale)
        colours = theme.phase(self._role)
        pen = QPen(colours.fill, max(2.5, self.look.px(3)))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if len(spots) > 1:
            painter.drawPolyline(QPolygonF(spots))
        size = self.look.px(5.5)
        if len(spots) * size * 3 <= plot.width() or len(spots) == 1:
            painter.setPen(QPen(theme.card, 2.0))
            painter.setBrush(colours.fill)
            for spot in spots:
                painter.drawEllipse(spot, size, size)
        self._paint_labels(painter, [spot.x() for spot in spots], shown, with_first=True)
        self._paint_halves(painter, plot)
        if shown:
            self._paint_last(painter, plot, spots, self._number(shown[-1].value))
        painter.end()

    def _spots(self, dots: Sequence[Dot], plot: QRectF, scale: Scale) -> list[QPointF]:
        if not dots:
            return []
        first, last = dots[0].at, dots[-1].at
        reach = (last - first).total_seconds()
        edge = self.look.px(10)
        inner = plot.adjusted(edge, 0, -edge, 0)
        spots = []
        for dot in dots:
            share = (dot.at - first).total_seconds() / reach if reach > 0 else 0.5
            x = inner.right() - share * inner.width() if self.mirrored else inner.left() + share * inner.width()
            spots.append(QPointF(x, plot.bottom() - scale.share(dot.value) * plot.height()))
        return spots

    def _paint_halves(self, painter: QPainter, plot: QRectF) -> None:
        metrics = QFontMetricsF(self.font())
        painter.setFont(self.font())
        painter.setPen(self.look.theme.muted)
        lean = Qt.AlignmentFlag.AlignRight if self.mirrored else Qt.AlignmentFlag.AlignLeft
        for words, top in (
            (self._above, plot.top() - metrics.height() * 1.25),
            (self._below, plot.bottom() + metrics.height() * 0.25),
        ):
            if words:
                box = QRectF(plot.left(), top, plot.width(), metrics.height())
                flags = lean | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
                painter.drawText(box, flags, elide(words, self.font(), plot.width()))

    def _paint_last(self, painter: QPainter, plot: QRectF, spots: list[QPointF], words: str) -> None:
        """The newest value beside its point: above it, or below where the line comes from above."""
        font = self.look.font(BODY, STRONG, tabular=True)
        metrics, gap, spot = QFontMetricsF(font), self.look.px(10), spots[-1]
        wide, tall = metrics.horizontalAdvance(words) + 8, metrics.height()
        falls = len(spots) > 1 and spots[-2].y() < spot.y()
        box = QRectF(spot.x() - wide / 2, spot.y() + gap if falls else spot.y() - gap - tall, wide, tall)
        if box.bottom() > plot.bottom():
            box.moveBottom(spot.y() - gap)
        if box.top() < 0:
            box.moveTop(spot.y() + gap)
        box.moveLeft(min(max(box.left(), plot.left()), plot.right() - wide + gap))
        painter.setFont(font)
        painter.fillRect(box, self.look.theme.card)  # a line that passes behind would make it hard to read
        painter.setPen(self.look.theme.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)
