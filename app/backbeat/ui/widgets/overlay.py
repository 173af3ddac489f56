"""The keys, over the page: shown by `?`, put away by any of the ways one would try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from backbeat.ui.style.look import BODY, LEAD, MEDIUM, SMALL, STRONG, TITLE, ZoomedLook
from backbeat.ui.style.painters import fill_rounded, keycap_width, paint_keycap
from backbeat.ui.widgets.base import Painted, PaintedWords
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.look import Look

__all__ = ["HelpOverlay", "KeyCaps"]


class KeyCaps(PaintedWords):
    """One or several keys, painted as keys."""

    def __init__(self, look: Look, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = tuple(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(self._keys))
        self.follow(look)

    def restyle(self) -> None:
        self.setFont(self.look.font(SMALL, MEDIUM))
        self._tall = self.look.px(28)
        self._wide = [keycap_width(key, self.font(), self._tall) for key in self._keys]
        self.setFixedSize(round(sum(self._wide) + 6 * (len(self._keys) - 1)) + 1, self._tall)
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 0.0
        for key, wide in zip(self._keys, self._wide, strict=True):
            paint_keycap(painter, QRectF(x, 0, wide, self._tall), key, self.font(), self.look.theme.ink)
            x += wide + 6
        painter.end()


class HelpOverlay(Painted):
    """A list of keys over its parent. It covers the parent, follows its size, and gives focus back.

    Stop stays Stop: while a session runs Esc never comes here, because the stop filter takes it first.
    """

    def __init__(self, look: Look, rows: Sequence[tuple[Sequence[str], str]], parent: QWidget) -> None:
        """`rows` are pairs of keys and what they do."""
        super().__init__(parent)
        self._before: QWidget | None = None
        self._above = look
        look = ZoomedLook(look, self)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = Card(look, parent=self)
        self._column = column(self._card)
        self._title = PlainLabel(look, self.tr("Keys"), TITLE, weight=STRONG)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        for index, (keys, words) in enumerate(rows):
            self._grid.addWidget(KeyCaps(look, keys), index, 0, Qt.AlignmentFlag.AlignVCenter)
            middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            size = BODY if len(rows) > 8 else LEAD - 1
            self._grid.addWidget(PlainLabel(look, words, size, lines=2, align=middle), index, 1)
        self._close = BigButton(look, self.tr("Close"), kind="primary", key="?", height=46)
        self._close.clicked.connect(self.put_away)
        self._column.addWidget(self._title)
        self._column.addLayout(self._grid, 1)
        self._column.addWidget(self._close)
        self.setAccessibleName(self.tr("Keys"))
        parent.installEventFilter(self)
        self.look: ZoomedLook
        self.follow(look)

    def restyle(self) -> None:
        edge, gap = self.look.space(24), self.look.space(8)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(self.look.space(14))
        self._grid.setHorizontalSpacing(self.look.space(20))
        self._grid.setVerticalSpacing(gap)
        super().restyle()

    def toggle(self) -> None:
        if self.isVisible():
            self.put_away()
        else:
            self.open()

    def open(self) -> None:
        """Show the keys and take the focus."""
        self._before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        """Hide, and give the focus back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        room = self.rect().adjusted(12, 12, -12, -12)
        # All of the keys have to be seen at once: where there is little room they are smaller.
        for zoom in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
            self.look.set_zoom(zoom * self._above.zoom)
            self._column.activate()
            hint = self._card.sizeHint()
            wide = min(room.width(), max(self.look.px(480), hint.width()))
            if max(hint.height(), self._column.heightForWidth(wide)) <= room.height() or self.look.scale <= 1:
                break
        wide = min(room.width(), max(self.look.px(480), hint.width()))
        tall = min(room.height(), max(hint.height(), self._column.heightForWidth(wide)))
        self._card.setGeometry(
            room.x() + (room.width() - wide) // 2, room.y() + (room.height() - tall) // 2, wide, tall
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "?" or event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.put_away()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.put_away()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor(self.look.theme.background)
        shade.setAlphaF(0.82)
        painter = QPainter(self)
        fill_rounded(painter, QRectF(self.rect()), 0, shade)
        painter.end()
