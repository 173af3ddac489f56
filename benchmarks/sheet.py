"""A routine on paper: from the routine to the PDF on the disk."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from benchmarks.machine import child, environment
from benchmarks.options import Options

__all__ = ["sheet"]

_CASES = (
    ("card", "A card of eight exercises, one page", 150, 120),
    ("desk", "The desk card, six routines with 24 exercises on one page", 150, 120),
    ("set", "The straightening set of 17 moves, eleven pages", 400, 0),
)


def sheet(scratch: Path, options: Options) -> list[Figure]:
    """With the drawings of an earlier print, and without."""
    runs = 5 if options.quick else 25
    with child(["-m", "benchmarks.children.printing", str(scratch), str(runs)], environment(None, scratch)) as one:
        told = one.json(300)
    found = []
    for name, what, most, most_kb in _CASES:
        again, first, size = told[name]["again"], told[name]["first"], told[name]["bytes"] / 1000
        held = median(again) <= most
        found.append(Figure(f"{what}, as a PDF", f"{median(again):.0f} ms", f"{max(again):.0f} ms",
                            f"{most} ms", held, {"ms": again}))  # fmt: skip
        held = median(first) <= most
        found.append(Figure(f"{what}: the first time, with its figures still to be posed", f"{median(first):.0f} ms",
                            f"{max(first):.0f} ms", f"{most} ms", held, {"ms": first}))  # fmt: skip
        found.append(Figure(f"{what}: size of the file", f"{size:.0f} kB", "", f"{most_kb} kB" if most_kb else "",
                            size <= most_kb if most_kb else None, {"kb": size}))  # fmt: skip
    return found
