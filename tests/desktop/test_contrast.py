"""More contrast, as the system has been told."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from backbeat.desktop.contrast import more_contrast_wanted


def says(**answers: str) -> object:
    def ask(command: Sequence[str]) -> str:
        return answers.get(command[0], "")

    return ask


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({"gsettings": "true"}, True),
        ({"gsettings": "false"}, False),
        ({"gdbus": "(<<uint32 1>>,)"}, True),
        ({"gdbus": "(<uint32 1>,)"}, True),
        ({"gdbus": "(<<uint32 0>>,)"}, False),
        ({"gsettings": "false", "gdbus": "(<<uint32 1>>,)"}, True),
        ({}, False),
    ],
)
def test_the_desktop_and_the_portal_are_asked(
    monkeypatch: pytest.MonkeyPatch, answers: dict[str, str], wanted: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert more_contrast_wanted(says(**answers)) is wanted  # type: ignore[arg-type]
