"""The window: places at the side, one page beside them, messages above it.

While a session runs its pages take the whole window. The window decides nothing; what it is told to
show it shows, and what the person wants it passes on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from backbeat.ui.style.look import ZoomedLook
from backbeat.ui.style.measure import window_zoom
from backbeat.ui.text import plain
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.focus import give_focus
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.window.sidebar import Sidebar

if TYPE_CHECKING:
    from backbeat.ui.session.pages import SessionPages
    from backbeat.ui.style.look import Look
    from backbeat.ui.widgets.banner import Banner

__all__ = ["MainWindow"]

_MOST_DROPPED = 20
_BACKGROUND_PAGES = {
    **dict.fromkeys(("routine", "problems", "print", "before"), "library"),
    "session": "history",
    **dict.fromkeys(("data", "privacy"), "settings"),
}


class _Ground(Painted):
    """The paper everything lies on."""

    painted = Signal()  # once, when all that lies on it has been painted, too

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._was_painted = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.follow(look)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.look.theme.background)
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)


class MainWindow(QMainWindow):
    """Pages are made by `pages[name]()` when they are first wanted.

    They take their look from the window's, which grows with it on a very large screen.
    """

    painted = Signal()  # the first time the window has been painted
    dropped = Signal(object)  # a list of paths
    page_wanted = Signal(str)
    open_wanted = Signal()
    closing = Signal()
    gone = Signal()  # closed, and not only hidden
    activated = Signal()

    def __init__(self, look: Look, pages: Mapping[str, Callable[[], QWidget]]) -> None:
        super().__init__()
        look = self.look = ZoomedLook(look, self)
        self.session_pages: SessionPages | None = None
        self.keep_open: Callable[[], bool] | None = None  # asked when it is closed: whether that only hides it
        self._leaving = False
        self._makers = pages
        self._made: dict[str, QWidget] = {}
        self._banners: dict[str, Banner] = {}
        self._urgent: set[str] = set()
        self._title = ""
        self.setAcceptDrops(True)
        self.setMinimumSize(320, 240)
        self._root = QStackedWidget()
        self._shell = QWidget()
        self._row = row(self._shell)
        self.sidebar = Sidebar(look)
        self.sidebar.chosen.connect(self.page_wanted)
        self._row.addWidget(self.sidebar)
        self._stack = QStackedWidget()
        self._row.addWidget(self._stack, 1)
        self._root.addWidget(self._shell)
        ground = _Ground(look)
        ground.painted.connect(self.painted)
        self._main = column(ground)
        self._messages = column(gap=8)
        self._main.addLayout(self._messages)
        self._main.addWidget(self._root, 1)
        self.setCentralWidget(ground)
        self._shortcuts: list[QShortcut] = []
        self._add_keys()
        look.changed.connect(self._arrange)  # larger letters leave less room in the same window

    def _add_keys(self) -> None:
        keys: tuple[tuple[QKeySequence | QKeySequence.StandardKey | str, Callable[[], None]], ...] = (
            ("Ctrl+1", lambda: self.page_wanted.emit("library")),
            ("Ctrl+2", lambda: self.page_wanted.emit("history")),
            ("Ctrl+3", lambda: self.page_wanted.emit("body")),
            ("Ctrl+4", lambda: self.page_wanted.emit("breaks")),
            ("Ctrl+,", lambda: self.page_wanted.emit("settings")),
            ("Ctrl+O", self.open_wanted.emit),
            ("Ctrl+Q", self._quit),
        )
        for key, call in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(call)
            self._shortcuts.append(shortcut)

    def _quit(self) -> None:
        self._leaving = True
        self.close()
        self._leaving = False

    # -- pages -----------------------------------------------------------------------------------

    @property
    def current_page(self) -> str:
        """The name of the page beside the sidebar; what is under a running session, too."""
        widget = self._stack.currentWidget()
        return next((name for name, page in self._made.items() if page is widget), "")

    def page(self, name: str) -> QWidget:
        """The page of this name, made now if it was not yet."""
        if name not in self._made:
            page = self._makers[name]()
            self._made[name] = page
            self._stack.addWidget(page)
        return self._made[name]

    def made(self, name: str) -> QWidget | None:
        """The page if it has been made."""
        return self._made.get(name)

    def show_page(self, name: str, title: str = "") -> QWidget:
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self.sidebar.set_current(_BACKGROUND_PAGES.get(name, name))
        self._title = title
        page.setAccessibleName(plain(title))
        if not self.in_session:
            self.set_title(title)
        give_focus(page)
        return page

    def set_title(self, title: str) -> None:
        words = plain(title).replace("\n", " ")[:120]
        self.setWindowTitle(f"{words} – Backbeat" if words else "Backbeat")

    # -- sessions --------------------------------------------------------------------------------

    @property
    def in_session(self) -> bool:
        """Whether a page of a session has the window."""
        return self._root.currentWidget() is not self._shell

    @property
    def session_page(self) -> QWidget | None:
        """The page of a session that has the window."""
        return self._root.currentWidget() if self.in_session else None

    def add_session_page(self, page: QWidget) -> None:
        """Have a page ready, not yet shown."""
        self._root.addWidget(page)

    def show_session(self, page: QWidget, title: str) -> None:
        """Give the whole window to a page of a session, one that was added before."""
        self._root.setCurrentWidget(page)
        page.setAccessibleName(plain(title))
        self.set_title(title)
        self._arrange()
        give_focus(page)

    def leave_session(self) -> None:
        """Back to the pages; those of the session wait for the next one."""
        self._root.setCurrentWidget(self._shell)
        self._arrange()
        self.set_title(self._title)
        current = self._stack.currentWidget()
        if current is not None:
            give_focus(current)

    # -- messages --------------------------------------------------------------------------------

    def tell(
        self,
        name: str,
        text: str | None,
        *,
        kind: str = "info",
        actions: tuple[tuple[str, str], ...] = (),
        then: Callable[[str], None] | None = None,
        urgent: bool = False,
    ) -> None:
        """Show one message under this name, replacing the one before; None takes it away.

        While a session has the window only urgent messages are shown; the others wait.
        """
        old = self._banners.pop(name, None)
        self._urgent.discard(name)
        if old is not None:
            self._messages.removeWidget(old)
            old.hide()
            old.deleteLater()
        if text:
            from backbeat.ui.widgets.banner import Banner  # noqa: PLC0415 - here it is named only for its type

            banner = Banner(self.look, text, kind=kind, actions=actions)
            banner.closed.connect(lambda: self.tell(name, None))
            if then is not None:
                banner.triggered.connect(then)
            self._banners[name] = banner
            if urgent:
                self._urgent.add(name)
            self._messages.addWidget(banner)
        self._arrange()

    def message(self, name: str) -> Banner | None:
        return self._banners.get(name)

    # -- Qt --------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        look = self.look
        look.set_zoom(window_zoom(self.width(), self.height()))
        self.sidebar.set_narrow(self.width() < look.px(860))
        seen = [name for name in self._banners if not self.in_session or name in self._urgent]
        for name, banner in self._banners.items():
            banner.setVisible(name in seen)
        edge = look.space(12)
        self._messages.setContentsMargins(*((edge, edge, edge, 0) if seen else (0, 0, 0, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.WindowActivate:
            self.activated.emit()
        return handled

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[:_MOST_DROPPED])

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        if not self._leaving and self.keep_open is not None and self.keep_open():
            event.ignore()
            return
        super().closeEvent(event)
        self.gone.emit()
