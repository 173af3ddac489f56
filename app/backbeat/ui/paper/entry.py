"""One exercise on paper."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from backbeat.sheet.model import Sheet, SheetEntry
from backbeat.ui.paper.boxes import Box, Laid, moved, stack
from backbeat.ui.paper.figures import ends_of, lay_figures
from backbeat.ui.paper.fonts import BLACK, GREY, MM, Type
from backbeat.ui.paper.text import set_text
from backbeat.ui.paper.ticks import lay_ticks

__all__ = ["fit_entry", "lay_block_title", "lay_entry"]

_FEWEST_LETTERS = 36  # in a line beside the figures; where there is room for fewer, the text goes below them
_SMALLEST = 0.55
_LEAST_PICTURE = 20 * MM


def lay_block_title(entry: SheetEntry, type_: Type, width: float) -> Laid:
    """What is done together, and how often."""
    return stack(
        [
            (set_text(entry.heading, type_, width, name=f"part of {entry.number}", share=0.86, bold=True,
                      colour=GREY), 0.0),
            (set_text(entry.rounds, type_, width, name=f"rounds of {entry.number}"), 0.1 * type_.em),
        ]
    )  # fmt: skip


def lay_entry(entry: SheetEntry, sheet: Sheet, type_: Type, width: float, most: float) -> list[Laid]:
    """An exercise as one part no higher than ``most``: in smaller print where its words are many.

    Only where they are more than a page holds even then are there several parts.
    """
    scale = 1.0
    while scale > _SMALLEST:
        laid = fit_entry(entry, sheet, Type(type_.body, scale=scale, leading=type_.leading), width, most)
        if laid is not None:
            return [laid]
        scale -= 0.05
    return _in_parts(entry, sheet, Type(type_.body, scale=_SMALLEST, leading=type_.leading), width, most)


def fit_entry(entry: SheetEntry, sheet: Sheet, type_: Type, width: float, most: float) -> Laid | None:
    """An exercise in this print; None where it is higher than ``most`` then."""
    beside = (width - _number_width(type_)) * 0.6 >= _FEWEST_LETTERS * 0.5 * type_.em
    laid = (_beside if beside else _below)(entry, sheet, type_, width, most)
    if laid.height > most and not beside:  # the picture gives way before the print does
        least = most * 0.3 - (laid.height - most)
        laid = _below(entry, sheet, type_, width, most, picture=max(_LEAST_PICTURE, least))
    return laid if laid.height <= most else None


def _in_parts(entry: SheetEntry, sheet: Sheet, type_: Type, width: float, most: float) -> list[Laid]:
    """The name and the picture with the first words, and the others after them."""
    indent = _number_width(type_)
    inside = width - indent
    parts = _top(entry, sheet, type_, inside, most * 0.3)
    parts += _doing(entry, type_, inside)
    parts += _ways(replace(entry, cautions=entry.cautions[:1]), sheet, type_, inside)
    for text in entry.cautions[1:]:
        parts.append((set_text(text, type_, inside, name=f"care {entry.number}"), 0.1 * type_.em))
    groups: list[list[tuple[Laid, float]]] = [[]]
    for laid, above in parts:
        if groups[-1] and stack([*groups[-1], (laid, above)]).height > most:
            groups.append([])
        groups[-1].append((laid, above))
    found = [stack(group) for group in groups]
    first = Laid(found[0].height, (*_number(entry, type_).boxes, *moved(found[0], indent, 0.0)), width)
    return [first, *(Laid(one.height, tuple(moved(one, indent, 0.0)), width) for one in found[1:])]


def _number_width(type_: Type) -> float:
    return 2.1 * type_.em


def _number(entry: SheetEntry, type_: Type) -> Laid:
    return set_text(str(entry.number), type_, _number_width(type_) - 0.2 * type_.em, name=f"number {entry.number}",
                    share=1.32, bold=True, leading=1.2)  # fmt: skip


def _beside(entry: SheetEntry, sheet: Sheet, type_: Type, width: float, most: float) -> Laid:
    """Figures and boxes on the left, the words on the right; the last words below both where that is shorter."""
    indent, gap = _number_width(type_), 1.1 * type_.em
    left = min((width - indent) * 0.33, 78 * MM)
    right = width - indent - left - gap
    doing = stack([(_title(entry, type_, right), 0.0), *_doing(entry, type_, right)])
    narrow, wide = (stack(_ways(entry, sheet, type_, room)) for room in (right, width - indent))
    ticks = lay_ticks(entry.boxes, sheet.days, type_, left, name=f"ticks {entry.number}")
    air, top, ends = 2.4 * MM, 1.0 * MM, ends_of(entry)

    def figures(room: float) -> Laid:
        room = min(max(34 * MM, room - ticks.height - air - top), 80 * MM, most - ticks.height - air - top)
        return stack([(lay_figures(ends, left, room, name=f"figure {entry.number}"), 0.0), (ticks, air)])

    below = 0.42 * type_.em
    tall = doing.height + below + narrow.height
    column, short = figures(tall), figures(doing.height)
    boxes = list(_number(entry, type_).boxes)
    x = indent + left + gap
    height = max(short.height + top, doing.height)
    if height + below + wide.height < max(column.height + top, tall) - type_.em:
        boxes += [*moved(doing, x, 0.0), *moved(wide, indent, height + below), *moved(short, indent, top)]
        return Laid(height + below + wide.height, tuple(boxes), width)
    boxes += [*moved(doing, x, 0.0), *moved(narrow, x, doing.height + below), *moved(column, indent, top)]
    return Laid(max(column.height + top, tall), tuple(boxes), width)


def _below(
    entry: SheetEntry, sheet: Sheet, type_: Type, width: float, most: float, *, picture: float = 58 * MM
) -> Laid:
    """The name and the figures in a row above the words: for large print and narrow paper."""
    indent = _number_width(type_)
    inside = width - indent
    top = _top(entry, sheet, type_, inside, min(picture, most * 0.3))
    words = stack([*top, *_doing(entry, type_, inside), *_ways(entry, sheet, type_, inside)])
    return Laid(words.height, (*_number(entry, type_).boxes, *moved(words, indent, 0.0)), width)


def _top(entry: SheetEntry, sheet: Sheet, type_: Type, inside: float, picture: float) -> list[tuple[Laid, float]]:
    """The name, and a row of the figures and their boxes."""
    gap = 1.2 * type_.em
    ticks_wide = min(inside * 0.36, 7 * (type_.em * 1.32 + 1.2 * MM))
    ticks = lay_ticks(entry.boxes, sheet.days, type_, ticks_wide, name=f"ticks {entry.number}")
    ends = ends_of(entry)
    tall = min(picture, max(10 * type_.em, _LEAST_PICTURE))
    figures = lay_figures(ends, inside - ticks_wide - gap, tall, name=f"figure {entry.number}")
    height = max(figures.height, ticks.height)
    x = inside - ticks_wide if ends else 0.0
    row = Laid(height, (*figures.boxes, *moved(ticks, x, max(0.0, (height - ticks.height) / 2))), inside)
    return [(_title(entry, type_, inside), 0.0), (row, 0.5 * type_.em)]


def _title(entry: SheetEntry, type_: Type, width: float) -> Laid:
    return set_text(entry.title, type_, width, name=f"name {entry.number}", share=1.32, bold=True, leading=1.2)


def _doing(entry: SheetEntry, type_: Type, width: float) -> list[tuple[Laid, float]]:
    """Steps, dose, breath, with the room above each."""
    em, number = type_.em, entry.number
    parts = [
        (_step(text, type_, width, name=f"step {number}.{place}"), (0.25 if place == 1 else 0.1) * em)
        for place, text in enumerate(entry.steps, 1)
    ]
    return [
        *parts,
        (set_text(entry.dose, type_, width, name=f"dose {number}", bold=True), 0.42 * em),
        (set_text(entry.breath, type_, width, name=f"breath {number}"), 0.1 * em),
        (set_text(entry.note, type_, width, name=f"note {number}"), 0.1 * em),
    ]


def _ways(entry: SheetEntry, sheet: Sheet, type_: Type, width: float) -> list[tuple[Laid, float]]:
    """What to take care of, and how to make it easier and harder."""
    words = (
        ("care", sheet.words.care, " ".join(entry.cautions), 0.42),
        ("easier", sheet.words.easier, entry.easier, 0.1),
        ("harder", sheet.words.harder, entry.harder, 0.1),
    )
    return [
        (set_text(text, type_, width, name=f"{name} {entry.number}", lead_in=lead_in), above * type_.em)
        for name, lead_in, text, above in words
    ]


def _step(text: str, type_: Type, width: float, *, name: str) -> Laid:
    """A step with a point before its first line."""
    indent = 0.75 * type_.em
    laid = set_text(text, type_, width - indent, name=name)
    if not laid.height:
        return laid
    line, dot = type_.font().pixelSize() * type_.leading, 0.13 * type_.em

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(BLACK)
        painter.drawEllipse(QPointF(rect.left() + 0.25 * type_.em, rect.top() + line * 0.52), dot, dot)

    point = Box(f"{name} point", QRectF(0.0, 0.0, indent * 0.8, line), draw)
    return Laid(laid.height, (point, *moved(laid, indent, 0.0)), width)
