"""Running the command line as a person does: a process of its own, an own data folder, no display."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.forks import run_backbeat

APP = Path(__file__).resolve().parents[2] / "app"

SHORT = """\
routine: 1
title: Two moves
blocks:
  - exercises:
      - {title: Reach, steps: [Reach up.], reps: 2, sets: 2, rest: 2s, prepare: 3s, tempo: {effort: 1s, finish: 1s}}
      - {title: Lean, steps: [Lean over.], duration: 4s, sides: each, switch: 2s, prepare: 2s}
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def environment(**more: str) -> dict[str, str]:
    dropped = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "COLUMNS", "LINES"}
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return kept | {"PYTHONPATH": str(APP), "PYTHONIOENCODING": "utf-8"} | more


@pytest.fixture
def routine(tmp_path: Path) -> Path:
    path = tmp_path / "two-moves.yaml"
    path.write_text(SHORT)
    return path


@pytest.fixture
def backbeat(tmp_path: Path) -> Run:
    def run(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
        return run_backbeat(["--data-dir", str(tmp_path / "data"), *map(str, arguments)], environment(**more))

    return run


def assert_one_sentence(told: str) -> None:
    assert told.startswith("backbeat: ")
    assert len(told.strip().splitlines()) == 1
    assert "Traceback" not in told
