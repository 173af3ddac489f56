"""What the plan is told of the past: the shapes it reads, whoever keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from backbeat.routine.model import Milliseconds, Sides
from backbeat.session.record import SessionStatus, StopKind
from backbeat.session.state import Totals

__all__ = ["Answer", "Check", "Choice", "OfferAnswer", "OfferKind", "PastSession", "Rested", "Rule", "WeakSide"]


class PastSession(Protocol):
    """A session as the history lists it (`backbeat.history.details.SessionSummary` is one)."""

    @property
    def routine(self) -> str: ...
    @property
    def level(self) -> str | None: ...
    @property
    def planned(self) -> Milliseconds: ...
    @property
    def started(self) -> datetime: ...
    @property
    def status(self) -> SessionStatus: ...
    @property
    def totals(self) -> Totals: ...
    @property
    def effort(self) -> int | None: ...


# -- what hurt ---------------------------------------------------------------------------------------


class Choice(StrEnum):
    LEFT_OUT = "left-out"
    EASIER = "easier"


class Answer(StrEnum):
    """To "has it settled?"."""

    YES = "yes"
    BETTER = "better"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Check:
    """An answer to the question of the day after."""

    session: str
    answer: Answer
    at: datetime


@dataclass(frozen=True, slots=True)
class Rested:
    """An exercise that is not done as written since a stop, until the person puts it back."""

    session: str  # the id of the session that was stopped
    routine: str
    exercise: str
    title: str
    side: Sides
    choice: Choice
    since: datetime  # with the offset of the place
    kind: StopKind | None = None  # what the person said of the stop, and may never have said
    area: str = ""
    rating: int | None = None
    back: datetime | None = None  # when it was put back


# -- the level ---------------------------------------------------------------------------------------


class OfferKind(StrEnum):
    RISE = "rise"
    STEP_DOWN = "step-down"


@dataclass(frozen=True, slots=True)
class OfferAnswer:
    """What the person decided on an offer."""

    id: str
    routine: str
    kind: OfferKind
    from_level: str
    to_level: str
    accepted: bool
    at: datetime


# -- the weaker side ---------------------------------------------------------------------------------


class Rule(StrEnum):
    """What is done about a weaker side."""

    FIRST = "first"  # it begins, and does the same
    MORE_SETS = "more-sets"  # it does more, in sets of its own where they come out right
    MORE_REPS = "more-reps"  # it does more, in every set where that comes out right
    NO_MORE = "no-more"  # it begins, and the other one does no more than it did


@dataclass(frozen=True, slots=True)
class WeakSide:
    """What the person said is weaker, and what to do about it."""

    area: str  # a limb, a muscle group, or "all"
    side: Sides  # LEFT or RIGHT
    rule: Rule = Rule.FIRST
    percent: int = 30  # 25 to 35; of the rules that do more
