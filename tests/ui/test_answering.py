"""What a running program does for callers: everything bounded, and nothing that makes a session run unasked."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget
from tests.ui.program import MINE, write

from backbeat.answering import LONGEST_PAUSE, Answering, answering_for
from backbeat.breaks.commands import BreakStatus, Outcome
from backbeat.breaks.state import Standing
from backbeat.ui.window.coming_forward import come_forward

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
STATUS = BreakStatus(
    Standing.PAUSED, "short", "Short break", paused_until=NOW + timedelta(hours=1), kinds=("short", "long")
)


@dataclass
class Breaks:
    """Notes what it is told."""

    told: list = field(default_factory=list)
    outcome: Outcome = Outcome.DONE

    def _note(self, *what):
        self.told.append(what)
        return self.outcome

    def start(self, kind=None):
        return self._note("start", kind)

    def postpone(self):
        return self._note("postpone")

    def skip(self):
        return self._note("skip")

    def pause(self, until):
        return self._note("pause", until)

    def resume(self):
        return self._note("resume")

    def status(self):
        return STATUS


class Desk:
    """A program that notes what is done to it."""

    def __init__(self):
        self.done, self.faults = [], []
        self.breaks = Breaks()
        self.shown_at_once = self.runs = True
        self.answer = Answering(
            show=lambda token: self.done.append(("show", token)),
            show_breaks=lambda: self.done.append(("breaks",)),
            open_file=self._open,
            stop=self._stop,
            breaks=lambda: self.breaks,
            wall=lambda: NOW,
            on_fault=self.faults.append,
        )

    def _open(self, file):
        self.done.append(("open", file))
        return self.shown_at_once

    def _stop(self):
        self.done.append(("stop",))
        return self.runs


@pytest.fixture
def desk():
    return Desk()


def test_a_look_does_nothing(desk):
    assert desk.answer({"do": "look"}) == {"result": "done"}
    assert desk.done == []


def test_the_window_comes_and_the_file_is_opened(desk):
    assert desk.answer({"do": "show", "token": "t1"}) == {"result": "done"}
    assert desk.answer({"do": "show", "file": "/a/b.yaml"}) == {"result": "done"}
    assert desk.done == [("show", "t1"), ("show", ""), ("open", Path("/a/b.yaml"))]
    desk.shown_at_once = False
    assert desk.answer({"do": "show", "file": "/a/b.yaml"}) == {"result": "listed"}


@pytest.mark.parametrize("file", ["", "b.yaml", "/a\0b", "/" + "x" * 9000, 5, ["/a"], {}, True])
def test_a_file_that_cannot_be_one_is_not_opened(desk, file):
    assert desk.answer({"do": "show", "file": file}) == {"result": "not-understood"}
    assert desk.done == [("show", "")]


def test_stop_says_whether_something_ran(desk):
    assert desk.answer({"do": "stop"}) == {"result": "done"}
    desk.runs = False
    assert desk.answer({"do": "stop"}) == {"result": "nothing-runs"}


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"what": "start"}, ("start", None)),
        ({"what": "start", "kind": "long"}, ("start", "long")),
        ({"what": "postpone"}, ("postpone",)),
        ({"what": "skip"}, ("skip",)),
        ({"what": "resume"}, ("resume",)),
        ({"what": "pause", "for_ms": 1}, ("pause", 1)),
        ({"what": "pause", "for_ms": LONGEST_PAUSE}, ("pause", LONGEST_PAUSE)),
        ({"what": "pause", "until": "2026-03-03T00:00:00+00:00"}, ("pause", datetime(2026, 3, 3, tzinfo=UTC))),
    ],
)
def test_what_is_said_of_breaks_reaches_the_schedule(desk, wanted, told):
    answer = desk.answer({"do": "break", **wanted})
    assert desk.breaks.told == [told]
    assert answer["result"] == "done"
    assert answer["status"]["standing"] == "paused"
    assert answer["status"]["paused_until"] == "2026-03-02T10:00:00+00:00"
    assert answer["status"]["kinds"] == ("short", "long")


@pytest.mark.parametrize("outcome", list(Outcome))
def test_who_asked_the_menu_for_a_break_gets_it_or_sees_why_not(desk, outcome):
    desk.breaks.outcome = outcome
    assert desk.answer({"do": "take-a-break", "token": "t1"}) == {"result": "done"}
    assert desk.breaks.told == [("start", None)]
    shown = {Outcome.DONE: [], Outcome.IN_SESSION: [("show", "t1")]}
    assert desk.done == shown.get(outcome, [("show", "t1"), ("breaks",)])


def test_a_break_asked_for_while_they_are_off_opens_the_page_where_they_are_chosen(desk):
    desk.breaks = None
    assert desk.answer({"do": "take-a-break", "token": 5}) == {"result": "done"}
    assert desk.done == [("show", ""), ("breaks",)]


@pytest.mark.parametrize("outcome", list(Outcome))
def test_each_outcome_goes_back_by_its_name(desk, outcome):
    desk.breaks.outcome = outcome
    assert desk.answer({"do": "break", "what": "skip"})["result"] == outcome.value


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {"what": 5},
        {"what": ["start"]},
        {"what": "explode"},
        {"what": "start", "kind": ""},
        {"what": "start", "kind": "x" * 201},
        {"what": "start", "kind": 1},
        {"what": "pause"},
        {"what": "pause", "for_ms": 0},
        {"what": "pause", "for_ms": LONGEST_PAUSE + 1},
        {"what": "pause", "for_ms": True},
        {"what": "pause", "for_ms": 1.5},
        {"what": "pause", "until": "2026-03-03T00:00:00"},
        {"what": "pause", "until": "2026-03-01T00:00:00+00:00"},
        {"what": "pause", "until": "9999-12-31T00:00:00+00:00"},
        {"what": "pause", "until": "tomorrow"},
        {"what": "pause", "until": "x" * 300},
    ],
)
def test_what_makes_no_sense_does_nothing(desk, wanted):
    assert desk.answer({"do": "break", **wanted}) == {"result": "not-understood"}
    assert desk.breaks.told == []


def test_without_breaks_it_says_so(desk):
    desk.breaks = None
    assert desk.answer({"do": "break", "what": "start"}) == {"result": "switched-off"}


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
_NAMES = st.sampled_from(["do", "what", "file", "kind", "token", "for_ms", "until"])
_WORDS = st.sampled_from(["show", "break", "start", "pause", "status", "look"])


@given(st.dictionaries(_NAMES, _WORDS | _ANYTHING))
def test_I_18_whatever_is_said_only_start_starts(wanted):
    desk = Desk()
    answer = desk.answer(wanted)
    assert isinstance(answer["result"], str)
    assert desk.faults == []
    if ("start",) in [told[:1] for told in desk.breaks.told]:
        assert (wanted["do"], wanted["what"]) == ("break", "start")


def test_a_bug_is_told_to_the_one_handler_and_answered(desk):
    desk.breaks.status = lambda: 1 / 0
    assert desk.answer({"do": "break", "what": "status"}) == {"result": "fault"}
    assert [type(fault) for fault in desk.faults] == [ZeroDivisionError]


# -- joined to the whole program -----------------------------------------------------------------


@pytest.fixture
def made(program):
    started = program.start()
    return started, answering_for(started, lambda: NOW)


def test_F36_the_file_of_a_second_start_is_opened_in_the_first(made, program, tmp_path):
    app, answer = made
    file = write(tmp_path / "elsewhere", text=MINE.replace("Mine", "Yours"))
    app.window.showMinimized()
    assert answer({"do": "show", "file": str(file), "token": ""}) == {"result": "done"}
    program.until(lambda: app.window.current_page == "routine")
    assert "Yours" in app.window.windowTitle()
    assert not app.window.isMinimized()


def test_I_18_a_second_start_neither_begins_nor_goes_on_with_a_session(made, program, tmp_path):
    app, answer = made
    file = write(tmp_path / "elsewhere")
    program.begin()
    session = app.sessions.bridge.session
    session.pause()
    before = session.snapshot().status
    for wanted in ({"do": "look"}, {"do": "show", "file": str(file)}, {"do": "break", "what": "resume"}):
        answer(wanted)
    assert answer({"do": "show", "file": str(file)}) == {"result": "listed"}
    program.settle()
    assert app.sessions.bridge.session is session
    assert session.snapshot().status is before
    assert app.window.in_session


def test_a_break_from_the_menu_ends_on_the_page_of_breaks_where_they_are_off(made, program):
    app, answer = made
    assert answer({"do": "take-a-break"}) == {"result": "done"}
    program.settle()
    assert app.window.isVisible()
    assert app.window.current_page == "breaks"


def test_stop_latches_the_session_that_runs(made, program):
    app, answer = made
    assert answer({"do": "stop"}) == {"result": "nothing-runs"}
    program.begin()
    assert answer({"do": "stop"}) == {"result": "done"}
    assert str(app.sessions.bridge.session.snapshot().status) == "stopped"
    assert "Stopped" in app.window.windowTitle()
    assert answer({"do": "stop"}) == {"result": "nothing-runs"}


def test_a_hidden_start_has_all_but_the_window_and_stays_reachable(program, qapp):
    app = program.make()
    app.is_reachable = lambda: True
    app.show_hidden()
    assert app.history is not None
    assert not app.window.isVisible()
    app.come_forward()
    program.settle()
    assert app.window.isVisible()
    assert app.window.current_page == "library"


@pytest.mark.parametrize(
    ("platform", "token", "given"),
    [
        ("wayland", "t1", "t1"),
        ("wayland-egl", "t1", "t1"),
        ("xcb", "t1", None),
        ("wayland", "", None),
        ("wayland", "x" * 300, None),
        ("wayland", "a\nb", None),
        ("wayland", "ü", None),
    ],
)
def test_the_desktops_word_for_coming_forward_goes_to_qt_on_wayland(qtbot, monkeypatch, platform, token, given):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")
    monkeypatch.setattr("backbeat.ui.window.coming_forward.QGuiApplication.platformName", lambda: platform)
    window = QWidget()
    qtbot.addWidget(window)
    come_forward(window, token)
    assert os.environ.get("XDG_ACTIVATION_TOKEN") == given
    assert window.isVisible()


@pytest.mark.parametrize("reachable", [True, False])
def test_a_hidden_start_keeps_the_place_of_the_window(program, reachable):
    state = program.folder / "state"
    state.mkdir(parents=True)
    kept = {"x": 40, "y": 60, "width": 640, "height": 480, "maximized": True}
    (state / "window.json").write_text(json.dumps(kept))
    app = program.make()
    app.is_reachable = lambda: reachable
    app.show_hidden()
    assert app.window.isVisible() is not reachable
    app.come_forward()
    assert app.window.isMaximized()
    assert app.window.normalGeometry().size().toTuple() == (640, 480)


def test_I_38_a_hidden_start_without_a_tray_is_a_minimised_window(program):
    app = program.make()
    app.show_hidden()
    assert app.window.isVisible()
    assert app.window.isMinimized()
    app.come_forward("a-token")
    assert not app.window.isMinimized()
