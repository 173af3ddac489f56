"""`backbeat doctor`: what works on this computer, and what to do about what does not."""

from __future__ import annotations

import json
import os
import platform
import shutil
import stat
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backbeat import __version__
from backbeat.cli.output import counted
from backbeat.cli.qt_report import command
from backbeat.desktop.bus_address import session_path, system_path, why_no_bus
from backbeat.desktop.display import why_no_display
from backbeat.local_library import open_library
from backbeat.paths import Folders, folders

__all__ = ["Finding", "doctor", "findings", "run"]

_PATIENCE = 20  # seconds for Qt to answer; a broken graphics driver can hang


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    what: str
    works: bool | None  # None: not needed for following a routine, but missing
    says: str
    do: str = ""


def run(options: Namespace) -> int:
    return doctor(options.data_dir)


def doctor(data_dir: Path | None) -> int:
    """Print what was found; 1 where something that is needed does not work."""
    print(f"Backbeat {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}")
    needed_fails = False
    for finding in findings(folders(data_dir)):
        mark = {True: "works  ", False: "BROKEN ", None: "missing"}[finding.works]
        print(f"  {mark}  {finding.what}: {finding.says}")
        if finding.do:
            print(f"           {finding.do}")
        needed_fails = needed_fails or finding.works is False
    return 1 if needed_fails else 0


def findings(where: Folders) -> Iterator[Finding]:
    reason = why_no_display()
    if reason is None:
        yield Finding("display", True, "there is a screen to show the window on")
    else:
        yield Finding("display", None, reason, "Log in to a desktop, or use 'backbeat play' in the terminal.")
    yield from _qt(has_display=reason is None)
    yield _folder(where.data)
    yield _database(where)
    yield _routines(where)


def _qt(*, has_display: bool) -> Iterator[Finding]:
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - the doctor alone

    with ThreadPoolExecutor(1) as beside:  # two processes are asked, and each takes its time
        sound = beside.submit(lambda: list(sound_and_voice()))
        told = _ask_qt(has_display=has_display)
        heard = sound.result()
    if isinstance(told, str):
        frozen = getattr(sys, "frozen", False)
        do = "Install the library that is named." if frozen else "Run 'make run', which finds what is missing."
        yield Finding("window", False, f"Qt does not start{': ' if told else ''}{told}", do)
        return
    yield Finding("window", True, f"Qt {told['qt']}, PySide6 {told['pyside']}, platform {told['platform']}")
    if told["families"]:
        yield Finding("fonts", True, f"{told['families']} font families, interface font {told['font']}")
    else:
        yield Finding("fonts", False, "there is no font", "Install one, for example fonts-dejavu-core.")
    tray = "the desktop has a place for tray icons" if told["tray"] else "this desktop shows no tray icons"
    yield Finding("tray", True if told["tray"] else None, tray, "" if told["tray"] else "Backbeat does not need one.")
    printers = told["printers"]
    pdf = "PDF files can be written"
    yield Finding("printing", True, f"{pdf}; {printers} printers" if printers else f"{pdf}; there is no printer")
    yield from heard
    yield from around_a_session()
    yield from at_the_desk()


def sound_and_voice(linux: bool = sys.platform not in {"win32", "darwin"}) -> Iterator[Finding]:
    """What the process that makes the noise says of this computer. Nothing is sounded."""
    from backbeat.cli.sound import what_is_there  # noqa: PLC0415 - starts a process

    found = what_is_there(_PATIENCE)
    do = "Install libpulse0; the screen shows every cue without it." if linux else "The screen shows every cue."
    if found.missing == "library":
        yield Finding("sound", None, "Qt's sound does not load", do)
    elif found.missing == "device":
        yield Finding("sound", None, "there is no sound output", "The screen shows every cue without it.")
    elif found.missing == "gone":
        yield Finding("sound", None, "the process that makes it does not answer", "The screen shows every cue.")
    else:
        yield Finding("sound", True, "there is a sound output")
    names = [name for name in ("speech-dispatcher", "espeak-ng") if shutil.which(name)]
    if found.engine:
        yield Finding("voice", True, f"{found.engine}, {len(found.voices)} voices")
    elif found.missing in {"library", "device", "gone"} and (names or not linux):
        yield Finding("voice", True, f"{names[0] if names else 'the system'} will speak once there is sound")
    else:
        do = "Install speech-dispatcher or espeak-ng." if linux else "Add a voice in the system's settings."
        yield Finding("voice", None, "there is no voice", do)


