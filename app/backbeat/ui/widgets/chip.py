"""Capsules: filters, answers, and the small buttons on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.style.look import BODY, MEDIUM
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.text import elide
from backbeat.ui.widgets.base import MINIMUM_TARGET
from backbeat.ui.widgets.tap import Tap

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["Chip", "ChipButton"]


class Chip(Tap):
    """A checkable capsule: a filter, or one of several answers. Chosen, light and dark change places."""

    def __init__(
        self, look: Look, label: str, *, checked: bool = False, role: str = "", parent: QWidget | None = None
    ) -> None:
        """`role` fills a chosen chip with the colour of a phase instead of ink."""
        self._role = role
        super().__init__(look, label, parent)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        self.setFont(self.look.font(BODY, MEDIUM))
        super().restyle()

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self.font()).horizontalAdvance(self._label)
        height = max(MINIMUM_TARGET, self.look.px(44))
        return QSize(max(height, round(words + 2 * self.look.space(20) + 1)), height)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.look.px(72)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        radius = self.height() / 2
        fill, words = theme.card, theme.ink
        if self.isChecked():
            fill, words = theme.ink, theme.on_ink
            if self._role:
                fill, words = theme.phase(self._role).fill, theme.phase(self._role).on
        box = QRectF(self.rect())
        fill_rounded(painter, box, radius, self._shade(fill, words))
        if not self.isChecked():
            painter.setPen(theme.outline)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(self.font())
        painter.setPen(words)
        room = box.width() - 2 * self.look.space(14)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(box, flags, elide(self._label, self.font(), room))
        self._finish(painter, radius)
        painter.end()


class ChipButton(Chip):
    """A button on a card: outlined, because a quiet one has no edge there."""

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(look, label, parent=parent)
        self.setCheckable(False)
