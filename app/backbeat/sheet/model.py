"""A sheet as data: all its words, in their order, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from backbeat.routine.model import Pictures

__all__ = ["BoxRow", "LogGrid", "SafetyPart", "Sheet", "SheetEntry", "SheetWords"]


@dataclass(frozen=True, slots=True)
class SafetyPart:
    """One column of the safety box."""

    heading: str
    items: tuple[str, ...]

    @property
    def text(self) -> str:
        return ", ".join(self.items)


@dataclass(frozen=True, slots=True)
class BoxRow:
    """A row of boxes to tick, one for each day of a week."""

    label: str


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One exercise on the sheet. Texts that are not there are empty."""

    number: int
    exercise: str  # its id
    title: str
    short: str  # for the log grid and the cards
    steps: tuple[str, ...]
    dose: str  # sentences in the canonical order, how often included
    brief_dose: str  # the same without how often, for the cards
    breath: str
    heading: str = ""  # of the block that begins here
    rounds: str = ""  # how often that whole block is done, where more than once
    instruction: str = ""
    note: str = ""
    easier: str = ""
    harder: str = ""
    cautions: tuple[str, ...] = ()
    boxes: tuple[BoxRow, ...] = ()
    pictures: Pictures | None = None  # the person's own, in place of the figure
    figure: object | None = field(default=None, compare=False, repr=False)  # a `backbeat.figure.model.Figure`


@dataclass(frozen=True, slots=True)
class LogGrid:
    """Days by exercises, with a row for pain."""

    weeks: tuple[str, ...]  # "Week 1", "Week 2", ...
    days: tuple[str, ...]  # seven short names
    rows: tuple[str, ...]
    pain: str
    hint: str
    heading: str


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words of the page itself, translated."""

    desk: str  # the title of a card of several routines
    audience: str
    easier: str
    harder: str
    care: str
    page: str  # with {page} and {pages}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One routine on paper."""

    routine: str  # its id
    title: str
    language: str
    audience: str
    summary: str
    facts: tuple[str, ...]  # length, how often, level, equipment, warm-up: a sentence or less each
    length: str  # in words, for the cards
    printed_for: str
    prescriber: str
    safety: tuple[SafetyPart, ...]
    stop: str  # the sentence about a stop, where one is wanted
    entries: tuple[SheetEntry, ...]
    grid: LogGrid | None
    notice: str  # what is left out, where something is
    version: str  # "back-strength, version 3fa2b1"
    day: date
    date: str  # the same in words
    days: tuple[str, ...]  # the letters in the boxes of a week
    words: SheetWords
