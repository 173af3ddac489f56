"""Asked to go by the system: signals, and the end of the desktop session.

A signal may come at any instruction, so its handler does nothing; Qt is woken through a pair of
sockets and the rest is done in its loop, at once.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

__all__ = ["Farewell"]

_WANTED = ("SIGTERM", "SIGHUP", "SIGINT")


class Farewell(QObject):
    """Calls `leave` once, in the thread of the window, when the process is asked to end."""

    def __init__(self, leave: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave = leave
        self._before: dict[signal.Signals, object] = {}
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._wakeup = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for name in _WANTED:
            number = getattr(signal, name, None)
            if number is not None:
                self._before[number] = signal.signal(number, lambda _number, _frame: None)

    def _woken(self) -> None:
        self._notifier.setEnabled(False)
        self._leave()

    def end(self) -> None:
        """Signals mean again what they meant before."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._before.clear()
        signal.set_wakeup_fd(self._wakeup)
        self._reader.close()
        self._writer.close()
