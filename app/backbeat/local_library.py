"""The library of this computer: what ships with the program, and what the person has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from backbeat.paths import Folders, shipped_exercises, shipped_routines
from backbeat.routine.library import Library

if TYPE_CHECKING:
    from backbeat.routine.fields import Context, PictureFault, Reader
    from backbeat.routine.tree import Node

__all__ = ["open_library", "own_exercises", "read_drawn"]


def own_exercises(where: Folders) -> Path:
    return where.data / "exercises"


def open_library(
    where: Folders,
    *,
    picture_fault: PictureFault | None = None,
    figure_reader: Reader | None = None,
    language: str = "",
) -> Library:
    """``language``: the one routines and exercises are read in where they are translated.

    ``picture_fault`` may look closer at a person's own pictures than their files alone tell.

    ``figure_reader`` may keep more of a figure than what it shows (`read_drawn` is the usual one).
    """
    return Library(
        shipped=shipped_routines(),
        own=where.own_routines,
        exercises=(shipped_exercises(), own_exercises(where)),
        cache=where.cache / "library.json",
        save_cache=_save_cache,
        read_figure=figure_reader or read_drawn,
        picture_fault=picture_fault or _picture_fault,
        language=language,
    )


def read_drawn(node: Node, context: Context) -> object | None:
    from backbeat.figure.reader import read_figure  # noqa: PLC0415 - wanted only where a file is read

    return read_figure(node, context)


def _picture_fault(folder: str, name: str) -> str | None:
    from backbeat.picture_files import fault  # noqa: PLC0415 - wanted only where a file names a picture

    return fault(folder, name)


def _save_cache(path: Path, text: str) -> None:
    """Without the cache the next start is only slower."""
    from backbeat.atomic import atomic_write, private_folder  # noqa: PLC0415 - not before something was read

    try:
        private_folder(path.parent)
        atomic_write(path, text)
    except OSError:
        return
