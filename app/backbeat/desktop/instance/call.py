"""Speaking to the Backbeat that runs over a data folder, from another process.

Needs no Qt where there are sockets, so that `backbeat break` answers in a moment and a second start is over before
a window could be seen. Never waits for more than a second, or for a start that is under way.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from backbeat.desktop.instance.lock import InstanceLock, Owner, look_up
from backbeat.desktop.instance.protocol import LONGEST, PROCESS, ProtocolError, VersionError, decode, encode
from backbeat.desktop.instance.socket import HAS_SOCKETS, call, is_own, peer
from backbeat.desktop.patience import left_until

__all__ = ["InstanceError", "NobodyError", "Transport", "ask", "claim"]

PATIENCE = 1.0  # seconds for an answer
_PATIENCE_AT_START = 10.0  # as long as the other says that it is still starting
_BETWEEN = 0.02  # seconds between two looks at an owner that does not listen yet

Transport = Callable[[str, bytes, float], tuple[bytes, int | None]]
"""Takes an address, a line and seconds; gives the answer's line, and the process that gave it where that is known.

Raises OSError: nobody listens there. TimeoutError: somebody does, and says nothing."""


class InstanceError(Exception):
    """Somebody is there and cannot be spoken to, as one sentence for the person."""


class NobodyError(InstanceError):
    """No Backbeat runs over this folder."""


class _NotListeningError(Exception):
    """Somebody owns the folder, and nobody listens just now."""


def claim(lock: InstanceLock, wanted: Mapping[str, Any], transport: Transport | None = None) -> dict[str, Any] | None:
    """Own the folder of this lock (None), or hand over what is wanted to whoever does: their answer.

    Raises InstanceError where the owner does not answer.
    """
    began = time.monotonic()
    while True:
        if lock.acquire():
            return None
        owner = look_up(lock.path.parent) or Owner()
        with suppress(_NotListeningError):  # it has only just begun, or is about to be gone
            return _ask(owner, wanted, transport)
        if time.monotonic() - began > _patience(owner):
            raise _silent(owner)
        time.sleep(_BETWEEN)


def ask(folder: Path, wanted: Mapping[str, Any], transport: Transport | None = None) -> dict[str, Any]:
    """What the Backbeat that runs over this folder answers. Raises NobodyError and InstanceError."""
    began = time.monotonic()
    while True:
        owner = look_up(folder)
        if owner is None:
            raise NobodyError("Backbeat is not running")
        with suppress(_NotListeningError):
            return _ask(owner, wanted, transport)
        if time.monotonic() - began > _patience(owner):
            raise _silent(owner)
        time.sleep(_BETWEEN)


def _patience(owner: Owner) -> float:
    return PATIENCE if owner.ready else _PATIENCE_AT_START


def _ask(owner: Owner, wanted: Mapping[str, Any], transport: Transport | None) -> dict[str, Any]:
    if not owner.address:
        raise _NotListeningError
    try:
        line = encode(wanted)
    except ProtocolError:
        raise InstanceError("this is too long to be handed over to the Backbeat that runs") from None
    try:
        said, process = (transport or usual_transport())(owner.address, line, _patience(owner))
    except TimeoutError:
        raise _silent(owner) from None
    except OSError:  # nobody is there; or so many are that nobody else is let in
        raise _NotListeningError from None
    if not said:  # others came in between: it was not done, and may be asked for again
        raise _NotListeningError
    try:
        answer = decode(said)
    except VersionError:
        raise InstanceError(f"another version of Backbeat runs already ({_who(owner)}); end that one first") from None
    except ProtocolError:
        raise _silent(owner) from None
    answer.setdefault(PROCESS, process)
    return answer


def usual_transport() -> Transport:
    """Sockets where there are any, else a named pipe."""
    if HAS_SOCKETS:
        return over_socket
    from backbeat.desktop.instance.windows import over_pipe  # noqa: PLC0415 - that system alone

    return over_pipe


def over_socket(address: str, line: bytes, patience: float) -> tuple[bytes, int | None]:
    """A `Transport`. The patience is for all of it, however slowly the answer trickles."""
    end = time.monotonic() + patience
    with call(address, patience) as connection:
        if not is_own(connection):
            raise ConnectionRefusedError  # somebody else's socket in the place of ours
        connection.sendall(line)
        said = b""
        while not said.endswith(b"\n") and len(said) <= LONGEST:
            connection.settimeout(left_until(end))
            piece = _received(connection)
            if not piece:
                break
            said += piece
        return said, peer(connection).process


def _received(connection: socket.socket) -> bytes:
    try:
        return connection.recv(LONGEST)
    except ConnectionResetError:  # it ended before it had read what we said
        return b""


def _silent(owner: Owner) -> InstanceError:
    return InstanceError(f"Backbeat already runs ({_who(owner)}) but does not answer")


def _who(owner: Owner) -> str:
    return f"process {owner.process}" if owner.process not in (None, os.getpid()) else "its process is not known"
