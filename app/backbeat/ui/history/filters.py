"""Which sessions the list shows: of one routine, of a time, those with pain, those from paper."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from backbeat.history.queries import Filter
from backbeat.ui.text import plain, translate
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.chip import Chip, ChipButton
from backbeat.ui.widgets.field import DropList
from backbeat.ui.widgets.layouts import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.look import Look

__all__ = ["PERIODS", "SessionFilters", "filter_words", "period_of"]

PERIODS = ("any", "weeks", "months", "year", "last-year")


def period_of(name: str, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of a time by its name; None where there is no such end."""
    match name:
        case "weeks":
            return today - timedelta(days=27), None
        case "months":
            return today - timedelta(days=91), None
        case "year":
            return date(today.year, 1, 1), None
        case "last-year" if today.year > 1:
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        case _:
            return None, None


def period_words(name: str) -> str:
    return {
        "any": translate("History", "Any time"),
        "weeks": translate("History", "The last four weeks"),
        "months": translate("History", "The last three months"),
        "year": translate("History", "This year"),
        "last-year": translate("History", "Last year"),
    }[name]


def filter_words(parts: Sequence[str], found: int) -> str:
    """What a list was narrowed to, and how many that leaves."""
    words = translate("History", "%n session(s)", None, found)
    return " · ".join((words, *parts))


class SessionFilters(Painted):
    """`changed` carries the filter as it is from now on."""

    changed = Signal(object)

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self._today = today
        self._ids: list[str] = []
        self._flow = FlowLayout(self)
        self.routine = DropList(look, self.tr("Which routine"))
        self.routine.addItem(self.tr("All routines"))
        self.period = DropList(look, self.tr("When"))
        self.period.addItems([period_words(name) for name in PERIODS])
        self.hurt = Chip(look, self.tr("With pain"))
        self.paper = Chip(look, self.tr("From paper"))
        self.all = ChipButton(look, self.tr("Show all"))
        for part in (self.routine, self.period, self.hurt, self.paper, self.all):
            self._flow.addWidget(part)
        for field in (self.routine, self.period):
            field.activated.connect(self._tell)
        for chip in (self.hurt, self.paper):
            chip.clicked.connect(self._tell)
        self.all.clicked.connect(self.clear)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow(look)
        self.all.setEnabled(False)

    @property
    def filter(self) -> Filter:
        """As it is now."""
        first, last = period_of(PERIODS[max(0, self.period.currentIndex())], self._today)
        routine = self.routine.currentIndex()
        return Filter(
            routine=self._ids[routine - 1] if routine > 0 else None,
            first=first,
            last=last,
            hurt=self.hurt.isChecked(),
            source="paper" if self.paper.isChecked() else None,
        )

    @property
    def words(self) -> list[str]:
        """What is narrowed, in a few words each."""
        found = [field.currentText() for field in (self.routine, self.period) if field.currentIndex() > 0]
        return found + [chip.label for chip in (self.hurt, self.paper) if chip.isChecked()]

    def offer(self, routines: Sequence[tuple[str, str]], today: date) -> None:
        """The routines that were ever done, as pairs of id and title; what was chosen stays where it is still there."""
        self._today = today
        index = self.routine.currentIndex()
        chosen = self._ids[index - 1] if 0 < index <= len(self._ids) else None
        ordered = sorted(routines, key=lambda one: one[1].casefold())
        if [id_ for id_, _ in ordered] == self._ids:
            return
        self._ids = [id_ for id_, _ in ordered]
        while self.routine.count() > 1:
            self.routine.removeItem(1)
        self.routine.addItems([plain(title).replace("\n", " ") for _, title in ordered])
        self.routine.setCurrentIndex(self._ids.index(chosen) + 1 if chosen in self._ids else 0)

    def clear(self) -> None:
        """Let everything through."""
        for field in (self.routine, self.period):
            field.setCurrentIndex(0)
        for chip in (self.hurt, self.paper):
            chip.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        self.all.setEnabled(not self.filter.is_open)
        self.changed.emit(self.filter)

    def restyle(self) -> None:
        self._flow.set_gap(self.look.space(10))
        super().restyle()
