"""What Windows tells, through its own libraries. Not tried on Windows so far; a missing function tells nothing."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from typing import Any

from backbeat.desktop.senses.model import Way
from backbeat.desktop.senses.programs import found
from backbeat.routine.model import Milliseconds

__all__ = ["WindowsFullScreen", "WindowsIdle", "WindowsMicrophone", "WindowsPrograms", "WindowsState"]

# What SHQueryUserNotificationState says of the person.
NOT_PRESENT, BUSY, FULL_SCREEN_3D, PRESENTATION, ACCEPTS, QUIET_TIME, STORE_APP = range(1, 8)
LOCKED = frozenset({NOT_PRESENT})
# Not STORE_APP: it may be said of one in an ordinary window, and would then keep every break away.
FULL_SCREEN = frozenset({BUSY, FULL_SCREEN_3D, PRESENTATION})
QUIET = frozenset({QUIET_TIME, PRESENTATION})

_USES = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\microphone"
_DESKTOP_PROGRAMS = "NonPackaged"
_PROCESSES, _NO_HANDLE = 0x2, ctypes.c_void_p(-1).value


class _LastInput(ctypes.Structure):
    _fields_ = (("size", ctypes.c_uint32), ("time", ctypes.c_uint32))


class _Process(ctypes.Structure):
    _fields_ = (
        ("size", ctypes.c_uint32),
        ("usage", ctypes.c_uint32),
        ("process", ctypes.c_uint32),
        ("heap", ctypes.c_size_t),
        ("module", ctypes.c_uint32),
        ("threads", ctypes.c_uint32),
        ("parent", ctypes.c_uint32),
        ("priority", ctypes.c_int32),
        ("flags", ctypes.c_uint32),
        ("name", ctypes.c_wchar * 260),
    )


def _system(name: str) -> Any:
    return getattr(getattr(ctypes, "windll"), name)  # noqa: B009 - is not there elsewhere, and mypy knows


class WindowsIdle:
    def __init__(self, user: Any = None, kernel: Any = None) -> None:
        self._user, self._kernel = user, kernel

    def idle(self) -> Milliseconds | None:
        last = _LastInput(ctypes.sizeof(_LastInput), 0)
        try:
            user, kernel = self._user or _system("user32"), self._kernel or _system("kernel32")
            if not user.GetLastInputInfo(ctypes.byref(last)):
                return None
            return (int(kernel.GetTickCount()) - int(last.time)) & 0xFFFFFFFF  # the counter begins anew after 49 days
        except (OSError, AttributeError):
            return None

    def works(self) -> Way:
        return Way.NO_IDLE if self.idle() is None else Way.WINDOWS

    def close(self) -> None: ...


class WindowsState:
    """One of the things that Windows says in one word of whether a person may be told something."""

    def __init__(self, states: frozenset[int], known: Way, unknown: Way, shell: Any = None) -> None:
        self._states, self._known, self._unknown, self._shell = states, known, unknown, shell

    def seen(self) -> bool | None:
        state = ctypes.c_int(0)
        try:
            failed = (self._shell or _system("shell32")).SHQueryUserNotificationState(ctypes.byref(state))
        except (OSError, AttributeError):
            return None
        return None if failed or not state.value else state.value in self._states

    def works(self) -> Way:
        return self._unknown if self.seen() is None else self._known

    def close(self) -> None: ...


class WindowsFullScreen(WindowsState):
    """Our own window in front is never in the way."""

    def __init__(self, shell: Any = None, user: Any = None) -> None:
        super().__init__(FULL_SCREEN, Way.WINDOWS, Way.NO_FULL_SCREEN, shell)
        self._user = user

    def seen(self) -> bool | None:
        told = super().seen()
        return told and not self._is_ours_in_front()

    def _is_ours_in_front(self) -> bool:
        process = ctypes.c_uint32(0)
        try:
            user = self._user or _system("user32")
            take = user.GetForegroundWindow
            take.restype = ctypes.c_void_p
            user.GetWindowThreadProcessId(ctypes.c_void_p(take()), ctypes.byref(process))
        except (OSError, AttributeError):
            return False
        return process.value == os.getpid()


class WindowsMicrophone:
    """Windows writes down who uses the microphone and until when; zero means until now."""

    def __init__(self, registry: Any = None) -> None:
        self._registry = registry

    def seen(self) -> bool | None:
        try:
            registry = self._registry or __import__("winreg")
            with registry.OpenKey(registry.HKEY_CURRENT_USER, _USES) as uses:
                return any(self._in_use(registry, uses, name) for name in self._below(registry, uses))
        except (OSError, ImportError):
            return None

    def works(self) -> Way:
        return Way.NO_CALL if self.seen() is None else Way.WINDOWS

    def close(self) -> None: ...

    def _below(self, registry: Any, key: Any) -> tuple[str, ...]:
        names = _names(registry, key)
        if _DESKTOP_PROGRAMS not in names:
            return names
        with registry.OpenKey(key, _DESKTOP_PROGRAMS) as programs:
            desktop = tuple(f"{_DESKTOP_PROGRAMS}\\{name}" for name in _names(registry, programs))
        return tuple(name for name in names if name != _DESKTOP_PROGRAMS) + desktop

    def _in_use(self, registry: Any, uses: Any, name: str) -> bool:
        try:
            with registry.OpenKey(uses, name) as use:
                until, _kind = registry.QueryValueEx(use, "LastUsedTimeStop")
                began, _kind = registry.QueryValueEx(use, "LastUsedTimeStart")
        except OSError:
            return False  # it may use it and never has
        return bool(until == 0 and began != 0)


class WindowsPrograms:
    def __init__(self, kernel: Any = None) -> None:
        self._kernel = kernel

    def running(self, wanted: frozenset[str]) -> frozenset[str]:
        return found(wanted, self._names()) if wanted else frozenset()

    def works(self) -> Way:
        return Way.WINDOWS if next(self._names(), None) is not None else Way.NO_PROGRAMS

    def _names(self) -> Iterator[str]:
        try:
            kernel = self._kernel or _system("kernel32")
            take = kernel.CreateToolhelp32Snapshot
            take.restype = ctypes.c_void_p
            snapshot = take(_PROCESSES, 0)
            if snapshot in (None, _NO_HANDLE):
                return
            handle, one = ctypes.c_void_p(snapshot), _Process(ctypes.sizeof(_Process))
            try:
                there = kernel.Process32FirstW(handle, ctypes.byref(one))
                while there:
                    if one.process != os.getpid():
                        yield str(one.name)
                    there = kernel.Process32NextW(handle, ctypes.byref(one))
            finally:
                kernel.CloseHandle(handle)
        except (OSError, AttributeError):
            return


def _names(registry: Any, key: Any) -> tuple[str, ...]:
    count, _values, _changed = registry.QueryInfoKey(key)
    return tuple(registry.EnumKey(key, index) for index in range(count))
