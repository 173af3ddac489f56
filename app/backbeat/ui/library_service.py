"""The library as the window sees it: read in a thread, watched, and told again when a file changes.

What was read first comes first: a visit with a thousand files and no cache shows them as they come.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from backbeat.routine.library import OPENED, OWN, SHIPPED, Entry, Library, Reading
from backbeat.ui.worker import Worker

if TYPE_CHECKING:
    from backbeat.routine.model import Routine

__all__ = ["Companion", "LibraryService", "Opened"]

_BATCH = 0.12  # seconds between two instalments of a first reading
_SETTLE = 150  # milliseconds: editors save in several steps
_MOST_WATCHED = 2_000


@dataclass(frozen=True, slots=True)
class Companion:
    """The warm-up or cool-down a routine names: there, or missing."""

    id: str
    routine: Routine | None

    @property
    def title(self) -> str:
        return self.id if self.routine is None else self.routine.title


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as it is now, with the routines it names."""

    reading: Reading
    warm_up: Companion | None = None
    cool_down: Companion | None = None

    @property
    def entry(self) -> Entry:
        return self.reading.entry

    @property
    def titles(self) -> dict[str, str]:
        """Of the routines it names, by their ids."""
        return {other.id: other.title for other in (self.warm_up, self.cool_down) if other is not None}


