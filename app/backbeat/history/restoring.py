"""A backup put in the history's place. What was there is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from backbeat.atomic import atomic_file
from backbeat.history import files, schema
from backbeat.history.backup import back_up, verify
from backbeat.history.backup_book import Backup
from backbeat.history.errors import Damaged, in_use, known_os
from backbeat.history.migrations import STEPS
from backbeat.said import said

__all__ = ["restore"]


def restore(path: Path, backup: Backup) -> Path | None:
    """Put a copy in the history's place. What was there is kept, and where is given; None if nothing was.

    Nothing may have the history open. A KnownError, and everything as it was, where that cannot be.
    """
    if problem := verify(backup):
        raise Damaged(said("%1 cannot be restored: %2", backup.path, problem))
    kept = _keep_current(path)
    try:
        with backup.path.open("rb") as source, atomic_file(path) as target:
            while piece := source.read(1 << 20):
                target.write(piece)
    except OSError as error:
        raise known_os(error, path) from error
    files.make_private(path)
    return kept


def _keep_current(path: Path) -> Path | None:
    """A sound history becomes a backup, and a single file; anything else is set aside as it is."""
    files.prepare_folder(path.parent)
    look = files.look(path)
    usable = look.exists and not look.damaged and look.application == schema.APPLICATION_ID
    if not usable or look.version > len(STEPS):
        return files.set_aside(path)
    try:
        with closing(schema.connect(path)) as connection:
            kept = back_up(connection, path, "before-restore").path
            # Without a log of its own it cannot be mixed up with what takes its place; and it takes
            # nobody else having it open.
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
            if str(mode).lower() != "delete":
                raise in_use(path)
    except sqlite3.Error as error:
        told = schema.translated(error, path)
        if isinstance(told, Damaged):
            return files.set_aside(path)
        raise told from error
    except Damaged:
        return files.set_aside(path)
    return kept
