"""`backbeat break` and `backbeat stop`: a word to the Backbeat that runs."""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

from backbeat.breaks.commands import Outcome, tomorrow
from backbeat.cli.exits import DONE, NO, CannotError
from backbeat.clock import SystemClock
from backbeat.desktop.instance.call import InstanceError, NobodyError, ask
from backbeat.history.lock import SessionLock
from backbeat.paths import folders
from backbeat.routine.duration import DurationError, parse_duration

__all__ = ["add_commands", "run"]

_MINUTE = 60_000
_TOMORROW = "tomorrow"
_SENTENCES = {
    Outcome.SWITCHED_OFF: "breaks are switched off; switch them on in the window, under Breaks",
    Outcome.IN_SESSION: "a session is going on; it is not disturbed",
    Outcome.NO_SUCH_KIND: "there is no such kind of break",
    Outcome.NO_ROUTINE: "no routine is chosen for this kind of break",
    Outcome.NOTHING_OFFERED: "no break is offered just now",
    Outcome.OFTEN_ENOUGH: "this break was put off as often as you had chosen",
    Outcome.NOT_PAUSED: "reminders are not paused",
}
_DID = {
    "start": "The break is on the screen.",
    "postpone": "The break comes again in a little while.",
    "skip": "This break is skipped.",
    "resume": "Reminders come again.",
}
_OBSTACLES = {
    "settling": "a moment of peace first",
    "full-screen": "a window is full screen",
    "call": "a microphone is in use",
    "do-not-disturb": "Do Not Disturb is on",
    "program": "a program you named is running",
}


