"""One card of the settings page: a subject, and the questions that belong to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.settings import Settings
from backbeat.ui.style.look import BODY, Look
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.subject import SubjectCard

__all__ = ["SettingsCard"]


class SettingsCard(SubjectCard):
    """Questions are asked with `ask` or, for one of a few values, with `choose`."""

    changed = Signal(object)  # the settings as they are from now on

    gap = 18

    def __init__(self, look: Look, settings: Callable[[], Settings], title: str) -> None:
        self._now = settings
        self._questions: list[QVBoxLayout] = []
        super().__init__(look, title)

    @property
    def settings(self) -> Settings:
        """As they are now."""
        return self._now()

    def ask(self, question: str, answer: QWidget, hint: str = "") -> None:
        """A question, its answer and a hint, closer to one another than to what comes next."""
        together = QVBoxLayout()
        together.setSpacing(self.look.space(8))
        together.addWidget(PlainLabel(self.look, question, BODY, lines=0))
        together.addWidget(answer)
        self._questions.append(together)
        self.lines.addLayout(together)
        if hint:
            self.say(hint)

    def say(self, words: str, *, muted: bool = True) -> PlainLabel:
        """What is to be known: of the question before it, else of the whole card."""
        label = PlainLabel(self.look, words, BODY, tone="muted" if muted else "ink", lines=0)
        (self._questions[-1] if self._questions else self.lines).addWidget(label)
        return label

    def choose(self, name: str, question: str, answers: Sequence[tuple[Any, str]], hint: str = "") -> ChoiceRow:
        """One of a few values, each with its words, for the setting `name`.

        Where another value is set than those that are offered, the nearest number shows as chosen.
        """
        values, now = [value for value, _ in answers], getattr(self.settings, name)
        if now in values:
            current = values.index(now)
        else:
            current = min(range(len(values)), key=lambda index: abs(values[index] - now))
        chips = ChoiceRow(self.look, [words for _, words in answers], current, question)
        chips.chosen.connect(lambda index: self.set(**{name: values[index]}))
        self.ask(question, chips, hint)
        return chips

    def set(self, **what: Any) -> None:
        self.changed.emit(replace(self._now(), **what))

    def restyle(self) -> None:
        for together in self._questions:
            together.setSpacing(self.look.space(8))
        super().restyle()
