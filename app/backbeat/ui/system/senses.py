"""The senses of the desk in a thread of their own: the window asks, and is told a moment later.

The thread is made with the first question and sleeps between them. A question that is asked while another is
being answered waits, and only the newest of those waiting is answered: what is known is never old.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from backbeat.ui.worker import Worker

if TYPE_CHECKING:
    from backbeat.breaks.model import Senses
    from backbeat.desktop.senses.reader import SensesReader, Told

__all__ = ["DeskSenses"]


class _Question(NamedTuple):
    everything: bool
    programs: frozenset[str]
    then: Callable[[Senses], None]


class DeskSenses(QObject):
    """`make` is called once, in the thread. Answers come in the window's thread, none after `close`."""

    def __init__(
        self,
        make: Callable[[], SensesReader],
        on_fault: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._on_fault = make, on_fault
        self._reader: SensesReader | None = None
        self._worker: Worker | None = None
        self._is_asking = False
        self._waiting: _Question | None = None
        self._open = True

    def look(self, *, everything: bool, programs: frozenset[str], then: Callable[[Senses], None]) -> None:
        """Ask the schedule's `wants_all_senses` and give it the answer with one and the same instant.

        `then` is not called for a question that a newer one has overtaken.
        """
        question = _Question(everything, programs, then)
        if self._is_asking:
            self._waiting = question
            return
        self._ask(question)

    def ways(self, then: Callable[[tuple[Told, ...]], None]) -> None:
        """How each sense works here, for the settings; `desktop.senses.words.sentence` puts it into words."""
        if self._open:
            self._thread().do(lambda: self._senses().ways(), then)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being asked."""
        return self._worker is None or self._worker.is_idle

    def close(self) -> None:
        """Nothing is told any more. Waits for the question that is being asked, for a second or two at most."""
        self._open, self._waiting = False, None
        if self._worker is not None:
            self._worker.close()
            if self._reader is not None:
                self._reader.close()
        self._worker, self._reader = None, None

    def _ask(self, question: _Question) -> None:
        if not self._open:
            return
        self._is_asking = True
        everything, programs = question.everything, question.programs

        def told(senses: Senses) -> None:
            if not self._goes_on():
                question.then(senses)

        self._thread().do(lambda: self._senses().read(everything=everything, programs=programs), told)

    def _goes_on(self) -> bool:
        """Whether a newer question was waiting; then it is asked now."""
        self._is_asking = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._ask(waiting)
        return waiting is not None

    def _failed(self, fault: BaseException) -> None:
        self._goes_on()
        self._on_fault(fault)

    def _senses(self) -> SensesReader:
        if self._reader is None:
            self._reader = self._make()
        return self._reader

    def _thread(self) -> Worker:
        if self._worker is None:
            self._worker = Worker("senses", self._failed, self)
        return self._worker
