"""`backbeat check`: what is wrong with routine files."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from backbeat.local_library import open_library
from backbeat.paths import folders
from backbeat.routine.library import Library
from backbeat.routine.problems import Place, Problem, Severity, format_problem
from backbeat.routine.source import UnreadableFileError, read_bytes
from backbeat.routine.translation import is_translation
from backbeat.routine.translations import check_translation

__all__ = ["check", "run"]


def run(options: Namespace) -> int:
    return check(options.files, options.data_dir)


def check(files: list[str], data_dir: Path | None) -> int:
    """Print every mistake of every file; 1 if any file cannot be used."""
    library = open_library(folders(data_dir), picture_fault=_close_look)
    failed = False
    for name in files:
        translation = _check_translation(Path(name), library)
        if translation is not None:
            for problem in translation:
                print(format_problem(name, problem))
            failed = failed or any(problem.is_error for problem in translation)
            if not translation:
                print(f"{name}: good")
            continue
        reading = library.open(Path(name))
        problems = list(reading.problems)
        if reading.routine is not None:
            known = {entry.id for entry in library.entries()}
            for role, other in (("warm-up", reading.routine.warm_up), ("cool-down", reading.routine.cool_down)):
                if other is not None and other not in known:
                    message = f"there is no routine '{other}' for the {role} on this computer"
                    problems.append(Problem(Place(1, 1), Severity.WARNING, message))
        for problem in problems:
            print(format_problem(name, problem))
        failed = failed or reading.routine is None
        if reading.routine is not None and not problems:
            print(f"{name}: good")
    sys.stdout.flush()
    return 1 if failed else 0


def _check_translation(path: Path, library: Library) -> tuple[Problem, ...] | None:
    """The problems of a translation; None where the file is something else, or nothing that can be read."""
    try:
        data = read_bytes(path)
    except UnreadableFileError:
        return None
    return check_translation(data, path.absolute(), library.exercises()) if is_translation(data) else None


def _close_look(folder: str, name: str) -> str | None:
    """A picture is decoded here, because whoever checks a file wants to know."""
    from backbeat.ui.pictures.own_pictures import fault  # noqa: PLC0415 - brings Qt, and few files name a picture

    return fault(folder, name)
