"""What the desktop around a session is asked for, and what it may ask of the session."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from tests.support.fake_desktop import FakeDesktop
from tests.support.plans import begin as begin_session
from tests.support.plans import exercise, record_of, three_exercises, timeline_of
from tests.ui.sessions import run

from backbeat.desktop.media_controls import Command
from backbeat.session.events import PauseReason
from backbeat.session.session import Session
from backbeat.session.state import Status
from backbeat.settings import Settings
from backbeat.ui.session.companion import Company
from backbeat.ui.system.media import showing_of


class Room:
    """A session with the desktop's companions beside it, as the session desk joins them."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.session, self.clock, self.journal = begin_session(three_exercises(), silence=self._silence)
        self.desktop = FakeDesktop(lambda: self.clock.now().mono_at)
        self.notices, self.faults = [], []
        companions = self.desktop.companions(self.window, self.window)
        for one in companions:
            one.notice.connect(self.notices.append)
        self.company = Company(companions, self.faults.append, self.window)
        self.company.settings_changed(Settings())
        self.company.begin(self.session)
        self.session.subscribe(self.company.happened)
        self.go(1_000)

    def _silence(self):
        self.company.silence()

    def go(self, milliseconds):
        run(self.session, self.clock, milliseconds)

    def until(self, condition):
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def ask(self, command, then):
        """From another thread, as the bus does it."""
        thread = threading.Thread(target=self.desktop.ask, args=(command,))
        thread.start()
        thread.join()
        self.until(then)

    def settle(self):
        """Whatever was asked for from elsewhere has arrived."""
        raised = []
        self.window.raise_ = lambda: raised.append(True)
        self.desktop.ask(Command.RAISE)
        self.until(lambda: raised)


@pytest.fixture
def room(qtbot, qapp):
    made = Room(qtbot)
    yield made
    made.company.close()
    assert made.faults == []


# -- awake ---------------------------------------------------------------------------------------


def test_the_screen_is_kept_on_while_it_runs_and_not_in_a_pause(room):
    assert room.desktop.wishes == [True]
    room.session.pause()
    assert room.desktop.wishes == [True, False]
    room.session.resume()  # getting ready counts as running
    assert room.session.status is Status.RESUMING or room.session.status is Status.RUNNING
    assert room.desktop.wishes == [True, False, True]


@pytest.mark.parametrize("end", ["stop", "end", "finish", "over"])
def test_the_screen_may_sleep_however_it_ends(room, end):
    if end == "finish":
        while room.session.is_active:
            room.session.skip()
    elif end == "over":
        room.company.over()
    else:
        getattr(room.session, end)()
    assert not room.desktop.is_awake
    room.company.over()
    assert room.desktop.wishes[-1] == "close"
    assert room.desktop.wishes.count(True) == 1


def test_who_does_not_want_it_is_left_alone_at_once(room):
    room.company.settings_changed(replace(Settings(), keep_awake=False))
    assert room.desktop.wishes == [True, False]
    room.session.pause()
    room.session.resume()
    assert room.desktop.wishes == [True, False]
    room.company.settings_changed(Settings())
    assert room.desktop.is_awake


def test_where_it_cannot_be_done_is_said_once_and_the_session_goes_on(room):
    for _ in range(3):
        room.desktop.fail("the desktop offers no way")
    room.until(lambda: room.notices)
    room.settle()
    assert len(room.notices) == 1
    assert "keep the screen on" in room.notices[0]
    assert room.session.status is Status.RUNNING


# -- away ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("reason", [PauseReason.LOCKED, PauseReason.SUSPEND])
def test_a_locked_screen_or_sleep_pauses_and_nothing_goes_on_by_itself(room, reason):
    assert room.desktop.watched
    thread = threading.Thread(target=room.desktop.leave, args=(reason,))
    thread.start()
    thread.join()
    room.until(lambda: room.session.status is Status.PAUSED)
    assert room.session.snapshot().reason is reason
    assert [pause.reason for pause in room.journal.pauses] == [reason]
    remaining = room.session.snapshot().remaining
    room.go(600_000)
    assert (room.session.status, room.session.snapshot().remaining) == (Status.PAUSED, remaining)
    room.session.resume()
    assert room.session.status is not Status.PAUSED


def test_lock_and_sleep_told_together_are_one_pause(room):
    for reason in (PauseReason.LOCKED, PauseReason.LOCKED, PauseReason.SUSPEND):
        room.desktop.leave(reason)
    room.until(lambda: room.session.status is Status.PAUSED)
    room.settle()
    assert [pause.reason for pause in room.journal.pauses] == [PauseReason.LOCKED]


