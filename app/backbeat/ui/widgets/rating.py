"""Nought to ten: eleven large fields, one value or none, by mouse, digits and arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from backbeat.ui.style.look import LEAD, STRONG
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.widgets.base import MINIMUM_TARGET, Styled, keyboard_focus, paint_focus

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["RatingRow"]

_MOST = 10


class RatingRow(Styled, QAbstractSlider):
    """`rated` carries the value, or None when the chosen field is pressed once more.

    To a screen reader it is a slider; whether it was answered is in its name, because a slider always has a value.
    """

    rated = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, _MOST)
        self._value: int | None = None
        self._following = False  # the slider is being told, and tells nobody
        self.valueChanged.connect(self._slid)
        self._name = name
        self._ring = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._say()
        self.follow(look)

    @property
    def value(self) -> int | None:  # type: ignore[override]  # unlike a slider's it may not be there
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a value without telling anyone."""
        if value != self._value:
            self._value = value
            self._say()
            self._following = True
            self.setValue(value or 0)
            self._following = False
            self.update()

    def _slid(self, value: int) -> None:
        """Moved by an assistant, or by a key that sliders know."""
        if not self._following:
            self.choose(value)

    def choose(self, value: int | None) -> None:
        """What a person does: choose, and tell."""
        if value != self._value:
            self.set_value(value)
            self.rated.emit(value)

    def _say(self) -> None:
        chosen = self.tr("not answered") if self._value is None else str(self._value)
        self.setAccessibleName(f"{self._name}: {chosen}")

    # Places

    def _gap(self) -> int:
        return self.look.space(6)

    def _across(self, width: int) -> int:
        """Fields in a row: all of them, or six and five where they would get too small."""
        least = max(MINIMUM_TARGET, self.look.px(38))
        return _MOST + 1 if (width + self._gap()) // (_MOST + 1) - self._gap() >= least else 6

    def _tall(self) -> int:
        return max(MINIMUM_TARGET, self.look.px(48))

    def _field(self, value: int) -> QRect:
        across, gap = self._across(self.width()), self._gap()
        wide = (self.width() + gap) / across - gap
        column, line = value % across, value // across
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            column = across - 1 - column
        return QRect(int(column * (wide + gap)), line * (self._tall() + gap), int(wide), self._tall())

    def heightForWidth(self, width: int) -> int:
        rows = 1 if self._across(width) > _MOST else 2
        return rows * self._tall() + (rows - 1) * self._gap()

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        wide = self.look.px(560)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(6 * (MINIMUM_TARGET + self._gap()), self._tall())

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        for value in range(_MOST + 1):
            if self._field(value).contains(spot):
                self.choose(None if value == self._value else value)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        less = (Qt.Key.Key_Down, Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left)
        more = (Qt.Key.Key_Up, Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right)
        if text and text in "0123456789":
            # A nought after a one is ten, so that every value has its digits.
            self.choose(_MOST if text == "0" and self._value == 1 else int(text))
        elif key in less:
            self.choose(max(0, (self._value or 0) - 1))
        elif key in more:
            self.choose(0 if self._value is None else min(_MOST, self._value + 1))
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Who scrolls the page means the page."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = keyboard_focus(event, self._ring)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def restyle(self) -> None:
        self.setFont(self.look.font(LEAD - 1, STRONG, tabular=True))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        focused = self._ring and self.hasFocus()
        for value in range(_MOST + 1):
            box = QRectF(self._field(value))
            chosen = value == self._value
            radius = self.look.radius(12)
            fill_rounded(painter, box, radius, theme.ink if chosen else theme.background)
            if not chosen:
                painter.setPen(theme.outline)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.setPen(theme.on_ink if chosen else theme.ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))
            if focused and value == (self._value or 0):
                paint_focus(painter, box, radius, theme.ink, theme.background)
        painter.end()
