"""Reads values out of a tree of text, by tables of words.

A `Word` says what a key is called in the file, which field of the model it fills, how it is read
and what it means; the readers, the messages and the documentation all come from these tables.
Nothing here raises: what is wrong is written down and the value is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as Table
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from backbeat.routine.described import Described, described, schema_of
from backbeat.routine.duration import DurationError, format_duration, parse_duration
from backbeat.routine.model import ByLevel, Exercise
from backbeat.routine.problems import Place, Problems, did_you_mean
from backbeat.routine.tree import Listing, Mapping, Node, Scalar
from backbeat.said import said

__all__ = [
    "Context",
    "Found",
    "PictureFault",
    "Reader",
    "Word",
    "by_level",
    "choice",
    "count",
    "identifier",
    "length",
    "listing_of",
    "name",
    "read_mapping",
    "text",
    "texts",
]

Reader: TypeAlias = "Callable[[Node, Context], Any]"
#: Why a picture cannot be shown, by its folder and name, as the end of a sentence; None where it can.
PictureFault: TypeAlias = Callable[[str, str], str | None]

LONGEST_NAME = 120
LONGEST_TEXT = 1_000
MOST_ITEMS = 200

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_WHOLE = re.compile(r"[+-]?[0-9]+", re.ASCII)
_LONGEST_WHOLE = 9
_LENGTH = {"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": "^[0-9][0-9:.,hmins ]*$"}]}


@dataclass(slots=True)
class Context:
    """What a reader needs beside the node: where to write problems, and what is known so far."""

    problems: Problems
    levels: tuple[str, ...] = ()
    exercises: Table[str, Exercise] = field(default_factory=dict)
    read_figure: Reader | None = None  # handed in: figures are read by a room above this one
    folder: str = ""  # where the file stands, and its pictures beside it
    picture_fault: PictureFault | None = None  # handed in: looks at the disk
    most_pictures: int = 0
    pictures: int = 0  # named so far
    looked_at: set[tuple[str, str]] = field(default_factory=set)

    def error(self, node: Node, message: str) -> None:
        self.problems.error(node.place, message)


@dataclass(frozen=True, slots=True)
class Word:
    """One key of the format."""

    field: str
    read: Reader
    doc: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a mapping held: values by field name, and where each key stands by its own name."""

    values: dict[str, Any]
    places: dict[str, Place]
    place: Place


def read_mapping(node: Node, words: Table[str, Word], context: Context, what: str) -> Found | None:
    """The values of a mapping. Unknown and repeated keys are written down; the rest is still read."""
    if not isinstance(node, Mapping):
        context.error(node, said("%1 must be keys with values ('key: value'), not %2", what, _kind(node)))
        return None
    found = Found({}, {}, node.place)
    for key, value in node.pairs:
        if key.text in found.places:
            first = found.places[key.text].line
            context.error(
                key, said("'%1' is written twice in %2, first on line %3; keep one", _shown(key.text), what, str(first))
            )
            continue
        found.places[key.text] = key.place
        word = words.get(key.text)
        if word is None:
            hint = "" if context.problems.are_too_many else did_you_mean(key.text, words)
            context.error(key, said("unknown key '%1' in %2%3", _shown(key.text), what, hint))
            continue
        read = word.read(value, context)
        if read is not None:
            found.values[word.field] = read
    return found


# -- texts -------------------------------------------------------------------------------------------


def _scalar(node: Node, context: Context, wanted: str) -> str | None:
    if isinstance(node, Scalar):
        return node.text.strip()
    context.error(node, said("%1 is expected here, not %2", wanted, _kind(node)))
    return None


def _text(node: Node, context: Context, longest: int) -> str | None:
    written = _scalar(node, context, said("a text"))
    if written is None:
        return None
    assert isinstance(node, Scalar)
    if not written:
        context.error(node, said("there is no text here; write one, or leave the key out"))
        return None
    if len(written) > longest:
        context.error(node, said("this text has %1 characters; %2 are the most", len(written), longest))
        return None
    # "Push #1" loses its end without a word from YAML; a real comment has a space after the sign.
    if node.comment and not node.comment.startswith((" ", "\t", "#", "!")):
        context.problems.warning(
            node.place,
            said("what follows '%1' is a comment because of the #; put the text in quotes", _shown(written)),
        )
    return written


@described({"type": ["string", "number"], "maxLength": LONGEST_TEXT})
def text(node: Node, context: Context) -> str | None:
    """A sentence or two."""
    return _text(node, context, LONGEST_TEXT)


@described({"type": ["string", "number"], "maxLength": LONGEST_NAME})
def name(node: Node, context: Context) -> str | None:
    """One line that a thing is called by."""
    written = _text(node, context, LONGEST_NAME)
    if written is not None and re.search("[\n\r\x85\u2028\u2029\t]", written):
        context.error(node, said("a name must stand on one line"))
        return None
    return written


@described({"type": ["string", "integer"], "pattern": f"^{_IDENTIFIER.pattern}$", "maxLength": 80})
def identifier(node: Node, context: Context) -> str | None:
    """A word for files and references: small letters, digits, hyphens."""
    written = _scalar(node, context, said("a word"))
    if written is None:
        return None
    if len(written) > 80 or not _IDENTIFIER.fullmatch(written):
        context.error(
            node,
            said("'%1' is not a name like 'back-strength'; use small letters, digits and hyphens", _shown(written)),
        )
        return None
    return written


