"""What a running program does for those who call it from another process.

A window is shown, a file is opened, a session is stopped, a break is begun because somebody asked for it by name.
Nothing that a caller says makes a session run, but `break start` and `--break`, which say just that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backbeat.desktop.instance.protocol import RESULT

if TYPE_CHECKING:
    from backbeat.application import Application
    from backbeat.breaks.commands import BreakCommands, BreakStatus, Outcome

__all__ = ["Answering", "answering_for"]

_LONGEST_PATH = 8192
_LONGEST_NAME = 200
LONGEST_PAUSE = 7 * 24 * 3600 * 1000  # milliseconds; for longer one switches breaks off


class Answering:
    """Reads what is wanted field by field; what makes no sense is answered with "not-understood".

    `show(token)` brings the window forward, `show_breaks` the page of breaks into it, `open_file` opens a file and says
    whether it is shown at once, `stop` says whether there was something to stop, `breaks` gives what the schedule can
    be told, once there is one.
    """

    def __init__(
        self,
        *,
        show: Callable[[str], None],
        show_breaks: Callable[[], None],
        open_file: Callable[[Path], bool],
        stop: Callable[[], bool],
        breaks: Callable[[], BreakCommands | None],
        wall: Callable[[], datetime],
        on_fault: Callable[[BaseException], None],
    ) -> None:
        self._show, self._show_breaks, self._open_file, self._stop = show, show_breaks, open_file, stop
        self._breaks = breaks
        self._wall, self._on_fault = wall, on_fault

    def __call__(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        try:
            return self._answer(wanted)
        except Exception as fault:  # noqa: BLE001 - a caller must not be able to harm the window
            self._on_fault(fault)
            return {RESULT: "fault"}

    def _answer(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        match wanted.get("do"):
            case "look":
                return {RESULT: "done"}
            case "show":
                return self._shown(wanted)
            case "stop":
                return {RESULT: "done" if self._stop() else "nothing-runs"}
            case "break":
                return self._break(wanted)
            case "take-a-break":
                return self._taken(wanted)
        return {RESULT: "not-understood"}

    def _shown(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        file = wanted.get("file")
        self._bring(wanted)
        if file is None:
            return {RESULT: "done"}
        if not isinstance(file, str) or not _is_path(file):
            return {RESULT: "not-understood"}
        return {RESULT: "done" if self._open_file(Path(file)) else "listed"}

    def _taken(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        """A break on the screen; else the window says why: the session that runs, or the page where they are chosen."""
        from backbeat.breaks.commands import Outcome  # noqa: PLC0415 - when it is first asked for

        breaks = self._breaks()
        outcome = Outcome.SWITCHED_OFF if breaks is None else breaks.start(None)
        if outcome is not Outcome.DONE:
            self._bring(wanted)
            if outcome is not Outcome.IN_SESSION:
                self._show_breaks()
        return {RESULT: "done"}

    def _bring(self, wanted: Mapping[str, Any]) -> None:
        token = wanted.get("token", "")
        self._show(token if isinstance(token, str) else "")

    def _break(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        breaks = self._breaks()
        if breaks is None:
            return {RESULT: "switched-off"}
        outcome = _do(breaks, wanted, self._wall())
        if outcome is None:
            return {RESULT: "not-understood"}
        return {RESULT: str(outcome), "status": _plain(breaks.status())}


def _is_path(file: str) -> bool:
    return 0 < len(file) <= _LONGEST_PATH and "\0" not in file and Path(file).is_absolute()


def _do(breaks: BreakCommands, wanted: Mapping[str, Any], now: datetime) -> Outcome | None:
    """None: what is wanted makes no sense."""
    from backbeat.breaks.commands import Outcome  # noqa: PLC0415 - when it is first asked for

    what, kind = wanted.get("what"), wanted.get("kind")
    if what == "start":
        is_name = kind is None or (isinstance(kind, str) and 0 < len(kind) <= _LONGEST_NAME)
        return breaks.start(kind) if is_name else None
    if what == "pause":
        until = _until(wanted, now)
        return None if until is None else breaks.pause(until)
    plain: dict[object, Callable[[], Outcome]] = {
        "postpone": breaks.postpone,
        "skip": breaks.skip,
        "resume": breaks.resume,
        "status": lambda: Outcome.DONE,
    }
    call = plain.get(what) if isinstance(what, str) else None
    return None if call is None else call()


def _until(wanted: Mapping[str, Any], now: datetime) -> int | datetime | None:
    """A length in milliseconds, or a time of day with its offset; None for neither."""
    length, until = wanted.get("for_ms"), wanted.get("until")
    if type(length) is int:
        return length if 0 < length <= LONGEST_PAUSE else None
    if not isinstance(until, str) or len(until) > _LONGEST_NAME:
        return None
    try:
        read = datetime.fromisoformat(until)
    except ValueError:
        return None
    if read.tzinfo is None or not timedelta() < read - now <= timedelta(milliseconds=LONGEST_PAUSE):
        return None
    return read


def _plain(status: BreakStatus) -> dict[str, Any]:
    plain = asdict(status)
    until = status.paused_until
    return {**plain, "standing": str(status.standing), "paused_until": None if until is None else until.isoformat()}


def answering_for(program: Application, wall: Callable[[], datetime]) -> Answering:
    """Joined to the window's program."""

    def open_file(file: Path) -> bool:
        program.routines.open([file])
        return not program.window.in_session

    def stop() -> bool:
        sessions = program.sessions
        if sessions is None or not sessions.is_active:
            return False
        sessions.bridge.stop()
        return True

    return Answering(
        show=program.come_forward,
        show_breaks=lambda: program.places.show("breaks"),
        open_file=open_file,
        stop=stop,
        breaks=lambda: program.breaks,
        wall=wall,
        on_fault=program.faults.handle,
    )
