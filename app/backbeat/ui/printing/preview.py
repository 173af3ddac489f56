"""The page itself, as it comes out of the printer, on the grey of a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from backbeat.ui.style.theme import mix
from backbeat.ui.widgets.base import Styled, keyboard_focus, paint_focus

if TYPE_CHECKING:
    from backbeat.ui.printing.studio import Laid
    from backbeat.ui.style.look import Look

__all__ = ["ZOOMS", "PagePreview"]

ZOOMS = ("page", "width", "actual")
_INCH = 25.4
_KEPT = 12  # pictures of pages


class PagePreview(Styled, QAbstractScrollArea):
    """All pages under each other, in true proportions. `wanted` asks for a picture, `set_image` brings it."""

    wanted = Signal(int, int, float)  # turn, page from 0, dots an inch
    turned = Signal(int)  # another page is the one being looked at; from 0

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._laid: Laid | None = None
        self._zoom = "page"
        self._current = 0
        self._ring = False
        self._images: dict[int, tuple[int, float, QImage]] = {}  # by page: turn, dots and picture
        self._asked: set[tuple[int, int, float]] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 120)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
        self.follow(look)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def count(self) -> int:
        return 0 if self._laid is None else self._laid.count

    @property
    def current(self) -> int:
        """The page in the middle of the view, from 0."""
        return self._current

    @property
    def zoom(self) -> str:
        return self._zoom

    def set_zoom(self, zoom: str) -> None:
        """One of ZOOMS: the whole page, its width, or as large as on paper."""
        assert zoom in ZOOMS
        page, self._zoom = self._current, zoom
        self._measure()
        self.go(page)

    def set_laid(self, laid: Laid) -> None:
        """New pages; the pictures of the old ones stay until their own have come."""
        page = min(self._current, laid.count - 1)
        self._laid = laid
        self._images = {number: kept for number, kept in self._images.items() if number < laid.count}
        self._asked.clear()
        self._measure()
        self.go(page)
        self._describe()

    def set_image(self, turn: int, number: int, dots: float, image: QImage) -> None:
        if self._laid is None or turn != self._laid.turn:
            return
        self._images.pop(number, None)
        self._images[number] = (turn, dots, image)
        far = sorted(self._images, key=lambda page: abs(page - self._current))
        for page in far[_KEPT:]:
            del self._images[page]
        self.viewport().update()

    @property
    def is_sharp(self) -> bool:
        """Whether every page in view shows its own picture."""
        return self._laid is not None and all(self._is_drawn(number) for number in self._visible())

    def go(self, number: int) -> None:
        """Look at this page, from 0, from its top."""
        if self._laid is None:
            return
        number = min(max(0, number), self._laid.count - 1)
        self.verticalScrollBar().setValue(round(self._top(number) - self._margin()))
        self._turn_to(number)

    # -- places ----------------------------------------------------------------------------------

    def _margin(self) -> int:
        return max(8, self.look.space(16))

    def _scale(self) -> float:
        """Pixels to a millimetre."""
        assert self._laid is not None
        wide, tall = self._laid.size
        edge = 2 * self._margin()
        across = max(40, self.viewport().width() - edge) / wide
        down = max(40, self.viewport().height() - edge) / tall
        if self._zoom == "page":
            return min(across, down)
        return across if self._zoom == "width" else self.logicalDpiX() / _INCH

    def _dots(self) -> float:
        return round(self._scale() * _INCH * self.devicePixelRatioF(), 3)

    def _page_size(self) -> tuple[int, int]:
        assert self._laid is not None
        scale = self._scale()
        return round(self._laid.size[0] * scale), round(self._laid.size[1] * scale)

    def _top(self, number: int) -> int:
        return self._margin() + number * (self._page_size()[1] + self._margin())

    def page_rect(self, number: int) -> QRect:
        """Where a page is in the view."""
        wide, tall = self._page_size()
        room = self.viewport().width()
        left = (room - wide) // 2 if wide <= room else self._margin() - self.horizontalScrollBar().value()
        return QRect(left, self._top(number) - self.verticalScrollBar().value(), wide, tall)

    def _visible(self) -> list[int]:
        view = self.viewport().rect()
        return [number for number in range(self.count) if self.page_rect(number).intersects(view)]

    def _measure(self) -> None:
        if self._laid is None:
            return
        wide, tall = self._page_size()
        room = self.viewport().size()
        margin = self._margin()
        whole = self._top(self._laid.count)
        for bar, length, seen in (
            (self.verticalScrollBar(), whole, room.height()),
            (self.horizontalScrollBar(), wide + 2 * margin if wide > room.width() else 0, room.width()),
        ):
            bar.setRange(0, max(0, length - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(max(20, tall // 20))
        self.viewport().update()

    def _scrolled(self) -> None:
        if self._laid is None:
            return
        middle = self.viewport().height() // 2
        step = self._page_size()[1] + self._margin()
        at = (self.verticalScrollBar().value() + middle - self._margin()) // max(1, step)
        self._turn_to(min(max(0, at), self._laid.count - 1))
        self.viewport().update()

    def _turn_to(self, number: int) -> None:
        if number != self._current:
            self._current = number
            self._describe()
            self.turned.emit(number)

    def _describe(self) -> None:
        if self._laid is not None:
            words = self.tr("Page %1 of %2").replace("%1", str(self._current + 1)).replace("%2", str(self._laid.count))
            self.setAccessibleName(words)
            self.setAccessibleDescription(self._laid.text)

    # -- Qt --------------------------------------------------------------------------------------

    def restyle(self) -> None:
        self._measure()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self._current
        self._measure()
        self.go(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, pages = event.key(), {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Space: 1}
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else self.count - 1)
        elif Qt.Key(key) in pages and not event.modifiers():
            self.go(self._current + pages[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = keyboard_focus(event, self._ring)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = False
        super().focusOutEvent(event)
        self.viewport().update()

    def _is_drawn(self, number: int) -> bool:
        kept = self._images.get(number)
        return kept is not None and self._laid is not None and kept[:2] == (self._laid.turn, self._dots())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), mix(theme.background, theme.ink, 0.16))
        for number in self._visible():
            self._paint_page(painter, number)
        if self._ring and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, QRectF(self.viewport().rect()), 4, theme.ink, theme.background)
        painter.end()

    def _paint_page(self, painter: QPainter, number: int) -> None:
        page = self.page_rect(number)
        painter.fillRect(page.translated(2, 3), QColor(0, 0, 0, 60))
        painter.fillRect(page, Qt.GlobalColor.white)  # paper is white in the dark theme, too
        kept = self._images.get(number)
        if kept is not None:
            painter.drawImage(page, kept[2])
        painter.setPen(QPen(QColor(0, 0, 0, 90), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        if not self._is_drawn(number):
            assert self._laid is not None
            asked = (self._laid.turn, number, self._dots())
            if asked not in self._asked:
                self._asked.add(asked)
                self.wanted.emit(*asked)
