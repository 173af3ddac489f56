"""What Windows tells a window of sleep and of locking. Not tried on Windows so far."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

from backbeat.desktop.away_windows import away_reason, tell_window_of_lock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backbeat.desktop.away import TellAway

__all__ = ["WindowsAway"]


class _Message(ctypes.Structure):
    """The beginning of what Windows calls MSG."""

    _fields_ = (("window", ctypes.c_void_p), ("message", ctypes.c_uint), ("what", ctypes.c_size_t))


class WindowsAway(QAbstractNativeEventFilter):
    """Implements `backbeat.desktop.away.AwayWatcher`; listens to the messages that Qt takes for the window."""

    def __init__(self, window: QWidget, tell: TellAway) -> None:
        super().__init__()
        self._window, self._tell = window, tell
        self._watching = False

    def watch(self) -> None:
        app = QCoreApplication.instance()
        if app is not None and not self._watching:
            self._watching = True
            app.installNativeEventFilter(self)
            tell_window_of_lock(int(self._window.winId()), tell=True)

    def close(self) -> None:
        app = QCoreApplication.instance()
        if app is not None and self._watching:
            self._watching = False
            app.removeNativeEventFilter(self)
            tell_window_of_lock(int(self._window.winId()), tell=False)

    def nativeEventFilter(self, kind: Any, message: Any) -> Any:
        if bytes(kind) == b"windows_generic_MSG":
            told = _Message.from_address(int(message))
            reason = away_reason(told.message, told.what)
            if reason is not None:
                self._tell(reason)
        return False, 0