def test_a_person_who_had_paused_is_told_nothing_new(room):
    room.session.pause()
    room.desktop.leave(PauseReason.LOCKED)
    room.settle()
    assert room.session.snapshot().reason is PauseReason.PERSON


def test_after_a_stop_and_after_it_was_left_the_desktop_changes_nothing(room):
    room.session.stop()
    room.desktop.leave(PauseReason.LOCKED)
    room.settle()
    assert room.session.status is Status.STOPPED
    room.company.over()
    assert not room.desktop.watched
    room.desktop.leave(PauseReason.LOCKED)
    room.settle()


# -- media controls --------------------------------------------------------------------------------


def test_what_is_shown_names_neither_exercise_nor_routine(room):
    showing = room.desktop.shown[-1]
    assert showing.title == "Exercise 1 of 3"
    assert (showing.track, showing.length, showing.position) == (1, 30_000, 0)
    assert (showing.playing, showing.moving, showing.can_play) == (True, True, True)


def test_it_is_told_on_changes_only(room):
    shown = len(room.desktop.shown)
    room.go(25_000)  # prepared, two repetitions on one side, sides changed
    assert len(room.desktop.shown) == shown
    room.session.skip()
    assert len(room.desktop.shown) == shown + 1
    room.session.pause()
    assert len(room.desktop.shown) == shown + 2
    assert not room.desktop.shown[-1].playing
    room.go(10_000)
    assert len(room.desktop.shown) == shown + 2


def test_time_that_was_added_makes_it_longer(room):
    room.session.add_time(10_000)
    assert (room.desktop.shown[-1].length, room.desktop.shown[-1].position) == (40_000, 1_000)


def test_at_ones_own_pace_there_is_no_length(room):
    room.session.jump(2)
    showing = showing_of(room.session, 0)
    assert (showing.title, showing.length) == ("Exercise 3 of 3", None)


def test_keys_pause_and_go_on_skip_and_go_back(room):
    room.ask(Command.TOGGLE, lambda: room.session.status is Status.PAUSED)
    assert room.session.snapshot().reason is PauseReason.PERSON
    room.ask(Command.TOGGLE, lambda: room.session.status is not Status.PAUSED)
    room.ask(Command.PAUSE, lambda: room.session.status is Status.PAUSED)
    room.ask(Command.PLAY, lambda: room.session.status is not Status.PAUSED)
    phase = room.session.snapshot().phase_index
    room.ask(Command.NEXT, lambda: room.session.snapshot().phase_index > phase)
    room.ask(Command.BACK, lambda: room.session.snapshot().phase_index == phase)


@pytest.mark.parametrize("reason", [PauseReason.LOCKED, PauseReason.SUSPEND])
@pytest.mark.parametrize("command", [Command.PLAY, Command.TOGGLE])
def test_out_of_sleep_and_lock_only_the_window_leads_on(room, reason, command):
    room.session.pause(reason)
    assert room.desktop.shown[-1].can_play is False
    room.desktop.ask(command)
    room.settle()
    assert room.session.status is Status.PAUSED


@pytest.mark.parametrize("command", [Command.PLAY, Command.TOGGLE, Command.NEXT, Command.BACK, Command.PAUSE])
@pytest.mark.parametrize("end", ["stop", "end"])
def test_nothing_is_begun_or_revived_from_outside(room, command, end):
    getattr(room.session, end)()
    assert room.desktop.shown[-1] is None  # gone with the session
    state = room.session.player.state
    room.desktop.ask(command)
    room.settle()
    assert room.session.player.state == state
    room.company.over()
    room.desktop.ask(command)
    room.settle()


def test_a_window_that_is_raised_is_as_large_as_it_was(room):
    room.window.showMaximized()
    room.window.showMinimized()
    room.ask(Command.RAISE, lambda: not room.window.isMinimized())
    assert room.window.isVisible()
    assert room.window.isMaximized()


def test_a_session_that_is_only_shown_is_not_begun(room):

    timeline = three_exercises()
    waiting = Session(timeline, room.clock, room.journal, record_of(timeline, 2))
    room.company.begin(waiting)
    for command in Command:
        room.desktop.ask(command)
    room.settle()
    assert waiting.status is Status.READY


def test_rests_between_rounds_belong_to_what_comes(qtbot, qapp):

    session, _, _ = begin_session(timeline_of(exercise("a", duration=5_000), rounds=2, rest=9_000))
    session.skip()
    showing = showing_of(session, 0)
    assert (showing.title, showing.position, showing.moving) == ("Exercise 2 of 2", 0, False)
