"""F64: some PySide releases take a reference to None with each void call and end Python within minutes.

6.12.0 does so on Python 3.11 and before; 6.10.1 crashes in signal connections. The pin keeps both
out, and this test would fail loudly if another release did the same.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import PySide6
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
CALLS = 2_000


def test_F64_void_calls_keep_their_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number % 2))
    assert abs(sys.getrefcount(None) - before) < 50


def test_F64_the_releases_known_to_crash_are_kept_out() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    (wanted,) = [need for need in project["dependencies"] if need.startswith("PySide6")]
    assert wanted == "PySide6>=6.8,<6.12,!=6.10.1"
    assert PySide6.__version_info__[:3] != (6, 10, 1)
    assert (6, 8) <= PySide6.__version_info__[:2] < (6, 12)


def test_F64_the_pinned_release_is_one_of_the_good_ones() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text().splitlines()
    (pinned,) = [line for line in lines if line.lower().startswith("pyside6==")]
    version = tuple(int(part) for part in pinned.split("==")[1].split(".")[:3])
    assert (6, 8) <= version[:2] < (6, 12)
    assert version != (6, 10, 1)
