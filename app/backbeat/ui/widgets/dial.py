"""The dial: how far the phase is, one number, one word for the breath, and the breath itself.

It moves twenty-five times a second, so it repaints only what moved: the tip of the ring, and the square
round the breath. Number and words lie in a pixmap that is made again only when they change.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.style.layers import empty_layer, put_swollen
from backbeat.ui.style.look import BOLD, MEDIUM, STRONG
from backbeat.ui.style.painters import paint_breath, paint_mark, paint_ring
from backbeat.ui.text import plain
from backbeat.ui.widgets.base import PaintedWords

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from backbeat.ui.style.look import Look

__all__ = ["Dial"]

# Shares of the dial's side, measured on the design.
_STROKE = 0.043
_BADGE = 0.108
_BREATH_SMALL, _BREATH_LARGE = 0.185, 0.355
_LEAST = 11  # pixels; a line smaller than this says nothing and is left out
_NUMBER, _WORD, _SUB = 0.34, 0.092, 0.058
_SWELL = 0.07  # of the number, as one of the last seconds begins


class Dial(PaintedWords):
    """A ring, a breathing disc, a number and two words, all given as plain values.

    `kind` is a kind of phase of the timeline or "pause"/"stop"; it chooses the colours and the mark
    that sits on the ring at twelve o'clock. `set_breath(None)` puts the disc away.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = "prepare"
        self._progress = 0.0
        self._breath: float | None = None
        self._pulse: float | None = None
        self._number = self._word = self._sub = ""
        self._words: QPixmap | None = None
        self._words_at = QRectF()
        self._lines_at: tuple[QRectF, ...] = ()  # each line of them, from the top of its capitals to its foot
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow(look)

    # Plain values in

    def set_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self._renew()

    def set_progress(self, share: float) -> None:
        """How much of the phase has passed, 0 to 1."""
        share = min(1.0, max(0.0, share))
        if share == self._progress:
            return
        before, self._progress = self._progress, share
        radius = self._ring_radius()
        if share < before or (share - before) > 0.2:
            self.update()
        elif (share - before) * 2 * math.pi * radius * self.devicePixelRatioF() < 0.5 and share < 1.0:
            self._progress = before
        else:
            self.update(self._tip_rect(before, share))

    def set_breath(self, level: float | None) -> None:
        """How full the breath is, 0 (out) to 1 (in); None where no breath is asked for."""
        before = self._breath
        if level == before:
            return
        if level is None or before is None:
            self._breath = level
            self.update(self._breath_region(1.0))
            return
        side = self._side()
        if abs(level - before) * (_BREATH_LARGE - _BREATH_SMALL) * side * self.devicePixelRatioF() < 0.4:
            return
        self._breath = level
        self.update(self._breath_region(max(before, level)))

    def set_pulse(self, strength: float | None) -> None:
        """How far the number swells, 0 to 1, as one of the last seconds begins; None before them.

        Where as little as possible is to move, only the number's colour changes.
        """
        before = self._pulse
        if strength == before:
            return
        self._pulse = strength
        if (strength is None) != (before is None):
            self._reword()
        elif self.look.still:
            return
        more = self._words_at.width() * _SWELL / 2 + 2, self._words_at.height() * _SWELL / 2 + 2
        self.update(self._words_at.adjusted(-more[0], -more[1], more[0], more[1]).toAlignedRect())

    def set_number(self, number: str) -> None:
        """The large number: seconds or repetitions, already in words."""
        if number != self._number:
            self._number = number
            self._reword()

    def set_words(self, word: str, sub: str = "") -> None:
        """The word of the breath or the phase, and a quieter line under it."""
        word, sub = plain(word), plain(sub)
        if (word, sub) != (self._word, self._sub):
            self._word, self._sub = word, sub
            self._reword()

    def restyle(self) -> None:
        self._renew()
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(340, 340)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 180)

    # Geometry

    def _side(self) -> float:
        return float(min(self.width(), self.height()))

    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _ring_radius(self) -> float:
        side = self._side()
        return (side - max(side * _BADGE, 26.0)) / 2 - 1

    def _tip_rect(self, first: float, last: float) -> QRect:
        radius, centre = self._ring_radius(), self._centre()
        reach = self._side() * _STROKE / 2 + 2
        box = QRectF()
        steps = max(2, math.ceil((last - first) * 24))
        for step in range(steps + 1):
            angle = 2 * math.pi * (first + (last - first) * step / steps)
            x, y = centre.x() + radius * math.sin(angle), centre.y() - radius * math.cos(angle)
            box = box.united(QRectF(x - reach, y - reach, 2 * reach, 2 * reach))
        return box.toAlignedRect()

    def _breath_region(self, level: float) -> QRegion:
        """A square would reach the ring at its corners and make it repaint; a plus of rectangles does not."""
        side, centre = self._side(), self._centre()
        reach = side * (_BREATH_SMALL + (_BREATH_LARGE - _BREATH_SMALL) * level) + 2
        region = QRegion()
        for wide, tall in ((1.0, 0.45), (0.9, 0.72), (0.72, 0.9), (0.45, 1.0)):
            box = QRectF(centre.x() - reach * wide, centre.y() - reach * tall, 2 * reach * wide, 2 * reach * tall)
            region += box.toAlignedRect()
        return region

    def _touches_ring(self, region: QRegion) -> bool:
        centre = self._centre()
        inner = self._ring_radius() - max(self._side() * _BADGE, 26.0) / 2
        for box in region:  # type: ignore[attr-defined]
            x = max(abs(box.left() - centre.x()), abs(box.right() + 1 - centre.x()))
            y = max(abs(box.top() - centre.y()), abs(box.bottom() + 1 - centre.y()))
            if math.hypot(x, y) > inner:
                return True
        return False

    # Paint

    def _renew(self) -> None:
        self._words = None
        self.update()

    def _reword(self) -> None:
        # At most once a second and once a phase: what moves all the time has no words.
        self.setAccessibleName(", ".join(part for part in (self._number, self._word, self._sub) if part))
        before = self._words_at
        self._words = None
        self._lay_words()
        self.update(before.united(self._words_at).toAlignedRect().adjusted(-1, -1, 1, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._words = None
        super().resizeEvent(event)

    def _fit(self, text: str, size: float, weight: QFont.Weight, room: float, *, tabular: bool = False) -> QFont:
        font = self.look.font(size, weight, tabular=tabular, scaled=False)
        wide = QFontMetricsF(font).horizontalAdvance(text)
        return font if wide <= room else self.look.font(size * room / wide, weight, tabular=tabular, scaled=False)

    def _rows(self) -> list[tuple[QRectF, QFont, QColor, str]]:
        """Number, word and the line under it: the number in the middle, the others close below."""
        side, centre = self._side(), self._centre()
        inner = side * (0.5 - _BADGE - 0.03)
        larger = 1 + (self.look.text_scale - 1) * 0.22

        def room(top: float, bottom: float) -> float:
            far = min(inner * 0.97, max(abs(top), abs(bottom)))
            return 2 * math.sqrt(inner**2 - far**2)

        rows = []
        tall = side * _NUMBER * 0.73  # digits without the empty parts of their line
        middle = side * (-0.04 if self._word else 0.0)
        if self._number:
            font = self._fit(
                self._number,
                side * _NUMBER,
                BOLD,
                room(middle - tall / 2, middle + tall / 2),
                tabular=":" in self._number,
            )
            metrics = QFontMetricsF(font)
            wide = metrics.horizontalAdvance(self._number) + 4
            top = centre.y() + middle + metrics.capHeight() / 2 - metrics.ascent()
            box = QRectF(centre.x() - wide / 2, top, wide, metrics.height())
            ink = self.look.theme.ink if self._pulse is None else self._word_colour()
            rows.append((box, font, ink, self._number))
        y = middle + tall / 2 + side * 0.045
        for text, share, weight, colour in (
            (self._word, _WORD, STRONG, self._word_colour()),
            (self._sub, _SUB, MEDIUM, self.look.theme.muted),
        ):
            size = side * share * larger
            font = self._fit(text, size, weight, room(y, y + size * 1.15)) if text else self.look.font(size)
            metrics = QFontMetricsF(font)
            wide = metrics.horizontalAdvance(text) + 4
            if text and (share != _SUB or font.pixelSize() >= _LEAST):
                # From the top of capital letters to the foot of the line.
                top = centre.y() + y - (metrics.ascent() - metrics.capHeight())
                rows.append((QRectF(centre.x() - wide / 2, top, wide, metrics.height()), font, colour, text))
                y += metrics.capHeight() + metrics.descent() + side * 0.018
        return rows

    def _lay_words(self) -> None:
        placed = self._rows()
        area = QRectF()
        for box, *_ in placed:
            area = area.united(box)
        self._words_at = QRectF(area.toAlignedRect())
        self._lines_at = tuple(_ink_of(box, font) for box, font, *_ in placed)
        image = empty_layer(self._words_at.size(), self.devicePixelRatioF())
        painter = QPainter(image)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.translate(-self._words_at.topLeft())
        for box, font, colour, text in placed:
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)
        painter.end()
        self._words = image

    def _word_colour(self) -> QColor:
        return self.look.theme.phase(self._kind).text

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.look.theme
        colours = theme.phase(self._kind)
        side, centre = self._side(), self._centre()
        if self._words is None:
            self._lay_words()
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.card)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._touches_ring(event.region()):
            radius = self._ring_radius()
            paint_ring(
                painter, centre, radius, self._progress, stroke=side * _STROKE, fill=colours.fill, track=theme.track
            )
            badge = max(side * _BADGE, 26.0)
            top = QPointF(centre.x(), centre.y() - radius)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.card)
            painter.drawEllipse(top, badge / 2, badge / 2)
            painter.setBrush(colours.fill)
            painter.drawEllipse(top, badge * 0.41, badge * 0.41)
            paint_mark(painter, top, badge * 0.42, self._kind, colours.on)
        if self._breath is not None:
            small, large = side * _BREATH_SMALL, side * _BREATH_LARGE
            paint_breath(painter, centre, self._breath, smallest=small, largest=large, colours=colours,
                         around=self._lines_at)  # fmt: skip
        if self._words is not None:
            swollen = 0.0 if self.look.still else _SWELL * (self._pulse or 0.0)
            put_swollen(painter, self._words, self._words_at, swollen)
        painter.end()


def _ink_of(box: QRectF, font: QFont) -> QRectF:
    """Where the letters of a line stand, without the empty parts above and below them."""
    metrics = QFontMetricsF(font)
    top = box.top() + metrics.ascent() - metrics.capHeight()
    return QRectF(box.left() - 2, top - 1, box.width() + 4, metrics.capHeight() + metrics.descent() + 1)
