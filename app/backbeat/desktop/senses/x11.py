"""Idle time and full screen from an X server, in its own words over its own socket.

Not through libX11, which ends the process when the server goes away, nor through libxcb, which waits for an
answer without end: what a server that hangs costs here is a fraction of a second, once a minute. Three
requests are all that is needed: InternAtom, GetProperty and the screen saver extension's QueryInfo.
"""

from __future__ import annotations

import os
import socket
import struct
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from backbeat.desktop.patience import left_until
from backbeat.desktop.senses.display_server import DisplayServer
from backbeat.desktop.senses.model import Now, Way
from backbeat.routine.model import Milliseconds

__all__ = ["Connection", "RefusedError", "X11Error", "X11Server", "cookie"]

_PATIENCE = 0.5  # seconds for an answer
_MOST = 4 * 1024 * 1024  # bytes of one answer
_INTERN_ATOM, _GET_PROPERTY, _QUERY_EXTENSION = 16, 20, 98
_SCREEN_SAVER, _QUERY_INFO = "MIT-SCREEN-SAVER", 1
_ERROR, _REPLY, _GENERIC_EVENT = 0, 1, 35
_FAMILY_LOCAL, _FAMILY_WILD = 256, 65535


class X11Error(Exception):
    """The server is not there, does not let us in, or does not answer."""


class RefusedError(Exception):
    """The server answers that it cannot do this one thing, for example because a window has gone."""


