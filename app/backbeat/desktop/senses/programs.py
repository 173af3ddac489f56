"""Which of some programs run, by name: the person's own, whatever folder they were started from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from backbeat.desktop.asking import AskProgram, ask_program
from backbeat.desktop.senses.model import Way

__all__ = ["LinuxPrograms", "MacPrograms", "found", "plain_name"]

_SHORTENED = 15  # characters of a process's name that the kernel keeps
_INTERPRETERS = ("python", "perl", "ruby", "node", "bash", "sh", "java", "gjs", "electron")


def plain_name(name: str) -> str:
    """Of what a person writes, or a system says: "C:\\\\...\\\\Zoom.exe", "/usr/bin/zoom" and "Zoom" are one."""
    last = name.strip().replace("\\", "/").rstrip("/").rpartition("/")[2].casefold()
    return last.removesuffix(".exe").removesuffix(".app")


def found(wanted: frozenset[str], there: Iterable[str]) -> frozenset[str]:
    """Those wanted that are there, as they were written."""
    names = {plain_name(one): one for one in wanted if plain_name(one)}
    running = {plain_name(one) for one in there}
    return frozenset(one for name, one in names.items() if name in running)


class LinuxPrograms:
    """Reads the names of processes, and of those that bear an interpreter's name, what is interpreted."""

    def __init__(self, processes: Path = Path("/proc"), sandbox: Path = Path("/.flatpak-info")) -> None:
        self._processes, self._sandbox = processes, sandbox

    def running(self, wanted: frozenset[str]) -> frozenset[str]:
        return found(wanted, self._names()) if wanted else frozenset()

    def works(self) -> Way:
        # Out of a sandbox only its own processes are seen.
        shut_in = self._sandbox.exists() or not (self._processes / "self").exists()
        return Way.NO_PROGRAMS if shut_in else Way.PROCESSES

    def _names(self) -> Iterator[str]:
        mine = os.getuid()
        try:
            entries = list(os.scandir(self._processes))
        except OSError:
            return
        for entry in entries:
            if not entry.name.isdecimal():
                continue
            try:
                if entry.stat().st_uid != mine:
                    continue
                name = _start_of(f"{entry.path}/comm").strip()
                yield name
                if len(name) < _SHORTENED and not name.startswith(_INTERPRETERS):
                    continue
                line = _start_of(f"{entry.path}/cmdline").split("\0")
                yield from line[:1]
                # Of an interpreter, what it was told to run: the first word that is no option.
                yield from [word for word in line[1:4] if word and not word.startswith("-")][:1]
            except OSError:
                continue  # it has ended meanwhile


def _start_of(file: str) -> str:
    """There are hundreds of these, so without the comforts of pathlib. Raises OSError."""
    opened = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return os.read(opened, 4096).decode("utf-8", "replace")
    finally:
        os.close(opened)


class MacPrograms:
    def __init__(self, ask: AskProgram = ask_program) -> None:
        self._ask = ask

    def running(self, wanted: frozenset[str]) -> frozenset[str]:
        if not wanted:
            return frozenset()
        return found(wanted, (self._ask(("ps", "-x", "-o", "comm=")) or "").splitlines())

    def works(self) -> Way:
        return Way.MACOS if self._ask(("ps", "-x", "-o", "comm=")) else Way.NO_PROGRAMS
