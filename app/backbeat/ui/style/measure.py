"""How much margin a page has: by the room there is, and never lines a metre long."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["WIDEST", "Room", "room_of", "window_zoom"]

WIDEST = 1240
"""Pages that are read are no wider than this, in pixels at a text scale of 1."""


class Room(NamedTuple):
    left: int
    top: int
    right: int
    narrow: bool
    low: bool


def room_of(page: QWidget, look: Look, widest: float = WIDEST) -> Room:
    """The margins of a page that begins where the line begins and ends where it gets too wide to read."""
    narrow = page.width() < look.px(720)
    low = page.height() < look.px(430)
    side = look.space(16 if narrow else 34)
    end = side + max(0, page.width() - 2 * side - look.px(widest))
    mirrored = page.layoutDirection() is Qt.LayoutDirection.RightToLeft
    top = look.space(12 if low else 24)
    return Room(end if mirrored else side, top, side if mirrored else end, narrow, low)


def window_zoom(width: int, height: int) -> float:
    """How much larger everything is in a window larger than the usual screens, in steps; never smaller."""
    return min(2.4, max(1.0, round(min(width / 1920, height / 1080) * 10) / 10))
