"""The number of the far view, the word under it, and the breath behind them.

It moves twenty-five times a second, so it repaints only the disc; number and word lie in a picture that is made again
only when they change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPixmap, QRegion

from backbeat.ui.far.breaking import broken
from backbeat.ui.style.layers import empty_layer, put_swollen
from backbeat.ui.style.look import BOLD, STRONG
from backbeat.ui.style.painters import paint_breath, paint_mark
from backbeat.ui.text import plain
from backbeat.ui.widgets.base import PaintedWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backbeat.ui.far.layout import DialPlan, Face
    from backbeat.ui.style.look import Look

__all__ = ["FarDial"]

_SMALLEST = 0.58  # of the disc, with the breath out
_SWELL = 0.06  # of the number, as one of the last seconds begins
_BETWEEN, _MARK = 0.30, 0.42  # of the number's height, as the layout counts them


class FarDial(PaintedWords):
    """Plain values in; the plan says how large everything is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = "prepare"
        self._breath: float | None = None
        self._pulse: float | None = None
        self._number = self._word = ""
        self._plan: DialPlan | None = None
        self._face: Face | None = None
        self._words: QPixmap | None = None
        self._words_at = QRectF()
        self._lines_at: list[QRectF] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.follow(look)

    def set_plan(self, plan: DialPlan, face: Face) -> None:
        self._plan, self._face = plan, face
        self._renew()

    def set_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self._renew()

    def set_text(self, number: str, word: str) -> None:
        word = plain(word)
        if (number, word) != (self._number, self._word):
            self._number, self._word = number, word
            self.setAccessibleName(", ".join(part for part in (number, word) if part))
            before = self._words_at
            self._lay()
            self.update(self._swollen(before.united(self._words_at)))

    def set_breath(self, level: float | None) -> None:
        """How full the breath is, 0 to 1; None where no breath is asked for, and a quiet disc is shown."""
        before = self._breath
        if level == before:
            return
        if level is not None and before is not None:
            moved = abs(level - before) * (1 - _SMALLEST) * self._radius() * self.devicePixelRatioF()
            if moved < 0.6:
                return
            self._breath = level
            self.update(self._changed(before, level))
            return
        self._breath = level
        self.update()

    def set_pulse(self, strength: float | None) -> None:
        """How far the number swells, 0 to 1; None before the last seconds. Without movement only its colour changes."""
        before = self._pulse
        if strength == before:
            return
        self._pulse = strength
        if (strength is None) != (before is None):
            self._lay()
        elif self.look.still:
            return
        self.update(self._swollen(self._words_at))

    def restyle(self) -> None:
        self._renew()
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    def _renew(self) -> None:
        self._words = None
        self.update()

    # Geometry

    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _radius(self, level: float = 1.0) -> float:
        return 0.49 * min(self.width(), self.height()) * (_SMALLEST + (1 - _SMALLEST) * level)

    def _changed(self, before: float, after: float) -> QRegion:
        """The ring between two sizes of the disc, as rectangles: the middle of the disc stays as it is."""
        centre = self._centre()
        outer, inner = self._radius(max(before, after)) + 2, self._radius(min(before, after)) * 0.8 - 2
        region = QRegion()
        for wide, tall in ((1.0, 0.40), (0.93, 0.62), (0.80, 0.80), (0.62, 0.93), (0.40, 1.0)):
            box = QRectF(centre.x() - outer * wide, centre.y() - outer * tall, 2 * outer * wide, 2 * outer * tall)
            region += box.toAlignedRect()
        hole = inner * 0.70  # a square within the smaller disc
        return region - QRegion(QRectF(centre.x() - hole, centre.y() - hole, 2 * hole, 2 * hole).toRect())

    def _swollen(self, box: QRectF) -> QRegion:
        more = box.height() * _SWELL / 2 + 2, box.width() * _SWELL / 2 + 2
        return QRegion(box.adjusted(-more[1], -more[0], more[1], more[0]).toAlignedRect())

    # Paint

    def _lay(self) -> None:
        """Number and word into a picture, both in the middle; the room for the longest word is always kept, so that
        the number stands still when the word changes."""
        plan, face = self._plan, self._face
        if plan is None or face is None:
            return
        theme = self.look.theme
        colours = theme.phase(self._kind)
        cap, step = plan.number * face.cap, face.line * plan.word
        under = plan.rows * step + (_BETWEEN * cap if plan.rows else 0.0)
        tall = cap + under + (_MARK * cap if plan.mark else 0.0)
        centre = self._centre()
        top = centre.y() - tall / 2 + (_MARK * cap if plan.mark else 0.0)
        self._mark_at = QPointF(centre.x(), top - _MARK * cap * 0.62)
        lines, _ = broken(self._word, self.width() * 0.96, lambda text: face.advance(text) * plan.word)
        large, small = (self.look.font(plan.number, BOLD, tabular=True, scaled=False),
                        self.look.font(plan.word, STRONG, scaled=False))  # fmt: skip
        across = QFontMetricsF(large).horizontalAdvance(self._number)
        wide = max([across, *(face.advance(line) * plan.word for line in lines)])
        bottom = top + cap + (_BETWEEN * cap if lines else 0.0) + len(lines) * step
        self._words_at = QRectF(
            QRectF(centre.x() - wide / 2 - 4, top - cap * 0.12, wide + 8, bottom - top + cap * 0.24).toAlignedRect()
        )
        image = empty_layer(self._words_at.size(), self.devicePixelRatioF())
        painter = QPainter(image)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.translate(-self._words_at.topLeft())
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine
        painter.setFont(large)
        painter.setPen(theme.ink if self._pulse is None else colours.text)
        painter.drawText(QPointF(centre.x() - across / 2, top + cap), self._number)
        away = 0.05 * cap  # of the line of the breath, which would be read as a part of the letters
        self._lines_at = [QRectF(centre.x() - across / 2, top, across, cap).adjusted(-away, -away, away, away)]
        if plan.mark:
            half = 0.15 * cap
            self._lines_at.append(QRectF(self._mark_at.x() - half, self._mark_at.y() - half, 2 * half, 2 * half))
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        painter.setPen(colours.text)
        for number, line in enumerate(lines):
            y = top + cap + _BETWEEN * cap + number * step
            painter.drawText(QRectF(0, y, self.width(), step * 1.1), flags, line)
            long, high = face.advance(line) * plan.word, metrics.capHeight() + metrics.descent()
            ink = QRectF(centre.x() - long / 2, y + metrics.ascent() - metrics.capHeight(), long, high)
            self._lines_at.append(ink.adjusted(-away, 0, away, 0))
        painter.end()
        self._words = image

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.look.theme
        colours = theme.phase(self._kind)
        if self._words is None:
            self._lay()
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.background)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = self._centre()
        if self._breath is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.wash)
            painter.drawEllipse(centre, self._radius(), self._radius())
        else:
            smallest, largest = self._radius(0.0), self._radius(1.0)
            paint_breath(painter, centre, self._breath, smallest=smallest, largest=largest, colours=colours,
                         around=self._lines_at)  # fmt: skip
        plan = self._plan
        if plan is not None and self._face is not None and self._words is not None:
            if plan.mark:
                paint_mark(painter, self._mark_at, plan.number * self._face.cap * 0.24, self._kind, colours.fill)
            swollen = 0.0 if self.look.still else _SWELL * (self._pulse or 0.0)
            put_swollen(painter, self._words, self._words_at, swollen)
        painter.end()
