"""The history as the window sees it: every question goes to the journal's thread, and the answer comes back here.

Nothing of SQLite is loaded before the first question, which is not asked before the first page is seen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from backbeat.ui.text import in_language

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from backbeat.history.journal import HistoryJournal
    from backbeat.history.store import HistoryStore

__all__ = ["HistoryService"]

T = TypeVar("T")


class HistoryService(QObject):
    """Wraps a journal for the thread of the window."""

    #: The sentence of the banner while sessions cannot be saved; nothing ("") when all is well.
    trouble = Signal(str)
    #: Told once: something happened to the history.
    notice = Signal(str)
    _came = Signal(object)

    def __init__(
        self, journal: HistoryJournal, on_fault: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.journal = journal
        self._on_fault = on_fault
        self._is_open = True
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        journal.on_trouble(lambda sentence: self.trouble.emit(in_language(sentence or "")))
        journal.on_notice(lambda sentence: self.notice.emit(in_language(sentence)))

    def ask(
        self,
        query: Callable[[HistoryStore], T],
        then: Callable[[T], None],
        otherwise: Callable[[str], None] | None = None,
    ) -> None:
        """Ask, and tell the answer in the thread of the window; `otherwise` gets the sentence of a refusal."""
        self.journal.ask(query, self._bringing(then, otherwise))

    def maintain(
        self,
        action: Callable[[Path], T],
        then: Callable[[T], None],
        otherwise: Callable[[str], None] | None = None,
    ) -> None:
        """As `ask`, for what needs the file for itself: the journal closes it meanwhile."""
        self.journal.maintain(action, self._bringing(then, otherwise))

    def _bringing(
        self, then: Callable[[T], None], otherwise: Callable[[str], None] | None
    ) -> Callable[[Future[T]], None]:
        """For the journal's thread: brings an answer to that of the window."""

        def done(future: Future[T]) -> None:
            if self._is_open:
                self._came.emit(lambda: self._answer(future, then, otherwise))

        return done

    def close(self) -> None:
        self._is_open = False

    def _answer(self, future: Future[T], then: Callable[[T], None], otherwise: Callable[[str], None] | None) -> None:
        from backbeat.history.errors import KnownError  # noqa: PLC0415 - after the first page

        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            then(future.result())
        elif not isinstance(error, KnownError):
            self._on_fault(error)
        elif otherwise is not None:
            otherwise(in_language(str(error)))

    def _deliver(self, call: Callable[[], None]) -> None:
        if self._is_open:
            call()
