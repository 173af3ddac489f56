"""Sheets of as many pages as they need: standard, large print, and the log alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from backbeat.sheet.model import LogGrid, Sheet, SheetEntry
from backbeat.ui.paper.boxes import Laid, PageBoxes, moved, stack
from backbeat.ui.paper.entry import fit_entry, lay_block_title, lay_entry
from backbeat.ui.paper.fonts import MM, Type
from backbeat.ui.paper.grid import lay_bands, lay_grid_heading
from backbeat.ui.paper.head import lay_head, lay_names, lay_stop
from backbeat.ui.paper.room import Room
from backbeat.ui.paper.text import set_text
from backbeat.ui.paper.ticks import bar, rule

__all__ = ["lay_log", "lay_sheet"]

_LEADINGS = (1.30, 1.21)
_GUTTER = 9 * MM
_LEAST_ROW = 6.0 * MM
_MOST_STRETCH = 6 * MM  # of each gap, where a page has room left


class _Part(NamedTuple):
    """What stays together, and the room above it; a ruled one begins with a line, except at the top of a page."""

    laid: Laid
    above: float = 0.0
    ruled: str = ""
    below_rule: float = 0.0


def lay_sheet(sheet: Sheet, type_: Type, room: Room) -> list[PageBoxes]:
    """Head, exercises, log grid; with lines a little closer where that saves a page."""
    wide, close = (_pages(sheet, Type(type_.body, leading=leading), room) for leading in _LEADINGS)
    return _placed(close if len(close) < len(wide) else wide, room)


def _pages(sheet: Sheet, type_: Type, room: Room) -> list[list[_Part]]:
    parts = (_two_columns if _is_wide(type_, room) else _one_column)(sheet, type_, room)
    pages = _split(parts, room)
    if sheet.grid is not None:
        pages = _split([*parts, *_log_parts(sheet.grid, type_, room, used=_height(pages[-1]))], room)
    return pages


def _is_wide(type_: Type, room: Room) -> bool:
    """Whether lines across the page would be longer than one likes to read."""
    return room.width > 46 * type_.em


def _one_column(sheet: Sheet, type_: Type, room: Room) -> list[_Part]:
    parts = _head_parts(sheet, type_, room)
    for entry in sheet.entries:
        parts += _entry_parts(entry, sheet, type_, room)
    return parts


def _head_parts(sheet: Sheet, type_: Type, room: Room) -> list[_Part]:
    return [_Part(laid, above) for laid, above in lay_head(sheet, type_, room.width, room.height)]


def _entry_parts(entry: SheetEntry, sheet: Sheet, type_: Type, room: Room) -> list[_Part]:
    """An exercise with the name of its part above it, across the page."""
    em = type_.em
    heading = lay_block_title(entry, type_, room.width)
    first, *more = lay_entry(entry, sheet, type_, room.width, room.height - heading.height - 0.5 * em)
    whole = stack([(heading, 0.0), (first, 0.4 * em)])
    return [_Part(whole, 0.8 * em, f"rule above {entry.number}", 0.5 * em), *(_Part(one, 0.2 * em) for one in more)]


def _two_columns(sheet: Sheet, type_: Type, room: Room) -> list[_Part]:
    """Two by two, the head beside the first; across the page what does not fit into a column in this print."""
    wide = (room.width - _GUTTER) / 2
    head = lay_head(sheet, type_, wide, room.height)
    cells: list[Laid | None] = [head[0][0] if len(head) == 1 else None]
    cells += [_cell(entry, sheet, type_, wide, room.height) for entry in sheet.entries]
    found: list[_Part] = []
    at = 0
    while at < len(cells):
        left, right = cells[at], cells[at + 1] if at + 1 < len(cells) else None
        if left is not None and (right is not None or at + 1 == len(cells)) and (at or right is not None):
            found.append(_row(left, right, type_, room, number=len(found) + 1))
            at += 2
            continue
        found += _entry_parts(sheet.entries[at - 1], sheet, type_, room) if at else _head_parts(sheet, type_, room)
        at += 1
    return found


def _row(left: Laid, right: Laid | None, type_: Type, room: Room, *, number: int) -> _Part:
    """One or two exercises side by side, with a line between them."""
    tall, x = left.height, (room.width + _GUTTER) / 2
    boxes = list(left.boxes)
    if right is not None:
        tall = max(tall, right.height)
        boxes += [*moved(right, x, 0.0), *moved(bar(tall, name=f"bar {number}"), x - _GUTTER / 2, 0.0)]
    return _Part(Laid(tall, tuple(boxes), room.width), 0.8 * type_.em, f"rule above row {number}", 0.5 * type_.em)


def _cell(entry: SheetEntry, sheet: Sheet, type_: Type, width: float, most: float) -> Laid | None:
    heading = lay_block_title(entry, type_, width)
    laid = fit_entry(entry, sheet, type_, width, most - heading.height - 0.5 * type_.em)
    return None if laid is None else stack([(heading, 0.0), (laid, 0.4 * type_.em)])


def _log_parts(grid: LogGrid, type_: Type, room: Room, *, used: float) -> list[_Part]:
    """The log below what is used of the page; on a page of its own with higher rows."""
    em, width = type_.em, room.width
    heading = lay_grid_heading(grid, type_, width)
    most = room.height - heading.height - em
    bands = lay_bands(grid, type_, width, most)
    above, below_rule, gap = 0.9 * em, 0.6 * em, 0.6 * em
    tall = sum(band.height + gap for band in bands) + heading.height
    if used + above + below_rule + tall > room.height and tall < most:
        rows = sum(round(band.height / _row_of(type_)) for band in bands)
        bands = lay_bands(grid, type_, width, most, row=min(_row_of(type_) + (most - tall) / rows, 10 * MM))
        whole = stack([(heading, 0.0), *((band, gap) for band in bands)])
        return [_Part(whole, above, "rule above the log", below_rule)]
    first = _Part(stack([(heading, 0.0), (bands[0], gap)]), above, "rule above the log", below_rule)
    return [first, *(_Part(band, gap) for band in bands[1:])]


def _row_of(type_: Type) -> float:
    return max(_LEAST_ROW, type_.em * 1.32)


def lay_log(sheet: Sheet, type_: Type, room: Room) -> list[PageBoxes]:
    """The log grid alone, with rows as high as the page allows."""
    em, width, grid = type_.em, room.width, sheet.grid
    assert grid is not None, "the log layout always has weeks"
    head = stack(
        [
            (set_text(sheet.title, type_, width, name="title", share=1.9, bold=True, leading=1.12), 0.0),
            (lay_names(sheet, type_, width), 0.4 * em),
            (set_text(grid.hint, type_, width, name="log hint", share=0.86), 0.4 * em),
            (lay_stop(sheet, type_, width), 0.3 * em),
            (set_text(sheet.stop, type_, width, name="stop note"), 0.3 * em),
        ]
    )
    gap = 0.9 * em
    left = room.height - head.height - gap
    bands: list[Laid] = []
    for share in (1.2, 1.0, 0.86):  # in large print where that fits on the page
        letters = Type(type_.body * share)
        bands = lay_bands(grid, letters, width, left, row=_LEAST_ROW)
        tall = (left - gap * (len(bands) - 1)) / len(bands) / (len(grid.rows) + 3)
        if tall >= _LEAST_ROW:
            bands = lay_bands(grid, letters, width, left, row=min(tall, 12 * MM))
            break
    return _placed(_split([_Part(head), *(_Part(band, gap) for band in bands)], room), room)


def _split(parts: Sequence[_Part], room: Room) -> list[list[_Part]]:
    """Parts below each other, each whole, over as many pages as they take."""
    pages: list[list[_Part]] = [[]]
    for part in parts:
        if pages[-1] and _height([*pages[-1], part]) > room.height + 0.5:
            pages.append([])
        pages[-1].append(part)
    return pages


def _height(parts: Sequence[_Part]) -> float:
    """How much of a page parts take; the first has no room above it."""
    return sum(part.above + part.below_rule + part.laid.height for part in parts[1:]) + sum(
        part.laid.height for part in parts[:1]
    )


def _placed(pages: Sequence[Sequence[_Part]], room: Room) -> list[PageBoxes]:
    """Every page but the last is spread out a little where it was left early."""
    return [_page(page, room, spread=number < len(pages)) for number, page in enumerate(pages, 1)]


def _page(parts: Sequence[_Part], room: Room, *, spread: bool) -> PageBoxes:
    ruled = sum(1 for part in parts[1:] if part.ruled)
    more = min(_MOST_STRETCH, (room.height - _height(parts)) / ruled) if spread and ruled else 0.0
    page, y = PageBoxes(), room.top
    for place, part in enumerate(parts):
        if place:
            y += part.above
            if part.ruled:
                y += more / 2
                page.put(rule(room.width, name=part.ruled), room.left, y)
                y += part.below_rule + more / 2
        page.put(part.laid, room.left, y)
        y += part.laid.height
    return page
