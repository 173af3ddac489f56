"""Whether there is a screen to show a window on, asked before Qt is.

Qt ends the process when it cannot reach a display, which no ``except`` can catch.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = ["why_no_display"]


def why_no_display(environment: Mapping[str, str] = os.environ) -> str | None:
    """None where a window can be shown, else the reason in a few words."""
    if sys.platform in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM", "").split(":")[0] in _NEED_NO_DISPLAY:
        return None
    wayland, x11 = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    if wayland and _answers(_wayland_socket(wayland, environment)):
        return None
    if x11:
        return None if _x11_answers(x11) else f"the X display {x11} does not answer"
    if wayland:
        return f"the Wayland display {wayland} does not answer"
    return "neither DISPLAY nor WAYLAND_DISPLAY is set"


_NEED_NO_DISPLAY = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs"})


def _wayland_socket(name: str, environment: Mapping[str, str]) -> str:
    return str(Path(environment.get("XDG_RUNTIME_DIR", "/"), name))


def _x11_answers(display: str) -> bool:
    host, _, number = display.rpartition(":")
    number = number.split(".")[0]
    if host not in {"", "unix"}:
        return True  # another machine, or a tunnel to one: only Qt can tell
    path = f"/tmp/.X11-unix/X{number}"
    return _answers(path) or (sys.platform == "linux" and _answers("\0" + path))


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        try:
            probe.connect(address)
        except (OSError, ValueError):
            return False
        return True
