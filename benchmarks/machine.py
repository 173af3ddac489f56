"""What the measurements stand on: a screen of their own, processes, and what the system says of them."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

__all__ = [
    "ROOT",
    "Child",
    "Unmeasurable",
    "child",
    "cpu_seconds",
    "environment",
    "first_line_after",
    "memory",
    "screen",
    "settle",
    "switched",
    "switches",
]

ROOT = Path(__file__).resolve().parents[1]
_TICKS = os.sysconf("SC_CLK_TCK")


class Unmeasurable(Exception):  # noqa: N818 - a sentence for the person, not a bug
    """This machine cannot measure that; the reason in one sentence."""


@contextmanager
def screen(size: str = "1366x768") -> Iterator[str]:
    """An X server nobody else draws on; its display, as in DISPLAY."""
    if shutil.which("Xvfb") is None:
        raise Unmeasurable("Xvfb is not installed (Debian and Ubuntu: apt-get install xvfb)")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip() if select.select([numbers], [], [], 20)[0] else ""
        if not number:
            raise Unmeasurable("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def environment(display: str | None, scratch: Path, **more: str) -> dict[str, str]:
    """Nothing of the person's own: home, folders and compiled modules lie in `scratch`."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LD_LIBRARY_PATH", "TZ"}}
    return {
        **kept,
        "HOME": str(scratch / "home"),
        "LANG": "C.UTF-8",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT))),
        # A program that is installed finds its modules compiled, so ours are too, after the first of all runs.
        "PYTHONPYCACHEPREFIX": str(scratch / "pycache"),
        "QT_QPA_PLATFORM": "offscreen" if display is None else "xcb",
        "NO_AT_BRIDGE": "1",
        **({} if display is None else {"DISPLAY": display}),
        **more,
    }


class Child:
    """A process that prints a line when it has got somewhere, and JSON at the end."""

    def __init__(self, arguments: list[str], env: dict[str, str], cwd: Path = ROOT) -> None:
        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, *arguments], env=env, cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    @property
    def pid(self) -> int:
        return self.process.pid

    def line(self, timeout: float = 60.0) -> str:
        """The next line it prints. Unmeasurable where none comes."""
        assert self.process.stdout is not None
        if not select.select([self.process.stdout], [], [], timeout)[0]:
            raise Unmeasurable("a measured process said nothing")
        line = self.process.stdout.readline()
        if not line:
            raise Unmeasurable(f"a measured process ended with {self.process.wait(10)}")
        return line.strip()

    def json(self, timeout: float = 60.0) -> Any:
        return json.loads(self.line(timeout))

    def say(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()


@contextmanager
def child(arguments: list[str], env: dict[str, str], cwd: Path = ROOT) -> Iterator[Child]:
    """A child that is gone afterwards."""
    one = Child(arguments, env, cwd)
    try:
        yield one
    finally:
        if one.process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                one.process.wait(0.5)
        if one.process.poll() is None:
            one.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                one.process.wait(5)
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()
        for pipe in (one.process.stdin, one.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()


def first_line_after(arguments: list[str], env: dict[str, str]) -> float:
    """Seconds from starting a process to the first line it prints."""
    with child(arguments, env) as one:
        one.line()
        return time.perf_counter() - one.began


def memory(pid: int) -> dict[str, float]:
    """Mebibytes: `pss` counts what is shared by its share, `own` only what nobody shares, `alone` as `pss` would
    be if no other program had Qt for Python open: its libraries count whole, however many tests run beside us."""
    found = {"pss": 0.0, "own": 0.0, "alone": 0.0}
    of_qt = False
    whole = 0
    for line in Path(f"/proc/{pid}/smaps").read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition(":")
        if "-" in name.partition(" ")[0]:  # the head of a mapping
            of_qt = "PySide6" in line or "shiboken6" in line or "libpython" in line
        elif name == "Rss":
            whole = int(rest.split()[0])
        elif name == "Pss":
            found["pss"] += int(rest.split()[0]) / 1024
            found["alone"] += (whole if of_qt else int(rest.split()[0])) / 1024
        elif name in {"Private_Clean", "Private_Dirty"}:
            found["own"] += int(rest.split()[0]) / 1024
    return found


def cpu_seconds(pid: int) -> float:
    """Time on any core so far, of all its threads, in the program and in the system."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def switches(pid: int) -> dict[str, int]:
    """How often each of its threads went to sleep and was woken, so far, by the thread's number."""
    found = {}
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        with suppress(OSError):
            for line in status.read_text(encoding="utf-8").splitlines():
                if line.startswith("voluntary_ctxt_switches"):
                    found[status.parent.name] = int(line.split()[1])
    return found


def switched(before: dict[str, int], after: dict[str, int]) -> int:
    """How often threads were woken in between; one that has ended meanwhile is left out."""
    return sum(count - before.get(thread, 0) for thread, count in after.items())


def settle(seconds: float) -> None:
    """Let what was begun come to rest."""
    time.sleep(seconds)
