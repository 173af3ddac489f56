"""The media controls of Linux desktops: MPRIS, on the person's bus, in the bus's own thread.

The name is taken while a session is there, and given back with it. `Stop` of a media player is not the stop
of a session: that one says that something hurt and is final, and a headset that is switched off sends `Stop`
too. So it pauses.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from backbeat.desktop.bus import Bus, BusError, Link
from backbeat.desktop.bus_address import session_path
from backbeat.desktop.media_controls import JUMP, Command, Showing, position_of

if TYPE_CHECKING:
    from jeepney import Message

    from backbeat.routine.model import Milliseconds

__all__ = ["NAME", "PATH", "PLAYER", "ROOT", "Mpris", "player_properties", "root_properties"]

NAME = "org.mpris.MediaPlayer2.backbeat"
PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_PEER = "org.freedesktop.DBus.Peer"
_INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
_ERROR = "org.freedesktop.DBus.Error."

Values: TypeAlias = dict[str, tuple[str, Any]]
"""Properties by name: the type in the bus's letters, and the value."""

_METHODS: dict[tuple[str, str], Command | None] = {
    (ROOT, "Raise"): Command.RAISE,
    (ROOT, "Quit"): None,  # CanQuit is false
    (PLAYER, "Next"): Command.NEXT,
    (PLAYER, "Previous"): Command.BACK,
    (PLAYER, "Pause"): Command.PAUSE,
    (PLAYER, "PlayPause"): Command.TOGGLE,
    (PLAYER, "Stop"): Command.PAUSE,
    (PLAYER, "Play"): Command.PLAY,
    (PLAYER, "Seek"): None,  # CanSeek is false
    (PLAYER, "SetPosition"): None,
}


def root_properties(desktop_entry: str) -> Values:
    return {
        "CanQuit": ("b", False),
        "CanRaise": ("b", True),
        "HasTrackList": ("b", False),
        "Identity": ("s", "Backbeat"),
        "DesktopEntry": ("s", desktop_entry),
        "SupportedUriSchemes": ("as", []),
        "SupportedMimeTypes": ("as", []),
    }


def player_properties(showing: Showing) -> Values:
    """All but the position, which is told only to those who ask."""
    metadata: Values = {
        "mpris:trackid": ("o", f"/org/backbeat/exercise/{showing.track}"),
        "xesam:title": ("s", showing.title),
        "xesam:artist": ("as", ["Backbeat"]),
    }
    if showing.length is not None:
        metadata["mpris:length"] = ("x", showing.length * 1000)
    return {
        "PlaybackStatus": ("s", "Playing" if showing.playing else "Paused"),
        "Rate": ("d", 1.0),
        "MinimumRate": ("d", 1.0),
        "MaximumRate": ("d", 1.0),
        "Volume": ("d", 1.0),
        "Metadata": ("a{sv}", metadata),
        "CanGoNext": ("b", True),
        "CanGoPrevious": ("b", True),
        "CanPlay": ("b", showing.can_play),
        "CanPause": ("b", True),
        "CanSeek": ("b", False),
        "CanControl": ("b", True),
    }


class Mpris:
    def __init__(
        self, asked: Callable[[Command], None], now: Callable[[], Milliseconds], desktop_entry: str = "backbeat"
    ) -> None:
        self._asked, self._now = asked, now
        self._root = root_properties(desktop_entry)
        self._presence: _Presence | None = None
        self._bus: Bus | None = None

    @property
    def is_alive(self) -> bool:
        """Whether the thread of the last session still runs."""
        return self._bus is not None and self._bus.is_alive

    def show(self, what: Showing) -> None:
        if self._bus is None or self._presence is None:
            here = self._presence = _Presence(what, self._root, self._asked, self._now)
            self._bus = Bus("media controls", session_path(), connected=here.take_name, received=here.received)
        else:
            self._bus.do(partial(self._presence.show, what))

    def hide(self) -> None:
        """The bus takes the name from who leaves it."""
        if self._bus is not None:
            self._bus.close()
        self._presence = None

    def join(self, timeout: float) -> None:
        """Wait for the thread, in seconds; for the very end of the program."""
        if self._bus is not None:
            self._bus.join(timeout)


