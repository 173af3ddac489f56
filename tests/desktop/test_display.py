"""Asked before Qt is: a display that does not answer would end the process."""

from __future__ import annotations

import socket
from pathlib import Path

from backbeat.desktop.display import why_no_display


def test_nothing_set_is_no_display() -> None:
    assert why_no_display({}) == "neither DISPLAY nor WAYLAND_DISPLAY is set"


def test_a_display_that_does_not_answer_is_no_display() -> None:
    assert why_no_display({"DISPLAY": ":973"}) == "the X display :973 does not answer"
    assert why_no_display({"DISPLAY": "unix:973.0"}) == "the X display unix:973.0 does not answer"
    assert why_no_display({"DISPLAY": ":nonsense/\x00"}) is not None


def test_a_wayland_display_is_found_by_its_socket(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert why_no_display(environment) == "the Wayland display wayland-7 does not answer"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        assert why_no_display(environment) is None


def test_another_machines_display_is_left_to_qt() -> None:
    assert why_no_display({"DISPLAY": "localhost:10.0"}) is None


def test_qt_platforms_without_a_screen_need_none() -> None:
    assert why_no_display({"QT_QPA_PLATFORM": "offscreen"}) is None
    assert why_no_display({"QT_QPA_PLATFORM": "xcb"}) is not None