def around_a_session(system: str = sys.platform) -> Iterator[Finding]:
    """What the desktop does for a session. The screen is held for a moment to find out whether that works."""
    from backbeat.desktop.keep_awake import wakepy_hold  # noqa: PLC0415 - brings wakepy

    try:
        hold = wakepy_hold()
        reason = hold.take()
        if reason is None:
            hold.release()
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it is what is asked for
        reason = str(error) or type(error).__name__
    if reason is None:
        yield Finding("screen", True, "can be kept on while a session runs")
    else:
        longer = "If the screen goes dark while you exercise, set a longer time in the system's settings."
        yield Finding("screen", None, f"cannot be kept on: {reason}", longer)
    if system in {"win32", "darwin"}:
        yield Finding("sleep and lock", True, "a session pauses by itself")
        yield Finding("media keys", True, "as keys, while the window is in front")
        return
    own, machine = why_no_bus(session_path()), why_no_bus(system_path())
    if machine is None or own is None:
        yield Finding("sleep and lock", True, "a session pauses by itself")
    else:
        seen = "Sleep is seen afterwards all the same; pause by hand before you lock the screen."
        yield Finding("sleep and lock", None, f"nobody tells of them (D-Bus: {machine})", seen)
    if own is None:
        yield Finding("media controls", True, "the desktop's own show and drive a session")
    else:
        why = f"the desktop cannot be reached (D-Bus: {own})"
        yield Finding("media controls", None, why, "The keys in the window do the same.")


def at_the_desk() -> Iterator[Finding]:
    """What can be known of the person's desk, so that a break comes at the right moment; nothing is written down."""
    from backbeat.clock import SystemClock  # noqa: PLC0415 - only where it is asked for
    from backbeat.desktop.senses.reader import system_senses  # noqa: PLC0415
    from backbeat.desktop.senses.words import sentence  # noqa: PLC0415

    clock = SystemClock()
    senses = system_senses(lambda: clock.now().mono_at)
    try:
        for sense, way in senses.ways():
            yield Finding(sense.value, True if way.is_whole else None, sentence(way))
    finally:
        senses.close()


def _ask_qt(*, has_display: bool) -> dict[str, Any] | str:
    """What Qt says, in a process of its own; or the last words of one that failed."""
    environment = dict(os.environ)
    if not has_display:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    try:
        told = subprocess.run(command(), capture_output=True, env=environment, timeout=_PATIENCE, check=False)
        answer: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    except subprocess.TimeoutExpired:
        return f"it does not answer within {_PATIENCE} seconds"
    except (OSError, ValueError, IndexError) as error:
        words = [] if isinstance(error, OSError) else told.stderr.decode(errors="replace").split("\n")
        return next((line.strip()[:300] for line in reversed(words) if line.strip()), "")
    return answer


def _folder(data: Path) -> Finding:
    if not data.exists():
        return _no_folder(data)
    if not data.is_dir():
        return Finding("data folder", False, f"{data} is not a folder", "Move that file away, or use --data-dir.")
    if not os.access(data, os.W_OK | os.X_OK):
        return Finding(
            "data folder", False, f"{data} may not be written to", "Change its permissions, or use --data-dir."
        )
    if sys.platform != "win32" and stat.S_IMODE(data.stat().st_mode) & 0o077:
        return Finding("data folder", True, f"{data} can be read by others", "Backbeat closes it at the next start.")
    return Finding("data folder", True, f"{data}, for you alone")


def _no_folder(data: Path) -> Finding:
    if data.is_symlink():
        return Finding("data folder", False, f"{data} is a link that leads nowhere", "Mend it, or use --data-dir.")
    nearest = next(parent for parent in data.parents if parent.exists())
    if os.access(nearest, os.W_OK):
        return Finding("data folder", True, f"{data} will be made when it is needed")
    return Finding("data folder", False, f"{nearest} may not be written to", "Choose another with --data-dir.")


def _database(where: Folders) -> Finding:
    import sqlite3  # noqa: PLC0415

    from backbeat.history.errors import KnownError  # noqa: PLC0415
    from backbeat.history.queries import count  # noqa: PLC0415
    from backbeat.history.store import HistoryStore  # noqa: PLC0415

    version = f"SQLite {sqlite3.sqlite_version}"
    if not where.history.exists():
        return Finding("history", True, f"nothing yet; {version}")
    try:
        with closing(HistoryStore.open(where.history, read_only=True)) as store:
            sessions = count(store)
    except KnownError as error:
        return Finding("history", False, str(error))
    return Finding("history", True, f"{counted(sessions, 'session')}; {version}")


def _routines(where: Folders) -> Finding:
    library = open_library(where)
    entries = library.entries()
    broken = [entry for entry in entries if not entry.is_usable]
    exercises = library.works()  # those the cache knows are not read again
    says = f"{counted(len(entries), 'routine')}, {counted(len(exercises), 'exercise')}"
    if broken:
        names = ", ".join(Path(entry.path).name for entry in broken[:3])
        return Finding(
            "routines", True, f"{says}; {len(broken)} with mistakes", f"See them with 'backbeat check': {names}"
        )
    return Finding("routines", True, says)
