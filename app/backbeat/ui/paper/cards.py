"""Cards of one page: the pocket card of a routine, and the desk card of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from backbeat.sheet.model import SafetyPart, Sheet, SheetEntry
from backbeat.ui.paper.boxes import Box, Laid, PageBoxes, moved, stack
from backbeat.ui.paper.figures import ends_of, lay_figures
from backbeat.ui.paper.fonts import GREY, MM, Type
from backbeat.ui.paper.head import lay_names, lay_safety
from backbeat.ui.paper.room import Room
from backbeat.ui.paper.text import set_text
from backbeat.ui.paper.ticks import bar, rule

__all__ = ["lay_desk", "lay_pocket"]

_SIZES = (14.0, 13.0, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
_GUTTER = 7.0 * MM

Part = Callable[[Type, int], Laid]
Cell = Callable[[Type, float, int], Laid]


def lay_pocket(sheet: Sheet, room: Room) -> list[PageBoxes]:
    """Up to eight exercises on one page, in as large a print as fits."""
    upright = [1, 2] if len(sheet.entries) < 4 else [2, 1]
    columns = upright if room.height > room.width else [3, 4, 2]

    def cell(entry: SheetEntry) -> Cell:
        return lambda type_, wide, lines: _pocket_cell(entry, sheet, type_, wide, lines)

    page = _fitted(
        lambda type_, lines: _pocket_head(sheet, type_, room.width, lines), [cell(one) for one in sheet.entries],
        columns, room,
    )  # fmt: skip
    assert page is not None, "eight short cells fit on any paper"
    return [page]


def lay_desk(sheets: Sequence[Sheet], room: Room) -> list[PageBoxes]:
    """Routines side by side on one page, to stand beside the screen; on two where one cannot hold them."""
    columns = (2, 1) if room.height > room.width else (3, 2)

    def cell(sheet: Sheet) -> Cell:
        return lambda type_, wide, lines: _desk_cell(sheet, type_, wide, lines)

    page = _fitted(
        lambda type_, lines: _desk_head(sheets, type_, room.width, lines), [cell(one) for one in sheets], columns, room
    )
    if page is not None:
        return [page]
    if len(sheets) > 1:
        half = (len(sheets) + 1) // 2
        return lay_desk(sheets[:half], room) + lay_desk(sheets[half:], room)
    half = (len(sheets[0].entries) + 1) // 2
    parts = (sheets[0].entries[:half], sheets[0].entries[half:])
    return [page for part in parts for page in lay_desk([replace(sheets[0], entries=part)], room)]


def _fitted(head: Part, cells: Sequence[Cell], columns: Sequence[int], room: Room) -> PageBoxes | None:
    """The page in the largest print that fits in any number of columns; None where not even the smallest does."""
    for size, lines in (*((size, 0) for size in _SIZES), *((_SIZES[-1], lines) for lines in (5, 2, 1))):
        type_ = Type(size)
        top, gap = head(type_, lines), 0.9 * type_.em
        for many in dict.fromkeys(min(many, max(1, len(cells))) for many in columns):
            body = _table(cells, type_, lines, many, width=room.width, most=room.height - top.height - gap)
            if body is not None:
                page = PageBoxes()
                page.put(top, room.left, room.top)
                page.put(body, room.left, room.top + top.height + gap)
                return page
    return None


def _table(cells: Sequence[Cell], type_: Type, lines: int, columns: int, *, width: float, most: float) -> Laid | None:
    """Cells in rows, with rules between them; what room is left is shared by the rows. None where they are too high."""
    wide = (width - _GUTTER * (columns - 1)) / columns
    pad = 0.7 * type_.em
    made = [cell(type_, wide, lines) for cell in cells]
    rows = [made[at : at + columns] for at in range(0, len(made), columns)]
    tall = [max(laid.height for laid in row) for row in rows]
    needed = sum(tall) + 2 * pad * len(rows)
    if needed > most:
        return None
    share = min((most - needed) / max(1, len(rows)), 9 * MM)
    boxes: list[Box] = []
    y = 0.0
    for number, (row, height) in enumerate(zip(rows, tall, strict=True)):
        boxes += moved(rule(width, name=f"rule above row {number + 1}"), 0.0, y)
        inside = height + 2 * pad + share
        for place, laid in enumerate(row):
            x = place * (wide + _GUTTER)
            boxes += moved(laid, x, y + pad + share / 2)
            if place:
                boxes += moved(bar(inside - pad, name=f"bar {number + 1}.{place}"), x - _GUTTER / 2, y + pad / 2)
        y += inside
    return Laid(y, tuple(boxes), width)


# -- the pocket card ---------------------------------------------------------------------------------


def _pocket_head(sheet: Sheet, type_: Type, width: float, lines: int) -> Laid:
    em = type_.em
    return stack(
        [
            (set_text(sheet.title, type_, width, name="title", share=1.7, bold=True, leading=1.12), 0.0),
            (set_text(" ".join(sheet.facts), type_, width, name="facts", most_lines=lines or 8), 0.15 * em),
            (set_text(sheet.notice, type_, width, name="notice", bold=True), 0.15 * em),
            (lay_names(sheet, type_, width), 0.4 * em),
            (lay_safety(sheet, type_, width, most_lines=lines), 0.5 * em),
        ]
    )


def _pocket_cell(entry: SheetEntry, sheet: Sheet, type_: Type, width: float, lines: int) -> Laid:
    """The name over the figures on the left and the fewest words on the right."""
    em, gap = type_.em, 0.9 * type_.em
    left = width * 0.42

    def words(text: str, room: float, name: str, **more: bool | str | float) -> Laid:
        return set_text(text, type_, room, name=f"{name} {entry.number}", most_lines=lines, **more)  # type: ignore[arg-type]

    figures = lay_figures(ends_of(entry), left, 33 * MM, name=f"figure {entry.number}")
    right = width - left - gap if figures.height else width
    column = stack(
        [
            (words(entry.brief_dose, right, "dose", bold=True), 0.0),
            (words(entry.instruction, right, "instruction"), 0.2 * em),
            (words(" ".join(entry.cautions), right, "care", lead_in=sheet.words.care), 0.2 * em),
        ]
    )
    top = words(f"{entry.number}  {entry.title}", width, "name", bold=True, share=1.15)
    x = left + gap if figures.height else 0.0
    row = Laid(max(figures.height, column.height), (*figures.boxes, *moved(column, x, 0.0)), width)
    return stack([(top, 0.0), (row, 0.35 * em)])


# -- the desk card -----------------------------------------------------------------------------------


def _desk_head(sheets: Sequence[Sheet], type_: Type, width: float, lines: int) -> Laid:
    """One safety box for all: every reason of every routine, each once."""
    em = type_.em
    headings = dict.fromkeys(part.heading for sheet in sheets for part in sheet.safety)
    reasons = {
        heading: tuple(dict.fromkeys(
            item for sheet in sheets for part in sheet.safety if part.heading == heading for item in part.items))
        for heading in headings
    }  # fmt: skip
    stop = sheets[0].safety[-1].heading
    ordered = [*(heading for heading in headings if heading != stop), stop]
    first = sheets[0]
    title = first.words.desk if len(sheets) > 1 else ""
    together = replace(first, safety=tuple(SafetyPart(heading, reasons[heading]) for heading in ordered))
    return stack(
        [
            (set_text(title, type_, width, name="title", share=1.7, bold=True, leading=1.12), 0.0),
            (lay_names(first, type_, width), 0.3 * em),
            (lay_safety(together, type_, width, share=0.92, most_lines=lines), 0.5 * em),
        ]
    )


def _desk_cell(sheet: Sheet, type_: Type, width: float, lines: int) -> Laid:
    """One routine: its name and length, and a line for each exercise."""
    em = type_.em
    parts: list[tuple[Laid, float]] = [
        (set_text(sheet.title, type_, width, name=f"{sheet.routine} title", share=1.25, bold=True, leading=1.15), 0.0),
        (set_text(f"{sheet.length[:1].upper()}{sheet.length[1:]}", type_, width, name=f"{sheet.routine} length",
                  share=0.85, colour=GREY), 0.0),
    ]  # fmt: skip
    parts += [(_desk_row(entry, sheet, type_, width, lines), 0.45 * em) for entry in sheet.entries]
    return stack(parts)


def _desk_row(entry: SheetEntry, sheet: Sheet, type_: Type, width: float, lines: int) -> Laid:
    left = min(width * 0.36, 3.6 * type_.em * 3)
    gap = 0.8 * type_.em
    name = f"{sheet.routine} {entry.number}"
    figures = lay_figures(ends_of(entry), left, 5.0 * type_.em, name=name, arrow=False)
    right = width - left - gap
    column = stack(
        [
            (set_text(entry.short, type_, right, name=f"{name} name", bold=True, most_lines=lines), 0.0),
            (set_text(entry.brief_dose, type_, right, name=f"{name} dose", share=0.9, most_lines=lines), 0.0),
            (set_text(entry.instruction, type_, right, name=f"{name} instruction", share=0.9, most_lines=lines), 0.0),
        ]
    )
    height = max(figures.height, column.height)
    boxes = (
        *moved(figures, 0.0, (height - figures.height) / 2),
        *moved(column, left + gap, (height - column.height) / 2),
    )
    return Laid(height, tuple(boxes), width)
