"""What the plan remembers, and what it asks of the history. Each takes the store, for `HistoryJournal.ask`:

journal.ask(lambda store: memory(store, limits), then=...)
journal.ask(lambda store: put_back(store, session, now))

Changes are one transaction each, so that a question given up for a stop can be asked again. What is rested is
written with the stop itself (`HistoryStore.stopped`), not from here.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from backbeat.history.details import SUMMARY, SessionSummary, summary
from backbeat.history.rows import clean, from_row, to_row
from backbeat.plan.adjusting import Memory
from backbeat.plan.balance import Load
from backbeat.plan.facts import Answer, Check, Choice, OfferAnswer, OfferKind, Rested, Rule, WeakSide
from backbeat.plan.pain_memory import PainLimits
from backbeat.routine.model import Sides
from backbeat.session.record import StopKind

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore

__all__ = [
    "answer_check",
    "answer_offer",
    "checks",
    "choose",
    "forget_weak_group",
    "forget_weak_side",
    "loads_since",
    "memory",
    "offer_answers",
    "put_back",
    "rested",
    "say_weak_group",
    "say_weak_side",
    "sessions_since",
    "weak_groups",
    "weak_sides",
]


def memory(store: HistoryStore, limits: PainLimits | None = None) -> Memory:
    """All that a start has to know, as of one moment."""
    return Memory(
        rested=rested(store),
        checks=checks(store),
        weak_sides=weak_sides(store),
        weak_groups=weak_groups(store),
        limits=limits or PainLimits(),
    )


# -- what hurt ---------------------------------------------------------------------------------------


def rested(store: HistoryStore, *, also_back: bool = False) -> tuple[Rested, ...]:
    """What is not done as written now, oldest stop first; with what has been put back where that is wanted."""
    where = "" if also_back else "WHERE back_utc IS NULL"
    rows = store.rows(
        f"""SELECT rested.session, rested.routine, rested.exercise, rested.title, rested.side, choice,
                since_utc, since_offset, kind, coalesce(area, ''), rating, back_utc, back_offset
            FROM rested LEFT JOIN sessions ON sessions.id = rested.session
                LEFT JOIN stops ON stops.session = sessions.number
            {where} ORDER BY since_utc, rested.number"""
    )
    return tuple(_rested(row) for row in rows)


def _rested(row: tuple[Any, ...]) -> Rested:
    session, routine, exercise, title, side, choice, utc, offset, kind, area, rating, back, back_offset = row
    return Rested(
        session=session,
        routine=routine,
        exercise=exercise,
        title=title,
        side=Sides(side),
        choice=Choice(choice),
        since=from_row(utc, offset),
        kind=None if kind is None else StopKind(kind),
        area=area,
        rating=rating,
        back=None if back is None else from_row(back, back_offset),
    )


def choose(store: HistoryStore, session: str, choice: Choice) -> None:
    """Leave out what was stopped in a session, or take its easier form."""
    with store.transaction():
        store.change("UPDATE rested SET choice = ? WHERE session = ? AND back_utc IS NULL", choice.value, session)


def put_back(store: HistoryStore, session: str, at: datetime) -> None:
    """From now on what was stopped in that session is done as written again."""
    with store.transaction():
        store.change(
            "UPDATE rested SET back_utc = ?, back_offset = ? WHERE session = ? AND back_utc IS NULL",
            *to_row(at),
            session,
        )


def checks(store: HistoryStore) -> tuple[Check, ...]:
    """The answers to "has it settled?" of whatever is still rested."""
    rows = store.rows(
        """SELECT checks.session, answer, at_utc, at_offset FROM checks
           JOIN rested ON rested.session = checks.session AND back_utc IS NULL ORDER BY checks.number"""
    )
    return tuple(Check(session, Answer(answer), from_row(utc, offset)) for session, answer, utc, offset in rows)


def answer_check(store: HistoryStore, check: Check) -> None:
    with store.transaction():
        store.change(
            """INSERT INTO checks (session, answer, at_utc, at_offset) VALUES (?, ?, ?, ?)
               ON CONFLICT (session, at_utc) DO UPDATE SET answer = excluded.answer""",
            check.session,
            check.answer.value,
            *to_row(check.at),
        )


# -- levels ------------------------------------------------------------------------------------------


def offer_answers(store: HistoryStore, routine: str) -> tuple[OfferAnswer, ...]:
    """What the person decided for a routine, oldest first."""
    rows = store.rows(
        """SELECT id, kind, from_level, to_level, accepted, at_utc, at_offset FROM offers
           WHERE routine = ? ORDER BY at_utc, number""",
        routine,
    )
    return tuple(
        OfferAnswer(id_, routine, OfferKind(kind), from_level, to_level, bool(accepted), from_row(utc, offset))
        for id_, kind, from_level, to_level, accepted, utc, offset in rows
    )


def answer_offer(store: HistoryStore, answer: OfferAnswer) -> None:
    """Kept once, however often it is told."""
    with store.transaction():
        store.change(
            """INSERT INTO offers (id, routine, kind, from_level, to_level, accepted, at_utc, at_offset)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""",
            *(answer.id, clean(answer.routine), answer.kind.value, clean(answer.from_level)),
            *(clean(answer.to_level), answer.accepted, *to_row(answer.at)),
        )


def sessions_since(store: HistoryStore, since: datetime, *, routine: str | None = None) -> list[SessionSummary]:
    """Sessions for the week and the level, newest first; of one routine where it is named."""
    where, values = ("AND routine = ?", (clean(routine),)) if routine is not None else ("", ())
    rows = store.rows(
        f"{SUMMARY} WHERE started_utc >= ? {where} ORDER BY started_utc DESC, number DESC",
        to_row(since)[0],
        *values,
    )
    return [summary(row) for row in rows]


# -- the weaker side ---------------------------------------------------------------------------------


def weak_sides(store: HistoryStore) -> tuple[WeakSide, ...]:
    rows = store.rows("SELECT area, side, rule, percent FROM weak_sides ORDER BY area")
    return tuple(WeakSide(area, Sides(side), Rule(rule), percent) for area, side, rule, percent in rows)


def say_weak_side(store: HistoryStore, weak: WeakSide, at: datetime) -> None:
    """What holds for an area from now on, in place of what held before."""
    with store.transaction():
        store.change(
            """INSERT OR REPLACE INTO weak_sides (area, side, rule, percent, at_utc, at_offset)
               VALUES (?, ?, ?, ?, ?, ?)""",
            *(clean(weak.area), weak.side.value, weak.rule.value, weak.percent, *to_row(at)),
        )


def forget_weak_side(store: HistoryStore, area: str) -> None:
    with store.transaction():
        store.change("DELETE FROM weak_sides WHERE area = ?", clean(area))


def weak_groups(store: HistoryStore) -> tuple[str, ...]:
    return tuple(area for (area,) in store.rows("SELECT area FROM weak_groups ORDER BY area"))


def say_weak_group(store: HistoryStore, area: str, at: datetime) -> None:
    with store.transaction():
        store.change(
            "INSERT OR REPLACE INTO weak_groups (area, at_utc, at_offset) VALUES (?, ?, ?)", clean(area), *to_row(at)
        )


def forget_weak_group(store: HistoryStore, area: str) -> None:
    with store.transaction():
        store.change("DELETE FROM weak_groups WHERE area = ?", clean(area))


# -- balance -----------------------------------------------------------------------------------------


def loads_since(store: HistoryStore, since: datetime) -> tuple[Load, ...]:
    """What was done by exercise and side in the sessions since then; what was skipped at once is no load."""
    # CROSS JOIN keeps SQLite at the sessions first: by itself it reads all sets there have ever been.
    rows = store.rows(
        """SELECT exercise, side, count(*), sum(elapsed_ms), coalesce(sum(reps), 0)
           FROM sessions CROSS JOIN sets ON sets.session = sessions.number
           WHERE started_utc >= ? AND elapsed_ms > 0 AND (outcome = 'done' OR coalesce(reps, 1) > 0)
           GROUP BY exercise, side ORDER BY exercise, side""",
        to_row(since)[0],
    )
    return tuple(Load(exercise, Sides(side), sets, length, reps) for exercise, side, sets, length, reps in rows)