@described({"anyOf": [text.schema, {"type": "array", "items": text.schema, "maxItems": MOST_ITEMS}]})
def texts(node: Node, context: Context) -> tuple[str, ...] | None:
    """A list of texts; one alone needs no list."""
    if isinstance(node, Scalar):
        one = text(node, context)
        return None if one is None else (one,)
    several: tuple[str, ...] | None = listing_of(text, said("texts"))(node, context)
    return several


def listing_of(read: Reader, what: str, *, least: int = 0) -> Described:
    """A list of anything, each read by ``read``."""

    @described({"type": "array", "items": schema_of(read), "minItems": least, "maxItems": MOST_ITEMS})
    def read_list(node: Node, context: Context) -> tuple[Any, ...] | None:
        if not isinstance(node, Listing):
            context.error(node, said("a list of %1 is expected here ('- ' before each), not %2", what, _kind(node)))
            return None
        if len(node.items) < least:
            context.error(node, said("this list of %1 is empty; write at least one", what))
            return None
        if len(node.items) > MOST_ITEMS:
            context.error(node, said("this list has %1 %2; %3 are the most", len(node.items), what, MOST_ITEMS))
            return None
        values = [read(item, context) for item in node.items]
        return tuple(value for value in values if value is not None)

    return read_list


# -- numbers, lengths, choices -----------------------------------------------------------------------


def count(low: int, high: int, what: str) -> Described:
    """A whole number between two limits; ``010`` is ten."""

    @described({"type": "integer", "minimum": low, "maximum": high})
    def read_count(node: Node, context: Context) -> int | None:
        written = _scalar(node, context, said("a whole number"))
        if written is None:
            return None
        if not _WHOLE.fullmatch(written):
            context.error(node, said("'%1' is not a whole number; write one from %2 to %3", _shown(written), low, high))
            return None
        # Not even looked at when absurdly long: Python refuses to, beyond some thousand digits.
        value = int(written) if len(written) <= _LONGEST_WHOLE else None
        if value is None or not low <= value <= high:
            told = _shown(written) if value is None else value
            context.error(node, said("%1 must be from %2 to %3, not %4", what, low, high, told))
            return None
        return value

    return read_count


def length(shortest: int = 0) -> Described:
    """A length of time, in milliseconds."""

    @described(_LENGTH)
    def read_length(node: Node, context: Context) -> int | None:
        written = _scalar(node, context, said("a length of time"))
        if written is None:
            return None
        try:
            value = parse_duration(written)
        except DurationError as error:
            context.error(node, str(error))
            return None
        if value < shortest:
            context.error(
                node, said("'%1' is too short; %2 is the least here", _shown(written), format_duration(shortest))
            )
            return None
        return value

    return read_length


def choice(kind: type[StrEnum]) -> Described:
    """One of a few words."""
    known = [member.value for member in kind]

    @described({"enum": known})
    def read_choice(node: Node, context: Context) -> StrEnum | None:
        written = _scalar(node, context, said("one word"))
        if written is None:
            return None
        if written not in known:
            hint = did_you_mean(written, known) or said("; write one of %1", ", ".join(known))
            context.error(node, said("'%1' does not fit here%2", _shown(written), hint))
            return None
        return kind(written)

    return read_choice


# -- levels ------------------------------------------------------------------------------------------


def by_level(read: Reader, own_keys: frozenset[str] = frozenset()) -> Described:
    """A value, or a map of one value for each level. ``own_keys``: the keys of values that are maps themselves."""

    one = schema_of(read)
    levels = {"type": "object", "additionalProperties": one, "minProperties": 1}

    @described({"anyOf": [one, levels]})
    def read_by_level(node: Node, context: Context) -> Any:
        if not isinstance(node, Mapping) or (own_keys and not _is_level_map(node, context.levels, own_keys)):
            return read(node, context)
        if not context.levels:
            context.error(
                node, said("one value is expected here; a map of levels needs 'levels:' at the top of the routine")
            )
            return None
        found = read_mapping(
            node, {level: Word(level, read, "") for level in context.levels}, context, said("this map of levels")
        )
        if found is None:
            return None
        missing = [level for level in context.levels if level not in found.places]
        if missing:
            context.error(node, said("this map of levels leaves out %1; name every level", ", ".join(missing)))
        values = tuple((level, found.values[level]) for level in context.levels if level in found.values)
        return ByLevel(values) if len(values) == len(context.levels) else None

    return read_by_level


def _is_level_map(node: Mapping, levels: tuple[str, ...], own_keys: frozenset[str]) -> bool:
    keys = {key.text for key, _ in node.pairs}
    return bool(keys & set(levels)) and not keys & own_keys


def _kind(node: Node) -> str:
    if isinstance(node, Listing):
        return said("a list")
    return said("keys with values") if isinstance(node, Mapping) else said("a text")


def _shown(written: str) -> str:
    return written if len(written) <= 40 else written[:39] + "…"
