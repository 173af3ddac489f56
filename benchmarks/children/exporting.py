"""Exports a whole history to nowhere; prints how long that took, how much of it was work, and the memory added."""

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from backbeat.history import queries
from backbeat.history.details import SessionDetail
from backbeat.history.export import Format, export_to_stdout
from backbeat.history.store import HistoryStore


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


class Watched:
    """Counts what goes by, and looks at the memory early on and at its fullest afterwards."""

    rows = 0
    early = most = 0.0

    def watch(self, details: Iterator[SessionDetail]) -> Iterator[SessionDetail]:
        for number, detail in enumerate(details):
            self.rows += max(1, len(detail.sets))
            if number == 1_000:
                self.early = self.most = _resident()
            elif number > 1_000 and number % 500 == 0:
                self.most = max(self.most, _resident())
            yield detail


if __name__ == "__main__":
    store = HistoryStore.open(Path(sys.argv[1]), read_only=True)
    watched = Watched()
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device
        began, busy = time.perf_counter(), time.process_time()
        details = watched.watch(queries.all_sessions(lambda query: query(store)))
        export_to_stdout(details, Format(sys.argv[2]), nowhere.fileno())
        seconds, busy = time.perf_counter() - began, time.process_time() - busy
    more = watched.most - watched.early
    print(json.dumps({"rows": watched.rows, "seconds": seconds, "busy": busy, "more_memory": more}))
