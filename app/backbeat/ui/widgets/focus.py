"""Giving a page the keyboard without drawing a ring: that is for the first key that moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    _Mixed = QWidget
else:
    _Mixed = object  # Qt's classes cannot be inherited from twice

__all__ = ["PassesFocus", "give_focus"]


def give_focus(page: QWidget) -> None:
    """Showing a page may have given it the focus already, but with a ring."""
    holder = QApplication.focusWidget()
    if holder is not None:
        holder.clearFocus()
    page.setFocus(Qt.FocusReason.ActiveWindowFocusReason)


class PassesFocus(_Mixed):
    """Mixin for pages: the keyboard, given to the page, goes on to `first` where that can be seen.

    A focus proxy does so too, but then Qt takes the page for a single control, and Tab never comes to the rest of it.
    """

    first: QWidget

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.first.isVisible():
            self.first.setFocus(event.reason())
