"""`backbeat figures`: every exercise's figure on sheets to look at, as PNG and SVG.

Sheets of the two end poses of each exercise with its name; the same in another order with numbers only, for a blind
trial (the answers in ``answers.txt``); and for each exercise a strip of eight moments of its movement.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from backbeat.cli.exits import CannotError
from backbeat.figure.model import Figure
from backbeat.local_library import open_library
from backbeat.paths import folders
from backbeat.routine.problems import did_you_mean, format_problem

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from backbeat.figure.scene import Picture
    from backbeat.routine.model import Exercise

__all__ = ["figures", "run"]

_CELL = (320, 250)
_CAPTION = 26
_COLUMNS = 6
_ROWS = 8
_BLIND_ROWS = 6
_MOMENTS = 8


class _Cell(NamedTuple):
    caption: str
    picture: Picture


def run(options: Namespace) -> int:
    return figures(options.exercise, options.output, options.data_dir)


def figures(only: Sequence[str], folder: Path, data_dir: Path | None) -> int:
    """Draw the sheets into a folder; 1 where an exercise's figure has mistakes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - a second; other commands do without

    library = open_library(folders(data_dir))
    known = library.exercises()
    wrong = False
    for path, problems in library.exercise_problems.items():
        for problem in problems:
            wrong = wrong or problem.is_error
            print(format_problem(path, problem), file=sys.stderr)
    for name in only:
        if name not in known:
            raise CannotError(f"there is no exercise '{name}' in the library{did_you_mean(name, known)}")
    chosen = [known[name] for name in only] if only else list(known.values())
    drawn = [exercise for exercise in chosen if isinstance(exercise.figure, Figure)]
    if not drawn:
        raise CannotError("none of these exercises has a figure")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotError(f"'{folder}' cannot be made: {error.strerror}") from error
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    made = _sheets(drawn, folder)
    del application
    missing = len(chosen) - len(drawn)
    print(f"{len(drawn)} figures on {made} pictures in {folder}" + (f"; {missing} without a figure" if missing else ""))
    return 1 if wrong else 0


def _sheets(exercises: Sequence[Exercise], folder: Path) -> int:
    from backbeat.figure.scene import scene  # noqa: PLC0415

    ends: list[_Cell] = []
    made = 0
    for exercise in exercises:
        assert isinstance(exercise.figure, Figure)
        there = scene(exercise.figure)
        ends += [_Cell(exercise.title, there.start_picture()), _Cell("", there.end_picture(with_arrows=True))]
        strip = [_Cell(exercise.title if n == 0 else "", there.picture(moment))
                 for n, moment in enumerate(there.moments(_MOMENTS))]  # fmt: skip
        made += _draw(strip, folder / f"strip-{exercise.id}", columns=_MOMENTS, names=True)
    per_sheet = _COLUMNS * _ROWS
    for number, begin in enumerate(range(0, len(ends), per_sheet), 1):
        cells = ends[begin : begin + per_sheet]
        made += _draw(cells, folder / f"sheet-{number}", columns=_COLUMNS, names=True)
    return made + _blind(exercises, ends, folder)


def _blind(exercises: Sequence[Exercise], ends: Sequence[_Cell], folder: Path) -> int:
    """Sheets for a trial: in an order that says nothing, always the same one."""
    order = list(range(len(exercises)))
    Random(len(order)).shuffle(order)
    cells: list[_Cell] = []
    for number, place in enumerate(order, 1):
        start, end = ends[2 * place : 2 * place + 2]
        cells += [_Cell(str(number), start.picture), _Cell("", end.picture)]
    per_sheet, made = _COLUMNS * _BLIND_ROWS, 0
    for number, begin in enumerate(range(0, len(cells), per_sheet), 1):
        made += _draw(cells[begin : begin + per_sheet], folder / f"blind-{number}", columns=_COLUMNS, names=True)
    answers = "".join(f"{number} {exercises[place].title}\n" for number, place in enumerate(order, 1))
    try:
        (folder / "answers.txt").write_text(answers, encoding="utf-8")
    except OSError as error:
        raise CannotError(f"'{folder / 'answers.txt'}' cannot be written") from error
    return made


def _draw(cells: Sequence[_Cell], path: Path, *, columns: int, names: bool) -> int:
    """One sheet, as PNG and as SVG."""
    from PySide6.QtCore import QRect, QSize  # noqa: PLC0415
    from PySide6.QtGui import QColor, QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415

    columns = min(columns, len(cells))
    rows = -(-len(cells) // columns)
    size = QSize(columns * _CELL[0], rows * _CELL[1])
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    _paint(painter, cells, columns, names=names)
    painter.end()
    if not image.save(str(path.with_suffix(".png"))):
        raise CannotError(f"'{path.with_suffix('.png')}' cannot be written")
    drawing = QSvgGenerator()
    drawing.setFileName(str(path.with_suffix(".svg")))
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    drawing.setTitle("Backbeat figures")
    painter = QPainter(drawing)
    _paint(painter, cells, columns, names=names)
    painter.end()
    return 2


def _paint(painter: QPainter, cells: Sequence[_Cell], columns: int, *, names: bool) -> None:
    from PySide6.QtCore import QRectF, Qt  # noqa: PLC0415
    from PySide6.QtGui import QColor, QFont  # noqa: PLC0415

    from backbeat.ui.pictures.figure_painter import figure_colours, paint_figure  # noqa: PLC0415
    from backbeat.ui.style.theme import Theme  # noqa: PLC0415

    colours = figure_colours(Theme.load("light"))
    font = QFont(painter.font())
    font.setPixelSize(15)
    painter.setFont(font)
    for index, cell in enumerate(cells):
        x, y = (index % columns) * _CELL[0], (index // columns) * _CELL[1]
        area = QRectF(x + 3, y + 3, _CELL[0] - 6, _CELL[1] - 6)
        painter.fillRect(area, colours.ground)
        paint_figure(painter, area.adjusted(0, _CAPTION, 0, 0), cell.picture, colours, margin=0.05)
        if names and cell.caption:
            painter.setPen(QColor("#1F2A33"))
            painter.drawText(area.adjusted(10, 6, -10, 0), Qt.AlignmentFlag.AlignTop, cell.caption)
