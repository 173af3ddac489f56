"""The strip of a session: which pieces it has, and where in them a moment lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backbeat.session.state import Status
from backbeat.session.timeline import SegmentKind
from backbeat.ui.style.progress_painters import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.session.snapshot import Snapshot
    from backbeat.session.timeline import Timeline

__all__ = ["StripMap"]

_MOST = 60  # more pieces than this are exercises instead of sets


@dataclass(frozen=True, slots=True)
class StripMap:
    """Pieces of the strip with the moments (in milliseconds) they begin and end at."""

    segments: Sequence[Segment]
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    piece_of: Sequence[int] = ()  # for each segment of the timeline

    @staticmethod
    def of(timeline: Timeline) -> StripMap:
        """A piece for each set with what prepares it; a rest belongs to the set before."""
        by_step = sum(1 for segment in timeline.segments if segment.kind is SegmentKind.SET) > _MOST
        pieces: list[list[int]] = []  # start, end, group
        piece_of: list[int] = []
        open_set = False  # the last piece already has its set
        for segment in timeline.segments:
            first, last = timeline.phases[segment.first], timeline.phases[segment.end - 1]
            start, end = first.start, last.start + (last.length or 0)
            step = segment.step if segment.step is not None else -1
            rest = segment.kind is SegmentKind.REST
            same = bool(pieces) and pieces[-1][2] == step
            if pieces and (rest or not open_set or (by_step and same)):
                pieces[-1][1] = end
                if not rest and not open_set:
                    pieces[-1][2] = step
            else:
                pieces.append([start, end, step])
                open_set = False
            open_set = open_set or segment.kind is SegmentKind.SET
            piece_of.append(len(pieces) - 1)
        return StripMap(
            tuple(Segment((end - start) / 1000, group) for start, end, group in pieces),
            tuple(start for start, _, _ in pieces),
            tuple(end for _, end, _ in pieces),
            tuple(piece_of),
        )

    def place(self, snapshot: Snapshot) -> tuple[int, float]:
        """The piece we are in, and how far."""
        if snapshot.status is Status.FINISHED:
            return len(self.segments), 0.0
        piece = self.piece_of[snapshot.phase.segment]
        start, end = self.starts[piece], self.ends[piece]
        return piece, (snapshot.position - start) / (end - start) if end > start else 0.0
