"""Idle time and full screen as Wayland compositors tell them, by the protocols that KWin and wlroots speak."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desktop.compositor import compositor
from tests.desktop.x_server import until
from tests.support.fake_clock import Hand

from backbeat.desktop.senses.display_server import ServerFullScreen, ServerIdle
from backbeat.desktop.senses.model import REST, Way
from backbeat.desktop.senses.wayland import WaylandServer

SEAT, NEW, OLD = ("wl_seat", 7), ("ext_idle_notifier_v1", 2), ("org_kde_kwin_idle", 1)
WINDOWS = ("zwlr_foreign_toplevel_manager_v1", 3)
ALL = (2_000, 4_000, 15_000, 60_000, 300_000)
MAXIMISED, ACTIVE, FULL = 0, 2, 3
PATIENT = 20.0


@pytest.fixture
def folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="bb") as made:  # names of sockets are short, and pytest's folders are not
        yield Path(made)


def server_in(folder: Path, now: Hand, patience: float = PATIENT) -> WaylandServer:
    return WaylandServer(now, {"XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": "wayland-7"}, patience)


@pytest.mark.parametrize(
    ("notifier", "input_only"),
    [(NEW, True), (("ext_idle_notifier_v1", 1), False), (OLD, False)],
    ids=str,
)
def test_idle_time_grows_from_what_was_reached_until_a_key(
    folder: Path, notifier: tuple[str, int], input_only: bool
) -> None:
    now = Hand()
    with compositor(folder, ("wl_output", 4), SEAT, notifier) as there:
        server = server_in(folder, now)
        source = ServerIdle(server)
        assert source.idle() == 0
        assert tuple(there.lengths) == ALL
        assert there.input_only is input_only  # a film that keeps the screen on is no key
        there.idled(2_000, 4_000)
        until(lambda: source.idle() == 4_000, "four seconds")
        now.at += 700
        assert source.idle() == 4_700
        now.at += 30_000  # nobody looked meanwhile
        there.idled(15_000)
        until(lambda: source.idle() == 34_700, "both to be counted")
        there.idled(60_000)
        until(lambda: source.idle() == 60_000, "the minute")
        there.resumed(2_000, 4_000, 15_000, 60_000)
        until(lambda: source.idle() == 0, "the key")
        there.idled(2_000)
        until(lambda: source.idle() == 2_000, "the next pause")
        there.resumed(2_000)
        there.idled(2_000)
        now.at += 9_000  # a key between two looks: the pause is a new one
        there.idled(4_000)
        until(lambda: source.idle() == 4_000, "the pause after it")
        assert source.works() is Way.WAYLAND
        assert there.connections == 1
        server.close()


@pytest.mark.parametrize("protocols", [(), (SEAT,), (NEW,)], ids=["nothing", "no notifier", "no seat"])
def test_a_compositor_that_cannot_tell_is_not_guessed_at(folder: Path, protocols: tuple[tuple[str, int], ...]) -> None:
    with compositor(folder, *protocols):
        server = server_in(folder, Hand())
        assert ServerIdle(server).idle() is None
        assert ServerIdle(server).works() is Way.NO_IDLE
        assert ServerFullScreen(server).seen() is None
        assert ServerFullScreen(server).works() is Way.NO_FULL_SCREEN_WAYLAND
        server.close()


def test_full_screen_is_seen_where_the_compositor_lists_windows(folder: Path) -> None:
    with compositor(folder, SEAT, NEW, WINDOWS) as there:
        server = server_in(folder, Hand())
        sign = ServerFullScreen(server)
        assert sign.seen() is False
        assert sign.works() is Way.WAYLAND
        film, note, ours = 0xFF000001, 0xFF000002, 0xFF000003
        there.window(film, "mpv", FULL, ACTIVE)
        until(sign.seen, "the film")
        there.window(note, "editor", MAXIMISED, ACTIVE)
        there.states(film, FULL)
        until(lambda: sign.seen() is False, "another window to be active")
        there.states(film, FULL, ACTIVE)
        until(sign.seen, "the film again")
        there.say(film, 6)
        until(lambda: sign.seen() is False, "the film to be over")
        until(lambda: there.destroyed == [film], "its number to be given back")
        there.window(ours, "backbeat", FULL, ACTIVE)
        there.window(film, "mpv", FULL, ACTIVE)
        there.say(film, 6)
        until(lambda: there.destroyed == [film] * 2 or sign.seen() is None, "all that to be heard")
        assert sign.seen() is False  # our own window keeps no break away
        server.close()


def test_a_list_of_windows_too_old_to_know_of_full_screen_is_not_believed(folder: Path) -> None:
    with compositor(folder, SEAT, ("zwlr_foreign_toplevel_manager_v1", 1)):
        server = server_in(folder, Hand())
        assert ServerFullScreen(server).seen() is None
        server.close()


def test_a_compositor_that_goes_is_looked_for_after_a_minute(folder: Path) -> None:
    now = Hand()
    with compositor(folder, SEAT, NEW) as there:
        server = server_in(folder, now)
        assert server.idle() == 0
        there.hang_up()
        until(lambda: server.idle() is None, "the end of it")
        now.at += REST - 1
        assert server.idle() is None
        assert there.connections == 1
        now.at += 1
        assert server.idle() == 0
        assert there.connections == 2
        server.close()


@pytest.mark.parametrize(
    "said",
    [
        struct.pack("<II", 1, 8 << 16 | 0),  # "this was an error of yours"
        struct.pack("<II", 2, 4 << 16 | 0),  # shorter than itself
        struct.pack("<II", 2, 8 << 16 | 0),  # a protocol without a name
        struct.pack("<IIII", 2, 16 << 16 | 0, 1, 0xFFFFFF),
    ],
)
def test_nonsense_ends_the_connection_and_nothing_else(folder: Path, said: bytes) -> None:
    with compositor(folder, SEAT, NEW) as there:
        server = server_in(folder, Hand())
        assert server.idle() == 0
        there.garbage(said)
        until(lambda: server.idle() is None, "it not to be believed")
        assert server.active_is_full_screen() is None
        server.close()


@given(data=st.binary(min_size=1, max_size=200))
def test_whatever_a_compositor_says_breaks_nothing(data: bytes) -> None:
    with TemporaryDirectory(prefix="bb") as folder, compositor(Path(folder), SEAT, NEW, WINDOWS) as there:
        server = server_in(Path(folder), Hand())
        assert server.idle() == 0
        there.garbage(data)
        there.hang_up()
        told = server.idle()
        assert told is None or told >= 0
        server.active_is_full_screen()
        server.close()


def test_a_compositor_that_takes_us_and_says_nothing_is_left_alone(folder: Path) -> None:
    now = Hand()
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(folder / "wayland-7"))
        mute.listen()
        server = server_in(folder, now, patience=0.05)
        assert [server.idle() for _ in range(4)] == [None] * 4
        mute.setblocking(False)
        mute.accept()[0].close()
        with pytest.raises(BlockingIOError):  # it was tried once
            mute.accept()


@pytest.mark.parametrize("environment", [{}, {"XDG_RUNTIME_DIR": "/nowhere", "WAYLAND_DISPLAY": "\0"}])
def test_without_a_compositor_nothing_is_known(environment: dict[str, str]) -> None:
    server = WaylandServer(Hand(), environment)
    assert server.idle() is None
    assert server.active_is_full_screen() is None
    server.close()
