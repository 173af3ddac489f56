"""Which picture of a series is shown at a moment of a movement. Pure; knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backbeat.figure.motion import Moment
    from backbeat.routine.model import Milliseconds

__all__ = ["SHOWN_FOR", "picture_at"]

SHOWN_FOR: Milliseconds = 2_000
"""How long each picture of a timed exercise is seen before the next."""


def picture_at(moment: Moment, count: int) -> int:
    """From the first to the last during the effort, and back during the finish; round and round in timed work."""
    last = count - 1
    if last < 1:
        return 0
    match moment.kind:
        case "effort":
            place = moment.fraction
        case "hold":
            place = 1.0
        case "finish":
            place = 1.0 - moment.fraction
        case "work":
            return moment.elapsed // SHOWN_FOR % count
        case _:
            place = 0.0
    return min(last, max(0, round(place * last)))
