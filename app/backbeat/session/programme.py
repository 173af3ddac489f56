"""What a person chose to do: a routine at a level, with a warm-up and a cool-down or without.

A programme can be written down whole, every exercise and dose in it, so that a session cut off by
a crash is gone on with exactly as it was planned, whatever has become of the files since.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from backbeat.routine.model import Routine, Sides
from backbeat.session.compiler import compile_timeline, level_of
from backbeat.session.record import SessionRecord
from backbeat.session.timeline import Timeline

__all__ = ["Programme", "programme_from_plan"]

_PLAN_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Programme:
    routine: Routine
    level: str | None = None
    warm_up: Routine | None = None
    cool_down: Routine | None = None
    first_side: Sides = Sides.LEFT

    def timeline(self) -> Timeline:
        return compile_timeline(
            self.routine,
            self.level,
            warm_up=self.warm_up,
            cool_down=self.cool_down,
            first_side=self.first_side,
        )

    def plan(self) -> str:
        """The programme as text, self-contained."""
        from backbeat.routine.writer import dump_routine  # noqa: PLC0415 - brings PyYAML, wanted at a start only

        def text(routine: Routine | None) -> str | None:
            return None if routine is None else dump_routine(routine, self_contained=True)

        return json.dumps(
            {
                "plan": _PLAN_FORMAT,
                "routine": text(self.routine),
                "warm_up": text(self.warm_up),
                "cool_down": text(self.cool_down),
                "level": self.level,
                "first_side": str(self.first_side),
            },
            ensure_ascii=False,
        )

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


def programme_from_plan(plan: str) -> Programme | None:
    """The programme a plan was made of; None where it cannot be read any more."""
    from backbeat.routine.reader import read_routine  # noqa: PLC0415 - brings PyYAML

    def routine(text: str | None) -> Routine | None:
        return None if text is None else read_routine(text.encode(), stem="routine", exercises={}).routine

    try:
        kept = json.loads(plan)
        if kept["plan"] != _PLAN_FORMAT:
            return None
        main = routine(kept["routine"])
        if main is None:
            return None
        return Programme(
            routine=main,
            level=kept["level"],
            warm_up=routine(kept["warm_up"]),
            cool_down=routine(kept["cool_down"]),
            first_side=Sides(kept["first_side"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
