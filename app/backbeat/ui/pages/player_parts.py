"""The pieces of the player page: what is at the top, the two cards, and the row of buttons.

They take plain values and signal wishes; `player` connects them with the session. Where space is
short they leave things out in this order: key caps, the routine's level, what comes next, the second
line of Stop, "+10 s", the course of the repetition, the last of the steps. Never the name, the
number, Pause and Stop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from backbeat.ui.look import BODY, BOLD, LEAD, MEDIUM, SMALL, STRONG, TITLE
from backbeat.ui.pages.figure_place import FigurePlace
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton, IconButton, StopButton
from backbeat.ui.widgets.dial import Dial
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.progress import RepDots
from backbeat.ui.widgets.surface import Card, FlowLayout, IconMark, Pill, column, row

if TYPE_CHECKING:
    from backbeat.ui.look import Look

__all__ = ["BottomBar", "DialCard", "FigureCard", "PausePanel", "TopRow"]

_NAME_SIZES = (46.0, 42.0, 38.0, 34.0, 30.0, 26.0, 23.0, 20.0, 18.0)
_LINE_SIZES = (24.0, 21.0, 19.0, 17.0, BODY)


class TopRow(Painted):
    """What is being done, how long it takes, and the two quiet helpers."""

    leaving = Signal()
    full_screen = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row(self)
        self.back = IconButton(look, "back", self.tr("Leave: pauses and asks"))
        self.title = PlainLabel(look, "", LEAD, weight=STRONG)
        self.level = PlainLabel(look, "", BODY, tone="muted")
        self.time = PlainLabel(look, "", BODY + 1, tone="muted", tabular=True, weight=MEDIUM)
        self.full = IconButton(look, "fullscreen", self.tr("Full screen"), key="F11")
        self.help = IconButton(look, "help", self.tr("Keys"), key="?")
        for widget in (self.back, self.title, self.level):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in (self.time, self.full, self.help):
            self._row.addWidget(widget)
        self.time.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.back.clicked.connect(self.leaving)
        self.full.clicked.connect(self.full_screen)
        self.help.clicked.connect(self.help_wanted)
        self.follow(look)

    def set_routine(self, title: str, level: str) -> None:
        self.title.setText(title)
        self.level.setText(level)
        self._fit()

    def set_full(self, full: bool) -> None:
        self.full.set_icon("fullscreen-exit" if full else "fullscreen")

    def set_time(self, text: str) -> None:
        longer = len(text) != len(self.time.text())
        self.time.setText(text)
        if longer:
            self._fit()

    def set_low(self, low: bool) -> None:
        """A window without much height: smaller icons."""
        for button in (self.back, self.full, self.help):
            button.set_side(32 if low else 44)
        self._fit()

    def restyle(self) -> None:
        self._row.setSpacing(self.look.space(10))
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self.title.sizeHint().width() + self.level.sizeHint().width() + self.time.sizeHint().width()
        wanted += 3 * self.back.sizeHint().width() + 8 * self.look.space(10)
        self.level.setVisible(bool(self.level.text()) and wanted <= self.width())


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
        self.place = FigurePlace(look)
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
        cramped = height - taken - height * 0.26 < look.px(70)
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


class BottomBar(Painted):
    """What comes next, the buttons, and Stop in its corner.

    It places its widgets itself: what there is depends on the width, and a layout that is changed
    while it lays out does not come to rest.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next_head = PlainLabel(look, self.tr("Next"), SMALL, tone="muted", weight=MEDIUM, parent=self)
        self.next_words = PlainLabel(look, "", BODY + 1, weight=MEDIUM, lines=2, parent=self)
        self.back = BigButton(look, "", icon="previous", name=self.tr("Back"), parent=self)
        self.done = BigButton(look, self.tr("Done"), kind="primary", icon="check", parent=self)
        self.pause = BigButton(look, self.tr("Pause"), kind="primary", icon="pause", parent=self)
        self.skip = BigButton(look, "", icon="next", name=self.tr("Skip"), parent=self)
        self.more = BigButton(look, self.tr("+10 s"), name=self.tr("Ten seconds more"), parent=self)
        self.stop = StopButton(look, self)
        for button in (self.back, self.skip, self.more):
            button.setToolTip(button.accessibleName())
        self._own = self._low = False
        self.set_keys(mirrored=False)
        self.done.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_low(False)
        self.follow(look)

    def set_keys(self, *, mirrored: bool) -> None:
        """The keys as the row shows them: arrows point where the buttons lie."""
        self.back.set_key("→" if mirrored else "←")
        self.skip.set_key("←" if mirrored else "→")
        self._name_keys()

    def set_state(self, *, own: bool, paused: bool) -> None:
        """Space is always the dark button: Done at one's own pace, else Pause or Go on."""
        self._own = own and not paused
        self.done.setVisible(self._own)
        self.pause.set_label(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.set_icon("play" if paused else "pause")
        self.pause.set_kind("quiet" if self._own else "primary")
        self._name_keys()
        self._place()

    def set_next(self, text: str) -> None:
        self.next_words.setText(text)
        self._place()

    def _name_keys(self) -> None:
        self.done.set_key(self.tr("Space"))
        self.pause.set_key("P" if self._own else self.tr("Space"))

    def set_low(self, low: bool) -> None:
        """A window without much height: lower buttons."""
        self._low = low
        for button in (self.back, self.done, self.pause, self.skip, self.more):
            button.set_height(48 if low else 72)
        self.stop.set_terse(low)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(400, max(64, self.pause.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def restyle(self) -> None:
        super().restyle()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place()

    def _has_second_line(self, gap: int) -> bool:
        """Stop has one size in all states of a session, so the fullest of them decides."""
        buttons = (self.back, self.done, self.pause, self.skip, self.more)
        wide = sum(button.width_for(terse=True) + gap for button in buttons) + gap
        return not self._low and wide + self.stop.width_for(terse=False) <= self.width()

    def _variant(self, buttons: list[BigButton], room: int, gap: int) -> tuple[bool, bool, bool]:
        """Key caps, the next exercise, ten seconds more: what there is room for beside Stop."""
        least = (False, False, False)
        for keys, following, more in ((True, True, True), (False, True, True), (False, False, True), least):
            shown = [button for button in buttons if more or button is not self.more]
            wide = sum(button.width_for(terse=not keys) + gap for button in shown)
            wide += self.look.px(190) + gap if following else 0
            if wide <= room:
                return keys, following, more
        return least

    def _place(self) -> None:
        gap = self.look.space(14)
        second = self._has_second_line(gap)
        self.stop.set_terse(not second)
        stop = self.stop.width_for(terse=not second)
        self._put(self.stop, self.width() - stop, stop)
        room = self.width() - stop - gap
        buttons = [self.back, *([self.done] if self._own else []), self.pause, self.skip, self.more]
        keys, following, more = self._variant(buttons, room, gap)
        for button in buttons:
            button.set_terse(not keys)
        self.more.setVisible(more)
        shown = [button for button in buttons if more or button is not self.more]
        widths = {button: button.width_for(terse=not keys) for button in shown}
        over = sum(widths.values()) + gap * len(shown) - room
        for button in (self.pause, self.done):  # only words can give way
            if over > 0 and button in widths:
                less = min(over, max(0, widths[button] - self.look.px(48)))
                widths[button] -= less
                over -= less
        group = sum(widths.values()) + gap * (len(shown) - 1)
        left = 0
        if following:
            left = round(max(self.look.px(190) + gap, min((self.width() - group) / 2, room - group - gap)))
        x = left
        for button in shown:
            self._put(button, x, widths[button])
            x += widths[button] + gap
        for label in (self._next_head, self.next_words):
            label.setVisible(following)
        if following:
            self._place_next(left - 2 * gap)

    def _place_next(self, room: int) -> None:
        head = self._next_head.sizeHint().height()
        tall = min(self.next_words.heightForWidth(room), self.height() - head)
        top = (self.height() - head - tall) // 2
        for label, y, height in ((self._next_head, top, head), (self.next_words, top + head, tall)):
            box = QRect(0, y, room, height)
            label.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))

    def _put(self, widget: QWidget, x: int, width: int) -> None:
        height = min(self.height(), widget.sizeHint().height())
        box = QRect(x, (self.height() - height) // 2, width, height)
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
