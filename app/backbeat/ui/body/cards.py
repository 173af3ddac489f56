"""Pieces of the pages about the body: a card with questions, a page that scrolls, what a wish would change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backbeat.ui.style.look import BODY, MEDIUM
from backbeat.ui.text import translate
from backbeat.ui.widgets.banner import Banner
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.field import DropList
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.page import Scroller
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from backbeat.ui.body.changes import Changed
    from backbeat.ui.style.look import Look

__all__ = ["AnswersCard", "ChangesView", "LineRow", "ScrollingPage", "UndoBanner"]


class AnswersCard(SubjectCard):
    """A subject about which the person is asked."""

    def ask(self, question: str, answer: QWidget) -> PlainLabel:
        label = PlainLabel(self.look, question, BODY, weight=MEDIUM, lines=0)
        self.lines.addWidget(label)
        self.lines.addWidget(answer)
        return label


class LineRow(QWidget):
    """A line of words, and a button for it."""

    pressed = Signal()

    def __init__(self, look: Look, words: str, label: str, name: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.space(12))
        shown = PlainLabel(look, words, BODY, lines=0, tabular=True)
        line.addWidget(shown, 1, Qt.AlignmentFlag.AlignVCenter)
        self.button = ChipButton(look, label)
        self.button.setAccessibleName(name)
        self.button.clicked.connect(self.pressed)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


class ChangesView(Painted):
    """What a wish would change: one routine to choose, and the arithmetic of its exercises."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, gap=8)
        self.heading = PlainLabel(look, "", BODY, weight=MEDIUM, lines=0)
        self.routines = DropList(look, self.tr("Which routine"))
        self.words = PlainLabel(look, "", BODY, lines=0, tabular=True)
        for part in (self.heading, self.routines, self.words):
            lines.addWidget(part)
        self._changed: tuple[Changed, ...] = ()
        self.routines.activated.connect(self._choose)
        self.hide()
        self.follow(look)

    def show_changes(self, changed: Sequence[Changed]) -> None:
        """The routine that was chosen stays chosen where it is still among them."""
        before = self._changed[self.routines.currentIndex()].id if self._changed else ""
        self._changed = tuple(changed)
        self.routines.clear()
        self.routines.addItems([one.title for one in changed])
        index = next((number for number, one in enumerate(changed) if one.id == before), 0)
        self.routines.setVisible(bool(changed))
        self.words.setVisible(bool(changed))
        if changed:
            self.heading.setText(self.tr("What it changes, in %n routine(s)", "", len(changed)))
            self.routines.setCurrentIndex(index)
            self._choose(index)
        else:
            self.heading.setText(self.tr("None of the routines here has an exercise that this would change."))
        self.show()

    def _choose(self, index: int) -> None:
        self.words.setText("\n".join(self._changed[index].lines))


class UndoBanner(Banner):
    """What was taken away, and the way to have it back; `wanted` is that way."""

    wanted = Signal()

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look, words, actions=(("undo", translate("Body", "Put it back")),))
        self.triggered.connect(lambda _name: self.wanted.emit())

    def focus(self) -> None:
        """Give the keyboard to the way back."""
        button = self.findChild(BigButton)
        assert button is not None
        button.setFocus(Qt.FocusReason.OtherFocusReason)


class ScrollingPage(Scroller):
    """One of the pages: cards under one another. Whoever makes it names it."""

    def __init__(self, look: Look, name: str) -> None:
        inside = QWidget()
        self.cards = QVBoxLayout(inside)
        super().__init__(inside, name=name)
        self.look = look
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.cards.setSpacing(self.look.space(14))
        self.cards.setContentsMargins(0, 0, 0, self.look.space(24))
