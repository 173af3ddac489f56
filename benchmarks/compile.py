"""A routine of ten thousand phases, from the routine to its timeline."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

from backbeat.routine.reader import read_routine
from backbeat.session.compiler import compile_timeline
from benchmarks.figures import Figure
from benchmarks.options import Options
from benchmarks.routines import many_phases

__all__ = ["compile"]


def compile(_scratch: Path, options: Options) -> list[Figure]:
    routine = read_routine(many_phases().encode(), stem="many-phases", exercises={}).routine
    assert routine is not None
    times = []
    phases = 0
    for _ in range(5 if options.quick else 25):
        began = time.perf_counter()
        phases = len(compile_timeline(routine).phases)
        times.append((time.perf_counter() - began) * 1000)
    what = f"A routine of {phases:,} phases compiled"
    figure = Figure(
        what, f"{median(times):.0f} ms", f"{max(times):.0f} ms", "100 ms", median(times) <= 100.0, {"ms": times}
    )
    return [figure]
