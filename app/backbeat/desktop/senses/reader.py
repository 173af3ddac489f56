"""All senses of one system together: what is known of the desk at one moment.

For one thread, and not the window's (`ui/system/senses.py` has one). Cheap are idle time and the lock; the rest
may start a program and is looked for only when a break is due. A sense that breaks knows nothing, and no more.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from backbeat.breaks.model import Senses
from backbeat.desktop.senses.model import (
    Blind,
    FirstThatAnswers,
    IdleSource,
    Now,
    ProgramList,
    Remembered,
    Sense,
    Sign,
    Way,
)
from backbeat.routine.model import Milliseconds

__all__ = ["SensesReader", "Told", "system_senses"]

T = TypeVar("T")
_STILL: Milliseconds = 60_000  # no more than the shortest natural break


class Told(NamedTuple):
    """How one of the senses works here."""

    sense: Sense
    way: Way


class SensesReader:
    def __init__(
        self,
        *,
        idle: IdleSource,
        lock: Sign,
        full_screen: Sign,
        call: Sign,
        quiet: Sign,
        programs: ProgramList,
        now: Now,
    ) -> None:
        self._idle, self._lock, self._full_screen, self._programs = idle, lock, full_screen, programs
        self._call, self._quiet = Remembered(call, now), Remembered(quiet, now)

    def read(self, *, everything: bool, programs: frozenset[str] = frozenset()) -> Senses:
        """Without `everything` only idle time and the lock, and None for the rest.

        With it, from the cheap to the dear until one thing is found that keeps a break away: one is enough. And where
        nobody has typed for a while it is always found out whether they listen in a call: that is not being away.
        """
        idle, locked = _unless_broken(self._idle.idle), _unless_broken(self._lock.seen)
        told = Senses(idle=idle, locked=locked)
        if everything:
            told = replace(told, full_screen=_unless_broken(self._full_screen.seen))
            if not told.obstacles():
                told = replace(told, do_not_disturb=_unless_broken(self._quiet.seen))
            if not told.obstacles() and programs:
                running = _unless_broken(lambda: self._programs.running(programs))
                told = replace(told, running=running or frozenset())
        listens = idle is not None and idle >= _STILL and not locked
        if listens or (everything and not told.obstacles()):
            told = replace(told, in_call=_unless_broken(self._call.seen))
        return told

    def ways(self) -> tuple[Told, ...]:
        """How each sense works here. Asks all of them."""
        senses = (
            (Sense.IDLE, self._idle.works, Way.NO_IDLE),
            (Sense.LOCK, self._lock.works, Way.NO_LOCK),
            (Sense.FULL_SCREEN, self._full_screen.works, Way.NO_FULL_SCREEN),
            (Sense.CALL, self._call.works, Way.NO_CALL),
            (Sense.QUIET, self._quiet.works, Way.NO_QUIET),
            (Sense.PROGRAMS, self._programs.works, Way.NO_PROGRAMS),
        )
        return tuple(Told(sense, _unless_broken(works) or otherwise) for sense, works, otherwise in senses)

    def close(self) -> None:
        for sense in (self._idle, self._lock, self._full_screen, self._call, self._quiet):
            _unless_broken(sense.close)


def system_senses(now: Now, environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> SensesReader:
    """Those of this system; makes no connection yet. `now` reads the monotonic clock."""
    if system == "win32":
        return _windows(now)
    if system == "darwin":
        return _macos(now)
    return _linux(now, environment)


def _linux(now: Now, environment: Mapping[str, str]) -> SensesReader:
    from backbeat.desktop.bus_address import session_path, system_path  # noqa: PLC0415 - with the first look
    from backbeat.desktop.senses.bus import BusLine  # noqa: PLC0415
    from backbeat.desktop.senses.bus_senses import (  # noqa: PLC0415
        LinuxLock,
        MutterIdle,
        NotificationsQuiet,
        ScreenSaverIdle,
    )
    from backbeat.desktop.senses.display_server import DisplayServer, ServerFullScreen, ServerIdle  # noqa: PLC0415
    from backbeat.desktop.senses.microphone import LinuxMicrophone  # noqa: PLC0415
    from backbeat.desktop.senses.programs import LinuxPrograms  # noqa: PLC0415
    from backbeat.desktop.senses.quiet import LinuxQuiet, SwitchQuiet  # noqa: PLC0415
    from backbeat.desktop.senses.wayland import WaylandServer  # noqa: PLC0415
    from backbeat.desktop.senses.x11 import X11Server  # noqa: PLC0415

    own = BusLine(lambda: session_path(environment), now)
    machine = BusLine(lambda: system_path(environment), now)
    plasma = "kde" in environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    # The X server of a Wayland desktop sees only what is typed into its own windows.
    is_wayland = environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland"
    server: DisplayServer[Any] = WaylandServer(now, environment) if is_wayland else X11Server(now, environment)
    return SensesReader(
        idle=FirstThatAnswers((ServerIdle(server), MutterIdle(own), ScreenSaverIdle(own, plasma=plasma)), now),
        lock=LinuxLock(own, machine, now),
        full_screen=ServerFullScreen(server),
        call=LinuxMicrophone(environment=environment),
        quiet=LinuxQuiet(NotificationsQuiet(own), SwitchQuiet(environment=environment)),
        programs=LinuxPrograms(),
        now=now,
    )


def _windows(now: Now) -> SensesReader:
    from backbeat.desktop.senses import windows as here  # noqa: PLC0415 - with the first look

    return SensesReader(
        idle=here.WindowsIdle(),
        lock=here.WindowsState(here.LOCKED, Way.WINDOWS, Way.NO_LOCK),
        full_screen=here.WindowsFullScreen(),
        call=here.WindowsMicrophone(),
        quiet=here.WindowsState(here.QUIET, Way.WINDOWS_PARTLY, Way.NO_QUIET),
        programs=here.WindowsPrograms(),
        now=now,
    )


def _macos(now: Now) -> SensesReader:
    from backbeat.desktop.senses import macos as here  # noqa: PLC0415 - with the first look
    from backbeat.desktop.senses.programs import MacPrograms  # noqa: PLC0415

    return SensesReader(
        idle=here.MacIdle(),
        lock=here.MacLock(),
        full_screen=here.MacFullScreen(),
        call=here.MacMicrophone(),
        quiet=Blind(Way.NO_QUIET_MACOS),
        programs=MacPrograms(),
        now=now,
    )


def _unless_broken(ask: Callable[[], T]) -> T | None:
    try:
        return ask()
    except Exception:  # noqa: BLE001 - what other people's programs answer must not end the reminders
        return None
