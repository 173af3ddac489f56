"""The places of the program, one under the other; only their icons where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backbeat.ui.style.icons import paint_icon
from backbeat.ui.style.look import BODY, BOLD, LEAD, MEDIUM
from backbeat.ui.style.painters import fill_rounded, fill_surface
from backbeat.ui.style.theme import mix
from backbeat.ui.text import elide
from backbeat.ui.widgets.base import MINIMUM_TARGET, Painted
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.tap import Tap

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["Sidebar"]


class _Place(Tap):
    """One entry: icon and name; the current one lies on a card."""

    def __init__(self, look: Look, icon: str, name: str, parent: QWidget) -> None:
        self._icon, self._narrow, self._current = icon, False, False
        super().__init__(look, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_current(self, current: bool) -> None:
        """Whether its page is the one that is shown."""
        self._current = current
        self.setAccessibleDescription(self.tr("shown now") if current else "")
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.setToolTip(self._label if narrow else "")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        self.setFont(self.look.font(BODY, MEDIUM))
        super().restyle()

    def sizeHint(self) -> QSize:
        look = self.look
        words = 0 if self._narrow else look.space(12) + QFontMetricsF(self.font()).horizontalAdvance(self._label)
        wide = 2 * look.space(14) + look.px(22) + words
        return QSize(round(wide) + 1, max(MINIMUM_TARGET, look.px(44)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, theme = self.look, self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        box = QRectF(self.rect())
        if self._current:
            fill_surface(painter, box, 14, theme.card, theme)
        elif self.underMouse():
            fill_rounded(painter, box, 14, mix(theme.background, theme.ink, 0.05))
        colour = theme.ink if self._current else theme.muted
        mirrored = self._mirrored()
        if self._current:  # the card is too pale to be told from the paper by everyone
            wide = look.px(4)
            bar = QRectF(box.right() - wide if mirrored else 0.0, 0, wide, round(box.height() * 0.5))
            bar.moveTop(round((box.height() - bar.height()) / 2))
            fill_rounded(painter, bar, wide / 2, theme.phase("effort").fill)
        side, edge = look.px(22), look.space(14)
        mark = QRectF(edge, (box.height() - side) / 2, side, side)
        if self._narrow:
            mark.moveCenter(box.center())
        elif mirrored:
            mark.moveRight(box.right() - edge)
        paint_icon(painter, mark, self._icon, colour)
        if not self._narrow:
            start = edge + side + look.space(12)
            words = QRectF(start, 0, box.width() - start - edge / 2, box.height())
            if mirrored:
                words.moveRight(box.right() - start)
            lean = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            painter.setFont(self.font())
            painter.setPen(colour)
            flags = lean | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(words, flags, elide(self._label, self.font(), words.width()))
        self._finish(painter, 14)
        painter.end()


class Sidebar(Painted):
    """`chosen` tells the name of the place."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._column = QVBoxLayout(self)
        self._title = PlainLabel(look, "Backbeat", LEAD + 1, weight=BOLD)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._column.addLayout(self._head)
        self._column.addSpacing(look.space(14))
        self._places: dict[str, _Place] = {}
        for name, icon, words in (
            ("library", "routines", self.tr("Routines")),
            ("history", "history", self.tr("History")),
            ("body", "tape", self.tr("Body")),
            ("breaks", "clock", self.tr("Breaks")),
            ("settings", "settings", self.tr("Settings")),
        ):
            if name == "settings":
                self._column.addStretch(1)
            place = _Place(look, icon, words, self)
            place.clicked.connect(lambda _=False, name=name: self._choose(name))
            self._places[name] = place
            self._column.addWidget(place)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.follow(look)

    def set_current(self, name: str) -> None:
        for each, place in self._places.items():
            place.set_current(each == name)

    def set_narrow(self, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            self.restyle()

    def _choose(self, name: str) -> None:
        self.set_current(name)
        self.chosen.emit(name)

    def restyle(self) -> None:
        look = self.look
        edge = look.space(10 if self._narrow else 16)
        self._column.setContentsMargins(edge, look.space(28), edge, look.space(24))
        self._column.setSpacing(4)
        self._title.setVisible(not self._narrow)
        self._head.setContentsMargins(look.space(14), 0, look.space(14), 0)
        for place in self._places.values():
            place.set_narrow(self._narrow)
        widest = max(place.sizeHint().width() for place in self._places.values())
        self.setFixedWidth(widest + 2 * edge if self._narrow else max(look.px(190), widest + 2 * edge) + 1)
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.fillRect(0 if mirrored else self.width() - 1, 0, 1, self.height(), self.look.theme.line)
        painter.end()
