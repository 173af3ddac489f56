"""Sentences of the floors that know no translator, which a window can say in its own language all the same.

`said` makes a plain English text, and for files, logs and the command line it is nothing else. It remembers what it
was made of, so that `translated` can make the same sentence of other words. What it is made of may itself have been
said; joined to other texts with ``+`` or cut, it is an ordinary text again and stays English.

`resources/i18n/update.py` collects what is written out in calls of `said`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["CONTEXT", "Said", "Value", "said", "translated"]

CONTEXT = "Said"
"""Of these sentences in the files of translations."""

Value = str | int | float

_PLACE = re.compile("%([1-9])")


class Said(str):
    """An English sentence that knows its pattern and what stands in its places."""

    __slots__ = ("pattern", "values")
    pattern: str
    values: tuple[Value, ...]

    def __str__(self) -> Said:
        return self  # so that what an exception was made with comes out of it again, and no mere text


def said(pattern: str, *values: object) -> Said:
    """The sentence with ``%1`` to ``%9`` replaced. Numbers are shown as a person writes them; a year or a line is
    handed in as text."""
    kept = tuple(value if isinstance(value, str | int | float) else str(value) for value in values)
    sentence = Said(_filled(pattern, [value if isinstance(value, str) else _number(value) for value in kept]))
    sentence.pattern, sentence.values = pattern, kept
    return sentence


def translated(sentence: str, translate: Callable[[str, str], str], number: Callable[[int | float], str]) -> str:
    """The sentence in other words, with all that was said within it; a text that nobody said stays as it is."""
    if not isinstance(sentence, Said):
        return sentence
    values = [translated(one, translate, number) if isinstance(one, str) else number(one) for one in sentence.values]
    return _filled(translate(CONTEXT, sentence.pattern), values)


def _filled(pattern: str, values: list[str]) -> str:
    # In one go: a value may itself hold what looks like a place.
    return _PLACE.sub(lambda place: values[int(place[1]) - 1], pattern)


def _number(value: int | float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:g}"
