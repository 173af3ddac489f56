"""Whether the person has told the system that they want more contrast.

Qt says so from 6.10 on where the desktop speaks its language; this asks where it does not. Asking may
start a program: do it off the user interface's thread.
"""

from __future__ import annotations

import sys
from typing import Any

from backbeat.desktop.asking import AskProgram, ask_program

__all__ = ["more_contrast_wanted"]

_GNOME = ("gsettings", "get", "org.gnome.desktop.a11y.interface", "high-contrast")
_PORTAL = (
    "gdbus", "call", "--session", "--timeout", "1",
    "--dest", "org.freedesktop.portal.Desktop", "--object-path", "/org/freedesktop/portal/desktop",
    "--method", "org.freedesktop.portal.Settings.Read", "org.freedesktop.appearance", "contrast",
)  # fmt: skip


def more_contrast_wanted(ask: AskProgram = ask_program) -> bool:
    """False where the system cannot say."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return ask(("defaults", "read", "com.apple.universalaccess", "increaseContrast")) == "1"
    # The portal answers "(<<uint32 1>>,)": 0 is no wish, 1 is more.
    return ask(_GNOME) == "true" or "uint32 1>" in (ask(_PORTAL) or "")


def _windows() -> bool:
    import ctypes  # noqa: PLC0415

    class HighContrast(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))

    get_high_contrast, is_on = 0x0042, 0x1
    told = HighContrast(ctypes.sizeof(HighContrast), 0, None)
    library: Any = ctypes
    answered = library.windll.user32.SystemParametersInfoW(get_high_contrast, told.size, ctypes.byref(told), 0)
    return bool(answered) and bool(told.flags & is_on)
