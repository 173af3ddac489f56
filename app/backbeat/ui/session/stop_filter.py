"""Esc stops, whatever has the keyboard: a dialog, a menu, a field, nothing at all.

A shortcut is not enough: an open dialog keeps it to itself, and two owners of one key silence each
other. An event filter on the application sees every key first. It takes the key only while a session
is active; at all other times Esc keeps its ordinary meaning.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

__all__ = ["StopFilter"]

_KEYS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


def _raise(fault: Exception) -> None:
    raise fault


class StopFilter(QObject):
    """Turns the first Esc of a press into one call of `stop`, and swallows the rest of that press.

    `is_active` and `stop` may fail: a doubt counts as active, and a failure goes to `on_fault` after
    everything that can still be done has been done.
    """

    def __init__(
        self,
        is_active: Callable[[], bool],
        stop: Callable[[], None],
        *,
        on_fault: Callable[[Exception], None] = _raise,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_active = is_active
        self._stop = stop
        self._on_fault = on_fault
        self._held = False  # the press that stopped has not been let go
        self._press_to_come = False  # its ShortcutOverride was seen, its KeyPress not yet

    def install(self, app: QCoreApplication) -> None:
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _KEYS or cast("QKeyEvent", event).key() != Qt.Key.Key_Escape:
            return False
        key = cast("QKeyEvent", event)
        if kind is QEvent.Type.KeyRelease:
            return self._let_go(key)
        return self._pressed(kind, key)

    def _pressed(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return self._take(event) if self._held or self._active() else False
        if self._active():
            self._held = True
            self._press_to_come = kind is QEvent.Type.ShortcutOverride
            self._take(event)
            self._call(self._stop)
            # What lies over the window goes after this key has been dealt with.
            QTimer.singleShot(0, self, _clear_the_way)
            return True
        if self._press_to_come:
            self._press_to_come = kind is not QEvent.Type.KeyPress
            return self._take(event)
        self._held = self._press_to_come = False
        return False

    @staticmethod
    def _take(event: QKeyEvent) -> bool:
        event.accept()
        return True

    def _let_go(self, key: QKeyEvent) -> bool:
        if not self._held or key.isAutoRepeat():
            return self._held
        self._held = self._press_to_come = False
        return self._take(key)

    def _active(self) -> bool:
        try:
            return self._is_active()
        except Exception as fault:  # noqa: BLE001 - in doubt the person's wish counts
            self._tell(fault)
            return True

    def _call(self, call: Callable[[], None]) -> None:
        try:
            call()
        except Exception as fault:  # noqa: BLE001 - nothing may break the key that stops
            self._tell(fault)

    def _tell(self, fault: Exception) -> None:
        QTimer.singleShot(0, self, lambda: self._on_fault(fault))


def _clear_the_way() -> None:
    """Close menus and dialogs, so that what is shown after a stop can be seen."""
    for _ in range(16):
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is None or not over.close():
            return
