"""What a person chooses of a sheet."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DESK_BREAK", "LAYOUTS", "MOST_ON_A_POCKET_CARD", "PAPERS", "WEEKS", "SheetOptions"]

LAYOUTS = ("standard", "large", "pocket", "desk", "log")
PAPERS = ("A4", "Letter")
WEEKS = (0, 2, 4)
MOST_ON_A_POCKET_CARD = 8
DESK_BREAK = "desk-break"
"""The tag of the routines that belong on the desk card."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """One choice of layout and content. The last three are written on the paper and stored nowhere.

    ``exercises`` are places in the routine as that level has it, counted from 1; None is all of them. The pocket and
    the desk card have no log grid, whatever ``weeks`` says; the log alone has two weeks where it says none.
    Raises ValueError for a layout, paper or number of weeks there is not.
    """

    layout: str = "standard"  # one of LAYOUTS
    paper: str = "A4"  # one of PAPERS
    landscape: bool = False
    level: str | None = None  # None: the routine's first, where it has levels
    weeks: int = 2  # of the log grid; one of WEEKS
    exercises: tuple[int, ...] | None = None
    printed_for: str = ""
    prescriber: str = ""
    with_stop: str = ""  # a sentence about a stop; health data, so only ever where the person wants it

    def __post_init__(self) -> None:
        for value, known in ((self.layout, LAYOUTS), (self.paper, PAPERS), (self.weeks, WEEKS)):
            if value not in known:
                raise ValueError(f"'{value}' is none of {', '.join(map(str, known))}")

    @property
    def log_weeks(self) -> int:
        """How many weeks the log grid has in this layout; 0 where there is none."""
        if self.layout == "log":
            return self.weeks or 2
        return 0 if self.layout in {"pocket", "desk"} else self.weeks
