"""How large letters have to be to be read from a distance. Pure; knows no Qt.

Legibility is a matter of angles: 20 minutes of arc for the height of a capital letter read comfortably, 16 are the
least that ISO 9241-303 allows, 5 are what a good eye can just make out. Lengths in pixels are the window
system's own ("logical") pixels.
"""

from __future__ import annotations

import math
from typing import NamedTuple

__all__ = [
    "BANK_CARD", "NUMBER_ARC", "USUAL", "WORDS_ARC", "Density", "FarSizes", "cap_height", "density", "far_sizes",
    "readable_from",
]  # fmt: skip

NUMBER_ARC = 20.0
WORDS_ARC = 15.0
"""Minutes of arc: the height of a capital letter or a digit as the eye sees it."""

BANK_CARD = 85.6
"""Millimetres, by ISO/IEC 7810: what everybody has to hold against the screen."""

_INCH = 25.4
USUAL = 96 / _INCH
"""Pixels a millimetre where a screen does not say how large it is: what the window system takes a pixel to be."""

_COARSEST, _FINEST = 28.0, 420.0  # pixels an inch that a screen can have: a wall of a television, a telephone
_NOT_SQUARE = 1.2  # a screen whose pixels are that much longer than wide has not told the truth
# What screens say that know their shape and not their size, in millimetres.
_SHAPES = frozenset({(160, 90), (160, 100), (40, 30), (16, 9), (16, 10), (4, 3), (1600, 900), (1600, 1000)})


class Density(NamedTuple):
    """Pixels a millimetre, and whether that is what the screen says or a guess."""

    per_mm: float
    known: bool


class FarSizes(NamedTuple):
    """The least heights of capital letters, in pixels."""

    number: float
    words: float


def density(pixels: tuple[int, int], millimetres: tuple[float, float]) -> Density:
    """How dense a screen is, from its width and height in pixels and in millimetres. Nonsense counts as not known.

    A screen that was turned by a quarter may still tell its size as it was before.
    """
    wide, tall = millimetres
    if (round(wide), round(tall)) in _SHAPES or min(*pixels, wide, tall) <= 0:
        return Density(USUAL, known=False)
    for across, down in ((wide, tall), (tall, wide)):
        x, y = pixels[0] / across, pixels[1] / down
        if max(x, y) <= _NOT_SQUARE * min(x, y) and _COARSEST <= x * _INCH <= _FINEST:
            return Density((x + y) / 2, known=True)
    return Density(USUAL, known=False)


def cap_height(distance: float, arc: float) -> float:
    """Millimetres a capital letter must be high, ``distance`` metres away, to be seen at ``arc`` minutes of arc."""
    return distance * 1000 * math.tan(math.radians(arc / 60))


def far_sizes(distance: float, per_mm: float) -> FarSizes:
    """The least sizes of the far view at a distance in metres, on a screen of so many pixels a millimetre."""
    return FarSizes(cap_height(distance, NUMBER_ARC) * per_mm, cap_height(distance, WORDS_ARC) * per_mm)


def readable_from(cap: float, per_mm: float, arc: float = WORDS_ARC) -> float:
    """The distance in metres from which a capital letter of so many pixels is seen at ``arc`` minutes of arc."""
    return cap / per_mm / 1000 / math.tan(math.radians(arc / 60))
