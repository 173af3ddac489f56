"""Surfaces and what lies on them: cards, pills, messages, and a layout that flows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from backbeat.ui.style.icons import paint_icon
from backbeat.ui.style.look import BODY, LEAD, STRONG
from backbeat.ui.style.painters import fill_surface, paint_pill
from backbeat.ui.text import elide, plain
from backbeat.ui.widgets.base import Painted, PaintedWords
from backbeat.ui.widgets.button import BigButton, IconButton
from backbeat.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.look import Look

__all__ = ["Banner", "Card", "FlowLayout", "IconMark", "Pill", "column", "row"]


class Card(Painted):
    """A rounded surface. `role` is "card", "background" or a phase, whose tint it then takes."""

    def __init__(self, look: Look, *, role: str = "card", radius: float = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._radius = role, radius
        self.follow(look)

    def set_role(self, role: str) -> None:
        if role != self._role:
            self._role = role
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        fill = theme.colour(self._role) if self._role in ("card", "background") else theme.phase(self._role).tint
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_surface(painter, QRectF(self.rect()), self.look.radius(self._radius), fill, theme)
        painter.end()


class Pill(PaintedWords):
    """A capsule in the colour of a phase: the side, the name of the phase. It is not a button."""

    def __init__(self, look: Look, text: str = "", kind: str = "effort", *, marked: bool = False,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._text, self._kind, self._marked, self._size = plain(text), kind, marked, LEAD - 1
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._text)
        self.follow(look)

    def set_text(self, text: str, kind: str = "") -> None:
        text = plain(text)
        kind = kind or self._kind
        if (text, kind) != (self._text, self._kind):
            self._text, self._kind = text, kind
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    @property
    def text(self) -> str:  # type: ignore[override]  # a label's is a method
        return self._text

    def set_size(self, size: float) -> None:
        if size != self._size:
            self._size = size
            self.restyle()

    def fit(self, sizes: Sequence[float], width: float) -> None:
        """Take the first of these sizes in which all of the text has room, or the last of them."""
        for size in sizes:
            self.set_size(size)
            if self.sizeHint().width() <= width:
                return

    def restyle(self) -> None:
        self.setFont(self.look.font(self._size, STRONG))
        super().restyle()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        height = metrics.height() * 1.55
        wide = metrics.horizontalAdvance(self._text) + height * (1.5 if self._marked else 0.95)
        return QSize(round(wide), round(height))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.look.px(72)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        colours = self.look.theme.phase(self._kind)
        if not self._marked:
            text = elide(self._text, self.font(), box.width() - box.height() * 0.8)
            paint_pill(painter, box, text, font=self.font(), colours=colours)
        else:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            text = elide(self._text, self.font(), box.width() - box.height() * 1.35)
            paint_pill(painter, box, text, font=self.font(), colours=colours, kind=self._kind, mirrored=mirrored)
        painter.end()


class IconMark(Painted):
    """An icon that only accompanies words; screen readers skip it."""

    def __init__(self, look: Look, name: str, size: float = 22, *, tone: str = "ink",
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._name, self._size, self._tone = name, size, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow(look)

    def set_icon(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self.update()

    def sizeHint(self) -> QSize:
        side = self.look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_icon(painter, QRectF(self.rect()), self._name, self.look.theme.colour(self._tone), mirrored=mirrored)
        painter.end()


class Banner(Card):
    """A message in the window, over nothing and stopping nothing. It stays until closed or answered.

    `kind` is "info", "warning" or "error". `triggered` carries the name of the action that was chosen.
    """

    triggered = Signal(str)
    closed = Signal()

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        kind: str = "info",
        actions: tuple[tuple[str, str], ...] = (),
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`actions` are pairs of a name for the program and a label for people; the first one stands out."""
        role, icon = {"warning": ("hold", "warning"), "error": ("stop", "warning")}.get(kind, ("effort", "info"))
        super().__init__(look, role=role, radius=18, parent=parent)
        self._column = column(self)
        self._row = row()
        self._column.addLayout(self._row)
        self._mark = IconMark(look, icon, 24, tone=role)
        self._label = PlainLabel(look, text, BODY, lines=0)
        self._label.setSizePolicy(self._growing(self._label))
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons)
        for index, (name, label) in enumerate(actions):
            button = BigButton(look, label, kind="primary" if index == 0 else "quiet", height=48)
            button.clicked.connect(lambda _=False, name=name: self.triggered.emit(name))
            self._flow.addWidget(button)
        self._buttons.setHidden(not actions)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self._is_below = False
        if closable:
            close = IconButton(look, "close", self.tr("Close this message"))
            close.clicked.connect(self._close)
            self._row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(plain(text))
        self._told = ""  # what a screen reader has been told
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """A message comes without being asked for: who does not see it hears it, once."""
        super().showEvent(event)
        if self._told != self.accessibleName():
            from backbeat.ui.widgets.assistants import announce  # noqa: PLC0415 - seldom needed

            self._told = self.accessibleName()
            announce(self, self._told)

    def set_text(self, text: str) -> None:
        self._label.setText(text)
        self.setAccessibleName(plain(text))

    @staticmethod
    def _growing(label: QWidget) -> QSizePolicy:
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        return policy

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _arrange(self) -> None:
        side, edge, gap = self.look.space(20), self.look.space(12), self.look.space(12)
        self._column.setContentsMargins(side, edge, edge, edge)
        self._column.setSpacing(self.look.space(8))
        self._row.setSpacing(gap)
        self._flow.set_gap(gap)
        below = self.width() - self._flow.sizeHint().width() < self.look.px(360)
        if below != self._is_below:  # the answers stand under the words, or the words would have no room
            self._is_below = below
            (self._row if below else self._column).removeWidget(self._buttons)
            if below:
                self._column.addWidget(self._buttons)
            else:
                self._row.insertWidget(2, self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def restyle(self) -> None:
        if hasattr(self, "_is_below"):
            self._arrange()
        super().restyle()


class FlowLayout(QLayout):
    """Puts widgets side by side and begins a new row where they no longer fit. Mirrors itself."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def set_gap(self, gap: int) -> None:
        self._gap = gap
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, place=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        if not hints:
            return QSize(0, 0)
        wide = sum(hint.width() for hint in hints) + self._gap * (len(hints) - 1)
        return QSize(wide, max(hint.height() for hint in hints))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _flow(self, rect: QRect, *, place: bool) -> int:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        x = y = row = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            width = min(hint.width(), rect.width())
            if x and x + width > rect.width():
                x, y, row = 0, y + row + self._gap, 0
            if place:
                box = QRect(rect.topLeft() + QPoint(x, y), QSize(width, hint.height()))
                if direction is Qt.LayoutDirection.RightToLeft:
                    box.moveLeft(rect.left() + rect.right() - box.right())
                item.setGeometry(box)
            x += width + self._gap
            row = max(row, hint.height())
        return y + row


def column(parent: QWidget | None = None, *, gap: int = 0) -> QVBoxLayout:
    """A column without margins, which most of ours are."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout


def row(parent: QWidget | None = None, *, gap: int = 0) -> QHBoxLayout:
    """A row without margins."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout
