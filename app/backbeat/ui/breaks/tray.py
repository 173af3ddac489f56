"""The icon in the tray: how things stand, and what one may want of breaks without opening the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from backbeat.breaks.state import Standing
from backbeat.ui.style.icons import program_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.breaks.commands import BreakStatus

__all__ = ["PAUSES", "TrayIcon"]

PAUSES = ("half", "hour", "tomorrow")


class TrayIcon(QObject):
    """Tells what was chosen; `paused` carries one of PAUSES."""

    opened = Signal()
    started = Signal()
    paused = Signal(str)
    resumed = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # In colour, because who paints a tray does not always turn the symbolic one light on a dark panel.
        self.icon = QSystemTrayIcon(program_icon(), self)
        self.menu = QMenu()
        self._told = self._add("")
        self._told.setEnabled(False)
        self.menu.addSeparator()
        self.start = self._add(self.tr("Start a break now"), self.started.emit)
        self.pauses = {
            "half": self._add(self.tr("Pause reminders for 30 minutes"), lambda: self.paused.emit("half")),
            "hour": self._add(self.tr("Pause reminders for an hour"), lambda: self.paused.emit("hour")),
            "tomorrow": self._add(self.tr("Pause reminders until tomorrow"), lambda: self.paused.emit("tomorrow")),
        }
        self.resume = self._add(self.tr("Remind me again"), self.resumed.emit)
        self.menu.addSeparator()
        self.open = self._add(self.tr("Open Backbeat"), self.opened.emit)
        self.quit = self._add(self.tr("Quit"), self.quit_wanted.emit)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self._words = ""

    def _add(self, words: str, call: Callable[[], object] | None = None) -> QAction:
        action = self.menu.addAction(words)
        if call is not None:
            action.triggered.connect(lambda _=False: call())
        return action

    @property
    def is_there(self) -> bool:
        """Whether there is a tray just now, with the icon in it."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self.icon.isVisible()

    def show(self) -> None:
        """Also where the tray comes later: Qt puts the icon into it then."""
        self.icon.show()

    def set_standing(self, words: str, status: BreakStatus) -> None:
        """What is told, and what can be chosen now. Nothing is sent to the tray unless it is something else."""
        if words != self._words:
            self._words = words
            self._told.setText(words.replace("&", "&&"))
            self.icon.setToolTip(f"Backbeat – {words}")
        is_on, is_paused = bool(status.kinds), status.standing is Standing.PAUSED or status.paused_until is not None
        _set(self.resume, visible=is_paused)
        for action in self.pauses.values():
            _set(action, visible=is_on and not is_paused)
        if self.start.isEnabled() is not (status.standing is not Standing.BUSY):
            self.start.setEnabled(status.standing is not Standing.BUSY)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.opened.emit()

    def close(self) -> None:
        self.icon.hide()
        self.icon.setContextMenu(None)  # type: ignore[arg-type]  # which takes it away
        self.menu.deleteLater()
        self.deleteLater()


def _set(action: QAction, *, visible: bool) -> None:
    if action.isVisible() is not visible:
        action.setVisible(visible)
