"""A card about one subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.ui.style.look import BODY, LEAD, STRONG
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.ui.style.look import Look

__all__ = ["SubjectCard"]


class SubjectCard(Card):
    """A title, and under it in `lines` what there is to say, to ask and to do."""

    gap = 10  # between the lines, in pixels at a text scale of 1

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        self.lines = QVBoxLayout()  # before the card is styled for the first time
        super().__init__(look, radius=18, parent=parent)
        self.setLayout(self.lines)
        self.heading = PlainLabel(look, title, LEAD, weight=STRONG, lines=0)
        self.lines.addWidget(self.heading)

    def say(self, words: str, *, muted: bool = False) -> PlainLabel:
        label = PlainLabel(self.look, words, BODY, tone="muted" if muted else "ink", lines=0)
        self.lines.addWidget(label)
        return label

    def offer(self, *actions: tuple[str, Callable[[], object]]) -> list[ChipButton]:
        """Buttons in a row, each with what it does."""
        place = QWidget()
        flow = FlowLayout(place, gap=10)
        made = []
        for words, call in actions:
            button = ChipButton(self.look, words)
            button.clicked.connect(call)
            flow.addWidget(button)
            made.append(button)
        self.lines.addWidget(place)
        return made

    def restyle(self) -> None:
        edge = self.look.space(22)
        self.lines.setContentsMargins(edge, self.look.space(18), edge, edge)
        self.lines.setSpacing(self.look.space(self.gap))
        super().restyle()
