"""Surfaces and what lies on them: cards, pills, icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.style.icons import paint_icon
from backbeat.ui.style.look import LEAD, STRONG
from backbeat.ui.style.painters import fill_surface, paint_pill
from backbeat.ui.text import elide, plain
from backbeat.ui.widgets.base import Painted, PaintedWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.look import Look

__all__ = ["Card", "IconMark", "Pill"]


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

    def set_icon(self, name: str, *, tone: str = "") -> None:
        """Another icon; in another tone where one is named."""
        tone = tone or self._tone
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.update()

    def sizeHint(self) -> QSize:
        side = self.look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_icon(painter, QRectF(self.rect()), self._name, self.look.theme.colour(self._tone), mirrored=mirrored)
        painter.end()
