"""Compiles routines into the timeline of a session. The arithmetic is the routine format's.

rep = effort + hold + finish + pause
set = reps x rep, or the duration; `each`: side + switch + side; `alternate`: 2 x reps x rep
exercise = prepare + sets x set + (sets - 1) x rest
block = rounds x its exercises + (rounds - 1) x block rest

Where the weaker side does more (`backbeat.routine.adjustments`), its sets are longer, or it has sets of its own
after the others: exercise = ... + for each of them a rest (or the switch, where that is longer) and the set.
"""

from __future__ import annotations

from functools import lru_cache

from backbeat.routine.adjustments import UNCHANGED, AdjustedStep, Adjustments, adjusted_blocks
from backbeat.routine.arithmetic import gap_before_extra, routine_length
from backbeat.routine.model import (
    Breath,
    BreathCycle,
    Dose,
    Milliseconds,
    Pace,
    Routine,
    Sides,
    Step,
)
from backbeat.session.cues import Cue, CueKind, countdown, work_cues
from backbeat.session.timeline import (
    Part,
    Phase,
    PhaseKind,
    PlannedSet,
    PlannedStep,
    Segment,
    SegmentKind,
    Timeline,
)

__all__ = ["MAIN", "ROLES", "compile_timeline", "level_of"]

WARM_UP, MAIN, COOL_DOWN = ROLES = ("warm-up", "main", "cool-down")
_INSTRUCTED_AFTER: Milliseconds = 1_500
_NEXT_AFTER = _LATEST_ON_ENTRY = 2_000
_SPOKEN_BREATHS = {
    Breath.IN: CueKind.BREATH_IN,
    Breath.OUT: CueKind.BREATH_OUT,
    Breath.HOLD: CueKind.BREATH_HOLD,
}


def level_of(routine: Routine, wanted: str | None) -> str | None:
    """The level a routine is done at: the wanted one where it has it, else its lowest."""
    if wanted in routine.levels:
        return wanted
    return routine.levels[0] if routine.levels else None


def compile_timeline(
    routine: Routine,
    level: str | None = None,
    *,
    warm_up: Routine | None = None,
    cool_down: Routine | None = None,
    first_side: Sides = Sides.LEFT,
    adjustments: Adjustments = UNCHANGED,
    warm_up_adjustments: Adjustments = UNCHANGED,
    cool_down_adjustments: Adjustments = UNCHANGED,
) -> Timeline:
    """The timeline of a routine, with another in front and behind where they are given.

    ``first_side`` is the weaker one where the person has said which; adjustments may say it by exercise. A part
    with nothing left to do is there, of no length; a timeline with no phases at all cannot be played.
    """
    compiler = _Compiler(first_side)
    for role, part, changes in (
        (WARM_UP, warm_up, warm_up_adjustments),
        (MAIN, routine, adjustments),
        (COOL_DOWN, cool_down, cool_down_adjustments),
    ):
        if part is not None:
            compiler.add(part, level_of(part, level), role, changes)
    return compiler.timeline()


