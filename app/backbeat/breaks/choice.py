"""Which routine a break brings: in turn, and never the same twice in a row where there is another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from backbeat.breaks.model import BreakKind

__all__ = ["Candidate", "candidates", "choose"]


class Candidate(Protocol):
    """What has to be known of a routine."""

    @property
    def id(self) -> str: ...

    @property
    def tags(self) -> Sequence[str]: ...


def candidates(kind: BreakKind, routines: Sequence[Candidate]) -> tuple[str, ...]:
    """The ids of what this kind may bring, in its own order: those named that exist, else those that bear a tag."""
    there = {routine.id for routine in routines}
    named = tuple(dict.fromkeys(one for one in kind.routines if one in there))
    if named:
        return named
    wanted = set(kind.tags)
    return tuple(sorted(routine.id for routine in routines if wanted & set(routine.tags)))


def choose(offered: Sequence[str], last: str | None) -> str | None:
    """The one after the last; the first where the last is not among them; None where there is none."""
    if not offered:
        return None
    if last is None or last not in offered:
        return offered[0]
    return offered[(list(offered).index(last) + 1) % len(offered)]
