"""What the owner of a data folder holds for as long as it lives: the lock, and the socket it listens on."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress

from backbeat.desktop.instance.lock import InstanceLock
from backbeat.desktop.instance.socket import HAS_SOCKETS, addresses, listen, remove

__all__ = ["OwnInstance"]


class OwnInstance:
    """Listens from the first moment on, so that callers wait in line while the window is still being made.

    Without a lock nothing is listened on; without a socket (no folder takes one) the program runs all the same, and
    another start can only say that it does.
    """

    def __init__(self, lock: InstanceLock, environment: Mapping[str, str] = os.environ) -> None:
        self.lock = lock
        self.address = ""
        self.listening: socket.socket | None = None
        self.stopping: Callable[[], None] | None = None  # called first, by whoever answers on the socket
        if not lock.held:
            return
        if not HAS_SOCKETS:
            from backbeat.desktop.instance.windows import pipe_name  # noqa: PLC0415 - that system alone

            self.address = pipe_name(lock.key)  # Qt listens there once it runs
        for address in addresses(lock.key, lock.path.parent, environment) if HAS_SOCKETS else ():
            with suppress(OSError):
                self.listening = listen(address)
                self.address = address
                break
        lock.listens_at(self.address)

    def stop_listening(self) -> None:
        """At the end, before what takes time: whoever starts now waits for the lock. May be called twice."""
        if self.stopping is not None:
            self.stopping()
            self.stopping = None
        if self.listening is not None:
            remove(self.address)
            self.listening.close()
            self.listening = None
        self.lock.listens_at("")

    def close(self) -> None:
        """May be called twice."""
        if self.lock.held:
            self.stop_listening()
        self.lock.release()
