"""The place "Body": writing down, taking back, the weaker side, balance; as a person would do it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.support.fake_clock import START, FakeClock
from tests.ui.program import write

from backbeat.history import measurements, plan_store
from backbeat.history.journal import HistoryJournal
from backbeat.history.store import HistoryStore
from backbeat.paths import folders
from backbeat.plan.facts import Rule, WeakSide
from backbeat.plan.muscles import Limb
from backbeat.plan.tape import Measurement
from backbeat.routine.model import Sides
from backbeat.ui.body.page import BodyPage

CATALOGUE_EXAMPLE = """\
routine: 1
title: Thigh lifts
tags: [own]
blocks:
  - exercises:
      - title: Leg lift
        id: leg-lift
        steps: [Lift the leg., Lower it.]
        position: side-lying
        works: [thighs]
        sets: 3
        reps: 10
        tempo: {effort: 2s, finish: 2s}
        sides: each
"""


@pytest.fixture
def body(program):
    """The whole program with the page open, and the thigh of the catalogue among the routines."""
    write(program.folder, "thigh-lifts.yaml", CATALOGUE_EXAMPLE)

    def open_page(part=0) -> BodyPage:
        app = program.app or program.start()
        app.window.page_wanted.emit("body")
        page = app.window.page("body")
        assert isinstance(page, BodyPage)
        page.show_part(part)
        program.settle()
        return page

    return open_page


def asked(program, query):
    answers = []
    program.app.history.ask(query, answers.append)
    program.until(lambda: answers)
    return answers[0]


def fill(program, *what):
    """Write into the history before the program starts."""
    where = folders(program.folder)
    where.make(where.data)
    store = HistoryStore.open(where.history)
    for one in what:
        one(store)
    store.close()


def measured(left, right, days=0, limb=Limb.THIGH, name=""):
    at = START + timedelta(days=days)
    return Measurement(name or f"m{days}", limb, left, right, at)


def adding(one):
    return lambda store: measurements.add_measurement(store, one)


def rows_of(layout):
    return [layout.itemAt(number).widget() for number in range(layout.count())]


def press(card, label):
    next(chip for chip in card.chips if chip.label == label).click()


# -- where it is ---------------------------------------------------------------------------------


def test_it_is_a_place_between_history_and_settings_with_a_key(program):
    app = program.start()
    places = list(app.window.sidebar._places)
    assert places.index("history") < places.index("body") < places.index("settings")
    app.window.activateWindow()
    program.until(lambda: QApplication.activeWindow() is app.window)
    QTest.keyClick(app.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    program.settle()
    assert app.window.current_page == "body"
    assert app.window.windowTitle().startswith("Body")


# -- the tape ------------------------------------------------------------------------------------


def test_a_measurement_says_what_it_means_before_it_is_kept(body, program):
    form = body(1).tape.form
    assert not form.keep.isEnabled()
    form.choose(Limb.THIGH)
    QTest.keyClicks(form.left, "27,0")
    assert not form.keep.isEnabled()
    QTest.keyClicks(form.right, "30")
    assert form.verdict.text() == "Left 27.0 cm, right 30.0 cm. The left side is 10.0 percent smaller."
    assert asked(program, measurements.measurements) == ()
    QTest.keyClick(form.right, Qt.Key.Key_Return)
    program.settle()
    (kept,) = asked(program, measurements.measurements)
    assert (kept.limb, kept.left, kept.right, kept.bent, kept.unit) == (Limb.THIGH, 270, 300, True, "cm")
    assert kept.at == program.clock.wall()
    assert form.left.text() == form.right.text() == ""


def test_inches_and_a_straight_limb(body, program):
    form = body(1).tape.form
    press(form.units, "inch")
    press(form.bent, "Straight")
    form.left.setText("12")
    form.right.setText("12.5")
    form.keep.click()
    program.settle()
    (kept,) = asked(program, measurements.measurements)
    assert (kept.left, kept.right, kept.bent, kept.unit) == (305, 318, False, "inch")
    assert program.app.settings.length_unit == "inch"
    words = rows_of(program.app.window.page("body").tape._rows)[0].findChildren(object)
    assert any("Measured straight." in getattr(one, "text", lambda: "")() for one in words if hasattr(one, "setText"))


def test_a_measurement_of_another_day_is_kept_for_that_day_and_none_for_a_day_to_come(body, program):
    form = body(1).tape.form
    now = program.clock.wall()
    today = now.date()
    for choose in (lambda: press(form.days.row, "Yesterday"), lambda: press(form.days.row, "Another day")):
        choose()
        form.days.field.setDate(QDate(today.year, today.month, today.day).addDays(1))  # as far as it goes is today
        form.days.field.setDate(form.days.field.date().addDays(-30))
        form.left.setText("30")
        form.right.setText("31")
        form.keep.click()
        program.settle()
    older, yesterday = asked(program, measurements.measurements)
    assert [one.at.date() for one in (older, yesterday)] == [today - timedelta(days=30), today - timedelta(days=1)]
    assert (older.at.hour, older.at.utcoffset()) == (12, now.utcoffset())


def test_when_another_day_has_begun_today_means_that_day(body, program):
    tape = body(1).tape
    form = tape.form
    press(form.days.row, "Yesterday")
    program.clock.set_wall(timedelta(days=2))
    tape.refresh()
    program.settle()
    assert form.days.day == program.clock.wall().date()
    assert form.days.row.chips[0].isChecked()


@pytest.mark.parametrize("wrong", ["abc", "1", "999", "-20"])
def test_what_is_no_length_is_said_so_and_not_kept(body, program, wrong):
    form = body(1).tape.form
    form.left.setText(wrong)
    form.right.setText("30")
    assert form.verdict.text() == "Write a number from 3.0 to 200.0, such as 31.5."
    QTest.keyClick(form.right, Qt.Key.Key_Return)
    program.settle()
    assert asked(program, measurements.measurements) == ()


def test_the_asymmetry_over_time_is_a_line_with_its_words(body, program):
    fill(program, *map(adding, (measured(270, 300), measured(285, 300, 20), measured(310, 300, 40))))
    page = body(1).tape
    page.choose(Limb.THIGH)
    chart = page.chart.chart
    assert [dot.value for dot in chart._dots] == pytest.approx([-10.0, -5.0, 100 / 31])
    assert "10.0 percent, left smaller" in chart.accessibleDescription()
    assert page.chart.sentence.text().startswith("Left 31.0 cm, right 30.0 cm. The right side is 3.2 percent smaller.")
    assert "it was: 10.0 percent, left smaller" in page.chart.sentence.text()
    page.choose(Limb.CALF)
    assert page.chart.sentence.text() == "Calf: nothing measured yet. Measure both sides, with the limb bent."
    assert not chart.isVisible()


def test_one_smaller_side_throughout_makes_a_line_above_nought(body, program):
    fill(program, *map(adding, (measured(270, 300), measured(285, 300, 20))))
    page = body(1).tape
    page.choose(Limb.THIGH)
    assert [dot.value for dot in page.chart.chart._dots] == pytest.approx([10.0, 5.0])
    assert page.chart.chart._above == "Left is smaller"


def test_what_was_removed_can_be_put_back_exactly(body, program):
    both = measured(270, 300), measured(285, 300, 20)
    fill(program, *map(adding, both))
    page = body(1).tape
    page.choose(Limb.THIGH)
    rows_of(page._rows)[0].button.click()  # the newest
    program.settle()
    assert asked(program, measurements.measurements) == both[:1]
    rows_of(page._rows)[0].button.click()
    program.settle()
    assert asked(program, measurements.measurements) == ()
    assert page.log.isVisible()
    page.undo_place.banner.wanted.emit()
    program.settle()
    assert asked(program, measurements.measurements) == both[:1]
    program.app.window.activateWindow()
    program.until(lambda: QApplication.activeWindow() is program.app.window)
    assert page.undo_place.banner.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.settle()
    assert asked(program, measurements.measurements) == both
    assert page.undo_place.banner is None


def test_a_removal_that_is_let_go_stays(body, program):
    fill(program, adding(measured(270, 300)))
    page = body(1).tape
    page.choose(Limb.THIGH)
    rows_of(page._rows)[0].button.click()
    program.settle()
    page.undo_place.banner._close()
    assert not page.log.isVisible()
    page.put_back()
    program.settle()
    assert asked(program, measurements.measurements) == ()


def test_many_measurements_are_shown_little_by_little(body, program):
    fill(program, *(adding(measured(270 + day, 300, day)) for day in range(20)))
    page = body(1).tape
    page.choose(Limb.THIGH)
    assert page._rows.count() == 8
    assert page.more.isVisible()
    page.more.click()
    assert page._rows.count() == 20
    assert not page.more.isVisible()


def test_within_what_a_tape_can_tell_no_side_is_suggested(body, program):
    fill(program, adding(measured(298, 300)))
    page = body(1).tape
    page.choose(Limb.THIGH)
    assert not page.take.isVisible()


# -- the weaker side -----------------------------------------------------------------------------


def test_the_smaller_side_is_suggested_and_nothing_holds_before_it_is_said(body, program):
    fill(program, adding(measured(270, 300)))
    page = body(1)
    page.tape.choose(Limb.THIGH)
    page.tape.take.click()
    program.settle()
    assert page.part == 2
    assert page.weak.side.wish == WeakSide("thigh", Sides.LEFT, Rule.FIRST, 30)
    assert asked(program, plan_store.weak_sides) == ()
    page.weak.side.apply.click()
    program.settle()
    assert asked(program, plan_store.weak_sides) == (WeakSide("thigh", Sides.LEFT, Rule.FIRST, 30),)
    assert not page.weak.side.apply.isEnabled()
    assert page.weak.side.apply.label == "This is how it is now"


def test_the_example_of_the_catalogue_is_shown_before_it_is_applied(body, program):
    """Three sets of ten on both sides and one more of ten on the weaker one: 30 against 40."""
    card = body(2).weak.side
    card.suggest("thigh", Sides.LEFT)
    press(card.rules, "More, in sets of its own")
    program.settle()
    view = card.changes
    view.routines.setCurrentIndex(view.routines.findText("Thigh lifts"))
    view.routines.activated.emit(view.routines.currentIndex())
    assert view.isVisible()
    assert view.words.text() == (
        "Leg lift: Left: 3 sets of 10 and 1 set of 10, 40 in all. Right: 3 sets of 10, 30 in all. "
        "That is 33 percent more on the left."
    )
    assert asked(program, plan_store.weak_sides) == ()
    assert card.percents.isVisible()


def test_the_other_rule_names_its_limit(body, program):
    card = body(2).weak.side
    card.suggest("thigh", Sides.RIGHT)
    press(card.rules, "The other does no more than it")
    program.settle()
    view = card.changes
    view.routines.setCurrentIndex(view.routines.findText("Thigh lifts"))
    view.routines.activated.emit(view.routines.currentIndex())
    assert "The left side does no more than the right one managed." in view.words.text()
    assert not card.percents.isVisible()


@pytest.mark.parametrize(("label", "percent"), [("25 percent", 25), ("30 percent", 30), ("35 percent", 35)])
def test_how_much_more_is_chosen(body, program, label, percent):
    card = body(2).weak.side
    card.suggest("thigh", Sides.LEFT)
    press(card.rules, "More, in every set")
    press(card.percents, label)
    card.apply.click()
    program.settle()
    assert asked(program, plan_store.weak_sides) == (WeakSide("thigh", Sides.LEFT, Rule.MORE_REPS, percent),)


def test_turning_it_off_and_back_on(body, program):
    weak = WeakSide("thigh", Sides.LEFT, Rule.MORE_SETS, 28)
    fill(program, lambda store: plan_store.say_weak_side(store, weak, START))
    page = body(2).weak
    assert not page.nothing.isVisible()
    rows_of(page._rows)[0].button.click()
    program.settle()
    assert asked(program, plan_store.weak_sides) == ()
    assert page.nothing.isVisible()
    page.undo_place.banner.wanted.emit()
    program.settle()
    assert asked(program, plan_store.weak_sides) == (weak,)
    page.side.suggest("thigh", Sides.LEFT)
    assert page.side.wish == weak  # a percentage that no chip has is kept
    press(page.side.sides, "Neither")
    assert page.side.apply.label == "Turn it off"
    page.side.apply.click()
    program.settle()
    assert asked(program, plan_store.weak_sides) == ()


def test_where_nothing_would_change_it_says_so(body, program):
    card = body(2).weak.side
    card.suggest("forearm", Sides.LEFT)
    program.settle()
    assert card.changes.heading.text() == "None of the routines here has an exercise that this would change."
    assert not card.changes.routines.isVisible()


def test_a_weak_group_gets_more_and_the_whole_stays_as_much(body, program):
    page = body(2).weak
    card = page.group
    card.groups.setCurrentIndex(card.groups.findText("Belly"))
    card.groups.activated.emit(card.groups.currentIndex())
    program.settle()
    assert "in place of" in card.changes.words.text()
    assert "All in all it stays at" in card.changes.words.text()
    assert asked(program, plan_store.weak_groups) == ()
    card.apply.click()
    program.settle()
    assert asked(program, plan_store.weak_groups) == ("abs",)
    assert card.apply.label == "Turn it off"
    card.apply.click()
    program.settle()
    assert asked(program, plan_store.weak_groups) == ()
    page.undo_place.banner.wanted.emit()
    program.settle()
    assert asked(program, plan_store.weak_groups) == ("abs",)


# -- balance -------------------------------------------------------------------------------------


def practise(program, days_ago=3, routine="back-strength"):
    """A session of a shipped routine, done to its end some days before the clock of the program."""
    from tests.gallery import demo  # noqa: PLC0415 - the same way the gallery's person practises

    from backbeat.session.programme import Programme  # noqa: PLC0415

    where = folders(program.folder)
    where.make(where.data)
    library = demo.library_of(where)
    entry = library.find(routine, library.entries())
    read = library.read(entry).routine
    journal = HistoryJournal(where.history)
    clock = FakeClock(wall=program.clock.wall() - timedelta(days=days_ago))
    demo._session(journal, clock, Programme(read), "finish")
    journal.flush(10)
    journal.close()


def test_balance_before_anything_was_done(body):
    page = body().balance
    assert page.groups.sentence.text() == "Nothing was done in these weeks."
    assert not page.groups.chart.isVisible()
    assert not page.fill.isVisible()


def test_balance_shows_what_got_how_much_and_opens_what_would_even_it_out(body, program):
    practise(program)
    page = body().balance
    bars = page.groups.chart._bars
    assert len(bars) == 15
    assert [bar.value for bar in bars] == sorted((bar.value for bar in bars), reverse=True)
    assert page.groups.sentence.text().startswith("Most time: ")
    assert all(bar.words.endswith("little") or not bar.value for bar in bars if bar.marked)
    assert any(bar.marked for bar in bars)
    assert page.front_back.chart.sentences[0].startswith("Front: ")
    assert page.left_right.chart.sentences[1].startswith("Right: ")
    assert page.fill.isVisible()
    line = rows_of(page._fillers)[0]
    title = line.button.accessibleName().removeprefix("Open ")
    line.button.click()
    program.settle()
    assert program.app.window.current_page == "routine"
    assert program.app.window.windowTitle().startswith(title)


def test_balance_in_sets_and_over_fewer_weeks(body, program):
    practise(program, days_ago=20)
    page = body().balance
    press(page.measure, "Sets")
    assert all(bar.value == int(bar.value) for bar in page.groups.chart._bars)
    assert max(bar.value for bar in page.groups.chart._bars) < 60
    press(page.weeks, "2 weeks")
    program.settle()
    assert page.groups.sentence.text() == "Nothing was done in these weeks."
    press(page.weeks, "4 weeks")
    program.settle()
    assert page.groups.chart.isVisible()


def test_a_history_that_cannot_be_asked_says_so(body, program, monkeypatch):
    page = body()
    from backbeat.history.errors import KnownError  # noqa: PLC0415

    def refuse(*_arguments):
        raise KnownError("The history is from a newer version.")

    monkeypatch.setattr("backbeat.history.plan_store.loads_since", refuse)
    page.show_part(0)
    program.settle()
    assert page.trouble.isVisible()
    assert page.trouble.accessibleName() == "The history is from a newer version."
