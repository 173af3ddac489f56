"""However much somebody says: at the end of the time there is, nobody listens any more."""

from __future__ import annotations

import socket
import struct

import pytest

from backbeat.desktop import patience
from backbeat.desktop.patience import left_until
from backbeat.desktop.senses.x11 import Connection, X11Error


def test_what_is_left_ends_with_an_error_and_never_with_a_little_more(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(patience.time, "monotonic", lambda: now)
    assert left_until(100.5) == 0.5
    now = 100.5
    with pytest.raises(TimeoutError):
        left_until(100.5)


def test_a_server_that_tells_of_events_without_end_is_not_listened_to_for_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    readings = iter(range(1_000))
    monkeypatch.setattr(patience.time, "monotonic", lambda: float(next(readings)))  # a second for each look
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(struct.pack("<BxHI", 2, 0, 0).ljust(32, b"\0") * 500)  # keys were pressed
        made = Connection.__new__(Connection)
        made._socket, made._patience, made._sequence = ours, 20.0, 0
        with pytest.raises(X11Error):
            made.atom("ANY")
    assert next(readings) < 100
