"""Which layout a choice asks for."""

from __future__ import annotations

from collections.abc import Sequence

from backbeat.sheet.model import Sheet
from backbeat.sheet.options import SheetOptions
from backbeat.ui.paper.boxes import PageBoxes
from backbeat.ui.paper.cards import lay_desk, lay_pocket
from backbeat.ui.paper.flow import lay_log, lay_sheet
from backbeat.ui.paper.fonts import Type
from backbeat.ui.paper.head import lay_footer
from backbeat.ui.paper.room import Room, room_of

__all__ = ["BODY", "lay_out"]

#: The size of the text by layout, in points. On the cards it is the largest; they take what fits.
BODY = {"standard": 14.0, "large": 18.0, "log": 14.0}
_FOOTER = {"large": 12.0, "pocket": 8.0, "desk": 8.0}


def lay_out(sheets: Sequence[Sheet], options: SheetOptions) -> tuple[PageBoxes, ...]:
    """The pages of sheets, with their footers; one empty page where there is no sheet."""
    room = room_of(options)
    if not sheets:
        return (PageBoxes(),)
    if options.layout == "desk":
        pages = [(page, sheets[0]) for page in lay_desk(sheets, room)]
    else:
        pages = [(page, sheet) for sheet in sheets for page in _pages(sheet, options, room)]
    footer = Type(_FOOTER.get(options.layout, 9.0))
    for number, (page, sheet) in enumerate(pages, 1):
        page.put(lay_footer(sheet, footer, room.width, number, len(pages)), room.left, room.footer)
    return tuple(page for page, _ in pages)


def _pages(sheet: Sheet, options: SheetOptions, room: Room) -> list[PageBoxes]:
    if options.layout == "pocket":
        return lay_pocket(sheet, room)
    lay = lay_log if options.layout == "log" else lay_sheet
    return lay(sheet, Type(BODY[options.layout]), room)
