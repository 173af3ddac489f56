"""A title becomes the name of a file that every system takes (F54, I-34)."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backbeat.ui.printing.names import safe_filename

HOSTILE = [
    "../../.bashrc",
    "CON",
    "con.txt",
    "LPT1.a.b",
    "\0",
    "é" * 300,
    "😀" * 90,
    "-rf",
    "a/b",
    "..",
    " . ",
    "",
    "C:\\Windows\\x",
    "a\nb\tc",
    "\u202egpj.exe",
    "x" * 300,
    "name. ",
    "CON" + "\u200b",
]


@pytest.mark.parametrize(("title", "name"), [("Back strength", "Back strength"), ("../../.bashrc", "bashrc"),
                                             ("a/b", "a b"), ("CON", "_CON"), ("-rf", "rf"), ("\0", "sheet"),
                                             ("Rücken: stark & schön?", "Rücken stark & schön")])  # fmt: skip
def test_F54_what_a_title_becomes(title, name):
    assert safe_filename(title) == name


@given(st.text())
@example("a\u200b\u0301")
@example("x" * 79 + "\u0301é")
def test_I_34_any_title_is_a_safe_name(title):
    name = safe_filename(title)
    assert 0 < len(name) <= 80
    assert len(name.encode()) <= 200
    assert not set(name) & set('/\\:*?"<>|')
    assert not any(unicodedata.category(letter)[0] == "C" for letter in name)
    assert name[0] not in ".-"
    assert name[-1] not in " ."
    assert safe_filename(name) == name


@pytest.mark.parametrize("title", HOSTILE)
def test_I_34_it_stays_in_its_folder_and_can_be_made_there(tmp_path: Path, title: str):
    made = tmp_path / f"{safe_filename(title)}.pdf"
    assert made.resolve().parent == tmp_path.resolve()
    made.write_bytes(b"")
    assert [each.name for each in tmp_path.iterdir()] == [made.name]
    assert safe_filename(title).partition(".")[0].upper() not in {"CON", "LPT1"}
