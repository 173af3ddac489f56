"""The locked screen as macOS tells it: two notifications that every program may listen to.

They arrive in the window's own event loop, which is Core Foundation's there. Sleep has no such
notification; the clocks see it. Not tried on a Mac so far: where anything of it fails, nobody is told.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from typing import TYPE_CHECKING, Any

from backbeat.session.events import PauseReason

if TYPE_CHECKING:
    from backbeat.desktop.away import TellAway

__all__ = ["NAMES", "MacAway"]

NAMES = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart")
_UTF_8 = 0x08000100
_AT_ONCE = 4  # also while the program is in the background

_Heard = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)  # centre, observer, name, object, info


class MacAway:
    def __init__(self, tell: TellAway, load: Any = None) -> None:
        self._tell = tell
        self._library = load
        self._heard = _Heard(lambda *_: tell(PauseReason.LOCKED))  # kept: the system holds only its address
        self._watching = False

    def watch(self) -> None:
        if self._watching:
            return
        try:
            library = self._load()
            centre = library.CFNotificationCenterGetDistributedCenter()
            for name in NAMES:
                text = library.CFStringCreateWithCString(None, name.encode(), _UTF_8)
                library.CFNotificationCenterAddObserver(centre, id(self), self._heard, text, None, _AT_ONCE)
                library.CFRelease(text)
        except (OSError, AttributeError):
            return
        self._watching = True

    def close(self) -> None:
        if self._watching:
            self._watching = False
            library = self._load()
            centre = library.CFNotificationCenterGetDistributedCenter()
            library.CFNotificationCenterRemoveEveryObserver(centre, id(self))

    def _load(self) -> Any:
        if self._library is None:
            library = ctypes.CDLL(ctypes.util.find_library("CoreFoundation") or "CoreFoundation")
            pointer = ctypes.c_void_p
            for name, result, *takes in (
                ("CFNotificationCenterGetDistributedCenter", pointer),
                ("CFStringCreateWithCString", pointer, pointer, ctypes.c_char_p, ctypes.c_uint32),
                (
                    "CFNotificationCenterAddObserver",
                    None, pointer, pointer, _Heard, pointer, pointer, ctypes.c_long,
                ),
                ("CFNotificationCenterRemoveEveryObserver", None, pointer, pointer),
                ("CFRelease", None, pointer),
            ):  # fmt: skip
                function = getattr(library, name)
                function.restype, function.argtypes = result, takes
            self._library = library
        return self._library
