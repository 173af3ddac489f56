"""What the schedule says has happened: told after its state has settled, like a session's events."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from backbeat.routine.model import Milliseconds

__all__ = ["Grew", "Happening", "NaturalBreak", "Offered", "Over", "Result", "Withdrawn"]


class Result(StrEnum):
    """What became of a break that was offered. Numbers for the history, and never a reproach."""

    DONE = "done"
    BEGUN = "begun"  # started and left before its end
    POSTPONED = "postponed"
    SKIPPED = "skipped"
    UNANSWERED = "unanswered"
    WITHDRAWN = "withdrawn"  # it had become the wrong moment; it comes again


@dataclass(frozen=True, slots=True)
class Offered:
    """Show the prelude: small, in a corner, taking neither focus nor keys."""

    kind: str
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class Grew:
    """The typing has stopped, or it has been shown for long enough: show the break, ready to be started."""

    kind: str
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Take away what is shown."""

    kind: str
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class Over:
    """The offer of a break came to its end, in this way."""

    kind: str
    result: Result
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class NaturalBreak:
    """The person was away from the desk, or exercised: every kind begins anew."""

    at: Milliseconds


Happening: TypeAlias = Offered | Grew | Withdrawn | Over | NaturalBreak
