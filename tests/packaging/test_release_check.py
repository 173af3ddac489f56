"""release-check: what is not ready is named; the tests, the builds and the trial come last and in order."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

import release_check
from release_check import EXPENSIVE, faults, main

ROOT = Path(__file__).resolve().parents[2]
GOOD = "# Changelog\n\n## Unreleased\n\n## 1.2.3 (2026-03-02)\n\n- Something.\n\n## 1.2.2 (2026-01-01)\n\n- Before.\n"


def git(root: Path, *arguments: str) -> None:
    who = {f"GIT_{one}_{what}": "nobody" for one in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], cwd=root, env=os.environ | who | quiet, check=True, capture_output=True)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree that is ready."""
    init = tmp_path / release_check.WHERE
    init.parent.mkdir(parents=True)
    init.write_text('"""Doc."""\n\n__version__ = "1.2.3"\n')
    (tmp_path / "CHANGELOG.md").write_text(GOOD)
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff1.2.3")
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    return tmp_path


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "x")


def test_a_tree_that_is_ready(tree: Path) -> None:
    assert list(faults(tree)) == []


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("CHANGELOG.md", GOOD.replace("1.2.3", "1.2.4"), "no chapter '## 1.2.3"),
        ("CHANGELOG.md", GOOD.replace(" (2026-03-02)", ""), "no chapter '## 1.2.3"),
        ("CHANGELOG.md", GOOD.replace("- Something.\n", ""), "is empty"),
        ("CHANGELOG.md", GOOD.replace("Unreleased\n", "Unreleased\n\n- Left over.\n"), "under 'Unreleased'"),
        ("packaging/x.in", "a\nVersion: 1.2.3\n", "packaging/x.in:2 has the version, too"),
        (str(release_check.WHERE), '__version__ = "1.2"\n', "has no line"),
    ],
)
def test_what_is_not_ready_is_named(tree: Path, file: str, text: str, told: str) -> None:
    (tree / file).parent.mkdir(parents=True, exist_ok=True)
    (tree / file).write_text(text)
    commit(tree)
    found = list(faults(tree))
    assert len(found) == 1
    assert told in found[0]


def test_other_numbers_are_no_copies(tree: Path) -> None:
    (tree / "other").write_text("11.2.3 1.2.34 1.2.3.4 0.1.2.3")
    (tree / "packaging").mkdir()
    (tree / "packaging" / "constraints.txt").write_text("thing==1.2.3")
    commit(tree)
    assert list(faults(tree)) == []


def test_a_tree_that_is_not_clean_and_a_tag_that_is_taken(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(tree, "tag", "v1.2.3")
    (tree / "new").write_text("x")
    (tree / "CHANGELOG.md").write_text(GOOD + " ")
    assert main([], tree, run=lambda _command, _root: pytest.fail("nothing may be built")) == 1
    told = capsys.readouterr().err
    assert "not clean: CHANGELOG.md, new" in told
    assert "the tag v1.2.3 is there already" in told


def test_what_takes_long_comes_in_order_and_ends_at_the_first_failure(tree: Path) -> None:
    ran: list[tuple[str, ...]] = []

    def run(command: tuple[str, ...], root: Path) -> int:
        assert root == tree
        ran.append(command)
        return 1 if command == ("make", "packages") else 0

    assert main([], tree, run=run) == 1
    assert ran == list(EXPENSIVE[: EXPENSIVE.index(("make", "packages")) + 1])


def test_quick_leaves_it_out_and_litter_is_noticed(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def litters(_command: tuple[str, ...], root: Path) -> int:
        (root / "litter").write_text("x")
        return 0

    assert main(["--quick"], tree, run=lambda _command, _root: pytest.fail("nothing may be built")) == 0
    assert main([], tree, run=litters) == 1
    assert "after all that, the tree is not clean: litter" in capsys.readouterr().err
    assert main(["--what"], tree) == 2


def test_every_step_is_a_target_of_make_and_the_version_here_stands_in_one_place() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for _, target in EXPENSIVE:
        assert any(target in line.partition(":")[0].split() for line in makefile.splitlines() if ":" in line), target
    assert "packaging/release_check.py" in makefile
    assert [fault for fault in faults(ROOT) if "has the version, too" in fault] == []
