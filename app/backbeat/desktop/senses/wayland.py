"""Idle time and full screen from a Wayland compositor, in its own words over its own socket.

A compositor tells nobody for how long there was no key; it tells whoever asks that there was none for so long,
and when there is one again. So it is asked for several lengths at once, and what has come is read whenever
somebody looks: no thread waits, and nobody is woken by each key. The length told is the least it can be.

ext-idle-notify (KWin, wlroots, COSMIC), KWin's older protocol, and wlroots' list of windows. Where a
compositor has none of them, nothing is known.
"""

from __future__ import annotations

import os
import socket
import struct
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from backbeat.desktop.patience import left_until
from backbeat.desktop.senses.display_server import DisplayServer
from backbeat.desktop.senses.model import Now, Way
from backbeat.routine.model import Milliseconds

__all__ = ["WaylandServer"]

_PATIENCE = 0.5  # seconds for an answer
_MOST = 4 * 1024 * 1024  # bytes at one look
_RUNGS: tuple[Milliseconds, ...] = (2_000, 4_000, 15_000, 60_000, 300_000)
_SEAT, _NOTIFIER, _OLD_NOTIFIER = "wl_seat", "ext_idle_notifier_v1", "org_kde_kwin_idle"
_WINDOWS = "zwlr_foreign_toplevel_manager_v1"
_VERSIONS = {_SEAT: 1, _NOTIFIER: 2, _OLD_NOTIFIER: 1, _WINDOWS: 2}
_DISPLAY, _REGISTRY = 1, 2
_ACTIVATED, _FULL_SCREEN = 2, 3
_OURS = "backbeat"


class _LostError(Exception):
    """The compositor has gone, is silent, or has thrown us out."""


class _Rung:
    """One of the lengths asked for."""

    def __init__(self, length: Milliseconds) -> None:
        self.length = length
        self.seen_at: Milliseconds | None = None  # when it was first seen to be reached

    def idle(self, now: Milliseconds) -> Milliseconds:
        return 0 if self.seen_at is None else self.length + now - self.seen_at


class _Window:
    def __init__(self) -> None:
        self.is_ours = False
        self.states: tuple[int, ...] = ()


