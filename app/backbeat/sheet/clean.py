"""Text from a file or a person as it may stand on paper: literal, in one line, nothing that steers."""

from __future__ import annotations

import unicodedata

__all__ = ["clean"]

# Marks that turn the reading order of what follows them.
_BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LEFT_OUT = frozenset({"Cc", "Cs", "Co", "Cn"})


def clean(text: str) -> str:
    """The text without control characters, with single spaces. Markup stays what it is: text."""
    if not (text.isascii() and text.isprintable()):
        kept = (" " if c.isspace() else c for c in text)
        text = "".join(c for c in kept if c not in _BIDI and unicodedata.category(c) not in _LEFT_OUT)
    return " ".join(text.split())
