"""What a running session costs, and what an open, still library page costs."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.figures import Figure
from benchmarks.machine import Unmeasurable, child, cpu_seconds, environment, screen, settle, switched, switches
from benchmarks.options import Options

__all__ = ["running"]

_SIZES = ("1366x768", "1920x1080")
_SESSIONS = {
    "session": "Running session",
    "figure": "Running session with a moving figure",
    "far": "The same, in the far view",
}


def running(scratch: Path, options: Options) -> list[Figure]:
    seconds, runs = (5.0, 1) if options.quick else (20.0, 3)
    figures = []
    for what, size in ((what, size) for what in _SESSIONS for size in _SIZES):
        shares, sleeps = [], []
        for run in range(runs):
            measured = _measure(scratch / f"{what}-{size}-{run}", size, what, seconds)
            shares.append(measured["share"])
            sleeps.append(measured["switches"])
        counted = _measure(scratch / f"{what}-{size}-count", size, what, 5.0, "count")
        paints = sum(counted["paints"].values()) / counted["seconds"]
        figures.append(
            Figure(
                f"{_SESSIONS[what]} at {size}, of one core",
                f"{median(shares):.1f} %; {median(sleeps):.0f} wake-ups and {paints:.0f} paints a second",
                f"{max(shares):.1f} %",
                "8 %",
                median(shares) <= 8.0,
                {"shares": shares, "switches": sleeps, "counted": counted},
            )
        )
    seconds = 5.0 if options.quick else 30.0
    still = [_measure(scratch / f"library-{run}", _SIZES[0], "library", seconds) for run in range(min(runs, 2))]
    shares = [one["share"] for one in still]
    counted = _measure(scratch / "library-count", _SIZES[0], "library", 5.0, "count")
    figures.append(
        Figure(
            "Library page open and still, of one core",
            f"{median(shares):.2f} %; {median(one['switches'] for one in still):.1f} wake-ups a second, "
            f"{sum(counted['paints'].values())} paints in 5 s",
            f"{max(shares):.2f} %",
            "0.2 %",
            median(shares) < 0.2,
            {"shares": shares, "counted": counted},
        )
    )
    return figures


def _measure(scratch: Path, size: str, what: str, seconds: float, *more: str) -> dict[str, Any]:
    (scratch / "data").mkdir(parents=True)
    arguments = ["-m", "benchmarks.children.playing", str(scratch / "data"), what, *more]
    with screen(size) as display, child(arguments, environment(display, scratch)) as one:
        one.line()
        cpu, slept, began = cpu_seconds(one.pid), switches(one.pid), time.monotonic()
        settle(seconds)
        cpu, woken, took = cpu_seconds(one.pid) - cpu, switched(slept, switches(one.pid)), time.monotonic() - began
        one.say("tell")
        told: dict[str, Any] = one.json()
    if what in _SESSIONS and told["status"] != "running":
        raise Unmeasurable(f"the session to be measured was {told['status']}")
    return {**told, "share": 100 * cpu / took, "switches": woken / took, "seconds": took}
