"""An office to work in."""

from __future__ import annotations

import pytest
from tests.support.fake_senses import FakeSenses
from tests.ui.breaks.office import Office
from tests.ui.program import Program


@pytest.fixture
def office(program: Program, desk_around: FakeSenses) -> Office:
    return Office(program, desk_around)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What Qt says of trays where the platform has no screen, and so has none."""
    for item in items:
        if "tests/ui/breaks/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("systemTrayWindowChanged", "This plugin does not support"))
