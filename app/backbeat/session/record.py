"""What is to be remembered of a session: planned and done, side by side.

Records are made from events. Lengths in them were measured on the monotonic clock; the times of
day beside them are for people, and no length is ever computed from two of those.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from backbeat.routine.model import Milliseconds, Sides
from backbeat.session.events import Outcome, PauseReason, SetOver
from backbeat.session.state import Totals
from backbeat.session.timeline import Timeline

__all__ = [
    "Cursor",
    "Journal",
    "NoJournal",
    "PauseRecord",
    "SessionEnd",
    "SessionRecord",
    "SessionStatus",
    "SetRecord",
    "StopDetails",
    "StopKind",
    "StopRecord",
    "set_record",
]


class SessionStatus(StrEnum):
    RUNNING = "running"  # or cut off, when nobody runs it any more
    FINISHED = "finished"
    STOPPED = "stopped"  # something hurt
    ENDED = "ended"  # the person left before the end
    INTERRUPTED = "interrupted"  # cut off, and not gone on with


class StopKind(StrEnum):
    PAIN = "pain"
    WEAKNESS = "weakness"
    NAUSEA = "nausea"
    DIZZINESS = "dizziness"
    BREATHLESSNESS = "breathlessness"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """The beginning of a session: what was planned."""

    id: str
    routine: str
    title: str
    level: str | None
    planned: Milliseconds
    at_least: bool
    plan: str  # what is needed to make the very same timeline again, whatever becomes of the files
    started: datetime


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set on one side, as planned and as done."""

    session: str
    set_index: int  # into the timeline's sets
    attempt: int
    part: str  # id of the routine it belongs to (warm-up, main, cool-down)
    block: int
    round: int
    exercise: str
    title: str
    set: int
    sets: int
    side: Sides
    planned: Milliseconds | None
    planned_reps: int | None
    added: Milliseconds
    elapsed: Milliseconds
    reps: int | None
    outcome: Outcome
    over: datetime


@dataclass(frozen=True, slots=True)
class PauseRecord:
    session: str
    reason: PauseReason
    phase: int
    began: datetime
    gap: Milliseconds  # how long the machine was away


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a session is, written every second and at each event, so that a crash loses a second and no count."""

    session: str
    phase: int
    elapsed: Milliseconds
    added: Milliseconds
    set_elapsed: Milliseconds
    set_added: Milliseconds
    counted: int  # movements, by the person, in this attempt of a set at their own pace
    totals: Totals
    at: datetime


@dataclass(frozen=True, slots=True)
class StopRecord:
    """The moment of a stop."""

    session: str
    phase: int
    elapsed: Milliseconds  # into the phase
    exercise: str | None
    title: str
    side: Sides
    set: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class StopDetails:
    """What the person says of a stop; all of it optional."""

    kind: StopKind | None = None
    area: str = ""  # an id of a body area, with its side: "lower-back", "left-knee"
    rating: int | None = None  # 0 to 10
    note: str = ""


@dataclass(frozen=True, slots=True)
class SessionEnd:
    session: str
    status: SessionStatus
    totals: Totals
    clock_changed: bool  # somebody set the clock during the session
    over: datetime


class Journal(Protocol):
    """Where a session is remembered. Never raises, and waits for the disk only in `stopped`."""

    def begin(self, record: SessionRecord) -> None: ...
    def set_over(self, record: SetRecord) -> None: ...
    def paused(self, record: PauseRecord) -> None: ...
    def beat(self, cursor: Cursor) -> None: ...
    def stopped(self, record: StopRecord, end: SessionEnd) -> None:
        """Returns when it is on the disk, or after a quarter of a second when that cannot be had."""
        ...

    def stop_details(self, session: str, details: StopDetails) -> None: ...
    def acknowledged(self, session: str, at: datetime) -> None: ...
    def over(self, end: SessionEnd) -> None: ...
    def reflect(self, session: str, effort: int | None, note: str) -> None:
        """How hard it felt, 0 to 10, and a note."""
        ...


class NoJournal:
    """Remembers nothing: for trying a routine out, and where there is no place to write."""

    def begin(self, record: SessionRecord) -> None: ...
    def set_over(self, record: SetRecord) -> None: ...
    def paused(self, record: PauseRecord) -> None: ...
    def beat(self, cursor: Cursor) -> None: ...
    def stopped(self, record: StopRecord, end: SessionEnd) -> None: ...
    def stop_details(self, session: str, details: StopDetails) -> None: ...
    def acknowledged(self, session: str, at: datetime) -> None: ...
    def over(self, end: SessionEnd) -> None: ...
    def reflect(self, session: str, effort: int | None, note: str) -> None: ...


def set_record(session: str, timeline: Timeline, event: SetOver, over: datetime) -> SetRecord:
    planned = timeline.sets[event.set]
    step = timeline.steps[planned.step]
    return SetRecord(
        session=session,
        set_index=event.set,
        attempt=event.attempt,
        part=timeline.parts[step.part].routine,
        block=step.block,
        round=step.round,
        exercise=step.step.exercise.id,
        title=step.name,
        set=planned.set,
        sets=step.dose.sets_on(planned.side),
        side=planned.side,
        planned=planned.length,
        planned_reps=planned.reps,
        added=event.added,
        elapsed=event.elapsed,
        reps=event.reps,
        outcome=event.outcome,
        over=over,
    )