class _Compiler:
    def __init__(self, first_side: Sides) -> None:
        self._first_side = first_side
        self._sides = _order(first_side)  # of the step at hand
        self._parts: list[Part] = []
        self._steps: list[PlannedStep] = []
        self._segments: list[Segment] = []
        self._sets: list[PlannedSet] = []
        self._phases: list[Phase] = []
        self._clock: Milliseconds = 0
        self._lungs = 0.0

    def timeline(self) -> Timeline:
        if self._phases and self._phases[-1].length is not None:
            last = self._phases[-1]
            # From its end, so that it moves along with "ten seconds more".
            self._phases[-1] = last._replace(cues=(*last.cues, Cue(-1, CueKind.END)))
        return Timeline(
            parts=tuple(self._parts),
            steps=tuple(self._steps),
            segments=tuple(self._segments),
            sets=tuple(self._sets),
            phases=tuple(self._phases),
            total=sum(part.total for part in self._parts),
            at_least=any(part.at_least for part in self._parts),
        )

    # -- routine, block, step ----------------------------------------------------------------------

    def add(self, routine: Routine, level: str | None, role: str, adjustments: Adjustments) -> None:
        for block in adjusted_blocks(routine, level, adjustments):
            for round_ in range(1, block.rounds + 1):
                if round_ > 1 and block.rest:
                    self._between_rounds(block.rest, block.steps[0].step)
                for step in block.steps:
                    self._step(step, block.number, round_, block.rounds)
        total, at_least = routine_length(routine, level, adjustments)
        self._parts.append(Part(routine.id, routine.title, role, level, total, at_least, routine.tags))

    def _step(self, adjusted: AdjustedStep, block: int, round_: int, rounds: int) -> None:
        step, dose, change = adjusted
        index, first, begin = len(self._steps), len(self._phases), self._clock
        self._sides = _order(change.first or self._first_side)
        sides = self._sides_of(dose)
        self._lungs = _lungs_at_start(dose)
        entry: tuple[Cue, ...] = (Cue(0, CueKind.EXERCISE, text=step.name, side=sides[0]), _instruction(step))
        if dose.prepare:
            self._segment(SegmentKind.PREPARE, index)
            self._phase(PhaseKind.PREPARE, index, 1, sides[0], dose.prepare, cues=(*entry, *countdown(dose.prepare)))
            entry = ()
        for number in range(1, dose.sets + 1):
            if number > 1 and dose.rest:
                self._segment(SegmentKind.REST, index)
                cues = (Cue(0, CueKind.REST), *countdown(dose.rest))
                self._phase(PhaseKind.REST, index, number - 1, Sides.BOTH, dose.rest, cues=cues)
            for place, side in enumerate(sides):
                if place and dose.switch:
                    self._switch(index, number, side, dose.switch)
                self._set(index, dose, number, side, entry, limited=bool(place) and change.limited)
                entry = ()
        self._extra_sets(index, dose)
        self._steps.append(
            PlannedStep(
                step=step,
                dose=dose,
                part=len(self._parts),
                block=block,
                round=round_,
                rounds=rounds,
                first=first,
                length=self._clock - begin,
                at_least=dose.pace is Pace.OWN,
                change=change,
            )
        )

    def _extra_sets(self, step: int, dose: Dose) -> None:
        """The sets that the weaker side does alone."""
        extra = dose.extra
        for place in range(len(extra.sets) if extra is not None else 0):
            assert extra is not None
            number, gap = dose.sets + place + 1, gap_before_extra(dose, place)
            if gap and not dose.rest:
                self._switch(step, number, extra.side, gap)
            elif gap:
                self._segment(SegmentKind.REST, step)
                cues = (Cue(0, CueKind.REST), Cue(_NEXT_AFTER, CueKind.SWITCH, side=extra.side), *countdown(gap))
                self._phase(PhaseKind.REST, step, number - 1, Sides.BOTH, gap, cues=cues)
            self._set(step, dose, number, extra.side, ())

    def _switch(self, step: int, number: int, side: Sides, length: Milliseconds) -> None:
        self._segment(SegmentKind.SWITCH, step)
        cues = (Cue(0, CueKind.SWITCH, side=side), *countdown(length))
        self._phase(PhaseKind.SWITCH, step, number, side, length, cues=cues)

    def _sides_of(self, dose: Dose) -> tuple[Sides, ...]:
        match dose.sides:
            case Sides.EACH:
                return self._sides
            case Sides.ALTERNATE:
                return (Sides.ALTERNATE,)
            case side:
                return (side,)

    def _between_rounds(self, rest: Milliseconds, following: Step) -> None:
        self._segment(SegmentKind.REST, None)
        cues = (Cue(0, CueKind.REST), Cue(_NEXT_AFTER, CueKind.NEXT, text=following.name), *countdown(rest))
        self._phase(PhaseKind.REST, None, None, Sides.BOTH, rest, cues=cues)

    # -- sets ------------------------------------------------------------------------------------

    def _set(
        self, step: int, dose: Dose, number: int, side: Sides, entry: tuple[Cue, ...], *, limited: bool = False
    ) -> None:
        begin = self._clock
        self._segment(SegmentKind.SET, step, planned_set=len(self._sets))
        own = dose.pace is Pace.OWN
        movements = self._movements(dose, number, side)
        if own or dose.reps is None:
            self._work(step, dose, number, Sides.BOTH if side is Sides.ALTERNATE else side, entry)
        else:
            self._reps(step, dose, number, movements, entry)
        self._sets.append(
            PlannedSet(
                segment=len(self._segments) - 1,
                step=step,
                set=number,
                side=side,
                reps=None if dose.reps is None else len(movements),
                length=None if own else self._clock - begin,
                limited_by=len(self._sets) - 1 if limited else None,
            )
        )

    def _movements(self, dose: Dose, number: int, side: Sides) -> list[tuple[int, Sides]]:
        """Which repetition on which side, in order; none where the exercise is timed."""
        if side is not Sides.ALTERNATE:
            return [(rep, side) for rep in range(1, (dose.reps_on(side, number) or 0) + 1)]
        amounts = {one: dose.reps_on(one, number) or 0 for one in self._sides}
        most = max(amounts.values())
        return [(rep, one) for rep in range(1, most + 1) for one in self._sides if rep <= amounts[one]]

    def _work(self, step: int, dose: Dose, number: int, side: Sides, entry: tuple[Cue, ...]) -> None:
        if dose.pace is Pace.OWN:
            breath = Breath.FREE
            self._phase(PhaseKind.WORK, step, number, side, None, breath=breath, cycle=dose.cycle, cues=entry)
            return
        length = dose.amount_on(side, number)
        cues = (*entry, *work_cues(dose.cycle, length))
        self._phase(PhaseKind.WORK, step, number, side, length, cycle=dose.cycle, cues=cues)

    def _reps(
        self, step: int, dose: Dose, number: int, movements: list[tuple[int, Sides]], entry: tuple[Cue, ...]
    ) -> None:
        tempo, breath = dose.tempo, dose.breath
        pattern = [
            (kind, length, how)
            for kind, length, how in (
                (PhaseKind.EFFORT, tempo.effort, breath.effort),
                (PhaseKind.HOLD, tempo.hold, breath.hold),
                (PhaseKind.FINISH, tempo.finish, breath.finish),
                (PhaseKind.PAUSE, tempo.pause, breath.pause),
            )
            if length
        ]
        for rep, side in movements:
            for place, (kind, length, how) in enumerate(pattern):
                cues = _rep_cues(how, length, rep if place == 0 else None)
                if entry:
                    cues, entry = (*entry, *cues), ()
                self._phase(kind, step, number, side, length, breath=how, rep=rep, cues=cues)

    # -- the smallest pieces -----------------------------------------------------------------------

    def _segment(self, kind: SegmentKind, step: int | None, planned_set: int | None = None) -> None:
        here = len(self._phases)
        self._segments.append(Segment(kind, here, here, step, planned_set))

    def _phase(
        self,
        kind: PhaseKind,
        step: int | None,
        number: int | None,
        side: Sides,
        length: Milliseconds | None,
        *,
        breath: Breath = Breath.FREE,
        cycle: BreathCycle | None = None,
        rep: int | None = None,
        cues: tuple[Cue, ...] = (),
    ) -> None:
        if length is not None and length < _LATEST_ON_ENTRY:
            # What is said on entry must not be lost where the phase is over before it is due.
            cues = tuple(cue._replace(at=length) if cue.at > length else cue for cue in cues)
        before = self._lungs
        if breath is Breath.IN:
            self._lungs = 1.0
        elif breath is Breath.OUT:
            self._lungs = 0.0
        if side is Sides.ALTERNATE:
            side = self._sides[0]
        self._phases.append(
            Phase(
                kind,
                len(self._segments) - 1,
                step,
                number,
                rep,
                side,
                breath,
                cycle,
                before,
                self._lungs,
                self._clock,
                length,
                cues,
            )
        )
        self._clock += length or 0
        last = self._segments[-1]
        self._segments[-1] = Segment(last.kind, last.first, len(self._phases), last.step, last.set)


