"""From the press of Esc to a player that is latched, and to a stop that is on the disk."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from benchmarks.machine import child, environment, screen
from benchmarks.options import Options

__all__ = ["stop"]

_LOADS = {
    "idle": "Esc to latched, player open",
    "repaint": "The same, whole window repainted every 50 ms",
    "stall": "The same, repaints of 50 ms without a gap",
}


def stop(scratch: Path, options: Options) -> list[Figure]:
    """Fresh sessions, a journal on the real disk, presses at random moments. The key comes from another thread."""
    presses = 20 if options.quick else 200
    figures = []
    durable: list[float] = []
    for load, what in _LOADS.items():
        folder = scratch / load
        folder.mkdir()
        arguments = ["-m", "benchmarks.children.stopping", str(folder), str(presses), load]
        with screen() as display, child(arguments, environment(display, folder)) as one:
            told = one.json(300)
        latched = told["latched"]
        durable += told["durable"] if load != "stall" else []
        # With repaints of 50 ms back to back a key waits 25 ms for its turn on average: only the worst is promised.
        promised = "worst 100 ms" if load == "stall" else "median 16 ms, worst 100 ms"
        holds = max(latched) < 100.0 and (load == "stall" or median(latched) < 16.0)
        figures.append(
            Figure(what, f"{median(latched):.1f} ms", f"{max(latched):.1f} ms of {len(latched)}", promised, holds, told)
        )
    what = "Esc to written on the disk, before anything is shown"
    figures.append(Figure(what, f"{median(durable):.1f} ms", f"{max(durable):.1f} ms", "", None))
    return figures
