"""What a person chose to do: a routine at a level, with a warm-up and a cool-down or without.

A programme can be written down whole, every exercise and dose in it, so that a session cut off by
a crash is gone on with exactly as it was planned, whatever has become of the files since. Of a
person's own pictures the names and folders are written down; they are shown as long as they are there.
What was adjusted (a side left out, more on the weaker one) is written down as changes, not as rules.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from backbeat.routine.adjustments import UNCHANGED, Adjustments, adjusted_blocks, adjustments_from_data
from backbeat.routine.model import Pictures, Routine, Sides, Step
from backbeat.session.compiler import compile_timeline, level_of
from backbeat.session.record import SessionRecord
from backbeat.session.timeline import Timeline

__all__ = ["Programme", "programme_from_plan"]

_PLAN_FORMAT = 1

#: Where the pictures of a routine stand: its own folder, then that of each of its steps, in order.
_Folders: TypeAlias = list[str]


@dataclass(frozen=True, slots=True)
class Programme:
    routine: Routine
    level: str | None = None
    warm_up: Routine | None = None
    cool_down: Routine | None = None
    first_side: Sides = Sides.LEFT
    adjustments: Adjustments = UNCHANGED  # of the routine, at this level
    warm_up_adjustments: Adjustments = UNCHANGED
    cool_down_adjustments: Adjustments = UNCHANGED

    @property
    def is_adjusted(self) -> bool:
        return bool(self.adjustments or self.warm_up_adjustments or self.cool_down_adjustments)

    @property
    def has_something_left(self) -> bool:
        """Whether the routine itself has anything to do; False where all of it is left out."""
        level = level_of(self.routine, self.level)
        return next(adjusted_blocks(self.routine, level, self.adjustments), None) is not None

    def as_written(self) -> Programme:
        """The same with nothing adjusted."""
        return replace(self, adjustments=UNCHANGED, warm_up_adjustments=UNCHANGED, cool_down_adjustments=UNCHANGED)

    def timeline(self) -> Timeline:
        return compile_timeline(
            self.routine,
            self.level,
            warm_up=self.warm_up,
            cool_down=self.cool_down,
            first_side=self.first_side,
            adjustments=self.adjustments,
            warm_up_adjustments=self.warm_up_adjustments,
            cool_down_adjustments=self.cool_down_adjustments,
        )

    def with_figures(self, figure_of: Callable[[str], object | None]) -> Programme:
        """The same with its figures, which a plan does not hold: they are looked up by the exercise's id."""

        def drawn(routine: Routine) -> Routine:
            blocks = tuple(
                replace(block, steps=tuple(_drawn(step, figure_of) for step in block.steps)) for block in routine.blocks
            )
            return replace(routine, blocks=blocks)

        return replace(
            self,
            routine=drawn(self.routine),
            warm_up=None if self.warm_up is None else drawn(self.warm_up),
            cool_down=None if self.cool_down is None else drawn(self.cool_down),
        )

    def plan(self) -> str:
        """The programme as text, self-contained."""
        from backbeat.routine.writer import dump_routine  # noqa: PLC0415 - brings PyYAML, wanted at a start only

        def text(routine: Routine | None) -> str | None:
            return None if routine is None else dump_routine(routine, self_contained=True)

        plan: dict[str, Any] = {
            "plan": _PLAN_FORMAT,
            "routine": text(self.routine),
            "warm_up": text(self.warm_up),
            "cool_down": text(self.cool_down),
            "level": self.level,
            "first_side": str(self.first_side),
            "pictures": {
                "routine": _folders(self.routine),
                "warm_up": _folders(self.warm_up),
                "cool_down": _folders(self.cool_down),
            },
        }
        if self.is_adjusted:  # else as it always was, so that a plan often done is kept once
            plan["adjustments"] = {
                "routine": self.adjustments.data(),
                "warm_up": self.warm_up_adjustments.data(),
                "cool_down": self.cool_down_adjustments.data(),
            }
        return json.dumps(plan, ensure_ascii=False)

    def record(self, session: str, started: datetime, timeline: Timeline) -> SessionRecord:
        """What the log says of a session of this programme when it begins."""
        return SessionRecord(
            id=session,
            routine=self.routine.id,
            title=self.routine.title,
            level=level_of(self.routine, self.level),
            planned=timeline.total,
            at_least=timeline.at_least,
            plan=self.plan(),
            started=started,
        )


def _drawn(step: Step, figure_of: Callable[[str], object | None]) -> Step:
    exercise = step.exercise
    if exercise.figure is not None:
        return step
    return replace(step, exercise=replace(exercise, figure=figure_of(exercise.id)))


def programme_from_plan(plan: str) -> Programme | None:
    """The programme a plan was made of; None where it cannot be read any more."""
    from backbeat.routine.reader import read_routine  # noqa: PLC0415 - brings PyYAML

    def routine(key: str) -> Routine | None:
        text = kept[key]
        if text is None:
            return None
        # Exercises from many files are written into one, so the limit of one file does not hold.
        read = read_routine(text.encode(), stem="routine", exercises={}, most_pictures=sys.maxsize).routine
        folders = kept.get("pictures", {}).get(key)
        return read if read is None or not folders else _in_folders(read, folders)

    try:
        kept = json.loads(plan)
        if kept["plan"] != _PLAN_FORMAT:
            return None
        main = routine("routine")
        if main is None:
            return None
        adjusted = {key: adjustments_from_data(changes) for key, changes in kept.get("adjustments", {}).items()}
        return Programme(
            routine=main,
            level=kept["level"],
            warm_up=routine("warm_up"),
            cool_down=routine("cool_down"),
            first_side=Sides(kept["first_side"]),
            adjustments=adjusted.get("routine", UNCHANGED),
            warm_up_adjustments=adjusted.get("warm_up", UNCHANGED),
            cool_down_adjustments=adjusted.get("cool_down", UNCHANGED),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _folders(routine: Routine | None) -> _Folders:
    """Nothing where there are no pictures, as in most routines."""
    if routine is None:
        return []
    steps = (step.exercise.pictures for block in routine.blocks for step in block.steps)
    found = ["" if pictures is None else pictures.folder for pictures in (routine.pictures, *steps)]
    return found if any(found) else []


def _in_folders(routine: Routine, folders: _Folders) -> Routine:
    left = iter(folders)

    def stand(pictures: Pictures | None) -> Pictures | None:
        folder = str(next(left, ""))
        return None if pictures is None else replace(pictures, folder=folder)

    def step(one: Step) -> Step:
        return replace(one, exercise=replace(one.exercise, pictures=stand(one.exercise.pictures)))

    own = stand(routine.pictures)
    blocks = tuple(replace(block, steps=tuple(step(one) for one in block.steps)) for block in routine.blocks)
    return replace(routine, pictures=own, blocks=blocks)
