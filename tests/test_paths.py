"""Shipped files by one rule; the person's folders where the system wants them."""

from __future__ import annotations

import stat
import sys
import tomllib
from pathlib import Path

import pytest
from tests.support.children import finish, start

from backbeat import paths
from backbeat.paths import Folders, NoHome, folders, shipped_root


def test_a_checkout_has_its_shipped_files_at_its_root() -> None:
    root = Path(__file__).resolve().parents[1]
    assert paths.shipped_routines() == root / "routines"
    assert paths.shipped_resources() == root / "resources"
    assert paths.shipped_exercises() == root / "resources" / "exercises"
    assert (paths.shipped_docs() / "writing-a-routine.md").is_file()


def test_a_wheel_has_every_page_for_people() -> None:
    root = Path(__file__).resolve().parents[1]
    named = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    included = named["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    pages = {f"docs/{page.name}" for page in (root / "docs").glob("*.md")}
    assert {name for name in included if name.startswith("docs/")} == pages
    assert all(included[page] == f"backbeat/shipped/{page}" for page in pages)


def test_a_wheel_and_a_frozen_program_have_them_in_the_package(tmp_path: Path) -> None:
    package = tmp_path / "backbeat"
    (package / "shipped").mkdir(parents=True)
    assert shipped_root(package) == package / "shipped"


class TestXdg:
    def test_the_variables_are_followed(self) -> None:
        told = {
            "HOME": "/home/me",
            "XDG_DATA_HOME": "/d",
            "XDG_CONFIG_HOME": "/c",
            "XDG_STATE_HOME": "/s",
            "XDG_CACHE_HOME": "/k",
        }
        assert folders(environment=told) == Folders(
            Path("/d/backbeat"), Path("/c/backbeat"), Path("/s/backbeat"), Path("/k/backbeat")
        )

    @pytest.mark.parametrize("bad", ["", "relative/path", "~/data", " /d"])
    def test_what_is_not_absolute_is_ignored(self, bad: str) -> None:
        variables = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        found = folders(environment={"HOME": "/home/me", **dict.fromkeys(variables, bad)})
        home = Path("/home/me")
        assert found == Folders(
            home / ".local/share/backbeat",
            home / ".config/backbeat",
            home / ".local/state/backbeat",
            home / ".cache/backbeat",
        )

    def test_without_a_home_the_system_is_asked_and_without_an_answer_there_is_a_sentence(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert folders(environment={}).data.is_absolute()
        monkeypatch.setattr(Path, "home", _no_home)
        with pytest.raises(NoHome, match="--data-dir"):
            folders(environment={"HOME": ""})

    def test_platformdirs_agrees(self) -> None:
        dirs = paths._by_platformdirs
        assert {each.name.lower() for each in (dirs().data, dirs().config, dirs().cache)} == {"backbeat"}


def _no_home() -> Path:
    raise RuntimeError("Could not determine home directory.")


def test_a_folder_of_ones_own_holds_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = folders(tmp_path / "gym")
    for each in (found.data, found.config, found.state, found.cache, found.own_routines, found.history):
        assert each.is_relative_to(tmp_path / "gym")
    assert len({found.data, found.config, found.state, found.cache, found.own_routines}) == 5
    monkeypatch.chdir(tmp_path)
    assert folders(Path("gym")) == found
    monkeypatch.setenv("HOME", str(tmp_path))
    assert folders(Path("~/gym")) == found
    assert not (tmp_path / "gym").exists(), "asking makes nothing"


def test_F71_folders_are_made_for_this_account_only_and_only_on_need(tmp_path: Path) -> None:
    found = folders(tmp_path / "gym")
    made = found.make(found.own_routines)
    assert made == found.own_routines
    assert {stat.S_IMODE(each.stat().st_mode) for each in (made, found.data)} == {0o700}
    assert not found.cache.exists()
    assert found.make(made) == made


def test_finding_folders_costs_no_import_of_platformdirs() -> None:
    child = start("import sys, backbeat.paths\nbackbeat.paths.folders()\nprint('platformdirs' in sys.modules)")
    assert finish(child) == [str(sys.platform in {"win32", "darwin"})]
