"""Settings: a bad value is repaired and told, what is not understood is kept, nothing is ever lost."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.settings import Settings, load_settings, save_settings


def test_no_file_means_the_usual_settings(tmp_path: Path) -> None:
    loaded = load_settings(tmp_path / "settings.json")
    assert loaded.settings == Settings()
    assert loaded.notes == ()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(theme="dark", text_scale=1.5, get_ready_seconds=5).with_level("back-strength", "regular")
    assert save_settings(path, settings) is None
    assert load_settings(path).settings == settings
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ({"theme": "pink"}, "theme"),
        ({"text_scale": "big"}, "text_scale"),
        ({"text_scale": True}, "text_scale"),
        ({"text_scale": 99}, "text_scale"),
        ({"get_ready_seconds": -1}, "get_ready_seconds"),
        ({"get_ready_seconds": 2.5}, "get_ready_seconds"),
        ({"levels": {"a": 1}}, "levels"),
        ({"theme": []}, "theme"),
    ],
)
def test_F34_only_the_bad_value_falls_back_and_the_file_is_kept(
    tmp_path: Path, written: dict[str, object], named: str
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"motion": "reduced", **written}))
    before = path.read_bytes()
    loaded = load_settings(path)
    assert loaded.settings == Settings(motion="reduced")
    assert len(loaded.notes) == 1
    assert named in loaded.notes[0]
    assert path.read_bytes() == before
    assert (tmp_path / "settings.json.bad").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\0" * 20, b'{"theme": "da', b"[1]", b"\xff\xfe{", b"[" * 100_000, b"null"])
def test_F34_a_file_that_is_no_settings_starts_afresh_and_is_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.notes
    assert (tmp_path / "settings.json.bad").read_bytes() == content


def test_F34_settings_of_a_newer_version_are_written_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('\ufeff{"theme": "dark", "from_the_future": {"a": [1]}}', encoding="utf-8")
    settings = load_settings(path).settings
    save_settings(path, settings)
    assert json.loads(path.read_text())["from_the_future"] == {"a": [1]}


def test_F34_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    assert load_settings(path).notes
    told = save_settings(path, Settings())
    assert told is not None
    assert "could not be saved" in told


def test_F34_only_what_was_really_kept_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    os.mkfifo(path)
    assert "is kept" not in load_settings(path).notes[0]
    path.unlink()
    path.write_bytes(b"first")
    assert "is kept in settings.json.bad" in load_settings(path).notes[0]
    path.write_bytes(b"second")
    assert "is kept" not in load_settings(path).notes[0]
    assert (tmp_path / "settings.json.bad").read_bytes() == b"first"


@given(st.binary(max_size=200))
def test_I_25_no_bytes_ever_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_bytes(content)
    assert load_settings(path).settings.theme in {"system", "light", "dark"}
    assert path.read_bytes() == content
