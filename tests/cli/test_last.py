"""--last, which the desktop's menu asks for: the routine that was done last, and nothing else but looking."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.support.histories import damaged_inside

from backbeat.cli.commands import _window_options
from backbeat.cli.last import last_routine


def done(backbeat: Run, *files: object) -> None:
    for file in files:
        played = backbeat("play", file, "--speed", "1000")
        assert played.returncode == 0, played.stderr


def test_before_anything_was_done_there_is_none_and_no_history_is_made(tmp_path: Path) -> None:
    assert last_routine(tmp_path / "data") is None
    assert not (tmp_path / "data").exists()


def test_the_newest_session_whose_file_is_still_there_counts(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    own = tmp_path / "data" / "routines"
    own.mkdir(parents=True)
    for name in ("first", "second"):
        (own / f"{name}.yaml").write_text(routine.read_text().replace("Two moves", f"The {name}"))
    done(backbeat, own / "first.yaml", own / "second.yaml")
    assert last_routine(tmp_path / "data") == own / "second.yaml"
    (own / "second.yaml").unlink()
    assert last_routine(tmp_path / "data") == own / "first.yaml"


def test_a_damaged_history_is_left_to_the_window(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "history.db").write_bytes(b"not a history" * 1000)
    assert last_routine(tmp_path / "data") is None


def test_a_file_that_is_named_goes_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backbeat.cli.last.last_routine", lambda _data: tmp_path / "last.yaml")
    assert _window_options(["--last"]).file == tmp_path / "last.yaml"
    assert _window_options(["--last", "mine.yaml"]).file == Path("mine.yaml")


def test_a_break_can_be_asked_for_in_the_same_way(tmp_path: Path) -> None:
    assert _window_options(["--break"]).begin_break
    assert not _window_options([]).begin_break


def test_a_history_whose_damage_is_seen_when_it_is_read_is_left_to_the_window(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    damaged_inside(tmp_path / "data" / "history.db")
    assert last_routine(tmp_path / "data") is None
