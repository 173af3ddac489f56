"""The two cards of the player: the figure with what to do, and the dial with the counts.

They take plain values and signal wishes; `player` connects them with the session. Where space is
short they leave out the course of the repetition and the last of the steps; never the name and the number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.pages.figure_area import FigureArea
from backbeat.ui.style.look import BODY, BOLD, LEAD, MEDIUM, SMALL, STRONG, TITLE
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.dial import Dial
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column, row
from backbeat.ui.widgets.progress import RepDots
from backbeat.ui.widgets.surface import Card, IconMark, Pill

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["DialCard", "FigureCard", "PausePanel"]

_NAME_SIZES = (46.0, 42.0, 38.0, 34.0, 30.0, 26.0, 23.0, 20.0, 18.0)
_LINE_SIZES = (24.0, 21.0, 19.0, 17.0, BODY)


class PausePanel(Painted):
    """In place of the figure while the session stands still: why, and what going on will do."""

    go_on = Signal()
    end = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = PlainLabel(look, "", TITLE, weight=STRONG, lines=3)
        self._then = PlainLabel(look, "", LEAD, lines=3)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap=10)
        self._on = BigButton(look, self.tr("Go on"), kind="primary", icon="play", height=56)
        self._end = BigButton(look, self.tr("End the session"), height=56)
        for button, signal in ((self._on, self.go_on), (self._end, self.end)):
            self._flow.addWidget(button)
            button.clicked.connect(signal)
        for widget in (self._why, self._then, self._buttons):
            widget.setParent(self)
        self.follow(look)

    def tell(self, why: str, then: str) -> None:
        self._why.setText(why)
        self._then.setText(then)
        self._place()

    def restyle(self) -> None:
        self._flow.set_gap(self.look.space(10))
        self._place()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 60)

    def sizeHint(self) -> QSize:
        return QSize(400, 240)

    def _place(self) -> None:
        """In a small place the words of what follows go first; "Go on" is in the row below as well."""
        wide, tall, gap = self.width(), self.height(), self.look.space(14)
        roomy = tall > self.look.px(210)
        self._on.setVisible(roomy)
        for button in (self._on, self._end):
            button.set_height(56 if roomy else 44)
        end = self.tr("End the session")
        self._end.set_label(end)
        if self._end.least_width(wordless=False) > wide:
            self._end.set_label(self.tr("End", "the session, where there is little room"))
            self._end.setAccessibleName(end)
        buttons = self._flow.heightForWidth(wide)
        self._why.fit((30, 26, 24, 21, 19, 17), wide, max(1.0, (tall - buttons) * 0.5))
        why = self._why.heightForWidth(wide)
        left = tall - buttons - why - 2 * gap
        self._then.fit((21, 19, 17, BODY), wide, max(1.0, left))
        then = self._then.heightForWidth(wide)
        told = then <= left
        self._then.setVisible(told)
        y = max(0, (tall - why - buttons - gap - (then + gap if told else 0)) * 2 // 5) if roomy else 0
        for widget, height in ((self._why, why), (self._then, then if told else 0), (self._buttons, buttons)):
            widget.setGeometry(0, y, wide, height)
            y += height + gap if height else 0


class FigureCard(Card):
    """The left card, tinted by the phase: name, side, what to do, and one instruction."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, role="prepare", parent=parent)
        self._column = column(self)
        self._names = ("", "")
        self._paused = self._has_position = False
        self.name = PlainLabel(look, "", _NAME_SIZES[0], weight=BOLD, lines=2)
        self.side = Pill(look, "")
        self.position = IconMark(look, "standing", 26, tone="muted")
        self._pills = row()
        self._pills.addWidget(self.side)
        self._pills.addWidget(self.position)
        self.where = PlainLabel(look, "", BODY, tone="muted", weight=MEDIUM)
        self._pills.addWidget(self.where)
        self._pills.addStretch(1)
        self.place = FigureArea(look)
        self.pause = PausePanel(look)
        self.pause.hide()
        self.line = PlainLabel(look, "", TITLE, weight=MEDIUM, lines=5)
        self._column.addWidget(self.name)
        self._column.addLayout(self._pills)
        for middle in (self.place, self.pause):
            middle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._column.addWidget(middle, 1)
        self._column.addStretch(0)
        self._column.addWidget(self.line)
        self._arrange()

    def set_exercise(self, names: tuple[str, str], side: str, where: tuple[str, str], line: str) -> None:
        """`names` are the name and a shorter one for where the name has no room; `where` is the icon and
        the word of the position."""
        self._names = names
        self.side.set_text(side)
        self._has_position = bool(where[0])
        self.position.set_icon(where[0] or "standing")
        self.where.setText(where[1])
        self.line.setText(line)
        self._arrange()

    def set_paused(self, paused: bool) -> None:
        if paused != self._paused:
            self._paused = paused
            self.place.setVisible(not paused)
            self.pause.setVisible(paused)
            self.line.setVisible(not paused)
            self._arrange()

    def _arrange(self) -> None:
        look = self.look
        tight = self.height() < look.px(400)
        side, edge = look.space(20 if tight else 30), look.space(14 if tight else 26)
        gap = look.space(8 if tight else 16)
        self._column.setContentsMargins(side, edge, side, edge)
        self._column.setSpacing(gap)
        self._pills.setSpacing(look.space(10))
        width, height = max(1, self.width() - 2 * side), self.height() - 2 * edge
        self.name.set_lines(3 if tight else 2)
        pills = not (tight and self._paused)
        self.side.setVisible(bool(self.side.text) and pills)
        self.position.setVisible(self._has_position and pills)
        self.where.setVisible(self._has_position and pills and not tight)
        for text in (self._names[0], self._names[1] or self._names[0]):
            self.name.setText(text)
            self.name.fit(_NAME_SIZES, width, max(look.px(30), height * 0.36))
            if self.name.fits(width):
                break
        icon = self.position.sizeHint().width() + look.space(12) if self._has_position else 0
        self.side.fit((LEAD - 1, BODY, SMALL, 13.0), width - icon)
        beside = [w.sizeHint().height() for w in (self.side, self.position) if not w.isHidden()]
        taken = self.name.heightForWidth(width) + max(beside, default=0) + 2 * gap
        # The instruction may have a quarter of the card, and all of it where no steps would fit.
        # A figure does not grow with the text, so it needs less room than steps do.
        least = 80.0 if self.place.shows_body else look.px(70)
        cramped = height - taken - height * 0.26 < least
        room = height - taken if cramped else height * 0.26
        self.line.set_lines(5)
        self.line.fit(_LINE_SIZES, width, room)
        if self.line.heightForWidth(width) > room:
            self.line.set_lines(max(1, int(room // self.line.fontMetrics().lineSpacing())))
        if not self._paused:
            self.place.setVisible(not cramped)
        self._column.setStretch(4, 1 if cramped and not self._paused else 0)

    def restyle(self) -> None:
        if hasattr(self, "_column"):
            self._arrange()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)


class DialCard(Card):
    """The right card: the dial, and where we are in numbers. At one's own pace all of it is a target."""

    tapped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._column = column(self)
        self.dial = Dial(look)
        self.dots = RepDots(look)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.first = PlainLabel(look, "", LEAD + 1, weight=STRONG, tabular=True, align=middle)
        self.second = PlainLabel(look, "", LEAD - 1, tone="muted", tabular=True, align=middle)
        for widget, stretch in ((self.dial, 1), (self.dots, 0), (self.first, 0), (self.second, 0)):
            self._column.addWidget(widget, stretch)
        self._tap = self._counted = False
        self._words = ("", "")
        self._arrange()

    def set_counts(self, done: int, total: int, kind: str, words: tuple[str, str]) -> None:
        """Dots only where there are repetitions to count."""
        self._words = words
        self._counted = total > 0
        self.dots.set_reps(done, total, kind)
        self._arrange()

    def set_tap(self, tap: bool) -> None:
        if tap != self._tap:
            self._tap = tap
            self.setCursor(Qt.CursorShape.PointingHandCursor if tap else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._tap and event.button() is Qt.MouseButton.LeftButton:
            self.tapped.emit()
        else:
            super().mousePressEvent(event)

    def _arrange(self) -> None:
        tight = self.height() < self.look.px(400)
        edge = self.look.space(12 if tight else 24)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(self.look.space(4 if tight else 10))
        room = self.width() - 2 * edge
        # In a small card one line says both, and the dial keeps its size.
        lines = (" · ".join(filter(None, self._words)), "") if tight else self._words
        for label, text, sizes in (
            (self.first, lines[0], (LEAD + 1, 18.0, BODY, SMALL)),
            (self.second, lines[1], (LEAD - 1, BODY, SMALL)),
        ):
            label.setText(text)
            label.setVisible(bool(text))
            label.fit(sizes, room, self.height() * (0.14 if tight else 1))
        self.dots.setVisible(self._counted and self.height() > self.look.px(230))

    def restyle(self) -> None:
        if hasattr(self, "_column"):
            self._arrange()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)
