"""Version 2: what the plan remembers of a body: tape measures, what is rested after a stop, and answers.

- `measurements`: a limb measured on both sides with a tape. Whole millimetres; `unit` is what the person
  reads their tape in. One that was taken back by the person is deleted.
- `rested`: an exercise (and side) that is left out, or done in its easier form, since a stop, until the
  person puts it back. It names its session by id and does not depend on it: deleting a session from the
  history must not bring back by stealth what hurt. One row a stop.
- `checks`: the question of the day after, "has it settled?", each answer with its moment.
- `offers`: what was offered (a level up, a level down) and what the person decided, so that nothing is
  offered twice at once.
- `weak_sides` and `weak_groups`: what the person said is weaker and which rule is to be used; one row each,
  the newest counts.

Moments, offsets, sides and ids are written as in version 1. Stops of version 1 are taken over: where the
routine was finished again after the stop, its exercise counts as put back then, else it is rested still.
"""

from __future__ import annotations

import sqlite3

__all__ = ["apply"]

_MOMENT = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9].[0-9][0-9][0-9]Z'"
_OFFSET = "BETWEEN -1440 AND 1440"
_ID = "CHECK (length(id) BETWEEN 1 AND 100)"
_NAME = "BETWEEN 1 AND 200"

_TABLES = f"""
CREATE TABLE measurements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE {_ID},
    limb TEXT NOT NULL CHECK (limb IN ('upper-arm', 'forearm', 'thigh', 'calf')),
    left_mm INTEGER NOT NULL CHECK (left_mm BETWEEN 30 AND 2000),
    right_mm INTEGER NOT NULL CHECK (right_mm BETWEEN 30 AND 2000),
    bent INTEGER NOT NULL CHECK (bent IN (0, 1)),
    unit TEXT NOT NULL CHECK (unit IN ('cm', 'inch')),
    at_utc TEXT NOT NULL CHECK (at_utc {_MOMENT}),
    at_offset INTEGER NOT NULL CHECK (at_offset {_OFFSET})
) STRICT;
CREATE INDEX measurements_by_limb ON measurements (limb, at_utc);

CREATE TABLE rested (
    number INTEGER PRIMARY KEY,
    session TEXT NOT NULL UNIQUE CHECK (length(session) BETWEEN 1 AND 100),
    routine TEXT NOT NULL,
    exercise TEXT NOT NULL,
    title TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('both', 'left', 'right', 'each', 'alternate')),
    choice TEXT NOT NULL DEFAULT 'left-out' CHECK (choice IN ('left-out', 'easier')),
    since_utc TEXT NOT NULL CHECK (since_utc {_MOMENT}),
    since_offset INTEGER NOT NULL CHECK (since_offset {_OFFSET}),
    back_utc TEXT CHECK (back_utc {_MOMENT}),
    back_offset INTEGER CHECK (back_offset {_OFFSET}),
    CHECK ((back_utc IS NULL) = (back_offset IS NULL))
) STRICT;
CREATE INDEX rested_now ON rested (exercise) WHERE back_utc IS NULL;

CREATE TABLE checks (
    number INTEGER PRIMARY KEY,
    session TEXT NOT NULL CHECK (length(session) BETWEEN 1 AND 100),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'better', 'no')),
    at_utc TEXT NOT NULL CHECK (at_utc {_MOMENT}),
    at_offset INTEGER NOT NULL CHECK (at_offset {_OFFSET}),
    UNIQUE (session, at_utc)
) STRICT;

CREATE TABLE offers (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE {_ID},
    routine TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('rise', 'step-down')),
    from_level TEXT NOT NULL,
    to_level TEXT NOT NULL,
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    at_utc TEXT NOT NULL CHECK (at_utc {_MOMENT}),
    at_offset INTEGER NOT NULL CHECK (at_offset {_OFFSET})
) STRICT;
CREATE INDEX offers_by_routine ON offers (routine, at_utc);

CREATE TABLE weak_sides (
    area TEXT PRIMARY KEY NOT NULL CHECK (length(area) {_NAME}),
    side TEXT NOT NULL CHECK (side IN ('left', 'right')),
    rule TEXT NOT NULL CHECK (rule IN ('first', 'more-sets', 'more-reps', 'no-more')),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 25 AND 35),
    at_utc TEXT NOT NULL CHECK (at_utc {_MOMENT}),
    at_offset INTEGER NOT NULL CHECK (at_offset {_OFFSET})
) STRICT;

CREATE TABLE weak_groups (
    area TEXT PRIMARY KEY NOT NULL CHECK (length(area) {_NAME}),
    at_utc TEXT NOT NULL CHECK (at_utc {_MOMENT}),
    at_offset INTEGER NOT NULL CHECK (at_offset {_OFFSET})
) STRICT;

INSERT INTO rested (session, routine, exercise, title, side, since_utc, since_offset, back_utc, back_offset)
    SELECT id, routine, exercise, name, side, at_utc, at_offset, again, CASE WHEN again NOT NULL THEN at_offset END
    FROM (
        SELECT sessions.id, sessions.routine, exercise, stops.title AS name, side, at_utc, at_offset,
            (SELECT min(later.started_utc) FROM sessions AS later WHERE later.routine = sessions.routine
                AND later.status = 'finished' AND later.started_utc > at_utc) AS again
        FROM stops JOIN sessions ON sessions.number = stops.session WHERE exercise IS NOT NULL
    );
"""


def apply(connection: sqlite3.Connection) -> None:
    strict = sqlite3.sqlite_version_info >= (3, 37)
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement if strict else statement.replace(") STRICT", ")"))
