"""Sheets of shipped routines, from the routine to the PDF on the disk: how long, and how large.

Prints one line of JSON. "first" is with no drawing kept anywhere, "again" with those of an earlier print.
"""

import json
import shutil
import sys
import time
from datetime import date
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from backbeat.figure.scene import scene
from backbeat.local_library import open_library
from backbeat.paths import folders
from backbeat.sheet.compose import compose_many
from backbeat.sheet.options import DESK_BREAK, SheetOptions
from backbeat.ui.paper import drawings
from backbeat.ui.paper.pages import SheetPages
from backbeat.ui.paper.pdf import write_pdf
from backbeat.ui.text import install_translator, translate


def main(scratch: Path, runs: int) -> None:
    app = QGuiApplication(sys.argv[:1])
    install_translator(app)
    library = open_library(folders(scratch / "home"))
    entries = library.entries()
    read = {entry.id: library.read(entry).routine for entry in entries}
    desk = [read[entry.id] for entry in entries if DESK_BREAK in entry.tags]
    kept, out = scratch / "drawings", scratch / "out.pdf"

    def once(routines: list, options: SheetOptions) -> float:
        began = time.perf_counter()
        sheets = compose_many(routines, options, translate, today=date(2026, 11, 22))
        write_pdf(SheetPages(sheets, options, drawings=kept), out, title="Sheet", language="en")
        return (time.perf_counter() - began) * 1000

    cases = {
        "card": ([read["straightening-17"]], SheetOptions(layout="pocket")),
        "desk": (desk, SheetOptions(layout="desk", landscape=True)),
        "set": ([read["straightening-17"]], SheetOptions()),
    }
    once([read["spasm-release"]], SheetOptions())  # fonts and whatever else is loaded once in a process
    told = {}
    for name, (routines, options) in cases.items():
        first = []
        for _ in range(max(1, runs // 5)):
            shutil.rmtree(kept, ignore_errors=True)
            scene.cache_clear()
            drawings._draw.cache_clear()
            first.append(once(routines, options))
        again = [once(routines, options) for _ in range(runs)]
        told[name] = {"first": first, "again": again, "bytes": out.stat().st_size}
    print(json.dumps(told), flush=True)


main(Path(sys.argv[1]), int(sys.argv[2]))
