"""File names made of what people and files say, which may be anything.

Only letters, digits and a few signs are kept, so no name can leave its folder, hide, look like an option, or be one
of the names Windows keeps for itself.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

__all__ = ["LONGEST_BYTES", "LONGEST_LETTERS", "free_path", "safe_filename"]

LONGEST_LETTERS = 80
LONGEST_BYTES = 200
"""Below the 255 of most disks, so that there is room for " (2)" and a suffix."""

_SIGNS = frozenset("-_ (),+")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "clock$", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)


def safe_filename(text: str, otherwise: str = "backbeat") -> str:
    """A name for a file, without a suffix: never empty, at most 80 characters and 200 bytes, and the same done twice.

    ``otherwise`` stands in where nothing of the text can be kept; it must itself be such a name.
    """
    kept = "".join(c if _is_kept(c) else " " for c in unicodedata.normalize("NFC", text))
    name = _trimmed(unicodedata.normalize("NFC", _shortened(_trimmed(kept))))
    if not any(unicodedata.category(c)[0] in "LN" for c in name):
        return otherwise
    return f"{name}_" if name.casefold() in _RESERVED else name


def free_path(folder: Path, name: str, suffix: str) -> Path:
    """The path of a file that is not there yet: "name.pdf", "name (2).pdf", and so on."""
    path, number = folder / f"{name}{suffix}", 1
    while path.exists() or path.is_symlink():
        number += 1
        path = folder / f"{name} ({number}){suffix}"
    return path


def _is_kept(c: str) -> bool:
    return c in _SIGNS or unicodedata.category(c) in {"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd", "Nl"}


def _trimmed(name: str) -> str:
    """Single spaces; nothing at the ends that hides a file, makes an option of it, or is lost on Windows."""
    name = " ".join(name.split())
    while name and (name[0] in "-_ ,+" or unicodedata.category(name[0])[0] == "M"):
        name = name[1:]
    return name.rstrip(" -,")


def _shortened(name: str) -> str:
    name = name[:LONGEST_LETTERS]
    return name.encode()[:LONGEST_BYTES].decode(errors="ignore")
