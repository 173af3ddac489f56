"""Where pages are made: one thread that lays out, draws, writes and prints, one thing after the other.

The pages live in that thread alone. The window gets pictures of them, and is told how far things are. What nobody
wants any more, because something else was chosen meanwhile, is left out.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backbeat.routine.adjustments import UNCHANGED
from backbeat.ui.text import in_language

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from backbeat.routine.adjustments import Adjustments
    from backbeat.routine.model import Routine
    from backbeat.sheet.options import SheetOptions
    from backbeat.ui.paper.pages import SheetPages
    from backbeat.ui.worker import Worker

__all__ = ["CancelledError", "Laid", "PaperStudio", "RefusedError", "Told"]


class CancelledError(Exception):
    """The person did not want it any more."""


class RefusedError(Exception):
    """Why it could not be done, as a sentence."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Pages that are ready to be drawn."""

    turn: int
    count: int
    size: tuple[float, float]  # of the paper, in millimetres
    text: str


#: What came of a job: None when it is done, else why it is not; "" where the person stopped it.
Told = Callable[[str | None], None]


class PaperStudio(QObject):
    """For the window's thread; nothing here waits."""

    laid = Signal(object)  # Laid
    drawn = Signal(int, int, float, object)  # turn, page from 0, dots an inch, the picture
    progress = Signal(int, int)  # pages done, and of how many

    def __init__(self, worker: Worker, parent: QObject | None = None, *, drawings: Path | None = None) -> None:
        """`drawings` is a folder of the cache where figures are kept once they have been drawn."""
        super().__init__(parent)
        self._worker, self._drawings = worker, drawings
        self._turn = 0
        self._pages: SheetPages | None = None  # the thread's own
        self._cancelled = threading.Event()

    @property
    def is_idle(self) -> bool:
        return self._worker.is_idle

    # -- pages -----------------------------------------------------------------------------------

    def lay(
        self,
        routines: Sequence[Routine],
        options: SheetOptions,
        today: date,
        *,
        adjustments: Adjustments = UNCHANGED,
        titles: Mapping[str, str],
    ) -> None:
        """Lay the pages out; `laid` tells when they are. ``adjustments``: what is different for this person.

        ``titles``: of the routines that these name, by id.
        """
        self._turn += 1
        turn = self._turn

        def job() -> Laid | None:
            if turn != self._turn:
                return None
            from backbeat.sheet.compose import compose_many  # noqa: PLC0415 - when a sheet is wanted
            from backbeat.ui.paper.pages import SheetPages  # noqa: PLC0415
            from backbeat.ui.text import translate  # noqa: PLC0415

            pages = self._pages = SheetPages(
                compose_many(routines, options, translate, today=today, adjustments=adjustments, titles=titles),
                options,
                drawings=self._drawings,
            )
            return Laid(turn, pages.count, pages.size, pages.text)

        self._worker.do(job, lambda laid: self.laid.emit(laid) if laid is not None and turn == self._turn else None)

    def draw(self, turn: int, number: int, dots: float) -> None:
        """A picture of a page (from 0) at so many dots an inch; `drawn` brings it."""

        def job() -> QImage | None:
            pages = self._pages
            if turn != self._turn or pages is None or number >= pages.count:
                return None
            from backbeat.ui.paper.pdf import page_image  # noqa: PLC0415 - when a sheet is wanted

            return page_image(pages, number, dots)

        self._worker.do(
            job, lambda image: self.drawn.emit(turn, number, dots, image) if image is not None else None
        )  # fmt: skip

    # -- files and printers ----------------------------------------------------------------------

    def save(self, path: Path, *, title: str, language: str, then: Told) -> None:
        """Write the pages laid out last as a PDF."""

        def write(pages: SheetPages, on_page: Callable[[int], None]) -> None:
            from backbeat.ui.paper.pdf import PaperError, write_pdf  # noqa: PLC0415 - when a sheet is wanted

            try:
                write_pdf(pages, path, title=title, language=language, on_page=on_page)
            except PaperError as error:
                raise RefusedError(str(error)) from error

        self.run(write, then)

    def run(self, work: Callable[[SheetPages, Callable[[int], None]], None], then: Told) -> None:
        """Do something with the pages laid out last. ``work`` is handed what it tells each page it is done with."""
        cancelled = self._cancelled = threading.Event()

        def job() -> str | None:
            pages = self._pages
            assert pages is not None
            count = pages.count

            def on_page(number: int) -> None:
                if cancelled.is_set():
                    raise CancelledError
                self._worker.post(lambda: self.progress.emit(number, count))

            try:
                work(pages, on_page)
            except CancelledError:
                return ""
            except RefusedError as refused:
                return in_language(str(refused))
            return None

        self._worker.do(job, then)

    def ask(self, question: Callable[[], object], then: Callable[[object], None]) -> None:
        """Something else that may take its time."""
        self._worker.do(question, then)

    def cancel(self) -> None:
        """Leave what is being written or printed, at its next page."""
        self._cancelled.set()
