"""Samples: WAV files read with suspicion, another rate, the silence at the ends cut off. Pure.

Samples are signed 16 bits, one channel, in an `array("h")`.
"""

from __future__ import annotations

import io
import sys
import wave
from array import array
from typing import TypeAlias

from backbeat.routine.model import Milliseconds

__all__ = ["Samples", "WaveError", "read_wave", "resampled", "trimmed"]

Samples: TypeAlias = "array[int]"
LONGEST: Milliseconds = 30_000
_QUIET = 150  # of 32,767: below this it is silence


class WaveError(Exception):
    """These bytes are no sound one would play."""


def read_wave(data: bytes, rate: int, longest: Milliseconds = LONGEST) -> Samples:
    """The samples of a WAV file at another rate. Raises WaveError for whatever is not a short, plain WAV."""
    try:
        with wave.open(io.BytesIO(_with_true_length(data)), "rb") as file:
            own, channels, width, frames = (
                file.getframerate(), file.getnchannels(), file.getsampwidth(), file.getnframes(),
            )  # fmt: skip
            if width != 2 or channels not in (1, 2) or not 8_000 <= own <= 96_000:
                raise WaveError("not 16 bits in one or two channels at a usual rate")
            if not 0 < frames <= own * longest // 1000:
                raise WaveError("empty, or too long")
            made = array("h", file.readframes(frames))
    except (wave.Error, EOFError, OSError, ValueError) as error:
        raise WaveError(str(error)) from None
    if sys.byteorder == "big":
        made.byteswap()
    if not made:
        raise WaveError("empty")
    return resampled(made[::channels], own, rate)


def _with_true_length(data: bytes) -> bytes:
    """A program that writes into a pipe cannot know the length when it writes the head; we can."""
    at = data.find(b"data", 12, 256)
    if data[:4] != b"RIFF" or at < 0 or len(data) < at + 8:
        return data
    told, there = int.from_bytes(data[at + 4 : at + 8], "little"), len(data) - at - 8
    if told <= there:
        return data
    whole = there - there % 2
    return (
        data[:4] + (at + whole).to_bytes(4, "little") + data[8 : at + 4]
        + whole.to_bytes(4, "little") + data[at + 8 : at + 8 + whole]
    )  # fmt: skip


def resampled(made: Samples, own: int, rate: int) -> Samples:
    """At another rate, by straight lines between the samples."""
    if own == rate:
        return made
    if rate == 2 * own:  # the usual case, and the quick one
        doubled = array("h", bytes(4 * len(made)))
        doubled[::2] = made
        doubled[1::2] = array("h", [(one + other) >> 1 for one, other in zip(made, (*made[1:], 0), strict=True)])
        return doubled
    step, last = own / rate, len(made) - 1
    places = [index * step for index in range(len(made) * rate // own)]
    return array(
        "h",
        [
            round(made[low] + (made[min(low + 1, last)] - made[low]) * (place - low))
            for place in places
            if (low := int(place)) <= last
        ],
    )


def trimmed(made: Samples, rate: int) -> Samples:
    """Without the silence before and after, but for a breath of twenty milliseconds."""
    block = max(1, rate // 100)
    loud = [at for at in range(0, len(made), block) if max(map(abs, made[at : at + block])) > _QUIET]
    if not loud:
        return array("h")
    return made[max(0, loud[0] - block) : loud[-1] + 3 * block]
