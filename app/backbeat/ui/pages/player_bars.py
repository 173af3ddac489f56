"""The rows above and below the player's cards: what is being done, and the buttons with Stop in its corner.

They take plain values and signal wishes; `player` connects them with the session. Where space is
short they leave things out in this order: key caps, the routine's level, what comes next, the second
line of Stop, "+10 s", and in a window as small as a hand Back and Skip. Never Pause and Stop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from backbeat.ui.style.look import BODY, LEAD, MEDIUM, SMALL, STRONG
from backbeat.ui.widgets.base import MINIMUM_TARGET, Painted
from backbeat.ui.widgets.button import BigButton, IconButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import row
from backbeat.ui.widgets.mute import MuteButton
from backbeat.ui.widgets.stop_button import StopButton

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["BottomBar", "TopRow"]


class TopRow(Painted):
    """What is being done, how long it takes, and the two quiet helpers."""

    leaving = Signal()
    far = Signal()
    full_screen = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row(self)
        self.back = IconButton(look, "back", self.tr("Leave: pauses and asks"))
        self.title = PlainLabel(look, "", LEAD, weight=STRONG)
        self.level = PlainLabel(look, "", BODY, tone="muted")
        self.time = PlainLabel(look, "", BODY + 1, tone="muted", tabular=True, weight=MEDIUM)
        self.distant = IconButton(look, "far", self.tr("Far view: to be read from across the room"), key="F")
        self.full = IconButton(look, "fullscreen", self.tr("Full screen"), key="F11")
        self.help = IconButton(look, "help", self.tr("Keys"), key="?")
        for widget in (self.back, self.title, self.level):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.sound = MuteButton(look)
        self._has_sound = False
        for widget in (self.time, self.sound, self.distant, self.full, self.help):
            self._row.addWidget(widget)
        self.time.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.back.clicked.connect(self.leaving)
        self.distant.clicked.connect(self.far)
        self.full.clicked.connect(self.full_screen)
        self.help.clicked.connect(self.help_wanted)
        self.follow(look)

    def offer_sound(self) -> None:
        """Somebody makes sound here, so that it can be switched off."""
        self._has_sound = True
        self._fit()

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
        for button in (self.back, self.sound, self.distant, self.full, self.help):
            button.set_side(32 if low else 44)
        self._fit()

    def restyle(self) -> None:
        self._row.setSpacing(self.look.space(10))
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.back.sizeHint().width(), self.back.sizeHint().height())

    def _fit(self) -> None:
        """What has no room is left out, the routine's level first. The way out stays."""
        gap = self.look.space(10)
        parts = (self.back, self.title, self.level, self.time, self.sound, self.distant, self.full, self.help)
        shown = {part: part.sizeHint().width() + gap for part in parts}
        if not self._has_sound:
            del shown[self.sound]
        shown[self.title] = min(shown[self.title], self.look.px(90))  # it is elided
        if not self.level.text():
            del shown[self.level]
        else:
            shown[self.title] = self.title.sizeHint().width() + gap
        for part in (self.level, self.time, self.help, self.distant, self.title, self.sound, self.full):
            if sum(shown.values()) <= self.width():
                break
            shown.pop(part, None)
            if self.title in shown:
                shown[self.title] = min(shown[self.title], self.look.px(90))
        for part in parts:
            part.setVisible(part in shown)


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
        self.forth = "→"
        self.set_keys(mirrored=False)
        self.done.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_low(False)
        self.follow(look)

    def set_keys(self, *, mirrored: bool) -> None:
        """The keys as the row shows them: arrows point where the buttons lie."""
        self.back.set_key("→" if mirrored else "←")
        self.forth = "←" if mirrored else "→"
        self._name_keys()

    def set_state(self, *, own: bool, paused: bool) -> None:
        """Space always pauses and goes on; at one's own pace Enter says done, and the key that else skips counts."""
        self._own = own and not paused
        self.pause.set_label(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.set_icon("play" if paused else "pause")
        self.pause.set_kind("quiet" if self._own else "primary")
        self._name_keys()
        self._place()

    def set_next(self, text: str) -> None:
        self.next_words.setText(text)
        self._place()

    def _name_keys(self) -> None:
        self.done.set_key(self.tr("Enter"))
        self.pause.set_key(self.tr("Space"))
        self.skip.set_key(f"⇧ {self.forth}" if self._own else self.forth)

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

    def _has_second_line(self, gap: int, width: int) -> bool:
        """Stop has one size in all states of a session, so the fullest of them decides."""
        buttons = (self.back, self.done, self.pause, self.skip, self.more)
        wide = sum(button.width_for(terse=True) + gap for button in buttons) + gap
        return not self._low and wide + self.stop.width_for(terse=False) <= width

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

    def _pause_needs(self) -> int:
        """The least width of the button that, with Stop, is never left out."""
        return max(MINIMUM_TARGET, self.look.px(48))

    def _fewest(self, buttons: list[BigButton], room: int, gap: int) -> tuple[list[BigButton], set[BigButton]]:
        """What is left of them where room is scarce, and which of these say it by their icon alone: no word is cut.

        Going back goes first. Beside Done, Pause is known by its icon; alone, its word stays longer than Skip.
        """
        back, done, pause, skip = self.back, self.done, self.pause, self.skip
        tries: list[tuple[list[BigButton], set[BigButton]]] = [
            ([back, done, pause, skip], set()),
            ([done, pause, skip], set()),
            *([([done, pause, skip], {pause})] if done in buttons else []),
            ([pause, skip], {pause}) if done not in buttons else ([done, pause], {pause}),
            ([done, pause], {done, pause}),
        ]
        for wanted, wordless in tries:
            shown = [button for button in buttons if button in wanted]
            if sum(one.least_width(wordless=one in wordless) + gap for one in shown) <= room + gap:
                return shown, wordless
        return [pause], {pause}

    def stop_box(self, width: int) -> QRect:
        """Where Stop is in a row of this width."""
        gap = self.look.space(14)
        terse = not self._has_second_line(gap, width)
        wide = self.stop.width_for(terse=terse)
        # However large the words are, it lies within the row, and Pause has room beside it.
        wide = max(min(160, width), min(wide, width - gap - self._pause_needs()))
        tall = min(self.sizeHint().height(), self.stop.height_for(terse=terse))
        box = QRect(width - wide, (self.sizeHint().height() - tall) // 2, wide, tall)
        return QStyle.visualRect(self.layoutDirection(), QRect(0, 0, width, self.sizeHint().height()), box)

    def _place(self) -> None:
        gap = self.look.space(14)
        self.stop.set_terse(not self._has_second_line(gap, self.width()))
        self.stop.setGeometry(self.stop_box(self.width()))
        stop = self.stop.width()
        room = self.width() - stop - gap
        buttons = [self.back, *([self.done] if self._own else []), self.pause, self.skip, self.more]
        keys, following, more = self._variant(buttons, room, gap)
        shown = [button for button in buttons if more or button is not self.more]
        wordless: set[BigButton] = set()
        if not more:
            shown, wordless = self._fewest(shown, room, gap)
        for button in (self.pause, self.done):
            button.set_wordless(button in wordless)
        for button in (self.back, self.done, self.pause, self.skip, self.more):
            button.set_terse(not keys)
            button.setVisible(button in shown)
        widths = {button: button.width_for(terse=not keys) for button in shown}
        over = sum(widths.values()) + gap * (len(shown) - 1) - room
        for button in (self.pause, self.done, self.back, self.skip):  # only the air beside words can give way
            if over > 0 and button in widths:
                less = min(over, max(0, widths[button] - button.least_width(wordless=button in wordless)))
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
