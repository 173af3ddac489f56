"""What every button of ours is: painted, pressed by Enter as by Space, with a ring where the keyboard is.

Painting them ourselves gives exact shapes at every scale, a focus ring that is visible on every
fill, and labels from files without mnemonics: "R&B stretch" stays what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from backbeat.ui.style.theme import READABLE, contrast, mix
from backbeat.ui.text import plain
from backbeat.ui.widgets.base import Styled, enter_clicks, keyboard_focus, paint_focus

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["Tap"]


class Tap(Styled, QAbstractButton):
    """Hover, press, keyboard focus, and the accessible name that goes with a painted label."""

    def __init__(self, look: Look, label: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._label = plain(label)
        self._ring = False
        self.setAccessibleName(self._label)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.follow(look)

    @property
    def label(self) -> str:
        return self._label

    def set_label(self, label: str) -> None:
        """The visible words; they are the accessible name too."""
        label = plain(label)
        if label != self._label:
            self._label = label
            self.setAccessibleName(label)
            self.updateGeometry()
            self.update()

    def name_key(self, key: str) -> None:
        """Tell a screen reader the key that does the same; else it would read the tool tip, which is the name again."""
        self.setAccessibleDescription(self.tr("Key: %1").replace("%1", key) if key else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_clicks(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = keyboard_focus(event, self._ring)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = False
        super().focusOutEvent(event)
        self.update()

    def _shade(self, fill: QColor, words: QColor) -> QColor:
        """The fill under the mouse or pressed: nearer to its words, or farther where they could not be read."""
        share = 0.16 if self.isDown() else 0.07 if self.underMouse() and self.isEnabled() else 0.0
        shaded = mix(fill, words, share)
        if share and contrast(shaded, words) < READABLE:
            shaded = mix(fill, QColor("black" if words.lightness() > fill.lightness() else "white"), share)
        return shaded

    def _finish(self, painter: QPainter, radius: float) -> None:
        if self._ring and self.hasFocus():
            theme = self.look.theme
            paint_focus(painter, QRectF(self.rect()), radius, theme.ink, theme.background)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.EnabledChange):
            self.update()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
