"""The library and the routine a command line names."""

from __future__ import annotations

from pathlib import Path

from backbeat.cli.exits import CannotError
from backbeat.routine.library import Library, Reading
from backbeat.routine.model import Routine
from backbeat.routine.problems import did_you_mean, format_problem

__all__ = ["named_level", "read_named", "routine_or_refuse"]


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
