"""`backbeat bundle`: one routine file that needs no library, for handing on.

Exercises are written out with their doses and figures, pictures come along: beside the file, or with it in a .zip. What
was written is read back before anything is saved, and must be the same routine in every moment; else nothing is.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from backbeat import __version__
from backbeat.atomic import create_file, why_not
from backbeat.cli.exits import DONE, CannotError
from backbeat.cli.files import read_named, routine_or_refuse
from backbeat.cli.output import counted
from backbeat.file_names import safe_filename
from backbeat.local_library import open_library, read_drawn
from backbeat.paths import folders
from backbeat.picture_files import PictureRefusedError, open_picture
from backbeat.routine.library import SHIPPED
from backbeat.routine.model import Exercise, Pictures, Routine
from backbeat.routine.reader import read_routine
from backbeat.routine.source import BIGGEST_FILE
from backbeat.routine.writer import dump_routine
from backbeat.session.compiler import compile_timeline
from backbeat.settings import chosen_language

if TYPE_CHECKING:
    from backbeat.paths import Folders
    from backbeat.routine.fields import Context
    from backbeat.routine.tree import Node

__all__ = ["run"]

_SUFFIXES = (".routine.yaml", ".yaml", ".yml", ".zip")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of a zip's calendar: when it was made is nobody's business


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A figure together with what it was read from."""

    figure: object
    written: Node


class _Collection:
    """The pictures of a routine, each once, under names that cannot clash."""

    def __init__(self, folder: str) -> None:
        self.files: dict[str, bytes] = {}
        self.left_out: list[str] = []
        self._folder = folder
        self._names: dict[tuple[str, str], str | None] = {}

    def taken(self, pictures: Pictures | None) -> Pictures | None:
        """The same pictures by their new names; those that cannot be shown are left out and remembered."""
        if pictures is None:
            return None
        names = tuple(name for one in pictures.names if (name := self._take(pictures.folder, one)) is not None)
        return Pictures(names) if names else None

    def _take(self, folder: str, name: str) -> str | None:
        key = (folder, name)
        if key not in self._names:
            try:
                picture = open_picture(folder, name)
            except PictureRefusedError as reason:
                self.left_out.append(f"the picture '{name}' is left out: {reason}")
                picture = None
            self._names[key] = None if picture is None else self._add(name, picture.data)
        return self._names[key]

    def _add(self, name: str, data: bytes) -> str:
        stem, dot, ending = name.rpartition("/")[2].rpartition(".")
        stem, ending, number = safe_filename(stem, "picture"), dot + ending.casefold(), 1
        free = f"{self._folder}/{stem}{ending}"
        while free.casefold() in {one.casefold() for one in self.files}:
            number += 1
            free = f"{self._folder}/{stem} ({number}){ending}"
        self.files[free] = data
        return free


def run(options: Namespace) -> int:
    output: Path = options.output
    stem = _stem(output)
    where = folders(options.data_dir)
    library = open_library(where, figure_reader=_read_both, language=_language(where))
    reading = read_named(library, options.file)
    routine = routine_or_refuse(reading, options.file)
    pictures = _Collection(f"{safe_filename(stem, 'routine')}-pictures")
    routine = _with_pictures(routine, pictures)
    text = _text(routine)
    _refuse_other(routine, text, stem)
    for told in (*pictures.left_out, *_own_neighbours(routine, library.entries())):
        print(f"backbeat: {told}", file=sys.stderr)
    _save(output, stem, text, pictures.files)
    exercises = sum(len(block.steps) for block in routine.blocks)
    also = f", {counted(len(pictures.files), 'picture')}" if pictures.files else ""
    print(f"{output}: '{routine.title}', {counted(exercises, 'exercise')} written out{also}")
    return DONE


def _stem(output: Path) -> str:
    for suffix in _SUFFIXES:
        if output.name.endswith(suffix) and output.name != suffix:
            return output.name.removesuffix(suffix)
    raise CannotError(f"'{output}' is no name for it; let it end in .routine.yaml, or in .zip")


