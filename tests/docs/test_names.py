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


_KEYS = re.compile(r"Ctrl\+[A-Z]\b|\bF\d{1,2}\b(?!`)")


@pytest.mark.parametrize("name", [*(f"docs/{name}.md" for name in FOR_PEOPLE), "README.md"])
def test_keys_are_keys_of_the_window(name: str) -> None:
    for key in set(_KEYS.findall(text_of(ROOT / name))):
        assert any(written in strings() for written in (f'"{key}"', f"Key_{key}")), key


def test_the_keys_of_the_readme_are_those_the_window_shows() -> None:
    """What a person looks up and what the help of the window says must not come apart."""
    table = text_of(ROOT / "README.md").partition("## Keys")[2].partition("## ")[0]
    named = set(re.findall(r"^\| \**([^|*]+?)\** \|", table, re.MULTILINE)) - {"key", "---"}
    first = {re.split(r"[,+]", keys.replace("Shift + →", "Shift"))[0].strip() or "+" for keys in named}
    assert {"Space", "→", "←", "Enter", "Shift", "+", "F", "M", "?", "Esc"} <= first
    shown = text_of(ROOT / "app" / "backbeat" / "ui" / "pages" / "player_keys.py")
    for key in ("Space", "Enter", "Esc", "F", "F11", "M", "N", "?", "+"):
        assert f'"{key}"' in shown, key
