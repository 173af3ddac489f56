"""The whole program over a long history: from the click to what is painted, for the history page and its views.

Argument: the folder of the history (`--data-dir`). Prints milliseconds by what was waited for, as JSON;
for each also those the processor worked, in all threads: what another program's load does not change.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from backbeat.application import Application
from backbeat.clock import SystemClock
from backbeat.paths import folders
from backbeat.ui.pages.history import HistoryPage

__all__: list[str] = []

_PATIENCE = 60.0  # seconds


class _Painted(QObject):
    """Notes that a widget was painted since it was last asked."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False


def _until(condition: Callable[[], bool]) -> None:
    end = time.perf_counter() + _PATIENCE
    while not condition():
        if time.perf_counter() > end:
            raise TimeoutError
        # Waiting and not spinning: the journal's thread wants the processor, too. `_beat` ends each wait.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


class Viewing:
    def __init__(self, app: QApplication, folder: Path) -> None:
        app.setStyle("Fusion")
        app.setProperty("fusion", True)
        self.program = Application(app, folders(folder), SystemClock())
        self.times: dict[str, float] = {}
        self._worked = 0.0  # the time of the processor when what is measured began
        self._beat = QTimer()
        self._beat.start(20)
        seen: list[bool] = []
        self.program.seen.connect(lambda: seen.append(True))
        self.program.show()
        _until(lambda: bool(seen) and self.program.service.is_complete and self.program.worker.is_idle)
        self._answered()
        _until(lambda: self.program.worker.is_idle)

    def _answered(self) -> None:
        answers: list[object] = []
        assert self.program.history is not None
        self.program.history.ask(lambda _store: True, answers.append, answers.append)
        _until(lambda: bool(answers))

    def _quiet(self) -> None:
        """Until what follows by itself has been answered, too: the table under the charts."""
        for _ in range(3):
            self._answered()
            QCoreApplication.processEvents()

    def page(self) -> HistoryPage:
        """The page is made, shown and filled."""
        began, self._worked = time.perf_counter(), time.process_time()
        self.program.window.page_wanted.emit("history")
        page = self.program.window.page("history")
        assert isinstance(page, HistoryPage)
        painted = _Painted(page.tabs)
        _until(lambda: painted.seen)
        self._note("page painted", began)
        self._filled(page)
        self._note("page filled", began)
        return page

    def _filled(self, page: HistoryPage) -> None:
        _until(lambda: page.model.rowCount() > 0)
        painted = _Painted(page.list.viewport())
        page.list.viewport().update()
        _until(lambda: painted.seen)

    def view(self, page: HistoryPage, index: int, what: str, is_there: Callable[[], bool]) -> None:
        """A view that was never shown; then it is there and painted."""
        began, self._worked = time.perf_counter(), time.process_time()
        page.tabs.chips[index].click()
        _until(is_there)
        self._painted(page)
        self._note(what, began)

    def reach(self, page: HistoryPage, index: int, what: str) -> None:
        """Another time in the charts."""
        numbers = page.made("numbers")
        told: list[bool] = []
        show = numbers._show  # type: ignore[union-attr]

        def shown(*arguments: object) -> None:
            show(*arguments)
            told.append(True)

        numbers._show = shown  # type: ignore[union-attr, method-assign, assignment]
        began, self._worked = time.perf_counter(), time.process_time()
        numbers.reaches.chips[index].click()  # type: ignore[union-attr]
        _until(lambda: bool(told))
        self._painted(page)
        self._note(what, began)
        numbers._show = show  # type: ignore[union-attr, method-assign]
        self._quiet()

    def _painted(self, page: HistoryPage) -> None:
        painted = _Painted(page._stack.currentWidget())
        page._stack.currentWidget().update()
        _until(lambda: painted.seen)

    def _note(self, what: str, began: float) -> None:
        self.times[what] = (time.perf_counter() - began) * 1000
        self.times[f"{what}, of the processor"] = (time.process_time() - self._worked) * 1000

    def again(self, page: HistoryPage) -> None:
        """From another page back to it."""
        page.tabs.chips[0].click()
        self._answered()
        self.program.window.page_wanted.emit("library")
        QCoreApplication.processEvents()
        began, self._worked = time.perf_counter(), time.process_time()
        self.program.window.page_wanted.emit("history")
        _until(lambda: page.model.rowCount() == 0)
        self._filled(page)
        self._note("page filled again", began)

    def pain(self, page: HistoryPage) -> None:
        """The list narrowed to what hurt."""
        page.sessions.narrow.click()
        began, self._worked = time.perf_counter(), time.process_time()
        page.sessions.filters.hurt.click()
        _until(lambda: page.model.rowCount() == 0)
        self._filled(page)
        self._note("list of what hurt", began)
        page.sessions.filters.clear()
        self._answered()

    def run(self) -> dict[str, float]:
        page = self.page()
        self.again(page)
        self.pain(page)
        self.view(page, 1, "calendar", lambda: page.made("calendar") is not None)
        self._answered()
        self.view(page, 2, "charts", lambda: bool(page.made("numbers").minutes.chart.sentences))  # type: ignore[union-attr]
        self._quiet()
        self.reach(page, 1, "charts of a year")
        self.reach(page, 2, "charts of everything")
        _until(lambda: page.made("numbers").table.rows.rowCount() > 0)  # type: ignore[union-attr]
        self.program.close()
        return self.times


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    print(json.dumps(Viewing(application, Path(sys.argv[1])).run()), flush=True)
