"""A connection to a message bus (D-Bus), in a thread of its own: nobody ever waits for it.

Not Qt's: QDBusConnection keeps Python's lock while it connects and while it waits for an answer, so that a
bus that says nothing would halt the whole program, whichever thread asked; and it cannot say of a number
inside a table that it has 64 bits, as the media controls need it.
"""

from __future__ import annotations

import contextlib
import select
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from itertools import count
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from backbeat.desktop.patience import left_until

if TYPE_CHECKING:
    from jeepney import Message

__all__ = ["Bus", "BusError", "BusRefusedError", "Link"]

_PATIENCE = 2.0  # seconds for the bus to let us in, to take what is sent, and to answer


class BusError(Exception):
    """The bus is not there, does not answer, or refused."""


class BusRefusedError(BusError):
    """It answered, and the answer is the name of an error. The connection is as good as before."""


class Link:
    """The connection as the thread of the bus sees it; for that thread alone."""

    def __init__(self, path: str, woken: socket.socket | None = None, patience: float = _PATIENCE) -> None:
        from jeepney import Parser  # noqa: PLC0415 - with the first session
        from jeepney.bus_messages import message_bus  # noqa: PLC0415
        from jeepney.io.blocking import prep_socket  # noqa: PLC0415

        self._patience, self._woken = patience, woken
        self._parser, self._serials = Parser(), count(1)
        self._later: deque[Message] = deque()  # what came while an answer was waited for
        try:
            self._socket = prep_socket(path, timeout=patience)
        except (OSError, ValueError, RuntimeError) as error:
            raise BusError(str(error) or type(error).__name__) from error
        with contextlib.ExitStack() as undo:
            undo.callback(self.close)
            self._socket.settimeout(patience)
            (self.name,) = self.call(message_bus.Hello())
            undo.pop_all()

    def send(self, message: Message) -> int:
        """Its number; answers carry it. Raises BusError."""
        serial = next(self._serials)
        try:
            self._socket.sendall(message.serialise(serial))
        except OSError as error:
            raise BusError(str(error)) from error
        return serial

    def call(self, message: Message) -> tuple[Any, ...]:
        """Send, and wait for what is answered. Raises BusError where that is a refusal, or nothing in time."""
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415

        serial, end = self.send(message), time.monotonic() + self._patience
        while True:
            came = self._read(end)
            if came.header.fields.get(HeaderFields.reply_serial) != serial:
                self._later.append(came)
            elif came.header.message_type is MessageType.error:
                raise BusRefusedError(str(came.header.fields.get(HeaderFields.error_name, "refused")))
            else:
                return tuple(came.body)

    def next(self) -> Message | None:
        """The next message; None when there is something else to do first. Waits without end."""
        if self._later:
            return self._later.popleft()
        return self._read(None)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._socket.close()

    def _read(self, end: float | None) -> Any:
        while True:
            message = self._parser.get_next_message()
            if message is not None:
                return message
            waiting = [self._socket] if end is not None or self._woken is None else [self._socket, self._woken]
            try:
                ready, _, _ = select.select(waiting, (), (), None if end is None else left_until(end))
            except TimeoutError:
                ready = []
            if not ready:
                raise BusError("the bus does not answer")
            if self._woken in ready:
                assert self._woken is not None
                self._woken.recv(4096)
                return None
            try:
                data = self._socket.recv(65536)
            except OSError as error:
                raise BusError(str(error)) from error
            if not data:
                raise BusError("the bus has gone")
            self._parser.add_data(data)


class Bus:
    """Everything handed in is called in the thread of the bus.

    `connected` once, `received` with each message that is no answer, `lost` at most once, with a reason: there
    is no bus, or it has gone. After `close` nothing more is called but what is being called already.
    """

    def __init__(
        self,
        name: str,
        path: str | None,
        *,
        connected: Callable[[Link], None],
        received: Callable[[Link, Message], None],
        lost: Callable[[str], None] = lambda _reason: None,
    ) -> None:
        self._path, self._connected, self._received, self._lost = path, connected, received, lost
        self._jobs: SimpleQueue[Callable[[Link], None]] = SimpleQueue()
        self._wake, self._woken = socket.socketpair()
        self._wake.setblocking(False)
        self._open = True
        self._thread = threading.Thread(target=self._run, name=f"{name} bus", daemon=True)
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether its thread still runs."""
        return self._thread.is_alive()

    def do(self, job: Callable[[Link], None]) -> None:
        """Have something done in the thread of the bus, some time, in order. Returns at once."""
        self._jobs.put(job)
        self._stir()

    def close(self) -> None:
        """Go. Returns at once; the thread ends when it has finished what it is at, and the bus sees us leave."""
        self._open = False
        self._stir()

    def join(self, timeout: float) -> None:
        """Wait for the thread, in seconds; for the very end of the program."""
        self._thread.join(timeout)

    def _stir(self) -> None:
        with contextlib.suppress(OSError):  # full: it is being woken; closed: the thread has gone
            self._wake.send(b".")

    def _run(self) -> None:
        link = None
        try:
            if self._path is not None:
                link = Link(self._path, self._woken)
                self._connected(link)
                self._work(link)
            else:
                self._lost("there is no bus")
        except Exception as error:  # noqa: BLE001 - the bus is for convenience; without it everything else goes on
            if self._open:
                self._lost(str(error) or type(error).__name__)
        finally:
            if link is not None:
                link.close()
            self._wake.close()
            self._woken.close()

    def _work(self, link: Link) -> None:
        while self._open:
            try:
                while self._open:
                    self._jobs.get_nowait()(link)
            except Empty:
                pass
            message = link.next() if self._open else None
            if message is not None and self._open:
                self._received(link, message)
