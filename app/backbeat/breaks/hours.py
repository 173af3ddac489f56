"""Working hours: on which days, between which times, and on which dates not at all.

Times of day are minutes after midnight on the clock on the wall, whatever its offset from UTC is just now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

__all__ = ["ALWAYS", "MIDNIGHT", "Range", "WorkingHours"]

MIDNIGHT = 24 * 60
"""The end of a day, in minutes."""


class Range(NamedTuple):
    """From `begin` up to, and not including, `end`; both in minutes after midnight, 0 to 1440."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """`days` maps a weekday (Monday is 0) to its ranges; a day that is not in it is free.

    A range over midnight is two: one up to 1440, and one from 0 on the next day. Raises ValueError
    for what cannot be on a clock or in a week.
    """

    days: Mapping[int, tuple[Range, ...]] = field(default_factory=lambda: MappingProxyType({}))
    quiet: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        for day, ranges in self.days.items():
            if day not in range(7):
                raise ValueError(f"{day} is not a day of the week")
            for begin, end in ranges:
                if not 0 <= begin < end <= MIDNIGHT:
                    raise ValueError(f"{begin} to {end} is not a part of a day")

    def holds(self, now: datetime) -> bool:
        """Whether one is at work at this time of day."""
        if now.date() in self.quiet:
            return False
        minute = now.hour * 60 + now.minute
        return any(begin <= minute < end for begin, end in self.days.get(now.weekday(), ()))


ALWAYS = WorkingHours(MappingProxyType({day: (Range(0, MIDNIGHT),) for day in range(7)}))
