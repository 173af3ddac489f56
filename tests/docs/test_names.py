"""Every file, page, key and word of the window that the pages name is there."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from tests.docs.pages import DOCS, PAGES, ROOT, blocks

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_FILE = re.compile(r"`((?:[\w.-]+/)*[\w.-]+\.(?:py|md|yaml|json|sh|toml|txt|spec)|(?:[\w.-]+/)+)`")
_TARGET = re.compile(r"^make ([a-z-]+)", re.MULTILINE)
_WORDS_OF_THE_WINDOW = re.compile(r"(?<!\*)\*([A-Z][^*\n]*)\*(?!\*)")


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(text_of(page)):
        assert not target.startswith("http"), target
        assert (page.parent / target.partition("#")[0]).exists(), target


@cache
def strings() -> str:
    """All that the window's own code says, quoted or not."""
    files = (ROOT / "app" / "backbeat").rglob("*.py")
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


FOR_PEOPLE = ["first-ten-minutes", "writing-a-routine", "breaks", "printing", "privacy", "troubleshooting"]


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_words_of_the_window_are_words_of_the_window(name: str) -> None:
    """Written as *Settings → Where your files are*."""
    found = 0
    for path in _WORDS_OF_THE_WINDOW.findall(text_of(DOCS / f"{name}.md")):
        for words in path.split(" → "):
            found += 1
            assert f'"{words}"' in strings(), words
    assert found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_targets_of_make_are_there(page: Path) -> None:
    makefile = text_of(ROOT / "Makefile")
    for target in {
        target
        for source in (*re.findall(r"`([^`\n]+)`", text_of(page)), *(block.text for block in blocks(page)))
        for target in _TARGET.findall(source)
    }:
        assert re.search(rf"^(?:[a-z -]+ )?{target}(?: [a-z -]+)?:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_of_the_tree_are_there(page: Path) -> None:
    places = (ROOT, ROOT / "app" / "backbeat", DOCS, ROOT / "packaging", ROOT / "resources", page.parent)
    for name in _FILE.findall(text_of(page)):
        if name.partition("/")[0] not in {"app", "docs", "tests", "packaging", "resources", "routines", "benchmarks"}:
            continue
        assert any((place / name).exists() for place in places), name
