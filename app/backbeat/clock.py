"""The computer's clocks, as the session wants to read them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from backbeat.session.clock import Moment

__all__ = ["SystemClock", "zone_name"]

_MILLISECOND = 1_000_000  # in nanoseconds
_TOGETHER = 5 * _MILLISECOND
_LONGEST_ZONE_NAME = 64


def _boot_clock() -> Callable[[], int]:
    """The clock that goes on while the machine sleeps, or the monotonic one where there is none."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"):  # Linux; macOS, where it counts sleep too
        clock = getattr(time, name, None)
        if clock is not None:
            try:
                time.clock_gettime_ns(clock)
            except OSError:
                continue
            return lambda clock=clock: time.clock_gettime_ns(clock)  # type: ignore[misc]
    return time.monotonic_ns


class SystemClock:
    """Implements `backbeat.session.clock.Clock`."""

    def __init__(self) -> None:
        self._boot_ns = _boot_clock()

    def now(self) -> Moment:
        # Two clocks are read one after the other: had the process been held up in between, the
        # difference would look like sleep, so such a pair of readings is taken again.
        mono = boot = 0
        for _ in range(3):
            before = time.monotonic_ns()
            boot = self._boot_ns()
            mono = time.monotonic_ns()
            if mono - before < _TOGETHER:
                break
        return Moment(mono // _MILLISECOND, boot // _MILLISECOND)

    def wall(self) -> datetime:
        # By way of UTC, so that the hour that autumn gives twice keeps its right offset.
        now = datetime.now(UTC)
        try:
            return now.astimezone()
        except (ValueError, OverflowError, OSError):  # TZ names an offset of a day or more
            return now


def zone_name() -> str | None:
    """The name of the time zone here ("Europe/Berlin"), where the system tells it; only for the log."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        try:
            target = str(Path("/etc/localtime").readlink())
        except OSError:
            return None
        _, found, name = target.partition("zoneinfo/")
        if not found:
            return None
    plausible = len(name) <= _LONGEST_ZONE_NAME and not name.startswith("/") and name.isprintable()
    return name if plausible else None
