"""Which tables there are, for what goes through all of them: salvage, undo, export, joining two histories."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

__all__ = ["DERIVED", "OF_A_SESSION", "OF_SESSIONS", "Ask", "TableRow", "columns", "key_column", "more_tables"]

Ask: TypeAlias = "Callable[..., Iterable[tuple[Any, ...]]]"
"""SQL and its values to rows: a connection's ``execute`` or a store's ``rows``."""

OF_SESSIONS = ("plans", "sessions", "sets", "pauses", "stops", "cursors")
"""What a session is made of, each after what it refers to. Exports have words of their own for it."""

OF_A_SESSION = frozenset(
    {
        *("number", "id", "routine", "title", "level", "planned_ms", "at_least", "plan", "started_utc"),
        *("started_offset", "zone", "status", "over_utc", "over_offset", "active_ms", "rest_ms", "paused_ms"),
        *("gap_ms", "clock_changed", "effort", "note", "source", "pain", "day"),
    }
)
"""The columns of `sessions` that summaries and exports have fields for, and the one made from others."""

DERIVED = frozenset({"exercise_months", "removals"})
"""What is made from other rows, or is about this file alone: never exported and never joined."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of another table than those of the sessions, without the number it has in its file."""

    table: str
    values: dict[str, Any]


def more_tables(ask: Ask) -> tuple[str, ...]:
    """What else is remembered: measurements, rested exercises, answers. Each row stands for itself."""
    rows = ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    return tuple(name for (name,) in list(rows) if name not in DERIVED and name not in OF_SESSIONS)


def columns(ask: Ask, table: str) -> tuple[str, ...]:
    """Empty where there is no such table."""
    return tuple(str(row[0]) for row in ask("SELECT name FROM pragma_table_info(?)", table))


def key_column(ask: Ask, table: str) -> str | None:
    """The column that only numbers the rows of this file (INTEGER PRIMARY KEY), where there is one."""
    found = list(ask("SELECT name, type FROM pragma_table_info(?) WHERE pk > 0", table))
    return str(found[0][0]) if len(found) == 1 and str(found[0][1]).upper() == "INTEGER" else None
