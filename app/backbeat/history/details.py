"""Sessions as they are read back: a line of the history, one in full, one that was cut off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from backbeat.history.rows import from_row
from backbeat.routine.model import Milliseconds, Sides
from backbeat.session.events import Outcome, PauseReason
from backbeat.session.limits import amount_done
from backbeat.session.record import (
    Cursor,
    PauseRecord,
    SessionRecord,
    SessionStatus,
    SetRecord,
    StopDetails,
    StopKind,
    StopRecord,
)
from backbeat.session.state import Totals

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore

__all__ = [
    "SUMMARY",
    "CutOff",
    "SessionDetail",
    "SessionSummary",
    "Stop",
    "cut_off_from",
    "detail",
    "details",
    "summary",
]


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A line of the history."""

    number: int  # the order in which sessions were written, whatever the clock said
    id: str
    routine: str
    title: str
    level: str | None
    planned: Milliseconds
    at_least: bool
    started: datetime  # with the offset of the place it was done at
    zone: str | None
    status: SessionStatus
    over: datetime | None
    totals: Totals
    clock_changed: bool
    effort: int | None
    note: str
    source: str = "screen"  # or "paper": ticked afterwards, nothing in it was measured
    pain: int | None = None  # 0 to 10 at worst, where the person said so


@dataclass(frozen=True, slots=True)
class Stop:
    """Where it hurt, and what the person said of it."""

    record: StopRecord
    details: StopDetails
    acknowledged: datetime | None


@dataclass(frozen=True, slots=True)
class SessionDetail:
    """One session in full, planned and done side by side."""

    summary: SessionSummary
    plan: str
    sets: tuple[SetRecord, ...]  # in the order they were done
    pauses: tuple[PauseRecord, ...]
    stop: Stop | None
    more: Mapping[str, Any] = field(default_factory=dict)
    """What later versions remember of a session, by column: passed on as it is."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """A session that nobody ended: the program was killed, or the power went."""

    record: SessionRecord
    zone: str | None
    cursor: Cursor | None  # None when it was cut off within its first moment
    sets: tuple[SetRecord, ...]
    ahead: int
    """How many of the last ``sets`` were committed after the cursor: they are over, whatever it says."""

    @property
    def attempts(self) -> Mapping[int, int]:
        """By set, how many attempts are recorded."""
        counts: dict[int, int] = {}
        for record in self.sets:
            counts[record.set_index] = max(counts.get(record.set_index, 0), record.attempt)
        return counts

    @property
    def managed(self) -> Mapping[int, int]:
        """By set, what its best attempt came to: reps, or milliseconds where none are counted."""
        amounts: dict[int, int] = {}
        for record in self.sets:
            amounts[record.set_index] = max(amounts.get(record.set_index, 0), amount_done(record))
        return amounts


_SIDES = {each.value: each for each in Sides}
_OUTCOMES = {each.value: each for each in Outcome}
"""Quicker than asking the enumeration, which is felt two million times."""

# -- from rows -------------------------------------------------------------------------------------

SUMMARY = """
    SELECT number, id, routine, title, level, planned_ms, at_least, started_utc, started_offset, zone, status,
        over_utc, over_offset, coalesce(cursors.active_ms, sessions.active_ms),
        coalesce(cursors.rest_ms, sessions.rest_ms), coalesce(cursors.paused_ms, sessions.paused_ms),
        coalesce(cursors.gap_ms, sessions.gap_ms), clock_changed, effort, note, source, pain
    FROM sessions LEFT JOIN cursors ON cursors.session = sessions.number AND sessions.status = 'running'
