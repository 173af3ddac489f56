"""Callers from other processes, in the thread of the window.

A plain socket and Qt's notifiers, not QLocalServer: that one needs QtNetwork, and its own way of removing an old
socket removes one that is in use as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from backbeat.desktop.instance.server import MOST_CALLERS, PATIENCE, Caller, let_in

if TYPE_CHECKING:
    import socket

    from backbeat.desktop.instance.server import Answer

__all__ = ["InstanceServer"]

_AT_ONCE = 16  # let in before anything else has its turn again
_RETRY = 1_000  # milliseconds, when the system has no more files for us


class InstanceServer(QObject):
    """Answers on a socket that listens, until it is closed. Costs nothing while nobody calls."""

    def __init__(self, listening: socket.socket, answer: Answer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listening, self._answer = listening, answer
        self._inside: dict[Caller, tuple[QSocketNotifier, QTimer]] = {}
        self._door = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._door.activated.connect(self._called)

    @property
    def callers(self) -> int:
        """How many are inside just now."""
        return len(self._inside)

    def _called(self) -> None:
        try:
            for _ in range(_AT_ONCE):
                caller = let_in(self._listening)
                if caller is None:
                    return
                self._welcome(caller)
        except OSError:  # no more files: the notifier would call without end
            self._door.setEnabled(False)
            QTimer.singleShot(_RETRY, self, self._open_again)

    def _open_again(self) -> None:
        if self._listening.fileno() >= 0:
            self._door.setEnabled(True)

    def _welcome(self, caller: Caller) -> None:
        while len(self._inside) >= MOST_CALLERS:
            self._leave(next(iter(self._inside)))
        notifier = QSocketNotifier(caller.fileno(), QSocketNotifier.Type.Read, self)
        timer = QTimer(self)
        timer.setSingleShot(True)
        notifier.activated.connect(lambda: self._read(caller))
        timer.timeout.connect(lambda: self._leave(caller))
        self._inside[caller] = notifier, timer
        timer.start(PATIENCE)
        self._read(caller)  # most have said it by now, and a crowd must not push them out unheard

    def _read(self, caller: Caller) -> None:
        if caller not in self._inside:
            return
        over = True
        try:
            over = not caller.read(self._answer)
        finally:
            if over:
                self._leave(caller)

    def _leave(self, caller: Caller) -> None:
        held = self._inside.pop(caller, None)
        if held is None:
            return
        notifier, timer = held
        notifier.setEnabled(False)
        timer.stop()
        caller.close()
        notifier.deleteLater()
        timer.deleteLater()

    def close(self) -> None:
        """Nobody is answered any more. May be called twice."""
        self._door.setEnabled(False)
        for caller in list(self._inside):
            self._leave(caller)
        self._listening.close()
