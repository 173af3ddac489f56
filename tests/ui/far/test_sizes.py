"""How large letters are: angles, screens that tell the truth and screens that do not."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.ui.far.choice import FarChoice
from backbeat.ui.far.flash import LEAST_BETWEEN, FlashGate
from backbeat.ui.far.sizes import (
    NUMBER_ARC,
    USUAL,
    WORDS_ARC,
    cap_height,
    density,
    far_sizes,
    readable_from,
)


@pytest.mark.parametrize(
    ("distance", "arc", "millimetres"),
    [(1.0, 20, 5.818), (3.0, 20, 17.453), (3.0, 15, 13.090), (5.0, 15, 21.817), (2.0, 5, 2.909)],
)
def test_a_capital_letter_is_as_high_as_the_angle_asks_for(distance: float, arc: float, millimetres: float) -> None:
    assert cap_height(distance, arc) == pytest.approx(millimetres, abs=0.001)


def test_the_research_says_150_pixels_for_the_number_at_three_metres() -> None:
    """A 14 inch laptop with 1920 pixels, capitals 0.7 of the font's size: 154 pixels (peers, 0.2)."""
    per_mm = 1920 / 309.9
    assert far_sizes(3.0, per_mm).number / 0.7 == pytest.approx(154, abs=2)


@given(st.floats(1, 5), st.floats(1.0, 20.0))
def test_the_distance_can_be_read_back_from_the_size(distance: float, per_mm: float) -> None:
    sizes = far_sizes(distance, per_mm)
    assert readable_from(sizes.words, per_mm) == pytest.approx(distance)
    assert readable_from(sizes.number, per_mm, NUMBER_ARC) == pytest.approx(distance)
    assert sizes.number / sizes.words == pytest.approx(NUMBER_ARC / WORDS_ARC, rel=1e-4)


@pytest.mark.parametrize(
    ("pixels", "millimetres", "per_mm"),
    [
        ((1366, 768), (310, 174), 4.41),  # a laptop
        ((1920, 1080), (344, 194), 5.58),
        ((3840, 2160), (597, 336), 6.43),
        ((1920, 1080), (1210, 680), 1.59),  # a television of 55 inches
        ((1080, 1920), (299, 531), 3.61),  # a screen that stands
        ((1080, 1920), (531, 299), 3.61),  # one that was turned and still tells its size as it was
        ((3000, 2000), (285, 190), 10.53),
    ],
)
def test_a_screen_that_tells_the_truth_is_believed(
    pixels: tuple[int, int], millimetres: tuple[float, float], per_mm: float
) -> None:
    found = density(pixels, millimetres)
    assert found.known
    assert found.per_mm == pytest.approx(per_mm, abs=0.01)


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [
        ((1920, 1080), (0, 0)),
        ((1920, 1080), (-1, -1)),
        ((1920, 1080), (160, 90)),  # a television that tells its shape
        ((3840, 2160), (1600, 900)),
        ((1366, 768), (16, 9)),
        ((1920, 1080), (1951, 1097)),  # 25 dots an inch
        ((1920, 1080), (48.8, 27.4)),  # 1000 dots an inch
        ((1920, 1080), (340, 340)),  # pixels that are not square
        ((0, 0), (340, 190)),
    ],
)
def test_nonsense_counts_as_not_known(pixels: tuple[int, int], millimetres: tuple[float, float]) -> None:
    assert density(pixels, millimetres) == (USUAL, False)


@given(
    st.tuples(st.integers(-5, 9000), st.integers(-5, 9000)),
    st.tuples(st.floats(-10, 5000), st.floats(-10, 5000)),
)
def test_whatever_a_screen_says_letters_have_a_size_one_can_show(
    pixels: tuple[int, int], millimetres: tuple[float, float]
) -> None:
    found = density(pixels, millimetres)
    assert 0.9 < found.per_mm < 20
    assert math.isfinite(far_sizes(5.0, found.per_mm).number)


# The choice between near and far


def test_full_screen_is_far_by_itself_and_the_key_changes_it_for_as_long() -> None:
    choice = FarChoice()
    assert not choice.far
    choice.set_full(True)
    assert choice.far
    choice.toggle()
    assert not choice.far
    choice.set_full(True)  # told again: still what the person wanted
    assert not choice.far
    choice.set_full(False)
    choice.set_full(True)
    assert choice.far


def test_what_was_chosen_in_the_window_is_there_again_after_full_screen() -> None:
    choice = FarChoice()
    choice.toggle()
    assert choice.far
    choice.set_full(True)
    choice.toggle()
    assert not choice.far
    choice.set_full(False)
    assert choice.far


def test_where_the_settings_say_so_full_screen_is_near() -> None:
    choice = FarChoice(by_itself=False)
    choice.set_full(True)
    assert not choice.far
    choice.toggle()
    assert choice.far


# Flashes


@given(st.lists(st.integers(0, 700), max_size=200))
def test_never_more_than_three_flashes_begin_within_a_second(gaps: list[int]) -> None:
    gate, at, let = FlashGate(), 0, []
    for gap in gaps:
        at += gap
        if gate.lets(at):
            let.append(at)
    for first in let:
        assert sum(first <= other < first + 1_000 for other in let) <= 3
    assert all(later - before >= LEAST_BETWEEN for before, later in pairwise(let))


def test_a_change_after_a_while_is_always_shown() -> None:
    gate = FlashGate()
    assert [gate.lets(at) for at in (0, 100, 499, 500, 2_000)] == [True, False, False, True, True]
