"""Whether the person has told the system that they want little movement on the screen.

Qt does not say yet, so each system is asked in its own way. Asking may start a program: do it off
the user interface's thread.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from backbeat.desktop.asking import AskProgram, ask_program

__all__ = ["less_motion_wanted"]


def less_motion_wanted(ask: AskProgram = ask_program, config: Path | None = None) -> bool:
    """False where the system cannot say."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return ask(("defaults", "read", "com.apple.universalaccess", "reduceMotion")) == "1"
    if ask(("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")) == "false":
        return True
    return _kde((config or Path.home() / ".config") / "kdeglobals")


def _kde(settings: Path) -> bool:
    """Plasma writes the factor by which animations are slowed; zero means none."""
    try:
        lines = settings.read_text(encoding="utf-8", errors="replace")[:100_000].splitlines()
    except OSError:
        return False
    values = (line.partition("=")[2].strip() for line in lines if line.startswith("AnimationDurationFactor="))
    return next(values, "1") in {"0", "0.0"}


def _windows() -> bool:
    import ctypes  # noqa: PLC0415

    client_area_animation, on = 0x1042, ctypes.c_int(1)
    library: Any = ctypes
    answered = library.windll.user32.SystemParametersInfoW(client_area_animation, 0, ctypes.byref(on), 0)
    return bool(answered) and not on.value
