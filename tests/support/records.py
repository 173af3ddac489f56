"""Records as a session would write them, for tests of what keeps them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from backbeat.routine.model import Sides
from backbeat.session.events import Outcome, PauseReason
from backbeat.session.record import (
    Cursor,
    PauseRecord,
    SessionEnd,
    SessionRecord,
    SessionStatus,
    SetRecord,
    StopRecord,
)
from backbeat.session.state import Totals

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def a_session(id_: str = "s1", *, started: datetime = NOON, routine: str = "back", plan: str = "plan") -> SessionRecord:
    return SessionRecord(id_, routine, "Back strength", "regular", 600_000, False, plan, started)


def a_set(session: str = "s1", index: int = 0, attempt: int = 1, *, title: str = "Bird dog") -> SetRecord:
    return SetRecord(
        session=session,
        set_index=index,
        attempt=attempt,
        part="main",
        block=0,
        round=0,
        exercise="bird-dog",
        title=title,
        set=1,
        sets=2,
        side=Sides.LEFT,
        planned=45_000,
        planned_reps=6,
        added=0,
        elapsed=45_000,
        reps=6,
        outcome=Outcome.DONE,
        over=NOON + timedelta(minutes=1, seconds=index),
    )


def a_cursor(session: str = "s1", phase: int = 3, elapsed: int = 1_500) -> Cursor:
    at = NOON + timedelta(minutes=2)
    return Cursor(session, phase, elapsed, 0, elapsed, 0, 0, Totals(60_000, 20_000, 5_000, 0), at)


def a_pause(session: str = "s1", phase: int = 2) -> PauseRecord:
    return PauseRecord(session, PauseReason.SUSPEND, phase, NOON + timedelta(seconds=40), 28_800_000)


def a_stop(session: str = "s1") -> StopRecord:
    return StopRecord(session, 3, 900, "bird-dog", "Bird dog", Sides.LEFT, 1, NOON + timedelta(minutes=3))


def an_end(session: str = "s1", status: SessionStatus = SessionStatus.FINISHED) -> SessionEnd:
    return SessionEnd(session, status, Totals(300_000, 200_000, 90_000, 10_000), False, NOON + timedelta(minutes=10))
