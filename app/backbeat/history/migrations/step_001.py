"""Version 1: sessions, their sets as planned and as done, pauses, stops, and where a session is now.

- Lengths are whole milliseconds of the monotonic clock. Moments are UTC as text, so that they sort,
  with the offset of the place beside them; no length is ever made from two of those.
- `number` orders rows as they were written, whatever the clock on the wall did meanwhile. `id` is a
  UUID, so that the logs of two computers can be joined one day.
- A routine's text is kept once however often it was done: `plans`.
- The conditions keep nonsense out; they do not judge (a set may be longer than planned).
"""

from __future__ import annotations

import sqlite3

__all__ = ["apply"]

_MOMENT = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9].[0-9][0-9][0-9]Z'"
_OFFSET = "BETWEEN -1440 AND 1440"
_SIDES = "IN ('both', 'left', 'right', 'each', 'alternate')"

_TABLES = f"""
CREATE TABLE plans (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 100),
    routine TEXT NOT NULL,
    title TEXT NOT NULL,
    level TEXT,
    planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
    at_least INTEGER NOT NULL CHECK (at_least IN (0, 1)),
    plan INTEGER NOT NULL REFERENCES plans (number),
    started_utc TEXT NOT NULL CHECK (started_utc {_MOMENT}),
    started_offset INTEGER NOT NULL CHECK (started_offset {_OFFSET}),
    zone TEXT,
    status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'stopped', 'ended', 'interrupted')),
    over_utc TEXT CHECK (over_utc {_MOMENT}),
    over_offset INTEGER CHECK (over_offset {_OFFSET}),
    active_ms INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0),
    rest_ms INTEGER NOT NULL DEFAULT 0 CHECK (rest_ms >= 0),
    paused_ms INTEGER NOT NULL DEFAULT 0 CHECK (paused_ms >= 0),
    gap_ms INTEGER NOT NULL DEFAULT 0 CHECK (gap_ms >= 0),
    clock_changed INTEGER NOT NULL DEFAULT 0 CHECK (clock_changed IN (0, 1)),
    effort INTEGER CHECK (effort BETWEEN 0 AND 10),
    note TEXT NOT NULL DEFAULT '',
    CHECK ((status = 'running') = (over_utc IS NULL)),
    CHECK ((over_utc IS NULL) = (over_offset IS NULL))
) STRICT;
CREATE INDEX sessions_by_start ON sessions (started_utc, number);
CREATE INDEX sessions_finished ON sessions (routine, started_utc) WHERE status = 'finished';
CREATE INDEX sessions_running ON sessions (number) WHERE status = 'running';

CREATE TABLE sets (
    number INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
    set_index INTEGER NOT NULL CHECK (set_index >= 0),
    attempt INTEGER NOT NULL CHECK (attempt >= 1),
    part TEXT NOT NULL,
    block INTEGER NOT NULL,
    round INTEGER NOT NULL,
    exercise TEXT NOT NULL,
    title TEXT NOT NULL,
    set_number INTEGER NOT NULL,
    set_count INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side {_SIDES}),
    planned_ms INTEGER CHECK (planned_ms >= 0),
    planned_reps INTEGER CHECK (planned_reps >= 0),
    added_ms INTEGER NOT NULL,
    elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0),
    reps INTEGER CHECK (reps >= 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped', 'repeated', 'stopped', 'ended')),
    over_utc TEXT NOT NULL CHECK (over_utc {_MOMENT}),
    over_offset INTEGER NOT NULL CHECK (over_offset {_OFFSET}),
    UNIQUE (session, set_index, attempt)
) STRICT;
CREATE INDEX sets_in_order ON sets (session, number);

CREATE TABLE pauses (
    number INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (reason IN ('person', 'suspend', 'stall', 'fault', 'restored')),
    phase INTEGER NOT NULL CHECK (phase >= 0),
    began_utc TEXT NOT NULL CHECK (began_utc {_MOMENT}),
    began_offset INTEGER NOT NULL CHECK (began_offset {_OFFSET}),
    gap_ms INTEGER NOT NULL CHECK (gap_ms >= 0),
    UNIQUE (session, began_utc, phase, reason)
) STRICT;

CREATE TABLE stops (
    session INTEGER PRIMARY KEY REFERENCES sessions (number) ON DELETE CASCADE,
    phase INTEGER NOT NULL CHECK (phase >= 0),
    elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0),
    exercise TEXT,
    title TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side {_SIDES}),
    set_number INTEGER,
    at_utc TEXT NOT NULL CHECK (at_utc {_MOMENT}),
    at_offset INTEGER NOT NULL CHECK (at_offset {_OFFSET}),
    kind TEXT CHECK (kind IN ('pain', 'weakness', 'nausea', 'dizziness', 'breathlessness', 'other')),
    area TEXT NOT NULL DEFAULT '',
    rating INTEGER CHECK (rating BETWEEN 0 AND 10),
    note TEXT NOT NULL DEFAULT '',
    acknowledged_utc TEXT CHECK (acknowledged_utc {_MOMENT}),
    acknowledged_offset INTEGER CHECK (acknowledged_offset {_OFFSET})
) STRICT;
CREATE INDEX stops_unseen ON stops (at_utc) WHERE acknowledged_utc IS NULL;

CREATE TABLE cursors (
    session INTEGER PRIMARY KEY REFERENCES sessions (number) ON DELETE CASCADE,
    phase INTEGER NOT NULL CHECK (phase >= 0),
    elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0),
    added_ms INTEGER NOT NULL,
    set_elapsed_ms INTEGER NOT NULL CHECK (set_elapsed_ms >= 0),
    set_added_ms INTEGER NOT NULL,
    active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
    rest_ms INTEGER NOT NULL CHECK (rest_ms >= 0),
    paused_ms INTEGER NOT NULL CHECK (paused_ms >= 0),
    gap_ms INTEGER NOT NULL CHECK (gap_ms >= 0),
    at_utc TEXT NOT NULL CHECK (at_utc {_MOMENT}),
    at_offset INTEGER NOT NULL CHECK (at_offset {_OFFSET}),
    after_set INTEGER NOT NULL
) STRICT;
"""


def apply(connection: sqlite3.Connection) -> None:
    strict = sqlite3.sqlite_version_info >= (3, 37)
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement if strict else statement.replace(") STRICT", ")"))
