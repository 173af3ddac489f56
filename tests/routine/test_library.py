"""The library's cache only ever saves work: whatever it holds, the routines are the same."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from backbeat.routine.library import Library

ONE = "routine: 1\ntitle: {}\nblocks: [{{exercises: [{{title: A, steps: [b], duration: 5s}}]}}]\n"


def library(folder: Path) -> Library:
    return Library(
        shipped=folder / "shipped",
        own=folder / "own",
        exercises=(folder / "exercises",),
        cache=folder / "cache.json",
        save_cache=lambda path, text: None if path.exists() and not path.is_file() else _write(path, text),
    )


def _write(path: Path, text: str) -> None:
    path.write_text(text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    for title in ("First", "Second"):
        (tmp_path / "own" / f"{title.casefold()}.yaml").write_text(ONE.format(title))
    assert titles(tmp_path) == ["First", "Second"]
    return tmp_path


def titles(folder: Path) -> list[str]:
    return [entry.title for entry in library(folder).entries()]


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _huge(path: Path) -> None:
    os.truncate(path, 4 * 1024**3)


def _damaged(path: Path) -> None:
    path.write_text(path.read_text().replace('"First"', "5"))


def _with_its_check_forgotten(path: Path) -> None:
    path.write_text(json.dumps({"format": 2, "exercises": "[]", "files": {}}))


ODD: tuple[Callable[[Path], None], ...] = (
    _pipe,
    _device,
    _folder,
    _huge,
    _damaged,
    _with_its_check_forgotten,
    lambda path: path.write_text("[" * 200_000) and None,
    lambda path: path.write_bytes(b"\xff\xfe\x00") and None,
    lambda path: path.write_text("") and None,
    lambda path: path.write_text(path.read_text()[:-40]) and None,
)


@pytest.mark.parametrize("spoil", ODD)
def test_whatever_the_cache_is_the_routines_are_read(folder: Path, spoil: Callable[[Path], None]) -> None:
    spoil(folder / "cache.json")
    assert titles(folder) == ["First", "Second"]


def test_what_is_cached_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Library, "_read", lambda *_: pytest.fail("read again"))
    assert titles(folder) == ["First", "Second"]


def test_a_file_that_changed_is_read_again(folder: Path) -> None:
    (folder / "own" / "first.yaml").write_text(ONE.format("Quite another title"))
    assert titles(folder) == ["Quite another title", "Second"]


EXERCISE = "exercise: 1\nid: lift\ntitle: Lift\nsteps: [Lift.]\nworks: [thighs, hips]\n"


def test_what_exercises_work_is_known_from_the_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "exercises").mkdir()
    (folder / "exercises" / "lift.yaml").write_text(EXERCISE)
    library(folder).entries()
    with monkeypatch.context() as patched:
        patched.setattr(Library, "exercises", lambda *_: pytest.fail("read again"))
        assert library(folder).works() == {"lift": ("thighs", "hips")}
    (folder / "exercises" / "lift.yaml").write_text(EXERCISE.replace("thighs, ", ""))
    assert library(folder).works() == {"lift": ("hips",)}
