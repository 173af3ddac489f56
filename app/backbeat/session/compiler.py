"""Compiles routines into the timeline of a session. The arithmetic is the routine format's.

rep = effort + hold + finish + pause
set = reps x rep, or the duration; `each`: side + switch + side; `alternate`: 2 x reps x rep
exercise = prepare + sets x set + (sets - 1) x rest
block = rounds x its exercises + (rounds - 1) x block rest
"""

from __future__ import annotations

from functools import lru_cache

from backbeat.routine.arithmetic import routine_length
from backbeat.routine.dose import at_level, resolve
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
from backbeat.session.cues import Cue, CueKind
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
COUNTDOWN_FROM = 3
_SHORTEST_COUNTED_DOWN: Milliseconds = 5_000
_SHORTEST_HALVED: Milliseconds = 20_000
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
) -> Timeline:
    """The timeline of a routine, with another in front and behind where they are given.

    ``first_side`` is the weaker one where the person has said which.
    """
    compiler = _Compiler(first_side)
    for role, part in ((WARM_UP, warm_up), (MAIN, routine), (COOL_DOWN, cool_down)):
        if part is not None:
            compiler.add(part, level_of(part, level), role)
    return compiler.timeline()


class _Compiler:
    def __init__(self, first_side: Sides) -> None:
        self._sides = (first_side, Sides.RIGHT if first_side is Sides.LEFT else Sides.LEFT)
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

    def add(self, routine: Routine, level: str | None, role: str) -> None:
        for number, block in enumerate(routine.blocks):
            rounds, rest = at_level(block.rounds, level), at_level(block.rest, level)
            steps = [(s, resolve(s, routine, level)) for s in block.steps if not s.only or level in s.only]
            if not steps:
                continue
            for round_ in range(1, rounds + 1):
                if round_ > 1 and rest:
                    self._between_rounds(rest, steps[0][0])
                for step, dose in steps:
                    self._step(step, dose, number, round_, rounds)
        total, at_least = routine_length(routine, level)
        self._parts.append(Part(routine.id, routine.title, role, level, total, at_least))

    def _step(self, step: Step, dose: Dose, block: int, round_: int, rounds: int) -> None:
        index, first, begin = len(self._steps), len(self._phases), self._clock
        sides = self._sides_of(dose)
        self._lungs = _lungs_at_start(dose)
        entry: tuple[Cue, ...] = (Cue(0, CueKind.EXERCISE, text=step.name, side=sides[0]), _instruction(step))
        if dose.prepare:
            self._segment(SegmentKind.PREPARE, index)
            self._phase(PhaseKind.PREPARE, index, 1, sides[0], dose.prepare, cues=(*entry, *_countdown(dose.prepare)))
            entry = ()
        for number in range(1, dose.sets + 1):
            if number > 1 and dose.rest:
                self._segment(SegmentKind.REST, index)
                cues = (Cue(0, CueKind.REST), *_countdown(dose.rest))
                self._phase(PhaseKind.REST, index, number - 1, Sides.BOTH, dose.rest, cues=cues)
            for place, side in enumerate(sides):
                if place and dose.switch:
                    self._segment(SegmentKind.SWITCH, index)
                    cues = (Cue(0, CueKind.SWITCH, side=side), *_countdown(dose.switch))
                    self._phase(PhaseKind.SWITCH, index, number, side, dose.switch, cues=cues)
                self._set(index, dose, number, side, entry)
                entry = ()
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
            )
        )

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
        cues = (Cue(0, CueKind.REST), Cue(_NEXT_AFTER, CueKind.NEXT, text=following.name), *_countdown(rest))
        self._phase(PhaseKind.REST, None, None, Sides.BOTH, rest, cues=cues)

    # -- sets ------------------------------------------------------------------------------------

    def _set(self, step: int, dose: Dose, number: int, side: Sides, entry: tuple[Cue, ...]) -> None:
        begin = self._clock
        self._segment(SegmentKind.SET, step, planned_set=len(self._sets))
        own = dose.pace is Pace.OWN
        if own or dose.reps is None:
            self._work(step, dose, number, Sides.BOTH if side is Sides.ALTERNATE else side, entry)
        elif side is Sides.ALTERNATE:
            self._reps(step, dose, number, self._sides, entry)
        else:
            self._reps(step, dose, number, (side,), entry)
        movements = None if dose.reps is None else dose.reps * (2 if side is Sides.ALTERNATE else 1)
        self._sets.append(
            PlannedSet(
                segment=len(self._segments) - 1,
                step=step,
                set=number,
                side=side,
                reps=movements,
                length=None if own else self._clock - begin,
            )
        )

    def _work(self, step: int, dose: Dose, number: int, side: Sides, entry: tuple[Cue, ...]) -> None:
        if dose.pace is Pace.OWN:
            breath = Breath.FREE
            self._phase(PhaseKind.WORK, step, number, side, None, breath=breath, cycle=dose.cycle, cues=entry)
            return
        length = dose.duration or 0
        cues = (*entry, *_cycle_cues(dose.cycle, length), *_half_way(length), *_countdown(length))
        self._phase(PhaseKind.WORK, step, number, side, length, cycle=dose.cycle, cues=cues)

    def _reps(self, step: int, dose: Dose, number: int, sides: tuple[Sides, ...], entry: tuple[Cue, ...]) -> None:
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
        movement = 0
        for rep in range(1, (dose.reps or 0) + 1):
            for side in sides:
                movement += 1
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


@lru_cache(maxsize=256)
def _countdown(length: Milliseconds) -> tuple[Cue, ...]:
    if length < _SHORTEST_COUNTED_DOWN:
        return ()
    return tuple(Cue(-1_000 * left, CueKind.COUNTDOWN, left) for left in range(COUNTDOWN_FROM, 0, -1))


@lru_cache(maxsize=256)
def _half_way(length: Milliseconds) -> tuple[Cue, ...]:
    return (Cue(length // 2, CueKind.HALF_WAY),) if length >= _SHORTEST_HALVED else ()


@lru_cache(maxsize=1024)
def _rep_cues(breath: Breath, length: Milliseconds, rep: int | None) -> tuple[Cue, ...]:
    counted = () if rep is None else (Cue(0, CueKind.REP, rep),)
    spoken = _SPOKEN_BREATHS.get(breath)
    breathed = () if spoken is None else (Cue(0, spoken, length),)
    return counted + breathed


@lru_cache(maxsize=256)
def _cycle_cues(cycle: BreathCycle | None, length: Milliseconds) -> tuple[Cue, ...]:
    if cycle is None:
        return ()
    cues, at = [], 0
    parts = (
        (cycle.in_, CueKind.BREATH_IN),
        (cycle.hold, CueKind.BREATH_HOLD),
        (cycle.out, CueKind.BREATH_OUT),
        (cycle.pause, CueKind.BREATH_HOLD),
    )
    while at < length:
        for part, kind in parts:
            if part and at < length:
                cues.append(Cue(at, kind, part))
            at += part
    return tuple(cues)
