"""Windows and macOS, at the border where their libraries are called: a library of our own answers."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from backbeat.desktop.senses import macos, windows
from backbeat.desktop.senses.model import Way

NOTHING = SimpleNamespace()
"""A library in which everything is missing."""


class Function:
    """Takes a result type and argument types, as ctypes' functions do."""

    restype: Any = None
    argtypes: Any = None

    def __init__(self, call: Callable[..., Any]) -> None:
        self._call = call

    def __call__(self, *given: Any) -> Any:
        assert self.argtypes is None or len(given) == len(self.argtypes)
        return self._call(*given)


# -- Windows ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ticks", "last", "idle"), [(90_500, 90_000, 500), (300, 2**32 - 200, 500), (7, 7, 0)])
def test_windows_tells_idle_time_even_when_its_counter_begins_anew(ticks: int, last: int, idle: int) -> None:
    def tell(into: Any) -> int:
        assert into._obj.size == 8
        into._obj.time = last
        return 1

    source = windows.WindowsIdle(SimpleNamespace(GetLastInputInfo=tell), SimpleNamespace(GetTickCount=lambda: ticks))
    assert source.idle() == idle
    assert source.works() is Way.WINDOWS


def test_windows_that_does_not_tell_idle_time_is_not_guessed_at() -> None:
    refuses = SimpleNamespace(GetLastInputInfo=lambda _into: 0)
    assert windows.WindowsIdle(refuses, SimpleNamespace(GetTickCount=lambda: 1)).idle() is None
    assert windows.WindowsIdle(NOTHING, NOTHING).works() is Way.NO_IDLE


def shell(state: int, failed: int = 0) -> SimpleNamespace:
    def tell(into: Any) -> int:
        into._obj.value = state
        return failed

    return SimpleNamespace(SHQueryUserNotificationState=tell)


@pytest.mark.parametrize(
    ("state", "locked", "full", "quiet"),
    [
        (1, True, False, False),  # nobody is there
        (2, False, True, False),  # a program in full screen
        (3, False, True, False),  # a game
        (4, False, True, True),  # a presentation
        (5, False, False, False),  # the usual
        (6, False, False, True),  # the quiet hour
        (7, False, False, False),  # one of the store's programs, in whatever window
    ],
)
def test_windows_says_in_one_word_what_a_person_does(state: int, locked: bool, full: bool, quiet: bool) -> None:
    def seen(states: frozenset[int]) -> bool | None:
        return windows.WindowsState(states, Way.WINDOWS, Way.NO_LOCK, shell(state)).seen()

    assert (seen(windows.LOCKED), seen(windows.FULL_SCREEN), seen(windows.QUIET)) == (locked, full, quiet)


@pytest.mark.parametrize("library", [shell(0), shell(5, failed=-1), NOTHING])
def test_windows_that_says_nothing_is_not_believed(library: Any) -> None:
    sign = windows.WindowsState(windows.QUIET, Way.WINDOWS_PARTLY, Way.NO_QUIET, library)
    assert sign.seen() is None
    assert sign.works() is Way.NO_QUIET


class Front:
    """Whose window is in front."""

    def __init__(self, process: int) -> None:
        self._process = process
        self.GetForegroundWindow: Any = Function(lambda: 0x1_0000_0001)

    def GetWindowThreadProcessId(self, window: Any, into: Any) -> int:
        assert window.value == 0x1_0000_0001
        into._obj.value = self._process
        return 1


@pytest.mark.parametrize(
    ("state", "front", "seen"),
    [
        (2, Front(4711), True),
        (2, Front(os.getpid()), False),
        (5, NOTHING, False),
        (2, NOTHING, True),
        (0, NOTHING, None),
    ],
)
def test_our_own_window_in_full_screen_is_not_in_the_way_on_windows(state: int, front: Any, seen: bool | None) -> None:
    sign = windows.WindowsFullScreen(shell(state), front)
    assert sign.seen() is seen
    assert sign.works() is (Way.NO_FULL_SCREEN if seen is None else Way.WINDOWS)


