"""The player page: every state at every size, every key, and Stop always there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.sessions import MOMENTS, at, run

from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.pages.strip_of import StripMap
from backbeat.ui.session.bridge import Bridge
from backbeat.ui.style.look import Look
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.stop_button import StopButton

SIZES = [(1024, 600), (1366, 768), (1920, 1080), (3840, 2160), (1024, 1400)]


class Stage:
    """A page with a session, as the window would have it."""

    def __init__(self, qtbot, moment="effort", size=(1366, 768), scale=1.0, scheme="light", *, mirrored=False):
        self.session, self.clock, self.journal = at(moment)
        self.bridge = Bridge()
        self.bridge.attach(self.session)
        self.page = PlayerPage(Look(scheme, scale), self.bridge)
        qtbot.addWidget(self.page)
        if mirrored:
            self.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page.resize(*size)
        self.page.show()
        self.page.activateWindow()
        QApplication.processEvents()

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.page.windowHandle(), key, modifiers)

    @property
    def status(self):
        return str(self.session.status)


def _on_page(page: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


# Sizes


@pytest.mark.parametrize(("scale", "mirrored"), [(1.0, False), (1.5, False), (2.0, False), (2.0, True)])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("moment", sorted(MOMENTS))
def test_nothing_is_clipped_and_nothing_overlaps(qtbot, moment, size, scale, mirrored):
    stage = Stage(qtbot, moment, size, scale, mirrored=mirrored)
    page = stage.page
    everything = page.rect()
    shown = [w for w in [*page.findChildren(BigButton), page.bar.stop] if w.isVisible()]
    places = {widget: _on_page(page, widget) for widget in shown}
    for widget, place in places.items():
        assert everything.contains(place), widget.accessibleName()
        assert min(place.width(), place.height()) >= 44, widget.accessibleName()
        for other, there in places.items():
            assert widget is other or not place.intersects(there)
    for label in page.findChildren(PlainLabel):
        if label.isVisible() and label.text():
            place = _on_page(page, label)
            assert everything.contains(place), label.text()
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
            assert not any(place.intersects(there) for there in places.values()), label.text()
    dial = page.dial_card.dial
    assert min(dial.width(), dial.height()) >= 180
    assert page.figure.name.text()


@pytest.mark.parametrize("moment", sorted(MOMENTS))
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_stop_is_whole_large_enabled_and_always_in_the_same_place(qtbot, size, scale, moment):
    stage = Stage(qtbot, moment, size, scale)
    place = stage.page.stop_place
    assert stage.page.rect().contains(place)
    assert min(place.width(), place.height()) >= 64
    assert stage.page.bar.stop.isEnabled()
    stage.session.skip()
    QApplication.processEvents()
    assert place == stage.page.stop_place
    stage.session.pause()
    QApplication.processEvents()
    assert place == stage.page.stop_place


def test_stop_is_the_largest_coloured_thing_to_press(qtbot):
    page = Stage(qtbot).page
    area = page.bar.stop.width() * page.bar.stop.height()
    assert all(b.width() * b.height() <= area for b in page.bar.findChildren(BigButton))


def test_F53_markup_from_a_file_stays_literal(qtbot):
    page = Stage(qtbot, "long").page
    assert "<b>Nacken</b>" in page.figure.line.text()


# Stop


@pytest.mark.parametrize("moment", sorted(MOMENTS))
def test_the_button_stops_on_the_press(qtbot, moment):
    stage = Stage(qtbot, moment)
    QTest.mousePress(stage.page.bar.stop, Qt.MouseButton.LeftButton)
    assert stage.status == "stopped"
    QTest.mouseRelease(stage.page.bar.stop, Qt.MouseButton.LeftButton)
    assert len(stage.journal.of("stopped")) == 1


def test_stop_stays_free_while_the_keys_are_shown(qtbot):
    stage = Stage(qtbot)
    stage.page.toggle_help()
    overlay = stage.page._help
    assert overlay is not None
    assert overlay.isVisible()
    assert not _on_page(stage.page, overlay).intersects(stage.page.stop_place)
    middle = stage.page.bar.stop.rect().center()
    under = stage.page.childAt(stage.page.bar.stop.mapTo(stage.page, middle))
    assert isinstance(under, StopButton)


# Keys


def test_space_pauses_and_goes_on_with_three_seconds_to_get_ready(qtbot):
    stage = Stage(qtbot, "hold")
    stage.key(Qt.Key.Key_Space)
    assert stage.status == "paused"
    assert stage.page.figure.pause.isVisible()
    assert "three seconds" in stage.page.figure.pause._then.text()
    assert stage.page.bar.pause.label == "Go on"
    stage.key(Qt.Key.Key_Space)
    assert stage.status == "resuming"
    assert not stage.page.figure.pause.isVisible()
    run(stage.session, stage.clock, 3_000)
    assert stage.status == "running"


def test_space_is_the_same_with_the_focus_on_another_button(qtbot):
    stage = Stage(qtbot, "hold")
    before = stage.session.snapshot().phase_index
    stage.page.bar.skip.setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Space)
    assert stage.status == "paused"
    assert stage.session.snapshot().phase_index == before


def test_enter_presses_the_button_with_the_focus(qtbot):
    stage = Stage(qtbot, "hold")
    before = stage.session.snapshot().phase_index
    stage.page.bar.skip.setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Return)
    assert stage.session.snapshot().phase_index > before


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_at_ones_own_pace_enter_says_done(qtbot, key):
    stage = Stage(qtbot, "own")
    assert stage.page.bar.done.isVisible()
    stage.key(key)
    assert stage.session.snapshot().phase.kind == "rest"
    assert [record.outcome for record in stage.journal.sets][-1] == "done"


def test_at_ones_own_pace_a_tap_on_the_dial_counts_and_after_the_last_says_done(qtbot):
    stage = Stage(qtbot, "own")
    for count in range(1, 13):
        QTest.mouseClick(stage.page.dial_card, Qt.MouseButton.LeftButton)
        assert stage.session.snapshot().reps_counted == count
    QTest.mouseClick(stage.page.dial_card, Qt.MouseButton.LeftButton)
    assert stage.session.snapshot().phase.kind == "rest"
    assert [(record.outcome, record.reps) for record in stage.journal.sets][-1] == ("done", 12)


def test_elsewhere_a_tap_on_the_dial_does_nothing(qtbot):
    stage = Stage(qtbot, "hold")
    before = stage.session.snapshot().phase_index
    QTest.mouseClick(stage.page.dial_card, Qt.MouseButton.LeftButton)
    assert stage.session.snapshot().phase_index == before


@pytest.mark.parametrize("key", [Qt.Key.Key_P, Qt.Key.Key_Space])
def test_at_ones_own_pace_space_pauses_and_goes_on(qtbot, key):
    stage = Stage(qtbot, "own")
    stage.key(key)
    assert stage.status == "paused"
    assert not stage.page.bar.done.isVisible()
    stage.key(Qt.Key.Key_Space)
    assert stage.status == "resuming"


@pytest.mark.parametrize("mirrored", [False, True])
def test_arrows_follow_the_direction_of_reading(qtbot, mirrored):
    stage = Stage(qtbot, "rest", mirrored=mirrored)
    here = stage.session.snapshot().phase.segment
    forth, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if mirrored else (Qt.Key.Key_Right, Qt.Key.Key_Left)
    stage.key(forth)
    assert stage.session.snapshot().phase.segment == here + 1
    stage.key(back)
    assert stage.session.snapshot().phase.segment == here
    bar = stage.page.bar
    assert (bar.skip.x() > bar.back.x()) is not mirrored


def test_page_keys_and_plus(qtbot):
    stage = Stage(qtbot, "rest")
    here = stage.session.snapshot().phase.segment
    length = stage.session.snapshot().length
    stage.key(Qt.Key.Key_Plus)
    assert stage.session.snapshot().length == length + 10_000
    stage.key(Qt.Key.Key_PageDown)
    assert stage.session.snapshot().phase.segment == here + 1
    stage.key(Qt.Key.Key_PageUp)
    assert stage.session.snapshot().phase.segment == here


def test_ten_seconds_more_only_where_it_means_something(qtbot):
    assert Stage(qtbot, "rest").page.bar.more.isEnabled()
    assert not Stage(qtbot, "effort").page.bar.more.isEnabled()


def test_question_mark_shows_the_keys(qtbot):
    stage = Stage(qtbot)
    stage.key(Qt.Key.Key_Question)
    assert stage.page._help.isVisible()
    stage.key(Qt.Key.Key_Question)
    assert not stage.page._help.isVisible()
    assert stage.status == "running"


def test_no_key_has_two_owners(qtbot):
    page = Stage(qtbot).page
    keys = [shortcut.key().toString() for shortcut in page._shortcuts]
    assert len(keys) == len(set(keys))
    assert "Esc" not in keys


# Leaving


def test_the_way_out_pauses_and_asks_in_the_page(qtbot):
    stage = Stage(qtbot, "hold")
    stage.page.top.back.click()
    assert stage.status == "paused"
    assert "Leave" in stage.page.figure.pause._why.text()
    stage.page.figure.pause.end.emit()
    assert stage.status == "ended"
    assert stage.journal.of("stopped") == []


def test_the_way_out_can_be_left_again(qtbot):
    stage = Stage(qtbot, "hold")
    stage.page.leave()
    stage.page.figure.pause.go_on.emit()
    assert stage.status == "resuming"
    stage.session.pause()
    assert "Leave" not in stage.page.figure.pause._why.text()


# What is shown


@pytest.mark.parametrize(
    ("moment", "number", "words", "counts"),
    [
        ("prepare", "5", ("Get ready", ""), ("", "Set 1 of 2")),
        ("effort", "2", ("Inhale", "reach out"), ("Rep 1 of 6", "Set 1 of 2")),
        ("hold", "2", ("Breathe", "Hold"), ("Rep 1 of 6", "Set 1 of 2")),
        ("finish", "2", ("Exhale", "come home"), ("Rep 1 of 6", "Set 1 of 2")),
        ("rest", "12", ("Rest", ""), ("", "Set 2 of 2")),
        ("switch", "3", ("Change sides", ""), ("", "Set 1 of 2")),
        ("paused", "2", ("Paused", ""), ("Rep 1 of 6", "Set 1 of 2")),
        ("resuming", "2", ("Get ready", ""), ("Rep 1 of 6", "Set 1 of 2")),
    ],
)
def test_number_word_and_counts(qtbot, moment, number, words, counts):
    card = Stage(qtbot, moment).page.dial_card
    assert card.dial._number == number
    assert (card.dial._word, card.dial._sub) == words
    assert (card.first.text(), card.second.text()) == counts


def test_own_pace_counts_up(qtbot):
    stage = Stage(qtbot, "own")
    before = int(stage.page.dial_card.dial._number)
    run(stage.session, stage.clock, 3_000)
    stage.page._frame()
    assert int(stage.page.dial_card.dial._number) == before + 3


def test_an_interruption_says_why(qtbot):
    stage = Stage(qtbot, "hold")
    stage.clock.suspend(8 * 3_600_000)
    stage.session.tick()
    assert stage.status == "paused"
    assert stage.page.figure.pause._why.text() == "Paused: the computer slept."


def test_frames_run_only_while_something_moves_and_can_be_seen(qtbot):
    stage = Stage(qtbot, "hold")
    assert stage.page._frames.isActive()
    stage.session.pause()
    assert not stage.page._frames.isActive()
    stage.session.resume()
    assert stage.page._frames.isActive()
    stage.page.hide()
    assert not stage.page._frames.isActive()


def test_a_page_without_a_session_is_quiet(qtbot):
    page = PlayerPage(Look("light"), Bridge())
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    page.grab()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_P, Qt.Key.Key_Return):
        QTest.keyClick(page.windowHandle(), key)


def test_every_moment_has_its_place_on_the_strip():
    session, clock, _ = at("prepare")
    strip = StripMap.of(session.timeline)
    places = []
    session.jump(0)
    for _ in range(60):
        run(session, clock, 5_000)
        if session.snapshot().length is None:
            session.done()
        piece, share = strip.place(session.snapshot())
        assert 0 <= piece < len(strip.segments)
        assert 0 <= share <= 1
        places.append(piece + share)
    assert places == sorted(places)


def test_the_theme_changes_under_a_running_session(qtbot):
    look = Look("light")
    session, _, _ = at("effort")
    bridge = Bridge()
    bridge.attach(session)
    page = PlayerPage(look, bridge)
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    light = page.grab().toImage()
    look.set_scheme("dark")
    assert page.grab().toImage() != light
    look.set_text_scale(1.6)
    page.grab()
