"""A message bus that is asked a question now and then, in the thread of whoever asks.

Who does not answer in time is left alone for a while, so a bus or a service that hangs costs half a second
in a minute and no processor. Asking starts nothing: what does not run is not what this desktop goes by.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from backbeat.desktop.bus import BusError, BusRefusedError, Link
from backbeat.desktop.senses.model import Now, Rest

__all__ = ["BusLine"]

T = TypeVar("T")
_PATIENCE = 0.5  # seconds; a service that works answers within a few thousandths


class BusLine:
    def __init__(self, path: Callable[[], str | None], now: Now, patience: float = _PATIENCE) -> None:
        self._path, self._patience = path, patience
        self._rest = Rest(now)
        self._link: Link | None = None

    @property
    def is_there(self) -> bool:
        """Whether it answers, or did when it was last asked something."""
        return self.use(lambda _link: True) is not None

    def ask(
        self, name: str, path: str, interface: str, method: str, signature: str | None = None, *body: Any
    ) -> tuple[Any, ...] | None:
        """What is answered; None where nobody answers. Raises BusRefusedError, with the name of an error."""
        from jeepney import DBusAddress, MessageFlag, new_method_call  # noqa: PLC0415 - with the first look

        message = new_method_call(DBusAddress(path, bus_name=name, interface=interface), method, signature, body)
        message.header.flags |= MessageFlag.no_auto_start
        return self.use(lambda link: link.call(message))

    def get(self, name: str, path: str, interface: str, what: str) -> Any:
        """A property; None where there is none."""
        try:
            told = self.ask(name, path, "org.freedesktop.DBus.Properties", "Get", "ss", interface, what)
        except BusRefusedError:
            return None
        match told:
            case ((str(), value),):
                return value
        return None

    def use(self, do: Callable[[Link], T]) -> T | None:
        """Something that takes several questions. Raises BusRefusedError."""
        if self._link is None:
            path = None if self._rest.is_on else self._path()
            if path is None:
                return None
            try:
                self._link = Link(path, patience=self._patience)
            except (BusError, OSError, ValueError):
                self._rest.begin()
                return None
        try:
            return do(self._link)
        except BusRefusedError:
            raise
        except Exception:  # noqa: BLE001 - silent, gone, or garbage: all the same from here
            self.close()
            self._rest.begin()
            return None

    def close(self) -> None:
        if self._link is not None:
            self._link.close()
        self._link = None
