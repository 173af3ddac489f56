"""Breaking words into lines so that nothing is ever cut. Pure; knows no Qt.

Lines break at spaces. A word too long for its line breaks where its writer allows it (a soft hyphen, a hyphen, a
stroke), else before the last consonant between two vowels, as most languages with long words do it, and in
the end anywhere: a broken word can be read, a word that leaves the screen cannot.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

__all__ = ["broken", "pieces", "without_soft_hyphens"]

Measure = Callable[[str], float]

SOFT = "\u00ad"
_JOINTS = ("-", "–", "/")
_VOWELS = frozenset("aeiouyäöüàáâãåæèéêëìíîïòóôõøœùúûýÿąęėįųūāēīōаеёиоуыэюяіїєαεηιουωάέήίόύώ")
# Written with several letters, spoken as one.
_ONE_SOUND = ("sch", "ch", "ck", "ph", "th", "sh", "rh", "qu", "ß")
_LEAST = 3  # letters before and after a break


def without_soft_hyphens(text: str) -> str:
    return text.replace(SOFT, "")


def pieces(word: str) -> tuple[str, ...]:
    """Where a word may be broken; each piece but the last is followed by a hyphen unless it ends in one."""
    if SOFT in word:
        return tuple(part for part in word.split(SOFT) if part)
    found, begin = [], 0
    for at in range(1, len(word)):
        joint = word[at - 1] in _JOINTS and word[at].isalnum()
        if joint or (at - begin >= _LEAST and len(word) - at >= _LEAST and _may_break(word.lower(), at)):
            found.append(word[begin:at])
            begin = at
    return (*found, word[begin:])


def _may_break(word: str, at: int) -> bool:
    """Whether a syllable begins here: a consonant before a vowel, with a vowel somewhere before."""
    if not (word[at - 1].isalpha() and word[at].isalpha()):
        return False
    onset = next((sound for sound in _ONE_SOUND if word.startswith(sound, at)), word[at])
    if onset[0] in _VOWELS or any(word.startswith(s, at - n) for s in _ONE_SOUND for n in range(1, len(s))):
        return False
    following = word[at + len(onset) : at + len(onset) + 1]
    return following in _VOWELS and bool(following) and not _VOWELS.isdisjoint(word[:at])


def broken(text: str, width: float, measure: Measure) -> tuple[list[str], int]:
    """The lines of a text in this width, and how many words had to be broken. Every line fits, whatever the width,
    as long as a single letter does."""
    lines: list[str] = []
    inside = 0
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            shown = without_soft_hyphens(word)
            longer = f"{line} {shown}" if line else shown
            if measure(longer) <= width:
                line = longer
                continue
            if line and measure(shown) <= width:
                lines.append(line)
                line = shown
                continue
            inside += 1
            line = _break_inside(word, line, width, measure, lines)
        lines.append(line)
    return [line for line in lines if line], inside


def _break_inside(word: str, line: str, width: float, measure: Measure, lines: list[str]) -> str:
    """Put a word that is longer than a line into lines, beginning behind what stands in the present one."""
    here = f"{line} " if line else ""
    parts = pieces(word)
    for number, piece in enumerate(parts, 1):
        hyphen = "" if number == len(parts) or piece[-1] in _JOINTS else "-"
        if measure(here + piece + hyphen) <= width:
            here += piece
            continue
        if here.strip():
            joined = here.endswith((" ", *_JOINTS)) or measure(f"{here}-") > width
            lines.append(here.rstrip() if joined else f"{here}-")
            here = ""
        if measure(piece + hyphen) <= width:
            here = piece
            continue
        for letter in _letters(piece):  # no syllable fits
            if here and measure(here + letter) > width:
                lines.append(here)
                here = ""
            here += letter
    return here.rstrip()


def _letters(text: str) -> list[str]:
    """Letters with the marks that belong to them."""
    found: list[str] = []
    for letter in text:
        if found and unicodedata.combining(letter):
            found[-1] += letter
        else:
            found.append(letter)
    return found
