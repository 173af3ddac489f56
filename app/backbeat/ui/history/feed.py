"""Sessions on their way into a list: asked of the journal part by part, their sets counted in the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backbeat.history.queries import Filter
from backbeat.ui.history.listing import HistoryModel
from backbeat.ui.history.rows import HistoryPart, Line, PlanCounter, read_part

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.worker import Worker

__all__ = ["Feed"]


class Feed(QObject):
    """Fills `model` with the sessions that a filter lets through, more of them as the list comes near its end."""

    came = Signal()  # a part of them, or the news that there are no more
    cannot = Signal(str)  # a sentence

    def __init__(
        self,
        history: HistoryService,
        worker: Worker,
        today: Callable[[], date],
        counter: PlanCounter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history, self._worker, self._today, self._counter = history, worker, today, counter
        self._turn = 0
        self._only = Filter()
        self.model = HistoryModel(today(), self)
        self.model.more.connect(self._ask)

    @property
    def only(self) -> Filter:
        return self._only

    def refresh(self, only: Filter | None = None) -> None:
        """Begin again with the newest; with another filter where one is given."""
        self._turn += 1
        if only is not None:
            self._only = only
        self.model.clear(self._today())
        self._ask()

    def clear(self) -> None:
        """Show none, and take none that are still on their way."""
        self._turn += 1
        self.model.clear(self._today())

    def _ask(self) -> None:
        turn, before, known, only = self._turn, self.model.last, self._counter.known, self._only
        self._history.ask(
            lambda store: read_part(store, before, known, only),
            lambda part: self._read(turn, part),
            lambda sentence: self.cannot.emit(sentence) if turn == self._turn else None,
        )

    def _read(self, turn: int, part: HistoryPart) -> None:
        if turn == self._turn:
            self._worker.do(lambda: self._counter.lines(part), lambda lines: self._add(turn, lines))

    def _add(self, turn: int, lines: list[Line]) -> None:
        if turn == self._turn:
            self.model.add(lines, complete=not lines)
            self.came.emit()
