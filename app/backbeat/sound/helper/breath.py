"""A breath as a sound: it swells and rises while one breathes in, and sinks and falls while one breathes out. Pure."""

from __future__ import annotations

import math
from array import array

from backbeat.routine.model import Milliseconds
from backbeat.sound.helper.waves import Samples

__all__ = ["BreathTone"]

_LOW, _HIGH = 174.61, 261.63  # F3 and C4: about as low as a laptop's loudspeaker carries
_LOUDEST = 0.26 * 32_767
_FADE = 0.12  # seconds, at both ends


class BreathTone:
    """Made as it is sounded, because a breath is as long as the routine says."""

    def __init__(self, length: Milliseconds, rate: int, *, inward: bool) -> None:
        self._count, self._rate, self._inward = max(1, length * rate // 1000), rate, inward
        self._at, self._turn = 0, 0.0

    def take(self, count: int) -> Samples:
        """The next samples, fewer at its end, none after it."""
        made, rate, whole = array("h"), self._rate, self._count
        fade = max(1.0, min(_FADE * rate, whole / 3))
        step = 2 * math.pi / rate
        for at in range(self._at, min(whole, self._at + count)):
            share = at / whole
            share = share if self._inward else 1 - share
            eased = (1 - math.cos(math.pi * share)) / 2
            self._turn += step * (_LOW + (_HIGH - _LOW) * eased)
            ends = min(1.0, at / fade, (whole - 1 - at) / fade)
            strength = _LOUDEST * ends * (0.35 + 0.65 * eased)
            made.append(int(strength * (math.sin(self._turn) + 0.15 * math.sin(2 * self._turn)) / 1.15))
        self._at += len(made)
        return made
