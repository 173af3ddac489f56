"""Somebody who has answered the questions before the first session, and read what every routine warns of."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

from backbeat.paths import folders, shipped_exercises, shipped_routines
from backbeat.plan.screening import with_read, with_screening
from backbeat.routine.library import Library

__all__ = ["answer", "screened"]


@cache
def screened(today: date) -> dict[str, str]:
    """What the settings of such a person hold."""
    read = with_screening({}, today)
    library = Library(shipped=shipped_routines(), own=Path("none"), exercises=(shipped_exercises(),))
    for entry in library.entries():
        routine = library.read(entry).routine
        assert routine is not None
        read = with_read(routine, read, today)
    return read


def answer(data: Path, today: date) -> None:
    """Write it into the settings of a data folder, unless there are some."""
    file = folders(data).config / "settings.json"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.write_text(json.dumps({"screened": screened(today)}), encoding="utf-8")
        file.chmod(0o600)
