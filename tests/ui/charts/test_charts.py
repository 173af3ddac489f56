"""Charts: round numbers, words for whoever does not see them, and what is really painted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor

from backbeat.ui.charts.bars import BarChart
from backbeat.ui.charts.card import ChartCard
from backbeat.ui.charts.columns import ColumnChart
from backbeat.ui.charts.data import Bar, Dot, labels_that_fit, scale_for, thinned
from backbeat.ui.charts.line import LineChart
from backbeat.ui.style.look import Look

START = datetime(2026, 3, 2, tzinfo=UTC)
VALUES = st.lists(st.floats(-1e6, 1e6).map(lambda one: round(one, 3)), max_size=40)


@pytest.fixture(params=["light", "dark", "high-contrast"])
def look(request, qapp):
    return Look(request.param)


def dots(values, days=7):
    return [
        Dot(START + timedelta(days=days * n), value, f"{n} Mar", f"{value:.1f} percent")
        for n, value in enumerate(values)
    ]


def bars(values, marked=()):
    return [Bar(f"Group {n}", value, f"{value:g} min", n in marked) for n, value in enumerate(values)]


def painted(widget, width=640, height=0):
    widget.resize(width, height or max(widget.heightForWidth(width), widget.sizeHint().height()))
    return widget.grab().toImage()


def reach_of(image, colour):
    """The box around everything that is painted in a colour."""
    wanted = colour.rgb()
    spots = [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) == wanted]
    assert spots, "nothing is painted in that colour"
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, bottom = min(y for _, y in spots), max(y for _, y in spots)
    return QRect(left, top, right - left + 1, bottom - top + 1)


# -- numbers -------------------------------------------------------------------------------------


@given(VALUES, st.integers(1, 8))
def test_a_scale_holds_every_value_and_nought(values, lines):
    scale = scale_for(values, lines)
    assert scale.bottom <= 0 <= scale.top
    assert scale.bottom < scale.top
    assert 0 in [round(tick, 9) for tick in scale.ticks]
    for value in values:
        assert -1e-6 <= scale.share(value) <= 1 + 1e-6
    assert len(scale.ticks) <= 2 * lines + 3
    gaps = [b - a for a, b in pairwise(scale.ticks)]
    assert max(gaps) - min(gaps) <= 1e-6 * max(1.0, *gaps)


def test_lines_stand_at_round_numbers():
    assert scale_for([3.7, 8.2]).ticks == (0, 2.5, 5, 7.5, 10)
    assert scale_for([-4.0, 3.0]).ticks == (-4, -2, 0, 2, 4)
    assert scale_for([]).ticks[0] == 0


def test_what_is_counted_has_whole_lines():
    assert scale_for([0, 1, 2], 8, whole=True).ticks == (0, 1, 2)


def test_next_to_nothing_does_not_look_like_much():
    assert scale_for([0.4], least=5).top >= 5
    assert scale_for([12.0], least=5).top >= 12


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=60).map(sorted), st.floats(1, 80))
def test_labels_never_touch(places, width):
    chosen = labels_that_fit(places, [width] * len(places), 5)
    assert chosen[-1] == len(places) - 1
    for one, other in pairwise(chosen):
        assert places[other] - places[one] >= width + 5


def test_a_line_names_its_first_day_where_that_fits():
    assert labels_that_fit([0, 21, 38, 286], [40] * 4, 5) == [1, 3]
    assert labels_that_fit([0, 21, 38, 286], [40] * 4, 5, with_first=True) == [0, 3]
    assert labels_that_fit([0, 100, 200, 210], [40] * 4, 5, with_first=True) == [0, 1, 3]
    assert labels_that_fit([0, 3], [40] * 2, 5, with_first=True) == [1]
    assert labels_that_fit([], [], 5) == []


def test_thinning_keeps_ends_and_peaks():
    values = [float(n % 7) for n in range(5000)]
    values[1234], values[4321] = 90.0, -90.0
    thin = thinned(dots(values, days=1), 400)
    assert len(thin) <= 410
    assert thin[0].value == values[0]
    assert thin[-1].value == values[-1]
    assert {90.0, -90.0} <= {dot.value for dot in thin}
    assert thinned(dots([1.0, 2.0]), 400) == dots([1.0, 2.0])


# -- words ---------------------------------------------------------------------------------------


def test_a_chart_is_an_image_that_says_all_its_numbers(look):
    chart = LineChart(look)
    chart.show_dots(dots([8.0, 6.5]), "Upper arm. 6.5 percent now.")
    told = QAccessible.queryAccessibleInterface(chart)
    assert told.role() == QAccessible.Role.Graphic
    assert told.text(QAccessible.Text.Name) == "Upper arm. 6.5 percent now."
    assert told.text(QAccessible.Text.Description) == "0 Mar: 8.0 percent; 1 Mar: 6.5 percent"


@pytest.mark.parametrize("make", [LineChart, BarChart, ColumnChart])
def test_a_card_says_it_in_a_sentence_and_shows_the_numbers_on_request(qtbot, look, make):
    card = ChartCard(look, "Load", make(look))
    qtbot.addWidget(card)
    if make is LineChart:
        card.show_dots(dots([8.0, 6.5]), "It goes down.")
        wanted = "0 Mar: 8.0 percent\n1 Mar: 6.5 percent"
    else:
        card.show_bars(bars([8.0, 6.5]), "It goes down.")
        wanted = "Group 0: 8 min\nGroup 1: 6.5 min"
    card.show()
    assert card.sentence.text() == "It goes down."
    assert card.chart.accessibleName() == "Load. It goes down."
    assert not card.numbers.isVisible()
    card.as_numbers.click()
    assert card.numbers.isVisible()
    assert card.numbers.text() == wanted


def test_a_card_without_data_has_its_sentence_alone(qtbot, look):
    card = ChartCard(look, "Load", BarChart(look))
    qtbot.addWidget(card)
    card.show_bars([], "Nothing yet.")
    card.show()
    assert card.sentence.isVisible()
    assert not card.chart.isVisible()
    assert not card.as_numbers.isVisible()


# -- pictures ------------------------------------------------------------------------------------


def test_bars_are_as_long_as_their_values(look):
    chart = BarChart(look)
    chart.show_bars([Bar("One", 10, "10")], "x", most=20)
    half = reach_of(painted(chart), look.theme.phase("effort").fill).width()
    chart.show_bars([Bar("One", 20, "20")], "x", most=20)
    assert reach_of(painted(chart), look.theme.phase("effort").fill).width() == pytest.approx(2 * half, abs=3)


def test_a_marked_bar_is_striped_and_not_only_coloured(look):
    chart = BarChart(look)
    chart.show_bars(bars([10, 10], marked={1}), "x")
    image = painted(chart)
    fill = look.theme.phase("hold").fill
    row = reach_of(image, fill)
    y = row.center().y()
    colours = {image.pixel(x, y) for x in range(row.left(), row.right())}
    assert fill.rgb() in colours
    assert look.theme.card.rgb() in colours


def test_bars_begin_where_reading_begins(look):
    chart = BarChart(look)
    chart.show_bars(bars([30, 3]), "x")
    chart.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left = reach_of(painted(chart), look.theme.phase("effort").fill)
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = reach_of(painted(chart), look.theme.phase("effort").fill)
    assert right.right() == pytest.approx(chart.width() - 1 - left.left(), abs=2)


def test_names_stand_above_the_bars_where_there_is_little_room(look):
    chart = BarChart(look)
    chart.show_bars([Bar("Donaudampfschifffahrtskapitänsrückenmuskulatur", 3, "3 Sätze, 12 min")], "x")
    assert chart.heightForWidth(300) > chart.heightForWidth(1200)


def test_a_line_goes_up_where_values_do_and_on_from_the_start_of_the_line(look):
    chart = LineChart(look)
    chart.show_dots(dots([1.0, 9.0]), "x")
    image = painted(chart)
    fill = look.theme.phase("effort").fill

    def height(x):
        return min(y for y in range(image.height()) if image.pixel(x, y) == fill.rgb())

    box = reach_of(image, fill)
    assert height(box.left() + 6) > height(box.right() - 6)
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = painted(chart)
    box = reach_of(image, fill)
    assert height(box.left() + 6) < height(box.right() - 6)


def test_columns_stand_on_the_same_ground_and_a_goal_is_seen(look):
    chart = ColumnChart(look, whole=True)
    chart.show_bars(bars([1, 4, 2]), "x")
    without = reach_of(painted(chart), look.theme.phase("effort").fill)
    chart.show_bars(bars([1, 4, 2]), "x", goal=8)
    assert reach_of(painted(chart), look.theme.phase("effort").fill).height() < without.height()
    assert reach_of(painted(chart), look.theme.ink).width() > 300


@pytest.mark.parametrize("make", [LineChart, BarChart, ColumnChart])
def test_nothing_to_show_is_no_fault(look, make):
    assert painted(make(look)).width() == 640


@pytest.mark.parametrize("make", [LineChart, ColumnChart])
def test_ten_years_have_room(look, make):
    chart = make(look)
    if make is LineChart:
        chart.show_dots(dots([float(n % 11) for n in range(3650)], days=1), "x")
    else:
        chart.show_bars(bars([float(n % 11) for n in range(520)]), "x")
    shape = reach_of(painted(chart, 1200), look.theme.phase("effort").fill)
    assert shape.width() > 1000


def test_large_text_takes_more_room_and_stays_inside(look):
    look.set_text_scale(2.0)
    chart = LineChart(look)
    chart.show_dots(dots([1.0, 9.0]), "x", number=lambda value: f"{value:g} %", above="Right is smaller")
    image = painted(chart, 500)
    edge = QColor(image.pixel(0, 0)).rgb()
    assert all(image.pixel(x, 0) == edge for x in range(image.width()))
