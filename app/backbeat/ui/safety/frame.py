"""The frame of a page that is read: the way back, a title, and cards one below the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backbeat.ui.style.look import BOLD, HEAD
from backbeat.ui.widgets.banner import Banner, MessagePlace
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.focus import PassesFocus
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.page import BACK_KEYS, Page, Scroller, bind_keys

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["ReadingPage"]


class ReadingPage(PassesFocus, Page):
    """`back` asks for the page one came from."""

    back = Signal()
    widest = 900

    def __init__(self, look: Look, title: str, back_to: str) -> None:
        super().__init__(look)
        self.back_button = BigButton(look, back_to, icon="back", height=44)
        self.back_button.clicked.connect(self.back)
        inside = QWidget()
        self.list = column(inside)
        self.list.addWidget(PlainLabel(look, title, HEAD, weight=BOLD, lines=0))
        self._messages = MessagePlace(look)
        self.list.addLayout(self._messages)
        self._scroll = Scroller(inside, name=title)
        self._column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self._scroll, 1)
        bind_keys(self, *((key, self.back.emit) for key in BACK_KEYS))
        self.first = self.back_button
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def add(self, *cards: QWidget) -> None:
        for card in cards:
            self.list.addWidget(card)

    @property
    def message(self) -> Banner | None:
        return self._messages.banner

    def tell(
        self,
        words: str,
        *,
        kind: str = "info",
        actions: Sequence[tuple[str, str]] = (),
        then: Callable[[str], None] | None = None,
    ) -> None:
        """One message above the cards; nothing ("") takes it away."""
        self._messages.say(words, kind=kind, actions=actions, then=then)
        if words:
            self.to_top()

    def to_top(self) -> None:
        self._scroll.to_top()

    def restyle(self) -> None:
        self.list.setSpacing(self.look.space(14))
        self.list.setContentsMargins(0, 0, 0, self.look.space(24))
        super().restyle()
