"""What the player says and does beyond the words of a session: the visual twins of its cues, and what a key means now.

Pure functions. Every cue that is heard can be seen: the last three seconds in the number, half-way as a word, a change
of sides as a word and a mark, a rest by what comes next.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from backbeat.routine.model import Breath
from backbeat.session.cues import CueKind
from backbeat.session.state import Status
from backbeat.session.timeline import RESTING, PhaseKind
from backbeat.ui.pages import words
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.session.session import Session
    from backbeat.session.snapshot import Snapshot
    from backbeat.session.timeline import Phase, PlannedStep, Timeline

__all__ = [
    "Forward",
    "all_words",
    "breathes",
    "counts_down",
    "far_number_of",
    "far_word_of",
    "forward_means",
    "half_way",
    "key_words",
    "line_of",
    "number_of",
    "pulse_of",
    "sub_of",
    "widest_number",
    "word_of",
]

_HALF_WAY_FOR = 2_000  # milliseconds for which the word is seen
_PULSE = 320  # of each of the last seconds
_COUNTED_DOWN = 3_000


class Forward(StrEnum):
    """What the key that goes on does at a moment."""

    SKIP = "skip"
    COUNT = "count"  # one repetition more
    DONE = "done"
    NOTHING = "nothing"  # somebody pressed too early: it does not throw a set away


def forward_means(snapshot: Snapshot) -> Forward:
    """At one's own pace it counts, and after the last one it says done; everywhere else it goes on."""
    if not snapshot.own_pace or snapshot.status is Status.PAUSED:
        return Forward.SKIP
    if snapshot.status is Status.RESUMING:
        return Forward.NOTHING
    return Forward.COUNT if snapshot.reps_counted < snapshot.reps_to_count else Forward.DONE


def key_words(snapshot: Snapshot, *, forth: str = "→") -> str:
    """Which keys to press at one's own pace; nothing where no key is waited for."""
    if snapshot.status is not Status.RUNNING:
        return ""
    match forward_means(snapshot):
        case Forward.COUNT:
            return translate("Session", "%1 counts one, Enter: done").replace("%1", forth)
        case Forward.DONE if snapshot.reps_to_count:
            return translate("Session", "All of them. %1 or Enter: done").replace("%1", forth)
        case Forward.DONE:
            return translate("Session", "%1 or Enter: done").replace("%1", forth)
        case _:
            return ""


def number_of(snapshot: Snapshot) -> str:
    """The large number: seconds, or what the person has counted."""
    if snapshot.is_counted and snapshot.status is not Status.RESUMING:
        return str(snapshot.reps_counted)
    return words.number_of(snapshot)


def word_of(snapshot: Snapshot) -> str:
    """The word under the number."""
    if snapshot.status is Status.PAUSED:
        return translate("Session", "Paused")
    if snapshot.status is Status.RESUMING:
        return translate("Session", "Get ready")
    if snapshot.is_counted:
        return translate("Session", "of %1").replace("%1", str(snapshot.reps_to_count))
    if half_way(snapshot):
        return translate("Session", "Half-way")
    return words.breath_word(snapshot)


def sub_of(snapshot: Snapshot, step: PlannedStep | None) -> str:
    """The quiet line under the word."""
    if snapshot.status is not Status.RUNNING:
        return ""
    line = words.here_words(snapshot, step)
    return "" if words.repeats_breath(snapshot, line) else line


def line_of(timeline: Timeline, snapshot: Snapshot, step: PlannedStep) -> str:
    """The one sentence to read: what comes next while one rests, else what to think of.

    Where one side is the limit of the other, that comes first: nobody should wonder why a set is over so soon.
    """
    passed = words.passed_words(timeline, snapshot.phase_index)
    if snapshot.phase.kind is PhaseKind.REST:
        following = translate("Session", "Next: %1").replace("%1", words.next_words(timeline, snapshot.phase_index))
        return f"{passed} {following}".strip()
    return passed or words.limit_words(timeline, snapshot.phase_index) or words.instruction_of(step)


