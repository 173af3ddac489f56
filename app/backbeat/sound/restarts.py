"""How often a helper that died is started again, and when. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from backbeat.routine.model import Milliseconds

__all__ = ["BACK_OFF", "Restarts"]

BACK_OFF: tuple[Milliseconds, ...] = (300, 2_000, 8_000)


class Restarts:
    """Three times, each after a longer wait; after that it stays off until somebody asks anew."""

    def __init__(self, waits: Sequence[Milliseconds] = BACK_OFF) -> None:
        self._waits = tuple(waits)
        self.count = 0

    def next(self, now: Milliseconds) -> Milliseconds | None:
        """When to start again after it died at `now`; None: not again."""
        if self.count >= len(self._waits):
            return None
        self.count += 1
        return now + self._waits[self.count - 1]