class Connection:
    """One connection; raises X11Error, after which it is of no use any more, or RefusedError."""

    def __init__(self, environment: Mapping[str, str] = os.environ, patience: float = _PATIENCE) -> None:
        self._patience, self._sequence = patience, 0
        number, screen = _display(environment.get("DISPLAY", ""))
        self._socket = _reach(number, patience)
        with ExitStack() as undo:
            undo.callback(self.close)
            self.root = self._enter(cookie(number, environment), screen)
            undo.pop_all()

    def extension(self, name: str) -> int | None:
        """The number under which an extension is spoken to."""
        text = name.encode()
        reply = self._ask(_QUERY_EXTENSION, 0, struct.pack("<HH", len(text), 0) + _padded(text))
        return reply[9] if reply[8] else None

    def atom(self, name: str) -> int:
        """0 where nobody has ever used it."""
        text = name.encode()
        reply = self._ask(_INTERN_ATOM, 1, struct.pack("<HH", len(text), 0) + _padded(text))
        return int(struct.unpack_from("<I", reply, 8)[0])

    def numbers(self, window: int, name: int) -> tuple[int, ...] | None:
        """A property of 32-bit numbers; None where the window has none of that name."""
        if not name:
            return None
        any_type, most = 0, 1024
        reply = self._ask(_GET_PROPERTY, 0, struct.pack("<IIIII", window, name, any_type, 0, most))
        (count,) = struct.unpack_from("<I", reply, 16)
        return struct.unpack_from(f"<{count}I", reply, 32) if reply[1] == 32 else None

    def idle(self, extension: int) -> Milliseconds:
        reply = self._ask(extension, _QUERY_INFO, struct.pack("<I", self.root))
        return int(struct.unpack_from("<I", reply, 16)[0])

    def close(self) -> None:
        self._socket.close()

    def _enter(self, key: bytes | None, screen: int) -> int:
        """Introduce ourselves; the root window of our screen."""
        name = b"MIT-MAGIC-COOKIE-1" if key is not None else b""
        hello = struct.pack("<BxHHHH2x", ord("l"), 11, 0, len(name), len(key or b""))
        end = time.monotonic() + self._patience
        self._send(hello + _padded(name) + _padded(key or b""))
        status, _reason, length = struct.unpack("<BB4xH", self._read(8, end))
        told = self._read(4 * length, end)
        if status != 1:
            raise X11Error("the X server does not let Backbeat in")
        try:
            return tuple(_roots(told))[screen]
        except (struct.error, IndexError) as error:
            raise X11Error("the X server has no such screen") from error

    def _ask(self, code: int, detail: int, body: bytes) -> bytes:
        self._sequence = (self._sequence + 1) & 0xFFFF
        end = time.monotonic() + self._patience
        self._send(struct.pack("<BBH", code, detail, 1 + len(body) // 4) + body)
        while True:
            head = self._read(32, end)
            kind, sequence, length = struct.unpack_from("<BxHI", head)
            rest = self._read(4 * length, end) if kind in (_REPLY, _GENERIC_EVENT) else b""
            if sequence != self._sequence or kind not in (_REPLY, _ERROR):
                continue  # an event that everybody is sent, for example that the keyboard's layout has changed
            if kind == _ERROR:
                raise RefusedError(f"error {head[1]}")
            return head + rest

    def _send(self, data: bytes) -> None:
        try:
            self._socket.settimeout(self._patience)
            self._socket.sendall(data)
        except OSError as error:
            raise X11Error(str(error)) from error

    def _read(self, count: int, end: float) -> bytes:
        if count > _MOST:
            raise X11Error("the X server makes no sense")
        data = b""
        while len(data) < count:
            try:
                self._socket.settimeout(left_until(end))
                more = self._socket.recv(count - len(data))
            except OSError as error:
                raise X11Error(str(error)) from error
            if not more:
                raise X11Error("the X server has gone")
            data += more
        return data


class X11Server(DisplayServer[Connection]):
    way = Way.X11
    no_full_screen = Way.NO_FULL_SCREEN
    lost = (X11Error, RefusedError, struct.error, IndexError)

    def __init__(self, now: Now, environment: Mapping[str, str] = os.environ, patience: float = _PATIENCE) -> None:
        super().__init__(now)
        self._environment, self._patience = environment, patience
        self._saver: int | None = None
        self._atoms: dict[str, int] = {}

    def idle(self) -> Milliseconds | None:
        return self._use(lambda server: None if self._saver is None else server.idle(self._saver))

    def active_is_full_screen(self) -> bool | None:
        return self._use(self._is_full_screen)

    def close(self) -> None:
        super().close()
        self._saver, self._atoms = None, {}

    def _connect(self) -> Connection:
        made = Connection(self._environment, self._patience)
        with ExitStack() as undo:
            undo.callback(made.close)
            self._saver = made.extension(_SCREEN_SAVER)
            undo.pop_all()
        return made

    def _atom(self, connection: Connection, name: str) -> int:
        if not self._atoms.get(name):
            self._atoms[name] = connection.atom(name)
        return self._atoms[name]

    def _is_full_screen(self, server: Connection) -> bool | None:
        which = self._atom(server, "_NET_ACTIVE_WINDOW")
        active = server.numbers(server.root, which)
        if active is None:  # before the first window some managers say nothing
            supported = server.numbers(server.root, self._atom(server, "_NET_SUPPORTED"))
            return False if supported and which in supported else None
        if not active or not active[0]:
            return False
        try:
            states = server.numbers(active[0], self._atom(server, "_NET_WM_STATE")) or ()
            if self._atom(server, "_NET_WM_STATE_FULLSCREEN") not in states:
                return False
            return server.numbers(active[0], self._atom(server, "_NET_WM_PID")) != (os.getpid(),)
        except RefusedError:
            return False  # it was closed meanwhile


def cookie(number: str, environment: Mapping[str, str]) -> bytes | None:
    """What lets us in, out of the file in which the desktop put it; None where there is none."""
    file = environment.get("XAUTHORITY") or str(Path(environment.get("HOME") or Path.home(), ".Xauthority"))
    try:
        data = Path(file).read_bytes()[:_MOST]
    except OSError:
        return None
    here, at, elsewhere = socket.gethostname().encode(), 0, None
    while at + 2 <= len(data):
        (family,) = struct.unpack_from(">H", data, at)
        at, fields = at + 2, []
        for _ in range(4):  # address, number, name, key
            if at + 2 > len(data):
                return elsewhere
            (length,) = struct.unpack_from(">H", data, at)
            fields.append(data[at + 2 : at + 2 + length])
            at += 2 + length
        address, display, name, key = fields
        if name != b"MIT-MAGIC-COOKIE-1" or display not in (b"", number.encode()):
            continue
        if family == _FAMILY_WILD or (family == _FAMILY_LOCAL and address == here):
            return key
        if family == _FAMILY_LOCAL:
            elsewhere = key  # the computer was renamed since the person logged in
    return elsewhere


def _display(name: str) -> tuple[str, int]:
    host, colon, rest = name.rpartition(":")
    number, _, screen = rest.partition(".")
    if not colon or host not in ("", "unix") or not number.isdecimal():
        raise X11Error("there is no X display on this computer")
    return number, int(screen) if screen.isdecimal() else 0


def _reach(number: str, patience: float) -> socket.socket:
    path, problem = f"/tmp/.X11-unix/X{number}", ""
    for address in (path, "\0" + path):
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            made.settimeout(patience)
            made.connect(address)
        except (OSError, ValueError) as error:
            made.close()
            problem = str(error)
        else:
            return made
    raise X11Error(problem)


def _roots(told: bytes) -> Iterator[int]:
    """The root window of each screen, from what the server says of itself."""
    vendor, screens, formats = struct.unpack_from("<16xH2xBB", told)
    at = 32 + vendor + -vendor % 4 + 8 * formats
    for _ in range(screens):
        yield struct.unpack_from("<I", told, at)[0]
        depths, at = told[at + 39], at + 40
        for _ in range(depths):
            at += 8 + 24 * int(struct.unpack_from("<H", told, at + 2)[0])


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
