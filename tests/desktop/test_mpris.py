"""The media controls, driven from another process by a tool that knows nothing of us."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from queue import Queue

import pytest
from tests.support.message_bus import Listener, gdbus

from backbeat.desktop.bus_address import NO_BUS
from backbeat.desktop.media_controls import Command, Showing, position_of, tells_more
from backbeat.desktop.mpris import NAME, PATH, PLAYER, ROOT, Mpris

LIMIT = 30.0
SHOWING = Showing(
    playing=True,
    can_play=True,
    title="Exercise 3 of 9",
    track=3,
    length=45_000,
    position=5_000,
    at=100_000,
    moving=True,
)


class Controls:
    def __init__(self, address: str) -> None:
        self.address = address
        self.now = 100_000
        self.asked: Queue[Command] = Queue()
        self.mpris = Mpris(self.asked.put, lambda: self.now)

    def call(self, method: str, *arguments: str) -> str:
        return gdbus(self.address, "call", "--dest", NAME, "--object-path", PATH, "--method", method, *arguments)

    def get(self, interface: str, name: str) -> str:
        return self.call("org.freedesktop.DBus.Properties.Get", interface, name)

    def show(self, what: Showing) -> None:
        """Until the name is there, where it is not yet."""
        self.mpris.show(what)
        gdbus(self.address, "wait", "--timeout", "30", NAME)

    def has_name(self) -> bool:
        bus = ("--dest", "org.freedesktop.DBus", "--object-path", "/", "--method")
        return "true" in gdbus(self.address, "call", *bus, "org.freedesktop.DBus.NameHasOwner", NAME)


@pytest.fixture
def controls(session_bus: str) -> Iterator[Controls]:
    made = Controls(session_bus)
    yield made
    made.mpris.hide()
    made.mpris.join(LIMIT)
    assert not made.mpris.is_alive


def test_the_name_is_there_with_the_session_and_gone_with_it(controls: Controls) -> None:
    assert not controls.has_name()
    controls.show(SHOWING)
    assert controls.has_name()
    controls.mpris.hide()
    controls.mpris.join(LIMIT)
    assert not controls.has_name()
    controls.show(replace(SHOWING, track=1))
    assert controls.has_name()


def test_the_program_says_who_it_is(controls: Controls) -> None:
    controls.show(SHOWING)
    assert controls.get(ROOT, "Identity") == "(<'Backbeat'>,)"
    assert controls.get(ROOT, "DesktopEntry") == "(<'backbeat'>,)"
    assert controls.get(ROOT, "CanQuit") == "(<false>,)"
    assert controls.get(ROOT, "CanRaise") == "(<true>,)"


def test_what_is_shown_has_the_types_of_the_standard(controls: Controls) -> None:
    controls.show(SHOWING)
    controls.now += 2_500
    told = controls.call("org.freedesktop.DBus.Properties.GetAll", PLAYER)
    for expected in (
        "'PlaybackStatus': <'Playing'>",
        "'Position': <int64 7500000>",
        "'mpris:length': <int64 45000000>",
        "'mpris:trackid': <objectpath '/org/backbeat/exercise/3'>",
        "'xesam:title': <'Exercise 3 of 9'>",
        "'xesam:artist': <['Backbeat']>",
        "'CanGoNext': <true>",
        "'CanGoPrevious': <true>",
        "'CanSeek': <false>",
        "'CanControl': <true>",
        "'Rate': <1.0>",
    ):
        assert expected in told


def test_the_position_stands_still_in_a_pause_and_ends_with_the_exercise(controls: Controls) -> None:
    controls.show(replace(SHOWING, playing=False, moving=False))
    controls.now += 60_000
    assert controls.get(PLAYER, "Position") == "(<int64 5000000>,)"
    assert controls.get(PLAYER, "PlaybackStatus") == "(<'Paused'>,)"
    assert position_of(SHOWING, 900_000) == 45_000
    assert position_of(replace(SHOWING, length=None), 160_000) == 65_000


@pytest.mark.parametrize(
    ("method", "command"),
    [
        (f"{PLAYER}.PlayPause", Command.TOGGLE),
        (f"{PLAYER}.Play", Command.PLAY),
        (f"{PLAYER}.Pause", Command.PAUSE),
        (f"{PLAYER}.Next", Command.NEXT),
        (f"{PLAYER}.Previous", Command.BACK),
        (f"{PLAYER}.Stop", Command.PAUSE),  # a headset that is switched off is no pain
        (f"{ROOT}.Raise", Command.RAISE),
    ],
)
def test_each_key_asks_for_one_thing(controls: Controls, method: str, command: Command) -> None:
    controls.show(SHOWING)
    assert controls.call(method) == "()"
    assert controls.asked.get(timeout=LIMIT) is command
    assert controls.asked.empty()


def test_quit_and_seek_do_nothing_and_nonsense_is_refused(controls: Controls) -> None:
    controls.show(SHOWING)
    assert controls.call(f"{ROOT}.Quit") == "()"
    assert controls.call(f"{PLAYER}.Seek", "1000000") == "()"
    for call, error in (
        ((f"{PLAYER}.Dance",), "UnknownMethod"),
        (("org.freedesktop.DBus.Properties.Get", PLAYER, "Mood"), "UnknownProperty"),
        (("org.freedesktop.DBus.Properties.Get", "org.example", "Mood"), "UnknownInterface"),
        (("org.freedesktop.DBus.Properties.Set", PLAYER, "Volume", "<0.5>"), "PropertyReadOnly"),
    ):
        assert error in controls.call(*call)
    assert controls.asked.empty()
    assert controls.get(PLAYER, "PlaybackStatus") == "(<'Playing'>,)"  # and it goes on


def test_tools_that_look_around_find_everything(controls: Controls) -> None:
    controls.show(SHOWING)
    found = gdbus(controls.address, "introspect", "--dest", NAME, "--object-path", "/", "--recurse")
    for part in (f"interface {PLAYER}", f"interface {ROOT}", "PlayPause();", "readonly x Position", "Seeked("):
        assert part in found


def test_changes_are_told_and_only_what_changed(controls: Controls) -> None:
    controls.show(SHOWING)
    listener = Listener(controls.address)
    try:
        controls.mpris.show(replace(SHOWING, position=6_000, at=101_000))  # as was to be expected
        controls.mpris.show(replace(SHOWING, position=6_000, at=101_000, playing=False, moving=False))
        assert listener.next() == (
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            (PLAYER, {"PlaybackStatus": ("s", "Paused")}, []),
        )
        controls.mpris.show(replace(SHOWING, position=1_000, at=102_000, playing=False, moving=False))
        assert listener.next() == (PLAYER, "Seeked", (1_000_000,))
    finally:
        listener.close()


def test_a_second_backbeat_has_a_name_of_its_own(controls: Controls) -> None:
    controls.show(SHOWING)
    second = Mpris(lambda _: None, lambda: 0)
    second.show(SHOWING)
    names = ""
    while f"{NAME}.instance" not in names:
        bus = ("--dest", "org.freedesktop.DBus", "--object-path", "/", "--method")
        names = gdbus(controls.address, "call", *bus, "org.freedesktop.DBus.ListNames")
    second.hide()
    second.join(LIMIT)
    assert controls.has_name()


@pytest.mark.parametrize("address", [NO_BUS, "garbage", ""])
def test_F60_without_a_bus_there_are_no_controls_and_no_thread_stays(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    mpris = Mpris(lambda _: None, lambda: 0)
    mpris.show(SHOWING)
    mpris.join(LIMIT)
    assert not mpris.is_alive
    mpris.show(replace(SHOWING, track=4))
    mpris.hide()


def test_only_what_could_not_be_known_is_told() -> None:
    assert tells_more(SHOWING, None)
    assert not tells_more(replace(SHOWING, position=9_000, at=104_000), SHOWING)
    assert tells_more(replace(SHOWING, position=0, at=104_000), SHOWING)
    assert tells_more(replace(SHOWING, playing=False), SHOWING)
