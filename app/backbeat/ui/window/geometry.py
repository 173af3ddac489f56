"""Where the window stood, kept from one start to the next, and never believed blindly.

A monitor may be gone, a screen may be smaller: what was kept is clamped to what is there now. So is the desktop's frame
around it: with its bar above the screen a window can be neither moved nor closed.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

__all__ = ["clamped", "restore", "save"]

_USUAL = QSize(1180, 760)
_BIGGEST_FILE = 4096
_FURTHEST = 100_000
_BROADEST_FRAME = 200
_USUAL_FRAME = QMargins(0, 37, 0, 0)  # before the first start nobody knows what the desktop will put around it


def restore(window: QWidget, file: Path) -> None:
    """Put the window where it was, or in the middle, wholly onto a screen in either case. It is not shown by that."""
    kept, frame, maximized = _read(file)
    screens = [screen.availableGeometry().marginsRemoved(frame) for screen in QGuiApplication.screens()]
    if not screens:
        window.resize(_USUAL)
        return
    primary = QGuiApplication.primaryScreen().availableGeometry().marginsRemoved(frame)
    if kept is None:
        size = _USUAL.boundedTo(primary.size())
        window.resize(size)
        if size != _USUAL:
            window.move(primary.left() + (primary.width() - size.width()) // 2, primary.top() - frame.top())
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

    filling = window.isMaximized() or window.isFullScreen()
    at = window.normalGeometry() if filling else window.geometry()
    kept: dict[str, object] = {
        "x": at.x(),
        "y": at.y(),
        "width": at.width(),
        "height": at.height(),
        "maximized": window.isMaximized(),
    }
    if not filling:
        around = window.frameGeometry()
        kept["frame"] = [
            at.left() - around.left(),
            at.top() - around.top(),
            around.right() - at.right(),
            around.bottom() - at.bottom(),
        ]
    try:
        private_folder(file.parent)
        atomic_write(file, json.dumps(kept))
    except OSError:
        return


def _read(file: Path) -> tuple[QRect | None, QMargins, bool]:
    try:
        with file.open("rb") as opened:
            kept = json.loads(opened.read(_BIGGEST_FILE))
        numbers = [kept[name] for name in ("x", "y", "width", "height")]
        if not all(type(number) is int and abs(number) < _FURTHEST for number in numbers):
            return None, _USUAL_FRAME, False
        place, frame = QRect(*numbers), _frame(kept.get("frame"))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None, _USUAL_FRAME, False
    if place.width() <= 0 or place.height() <= 0:
        return None, frame, False
    return place, frame, kept.get("maximized") is True


def _frame(kept: object) -> QMargins:
    if isinstance(kept, list) and len(kept) == 4:
        edges = [edge for edge in kept if type(edge) is int and 0 <= edge < _BROADEST_FRAME]
        if len(edges) == 4:
            return QMargins(*edges)
    return _USUAL_FRAME