def _language(where: Folders) -> str:
    """The language of the window: what is handed on says what was seen."""
    from backbeat.ui.text import interface_language, locale_for  # noqa: PLC0415 - brings Qt

    return interface_language(locale_for(chosen_language(where.settings)))


def _read_both(node: Node, context: Context) -> _Drawn | None:
    figure = read_drawn(node, context)
    return None if figure is None else _Drawn(figure, node)


def _written(drawn: object) -> Node:
    assert isinstance(drawn, _Drawn)
    return drawn.written


def _with_pictures(routine: Routine, pictures: _Collection) -> Routine:
    def moved(exercise: Exercise) -> Exercise:
        return replace(exercise, pictures=pictures.taken(exercise.pictures))

    own = pictures.taken(routine.pictures)
    blocks = tuple(
        replace(block, steps=tuple(replace(step, exercise=moved(step.exercise)) for step in block.steps))
        for block in routine.blocks
    )
    return replace(routine, pictures=own, blocks=blocks)


def _text(routine: Routine) -> str:
    head = f"# A copy to hand on, with every exercise written out. Made by Backbeat {__version__}.\n"
    text = head + dump_routine(routine, self_contained=True, written_as=_written)
    if len(text.encode()) > BIGGEST_FILE:
        raise CannotError(
            f"written out, '{routine.title}' would be larger than the {BIGGEST_FILE >> 10} KiB a routine file may have;"
            " divide it into two routines"
        )
    return text


def _refuse_other(routine: Routine, text: str, stem: str) -> None:
    """Believe nothing that was written before it was read: same phases at every level, same figures, no library."""
    found = read_routine(text.encode(), stem=stem, exercises={}, read_figure=_read_both).routine
    same = found is not None and _figures(found) == _figures(routine)
    for level in routine.levels or (None,):
        same = same and found is not None and _moments(found, level) == _moments(routine, level)
    if not same:
        raise CannotError(f"'{routine.title}' cannot be written out as one file; hand on its own file instead")


def _moments(routine: Routine, level: str | None) -> tuple[object, ...]:
    compiled = compile_timeline(routine, level)
    return (compiled.phases, compiled.total, tuple((one.name, one.length) for one in compiled.steps))


def _figures(routine: Routine) -> list[object]:
    drawn = [step.exercise.figure for block in routine.blocks for step in block.steps]
    return [one.figure if isinstance(one, _Drawn) else None for one in drawn]


def _own_neighbours(routine: Routine, entries: Sequence[object]) -> list[str]:
    """Warm-up and cool-down are named, not contained; one's own must be handed on, too."""
    shipped = {getattr(one, "id", "") for one in entries if getattr(one, "origin", "") == SHIPPED}
    return [
        f"the {role} '{other}' is no routine that comes with Backbeat; hand it on as well"
        for role, other in (("warm-up", routine.warm_up), ("cool-down", routine.cool_down))
        if other is not None and other not in shipped
    ]


def _save(output: Path, stem: str, text: str, pictures: dict[str, bytes]) -> None:
    """Nothing that is there is replaced. The file itself comes last, so that it never names what is not there yet."""
    targets = [output] if output.suffix == ".zip" else [*(output.parent / name for name in pictures), output]
    for target in targets:
        if os.path.lexists(target):
            raise CannotError(f"'{target}' is there already, and stays as it is; choose another name")
    try:
        if output.suffix == ".zip":
            _create(output, _zipped({f"{stem}.routine.yaml": text.encode(), **pictures}))
            return
        for name, data in pictures.items():
            (output.parent / name).parent.mkdir(exist_ok=True)
            _create(output.parent / name, data)
        _create(output, text.encode())
    except FileExistsError:
        raise CannotError(f"'{output}' is there already, and stays as it is; choose another name") from None
    except OSError as error:
        raise CannotError(f"'{output}' could not be written: {why_not(error)}") from error


def _create(path: Path, data: bytes) -> None:
    with create_file(path) as temporary:
        temporary.write_bytes(data)


def _zipped(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.external_attr = 0o644 << 16
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, data)
    return made.getvalue()
