"""A row of buttons that says every word: where they would be cut side by side, they stand one below another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from backbeat.ui.widgets.layouts import FlowLayout

__all__ = ["ButtonRow"]


class ButtonRow(FlowLayout):
    """They fill the row: alike where each has room for its words then, else each what it needs and a share."""

    def sizeHint(self) -> QSize:
        wide, tall = self.minimumSize().width(), super().sizeHint().height()
        return QSize(wide, tall)

    def minimumSize(self) -> QSize:
        """As wide as the widest; how tall that makes it depends on the width it gets."""
        hints = [item.sizeHint() for item in self._shown()]
        return QSize(max((one.width() for one in hints), default=0), max((one.height() for one in hints), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _flow(self, rect: QRect, *, place: bool) -> int:
        shown = self._shown()
        if not shown:
            return 0
        needs = [item.sizeHint().width() for item in shown]
        tall = max(item.sizeHint().height() for item in shown)
        room = rect.width() - self._gap * (len(shown) - 1)
        stacked = sum(needs) > room
        if stacked:
            widths = [rect.width()] * len(shown)
        elif max(needs) * len(shown) <= room:
            widths = [room // len(shown)] * len(shown)
        else:
            widths = [need + (room - sum(needs)) // len(shown) for need in needs]
        if place:
            self._put(rect, shown, widths, tall, stacked=stacked)
        return len(shown) * tall + (len(shown) - 1) * self._gap if stacked else tall

    def _put(self, rect: QRect, shown: list[QLayoutItem], widths: list[int], tall: int, *, stacked: bool) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        corner = QPoint(0, 0)
        for item, width in zip(shown, widths, strict=True):
            box = QRect(rect.topLeft() + corner, QSize(width, tall))
            if mirrored:
                box.moveLeft(rect.left() + rect.right() - box.right())
            item.setGeometry(box)
            corner += QPoint(0, tall + self._gap) if stacked else QPoint(width + self._gap, 0)
