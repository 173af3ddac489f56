"""Version 6: what became of breaks from the desk, for numbers on the history's page.

- `breaks`: one row for each time one was answered, or not: `result` is how it went, and
  whether it had been `offered`, or was begun by the person. `session` is the session it brought, where there was
  one; the session may be deleted and the number of breaks stays true.
"""

from __future__ import annotations

import sqlite3

__all__ = ["apply"]

_MOMENT = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9].[0-9][0-9][0-9]Z'"

_RESULTS = "('done', 'begun', 'postponed', 'skipped', 'unanswered', 'withdrawn')"

_TABLE = f"""
CREATE TABLE breaks (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    routine TEXT NOT NULL,
    session TEXT,
    result TEXT NOT NULL CHECK (result IN {_RESULTS}),
    offered INTEGER NOT NULL CHECK (offered IN (0, 1)),
    at_utc TEXT NOT NULL CHECK (at_utc {_MOMENT}),
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1440 AND 1440)
) STRICT
"""


def apply(connection: sqlite3.Connection) -> None:
    strict = sqlite3.sqlite_version_info >= (3, 37)
    connection.execute(_TABLE if strict else _TABLE.replace(") STRICT", ")"))
    connection.execute("CREATE INDEX breaks_by_time ON breaks (at_utc, result)")
