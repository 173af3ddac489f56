"""The player's keys: hands, a presenter's clicker, a keyboard's media keys. One owner for each key.

Arrows follow the direction of reading. Esc belongs to the stop filter, F11 and the far view's key to the page. What a
clicker sends besides (F5 to begin a show, "." or B for a dark screen) has no owner here and does nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

__all__ = ["PlayerKeys", "help_rows"]

_KEYS: dict[str, tuple[Qt.Key | QKeySequence, ...]] = {
    "toggle": (Qt.Key.Key_Space, Qt.Key.Key_P, Qt.Key.Key_MediaPlay, Qt.Key.Key_MediaTogglePlayPause),
    "pause": (Qt.Key.Key_MediaPause, Qt.Key.Key_MediaStop),
    "enter": (Qt.Key.Key_Return, Qt.Key.Key_Enter),
    "back": (Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_MediaPrevious),
    "forward": (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_MediaNext),
    "skip": (QKeySequence("Shift+PgDown"), QKeySequence("N")),
    "add_time": (Qt.Key.Key_Plus,),
    "far": (Qt.Key.Key_F,),
    "full_screen": (Qt.Key.Key_F11,),
    "help": (Qt.Key.Key_Question, Qt.Key.Key_F1),
}


class PlayerKeys(QObject):
    """Calls what each key is for, once for each press however long it is held."""

    def __init__(self, page: QWidget, calls: Mapping[str, Callable[[], object]]) -> None:
        """`calls`: what to do, by the names of `_KEYS`."""
        super().__init__(page)
        self._page, self._calls = page, calls
        self.shortcuts: list[QShortcut] = []
        self.bind()

    @property
    def mirrored(self) -> bool:
        return self._page.layoutDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def arrows(self) -> tuple[str, str]:
        """Back and forth, as a key shows them."""
        return ("→", "←") if self.mirrored else ("←", "→")

    def bind(self) -> None:
        """Again whenever the direction of reading has changed."""
        for shortcut in self.shortcuts:
            shortcut.deleteLater()
        self.shortcuts.clear()
        left, right = Qt.Key.Key_Left, Qt.Key.Key_Right
        back, forth = (right, left) if self.mirrored else (left, right)
        shift = Qt.KeyboardModifier.ShiftModifier
        arrows = {"back": (back,), "forward": (forth,), "skip": (shift | forth,)}
        for name, call in self._calls.items():
            for key in (*_KEYS[name], *arrows.get(name, ())):
                shortcut = QShortcut(QKeySequence(key), self._page)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(call)
                self.shortcuts.append(shortcut)


def help_rows(arrows: tuple[str, str]) -> list[tuple[tuple[str, ...], str]]:
    """Keys, and what they do."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("PlayerKeys", text)

    back, forth = arrows
    return [
        (("Esc",), tr("Stop, it hurts: at any moment, over everything")),
        ((tr("Space"),), tr("Pause, and go on")),
        ((back, tr("Page up")), tr("Back to its beginning, or to the one before")),
        ((forth, tr("Page down")), tr("On to what comes next; at your own pace it counts one")),
        ((tr("Enter"),), tr("Done, at your own pace")),
        ((f"⇧ {forth}", "N"), tr("Skip, also at your own pace")),
        (("+",), tr("Ten seconds more, for a hold or a rest")),
        (("M",), tr("Sound off, and on")),
        (("F",), tr("The far view, to be read from across the room")),
        (("F11",), tr("Full screen")),
        (("?",), tr("These keys")),
    ]
