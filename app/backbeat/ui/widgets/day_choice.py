"""Which day something was done on: today, one of the days before, or any other that has come."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QWidget

from backbeat.ui.dates import day_words
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.field import DayField
from backbeat.ui.widgets.layouts import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.ui.style.look import Look

__all__ = ["DayChoice"]


class DayChoice(QWidget):
    """A chip for each of the last ``days`` and one that brings a field for a date; `changed`: it is another."""

    changed = Signal()

    def __init__(self, look: Look, name: str, today: Callable[[], date], days: int) -> None:
        super().__init__()
        self._today, self._first, self._days = today, today(), days
        lines = column(self, gap=8)
        words = [day_words(self._first - timedelta(days=ago), self._first) for ago in range(days)]
        self.row = ChoiceRow(look, [*words, self.tr("Another day")], 0, name)
        self.row.chosen.connect(self._chosen)
        lines.addWidget(self.row)
        self.field = DayField(look, self.tr("Day"))
        self._reach()
        self.field.setDate(_date(self._first - timedelta(days=days)))
        self.field.dateChanged.connect(self.changed)
        self.field.hide()
        lines.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        chosen = next(index for index, chip in enumerate(self.row.chips) if chip.isChecked())
        if chosen < self._days:
            return self._first - timedelta(days=chosen)
        day = self.field.date()
        return date(day.year(), day.month(), day.day())

    def refresh(self) -> None:
        """To be told where it is shown again: when another day has begun since, today is chosen, and it is that day."""
        if self._today() != self._first:
            self._first = self._today()
            self._reach()
            self.row.chips[0].click()

    def _reach(self) -> None:
        self.field.setMaximumDate(_date(self._first))

    def _chosen(self, index: int) -> None:
        self.field.setVisible(index == self._days)
        if index == self._days:
            self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
