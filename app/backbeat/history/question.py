"""A question to the history, waiting for its turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["Question"]


class Question:
    def __init__(self, query: Callable[[Any], Any], answer: Future[Any], *, alone: bool = False) -> None:
        self.query = query
        self.answer = answer
        self.alone = alone  # it wants the file for itself, and no store
        self._begun = False

    def is_wanted(self) -> bool:
        """False when whoever asked has gone."""
        if not self._begun:
            self._begun = self.answer.set_running_or_notify_cancel()
        return self._begun

    def fail(self, error: Exception) -> None:
        if self.is_wanted():
            self.answer.set_exception(error)
