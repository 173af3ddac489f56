"""The socket the owner of a data folder listens on: where it is, and who is at its other end.

It lies in the folder that the desktop keeps for the running login ($XDG_RUNTIME_DIR), else beside the data. Systems
without sockets of this kind (Windows) use a named pipe, see `ui/system/instance_pipe.py`.
"""

from __future__ import annotations

import os
import socket
import stat
import struct
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

__all__ = ["HAS_SOCKETS", "Peer", "addresses", "call", "is_own", "listen", "peer", "remove"]

HAS_SOCKETS = sys.platform != "win32"
_LONGEST_PATH = 100  # bytes; the kernel takes 108 at most, some kernels 104
_WAITING = 128  # callers that have not been let in yet


class Peer(NamedTuple):
    """Who is at the other end, by the kernel's word; None: it does not say."""

    process: int | None
    user: int | None


def addresses(key: str, data: Path, environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Where to listen, best first. `key` names the data folder among all of them."""
    found = []
    told = environment.get("XDG_RUNTIME_DIR", "")
    if told.startswith("/") and _is_private(told):
        found.append(str(Path(told, f"backbeat-{key}.sock")))
    found.append(str(data / "instance.sock"))
    return tuple(found)


def listen(address: str) -> socket.socket:
    """A socket that does not block, in the place of whatever was there. For the owner alone. Raises OSError."""
    with ExitStack() as undo:
        made = undo.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
        made.setblocking(False)
        remove(address)
        before = os.umask(0o177)  # the socket's file is never open to others, not even for a moment
        try:
            with _short(address) as path:
                made.bind(path)
        finally:
            os.umask(before)
        made.listen(_WAITING)
        undo.pop_all()
    return made


def remove(address: str) -> None:
    """What a program that was killed left behind, or our own. For the owner alone."""
    with suppress(OSError):
        Path(address).unlink()


def call(address: str, patience: float) -> socket.socket:
    """A connection, each step of which waits for so many seconds at most. Raises OSError."""
    with ExitStack() as undo:
        made = undo.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
        made.settimeout(patience)
        with _short(address) as path:
            made.connect(path)
        undo.pop_all()
    return made


def peer(connection: socket.socket, system: str = sys.platform) -> Peer:
    """Linux and macOS say who is there."""
    try:
        if system == "linux":
            process, user, _ = struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
            return Peer(process or None, user)
        if system == "darwin":
            _, user = struct.unpack("=II", connection.getsockopt(0, 1, 76)[:8])  # LOCAL_PEERCRED, a struct xucred
            return Peer(None, user)
    except (OSError, struct.error):
        pass
    return Peer(None, None)


def is_own(connection: socket.socket) -> bool:
    """Whether the other end is this account's. Where the kernel does not say, the folder's mode has to do."""
    user = peer(connection).user
    return user is None or not hasattr(os, "getuid") or user == os.getuid()


def _is_private(folder: str) -> bool:
    try:
        told = os.stat(folder)  # noqa: PTH116 - its owner is wanted
    except OSError:
        return False
    return stat.S_ISDIR(told.st_mode) and told.st_uid == os.getuid() and not told.st_mode & 0o077


@contextmanager
def _short(address: str) -> Iterator[str]:
    """The address in no more letters than a socket may have; Linux knows a short name for a folder that is open."""
    if len(os.fsencode(address)) <= _LONGEST_PATH or sys.platform != "linux":
        yield address
        return
    folder, name = os.path.split(address)
    descriptor = os.open(folder, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{descriptor}/{name}"
    finally:
        os.close(descriptor)