class _Connection:
    """Raises _LostError, after which it is of no use any more."""

    def __init__(self, path: str, patience: float, now: Milliseconds) -> None:
        self._patience = patience
        self._ids = _REGISTRY
        self._data = b""
        self._globals: dict[str, tuple[int, int]] = {}
        self._answered: set[int] = set()
        self._rungs: dict[int, _Rung] = {}
        self._windows: dict[int, _Window] = {}
        self._manager: int | None = None
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with ExitStack() as undo:
            undo.callback(self.close)
            try:
                self._enter(path, now)
            except (OSError, ValueError) as error:
                raise _LostError(str(error)) from error
            undo.pop_all()

    def idle(self, now: Milliseconds) -> Milliseconds | None:
        self._read_what_came(now)
        return max(rung.idle(now) for rung in self._rungs.values()) if self._rungs else None

    def active_is_full_screen(self, now: Milliseconds) -> bool | None:
        self._read_what_came(now)
        if self._manager is None:
            return None
        return any({_ACTIVATED, _FULL_SCREEN} <= set(one.states) and not one.is_ours for one in self._windows.values())

    def close(self) -> None:
        self._socket.close()

    def _enter(self, path: str, now: Milliseconds) -> None:
        self._socket.settimeout(self._patience)
        self._socket.connect(path)
        self._send(_DISPLAY, 1, struct.pack("<I", _REGISTRY))
        self._wait(now)
        self._ask_for_idle()
        if _WINDOWS in self._globals:
            self._manager, version = self._bind(_WINDOWS)
            if version < 2:
                self._manager = None  # the first version knows of no full screen
        self._wait(now)

    def _ask_for_idle(self) -> None:
        if _SEAT not in self._globals:
            return
        if _NOTIFIER in self._globals:
            seat, _ = self._bind(_SEAT)
            notifier, version = self._bind(_NOTIFIER)
            for rung in _RUNGS:
                # Of the second kind a film that keeps the screen on makes no difference.
                kind, made = (2 if version >= 2 else 1), self._new()
                self._send(notifier, kind, struct.pack("<III", made, rung, seat))
                self._rungs[made] = _Rung(rung)
        elif _OLD_NOTIFIER in self._globals:
            seat, _ = self._bind(_SEAT)
            notifier, _ = self._bind(_OLD_NOTIFIER)
            for rung in _RUNGS:
                made = self._new()
                self._send(notifier, 0, struct.pack("<III", made, seat, rung))
                self._rungs[made] = _Rung(rung)

    def _bind(self, name: str) -> tuple[int, int]:
        number, version = self._globals[name]
        made, used = self._new(), min(version, _VERSIONS[name])
        text = name.encode() + b"\0"
        words = struct.pack("<II", number, len(text)) + text + bytes(-len(text) % 4)
        self._send(_REGISTRY, 0, words + struct.pack("<II", used, made))
        return made, used

    def _new(self) -> int:
        self._ids += 1
        return self._ids

    def _send(self, target: int, request: int, body: bytes) -> None:
        self._socket.settimeout(self._patience)
        self._socket.sendall(struct.pack("<II", target, (8 + len(body)) << 16 | request) + body)

    def _wait(self, now: Milliseconds) -> None:
        """Until everything that was asked has been answered."""
        asked, end = self._new(), time.monotonic() + self._patience
        self._send(_DISPLAY, 0, struct.pack("<I", asked))
        while asked not in self._answered:
            self._socket.settimeout(left_until(end))
            self._take(self._socket.recv(65536), now)

    def _read_what_came(self, now: Milliseconds) -> None:
        taken = 0
        try:
            while taken < _MOST:
                self._socket.setblocking(False)  # each time: what is heard may have been answered
                data = self._socket.recv(65536)
                taken += len(data)
                self._take(data, now)
        except BlockingIOError:
            pass
        except OSError as error:
            raise _LostError(str(error)) from error

    def _take(self, data: bytes, now: Milliseconds) -> None:
        if not data:
            raise _LostError("the compositor has gone")
        self._data += data
        while len(self._data) >= 8:
            source, what = struct.unpack_from("<II", self._data)
            size = what >> 16
            if size < 8:
                raise _LostError("the compositor makes no sense")
            if len(self._data) < size:
                break
            body, self._data = self._data[8:size], self._data[size:]
            try:
                self._heard(source, what & 0xFFFF, body, now)
            except struct.error as error:
                raise _LostError("the compositor makes no sense") from error

    def _heard(self, source: int, what: int, body: bytes, now: Milliseconds) -> None:
        if source == _DISPLAY:
            if what == 0:
                raise _LostError("the compositor refuses")
        elif source == _REGISTRY:
            if what == 0:
                number, name, version = _global(body)
                self._globals.setdefault(name, (number, version))
        elif source in self._rungs:
            self._rungs[source].seen_at = now if what == 0 else None
        elif source == self._manager and what == 0:
            self._windows[struct.unpack_from("<I", body)[0]] = _Window()
        elif source in self._windows:
            self._heard_of_window(source, what, body)
        else:
            self._answered.add(source)  # a callback; whatever else there is says nothing that is wanted

    def _heard_of_window(self, source: int, what: int, body: bytes) -> None:
        """Its title goes by unread."""
        if what == 1:
            self._windows[source].is_ours = _text(body) == _OURS
        elif what == 4:
            (length,) = struct.unpack_from("<I", body)
            self._windows[source].states = struct.unpack_from(f"<{length // 4}I", body, 4)
        elif what == 6:
            del self._windows[source]
            self._send(source, 7, b"")  # its number may be given anew


class WaylandServer(DisplayServer[_Connection]):
    """Few compositors tell of full screen: those made with wlroots."""

    way = Way.WAYLAND
    no_full_screen = Way.NO_FULL_SCREEN_WAYLAND
    lost = (_LostError,)

    def __init__(self, now: Now, environment: Mapping[str, str] = os.environ, patience: float = _PATIENCE) -> None:
        super().__init__(now)
        self._environment, self._patience = environment, patience

    def idle(self) -> Milliseconds | None:
        return self._use(lambda there: there.idle(self._now()))

    def active_is_full_screen(self) -> bool | None:
        return self._use(lambda there: there.active_is_full_screen(self._now()))

    def _connect(self) -> _Connection:
        name = self._environment.get("WAYLAND_DISPLAY") or "wayland-0"
        folder = self._environment.get("XDG_RUNTIME_DIR") or "/nowhere"
        return _Connection(str(Path(folder, name)), self._patience, self._now())


def _global(body: bytes) -> tuple[int, str, int]:
    number, length = struct.unpack_from("<II", body)
    (version,) = struct.unpack_from("<I", body, 8 + length + -length % 4)
    return number, _text(body[4:]), version


def _text(body: bytes) -> str:
    (length,) = struct.unpack_from("<I", body)
    return body[4 : 4 + length].rstrip(b"\0").decode("utf-8", "replace")
