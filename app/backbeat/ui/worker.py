"""One thread for what must not hold up the window: reading files, compiling, saving.

Jobs are done one after the other, in the order they were given; the answer comes back in the thread
of the window. A job that fails goes to the one handler for bugs, and the next one is done all the same.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

__all__ = ["Worker"]

T = TypeVar("T")


class Worker(QObject):
    _came = Signal(object)

    def __init__(
        self, name: str, on_fault: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._on_fault = on_fault
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._open = True
        self._pending = 0
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Whether every answer has been delivered."""
        return self._pending == 0

    def do(self, job: Callable[[], T], then: Callable[[T], None] | None = None) -> None:
        """Do the job in the thread, then tell its result in the thread of the window."""
        if not self._open:
            return
        self._pending += 1

        def run() -> None:
            try:
                result = job()
            except Exception as fault:  # noqa: BLE001 - handed to the one handler for bugs
                self.post(lambda fault=fault: self._finish(None, fault))  # type: ignore[misc]
            else:
                self.post(lambda: self._finish(None if then is None else (lambda: then(result)), None))

        self._jobs.put(run)

    def post(self, call: Callable[[], None]) -> None:
        """From the thread, in the middle of a job: have this called in the thread of the window."""
        if self._open:
            self._came.emit(call)

    def close(self, timeout: float = 2.0) -> None:
        """Let the job that is running end; nothing is delivered any more."""
        self._open = False
        self._jobs.put(None)
        self._thread.join(timeout)

    def _finish(self, then: Callable[[], None] | None, fault: BaseException | None) -> None:
        self._pending -= 1
        if fault is not None:
            self._on_fault(fault)
        elif then is not None:
            then()

    def _deliver(self, call: Callable[[], None]) -> None:
        if self._open:
            call()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self._open:
                job()
