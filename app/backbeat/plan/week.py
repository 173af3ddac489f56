"""The week: how many sessions, against the goal, said quietly. Weeks count, not days in a row.

A week in which something hurt is never a failure, and the week that is not over yet is not judged. A
session belongs to one day: that of the place it was done at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from backbeat.plan.facts import PastSession
from backbeat.routine.describe import Translate, english
from backbeat.routine.model import Milliseconds
from backbeat.session.record import SessionStatus

__all__ = ["GOAL", "SHOWN", "Week", "WeekState", "counts", "first_day", "missed_week", "summary", "weeks", "words"]

GOAL = 3
SHOWN = 8
_CONTEXT = "Week"
_DAYS = 7


class WeekState(StrEnum):
    """How a week is drawn."""

    CURRENT = "current"  # not over: nothing is missing yet
    MET = "met"
    CARED = "cared"  # the goal was not reached, and something was stopped because it hurt: as good as met
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Week:
    first: date  # its first day
    sessions: int  # that count
    minutes: int  # of exercise and rests, whole minutes
    goal: int
    stops: int  # sessions that were stopped because something hurt
    state: WeekState

    @property
    def last(self) -> date:
        return self.first + timedelta(days=_DAYS - 1)


def first_day(day: date, first_weekday: int = 0) -> date:
    """The first day of the week a day is in; ``first_weekday`` 0 is Monday, 6 Sunday."""
    return day - timedelta(days=(day.weekday() - first_weekday) % _DAYS)


def counts(session: PastSession) -> bool:
    """Whether a session counts: finished, stopped because something hurt, or at least half of it done."""
    if session.status in {SessionStatus.FINISHED, SessionStatus.STOPPED}:
        return True
    if session.status is SessionStatus.RUNNING:
        return False
    return 2 * _done(session) >= session.planned and _done(session) > 0


def weeks(
    sessions: Iterable[PastSession],
    today: date,
    goal: int = GOAL,
    *,
    first_weekday: int = 0,
    shown: int = SHOWN,
    not_counted: Collection[str] = (),
) -> tuple[Week, ...]:
    """The last weeks, oldest first, the current one last.

    ``not_counted``: routines (ids) that are breaks and no sessions; a stop in one of them still is a stop.
    """
    current = first_day(today, first_weekday)
    firsts = [current - timedelta(days=_DAYS * back) for back in range(shown - 1, -1, -1)]
    found: dict[date, list[PastSession]] = {first: [] for first in firsts}
    for session in sessions:
        first = first_day(session.started.date(), first_weekday)
        if first in found:
            found[first].append(session)
    return tuple(_week(first, found[first], goal, not_counted, is_current=first == current) for first in firsts)


def _week(
    first: date, sessions: Sequence[PastSession], goal: int, not_counted: Collection[str], *, is_current: bool
) -> Week:
    counted = [one for one in sessions if one.routine not in not_counted and counts(one)]
    stops = sum(one.status is SessionStatus.STOPPED for one in sessions)
    if len(counted) >= goal:
        state = WeekState.MET
    elif is_current:
        state = WeekState.CURRENT
    elif stops:
        state = WeekState.CARED
    else:
        state = WeekState.SOME if counted else WeekState.NONE
    return Week(first, len(counted), sum(_done(one) for one in counted) // 60_000, goal, stops, state)


def _done(session: PastSession) -> Milliseconds:
    return session.totals.active + session.totals.rest


def missed_week(shown: Sequence[Week]) -> Week | None:
    """The week before this one, if nothing was done in it though something had been before it.

    None in the first week somebody uses the program, and where something hurt: nobody missed anything then.
    """
    if len(shown) < 2:
        return None
    before, last = shown[:-2], shown[-2]
    if last.state is WeekState.NONE and any(one.sessions or one.stops for one in before):
        return last
    return None


def summary(week: Week, translate: Translate = english) -> str:
    """One quiet sentence for the current week's strip: "2 of 3 this week"."""
    return translate(_CONTEXT, "%1 of %2 this week").replace("%1", str(week.sessions)).replace("%2", str(week.goal))


def words(week: Week, day: str, translate: Translate = english) -> str:
    """A week for those who do not see the strip; ``day`` is its first day, written as people write it here."""
    if week.state is WeekState.CURRENT:
        return summary(week, translate)
    said = translate(_CONTEXT, "%n session(s) in the week of {day}", None, week.sessions).replace("{day}", day)
    if week.stops:
        said += translate(_CONTEXT, "; something hurt, and you stopped")
    return said
