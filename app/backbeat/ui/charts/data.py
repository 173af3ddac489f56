"""What charts are told, and the round numbers beside them. No Qt, no clock."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

__all__ = ["Bar", "Dot", "Scale", "labels_that_fit", "scale_for", "thinned"]

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar or column. `words` is the value as one says it, with its unit."""

    label: str
    value: float  # 0 and more
    words: str
    marked: bool = False  # another colour and a pattern; the words have to say why

    @property
    def sentence(self) -> str:
        return f"{self.label}: {self.words}"


@dataclass(frozen=True, slots=True)
class Dot:
    """One point of a line. `label` is the day, short, as it stands under the chart."""

    at: datetime
    value: float
    label: str
    words: str

    @property
    def sentence(self) -> str:
        return f"{self.label}: {self.words}"


@dataclass(frozen=True, slots=True)
class Scale:
    """From the bottom to the top of a chart, and the round numbers between."""

    bottom: float
    top: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """How far up a value lies, 0 to 1."""
        return (value - self.bottom) / (self.top - self.bottom)


def scale_for(values: Sequence[float], lines: int = 4, *, least: float = 0.0, whole: bool = False) -> Scale:
    """A scale with nought in it, for at most about so many lines.

    `least`: how much it reaches at the least, so that next to nothing does not look like much. `whole`: lines at whole
    numbers only, for what is counted.
    """
    bottom, top = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    reach = max(top - bottom, least)
    if reach <= 0:
        reach = 1.0
    rough = reach / max(1, lines)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(one * power for one in _STEPS if one * power >= rough - 1e-9)
    if whole:
        step = max(1.0, math.ceil(step - 1e-9))
    first = math.floor(bottom / step + 1e-9)
    last = max(math.ceil(top / step - 1e-9), first + 1)
    if least and bottom >= 0:
        last = max(last, math.ceil(least / step - 1e-9))
    return Scale(first * step, last * step, tuple(number * step for number in range(first, last + 1)))


def labels_that_fit(
    places: Sequence[float], widths: Sequence[float], gap: float, *, with_first: bool = False
) -> list[int]:
    """Which labels under a chart can be shown, by their middles and widths: the last, and even steps back from it.

    No two come nearer to one another than `gap`. `with_first`: the first in place of the next, where that fits.
    """

    def apart(one: int, other: int) -> bool:
        return abs(places[other] - places[one]) >= (widths[one] + widths[other]) / 2 + gap

    count = len(places)
    for step in range(1, count):
        chosen = list(range(count - 1, -1, -step))[::-1]
        if all(apart(one, other) for one, other in pairwise(chosen)):
            if with_first and chosen[0] != 0 and (len(chosen) == 1 or apart(0, chosen[1])):
                chosen = [0, *(chosen if apart(0, chosen[0]) else chosen[1:])]
            return chosen
    return [count - 1] if count else []


def thinned(dots: Sequence[Dot], most: int) -> list[Dot]:
    """At most about so many, with the peaks kept: first, last, and the highest and lowest of each stretch."""
    if len(dots) <= most or most < 4:
        return list(dots)
    stretch = math.ceil(2 * len(dots) / most)
    kept: dict[int, Dot] = {0: dots[0], len(dots) - 1: dots[-1]}
    for begin in range(0, len(dots), stretch):
        part = range(begin, min(begin + stretch, len(dots)))
        for index in (min(part, key=lambda one: dots[one].value), max(part, key=lambda one: dots[one].value)):
            kept[index] = dots[index]
    return [kept[index] for index in sorted(kept)]
