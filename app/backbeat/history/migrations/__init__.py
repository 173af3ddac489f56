"""How the database came to look as it does: one step a module, in order, each complete in itself.

A step is never changed once it has been released, and imports nothing of today's program: it must do
the same in ten years. After step n, `user_version` is n. Write the next one as `step_008.py` with a
docstring that says what it is for, add it to STEPS, and keep a real file of the version before it
under tests/history/fixtures.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from backbeat.history.migrations import step_001, step_002, step_003, step_004, step_005, step_006, step_007

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["STEPS", "Step"]

Step: TypeAlias = "Callable[[Connection], None]"

STEPS: tuple[Step, ...] = (
    step_001.apply,
    step_002.apply,
    step_003.apply,
    step_004.apply,
    step_005.apply,
    step_006.apply,
    step_007.apply,
)
