"""What a person wants of breaks, as plain data for the settings, and back: repaired value by value.

In a file lengths are seconds, times of day are "09:00", days have their English names. What is not understood
falls back to what is usual, alone, and is named, so that it can be told; what this version does not know is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from backbeat.breaks.hours import MIDNIGHT, Range, WorkingHours
from backbeat.breaks.model import MINUTE, SECOND, BreakKind, BreakPlan

__all__ = ["DAYS", "LENGTHS", "USUAL", "BreakWishes", "Limits", "parse_ranges", "wishes_from", "write_ranges"]

T = TypeVar("T")

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MOST_KINDS, _MOST_NAMES, _MOST_DATES, _LONGEST = 20, 200, 400, 200
_LEAST_EVERY, _MOST_EVERY = MINUTE, 24 * 60 * MINUTE
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})\Z", re.ASCII)
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\Z", re.ASCII)


class Limits(NamedTuple):
    """What a length may be, in milliseconds."""

    least: int
    most: int


LENGTHS: Mapping[str, Limits] = MappingProxyType(
    {
        "natural": Limits(MINUTE, 60 * MINUTE),
        "settle": Limits(10 * SECOND, 10 * MINUTE),
        "prelude": Limits(5 * SECOND, 5 * MINUTE),
        "still": Limits(2 * SECOND, MINUTE),
        "patience": Limits(MINUTE, 60 * MINUTE),
        "postpone_by": Limits(MINUTE, 60 * MINUTE),
        "soon": Limits(0, 30 * MINUTE),
    }
)
"""The lengths of a plan that can be chosen."""

_WORKDAY = (Range(9 * 60, 18 * 60),)
_PLAN = BreakPlan(
    kinds=(
        BreakKind("short", 40 * MINUTE, tags=("desk-break",)),
        BreakKind("long", 120 * MINUTE, tags=("standing",), enabled=False),
    ),
    hours=WorkingHours(MappingProxyType(dict.fromkeys(range(5), _WORKDAY))),
)


@dataclass(frozen=True, slots=True)
class BreakWishes:
    """The plan, and how the program behaves beside the work. Nothing of it is on until it is switched on."""

    on: bool = False  # reminders
    tray: bool = False  # an icon in the tray
    full_screen: bool = False  # the break fills the screen; else it stands beside the work
    hidden_told: bool = False  # that a closed window goes on in the tray has been said
    paused_until: datetime | None = None  # with its offset
    plan: BreakPlan = _PLAN
    unknown: Mapping[str, Any] = field(default_factory=dict)  # of a newer version; kept as it is

    @property
    def effective(self) -> BreakPlan:
        """The plan the schedule goes by: with reminders off, no kind is switched on."""
        if self.on:
            return self.plan
        return replace(self.plan, kinds=tuple(replace(kind, enabled=False) for kind in self.plan.kinds))

    def data(self) -> dict[str, Any]:
        """Plain data, for JSON."""
        plan = self.plan
        return {
            **self.unknown,
            "on": self.on,
            "tray": self.tray,
            "full_screen": self.full_screen,
            "hidden_told": self.hidden_told,
            "paused_until": None if self.paused_until is None else self.paused_until.isoformat(timespec="seconds"),
            "kinds": [_kind_data(kind) for kind in plan.kinds],
            "hours": {DAYS[day]: write_ranges(ranges) for day, ranges in sorted(plan.hours.days.items()) if ranges},
            "quiet": [day.isoformat() for day in sorted(plan.hours.quiet)],
            **{name: _seconds(getattr(plan, name)) for name in LENGTHS},
            "postpones": plan.postpones,
            "programs": sorted(plan.programs),
        }


USUAL = BreakWishes()


def wishes_from(data: Mapping[str, Any]) -> tuple[BreakWishes, tuple[str, ...]]:
    """The wishes that plain data tell of, and the names of what in them was not understood. Never raises."""
    reader = _Reader(data)
    flags = {name: reader.read(name, _flag, getattr(USUAL, name)) for name in ("on", "tray", "full_screen")}
    told = reader.read("hidden_told", _flag, USUAL.hidden_told)
    until = reader.read("paused_until", _moment, USUAL.paused_until)
    kinds = reader.read("kinds", _kinds, _PLAN.kinds)
    days = reader.read("hours", _days, _PLAN.hours.days)
    quiet = reader.read("quiet", _dates, _PLAN.hours.quiet)
    lengths = {name: reader.read(name, _length(limits), getattr(_PLAN, name)) for name, limits in LENGTHS.items()}
    postpones = reader.read("postpones", _count, _PLAN.postpones)
    programs = reader.read("programs", _programs, _PLAN.programs)
    plan = BreakPlan(kinds=kinds, hours=WorkingHours(days, quiet), postpones=postpones, programs=programs, **lengths)
    wishes = BreakWishes(**flags, hidden_told=told, paused_until=until, plan=plan, unknown=reader.unknown)
    return wishes, tuple(sorted(reader.bad))


def write_ranges(ranges: tuple[Range, ...]) -> str:
    """As people write it: "09:00-12:00, 13:00-17:00"."""
    return ", ".join(f"{begin // 60:02}:{begin % 60:02}-{end // 60:02}:{end % 60:02}" for begin, end in ranges)


def parse_ranges(text: str) -> tuple[Range, ...]:
    """What people write of the hours of a day, in order. Empty for a free day. Raises ValueError."""
    ranges = []
    for part in text.replace("–", "-").replace(";", ",").split(","):
        if part.strip():
            begin, dash, end = part.partition("-")
            found = Range(_minutes(begin), _minutes(end))
            if not dash or not found.begin < found.end:
                raise ValueError(part.strip())
            ranges.append(found)
    ranges.sort()
    if any(one.end > other.begin for one, other in pairwise(ranges)):
        raise ValueError(text.strip())
    return tuple(ranges)


class _Reader:
    """Takes values out of a mapping one by one; each falls back alone."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._left = dict(data)
        self.bad: set[str] = set()

    def read(self, name: str, understand: Callable[[Any], T], usual: T) -> T:
        if name not in self._left:
            return usual
        value = self._left.pop(name)
        try:
            return understand(value)
        except (ValueError, TypeError, KeyError, OverflowError):
            self.bad.add(name)
            return usual

    @property
    def unknown(self) -> Mapping[str, Any]:
        return self._left


