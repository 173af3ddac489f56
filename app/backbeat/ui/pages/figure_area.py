"""The middle of the player's left card: the figure, and beside or instead of it the steps.

The steps stand beside the figure while one gets ready and there is room for both; during the
exercise the figure has all of it. An exercise without a figure has its steps alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from backbeat.ui.pages.figure_place import FigurePlace
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.figure_view import FigureView

if TYPE_CHECKING:
    from backbeat.ui.look import Look

__all__ = ["FigureArea"]


class FigureArea(Painted):
    """Places the view and the steps by what there is to show and how much room there is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = FigurePlace(look, self)
        self.view = FigureView(look, self)
        self._explains = True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.follow(look)

    def set_explains(self, explains: bool) -> None:
        """Whether the steps should stand beside the figure."""
        if explains != self._explains:
            self._explains = explains
            self.arrange()

    def set_role(self, role: str, *, quiet: bool) -> None:
        self.steps.set_role(role, quiet=quiet)
        self.view.set_role(role)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 20)

    def sizeHint(self) -> QSize:
        return QSize(400, 240)

    def restyle(self) -> None:
        super().restyle()
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.arrange()

    def arrange(self) -> None:
        """Called again whenever a figure comes or goes."""
        wide, tall = self.width(), self.height()
        figure = self.view.has_figure
        beside = figure and self._explains and wide >= self.look.px(520) and tall >= self.look.px(150)
        self.view.setVisible(figure)
        self.steps.setVisible(beside or not figure)
        gap = self.look.space(16)
        first = (wide - gap) * 11 // 20 if beside else wide
        for widget, left, width in ((self.view, 0, first), (self.steps, first + gap if beside else 0, wide)):
            box = QRect(left, 0, min(width, wide - left), tall)
            widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
