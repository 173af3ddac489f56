"""What pages are made of: their margins, what scrolls in them, and the keys that hold while one is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from backbeat.ui.style.measure import WIDEST, Room, room_of
from backbeat.ui.widgets.base import Painted

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["BACK_KEYS", "Page", "Scroller", "bind_keys", "press_focused"]

Key = QKeySequence.StandardKey | Qt.Key | str

BACK_KEYS: tuple[Key, ...] = (QKeySequence.StandardKey.Back, Qt.Key.Key_Escape)
"""What leads from a page to the one before it."""


class Page(Painted):
    """A column within the margins a page has by the room there is.

    `arrange` is called whenever the size, the look or the direction of reading is another. As every widget that
    follows the look it ends its __init__ with `follow`.
    """

    widest: float = WIDEST
    gap = 14  # between the parts of the column, in pixels at a text scale of 1

    def __init__(self, look: Look, parent: QWidget | None = None, *, holder: QWidget | None = None) -> None:
        """`holder` is what has the margins, where that is not the whole page."""
        super().__init__(parent)
        self.look = look
        self._column = QVBoxLayout(self if holder is None else holder)

    @property
    def room(self) -> Room:
        return room_of(self, self.look, self.widest)

    def arrange(self) -> None:
        """Give everything its room."""
        room = self.room
        self._column.setContentsMargins(room.left, room.top, room.right, 0)
        self._column.setSpacing(self.look.space(self.gap))

    def restyle(self) -> None:
        self.arrange()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange and hasattr(self, "_column"):  # else it is being made
            self.arrange()
        super().changeEvent(event)


class Scroller(QScrollArea):
    """What may be taller than its place. It moves up and down, never sideways.

    With a `name` it takes the keyboard, because the arrow keys move it; without one Tab goes to what is in it.
    """

    def __init__(self, inside: QWidget | None = None, *, name: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if name:
            self.setAccessibleName(name)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if inside is not None:
            self.setWidget(inside)

    def to_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def show_focus(self) -> None:
        """Bring what has the keyboard into view."""
        focus = QApplication.focusWidget()
        if focus is not None:
            self.ensureWidgetVisible(focus)


def bind_keys(page: QWidget, *keys: tuple[Key, Callable[[], object]], beside: bool = False) -> None:
    """Keys that hold wherever in the page the keyboard is. One that is held down counts once.

    ``beside``: also while the keyboard is elsewhere in the window, as in the sidebar, as long as the page is shown.
    """
    holds = Qt.ShortcutContext.WindowShortcut if beside else Qt.ShortcutContext.WidgetWithChildrenShortcut
    for key, call in keys:
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(holds)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(call)


def press_focused(page: QWidget, large: QAbstractButton) -> bool:
    """For Enter: press the button of the page that has the keyboard. False where none has, or only the `large` one."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QAbstractButton) or focus is large or not page.isAncestorOf(focus):
        return False
    focus.click()
    return True
