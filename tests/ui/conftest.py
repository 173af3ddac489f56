"""What holds for every test of the user interface."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.support.fake_desktop import FakeDesktop
from tests.support.fake_outlet import FakeOutlet
from tests.support.fake_senses import FakeSenses
from tests.ui.program import Program

from backbeat.desktop.autostart import XdgEntry


@pytest.fixture
def program(qtbot: Any, tmp_path: Path) -> Iterator[Program]:
    """The whole program, not yet started."""
    made = Program(qtbot, tmp_path / "data")
    yield made
    made.stop()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen says so of what only a real one can do; no other warning may pass."""
    for item in items:
        if "tests/ui/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def desktop(monkeypatch: pytest.MonkeyPatch) -> FakeDesktop:
    """The desktop around the program: never the one of the person who runs the tests."""
    made = FakeDesktop()
    monkeypatch.setattr("backbeat.ui.system.company.system_companions", made.companions)
    return made


@pytest.fixture(autouse=True)
def desk_around(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeSenses:
    """What is known of the desk, and the start with the login: never those of the person who runs the tests."""
    senses = FakeSenses()
    monkeypatch.setattr("backbeat.ui.breaks.house.make_senses", lambda _clock: senses)
    monkeypatch.setattr("backbeat.ui.breaks.page_desk.login_starter", lambda: XdgEntry(tmp_path / "autostart"))
    return senses


@pytest.fixture(autouse=True)
def outlets(monkeypatch: pytest.MonkeyPatch) -> list[FakeOutlet]:
    """Where the sound goes: into lists. A test that wants the real process makes it itself."""
    made: list[FakeOutlet] = []

    def make(*arguments: Any, **how: Any) -> FakeOutlet:
        made.append(FakeOutlet(*arguments, **how))
        return made[-1]

    monkeypatch.setattr("backbeat.ui.session.coach.Link", make)
    return made