class LibraryService(QObject):
    """Everything here returns at once; answers come by signal or to the callback."""

    #: All entries, and whether that was the last of them for now.
    listed = Signal(object, bool)
    #: A file (a path) whose content may have changed.
    touched = Signal(str)

    def __init__(self, library: Library, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._worker = library, worker
        self._watcher: QFileSystemWatcher | None = None
        self._paths_touched: set[str] = set()
        self._missing: dict[str, str] = {}  # a folder that is not there yet, and what is watched for it to appear in
        self._outside: set[str] = set()  # of those what holds no routines itself
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._changed)
        self.entries: tuple[Entry, ...] = ()
        self.is_complete = False
        self.exercise_folders: tuple[Path, ...] = ()
        self._first = threading.Event()
        self._found: tuple[Entry, ...] = ()

    # -- asking ----------------------------------------------------------------------------------

    def reload(self) -> None:
        """List everything again; unchanged files are not read."""
        self._worker.do(self._scan, self._listed)

    def wait(self, seconds: float) -> None:
        """Wait a moment for the first listing, so that the first picture can be the whole one."""
        if self._first.wait(seconds) and not self.is_complete:
            self._listed(self._found)

    def open(self, path: Path, then: Callable[[Opened], None]) -> None:
        """A file from anywhere. It is listed from now on."""
        self._worker.do(lambda: self._read(lambda: self._library.open(path)), lambda opened: self._opened(opened, then))

    def read(self, entry: Entry, then: Callable[[Opened], None]) -> None:
        """The file of an entry as it is now."""
        self._worker.do(lambda: self._read(lambda: self._library.read(entry)), then)

    def figure_of(self, exercise: str) -> object | None:
        """The figure of an exercise of the library. Reads files: for the worker's thread."""
        return self._library.figure_of(exercise)

    def works(self) -> Mapping[str, tuple[str, ...]]:
        """By exercise of the library, the groups it works. May read files: for the worker's thread."""
        return self._library.works()

    def routine_of(self, entry: Entry) -> Routine | None:
        """What an entry's file says now; None where it has mistakes. Reads it: for the worker's thread."""
        return self._library.read(entry).routine

    def exercise_file(self, exercise: str) -> Path | None:
        """Where an exercise of the library is written."""
        return self._library.exercise_file(exercise)

    def watch(self) -> None:
        """From now on notice what is changed from outside. Not before the first page is seen."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._noticed)
            self._watcher.fileChanged.connect(self._noticed)
        self._rewatch()

    # -- in the thread ---------------------------------------------------------------------------

    def _scan(self) -> tuple[Entry, ...]:
        found: list[Entry] = []
        told_at = time.monotonic()
        for entry in self._library.scan():
            found.append(entry)
            if time.monotonic() - told_at > _BATCH:
                told_at = time.monotonic()
                self._worker.post(lambda so_far=tuple(found): self._so_far(so_far))  # type: ignore[misc]
        self._library.save()
        self._found = tuple(found)
        self._first.set()
        return self._found

    def _read(self, read: Callable[[], Reading]) -> Opened:
        reading = read()
        routine = reading.routine
        if routine is None:
            return Opened(reading)
        wanted = [name for name in (routine.warm_up, routine.cool_down) if name]
        entries = list(self._library.scan()) if wanted else []
        companions = {name: self._companion(name, entries) for name in wanted}
        return Opened(
            reading,
            companions.get(routine.warm_up or ""),
            companions.get(routine.cool_down or ""),
        )

    def _companion(self, name: str, entries: Sequence[Entry]) -> Companion:
        entry = self._library.find(name, entries)
        return Companion(name, None if entry is None else self._library.read(entry).routine)

    # -- in the window ---------------------------------------------------------------------------

    def _so_far(self, entries: tuple[Entry, ...]) -> None:
        if not self.is_complete:
            self.entries = _ordered(entries)
            self.listed.emit(self.entries, False)

    def _listed(self, entries: tuple[Entry, ...]) -> None:
        self.entries, self.is_complete = _ordered(entries), True
        self.listed.emit(self.entries, True)
        if self._watcher is not None:
            self._rewatch()

    def _opened(self, opened: Opened, then: Callable[[Opened], None]) -> None:
        then(opened)
        self.reload()

    def _noticed(self, path: str) -> None:
        if path in self._outside and self._missing == _standing_in(self._missing):
            return  # something else in there: the history is next door
        self._paths_touched.add(path)
        self._settle.start()

    def _changed(self) -> None:
        touched, self._paths_touched = self._paths_touched, set()
        if any(Path(path).parent in self.exercise_folders or Path(path) in self.exercise_folders for path in touched):
            self._worker.do(self._library.refresh)
        self.reload()
        for path in sorted(touched):
            self.touched.emit(path)

    def _rewatch(self) -> None:
        """Watch the folder and each file in it: a folder alone does not tell that a file was written to."""
        assert self._watcher is not None
        files = [entry.path for entry in self.entries if entry.origin in (OWN, OPENED)][:_MOST_WATCHED]
        folders = [str(self._library.own), *{str(Path(path).parent) for path in files}]
        folders += [str(folder) for folder in self.exercise_folders]
        if self._library.language:
            folders.append(str(self._library.own / self._library.language))
        self._missing = _standing_in(folders)
        self._outside = set(self._missing.values()).difference(folders)
        wanted = dict.fromkeys((*folders, *self._missing.values(), *files))
        known = {*self._watcher.files(), *self._watcher.directories()}
        gone = [path for path in known if path not in wanted]
        new = [path for path in wanted if path not in known]
        if gone:
            self._watcher.removePaths(gone)
        if new:
            failed = self._watcher.addPaths(new)  # what is not there cannot be watched
            # Whatever was written between the reading and the watching would be missed for ever.
            self._paths_touched.update(set(new) - set(failed))
            if self._paths_touched:
                self._settle.start()


def _standing_in(folders: Iterable[str]) -> dict[str, str]:
    """By folder that is not there, the nearest one over it that is: where it will appear."""
    over = {
        name: next((each for each in Path(name).parents if each.is_dir()), None)
        for name in folders
        if not Path(name).is_dir()
    }
    return {name: str(found) for name, found in over.items() if found is not None}


def _ordered(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """By title, but never two of one path: an opened file may be listed already."""
    rank = {SHIPPED: 0, OWN: 1, OPENED: 2}
    single = {entry.path: entry for entry in sorted(entries, key=lambda one: rank.get(one.origin, 3))}
    return tuple(sorted(single.values(), key=lambda entry: (entry.title.casefold(), entry.path)))
