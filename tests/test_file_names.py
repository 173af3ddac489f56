"""Names of files made of anything."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backbeat.file_names import LONGEST_BYTES, LONGEST_LETTERS, free_path, safe_filename

FOLDER = Path("/home/anna/Documents")


@given(st.text(max_size=400))
@example("../../.bashrc")
@example("CON")
@example("\0")
@example("é" * 300)
@example("-rf")
@example("a/b")
@example("")
@example("🦴💪")
@example("e\u0301" * 200)
@example("\u0301a")
@example("ﷺ" * 100)
@example("COM¹")
def test_I34_a_safe_name_is_safe(text: str) -> None:
    name = safe_filename(text)
    assert name
    assert len(name) <= LONGEST_LETTERS
    assert len(name.encode()) <= LONGEST_BYTES
    assert not {"/", "\\", ":", "\0"} & set(name)
    assert not any(unicodedata.category(c).startswith("C") for c in name)
    assert name[0] not in ".- "
    assert name[-1] not in ". "
    assert safe_filename(name) == name
    assert os.path.realpath(FOLDER / f"{name}.pdf") == f"{os.path.realpath(FOLDER)}/{name}.pdf"


@pytest.mark.parametrize(("text", "name"), [
    ("Back strength", "Back strength"), ("Straightening, 17 moves", "Straightening, 17 moves"),
    ("../../.bashrc", "bashrc"), ("CON", "CON_"), ("nul", "nul_"), ("-rf", "rf"), ("a/b", "a b"), ("", "backbeat"),
    ("🦴💪", "backbeat"), ("Rücken stärken", "Rücken stärken"), ("  .hidden", "hidden"), ("(1)", "(1)"),
])  # fmt: skip
def test_F54_titles_as_file_names(text: str, name: str) -> None:
    assert safe_filename(text) == name


def test_F54_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert free_path(tmp_path, "Back", ".pdf") == tmp_path / "Back.pdf"
    (tmp_path / "Back.pdf").touch()
    (tmp_path / "Back (2).pdf").symlink_to("nowhere")
    assert free_path(tmp_path, "Back", ".pdf") == tmp_path / "Back (3).pdf"
