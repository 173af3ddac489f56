"""The frame of a page that is read: the way back, a title, and cards one below the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.ui.style.look import BODY, BOLD, HEAD, LEAD, STRONG
from backbeat.ui.widgets.banner import Banner
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.focus import PassesFocus
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column
from backbeat.ui.widgets.page import BACK_KEYS, Page, Scroller, bind_keys
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["ReadingCard", "ReadingPage"]


class ReadingCard(Card):
    """A subject: a title, and under it sentences and what can be done."""

    def __init__(self, look: Look, title: str) -> None:
        self.lines = QVBoxLayout()
        super().__init__(look, radius=18)
        self.setLayout(self.lines)
        self.lines.addWidget(PlainLabel(look, title, LEAD, weight=STRONG, lines=0))
        self.restyle()

    def say(self, words: str, *, muted: bool = False) -> PlainLabel:
        label = PlainLabel(self.look, words, BODY, tone="muted" if muted else "ink", lines=0)
        self.lines.addWidget(label)
        return label

    def offer(self, *actions: tuple[str, Callable[[], object]]) -> list[Chip]:
        """Buttons in a row, each with what it does."""
        place = QWidget()
        flow = FlowLayout(place, gap=10)
        made = []
        for words, call in actions:
            button = Chip(self.look, words)
            button.setCheckable(False)
            button.clicked.connect(call)
            flow.addWidget(button)
            made.append(button)
        self.lines.addWidget(place)
        return made

    def restyle(self) -> None:
        edge = self.look.space(22)
        self.lines.setContentsMargins(edge, self.look.space(18), edge, edge)
        self.lines.setSpacing(self.look.space(10))
        super().restyle()


class ReadingPage(PassesFocus, Page):
    """`back` asks for the page one came from."""

    back = Signal()
    widest = 900

    def __init__(self, look: Look, title: str, back_to: str) -> None:
        super().__init__(look)
        self._told: Banner | None = None
        self.back_button = BigButton(look, back_to, icon="back", height=44)
        self.back_button.clicked.connect(self.back)
        inside = QWidget()
        self.list = column(inside)
        self.list.addWidget(PlainLabel(look, title, HEAD, weight=BOLD, lines=0))
        self._place = column()
        self.list.addLayout(self._place)
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
        return self._told

    def tell(
        self,
        words: str,
        *,
        kind: str = "info",
        actions: Sequence[tuple[str, str]] = (),
        then: Callable[[str], None] | None = None,
    ) -> None:
        """One message above the cards; nothing ("") takes it away."""
        if self._told is not None:
            self._place.removeWidget(self._told)
            self._told.hide()
            self._told.deleteLater()
            self._told = None
        if words:
            banner = self._told = Banner(self.look, words, kind=kind, actions=tuple(actions))
            banner.closed.connect(lambda: self.tell(""))
            if then is not None:
                banner.triggered.connect(then)
            self._place.addWidget(banner)
            self.to_top()

    def to_top(self) -> None:
        self._scroll.to_top()

    def restyle(self) -> None:
        self.list.setSpacing(self.look.space(14))
        self.list.setContentsMargins(0, 0, 0, self.look.space(24))
        super().restyle()
