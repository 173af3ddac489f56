"""How far away a screen can be read: what the settings tell. Pure; knows no Qt."""

from __future__ import annotations

from typing import NamedTuple

from backbeat.ui.far.layout import Box, Face, FarText, Page, arrange
from backbeat.ui.far.sizes import far_sizes

__all__ = ["Reach", "reach_of"]

_NEAREST, _FARTHEST, _STEP = 0.5, 6.0, 0.25
_STOP = (300.0, 96.0)  # pixels in the corner


class Reach(NamedTuple):
    """Metres."""

    complete: float  # up to here a usual exercise loses nothing
    readable: float  # up to here its name, its side and the number are as large as they should be


def usual(name: str = "Kneeling knee to elbow") -> FarText:
    """An exercise with rather long words."""
    return FarText(
        "0", name, "Knee to elbow", "Left knee, right elbow", ("Inhale", "Exhale", "Hold"),
        "Move slowly and keep your balance.", figure=True,
    )  # fmt: skip


def reach_of(pixels: tuple[int, int], per_mm: float, face: Face) -> Reach:
    """For a screen of this size, all of it taken by the far view."""
    wide, tall = float(pixels[0]), float(pixels[1])
    stop = Box(wide - _STOP[0] - 28, tall - _STOP[1] - 24, *_STOP)
    complete = readable = 0.0
    steps = round((_FARTHEST - _NEAREST) / _STEP)
    for step in range(steps + 1):
        distance = _NEAREST + step * _STEP
        plan = arrange(Page(wide, tall, stop), usual(), far_sizes(distance, per_mm), face)
        if not plan.true:
            break
        readable = distance
        if complete == distance - _STEP or step == 0:
            complete = distance if not set(plan.given_up) - {"short name"} else complete
    return Reach(complete, readable)
