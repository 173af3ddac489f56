"""A bus of the test's own in place of the person's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.message_bus import BUS_TOOLS, message_bus


def _missing() -> list[str]:
    return [tool for tool in BUS_TOOLS if shutil.which(tool) is None]


@pytest.fixture
def session_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    assert not _missing(), f"these tests need {', '.join(_missing())}; 'make test' installs them"
    with message_bus(tmp_path, "session") as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def system_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    assert not _missing(), f"these tests need {', '.join(_missing())}; 'make test' installs them"
    with message_bus(tmp_path, "system") as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address