class _Presence:
    """One session's time on the bus; all of it in the bus's thread."""

    def __init__(
        self, what: Showing, root: Values, asked: Callable[[Command], None], now: Callable[[], Milliseconds]
    ) -> None:
        self._root, self._asked, self._now = root, asked, now
        self._showing, self._told = what, player_properties(what)

    def take_name(self, link: Link) -> None:
        from jeepney.bus_messages import message_bus  # noqa: PLC0415

        do_not_queue, owner = 4, (1, 4)
        if link.call(message_bus.RequestName(NAME, do_not_queue))[0] not in owner:
            # Another Backbeat has it; the standard says how a second one is named.
            link.call(message_bus.RequestName(f"{NAME}.instance{link.name.strip(':').replace('.', '_')}", do_not_queue))

    def show(self, what: Showing, link: Link) -> None:
        before, self._showing = self._showing, what
        values = player_properties(what)
        changed = {name: value for name, value in values.items() if self._told.get(name) != value}
        self._told = values
        if changed:
            self._signal(link, _PROPERTIES, "PropertiesChanged", "sa{sv}as", (PLAYER, changed, []))
        if before.track == what.track:
            expected = position_of(before, what.at)
            if abs(expected - what.position) > JUMP:
                self._signal(link, PLAYER, "Seeked", "x", (what.position * 1000,))

    @staticmethod
    def _signal(link: Link, interface: str, name: str, signature: str, body: tuple[Any, ...]) -> None:
        from jeepney import DBusAddress, new_signal  # noqa: PLC0415

        link.send(new_signal(DBusAddress(PATH, interface=interface), name, signature, body))

    def received(self, link: Link, message: Message) -> None:
        from jeepney import HeaderFields, MessageFlag, MessageType, new_error, new_method_return  # noqa: PLC0415

        if message.header.message_type is not MessageType.method_call:
            return
        fields = message.header.fields
        try:
            signature, body = self._answer(
                str(fields.get(HeaderFields.path)),
                str(fields.get(HeaderFields.interface, "")),
                str(fields.get(HeaderFields.member)),
                tuple(message.body),
            )
        except BusError as refusal:
            answer = new_error(message, _ERROR + str(refusal))
        else:
            answer = new_method_return(message, signature, body)
        if not message.header.flags & MessageFlag.no_reply_expected:
            link.send(answer)

    def _answer(self, path: str, interface: str, member: str, body: tuple[Any, ...]) -> tuple[str | None, Any]:
        """The signature and values of an answer. Raises BusError with the name of a refusal."""
        if interface == _PEER and member == "Ping":
            return None, ()
        if path != PATH:
            if interface == _INTROSPECTABLE:
                return "s", (_INSIDE.get(path, "<node/>"),)
            raise BusError("UnknownObject")
        if interface == _INTROSPECTABLE and member == "Introspect":
            return "s", (introspection(self._root, self._told),)
        if interface == _PROPERTIES:
            return self._property(member, body)
        return self._method(interface, member)

    def _method(self, interface: str, member: str) -> tuple[None, tuple[()]]:
        interfaces = [interface] if interface else [ROOT, PLAYER]
        known = next((key for one in interfaces if (key := (one, member)) in _METHODS), None)
        if known is None:
            raise BusError("UnknownMethod")
        command = _METHODS[known]
        if command is not None:
            self._asked(command)
        return None, ()

    def _property(self, member: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
        of = body[0] if body else ""
        values = {ROOT: self._root, PLAYER: self._told}.get(of)
        if values is None:
            raise BusError("UnknownInterface")
        if of == PLAYER:
            values = {**values, "Position": ("x", position_of(self._showing, self._now()) * 1000)}
        if member == "GetAll":
            return "a{sv}", (values,)
        if member == "Set":
            raise BusError("PropertyReadOnly")
        if member != "Get" or len(body) != 2 or body[1] not in values:
            raise BusError("UnknownProperty")
        return "v", (values[body[1]],)


def introspection(root: Values, player: Values) -> str:
    """What there is, for tools that ask."""

    def interface(name: str, values: Values) -> str:
        methods = "".join(
            f'<method name="{member}">{_ARGUMENTS.get(member, "")}</method>'
            for owner, member in _METHODS
            if owner == name
        )
        properties = "".join(
            f'<property name="{key}" type="{kind}" access="read"/>' for key, (kind, _) in values.items()
        )
        signals = '<signal name="Seeked"><arg type="x"/></signal>' if name == PLAYER else ""
        return f'<interface name="{name}">{methods}{properties}{signals}</interface>'

    return f"<node>{_STANDARD}{interface(ROOT, root)}{interface(PLAYER, {**player, 'Position': ('x', 0)})}</node>"


_ARGUMENTS = {
    "Seek": '<arg type="x" direction="in"/>',
    "SetPosition": '<arg type="o" direction="in"/><arg type="x" direction="in"/>',
}
_STANDARD = (
    f'<interface name="{_PROPERTIES}">'
    '<method name="Get"><arg type="s" direction="in"/><arg type="s" direction="in"/>'
    '<arg type="v" direction="out"/></method>'
    '<method name="GetAll"><arg type="s" direction="in"/><arg type="a{sv}" direction="out"/></method>'
    '<method name="Set"><arg type="s" direction="in"/><arg type="s" direction="in"/>'
    '<arg type="v" direction="in"/></method>'
    '<signal name="PropertiesChanged"><arg type="s"/><arg type="a{sv}"/><arg type="as"/></signal></interface>'
    f'<interface name="{_INTROSPECTABLE}"><method name="Introspect">'
    '<arg type="s" direction="out"/></method></interface>'
)
_INSIDE = {
    "/": '<node><node name="org"/></node>',
    "/org": '<node><node name="mpris"/></node>',
    "/org/mpris": '<node><node name="MediaPlayer2"/></node>',
}
