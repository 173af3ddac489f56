"""From what is remembered to what is done: a programme, adjusted, with the reasons.

The order matters. What hurt comes first and takes away; a weak group moves load among what is left; the weaker side
gets more of what that gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from backbeat.plan import pain_memory, weak_group, weak_side
from backbeat.plan.facts import Check, Rested, WeakSide
from backbeat.plan.pain_memory import PainLimits
from backbeat.plan.weak_side import Comparison
from backbeat.routine.adjustments import UNCHANGED, Adjustments
from backbeat.routine.describe import Translate, english
from backbeat.routine.model import Routine, Sides
from backbeat.session.compiler import level_of
from backbeat.session.programme import Programme

__all__ = ["Memory", "Preview", "adjusted_programme", "adjustments_for", "preview", "rested_in"]


@dataclass(frozen=True, slots=True)
class Memory:
    """All that a start has to know of the past (`backbeat.history.plan_store.memory`)."""

    rested: tuple[Rested, ...] = ()  # only what has not been put back
    checks: tuple[Check, ...] = ()
    weak_sides: tuple[WeakSide, ...] = ()
    weak_groups: tuple[str, ...] = ()
    limits: PainLimits = field(default_factory=PainLimits)

    @property
    def first_side(self) -> Sides:
        """The side that begins where no area says another: that of the whole body, else left."""
        whole = next((one.side for one in self.weak_sides if one.area == "all"), None)
        return whole or Sides.LEFT


@dataclass(frozen=True, slots=True)
class Preview:
    """What is different this time, to be shown before the start."""

    programme: Programme
    rested: tuple[Rested, ...]  # that concern any of its routines
    comparisons: tuple[Comparison, ...]  # the arithmetic of the weaker side
    shift: weak_group.Shift | None


def adjusted_programme(programme: Programme, memory: Memory) -> Programme:
    """The programme as it is to be done. Warm-up and cool-down are only spared what hurts."""
    level = level_of(programme.routine, programme.level)
    return replace(
        programme,
        first_side=memory.first_side,
        adjustments=adjustments_for(programme.routine, level, memory),
        warm_up_adjustments=_spared(programme.warm_up, memory),
        cool_down_adjustments=_spared(programme.cool_down, memory),
    )


def adjustments_for(routine: Routine, level: str | None, memory: Memory) -> Adjustments:
    """What is different in a routine at a level; ``level`` is one of the routine's own."""
    spared = _spared(routine, memory)
    shifted = weak_group.adjust(routine, level, memory.weak_groups, spared)
    return weak_side.adjust(routine, level, memory.weak_sides, shifted)


def _spared(routine: Routine | None, memory: Memory) -> Adjustments:
    if routine is None:
        return UNCHANGED
    return pain_memory.adjust(routine, memory.rested, memory.checks, memory.limits)


def rested_in(programme: Programme, memory: Memory) -> tuple[Rested, ...]:
    """What is rested of anything in a programme, oldest stop first, each once."""
    parts: Sequence[Routine | None] = (programme.warm_up, programme.routine, programme.cool_down)
    found = {
        one.session: one for part in parts if part is not None for one in pain_memory.of_routine(part, memory.rested)
    }
    return tuple(sorted(found.values(), key=lambda one: one.since))


def preview(programme: Programme, memory: Memory, translate: Translate = english) -> Preview:
    """The programme adjusted, and everything there is to say about that."""
    routine, level = programme.routine, level_of(programme.routine, programme.level)
    done = adjusted_programme(programme, memory)
    return Preview(
        programme=done,
        rested=rested_in(programme, memory),
        comparisons=tuple(weak_side.comparisons(routine, level, done.adjustments, translate)),
        shift=weak_group.shift_of(routine, level, memory.weak_groups, _spared(routine, memory), translate)
        if memory.weak_groups
        else None,
    )
