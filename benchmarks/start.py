"""From starting the process to the first painted library page, and what it weighs then; beside a bare window."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from backbeat.settings import Settings, save_settings
from benchmarks.figures import Figure, ratio
from benchmarks.machine import ROOT, child, environment, first_line_after, memory, screen, settle
from benchmarks.options import Options

__all__ = ["start"]

_BARE = str(ROOT / "benchmarks" / "children" / "bare.py")


def start(scratch: Path, options: Options) -> list[Figure]:
    """In turn: bare, ours, bare, ours. Settings and the library's cache are there, as on any second day."""
    with screen() as display:
        env = environment(display, scratch)
        config = Path(env["HOME"]) / ".config" / "backbeat"
        config.mkdir(parents=True)
        save_settings(config / "settings.json", Settings(theme="light"))
        ours = ["-m", "backbeat", "--exit-after-first-paint"]
        for _ in range(3):  # compiled modules, the cache of the library, the window's place
            first_line_after([_BARE], env)
            first_line_after(ours, env)
        times = [
            (first_line_after([_BARE], env), first_line_after(ours, env), first_line_after([_BARE, "--names"], env))
            for _ in range(options.pairs)
        ]
        weights = [_weigh(env) for _ in range(2 if options.quick else 5)]
    figures = [
        ratio(
            "Start to the first painted library page, to a bare window",
            [mine for _, mine, _ in times],
            [bare for bare, _, _ in times],
            1.4,
            lambda seconds: f"{seconds * 1000:.0f} ms",
        ),
        _beside_names([(mine, named) for _, mine, named in times]),
    ]
    for name, index in (("at the first painted page", 0), ("after 5 s", 1)):
        figures.append(
            ratio(
                f"Proportional memory {name}",
                [mine[index]["alone"] for _, mine in weights],
                [bare[index]["alone"] for bare, _ in weights],
                1.3,
                lambda mebibytes: f"{mebibytes:.0f} MiB",
            )
        )
    more = [mine[1]["own"] - bare[1]["own"] for bare, mine in weights]
    what = "Memory shared with nobody, after 5 s: more than the bare window"
    figures.append(Figure(what, f"{median(more):.0f} MiB", f"{max(more):.0f} MiB", "", None, {"weights": weights}))
    return figures


def _beside_names(times: list[tuple[float, float]]) -> Figure:
    """Naming one key makes Qt for Python build all 1,200 names of the namespace `Qt`; nothing of ours can help that."""
    pairs = [mine / named for mine, named in times]
    what = "The same, to a bare window that names one key of Qt"
    return Figure(what, f"{median(pairs):.2f} times", f"{max(pairs):.2f} times", "", None, {"pairs": times})


def _weigh(env: dict[str, str]) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    """One after the other, never both at once: they would share the libraries, and each look lighter."""
    found = []
    for arguments in ([_BARE, "--stay"], ["-m", "benchmarks.children.program"]):
        with child(arguments, env) as one:
            one.line()
            first = memory(one.pid)
            settle(5.0)
            found.append([first, memory(one.pid)])
    return found[0], found[1]
