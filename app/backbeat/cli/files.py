"""The library and the routine a command line names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from backbeat.cli.exits import CannotError
from backbeat.paths import Folders, shipped_exercises, shipped_routines
from backbeat.routine.library import Library, Reading
from backbeat.routine.model import Routine
from backbeat.routine.problems import did_you_mean, format_problem

if TYPE_CHECKING:
    from backbeat.routine.fields import Context
    from backbeat.routine.tree import Node

__all__ = ["named_level", "open_library", "read_named", "routine_or_refuse", "write_cache"]


def open_library(where: Folders) -> Library:
    return Library(
        shipped=shipped_routines(),
        own=where.own_routines,
        exercises=(shipped_exercises(), where.data / "exercises"),
        cache=where.cache / "library.json",
        save_cache=write_cache,
        read_figure=_read_figure,
    )


def _read_figure(node: Node, context: Context) -> object | None:
    from backbeat.figure.reader import read_figure  # noqa: PLC0415 - wanted only where a file is read

    return read_figure(node, context)


def write_cache(path: Path, text: str) -> None:
    """Save the library's cache; without it the next start is only slower."""
    from backbeat.atomic import atomic_write, private_folder  # noqa: PLC0415

    try:
        private_folder(path.parent)
        atomic_write(path, text)
    except OSError:
        return


def read_named(library: Library, name: str) -> Reading:
    """A routine by its file or, where there is no such file, by its name in the library."""
    path = Path(name)
    if not path.exists() and path.name == name and not path.suffix:
        entries = library.entries()
        entry = library.find(name, entries)
        if entry is not None:
            return library.read(entry)
        known = [one.id for one in entries]
        raise CannotError(f"there is no file and no routine called '{name}'{did_you_mean(name, known)}")
    return library.open(path)


def routine_or_refuse(reading: Reading, name: str) -> Routine:
    """The routine of a reading; where the file has mistakes, all of them in one refusal."""
    if reading.routine is None:
        told = "\n".join(format_problem(name, problem) for problem in reading.problems)
        raise CannotError(f"'{name}' cannot be used:\n{told}")
    return reading.routine


def named_level(routine: Routine, level: str | None) -> str | None:
    if level is None or level in routine.levels:
        return level
    if not routine.levels:
        raise CannotError(f"'{routine.title}' has no levels; leave --level out")
    raise CannotError(f"there is no level '{level}'; write one of {', '.join(routine.levels)}")
