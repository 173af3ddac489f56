"""What a page says when there is nothing to show: one kind sentence, and what one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backbeat.ui.style.look import BODY, STRONG, TITLE
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, clear, column, row
from backbeat.ui.widgets.page import Scroller
from backbeat.ui.widgets.surface import IconMark

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["EmptyState"]


class EmptyState(Painted):
    """`triggered` carries the name of the action that was chosen."""

    triggered = Signal(str)

    def __init__(self, look: Look, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        self._column = column(inside, gap=12)
        self._scroll = Scroller(inside)  # large words in a small window are not cut off
        self._scroll.setMinimumHeight(1)  # rather squeezed than over what stands above it
        self._scroll.verticalScrollBar().rangeChanged.connect(self._scrolls)
        column(self).addWidget(self._scroll)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._mark = IconMark(look, icon, 40, tone="muted")
        self._title = PlainLabel(look, "", TITLE, weight=STRONG, lines=0, align=centre)
        self._words = PlainLabel(look, "", BODY, tone="muted", lines=0, align=centre)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap=12)
        self._column.addStretch(2)
        self._column.addWidget(self._mark, 0, centre)
        self._column.addWidget(self._title)
        inner = row()
        inner.addStretch(1)
        inner.addWidget(self._words, 8)
        inner.addStretch(1)
        self._column.addLayout(inner)
        self._column.addSpacing(8)
        self._column.addWidget(self._buttons, 0, centre)
        self._column.addStretch(3)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.follow(look)

    def say(self, icon: str, title: str, words: str, actions: tuple[tuple[str, str], ...] = ()) -> None:
        """`actions` are pairs of a name for the program and a label for people."""
        self._mark.set_icon(icon)
        self._title.setText(title)
        self.setAccessibleName(f"{title}. {words}")
        self._scroll.setAccessibleName(title)
        self._words.setText(words)
        clear(self._flow)
        for index, (name, label) in enumerate(actions):
            button = BigButton(self.look, label, kind="primary" if index == 0 else "quiet", height=48)
            button.clicked.connect(lambda _=False, name=name: self.triggered.emit(name))
            self._flow.addWidget(button)
        self._buttons.setVisible(bool(actions))

    def _scrolls(self, _least: int, most: int) -> None:
        """The arrow keys move it where there is something to move."""
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most > 0 else Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._mark.setVisible(self.height() > self.look.px(280))
        super().resizeEvent(event)
