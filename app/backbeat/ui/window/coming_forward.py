"""Bringing a window to the front because the person asked for it somewhere else."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

__all__ = ["come_forward"]

_LONGEST_TOKEN = 256


def come_forward(window: QWidget, token: str = "") -> None:
    """Show it, on top and with the keyboard, as far as the desktop allows.

    `token` is what the desktop gave the process in which the person asked (xdg-activation, startup notification).
    On Wayland nothing comes to the front without one; Qt takes it from the environment and removes it there.
    """
    usable = 0 < len(token) <= _LONGEST_TOKEN and token.isascii() and token.isprintable()
    if usable and QGuiApplication.platformName().startswith("wayland"):
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
