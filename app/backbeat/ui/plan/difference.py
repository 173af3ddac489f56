"""What is different this time, in words, before it is done: what hurt, what moves, and the arithmetic of the sides."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backbeat.plan import pain_memory
from backbeat.plan.facts import Answer, Choice, Rested
from backbeat.plan.pain_memory import Option
from backbeat.routine.model import Sides
from backbeat.ui.dates import date_words
from backbeat.ui.style.look import BODY, LEAD, MEDIUM, STRONG
from backbeat.ui.text import translate
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.plan.adjusting import Memory, Preview
    from backbeat.plan.weak_side import Comparison
    from backbeat.routine.model import Routine
    from backbeat.ui.style.look import Look

__all__ = ["DifferenceBox", "has_easier", "must_be_told", "says_something"]


def says_something(seen: Preview) -> bool:
    """Whether anything at all is different."""
    return bool(seen.rested or seen.comparisons or seen.shift)


def must_be_told(seen: Preview) -> bool:
    """Whether somebody has to see it before the start; that a side begins is told, but is no news."""
    return bool(seen.rested or seen.shift or any(_is_uneven(one) for one in seen.comparisons))


def has_easier(routines: Sequence[Routine | None], exercise: str) -> bool:
    """Whether an exercise of these routines has an easier form."""
    return any(
        bool(step.exercise.easier)
        for routine in routines
        if routine is not None
        for block in routine.blocks
        for step in block.steps
        if step.exercise.id == exercise
    )


def _is_uneven(one: Comparison) -> bool:
    return one.left != one.right or one.limited


class DifferenceBox(Card):
    """`chosen` carries the session of a stop and an Option, `answered` the session and an Answer."""

    chosen = Signal(str, object)
    answered = Signal(str, object)

    def __init__(self, look: Look, seen: Preview, memory: Memory, due: Collection[Rested]) -> None:
        """`due` is what is asked about just now, whether it has settled."""
        self._lines = QVBoxLayout()  # before the card is styled for the first time
        super().__init__(look, role="prepare", radius=18)
        self.setLayout(self._lines)
        self.buttons: list[BigButton] = []
        title = self.tr("Different this time")
        self._lines.addWidget(PlainLabel(look, title, LEAD, weight=STRONG, lines=0))
        for rested in seen.rested:
            self._tell_rested(rested, seen, memory, is_asked=rested in due)
        if seen.shift is not None:
            self._say(seen.shift.sentence)
        for words in self._sides(seen.comparisons):
            self._say(words)
        if not seen.programme.has_something_left:
            self._say(self.tr("Nothing of this routine is left to do today."), strong=True)
        self.setAccessibleName(title)

    @staticmethod
    def _sides(comparisons: Sequence[Comparison]) -> Iterator[str]:
        """The arithmetic where the sides differ; where one only begins, that once."""
        for one in comparisons:
            if _is_uneven(one):
                yield f"{one.name}: {one.sentence}"
        begins = {one.first for one in comparisons if not _is_uneven(one)}
        if begins == {Sides.RIGHT}:
            yield translate("Before", "Where sides take turns, the right one begins.")
        elif begins:
            yield translate("Before", "Where sides take turns, the weaker one begins.")

    def _tell_rested(self, rested: Rested, seen: Preview, memory: Memory, *, is_asked: bool) -> None:
        programme, checks, limits = seen.programme, memory.checks, memory.limits
        easier = has_easier((programme.warm_up, programme.routine, programme.cool_down), rested.exercise)
        self._say(pain_memory.what_happened(rested, date_words(rested.since.date()), translate), strong=True)
        self._say(pain_memory.what_is_done(rested, checks, limits, has_easier=easier, translate=translate))
        now = pain_memory.effective(rested, checks, limits, has_easier=easier)
        already = Option.EASIER if now is Choice.EASIER else Option.LEAVE_OUT
        row, flow = self._row()
        for option in pain_memory.options(rested, checks, limits, has_easier=easier):
            if option is not already:
                button = self._button(flow, pain_memory.option_words(option, translate), rested.title)
                button.clicked.connect(lambda _=False, option=option: self.chosen.emit(rested.session, option))
        self._add_row(row, flow)
        if is_asked:
            self._say(self.tr("Has it settled?"))
            row, flow = self._row()
            for answer in Answer:
                button = self._button(flow, pain_memory.answer_words(answer, translate)[0], rested.title)
                button.clicked.connect(lambda _=False, answer=answer: self.answered.emit(rested.session, answer))
            self._add_row(row, flow)

    def _say(self, words: str, *, strong: bool = False) -> None:
        self._lines.addWidget(PlainLabel(self.look, words, BODY + 1, weight=STRONG if strong else MEDIUM, lines=0))

    def _row(self) -> tuple[QWidget, FlowLayout]:
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        return row, FlowLayout(row, gap=10)

    def _add_row(self, row: QWidget, flow: FlowLayout) -> None:
        if flow.count():
            self._lines.addWidget(row)
        else:
            row.deleteLater()

    def _button(self, flow: FlowLayout, label: str, exercise: str) -> BigButton:
        button = BigButton(self.look, label, height=48, name=f"{label}: {exercise}")
        flow.addWidget(button)
        self.buttons.append(button)
        return button

    def restyle(self) -> None:
        edge = self.look.space(20)
        self._lines.setContentsMargins(edge, self.look.space(16), edge, self.look.space(18))
        self._lines.setSpacing(self.look.space(8))
        super().restyle()
