"""Where everything of the far view goes. Pure; knows no Qt.

All lengths are pixels, all places as one who reads from left to right sees them; the view turns them round. Words
are tried large, then smaller, down to the size that the distance asks for and no further; a name that does not
fit even then gives way to the exercise's short name. What there is no room for at all gives way in this order: the
instruction, then the figure; then the side stands in one line with the name. The number, the name, the side and the
word of the breath never give way. Only where not even these fit is everything smaller than the distance asks
for, and `Plan.true` says so.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from backbeat.ui.far.breaking import broken
from backbeat.ui.far.sizes import FarSizes

__all__ = ["Box", "DialPlan", "Face", "FarText", "Page", "Plan", "Words", "arrange"]


class _Manner(NamedTuple):
    scale: float  # how much larger than the least
    may_break: bool  # words, in the middle


_WHOLE_WORDS = tuple(_Manner(scale, may_break=False) for scale in (2.6, 2.0, 1.6, 1.35, 1.15, 1.0))
_BROKEN_WORDS = _Manner(1.0, may_break=True)
_SMALLER = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.12)
_MOST_LINES = {"name": 3, "side": 2, "line": 4}
_BETWEEN, _MARK = 0.30, 0.42  # of the number's height: to the word under it, and for the mark above it


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


class Face(NamedTuple):
    """A typeface, for a size of one pixel: everything grows with the size."""

    cap: float  # the height of a capital letter
    line: float  # from one line to the next
    advance: Callable[[str], float]

    def pixels(self, cap: float) -> int:
        """The font size at which capital letters are at least this high."""
        return max(1, math.ceil(cap / self.cap - 1e-9))


@dataclass(frozen=True, slots=True)
class FarText:
    """What is to be shown until something changes."""

    number: str  # the widest there will be
    name: str
    short: str = ""
    side: str = ""
    words: tuple[str, ...] = ()  # all that may stand under the number
    line: str = ""
    figure: bool = False


class Words(NamedTuple):
    """One text: what it is, its lines, its font size and its place."""

    role: str  # name, side or line
    lines: tuple[str, ...]
    pixels: int
    box: Box


class DialPlan(NamedTuple):
    """The number, and what stands under it."""

    box: Box
    number: int  # font sizes
    word: int
    rows: int  # lines that the longest of the words takes
    mark: bool  # whether there is room for the mark of the phase


@dataclass(frozen=True, slots=True)
class Plan:
    texts: tuple[Words, ...]
    dial: DialPlan
    figure: Box | None
    given_up: tuple[str, ...]  # "short name", "instruction", "figure", "own line of the side"
    true: bool  # whether all of it is as large as the distance asks for


class Page(NamedTuple):
    """The page, and where on it Stop is: in the corner at the end of the last line."""

    width: float
    height: float
    stop: Box


def arrange(page: Page, text: FarText, sizes: FarSizes, face: Face) -> Plan:
    """The best plan for a page."""
    for given_up, wanted in _levels(text):
        for manners in (_WHOLE_WORDS, (_BROKEN_WORDS,)):
            found = _best([_Room(page, wanted, sizes, face, manner) for manner in manners], given_up)
            if found is not None:
                return found
    given_up, least = list(_levels(text))[-1]
    for factor in _SMALLER:
        smaller = FarSizes(sizes.number * factor, sizes.words * factor)
        found = _best([_Room(page, least, smaller, face, _BROKEN_WORDS)], given_up, true=False)
        if found is not None:
            return found
    return _Room(page, least, FarSizes(1.0, 1.0), face, _BROKEN_WORDS).anyhow(given_up)


def _levels(text: FarText) -> Iterator[tuple[tuple[str, ...], FarText]]:
    """What is wanted, less and less, and what has been given up for it."""
    there = {"instruction": bool(text.line), "figure": text.figure, "own line of the side": bool(text.side)}
    names: list[tuple[tuple[str, ...], str]] = [((), text.name)]
    if text.short and text.short != text.name:
        names.append((("short name",), text.short))
    steps = [step for step, needed in there.items() if needed]
    for count in range(len(steps) + 1):
        gone = tuple(steps[:count])
        for more, name in names:
            joined = "own line of the side" in gone
            yield (
                (*more, *gone),
                FarText(
                    number=text.number,
                    name=f"{name}, {text.side}" if joined else name,
                    side="" if joined else text.side,
                    words=text.words,
                    line="" if "instruction" in gone else text.line,
                    figure=text.figure and "figure" not in gone,
                ),
            )


def _best(rooms: Iterable[_Room], given_up: tuple[str, ...], *, true: bool = True) -> Plan | None:
    """Of everything that fits, what shows most: the number first, then the figure, then larger words."""
    found = [(room.worth(parts), parts) for room in rooms for parts in room.arrangements()]
    if not found:
        return None
    return Plan(*max(found, key=lambda one: one[0])[1], given_up, true)


_Parts = tuple[tuple[Words, ...], DialPlan, Box | None]


class _Room:
    """One attempt: a page, what is wanted on it, and how large."""

    def __init__(self, page: Page, text: FarText, sizes: FarSizes, face: Face, manner: _Manner) -> None:
        self.width, self.height, self.stop = page
        self.text, self.sizes, self.face = text, sizes, face
        self.scale, self.may_break = manner
        short = min(self.width, self.height)
        self.edge = max(14.0, short * 0.045)
        self.gap = max(8.0, short * 0.026)
        #: A figure smaller than this shows nothing from afar.
        self.least_figure = max(0.22 * short, 2.2 * sizes.words)

    def worth(self, parts: _Parts) -> float:
        _, dial, figure = parts
        short = min(self.width, self.height)
        number = min(1.0, dial.number * self.face.cap / (0.26 * short))
        body = 0.0 if figure is None else min(1.0, min(figure.width / 1.8, figure.height) / (0.55 * short))
        return 1.2 * number + body + 0.45 * (self.scale - 1.0)

    def arrangements(self) -> Iterator[_Parts]:
        for share in (0.40, 0.46, 0.34, 0.54):
            for header in (False, True):
                found = self._beside(share, header=header)
                if found is not None:
                    yield found
        found = self._stacked()
        if found is not None:
            yield found

    # -- words -----------------------------------------------------------------------------------

    def _words(self, role: str, text: str, x: float, y: float, width: float) -> Words | None:
        """A text from ``y`` down; None where it takes too many lines or a word would have to be broken."""
        larger = {"name": self.scale, "side": max(1.0, self.scale * 0.72), "line": max(1.0, self.scale * 0.7)}[role]
        pixels = self.face.pixels(self.sizes.words * min(larger, self.scale))
        lines, inside = broken(text, width, lambda words: self.face.advance(words) * pixels)
        most = _MOST_LINES[role] + (2 if self.may_break else 0)
        if len(lines) > most or (inside and not self.may_break):
            return None
        return Words(role, tuple(lines), pixels, Box(x, y, width, len(lines) * self.face.line * pixels))

    def _column(self, wanted: tuple[tuple[str, str], ...], x: float, y: float, width: float) -> list[Words] | None:
        """Texts one under the other."""
        placed = []
        for role, text in wanted:
            if not text:
                continue
            words = self._words(role, text, x, y, width) if width > 0 else None
            if words is None:
                return None
            placed.append(words)
            y = words.box.bottom + self.gap * 0.4
        return placed

    @property
    def _head(self) -> tuple[tuple[str, str], ...]:
        return (("name", self.text.name), ("side", self.text.side))

    # -- the number ------------------------------------------------------------------------------

    def _dial(self, box: Box) -> DialPlan | None:
        if min(box.width, box.height) <= 0:
            return None
        pixels = self.face.pixels(self.sizes.words * min(self.scale, 1.5))
        rows = 0
        for word in self.text.words:
            lines, inside = broken(word, box.width * 0.96, lambda words: self.face.advance(words) * pixels)
            if (inside and not self.may_break) or len(lines) > 3:
                return None
            rows = max(rows, len(lines))
        under = rows * self.face.line * pixels
        broad = self.face.advance(self.text.number) / self.face.cap
        disc = min(box.width, box.height)
        # All of it within the disc of the breath, where that can be; else as the box has room.
        for mark, tall, wide in ((True, 0.86 * disc, 0.76 * disc), (True, box.height, box.width * 0.92),
                                 (False, box.height, box.width * 0.92)):  # fmt: skip
            shares = 1 + (_BETWEEN if rows else 0) + (_MARK if mark else 0)
            most = min((tall - under) / shares, wide / broad, 0.4 * disc)
            number = math.floor(most / self.face.cap)
            if number >= self.face.pixels(self.sizes.number):
                return DialPlan(box, number, pixels, rows, mark)
        return None

    # -- arrangements ----------------------------------------------------------------------------

    def _beside(self, share: float, *, header: bool) -> _Parts | None:
        """Words and figure at the left, the number at the right above Stop; with a header the name goes across."""
        inner = self.width - 2 * self.edge
        broad = inner * share
        left = inner - broad - 2 * self.gap
        top = self.edge
        texts = self._column(self._head, self.edge, top, inner if header else left)
        if texts is None:
            return None
        under = texts[-1].box.bottom + self.gap
        # Stop may reach into the left column; then that ends above it.
        floor = self.height - self.edge
        if self.stop.x < self.edge + left + self.gap:
            floor = min(floor, self.stop.y - self.gap)
        rest = self._rest(under, floor, left)
        if rest is None:
            return None
        line, figure = rest
        high = under if header else top
        dial = self._dial(Box(self.width - self.edge - broad, high, broad, self.stop.y - self.gap - high))
        return None if dial is None else ((*texts, *line), dial, figure)

    def _rest(self, top: float, floor: float, width: float) -> tuple[tuple[Words, ...], Box | None] | None:
        """The figure, and the instruction at the foot of the column."""
        line = self._column((("line", self.text.line),), self.edge, 0.0, width)
        if line is None:
            return None
        if line:
            tall = line[0].box.height
            line = [line[0]._replace(box=line[0].box._replace(y=floor - tall))]
            floor -= tall + self.gap * 0.6
        if not self.text.figure:
            return (tuple(line), None) if floor >= top - self.gap else None
        tall = floor - top
        if tall < self.least_figure or width < 1.2 * self.least_figure:
            return None
        return tuple(line), Box(self.edge, top, width, tall)

    def _stacked(self) -> _Parts | None:
        """One under the other, for screens that stand."""
        inner = self.width - 2 * self.edge
        texts = self._column(self._head, self.edge, self.edge, inner)
        line = self._column((("line", self.text.line),), self.edge, 0.0, inner)
        if texts is None or line is None:
            return None
        top, floor = texts[-1].box.bottom + self.gap, self.stop.y - self.gap
        if line:
            tall = line[0].box.height
            line = [line[0]._replace(box=line[0].box._replace(y=floor - tall))]
            floor -= tall + self.gap
        room = floor - top
        figure = None
        if self.text.figure:
            tall = min(inner * 0.8, room * 0.48)
            if tall < self.least_figure:
                return None
            figure = Box(self.edge, floor - tall, inner, tall)
            room -= tall + self.gap
        dial = self._dial(Box(self.edge, top, inner, room))
        return None if dial is None else ((*texts, *line), dial, figure)

    def anyhow(self, given_up: tuple[str, ...]) -> Plan:
        """In a window in which nothing can be read: the name above, the number under it."""
        name = self._words("name", self.text.name, 0.0, 0.0, max(1.0, self.width))
        lines = name.lines if name is not None else (self.text.name,)
        pixels = 1 if name is None else name.pixels
        tall = len(lines) * self.face.line * pixels
        words = Words("name", lines, pixels, Box(0.0, 0.0, self.width, tall))
        box = Box(0.0, tall, self.width, max(1.0, self.stop.y - tall))
        return Plan((words,), DialPlan(box, 1, 1, 1, mark=False), None, given_up, true=False)
