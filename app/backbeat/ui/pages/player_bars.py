"""The rows above and below the player's cards: what is being done, and the buttons with Stop in its corner.

They take plain values and signal wishes; `player` connects them with the session. Where space is
short they leave things out in this order: key caps, the routine's level, what comes next, the second
line of Stop, "+10 s". Never Pause and Stop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from backbeat.ui.look import BODY, LEAD, MEDIUM, SMALL, STRONG
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton, IconButton, StopButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.surface import row

if TYPE_CHECKING:
    from backbeat.ui.look import Look

__all__ = ["BottomBar", "TopRow"]

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
        self.more.name_key("+")  # there is no room to show it
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
