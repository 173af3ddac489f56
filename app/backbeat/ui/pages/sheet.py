"""The frame of the pages after a session: two cards that scroll when they must, and a row below.

Side by side where there is room, one under the other where there is not. The row stays in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QSizePolicy, QSpacerItem, QWidget

from backbeat.ui.style.look import BODY, LEAD, STRONG, ZoomedLook, zoom_for
from backbeat.ui.widgets.base import Styled
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column, row
from backbeat.ui.widgets.page import Scroller
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from backbeat.ui.style.look import Look

__all__ = ["ChipRow", "NoteField", "Sheet"]

_LONGEST_NOTE = 2_000


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


class ChipRow(Styled, QWidget):
    """Several answers of which one, or none, is chosen."""

    def __init__(
        self, look: Look, question: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`question` is read to whoever does not see it above; `choices` are pairs of an id and a label."""
        super().__init__(parent)
        self.setAccessibleName(question)
        self._flow = FlowLayout(self)
        self.chips: dict[str, Chip] = {}
        for name, label in choices:
            chip = Chip(look, label)
            chip.toggled.connect(lambda on, name=name: self._only(name) if on else None)
            self.chips[name] = chip
            self._flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow(look)

    @property
    def chosen(self) -> str:
        """The id of the chosen answer, or nothing."""
        return next((name for name, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, chosen: str) -> None:
        for name, chip in self.chips.items():
            chip.setChecked(name == chosen)

    def _only(self, chosen: str) -> None:
        for name, chip in self.chips.items():
            if name != chosen:
                chip.setChecked(False)

    def restyle(self) -> None:
        self._flow.set_gap(self.look.space(8))
        super().restyle()


class NoteField(Styled, QPlainTextEdit):
    """A few words in the person's own language; plain text, and not a book."""

    def __init__(self, look: Look, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow(look)

    @property
    def words(self) -> str:
        return self.toPlainText().strip()[:_LONGEST_NOTE]

    def restyle(self) -> None:
        self.setFont(self.look.font(BODY))
        self.setFixedHeight(self.look.px(76))
        if self.look.zoom > 1:  # the application's sheet knows nothing of a page that has grown
            across, radius = round(14 * self.look.scale), round(12 * self.look.scale)
            self.setStyleSheet(f"padding: {round(8 * self.look.scale)}px {across}px; border-radius: {radius}px")
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(240, self.look.px(76))
