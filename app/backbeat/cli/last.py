"""`backbeat --last`: the window with the routine that was done last, as the desktop's menu asks for it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from backbeat.history.errors import KnownError
from backbeat.history.queries import sessions
from backbeat.history.store import HistoryStore
from backbeat.local_library import open_library
from backbeat.paths import NoHome, folders

__all__ = ["last_routine"]

_LOOKED_AT = 20  # sessions; the files of the newest ones may be gone


def last_routine(data_dir: Path | None) -> Path | None:
    """The file of it; None where nothing was done yet or no file is left. The history is only looked at."""
    try:
        where = folders(data_dir)
    except NoHome:
        return None  # as below, the window tells of it
    if not where.history.exists():
        return None
    try:
        with closing(HistoryStore.open(where.history, read_only=True)) as store:
            done = [each.routine for each in sessions(store, limit=_LOOKED_AT)]
    except KnownError:
        return None  # the window tells of it, and knows what to do
    files = {entry.id: entry.path for entry in open_library(where).entries() if entry.is_usable}
    return next((Path(files[routine]) for routine in done if routine in files), None)
