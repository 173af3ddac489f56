"""Routines as hypothesis makes them up: small, but with every word of the format in them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from backbeat.routine.adjustments import Adjustments, Change
from backbeat.routine.model import (
    FREE_BREATH,
    Block,
    Breath,
    BreathCycle,
    ByLevel,
    DoseWords,
    Exercise,
    Extra,
    Pace,
    PhaseBreath,
    Pictures,
    Position,
    Routine,
    Sides,
    Step,
    Tempo,
)
from backbeat.routine.source import FORBIDDEN

__all__ = [
    "adjusted_routines",
    "adjustments_of",
    "dose_words",
    "identifiers",
    "library_of",
    "names",
    "routines",
    "texts",
]

TRAPS = (
    "1:30",
    "no",
    "010",
    "#x",
    "- a",
    "&a",
    "' \"",
    "a: b",
    "💪🏽",
    "*b*",
    "[x]",
    "{y",
    "%1",
    "null",
    "~",
    "\\n",
    "!",
    "y",
)

lengths = st.sampled_from([0, 1, 500, 999, 1_000, 1_500, 2_000, 2_500, 5_000, 12_000])
short = st.sampled_from([500, 700, 1_000, 2_000])
whole_lengths = st.sampled_from([1_000, 1_001, 1_499, 3_000, 5_000, 20_000, 61_000])
breaths = st.sampled_from(Breath)
identifiers = st.from_regex(r"[a-z]{1,6}(-[a-z0-9]{1,3})?", fullmatch=True)

_visible = st.characters(exclude_categories=["Cs", "Cc"]).filter(lambda ch: not FORBIDDEN.search(ch))


def _stripped(made: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(TRAPS), made).map(str.strip).filter(bool)


names = _stripped(st.text(_visible.filter(lambda ch: ch not in "\u2028\u2029"), min_size=1, max_size=12))
texts = _stripped(st.text(st.one_of(_visible, st.sampled_from("\n\t\r\x85")), min_size=1, max_size=20))
# Few enough that no routine made up here can have more than a file may name.
pictures = st.one_of(
    st.none(), st.lists(st.sampled_from(["a.png", "no.JPG", "1/2 3.webp"]), min_size=1, max_size=2).map(
        lambda names: Pictures(tuple(names))
    )
)  # fmt: skip
lists_of_texts = st.lists(texts, max_size=2).map(tuple)


@lru_cache
def _by_level(levels: tuple[str, ...], one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    if not levels:
        return one
    several = st.tuples(*(one for _ in levels)).map(lambda values: ByLevel(tuple(zip(levels, values, strict=True))))
    return st.one_of(one, several)


@lru_cache
def _maybe(levels: tuple[str, ...], one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), _by_level(levels, one))


tempos = st.builds(Tempo, effort=short, hold=lengths, finish=lengths, pause=lengths)
tempos_without_hold = tempos.map(lambda tempo: replace(tempo, hold=0))
cycles = st.builds(BreathCycle, in_=short, out=short, hold=lengths, pause=lengths)
phase_breaths = st.builds(PhaseBreath, breaths, breaths, breaths, breaths)


@lru_cache
def dose_words(levels: tuple[str, ...] = (), *, own: bool = True) -> st.SearchStrategy[DoseWords]:
    """Words that may stand together in one entry."""
    pace = st.sampled_from([Pace.GUIDED, Pace.GUIDED, Pace.OWN] if own else [Pace.GUIDED])
    always = {
        "sets": _maybe(levels, st.integers(1, 3)),
        "sides": _maybe(levels, st.sampled_from(Sides)),
        "switch": _maybe(levels, lengths),
        "rest": _maybe(levels, lengths),
        "prepare": _maybe(levels, lengths),
        "pace": _maybe(levels, pace),
    }
    reps, duration = _by_level(levels, st.integers(1, 3)), _by_level(levels, whole_lengths)
    # A hold is how long where the exercise turns out to be timed, so it is none or a second at least.
    hold, tempo = _maybe(levels, st.sampled_from([0, 1_000, 1_001, 5_000])), _maybe(levels, tempos)
    beside_hold = _maybe(levels, tempos_without_hold)
    by_phase, by_cycle = _maybe(levels, phase_breaths), _maybe(levels, st.one_of(cycles, st.just(FREE_BREATH)))
    return st.one_of(
        st.builds(DoseWords, reps=reps, tempo=tempo, breath=by_phase, **always),
        st.builds(DoseWords, reps=reps, tempo=beside_hold, hold=hold, breath=by_phase, **always),
        st.builds(DoseWords, duration=duration, tempo=tempo, breath=by_cycle, **always),
        st.builds(DoseWords, tempo=tempo, breath=st.one_of(by_phase, by_cycle), **always),
        st.builds(DoseWords, tempo=beside_hold, hold=hold, **always),
    )


@lru_cache
def exercises(*, with_dose: bool, own: bool = True) -> st.SearchStrategy[Exercise]:
    return st.builds(
        Exercise,
        id=identifiers,
        title=names,
        steps=st.lists(texts, min_size=1, max_size=2).map(tuple),
        instruction=st.one_of(st.just(""), texts),
        position=st.one_of(st.none(), st.sampled_from(Position)),
        works=lists_of_texts,
        left=st.one_of(st.just(""), names),
        pictures=pictures,
        dose=dose_words(own=own) if with_dose else st.just(DoseWords()),
    )


@lru_cache
def _steps(levels: tuple[str, ...], *, in_place: bool, own: bool, wordy: bool) -> st.SearchStrategy[Step]:
    """A library step brings an exercise of its own; `routines` sees to it that there is one of each name."""
    some_exercise = (
        exercises(with_dose=not in_place, own=own)
        if wordy
        else st.builds(
            Exercise,
            id=st.sampled_from(["dog", "plank", "squat", "fly"]),
            title=st.sampled_from(["Dog", "Plank"]),
            steps=st.just(("Do it.",)),
            dose=st.just(DoseWords()) if in_place else dose_words(own=own),
        )
    )
    return st.builds(
        Step,
        exercise=some_exercise,
        in_place=st.just(in_place),
        title=st.one_of(st.just(""), names) if wordy and not in_place else st.just(""),
        dose=dose_words(levels, own=own),
        note=st.one_of(st.just(""), texts) if wordy else st.just(""),
        only=st.lists(st.sampled_from(levels), unique=True, max_size=2).map(tuple) if levels else st.just(()),
    )


@st.composite
def routines(draw: st.DrawFn, *, own: bool = True, wordy: bool = False) -> Routine:
    """A good routine with one to five exercises, with levels or without.

    ``own``: some sets may go at the person's own pace. ``wordy``: with every text there can be.
    """
    levels = draw(st.sampled_from([(), (), ("gentle",), ("gentle", "regular", "strong")]))
    some_steps = st.one_of(
        _steps(levels, in_place=True, own=own, wordy=wordy), _steps(levels, in_place=False, own=own, wordy=wordy)
    )
    library: dict[str, Exercise] = {}
    blocks = []
    for number in range(draw(st.integers(1, 2))):
        steps = draw(st.lists(some_steps, min_size=1, max_size=3))
        for place, step in enumerate(steps):
            if not step.in_place:
                steps[place] = replace(step, exercise=library.setdefault(step.exercise.id, step.exercise))
        if number == 0:
            steps[0] = replace(steps[0], only=())  # every level has something to do
        rounds, rest = draw(_by_level(levels, st.integers(1, 2))), draw(_by_level(levels, lengths))
        title = draw(st.one_of(st.just(""), names)) if wordy else ""
        blocks.append(Block(tuple(steps), title, rounds, rest))
    defaults = draw(dose_words(levels, own=own))
    if not wordy:
        return Routine("made-up", "Made up", tuple(blocks), levels=levels, defaults=defaults)
    return Routine(
        id=draw(identifiers),
        title=draw(names),
        blocks=tuple(blocks),
        summary=draw(st.one_of(st.just(""), texts)),
        tags=draw(lists_of_texts),
        not_for=draw(lists_of_texts),
        pictures=draw(pictures),
        warm_up=draw(st.one_of(st.none(), identifiers)),
        levels=levels,
        defaults=defaults,
    )


def library_of(routine: Routine) -> dict[str, Exercise]:
    """The exercises a routine takes from the library."""
    return {step.exercise.id: step.exercise for block in routine.blocks for step in block.steps if not step.in_place}


@st.composite
def changes(draw: st.DrawFn, block: int, step: int) -> Change:
    """Anything there can be at one place, whether it makes sense there or not."""
    side = st.sampled_from([Sides.LEFT, Sides.RIGHT])
    return Change(
        block,
        step,
        left_out=draw(st.sampled_from([None, None, None, Sides.LEFT, Sides.RIGHT, Sides.BOTH, Sides.EACH])),
        easier=draw(st.sampled_from([False, False, False, True])),
        first=draw(st.one_of(st.none(), side)),
        sets=draw(st.integers(-2, 2)),
        amount=draw(st.integers(-2, 2)),
        extra=draw(
            st.one_of(
                st.none(),
                st.builds(Extra, side, st.integers(0, 3), st.lists(st.integers(1, 4), max_size=2).map(tuple)),
            )
        ),
        limited=draw(st.booleans()),
    )


@st.composite
def adjustments_of(draw: st.DrawFn, routine: Routine) -> Adjustments:
    """Changes at some places of a routine."""
    places = [(number, place) for number, block in enumerate(routine.blocks) for place in range(len(block.steps))]
    chosen = draw(st.lists(st.sampled_from(places), unique=True))
    made = Adjustments()
    for block, step in chosen:
        made = made.with_change(draw(changes(block, step)))
    return made


def _limited(routine: Routine, first: Sides) -> tuple[Routine, Adjustments]:
    """In every exercise the side that comes second does no more than the first one managed."""
    places = [(number, place) for number, block in enumerate(routine.blocks) for place in range(len(block.steps))]
    each = replace(routine, defaults=replace(routine.defaults, sides=routine.defaults.sides or Sides.EACH))
    return each, Adjustments(tuple(Change(*place, first=first, limited=True) for place in places))


limited_routines = st.builds(_limited, routines(), st.sampled_from([Sides.LEFT, Sides.RIGHT]))
adjusted_routines = routines().flatmap(lambda routine: st.tuples(st.just(routine), adjustments_of(routine)))
