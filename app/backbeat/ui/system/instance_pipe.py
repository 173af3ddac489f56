"""Callers from other processes on Windows, where Python has no sockets of this kind: Qt's named pipe.

Loads QtNetwork, which speaks to nobody but this account's own programs here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from backbeat.desktop.instance.protocol import LONGEST
from backbeat.desktop.instance.server import MOST_CALLERS, PATIENCE, answer_line

if TYPE_CHECKING:
    from backbeat.desktop.instance.server import Answer

__all__ = ["PipeServer"]


class PipeServer(QObject):
    """Answers on a pipe of this name; `is_listening` says whether that could be had."""

    def __init__(self, name: str, answer: Answer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer = answer
        self._inside: dict[QLocalSocket, QTimer] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)
        self.is_listening = self._server.listen(name)

    @property
    def callers(self) -> int:
        """How many are inside just now."""
        return len(self._inside)

    def _called(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            while len(self._inside) >= MOST_CALLERS:
                self._leave(next(iter(self._inside)))
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda caller=caller: self._leave(caller))
            self._inside[caller] = timer
            caller.setReadBufferSize(LONGEST + 1)
            caller.readyRead.connect(lambda caller=caller: self._read(caller))
            caller.disconnected.connect(lambda caller=caller: self._leave(caller))
            timer.start(PATIENCE)
            if caller.bytesAvailable():
                self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        if caller not in self._inside:
            return
        if caller.canReadLine():
            line = bytes(caller.readLine(LONGEST + 1).data())
            is_heard = caller.state() is QLocalSocket.LocalSocketState.ConnectedState
            told = answer_line(line, self._answer, is_heard=is_heard)
            if told is not None:
                caller.write(told)
                caller.flush()
            self._leave(caller)
        elif caller.bytesAvailable() > LONGEST:
            self._leave(caller)

    def _leave(self, caller: QLocalSocket) -> None:
        timer = self._inside.pop(caller, None)
        if timer is None:
            return
        timer.stop()
        timer.deleteLater()
        caller.disconnectFromServer()
        caller.deleteLater()

    def close(self) -> None:
        """Nobody is answered any more. May be called twice."""
        for caller in list(self._inside):
            self._leave(caller)
        self._server.close()
