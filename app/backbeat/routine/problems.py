"""What is wrong with a file: where, what, and what to write instead.

A problem is one sentence for the person who wrote the file. The form on the command line is
fixed by the routine format: ``FILE:LINE:COL: error: sentence``, the source line, and a caret.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from backbeat.said import said

__all__ = [
    "MOST_PROBLEMS",
    "Place",
    "Problem",
    "Problems",
    "Severity",
    "caret_lines",
    "did_you_mean",
    "format_problem",
]

MOST_PROBLEMS = 50
_LONGEST_SHOWN_LINE = 100


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a text; line and column count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, with the line it stands on so that it can be shown without the file."""

    place: Place
    severity: Severity
    message: str
    source_line: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


class Problems:
    """Collects the problems of one text; gives them back sorted, once each, fifty at the most."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._found: dict[tuple[Place, str], Problem] = {}

    def error(self, place: Place, message: str) -> None:
        self._add(place, Severity.ERROR, message)

    def warning(self, place: Place, message: str) -> None:
        self._add(place, Severity.WARNING, message)

    def _add(self, place: Place, severity: Severity, message: str) -> None:
        line = min(max(place.line, 1), len(self._lines) + 1)
        source = self._lines[line - 1] if line <= len(self._lines) else ""
        place = Place(line, min(max(place.column, 1), len(source) + 1))
        self._found.setdefault((place, message), Problem(place, severity, message, source))

    @property
    def are_too_many(self) -> bool:
        """So many that hints are no longer worth looking for."""
        return len(self._found) > 5 * MOST_PROBLEMS

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self._found.values())

    def result(self) -> tuple[Problem, ...]:
        ordered = sorted(self._found.values(), key=lambda problem: (problem.place, problem.message))
        if len(ordered) <= MOST_PROBLEMS:
            return tuple(ordered)
        # Errors first when there are too many to show: a warning must never hide the reason a file is refused.
        kept = sorted(ordered, key=lambda problem: (not problem.is_error, problem.place))[:MOST_PROBLEMS]
        return tuple(sorted(kept, key=lambda problem: (problem.place, problem.message)))


def caret_lines(problem: Problem) -> tuple[str, str]:
    """The source line (cut to a window around the place when long) and the caret under the column."""
    line, at = problem.source_line, problem.place.column - 1
    begin = 0
    if len(line) > _LONGEST_SHOWN_LINE:
        begin = max(0, min(at - _LONGEST_SHOWN_LINE // 2, len(line) - _LONGEST_SHOWN_LINE))
        line = line[begin : begin + _LONGEST_SHOWN_LINE]
    shown = "".join(ch if ch == "\t" or ch.isprintable() else "\N{REPLACEMENT CHARACTER}" for ch in line)
    under = "".join("\t" if ch == "\t" else " " for ch in shown[: at - begin])
    return shown, under + "^"


def format_problem(name: str, problem: Problem) -> str:
    """The problem as the command line prints it: with the line it is in and a caret, where there is one to show."""
    place = problem.place
    told = f"{name}:{place.line}:{place.column}: {problem.severity}: {problem.message}"
    return "\n".join((told, *caret_lines(problem))) if problem.source_line else told


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint to end a sentence with, or nothing when no known word is near."""
    # The cut keeps a 4 KB key from being compared letter by letter with every known word.
    near = difflib.get_close_matches(word[:60].casefold(), list(known), n=1, cutoff=0.6)
    return said("; did you mean '%1'?", near[0]) if near else ""