"""
"""A query, but for its conditions. Nobody has added up a session that is not over: what its last heartbeat
said is what is known."""


def summary(row: tuple[Any, ...]) -> SessionSummary:
    number, id_, routine, title, level, planned, at_least, started, offset, zone, status, over, over_offset = row[:13]
    active, rest, paused, gap, clock_changed, effort, note, source, pain = row[13:]
    return SessionSummary(
        number=number,
        id=id_,
        routine=routine,
        title=title,
        level=level,
        planned=planned,
        at_least=bool(at_least),
        started=from_row(started, offset),
        zone=zone,
        status=SessionStatus(status),
        over=None if over is None else from_row(over, over_offset),
        totals=Totals(active, rest, paused, gap),
        clock_changed=bool(clock_changed),
        effort=effort,
        note=note,
        source=source,
        pain=pain,
    )


def detail(store: HistoryStore, about: SessionSummary) -> SessionDetail:
    return details(store, [about])[0]


def details(store: HistoryStore, some: Sequence[SessionSummary]) -> list[SessionDetail]:
    """Sessions in full, read together; they should be neighbours by number."""
    if not some:
        return []
    ends = (min(one.number for one in some), max(one.number for one in some))
    plans = _plans(store, ends)
    sets, pauses, stops = _sets(store, ends), _pauses(store, ends), _stops(store, ends)
    more = _more(store, ends)
    return [
        SessionDetail(
            one,
            plan=plans.get(one.number, ""),
            sets=tuple(_set(one.id, row) for row in sets.get(one.number, ())),
            pauses=tuple(_pause(one.id, row) for row in pauses.get(one.number, ())),
            stop=next((_stop(one.id, row) for row in stops.get(one.number, ())), None),
            more=more.get(one.number, {}),
        )
        for one in some
    ]


_Rows: TypeAlias = "dict[int, list[tuple[Any, ...]]]"


def _by_session(rows: Iterable[tuple[Any, ...]]) -> _Rows:
    found: _Rows = {}
    for number, *row in rows:
        found.setdefault(number, []).append(tuple(row))
    return found


def _plans(store: HistoryStore, ends: tuple[int, int]) -> dict[int, str]:
    of = dict(store.rows("SELECT number, plan FROM sessions WHERE number BETWEEN ? AND ?", *ends))
    texts = {plan: store.row("SELECT text FROM plans WHERE number = ?", plan) for plan in set(of.values())}
    return {number: str(text[0]) for number, plan in of.items() if (text := texts[plan])}


def _sets(store: HistoryStore, ends: tuple[int, int]) -> _Rows:
    rows = store.rows(
        """SELECT session, set_index, attempt, part, block, round, exercise, title, set_number, set_count, side,
               planned_ms, planned_reps, added_ms, elapsed_ms, reps, outcome, over_utc, over_offset
           FROM sets WHERE session BETWEEN ? AND ? ORDER BY session, number""",
        *ends,
    )
    return _by_session(rows)


def _more(store: HistoryStore, ends: tuple[int, int]) -> dict[int, dict[str, Any]]:
    names = store.more_columns
    if not names:
        return {}
    rows = store.rows(f"SELECT number, {', '.join(names)} FROM sessions WHERE number BETWEEN ? AND ?", *ends)
    return {number: dict(zip(names, values, strict=True)) for number, *values in rows}


def _set(id_: str, row: tuple[Any, ...]) -> SetRecord:
    index, attempt, part, block, round_, exercise, title, set_, sets, side = row[:10]
    planned, planned_reps, added, elapsed, reps, outcome, utc, offset = row[10:]
    return SetRecord(
        session=id_,
        set_index=index,
        attempt=attempt,
        part=part,
        block=block,
        round=round_,
        exercise=exercise,
        title=title,
        set=set_,
        sets=sets,
        side=_SIDES[side],
        planned=planned,
        planned_reps=planned_reps,
        added=added,
        elapsed=elapsed,
        reps=reps,
        outcome=_OUTCOMES[outcome],
        over=from_row(utc, offset),
    )


def _pauses(store: HistoryStore, ends: tuple[int, int]) -> _Rows:
    rows = store.rows(
        """SELECT session, reason, phase, began_utc, began_offset, gap_ms FROM pauses
           WHERE session BETWEEN ? AND ? ORDER BY session, number""",
        *ends,
    )
    return _by_session(rows)


def _pause(id_: str, row: tuple[Any, ...]) -> PauseRecord:
    reason, phase, utc, offset, gap = row
    return PauseRecord(id_, PauseReason(reason), phase, from_row(utc, offset), gap)


def _stops(store: HistoryStore, ends: tuple[int, int]) -> _Rows:
    rows = store.rows(
        """SELECT session, phase, elapsed_ms, exercise, title, side, set_number, at_utc, at_offset,
               kind, area, rating, note, acknowledged_utc, acknowledged_offset FROM stops
           WHERE session BETWEEN ? AND ?""",
        *ends,
    )
    return _by_session(rows)


def _stop(id_: str, row: tuple[Any, ...]) -> Stop:
    phase, elapsed, exercise, title, side, set_, utc, offset, kind, area, rating, note, seen, seen_offset = row
    return Stop(
        StopRecord(id_, phase, elapsed, exercise, title, Sides(side), set_, from_row(utc, offset)),
        StopDetails(None if kind is None else StopKind(kind), area, rating, note),
        None if seen is None else from_row(seen, seen_offset),
    )


def cut_off_from(store: HistoryStore, about: SessionSummary) -> CutOff:
    record = SessionRecord(
        *(about.id, about.routine, about.title, about.level, about.planned, about.at_least),
        plan=_plans(store, (about.number, about.number)).get(about.number, ""),
        started=about.started,
    )
    sets = tuple(_set(about.id, row) for row in _sets(store, (about.number,) * 2).get(about.number, ()))
    row = store.row(
        """SELECT phase, elapsed_ms, added_ms, set_elapsed_ms, set_added_ms, counted, active_ms, rest_ms, paused_ms,
               gap_ms, at_utc, at_offset, (SELECT count(*) FROM sets WHERE session = cursors.session
               AND number > cursors.after_set) FROM cursors WHERE session = ?""",
        about.number,
    )
    if row is None:
        return CutOff(record, about.zone, None, sets, ahead=len(sets))
    phase, elapsed, added, set_elapsed, set_added, counted, *totals = row[:10]
    at, ahead = from_row(row[10], row[11]), row[12]
    cursor = Cursor(about.id, phase, elapsed, added, set_elapsed, set_added, counted, Totals(*totals), at)
    return CutOff(record, about.zone, cursor, sets, ahead)
