"""The pages after a session: stopped, and finished or left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.ui.sessions import at, run

from backbeat.plan.pain_memory import SERIOUS_KINDS, PainLimits
from backbeat.session.events import Outcome
from backbeat.session.record import StopKind
from backbeat.session.state import Status
from backbeat.ui.pages.finished import FinishedPage, exercises_done
from backbeat.ui.pages.stopped import StoppedPage
from backbeat.ui.session.bridge import Bridge
from backbeat.ui.style.look import Look
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.rating import RatingRow

SIZES = [(1024, 600), (1366, 768), (3840, 2160)]


def stopped(qtbot, size=(1366, 768), scale=1.0, limits=None):
    session, clock, journal = at("hold")
    session.stop()
    page = StoppedPage(Look("light", scale), limits=lambda: limits or PainLimits())
    page.begin(session)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    page.grab()
    return page, session, journal, clock


def finished(qtbot, size=(1366, 768), scale=1.0, *, leave=False):
    session, clock, journal = at("work")
    bridge = Bridge()
    bridge.attach(session)
    run(session, clock, 25_000)
    session.skip()
    if leave:
        session.end()
    while session.is_active:
        session.skip()
    page = FinishedPage(Look("dark", scale))
    page.begin(session, bridge.outcomes)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    page.grab()
    return page, session, journal


@pytest.mark.parametrize("make", [stopped, finished])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_the_row_below_is_always_whole_and_nothing_sticks_out(qtbot, make, size, scale):
    page = make(qtbot, size, scale)[0]
    button = page.end if isinstance(page, StoppedPage) else page.back
    place = QRect(button.mapTo(page, QPoint(0, 0)), button.size())
    assert page.rect().contains(place)
    assert place.height() >= 44
    inner = page._scroll.widget()
    assert inner.width() <= page._scroll.viewport().width()
    for label in inner.findChildren(PlainLabel):
        if label.isVisible() and label.text():
            spot = QRect(label.mapTo(inner, QPoint(0, 0)), label.size())
            assert inner.rect().contains(spot), label.text()
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
    rating = page.rating
    assert rating.height() >= rating.heightForWidth(rating.width())


# Stopped


def test_the_page_offers_no_way_on(qtbot):
    page = stopped(qtbot)[0]
    words = " ".join(
        [label.text() for label in page.findChildren(PlainLabel)]
        + [button.accessibleName() for button in page.findChildren(QAbstractButton)]
    ).lower()
    for promise in ("continue", "go on", "resume", "safe to", "carry on", "again?"):
        assert promise not in words


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_P, Qt.Key.Key_Right]
)
def test_F68_a_key_that_was_meant_for_the_player_does_nothing(qtbot, key):
    page, session, _, _ = stopped(qtbot)
    ended = []
    page.ended.connect(lambda: ended.append(1))
    QTest.keyClick(page.windowHandle(), key)
    assert str(session.status) == "stopped"
    assert ended == []


def test_end_acknowledges_and_starts_nothing(qtbot):
    page, session, journal, _ = stopped(qtbot)
    ended = []
    page.ended.connect(lambda: ended.append(1))
    page.end.click()
    assert ended == [1]
    assert str(session.status) == "ended"
    assert len(journal.of("acknowledged")) == 1


def test_end_does_not_lie_where_stop_was(qtbot):
    page = stopped(qtbot)[0]
    assert page.end.geometry().right() < page.width() / 2


def test_each_answer_is_saved_as_it_is_given(qtbot):
    page, _, journal, _ = stopped(qtbot)
    page.kinds.chips["pain"].click()
    page.areas.chips["knee"].click()
    page.sides.chips["left"].click()
    page.rating.choose(4)
    page.note.setPlainText(" Beim Strecken. ")
    page.end.click()
    said = [details for _, details in journal.of("stop_details")]
    assert said[0].kind is StopKind.PAIN
    last = said[-1]
    assert (last.kind, last.area, last.rating, last.note) == (StopKind.PAIN, "left-knee", 4, "Beim Strecken.")


def test_answers_can_be_taken_back(qtbot):
    page = stopped(qtbot)[0]
    page.kinds.chips["pain"].click()
    page.kinds.chips["pain"].click()
    assert page.details.kind is None
    page.kinds.chips["pain"].click()
    page.kinds.chips["nausea"].click()
    assert page.details.kind is StopKind.NAUSEA
    assert not page.kinds.chips["pain"].isChecked()


def test_a_side_is_asked_only_where_there_are_two(qtbot):
    page = stopped(qtbot)[0]
    page.areas.chips["lower-back"].click()
    assert not page.sides.isVisible()
    assert page.details.area == "lower-back"
    page.areas.chips["hip"].click()
    assert page.sides.isVisible()
    assert page.details.area == "hip"


@pytest.mark.parametrize("rating", range(11))
def test_a_high_number_brings_advice(qtbot, rating):
    page = stopped(qtbot)[0]
    page.rating.choose(rating)
    assert ("Leave exercise for today" in page.advice.text()) is (rating >= 6)


@pytest.mark.parametrize("kind", list(StopKind))
def test_serious_signs_weigh_more_than_any_number(qtbot, kind):
    page = stopped(qtbot)[0]
    page.rating.choose(1)
    page.kinds.chips[kind].click()
    assert page.serious is (kind in SERIOUS_KINDS)


@pytest.mark.parametrize(("rating", "said"), [(0, "Green"), (3, "Green"), (4, "Amber"), (5, "Amber"), (6, "Red")])
def test_the_light_is_told_in_words(qtbot, rating, said):
    page = stopped(qtbot)[0]
    assert not page.light.isVisible()
    page.rating.choose(rating)
    assert page.light.isVisible()
    assert page.light.pill.text == said
    page.rating.choose(None)
    assert not page.light.isVisible()


def test_the_light_goes_by_the_limits_that_are_set_and_red_by_signs(qtbot):
    page = stopped(qtbot, limits=PainLimits(2, 8))[0]
    page.rating.choose(3)
    assert page.light.pill.text == "Amber"
    page.rating.choose(7)
    assert page.light.pill.text == "Amber"
    assert page.serious  # from six on whatever is set
    page.rating.choose(8)
    assert page.light.pill.text == "Red"
    page.rating.choose(None)
    page.areas.chips["chest"].click()
    assert page.light.pill.text == "Red"


@pytest.mark.parametrize(
    ("rating", "kind", "area"),
    [
        *((rating, StopKind.PAIN, "knee") for rating in range(6, 11)),
        *((1, kind, "") for kind in sorted(SERIOUS_KINDS)),
        (1, StopKind.PAIN, "chest"),
    ],
)
def test_F69_no_control_of_the_page_goes_on(qtbot, rating, kind, area):
    page, session, _journal, _clock = stopped(qtbot, limits=PainLimits(9, 10))
    page.kinds.chips[kind].click()
    if area:
        page.areas.chips[area].click()
    page.rating.choose(rating)
    assert page.serious
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    answers = [*page.kinds.chips.values(), *page.areas.chips.values(), *page.sides.chips.values()]
    assert [one for one in buttons if one not in answers] == [page.end]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_N, Qt.Key.Key_Escape, Qt.Key.Key_P):
        QTest.keyClick(page, key)
        assert session.status is Status.STOPPED
    page.end.click()
    assert session.status is Status.ENDED


def test_digits_answer_how_strong_but_not_from_the_note(qtbot):
    page = stopped(qtbot)[0]
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_7)
    assert page.rating.value == 7
    page.note.setFocus()
    QTest.keyClicks(page.note, "3 Tage")
    assert page.rating.value == 7
    assert page.note.words == "3 Tage"


def test_another_session_finds_an_empty_page(qtbot):
    page = stopped(qtbot)[0]
    page.rating.choose(7)
    page.note.setPlainText("words")
    page.hide()
    session, _, journal = at("hold")
    page.begin(session)
    session.stop()
    page.show()
    assert page.rating.value is None
    assert page.note.words == ""
    assert journal.of("stop_details") == []


# Nought to ten


def test_rating_by_digits_arrows_and_hand(qtbot):
    row = RatingRow(Look("light"), "How strong")
    qtbot.addWidget(row)
    row.resize(620, 60)
    told = []
    row.rated.connect(told.append)
    row.show()
    row.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Backspace):
        QTest.keyClick(row, key)
    assert told == [1, 10, 9, 10, None]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row._field(6).center())
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row._field(6).center())
    assert told[-2:] == [6, None]
    assert row.accessibleName() == "How strong: not answered"


# Finished


def test_what_was_done_in_quiet_words(qtbot):
    page, _session, _ = finished(qtbot)
    assert page._title.text() == "Done"
    assert page.sets[0].text() == "1 of 8"
    assert page.skipped[0].text() == "7"


def test_left_before_the_end(qtbot):
    page, session, _ = finished(qtbot, leave=True)
    assert page._title.text() == "Ended here"
    assert str(session.status) == "ended"


def test_left_and_right_together_are_one_set(qtbot):
    session, _, _ = at("work")
    sided = [index for index, planned in enumerate(session.timeline.sets) if planned.step == 1]
    outcomes = dict.fromkeys(sided[:3], Outcome.DONE)
    bird = exercises_done(session.timeline, outcomes)[1]
    assert (bird.planned, bird.done) == (2, 1)


def test_how_hard_it_was_is_saved(qtbot):
    page, _, journal = finished(qtbot)
    closed = []
    page.closed.connect(lambda: closed.append(1))
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_4)
    page.note.setPlainText("Gut.")
    page.setFocus()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Return)
    assert closed == [1]
    assert journal.of("reflect")[-1][-2:] == (4, "Gut.")
