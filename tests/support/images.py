"""Pictures for tests, good and hostile, made byte by byte where no program would make them."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

__all__ = [
    "animated_webp",
    "encoded",
    "exif_turned",
    "gif",
    "jpeg_head",
    "picture",
    "png",
    "svg",
]


def picture(width: int = 120, height: int = 80, colour: str = "teal") -> QImage:
    """One colour, but its left half lighter, so that a mirrored or a turned one is another."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, QColor(colour).lighter(150))
    painter.end()
    return image


def encoded(kind: str, width: int = 120, height: int = 80, colour: str = "teal") -> bytes:
    """The bytes of a file: png, jpg or webp."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture(width, height, colour).save(buffer, kind, 90 if kind == "jpg" else -1)
    return bytes(buffer.data().data())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *, depth: int = 8, colour_type: int = 2) -> bytes:
    """A whole black PNG of any size: a few hundred kilobytes for 30,000 by 30,000 dots."""
    bits = depth * {0: 1, 2: 3, 6: 4}[colour_type]
    row = b"\0" * (1 + (width * bits + 7) // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def gif(frames: int) -> bytes:
    """A GIF of one dot, again and again."""
    frame = b"\x21\xf9\x04\x00\x01\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
    return b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff" + frame * frames + b"\x3b"


def svg(other: Path) -> bytes:
    """A drawing that shows another file of the computer."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="80" height="80">'
        f'<image x:href="{other}" width="80" height="80"/></svg>'
    ).encode()


def animated_webp(*frames: bytes) -> bytes:
    """An endless film of WebP pictures of 120 by 80."""
    size = struct.pack("<I", 119)[:3] + struct.pack("<I", 79)[:3]
    body = _riff(b"VP8X", b"\x02\0\0\0" + size) + _riff(b"ANIM", b"\0\0\0\0\0\0")
    for frame in frames:
        body += _riff(b"ANMF", b"\0" * 6 + size + b"\x28\0\0\0" + frame[12:])
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def _riff(kind: bytes, data: bytes) -> bytes:
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def exif_turned(jpeg: bytes, orientation: int) -> bytes:
    """A JPEG as a telephone held upright writes it: lying, with a note how to turn it."""
    tiff = b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, orientation, 0, 0)
    note = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note + jpeg[2:]


def jpeg_head(
    width: int, height: int, *, progressive: bool = False, scans: int = 1, in_scan: int = 3, sampling: int = 0x22
) -> bytes:
    """Everything of a JPEG but the picture, which nobody who reads the head looks at."""
    parts = b"".join(bytes((n, sampling if n == 1 else 0x11, 0)) for n in (1, 2, 3))
    frame = struct.pack(">BHHB", 8, height, width, 3) + parts
    scan = bytes((in_scan,)) + b"".join(bytes((n + 1, 0)) for n in range(in_scan)) + b"\0\x3f\0"
    head = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
    head += b"\xff" + bytes((0xC2 if progressive else 0xC0,)) + struct.pack(">H", len(frame) + 2) + frame
    return head + (b"\xff\xda" + struct.pack(">H", len(scan) + 2) + scan + b"\x55\x55") * scans + b"\xff\xd9"
