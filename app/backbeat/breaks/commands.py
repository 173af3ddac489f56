"""What can be said to the schedule that runs: by the tray, and by `backbeat break` from another process.

Plain data in, plain data out, so that it can go through a socket. Lengths are whole milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from backbeat.breaks.state import Standing
from backbeat.routine.model import Milliseconds

__all__ = ["BreakCommands", "BreakStatus", "Outcome", "tomorrow"]


class Outcome(StrEnum):
    """What became of a command. Whoever asked finds the words for it."""

    DONE = "done"
    SWITCHED_OFF = "switched-off"  # breaks are not used here, or no kind is switched on
    IN_SESSION = "in-session"  # a workout or a break is going on; it is not disturbed
    NO_SUCH_KIND = "no-such-kind"
    NO_ROUTINE = "no-routine"  # this kind has nothing to bring
    NOTHING_OFFERED = "nothing-offered"  # to postpone or to skip
    OFTEN_ENOUGH = "often-enough"  # it was put off as often as the person had chosen
    NOT_PAUSED = "not-paused"


@dataclass(frozen=True, slots=True)
class BreakStatus:
    """How things stand. `kind` is the one offered or being done, else the one that is due next."""

    standing: Standing
    kind: str | None = None
    title: str = ""  # of that kind, as the person reads it
    next_in: Milliseconds | None = None  # None: none is to come as things stand
    paused_until: datetime | None = None  # with its offset
    may_postpone: bool = False
    obstacles: tuple[str, ...] = ()  # why a break that is due is not offered now
    kinds: tuple[str, ...] = ()  # the ids of all that are switched on


class BreakCommands(Protocol):
    """Called in the thread of the window; each returns at once and raises nothing of its own."""

    def start(self, kind: str | None = None) -> Outcome:
        """Begin the break that is offered, the one due next, or one of this kind. Never while a session runs."""
        ...

    def postpone(self) -> Outcome: ...

    def skip(self) -> Outcome: ...

    def pause(self, until: Milliseconds | datetime) -> Outcome:
        """No reminders for so long from now, or before that time of day (with its offset)."""
        ...

    def resume(self) -> Outcome: ...

    def status(self) -> BreakStatus: ...


def tomorrow(now: datetime) -> datetime:
    """When "until tomorrow" ends: the coming midnight where the person is, by the clock on the wall.

    `now` has an offset. What comes back has the one that holds then, which differs where the clocks change
    in between.
    """
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    return midnight.astimezone()
