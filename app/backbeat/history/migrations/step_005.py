"""Version 5: what charts add up, so that ten years cost no more than a month; and what was removed.

- `sessions.day`: the local date at the start, by the offset stored beside it. One column, written once,
  so that every sum of a day, a week or a month has the same idea of what a day is.
- `exercise_months`: sets, time and repetitions of an exercise by month and side. Adding up two million
  sets takes seconds; adding up their months and the sets of at most two months at the edges does not.
  It is kept by triggers, so no writer can forget it: a set that is added, changed or removed is so here.
- `removals`: how much a person has deleted (never what), so that a history that became smaller by
  itself can be told from one that was tidied up.

A session's sets are deleted before it is, or the triggers could not look up its day.
"""

from __future__ import annotations

import sqlite3

__all__ = ["apply"]

_DAY = "date(started_utc, started_offset || ' minutes')"

_MONTH_OF = "(SELECT substr(day, 1, 7) FROM sessions WHERE number = OLD.session)"

_ADD = """
    INSERT INTO exercise_months (month, exercise, side, title, sets, elapsed_ms, reps, records)
    SELECT substr(day, 1, 7), NEW.exercise, NEW.side, NEW.title, NEW.outcome = 'done', NEW.elapsed_ms,
        coalesce(NEW.reps, 0), 1
    FROM sessions WHERE number = NEW.session AND day NOT NULL
    ON CONFLICT (month, exercise, side) DO UPDATE SET title = excluded.title, sets = sets + excluded.sets,
        elapsed_ms = elapsed_ms + excluded.elapsed_ms, reps = reps + excluded.reps, records = records + 1;
"""

_TAKE_AWAY = f"""
    UPDATE exercise_months SET sets = sets - (OLD.outcome = 'done'), elapsed_ms = elapsed_ms - OLD.elapsed_ms,
        reps = reps - coalesce(OLD.reps, 0), records = records - 1
    WHERE month = {_MONTH_OF} AND exercise = OLD.exercise AND side = OLD.side;
    DELETE FROM exercise_months
    WHERE month = {_MONTH_OF} AND exercise = OLD.exercise AND side = OLD.side AND records = 0;
"""

_STATEMENTS = (
    "ALTER TABLE sessions ADD COLUMN day TEXT",
    f"UPDATE sessions SET day = {_DAY}",
    "CREATE INDEX sessions_by_day ON sessions (day, status, active_ms, rest_ms, source)",
    "CREATE INDEX sessions_by_routine ON sessions (routine, started_utc, number)",
    "CREATE INDEX sessions_not_finished ON sessions (status, started_utc, number) "
    "WHERE status IN ('stopped', 'ended', 'interrupted')",
    f"""CREATE TRIGGER sessions_day AFTER INSERT ON sessions BEGIN
    UPDATE sessions SET day = {_DAY} WHERE number = NEW.number;
END""",
    """CREATE TABLE exercise_months (
    month TEXT NOT NULL,
    exercise TEXT NOT NULL,
    side TEXT NOT NULL,
    title TEXT NOT NULL,
    sets INTEGER NOT NULL,
    elapsed_ms INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    records INTEGER NOT NULL,
    PRIMARY KEY (month, exercise, side)
) WITHOUT ROWID""",
    """INSERT INTO exercise_months
    SELECT substr(day, 1, 7), exercise, side, max(sets.title), sum(outcome = 'done'), sum(elapsed_ms),
        sum(coalesce(reps, 0)), count(*)
    FROM sets JOIN sessions ON sessions.number = sets.session WHERE day NOT NULL
    GROUP BY substr(day, 1, 7), exercise, side""",
    f"CREATE TRIGGER sets_added AFTER INSERT ON sets BEGIN {_ADD} END",
    f"CREATE TRIGGER sets_removed AFTER DELETE ON sets BEGIN {_TAKE_AWAY} END",
    "CREATE TRIGGER sets_changed AFTER UPDATE OF exercise, side, outcome, elapsed_ms, reps ON sets BEGIN "
    f"{_TAKE_AWAY} {_ADD} END",
    """CREATE TRIGGER sessions_removed BEFORE DELETE ON sessions BEGIN
    DELETE FROM sets WHERE session = OLD.number;
END""",
    """CREATE TABLE removals (
    number INTEGER PRIMARY KEY,
    at_utc TEXT NOT NULL,
    sessions INTEGER NOT NULL CHECK (sessions >= 0),
    sets INTEGER NOT NULL CHECK (sets >= 0)
)""",
)


def apply(connection: sqlite3.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)
