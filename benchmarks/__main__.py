"""Measure what is promised about speed: `python -m benchmarks [name ...]`."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figures import Figure, as_json, table
from benchmarks.machine import ROOT, Unmeasurable
from benchmarks.options import Options

NAMES = ("start", "running", "stop", "cues", "sound", "library", "compile", "sheet", "history", "breaks")


def main() -> int:
    """0 when everything promised holds, 1 when not, 2 when something could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], metavar="name", help=", ".join(NAMES))
    parser.add_argument("--live-minutes", type=int, default=2, metavar="N", help="length of the live session (2)")
    parser.add_argument("--pairs", type=int, default=21, metavar="N", help="starts of each kind (21)")
    parser.add_argument("--quick", action="store_true", help="a look, not a measurement")
    asked = parser.parse_args()
    options = Options(
        live_minutes=asked.live_minutes,
        pairs=min(asked.pairs, 5) if asked.quick else asked.pairs,
        cores=len(os.sched_getaffinity(0)),
        quick=asked.quick,
    )
    print(f"{options.cores} cores, busy before we began: {os.getloadavg()[0]:.1f} processes. It takes some minutes.")
    figures: list[Figure] = []
    failed = False
    with tempfile.TemporaryDirectory(prefix="backbeat-bench-") as scratch:
        for name in asked.names or NAMES:
            began = time.monotonic()
            folder = Path(scratch) / name
            folder.mkdir()
            try:
                figures += getattr(importlib.import_module(f"benchmarks.{name}"), name)(folder, options)
            except Unmeasurable as reason:
                failed = True
                print(f"{name}: not measured: {reason}.", file=sys.stderr)
            else:
                print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)
    print("\n" + table(figures))
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    (build / "benchmarks.json").write_text(json.dumps(as_json(figures), indent=1) + "\n", encoding="utf-8")
    if failed:
        return 2
    return 1 if any(figure.holds is False for figure in figures) else 0


if __name__ == "__main__":
    sys.exit(main())
