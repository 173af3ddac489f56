"""When there are reminders: the hours of each day of the week, and dates without any."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QGridLayout, QWidget

from backbeat.breaks.hours import WorkingHours
from backbeat.breaks.stored import parse_ranges, write_ranges
from backbeat.ui.breaks.words import weekday
from backbeat.ui.dates import date_words
from backbeat.ui.settings_cards.breaks import BreakCard
from backbeat.ui.style.look import BODY
from backbeat.ui.text import translate
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.field import DayField, LineField
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, clear

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["HoursCard"]


class HoursCard(BreakCard):
    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("HoursCard", "Working hours"))
        self.say(self.tr("For instance 09:00-12:30, 13:30-17:00. A day left empty has no reminders."))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        self.days: list[LineField] = []
        for day in range(7):
            field = LineField(self.look, weekday(day), self.tr("No reminders"), 100)
            field.setText(write_ranges(self.wishes.plan.hours.days.get(day, ())))
            field.editingFinished.connect(lambda day=day: self._read(day))
            grid.addWidget(PlainLabel(self.look, weekday(day), BODY), day, 0)
            grid.addWidget(field, day, 1)
            self.days.append(field)
        self.lines.addWidget(holder)
        self.mistake = PlainLabel(self.look, "", BODY, tone="hold", lines=0)
        self.mistake.hide()
        self.lines.addWidget(self.mistake)
        chooser = QWidget()
        flow = FlowLayout(chooser, gap=10)
        self.day = DayField(self.look, self.tr("A day without reminders"))
        self.day.setDate(QDate.currentDate())
        self.add = BigButton(self.look, self.tr("Add this day"), icon="add", height=44)
        self.add.clicked.connect(self._add)
        flow.addWidget(self.day)
        flow.addWidget(self.add)
        self.ask(self.tr("Days without reminders"), chooser)
        self._quiet = QWidget()
        self._flow = FlowLayout(self._quiet, gap=8)
        self.lines.addWidget(self._quiet)
        self._fill()

    def _keep(self, hours: WorkingHours) -> None:
        self.keep_plan(replace(self.wishes.plan, hours=hours))

    def _read(self, day: int) -> None:
        """What cannot be read stays in the field, is said, and changes nothing."""
        hours, text = self.wishes.plan.hours, self.days[day].text()
        try:
            ranges = parse_ranges(text)
        except ValueError:
            words = self.tr("%1: “%2” cannot be read as hours of a day; what was there before still holds.")
            self.mistake.setText(words.replace("%1", weekday(day)).replace("%2", text.strip()))
            self.mistake.show()
            return
        self.mistake.hide()
        self.days[day].setText(write_ranges(ranges))
        days = {**hours.days, day: ranges}
        self._keep(replace(hours, days=MappingProxyType({each: days[each] for each in sorted(days) if days[each]})))

    def _add(self) -> None:
        chosen = self.day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        hours = self.wishes.plan.hours
        self._keep(replace(hours, quiet=hours.quiet | {day}))
        self._fill()

    def _remove(self, day: date) -> None:
        hours = self.wishes.plan.hours
        self._keep(replace(hours, quiet=hours.quiet - {day}))
        self._fill()

    def _fill(self) -> None:
        clear(self._flow)
        for day in sorted(self.wishes.plan.hours.quiet):
            chip = ChipButton(self.look, f"{date_words(day)}  ×")
            chip.setAccessibleName(self.tr("Remove %1").replace("%1", date_words(day)))
            chip.clicked.connect(lambda _=False, day=day: self._remove(day))
            self._flow.addWidget(chip)
        self._quiet.setVisible(self._flow.count() > 0)
