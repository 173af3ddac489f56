"""A question over the list of routines, with its answers beside it. It waits, and it can be put off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.style.look import BODY, LEAD, STRONG
from backbeat.ui.widgets.button import BigButton, IconButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column, row
from backbeat.ui.widgets.surface import Card, IconMark

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["AskCard"]

_LEAST_WORDS = 330  # what the question keeps where the answers stand beside it


class AskCard(Card):
    """`answered` carries the name of the answer, `later` that it is to be asked another time."""

    answered = Signal(str)
    later = Signal()

    def __init__(
        self, look: Look, title: str, details: str, answers: Sequence[tuple[str, str]], *, icon: str, role: str
    ) -> None:
        """``answers`` are pairs of a name for the program and words for people; none of them stands out."""
        self._box = column()  # before the card is styled for the first time
        self._line = row()
        self._is_across: bool | None = None
        super().__init__(look, role=role, radius=24)
        self.setLayout(self._box)
        self._mark = IconMark(look, icon, 30, tone=role)
        self._box.addLayout(self._line)
        self._line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = column(gap=2)
        self._title = PlainLabel(look, title, LEAD, weight=STRONG, lines=0)
        self._details = PlainLabel(look, details, BODY, tone="muted", lines=0)
        if not details:
            self._details.hide()
        words.addWidget(self._title)
        words.addWidget(self._details)
        self._line.addLayout(words, 1)
        self._answers = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._answers.setSizePolicy(policy)
        flow = FlowLayout(self._answers, gap=10)
        self.buttons: dict[str, BigButton] = {}
        for name, label in answers:
            button = BigButton(look, label, height=48)
            button.clicked.connect(lambda _=False, name=name: self.answered.emit(name))
            self.buttons[name] = button
            flow.addWidget(button)
        self.close_button = IconButton(look, "close", self.tr("Ask me later"))
        self.close_button.clicked.connect(self.later)
        self._line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{title} {details}".strip())

    def restyle(self) -> None:
        edge = self.look.space(20)
        self._box.setContentsMargins(edge, self.look.space(14), self.look.space(14), self.look.space(14))
        for layout in (self._box, self._line):
            layout.setSpacing(self.look.space(12))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the question where both have room, else below it; the mark goes first."""
        look = self.look
        wanted = self._answers.sizeHint().width() + look.px(_LEAST_WORDS)
        across = self.width() >= wanted + look.px(30 + 44) + 5 * look.space(14)
        self._mark.setVisible(across)
        self._title.set_size(BODY if self.window().height() < look.px(480) else LEAD)
        if across is not self._is_across:
            self._is_across = across
            if across:
                self._line.insertWidget(self._line.count() - 1, self._answers, 0, Qt.AlignmentFlag.AlignVCenter)
            else:
                self._box.addWidget(self._answers)
        self._box.activate()
        self.setMinimumHeight(self._box.heightForWidth(self.width()))  # no answer is ever cut off by the list
        super().resizeEvent(event)
