"""The tape measure: a limb on both sides, compared.

Measured while the limb is bent, as the article has it, because the tape cannot press a tense muscle in.

Asymmetry, in percent: how much the smaller side lacks of the larger one,

    (larger - smaller) / larger x 100

so 0 where both are alike, and 10 for 27 against 30 cm. It is a girth and no strength: the person says what is
weaker, and this only suggests it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from backbeat.plan.muscles import Limb
from backbeat.routine.describe import Translate, decimal, english
from backbeat.routine.model import Sides

__all__ = [
    "LARGEST",
    "LIKE",
    "SMALLEST",
    "Measurement",
    "Point",
    "asymmetry",
    "from_millimetres",
    "points",
    "sentence",
    "smaller_side",
    "to_millimetres",
    "weaker_side",
]

SMALLEST, LARGEST = 30, 2000  # millimetres
LIKE = 5
"""Millimetres. Measuring the same limb twice differs by as much, so less than that says nothing."""
_CONTEXT = "Tape"
_INCH = Fraction(254, 10)
_UNITS = {"cm": Fraction(10), "inch": _INCH}


@dataclass(frozen=True, slots=True)
class Measurement:
    """Lengths are whole millimetres; ``unit`` is what the person's tape shows, "cm" or "inch"."""

    id: str
    limb: Limb
    left: int
    right: int
    at: datetime
    bent: bool = True
    unit: str = "cm"


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the chart."""

    at: datetime
    percent: float  # 0 and more
    smaller: Sides | None  # None where both are alike

    @property
    def signed(self) -> float:
        """Below zero where the left side is the smaller one."""
        return -self.percent if self.smaller is Sides.LEFT else self.percent


def to_millimetres(written: str, unit: str) -> int:
    """A length as written ("31.5", "31,5"). ValueError, with a sentence, where it is none, or no limb's."""
    try:
        number = Fraction(written.strip().replace(",", "."))
    except (ValueError, ZeroDivisionError):
        raise ValueError(f"'{written.strip()[:20]}' is not a length; write a number such as 31.5") from None
    length = round(number * _UNITS[unit])
    if not SMALLEST <= length <= LARGEST:
        least, most = (from_millimetres(one, unit) for one in (SMALLEST, LARGEST))
        raise ValueError(f"{written.strip()[:20]} {unit} is no limb's; write a number from {least} to {most}")
    return length


def from_millimetres(length: int, unit: str) -> str:
    """As the person's tape shows it: tenths of a centimetre or of an inch."""
    return f"{float(length / _UNITS[unit]):.1f}"


def asymmetry(left: int, right: int) -> float:
    """Percent, from 0 to under 100; see the module."""
    larger = max(left, right)
    return 100 * abs(left - right) / larger if larger else 0.0


def smaller_side(left: int, right: int) -> Sides | None:
    if left == right:
        return None
    return Sides.LEFT if left < right else Sides.RIGHT


def weaker_side(measurement: Measurement) -> Sides | None:
    """The side to suggest as the weaker one; None where the difference is within what a tape can tell."""
    if abs(measurement.left - measurement.right) < LIKE:
        return None
    return smaller_side(measurement.left, measurement.right)


def points(measurements: Iterable[Measurement], limb: Limb) -> tuple[Point, ...]:
    """A limb's asymmetry over time, oldest first."""
    own = sorted((one for one in measurements if one.limb is limb), key=lambda one: one.at)
    return tuple(Point(one.at, asymmetry(one.left, one.right), smaller_side(one.left, one.right)) for one in own)


def sentence(measurement: Measurement, translate: Translate = english) -> str:
    """What a measurement says, in words."""
    unit = translate(_CONTEXT, "cm") if measurement.unit == "cm" else translate(_CONTEXT, "in")
    said = translate(_CONTEXT, "Left {left} {unit}, right {right} {unit}.")
    for name, value in (
        ("left", decimal(from_millimetres(measurement.left, measurement.unit), translate)),
        ("right", decimal(from_millimetres(measurement.right, measurement.unit), translate)),
        ("unit", unit),
    ):
        said = said.replace("{" + name + "}", value)
    weaker = weaker_side(measurement)
    if weaker is None:
        return f"{said} {translate(_CONTEXT, 'That is alike, as far as a tape can tell.')}"
    percent = decimal(f"{asymmetry(measurement.left, measurement.right):.1f}", translate)
    which = (
        translate(_CONTEXT, "The left side is {percent} percent smaller.")
        if weaker is Sides.LEFT
        else translate(_CONTEXT, "The right side is {percent} percent smaller.")
    )
    return f"{said} {which.replace('{percent}', percent)}"
