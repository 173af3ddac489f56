"""Sleep and lock as Linux desktops tell them.

The system's bus: logind says PrepareForSleep, and of our own session Lock and LockedHint. The person's bus:
the screen saver's ActiveChanged, which the desktops that lock without logind send. Only what concerns this
login session counts; another person's at the same computer does not.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from backbeat.desktop.bus import Bus, BusError, Link
from backbeat.desktop.bus_address import session_path, system_path
from backbeat.session.events import PauseReason

if TYPE_CHECKING:
    from jeepney import Message

    from backbeat.desktop.away import TellAway

__all__ = ["LinuxAway", "away_reason", "own_session"]

_LOGIN = "org.freedesktop.login1"
_MANAGER = f"{_LOGIN}.Manager"
_SESSION = f"{_LOGIN}.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SCREEN_SAVERS = tuple(f"org.{whose}.ScreenSaver" for whose in ("freedesktop", "gnome", "cinnamon", "mate"))


class LinuxAway:
    def __init__(self, tell: TellAway) -> None:
        self._tell = tell
        self._buses: tuple[Bus, ...] = ()

    def watch(self) -> None:
        self.close()
        self._buses = (
            Bus("system", system_path(), connected=_listen_to_login, received=self._received),
            Bus("screen saver", session_path(), connected=_listen_to_screen_savers, received=self._received),
        )

    def close(self) -> None:
        for bus in self._buses:
            bus.close()

    def join(self, timeout: float) -> None:
        """Wait for the threads, in seconds each; for the very end of the program."""
        for bus in self._buses:
            bus.join(timeout)

    @property
    def is_alive(self) -> bool:
        return any(bus.is_alive for bus in self._buses)

    def _received(self, _link: Link, message: Message) -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - with the first session

        if message.header.message_type is not MessageType.signal:
            return
        fields = message.header.fields
        reason = away_reason(
            str(fields.get(HeaderFields.interface)), str(fields.get(HeaderFields.member)), tuple(message.body)
        )
        if reason is not None:
            self._tell(reason)


def away_reason(interface: str, member: str, body: tuple[Any, ...]) -> PauseReason | None:
    """What a signal says of the person's being there; None where it says nothing, or that they are back."""
    match interface, member, body:
        case (str(name), "PrepareForSleep", (True, *_)) if name == _MANAGER:
            return PauseReason.SUSPEND
        case (str(name), "Lock", _) if name == _SESSION:
            return PauseReason.LOCKED
        case (str(name), "PropertiesChanged", (str(of), dict(values), *_)) if name == _PROPERTIES and of == _SESSION:
            return PauseReason.LOCKED if values.get("LockedHint") == ("b", True) else None
        case (str(name), "ActiveChanged", (True, *_)) if name in _SCREEN_SAVERS:
            return PauseReason.LOCKED
    return None


def own_session(link: Link) -> str | None:
    """The path of our login session; None where logind knows of none.

    A program that was started by the desktop's service manager belongs to no session: then the one of the
    environment, or the one in which its person is at the screen.
    """
    from jeepney import DBusAddress, Properties, new_method_call  # noqa: PLC0415

    manager = DBusAddress("/org/freedesktop/login1", bus_name=_LOGIN, interface=_MANAGER)
    tries: list[tuple[str, str, object]] = [("GetSessionByPID", "u", os.getpid())]
    if name := os.environ.get("XDG_SESSION_ID"):
        tries.append(("GetSession", "s", name))
    for method, signature, value in tries:
        try:
            return str(link.call(new_method_call(manager, method, signature, (value,)))[0])
        except BusError:
            continue
    try:
        (user,) = link.call(new_method_call(manager, "GetUser", "u", (os.getuid(),)))
        about = DBusAddress(user, bus_name=_LOGIN, interface=f"{_LOGIN}.User")
        ((_, (_, path)),) = link.call(Properties(about).get("Display"))
    except (BusError, ValueError):
        return None
    return str(path)


def _listen_to_login(link: Link) -> None:
    _match(link, interface=_MANAGER, member="PrepareForSleep", sender=_LOGIN)
    session = own_session(link)
    if session is not None:
        _match(link, interface=_SESSION, member="Lock", path=session, sender=_LOGIN)
        _match(link, interface=_PROPERTIES, member="PropertiesChanged", path=session, sender=_LOGIN)


def _listen_to_screen_savers(link: Link) -> None:
    for interface in _SCREEN_SAVERS:
        _match(link, interface=interface, member="ActiveChanged")


def _match(link: Link, **what: str) -> None:
    from jeepney import MatchRule  # noqa: PLC0415
    from jeepney.bus_messages import message_bus  # noqa: PLC0415

    link.call(message_bus.AddMatch(MatchRule(type="signal", **what)))
