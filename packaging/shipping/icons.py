"""The program's icon at every size that desktops ask for, drawn from resources/icons/app."""

from __future__ import annotations

import os
import shutil
import struct
from pathlib import Path

from shipping.about import ROOT

__all__ = ["SIZES", "draw", "install"]

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
LARGEST_SMALL = 32  # up to here a drawing of its own, with fewer parts on whole pixels
_WINDOWS = (16, 24, 32, 48, 64, 128, 256)
_APPLE = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic11": 32, b"ic12": 64, b"ic13": 256}
SOURCES = ROOT / "resources" / "icons" / "app"


def draw(folder: Path) -> Path:
    """Draw them all into `folder`, made anew: NAME-SIZE.png, one file for Windows, one for macOS. Raises OSError."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for size in SIZES:
        for name in ("backbeat", "backbeat-routine"):
            (folder / f"{name}-{size}.png").write_bytes(_png(name, size))
    (folder / "backbeat.ico").write_bytes(_ico({size: _png("backbeat", size) for size in _WINDOWS}))
    (folder / "backbeat.icns").write_bytes(_icns(folder))
    return folder


def install(drawn: Path, theme: Path) -> None:
    """Put them where the hicolor theme has them: the program's, the tray's, and the one of routine files."""
    for size in SIZES:
        for name, kind, source in (
            ("backbeat", "apps", "backbeat"),
            ("application-x-backbeat-routine", "mimetypes", "backbeat-routine"),
        ):
            place = theme / f"{size}x{size}" / kind
            place.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(drawn / f"{source}-{size}.png", place / f"{name}.png")
    for kind, name, source in (
        ("scalable/apps", "backbeat", "backbeat"),
        ("symbolic/apps", "backbeat-symbolic", "backbeat-symbolic"),
        ("scalable/mimetypes", "application-x-backbeat-routine", "backbeat-routine"),
    ):
        (theme / kind).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SOURCES / f"{source}.svg", theme / kind / f"{name}.svg")


def _png(name: str, size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 - after the platform is chosen
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    source = SOURCES / (f"{name}-small.svg" if size <= LARGEST_SMALL else f"{name}.svg")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    renderer = QSvgRenderer(str(source))
    if not renderer.isValid():
        raise OSError(f"{source} is not a drawing")
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # it takes a str alone, whatever its hints say
    return bytes(buffer.data().data())


def _ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' format: a list of places, then the pictures, which may be PNG since Vista. 256 is written as 0."""
    head, body, at = struct.pack("<HHH", 0, 1, len(pictures)), b"", 6 + 16 * len(pictures)
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at + len(body))
        body += picture
    return head + body


def _icns(folder: Path) -> bytes:
    """macOS' format: named pictures, each with its length, the name's eight bytes included."""
    parts = b""
    for name, size in _APPLE.items():
        picture = (folder / f"backbeat-{size}.png").read_bytes()
        parts += name + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts
