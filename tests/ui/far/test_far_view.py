"""The far view in the player: what is shown, what each key and click does, and that Stop is always there."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.far.screens import SCREENS
from tests.ui.sessions import MOMENTS, at, run

from backbeat.session.session import Session
from backbeat.settings import Settings
from backbeat.ui.far.screen import density_of
from backbeat.ui.far.view import FarView
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.pages.player_words import Forward, forward_means
from backbeat.ui.session.bridge import Bridge
from backbeat.ui.style.look import Look

LAPTOP = "laptop 1366"


class Stage:
    """A player's page with its far view, on a screen of a certain size."""

    def __init__(
        self,
        qtbot: Any,
        moment: str = "effort",
        screen: str = LAPTOP,
        *,
        distance: float = 3.0,
        scheme: str = "light",
        mirrored: bool = False,
        far: bool = True,
        still: bool = False,
    ) -> None:
        self.session, self.clock, self.journal = at(moment)
        self.bridge = Bridge()
        self.bridge.attach(self.session)
        size, per_mm = SCREENS[screen]
        settings = Settings(distance=distance, screen_scale=per_mm / density_of(QApplication.primaryScreen()).per_mm)
        self.look = Look(scheme)
        self.look.set_manner(still=still, as_mirror=False)
        self.page = PlayerPage(self.look, self.bridge, settings=lambda: settings)
        qtbot.addWidget(self.page)
        if mirrored:
            self.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.page.resize(*size)
        self.page.show()
        self.page.activateWindow()
        if far:
            self.page.toggle_far()
        QApplication.processEvents()

    @property
    def far(self) -> FarView:
        assert self.page.far is not None
        return self.page.far

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.page.windowHandle(), key, modifiers)

    def click(self, place: QPoint | None = None) -> None:
        QTest.mouseClick(self.far, Qt.MouseButton.LeftButton, pos=place or QPoint(200, 300))

    @property
    def status(self) -> str:
        return str(self.session.status)


def on_page(page: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


# What is shown


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("moment", sorted(MOMENTS))
def test_nothing_overlaps_and_nothing_is_clipped(qtbot: Any, moment: str, screen: str, mirrored: bool) -> None:
    stage = Stage(qtbot, moment, screen, mirrored=mirrored)
    far = stage.far
    parts = [far.name, far.side, far.line, far.dial, far.figure, far.stop, far.back, far.muted]
    seen = {part: on_page(stage.page, part) for part in parts if part.isVisible()}
    assert far.name in seen
    assert far.dial in seen
    assert far.stop in seen
    for part, place in seen.items():
        assert stage.page.rect().contains(place), part
        assert not any(place.intersects(there) for other, there in seen.items() if other is not part)
    assert not stage.page.near.isVisible()
    words = {part: part.lines for part in (far.name, far.side, far.line) if part.isVisible()}
    assert all("…" not in line for lines in words.values() for line in lines)


@pytest.mark.parametrize(
    ("moment", "number", "word", "line"),
    [
        ("prepare", "5", "Get ready", "Reach long. Hips stay level."),
        ("effort", "2", "Inhale", "Reach long. Hips stay level."),
        ("hold", "2", "Hold", "Reach long. Hips stay level."),
        ("finish", "2", "Exhale", "Reach long. Hips stay level."),
        ("switch", "3", "Change sides", "Reach long. Hips stay level."),
        ("rest", "12", "Rest", "Next: Set 2 of 2, Left arm, right leg"),
        ("own", "12", "times", "→ counts one, Enter: done"),
        ("paused", "2", "Paused", "Space or a click: go on"),
        ("resuming", "2", "Get ready", "Reach long. Hips stay level."),
    ],
)
def test_number_word_and_instruction(qtbot: Any, moment: str, number: str, word: str, line: str) -> None:
    far = Stage(qtbot, moment, "large 4k").far
    assert far.dial.accessibleName() == f"{number}, {word}"
    assert far.line.accessibleName() == line


@pytest.mark.parametrize("moment", ["effort", "hold", "finish"])
def test_words_and_number_stand_still_within_a_set(qtbot: Any, moment: str) -> None:
    stage = Stage(qtbot, "effort")
    before = (stage.far.plan, stage.far.dial.geometry())
    while stage.session.snapshot().phase.kind != moment:
        run(stage.session, stage.clock, 500)
    assert (stage.far.plan, stage.far.dial.geometry()) == before


def test_it_is_as_large_as_the_distance_asks_for(qtbot: Any) -> None:
    near, far = (Stage(qtbot, distance=distance).far for distance in (1.0, 4.0))
    assert far.plan is not None
    assert near.plan is not None
    assert far.dial.height() > 0
    assert far.plan.dial.word > near.plan.dial.word


@pytest.mark.parametrize("scheme", ["light", "dark", "high-contrast"])
def test_it_can_be_painted_in_every_theme(qtbot: Any, scheme: str) -> None:
    stage = Stage(qtbot, scheme=scheme)
    image = stage.page.grab().toImage()
    assert image.pixelColor(3, 3) == stage.look.theme.background


def test_a_sound_that_is_off_has_a_small_sign(qtbot: Any) -> None:
    stage = Stage(qtbot)
    assert not stage.far.muted.isVisible()
    stage.page.top.sound.set_muted(True)
    stage.page._frame()
    assert stage.far.muted.isVisible()
    assert not stage.far.muted.geometry().intersects(stage.far.stop.geometry())


# Near and far


def test_f_goes_to_and_fro(qtbot: Any) -> None:
    stage = Stage(qtbot, far=False)
    assert stage.page.near.isVisible()
    stage.key(Qt.Key.Key_F)
    assert stage.far.isVisible()
    assert not stage.page.near.isVisible()
    stage.key(Qt.Key.Key_F)
    assert stage.page.near.isVisible()
    assert not stage.far.isVisible()
    assert stage.status == "running"


def test_the_button_goes_there_and_the_one_beside_stop_goes_back(qtbot: Any) -> None:
    stage = Stage(qtbot, far=False)
    stage.page.top.distant.click()
    assert stage.page.is_far
    stage.far.back.click()
    assert not stage.page.is_far


def test_full_screen_is_the_far_view_by_itself(qtbot: Any) -> None:
    stage = Stage(qtbot, far=False)
    stage.page.showFullScreen()
    qtbot.waitUntil(lambda: stage.page.is_far)
    assert stage.far.isVisible()
    stage.page.showNormal()
    qtbot.waitUntil(lambda: not stage.page.is_far)
    assert stage.page.near.isVisible()


def test_f11_asks_for_full_screen(qtbot: Any) -> None:
    stage = Stage(qtbot)
    with qtbot.waitSignal(stage.page.full_screen, timeout=2_000):
        stage.key(Qt.Key.Key_F11)


def test_the_keys_are_shown_from_near(qtbot: Any) -> None:
    stage = Stage(qtbot)
    stage.key(Qt.Key.Key_Question)
    assert not stage.page.is_far
    assert stage.page._help is not None
    assert stage.page._help.isVisible()


def test_the_near_view_is_up_to_date_when_it_comes_back(qtbot: Any) -> None:
    stage = Stage(qtbot, "effort")
    run(stage.session, stage.clock, 2_000)
    stage.page.toggle_far()
    assert stage.page.dial_card.dial.accessibleName().startswith("3, Breathe")


# Stop


@pytest.mark.parametrize("moment", sorted(MOMENTS))
@pytest.mark.parametrize("screen", SCREENS)
def test_stop_is_whole_and_in_the_corner_it_has_on_the_other_pages(qtbot: Any, screen: str, moment: str) -> None:
    stage = Stage(qtbot, moment, screen, far=False)
    near = stage.page.stop_place
    stage.page.toggle_far()
    QApplication.processEvents()
    assert stage.page.stop_place == near
    assert min(near.width(), near.height()) >= 64
    assert stage.far.stop.isVisible()
    assert stage.far.childAt(stage.far.stop.geometry().center()) is stage.far.stop


def test_I_16_the_button_stops_on_the_press_and_nothing_pauses(qtbot: Any) -> None:
    stage = Stage(qtbot)
    QTest.mousePress(stage.far.stop, Qt.MouseButton.LeftButton)
    assert stage.status == "stopped"
    assert len(stage.journal.of("stopped")) == 1


# Clicks


def test_a_click_anywhere_pauses_and_goes_on(qtbot: Any) -> None:
    stage = Stage(qtbot, "hold")
    for expected in ("paused", "resuming", "paused"):
        stage.click(stage.far.dial.geometry().center())
        assert stage.status == expected


def test_a_drag_is_no_click_and_neither_is_another_button(qtbot: Any) -> None:
    stage = Stage(qtbot, "hold")
    QTest.mousePress(stage.far, Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    QTest.mouseRelease(stage.far, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    QTest.mouseClick(stage.far, Qt.MouseButton.RightButton, pos=QPoint(200, 300))
    QTest.mouseRelease(stage.far, Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    assert stage.status == "running"


def test_the_pointer_and_the_way_back_are_seen_when_it_moves_and_then_rest(qtbot: Any) -> None:
    stage = Stage(qtbot)
    assert not stage.far.back.isVisible()
    QTest.mouseMove(stage.far, QPoint(220, 310))
    qtbot.waitUntil(stage.far.back.isVisible)
    stage.far._pointer.stop()
    stage.far._rest_pointer()
    assert not stage.far.back.isVisible()
    assert stage.far.cursor().shape() is Qt.CursorShape.BlankCursor
    stage.session.pause()
    assert stage.far.back.isVisible()


# Keys


@pytest.mark.qt_log_ignore("keyToAscii Unhandled key code")  # of the test's own hands
@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_P, Qt.Key.Key_MediaPlay, Qt.Key.Key_MediaTogglePlayPause])
def test_pause_and_on_by_every_key_for_it(qtbot: Any, key: Qt.Key, far: bool) -> None:
    stage = Stage(qtbot, "hold", far=far)
    for expected in ("paused", "resuming"):
        stage.key(key)
        assert stage.status == expected


@pytest.mark.qt_log_ignore("keyToAscii Unhandled key code")
@pytest.mark.parametrize("key", [Qt.Key.Key_MediaPause, Qt.Key.Key_MediaStop])
def test_the_media_keys_that_only_pause_never_go_on_and_are_no_stop(qtbot: Any, key: Qt.Key) -> None:
    stage = Stage(qtbot, "hold")
    for _ in range(2):
        stage.key(key)
        assert stage.status == "paused"


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize(
    ("forth", "back"),
    [
        (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp),
        (Qt.Key.Key_Right, Qt.Key.Key_Left),
        (Qt.Key.Key_Down, Qt.Key.Key_Up),
        (Qt.Key.Key_MediaNext, Qt.Key.Key_MediaPrevious),
    ],
)
def test_a_clicker_goes_on_and_back(qtbot: Any, forth: Qt.Key, back: Qt.Key, far: bool) -> None:
    stage = Stage(qtbot, "rest", far=far)
    here = stage.session.snapshot().phase.segment
    stage.key(forth)
    assert stage.session.snapshot().phase.segment == here + 1
    stage.key(back)
    assert stage.session.snapshot().phase.segment == here


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_Period, Qt.Key.Key_B])
def test_what_a_clicker_sends_besides_does_nothing(qtbot: Any, key: Qt.Key) -> None:
    stage = Stage(qtbot, "hold")
    before = stage.session.player.state
    stage.key(key)
    assert stage.session.player.state == before


def test_a_held_key_is_one_press(qtbot: Any) -> None:
    """Marked repeats are not for the shortcuts; what the system fails to mark, `HeldKeys` takes away."""
    shortcuts = Stage(qtbot).page._shortcuts
    assert len(shortcuts) > 15
    assert not any(shortcut.autoRepeat() for shortcut in shortcuts)


# Counting at one's own pace


def reps(session: Session) -> tuple[int, int]:
    snapshot = session.snapshot()
    return snapshot.reps_counted, snapshot.reps_to_count


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_a_clicker_counts_and_enter_says_done(qtbot: Any, key: Qt.Key, far: bool) -> None:
    stage = Stage(qtbot, "own", far=far)
    for count in range(1, 4):
        stage.key(key)
        assert reps(stage.session) == (count, 12)
    dial = stage.far.dial if far else stage.page.dial_card.dial
    assert dial.accessibleName().startswith("3, of 12")
    stage.key(Qt.Key.Key_Return)
    assert stage.session.snapshot().phase.kind == "rest"
    record = stage.journal.sets[-1]
    assert (record.outcome, record.planned_reps, record.reps) == ("done", 12, 3)


def test_a_click_counts_and_after_the_last_one_says_done(qtbot: Any) -> None:
    stage = Stage(qtbot, "own")
    for _ in range(12):
        stage.click()
    assert reps(stage.session) == (12, 12)
    assert stage.far.line.accessibleName() == "All of them. → or Enter: done"
    stage.click()
    assert stage.session.snapshot().phase.kind == "rest"
    assert stage.journal.sets[-1].reps == 12


def test_who_does_not_count_is_taken_to_have_done_as_planned(qtbot: Any) -> None:
    stage = Stage(qtbot, "own")
    stage.key(Qt.Key.Key_Return)
    assert stage.journal.sets[-1].reps == 12


def test_shift_and_arrow_skip_a_set_at_ones_own_pace(qtbot: Any) -> None:
    stage = Stage(qtbot, "own")
    stage.key(Qt.Key.Key_Right)
    stage.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    record = stage.journal.sets[-1]
    assert (record.outcome, record.reps) == ("skipped", 1)


def test_the_bar_says_what_each_key_does_now(qtbot: Any) -> None:
    bar = Stage(qtbot, "own", far=False).page.bar
    assert (bar.done._key, bar.pause._key, bar.skip._key) == ("Enter", "Space", "⇧ →")
    bar = Stage(qtbot, "effort", far=False).page.bar
    assert (bar.pause._key, bar.skip._key) == ("Space", "→")
    first = Stage(qtbot, "own", far=False).page.dial_card.first
    assert first.text() == "→ counts one, Enter: done"


def test_what_the_key_means_in_every_state(qtbot: Any) -> None:
    session, clock, _ = at("own")
    assert forward_means(session.snapshot()) is Forward.COUNT
    for _ in range(12):
        session.count()
    assert forward_means(session.snapshot()) is Forward.DONE
    session.pause()
    assert forward_means(session.snapshot()) is Forward.SKIP
    session.resume()
    assert forward_means(session.snapshot()) is Forward.NOTHING
    run(session, clock, 3_000)
    session.done()
    assert forward_means(session.snapshot()) is Forward.SKIP


def test_pressed_while_getting_ready_a_set_is_not_thrown_away(qtbot: Any) -> None:
    stage = Stage(qtbot, "own")
    stage.key(Qt.Key.Key_Space)
    stage.key(Qt.Key.Key_Space)
    assert stage.status == "resuming"
    here = stage.session.snapshot().phase_index
    stage.key(Qt.Key.Key_PageDown)
    assert stage.session.snapshot().phase_index == here


# What can be heard can be seen


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("still", [False, True])
def test_each_change_flashes_at_the_edge_and_is_gone_after_400_milliseconds(qtbot: Any, far: bool, still: bool) -> None:
    stage = Stage(qtbot, "effort", far=far, still=still)
    flash = stage.page._flash
    run(stage.session, stage.clock, 1_500)
    assert flash.is_on
    flash._timer.stop()
    strengths = [flash.strength]
    for _ in range(8):
        flash.step()
        strengths.append(flash.strength)
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[0] == 1.0
    assert strengths[-1] == 0.0
    assert not any(band.isVisible() for band in flash._bands)
    if still:
        assert set(strengths) == {1.0, 0.0}


def test_the_flash_has_the_colour_of_what_begins_and_hides_nothing(qtbot: Any) -> None:
    stage = Stage(qtbot, "effort")
    run(stage.session, stage.clock, 1_500)
    flash, theme = stage.page._flash, stage.look.theme
    assert flash._bands[0].colour == theme.phase("hold").fill
    for band in flash._bands:
        assert not band.geometry().intersects(stage.far.stop.geometry())
        assert not band.geometry().intersects(stage.far.dial.geometry())