class Registry:
    """Keys are dictionaries; values are numbers."""

    HKEY_CURRENT_USER = "me"

    def __init__(self, uses: dict[str, Any] | None) -> None:
        self.tree = {"me": {} if uses is None else {windows._USES: uses}}
        self.open = 0

    @contextmanager
    def _opened(self, found: dict[str, Any]) -> Any:
        self.open += 1
        try:
            yield found
        finally:
            self.open -= 1

    def OpenKey(self, key: Any, name: str) -> Any:
        found = self.tree["me"] if key == "me" else key
        for part in [name] if name in found else name.split("\\", 1):
            if part not in found:
                raise FileNotFoundError(name)
            found = found[part]
        return self._opened(found)

    def QueryInfoKey(self, key: dict[str, Any]) -> tuple[int, int, int]:
        return sum(isinstance(one, dict) for one in key.values()), 0, 0

    def EnumKey(self, key: dict[str, Any], index: int) -> str:
        return [name for name, one in key.items() if isinstance(one, dict)][index]

    def QueryValueEx(self, key: dict[str, Any], name: str) -> tuple[int, int]:
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], 11


ENDED = {"LastUsedTimeStart": 1, "LastUsedTimeStop": 2}
RUNS = {"LastUsedTimeStart": 3, "LastUsedTimeStop": 0}


@pytest.mark.parametrize(
    ("uses", "seen"),
    [
        ({}, False),
        ({"Teams": ENDED, "NonPackaged": {"C:#Zoom#Zoom.exe": ENDED}}, False),
        ({"Teams": RUNS, "NonPackaged": {}}, True),
        ({"Teams": ENDED, "NonPackaged": {"C:#Zoom#Zoom.exe": RUNS}}, True),
        ({"Teams": {"Value": 1}, "NonPackaged": {}}, False),  # it may, and never has
        ({"Teams": {"LastUsedTimeStart": 0, "LastUsedTimeStop": 0}}, False),
        (None, None),
    ],
)
def test_windows_writes_down_who_uses_the_microphone(uses: dict[str, Any] | None, seen: bool | None) -> None:
    registry = Registry(uses)
    sign = windows.WindowsMicrophone(registry)
    assert sign.seen() is seen
    assert sign.works() is (Way.NO_CALL if seen is None else Way.WINDOWS)
    assert registry.open == 0


class Kernel:
    def __init__(self, *names: str) -> None:
        self.names, self.closed = list(names), 0
        self.CreateToolhelp32Snapshot: Any = SnapshotTaker()

    def _fill(self, into: Any) -> int:
        if not self.names:
            return 0
        into._obj.process, into._obj.name = 4711, self.names.pop(0)
        return 1

    def Process32FirstW(self, _handle: Any, into: Any) -> int:
        assert into._obj.size == ctypes.sizeof(windows._Process)
        return self._fill(into)

    def Process32NextW(self, _handle: Any, into: Any) -> int:
        return self._fill(into)

    def CloseHandle(self, _handle: Any) -> int:
        self.closed += 1
        return 1


class SnapshotTaker:
    restype: Any = None

    def __init__(self, handle: int | None = 77) -> None:
        self._handle = handle

    def __call__(self, what: int, process: int) -> int | None:
        assert (what, process) == (2, 0)
        return self._handle


def test_windows_lists_programs() -> None:
    kernel = Kernel("System", "Zoom.exe", "explorer.exe")
    assert windows.WindowsPrograms(kernel).running(frozenset({"zoom", "obs"})) == {"zoom"}
    assert kernel.closed == 1
    assert windows.WindowsPrograms(Kernel("System")).works() is Way.WINDOWS
    refuses = Kernel("System")
    refuses.CreateToolhelp32Snapshot = SnapshotTaker(windows._NO_HANDLE)
    assert windows.WindowsPrograms(refuses).works() is Way.NO_PROGRAMS
    assert windows.WindowsPrograms(NOTHING).running(frozenset({"zoom"})) == frozenset()


# -- macOS -----------------------------------------------------------------------------------------


