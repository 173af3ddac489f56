"""Colours by meaning, read from a small file each.

A widget never names a colour: it asks the theme for a role ("card", "muted") or for the colours of
a phase. That keeps the promise that a colour means one thing, and lets one test walk every shipped
theme and measure every pair of colours that can meet on the screen.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

from backbeat.ui.style.assets import asset

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["PHASES", "READABLE", "ROLE_OF_KIND", "PhaseColours", "Theme", "contrast", "mix", "role_of"]

#: How far words must stand apart from their ground (see `contrast`).
READABLE = 4.5

PHASES = ("prepare", "effort", "hold", "finish", "rest", "stop")

#: The role that paints each kind of phase of the timeline. A pause inside a repetition is a small rest.
ROLE_OF_KIND: Mapping[str, str] = MappingProxyType(
    {
        "prepare": "prepare",
        "effort": "effort",
        "hold": "hold",
        "finish": "finish",
        "pause": "rest",
        "work": "effort",
        "switch": "prepare",
        "rest": "rest",
        "paused": "prepare",  # the whole session stands still; not a kind of phase
        "stop": "stop",
    }
)


def role_of(kind: str) -> str:
    """The colour role of a kind of phase; what is unknown is painted as preparation."""
    return ROLE_OF_KIND.get(kind, "prepare")


class PhaseColours(NamedTuple):
    """One phase: its filled shapes, the words on and in its colour, and its quiet surfaces."""

    fill: QColor
    on: QColor
    text: QColor
    tint: QColor
    wash: QColor
    core: QColor


class Theme(NamedTuple):
    """Every colour of the program. Frozen: another scheme is another Theme."""

    name: str
    dark: bool
    strong: bool  # for whoever sees little: surfaces have an edge, and parts of a figure an outline
    background: QColor
    card: QColor
    line: QColor
    track: QColor
    outline: QColor
    ink: QColor
    on_ink: QColor
    muted: QColor
    phases: Mapping[str, PhaseColours]

    def phase(self, role_or_kind: str) -> PhaseColours:
        """The colours of a role ("effort") or of a kind of phase ("work")."""
        found = self.phases.get(role_or_kind)
        return found if found is not None else self.phases[role_of(role_or_kind)]

    def colour(self, name: str) -> QColor:
        """A surface or word role by name, or a phase's text as "effort", "stop"..."""
        if name in self.phases:
            return self.phases[name].text
        found = getattr(self, name)
        assert isinstance(found, QColor)
        return found

    @staticmethod
    @cache
    def load(name: str) -> Theme:
        """Read a shipped theme: "light", "dark" or "high-contrast"."""
        return Theme.read(asset("themes", f"{name}.toml"))

    @staticmethod
    def read(path: Path) -> Theme:
        """Read one theme file. A missing or malformed role is a mistake of ours and raises."""
        tables = _tables(path.read_text(encoding="utf-8"))
        phases = {
            role: PhaseColours(**{name: QColor(tables[f"phase.{role}"][name]) for name in PhaseColours._fields})
            for role in PHASES
        }
        plain = {key: QColor(value) for table in ("surface", "words") for key, value in tables[table].items()}
        head = tables[""]
        dark, strong = head["dark"] == "true", head.get("strong") == "true"
        return Theme(name=head["name"], dark=dark, strong=strong, phases=MappingProxyType(phases), **plain)


def _tables(text: str) -> dict[str, dict[str, str]]:
    """As much TOML as our own themes are written in: tables of words in quotes, `true`, `false` and remarks.

    Python's reader would be a twentieth of the start. A test reads every theme with both.
    """
    tables: dict[str, dict[str, str]] = {"": {}}
    here = tables[""]
    for line in text.splitlines():
        name, equals, value = (part.strip() for part in line.partition("="))
        if name.startswith("[") and not equals:
            here = tables.setdefault(name[1 : name.index("]")], {})
        elif equals and not name.startswith("#"):
            here[name] = value[1 : value.index('"', 1)] if value.startswith('"') else value.partition("#")[0].strip()
    return tables


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """`first` with a share of `second` stirred in, 0 to 1."""
    keep = 1.0 - share
    return QColor(
        round(first.red() * keep + second.red() * share),
        round(first.green() * keep + second.green() * share),
        round(first.blue() * keep + second.blue() * share),
    )


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(first: QColor, second: QColor) -> float:
    """How far two colours stand apart, 1 to 21, as the web's accessibility rules count it."""
    dim, bright = sorted((_luminance(first), _luminance(second)))
    return (bright + 0.05) / (dim + 0.05)
