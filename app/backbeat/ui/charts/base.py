"""What all charts share: the words for those who do not see them, and the frame of those with a scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.charts.data import Bar, Dot, Scale, labels_that_fit
from backbeat.ui.style.look import BODY
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.text import plain
from backbeat.ui.widgets.base import PaintedImage

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["Chart", "FramedChart", "paint_bar"]

_MOST_SPOKEN = 60


class Chart(PaintedImage):
    """To a screen reader an image: its name says what it shows, its description every number."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentences: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow(look)

    def say(self, name: str, sentences: Sequence[str]) -> None:
        """What it shows, in a sentence or two, and each of its numbers in words."""
        self.sentences = tuple(plain(one) for one in sentences)
        self.setAccessibleName(plain(name))
        self.setAccessibleDescription("; ".join(self.sentences[-_MOST_SPOKEN:]))

    @property
    def mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.update()
        super().changeEvent(event)

    def restyle(self) -> None:
        self.setFont(self.look.font(BODY, tabular=True))
        super().restyle()

    def _begin(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(self.font())
        return painter


class FramedChart(Chart):
    """One with a scale at the side where reading begins, lines across, and labels below."""

    def __init__(self, look: Look, *, height: float = 240, parent: QWidget | None = None) -> None:
        """`height` in pixels at a text scale of 1."""
        self._height = height
        self._number: Callable[[float], str] = lambda value: f"{value:g}"
        super().__init__(look, parent)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(480), self.look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.look.px(self._height))

    def _plot(self, scale: Scale, *, above: float = 0.0) -> QRectF:
        """Where the data stands, the words at the side and below left out."""
        metrics, gap = QFontMetricsF(self.font()), self.look.space(10)
        side = max((metrics.horizontalAdvance(self._number(tick)) for tick in scale.ticks), default=0.0) + gap
        line = metrics.height()
        box = QRectF(self.rect()).adjusted(side, line / 2 + above + 1, -gap, -line - gap)
        if self.mirrored:
            box.moveLeft(self.width() - side - box.width())
        return box

    def _paint_frame(self, painter: QPainter, plot: QRectF, scale: Scale) -> None:
        theme, metrics, gap = self.look.theme, QFontMetricsF(self.font()), self.look.space(10)
        for tick in scale.ticks:
            y = round(plot.bottom() - scale.share(tick) * plot.height()) + 0.5
            # Nought can be seen by everyone; the others only help those who see them.
            painter.setPen(QPen(theme.outline, 1.5) if tick == 0 else QPen(theme.line, 1.0))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.muted)
            words = QRectF(0, y - metrics.height() / 2, plot.left() - gap, metrics.height())
            flags = Qt.AlignmentFlag.AlignRight
            if self.mirrored:
                words = QRectF(plot.right() + gap, words.top(), self.width() - plot.right() - gap, words.height())
                flags = Qt.AlignmentFlag.AlignLeft
            painter.drawText(words, flags | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                             self._number(tick))  # fmt: skip

    def _paint_labels(
        self, painter: QPainter, places: Sequence[float], of: Sequence[Bar | Dot], *, with_first: bool = False
    ) -> None:
        """Under the data, as many as have room."""
        metrics = QFontMetricsF(self.font())
        widths = [metrics.horizontalAdvance(one.label) + 2 for one in of]
        top = self.height() - metrics.height()
        middles = [
            min(max(place, width / 2), self.width() - width / 2) for place, width in zip(places, widths, strict=True)
        ]
        painter.setPen(self.look.theme.muted)
        for index in labels_that_fit(middles, widths, self.look.space(14), with_first=with_first):
            box = QRectF(middles[index] - widths[index] / 2, top, widths[index], metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, of[index].label)


def paint_bar(painter: QPainter, box: QRectF, radius: float, fill: QColor, ground: QColor, *, marked: bool) -> None:
    """A filled bar; a marked one is striped, so that colour never speaks alone."""
    if box.width() <= 0 or box.height() <= 0:
        return
    radius = min(radius, box.width() / 2, box.height() / 2)
    if not marked:
        fill_rounded(painter, box, radius, fill)
        return
    fill_rounded(painter, box, radius, ground)
    fill_rounded(painter, box, radius, QBrush(fill, Qt.BrushStyle.BDiagPattern))
    painter.setPen(QPen(fill, 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if box.width() > 2 and box.height() > 2:
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
