"""Where the window stood, kept from one start to the next, and never believed blindly.

A monitor may be gone, a screen may be smaller: what was kept is clamped to what is there now.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

__all__ = ["clamped", "restore", "save"]

_USUAL = QSize(1180, 760)
_BIGGEST_FILE = 4096
_FURTHEST = 100_000


def restore(window: QWidget, file: Path) -> None:
    """Put the window where it was, or in the middle, wholly onto a screen in either case. It is not shown by that."""
    kept, maximized = _read(file)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if not screens:
        window.resize(_USUAL)
        return
    primary = QGuiApplication.primaryScreen().availableGeometry()
    if kept is None:
        size = _USUAL.boundedTo(primary.size())
        window.resize(size)
        if size != _USUAL:
            window.move(primary.topLeft())
        return
    window.setGeometry(clamped(kept, screens, primary))
    if maximized:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def clamped(wanted: QRect, screens: list[QRect], primary: QRect) -> QRect:
    """The rectangle, on the screen it is most on (else the primary one), no larger than that, all of it seen."""

    def shared(screen: QRect) -> int:
        both = screen.intersected(wanted)
        return max(0, both.width()) * max(0, both.height())

    home = max(screens, key=shared)
    if not shared(home):
        home = primary
    size = wanted.size().boundedTo(home.size())
    left = min(max(wanted.left(), home.left()), home.left() + home.width() - size.width())
    top = min(max(wanted.top(), home.top()), home.top() + home.height() - size.height())
    return QRect(left, top, size.width(), size.height())


def save(window: QWidget, file: Path) -> None:
    """Best effort: where a window stood is not worth a message."""
    from backbeat.atomic import atomic_write, private_folder  # noqa: PLC0415 - at the end only

    at = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    kept = {"x": at.x(), "y": at.y(), "width": at.width(), "height": at.height(), "maximized": window.isMaximized()}
    try:
        private_folder(file.parent)
        atomic_write(file, json.dumps(kept))
    except OSError:
        return


def _read(file: Path) -> tuple[QRect | None, bool]:
    try:
        with file.open("rb") as opened:
            kept = json.loads(opened.read(_BIGGEST_FILE))
        numbers = [kept[name] for name in ("x", "y", "width", "height")]
        if not all(type(number) is int and abs(number) < _FURTHEST for number in numbers):
            return None, False
        place = QRect(*numbers)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None, False
    return (place, kept.get("maximized") is True) if place.width() > 0 and place.height() > 0 else (None, False)
