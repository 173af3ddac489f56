"""The pages for people, taken apart: what they show to be typed, what they name, where they lead."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

__all__ = ["DOCS", "PAGES", "ROOT", "Block", "blocks"]

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(
    [*DOCS.glob("*.md"), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"))],
    key=lambda path: path.name,
)

_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """What stands between two fences."""

    kind: str
    text: str


def blocks(page: Path) -> list[Block]:
    """The fenced parts of a page, in order, without what they are indented by."""
    found = []
    for indent, kind, text in _FENCE.findall(page.read_text(encoding="utf-8")):
        found.append(Block(kind, "".join(line.removeprefix(indent) for line in text.splitlines(keepends=True))))
    return found
