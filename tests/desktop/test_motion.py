"""Reduced motion, as the system has been told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from backbeat.desktop.motion import less_motion_wanted


def says(answer: str) -> object:
    def ask(command: Sequence[str]) -> str:
        assert command[0] == "gsettings"
        return answer

    return ask


@pytest.mark.parametrize(("answer", "wanted"), [("false", True), ("true", False), ("", False)])
def test_gnome_is_asked(tmp_path: Path, answer: str, wanted: bool) -> None:
    assert less_motion_wanted(says(answer), tmp_path) is wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [("[KDE]\nAnimationDurationFactor=0\n", True), ("[KDE]\nAnimationDurationFactor=0.5\n", False), ("", False)],
)
def test_plasma_is_read(tmp_path: Path, written: str, wanted: bool) -> None:
    (tmp_path / "kdeglobals").write_text(written)
    assert less_motion_wanted(says(""), tmp_path) is wanted  # type: ignore[arg-type]
