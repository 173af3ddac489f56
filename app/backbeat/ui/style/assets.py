"""The user interface's shipped files: themes, icons, translations."""

from __future__ import annotations

from pathlib import Path

from backbeat.paths import shipped_resources

__all__ = ["asset"]


def asset(*parts: str) -> Path:
    """The path of a file under resources/. It need not exist."""
    return shipped_resources().joinpath(*parts)
