"""Before a window is made: is there one already? Then what was wanted is handed over to it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from backbeat.cli.exits import CannotError
from backbeat.desktop.instance.call import InstanceError, claim
from backbeat.desktop.instance.lock import InstanceLock
from backbeat.desktop.instance.owner import OwnInstance
from backbeat.paths import NoHome, folders

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["own_or_hand_over"]

_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


def own_or_hand_over(options: Namespace) -> OwnInstance | None:
    """The right to show the window over this data folder; None where another has it and has been told.

    Raises CannotError where the other does not answer.
    """
    try:
        lock = InstanceLock(folders(options.data_dir).data)
    except NoHome as reason:
        raise CannotError(str(reason)) from None
    if options.exit_after_first_paint:
        if not lock.acquire():
            raise CannotError("Backbeat already runs over this folder; end it before measuring")
        return OwnInstance(lock)
    try:
        answer = claim(lock, _wanted(options))
    except InstanceError as reason:
        raise CannotError(str(reason)) from None
    if answer is None:
        return OwnInstance(lock)
    who = f"Backbeat already runs (process {answer['process']})"
    match answer.get("result"):
        case "done":
            print(f"{who}; {_what_it_did(options)}.")
        case "listed":
            print(f"{who}; a session is going on there, so the file is listed in its library.")
        case _:
            raise CannotError(f"{who} and did not do what was wanted; it may be of another version")
    return None


def _wanted(options: Namespace) -> dict[str, Any]:
    if options.hidden:
        return {"do": "look"}
    token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
    if options.begin_break:
        return {"do": "take-a-break", "token": token}
    file = None if options.file is None else os.path.abspath(os.path.expanduser(options.file))  # noqa: PTH100, PTH111 - keeps links
    return {"do": "show", "file": file, "token": token}


def _what_it_did(options: Namespace) -> str:
    if options.hidden:
        return "nothing was started"
    if options.begin_break:
        return "it was asked for a break"
    return "its window was called to the front" if options.file is None else "the file is opened there"
