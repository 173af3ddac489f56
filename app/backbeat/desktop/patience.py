"""How long somebody else's program is waited for: until a moment, however much it says in the meantime."""

from __future__ import annotations

import time

__all__ = ["left_until"]


def left_until(end: float) -> float:
    """Seconds until this reading of the monotonic clock. Raises TimeoutError where it has passed.

    For the timeout of each step of a talk, so that all steps together take no longer than they may.
    """
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
