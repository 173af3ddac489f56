"""How late a cue is, and how far from its plan a session ends."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from backbeat.routine.reader import read_routine
from backbeat.session.events import Finished
from backbeat.session.player import Player
from backbeat.session.programme import Programme
from benchmarks.figures import Figure
from benchmarks.machine import child, environment, screen
from benchmarks.options import Options
from benchmarks.routines import many_cues

__all__ = ["cues", "simulated"]

_BUSY = "while True: pass"


def cues(scratch: Path, options: Options) -> list[Figure]:
    """Live, with the player's page open; then the same with every core kept busy."""
    calm = _live(scratch / "calm", options.live_minutes, busy=0)
    busy = _live(scratch / "busy", min(2, options.live_minutes), busy=options.cores)
    return [
        _late("Cue after its moment, window open", calm, 20.0),
        _late(f"The same, {options.cores} busy processes on {options.cores} cores", busy, 50.0),
        _end(f"End of a session of {options.live_minutes} min, live", calm),
        *simulated(),
    ]


def _live(folder: Path, minutes: int, busy: int) -> dict[str, Any]:
    folder.mkdir(parents=True)
    with screen() as display, ExitStack() as others:
        for _ in range(busy):
            process = others.enter_context(subprocess.Popen([sys.executable, "-c", _BUSY]))
            others.callback(process.kill)
        with child(
            ["-m", "benchmarks.children.cueing", str(folder), str(minutes)], environment(display, folder)
        ) as one:
            one.line()
            heard: dict[str, Any] = one.json(minutes * 60 + 60)
            return heard


def _late(what: str, heard: dict[str, Any], most: float) -> Figure:
    return Figure(
        what,
        f"{heard['median']:.1f} ms; p99 {heard['p99']:.1f} ms",
        f"{heard['worst']:.1f} ms of {heard['cues']} cues",
        f"p99 {most:g} ms",
        heard["p99"] <= most and not heard["paused"],
        heard,
    )


def _end(what: str, heard: dict[str, Any]) -> Figure:
    error = heard["end_error"]
    if error is None:
        return Figure(what, f"did not end: paused ({', '.join(heard['paused'])})", "", "50 ms", False, heard)
    return Figure(what, f"{error:.1f} ms late", "", "50 ms", abs(error) < 50.0, heard)


def simulated() -> list[Figure]:
    """An hour on a clock that is moved by hand, looked at in uneven steps: the plan to the millisecond."""
    routine = read_routine(many_cues(60).encode(), stem="many-cues", exercises={}).routine
    assert routine is not None
    timeline = Programme(routine).timeline()
    player = Player(timeline)
    now = 1_000_003
    began, finished = now, list[int]()
    player.start(now)
    step = 1
    while not finished:
        step = step * 48_271 % 2_147_483_647
        now += 1 + step % 997
        finished = [event.at for event in player.advance(now) if isinstance(event, Finished)]
    error = finished[0] - began - timeline.total
    what = "End of a session of 60 min, simulated"
    return [Figure(what, f"{error} ms", "", "0 ms", error == 0, {"error": error})]
