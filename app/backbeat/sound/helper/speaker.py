"""Decides what is said when: one thing at a time, at most one waiting, nothing beyond its moment. Pure.

An engine only renders or speaks; every decision is here, on a clock that is handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from backbeat.routine.model import Milliseconds
from backbeat.sound.protocol import Say, Spoken, VoiceInfo

__all__ = ["Engine", "Speaker"]

_SHORTEST: Milliseconds = 150  # there is no word that short


class Engine(Protocol):
    """Something that speaks."""

    name: str

    def voices(self) -> tuple[VoiceInfo, ...]: ...

    def choose(self, name: str, speed: float) -> None:
        """Whose voice, where it speaks the language; how fast."""

    def loudness(self, level: float) -> None: ...

    def say(self, what: Say, budget: Milliseconds, over: Callable[[], None]) -> None:
        """Begin with the longest text that fits into `budget`; `over` when it has ended, or could not be said."""

    def stop(self) -> None:
        """Be silent at once; `over` is not called any more."""

    def close(self) -> None: ...


class Speaker:
    """`told` hears when something has been said, and for how long."""

    def __init__(self, engine: Engine, now: Callable[[], Milliseconds], told: Callable[[Spoken], None]) -> None:
        self.engine = engine
        self._now, self._told = now, told
        self._current: Say | None = None
        self._since: Milliseconds = 0
        self._waiting: Say | None = None
        self._turn = 0

    @property
    def is_idle(self) -> bool:
        return self._current is None

    @property
    def due(self) -> Milliseconds | None:
        """When `look` has something to do."""
        return None if self._current is None else self._current.until

    def say(self, what: Say) -> None:
        self.look()
        if self._expired(what) or not what.texts:
            self._told(Spoken(what.id, 0))
        elif self._current is None:
            self._begin(what)
        elif what.priority >= self._current.priority:
            self._drop_waiting()
            self._cut()
            self._begin(what)
        else:
            self._drop_waiting()
            self._waiting = what

    def silence(self) -> None:
        self._drop_waiting()
        self._cut()

    def look(self) -> None:
        """Cut what has gone on until its moment was over."""
        if self._current is not None and self._now() >= self._current.until:
            self._cut()
            self._next()

    def _expired(self, what: Say) -> bool:
        now = self._now()
        return now > what.by or what.until - now < _SHORTEST

    def _begin(self, what: Say) -> None:
        self._turn += 1
        turn = self._turn
        self._current, self._since = what, self._now()
        self.engine.say(what, what.until - self._since, lambda: self._over(turn))

    def _over(self, turn: int) -> None:
        if turn == self._turn and self._current is not None:
            self._tell(self._current)
            self._current = None
            self._next()

    def _next(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.say(waiting)

    def _cut(self) -> None:
        if self._current is not None:
            self._turn += 1
            self.engine.stop()
            self._tell(self._current)
            self._current = None

    def _tell(self, what: Say) -> None:
        self._told(Spoken(what.id, max(0, self._now() - self._since)))

    def _drop_waiting(self) -> None:
        if self._waiting is not None:
            self._told(Spoken(self._waiting.id, 0))
            self._waiting = None