def _order(first: Sides) -> tuple[Sides, Sides]:
    return (Sides.RIGHT, Sides.LEFT) if first is Sides.RIGHT else (Sides.LEFT, Sides.RIGHT)


def _lungs_at_start(dose: Dose) -> float:
    """Full where the first breath of a rep goes out, so that there is something to breathe out."""
    if dose.reps is None:
        return 0.0
    tempo, breath = dose.tempo, dose.breath
    for length, how in (
        (tempo.effort, breath.effort),
        (tempo.hold, breath.hold),
        (tempo.finish, breath.finish),
        (tempo.pause, breath.pause),
    ):
        if length and how in {Breath.IN, Breath.OUT}:
            return 1.0 if how is Breath.OUT else 0.0
    return 0.0


def _instruction(step: Step) -> Cue:
    """The one key instruction, after the name has been said."""
    text = step.note or step.exercise.instruction or step.exercise.steps[0]
    return Cue(_INSTRUCTED_AFTER, CueKind.INSTRUCTION, text=text)


@lru_cache(maxsize=1024)
def _rep_cues(breath: Breath, length: Milliseconds, rep: int | None) -> tuple[Cue, ...]:
    counted = () if rep is None else (Cue(0, CueKind.REP, rep),)
    spoken = _SPOKEN_BREATHS.get(breath)
    breathed = () if spoken is None else (Cue(0, spoken, length),)
    return counted + breathed