def test_no_flash_comes_while_another_is_a_moment_old(qtbot: Any) -> None:
    stage = Stage(qtbot, "rest")
    flash, begun = stage.page._flash, []
    for _ in range(12):
        stage.clock.pass_(60)
        before = flash._left
        stage.session.skip()
        if flash._left > before or (before == 0 and flash._left):
            begun.append(stage.clock.mono_at)
        flash._timer.stop()
        flash._left = 0
    assert begun
    assert all(later - earlier >= 500 for earlier, later in itertools.pairwise(begun))


@pytest.mark.parametrize("far", [False, True])
def test_the_last_three_seconds_pulse(qtbot: Any, far: bool) -> None:
    stage = Stage(qtbot, "rest", far=far)
    dial = stage.far.dial if far else stage.page.dial_card.dial
    stage.page._frame()
    assert dial._pulse is None
    left = stage.session.snapshot().remaining
    assert left is not None
    run(stage.session, stage.clock, left - 3_000)
    stage.page._frame()
    assert dial._pulse == pytest.approx(1.0, abs=0.1)
    run(stage.session, stage.clock, 500)
    stage.page._frame()
    assert dial._pulse == 0.0
    stage.page.grab()
    run(stage.session, stage.clock, 500)
    stage.page._frame()
    assert dial._pulse == pytest.approx(1.0, abs=0.1)
    stage.page.grab()


@pytest.mark.parametrize("far", [False, True])
def test_half_way_is_a_word_for_two_seconds(qtbot: Any, far: bool) -> None:
    stage = Stage(qtbot, "work", far=far)
    dial = stage.far.dial if far else stage.page.dial_card.dial
    while stage.session.snapshot().elapsed < 15_000:
        assert "Half-way" not in dial.accessibleName()
        run(stage.session, stage.clock, 500)
        stage.page._frame()
    assert "Half-way" in dial.accessibleName()
    run(stage.session, stage.clock, 2_000)
    stage.page._frame()
    assert "Half-way" not in dial.accessibleName()


def test_a_rest_says_what_comes_next_on_the_card_too(qtbot: Any) -> None:
    figure = Stage(qtbot, "rest", far=False).page.figure
    assert figure.line.text() == "Next: Set 2 of 2, Left arm, right leg"


# What it costs


def test_a_frame_paints_only_what_moves(qtbot: Any) -> None:
    stage = Stage(qtbot, "effort")
    stage.page._frames.stop()
    painted: list[str] = []

    class Watch(QWidget):
        def eventFilter(self, watched: object, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                painted.append(type(watched).__name__)
            return False

    watch = Watch()
    qtbot.addWidget(watch)
    for widget in (stage.page, *stage.page.findChildren(QWidget)):
        widget.installEventFilter(watch)
    stage.page._frame()
    for _ in range(4):
        QApplication.processEvents()
    painted.clear()
    for _ in range(4):
        stage.clock.pass_(33)
        stage.page._frame()
        QApplication.processEvents()
    assert painted
    assert set(painted) <= {"FarDial", "FigureView", "FigureArea"}


# Small windows


@pytest.mark.parametrize("moment", ["effort", "own", "paused"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("far", [False, True])
def test_stop_lies_within_the_smallest_window_at_the_largest_text(
    qtbot: Any, scale: float, moment: str, far: bool
) -> None:
    session, _, _ = at(moment)
    bridge = Bridge()
    bridge.attach(session)
    page = PlayerPage(Look("light", scale), bridge)
    qtbot.addWidget(page)
    page.resize(320, 240)
    page.show()
    if far:
        page.toggle_far()
    QApplication.processEvents()
    assert page.size().width() == 320
    assert page.rect().contains(page.stop_place)
    pause = page.bar.pause
    if not far:
        assert pause.isVisible()
        assert page.rect().contains(on_page(page, pause))
        assert not on_page(page, pause).intersects(page.stop_place)
