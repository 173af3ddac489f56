"""Lengths of time, as people write them and as they must not."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.routine.duration import LONGEST, DurationError, format_duration, parse_duration
from backbeat.routine.reader import read_routine

ROUTINE = "routine: 1\ntitle: T\nblocks:\n  - exercises:\n      - {title: A, steps: [B], duration: 10, rest: %s}\n"
COLUMN = ROUTINE.splitlines()[4].index("%s") + 1

GOOD = {
    "45": 45_000,
    "45s": 45_000,
    "1:30": 90_000,
    "0:45": 45_000,
    "01:30": 90_000,
    "90": 90_000,
    "1m30s": 90_000,
    "2min": 120_000,
    "1.5min": 90_000,
    "1:02:03": 3_723_000,
    "010": 10_000,
    "90:00": 5_400_000,
    "2.5s": 2_500,
    "1:30.5": 90_500,
    "0.1s": 100,
    "6h": LONGEST,
    "1h30min": 5_400_000,
    "45 s": 45_000,
    "2 minutes": 120_000,
}
BAD = {
    "no": "is not a length of time; write 45s, 1:30 or 2min",
    "on": "is not a length of time",
    "1e3": "is not a length of time",
    ".nan": "is not a length of time",
    ".inf": "is not a length of time",
    "-5": "is not a length of time",
    "+5": "is not a length of time",
    "1:75": "more than 59",
    "1:60:00": "more than 59",
    "١٢": "is not a length of time",
    "1:5": "is not a length of time",
    "5 sek": "is not a length of time",
    "1,5min": "is not a length of time",
    "0x1F": "is not a length of time",
    "1_000": "is not a length of time",
    "7h": "longer than the 6 hours",
    "21601": "longer than the 6 hours",
    "9" * 30: "longer than the 6 hours",
    "9" * 4000: "is not a length of time",
    "2024-01-02": "is not a length of time",
    "": "is not a length of time",
    "s": "is not a length of time",
    ":": "is not a length of time",
}


@pytest.mark.parametrize("written", GOOD)
def test_F43_what_people_write_means_what_they_mean(written: str) -> None:
    assert parse_duration(written) == GOOD[written]
    read = read_routine((ROUTINE % f"'{written}'").encode(), stem="t", exercises={})
    assert read.routine is not None
    assert read.routine.blocks[0].steps[0].dose.rest == GOOD[written]


@pytest.mark.parametrize("written", ["1:30", "0:45", "01:30", "90", "1.5min", "010"])
def test_F43_without_quotes_it_is_the_same(written: str) -> None:
    read = read_routine((ROUTINE % written).encode(), stem="t", exercises={})
    assert read.routine is not None
    assert read.routine.blocks[0].steps[0].dose.rest == GOOD[written]


@pytest.mark.parametrize("written", BAD)
def test_F43_what_is_none_is_answered_at_its_place(written: str) -> None:
    with pytest.raises(DurationError, match=BAD[written]):
        parse_duration(written)
    read = read_routine((ROUTINE % f"'{written}'").encode(), stem="t", exercises={})
    assert read.routine is None
    assert [(problem.place.line, problem.place.column) for problem in read.problems] == [(5, COLUMN)]
    assert BAD[written] in read.problems[0].message


def test_F43_nothing_at_all_is_answered_too() -> None:
    read = read_routine((ROUTINE % "").encode(), stem="t", exercises={})
    assert [problem.is_error for problem in read.problems] == [True]


@given(st.integers(0, LONGEST))
def test_I_32_what_is_written_is_read_back(length: int) -> None:
    assert parse_duration(format_duration(length)) == length


def test_I_32_every_whole_second_of_six_hours() -> None:
    for second in range(LONGEST // 1000 + 1):
        assert parse_duration(format_duration(second * 1000)) == second * 1000 == parse_duration(str(second))


@given(st.integers(0, LONGEST // 1000), st.integers(0, LONGEST // 1000))
def test_I_32_longer_is_longer(one: int, other: int) -> None:
    assert (one < other) == (parse_duration(str(one)) < parse_duration(format_duration(other * 1000)))


@given(st.text(max_size=45))
def test_I_32_any_text_is_a_length_or_a_sentence(text: str) -> None:
    length = 0
    with suppress(DurationError):
        length = parse_duration(text)
    assert 0 <= length <= LONGEST
