"""The break: a window beside the work, or over the whole screen, with a routine ready and one large Start.

It comes up without taking the keyboard, runs nothing by itself, locks nothing and can always be closed. Once started
it is a stage for a session like the program's own window, with the same pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from backbeat.ui.breaks.corner import place, screen_here
from backbeat.ui.breaks.ready import ReadyPage
from backbeat.ui.text import plain
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.focus import give_focus
from backbeat.ui.widgets.layouts import column

if TYPE_CHECKING:
    from backbeat.ui.session.pages import SessionPages
    from backbeat.ui.style.look import Look

__all__ = ["BreakWindow"]

_SIZE = QSize(520, 640)
_LEAST = 380  # pixels that its words need, at a text scale of 1
_FRAME = 80  # pixels that the desktop's frame and the gap to the edge may need


class BreakWindow(Painted):
    """`closed` tells that somebody closed it: what that means depends on what it shows."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(320, 240)
        self._full = False
        self.session_pages: SessionPages | None = None
        self._root = QStackedWidget()
        self.ready = ReadyPage(look)
        self._root.addWidget(self.ready)
        column(self).addWidget(self._root)
        self.follow(look)

    # -- showing ---------------------------------------------------------------------------------

    def offer(self, *, full_screen: bool) -> None:
        """Show what is ready, on top of other windows and without taking the keyboard from them."""
        self._full = full_screen
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self._root.setCurrentWidget(self.ready)
        self.setWindowTitle(self.tr("Break") + " – Backbeat")
        self._show()

    def begin(self, *, full_screen: bool) -> None:
        """The person pressed Start: now the keyboard may come, so that Esc is heard."""
        self._full = full_screen
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        if not self.isVisible():
            self._show()
        self.raise_()
        self.activateWindow()

    def _show(self) -> None:
        if self._full:
            self.setGeometry(screen_here(self))
            self.showFullScreen()
            return
        look = self.look
        free = screen_here(self)
        beside = max(free.width() // 2 + look.px(80), look.px(_LEAST))  # some of the work is seen, and every word here
        wide = min(look.px(_SIZE.width()), beside)
        place(self, QSize(wide, min(look.px(_SIZE.height()), free.height() - _FRAME)))
        self.showNormal()

    def is_ready(self) -> bool:
        """Whether it shows a break that has not been started."""
        return self.isVisible() and not self.in_session

    # -- a stage for a session -------------------------------------------------------------------

    @property
    def in_session(self) -> bool:
        return self._root.currentWidget() is not self.ready

    def add_session_page(self, page: QWidget) -> None:
        self._root.addWidget(page)

    def show_session(self, page: QWidget, title: str) -> None:
        self._root.setCurrentWidget(page)
        page.setAccessibleName(plain(title))
        self.setWindowTitle(self.tr("Break") + " – Backbeat")  # a list of windows may be seen by others
        give_focus(page)

    def leave_session(self) -> None:
        self.hide()
        self._root.setCurrentWidget(self.ready)

    # -- Qt --------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.look.theme.background)
        painter.end()
