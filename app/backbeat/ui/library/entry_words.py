"""What a card says of a routine, and which filters it passes. Pure functions over an entry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from backbeat.routine.library import OPENED, OWN, Entry
from backbeat.ui.dates import date_words, day_words
from backbeat.ui.pictures.motif import Bar, Motif
from backbeat.ui.text import format_minutes, in_words, translate

if TYPE_CHECKING:
    from backbeat.routine.model import Milliseconds

__all__ = [
    "FILTERS",
    "badge_words",
    "card_words",
    "entry_length",
    "fits_filter",
    "fits_search",
    "last_done_words",
    "length_words",
    "meta_words",
    "mistake_words",
    "motif_of_entry",
    "needs_a_carer",
    "place_words",
    "tag_words",
]

FILTERS = ("all", "short", "seated", "standing", "floor", "free", "carers", "own", "repair")
_WITH_HELP = frozenset({"with-a-carer", "specialist"})
_SHORT: Milliseconds = 5 * 60_000
# The words of `Position`, in its order, without loading the model for the first page; a test holds them together.
_POSITIONS = (
    *("standing", "sitting", "floor-sitting", "kneeling", "all-fours"),
    *("prone", "supine", "side-lying", "hanging", "on-ball"),
)
_ON_THE_FLOOR = frozenset({"floor-sitting", "kneeling", "all-fours", "prone", "supine", "side-lying"})
# Until figures are drawn: how much of the picture's height a position takes, as a stand-in for the effort.
_LOADS = (0.55, 0.4, 0.45, 0.65, 0.75, 0.9, 0.6, 0.7, 1.0, 0.8)


def entry_length(entry: Entry, level: str | None) -> Milliseconds:
    """The planned time at a level; at the lowest where that level is not there."""
    if level in entry.levels:
        return entry.lengths[entry.levels.index(level)]
    return entry.lengths[0] if entry.lengths else 0


def length_words(entry: Entry, level: str | None) -> str:
    return format_minutes(entry_length(entry, level) / 1000, at_least=entry.at_least)


def places(entry: Entry) -> tuple[str, ...]:
    """Where it is done, as filters name it: a routine that goes to the floor anywhere needs a floor."""
    there = set(entry.positions)
    if there & _ON_THE_FLOOR:
        return ("floor",)
    found = []
    if "sitting" in there:
        found.append("seated")
    if "standing" in there:
        found.append("standing")
    return tuple(found)


def place_words(positions: Sequence[str]) -> str:
    """The places in a few quiet words."""
    there = set(positions)
    words = []
    if there & _ON_THE_FLOOR:
        words.append(translate("Library", "floor"))
    else:
        if "sitting" in there:
            words.append(translate("Library", "seated"))
        if "standing" in there:
            words.append(translate("Library", "standing"))
    if "hanging" in there:
        words.append(translate("Library", "bar"))
    if "on-ball" in there:
        words.append(translate("Library", "ball"))
    return " · ".join(words)


def meta_words(entry: Entry, level: str | None) -> str:
    """The line under the title: time, place, equipment, each said once."""
    parts = (length_words(entry, level), *place_words(entry.positions).split(" · "), *map(in_words, entry.equipment))
    return " · ".join(dict.fromkeys(part for part in parts if part))


def mistake_words(entry: Entry) -> str:
    return translate("Library", "%n mistake(s)", None, entry.errors)


def tag_words(entry: Entry) -> str:
    return " · ".join(map(in_words, entry.tags[:4]))


def badge_words(entry: Entry) -> str:
    return {OWN: translate("Library", "Own"), OPENED: translate("Library", "Opened")}.get(entry.origin, "")


def last_done_words(at: datetime, now: datetime) -> str:
    """When it was last done. A fact, never a reproach: after two weeks it only says the day."""
    day, today = at.astimezone(now.tzinfo).date(), now.date()
    days = (today - day).days
    if days < 14:
        return day_words(day, today) if days >= 0 else ""
    return date_words(day, short=True)


def needs_a_carer(entry: Entry) -> bool:
    """Whether it is led by a carer or set by a specialist: such routines have a heading of their own."""
    return not _WITH_HELP.isdisjoint(entry.tags)


def fits_filter(entry: Entry, name: str, level: str | None) -> bool:
    """Whether a filter lets a routine through. What needs a carer is not among the everyday ones."""
    if name in {"carers", "own", "repair"}:
        special = {"carers": needs_a_carer(entry), "own": entry.origin in (OWN, OPENED), "repair": not entry.is_usable}
        return special[name]
    if needs_a_carer(entry):
        return False
    if name in {"seated", "standing", "floor"}:
        return entry.is_usable and name in places(entry)
    if name == "short":
        return entry.is_usable and entry_length(entry, level) < _SHORT
    return entry.is_usable and not entry.equipment if name == "free" else True


def fits_search(entry: Entry, words: Sequence[str]) -> bool:
    """Whether every word typed is somewhere in title, tags, summary or the name of the file."""
    if not words:
        return True
    text = " ".join((entry.title, *entry.tags, entry.summary, entry.audience, entry.id, *entry.equipment)).casefold()
    missed = [word for word in words if word not in text]
    if missed:
        shown = " ".join(map(in_words, (*entry.tags, *entry.equipment))).casefold()
        missed = [word for word in missed if word not in shown]
    return not missed


def card_words(entry: Entry, level: str | None, last_done: str) -> str:
    """All a card shows, for a screen reader."""
    if not entry.is_usable:
        return ", ".join(part for part in (entry.title, mistake_words(entry), badge_words(entry)) if part)
    parts = (entry.title, meta_words(entry, level).replace(" · ", ", "), badge_words(entry), last_done)
    return ", ".join(part for part in parts if part)


def motif_of_entry(entry: Entry) -> Motif:
    """The picture of a card, from what the cache knows."""
    bars = tuple(Bar(seconds=length / 1000, load=_LOADS[position % len(_LOADS)]) for length, position in entry.beats)
    numbers = [position for _, position in entry.beats]
    commonest = max(dict.fromkeys(numbers), key=numbers.count, default=None)
    name = "" if commonest is None or commonest >= len(_POSITIONS) else _POSITIONS[commonest]
    return Motif(bars, position=name)
