"""What a routine file says, as values.

Every length in the program is a whole number of milliseconds: sums are exact, so the list, the
player, the sheet and the log can never disagree by a rounding. Only files and JSON show seconds.

The values here are what was *written*: a dose may still differ by level, and words that were not
written are ``None``. `backbeat.routine.dose.resolve` turns them into the `Dose` of one level.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

__all__ = [
    "BUILT_IN_DOSE",
    "FREE_BREATH",
    "Block",
    "Breath",
    "BreathCycle",
    "ByLevel",
    "Dose",
    "DoseWords",
    "Exercise",
    "Extra",
    "Milliseconds",
    "Pace",
    "PhaseBreath",
    "Pictures",
    "Position",
    "Routine",
    "Sides",
    "Step",
    "Tempo",
]

Milliseconds: TypeAlias = int
T = TypeVar("T")


class Sides(StrEnum):
    """Which side of the body an exercise is for, as the file says it."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    EACH = "each"  # a whole set on one side, time to change, a whole set on the other
    ALTERNATE = "alternate"  # rep by rep, left and right in turn


class Pace(StrEnum):
    """Who says when a set is over: the tempo, or the person."""

    GUIDED = "guided"
    OWN = "own"


class Breath(StrEnum):
    """What the breath does during one phase."""

    IN = "in"
    OUT = "out"
    HOLD = "hold"
    FREE = "free"


class Position(StrEnum):
    """How the body starts; decides where a routine can be done (standing, seated, floor)."""

    STANDING = "standing"
    SITTING = "sitting"
    FLOOR_SITTING = "floor-sitting"
    KNEELING = "kneeling"
    ALL_FOURS = "all-fours"
    PRONE = "prone"
    SUPINE = "supine"
    SIDE_LYING = "side-lying"
    HANGING = "hanging"
    ON_BALL = "on-ball"


@dataclass(frozen=True, slots=True)
class Tempo:
    """How long each phase of one rep takes, in milliseconds."""

    effort: Milliseconds = 0
    hold: Milliseconds = 0
    finish: Milliseconds = 0
    pause: Milliseconds = 0

    @property
    def rep(self) -> Milliseconds:
        return self.effort + self.hold + self.finish + self.pause


@dataclass(frozen=True, slots=True)
class PhaseBreath:
    """The breath of each phase of a rep. The default is the rule of the article Backbeat starts from."""

    effort: Breath = Breath.IN
    hold: Breath = Breath.FREE
    finish: Breath = Breath.OUT
    pause: Breath = Breath.FREE

    @property
    def is_free(self) -> bool:
        return self == FREE_BREATH


FREE_BREATH = PhaseBreath(Breath.FREE, Breath.FREE, Breath.FREE, Breath.FREE)


@dataclass(frozen=True, slots=True)
class BreathCycle:
    """The breath of a timed exercise: in, hold, out, pause, over and over, in milliseconds."""

    in_: Milliseconds
    out: Milliseconds
    hold: Milliseconds = 0
    pause: Milliseconds = 0

    @property
    def length(self) -> Milliseconds:
        return self.in_ + self.hold + self.out + self.pause


@dataclass(frozen=True, slots=True)
class ByLevel(Generic[T]):
    """A value that differs by level: one for each level of the routine, in the routine's order."""

    values: tuple[tuple[str, T], ...]

    def at(self, level: str | None) -> T:
        """The value at a level; the lowest level's where none is named."""
        for name, value in self.values:
            if name == level:
                return value
        return self.values[0][1]


@dataclass(frozen=True, slots=True)
class DoseWords:
    """The dose as written: every word may be missing, and any may differ by level."""

    sets: int | ByLevel[int] | None = None
    reps: int | ByLevel[int] | None = None
    duration: Milliseconds | ByLevel[Milliseconds] | None = None
    hold: Milliseconds | ByLevel[Milliseconds] | None = None
    tempo: Tempo | ByLevel[Tempo] | None = None
    breath: PhaseBreath | BreathCycle | ByLevel[PhaseBreath | BreathCycle] | None = None
    sides: Sides | ByLevel[Sides] | None = None
    switch: Milliseconds | ByLevel[Milliseconds] | None = None
    rest: Milliseconds | ByLevel[Milliseconds] | None = None
    prepare: Milliseconds | ByLevel[Milliseconds] | None = None
    pace: Pace | ByLevel[Pace] | None = None