def _minutes(text: str) -> int:
    found = _TIME.match(text.strip())
    if found is None:
        raise ValueError(text.strip())
    hours, minutes = int(found[1]), int(found[2])
    if minutes > 59 or hours * 60 + minutes > MIDNIGHT:
        raise ValueError(text.strip())
    return hours * 60 + minutes


def _seconds(length: int) -> int | float:
    return length // SECOND if length % SECOND == 0 else length / SECOND


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _moment(value: Any) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(value)
    moment.astimezone()  # a year that no clock shows
    return moment


def _length(limits: Limits) -> Callable[[Any], int]:
    def understand(value: Any) -> int:
        if type(value) not in (int, float):
            raise TypeError
        length: int = round(value * SECOND)
        if not limits.least <= length <= limits.most:
            raise ValueError(value)
        return length

    return understand


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= 9:
        raise ValueError(value)
    return int(value)


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError(value)
    return value


def _names(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > _MOST_NAMES:
        raise TypeError
    return tuple(dict.fromkeys(name for one in value if (name := _text(one).strip())))


def _programs(value: Any) -> frozenset[str]:
    return frozenset(_names(value))


def _dates(value: Any) -> frozenset[date]:
    if not isinstance(value, list) or len(value) > _MOST_DATES:
        raise TypeError
    return frozenset(date.fromisoformat(one) for one in value)


def _days(value: Any) -> Mapping[int, tuple[Range, ...]]:
    if not isinstance(value, dict):
        raise TypeError
    days = {DAYS.index(name): parse_ranges(_text(ranges)) for name, ranges in value.items()}
    return MappingProxyType({day: ranges for day, ranges in sorted(days.items()) if ranges})


def _kinds(value: Any) -> tuple[BreakKind, ...]:
    if not isinstance(value, list) or len(value) > _MOST_KINDS:
        raise TypeError
    kinds = tuple(_kind(one) for one in value)
    if len({kind.id for kind in kinds}) != len(kinds):
        raise ValueError("two kinds of the same name")
    return kinds


def _kind(value: Any) -> BreakKind:
    if not isinstance(value, dict) or not _ID.match(_text(value["id"])):
        raise TypeError
    return BreakKind(
        value["id"],
        _length(Limits(_LEAST_EVERY, _MOST_EVERY))(value["every"]),
        title=_text(value.get("title", "")),
        routines=_names(value.get("routines", [])),
        tags=_names(value.get("tags", [])),
        enabled=_flag(value.get("enabled", True)),
    )


def _kind_data(kind: BreakKind) -> dict[str, Any]:
    return {
        "id": kind.id,
        "title": kind.title,
        "every": _seconds(kind.every),
        "routines": list(kind.routines),
        "tags": list(kind.tags),
        "enabled": kind.enabled,
    }
