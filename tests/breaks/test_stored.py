"""What is wanted of breaks goes into the settings and comes out the same; what is bad falls back alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.breaks.hours import Range, WorkingHours
from backbeat.breaks.model import MINUTE, SECOND, BreakKind, BreakPlan
from backbeat.breaks.stored import DAYS, LENGTHS, USUAL, BreakWishes, parse_ranges, wishes_from, write_ranges

WISHES = BreakWishes(
    on=True,
    tray=True,
    full_screen=True,
    hidden_told=True,
    paused_until=datetime(2026, 11, 24, tzinfo=timezone(timedelta(hours=1))),
    plan=BreakPlan(
        kinds=(
            BreakKind("eyes", 20 * MINUTE, "Far & near", tags=("eyes", "seated")),
            BreakKind("back", 90 * MINUTE, routines=("desk-break-back-and-waist",), enabled=False),
        ),
        hours=WorkingHours(
            {0: (Range(540, 720), Range(780, 1440)), 6: (Range(0, 30),)}, frozenset({date(2026, 12, 24)})
        ),
        natural=7 * MINUTE,
        prelude=20 * SECOND,
        postpones=0,
        programs=frozenset({"vlc", "obs studio"}),
    ),
)


def through_a_file(wishes: BreakWishes) -> tuple[BreakWishes, tuple[str, ...]]:
    return wishes_from(json.loads(json.dumps(wishes.data())))


@pytest.mark.parametrize("wishes", [USUAL, WISHES])
def test_what_was_wanted_comes_back(wishes: BreakWishes) -> None:
    assert through_a_file(wishes) == (wishes, ())


def test_nothing_is_on_until_it_is_switched_on() -> None:
    wishes, bad = wishes_from({})
    assert bad == ()
    assert not wishes.on
    assert not wishes.tray
    assert wishes.effective.enabled == ()
    assert replace(wishes, on=True).effective.enabled


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("on", "yes"),
        ("tray", 1),
        ("paused_until", "tomorrow"),
        ("paused_until", "2026-11-24T00:00:00"),  # without an offset it is no moment
        ("kinds", {"id": "x"}),
        ("kinds", [{"id": "x", "every": 5}]),
        ("kinds", [{"id": "x", "every": True}]),
        ("kinds", [{"id": "../x", "every": 1200}]),
        ("kinds", [{"every": 1200}]),
        ("kinds", [{"id": "x", "every": 1200}, {"id": "x", "every": 1300}]),
        ("hours", {"monday": "9-12"}),
        ("hours", {"moonday": "09:00-12:00"}),
        ("hours", {"monday": "12:00-09:00"}),
        ("hours", {"monday": "09:00-12:00, 11:00-13:00"}),
        ("quiet", ["24.12."]),
        ("natural", 1e300),
        ("natural", float("nan")),
        ("still", -1),
        ("postpones", 10),
        ("postpones", True),
        ("programs", "vlc"),
        ("programs", [3]),
    ],
)
def test_a_bad_value_falls_back_alone_and_is_named(name: str, value: Any) -> None:
    wishes, bad = wishes_from({**WISHES.data(), name: value})
    assert bad == (name,)
    usual = USUAL.data()[name]
    assert wishes.data() == {**WISHES.data(), name: usual}


def test_what_a_newer_version_knows_is_kept() -> None:
    wishes, bad = wishes_from({"on": True, "calendar": {"url": ""}})
    assert bad == ()
    assert wishes.data()["calendar"] == {"url": ""}


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=9),
        lambda part: st.lists(part) | st.dictionaries(st.text(max_size=9), part),
    )
)
def test_nothing_raises_whatever_is_in_the_file(value: Any) -> None:
    for name in USUAL.data():
        wishes, _ = wishes_from({name: value})
        assert through_a_file(wishes)[0] == wishes


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("", ()),
        ("9:00-12:00,13:30–17:00", (Range(540, 720), Range(810, 1020))),
        ("13.00 - 17.00; 08.00 - 12.00", (Range(480, 720), Range(780, 1020))),
        ("00:00-24:00", (Range(0, 1440),)),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, ranges: tuple[Range, ...]) -> None:
    assert parse_ranges(text) == ranges
    assert parse_ranges(write_ranges(ranges)) == ranges


@pytest.mark.parametrize(
    "text", ["9", "9:00", "9:00-", "09:60-10:00", "24:01-24:02", "x", "10:00-10:00", "9:00-11:00-12:00"]
)
def test_hours_that_no_clock_shows_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_ranges(text)


def test_what_is_usual_lies_within_the_limits() -> None:
    for name, limits in LENGTHS.items():
        assert limits.least <= getattr(USUAL.plan, name) <= limits.most
    assert len(DAYS) == 7
    assert USUAL.plan.hours.holds(datetime(2026, 11, 23, 9, tzinfo=UTC))
