"""Windows: a named pipe in place of a socket. It is opened like a file and knows no patience, so a thread waits."""

from __future__ import annotations

import threading
from typing import BinaryIO

from backbeat.desktop.instance.protocol import LONGEST

__all__ = ["over_pipe", "pipe_name"]


def pipe_name(key: str) -> str:
    """What the pipe of the data folder with this key is called; at this path it is opened, too."""
    return rf"\\.\pipe\backbeat-{key}"


def over_pipe(address: str, line: bytes, patience: float) -> tuple[bytes, int | None]:
    """A `Transport`, see `call`. A thread that waits in vain ends with the process."""
    said: list[bytes] = []
    failed: list[OSError] = []

    def speak() -> None:
        try:
            with open(address, "r+b", buffering=0) as pipe:  # noqa: PTH123 - no path of a disk
                pipe.write(line)
                said.append(_read_line(pipe))
        except OSError as error:
            failed.append(error)

    thread = threading.Thread(target=speak, name="instance pipe", daemon=True)
    thread.start()
    thread.join(patience)
    if failed:
        raise failed[0]
    if not said:
        raise TimeoutError
    return said[0], None


def _read_line(pipe: BinaryIO) -> bytes:
    came = b""
    while not came.endswith(b"\n") and len(came) <= LONGEST:
        piece = pipe.read(LONGEST)
        if not piece:
            break
        came += piece
    return came
