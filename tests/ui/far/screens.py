"""Screens as people have them: pixels, and pixels a millimetre."""

from __future__ import annotations

SCREENS: dict[str, tuple[tuple[int, int], float]] = {
    "laptop 1366": ((1366, 768), 1366 / 310),
    "laptop 1920": ((1920, 1080), 1920 / 344),
    "small 1024": ((1024, 600), 1024 / 222),
    "large 4k": ((3840, 2160), 3840 / 597),
    "standing": ((1080, 1920), 1080 / 299),
    "television": ((1920, 1080), 1920 / 1210),
}
DISTANCES = (1.0, 2.0, 2.5, 3.0, 4.0, 5.0)
