"""Makes the tones of this folder: python resources/sounds/make_tones.py

Each meaning has a shape of its own (how many notes, which way they go), so that one need not know pitches to
tell them apart. A note is a sine with a little of its octave and its twelfth, let in over some milliseconds and
dying away by itself: nothing that begins like a click or sounds like an alarm. Whole notes of one major chord
and its sixth, so that no two of them quarrel when they meet.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from pathlib import Path
from typing import NamedTuple

RATE = 22_050  # samples a second; there is nothing in these tones above 5 kHz
LOUDEST = 0.5  # of full scale, half of what there is: a voice has room beside it

C4, F4, G4, A4, C5, D5, E5, G5, C6 = 261.63, 349.23, 392.0, 440.0, 523.25, 587.33, 659.26, 783.99, 1046.5


class Note(NamedTuple):
    """Milliseconds, but the pitch in hertz."""

    pitch: float
    at: int
    length: int
    fade_in: int = 12
    strength: float = 1.0


TONES: dict[str, tuple[Note, ...]] = {
    # Three of them count down to a start; one high note is the start itself.
    "tick": (Note(C5, 0, 130, 8, 0.7),),
    "start": (Note(G5, 0, 420, 8), Note(C6, 0, 420, 20, 0.4)),
    # A repetition: short and low, because there are many.
    "rep": (Note(F4, 0, 90, 6, 0.55),),
    # Half-way: the same note twice.
    "half-way": (Note(E5, 0, 180, 12, 0.8), Note(E5, 190, 260, 12, 0.8)),
    # Change sides: there and back.
    "switch": (Note(A4, 0, 220), Note(D5, 170, 220), Note(A4, 340, 300)),
    # Rest goes down, what comes next goes up.
    "rest": (Note(G4, 0, 360, 25), Note(C4, 260, 560, 25)),
    "next": (Note(C4, 0, 260, 20), Note(G4, 200, 440, 20)),
    # The end: a chord that opens.
    "end": (
        Note(C4, 0, 960, 20, 0.9), Note(E5 / 2, 110, 850, 20, 0.8), Note(G4, 220, 740, 20, 0.8), Note(C5, 330, 630),
    ),
}  # fmt: skip


def samples(notes: tuple[Note, ...]) -> array[int]:
    """A tone in signed 16 bits, beginning and ending in silence."""
    count = max(note.at + note.length for note in notes) * RATE // 1000
    line = [0.0] * count
    for note in notes:
        first, length, fade = (part * RATE // 1000 for part in (note.at, note.length, note.fade_in))
        for index in range(length):
            turn = 2 * math.pi * note.pitch * index / RATE
            wave_ = math.sin(turn) + 0.22 * math.sin(2 * turn) + 0.08 * math.sin(3 * turn)
            let_in = math.sin(math.pi / 2 * min(1.0, index / fade)) ** 2
            die_away = math.exp(-3.2 * index / length) * min(1.0, 8 * (length - 1 - index) / length)
            line[first + index] += note.strength * wave_ * let_in * die_away
    most = max(abs(value) for value in line)
    strength = max(note.strength for note in notes)
    return array("h", (round(value / most * strength * LOUDEST * 32_767) for value in line))


def write(path: Path, made: array[int]) -> None:
    """One channel, as plain as a WAV file can be."""
    made = array("h", made)
    if sys.byteorder == "big":
        made.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(made.tobytes())


if __name__ == "__main__":
    for name, notes in TONES.items():
        write(Path(__file__).with_name(f"{name}.wav"), samples(notes))
