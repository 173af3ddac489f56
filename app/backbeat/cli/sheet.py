"""`backbeat sheet`: routines on paper, as a PDF or as pictures of its pages. Works where there is no display."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from backbeat.cli.exits import DONE, CannotError
from backbeat.cli.files import named_level, read_named, routine_or_refuse
from backbeat.cli.output import counted
from backbeat.file_names import free_path, safe_filename
from backbeat.local_library import open_library
from backbeat.paths import folders
from backbeat.settings import chosen_language
from backbeat.sheet.compose import compose_many, count_entries
from backbeat.sheet.options import DESK_BREAK, SheetOptions

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from backbeat.paths import Folders
    from backbeat.routine.library import Library
    from backbeat.routine.model import Routine
    from backbeat.sheet.model import Sheet

__all__ = ["numbers", "run"]

_PNG_DOTS = 150


def run(options: Namespace) -> int:
    """Write what was asked for; nothing that is there already is replaced without ``--force``."""
    if options.output is None and options.png is None:
        raise CannotError("say where to: -o OUT.pdf, or --png DIR for pictures")
    from backbeat.ui.text import interface_language, locale_for  # noqa: PLC0415 - brings Qt, as writing does

    where = folders(options.data_dir)
    locale = locale_for(chosen_language(where.settings))
    library = open_library(where, language=interface_language(locale))
    routines = _routines(options.files, library, options.layout)
    chosen = SheetOptions(
        layout=options.layout,
        paper=options.paper,
        landscape=options.landscape,
        level=_level(routines, options.level),
        weeks=options.weeks,
        exercises=_exercises(options.exercises, routines, options.level),
        printed_for=options.printed_for,
        prescriber=options.by,
    )
    return _write(routines, chosen, options, where, locale, titles=_titles(library, routines))


def _routines(files: Sequence[str], library: Library, layout: str) -> list[Routine]:
    if not files and layout == "desk":
        breaks = [entry for entry in library.entries() if DESK_BREAK in entry.tags and entry.is_usable]
        return [routine_or_refuse(library.read(entry), entry.path) for entry in breaks]
    if not files:
        raise CannotError("name a routine, or several for a booklet; only '--layout desk' knows by itself which")
    return [routine_or_refuse(read_named(library, name), name) for name in files]


def _level(routines: Sequence[Routine], level: str | None) -> str | None:
    """Of a booklet at least one routine must have the level; the others are printed at their lowest."""
    if level is None or any(level in routine.levels for routine in routines):
        return level
    return named_level(routines[0], level)


def _exercises(text: str | None, routines: Sequence[Routine], level: str | None) -> tuple[int, ...] | None:
    if text is None:
        return None
    if len(routines) > 1:
        raise CannotError("--exercises goes with one routine; with several nobody knows whose are meant")
    return numbers(text, count_entries(routines[0], level))


def numbers(text: str, most: int) -> tuple[int, ...]:
    """ "1,3,5-7" as numbers in order, each once; CannotError for anything that is not there."""
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = (word.strip() for word in part.partition("-"))
        ends = (first, last if dash else first)
        if not all(end.isascii() and end.isdigit() and len(end) < 5 for end in ends):
            raise CannotError(f"'{text}' is no list of exercises; write it as in 1,3,5-7")
        begin, end = map(int, ends)
        if not 1 <= begin <= end <= most:
            raise CannotError(f"there is no exercise {part.strip()}; this routine has 1 to {most}")
        found.update(range(begin, end + 1))
    return tuple(sorted(found))


def _titles(library: Library, routines: Sequence[Routine]) -> dict[str, str]:
    """What the warm-ups and cool-downs of these are called, by id, as far as they are in the library."""
    wanted = {other for routine in routines for other in (routine.warm_up, routine.cool_down) if other}
    return {entry.id: entry.title for entry in library.entries() if entry.id in wanted} if wanted else {}


def _write(
    routines: Sequence[Routine],
    chosen: SheetOptions,
    options: Namespace,
    where: Folders,
    locale: QLocale,
    *,
    titles: Mapping[str, str],
) -> int:
    # Whatever the desktop says: nothing is shown, so nothing needs a screen.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - a second; other commands do without

    from backbeat.ui.paper.pages import SheetPages  # noqa: PLC0415
    from backbeat.ui.paper.pdf import PaperError, write_pdf, write_pngs  # noqa: PLC0415
    from backbeat.ui.text import install_translator, translate  # noqa: PLC0415

    output = _pdf_path(options.output, routines, force=options.force)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    install_translator(application, locale)
    sheets = compose_many(routines, chosen, translate, today=date.today(), titles=titles)
    for sheet in sheets:
        if sheet.notice:
            print(f"backbeat: {sheet.title}: {sheet.notice} Choose them with --exercises.", file=sys.stderr)
    pages = SheetPages(sheets, chosen, drawings=where.cache / "paper")
    try:
        if options.png is not None:
            _refuse_pictures(options.png, pages.count, force=options.force)
            write_pngs(pages, options.png, _PNG_DOTS)
            print(f"{counted(pages.count, 'page')} in {options.png}")
        if output is not None:
            write_pdf(pages, output, title=_title(sheets), language=sheets[0].language)
            print(f"{counted(pages.count, 'page')} in {output}")
    except PaperError as error:
        raise CannotError(str(error).rstrip(".")) from error
    finally:
        del application
    return DONE


def _pdf_path(output: Path | None, routines: Sequence[Routine], *, force: bool) -> Path | None:
    """Where the PDF goes: in a folder under the routine's own name, and never over something that is there."""
    if output is None:
        return None
    if output.is_dir():
        name = safe_filename(routines[0].title if len(routines) == 1 else "Backbeat")
        return output / f"{name}.pdf" if force else free_path(output, name, ".pdf")
    if not force and (output.exists() or output.is_symlink()):
        raise CannotError(f"'{output}' is there already; add --force to replace it")
    return output


def _refuse_pictures(folder: Path, count: int, *, force: bool) -> None:
    if force:
        return
    for number in range(1, count + 1):
        path = folder / f"page-{number}.png"
        if path.exists():
            raise CannotError(f"'{path}' is there already; add --force to replace it")


def _title(sheets: Sequence[Sheet]) -> str:
    return ", ".join(dict.fromkeys(sheet.title for sheet in sheets))[:300]
