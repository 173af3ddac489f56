"""The system's clocks and the one for tests keep the same contract."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.support.fake_clock import FakeClock

from backbeat.clock import SystemClock, zone_name
from backbeat.session.clock import Clock, Watch


@pytest.mark.parametrize("clock", [SystemClock(), FakeClock()])
def test_a_clock_gives_whole_milliseconds_and_a_wall_time_with_its_offset(clock: Clock) -> None:
    earlier, later = clock.now(), clock.now()
    assert all(isinstance(reading, int) for reading in later)
    assert later.mono_at >= earlier.mono_at
    assert later.boot_at >= earlier.boot_at
    assert clock.wall().utcoffset() is not None


def test_the_system_clock_sees_no_sleep_where_there_was_none() -> None:
    clock = SystemClock()
    watch = Watch(clock.now())
    assert all(watch.look(clock.now()) is None for _ in range(10_000))


def test_the_hour_that_comes_twice_keeps_its_offset() -> None:
    clock = FakeClock(wall=datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")))
    assert clock.wall().utcoffset() == timedelta(hours=2)
    clock.pass_(3_600_000)
    assert (clock.wall().hour, clock.wall().utcoffset()) == (2, timedelta(hours=1))


def test_a_suspend_is_seen_and_a_changed_wall_clock_is_not_one() -> None:
    clock = FakeClock()
    watch = Watch(clock.now())
    clock.set_wall(timedelta(hours=-3))
    assert watch.look(clock.now()) is None
    clock.suspend(28_800_000)
    gap = watch.look(clock.now())
    assert gap is not None
    assert (gap.reason, gap.elapsed) == ("suspend", 28_800_000)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Asia/Kathmandu", "Asia/Kathmandu"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("/etc/x", None),
        ("a" * 99, None),
    ],
)
def test_the_zone_is_named_only_where_the_system_names_it(
    monkeypatch: pytest.MonkeyPatch, told: str, name: str | None
) -> None:
    monkeypatch.setenv("TZ", told)
    assert zone_name() == name


@pytest.mark.parametrize("told", ["UTC+24", "UTC-25", "ABC-167:59:59", "no/such/zone"])
def test_a_time_zone_no_calendar_knows_ends_nothing(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    with monkeypatch.context() as odd:
        odd.setenv("TZ", told)
        time.tzset()
        try:
            assert SystemClock().wall().utcoffset() == timedelta(0)
        finally:
            odd.undo()
            time.tzset()
