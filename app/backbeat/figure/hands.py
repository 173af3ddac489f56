"""Hands: open, flat, a fist, or with their fingers spread as far as they are just now."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TypeAlias

from backbeat.figure.shapes import Circle
from backbeat.figure.vectors import Vec, mix

__all__ = ["hand_circles"]

#: Makes a ball of flesh on a left hand or its mirror image: forward (where the palm looks), outward, down, thickness.
Ball: TypeAlias = "Callable[[float, float, float, float], Circle]"

#: Of each finger of a left hand: knuckle, middle and tip (forward, outward, down) closed, and spread; how thick.
_FINGERS: tuple[tuple[tuple[Vec, Vec, Vec], tuple[Vec, Vec, Vec], float], ...] = (
    (((0.0, 0.015, 0.050), (0.020, 0.014, 0.056), (0.028, 0.011, 0.036)),
     ((0.0, 0.017, 0.050), (0.003, 0.026, 0.076), (0.004, 0.036, 0.101)), 0.0075),
    (((0.0, 0.005, 0.052), (0.021, 0.005, 0.058), (0.029, 0.004, 0.037)),
     ((0.0, 0.006, 0.052), (0.003, 0.009, 0.082), (0.004, 0.012, 0.110)), 0.0075),
    (((0.0, -0.005, 0.051), (0.020, -0.005, 0.057), (0.028, -0.004, 0.037)),
     ((0.0, -0.005, 0.051), (0.003, -0.010, 0.079), (0.004, -0.015, 0.106)), 0.0072),
    (((0.0, -0.014, 0.047), (0.018, -0.014, 0.052), (0.025, -0.011, 0.034)),
     ((0.0, -0.015, 0.047), (0.003, -0.027, 0.069), (0.004, -0.038, 0.089)), 0.0066),
    (((0.004, 0.013, 0.014), (0.022, 0.022, 0.032), (0.034, 0.006, 0.046)),
     ((0.004, 0.013, 0.014), (0.008, 0.034, 0.030), (0.010, 0.054, 0.048)), 0.0088),
)  # fmt: skip


def hand_circles(ball: Ball, hands: str | float) -> tuple[Sequence[Circle], list[Sequence[Circle]]]:
    """What the halo goes around, and groups of balls with an outline around each.

    ``hands``: "open", "flat" or "fist"; or a number, from a soft fist (0) to spread like a fan (1).
    """
    if not isinstance(hands, str):
        return _fan(ball, hands)
    wrist = ball(0.0, 0.0, 0.0, 0.0145)
    if hands == "fist":
        near = (ball(0.002, 0.013, 0.038, 0.017), ball(0.002, -0.013, 0.040, 0.017))
        curl = (ball(0.019, 0.011, 0.034, 0.013), ball(0.019, -0.011, 0.036, 0.013))
        return (*near, *curl), [(wrist, *near), (*near, *curl)]
    palm = (ball(0.0, 0.016, 0.045, 0.0120), ball(0.0, -0.015, 0.043, 0.0110))
    bent = 0.003 if hands == "flat" else 0.011
    tips = (ball(bent, 0.006, 0.094, 0.0080), ball(bent, -0.008, 0.086, 0.0075))
    thumb = (ball(0.004, 0.011, 0.016, 0.0105), ball(0.011, 0.028, 0.049, 0.0070))
    return (*palm, *tips), [(wrist, *palm), (*palm, *tips), thumb]


def _fan(ball: Ball, wide: float) -> tuple[Sequence[Circle], list[Sequence[Circle]]]:
    palm = (ball(0, 0, 0, 0.0145), ball(0, 0.015, 0.044, 0.0125), ball(0, -0.014, 0.043, 0.0115))
    groups: list[Sequence[Circle]] = [palm]
    for shut, spread, radius in _FINGERS:
        places = (mix(closed, opened, wide) for closed, opened in zip(shut, spread, strict=True))
        bones = [ball(x, across, down, radius) for x, across, down in places]
        groups += itertools.pairwise(bones)
    return palm, groups
