"""A history of 27 years, made in a minute: a hundred thousand sessions and two million sets.

The rows go in as version 1 had them, and the program's own steps bring them up to date: so this also says
how long somebody with such a history waits for an update.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from backbeat.history import schema
from backbeat.history.migrations import STEPS
from backbeat.history.rows import to_row

__all__ = ["FIRST_DAY", "make_history"]

FIRST_DAY = datetime(2000, 1, 3, 5, 0, tzinfo=UTC)
_ROUTINES = tuple(f"routine-{number}" for number in range(24))
_EXERCISES = tuple((f"exercise-{number}", f"Exercise number {number}") for number in range(60))
_STATUSES = ("finished",) * 17 + ("ended", "ended", "stopped")
_SIDES = ("both", "left", "right")


def make_history(path: Path, sessions: int, sets: int) -> float:
    """Write it with ``sets`` sets to a session, ten sessions a day. Gives the seconds the update took."""
    import time  # noqa: PLC0415

    schema.create(path, STEPS[:1])
    with closing(schema.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=OFF")  # nothing to keep yet
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN")
        connection.execute("INSERT INTO plans (digest, text) VALUES ('a', ?)", ('{"plan": "' + "x" * 4000 + '"}',))
        connection.executemany(
            "INSERT INTO sessions (number, id, routine, title, level, planned_ms, at_least, plan, started_utc, "
            "started_offset, zone, status, over_utc, over_offset, active_ms, rest_ms, paused_ms, gap_ms, effort, note) "
            "VALUES (?, ?, ?, ?, 'regular', 900000, 0, 1, ?, ?, 'Europe/Berlin', ?, ?, ?, ?, ?, ?, 0, ?, ?)",
            _sessions(sessions),
        )
        connection.executemany(
            "INSERT INTO sets (session, set_index, attempt, part, block, round, exercise, title, set_number, "
            "set_count, side, planned_ms, planned_reps, added_ms, elapsed_ms, reps, outcome, over_utc, over_offset) "
            "VALUES (?, ?, 1, 'main', ?, 0, ?, ?, ?, 2, ?, 45000, ?, 0, ?, ?, ?, ?, ?)",
            _sets(sessions, sets),
        )
        connection.execute(
            "INSERT INTO stops (session, phase, elapsed_ms, exercise, title, side, at_utc, at_offset, kind, area, "
            "rating, acknowledged_utc, acknowledged_offset) SELECT number, 3, 900, 'exercise-1', 'Exercise number 1', "
            "'left', over_utc, over_offset, 'pain', 'left-knee', 4, over_utc, over_offset FROM sessions "
            "WHERE status = 'stopped'"
        )
        connection.execute("COMMIT")
        began = time.perf_counter()
        schema.migrate(connection, STEPS, lambda _: None)
        return time.perf_counter() - began


def _start(number: int) -> datetime:
    return FIRST_DAY + timedelta(days=number // 10, minutes=97 * (number % 10))


def _sessions(sessions: int) -> Iterator[tuple[object, ...]]:
    chance = random.Random(6)
    for number in range(sessions):
        utc, _ = to_row(_start(number))
        over, _ = to_row(_start(number) + timedelta(minutes=15))
        offset = 60 if 3 < (number // 300) % 12 < 10 else 120
        yield (
            *(number + 1, str(UUID(int=chance.getrandbits(128))), _ROUTINES[number % 24], f"Routine {number % 24}"),
            *(utc, offset, chance.choice(_STATUSES), over, offset, chance.randrange(200_000, 900_000)),
            *(chance.randrange(100_000, 400_000), chance.randrange(30_000), chance.choice((None, 2, 4, 7))),
            "It went well." if number % 50 == 0 else "",
        )


def _sets(sessions: int, sets: int) -> Iterator[tuple[object, ...]]:
    chance = random.Random(7)
    for number in range(sessions):
        over, offset = to_row(_start(number) + timedelta(minutes=1))
        for index in range(sets):
            exercise, title = _EXERCISES[(number + index // 2) % len(_EXERCISES)]
            reps = index % 2
            yield (
                *(number + 1, index, index // 4, exercise, title, index % 2 + 1, _SIDES[index % 3]),
                *(8 if reps else None, chance.randrange(20_000, 46_000), 8 if reps else None),
                *("skipped" if index % 17 == 16 else "done", over, offset),
            )
