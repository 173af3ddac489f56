"""The one class through which words reach the screen.

QLabel guesses at markup, lets a long word push the window apart, and cannot end a paragraph in an
ellipsis. Words from a file a stranger wrote must do none of that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backbeat.ui.style.look import BODY, REGULAR
from backbeat.ui.text import elide, plain, plain_tooltip
from backbeat.ui.widgets.base import Styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.look import Look

__all__ = ["PlainLabel"]


class PlainLabel(Styled, QLabel):
    """Literal text in a size, weight and tone of the look.

    `lines=1` is one line that elides; `lines=0` wraps as far as it needs; any other number wraps and
    elides in the last line. What had to be cut is in the tool tip. `tone` is a role of the theme
    ("ink", "muted") or a phase ("effort"). Words break inside only where they would not fit at all.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        size: float = BODY,
        *,
        tone: str = "ink",
        weight: QFont.Weight = REGULAR,
        tabular: bool = False,
        lines: int = 1,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._size, self._weight, self._tabular = size, weight, tabular
        self._lines, self._tone, self._align = lines, tone, align
        self._laid: tuple[object, QTextLayout, float, bool] | None = None
        self._height_by_width: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(lines != 1)
        self.setSizePolicy(policy)
        super().setText(plain(text))
        self.follow(look)

    def setText(self, text: str) -> None:
        text = plain(text)
        if text != self.text():
            super().setText(text)
            self._forget()

    def set_tone(self, tone: str) -> None:
        if tone != self._tone:
            self._tone = tone
            self.update()

    def set_size(self, size: float) -> None:
        """Another size in pixels at a text scale of 1."""
        if size != self._size:
            self._size = size
            self.restyle()

    def set_lines(self, lines: int) -> None:
        if lines != self._lines:
            self._lines = lines
            policy = self.sizePolicy()
            policy.setHeightForWidth(lines != 1)
            self.setSizePolicy(policy)
            self._forget()

    def colour(self) -> QColor:
        return self.look.theme.colour(self._tone)

    def restyle(self) -> None:
        self.setFont(self.look.font(self._size, self._weight, tabular=self._tabular))
        self._forget()

    def _forget(self) -> None:
        self._laid = None
        self._height_by_width.clear()
        self.updateGeometry()
        self.update()

    # Measures

    def _natural(self) -> float:
        metrics = QFontMetricsF(self.font())
        return max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0.0)

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(self.font()).lineSpacing()
        natural = self._natural() + 1
        if self._lines == 1:
            return QSize(round(natural + 0.5), round(line + 0.5))
        width = min(round(natural + 0.5), self.look.px(560))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        narrow = min(hint.width(), self.look.px(48))
        line = round(QFontMetricsF(self.font()).lineSpacing() + 0.5)
        return QSize(narrow, line)

    def hasHeightForWidth(self) -> bool:
        return self._lines != 1

    def heightForWidth(self, width: int) -> int:
        if self._lines == 1:
            return -1
        known = self._height_by_width.get(width)
        if known is None:
            known = round(self._lay(float(width))[1] + 0.5)
            self._height_by_width[width] = known
        return known

    def fit(self, sizes: Sequence[float], width: float, height: float) -> None:
        """Take the first of these sizes in which all of the text has room without breaking a word, or
        the last of them."""
        for size in sizes:
            self.set_size(size)
            _, tall, cut = self._lay(max(1.0, width))
            metrics = QFontMetricsF(self.font())
            whole = all(metrics.horizontalAdvance(word) <= width for word in self.text().split())
            if not cut and tall <= height and (whole or self._lines == 1):
                return

    def fits(self, width: float) -> bool:
        """Whether all of the text has room at this width, in the lines there are."""
        return not self._lay(max(1.0, width))[2]

    def is_elided(self) -> bool:
        """Whether something had to be cut at the present size."""
        return self._lay_now()[2]

    # Layout and paint

    def _lay(self, width: float) -> tuple[QTextLayout, float, bool]:
        text = self.text()
        font = self.font()
        if self._lines == 1:
            shown = elide(text.replace("\n", " "), font, width)
            layout, height, _ = self._break(shown, width, wrap=False)
            return layout, height, shown != text
        layout, height, starts = self._break(text, width, wrap=True)
        if self._lines <= 0 or len(starts) <= self._lines:
            return layout, height, False
        last = starts[self._lines - 1]
        shown = text[:last] + elide(text[last:].replace("\n", " "), font, width - 1)
        layout, height, _ = self._break(shown, width, wrap=True)
        return layout, height, True

    def _break(self, text: str, width: float, *, wrap: bool) -> tuple[QTextLayout, float, list[int]]:
        layout = QTextLayout(text.replace("\n", "\u2028"), self.font())
        option = QTextOption(_visual(self._align, self.layoutDirection()))
        # The words keep their own reading direction; only the edge they lean on follows the window.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wrap else QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        starts: list[int] = []
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0.0, y))
            y += line.height()
            starts.append(line.textStart())
        layout.endLayout()
        return layout, y, starts

    def _lay_now(self) -> tuple[QTextLayout, float, bool]:
        key = (self.width(), self.layoutDirection(), self._lines)
        if self._laid is None or self._laid[0] != key:
            layout, height, cut = self._lay(float(self.width()))
            self._laid = (key, layout, height, cut)
            self.setToolTip(plain_tooltip(self.text()) if cut else "")
            self.setAccessibleDescription(self.text() if cut else "")  # else a screen reader reads the tip's markup
        return self._laid[1:]

    def _overhang(self, layout: QTextLayout) -> float:
        """How far a first letter like j reaches out of its line to the left."""
        text = layout.text()
        metrics = QFontMetricsF(self.font())
        first = [text[layout.lineAt(n).textStart()] for n in range(layout.lineCount()) if text]
        return max(0.0, *(-metrics.leftBearing(letter) for letter in first if not letter.isspace()), 0.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_now()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._forget()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, height, _ = self._lay_now()
        area = QRect(0, 0, self.width(), self.height())
        painter = QPainter(self)
        painter.setPen(self.colour())
        centred = self._lines == 1 or self._align & Qt.AlignmentFlag.AlignVCenter
        top = max(0.0, (area.height() - height) / 2) if centred else 0.0
        layout.draw(painter, QPointF(self._overhang(layout), top))
        painter.end()


def _visual(align: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The edge meant, as QStyle.visualAlignment says it; that class alone would cost six milliseconds at the start."""
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    absolute = Qt.AlignmentFlag.AlignAbsolute
    if direction is Qt.LayoutDirection.RightToLeft and not align & absolute:
        if align & left:
            align = (align & ~left) | right
        elif align & right:
            align = (align & ~right) | left
        elif not align & Qt.AlignmentFlag.AlignHCenter:
            align |= right
    elif not align & (left | right | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignJustify):
        align |= left
    return align | absolute
