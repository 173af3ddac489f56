"""The calendar beside the sessions of the day one stands on; below one another where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backbeat.history.queries import calendar
from backbeat.ui.dates import date_words, day_words
from backbeat.ui.history.calendar_grid import CalendarGrid, month_words
from backbeat.ui.history.listing import HistoryList
from backbeat.ui.style.look import BODY, LEAD, SMALL, STRONG
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import IconButton
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.page import Scroller
from backbeat.ui.widgets.surface import Card, IconMark

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from backbeat.history.queries import CalendarDay
    from backbeat.ui.history.feed import Feed
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.style.look import Look

__all__ = ["CalendarView"]

_MOST_ROWS = 12  # of one day that are seen without scrolling its list


class CalendarView(Painted):
    """`chosen` carries the id of a session."""

    chosen = Signal(str)

    def __init__(self, look: Look, history: HistoryService, feed: Feed, today: Callable[[], date]) -> None:
        super().__init__()
        self._history, self._today = history, today
        self._turn = 0
        self.grid = CalendarGrid(look, today())
        self.grid.arrived.connect(self._arrived)
        self.grid.entered.connect(self._enter)
        self.feed = feed
        self.feed.came.connect(self._show_day)
        self.feed.cannot.connect(self._cannot)
        self.list = HistoryList(look, self.feed.model)
        self.list.chosen.connect(self.chosen)
        self.month = PlainLabel(look, "", LEAD, weight=STRONG)
        self.before = IconButton(look, "back", self.tr("The month before"), key=self.tr("Page up"))
        self.after = IconButton(look, "forward", self.tr("The month after"), key=self.tr("Page down"))
        self.now = ChipButton(look, self.tr("Today"))
        self.before.clicked.connect(lambda: self.grid.go_months(-1))
        self.after.clicked.connect(lambda: self.grid.go_months(1))
        self.now.clicked.connect(lambda: self.grid.show_day(self._today(), self._today()))
        self.day = PlainLabel(look, "", LEAD, weight=STRONG, lines=0)
        self.nothing = PlainLabel(look, "", BODY, tone="muted", lines=0)
        self._build(look)
        self.follow(look)

    def _build(self, look: Look) -> None:
        self._card = Card(look, radius=18)
        self._month = QVBoxLayout(self._card)
        head = row(gap=4)
        for part, stretch in ((self.before, 0), (self.month, 1), (self.now, 0), (self.after, 0)):
            head.addWidget(part, stretch)
        self._month.addLayout(head)
        self._month.addWidget(self.grid, 1)
        legend = row(gap=8)
        legend.addWidget(IconMark(look, "hand", 18, tone="hold"))
        words = self.tr("stopped because something hurt")
        legend.addWidget(PlainLabel(look, words, SMALL, tone="muted", lines=0), 1)
        self._month.addLayout(legend)
        side = QWidget()
        self._side = column(side, gap=8)
        self._side.addWidget(self.day)
        self._side.addWidget(self.nothing)
        self._side.addWidget(self.list, 1)
        self._side.addStretch(0)
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.addWidget(self._card, 2)
        self._both.addWidget(side, 1)
        outer = column(self)
        outer.addWidget(Scroller(inside))

    # -- asking ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask again, and stay where one is."""
        self.grid.show_day(self.grid.day, self._today())

    def _arrived(self, day: date) -> None:
        from backbeat.history.queries import Filter  # noqa: PLC0415 - named here alone

        days = self.grid.days
        self.month.setText(month_words(days.month))
        self.day.setText(date_words(day))
        self.nothing.setText("")
        self.feed.refresh(Filter(first=day, last=day))
        if days.done:
            return  # the month is known already
        self._turn += 1
        turn, first, last = self._turn, days.first, days.last
        self._history.ask(
            lambda store: calendar(store, first, last), lambda found: self._came(turn, found), self._cannot
        )

    def _came(self, turn: int, found: list[CalendarDay]) -> None:
        if turn == self._turn:
            self.grid.days.fill({each.day: each for each in found})

    def _show_day(self) -> None:
        rows = self.feed.model.rowCount()
        self.nothing.setText("" if rows else self.tr("Nothing was written down on this day."))
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        day = self.grid.day
        self.day.setVisible(not rows or day_words(day, self._today()) != date_words(day))  # the list says it, too
        self._fit_list()

    def _cannot(self, sentence: str) -> None:
        self.nothing.setText(sentence)
        self.nothing.show()
        self.list.hide()

    def _enter(self) -> None:
        """From a day to its sessions, where there are some."""
        if self.list.isVisible() and self.feed.model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentIndex(self.feed.model.index(1))

    # -- room ------------------------------------------------------------------------------------

    def _fit_list(self) -> None:
        """As tall as its rows: what scrolls here is the page."""
        rows = min(self.feed.model.rowCount(), _MOST_ROWS)
        tall = sum(self.list.sizeHintForRow(number) for number in range(rows))
        self.list.setMinimumHeight(tall + 4)

    def restyle(self) -> None:
        look = self.look
        edge = look.space(16)
        self._month.setContentsMargins(edge, edge, edge, edge)
        self._month.setSpacing(look.space(8))
        self._both.setSpacing(look.space(20))
        self._both.setContentsMargins(0, 0, 0, look.space(20))
        self._arrange()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        beside = self.width() >= self.look.px(760)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction is not self._both.direction():
            self._both.setDirection(direction)
        self._fit_list()
