"""The owner's end of the talk: callers are let in, bounded, answered once and sent away. Never waits.

Whoever calls may be broken or may mean harm: 64 KiB and two seconds is all that anybody gets, eight may be there at
once, and of those the one that has been there longest goes first.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from backbeat.desktop.instance.protocol import (
    LONGEST,
    PROCESS,
    RESULT,
    ProtocolError,
    VersionError,
    decode,
    encode,
)
from backbeat.desktop.instance.socket import is_own

__all__ = ["MOST_CALLERS", "PATIENCE", "Answer", "Caller", "answer_line", "let_in"]

MOST_CALLERS = 8
PATIENCE = 2_000  # milliseconds for a caller to say what it wants
_EVEN_UNHEARD = frozenset({"stop"})

Answer = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""Takes what is wanted, gives what is told, `RESULT` in it. Called in the thread of the window; raises nothing."""

_log = logging.getLogger(__name__)


def answer_line(line: bytes, answer: Answer, *, is_heard: bool = True) -> bytes | None:
    """The line to be sent back; None for somebody who does not speak our language.

    What nobody waits for any more is not done: its caller has been told that it was not, and a break that begins a
    minute later would begin by itself. To stop is done all the same.
    """
    me = {PROCESS: os.getpid()}
    try:
        wanted = decode(line)
    except VersionError:
        return encode({RESULT: "version", **me})
    except ProtocolError:
        return None
    if not is_heard and wanted.get("do") not in _EVEN_UNHEARD:
        return None
    try:
        return encode({**answer(wanted), **me})
    except ProtocolError:
        return encode({RESULT: "too-long", **me})


def let_in(listening: socket.socket) -> Caller | None:
    """The next who waits at the door; None where nobody does, or somebody who is not this account.

    Raises OSError where none can be let in just now, such as when too many files are open.
    """
    try:
        connection, _ = listening.accept()
    except (BlockingIOError, ConnectionAbortedError, InterruptedError):
        return None
    if not is_own(connection):
        connection.close()
        _log.warning("somebody else's program called")
        return None
    connection.setblocking(False)
    return Caller(connection)


class Caller:
    """One connection. Whoever holds it closes it when `read` says that it is over, or time is up."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._came = bytearray()

    def fileno(self) -> int:
        return self._connection.fileno()

    def read(self, answer: Answer) -> bool:
        """Take what is there, and answer once it is whole. False: it is over."""
        try:
            piece = self._connection.recv(LONGEST + 1 - len(self._came))
        except (BlockingIOError, InterruptedError):
            return True
        except OSError:
            return False
        if not piece:
            return False
        self._came += piece
        end = self._came.find(b"\n")
        if end < 0:
            return len(self._came) <= LONGEST
        told = answer_line(bytes(self._came[: end + 1]), answer, is_heard=not self._has_gone())
        if told is not None:
            with suppress(OSError):  # it has gone, or does not read: its loss
                self._connection.send(told)
        return False

    def close(self) -> None:
        self._connection.close()

    def _has_gone(self) -> bool:
        try:
            return not self._connection.recv(1, socket.MSG_PEEK)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError:
            return True
