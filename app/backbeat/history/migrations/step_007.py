"""Version 7: how many movements a person has counted in the set a session is in.

- `cursors.counted`: of a set at their own pace, with the rest of where a session is. What was cut off by a crash
  before this version goes on uncounted, as it did.
"""

from __future__ import annotations

import sqlite3

__all__ = ["apply"]


def apply(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE cursors ADD COLUMN counted INTEGER NOT NULL DEFAULT 0 CHECK (counted >= 0)")
