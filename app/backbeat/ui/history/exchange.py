"""The history to a file and from one: in a thread of its own, so that a long export holds up nobody.

The thread asks the journal for a few sessions at a time, so a session that is going on need not wait either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from backbeat.history.errors import KnownError
from backbeat.history.export import Format, export_to_file
from backbeat.history.joining import join_file, preview_file
from backbeat.history.queries import all_more, all_sessions
from backbeat.ui.text import in_language
from backbeat.ui.worker import Worker

if TYPE_CHECKING:
    from backbeat.history.details import SessionDetail
    from backbeat.history.store import HistoryStore
    from backbeat.ui.history_service import HistoryService

__all__ = ["Exchange"]

T = TypeVar("T")

_EVERY = 200  # sessions between two words about how far it is


class _GivenUpError(Exception):
    """The person does not want it any more; the old file, where there was one, is as it was."""


class Exchange(QObject):
    """`close` ends its thread; what is half written by then is gone."""

    progress = Signal(int)  # how many sessions are written
    written = Signal(object, int)  # the path, and how many sessions it holds
    given_up = Signal()
    cannot = Signal(str)  # a sentence
    previewed = Signal(object, object)  # the path, and `Joined` as it would be
    joined = Signal(object)  # `Joined`

    def __init__(
        self, history: HistoryService, on_fault: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._history, self._on_fault = history, on_fault
        self._worker: Worker | None = None
        self._wanted = True

    @property
    def is_idle(self) -> bool:
        return self._worker is None or self._worker.is_idle

    def export(self, path: Path, form: Format) -> None:
        """Write everything there is; a file of that name is replaced."""
        self._wanted = True
        if self._worker is None:
            self._worker = Worker("export", self._on_fault, self)
        self._worker.do(lambda: self._export(path, form), lambda told: self._exported(path, told))

    def cancel(self) -> None:
        self._wanted = False

    def close(self) -> None:
        self._wanted = False
        if self._worker is not None:
            self._worker.close()

    def _export(self, path: Path, form: Format) -> int | str | None:
        """In the thread: how many were written, or why they could not be; None where it was given up."""
        try:
            more = all_more(self._run) if form is not Format.CSV else ()
            return export_to_file(self._counted(), form, path, more)
        except KnownError as error:
            return in_language(str(error))
        except _GivenUpError:
            return None

    def _counted(self) -> Iterator[SessionDetail]:
        for number, each in enumerate(all_sessions(self._run), 1):
            yield each
            if number % _EVERY == 0 and self._worker is not None:
                self._worker.post(lambda number=number: self.progress.emit(number))  # type: ignore[misc]

    def _run(self, query: Callable[[HistoryStore], T]) -> T:
        if not self._wanted:
            raise _GivenUpError
        return self._history.journal.ask(query).result()

    def _exported(self, path: Path, told: int | str | None) -> None:
        if told is None:
            self.given_up.emit()
        elif isinstance(told, str):
            self.cannot.emit(told)
        else:
            self.written.emit(path, told)

    # -- another history -------------------------------------------------------------------------

    def preview(self, path: Path) -> None:
        """Find out what a file holds that is not here."""
        self._history.ask(
            lambda store: preview_file(store, path),
            lambda found: self.previewed.emit(path, found),
            self.cannot.emit,
        )

    def join(self, path: Path) -> None:
        """Take in what is not here; a backup is made before."""
        self._history.ask(lambda store: join_file(store, path), self.joined.emit, self.cannot.emit)
