"""Draws the pictures of the pages for people anew, from the gallery: python docs/make_pictures.py"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
GALLERY = ROOT / "build" / "gallery"

WIDTH = 960  # dots: sharp in a README, and small

#: The pictures in docs/pictures, and what they are in the gallery.
PICTURES = {
    "library": "empty-1-library@1366-light",
    "player": "player-30-figure-effort@1366-light",
    "far": "far-30-figure@1366-dark",
    "printing": "print-1-standard@1366-light",
}


def main() -> int:
    """Have the gallery draw them, and keep small copies."""
    path = os.pathsep.join((str(ROOT / "app"), str(ROOT)))
    wanted = sorted(set(PICTURES.values()))
    environment = os.environ | {"PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-m", "tests.gallery", *wanted], cwd=ROOT, env=environment, check=True)
    from PySide6.QtCore import Qt  # noqa: PLC0415 - only where something is drawn
    from PySide6.QtGui import QImage  # noqa: PLC0415

    for name, drawn in PICTURES.items():
        image = QImage(str(GALLERY / f"{drawn}.png"))
        small = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        small = small.convertToFormat(QImage.Format.Format_RGB888)
        if not small.save(str(HERE / "pictures" / f"{name}.png"), quality=0):
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
