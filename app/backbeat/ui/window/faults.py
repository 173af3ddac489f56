"""Bugs: one handler for all of them, and a report that stays on this computer.

A fault in a slot, a thread or Qt itself must not take the session with it: it is written to a log
without a word of what was in a routine or of the person, the session pauses, and a calm sentence is
shown. A crash of the process leaves a report that the next start offers.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

__all__ = ["CrashReport", "FaultHandler", "describe"]

_BIGGEST_LOG = 256 * 1024
_PACKAGE = Path(__file__).resolve().parents[2]
_LONGEST_MESSAGE = 300


def describe(fault: BaseException) -> str:
    """Where it happened, and of what kind. Not its message: that may hold words from a routine."""
    lines = []
    for frame in traceback.extract_tb(fault.__traceback__):
        path = Path(frame.filename)
        with suppress(ValueError):
            path = path.relative_to(_PACKAGE.parent)
        name = path.as_posix() if not path.is_absolute() else path.name
        lines.append(f"  {name}:{frame.lineno} in {frame.name}")
    kind = type(fault)
    head = f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")
    cause = fault.__cause__ or fault.__context__
    tail = [f"  because of {type(cause).__qualname__}"] if cause is not None else []
    return "\n".join([head, *lines, *tail])


class FaultHandler:
    """`tell` is called in the thread of the fault, after it has been logged; it must not raise."""

    def __init__(self, log: Path, tell: Callable[[BaseException], None] = lambda _fault: None) -> None:
        self._log = log
        self._tell = tell
        self._lock = threading.RLock()
        self._telling = False
        self._before: tuple[object, ...] | None = None

    def set_teller(self, tell: Callable[[BaseException], None]) -> None:
        self._tell = tell

    def install(self) -> None:
        """From now on every fault nobody catches comes here."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = lambda told: self.handle(told.exc_value or RuntimeError())
        sys.unraisablehook = lambda told: self.handle(told.exc_value or RuntimeError())
        qInstallMessageHandler(self._qt_says)

    def remove(self) -> None:
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before  # type: ignore[assignment]
            qInstallMessageHandler(None)
            self._before = None

    def handle(self, fault: BaseException) -> None:
        """Log it and tell it; a fault while doing so is only logged."""
        self.write(describe(fault))
        with self._lock:
            if self._telling:
                return
            self._telling = True
        try:
            self._tell(fault)
        except Exception as another:  # noqa: BLE001 - the last place where anything can be caught
            self.write(describe(another))
        finally:
            self._telling = False

    def write(self, text: str) -> None:
        """Add to the log; a log that cannot be written is not worth a message."""
        stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        with self._lock, suppress(OSError):
            self._log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0)
            if self._log.exists() and self._log.stat().st_size > _BIGGEST_LOG:
                self._log.replace(self._log.with_suffix(".old.log"))
            with open(os.open(self._log, flags, 0o600), "a", encoding="utf-8", errors="replace") as file:  # noqa: PTH123
                file.write(f"{stamp} {text}\n")

    def _uncaught(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
        else:
            self.handle(fault.with_traceback(trace))

    def _qt_says(self, kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self.write(f"Qt {kind.name}: {message[:_LONGEST_MESSAGE]!r}")


class CrashReport:
    """What is left of a process that died: a file the next start finds."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "crash.log"
        self.kept = folder / "crash-last.log"
        self._open: IO[bytes] | None = None

    def begin(self) -> bool:
        """Keep what the process before left, and stand ready for this one. Whether it left anything."""
        left = False
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._file.is_file() and self._file.stat().st_size:
                self._file.replace(self.kept)
                left = True
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0)
            self._open = open(os.open(self._file, flags, 0o600), "wb", buffering=0)  # noqa: PTH123, SIM115
            faulthandler.enable(self._open)
        return left

    def discard(self) -> None:
        """The person does not want to keep it."""
        with suppress(OSError):
            self.kept.unlink()

    def end(self) -> None:
        """All went well."""
        if self._open is not None:
            faulthandler.disable()
            self._open.close()
            self._open = None
            with suppress(OSError):
                self._file.unlink()
