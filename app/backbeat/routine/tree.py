"""From a file's text to a tree of text, whatever the text is.

YAML is read at its event layer and every scalar stays text: what it means is decided by our own
reader, from the place it stands at. The walk over the events is a loop with limits, never a
recursion, so no file can exhaust the stack, the memory or anyone's patience:

- 12 levels, 20,000 nodes, 4,096 characters a text;
- aliases, anchors, tags, merge keys and a second document are refused.

The fast C parser finds the events. Where a file is not YAML at all, the slower one in Python reads
it again, because it explains mistakes better.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from backbeat.routine.problems import Place, Problems
from backbeat.routine.source import FORBIDDEN, decode, split_lines
from backbeat.said import said

__all__ = ["Listing", "Mapping", "Node", "Scalar", "parse"]

DEEPEST = 12
MOST_NODES = 20_000
LONGEST_TEXT = 4_096
_READ_AGAIN_UP_TO = 32 * 1024
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FRAMING = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)


@dataclass(frozen=True, slots=True)
class Scalar:
    text: str
    place: Place
    plain: bool = True  # written without quotes
    comment: str = ""  # what followed a # on the same line, straight after an unquoted text


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    pairs: tuple[tuple[Scalar, Node], ...]
    place: Place


Node: TypeAlias = Scalar | Listing | Mapping


def parse(data: bytes) -> tuple[Node | None, Problems]:
    """The tree of a file, or None where there is none to be had. Never raises, whatever the bytes are."""
    found: list[tuple[Place, str]] = []
    text = decode(data, found)
    problems = Problems(split_lines(text))
    for place, message in found:
        problems.error(place, message)
    if found:
        return None, problems
    try:
        root = _Builder(text, problems).build(_LOADER)
    except _RefusedError:
        return None, problems
    except yaml.YAMLError as error:
        _explain(_better(text, error), problems)
        return None, problems
    except (ValueError, RecursionError, OverflowError, MemoryError):
        problems.error(Place(1, 1), said("the file cannot be read as a routine; compare it with one that works"))
        return None, problems
    if root is None and not problems.has_errors:
        problems.error(Place(1, 1), said("the file is empty; a routine begins with 'routine: 1'"))
    return (None if problems.has_errors else root), problems


class _RefusedError(Exception):
    """The problem has been written down; there is no sense in reading on."""


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read."""

    place: Place
    is_mapping: bool
    items: list[Node] = field(default_factory=list)

    def close(self, problems: Problems) -> Node:
        if not self.is_mapping:
            return Listing(tuple(self.items), self.place)
        pairs = []
        for key, value in zip(self.items[::2], self.items[1::2], strict=False):
            if isinstance(key, Scalar):
                pairs.append((key, value))
            else:
                problems.error(key.place, said("a key must be a word, not a list or a mapping; put the text in quotes"))
        return Mapping(tuple(pairs), self.place)


class _Builder:
    """Makes the tree from events, with a stack of its own."""

    def __init__(self, text: str, problems: Problems) -> None:
        self._text = text
        self._lines = split_lines(text)
        self.problems = problems
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._nodes = self._documents = 0

    def build(self, loader_type: type) -> Node | None:
        """The root of the tree; None where the text holds nothing."""
        loader = loader_type(self._text)
        try:
            while loader.check_event():
                self._take(loader.get_event())
        finally:
            loader.dispose()
        return self._root

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, _FRAMING):
            return
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(event, said("a second document begins here; keep one routine in a file"))
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self._put(self._open.pop().close(self.problems))
        elif isinstance(event, yaml.NodeEvent):
            self._begin(event)

    def _begin(self, event: yaml.NodeEvent) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._refuse(event, said("the file has more than 20,000 entries; a routine has a few hundred"))
        self._refuse_yaml_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            self._put(self._scalar(event))
            return
        if len(self._open) >= DEEPEST:
            self._refuse(event, said("lists and mappings are nested more than 12 deep here"))
        self._open.append(_Open(_place(event.start_mark), isinstance(event, yaml.MappingStartEvent)))

    def _put(self, node: Node) -> None:
        if self._open:
            self._open[-1].items.append(node)
        else:
            self._root = node

    def _refuse(self, event: yaml.Event, message: str) -> None:
        self.problems.error(_place(event.start_mark), message)
        raise _RefusedError

    def _refuse_yaml_extras(self, event: yaml.NodeEvent) -> None:
        # An alias or an anchor in a routine is nearly always a text that begins with * or &.
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, said("a text cannot begin with '*' here; put the text in quotes"))
        if event.anchor is not None:
            self._refuse(event, said("a text cannot begin with '&' here; put the text in quotes"))
        if getattr(event, "tag", None) is not None:
            self._refuse(event, said("a text cannot begin with '!' here; put the text in quotes"))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        place = _place(event.start_mark)
        if len(event.value) > LONGEST_TEXT:
            self.problems.error(place, said("this text is longer than 4,096 characters; shorten it"))
            return Scalar("", place)
        if _has_half_a_character(event.value) or FORBIDDEN.search(event.value):
            self.problems.error(
                place, said("this text holds a character that cannot be shown; write it without \\ codes")
            )
            return Scalar("", place)
        plain = not event.style
        return Scalar(event.value, place, plain, self._comment_after(event) if plain else "")

    def _comment_after(self, event: yaml.ScalarEvent) -> str:
        mark: Any = event.end_mark
        if mark.line >= len(self._lines):
            return ""
        rest = self._lines[mark.line][mark.column :]
        return rest.lstrip()[1:] if rest[:1] in {" ", "\t"} and rest.lstrip().startswith("#") else ""


