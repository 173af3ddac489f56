"""The routines there are: the shipped ones, the person's own, and files opened from elsewhere.

What the library page needs of a file (title, time, place, ...) is kept in a cache keyed by the
file's size and time of change, so that a start with a thousand own routines reads none of them.
The cache only ever saves work: when it is missing, damaged or old, files are read again.

A file with mistakes is an entry like any other, with its problems; it can never be fatal.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # Reading needs PyYAML and the model, which a start from the cache does without.
    from backbeat.routine.fields import PictureFault, Reader
    from backbeat.routine.model import Exercise, Milliseconds, Routine
    from backbeat.routine.problems import Problem
    from backbeat.routine.reader import ReadRoutine

__all__ = ["OPENED", "OWN", "SHIPPED", "Entry", "Library", "Reading"]

SHIPPED, OWN, OPENED = "shipped", "own", "opened"
SUFFIXES = (".routine.yaml", ".yaml", ".yml")
_CACHE_FORMAT = 4
_BIGGEST_CACHE = 64 * 1024 * 1024
_MOST_BEATS = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a routine without opening its file."""

    path: str
    origin: str  # shipped, own or opened
    id: str
    title: str
    summary: str = ""
    audience: str = ""
    language: str = "en"
    tags: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    lengths: tuple[Milliseconds, ...] = ()  # planned time of each level, lowest first; one where there are none
    at_least: bool = False
    exercises: int = 0
    positions: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    beats: tuple[tuple[Milliseconds, int], ...] = ()  # length and position number of each exercise, for its picture
    figure: str = ""  # the exercise of the library whose figure stands for the routine
    picture: tuple[str, ...] = ()  # the routine's own picture, else the first of its exercises: folder and name
    errors: int = 0
    warnings: int = 0

    @property
    def is_usable(self) -> bool:
        return self.errors == 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A file just read: its entry, and the routine or the problems in full."""

    entry: Entry
    routine: Routine | None
    problems: tuple[Problem, ...]


class Library:
    """Finds, reads and remembers routine files. Does I/O; call it off the user interface's thread.

    ``save_cache`` is handed the text of the cache, and does not raise. ``read_figure`` reads the figures of exercises
    (`backbeat.figure.reader.read_figure`); without it they have none. ``picture_fault`` says of a picture, by folder
    and name, why it cannot be shown (`backbeat.picture_files.fault`); without it nobody looks. ``language``: the one
    that files are read in where they are translated (`backbeat.routine.translations`); empty: as they are written.
    """

    def __init__(
        self,
        *,
        shipped: Path,
        own: Path,
        exercises: Sequence[Path],
        cache: Path | None = None,
        save_cache: Callable[[Path, str], None] | None = None,
        read_figure: Reader | None = None,
        picture_fault: PictureFault | None = None,
        language: str = "",
    ) -> None:
        self.shipped = shipped
        self.own = own
        self.language = language
        self._exercise_folders = tuple(exercises)
        self._cache_file = cache
        self._save_cache = save_cache
        self._read_figure, self._picture_fault = read_figure, picture_fault
        self._cache: dict[str, list[Any]] = {}
        self._cache_key = ""
        self._exercises: dict[str, Exercise] | None = None
        self._works: dict[str, tuple[str, ...]] | None = None
        self._translated: dict[str, dict[str, Exercise]] = {}
        self.exercise_problems: dict[str, tuple[Problem, ...]] = {}
        self._opened: dict[str, None] = {}
        self._is_stale = False

    # -- what there is -----------------------------------------------------------------------------

    def entries(self) -> list[Entry]:
        """Every routine, in the order of titles; read from the cache where nothing has changed."""
        found = list(self.scan())
        self.save()
        return sorted(found, key=lambda entry: (entry.title.casefold(), entry.path))

    def scan(self) -> Iterator[Entry]:
        """The entries one by one, so that a first visit can show them as they come."""
        self._load_cache()
        for path, origin, stamp in self._files():
            yield self._cached(path, origin, stamp) or self._read(path, origin).entry

    def open(self, path: Path) -> Reading:
        """A file from anywhere: by argument, by dialog, by drop. It stays listed while the program runs."""
        resolved = Path(os.path.abspath(path))  # noqa: PTH100 - does not touch the disk, unlike resolve()
        origin = self._origin(resolved)
        if origin == OPENED:
            self._opened[str(resolved)] = None
        return self._read(resolved, origin)

    def read(self, entry: Entry) -> Reading:
        """The file of an entry, as it is now."""
        return self._read(Path(entry.path), entry.origin)

    def find(self, routine_id: str, entries: Sequence[Entry]) -> Entry | None:
        """The usable routine of this id; a person's own goes before a shipped one."""
        fitting = [entry for entry in entries if entry.id == routine_id and entry.is_usable]
        return min(fitting, key=lambda entry: entry.origin == SHIPPED, default=None)

    def exercises(self) -> dict[str, Exercise]:
        """The exercise library; where an own exercise has the id of a shipped one, the own one."""
        if self._exercises is None:
            self._exercises = self._read_exercises()
        return self._exercises

    def exercises_in(self, language: str) -> dict[str, Exercise]:
        """The exercise library, as far as it is translated in that language."""
        if language not in self._translated:
            from backbeat.routine.translations import translated_exercises  # noqa: PLC0415 - brings PyYAML

            made, problems = translated_exercises(self.exercises(), self.exercise_file, language)
            self._translated[language] = made
            self.exercise_problems.update(problems)
        return self._translated[language]

    def works(self) -> dict[str, tuple[str, ...]]:
        """By exercise of the library, the groups it works; without reading any file where the cache knows it."""
        self._load_cache()
        if self._works is None:
            self._works = {id_: exercise.works for id_, exercise in self.exercises().items()}
        return self._works

    def figure_of(self, exercise: str) -> object | None:
        """The figure of an exercise of the library, if it has one."""
        found = self.exercises().get(exercise)
        return None if found is None else found.figure

    def exercise_file(self, exercise: str) -> Path | None:
        """Where an exercise of the library is written; a person's own goes before a shipped one."""
        files = (folder / f"{exercise}.yaml" for folder in reversed(self._exercise_folders))
        return next((file for file in files if file.is_file()), None)

    def refresh(self) -> None:
        """Forget what was read of exercises, because their files may have changed."""
        self._exercises = self._works = None
        self._translated.clear()
        self._cache_key = ""

    # -- files ---------------------------------------------------------------------------------------

    def _files(self) -> Iterator[tuple[Path, str, list[int]]]:
        for folder, origin in ((self.shipped, SHIPPED), (self.own, OWN)):
            others = dict(_listed(folder / self.language)) if self.language else {}
            for path, stamp in _listed(folder):
                yield path, origin, stamp + others.get(path.parent / self.language / path.name, [])
        for name in self._opened:
            path = Path(name)
            try:
                yield path, OPENED, self._stamp(path)
            except OSError:
                continue

    def _stamp(self, path: Path) -> list[int]:
        """What tells a change in a routine or its translation. Raises OSError where there is no such file."""
        stamp = _stamp(path.stat())
        if self.language:
            try:
                stamp += _stamp((path.parent / self.language / path.name).stat())
            except OSError:
                return stamp
        return stamp

    def _origin(self, path: Path) -> str:
        for folder, origin in ((self.shipped, SHIPPED), (self.own, OWN)):
            if path.parent == folder:
                return origin
        return OPENED

    def _read(self, path: Path, origin: str) -> Reading:
        from backbeat.routine.problems import Place, Problem, Severity  # noqa: PLC0415
        from backbeat.routine.reader import ReadRoutine, read_routine  # noqa: PLC0415 - brings PyYAML
        from backbeat.routine.source import UnreadableFileError, read_bytes  # noqa: PLC0415
        from backbeat.routine.translations import read_in_words  # noqa: PLC0415
        from backbeat.said import said  # noqa: PLC0415

        stem = _stem(path)

        def read_with(exercises: Mapping[str, Exercise]) -> ReadRoutine:
            return read_routine(
                data,
                stem=stem,
                exercises=exercises,
                read_figure=self._read_figure,
                folder=str(path.parent),
                picture_fault=self._picture_fault,
            )

        try:
            data = read_bytes(path)
            stamp = self._stamp(path)
            read = read_in_words(path, self.language, read_with, self.exercises(), self.exercises_in)
        except (UnreadableFileError, OSError, ValueError) as error:
            stamp = None
            reason = str(error) if isinstance(error, UnreadableFileError) else said("this file cannot be opened")
            read = ReadRoutine(None, (Problem(Place(1, 1), Severity.ERROR, reason),))
        entry = _entry(path, origin, stem, read)
        if stamp is not None:
            self._cache[str(path)] = [*stamp, asdict(entry)]
            self._is_stale = True
        return Reading(entry, read.routine, read.problems)

    def _read_exercises(self) -> dict[str, Exercise]:
        from backbeat.routine.reader import read_exercise  # noqa: PLC0415 - brings PyYAML
        from backbeat.routine.source import UnreadableFileError, read_bytes  # noqa: PLC0415

        found: dict[str, Exercise] = {}
        for folder in self._exercise_folders:
            for path, _ in _listed(folder):
                try:
                    data, stem = read_bytes(path), _stem(path)
                    read = read_exercise(data, stem=stem, read_figure=self._read_figure, folder=str(path.parent))
                except UnreadableFileError:
                    continue
                if read.exercise is not None:
                    found[read.exercise.id] = read.exercise
                if read.problems:
                    self.exercise_problems[str(path)] = read.problems
        return found

    # -- the cache -----------------------------------------------------------------------------------

    def _sources(self) -> Iterator[Path]:
        for folder in self._exercise_folders:
            yield folder
            if self.language:
                yield folder / self.language

    def _load_cache(self) -> None:
        # The exercises take part in a routine's time, so a change in them makes the whole cache old.
        key = repr([(str(path), stamp) for folder in self._sources() for path, stamp in _listed(folder)])
        if key == self._cache_key:
            return
        self._exercises, self._works, self._cache, self._cache_key = None, None, {}, key
        self._translated.clear()
        if self._cache_file is None:
            return
        try:
            # An odd file (a pipe, a device) must not hold up the start, nor a damaged one be believed.
            if not self._cache_file.is_file() or self._cache_file.stat().st_size > _BIGGEST_CACHE:
                return
            check, _, told = self._cache_file.read_bytes().partition(b"\n")
            if check != _check(told):
                return
            kept = json.loads(told)
            if kept["format"] == _CACHE_FORMAT and kept["exercises"] == key:
                self._cache = dict(kept["files"])
                self._works = {str(id_): tuple(map(str, groups)) for id_, groups in kept["works"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self._cache, self._works = {}, None

    def _cached(self, path: Path, origin: str, stamp: list[int]) -> Entry | None:
        try:
            *kept, fields = self._cache[str(path)]
            if kept != stamp or fields["origin"] != origin:
                return None
            return Entry(**{name: _frozen(value) for name, value in fields.items()})
        except (KeyError, TypeError, ValueError, AttributeError):
            return None

    def save(self) -> None:
        """Write the cache, when anything was read since."""
        if self._cache_file is None or self._save_cache is None:
            return
        if self._is_stale:
            self._is_stale = False
            kept = {"format": _CACHE_FORMAT, "exercises": self._cache_key, "files": self._cache, "works": self.works()}
            text = json.dumps(kept)
            self._save_cache(self._cache_file, _check(text.encode()).decode() + "\n" + text)


def _check(told: bytes) -> bytes:
    return b"%08x" % zlib.crc32(told)


def _listed(folder: Path) -> list[tuple[Path, list[int]]]:
    """The routine files of a folder with what tells a change; nothing where there is no such folder."""
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(SUFFIXES) and not entry.name.startswith("."):
                    try:
                        found.append((entry.name, _stamp(entry.stat())))
                    except OSError:
                        found.append((entry.name, [0, 0, 0]))
    except OSError:
        return []
    found.sort()  # names, because comparing a thousand paths takes longer than finding the files
    return [(folder / name, stamp) for name, stamp in found]


def _stamp(status: os.stat_result) -> list[int]:
    return [status.st_mtime_ns, status.st_size, status.st_ino]


def _stem(path: Path) -> str:
    return next((path.name.removesuffix(suffix) for suffix in SUFFIXES if path.name.endswith(suffix)), path.stem)


def _frozen(value: Any) -> Any:
    """A value of JSON as an entry has it. None is nested deeper than this, and a thousand are thawed at a start."""
    return tuple([tuple(item) if type(item) is list else item for item in value]) if type(value) is list else value


def _entry(path: Path, origin: str, stem: str, read: ReadRoutine) -> Entry:
    errors = sum(problem.is_error for problem in read.problems)
    warnings = len(read.problems) - errors
    routine = read.routine
    if routine is None:
        return Entry(str(path), origin, stem, stem, errors=max(1, errors), warnings=warnings)
    from backbeat.routine.arithmetic import exercise_length, routine_length  # noqa: PLC0415
    from backbeat.routine.dose import resolve  # noqa: PLC0415
    from backbeat.routine.model import Position  # noqa: PLC0415

    level = routine.levels[0] if routine.levels else None
    steps = routine.steps(level)
    lengths = [routine_length(routine, one) for one in routine.levels or (None,)]
    order = list(Position)
    exercises = [step.exercise for step in steps]
    series = (routine.pictures, *(exercise.pictures for exercise in exercises))
    pictures = next((one for one in series if one is not None), None)
    return Entry(
        path=str(path),
        origin=origin,
        id=routine.id,
        title=routine.title,
        summary=routine.summary,
        audience=routine.audience,
        language=routine.language,
        tags=routine.tags,
        levels=routine.levels,
        lengths=tuple(length for length, _ in lengths),
        at_least=any(at_least for _, at_least in lengths),
        exercises=len(steps),
        positions=tuple(dict.fromkeys(str(exercise.position) for exercise in exercises if exercise.position)),
        equipment=tuple(dict.fromkeys(thing for exercise in exercises for thing in exercise.equipment)),
        beats=tuple(
            (exercise_length(resolve(step, routine, level)), order.index(step.exercise.position or Position.STANDING))
            for step in steps[:_MOST_BEATS]
        ),
        figure=_standing_for(routine, level),
        picture=() if pictures is None else (pictures.folder, pictures.names[0]),
        errors=errors,
        warnings=warnings,
    )


def _standing_for(routine: Routine, level: str | None) -> str:
    """The exercise that takes longest, of those of the library that have a figure."""
    from backbeat.routine.arithmetic import exercise_length  # noqa: PLC0415
    from backbeat.routine.dose import resolve  # noqa: PLC0415

    drawn = [step for step in routine.steps(level) if step.exercise.figure is not None and not step.in_place]
    longest = max(drawn, key=lambda step: exercise_length(resolve(step, routine, level)), default=None)
    return "" if longest is None else longest.exercise.id
