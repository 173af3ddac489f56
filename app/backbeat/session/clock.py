"""Time, handed in. Nothing below the application reads a clock by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from backbeat.routine.model import Milliseconds  # only its name: the first page does without the model

__all__ = ["Clock", "Gap", "Moment", "Watch", "moment_on"]

STALL: Milliseconds = 2_000
SUSPEND: Milliseconds = 1_000
WALL_JUMP: Milliseconds = 5_000


def moment_on(day: date, now: datetime) -> datetime:
    """When something was done that is written down afterwards: today just now; earlier nobody knows, and noon stands
    for it. ValueError for a day that has not come."""
    if day > now.date():
        raise ValueError(f"{day.isoformat()} has not come yet")
    return now if day == now.date() else datetime.combine(day, time(12), now.tzinfo)


class Moment(NamedTuple):
    """One reading of the clocks that lengths are measured with, in milliseconds."""

    mono_at: Milliseconds  # stops while the machine sleeps (where the system has such a clock)
    boot_at: Milliseconds  # goes on while it sleeps


class Clock(Protocol):
    def now(self) -> Moment: ...

    def wall(self) -> datetime:
        """The time of day, with its offset from UTC; for the log only."""
        ...


@dataclass(frozen=True, slots=True)
class Gap:
    """The machine went away: asleep (suspend) or too busy to look at the clock (stall)."""

    reason: str  # "suspend" or "stall"
    began_at: Milliseconds  # on the monotonic clock: the last moment we were there
    elapsed: Milliseconds  # how long, on the clock that goes on


class Watch:
    """Sees suspends and stalls by comparing each reading with the one before.

    A suspend shows as the boot clock running ahead of the monotonic one; a stall as two readings
    too far apart. Being on time does nothing.
    """

    def __init__(self, moment: Moment, pace: int = 1) -> None:
        self._last = moment
        self._pace = pace  # of a clock that goes faster than life

    def look(self, moment: Moment) -> Gap | None:
        last, self._last = self._last, moment
        mono = moment.mono_at - last.mono_at
        boot = moment.boot_at - last.boot_at
        if boot - mono > SUSPEND * self._pace:
            return Gap("suspend", last.mono_at, boot)
        if mono > STALL * self._pace:
            return Gap("stall", last.mono_at, mono)
        return None
