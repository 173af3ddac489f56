"""The state a session that was cut off is opened again with: paused, where the last heartbeat saw it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from backbeat.routine.model import Milliseconds
from backbeat.session.events import PauseReason
from backbeat.session.record import Cursor
from backbeat.session.state import PlayerState, Status
from backbeat.session.timeline import Timeline

__all__ = ["reopened", "restored_state"]


def restored_state(cursor: Cursor, attempts: Mapping[int, int], managed: Mapping[int, int]) -> PlayerState:
    """What the journal knows, as a state.

    ``attempts``: how many attempts at each set it holds. The one that was cut off is in no journal yet; the session
    counts it by itself. ``managed``: what each set came to, which may be the limit of the other side's.
    """
    return PlayerState(
        status=Status.PAUSED,
        phase=cursor.phase,
        elapsed=cursor.elapsed,
        added=cursor.added,
        cued=cursor.elapsed,
        set_elapsed=cursor.set_elapsed,
        set_added=cursor.set_added,
        counted=cursor.counted,
        reason=PauseReason.RESTORED,
        totals=cursor.totals,
        attempts=MappingProxyType(dict(attempts)),
        managed=MappingProxyType(dict(managed)),
    )


def reopened(state: PlayerState, timeline: Timeline, now: Milliseconds) -> PlayerState:
    """At the moment it is opened, the set it was cut off in counted. Raises ValueError where it fits no phase."""
    if not 0 <= state.phase < len(timeline.phases):
        raise ValueError(f"a session of {len(timeline.phases)} phases cannot go on from phase {state.phase}")
    attempts = dict(state.attempts)
    index = timeline.segment_of(state.phase).set
    if index is not None:
        attempts[index] = attempts.get(index, 0) + 1
    return replace(
        state,
        status=Status.PAUSED,
        reason=PauseReason.RESTORED,
        since_at=now,
        attempts=MappingProxyType(attempts),
    )
