"""Giving a page the keyboard without drawing a ring: that is for the first key that moves it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["give_focus"]


def give_focus(page: QWidget) -> None:
    """Showing a page may have given it the focus already, but with a ring."""
    holder = QApplication.focusWidget()
    if holder is not None:
        holder.clearFocus()
    page.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
