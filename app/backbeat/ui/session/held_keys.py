"""A key that is held down is one press.

Qt marks the repeats of a held key, but on X11 it misses some of them: then Space would pause and go
on, and Skip run through the sets, for as long as somebody leans on the keyboard. Such a press comes in
the same millisecond as the release before it, which no finger can do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

__all__ = ["HeldKeys"]

_PRESSES = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class HeldKeys(QObject):
    """Swallows unmarked repeats while `wanted`. Install it on the application. Esc is not its business."""

    def __init__(self, wanted: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._let_go = (0, 0)  # the key and the moment

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.KeyRelease:
            key = cast("QKeyEvent", event)
            self._let_go = (key.key(), key.timestamp())
        elif kind in _PRESSES:
            key = cast("QKeyEvent", event)
            if self._is_repeat(key) and self._wanted() and not isinstance(QApplication.focusWidget(), _FIELDS):
                key.accept()
                return True
        return False

    def _is_repeat(self, key: QKeyEvent) -> bool:
        at = key.timestamp()  # 0 where the system tells none
        return bool(at) and self._let_go == (key.key(), at) and key.key() != Qt.Key.Key_Escape
