"""What macOS tells, through its own libraries. Not tried on a Mac so far; a missing function tells nothing.

Whether a Focus is on is told to no program without the right to read every file of the person.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from collections.abc import Iterator
from typing import Any

from backbeat.desktop.senses.model import Way
from backbeat.routine.model import Milliseconds

__all__ = ["MacFullScreen", "MacIdle", "MacLock", "MacMicrophone"]

_COMBINED_STATE, _ANY_INPUT = 0, 0xFFFFFFFF
_ON_SCREEN_ONLY, _NO_DESKTOP = 1, 16
_UTF_8, _SIGNED_32 = 0x08000100, 3
_SYSTEM_OBJECT = 1


def _code(letters: str) -> int:
    """Core Audio's names are four letters in one number."""
    return int.from_bytes(letters.encode("ascii"), "big")


class _Rectangle(ctypes.Structure):
    _fields_ = (
        ("x", ctypes.c_double),
        ("y", ctypes.c_double),
        ("width", ctypes.c_double),
        ("height", ctypes.c_double),
    )


class _Address(ctypes.Structure):
    _fields_ = (("selector", ctypes.c_uint32), ("scope", ctypes.c_uint32), ("element", ctypes.c_uint32))


def _library(name: str) -> Any:
    return ctypes.CDLL(ctypes.util.find_library(name) or name)


class _Graphics:
    """The parts of ApplicationServices that are needed, with their types."""

    def __init__(self, library: Any = None) -> None:
        self._given = library
        self._typed: Any = None

    @property
    def library(self) -> Any:
        if self._typed is None:
            library, pointer = self._given or _library("ApplicationServices"), ctypes.c_void_p
            for name, result, *takes in (
                ("CGEventSourceSecondsSinceLastEventType", ctypes.c_double, ctypes.c_int32, ctypes.c_uint32),
                ("CGSessionCopyCurrentDictionary", pointer),
                ("CGWindowListCopyWindowInfo", pointer, ctypes.c_uint32, ctypes.c_uint32),
                ("CGMainDisplayID", ctypes.c_uint32),
                ("CGDisplayBounds", _Rectangle, ctypes.c_uint32),
                ("CGRectMakeWithDictionaryRepresentation", ctypes.c_bool, pointer, pointer),
                ("CFArrayGetCount", ctypes.c_long, pointer),
                ("CFArrayGetValueAtIndex", pointer, pointer, ctypes.c_long),
                ("CFDictionaryGetValue", pointer, pointer, pointer),
                ("CFStringCreateWithCString", pointer, pointer, ctypes.c_char_p, ctypes.c_uint32),
                ("CFNumberGetValue", ctypes.c_bool, pointer, ctypes.c_long, pointer),
                ("CFBooleanGetValue", ctypes.c_bool, pointer),
                ("CFRelease", None, pointer),
            ):
                function = getattr(library, name)
                function.restype, function.argtypes = result, takes
            self._typed = library
        return self._typed

    def value(self, table: Any, name: str) -> Any:
        """What a Core Foundation dictionary holds under a name; nothing where it has none."""
        text = self.library.CFStringCreateWithCString(None, name.encode(), _UTF_8)
        try:
            return self.library.CFDictionaryGetValue(table, text)
        finally:
            self.library.CFRelease(text)

    def number(self, table: Any, name: str) -> int | None:
        told, into = self.value(table, name), ctypes.c_int32()
        if not told or not self.library.CFNumberGetValue(told, _SIGNED_32, ctypes.byref(into)):
            return None
        return into.value

    def windows(self) -> Iterator[tuple[int | None, int | None, _Rectangle]]:
        """Of the windows that are on the screen, from the front: layer, process and place."""
        there = self.library.CGWindowListCopyWindowInfo(_ON_SCREEN_ONLY | _NO_DESKTOP, 0)
        if not there:
            return
        try:
            for index in range(self.library.CFArrayGetCount(there)):
                table, place = self.library.CFArrayGetValueAtIndex(there, index), _Rectangle()
                bounds = self.value(table, "kCGWindowBounds")
                if bounds and self.library.CGRectMakeWithDictionaryRepresentation(bounds, ctypes.byref(place)):
                    yield self.number(table, "kCGWindowLayer"), self.number(table, "kCGWindowOwnerPID"), place
        finally:
            self.library.CFRelease(there)


class MacIdle:
    def __init__(self, library: Any = None) -> None:
        self._graphics = _Graphics(library)

    def idle(self) -> Milliseconds | None:
        try:
            seconds = self._graphics.library.CGEventSourceSecondsSinceLastEventType(_COMBINED_STATE, _ANY_INPUT)
        except (OSError, AttributeError):
            return None
        return round(seconds * 1000) if 0 <= seconds < 1e9 else None

    def works(self) -> Way:
        return Way.NO_IDLE if self.idle() is None else Way.MACOS

    def close(self) -> None: ...


class MacLock:
    def __init__(self, library: Any = None) -> None:
        self._graphics = _Graphics(library)

    def seen(self) -> bool | None:
        try:
            library = self._graphics.library
            session = library.CGSessionCopyCurrentDictionary()
            if not session:
                return None  # nobody is at a screen
            try:
                told = self._graphics.value(session, "CGSSessionScreenIsLocked")
                return bool(told and library.CFBooleanGetValue(told))  # there only while it is locked
            finally:
                library.CFRelease(session)
        except (OSError, AttributeError):
            return None

    def works(self) -> Way:
        return Way.NO_LOCK if self.seen() is None else Way.MACOS

    def close(self) -> None: ...


class MacFullScreen:
    """Whether the foremost ordinary window of another program is as large as the screen."""

    def __init__(self, library: Any = None) -> None:
        self._graphics = _Graphics(library)

    def seen(self) -> bool | None:
        try:
            library = self._graphics.library
            screen = library.CGDisplayBounds(library.CGMainDisplayID())
            for layer, process, place in self._graphics.windows():
                if layer == 0:
                    return process != os.getpid() and _covers(place, screen)
        except (OSError, AttributeError):
            return None
        return False

    def works(self) -> Way:
        return Way.NO_FULL_SCREEN if self.seen() is None else Way.MACOS

    def close(self) -> None: ...


class MacMicrophone:
    """Whether any program takes sound from the input that is chosen."""

    def __init__(self, library: Any = None) -> None:
        self._library = library

    def seen(self) -> bool | None:
        try:
            audio = self._library or _library("CoreAudio")
        except OSError:
            return None
        device = self._get(audio, _SYSTEM_OBJECT, "dIn ")
        if device is None:
            return None
        running = self._get(audio, device, "gone") if device else 0
        return None if running is None else bool(running)

    def works(self) -> Way:
        return Way.NO_CALL if self.seen() is None else Way.MACOS

    def close(self) -> None: ...

    def _get(self, audio: Any, of: int, what: str) -> int | None:
        address = _Address(_code(what), _code("glob"), 0)
        into, size = ctypes.c_uint32(), ctypes.c_uint32(4)
        try:
            failed = audio.AudioObjectGetPropertyData(
                ctypes.c_uint32(of), ctypes.byref(address), ctypes.c_uint32(0), None, ctypes.byref(size),
                ctypes.byref(into),
            )  # fmt: skip
        except AttributeError:
            return None
        return None if failed else into.value


def _covers(place: _Rectangle, screen: _Rectangle) -> bool:
    return bool(place.width >= screen.width and place.height >= screen.height)
