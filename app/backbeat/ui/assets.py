"""Where the user interface finds its shipped files: themes, icons, translations."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["asset"]


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parent.parent
    shipped = package / "shipped" / "resources"
    return shipped if shipped.is_dir() else package.parent.parent / "resources"


def asset(*parts: str) -> Path:
    """The path of a file under resources/, in a wheel as in a checkout. It need not exist."""
    return _root().joinpath(*parts)
