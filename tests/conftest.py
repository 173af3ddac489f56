"""How thoroughly properties are tried, and where garbage is collected. Nothing here waits for real time."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "dev",
    max_examples=100,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("ci", settings.get_profile("dev"), max_examples=300, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(scope="session", autouse=True)
def _garbage_in_this_thread() -> Iterator[None]:
    """As in the program: a worker that collects garbage would destroy Qt's objects in the wrong thread."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="module", autouse=True)
def _garbage_now_and_then() -> Iterator[None]:
    yield
    gc.collect()
