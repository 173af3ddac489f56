"""How long a voice will take that cannot be measured beforehand: learned from what it took so far. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from backbeat.routine.model import Milliseconds
from backbeat.sound.protocol import Say

__all__ = ["Estimate"]

_BEGIN: Milliseconds = 200
_CUT_FROM = 0.7


class Estimate:
    """Starts with a usual pace of speech; every sentence said whole corrects it."""

    def __init__(self, per_character: float = 75.0) -> None:
        self._usual = self._per_character = per_character  # milliseconds

    def length(self, text: Sequence[tuple[str, str]], speed: float) -> Milliseconds:
        return round(_BEGIN + sum(len(words) for _language, words in text) * self._per_character / speed)

    def learn(self, text: Sequence[tuple[str, str]], speed: float, took: Milliseconds) -> None:
        characters = sum(len(words) for _language, words in text)
        if characters >= 8 and took > _BEGIN:
            seen = (took - _BEGIN) * speed / characters
            bounded = min(2 * self._usual, max(self._usual / 2, seen))
            self._per_character += (bounded - self._per_character) / 3

    def fitting(self, what: Say, speed: float, budget: Milliseconds) -> tuple[tuple[str, str], ...] | None:
        """The longest text that should fit; the last of them even if its end is cut off; None where nothing will."""
        for text in what.texts:
            if self.length(text, speed) <= budget:
                return text
        last = what.texts[-1] if what.texts else None
        return last if last and self.length(last, speed) * _CUT_FROM <= budget else None
