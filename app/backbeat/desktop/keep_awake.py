"""Keeping the screen on. Each desktop has its own way; wakepy knows them.

Asking may wait for the desktop, so it happens in a thread of its own: what is wanted is said and forgotten
about. Where the program dies, its connection to the desktop dies with it, and the screen may sleep again.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from functools import lru_cache
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Protocol

from backbeat.desktop.bus import BusError, Link
from backbeat.desktop.bus_address import session_path

if TYPE_CHECKING:
    from wakepy import DBusAdapter, Mode

__all__ = ["Hold", "KeepAwake", "WakepyKeepAwake", "wakepy_hold"]

APPLICATION = "Backbeat"
REASON = "An exercise session is running"
_PORTAL = "org.freedesktop.portal.Inhibit"


class KeepAwake(Protocol):
    def want(self, awake: bool) -> None:
        """From now on the screen is to stay on, or need not. Returns at once."""
        ...

    def close(self) -> None:
        """It need not, and nothing more will be wanted. Returns at once."""
        ...


class Hold(Protocol):
    """One way of keeping the screen on, used from one thread only. May wait."""

    def take(self) -> str | None:
        """Keep it on: None where that works, else why not."""
        ...

    def release(self) -> None: ...


class WakepyKeepAwake:
    """`failed` is told in the thread, once for each time it was wanted in vain."""

    def __init__(self, failed: Callable[[str], None], make_hold: Callable[[], Hold] | None = None) -> None:
        self._failed, self._make_hold = failed, make_hold or wakepy_hold
        self._wishes: SimpleQueue[bool | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def want(self, awake: bool) -> None:
        if self._thread is None:
            if not awake:
                return
            self._thread = threading.Thread(target=self._run, name="keep awake", daemon=True)
            self._thread.start()
        self._wishes.put(awake)

    def close(self) -> None:
        if self._thread is not None:
            self._wishes.put(None)

    def join(self, timeout: float) -> None:
        """Wait for the thread, in seconds; for the very end of the program."""
        if self._thread is not None:
            self._thread.join(timeout)

    def _run(self) -> None:
        hold: Hold | None = None
        while (awake := self._newest()) is not None:
            if awake and hold is None:
                hold = self._take()
            elif not awake and hold is not None:
                hold = self._release(hold)
        if hold is not None:
            self._release(hold)

    def _take(self) -> Hold | None:
        try:
            made = self._make_hold()
            reason = made.take()
        except Exception as error:  # noqa: BLE001 - whatever it is, the session goes on
            made, reason = None, str(error) or type(error).__name__
        if reason is None:
            return made
        self._failed(reason)
        return None

    def _newest(self) -> bool | None:
        """What is wanted now; what was wanted while the desktop was being asked no longer matters."""
        wish = self._wishes.get()
        while wish is not None and not self._wishes.empty():
            wish = self._wishes.get()
        return wish

    @staticmethod
    def _release(hold: Hold) -> None:
        with contextlib.suppress(Exception):  # the desktop has gone, and with it what it held
            hold.release()


class _Wakepy:
    def __init__(self, mode: Mode, adapter: DBusAdapter) -> None:
        self._mode, self._adapter = mode, adapter

    def take(self) -> str | None:
        reason: str | None = "the desktop offers no way"
        try:
            self._mode.__enter__()
            if self._mode.active:
                reason = None
        except Exception as error:  # noqa: BLE001 - whatever it is, the session goes on
            reason = str(error) or type(error).__name__
        if reason is not None:
            self.release()
        return reason

    def release(self) -> None:
        try:
            self._mode.__exit__(None, None, None)
        finally:
            self._adapter.close_connections()  # wakepy leaves it open where no way worked


def wakepy_hold() -> Hold:
    """The system's own way, or the first of the desktop's that works."""
    keep, make_adapter = _wakepy()
    adapter = make_adapter()
    # A sequence of what makes an adapter, of which the first that can be made is taken.
    mode = keep.presenting(on_fail="pass", dbus_adapter=(lambda: adapter,), methods_priority=["*", _PORTAL])
    return _Wakepy(mode, adapter)


@lru_cache(maxsize=1)
def _wakepy() -> tuple[Any, Any]:
    """wakepy with our own way to the bus, and one desktop more; loaded with the first session."""
    import wakepy  # noqa: PLC0415
    from wakepy import DBusAdapter, Method  # noqa: PLC0415
    from wakepy.core import BusType, DBusAddress, DBusMethod, DBusMethodCall, ModeName, PlatformType  # noqa: PLC0415

    class Adapter(DBusAdapter):
        """wakepy's own collects Python's garbage in whatever thread it is in, which may end Qt's objects there."""

        def process(self, call: DBusMethodCall) -> object:
            from jeepney import DBusAddress as Address  # noqa: PLC0415
            from jeepney import new_method_call  # noqa: PLC0415

            method, arguments = call.method, call.get_kwargs() or {}
            for name in ("app_id", "application_name"):
                if name in arguments:
                    arguments[name] = APPLICATION
            for name in ("reason", "reason_for_inhibit"):
                if name in arguments and method.interface != _PORTAL:
                    arguments[name] = REASON
            values = tuple(arguments[name] for name in method.params or ())
            address = Address(method.path or "", bus_name=method.service, interface=method.interface)
            link: Link = self._get_connection(method.bus)  # type: ignore[assignment]
            return link.call(new_method_call(address, method.name, method.signature, values))

        def _create_new_connection(self, _bus: object = None) -> object:
            path = session_path()
            if path is None:
                raise BusError("there is no session bus")
            return Link(path)

        def close_connections(self) -> None:
            while self._connections:
                self._connections.popitem()[1].close()  # type: ignore[attr-defined]

    class Portal(Method):
        """Where neither the desktop nor the screen saver can be asked: in a sandbox, and on small Wayland desktops."""

        name = _PORTAL
        mode_name = ModeName.KEEP_PRESENTING
        supported_platforms = (PlatformType.UNIX_LIKE_FOSS,)

        def __init__(self, **kwargs: object) -> None:
            super().__init__(**kwargs)
            self._handle: str | None = None

        def enter_mode(self) -> None:
            there = "org.freedesktop.portal.Desktop"
            address = DBusAddress(there, "/org/freedesktop/portal/desktop", _PORTAL, BusType.SESSION)
            inhibit = DBusMethod("Inhibit", "sua{sv}", ("window", "flags", "options")).of(address)
            idle = 8
            answer: Any = self.process_dbus_call(
                DBusMethodCall(inhibit, {"window": "", "flags": idle, "options": {"reason": ("s", REASON)}})
            )
            self._handle = answer[0]

        def exit_mode(self) -> None:
            if self._handle is not None:
                there = "org.freedesktop.portal.Desktop"
                address = DBusAddress(there, self._handle, "org.freedesktop.portal.Request", BusType.SESSION)
                self.process_dbus_call(DBusMethodCall(DBusMethod("Close", None, ()).of(address), {}))
                self._handle = None

    return wakepy.keep, Adapter
