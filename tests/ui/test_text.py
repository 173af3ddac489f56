"""Words and numbers as people read them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from backbeat.ui.style.look import Look
from backbeat.ui.text import format_minutes, format_time, install_translator, plain, plain_tooltip
from backbeat.ui.widgets.label import PlainLabel


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (45, "0:45"), (59.999, "0:59"), (250, "4:10"), (3600, "1:00:00"), (3723, "1:02:03"), (-1, "0:00")],
)
def test_time_that_has_passed(seconds, text):
    assert format_time(seconds) == text


@pytest.mark.parametrize(("seconds", "text"), [(30.0, "0:30"), (29.01, "0:30"), (0.4, "0:01"), (0.0, "0:00")])
def test_time_that_is_left_shows_its_whole_length_first(seconds, text):
    assert format_time(seconds, up=True) == text


def test_a_float_that_is_almost_whole_is_whole():
    assert format_time(0.1 + 0.2 + 2.7) == "0:03"
    assert format_time(29.999999999999996, up=True) == "0:30"
    assert format_time(30.000000000000004, up=True) == "0:30"


@pytest.mark.parametrize(
    ("seconds", "text"), [(45, "45 s"), (60, "1 min"), (690, "12 min"), (3600, "1 h"), (3900, "1 h 5 min")]
)
def test_lengths_in_lists(seconds, text):
    assert format_minutes(seconds) == text
    assert format_minutes(seconds, at_least=True) == f"at least {text}"


def test_F53_controls_and_reading_order_marks_never_reach_the_screen():
    assert plain("a\u202eb\x00c\x1b[31m\nd") == "abc[31m\nd"
    assert plain("עברית 💪 Ü") == "עברית 💪 Ü"


def test_F53_markup_stays_literal(qtbot):
    look = Look("light")
    text = "<img src='/x'> & <b>%1</b> &Push"
    label = PlainLabel(look, text, lines=1)
    qtbot.addWidget(label)
    assert label.text() == text
    label.resize(60, 30)
    label.grab()
    assert label.is_elided()
    assert label.toolTip() == plain_tooltip(text)
    assert "<img" not in label.toolTip()


def test_a_word_of_ten_thousand_letters_does_not_push_the_window_apart(qtbot):
    label = PlainLabel(Look("light"), "W" * 10_000, lines=2)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 200
    label.resize(300, 80)
    label.grab()
    assert label.is_elided()


def test_plain_label_gets_as_tall_as_its_words_need(qtbot):
    label = PlainLabel(Look("light"), "one two three four five six seven " * 6, lines=0)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > label.heightForWidth(600) > 0
    two = PlainLabel(Look("light"), "one two three four five six seven " * 6, lines=2)
    qtbot.addWidget(two)
    assert two.heightForWidth(200) < label.heightForWidth(200)


def test_a_locale_without_our_words_leaves_english(qapp):
    install_translator(qapp, QLocale("xx"))
    assert QCoreApplication.translate("Length", "%1 min") == "%1 min"
    QLocale.setDefault(QLocale("en"))