def half_way(snapshot: Snapshot) -> bool:
    """Whether the middle of a phase that says so was passed a moment ago."""
    if snapshot.status is not Status.RUNNING or snapshot.phase.kind in RESTING:
        return False
    return any(
        cue.kind is CueKind.HALF_WAY and 0 <= snapshot.elapsed - cue.at < _HALF_WAY_FOR for cue in snapshot.phase.cues
    )


def counts_down(phase: Phase) -> bool:
    """Whether the last seconds of a phase are counted."""
    return any(cue.kind is CueKind.COUNTDOWN for cue in phase.cues)


def pulse_of(snapshot: Snapshot) -> float | None:
    """How far the number swells as one of the last three seconds begins, 1 to 0; None before them.

    To be asked only in phases that count down.
    """
    left = snapshot.remaining
    if snapshot.status is not Status.RUNNING or left is None or not 0 < left <= _COUNTED_DOWN:
        return None
    return max(0.0, 1.0 - (-left % 1000) / _PULSE)


def _uncounted(snapshot: Snapshot) -> bool:
    """Whether repetitions are to be done at one's own pace, and none has been counted yet."""
    return snapshot.status is not Status.RESUMING and snapshot.reps_to_count > 0 and not snapshot.is_counted


def far_number_of(snapshot: Snapshot) -> str:
    """The number of the far view: how often, where seconds would be mistaken for it."""
    return str(snapshot.reps_to_count) if _uncounted(snapshot) else number_of(snapshot)


def far_word_of(snapshot: Snapshot) -> str:
    """The word under the number where there is only one: where the breath is free in a hold, the hold."""
    if _uncounted(snapshot) and snapshot.status is Status.RUNNING:
        return translate("Session", "times")
    holds = snapshot.phase.kind is PhaseKind.HOLD and snapshot.breath is Breath.FREE
    if holds and snapshot.status is Status.RUNNING:
        return translate("Session", "Hold")
    return word_of(snapshot)


def all_words(session: Session, snapshot: Snapshot) -> tuple[str, ...]:
    """Every word that may stand under the number of the far view until the next set, side, rest or preparation."""
    timeline = session.timeline
    found = {far_word_of(snapshot): None}
    if snapshot.status is Status.RUNNING and snapshot.length is not None:
        segment = timeline.segment_of(snapshot.phase_index)
        phases = timeline.phases[segment.first : segment.end]
        for phase in {(phase.kind, phase.breath): phase for phase in phases}.values():
            for breath in _breaths_of(phase):
                there = replace(snapshot, phase=phase, breath=breath, elapsed=0)
                found[far_word_of(there)] = None
            if any(cue.kind is CueKind.HALF_WAY for cue in phase.cues):
                found[translate("Session", "Half-way")] = None
    return tuple(found)


def _breaths_of(phase: Phase) -> tuple[Breath, ...]:
    cycle = phase.cycle
    if cycle is None:
        return (phase.breath,)
    return (Breath.IN, Breath.OUT, *((Breath.HOLD,) if cycle.hold or cycle.pause else ()))


def breathes(timeline: Timeline, phase_index: int) -> bool:
    """Whether this set tells when to breathe in and out."""
    segment = timeline.segment_of(phase_index)
    phases = timeline.phases[segment.first : segment.end]
    return any(phase.cycle is not None or phase.breath in {Breath.IN, Breath.OUT} for phase in phases)


def widest_number(session: Session, snapshot: Snapshot) -> str:
    """As many digits as the number will need until the next set, side, rest or preparation."""
    if snapshot.status is Status.RESUMING:
        return "0"
    if snapshot.reps_to_count:
        return "0" * len(str(snapshot.reps_to_count))
    if snapshot.length is None:
        return "00" if snapshot.seconds_shown < 100 else number_of(snapshot)
    segment = session.timeline.segment_of(snapshot.phase_index)
    phases = session.timeline.phases[segment.first : segment.end]
    longest = max(snapshot.length, *(phase.length or 0 for phase in phases))
    text = words.number_of(replace(snapshot, status=Status.RUNNING, elapsed=0, length=longest))
    return "".join("0" if letter.isdigit() else letter for letter in text)
