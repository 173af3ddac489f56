"""The frame of the pages after a session: two cards that scroll when they must, and a row below.

Side by side where there is room, one under the other where there is not. The row stays in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QSpacerItem, QWidget

from backbeat.ui.style.look import BODY, LEAD, STRONG, ZoomedLook, zoom_for
from backbeat.ui.widgets.base import Styled
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.page import Scroller
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from backbeat.ui.style.look import Look

__all__ = ["Sheet"]


class Sheet(Styled, QWidget):
    """Base of a page: fill `first` and `second` (columns of the two cards) and `foot` (a row)."""

    def __init__(self, look: Look, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoomed = ZoomedLook(look, self)
        self.low = False
        self._gaps: list[tuple[QSpacerItem, float]] = []
        self._insets: list[QVBoxLayout] = []
        self._outer = column(self)
        inner = QWidget()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._card_one, self._card_two = Card(self.zoomed, role=role), Card(self.zoomed)
        self.first: QVBoxLayout = column(self._card_one)
        self.second: QVBoxLayout = column(self._card_two)
        for card in (self._card_one, self._card_two):
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            card.setSizePolicy(policy)
            self._cards.addWidget(card, 1)
        self._scroll = Scroller(inner)
        self.foot = row()
        self._outer.addWidget(self._scroll, 1)
        self._outer.addLayout(self.foot)

    def restyle(self) -> None:
        look = self.look
        narrow = self.width() < look.px(940) * (1 if look.text_scale < 1.4 else 0.9)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction is not self._cards.direction():
            self._cards.setDirection(direction)
        low = self.height() < 430 * look.scale
        side = look.space(16 if low else 28)
        self._outer.setContentsMargins(side, side, side, look.space(10 if low else 18))
        self._outer.setSpacing(look.space(10 if low else 20))
        self._cards.setSpacing(look.space(16 if low else 24))
        self.foot.setSpacing(look.space(16))
        for card in (self.first, self.second):
            edge = look.space(18 if low else 26)
            card.setContentsMargins(edge, edge, edge, edge)
            card.setSpacing(look.space(10))
        for spacer, pixels in self._gaps:
            spacer.changeSize(0, look.space(pixels))
        for inside in self._insets:
            inside.setContentsMargins(look.space(20), look.space(16), look.space(20), look.space(16))
            inside.setSpacing(look.space(6))
        self.low = low
        super().restyle()
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.zoomed.set_zoom(zoom_for(self.width(), self.height()))
        self.restyle()
        super().resizeEvent(event)

    def gap(self, layout: QVBoxLayout, pixels: float) -> None:
        """Some air before what comes next."""
        spacer = QSpacerItem(0, round(pixels))
        layout.addItem(spacer)
        self._gaps.append((spacer, pixels))

    def inset(self, layout: QVBoxLayout, role: str) -> QVBoxLayout:
        """A card within a card, as the column to fill."""
        card = Card(self.zoomed, role=role, radius=18)
        layout.addWidget(card)
        self._insets.append(column(card))
        return self._insets[-1]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What scrolls measures itself only once it can be seen.
        QTimer.singleShot(0, self, self.settle)

    def settle(self) -> None:
        """After words or their size have changed: the cards, and what scrolls them, measure again."""
        for layout in (self.first, self.second, self._cards):
            layout.invalidate()
        QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))

    def to_top(self) -> None:
        self._scroll.to_top()

    def heading(self, text: str) -> PlainLabel:
        """A question or a part of a card."""
        return PlainLabel(self.zoomed, text, LEAD, weight=STRONG, lines=0)

    def sentence(self, text: str, *, tone: str = "ink", size: float = BODY + 1) -> PlainLabel:
        return PlainLabel(self.zoomed, text, size, tone=tone, lines=0)
