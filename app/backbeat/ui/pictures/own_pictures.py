"""A person's own pictures, decoded off the window's thread and kept while they are shown.

`load` is what a worker does: it opens a picture as `backbeat.picture_files` allows, reads its size before
anything else, and decodes it no larger than it is shown. `PictureCache` is what a page asks: it
answers at once with what it has, and says by `ready` when there is more to see.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from backbeat.picture_files import MOST_MEMORY, PictureFile, PictureRefusedError, Stamp, check_size, open_picture
from backbeat.said import said
from backbeat.ui.worker import Worker

__all__ = ["Loaded", "Picture", "PictureCache", "fault", "load"]

#: A picture, or why there is none, as the end of a sentence.
Picture: TypeAlias = "QImage | str"

_LARGEST = 2_048  # dots on a side; beyond this nobody sees the difference, and memory does
_STEP = 64  # targets grow in steps, so that a window that is resized does not decode at every dot
_MOST_KEPT = 64 * 1024 * 1024  # bytes of decoded pictures
_MOST_KNOWN = 500
_SMALL = QSize(64, 64)


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A picture, and the state of the file it was made of; none where the file was refused."""

    picture: Picture
    stamp: Stamp | None = None

    @property
    def bytes(self) -> int:
        return self.picture.sizeInBytes() if isinstance(self.picture, QImage) else 0


class _Key(NamedTuple):
    folder: str
    name: str
    width: int
    height: int


def load(folder: str, name: str, target: QSize, known: Loaded | None = None) -> Loaded:
    """The picture below ``folder`` as it fits into ``target`` (dots of the screen), or why not. Never raises.

    ``known`` is what it was when last seen; where the file is unchanged, that is given back.
    """
    try:
        file = open_picture(folder, name, known=None if known is None else known.stamp)
        if file is None:
            assert known is not None
            return known
        return Loaded(_decode(file, target), file.stamp)
    except PictureRefusedError as reason:
        return Loaded(str(reason))
    except MemoryError:
        return Loaded(said("there is not enough memory for it"))


def fault(folder: str, name: str) -> str | None:
    """Why a picture cannot be shown, or None: the close look, which decodes it."""
    picture = load(folder, name, _SMALL).picture
    return picture if isinstance(picture, str) else None


def _decode(file: PictureFile, target: QSize) -> QImage:
    QImageReader.setAllocationLimit(MOST_MEMORY >> 20)
    buffer = QBuffer()
    buffer.setData(QByteArray(file.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # By its first bytes, never by its name: no other decoder gets to see it.
    reader = QImageReader(buffer, QByteArray(file.kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    check_size(size.width(), size.height())
    if file.kind != "jpeg":  # which alone can be decoded at a part of its size
        depth = QImage.toPixelFormat(reader.imageFormat()).bitsPerPixel()
        if size.width() * size.height() * max(depth, 8) > 8 * MOST_MEMORY:
            raise PictureRefusedError(
                said("%1 by %2 dots are too many; save a smaller copy", size.width(), size.height())
            )
    room = target.expandedTo(QSize(1, 1))
    # A photograph taken upright lies on its side in the file; it is turned after it has been scaled.
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        room.transpose()
    if size.width() > room.width() or size.height() > room.height():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()  # of an animation the first picture
    if image.isNull():
        raise PictureRefusedError(said("it is damaged or not finished"))
    plain = QImage.Format.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    return image.convertToFormat(plain)


class PictureCache(QObject):
    """Pictures by folder, name and size. The thread is made when the first one is wanted."""

    #: A picture came, changed or went: its folder and its name.
    ready = Signal(str, str)

    def __init__(self, on_fault: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_fault = on_fault
        self._worker: Worker | None = None
        self._known: OrderedDict[_Key, Loaded] = OrderedDict()
        self._asked: set[_Key] = set()
        self._closed = False

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being loaded."""
        return not self._asked

    def get(self, folder: str, name: str, target: QSize, ratio: float = 1.0) -> Picture | None:
        """What is known of a picture now; None where that is still to come. Never touches the disk.

        ``target`` is the room it has, in the dots of the page; ``ratio`` how many dots of the screen each has.
        """
        key = _Key(folder, name, _up(target.width() * ratio), _up(target.height() * ratio))
        known = self._known.get(key)
        if known is None:
            self._ask(key)
            return None
        self._known.move_to_end(key)
        return known.picture

    def look_again(self) -> None:
        """Files may have changed: what is known stays in sight until it is known better."""
        for key in self._known:
            self._ask(key)

    def close(self) -> None:
        self._closed = True
        if self._worker is not None:
            self._worker.close()

    def _ask(self, key: _Key) -> None:
        if key in self._asked or self._closed:
            return
        if self._worker is None:
            self._worker = Worker("pictures", self._on_fault, self)
        self._asked.add(key)
        known = self._known.get(key)
        target = QSize(key.width, key.height)
        self._worker.do(lambda: load(key.folder, key.name, target, known), lambda loaded: self._came(key, loaded))

    def _came(self, key: _Key, loaded: Loaded) -> None:
        self._asked.discard(key)
        before = self._known.get(key)
        self._known[key] = loaded
        self._make_room()
        same_refusal = before is not None and isinstance(loaded.picture, str) and before.picture == loaded.picture
        if before is not loaded and not same_refusal:
            self.ready.emit(key.folder, key.name)

    def _make_room(self) -> None:
        """Forget what was longest not asked for; never the newest."""
        total = sum(one.bytes for one in self._known.values())
        while len(self._known) > 1 and (total > _MOST_KEPT or len(self._known) > _MOST_KNOWN):
            _, gone = self._known.popitem(last=False)
            total -= gone.bytes


def _up(dots: float) -> int:
    return min(_LARGEST, max(1, -(-round(dots) // _STEP)) * _STEP)
