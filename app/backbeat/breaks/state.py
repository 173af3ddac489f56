"""Where the schedule stands: everything that changes while it goes on, in one frozen state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from backbeat.breaks.model import Obstacle
from backbeat.routine.model import Milliseconds

__all__ = ["OFFERING", "Instant", "ScheduleState", "Standing"]


class Instant(NamedTuple):
    """One reading of the clocks: milliseconds, and the time of day with its offset."""

    mono_at: Milliseconds
    boot_at: Milliseconds
    wall: datetime


class Standing(StrEnum):
    """What the schedule is at."""

    OFF = "off"  # outside working hours, or no kind is switched on
    PAUSED = "paused"  # the person wants no reminders for a while
    WAITING = "waiting"
    HELD = "held"  # due, and something is in the way
    PRELUDE = "prelude"
    GROWN = "grown"
    AWAY = "away"  # nobody is at the desk
    BUSY = "busy"  # a workout, or the break itself


OFFERING = frozenset({Standing.PRELUDE, Standing.GROWN})


@dataclass(frozen=True, slots=True)
class ScheduleState:
    """Moments (`..._at`) and lengths are milliseconds, moments on the boot clock."""

    standing: Standing = Standing.OFF
    due_at: Mapping[str, Milliseconds] = field(default_factory=lambda: MappingProxyType({}))  # by kind
    kind: str | None = None  # the one that is offered, or being done
    since_at: Milliseconds = 0  # when this standing began
    quiet_until_at: Milliseconds = 0  # peace until then
    postponed: int = 0  # how often the break that is due was put off
    paused_until: datetime | None = None  # by the clock on the wall; survives a restart
    obstacles: tuple[Obstacle, ...] = ()  # why it is held
    looked: tuple[Milliseconds, Milliseconds] | None = None  # both clocks, when last looked
    look_again: Milliseconds = 0  # how long after that one meant to look again

    def __post_init__(self) -> None:
        if self.standing in OFFERING and self.kind is None:
            raise ValueError("an offer must be of some kind of break")
