"""Two lengths compared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.plan.muscles import Limb
from backbeat.plan.tape import (
    LARGEST,
    SMALLEST,
    Measurement,
    asymmetry,
    from_millimetres,
    points,
    sentence,
    smaller_side,
    to_millimetres,
    weaker_side,
)
from backbeat.routine.model import Sides

AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
lengths = st.integers(SMALLEST, LARGEST)


def measured(left: int, right: int, *, days: int = 0, limb: Limb = Limb.UPPER_ARM, unit: str = "cm") -> Measurement:
    return Measurement(f"m{days}", limb, left, right, AT + timedelta(days=days), unit=unit)


@pytest.mark.parametrize(
    ("written", "unit", "length", "shown"),
    [
        ("31.5", "cm", 315, "31.5"),
        (" 31,5 ", "cm", 315, "31.5"),
        ("12", "inch", 305, "12.0"),
        ("12.5", "inch", 318, "12.5"),
        ("3", "cm", 30, "3.0"),
    ],
)
def test_lengths_are_kept_in_millimetres(written: str, unit: str, length: int, shown: str) -> None:
    assert to_millimetres(written, unit) == length
    assert from_millimetres(length, unit) == shown


@pytest.mark.parametrize("written", ["", "thick", "-3", "0", "1e9", "2.9", "200.6", "nan", "1/0", "31.5 cm"])
def test_what_is_no_limbs_length_is_told(written: str) -> None:
    with pytest.raises(ValueError, match="write a number"):
        to_millimetres(written, "cm")


@given(st.integers(30, 787), st.sampled_from(["cm", "inch"]))
def test_tenths_of_a_unit_are_shown_as_they_were_written(tenths: int, unit: str) -> None:
    written = f"{tenths / 10:.1f}"
    assert from_millimetres(to_millimetres(written, unit), unit) == written


@given(lengths, lengths)
def test_asymmetry_is_what_the_smaller_lacks_of_the_larger(left: int, right: int) -> None:
    percent = asymmetry(left, right)
    assert 0 <= percent < 100
    assert percent == asymmetry(right, left)
    assert (percent == 0) == (left == right)
    assert min(left, right) == pytest.approx(max(left, right) * (1 - percent / 100))
    assert smaller_side(left, right) is (None if left == right else Sides.LEFT if left < right else Sides.RIGHT)


def test_the_definition_by_example() -> None:
    assert asymmetry(270, 300) == 10


@pytest.mark.parametrize(
    ("left", "right", "weaker"), [(300, 304, None), (300, 305, Sides.LEFT), (310, 300, Sides.RIGHT), (300, 300, None)]
)
def test_less_than_a_tape_can_tell_makes_no_side_weaker(left: int, right: int, weaker: Sides | None) -> None:
    assert weaker_side(measured(left, right)) is weaker


def test_a_limb_over_time() -> None:
    made = [measured(300, 270, days=9), measured(270, 300), measured(100, 90, days=1, limb=Limb.CALF)]
    made.append(measured(300, 300, days=4))
    found = points(made, Limb.UPPER_ARM)
    assert [(point.signed, point.smaller) for point in found] == [(-10, Sides.LEFT), (0, None), (10, Sides.RIGHT)]


def test_in_words() -> None:
    assert sentence(measured(270, 300)) == "Left 27.0 cm, right 30.0 cm. The left side is 10.0 percent smaller."
    assert sentence(measured(318, 305, unit="inch")) == (
        "Left 12.5 in, right 12.0 in. The right side is 4.1 percent smaller."
    )
    assert sentence(measured(300, 302)).endswith("That is alike, as far as a tape can tell.")
