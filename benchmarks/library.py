"""A thousand own routines: from a cold cache and from a warm one."""

from __future__ import annotations

import os
import time
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from benchmarks.machine import ROOT, child, environment, first_line_after, screen
from benchmarks.options import Options
from benchmarks.routines import many_files

__all__ = ["library"]

_FILES = 1000
_BARE = str(ROOT / "benchmarks" / "children" / "bare.py")


def library(scratch: Path, options: Options) -> list[Figure]:
    home = Path(environment(None, scratch)["HOME"])
    routines = home / ".local" / "share" / "backbeat" / "routines"
    many_files(routines, _FILES)
    cache = home / ".cache" / "backbeat" / "library.json"
    arguments = ["-m", "benchmarks.children.listing"]
    program = ["-m", "backbeat", "--exit-after-first-paint"]
    cold: list[tuple[float, float]] = []
    dropped = False
    with screen() as display:
        env = environment(display, scratch)
        for _ in range(2):  # compiled modules
            _listed(arguments, env)
            first_line_after([_BARE], env)
        for _ in range(3 if options.quick else 7):
            cache.unlink(missing_ok=True)
            dropped = _drop_pages(routines)
            cold.append(_listed(arguments, env))
        first_line_after(program, env)
        pairs = max(5, options.pairs // 2)
        warm = [(first_line_after([_BARE], env), first_line_after(program, env)) for _ in range(pairs)]
    pages = "and the files not in memory" if dropped else "the files still in memory"
    first, whole = [one[0] for one in cold], [one[1] for one in cold]
    more = [ours - bare for bare, ours in warm]
    words = f"{_FILES:,} own routines, no cache {pages}"
    return [
        Figure(
            f"{words}: library shown",
            _ms(median(first)),
            _ms(max(first)),
            "1000 ms",
            median(first) <= 1.0,
            {"s": first},
        ),
        Figure(f"{words}: all of them listed", _ms(median(whole)), _ms(max(whole)), "", None, {"s": whole}),
        Figure(
            f"{_FILES:,} own routines, with cache: longer than the bare window",
            _ms(median(more)),
            _ms(max(more)),
            "200 ms",
            median(more) <= 0.2,
            {"pairs": warm},
        ),
    ]


def _listed(arguments: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Seconds to the first painted page, and until it is painted and all is listed."""
    with child(arguments, env) as one:
        at = {}
        for _ in range(2):
            word = one.line()
            at[word] = time.perf_counter() - one.began
    return at["painted"], max(at.values())


def _drop_pages(folder: Path) -> bool:
    """Ask the system to forget what it holds of the files; whether it could be asked."""
    if not hasattr(os, "posix_fadvise"):
        return False
    for path in folder.iterdir():
        opened = os.open(path, os.O_RDONLY)
        try:
            os.fsync(opened)
            os.posix_fadvise(opened, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(opened)
    return True


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"
