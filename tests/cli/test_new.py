"""new: a starter that is good as it stands, and nothing written over."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from tests.cli.conftest import Run, assert_one_sentence

from backbeat.cli.exits import CannotError
from backbeat.cli.new import write_new
from backbeat.local_library import open_library
from backbeat.paths import Folders
from backbeat.starter import begin_routine, starter


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "at"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def library(tmp_path: Path) -> object:
    return open_library(Folders(*(tmp_path / name for name in ("data", "config", "state", "cache"))))


def test_it_is_good_without_a_warning_and_does_what_it_says(backbeat: Run, at: Path) -> None:
    made = backbeat("new", "Two moves before bed")
    assert made.returncode == 0, made.stderr
    file = at / "two-moves-before-bed.routine.yaml"
    assert str(file.name) in made.stdout
    assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0
    checked = backbeat("check", file)
    assert (checked.returncode, checked.stdout) == (0, f"{file}: good\n")
    shown = backbeat("timeline", file)
    assert shown.stdout.startswith("Two moves before bed: ")
    schema = next(line for line in made.stdout.splitlines() if "$schema=" in line).partition("$schema=")[2]
    assert Path(schema).is_file()


def test_what_is_there_stays(backbeat: Run, at: Path) -> None:
    (at / "mine.yaml").write_text("mine")
    refused = backbeat("new", "Anything", "-o", at / "mine.yaml")
    assert refused.returncode == 2
    assert_one_sentence(refused.stderr)
    assert "is there already" in refused.stderr
    assert (at / "mine.yaml").read_text() == "mine"


@pytest.mark.parametrize("there", ["folder", "link", "dangling"])
def test_whatever_it_is_that_is_there(at: Path, there: str) -> None:
    target = at / "x.yaml"
    if there == "folder":
        target.mkdir()
        assert write_new("A", target).parent == target  # a folder is where it goes
        return
    if there == "link":
        (at / "real").write_text("real")
    target.symlink_to(at / "real")
    with pytest.raises(CannotError, match="is there already"):
        write_new("A", target)
    assert target.is_symlink()


@pytest.mark.parametrize(
    ("name", "output", "file", "title"),
    [
        (None, None, "my-routine.routine.yaml", "My routine"),
        ("evening", None, "evening.routine.yaml", "evening"),
        ("two-moves", None, "two-moves.routine.yaml", "Two moves"),
        (None, "for_mum.yaml", "for_mum.yaml", "For mum"),
        ("Yes", "no.routine.yaml", "no.routine.yaml", "Yes"),
        ('5 "moves": #1', None, "5-moves-1.routine.yaml", '5 "moves": #1'),
        ("Вечер", None, "вечер.routine.yaml", "Вечер"),
        ("../../etc", None, "etc.routine.yaml", "../../etc"),
        ("CON", None, "con_.routine.yaml", "CON"),
        ("***", None, "my-routine.routine.yaml", "***"),
        ("{title}", None, "title.routine.yaml", "{title}"),
    ],
)
def test_any_name_makes_a_good_file(
    at: Path, tmp_path: Path, name: str | None, output: str | None, file: str, title: str
) -> None:
    path = write_new(name, None if output is None else Path(output))
    assert path == Path(file)
    reading = library(tmp_path).open(path)
    assert reading.problems == ()
    assert reading.routine.title == title


@pytest.mark.parametrize("name", ["", " ", "two\nlines", "x" * 121, "a\u202eb", "a\x00b"])
def test_what_is_no_name(at: Path, name: str) -> None:
    with pytest.raises(CannotError, match="one line") if name else pytest.raises(CannotError):
        write_new(name or " ", None)
    assert list(at.iterdir()) == []


@pytest.mark.parametrize("output", ["x.txt", "x", ".yaml"])
def test_a_file_the_library_would_not_see_is_refused(at: Path, output: str) -> None:
    with pytest.raises(CannotError, match=r"\.routine\.yaml"):
        write_new("A", Path(output))


def test_a_folder_that_is_not_there_is_said(at: Path) -> None:
    with pytest.raises(CannotError, match="folder is not there"):
        write_new("A", Path("nowhere/a.yaml"))


def test_the_window_begins_one_beside_whatever_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "routines"
    made = [begin_routine(folder, "My routine") for _ in range(3)]
    names = ["my-routine.routine.yaml", "my-routine-2.routine.yaml", "my-routine-3.routine.yaml"]
    assert [path.name for path in made] == names
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    readings = [library(tmp_path).open(path) for path in made]
    assert [reading.problems for reading in readings] == [(), (), ()]
    assert [reading.routine.title for reading in readings] == ["My routine", "My routine 2", "My routine 3"]


def test_each_line_of_the_starter_that_does_something_is_explained_by_a_comment_or_a_word() -> None:
    text = starter("A")
    assert text.count("#") >= 12
    assert max(map(len, text.splitlines())) <= 100