def add_commands(parser: ArgumentParser) -> None:
    """What `backbeat break` can say."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    start = what.add_parser("start", help="begin a break now: the one offered, or the one that is due next")
    start.add_argument("kind", nargs="?", metavar="KIND", help="a break of this kind, as 'status' names it")
    what.add_parser("postpone", help="the break that is offered, a little later")
    what.add_parser("skip", help="not the break that is offered")
    pause = what.add_parser("pause", help="no reminders for a while")
    pause.add_argument("length", type=_pause, metavar="DURATION", help="30m, 1h, 1h30m, or 'tomorrow'")
    what.add_parser("resume", help="reminders again")
    status = what.add_parser("status", help="how things stand")
    status.add_argument("--json", action="store_true", help="for programs; lengths in seconds")


def run(options: Namespace) -> int:
    """Both commands: each is one question to the program that runs, and one answer."""
    wanted: dict[str, Any] = {"do": options.command}
    if options.command == "break":
        wanted |= _wanted(options)
    as_json = getattr(options, "json", False)
    data = folders(options.data_dir).data
    try:
        answer = ask(data, wanted)
    except NobodyError as reason:
        if options.command == "stop":
            _refuse_for_terminal(data)
        if wanted.get("what") != "status":
            raise CannotError(f"{reason}, so there is nothing to {_asked(options)}") from None
        print(json.dumps({"running": False}) if as_json else f"{reason}.")
        return NO
    except InstanceError as reason:
        raise CannotError(str(reason)) from None
    result = answer.get("result")
    if options.command == "stop":
        if result == "nothing-runs":
            _refuse_for_terminal(data, answer.get("process"))
        return _stopped(result)
    if result in {"not-understood", "version", "too-long", "fault"}:
        raise CannotError(f"Backbeat (process {answer['process']}) did not do it; it may be of another version")
    if options.what == "status":
        return _show(answer, as_json=as_json)
    return _said(options, answer)


def _wanted(options: Namespace) -> dict[str, Any]:
    wanted: dict[str, Any] = {"what": options.what}
    if options.what == "start":
        wanted["kind"] = options.kind
    elif options.what == "pause":
        if options.length is None:
            wanted["until"] = tomorrow(SystemClock().wall()).isoformat()
        else:
            wanted["for_ms"] = options.length
    return wanted


def _asked(options: Namespace) -> str:
    return "stop" if options.command == "stop" else str(options.what)


def _refuse_for_terminal(data: Path, window: object = None) -> None:
    """A session in a terminal has its own Esc, and nothing that listens. Raises CannotError where there is one.

    The window's own process holds the lock, too, until the page after a session is left.
    """
    lock = SessionLock(data)
    if not lock.is_taken or (window is not None and lock.holder == window):
        return
    raise CannotError(f"the session runs in a terminal (process {lock.holder or 'unknown'}); press Esc there")


def _stopped(result: object) -> int:
    if result == "done":
        print("Stopped.")
        return DONE
    if result == "nothing-runs":
        print("backbeat: no session is running in the window", file=sys.stderr)
        return NO
    raise CannotError("the Backbeat that runs did not understand; press Esc there")


def _said(options: Namespace, answer: dict[str, Any]) -> int:
    result = answer.get("result")
    if result != Outcome.DONE:
        sentence = next((words for outcome, words in _SENTENCES.items() if outcome == result), "it was not done")
        kinds = _status(answer).get("kinds")
        if result == Outcome.NO_SUCH_KIND and isinstance(kinds, list) and kinds:
            sentence += f"; there are {', '.join(map(str, kinds))}"
        print(f"backbeat: {sentence}", file=sys.stderr)
        return NO
    if options.what == "pause":
        until = _clock(_status(answer).get("paused_until"))
        print(f"No reminders until {until}." if until else "Reminders are paused.")
    else:
        print(_DID[options.what])
    return DONE


def _show(answer: dict[str, Any], *, as_json: bool) -> int:
    status = _status(answer)
    if as_json:
        left = status.pop("next_in", None)
        shown = {
            "running": True,
            "process": answer.get("process"),
            "on": answer.get("result") != Outcome.SWITCHED_OFF,
            **status,
            "next_in_seconds": left / 1000 if isinstance(left, int) else None,
        }
        print(json.dumps(shown, indent=2, ensure_ascii=False))
        return DONE
    if answer.get("result") == Outcome.SWITCHED_OFF:
        print("Backbeat is running; breaks are switched off.")
        return DONE
    print(_sentence(status))
    if kinds := status.get("kinds"):
        print(f"Kinds: {', '.join(map(str, kinds))}.")
    return DONE


def _sentence(status: dict[str, Any]) -> str:
    title = str(status.get("title") or status.get("kind") or "a break")
    left, until = status.get("next_in"), _clock(status.get("paused_until"))
    reasons = [_OBSTACLES.get(str(each), str(each)) for each in status.get("obstacles") or ()]
    plain = {
        "off": "No reminders now: outside the hours you chose, or no kind of break is switched on.",
        "paused": f"Reminders are paused until {until}." if until else "Reminders are paused.",
        "held": f"Due, and waiting: {title} ({', '.join(reasons) or 'it is not the moment'}).",
        "prelude": f"Offered now: {title}.",
        "grown": f"Offered now: {title}.",
        "away": "Nobody is at the desk; that counts as a break.",
        "busy": "A session is going on.",
    }
    usual = f"Next: {title}, in {_minutes(left)}." if isinstance(left, int) else "No break is to come."
    return plain.get(str(status.get("standing")), usual)


def _status(answer: dict[str, Any]) -> dict[str, Any]:
    status = answer.get("status")
    return status if isinstance(status, dict) else {}


def _minutes(length: int) -> str:
    minutes = -(-length // _MINUTE)
    if minutes <= 1:
        return "a minute at most"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _clock(until: object) -> str:
    """A time of day as the person's clock shows it, with the day where it is another one."""
    if not isinstance(until, str):
        return ""
    try:
        read = datetime.fromisoformat(until).astimezone()
    except (ValueError, OverflowError, OSError):
        return ""
    return read.strftime("%H:%M" if read.date() == SystemClock().wall().date() else "%Y-%m-%d %H:%M")


def _pause(text: str) -> int | None:
    """Milliseconds; None means until tomorrow. A number alone is refused: it might mean minutes or seconds."""
    if text.strip().casefold() == _TOMORROW:
        return None
    hint = "write 30m, 1h or 'tomorrow'"
    if not re.search("[hm]", text.casefold()) or ":" in text:
        raise ArgumentTypeError(f"'{text[:40]}' is not a length of time to pause for; {hint}")
    try:
        length = parse_duration(text.casefold())
    except DurationError as reason:
        raise ArgumentTypeError(str(reason).replace("a routine may last", "'pause' may last")) from None
    if length < _MINUTE:
        raise ArgumentTypeError(f"a pause is one minute at least; {hint}")
    return length
