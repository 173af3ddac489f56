"""Puts together what sounds at the same time: tones, one breath, one voice. Pure; asked for samples, it has them.

Nothing here waits or knows a device. Silence is a fade of a few milliseconds, so that it does not click.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Protocol

from backbeat.sound.helper.waves import Samples

__all__ = ["Mixer", "Source"]

_MOST = 4  # tones at once; the oldest goes
_FADE = 0.005  # seconds


class Source(Protocol):
    def take(self, count: int) -> Samples: ...


class _Given:
    """Samples that are there already."""

    def __init__(self, made: Samples) -> None:
        self._made, self._at = made, 0

    def take(self, count: int) -> Samples:
        part = self._made[self._at : self._at + count]
        self._at += len(part)
        return part


class Mixer:
    def __init__(self, rate: int, gain: float = 0.5) -> None:
        self.rate, self.gain = rate, gain
        self._tones: list[Source] = []
        self._breath: Source | None = None
        self._voice: Source | None = None
        self._voice_over: Callable[[], None] = lambda: None
        self._fading: Source | None = None

    @property
    def is_idle(self) -> bool:
        return not self._sounding()

    def add(self, made: Samples) -> None:
        """A tone, beside whatever sounds."""
        self._tones = [*self._tones, _Given(made)][-_MOST:]

    def breathe(self, source: Source) -> None:
        """A breath, in place of the one before."""
        self._breath = source

    def speak(self, made: Samples, over: Callable[[], None]) -> None:
        """A voice, in place of the one before; `over` is called when it has been handed out whole."""
        self._voice, self._voice_over = _Given(made), over

    def cut_voice(self) -> None:
        if self._voice is not None:
            self._fade_out([self._voice])
            self._voice = None

    def silence(self) -> None:
        """Everything ends here."""
        self._fade_out(self._sounding())
        self._tones, self._breath, self._voice = [], None, None

    def take(self, count: int) -> bytes:
        """The next samples of everything together, always as many as asked for."""
        taken = [(source, source.take(count)) for source in self._sounding()]
        for source, part in taken:
            if len(part) < count:
                self._ended(source)
        return self._together([part for _source, part in taken if part], count)

    def _sounding(self) -> list[Source]:
        return [one for one in (self._fading, *self._tones, self._breath, self._voice) if one is not None]

    def _ended(self, source: Source) -> None:
        self._tones = [tone for tone in self._tones if tone is not source]
        if source is self._fading:
            self._fading = None
        if source is self._breath:
            self._breath = None
        if source is self._voice:
            self._voice = None
            self._voice_over()

    def _together(self, parts: list[Samples], count: int) -> bytes:
        if not parts:
            return bytes(2 * count)
        padded = [part if len(part) == count else part + array("h", bytes(2 * (count - len(part)))) for part in parts]
        gain = self.gain
        if len(padded) == 1:
            mixed = array("h", [int(value * gain) for value in padded[0]])  # a gain never exceeds 1
        else:
            sums = (sum(values) * gain for values in zip(*padded, strict=True))
            mixed = array("h", [int(max(-32_767.0, min(32_767.0, value))) for value in sums])
        return mixed.tobytes()

    def _fade_out(self, sources: list[Source]) -> None:
        count = max(1, int(self.rate * _FADE))
        faded = [0] * count
        for source in sources:
            for index, value in enumerate(source.take(count)):
                faded[index] += value * (count - index) // count
        self._fading = _Given(array("h", [max(-32_767, min(32_767, value)) for value in faded]))
