"""Opens a person's own pictures, which may have come with a routine from a stranger.

What is refused here never gets near a decoder: whatever lies outside the folder of the file that
names it (`realpath` and `commonpath`, because a prefix is no folder and a link may lead anywhere),
pipes and devices, files over 5 MiB, what is not PNG, JPEG or WebP by its first bytes, and pictures
that would take more than 64 MiB to decode. Every reason is the end of a sentence.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import NamedTuple

from backbeat.routine.pictures import why_not_a_picture
from backbeat.said import said

__all__ = [
    "BIGGEST_PICTURE",
    "LONGEST_SIDE",
    "MOST_MEMORY",
    "PictureFile",
    "PictureRefusedError",
    "Stamp",
    "check_size",
    "fault",
    "open_picture",
]

BIGGEST_PICTURE = 5 * 1024 * 1024
LONGEST_SIDE = 30_000
"""Pixels. A picture with a longer side is no photograph."""
MOST_MEMORY = 64 * 1024 * 1024
"""What one picture may take while it is decoded, in bytes. `QImageReader` is told the same."""

_MOST_SCANS = 100  # of a progressive JPEG: usual are ten, and each costs as much time as the whole picture
_HEADS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"))


class PictureRefusedError(Exception):
    """Why a picture is not shown, as the end of a sentence."""


class Stamp(NamedTuple):
    """What tells one state of a file from another."""

    path: str
    changed: int
    size: int
    file: int


@dataclass(frozen=True, slots=True)
class PictureFile:
    """The bytes of a picture, looked at and found harmless."""

    stamp: Stamp
    kind: str  # png, jpeg or webp, by its first bytes
    data: bytes


def open_picture(folder: str, name: str, *, known: Stamp | None = None) -> PictureFile | None:
    """The picture of this name below ``folder``; None where it is the one of ``known``, unchanged.

    Raises PictureRefusedError, and nothing else. Waits for the disk, but never for a pipe.
    """
    reason = why_not_a_picture(name)
    if reason is not None:
        raise PictureRefusedError(reason)
    try:
        return _open(_inside(folder, name), known)
    except FileNotFoundError:
        raise PictureRefusedError(said("there is no such file")) from None
    except PermissionError:
        raise PictureRefusedError(said("this file may not be read by you; change its permissions")) from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else said("its name is not a file name")
        raise PictureRefusedError(said("it cannot be opened (%1)", why.lower())) from None


def fault(folder: str, name: str) -> str | None:
    """Why a picture cannot be shown, or None; what only its decoder can tell is not known here."""
    try:
        open_picture(folder, name)
    except PictureRefusedError as reason:
        return str(reason)
    return None


def check_size(width: int, height: int) -> None:
    """Refuse what no photograph is. Raises PictureRefusedError."""
    if width < 1 or height < 1:
        raise PictureRefusedError(said("it is damaged or not finished"))
    if max(width, height) > LONGEST_SIDE:
        raise PictureRefusedError(said("it is %1 by %2 dots; %3 are the most on a side", width, height, LONGEST_SIDE))


def _inside(folder: str, name: str) -> str:
    base = os.path.realpath(folder)
    path = os.path.realpath(os.path.join(base, name))  # noqa: PTH118 - bytes of a stranger, taken apart by hand
    try:
        is_inside = os.path.commonpath((base, path)) == base
    except ValueError:  # on another drive
        is_inside = False
    if not is_inside:
        raise PictureRefusedError(said("it leads out of the folder of the file that names it"))
    return path


def _open(path: str, known: Stamp | None) -> PictureFile | None:
    # O_NONBLOCK: opening a pipe nobody writes to would wait for ever. O_NOFOLLOW: all links are behind us.
    extra = (getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY", "O_NOCTTY"))
    flags = os.O_RDONLY
    for flag in extra:
        flags |= flag
    handle = os.open(path, flags)
    try:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            raise PictureRefusedError(said("this is a folder, not a picture"))
        if not stat.S_ISREG(status.st_mode):
            raise PictureRefusedError(said("this is a device or a pipe, not an ordinary file"))
        stamp = Stamp(path, status.st_mtime_ns, status.st_size, status.st_ino)
        if stamp == known:
            return None
        data = _read(handle)
        if len(data) > BIGGEST_PICTURE:
            raise PictureRefusedError(said("it is larger than %1 MiB; save a smaller copy", BIGGEST_PICTURE >> 20))
    finally:
        os.close(handle)
    kind = _kind(data)
    if kind == "jpeg":
        _check_jpeg(data)
    return PictureFile(stamp, kind, data)


def _read(handle: int) -> bytes:
    """One byte more than the limit at most."""
    pieces, left = [], BIGGEST_PICTURE + 1
    while left > 0 and (piece := os.read(handle, left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _kind(data: bytes) -> str:
    for head, kind in _HEADS:
        if data.startswith(head):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if not data:
        raise PictureRefusedError(said("the file is empty"))
    raise PictureRefusedError(said("its content is neither PNG nor JPEG nor WebP, whatever its name says"))


def _check_jpeg(data: bytes) -> None:
    """What Qt's decoder does not look at: a progressive JPEG is held whole, and read once for each scan.

    A picture in 100,000 scans of a few bytes would keep a processor busy for a quarter of an hour, and one of
    30,000 by 30,000 dots in two scans takes gigabytes, however small it is shown.
    """
    frame = scan = b""
    at = 2
    while at + 4 <= len(data) and not scan:
        if data[at] != 0xFF:
            break
        mark, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if mark == 0xFF:  # filling
            at += 1
            continue
        piece = data[at + 4 : at + 2 + length]
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            frame = bytes((mark,)) + piece
        elif mark == 0xDA:
            scan = piece
        at += 2 + length
    if len(frame) < 7 or not scan or len(frame) < 7 + 3 * frame[6]:
        raise PictureRefusedError(said("it is damaged or not finished"))
    if b"\xff\xd9" not in data[at:]:
        raise PictureRefusedError(said("its end is missing; copy the file again"))
    height, width = int.from_bytes(frame[2:4], "big"), int.from_bytes(frame[4:6], "big")
    check_size(width, height)
    if data.count(b"\xff\xda") > _MOST_SCANS:
        raise PictureRefusedError(said("it is written in too many pieces; save it again as an ordinary JPEG"))
    if frame[0] & 3 == 2 or scan[0] < frame[6]:
        factors = [(frame[8 + 3 * n] >> 4) * (frame[8 + 3 * n] & 15) for n in range(frame[6])]
        if 2 * width * height * sum(factors) > MOST_MEMORY * max(1, *factors):
            raise PictureRefusedError(said("%1 by %2 dots are too many; save a smaller copy", width, height))
