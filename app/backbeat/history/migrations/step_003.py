"""Version 3: sessions that were done from paper and written down afterwards.

- `source`: how it is known. `screen` is measured, `paper` is what a person ticked: its times are those planned,
  and statistics that speak of measured time leave it out.
- `pain`: how much it hurt at worst, 0 to 10, where the person said so of a session as a whole. A stop has a
  rating of its own.
"""

from __future__ import annotations

import sqlite3

__all__ = ["apply"]

_COLUMNS = (
    "source TEXT NOT NULL DEFAULT 'screen' CHECK (source IN ('screen', 'paper'))",
    "pain INTEGER CHECK (pain BETWEEN 0 AND 10)",
)


def apply(connection: sqlite3.Connection) -> None:
    for column in _COLUMNS:
        connection.execute(f"ALTER TABLE sessions ADD COLUMN {column}")
