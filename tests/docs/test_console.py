"""What the pages show to be typed works as it stands: each page is one person at a terminal, from top to bottom.

A block of YAML whose first line is a file's name is that file. `backbeat FILE` opens the window, draws it once and
ends; `backbeat play` goes a thousand times faster than life.
"""

from __future__ import annotations

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
from tests.cli.conftest import environment
from tests.docs.pages import PAGES, Block, blocks
from tests.support.forks import run_backbeat
from tests.support.histories import a_full_history

from backbeat.cli.arguments import COMMANDS
from backbeat.paths import Folders, folders
from backbeat.plan import screening
from backbeat.settings import Settings, save_settings

#: What ends otherwise here than with a screen, a running program or a history: its codes, and a part of what it says.
OTHERWISE = {
    "break status --json": ({1}, "running"),
    "break": ({1, 2}, "is not running"),
    "stop": ({2}, "is not running"),
    "autostart status": ({0, 1}, "login"),
    "history restore newest": ({2}, "add --yes"),
}


def files_of(block: Block) -> dict[str, str]:
    named = re.match(r"# (\S+\.yaml)\n", block.text)
    return {named[1]: block.text} if block.kind == "yaml" and named else {}


def commands_of(block: Block) -> list[str]:
    if block.kind != "console":
        return []
    return [line.partition("  #")[0].strip() for line in block.text.splitlines() if line.startswith("backbeat ")]


def shown(page: Path) -> list[str]:
    return [command for block in blocks(page) for command in commands_of(block)]


WITH_COMMANDS = [page for page in PAGES if shown(page)]


def expected(words: list[str]) -> tuple[set[int], str]:
    text = " ".join(words)
    return next((told for start, told in OTHERWISE.items() if text.startswith(start)), ({0}, ""))


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.name)
def test_what_a_page_shows_works(page: Path, tmp_path: Path) -> None:
    at, data = tmp_path / "at", tmp_path / "data"
    at.mkdir()
    where = folders(data)
    Folders.make(where.config)
    save_settings(where.config / "settings.json", Settings(screened=screening.with_screening({}, date.today())))
    a_full_history(where.history).close()
    for block in blocks(page):
        for name, text in files_of(block).items():
            (at / name).write_text(text, encoding="utf-8")
        for command in commands_of(block):
            run(command, at, data, tmp_path)


def run(command: str, at: Path, data: Path, home: Path) -> None:
    words = shlex.split(command)[1:]
    more = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    is_window = words[0] not in COMMANDS
    if is_window:
        words.append("--exit-after-first-paint")
        more["QT_QPA_PLATFORM"] = "offscreen"
    if words[0] == "play":
        words += ["--speed", "1000"]
    ended = run_backbeat(["--data-dir", str(data), *words], environment(**more), at)
    told = ended.stdout + ended.stderr
    codes, part = expected(words)
    assert ended.returncode in codes, f"{command}\n{told}"
    assert part in told, f"{command}\n{told}"
    assert "Traceback" not in told
    if words[0] == "check":
        assert all(line.endswith(": good") for line in ended.stdout.splitlines()), told


def test_every_command_is_shown_somewhere() -> None:
    typed = {shlex.split(command)[1] for page in PAGES for command in shown(page)}
    assert set(COMMANDS) <= typed


def test_a_command_in_another_kind_of_block_would_go_untested() -> None:
    for page in PAGES:
        for block in blocks(page):
            if block.kind != "console":
                assert not re.search(r"^backbeat ", block.text, re.MULTILINE), page.name
