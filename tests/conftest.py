"""How thoroughly properties are tried, and where garbage is collected. Nothing here waits for real time."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator, Iterator

import pytest
from hypothesis import HealthCheck, settings
from tests.support.read_once import shipped_exercises_read_once

settings.register_profile(
    "dev",  # every day; `make soak` tries twenty times as much
    max_examples=50,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True)
settings.register_profile("thorough", settings.get_profile("dev"), max_examples=1_000)
_MUCH = 5_000  # new objects that Python's collector cares about; a window has more
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(scope="session", autouse=True)
def _garbage_in_this_thread() -> Iterator[None]:
    """As in the program: a worker that collects garbage would destroy Qt's objects in the wrong thread.

    What was collected of tests, some hundred thousand objects, is not looked through again; what a program under test
    would put beside it for good are windows.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "freeze", lambda: None)
        patch.setattr(gc, "unfreeze", lambda: None)
        yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[None]:
    with shipped_exercises_read_once():
        yield


@pytest.fixture(scope="module", autouse=True)
def _nobody_turned_it_on() -> Iterator[None]:
    yield
    assert not gc.isenabled()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits for real processes comes first, the slowest folder ahead: shared out, no worker has it left over."""
    first = ("i18n/test_pseudo_walk", "end_to_end", "sound/test_real_sound", "docs/test_console")
    slow = [f"tests/{name}" for name in first]
    items.sort(key=lambda item: next((at for at, name in enumerate(slow) if item.nodeid.startswith(name)), len(slow)))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Between two tests nothing is kept of the one before: windows are large, and a module can make hundreds."""
    result = yield
    if (qt := sys.modules.get("PySide6.QtCore")) and qt.QCoreApplication.instance():
        qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete)  # else not before some test waits
    if gc.get_count()[0] > _MUCH:
        gc.collect()
    return result
