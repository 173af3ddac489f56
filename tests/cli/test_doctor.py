"""doctor: what it says of the data folder must be what happens there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run


@pytest.mark.parametrize("target", ["data", "nowhere"])
def test_a_data_folder_that_leads_nowhere_is_told_as_broken(backbeat: Run, tmp_path: Path, target: str) -> None:
    (tmp_path / "data").symlink_to(tmp_path / target)
    done = backbeat("doctor")
    assert done.returncode == 1
    assert f"BROKEN   data folder: {tmp_path / 'data'} is a link that leads nowhere" in done.stdout


def test_a_data_folder_that_is_missing_is_no_fault(backbeat: Run, tmp_path: Path) -> None:
    done = backbeat("doctor")
    assert f"data folder: {tmp_path / 'data'} will be made when it is needed" in done.stdout
