"""A file's name made from a title, which may be anything."""

from __future__ import annotations

import unicodedata

__all__ = ["safe_filename"]

_LONGEST, _MOST_BYTES = 80, 200
_FORBIDDEN = frozenset('/\\:*?"<>|')
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
)  # devices on Windows, whatever comes after a dot


def safe_filename(title: str, otherwise: str = "sheet") -> str:
    """A name without a suffix that every system takes and that stays in its folder (I-34).

    At most 80 characters and 200 bytes; no separators, controls or marks that turn the reading order; no
    leading dot or dash. The same again for what it returns.
    """
    allowed = "".join(" " if _is_odd(letter) else letter for letter in title)
    name = _cut(_trim(unicodedata.normalize("NFC", allowed)))
    if name.partition(".")[0].strip().casefold() in _RESERVED:
        name = _cut(f"_{name}")
    return name or otherwise


def _is_odd(letter: str) -> bool:
    return letter in _FORBIDDEN or unicodedata.category(letter)[0] == "C"


def _trim(name: str) -> str:
    return " ".join(name.split()).lstrip(" .-").rstrip(" .")


def _cut(name: str) -> str:
    name = name[:_LONGEST]
    while len(name.encode("utf-8")) > _MOST_BYTES:
        name = name[:-1]
    return _trim(name)
