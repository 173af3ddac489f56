"""Idle time and full screen, asked of a real X server under a real window manager."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desktop.x_server import XServer, authority, until, x_server
from tests.support.fake_clock import Hand

from backbeat.desktop.senses import x11
from backbeat.desktop.senses.display_server import ServerFullScreen, ServerIdle
from backbeat.desktop.senses.model import REST, Way
from backbeat.desktop.senses.x11 import X11Server, cookie

KEY = bytes(range(16))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[XServer]:
    with x_server(tmp_path) as made:
        yield made


def asked(desk: XServer, now: Hand | None = None, patience: float = 20.0) -> X11Server:
    """With more patience than a person is given, so that a busy machine makes no difference."""
    return X11Server(now or Hand(), desk.environment, patience)


def test_idle_time_grows_and_a_key_ends_it(desk: XServer) -> None:
    server = asked(desk)
    until(lambda: (server.idle() or 0) >= 400, "some time without a key")
    pressed = time.monotonic()
    desk.press("a")
    told = server.idle()
    assert told is not None
    assert told <= (time.monotonic() - pressed) * 1000 + 1
    assert ServerIdle(server).works() is Way.X11
    server.close()


def test_full_screen_is_seen_of_the_active_window_alone(desk: XServer) -> None:
    server = asked(desk)
    sign = ServerFullScreen(server)
    until(lambda: sign.seen() is False, "the window manager")
    assert sign.works() is Way.X11
    film = desk.window("full")
    until(sign.seen, "the film in full screen")
    note = desk.window("small")
    until(lambda: sign.seen() is False, "the small window to become the active one")
    note.kill()
    until(sign.seen, "the film to become the active one")
    film.kill()
    until(lambda: sign.seen() is False, "the film to be over")
    server.close()


def test_our_own_window_in_full_screen_keeps_no_break_away(desk: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server = asked(desk)
    ours = desk.window("full")
    until(server.active_is_full_screen, "a window in full screen")
    monkeypatch.setattr(x11, "os", SimpleNamespace(getpid=lambda: ours.pid))
    assert server.active_is_full_screen() is False
    server.close()


def test_without_a_window_manager_full_screen_cannot_be_known(tmp_path: Path) -> None:
    with x_server(tmp_path, managed=False) as desk:
        server = asked(desk)
        assert server.idle() is not None
        assert ServerFullScreen(server).seen() is None
        assert ServerFullScreen(server).works() is Way.NO_FULL_SCREEN
        server.close()


def test_a_server_that_is_killed_ends_neither_the_program_nor_the_asking(tmp_path: Path) -> None:
    with x_server(tmp_path) as desk:
        server = asked(desk)
        assert server.idle() is not None
        desk.process.kill()
        desk.process.wait()
        assert server.idle() is None
        assert server.active_is_full_screen() is None
        assert ServerIdle(server).works() is Way.NO_IDLE
        server.close()


def test_a_server_that_hangs_is_left_alone_for_a_minute(desk: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    now, tries = Hand(), []
    server = X11Server(now, desk.environment, patience=0.05)

    def answers() -> bool:
        now.at += REST
        return server.idle() is not None

    until(answers, "the server to answer, however busy the machine")
    real = x11.Connection

    def counted(*given: object) -> object:
        tries.append(given)
        return real(*given)

    monkeypatch.setattr(x11, "Connection", counted)
    desk.hold_up()
    assert server.idle() is None
    now.at += REST - 1
    assert server.idle() is None
    assert tries == []  # nobody has waited for it again
    now.at += 1
    assert server.idle() is None
    assert len(tries) == 1
    desk.go_on()
    until(answers, "the server to answer again")
    server.close()


def test_the_desktops_key_lets_us_in_and_nothing_else_does(tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.write_bytes(authority(65535, b"", b"", KEY))
    with x_server(tmp_path, "-auth", str(keys), managed=False) as desk:
        assert asked(desk).idle() is None
        desk.environment["XAUTHORITY"] = str(keys)
        server = asked(desk)
        assert server.idle() is not None
        server.close()


def test_the_key_of_this_computer_and_display_is_found(tmp_path: Path) -> None:
    here, file = socket.gethostname().encode(), tmp_path / ".Xauthority"
    environment = {"HOME": str(tmp_path)}
    assert cookie("0", environment) is None
    file.write_bytes(
        authority(256, here, b"7", b"another display")
        + authority(256, here, b"0", b"another kind", b"XDM-AUTHORIZATION-1")
        + authority(256, here, b"0", KEY)
    )
    assert cookie("0", environment) == KEY
    assert cookie("3", environment) is None
    file.write_bytes(authority(256, b"its old name", b"0", KEY))
    assert cookie("0", environment) == KEY  # the computer was renamed since the person logged in


@given(data=st.binary(max_size=200))
def test_whatever_lies_in_the_file_of_keys_breaks_nothing(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "garbage-keys"
    file.write_bytes(data)
    found = cookie("0", {"XAUTHORITY": str(file)})
    assert found is None or found in data


@pytest.mark.parametrize("display", ["", ":", "nonsense", "far.example:0", ":973", "unix:973.1", ":9/../../x"])
def test_where_there_is_no_display_of_this_computer_nothing_is_known(display: str) -> None:
    server = X11Server(Hand(), {"DISPLAY": display})
    assert server.idle() is None
    assert server.active_is_full_screen() is None
    server.close()


@given(answer=st.binary(min_size=1, max_size=300))
def test_a_server_that_talks_nonsense_is_not_believed(answer: bytes) -> None:
    ours, theirs = socket.socketpair()
    theirs.sendall(answer)
    theirs.shutdown(socket.SHUT_WR)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(x11, "_reach", lambda *_: ours)
        server = X11Server(Hand(), {"DISPLAY": ":0", "XAUTHORITY": "/nowhere"})
        assert server.idle() is None
    server.close()
    theirs.close()
