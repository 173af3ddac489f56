"""How things stand with breaks, in words: the same in the tray, in the small window and in the settings."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from backbeat.breaks.commands import Outcome
from backbeat.breaks.model import MINUTE, Obstacle
from backbeat.breaks.state import Standing
from backbeat.ui.dates import clock_words, date_words
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.breaks.commands import BreakStatus
    from backbeat.breaks.model import BreakKind
    from backbeat.routine.model import Milliseconds

__all__ = ["every_words", "kind_title", "outcome_words", "postpone_words", "standing_words", "until_words", "weekday"]


def kind_title(kind: BreakKind) -> str:
    """The person's own name for it, else ours for the kinds we bring."""
    if kind.title.strip():
        return kind.title
    return {"short": translate("Breaks", "Short break"), "long": translate("Breaks", "Longer break")}.get(
        kind.id, kind.id.replace("-", " ").capitalize()
    )


def every_words(every: Milliseconds) -> str:
    """How often, in minutes."""
    return translate("Breaks", "every %n minute(s)", None, round(every / MINUTE))


def weekday(day: int) -> str:
    """Monday is 0."""
    return QLocale().standaloneDayName(day + 1)


def until_words(until: datetime, now: datetime) -> str:
    """A time of day, with its date where that is another day."""
    there = until.astimezone(now.tzinfo)
    if there.date() == now.date():
        return clock_words(there)
    if (there.hour, there.minute) == (0, 0) and (there.date() - now.date()).days == 1:
        return translate("Breaks", "tomorrow")
    return f"{date_words(there.date(), short=True)}, {clock_words(there)}"


def standing_words(status: BreakStatus, now: datetime) -> str:
    """One sentence: what comes next, or why nothing does."""
    if status.standing is Standing.PAUSED and status.paused_until is not None:
        return translate("Breaks", "Reminders are paused until %1").replace("%1", until_words(status.paused_until, now))
    if status.standing is Standing.HELD:
        return translate("Breaks", "Time for a break, once there is peace: %1").replace(
            "%1", _reasons(status.obstacles)
        )
    if status.standing is Standing.WAITING and status.next_in is not None:
        minutes = -(-status.next_in // MINUTE)
        return (
            translate("Breaks", "Next break in less than a minute")
            if minutes <= 1
            else translate("Breaks", "Next break in %n minute(s)", None, minutes)
        )
    return {
        Standing.OFF: translate("Breaks", "No reminders now")
        if status.kinds
        else translate("Breaks", "Reminders are off"),
        Standing.PRELUDE: translate("Breaks", "Time for a break"),
        Standing.GROWN: translate("Breaks", "Time for a break"),
        Standing.AWAY: translate("Breaks", "Nobody is at the desk: that is a break, too"),
        Standing.BUSY: translate("Breaks", "A session is going on"),
    }.get(status.standing, translate("Breaks", "No break is to come"))


def _reasons(obstacles: tuple[str, ...]) -> str:
    words = {
        Obstacle.SETTLING: translate("Breaks", "a moment after what was there before"),
        Obstacle.FULL_SCREEN: translate("Breaks", "a window is full screen"),
        Obstacle.CALL: translate("Breaks", "a microphone is in use"),
        Obstacle.DO_NOT_DISTURB: translate("Breaks", "Do Not Disturb is on"),
        Obstacle.PROGRAM: translate("Breaks", "a program you named is running"),
    }
    return "; ".join(words[Obstacle(each)] for each in obstacles) or words[Obstacle.SETTLING]


def postpone_words(left: int) -> str:
    """How often this break may still be put off."""
    return (
        translate("Breaks", "It can be put off %n more time(s).", None, left)
        if left
        else translate("Breaks", "It has been put off as often as you chose.")
    )


def outcome_words(outcome: Outcome) -> str:
    """Why something was not done; empty where it was."""
    return {
        Outcome.DONE: "",
        Outcome.SWITCHED_OFF: translate("Breaks", "No kind of break is switched on; the settings have them."),
        Outcome.IN_SESSION: translate("Breaks", "A session is open; it is not disturbed."),
        Outcome.NO_SUCH_KIND: translate("Breaks", "There is no such kind of break."),
        Outcome.NO_ROUTINE: translate(
            "Breaks", "No routine fits this kind of break; the settings say which it may bring."
        ),
        Outcome.NOTHING_OFFERED: translate("Breaks", "No break is offered just now."),
        Outcome.OFTEN_ENOUGH: translate("Breaks", "It has been put off as often as you chose."),
        Outcome.NOT_PAUSED: translate("Breaks", "Reminders are not paused."),
    }[outcome]
