"""A figure in its place: still, or moving as its page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.widgets.base import PaintedImage

if TYPE_CHECKING:
    from backbeat.figure.motion import Moment
    from backbeat.figure.scene import Scene
    from backbeat.ui.pictures.figure_painter import ReadyPicture
    from backbeat.ui.style.look import Look

__all__ = ["FigureView"]

_KEPT = 400  # pictures: both sides of a slow repetition, and about ten megabytes


class FigureView(PaintedImage):
    """Paints the moment it was given, on the tint of the phase. Given the same moment again it does nothing.

    Where as little as possible is to move, it shows the two ends of the movement side by side instead.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, *, plain: bool = False) -> None:
        """A ``plain`` one lies on the paper itself."""
        super().__init__(parent)
        self._plain = plain
        self._pictures: dict[object, ReadyPicture] = {}  # of this figure, by what they show
        self._scene: Scene | None = None
        self._figure: object | None = None
        self._moment: Moment | None = None
        self._mirror = False
        self._role = "effort"
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.follow(look)

    @property
    def has_figure(self) -> bool:
        return self._scene is not None

    def set_figure(self, figure: object | None, name: str, *, mirror: bool = False) -> None:
        """The figure of an exercise, for its left side or mirrored for the right; None shows nothing."""
        if figure is self._figure and mirror == self._mirror:
            return
        if figure is not self._figure:
            self._pictures.clear()
        self._figure, self._mirror, self._moment = figure, mirror, None
        self._scene = None
        if figure is not None:
            from backbeat.figure.model import Figure  # noqa: PLC0415 - not before a figure is wanted
            from backbeat.figure.scene import scene  # noqa: PLC0415

            assert isinstance(figure, Figure)
            self._scene = scene(figure, mirror=mirror)
        self.setAccessibleName(name)
        self.update()

    def set_moment(self, moment: Moment) -> None:
        before = self._moment
        if self.look.still or moment == before:
            return
        self._moment = moment
        if self._scene is None or before is None or self._scene.key(moment) != self._scene.key(before):
            self.update()

    def set_role(self, role: str) -> None:
        if role != self._role:
            self._role = role
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)

    def sizeHint(self) -> QSize:
        return QSize(400, 260)

    def paintEvent(self, _event: QPaintEvent) -> None:
        from backbeat.ui.pictures.figure_painter import figure_colours, paint_figure  # noqa: PLC0415

        painter = QPainter(self)
        theme = self.look.theme
        tint = theme.background if self._plain else theme.phase(self._role).tint
        painter.fillRect(self.rect(), tint)
        if self._scene is not None:
            colours = figure_colours(theme, tint)
            area = QRectF(self.rect())
            if self.look.still:
                half = area.width() / 2
                pictures = (self._scene.start_picture(), self._scene.end_picture(with_arrows=True))
                for place, picture in enumerate(pictures):
                    spot = QRectF(area.left() + place * half, area.top(), half, area.height())
                    paint_figure(painter, spot, picture, colours, margin=0.03, flipped=self.look.as_mirror)
            else:
                paint_figure(
                    painter, area, self._picture(self._scene), colours, margin=0.02, flipped=self.look.as_mirror
                )
        painter.end()

    def _picture(self, scene: Scene) -> ReadyPicture:
        """The picture of the present moment. Repetitions repeat: those of one are kept for the next."""
        from backbeat.ui.pictures.figure_painter import ReadyPicture  # noqa: PLC0415

        moment = self._moment or scene.start_moment()
        key = (self._mirror, scene.key(moment))
        found = self._pictures.get(key)
        if found is None:
            found = ReadyPicture(scene.picture(moment))
            if len(self._pictures) < _KEPT:  # what goes round would push out just what comes next
                self._pictures[key] = found
        return found
