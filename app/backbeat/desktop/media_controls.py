"""The desktop's media controls: what they show of a session, and what they may ask of it.

They are shown on locked screens and on phones that are paired with the computer. So they say which
exercise of how many, and never its name, nor the routine's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from backbeat.routine.model import Milliseconds

__all__ = [
    "JUMP",
    "Command",
    "MediaControls",
    "NoMediaControls",
    "Showing",
    "position_of",
    "system_media_controls",
    "tells_more",
]

JUMP: Milliseconds = 500
"""Further than this from where it was expected, a position is told."""


class Command(StrEnum):
    """What a person may ask for with a media key, a headset or the desktop's controls."""

    PLAY = "play"
    PAUSE = "pause"
    TOGGLE = "toggle"
    NEXT = "next"
    BACK = "back"
    RAISE = "raise"  # show the window


@dataclass(frozen=True, slots=True)
class Showing:
    """What is shown of a session that goes on. Told when something changes, never each second."""

    playing: bool
    can_play: bool
    title: str
    track: int  # which exercise, counted from 1
    length: Milliseconds | None  # of this exercise; None where the person says when it is over
    position: Milliseconds  # into this exercise
    at: Milliseconds  # when that was so, on the monotonic clock
    moving: bool  # whether the position goes on by itself


def position_of(showing: Showing, now: Milliseconds) -> Milliseconds:
    """Where it is now, if nothing has happened since it was told."""
    position = showing.position + (max(0, now - showing.at) if showing.moving else 0)
    return position if showing.length is None else min(position, showing.length)


def tells_more(what: Showing, than: Showing | None) -> bool:
    """Whether it says something that could not be known from what was shown before."""
    if than is None or replace(than, position=what.position, at=what.at) != what:
        return True
    return abs(position_of(than, what.at) - what.position) > JUMP


class MediaControls(Protocol):
    def show(self, what: Showing) -> None:
        """Be there, and show this. Returns at once."""
        ...

    def hide(self) -> None:
        """Be gone. Returns at once."""
        ...


class NoMediaControls:
    """Where the system has none that can be reached; its media keys arrive as keys."""

    def show(self, what: Showing) -> None: ...

    def hide(self) -> None: ...


def system_media_controls(
    asked: Callable[[Command], None], now: Callable[[], Milliseconds], desktop_entry: str = "backbeat"
) -> MediaControls:
    """What this system offers. ``asked`` may be called in any thread; ``now`` reads the monotonic clock."""
    if sys.platform in {"win32", "darwin"}:
        return NoMediaControls()
    from backbeat.desktop.mpris import Mpris  # noqa: PLC0415 - with the first session

    return Mpris(asked, now, desktop_entry)
