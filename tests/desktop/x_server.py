"""An X server of a test's own, which can be stopped and killed, with a window manager and windows of others."""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["XServer", "until", "x_server"]

_PATIENCE = 45.0

_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("somebody's")
label.showFullScreen() if sys.argv[1] == "full" else label.show()
application.exec()
"""


def until(condition: Callable[[], object], what: str) -> None:
    """Look again and again until it is so; the limit is only when to give up."""
    end = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < end, f"waited in vain for {what}"
        os.sched_yield()


class XServer:
    def __init__(self, folder: Path, *arguments: str, managed: bool = True) -> None:
        reader, writer = os.pipe()
        self.process = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writer),
                "-screen",
                "0",
                "640x480x24",
                "-noreset",
                "-nolisten",
                "tcp",
                *arguments,
            ],
            pass_fds=[writer],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader, "rb") as told:
            self.number = told.readline().decode().strip()
        assert self.number, "these tests need Xvfb; 'make test' installs it"
        self.environment = {
            **{name: os.environ[name] for name in ("PATH", "VIRTUAL_ENV") if name in os.environ},
            "DISPLAY": f":{self.number}",
            "HOME": str(folder),
            "QT_QPA_PLATFORM": "xcb",
        }
        self._children: list[subprocess.Popen[bytes]] = []
        if managed:
            self._start("openbox")

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        child = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._children.append(child)
        return child

    def window(self, kind: str) -> subprocess.Popen[bytes]:
        """Another program's: "full" or "small"."""
        return self._start(sys.executable, "-c", _WINDOW, kind)

    def press(self, key: str) -> None:
        subprocess.run(["xdotool", "key", key], env=self.environment, check=True, timeout=30)

    def hold_up(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def close(self) -> None:
        self.go_on()
        for child in (*self._children, self.process):
            child.kill()
            child.wait()


@contextmanager
def x_server(folder: Path, *arguments: str, managed: bool = True) -> Iterator[XServer]:
    made = XServer(folder, *arguments, managed=managed)
    try:
        yield made
    finally:
        made.close()


def authority(family: int, address: bytes, number: bytes, key: bytes, name: bytes = b"MIT-MAGIC-COOKIE-1") -> bytes:
    """One entry of the file with the keys of X servers."""
    fields = (address, number, name, key)
    return struct.pack(">H", family) + b"".join(struct.pack(">H", len(one)) + one for one in fields)
