"""What it costs to wait in the tray for the next break: beside a bare icon, and beside what Debian has for it.

Somebody moves the mouse once a minute meanwhile, so that nobody is taken for away.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.machine import ROOT, Unmeasurable, cpu_seconds, environment, memory, screen, settle, switched, switches
from benchmarks.options import Options

__all__ = ["breaks"]

_REST = 45.0  # seconds until everything that is done once is done
_PEERS = {"Safe Eyes": ("safeeyes",), "Workrave": ("workrave",)}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(slots=True)
class _Measured:
    share: float  # per cent of one core
    wakes: float  # a second
    pss: float  # MiB, as it would be if no other program had Qt for Python open
    resident: float  # MiB


def breaks(scratch: Path, options: Options) -> list[Figure]:
    """All at the same time, on one screen with one tray."""
    seconds = 20.0 if options.quick else options.live_minutes * 60.0
    for tool in ("dbus-daemon", "openbox", "trayer", "xdotool"):
        if shutil.which(tool) is None:
            raise Unmeasurable(f"{tool} is not there")
    with ExitStack() as stack:
        display = stack.enter_context(screen("1366x768"))
        bus = stack.enter_context(_bus(scratch))
        env = environment(
            display, scratch, DBUS_SESSION_BUS_ADDRESS=bus, XDG_RUNTIME_DIR=str(_private(scratch / "run"))
        )
        for tool in ("openbox", "trayer"):
            stack.enter_context(_running((tool,), env))
        commands: dict[str, tuple[str, ...]] = {
            "on": _backbeat(scratch / "on", paused=False),
            "paused": _backbeat(scratch / "paused", paused=True),
            "bare": (sys.executable, "-m", "benchmarks.children.tray"),
            **{name: command for name, command in _PEERS.items() if shutil.which(command[0])},
        }
        processes = {
            name: stack.enter_context(_running(command, {**env, "HOME": str(_private(scratch / f"home-{index}"))}))
            for index, (name, command) in enumerate(commands.items())
        }
        settle(min(_REST, seconds))
        measured = _measure({name: one.pid for name, one in processes.items() if one.poll() is None}, env, seconds)
    return _figures(measured, seconds)


def _measure(pids: Mapping[str, int], env: dict[str, str], seconds: float) -> dict[str, _Measured]:
    before = {name: (cpu_seconds(pid), switches(pid)) for name, pid in pids.items()}
    began = time.monotonic()
    while (left := seconds - (time.monotonic() - began)) > 0:
        subprocess.run(["xdotool", "mousemove_relative", "--", "1", "0"], env=env, check=False)
        settle(min(60.0, left))
    took, found = time.monotonic() - began, {}
    for name, pid in pids.items():
        with suppress(OSError):  # it has ended meanwhile
            cpu, woken = before[name]
            found[name] = _Measured(
                100 * (cpu_seconds(pid) - cpu) / took,
                switched(woken, switches(pid)) / took,
                memory(pid)["alone"],
                _resident(pid),
            )
    return found


def _figures(measured: dict[str, _Measured], seconds: float) -> list[Figure]:
    if not {"on", "paused", "bare"} <= measured.keys():
        raise Unmeasurable("a measured process ended by itself")
    on, paused, bare = measured["on"], measured["paused"], measured["bare"]
    length = f"{seconds / 60:g} min"

    def told(one: _Measured) -> str:
        return f"{one.share:.3f} %; {one.wakes:.2f} wake-ups a second"

    def kept(one: _Measured) -> str:
        return f"{one.resident:.0f} MiB resident, {one.pss:.0f} MiB by its share"

    ratio, by_share = on.resident / bare.resident, on.pss / bare.pss
    raw = {name: [one.share, one.wakes, one.pss, one.resident] for name, one in measured.items()}
    figures = [
        Figure(
            f"In the tray for {length}, reminders on, of one core",
            told(on),
            "",
            "0.1 % and 1 a second",
            on.share < 0.1 and on.wakes <= 1,
            raw,
        ),
        Figure(
            "The same, reminders paused",
            told(paused),
            "",
            "0.1 % and 0.1 a second",
            paused.share < 0.1 and paused.wakes <= 0.1,
            {},
        ),
        Figure(
            "Memory in the tray, beside a bare tray icon of Qt for Python",
            f"{kept(on)}; bare {kept(bare)}: {ratio:.2f} and {by_share:.2f} times",
            "",
            "1.25 times",
            ratio < 1.25,
            {},
        ),
    ]
    for name in _PEERS:
        if name in measured:
            one = measured[name]
            figures.append(Figure(f"{name}, the same {length}", f"{told(one)}; {kept(one)}", "", "", None, {}))
    return figures


def _backbeat(data: Path, *, paused: bool) -> tuple[str, ...]:
    until = datetime.now().astimezone() + timedelta(hours=8)
    told = {
        "on": True,
        "tray": True,
        "hidden_told": True,
        "hours": dict.fromkeys(_DAYS, "00:00-24:00"),
        "paused_until": until.isoformat() if paused else None,
    }
    (data / "config").mkdir(parents=True)
    (data / "config" / "settings.json").write_text(json.dumps({"breaks": told}), encoding="utf-8")
    return (sys.executable, "-m", "backbeat", "--data-dir", str(data), "--hidden")


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise Unmeasurable("the system does not tell what is resident")


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def _bus(scratch: Path) -> Iterator[str]:
    address = f"unix:path={scratch / 'bus'}"
    with _running(("dbus-daemon", "--session", "--nofork", f"--address={address}"), dict(os.environ)):
        yield address


@contextmanager
def _running(command: tuple[str, ...], env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=env, cwd=ROOT, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
