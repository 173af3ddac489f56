"""Sheets of as many pages as they need: standard, large print, and the log alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from backbeat.sheet.model import Sheet
from backbeat.ui.paper.boxes import Laid, PageBoxes, stack
from backbeat.ui.paper.entry import lay_block_title, lay_entry
from backbeat.ui.paper.fonts import MM, Type
from backbeat.ui.paper.grid import lay_bands, lay_grid_heading
from backbeat.ui.paper.head import lay_head, lay_names, lay_stop
from backbeat.ui.paper.room import Room
from backbeat.ui.paper.text import set_text
from backbeat.ui.paper.ticks import rule

__all__ = ["lay_log", "lay_sheet"]

_MOST_STRETCH = 6 * MM  # of each gap, where a page has room left


class _Part(NamedTuple):
    """What stays together, and the room above it; a ruled one begins with a line, except at the top of a page."""

    laid: Laid
    above: float = 0.0
    ruled: str = ""
    below_rule: float = 0.0


def lay_sheet(sheet: Sheet, type_: Type, room: Room) -> list[PageBoxes]:
    """Head, exercises, log grid."""
    em, width = type_.em, room.width
    parts = [_Part(laid, above) for laid, above in lay_head(sheet, type_, width, room.height)]
    for entry in sheet.entries:
        heading = lay_block_title(entry, type_, width)
        first, *more = lay_entry(entry, sheet, type_, width, room.height - heading.height - 0.5 * em)
        whole = stack([(heading, 0.0), (first, 0.4 * em)])
        parts.append(_Part(whole, 0.8 * em, f"rule above {entry.number}", 0.5 * em))
        parts += [_Part(one, 0.2 * em) for one in more]
    if sheet.grid is not None:
        heading = lay_grid_heading(sheet.grid, type_, width)
        bands = lay_bands(sheet.grid, type_, width, room.height - heading.height - em)
        parts.append(_Part(stack([(heading, 0.0), (bands[0], 0.6 * em)]), 0.9 * em, "rule above the log", 0.6 * em))
        parts += [_Part(band, 0.6 * em) for band in bands[1:]]
    return _flow(parts, room)


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
    bands = lay_bands(grid, type_, width, left)
    rows = (len(grid.rows) + 3) * len(bands)
    tall = (left - gap * (len(bands) - 1)) / rows
    if tall > 6.6 * MM:
        bands = lay_bands(grid, Type(17.0), width, left, row=min(tall, 12 * MM))
    return _flow([_Part(head), *(_Part(band, gap) for band in bands)], room)


def _flow(parts: Sequence[_Part], room: Room) -> list[PageBoxes]:
    """Parts below each other, each whole, over as many pages as they take; a page that is left early is spread out."""
    pages: list[list[_Part]] = [[]]
    used = 0.0
    for part in parts:
        needed = part.above + part.below_rule + part.laid.height
        if pages[-1] and used + needed > room.height + 0.5:
            pages.append([])
            used = 0.0
        used += needed if pages[-1] else part.laid.height
        pages[-1].append(part)
    return [_page(page, room, spread=number < len(pages)) for number, page in enumerate(pages, 1)]


def _page(parts: Sequence[_Part], room: Room, *, spread: bool) -> PageBoxes:
    ruled = sum(1 for part in parts[1:] if part.ruled)
    used = parts[0].laid.height + sum(part.above + part.below_rule + part.laid.height for part in parts[1:])
    more = min(_MOST_STRETCH, (room.height - used) / ruled) if spread and ruled else 0.0
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
