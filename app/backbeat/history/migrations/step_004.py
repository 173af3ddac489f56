"""Version 4: a pause may come from the screen having been locked (`lock`).

SQLite cannot change a CHECK, so the table is made anew and filled from the old one; nothing else refers to it.
"""

from __future__ import annotations

import sqlite3

__all__ = ["apply"]

_MOMENT = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9].[0-9][0-9][0-9]Z'"

_TABLE = f"""
CREATE TABLE pauses_of_version_4 (
    number INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (reason IN ('person', 'suspend', 'stall', 'fault', 'restored', 'lock')),
    phase INTEGER NOT NULL CHECK (phase >= 0),
    began_utc TEXT NOT NULL CHECK (began_utc {_MOMENT}),
    began_offset INTEGER NOT NULL CHECK (began_offset BETWEEN -1440 AND 1440),
    gap_ms INTEGER NOT NULL CHECK (gap_ms >= 0),
    UNIQUE (session, began_utc, phase, reason)
) STRICT
"""


def apply(connection: sqlite3.Connection) -> None:
    strict = sqlite3.sqlite_version_info >= (3, 37)
    connection.execute(_TABLE if strict else _TABLE.replace(") STRICT", ")"))
    columns = "number, session, reason, phase, began_utc, began_offset, gap_ms"
    connection.execute(f"INSERT INTO pauses_of_version_4 ({columns}) SELECT {columns} FROM pauses")
    connection.execute("DROP TABLE pauses")
    connection.execute("ALTER TABLE pauses_of_version_4 RENAME TO pauses")
