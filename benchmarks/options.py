"""What a run was asked for."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Options"]


@dataclass(frozen=True, slots=True)
class Options:
    live_minutes: int  # how long the live session lasts
    pairs: int  # how many starts of each kind
    cores: int
    quick: bool  # a look, not a measurement: everything shorter
