"""Sessions of the past, for tests of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from backbeat.plan.facts import Choice, Rested
from backbeat.routine.model import Sides
from backbeat.session.record import SessionStatus, StopKind
from backbeat.session.state import Totals

__all__ = ["MONDAY", "Past", "a_rest", "past"]

MONDAY = date(2026, 3, 2)


@dataclass(frozen=True, slots=True)
class Past:
    """A `backbeat.plan.facts.PastSession`."""

    routine: str
    level: str | None
    planned: int
    started: datetime
    status: SessionStatus
    totals: Totals
    effort: int | None


def past(
    days: int,
    status: SessionStatus = SessionStatus.FINISHED,
    *,
    routine: str = "back",
    level: str | None = "gentle",
    effort: int | None = 3,
    minutes: float = 10,
    hour: int = 8,
) -> Past:
    """A session so many days after `MONDAY`, of ten planned minutes."""
    started = datetime.combine(MONDAY + timedelta(days=days), time(hour), UTC)
    return Past(routine, level, 600_000, started, status, Totals(active=round(minutes * 60_000)), effort)


def a_rest(
    days: int = 0,
    *,
    session: str = "s1",
    exercise: str = "bird-dog",
    side: Sides = Sides.BOTH,
    choice: Choice = Choice.LEFT_OUT,
    kind: StopKind | None = StopKind.PAIN,
    area: str = "",
    rating: int | None = 3,
) -> Rested:
    since = datetime.combine(MONDAY + timedelta(days=days), time(8), UTC)
    return Rested(session, "back", exercise, "Bird dog", side, choice, since, kind, area, rating)
