"""A hundred thousand sessions and two million sets: the start, the questions of the history page, exports, commits."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

from backbeat.history import queries, statistics
from backbeat.history.queries import Filter
from backbeat.history.store import HistoryStore
from backbeat.routine.model import Sides
from backbeat.session.events import Outcome
from backbeat.session.record import SessionRecord, SessionStatus, SetRecord
from benchmarks.figures import Figure, percentile, ratio
from benchmarks.history_data import FIRST_DAY, make_history
from benchmarks.machine import child, environment, first_line_after, screen
from benchmarks.options import Options

__all__ = ["history"]

_SETS = 20
_MILLISECONDS = 1000.0
_WORKED = ", of the processor"


def history(scratch: Path, options: Options) -> list[Figure]:
    sessions = 5_000 if options.quick else 100_000
    home = Path(environment(None, scratch / "full")["HOME"])
    path = home / ".local" / "share" / "backbeat" / "history.db"
    path.parent.mkdir(parents=True, mode=0o700)
    took = make_history(path, sessions, _SETS)
    size = path.stat().st_size / 1e6
    what = f"{sessions:,} sessions, {sessions * _SETS:,} sets"
    figures = [Figure(f"History of {what}: brought up to date", f"{took:.1f} s; {size:.0f} MB", "", "", None)]
    figures.append(_start(scratch, options))
    store = HistoryStore.open(path)
    try:
        figures += _questions(store, sessions)
        figures.append(_backup(store))
        figures.append(_commits(store, 500 if options.quick else 3_000))
    finally:
        store.close()
    figures += _window(scratch, path, 2 if options.quick else 9)
    return [*figures, *(_export(path, form) for form in ("json", "csv"))]


def _start(scratch: Path, options: Options) -> Figure:
    program = ["-m", "backbeat", "--exit-after-first-paint"]
    with screen() as display:
        full, empty = environment(display, scratch / "full"), environment(display, scratch / "empty")
        for _ in range(2):  # compiled modules, caches
            first_line_after(program, full)
            first_line_after(program, empty)
        pairs = [(first_line_after(program, full), first_line_after(program, empty)) for _ in range(options.pairs)]
    return ratio(
        "Start to the first page with it, to a start without a history",
        [mine for mine, _ in pairs],
        [bare for _, bare in pairs],
        1.3,
        lambda seconds: f"{seconds * 1000:.0f} ms",
    )


def _questions(store: HistoryStore, sessions: int) -> list[Figure]:
    last = (FIRST_DAY + timedelta(days=sessions // 10)).date()
    some = last - timedelta(days=sessions // 20)
    year = (some - timedelta(days=365), some)
    before = queries.sessions(store, only=Filter(last=some), limit=1)[0]
    hurt = Filter(status=SessionStatus.STOPPED)
    asked: dict[str, Callable[[], Any]] = {
        "page of the list, newest": lambda: queries.sessions(store),
        "page of the list, from the middle": lambda: queries.sessions(store, before=before),
        "page of one routine's stopped sessions": lambda: queries.sessions(
            store, only=replace(hurt, routine="routine-3")
        ),
        "how many a filter leaves": lambda: queries.count(store, Filter(first=year[0], last=year[1])),
        "calendar of a month": lambda: queries.calendar(store, some - timedelta(days=31), some),
        "one session in full": lambda: queries.session(store, before.id),
        "minutes and sessions a week, a year": lambda: statistics.by_week(store, *year),
        "minutes and sessions a week, all of it": lambda: statistics.by_week(store),
        "minutes and sessions a month, all of it": lambda: statistics.by_month(store),
        "sums by exercise and side, eight weeks": lambda: statistics.by_exercise(
            store, some - timedelta(days=56), some
        ),
        "sums by exercise and side, all but a day": lambda: statistics.by_exercise(
            store, FIRST_DAY.date() + timedelta(days=1), date.max
        ),
        "stops of a year": lambda: statistics.stops_between(store, *year),
        "when each routine was last done": lambda: queries.last_done(store),
    }
    return [_timed(f"Question: {name}", ask) for name, ask in asked.items()]


def _window(scratch: Path, path: Path, runs: int) -> list[Figure]:
    """From the click to what is painted, each in a process that shows it for the first time.

    Whether it holds is told by the worst of the processor's time, which another program's load changes least. The first
    run is not counted: it compiles modules, which an installed program finds compiled. The day's copy is made before:
    else the journal's thread would work at it, seconds long, whenever nobody asks it anything, and be counted.
    """
    with closing(HistoryStore.open(path)) as store:
        store.back_up_if_due()
    told: list[dict[str, float]] = []
    program = ["-m", "benchmarks.children.viewing", str(path.parent)]
    with screen() as display:
        for _ in range(1 + runs):
            with child(program, environment(display, scratch / "full")) as one:
                told.append(one.json(timeout=300))
    figures = []
    for what in [name for name in told[0] if not name.endswith(_WORKED)]:
        limit = 150 if what.startswith("charts") else 300
        clock, worked = ([one[name] for one in told[1:]] for name in (what, what + _WORKED))
        typical = f"{median(clock):.0f} ms; {median(worked):.0f} ms{_WORKED}"
        worst = f"{max(clock):.0f} ms; {max(worked):.0f} ms{_WORKED}"
        holds = max(worked) < limit
        figures.append(Figure(f"In the window: {what}", typical, worst, f"{limit} ms", holds, {"times": told}))
    return figures


def _timed(what: str, ask: Callable[[], Any]) -> Figure:
    times = []
    for _ in range(9):
        began = time.perf_counter()
        ask()
        times.append((time.perf_counter() - began) * _MILLISECONDS)
    return Figure(
        what, f"{median(times):.1f} ms", f"{max(times):.1f} ms", "150 ms", median(times) < 150, {"times": times}
    )


def _backup(store: HistoryStore) -> Figure:
    began = time.perf_counter()
    made = store.back_up("by-hand")
    took = time.perf_counter() - began
    return Figure(
        "A backup of it, checked, in the journal's thread", f"{took:.1f} s", "", "", None, {"size": made.size}
    )


def _commits(store: HistoryStore, sets: int) -> Figure:
    at = datetime(2040, 1, 1, tzinfo=UTC)
    session = SessionRecord(uuid4().hex, "routine", "Routine", None, 600_000, False, "plan", at)
    with store.transaction():
        store.begin(session)
    times = []
    for index in range(sets):
        record = SetRecord(
            *(session.id, index, 1, "main", 0, 0, f"exercise-{index % 60}", "Exercise", 1, 2, Sides.LEFT),
            *(45_000, None, 0, 45_000, None, Outcome.DONE, at),
        )
        began = time.perf_counter()
        with store.transaction():
            store.set_over(record)
        times.append((time.perf_counter() - began) * _MILLISECONDS)
    p99 = percentile(times, 0.99)
    typical = f"{median(times):.2f} ms; p99 {p99:.2f} ms"
    return Figure("A set committed to it", typical, f"{max(times):.1f} ms of {sets:,}", "p99 5 ms", p99 < 5)


def _export(path: Path, form: str) -> Figure:
    with child(["-m", "benchmarks.children.exporting", str(path), form], environment(None, path.parent)) as one:
        told: dict[str, Any] = one.json(timeout=600)
    speed, busy, more = told["rows"] / told["seconds"], told["rows"] / told["busy"], told["more_memory"]
    holds = busy > 50_000 and more < 8
    typical = f"{busy:,.0f} rows a second of work ({speed:,.0f} of the clock); {more:.1f} MiB more at the end"
    return Figure(f"Export as {form.upper()}, all of it", typical, "", "50,000 rows a second", holds, told)
