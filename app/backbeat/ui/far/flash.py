"""A band round the window's edge in the colour of what begins: a change is seen without being looked for.

It fades within 400 ms; where as little as possible is to move it stands still for as long and is gone. It never comes
more often than twice a second: three flashes a second are where the guidelines on photosensitivity draw the line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backbeat.ui.style.theme import mix

if TYPE_CHECKING:
    from backbeat.routine.model import Milliseconds
    from backbeat.ui.style.look import Look

__all__ = ["LEAST_BETWEEN", "EdgeFlash", "FlashGate"]

_STEP = 50  # milliseconds
_STEPS = 8
LEAST_BETWEEN: Milliseconds = 500


class FlashGate:
    """Lets a flash through, unless one was a moment ago. Moments are the session's."""

    def __init__(self) -> None:
        self._last: Milliseconds | None = None

    def lets(self, at: Milliseconds) -> bool:
        if self._last is not None and 0 <= at - self._last < LEAST_BETWEEN:
            return False
        self._last = at
        return True


class _Band(QWidget):
    """One edge. Four narrow widgets and not one over everything: then nothing else is painted again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.colour = QColor()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.colour)
        painter.end()


class EdgeFlash(QObject):
    """Flashes the edge of a page."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._page = look, page
        self._gate = FlashGate()
        self._bands = [_Band(page) for _ in range(4)]
        self._left = 0
        self._fill = QColor()
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP)
        self._timer.timeout.connect(self.step)

    @property
    def is_on(self) -> bool:
        return self._left > 0

    @property
    def strength(self) -> float:
        """1 at first, 0 when it is over."""
        if not self._left:
            return 0.0
        return 1.0 if self._look.still else self._left / _STEPS

    def flash(self, role: str, at: Milliseconds) -> None:
        """In the colour of a role, at this moment of the session."""
        if not self._page.isVisible() or not self._gate.lets(at):
            return
        self._fill = self._look.theme.phase(role).fill
        self._left = _STEPS
        self.place()
        for band in self._bands:
            band.raise_()  # once: what lies beneath is painted again with it
        self._paint()
        self._timer.start()

    def step(self) -> None:
        """A twentieth of a second later."""
        before = self.strength
        self._left = max(0, self._left - 1)
        if self.strength != before:
            self._paint()
        if not self._left:
            self._timer.stop()

    def end(self) -> None:
        """Nothing is to flash any more; moments may begin anew."""
        self._gate = FlashGate()
        self._left = 0
        self._timer.stop()
        self._paint()

    def place(self) -> None:
        """Along the edges of the page as it is now."""
        wide, tall = self._page.width(), self._page.height()
        band = max(6, round(min(wide, tall) * 0.013))
        boxes = (
            QRect(0, 0, wide, band),
            QRect(0, tall - band, wide, band),
            QRect(0, band, band, tall - 2 * band),
            QRect(wide - band, band, band, tall - 2 * band),
        )
        for one, box in zip(self._bands, boxes, strict=True):
            one.setGeometry(box)

    def _paint(self) -> None:
        strength = self.strength
        for band in self._bands:
            band.setVisible(strength > 0)
            if strength > 0:
                band.colour = mix(self._look.theme.background, self._fill, strength)
                band.update()
