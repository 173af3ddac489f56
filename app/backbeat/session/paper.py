"""A session that was done from a printed sheet and is written down afterwards.

Nothing was measured: the lengths are those planned for what was ticked, and the moments are the day the
person named. `history.paper` marks such a session, so that nobody takes it for a measured one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from backbeat.session.clock import moment_on
from backbeat.session.events import Outcome, SetOver
from backbeat.session.programme import Programme
from backbeat.session.record import SessionEnd, SessionRecord, SessionStatus, SetRecord, set_record
from backbeat.session.state import Totals
from backbeat.session.timeline import RESTING, Timeline

__all__ = ["FromPaper", "from_paper", "planned_totals"]


@dataclass(frozen=True, slots=True)
class FromPaper:
    """Records as a session would have written them, and what the person says of it."""

    record: SessionRecord
    sets: tuple[SetRecord, ...]
    end: SessionEnd
    pain: int | None = None  # 0 to 10, at worst
    effort: int | None = None  # 0 to 10
    note: str = ""


def from_paper(
    session: str,
    programme: Programme,
    timeline: Timeline,
    done: Collection[int],
    *,
    day: date,
    now: datetime,
    pain: int | None = None,
    effort: int | None = None,
    note: str = "",
) -> FromPaper:
    """The records of the sets in ``done`` (indices into the timeline's sets), finished on ``day``.

    Today it ended just now; on an earlier day nobody knows when, and noon stands for it. Raises ValueError
    where nothing was done or the day is still to come.
    """
    if not done:
        raise ValueError("a session from paper has a set that was done")
    totals = planned_totals(timeline, done)
    started = over = moment_on(day, now)
    if day == now.date():
        started = max(now - timedelta(milliseconds=totals.span), datetime.combine(day, time(0), now.tzinfo))
    else:
        over = started + timedelta(milliseconds=totals.span)
    record = programme.record(session, started, timeline)
    sets = tuple(_set(session, timeline, index, over) for index in sorted(set(done)))
    end = SessionEnd(session, SessionStatus.FINISHED, totals, clock_changed=False, over=over)
    return FromPaper(record, sets, end, pain, effort, note)


def planned_totals(timeline: Timeline, done: Collection[int]) -> Totals:
    """The planned time of these sets, each with the rest before it. At one's own pace counts as nothing."""
    active = rest = before = 0
    for segment in timeline.segments:
        lengths = [(phase.kind in RESTING, phase.length or 0) for phase in timeline.phases[segment.first : segment.end]]
        if segment.set is None:
            before += sum(length for _, length in lengths)
            continue
        if segment.set in done:
            active += sum(length for resting, length in lengths if not resting)
            rest += before + sum(length for resting, length in lengths if resting)
        before = 0
    return Totals(active, rest)


def _set(session: str, timeline: Timeline, index: int, over: datetime) -> SetRecord:
    """As planned and done, first time round."""
    planned = timeline.sets[index]
    done = SetOver(index, 1, Outcome.DONE, elapsed=planned.length or 0, added=0, reps=planned.reps, at=0)
    return set_record(session, timeline, done, over)
