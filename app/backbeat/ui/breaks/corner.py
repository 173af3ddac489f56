"""Where the small windows of a break stand: in the corner where messages stand, on the screen with the pointer.

Wayland lets no window choose its place; there the compositor does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QCursor, QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

__all__ = ["corner_of", "place", "screen_here"]

_EDGE = 16  # pixels to the edge of the screen


def screen_here(near: QWidget) -> QRect:
    """What of the screen with the pointer is free for windows."""
    screen = QGuiApplication.screenAt(QCursor.pos()) or near.screen() or QGuiApplication.primaryScreen()
    return screen.availableGeometry()


def corner_of(free: QRect, size: QSize, *, mirrored: bool) -> QRect:
    """The lower corner at the end of the line, no larger than what is free, all of it seen."""
    size = size.boundedTo(free.size() - QSize(2 * _EDGE, 2 * _EDGE)).expandedTo(QSize(1, 1))
    left = free.left() + _EDGE if mirrored else free.right() + 1 - _EDGE - size.width()
    return QRect(QPoint(left, free.bottom() + 1 - _EDGE - size.height()), size)


def place(window: QWidget, size: QSize) -> None:
    """Put the window there; the frame the desktop puts around it may reach out a little."""
    mirrored = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    window.setGeometry(corner_of(screen_here(window), size, mirrored=mirrored))
