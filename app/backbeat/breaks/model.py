"""What a person wants of breaks: the kinds there are, when, and how patiently they are offered.

Lengths are whole milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backbeat.breaks.hours import ALWAYS, WorkingHours
from backbeat.routine.model import Milliseconds

__all__ = ["MINUTE", "SECOND", "BreakKind", "BreakPlan", "Obstacle", "Senses"]

MINUTE: Milliseconds = 60_000
SECOND: Milliseconds = 1_000


@dataclass(frozen=True, slots=True)
class BreakKind:
    """One kind of break. What it brings are the routines named, else all that bear one of the tags, in turn."""

    id: str
    every: Milliseconds
    title: str = ""
    routines: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    enabled: bool = True

    def __post_init__(self) -> None:
        if self.every < MINUTE:
            raise ValueError(f"a break every {self.every} ms would leave no time for work")


@dataclass(frozen=True, slots=True)
class BreakPlan:
    """All kinds, the working hours, and the manners."""

    kinds: tuple[BreakKind, ...] = ()
    hours: WorkingHours = ALWAYS
    natural: Milliseconds = 5 * MINUTE  # away from the desk for so long is a break by itself
    settle: Milliseconds = MINUTE  # of peace after coming back, and after whatever kept a break away
    prelude: Milliseconds = 45 * SECOND  # the small window at most, before it grows
    still: Milliseconds = 4 * SECOND  # without a key or the mouse: now it may grow
    patience: Milliseconds = 10 * MINUTE  # a break nobody answers goes away by itself
    postpone_by: Milliseconds = 5 * MINUTE
    postpones: int = 2  # how often one break may be put off
    soon: Milliseconds = 3 * MINUTE  # a small break waits for a bigger one that is due so soon
    programs: frozenset[str] = frozenset()  # while one of these runs there is no break

    @property
    def enabled(self) -> tuple[BreakKind, ...]:
        return tuple(kind for kind in self.kinds if kind.enabled)

    def kind(self, identity: str) -> BreakKind | None:
        return next((kind for kind in self.kinds if kind.id == identity), None)


class Obstacle(StrEnum):
    """Why a break that is due is not offered now."""

    SETTLING = "settling"  # just back, or something has only just ended
    FULL_SCREEN = "full-screen"
    CALL = "call"  # a microphone or a screen is being listened to
    DO_NOT_DISTURB = "do-not-disturb"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Senses:
    """What is known of the desk just now. None, everywhere: it cannot be known here."""

    idle: Milliseconds | None = None  # since the last key or movement of the mouse
    locked: bool | None = None
    full_screen: bool | None = None
    in_call: bool | None = None
    do_not_disturb: bool | None = None
    running: frozenset[str] = frozenset()  # of the programs that were asked about, those that run
    in_session: bool = False  # a workout or a break is going on, or its pages are open

    def obstacles(self) -> tuple[Obstacle, ...]:
        found = (
            (self.full_screen, Obstacle.FULL_SCREEN),
            (self.in_call, Obstacle.CALL),
            (self.do_not_disturb, Obstacle.DO_NOT_DISTURB),
            (self.running, Obstacle.PROGRAM),
        )
        return tuple(obstacle for there, obstacle in found if there)