@dataclass(frozen=True, slots=True)
class Extra:
    """What one side does more than the other. Amounts are reps, or milliseconds where the exercise is timed."""

    side: Sides  # left or right
    each: int = 0  # more in every set
    sets: tuple[int, ...] = ()  # sets on that side alone, after all others, and how much in each


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise, at one level: complete, nothing left to look up.

    Exactly one of ``reps`` (per side) and ``duration`` is set. ``extra`` is never written in a file: it is the
    weaker side's, where the person asked for it (`backbeat.routine.adjustments`).
    """

    sets: int
    reps: int | None
    duration: Milliseconds | None
    tempo: Tempo
    breath: PhaseBreath
    cycle: BreathCycle | None
    sides: Sides
    switch: Milliseconds
    rest: Milliseconds
    prepare: Milliseconds
    pace: Pace
    extra: Extra | None = None

    @property
    def amount(self) -> int:
        """Reps per side, or milliseconds, of an ordinary set."""
        return self.reps if self.reps is not None else self.duration or 0

    @property
    def all_sets(self) -> int:
        return self.sets + (len(self.extra.sets) if self.extra else 0)

    def sets_on(self, side: Sides) -> int:
        """How many sets a side does; one that has none of its own does those for both."""
        return self.all_sets if self.extra is not None and side is self.extra.side else self.sets

    def amount_on(self, side: Sides, number: int) -> int:
        """Reps or milliseconds of one set, counted from 1, on one side."""
        extra = self.extra
        if extra is None or side is not extra.side:
            return self.amount
        return extra.sets[number - self.sets - 1] if number > self.sets else self.amount + extra.each

    def reps_on(self, side: Sides, number: int) -> int | None:
        """As `amount_on`; None where the exercise is timed."""
        return None if self.reps is None else self.amount_on(side, number)


BUILT_IN_DOSE = Dose(
    sets=1,
    reps=None,
    duration=30_000,
    tempo=Tempo(effort=2_000, hold=0, finish=2_000, pause=1_000),
    breath=PhaseBreath(),
    cycle=None,
    sides=Sides.BOTH,
    switch=5_000,
    rest=20_000,
    prepare=5_000,
    pace=Pace.GUIDED,
)
"""What holds where neither the entry, the routine's defaults nor the exercise says anything."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """A person's own pictures: one, or a series to be walked through with the movement.

    The names are as written, and stand below ``folder``, the folder of the file that names them. The folder is
    where that file happens to be, not what it says, so it is not compared. `backbeat.picture_files` opens them.
    """

    names: tuple[str, ...]
    folder: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Exercise:
    """What is true of a movement wherever it is used."""

    id: str
    title: str
    steps: tuple[str, ...]
    short: str = ""  # a shorter name, for small places and the far view
    instruction: str = ""  # the one thing to think of; the first step where nothing is written
    position: Position | None = None
    equipment: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    stretches: tuple[str, ...] = ()
    left: str = ""  # what the left side is called, for example "Left arm, right leg"
    right: str = ""
    effort: str = ""  # what to do in each phase, in two or three words
    finish: str = ""
    easier: str = ""
    harder: str = ""
    mistake: str = ""
    cautions: tuple[str, ...] = ()
    source: str = ""
    language: str = "en"
    pictures: Pictures | None = None  # shown in place of the figure
    dose: DoseWords = DoseWords()
    # How it looks, a `backbeat.figure.model.Figure`. Not part of what the exercise says, so not compared.
    figure: object | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One exercise's place in a block, with what the routine says of its dose."""

    exercise: Exercise
    in_place: bool = False  # written out in the routine, not taken from the exercise library
    title: str = ""  # the routine's own name for a library exercise
    dose: DoseWords = DoseWords()
    note: str = ""
    only: tuple[str, ...] = ()  # the levels that have this step; empty: all

    @property
    def name(self) -> str:
        return self.title or self.exercise.title


@dataclass(frozen=True, slots=True)
class Block:
    """Exercises done one after the other, the whole of it ``rounds`` times."""

    steps: tuple[Step, ...]
    title: str = ""
    rounds: int | ByLevel[int] = 1
    rest: Milliseconds | ByLevel[Milliseconds] = 0


@dataclass(frozen=True, slots=True)
class Routine:
    """One routine file, read and found good."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    summary: str = ""
    audience: str = ""
    how_often: str = ""
    language: str = "en"
    source: str = ""
    pictures: Pictures | None = None
    tags: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    ask_first: tuple[str, ...] = ()
    warm_up: str | None = None
    cool_down: str | None = None
    levels: tuple[str, ...] = ()
    defaults: DoseWords = field(default_factory=DoseWords)

    def steps(self, level: str | None = None) -> tuple[Step, ...]:
        """The steps a level has, in order, each once however many rounds there are."""
        level = level or (self.levels[0] if self.levels else None)
        return tuple(step for block in self.blocks for step in block.steps if not step.only or level in step.only)
