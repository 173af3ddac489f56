"""Opening a cut-off session again: where it stood, told to the session as a paused state.

The last heartbeat may be a second old, and a set may have been committed after it. Such a set is over:
the session goes on behind it, and no set is ever recorded twice.
"""

from __future__ import annotations

from dataclasses import replace

from backbeat.history.details import CutOff
from backbeat.session.events import Outcome, SetOver
from backbeat.session.limits import limited
from backbeat.session.player import Player
from backbeat.session.record import Cursor, SetRecord, set_record
from backbeat.session.reopening import restored_state
from backbeat.session.state import PlayerState, Totals
from backbeat.session.timeline import Timeline

__all__ = ["open_set", "player_state"]


def player_state(cut: CutOff, timeline: Timeline) -> PlayerState | None:
    """What to hand to `Session(restored=...)`; None when it had come to its end, or does not fit the timeline.

    Its attempts are those on record. The session counts the one that was cut off by itself.
    """
    cursor = _position(cut, timeline)
    if cursor is None or not 0 <= cursor.phase < len(timeline.phases):
        return None
    return restored_state(cursor, cut.attempts, cut.managed)


def open_set(cut: CutOff, timeline: Timeline) -> SetRecord | None:
    """The set the session was cut off in, as ended in the middle; None between sets."""
    state = player_state(cut, timeline)
    if state is None or cut.ahead:  # what comes after a recorded set had not begun
        return None
    inside = timeline.segment_of(state.phase).set
    if inside is None:
        return None
    state = replace(state, attempts={inside: state.attempts.get(inside, 0) + 1})
    over = cut.cursor.at if cut.cursor else cut.record.started
    events = Player(timeline, state=state).end(state.since_at)
    return next(
        (set_record(cut.record.id, timeline, event, over) for event in events if isinstance(event, SetOver)), None
    )


def _position(cut: CutOff, timeline: Timeline) -> Cursor | None:
    start = Cursor(cut.record.id, 0, 0, 0, 0, 0, 0, Totals(), cut.record.started)
    cursor = cut.cursor or start
    if not cut.ahead:
        return cursor
    last = cut.sets[-1]
    if last.set_index >= len(timeline.sets):
        return None
    index = timeline.sets[last.set_index].segment
    following = limited(timeline, cut.managed).after(index)
    # Gone back to, it begins again; left in any other way, what comes after it does.
    if last.outcome is Outcome.REPEATED:
        phase = timeline.segments[index].first
    else:
        phase = len(timeline.phases) if following is None else following.first
    return replace(cursor, phase=phase, elapsed=0, added=0, set_elapsed=0, set_added=0, counted=0)
