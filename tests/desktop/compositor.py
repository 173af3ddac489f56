"""A Wayland compositor that only talks: it says what a test has it say, and remembers what it is asked."""

from __future__ import annotations

import os
import socket
import struct
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

__all__ = ["Compositor", "compositor"]

_DISPLAY, _REGISTRY = 1, 2
_NOTIFIERS = {"ext_idle_notifier_v1", "org_kde_kwin_idle"}


class Compositor:
    def __init__(self, path: Path, protocols: Sequence[tuple[str, int]]) -> None:
        self.protocols = protocols
        self.connections = 0
        self.lengths: dict[int, int] = {}  # asked for, in milliseconds, and the number to be told it under
        self.input_only = False
        self.windows: int | None = None  # the number of the list of windows
        self.destroyed: list[int] = []
        self._bound: dict[int, str] = {}
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(path))
        self._listening.listen()
        self._client: socket.socket | None = None
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def say(self, source: int, what: int, body: bytes = b"") -> None:
        assert self._client is not None
        self._client.sendall(struct.pack("<II", source, (8 + len(body)) << 16 | what) + body)

    def idled(self, *lengths: int) -> None:
        for length in lengths:
            self.say(self.lengths[length], 0)

    def resumed(self, *lengths: int) -> None:
        for length in lengths:
            self.say(self.lengths[length], 1)

    def window(self, number: int, name: str, *states: int) -> None:
        """A new one."""
        assert self.windows is not None
        self.say(self.windows, 0, struct.pack("<I", number))
        self.say(number, 0, _text("Something private"))
        self.say(number, 1, _text(name))
        self.states(number, *states)

    def states(self, number: int, *states: int) -> None:
        self.say(number, 4, struct.pack(f"<I{len(states)}I", 4 * len(states), *states))
        self.say(number, 5)

    def garbage(self, data: bytes) -> None:
        assert self._client is not None
        self._client.sendall(data)

    def hang_up(self) -> None:
        assert self._client is not None
        with suppress(OSError):
            self._client.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        if self._client is not None:
            self.hang_up()
        self._thread.join(30)
        if self._client is not None:
            self._client.close()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            if self._client is not None:
                self._client.close()
            self._client = client
            self.connections += 1
            with suppress(OSError):
                self._talk(client)

    def _talk(self, client: socket.socket) -> None:
        data = b""
        while more := client.recv(4096):
            data += more
            while len(data) >= 8:
                target, what = struct.unpack_from("<II", data)
                size = what >> 16
                if len(data) < size:
                    break
                self._asked(target, what & 0xFFFF, data[8:size])
                data = data[size:]

    def _asked(self, target: int, request: int, body: bytes) -> None:
        if target == _DISPLAY and request == 0:
            (callback,) = struct.unpack("<I", body)
            self.say(callback, 0, struct.pack("<I", 1))
            self.say(_DISPLAY, 1, struct.pack("<I", callback))
        elif target == _DISPLAY:
            for number, (name, version) in enumerate(self.protocols, 1):
                self.say(_REGISTRY, 0, struct.pack("<I", number) + _text(name) + struct.pack("<I", version))
        elif target == _REGISTRY:
            (number,) = struct.unpack_from("<I", body)
            _version, made = struct.unpack_from("<II", body, len(body) - 8)
            name = self.protocols[number - 1][0]
            self._bound[made] = name
            if name == "zwlr_foreign_toplevel_manager_v1":
                self.windows = made
        elif self._bound.get(target) in _NOTIFIERS:
            old = self._bound[target] == "org_kde_kwin_idle"
            made, one, other = struct.unpack("<III", body)
            length, seat = (other, one) if old else (one, other)
            assert self._bound[seat] == "wl_seat"
            self.input_only = request == 2
            self.lengths[length] = made
        elif request == 7:
            self.destroyed.append(target)


def _text(text: str) -> bytes:
    data = text.encode() + b"\0"
    return struct.pack("<I", len(data)) + data + bytes(-len(data) % 4)


@contextmanager
def compositor(folder: Path, *protocols: tuple[str, int]) -> Iterator[Compositor]:
    assert len(os.fsencode(folder)) < 90, "names of sockets are short"
    made = Compositor(folder / "wayland-7", protocols)
    try:
        yield made
    finally:
        made.close()