def _has_half_a_character(text: str) -> bool:
    # Nearly every text is plain ASCII, which Python knows without looking at each letter.
    return not text.isascii() and any("\ud800" <= ch <= "\udfff" for ch in text)


def _place(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1)


def _better(text: str, error: yaml.YAMLError) -> yaml.YAMLError:
    """The same mistake as the parser in Python tells it, where the file is small enough to read again."""
    if _LOADER is yaml.SafeLoader or len(text) > _READ_AGAIN_UP_TO:
        return error
    try:
        _Builder(text, Problems([])).build(yaml.SafeLoader)
    except yaml.YAMLError as told:
        return told
    except (_RefusedError, ValueError, RecursionError):
        pass
    return error


_EXPLANATIONS: tuple[tuple[str, str], ...] = (
    (
        r"found character '\\t'|tab character",
        said("a tab stands at the beginning of this line; indent with spaces"),
    ),
    (r"found character '([@`%])'", said("a text cannot begin with this character; put the text in quotes")),
    (
        r"mapping values are not allowed",
        said(
            "there is a second ': ' in this line, or its indent is wrong; if the colon belongs to the text, "
            "put the text in quotes"
        ),
    ),
    (
        r"while scanning a quoted scalar|unexpected end of stream",
        said("a quotation mark is opened here and never closed"),
    ),
    (r"found unknown escape character", said("\\ has a special meaning between double quotes; use single quotes")),
    (
        r"while parsing a flow (sequence|mapping)",
        said("a bracket is opened here and the list or mapping in it is not finished; look for a ']', '}' or ','"),
    ),
    (
        r"could not find expected ':'|could not found expected ':'",
        said("a ':' is missing after the key, or the line above is not finished"),
    ),
    (
        r"did not find expected key|expected <block end>",
        said("this line does not fit the lines above it; check its indent, or a key without ': '"),
    ),
    (r"did not find expected '-' indicator", said("the items of this list are not indented alike")),
    (
        r"while scanning a(n alias|n anchor)|expected alphabetic",
        said("a text cannot begin with '*' or '&'; put the text in quotes"),
    ),
    (
        r"block sequence entries are not allowed|sequence entries are not allowed",
        said("a list cannot begin here; put '- ' on a line of its own below the key"),
    ),
    (
        r"while scanning a directive|expected '<document start>'",
        said("a line cannot begin like this; remove what stands before 'routine:'"),
    ),
    (r"tag|while parsing a node", said("a text cannot begin with this character; put the text in quotes")),
)


def _explain(error: yaml.YAMLError, problems: Problems) -> None:
    """What the parser says, in words for a person, at the place to look at."""
    told = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    context_mark = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context_mark
    for pattern, sentence in _EXPLANATIONS:
        if re.search(pattern, told):
            if context_mark is not None and ("never closed" in sentence or "not finished; look" in sentence):
                mark = context_mark
            message = sentence
            break
    else:
        message = said("this line cannot be read; check its indent, its quotes and its ': '")
    problems.error(_place(mark) if mark is not None else Place(1, 1), message)
