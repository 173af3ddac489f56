"""The middle of the player's left card: the figure or a person's own pictures, and beside or instead of it the steps.

The steps stand beside the figure while one gets ready and there is room for both; during the
exercise the figure has all of it. An exercise without a figure has its steps alone. Pictures go
before the figure as long as one of them can be shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from backbeat.ui.pages.figure_place import FigurePlace
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.figure_view import FigureView
from backbeat.ui.widgets.picture_view import PictureView

if TYPE_CHECKING:
    from backbeat.routine.model import Pictures
    from backbeat.ui.style.look import Look

__all__ = ["FigureArea"]


class FigureArea(Painted):
    """Places the view and the steps by what there is to show and how much room there is."""

    changed = Signal()  # pictures turned out not to be there, or came back

    def __init__(self, look: Look, parent: QWidget | None = None, *, plain: bool = False) -> None:
        """A ``plain`` one lies on the paper and not on a card of the phase."""
        super().__init__(parent)
        self.steps = FigurePlace(look, self)
        self.view = FigureView(look, self, plain=plain)
        self.photo = PictureView(look, self, plain=plain)
        # Queued: it is found out in the middle of being arranged.
        self.photo.changed.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._explains = True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.follow(look)

    @property
    def shows_body(self) -> bool:
        """Whether there is anything to look at but words."""
        return self.photo.has_pictures or self.view.has_figure

    def show_exercise(self, pictures: Pictures | None, figure: object | None, name: str, *, mirror: bool) -> None:
        """What an exercise looks like; followed by `arrange`."""
        self.photo.set_pictures(pictures, name)
        self.view.set_figure(None if self.photo.has_pictures else figure, name, mirror=mirror)

    def set_explains(self, explains: bool) -> None:
        """Whether the steps should stand beside the figure."""
        if explains != self._explains:
            self._explains = explains
            self.arrange()

    def set_role(self, role: str, *, quiet: bool) -> None:
        self.steps.set_role(role, quiet=quiet)
        self.view.set_role(role)
        self.photo.set_role(role)

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
        figure = self.shows_body
        seen, unseen = (self.photo, self.view) if self.photo.has_pictures else (self.view, self.photo)
        beside = figure and self._explains and wide >= self.look.px(520) and tall >= self.look.px(150)
        unseen.hide()
        seen.setVisible(figure)
        self.steps.setVisible(beside or not figure)
        gap = self.look.space(16)
        first = (wide - gap) * 11 // 20 if beside else wide
        for widget, left, width in ((seen, 0, first), (self.steps, first + gap if beside else 0, wide)):
            box = QRect(left, 0, min(width, wide - left), tall)
            widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
