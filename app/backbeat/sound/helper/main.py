"""Reads commands, makes them sound, says what became of them; ends when nobody talks to it any more."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from io import FileIO

from backbeat.routine.model import Milliseconds
from backbeat.sound import protocol as p

__all__ = ["main"]


def main() -> int:
    """The exit code: 0 too where this machine has no sound, because that has been said then."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever a library prints must not be taken for an answer
    try:
        from backbeat.sound.helper import player  # noqa: PLC0415 - does not load without libpulse
    except ImportError:
        _write(out, p.Missing("library"))
        return 0
    return player.run(_commands, lambda reply: _write(out, reply), _now)


def _now() -> Milliseconds:
    return time.monotonic_ns() // 1_000_000


def _write(out: FileIO, reply: p.Reply) -> None:
    try:
        out.write(p.write(reply))
    except OSError:  # nobody listens any more, so nothing is to be heard
        os._exit(0)


def _commands(give: Callable[[p.Command | None], None]) -> None:
    """Hand over every command, in a thread; None when there will be no more."""

    def read() -> None:
        lines = p.Lines()
        descriptor = sys.stdin.fileno()
        while chunk := os.read(descriptor, 65_536):
            for line in lines.feed(chunk):
                command = p.read_command(line)
                if command is not None:
                    give(command)
        give(None)

    threading.Thread(target=read, name="commands", daemon=True).start()
