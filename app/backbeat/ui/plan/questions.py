"""A few questions to be answered with yes or no, each in a line of its own. The answers stay on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from backbeat.ui.style.look import LEAD, MEDIUM
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.plan.screening import Question
    from backbeat.ui.style.look import Look

__all__ = ["Questions"]

_YES, _NO = 0, 1
_MIDDLE = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_BESIDE = 640  # the width from which the answers have room beside the question


class _Asked(Card):
    """One question and its two answers."""

    def __init__(self, look: Look, question: Question) -> None:
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        super().__init__(look, radius=18)
        self.setLayout(self._line)
        self.question = question
        self._line.addWidget(PlainLabel(look, question.text, LEAD, weight=MEDIUM, lines=0, align=_MIDDLE), 1)
        self.answers = ChoiceRow(look, [self.tr("Yes"), self.tr("No")], -1, question.text)
        for chip in self.answers.chips:
            chip.setAccessibleName(f"{chip.label}: {question.text}")
        self._line.addWidget(self.answers, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def answer(self) -> int | None:
        return next((index for index, chip in enumerate(self.answers.chips) if chip.isChecked()), None)

    def restyle(self) -> None:
        edge = self.look.space(20)
        self._line.setContentsMargins(edge, self.look.space(10), edge, self.look.space(10))
        self._line.setSpacing(self.look.space(12))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if self.width() >= self.look.px(_BESIDE) else down)
        super().resizeEvent(event)


class Questions(QWidget):
    """`changed` tells that one of them was answered."""

    changed = Signal()

    def __init__(self, look: Look, questions: Sequence[Question]) -> None:
        super().__init__()
        lines = column(self, gap=look.space(10))
        self.asked = [_Asked(look, question) for question in questions]
        for asked in self.asked:
            asked.answers.chosen.connect(lambda _index: self.changed.emit())
            lines.addWidget(asked)

    @property
    def yes(self) -> frozenset[str]:
        """The ids of what was answered with yes."""
        return frozenset(asked.question.id for asked in self.asked if asked.answer == _YES)

    @property
    def unanswered(self) -> int:
        return sum(asked.answer is None for asked in self.asked)

    def answer_next(self, *, yes: bool) -> None:
        """Answer the first that has no answer yet, and leave the keyboard there."""
        asked = next((one for one in self.asked if one.answer is None), None)
        if asked is not None:
            chip = asked.answers.chips[_YES if yes else _NO]
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
            chip.click()

    def go_to_next(self) -> None:
        """The keyboard to the first that has no answer yet."""
        asked = next((one for one in self.asked if one.answer is None), None)
        if asked is not None:
            asked.answers.chips[_YES].setFocus(Qt.FocusReason.TabFocusReason)
