"""The grid of cards: a list view that fills its width with whole columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from backbeat.ui.library.card_delegate import CardDelegate
from backbeat.ui.widgets.base import Styled, keyboard_focus

if TYPE_CHECKING:
    from backbeat.ui.library.card_model import CardModel
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.pictures.thumbnails import Thumbnails
    from backbeat.ui.style.look import Look

__all__ = ["CardGrid"]

_LEAST = 236


class CardGrid(Styled, QListView):
    """`chosen` is told the row of a card that was clicked, or entered with the keyboard."""

    chosen = Signal(int)

    def __init__(self, look: Look, model: CardModel, parent: QWidget | None = None) -> None:
        # Its background is in the style sheet: to ask for the viewport would make Qt for Python look through
        # every class of widget there is, which takes ten milliseconds.
        super().__init__(parent)
        self._cards = model
        self._margin = 34
        self.setModel(model)
        self._delegate = CardDelegate(look, model, self)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.hovered = -1  # the row under the mouse
        self.setAccessibleName(self.tr("Routines"))
        self.ring = False  # whether the keyboard's focus is shown
        self.follow(look)

    def set_thumbnails(self, thumbnails: Thumbnails) -> None:
        self._delegate.set_thumbnails(thumbnails)

    def set_photos(self, photos: PictureCache) -> None:
        self._delegate.set_photos(photos)

    def set_margin(self, margin: int) -> None:
        """The width to the right of the last card, in which the scroll bar lies."""
        self._margin = margin
        self._arrange()

    def restyle(self) -> None:
        self._delegate.forget()
        self._arrange()
        super().restyle()

    def columns(self) -> int:
        room = self.width() - self._margin
        gap = self._delegate.gap
        least = round(self.look.space(_LEAST) * (1.0 + 0.2 * (self.look.scale - 1.0)))
        return max(1, (room + gap) // (least + gap))

    def _arrange(self) -> None:
        room = max(120, self.width() - self._margin)
        columns = self.columns()
        gap = self._delegate.gap
        wide = (room - gap * (columns - 1)) // columns
        card = QSize(wide, self._delegate.height)
        if card != self._delegate.card or not self.gridSize().isValid():
            self._delegate.card = card
            self.setGridSize(card + QSize(gap, gap))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    # -- choosing --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                self.chosen.emit(self.currentIndex().row())
            return
        self._show_ring(True)
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._card_at(event.position().toPoint())
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index == pressed:
            self.chosen.emit(index.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        if self._card_at(event.position().toPoint()).isValid():
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._card_at(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            before, self.hovered = self.hovered, row
            self.setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
            for each in (before, row):
                self.update(self._cards.index(each))

    def _card_at(self, spot: QPoint) -> QModelIndex:
        """The card under a point; the gaps between cards belong to none."""
        index = self.indexAt(spot)
        if index.isValid() and self._delegate.card_rect(self.visualRect(index)).contains(spot):
            return index
        return QModelIndex()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(keyboard_focus(event, self.ring))
        if not self.currentIndex().isValid() and self._cards.rowCount():
            self.setCurrentIndex(self._cards.index(0))

    def _show_ring(self, on: bool) -> None:
        if self.ring is not on:
            self.ring = on
            self.update(self.currentIndex())
