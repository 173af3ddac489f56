"""The list of sessions, newest first, narrowed by filters where somebody looks for something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from backbeat.history.queries import count, routines
from backbeat.ui.history.filters import SessionFilters, filter_words
from backbeat.ui.history.listing import HistoryList
from backbeat.ui.style.look import BODY
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.empty_state import EmptyState
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import row

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from backbeat.history.queries import Filter
    from backbeat.history.store import HistoryStore
    from backbeat.ui.history.feed import Feed
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.style.look import Look

__all__ = ["SessionsView"]


class SessionsView(Painted):
    """`chosen` carries the id of a session; `filled` tells whether there is anything to see at all."""

    chosen = Signal(str)
    filled = Signal(bool)
    emptied = Signal()  # the list had the keyboard, and there is nothing to list at all

    def __init__(self, look: Look, history: HistoryService, feed: Feed, today: Callable[[], date]) -> None:
        super().__init__()
        self._history, self._today = history, today
        self._turn = 0
        self.feed = feed
        self.feed.came.connect(self._show)
        self.feed.cannot.connect(self._cannot)
        self.model = self.feed.model
        self.found = PlainLabel(look, "", BODY, tone="muted", lines=2, align=Qt.AlignmentFlag.AlignVCenter)
        self.narrow = Chip(look, self.tr("Filter"))
        self.narrow.toggled.connect(self._open_filters)
        self.filters = SessionFilters(look, today())
        self.filters.changed.connect(self._narrowed)
        self.filters.hide()
        self.list = HistoryList(look, self.model)
        self.list.chosen.connect(self.chosen)
        self.empty = EmptyState(look, "history")
        self.empty.triggered.connect(lambda _name: self.filters.clear())
        self.empty.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        head = row(gap=12)
        head.addWidget(self.found, 1)
        head.addWidget(self.narrow)
        self._column.addLayout(head)
        self._column.addWidget(self.filters)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.empty, 1)
        self.narrow.hide()
        self.follow(look)

    def refresh(self) -> None:
        """Ask for the newest sessions again, and for what there is to narrow by."""
        self.feed.refresh(self.filters.filter)
        self._turn += 1
        turn, only = self._turn, self.filters.filter

        def ask(store: HistoryStore) -> tuple[list[tuple[str, str]], int]:
            return routines(store), count(store, only)

        self._history.ask(ask, lambda told: self._told(turn, *told))

    def _told(self, turn: int, known: list[tuple[str, str]], found: int) -> None:
        if turn == self._turn:
            self.filters.offer(known, self._today())
            self.found.setText(filter_words(self.filters.words, found) if known else "")
            self.narrow.setVisible(bool(known))

    def _narrowed(self, only: Filter) -> None:
        self._turn += 1
        turn = self._turn
        self.feed.refresh(only)
        self._history.ask(lambda store: count(store, only), lambda found: self._counted(turn, found))

    def _counted(self, turn: int, found: int) -> None:
        if turn == self._turn:
            self.found.setText(filter_words(self.filters.words, found))

    def _open_filters(self, on: bool) -> None:
        """Put away, the filters hold on: what they are stands beside."""
        self.filters.setVisible(on)
        if on:
            self.filters.routine.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        nothing = self.model.rowCount() == 0
        narrowed = not self.feed.only.is_open
        if nothing and narrowed:
            self.empty.say(
                "search",
                self.tr("No session like this"),
                self.tr("Nothing in the history fits all that was chosen."),
                (("all", self.tr("Show all")),),
            )
        elif nothing:
            self.empty.say(
                "history",
                self.tr("Nothing yet"),
                self.tr("Every session you do is written down here: what was planned, and what you did."),
            )
        self.empty.setVisible(nothing)
        had_keyboard = self.list.hasFocus()
        if nothing and had_keyboard:
            self.empty.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self.list.setVisible(not nothing)
        if nothing and had_keyboard and not narrowed:
            self.emptied.emit()  # so that Tab goes through the page from its beginning
        self.filled.emit(narrowed or not nothing)

    def _cannot(self, sentence: str) -> None:
        self.empty.say("warning", self.tr("The history cannot be read"), sentence)
        self.empty.show()
        self.list.hide()

    def restyle(self) -> None:
        self._column.setSpacing(self.look.space(10))
        super().restyle()
