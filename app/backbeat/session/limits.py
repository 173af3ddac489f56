"""The side that comes second does no more than the first one managed, where the person asked for that.

What a side managed is told in repetitions, or in milliseconds where the exercise is timed; of several attempts at a
set the largest counts, so that going back by mistake takes nothing away. A timeline as planned becomes the timeline as
it goes: segments, sets and phases keep their indices and moments, but a limited set ends sooner. One that nothing is
left of is empty, together with the change of sides before it, and passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from backbeat.routine.model import Milliseconds
from backbeat.session.cues import CueKind, work_cues
from backbeat.session.timeline import Phase, PlannedSet, Segment, SegmentKind, Timeline

__all__ = ["amount_done", "limited"]


_SECOND: Milliseconds = 1_000
"""What is shorter than planned is so by whole seconds: nobody is told to hold still for less than one."""


class _Over(Protocol):
    """A set that is over: the event, or its row in the log."""

    @property
    def reps(self) -> int | None: ...
    @property
    def elapsed(self) -> Milliseconds: ...


def amount_done(over: _Over) -> int:
    """Repetitions, or milliseconds where none are counted."""
    return over.elapsed if over.reps is None else over.reps


def limited(timeline: Timeline, managed: Mapping[int, int]) -> Timeline:
    """The timeline as it goes; ``managed`` has the amount for each limiting set that is over, by its index."""
    work = _Work(timeline)
    for index, planned in enumerate(timeline.sets):
        most = None if planned.limited_by is None else managed.get(planned.limited_by)
        if most is not None:
            work.limit(index, planned, most)
    return work.timeline()


class _Work:
    def __init__(self, timeline: Timeline) -> None:
        self._planned = timeline
        self._sets: list[PlannedSet] = []
        self._segments: list[Segment] = []
        self._phases: list[Phase] = []

    def timeline(self) -> Timeline:
        if not self._sets:
            return self._planned
        return replace(
            self._planned, sets=tuple(self._sets), segments=tuple(self._segments), phases=tuple(self._phases)
        )

    def limit(self, index: int, planned: PlannedSet, most: int) -> None:
        if not self._sets:
            of = self._planned
            self._sets, self._segments, self._phases = list(of.sets), list(of.segments), list(of.phases)
        self._sets[index] = done = (self._shorter if planned.reps is None else self._fewer)(planned, most)
        if done.most == 0:
            self._empty(planned.segment)

    def _fewer(self, planned: PlannedSet, most: int) -> PlannedSet:
        reps = planned.reps or 0
        done = replace(planned, reps=min(reps, most), most=most, is_shortened=most < reps)
        if planned.length is None or not done.is_shortened:
            return done
        segment = self._segments[planned.segment]
        end = segment.first + (segment.end - segment.first) // reps * most
        self._segments[planned.segment] = replace(segment, end=end)
        if end > segment.first and segment.end == len(self._phases):
            last, ends = self._phases[end - 1], self._phases[-1].cues[-1]
            self._phases[end - 1] = last._replace(cues=(*last.cues, ends))
        return replace(done, length=sum(phase.length or 0 for phase in self._phases[segment.first : end]))

    def _shorter(self, planned: PlannedSet, most: Milliseconds) -> PlannedSet:
        place = self._segments[planned.segment].first
        phase = self._phases[place]
        if phase.length is not None and phase.length <= most:
            return replace(planned, most=most)
        most = most // _SECOND * _SECOND
        ends = tuple(cue for cue in phase.cues if cue.kind is CueKind.END)
        self._phases[place] = phase._replace(length=most, cues=(*work_cues(phase.cycle, most), *ends))
        return replace(planned, length=None if planned.length is None else most, most=most, is_shortened=True)

    def _empty(self, index: int) -> None:
        before = self._segments[index - 1]
        for place in (index - 1, index) if before.kind is SegmentKind.SWITCH else (index,):
            self._segments[place] = replace(self._segments[place], end=self._segments[place].first)
