"""What a player knows: a handful of timestamps, immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from backbeat.routine.model import Milliseconds
from backbeat.session.events import PauseReason

__all__ = ["ACTIVE", "PlayerState", "Status", "Totals"]


class Status(StrEnum):
    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    RESUMING = "resuming"  # the person said go on; three seconds to get ready
    STOPPED = "stopped"  # something hurt; latched
    FINISHED = "finished"
    ENDED = "ended"


ACTIVE = frozenset({Status.RUNNING, Status.PAUSED, Status.RESUMING})
"""Where a session goes on, and Stop must be at hand."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Where the time of a session went; together exactly its span on the monotonic clock."""

    active: Milliseconds = 0
    rest: Milliseconds = 0  # preparing, resting, changing sides
    paused: Milliseconds = 0
    gap: Milliseconds = 0  # the machine was away

    @property
    def span(self) -> Milliseconds:
        return self.active + self.rest + self.paused + self.gap


@dataclass(frozen=True, slots=True)
class PlayerState:
    """Everything the player knows. Moments are on the monotonic clock."""

    status: Status = Status.READY
    phase: int = 0
    phase_at: Milliseconds = 0  # RUNNING: when the phase would have begun, had it never been paused
    elapsed: Milliseconds = 0  # otherwise: how far into the phase we are
    added: Milliseconds = 0  # to this phase, by "ten seconds more"
    cued: Milliseconds = -1  # cues due up to here have been published
    since_at: Milliseconds = 0  # totals hold everything before this moment
    resume_at: Milliseconds = 0  # RESUMING: when it goes on
    reason: PauseReason | None = None
    set_elapsed: Milliseconds = 0  # time in this attempt of the set, earlier phases only
    set_added: Milliseconds = 0
    counted: int = 0  # movements the person counted in this attempt of a set at their own pace
    totals: Totals = Totals()
    attempts: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))  # entries into each set
    managed: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))  # of sets that limit others

    def accounted(self, now: Milliseconds, *, resting: bool, as_gap: bool = False) -> Totals:
        """The totals with everything up to ``now`` in them."""
        passed, totals = max(0, now - self.since_at), self.totals
        if as_gap and self.status in ACTIVE:
            return replace(totals, gap=totals.gap + passed)
        if self.status in {Status.PAUSED, Status.RESUMING}:
            return replace(totals, paused=totals.paused + passed)
        if self.status is not Status.RUNNING:
            return totals
        if resting:
            return replace(totals, rest=totals.rest + passed)
        return replace(totals, active=totals.active + passed)
