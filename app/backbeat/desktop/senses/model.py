"""The small interfaces behind which each system tells what is known of the desk.

None, everywhere, means that it cannot be known here; no sense guesses. Nothing here is quick enough for the
window's thread, nothing is called in two threads at once, and nothing takes longer than a second or two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Protocol

from backbeat.routine.model import Milliseconds

__all__ = [
    "Blind",
    "FirstThatAnswers",
    "IdleSource",
    "ProgramList",
    "Remembered",
    "Rest",
    "Sense",
    "Sign",
    "Way",
    "any_of",
]

REST: Milliseconds = 60_000
"""Who does not answer is not asked again for so long."""
_YES_HOLDS: Milliseconds = 15_000
_NO_HOLDS: Milliseconds = 4_000


class Sense(StrEnum):
    """In the words of `backbeat doctor`."""

    IDLE = "idle time"
    LOCK = "screen lock"
    FULL_SCREEN = "full screen"
    CALL = "microphone"
    QUIET = "do not disturb"
    PROGRAMS = "programs"


class Way(StrEnum):
    """How something is known here, or (`no-`) why it cannot be. In words: `words.sentence`."""

    X11 = "x11"
    WAYLAND = "wayland"
    MUTTER = "mutter"
    SCREEN_SAVER = "screen-saver"
    LOGIN = "login"
    PULSE = "pulse"
    PIPEWIRE = "pipewire"
    SOUND_CARDS = "sound-cards"
    NOTIFICATIONS = "notifications"
    PROCESSES = "processes"
    WINDOWS = "windows"
    MACOS = "macos"
    WINDOWS_PARTLY = "windows-partly"
    NO_IDLE = "no-idle"
    NO_LOCK = "no-lock"
    NO_FULL_SCREEN = "no-full-screen"
    NO_FULL_SCREEN_WAYLAND = "no-full-screen-wayland"
    NO_CALL = "no-call"
    NO_QUIET = "no-quiet"
    NO_QUIET_MACOS = "no-quiet-macos"
    NO_PROGRAMS = "no-programs"

    @property
    def is_known(self) -> bool:
        return not self.value.startswith("no-")

    @property
    def is_whole(self) -> bool:
        """Whether nothing has to be said of what is missing."""
        return self.is_known and self is not Way.WINDOWS_PARTLY


class IdleSource(Protocol):
    def idle(self) -> Milliseconds | None:
        """Since the last key or movement of the mouse."""
        ...

    def works(self) -> Way:
        """How it is known here; asks, and so may take a moment."""
        ...

    def close(self) -> None: ...


class Sign(Protocol):
    """One thing that is so or is not."""

    def seen(self) -> bool | None: ...

    def works(self) -> Way:
        """How it is known here; asks, and so may take a moment."""
        ...

    def close(self) -> None: ...


class ProgramList(Protocol):
    def running(self, wanted: frozenset[str]) -> frozenset[str]:
        """Those of the wanted programs that run, as they were written. Empty where that cannot be known."""
        ...

    def works(self) -> Way: ...


def any_of(told: Iterable[bool | None]) -> bool | None:
    """Of several that are asked the same: True where one says so, None where nobody says anything."""
    known = {one for one in told if one is not None}
    return any(known) if known else None


class Blind:
    """Where there is no way to know. Every interface at once."""

    def __init__(self, why: Way) -> None:
        self._why = why

    def idle(self) -> Milliseconds | None:
        return None

    def seen(self) -> bool | None:
        return None

    def running(self, wanted: frozenset[str]) -> frozenset[str]:
        return wanted & frozenset()

    def works(self) -> Way:
        return self._why

    def close(self) -> None: ...


class Now(Protocol):
    def __call__(self) -> Milliseconds:
        """The monotonic clock."""
        ...


class Rest:
    """Keeps one from asking again and again who does not answer."""

    def __init__(self, now: Now, length: Milliseconds = REST) -> None:
        self._now, self._length = now, length
        self._until: Milliseconds | None = None

    @property
    def is_on(self) -> bool:
        return self._until is not None and self._now() < self._until

    def begin(self) -> None:
        self._until = self._now() + self._length


class FirstThatAnswers:
    """Several sources of idle time, the best first; who has answered is asked first from then on.

    The others are tried anew only when that one falls silent, and then once in a while.
    """

    def __init__(self, sources: Sequence[IdleSource], now: Now, otherwise: Way = Way.NO_IDLE) -> None:
        self._sources, self._otherwise = tuple(sources), otherwise
        self._chosen: IdleSource | None = None
        self._rest = Rest(now)

    def idle(self) -> Milliseconds | None:
        if self._chosen is not None and (told := self._chosen.idle()) is not None:
            return told
        if self._rest.is_on:
            return None
        for source in self._sources:
            if source is not self._chosen and (told := source.idle()) is not None:
                self._chosen = source
                return told
        self._rest.begin()
        return None

    def works(self) -> Way:
        self.idle()
        return self._otherwise if self._chosen is None else self._chosen.works()

    def close(self) -> None:
        for source in self._sources:
            source.close()


class Remembered:
    """A sign that costs something to see is looked for less often. What is over may be noticed a little late."""

    def __init__(self, sign: Sign, now: Now) -> None:
        self._sign, self._now = sign, now
        self._known: bool | None = None
        self._holds_until: Milliseconds | None = None

    def seen(self) -> bool | None:
        if self._holds_until is None or self._now() >= self._holds_until:
            self._known = self._sign.seen()
            holds = {True: _YES_HOLDS, False: _NO_HOLDS, None: REST}[self._known]
            self._holds_until = self._now() + holds
        return self._known

    def works(self) -> Way:
        return self._sign.works()

    def close(self) -> None:
        self._sign.close()
