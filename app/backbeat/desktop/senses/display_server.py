"""What X11 and Wayland have in common here: one server, one connection, two things to know of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from backbeat.desktop.senses.model import Now, Rest, Way
from backbeat.routine.model import Milliseconds

__all__ = ["DisplayServer", "ServerFullScreen", "ServerIdle"]


class Closable(Protocol):
    def close(self) -> None: ...


C = TypeVar("C", bound=Closable)
T = TypeVar("T")


class DisplayServer(ABC, Generic[C]):
    """Connects when it is first asked, and again, after a rest, when the connection is lost."""

    way: ClassVar[Way]
    no_full_screen: ClassVar[Way]
    lost: ClassVar[tuple[type[Exception], ...]]
    """What a connection raises when it is of no use any more."""

    def __init__(self, now: Now) -> None:
        self._now = now
        self._rest = Rest(now)
        self._connection: C | None = None

    @abstractmethod
    def idle(self) -> Milliseconds | None:
        """Since the last key or movement of the mouse; None where the server does not say."""

    @abstractmethod
    def active_is_full_screen(self) -> bool | None:
        """None where nobody says which window is active. Our own window never counts."""

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    @abstractmethod
    def _connect(self) -> C: ...

    def _use(self, do: Callable[[C], T]) -> T | None:
        try:
            if self._connection is None:
                if self._rest.is_on:
                    return None
                self._connection = self._connect()
            return do(self._connection)
        except self.lost:
            self.close()
            self._rest.begin()
            return None


class ServerIdle:
    """An `IdleSource`."""

    def __init__(self, server: DisplayServer[Any]) -> None:
        self._server = server

    def idle(self) -> Milliseconds | None:
        return self._server.idle()

    def works(self) -> Way:
        return Way.NO_IDLE if self.idle() is None else self._server.way

    def close(self) -> None:
        self._server.close()


class ServerFullScreen:
    """A `Sign`."""

    def __init__(self, server: DisplayServer[Any]) -> None:
        self._server = server

    def seen(self) -> bool | None:
        return self._server.active_is_full_screen()

    def works(self) -> Way:
        return self._server.no_full_screen if self.seen() is None else self._server.way

    def close(self) -> None:
        self._server.close()
