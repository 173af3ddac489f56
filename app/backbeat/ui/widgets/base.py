"""What all our painted widgets share: they follow the Look, and show the keyboard's focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractButton

    from backbeat.ui.style.look import Look

    _Mixed = QWidget
else:
    _Mixed = object  # Qt's classes cannot be inherited from twice

__all__ = [
    "MINIMUM_TARGET", "Painted", "PaintedImage", "PaintedWords", "Styled", "enter_clicks", "keyboard_focus",
    "paint_focus",
]  # fmt: skip

#: No target is smaller than this in either direction, at any text scale.
MINIMUM_TARGET = 44


class Styled(_Mixed):
    """Mixin for widgets: holds the look and calls `restyle` when theme or text scale change.

    `follow` is called at the end of __init__, because it restyles at once.
    """

    look: Look

    def follow(self, look: Look) -> None:
        self.look = look
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts, margins and colours from the look again."""
        self.updateGeometry()
        self.update()


class Painted(Styled, QWidget):
    """A plain widget that paints itself from the look."""


class PaintedWords(Styled, QLabel):
    """Words we paint ourselves. To a screen reader it is a label, and its accessible name is what is painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # it has no text; and if it had, it would be no markup


class PaintedImage(Styled, QLabel):
    """A picture we paint ourselves. To a screen reader it is an image, and its accessible name says of what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setPixmap(QPixmap(1, 1))  # never seen; it is by having one that a label is an image


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_BY_HAND = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def keyboard_focus(event: QFocusEvent, before: bool) -> bool:
    """Whether a ring should be drawn: focus that came by mouse needs none, nor does a window switch add one."""
    if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
        return before
    return event.reason() not in _BY_HAND


def enter_clicks(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Enter does what Space does on the button that has the keyboard; once, however long it is held."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~_KEYPAD:
        return False
    if not event.isAutoRepeat():
        button.click()
    event.accept()
    return True


def paint_focus(painter: QPainter, rect: QRectF, radius: float, ring: QColor, gap: QColor) -> None:
    """A ring along the inside of the edge with a gap in the surface's colour: visible on any fill."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, inset, colour in ((3.0, 1.5, ring), (2.0, 4.0, gap)):
        pen = QPen(colour, width)
        painter.setPen(pen)
        corner = max(0.0, radius - inset)
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)
