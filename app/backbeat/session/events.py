"""What the player says has happened: frozen, complete, published after the state has settled.

Moments are on the monotonic clock, in milliseconds. Views are told these; what flows (seconds
left, breath) they ask of `Player.snapshot`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from backbeat.routine.model import Milliseconds
from backbeat.session.cues import Cue

__all__ = [
    "Acknowledged",
    "CueDue",
    "Ended",
    "Event",
    "Finished",
    "Outcome",
    "PauseReason",
    "Paused",
    "PhaseBegan",
    "RepCounted",
    "Resumed",
    "Resuming",
    "SetOver",
    "Started",
    "Stopped",
    "TimeAdded",
]


class PauseReason(StrEnum):
    PERSON = "person"
    SUSPEND = "suspend"  # the computer slept
    STALL = "stall"  # the computer was too busy to keep time
    FAULT = "fault"  # a bug; the session was paused to be safe
    RESTORED = "restored"  # a session that was cut off, opened again
    LOCKED = "lock"  # the screen was locked; in histories from version 4 on


class Outcome(StrEnum):
    """How a set came to its end."""

    DONE = "done"
    SKIPPED = "skipped"
    REPEATED = "repeated"  # left by going back; done again as a new attempt
    STOPPED = "stopped"  # something hurt
    ENDED = "ended"  # the session was ended or cut off in the middle of it


@dataclass(frozen=True, slots=True)
class Started:
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    phase: int
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class CueDue:
    cue: Cue
    phase: int
    at: Milliseconds  # when it was due, which may be a little before it was published


@dataclass(frozen=True, slots=True)
class SetOver:
    """A set, on one side, was left. Emitted exactly once for each time it was entered."""

    set: int  # index into Timeline.sets
    attempt: int  # counts from 1
    outcome: Outcome
    elapsed: Milliseconds  # time spent in it, pauses left out
    added: Milliseconds  # time asked for with "ten seconds more"
    reps: int | None  # movements completed, as counted where the person counted; None for timed sets
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class RepCounted:
    """The person counted a movement of a set that goes at their own pace."""

    phase: int
    reps: int  # so far, in this attempt
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class TimeAdded:
    phase: int
    added: Milliseconds
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class Paused:
    reason: PauseReason
    phase: int
    at: Milliseconds
    gap: Milliseconds = 0  # how long the machine was away


@dataclass(frozen=True, slots=True)
class Resuming:
    """The person said go on; the clock does at ``until_at``."""

    until_at: Milliseconds
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class Resumed:
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class Stopped:
    """Something hurt. Latched: nothing runs again in this session."""

    phase: int
    elapsed: Milliseconds  # into the phase
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class Acknowledged:
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class Finished:
    at: Milliseconds


@dataclass(frozen=True, slots=True)
class Ended:
    """The person ended the session before its end."""

    phase: int
    at: Milliseconds


Event: TypeAlias = (
    Started
    | PhaseBegan
    | CueDue
    | SetOver
    | RepCounted
    | TimeAdded
    | Paused
    | Resuming
    | Resumed
    | Stopped
    | Acknowledged
    | Finished
    | Ended
)
