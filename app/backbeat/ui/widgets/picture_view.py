"""A person's own pictures in their place: one, or a series that is walked through as the page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QBrush, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.widgets.base import PaintedImage

if TYPE_CHECKING:
    from backbeat.routine.model import Pictures
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.style.look import Look

__all__ = ["PictureView", "paint_picture"]

_AHEAD = 4  # pictures of a series that are loaded before they are wanted
_RADIUS = 16.0
_HINT = QSize(400, 260)


def paint_picture(painter: QPainter, area: QRectF, image: QImage, radius: float) -> None:
    """All of the picture, as large as it fits, its corners rounded. It is never mirrored: words may stand in it."""
    box = QRectF(0, 0, 1, 1)
    box.setSize(QSizeF(image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio))
    box.moveCenter(area.center())
    if box.isEmpty():
        return
    brush = QBrush(image)
    turn = QTransform.fromTranslate(box.left(), box.top())
    brush.setTransform(turn.scale(box.width() / image.width(), box.height() / image.height()))
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(box, radius, radius)


class PictureView(PaintedImage):
    """Paints the picture whose turn it is, on the tint of the phase. One that cannot be shown is left out.

    Where as little as possible is to move, it shows the first and the last of a series side by side instead.
    """

    changed = Signal()  # there is none to be shown any more, or there is one again

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        role: str | None = "effort",
        ends: bool | None = None,
        hint: QSize = _HINT,
        plain: bool = False,
    ) -> None:
        """Without a ``role`` it lies on a card, and a ``plain`` one on the paper itself.

        ``ends`` says whether it shows the first and the last side by side.
        """
        super().__init__(parent)
        self._ends, self._hint, self._plain = ends, hint, plain
        self._cache: PictureCache | None = None
        self._pictures: Pictures | None = None
        self._refused: set[str] = set()
        self._there = False  # what `changed` has last told
        self._turn = 0
        self._role = role
        self._shown: tuple[QImage, ...] = ()  # in sight until the next have come
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.follow(look)

    def set_cache(self, cache: PictureCache) -> None:
        """Where pictures come from. Without it there are none."""
        self._cache = cache
        cache.ready.connect(self._ready)

    @property
    def names(self) -> tuple[str, ...]:
        """The series without what cannot be shown."""
        if self._cache is None or self._pictures is None:
            return ()
        return tuple(name for name in self._pictures.names if name not in self._refused)

    @property
    def has_pictures(self) -> bool:
        """Whether there is one to be shown, or one may still come."""
        return bool(self.names)

    @property
    def shown(self) -> tuple[QImage, ...]:
        """What is in sight."""
        return self._shown

    def set_pictures(self, pictures: Pictures | None, name: str) -> None:
        """The pictures of an exercise, beginning with the first; None shows nothing."""
        self.setAccessibleName(name)
        # The folder counts, too: a picture of the same name in another is another.
        if pictures == self._pictures and (pictures is None or pictures.folder == self._folder):
            return
        self._pictures = pictures
        self._refused, self._turn, self._shown = set(), 0, ()
        self._there = self.has_pictures
        self._look()
        self.update()

    def set_turn(self, number: int) -> None:
        """Show the picture of this number, counted from 0."""
        if number != self._turn:
            self._turn = number
            self._look()

    def set_role(self, role: str) -> None:
        if role != self._role:
            self._role = role
            self.update()

    def restyle(self) -> None:
        self._look()
        super().restyle()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)

    def sizeHint(self) -> QSize:
        return self._hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    @property
    def _folder(self) -> str:
        return "" if self._pictures is None else self._pictures.folder

    def _spots(self) -> tuple[QRectF, ...]:
        area = QRectF(self.rect())
        both = self.look.still if self._ends is None else self._ends
        if not both or len(self.names) < 2:
            return (area,)
        half = (area.width() - self.look.space(10)) / 2
        return QRectF(0, 0, half, area.height()), QRectF(area.width() - half, 0, half, area.height())

    def _look(self) -> None:
        """Take what is wanted now from the cache, and ask for what is wanted soon."""
        while names := self.names:
            spots = self._spots()
            turn = min(self._turn, len(names) - 1)
            wanted = (names[0], names[-1]) if len(spots) > 1 else (names[turn],)
            room = spots[0].size().toSize()
            found = [self._get(name, room) for name in wanted]
            if self.names != names:
                continue  # one was refused: see who is next
            if len(spots) == 1:
                for name in names[turn + 1 : turn + 1 + _AHEAD]:
                    self._get(name, room)
            images = tuple(image for image in found if image is not None)
            if len(images) == len(wanted) and images != self._shown:
                self._shown = images
                self.update()
            break
        else:
            self._shown = ()
        if self._there != self.has_pictures:
            self._there = self.has_pictures
            self.changed.emit()

    def _get(self, name: str, room: QSize) -> QImage | None:
        if self._cache is None:
            return None
        found = self._cache.get(self._folder, name, room, self.devicePixelRatioF())
        if isinstance(found, str):
            self._refused.add(name)
            return None
        return found

    def _ready(self, folder: str, name: str) -> None:
        if self._pictures is not None and folder == self._folder and name in self._pictures.names:
            self._refused.discard(name)
            self._look()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.look.theme
        ground = theme.card if self._role is None else theme.phase(self._role).tint
        painter.fillRect(self.rect(), theme.background if self._plain else ground)
        for spot, image in zip(self._spots(), self._shown, strict=False):
            paint_picture(painter, spot, image, float(self.look.px(_RADIUS)))
        painter.end()
