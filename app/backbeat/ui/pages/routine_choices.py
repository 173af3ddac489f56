"""What one may choose of a routine before it is begun: how hard it is, and what goes before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.routine.arithmetic import routine_length
from backbeat.session.compiler import level_of
from backbeat.ui.style.look import SMALL, STRONG
from backbeat.ui.text import format_minutes, in_language, level_words
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column
from backbeat.ui.widgets.safety_box import SafetyBox
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.routine.model import Routine
    from backbeat.ui.library_service import Companion, Opened
    from backbeat.ui.style.look import Look

__all__ = ["HeadedCard", "RoutineChoices"]

_MOST_HINTS = 6  # `backbeat check` tells them all


class HeadedCard(Card):
    """One thing, and a small heading over it."""

    def __init__(self, look: Look, heading: str, inside: QWidget) -> None:
        self._lines = QVBoxLayout()  # before the card is styled for the first time
        super().__init__(look, radius=18)
        self.setLayout(self._lines)
        self._lines.addWidget(PlainLabel(look, heading, SMALL, tone="muted", weight=STRONG))
        self._lines.addWidget(inside)

    def restyle(self) -> None:
        edge = self.look.space(18)
        self._lines.setContentsMargins(edge, self.look.space(14), edge, edge)
        self._lines.setSpacing(self.look.space(10))
        super().restyle()


class RoutineChoices(Painted):
    """`level_chosen` carries a level; `changed` tells that the warm-up or the cool-down was switched on or off.

    What is missing, and what the file should say better, stands here too.
    """

    level_chosen = Signal(str)
    changed = Signal()

    def __init__(self, look: Look, opened: Opened, routine: Routine, level: str | None) -> None:
        super().__init__()
        self._column = column(self)
        self.levels: ChoiceRow | None = None
        if routine.levels:
            current = routine.levels.index(level) if level in routine.levels else 0
            self.levels = ChoiceRow(look, [level_words(name) for name in routine.levels], current, self.tr("Level"))
            self.levels.chosen.connect(lambda index: self.level_chosen.emit(routine.levels[index]))
            self._column.addWidget(HeadedCard(look, self.tr("Level"), self.levels))
        self.chips: dict[str, Chip] = {}  # "warm-up" and "cool-down", where they are
        self._companions = {
            role: (companion, companion.routine, words)
            for role, companion, words in (
                ("warm-up", opened.warm_up, self.tr("Warm-up, %1")),
                ("cool-down", opened.cool_down, self.tr("Cool-down, %1")),
            )
            if companion is not None
        }
        self._add_companions(look)
        self.show_level(level)
        hints = [in_language(problem.message) for problem in opened.reading.problems if not problem.is_error]
        if hints:
            told = [f"{words[:1].upper()}{words[1:]}." for words in hints[:_MOST_HINTS]]
            self._column.addWidget(SafetyBox(look, "prepare", "info", self.tr("Worth a look in the file"), told))
        if not self._column.count():
            self.hide()
        self._column.addStretch(1)
        self.follow(look)

    def _add_companions(self, look: Look) -> None:
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        missing: list[Companion] = []
        for role, (companion, routine, _) in self._companions.items():
            if routine is None:
                missing.append(companion)
                continue
            chip = self.chips[role] = Chip(look, "", checked=True)
            chip.setAccessibleDescription(companion.title)
            chip.toggled.connect(self.changed)
            flow.addWidget(chip)
        if self.chips:
            self._column.addWidget(HeadedCard(look, self.tr("Before and after"), row))
        else:
            row.deleteLater()
        for companion in missing:
            words = self.tr("This routine names “%1” to go with it, and there is no such routine here.")
            words = words.replace("%1", companion.id)
            self._column.addWidget(SafetyBox(look, "hold", "warning", self.tr("Something is missing"), [words]))

    def show_level(self, level: str | None) -> None:
        """How long the warm-up and the cool-down are at this level."""
        for role, chip in self.chips.items():
            _, routine, words = self._companions[role]
            if routine is not None:
                length, at_least = routine_length(routine, level_of(routine, level))
                chip.set_label(words.replace("%1", format_minutes(length / 1000, at_least=at_least)))

    @property
    def warm_up(self) -> Routine | None:
        """What is done before it; None where there is none, or it is switched off."""
        return self._chosen("warm-up")

    @property
    def cool_down(self) -> Routine | None:
        return self._chosen("cool-down")

    def _chosen(self, role: str) -> Routine | None:
        chip = self.chips.get(role)
        return self._companions[role][1] if chip is not None and chip.isChecked() else None

    def restyle(self) -> None:
        self._column.setSpacing(self.look.space(12))
        super().restyle()
