"""Which layout a choice asks for."""

from __future__ import annotations

from collections.abc import Sequence

from backbeat.sheet.model import Sheet
from backbeat.sheet.options import SheetOptions
from backbeat.ui.paper.boxes import PageBoxes
from backbeat.ui.paper.fonts import Type
from backbeat.ui.paper.room import room_of
from backbeat.ui.paper.text import set_text

__all__ = ["lay_out"]


def lay_out(sheets: Sequence[Sheet], options: SheetOptions) -> tuple[PageBoxes, ...]:
    """The pages of sheets, with their footers."""
    room = room_of(options)
    page = PageBoxes()
    y = room.top
    for sheet in sheets:
        title = set_text(sheet.title, Type(14), room.width, share=1.9, bold=True, name="title")
        page.put(title, room.left, y)
        y += title.height
    return (page,)
