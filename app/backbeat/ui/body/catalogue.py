"""The routines there are, read for arithmetic: little by little in the worker's thread, each once.

Everything else that wants the worker comes in between, however many routines somebody has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backbeat.routine.library import Entry
    from backbeat.routine.model import Routine
    from backbeat.ui.library_service import LibraryService
    from backbeat.ui.worker import Worker

__all__ = ["Catalogue", "Shelf"]

_AT_ONCE = 25


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was read."""

    routines: tuple[tuple[Entry, Routine], ...]
    works: Mapping[str, tuple[str, ...]]  # by exercise, the groups it works


class Catalogue:
    """`read` answers when all is read; what has not changed is not read again."""

    def __init__(self, library: LibraryService, worker: Worker) -> None:
        self._library, self._worker = library, worker
        self._known: dict[Entry, Routine | None] = {}
        self._waiting: list[Callable[[Shelf], None]] = []

    def read(self, then: Callable[[Shelf], None]) -> None:
        self._waiting.append(then)
        if len(self._waiting) == 1:
            self._next()

    def _next(self) -> None:
        entries = [entry for entry in self._library.entries if entry.is_usable]
        missing = [entry for entry in entries if entry not in self._known][:_AT_ONCE]
        if missing:
            self._worker.do(lambda: {entry: self._library.routine_of(entry) for entry in missing}, self._came)
            return
        self._known = {entry: self._known[entry] for entry in entries}
        read = tuple((entry, routine) for entry, routine in self._known.items() if routine is not None)
        self._worker.do(lambda: Shelf(read, self._works(read)), self._tell)

    def _came(self, found: dict[Entry, Routine | None]) -> None:
        self._known.update(found)
        self._next()

    def _tell(self, shelf: Shelf) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then(shelf)

    def _works(self, read: tuple[tuple[Entry, Routine], ...]) -> dict[str, tuple[str, ...]]:
        """In the worker's thread. An exercise written out in a routine counts, too, where the library has none."""
        works = {
            step.exercise.id: tuple(step.exercise.works)
            for _, routine in read
            for block in routine.blocks
            for step in block.steps
        }
        works.update(self._library.works())
        return works
