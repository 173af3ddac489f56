"""Minutes and sessions over time, and what was done of each exercise: as pictures, as sentences and as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from backbeat.history.statistics import ExerciseSum, PeriodSum, by_exercise, by_month, by_week, first_and_last_day
from backbeat.ui.charts.card import ChartCard
from backbeat.ui.charts.columns import ColumnChart
from backbeat.ui.history.break_line import BreakLine
from backbeat.ui.history.exercise_table import ExerciseTable
from backbeat.ui.history.numbers import (
    REACHES,
    Reach,
    Step,
    minutes_bars,
    minutes_sentence,
    reach_of,
    sessions_bars,
    sessions_sentence,
    titles_of,
    without_holes,
)
from backbeat.ui.style.look import BODY
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.page import Scroller
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from backbeat.history.store import HistoryStore
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.style.look import Look

__all__ = ["NumbersView"]


@dataclass(frozen=True, slots=True)
class _Told:
    reach: Reach
    sums: list[PeriodSum]


def _ask_sums(store: HistoryStore, name: str, today: date) -> _Told:
    """In the journal's thread."""
    reach = reach_of(name, today, first_and_last_day(store))
    ask = by_week if reach.step is Step.WEEK else by_month
    return _Told(reach, without_holes(ask(store, reach.first, reach.last), reach))


class NumbersView(Painted):
    """The charts come first, and the table when they have been painted."""

    def __init__(self, look: Look, history: HistoryService, today: Callable[[], date]) -> None:
        super().__init__()
        self._history, self._today = history, today
        self._turn = 0
        self._reach = REACHES[0]
        words = (self.tr("Three months"), self.tr("A year"), self.tr("Everything"))
        self.reaches = ChoiceRow(look, words, 0, self.tr("Of which time"))
        self.reaches.chosen.connect(self._choose)
        minutes, sessions = titles_of(Step.WEEK)
        self.minutes = ChartCard(look, minutes, ColumnChart(look, height=220, least=20.0))
        self.sessions = ChartCard(look, sessions, ColumnChart(look, height=200, whole=True, least=4.0))
        self.table = ExerciseTable(look)
        self.by_exercise = PlainLabel(look, "", BODY, lines=0)
        exercises = SubjectCard(look, self.tr("By exercise"))
        exercises.lines.addWidget(self.by_exercise)
        exercises.lines.addWidget(self.table)
        inside = QWidget()
        self._list = column(inside)
        self.breaks = BreakLine(look)
        for part in (self.reaches, self.minutes, self.sessions, exercises, self.breaks):
            self._list.addWidget(part)
        self._list.addStretch(1)
        outer = column(self)
        outer.addWidget(Scroller(inside, name=self.tr("Numbers")))
        self.follow(look)

    def refresh(self) -> None:
        """Ask again for the same time."""
        self._turn += 1
        turn, name, today = self._turn, self._reach, self._today()
        self._history.ask(
            lambda store: _ask_sums(store, name, today), lambda told: self._show(turn, told), self._cannot
        )

    def _choose(self, index: int) -> None:
        self._reach = REACHES[index]
        self.refresh()

    def _show(self, turn: int, told: _Told) -> None:
        if turn != self._turn:
            return
        step, sums = told.reach.step, told.sums
        titles = titles_of(step)
        self.minutes.set_title(titles[0])
        self.sessions.set_title(titles[1])
        has_any = any(one.sessions for one in sums)  # else the sentence says so, and no empty frame is drawn
        self.minutes.show_bars(minutes_bars(sums, step) if has_any else [], minutes_sentence(sums, step))
        self.sessions.show_bars(sessions_bars(sums, step) if has_any else [], sessions_sentence(sums, step))
        QTimer.singleShot(0, self, lambda: self._ask_exercises(turn, told.reach))

    def _ask_exercises(self, turn: int, reach: Reach) -> None:
        if turn == self._turn:
            self.breaks.refresh(self._history, reach.first)
            self._history.ask(
                lambda store: by_exercise(store, reach.first, reach.last),
                lambda sums: self._show_exercises(turn, sums),
                self._cannot,
            )

    def _show_exercises(self, turn: int, sums: list[ExerciseSum]) -> None:
        if turn != self._turn:
            return
        self.table.show_sums(sums)
        words = self.tr("Nothing was written down in this time.")
        if sums:
            exercises = len({one.exercise for one in sums})
            words = self.tr("%n exercise(s), the most time first.", "", exercises)
            words += " " + self.tr("Sets are those done to their end; the time is that of all.")
        self.by_exercise.setText(words)

    def _cannot(self, sentence: str) -> None:
        for card in (self.minutes, self.sessions):
            card.show_bars([], sentence)
        self.table.show_sums([])
        self.by_exercise.setText(sentence)

    def restyle(self) -> None:
        look = self.look
        self._list.setSpacing(look.space(14))
        self._list.setContentsMargins(0, 0, 0, look.space(24))
        super().restyle()
