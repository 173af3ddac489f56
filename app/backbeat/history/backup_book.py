"""The copies of the history there are, and the book beside them: what each holds, and how it was when it was made.

The folder says which copies there are, and a copy's name when and why it was made. The book (`backups.json`) adds what
would take long to find out: whether it was checked, what it holds, its checksum. A book that is lost is made again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from backbeat.atomic import atomic_write

__all__ = ["Backup", "backups", "file_name", "folder_of", "forget", "note", "unknown"]

_STAMP = "%Y%m%dT%H%M%S%fZ"
_BOOK = "backups.json"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy, as the folder and the book beside it tell."""

    path: Path
    made: datetime  # UTC
    why: str  # `DAILY`, "by-hand", "before-..."
    size: int
    verified: bool = False
    sessions: int = 0
    sets: int = 0
    ever: int = 0
    """Sessions there are and sessions a person removed, together: never becomes less, unless something is lost."""
    sha256: str = ""
    source: tuple[int, int] = (0, 0)  # the history's time of change and size then


def folder_of(path: Path) -> Path:
    """Where the copies of the history at this path are."""
    return path.parent / "backups"


def file_name(path: Path, made: datetime, why: str) -> str:
    """What a copy is called that was made at a moment (UTC) for this reason."""
    return f"{path.stem}-{made.strftime(_STAMP)}-{why}{path.suffix}"


def backups(path: Path) -> list[Backup]:
    """The copies of the history at this path, newest first. Empty where there are none."""
    book = _read_book(path)
    found: list[Backup] = []
    try:
        there = list(folder_of(path).iterdir())
    except OSError:
        return []
    for each in there:
        stem, _, ending = each.name.rpartition(".")
        if ending == path.suffix.lstrip(".") and stem.startswith(f"{path.stem}-") and each.is_file():
            stamp, _, why = stem.removeprefix(f"{path.stem}-").partition("-")
            with suppress(ValueError, OSError):  # another name; or thinned out just now, by another process
                found.append(_backup(each, datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC), why, book))
    return sorted(found, key=lambda one: (one.made, one.path.name), reverse=True)


def unknown(path: Path) -> list[Backup]:
    """The copies the book does not know: made by an earlier version, or the book was lost."""
    book = _read_book(path)
    return [each for each in backups(path) if each.path.name not in book]


def _backup(file: Path, made: datetime, why: str, book: dict[str, Any]) -> Backup:
    size = file.stat().st_size
    told = book.get(file.name)
    if not isinstance(told, dict) or told.get("size") != size or told.get("verified") is not True:
        return Backup(file, made, why, size)
    try:
        sessions, sets, ever = (int(told[name]) for name in ("sessions", "sets", "ever"))
        source = (int(told["source"][0]), int(told["source"][1]))
        return Backup(file, made, why, size, True, sessions, sets, ever, str(told["sha256"]), source)
    except (KeyError, TypeError, ValueError, IndexError):
        return Backup(file, made, why, size)


def _read_book(path: Path) -> dict[str, Any]:
    try:
        told = json.loads((folder_of(path) / _BOOK).read_bytes()[:1_000_000])
        found = told["backups"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_book(path: Path, book: dict[str, Any]) -> None:
    text = json.dumps({"format": "backbeat-backups", "version": 1, "backups": book}, indent=1)
    with suppress(OSError):  # copies it does not know are looked at again
        atomic_write(folder_of(path) / _BOOK, text + "\n")


def note(path: Path, backup: Backup, *, bad: bool = False) -> None:
    """Write down what is known of a copy that was looked at; ``bad``: it cannot be restored."""
    book = _read_book(path)
    book[backup.path.name] = {
        "verified": not bad,
        "size": backup.size,
        "sessions": backup.sessions,
        "sets": backup.sets,
        "ever": backup.ever,
        "sha256": backup.sha256,
        "source": list(backup.source),
    }
    _write_book(path, book)


def forget(path: Path, some: Iterable[Backup]) -> None:
    """Remove copies, and their lines in the book; what cannot be removed stays in both."""
    gone = set()
    for each in some:
        with suppress(OSError):
            each.path.unlink()
            gone.add(each.path.name)
    if gone:
        book = _read_book(path)
        _write_book(path, {name: told for name, told in book.items() if name not in gone})
