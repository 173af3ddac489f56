"""The tones by their meaning. The files are made by resources/sounds/make_tones.py; breaths are made as they sound."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from backbeat.paths import shipped_resources

__all__ = ["BREATHS", "Tone", "tone_file"]


class Tone(StrEnum):
    TICK = "tick"  # three, two, one
    START = "start"  # now
    REP = "rep"
    HALF_WAY = "half-way"
    SWITCH = "switch"
    REST = "rest"
    NEXT = "next"  # get ready for what comes
    END = "end"
    BREATH_IN = "breath-in"  # rises as long as the breath does
    BREATH_OUT = "breath-out"  # falls as long


BREATHS = frozenset({Tone.BREATH_IN, Tone.BREATH_OUT})


def tone_file(tone: Tone) -> Path:
    """Where the file of a tone is; breaths have none."""
    return shipped_resources() / "sounds" / f"{tone}.wav"