class Mac:
    """Core Foundation's objects are Python's, by a number; what was made must be released."""

    def __init__(self, idle: float = 0.0, session: Any = None, windows: Any = None) -> None:
        self._objects: dict[int, Any] = {}
        self.made = 0
        functions: dict[str, Callable[..., Any]] = {
            "CGEventSourceSecondsSinceLastEventType": lambda state, kind: (
                idle if (state, kind) == (0, 2**32 - 1) else -1
            ),
            "CGSessionCopyCurrentDictionary": lambda: self._make(session),
            "CGWindowListCopyWindowInfo": lambda options, of: self._make(windows) if (options, of) == (17, 0) else None,
            "CGMainDisplayID": lambda: 69,
            "CGDisplayBounds": lambda display: macos._Rectangle(0, 0, 1440, 900) if display == 69 else None,
            "CGRectMakeWithDictionaryRepresentation": self._rectangle,
            "CFArrayGetCount": lambda array: len(self._objects[array]),
            "CFArrayGetValueAtIndex": lambda array, index: self._point(self._objects[array][index]),
            "CFDictionaryGetValue": lambda table, key: self._point(self._objects[table].get(self._objects[key])),
            "CFStringCreateWithCString": lambda _allocator, text, code: self._make(text.decode()) if code else None,
            "CFNumberGetValue": self._number,
            "CFBooleanGetValue": lambda value: self._objects[value],
            "CFRelease": self._release,
        }
        for name, call in functions.items():
            setattr(self, name, Function(call))

    def _point(self, value: Any) -> int | None:
        if value is None:
            return None
        number = len(self._objects) + 1
        self._objects[number] = value
        return number

    def _make(self, value: Any) -> int | None:
        self.made += value is not None
        return self._point(value)

    def _release(self, _number: int) -> None:
        self.made -= 1

    def _number(self, value: int, kind: int, into: Any) -> bool:
        assert kind == 3
        into._obj.value = self._objects[value]
        return True

    def _rectangle(self, value: int, into: Any) -> bool:
        into._obj.x, into._obj.y, into._obj.width, into._obj.height = self._objects[value]
        return True


@pytest.mark.parametrize(("seconds", "idle"), [(0.0, 0), (61.2504, 61_250), (-1.0, None), (1e300, None)])
def test_macos_tells_idle_time(seconds: float, idle: int | None) -> None:
    source = macos.MacIdle(Mac(idle=seconds))
    assert source.idle() == idle
    assert source.works() is (Way.NO_IDLE if idle is None else Way.MACOS)


@pytest.mark.parametrize(
    ("session", "locked"),
    [({"CGSSessionScreenIsLocked": True}, True), ({"kCGSSessionUserIDKey": 501}, False), (None, None)],
)
def test_macos_tells_the_lock(session: Any, locked: bool | None) -> None:
    library = Mac(session=session)
    assert macos.MacLock(library).seen() is locked
    assert library.made == 0  # everything was given back


def window(width: float, height: float, layer: int = 0, process: int = 99) -> dict[str, Any]:
    return {"kCGWindowLayer": layer, "kCGWindowOwnerPID": process, "kCGWindowBounds": (0, 0, width, height)}


@pytest.mark.parametrize(
    ("windows_there", "seen"),
    [
        ([], False),
        ([window(1440, 900)], True),
        ([window(1440, 870)], False),  # below the menu bar
        ([window(1440, 24, layer=24), window(1440, 900)], True),
        ([window(800, 600), window(1440, 900)], False),  # the film is behind
        ([window(1440, 900, process=os.getpid())], False),
        ([{"kCGWindowLayer": 0}, window(1440, 900)], True),
    ],
)
def test_macos_tells_windows_as_large_as_the_screen(windows_there: Any, seen: bool) -> None:
    library = Mac(windows=windows_there)
    assert macos.MacFullScreen(library).seen() is seen
    assert library.made == 0


def audio(device: int | None, running: int | None) -> SimpleNamespace:
    def get(of: Any, address: Any, _size: Any, _with: Any, _length: Any, into: Any) -> int:
        asked = (of.value, address._obj.selector.to_bytes(4, "big"), address._obj.scope.to_bytes(4, "big"))
        if asked == (1, b"dIn ", b"glob"):
            told = device
        else:
            assert asked == (device, b"gone", b"glob")
            told = running
        if told is None:
            return -1
        into._obj.value = told
        return 0

    return SimpleNamespace(AudioObjectGetPropertyData=get)


@pytest.mark.parametrize(
    ("library", "seen"),
    [
        (audio(41, 1), True),
        (audio(41, 0), False),
        (audio(0, None), False),  # no input at all
        (audio(41, None), None),
        (audio(None, None), None),
        (NOTHING, None),
    ],
)
def test_macos_tells_whether_the_input_runs(library: Any, seen: bool | None) -> None:
    sign = macos.MacMicrophone(library)
    assert sign.seen() is seen
    assert sign.works() is (Way.NO_CALL if seen is None else Way.MACOS)


def test_a_mac_whose_library_lacks_a_function_tells_nothing() -> None:
    assert macos.MacIdle(NOTHING).works() is Way.NO_IDLE
    assert macos.MacLock(NOTHING).works() is Way.NO_LOCK
    assert macos.MacFullScreen(NOTHING).works() is Way.NO_FULL_SCREEN
