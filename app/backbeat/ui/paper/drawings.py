"""Both ends of a movement as shapes in whole numbers, kept on the disk by what they are made from.

Posing a figure takes fifty milliseconds and always ends the same, so what came out is kept. Whole numbers, because a
PDF spells out every digit: so it is a third of the size, and what is rounded off is a thirtieth of a millimetre.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from backbeat import __version__
from backbeat.figure.model import Figure
from backbeat.figure.scene import Box, Picture, scene
from backbeat.figure.shapes import Outline, Shape
from backbeat.routine.model import Pictures
from backbeat.sheet.model import Sheet, SheetEntry
from backbeat.ui.paper.outlines import straightened

__all__ = ["UNITS", "Drawn", "Photographs", "drawn"]

UNITS = 1000.0
"""In a metre of the body."""

_STYLE = 2
"""Goes up when figures are posed or drawn differently, so that old pictures are drawn anew."""

_DOTS = 720  # a side of a photograph: as wide as a page has room for, at what a printer at home can show
_BIGGEST = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Drawn:
    """The start and the end of a movement, in `UNITS`."""

    start: Picture
    end: Picture


@dataclass(frozen=True, slots=True, eq=False)
class Photographs:
    """A person's own pictures: the first and the last of a series."""

    images: tuple[QImage, ...]


def drawn(sheets: Sequence[Sheet], folder: Path | None) -> tuple[Sheet, ...]:
    """The sheets with `Drawn` or `Photographs` for their figures, or nothing where an entry has neither.

    ``folder`` is where drawings are kept, None for nowhere. What cannot be read or kept there is only drawn again;
    where none of the person's own pictures can be opened, the figure stands in.
    """
    made: dict[int, Drawn] = {}

    def draw(entry: SheetEntry) -> Drawn | Photographs | None:
        own = _own(entry.pictures)
        if own is not None:
            return own
        if not isinstance(entry.figure, Figure):
            return None
        if id(entry.figure) not in made:
            made[id(entry.figure)] = _kept(entry.figure, folder)
        return made[id(entry.figure)]

    return tuple(
        replace(sheet, entries=tuple(replace(entry, figure=draw(entry)) for entry in sheet.entries)) for sheet in sheets
    )


def _own(pictures: Pictures | None) -> Photographs | None:
    if pictures is None:
        return None
    from backbeat.ui.pictures.own_pictures import load  # noqa: PLC0415 - with its decoders, for the few that have any

    names = dict.fromkeys((pictures.names[0], pictures.names[-1]))
    loaded = [load(pictures.folder, name, QSize(_DOTS, _DOTS)).picture for name in names]
    images = tuple(picture for picture in loaded if isinstance(picture, QImage))
    return Photographs(images) if images else None


def _kept(figure: Figure, folder: Path | None) -> Drawn:
    if folder is None:
        return _draw(figure)
    from hashlib import sha256  # noqa: PLC0415 - brings OpenSSL

    made_from = f"{_STYLE} {__version__} {figure!r}".encode("utf-8", "replace")
    path = folder / f"{sha256(made_from).hexdigest()[:32]}.json.z"
    found = _read(path)
    if found is None:
        found = _draw(figure)
        _save(found, path)
    return found


@lru_cache(maxsize=64)
def _draw(figure: Figure) -> Drawn:
    """Kept in memory too: a preview asks again at every choice."""
    there = scene(figure)
    return Drawn(_whole(there.start_picture()), _whole(there.end_picture(with_arrows=True)))


def _whole(picture: Picture) -> Picture:
    def way(outline: Outline) -> Outline:
        points = straightened([(round(x * UNITS), round(y * UNITS)) for x, y in outline])
        return [(float(x), float(y)) for x, y in points]

    shapes = tuple(
        replace(shape, outlines=tuple(map(way, shape.outlines)), shade=round(shape.shade, 3),
                line=round(shape.line * UNITS, 1))
        for shape in picture.shapes
    )  # fmt: skip
    box = picture.box
    return Picture(shapes, Box(box.left * UNITS, box.top * UNITS, box.right * UNITS, box.bottom * UNITS))


# -- on the disk -------------------------------------------------------------------------------------


def _save(made: Drawn, path: Path) -> None:
    from backbeat.atomic import atomic_write, private_folder  # noqa: PLC0415

    data = json.dumps([_as_data(made.start), _as_data(made.end)], separators=(",", ":"))
    with suppress(OSError):  # without it the figure is only drawn again
        private_folder(path.parent)
        atomic_write(path, zlib.compress(data.encode(), 6))


def _read(path: Path) -> Drawn | None:
    """What was kept, None where there is nothing that can be understood."""
    try:
        packed = path.read_bytes()
        text = zlib.decompressobj().decompress(packed, _BIGGEST)
        start, end = json.loads(text)
        return Drawn(_picture(start), _picture(end))
    except (OSError, zlib.error, ValueError, TypeError, LookupError, RecursionError):
        return None


def _as_data(picture: Picture) -> list[object]:
    box = picture.box
    shapes = [
        [shape.role, shape.shade, shape.line, [[int(at) for point in way for at in point] for way in shape.outlines]]
        for shape in picture.shapes
    ]
    return [[box.left, box.top, box.right, box.bottom], shapes]


def _picture(data: list[object]) -> Picture:
    box, shapes = data
    made = []
    for role, shade, line, ways in shapes:  # type: ignore[attr-defined]
        outlines = tuple(list(zip(map(float, way[::2]), map(float, way[1::2]), strict=True)) for way in ways)
        made.append(Shape(str(role), outlines, float(shade), float(line)))
    left, top, right, bottom = map(float, box)  # type: ignore[call-overload]
    return Picture(tuple(made), Box(left, top, right, bottom))
