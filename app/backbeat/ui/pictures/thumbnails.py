"""Small pictures of figures for the library: drawn once in a thread, kept on the disk by what they are made from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from backbeat.ui.style.theme import Theme
    from backbeat.ui.worker import Worker

__all__ = ["Thumbnails"]

_STYLE = 2
"""Goes up when figures are drawn differently, so that old pictures are drawn anew."""


class Thumbnails(QObject):
    """`image` gives a picture at once or not at all; `ready` says when it is worth asking again."""

    ready = Signal()

    def __init__(
        self, find: Callable[[str], Path | None], worker: Worker, folder: Path, parent: QObject | None = None
    ) -> None:
        """``find`` gives the file of an exercise; ``folder`` is where pictures are kept."""
        super().__init__(parent)
        self._find, self._worker, self._folder = find, worker, folder
        self._images: dict[tuple[object, ...], QImage | None] = {}

    def image(self, exercise: str, size: QSize, theme: Theme) -> QImage | None:
        """The figure at the far end of its movement, ``size`` in device pixels, on the tint of a card."""
        key = (exercise, size.width(), size.height(), theme.name)
        if key not in self._images:
            self._images[key] = None
            self._worker.do(lambda: self._make(exercise, QSize(size), theme), lambda image: self._keep(key, image))
        return self._images[key]

    def forget(self) -> None:
        """Exercises may have changed."""
        self._images.clear()

    def _keep(self, key: tuple[object, ...], image: QImage | None) -> None:
        self._images[key] = image
        if image is not None:
            self.ready.emit()

    # -- in the thread ---------------------------------------------------------------------------

    def _make(self, exercise: str, size: QSize, theme: Theme) -> QImage | None:
        from hashlib import sha256  # noqa: PLC0415 - in the thread, after the first page

        file = self._find(exercise)
        if file is None:
            return None
        try:
            data = file.read_bytes()
        except OSError:
            return None
        made_from = f"{_STYLE} {theme.name} {size.width()}x{size.height()} ".encode() + data
        kept = self._folder / f"{sha256(made_from).hexdigest()[:32]}.png"
        image = QImage(str(kept)) if kept.is_file() else QImage()
        if image.isNull() or image.size() != size:
            image = _drawn(data, exercise, size, theme)
            if not image.isNull():
                self._save(image, kept)
        return None if image.isNull() else image

    @staticmethod
    def _save(image: QImage, path: Path) -> None:
        """Without it the picture is only drawn again next time."""
        from PySide6.QtCore import QBuffer, QByteArray, QIODevice  # noqa: PLC0415

        from backbeat.atomic import atomic_write, private_folder  # noqa: PLC0415

        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the text is what it takes, whatever its stub says
        buffer.close()
        try:
            private_folder(path.parent)
            atomic_write(path, bytes(data.data()))
        except OSError:
            return


def _drawn(data: bytes, exercise: str, size: QSize, theme: Theme) -> QImage:
    from backbeat.figure.model import Figure  # noqa: PLC0415 - brings the body and PyYAML
    from backbeat.figure.reader import read_figure  # noqa: PLC0415
    from backbeat.figure.scene import scene  # noqa: PLC0415
    from backbeat.routine.reader import read_exercise  # noqa: PLC0415
    from backbeat.ui.pictures.figure_painter import figure_colours, paint_figure  # noqa: PLC0415

    read = read_exercise(data, stem=exercise, read_figure=read_figure)
    if read.exercise is None or not isinstance(read.exercise.figure, Figure):
        return QImage()
    tint = theme.phase("effort").tint
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(tint)
    painter = QPainter(image)
    area = QRectF(0, 0, size.width(), size.height())
    picture = scene(read.exercise.figure).end_picture()
    paint_figure(painter, area, picture, figure_colours(theme, tint), margin=0.08)
    painter.end()
    return image
