"""What a person has chosen, in one small file.

A bad value is repaired and told, never fatal: only that value falls back to its default, the file
as it was is kept beside, and keys this version does not know are written back untouched.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backbeat.said import said

if TYPE_CHECKING:
    from backbeat.plan.pain_memory import PainLimits

__all__ = ["LANGUAGES", "LoadedSettings", "Settings", "chosen_language", "load_settings", "save_settings"]

_BIGGEST = 1024 * 1024
THEMES = ("system", "light", "dark", "high-contrast")
MOTIONS = ("system", "full", "reduced")
VERBOSITIES = ("off", "sparse", "coach")
BREATH_SOUNDS = ("off", "tones", "words")
LENGTH_UNITS = ("cm", "inch")
LANGUAGES = ("system", "en", "de")


@dataclass(frozen=True, slots=True)
class Settings:
    language: str = "system"  # one of LANGUAGES; holds from the next start on
    theme: str = "system"  # one of THEMES
    text_scale: float = 1.0  # 1.0 to 2.0
    motion: str = "system"  # system, full or reduced
    as_mirror: bool = False  # figures as in a mirror, not as a teacher in front
    get_ready_seconds: int = 3  # after a pause, before a hold goes on; 0 to 10
    levels: Mapping[str, str] = field(default_factory=dict)  # the level last chosen, by routine
    verbosity: str = "coach"  # how much is said: off, sparse or coach
    voice: str = ""  # the name of the voice; empty: the system's own choice for the language
    voice_speed: float = 1.0  # 0.7 to 1.3 of the voice's usual pace
    tones: bool = True
    breath_sounds: str = "words"  # off, tones, or words where there is a voice
    loudness: float = 0.7  # 0 to 1
    desk_sounds: bool = False  # whether routines for the desk make any sound
    distance: float = 2.5  # metres from the screen in the far view, 1 to 5
    far_in_full_screen: bool = True
    screen_scale: float = 1.0  # how much larger than the screen says of itself everything on it is; 0.5 to 2.0
    keep_awake: bool = True  # the screen, while a session runs
    sheet: Mapping[str, str] = field(default_factory=dict)  # what was last chosen for printing, by name
    week_goal: int = 3  # sessions a week, 1 to 7
    pain_amber: int = 4  # from here on the light is amber, and from `pain_red` on red; 1 to 10
    pain_red: int = 6
    length_unit: str = "cm"  # for the tape measure
    screened: Mapping[str, str] = field(default_factory=dict)  # what was read and confirmed: name to "version date"
    breaks: Mapping[str, Any] = field(default_factory=dict)  # read by `backbeat.breaks.stored`, value by value
    unknown: Mapping[str, Any] = field(default_factory=dict)  # of a newer version; kept as they are

    @property
    def pain_limits(self) -> PainLimits:
        from backbeat.plan.pain_memory import PainLimits  # noqa: PLC0415 - not before the first page

        return PainLimits(self.pain_amber, self.pain_red)

    def with_level(self, routine: str, level: str) -> Settings:
        return replace(self, levels={**self.levels, routine: level})


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    settings: Settings
    notes: tuple[str, ...]  # sentences for the person: what was not understood and what is used instead


def _one_of(words: tuple[str, ...]) -> Callable[[Any], bool]:
    return lambda value: value in words


def _between(low: float, high: float, *kinds: type) -> Callable[[Any], bool]:
    def fits(value: Any) -> bool:
        return type(value) in kinds and bool(low <= value <= high)

    return fits


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _texts(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(key, str) and isinstance(one, str) for key, one in value.items())


_FITS: dict[str, Callable[[Any], bool]] = {
    "language": _one_of(LANGUAGES),
    "theme": _one_of(THEMES),
    "text_scale": _between(1.0, 2.0, int, float),
    "motion": _one_of(MOTIONS),
    "as_mirror": _flag,
    "get_ready_seconds": _between(0, 10, int),
    "levels": _texts,
    "verbosity": _one_of(VERBOSITIES),
    "voice": lambda value: isinstance(value, str) and len(value) <= 200,
    "voice_speed": _between(0.7, 1.3, int, float),
    "tones": _flag,
    "breath_sounds": _one_of(BREATH_SOUNDS),
    "loudness": _between(0.0, 1.0, int, float),
    "desk_sounds": _flag,
    "distance": _between(1.0, 5.0, int, float),
    "far_in_full_screen": _flag,
    "screen_scale": _between(0.5, 2.0, int, float),
    "keep_awake": _flag,
    "sheet": _texts,
    "week_goal": _between(1, 7, int),
    "pain_amber": _between(1, 10, int),
    "pain_red": _between(1, 10, int),
    "length_unit": _one_of(LENGTH_UNITS),
    "screened": _texts,
    "breaks": lambda value: isinstance(value, dict),
}


def load_settings(path: Path) -> LoadedSettings:
    """The settings of a file; defaults where there is none. Never raises."""
    try:
        if not path.exists():
            return LoadedSettings(Settings(), ())
        data = path.read_bytes() if path.is_file() and path.stat().st_size <= _BIGGEST else b""
        read = json.loads(data.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        read = None
    if not isinstance(read, dict):
        kept = _keep_aside(path)
        return LoadedSettings(Settings(), (said("The settings could not be read and start afresh.%1", kept),))
    known = {one.name for one in fields(Settings)} - {"unknown"}
    good = {key: value for key, value in read.items() if key in known and _fits(key, value)}
    bad = sorted(key for key in read if key in known and key not in good)
    notes: tuple[str, ...] = ()
    if bad:
        kept = _keep_aside(path)
        notes = (
            said("The settings hold something unexpected for %1; the usual value is used.%2", ", ".join(bad), kept),
        )
    unknown = {key: value for key, value in read.items() if key not in known}
    return LoadedSettings(Settings(**good, unknown=unknown), notes)


def chosen_language(path: Path) -> str:
    """The language that is set, before anything else of the settings is wanted; "system" where none can be read."""
    try:
        if path.is_file() and path.stat().st_size <= _BIGGEST:
            language = json.loads(path.read_bytes().decode("utf-8-sig"))["language"]
            return language if language in LANGUAGES else "system"
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    return "system"


def save_settings(path: Path, settings: Settings) -> str | None:
    """Write the settings whole or not at all. A sentence where that could not be done."""
    from backbeat.atomic import atomic_write, why_not  # noqa: PLC0415 - not wanted before the first change

    known = {one.name: getattr(settings, one.name) for one in fields(Settings) if one.name != "unknown"}
    try:
        atomic_write(path, json.dumps({**settings.unknown, **known}, indent=2, ensure_ascii=False).encode() + b"\n")
    except OSError as error:
        return said("The settings could not be saved: %1. What you changed holds until you close.", why_not(error))
    return None


def _fits(key: str, value: Any) -> bool:
    try:
        return _FITS[key](value)
    except TypeError:
        return False


def _keep_aside(path: Path) -> str:
    """Keep a bad file under another name, the first one only, so that nothing is lost."""
    from backbeat.atomic import create_file  # noqa: PLC0415 - seldom needed

    aside = path.with_suffix(path.suffix + ".bad")
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as file, create_file(aside) as temporary:
            temporary.write_bytes(file.read(_BIGGEST))
    except OSError:  # one is kept already, or there is no room
        return ""
    return said(" What was there is kept in %1.", aside.name)
