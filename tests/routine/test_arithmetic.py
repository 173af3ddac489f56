"""The arithmetic of the format, against numbers worked out by hand; a routine file in, seconds out."""

from __future__ import annotations

from textwrap import dedent, indent

import pytest

from backbeat.routine.arithmetic import routine_length
from backbeat.routine.dose import resolve
from backbeat.routine.model import (
    FREE_BREATH,
    Breath,
    BreathCycle,
    Dose,
    Exercise,
    PhaseBreath,
    Routine,
    Sides,
    Tempo,
)
from backbeat.routine.reader import read_exercise, read_routine
from backbeat.session.compiler import compile_timeline
from backbeat.session.timeline import PhaseKind


def library(text: str) -> dict[str, Exercise]:
    read = read_exercise(dedent(text).encode(), stem="fly")
    assert read.exercise is not None, read.problems
    return {"fly": read.exercise}


def routine(head: str, *exercises: str, block: str = "", entry: dict[str, Exercise] | None = None) -> Routine:
    in_place = "title: Dog\nsteps: [Go.]\n"
    steps = [each if "exercise:" in each else in_place + dedent(each).strip() for each in exercises]
    listed = "".join("    - " + indent(step, "      ").lstrip() + "\n" for step in steps)
    text = f"routine: 1\ntitle: T\n{head}\nblocks:\n  - exercises:\n{listed}{indent(block, '    ')}\n"
    read = read_routine(text.encode(), stem="t", exercises=entry or {})
    assert read.routine is not None, (text, read.problems)
    return read.routine


def dose(made: Routine, level: str | None = None) -> Dose:
    return resolve(made.blocks[0].steps[0], made, level)


def total(made: Routine, level: str | None = None) -> tuple[float, bool]:
    """In seconds; the list's number, after making sure that the player's is the same."""
    length, at_least = routine_length(made, level)
    timeline = compile_timeline(made, level)
    assert (timeline.total, timeline.at_least) == (length, at_least)
    assert sum(phase.length or 0 for phase in timeline.phases) == length
    return length / 1000, at_least


TEMPO = "tempo: {effort: 2s, hold: 3s, finish: 3s, pause: 1s}"  # a rep of 9 s


@pytest.mark.parametrize(
    ("sides", "seconds"),
    [
        # prepare 8 + 2 sets + 1 rest of 20
        ("both", 8 + 2 * 6 * 9 + 20),
        ("left", 8 + 2 * 6 * 9 + 20),
        ("right", 8 + 2 * 6 * 9 + 20),
        ("each", 8 + 2 * (54 + 5 + 54) + 20),
        ("alternate", 8 + 2 * (2 * 54) + 20),
    ],
)
def test_reps_on_all_five_sides(sides: str, seconds: int) -> None:
    made = routine("", f"sets: 2\nreps: 6\n{TEMPO}\nsides: {sides}\nswitch: 5s\nrest: 20s\nprepare: 8s")
    assert total(made) == (seconds, False)


@pytest.mark.parametrize(
    ("sides", "seconds"), [("both", 35), ("left", 35), ("right", 35), ("each", 70), ("alternate", 35)]
)
def test_a_duration_on_all_five_sides(sides: str, seconds: int) -> None:
    assert total(routine("", f"duration: 30s\nsides: {sides}\nswitch: 5s\nprepare: 5s")) == (seconds, False)


def test_the_seed_example_of_the_contract() -> None:
    made = routine(
        "levels: [gentle, regular, strong]",
        """
        sets: 2
        reps: {gentle: 4, regular: 6, strong: 8}
        tempo: {effort: 2s, hold: 3s, finish: 3s, pause: 1s}
        breath: {effort: in, hold: free, finish: out, pause: free}
        sides: each
        switch: 5s
        rest: 20s
        prepare: 8s
        pace: guided
        note: Slowly.
        """,
        """
        position: standing
        duration: 30s
        breath: {in: 4s, out: 6s}
        sides: each
        """,
        block="rounds: 2\nrest: 60s",
    )
    doorway = 5 + 30 + 5 + 30  # built-in prepare and switch
    for level, reps in (("gentle", 4), ("regular", 6), ("strong", 8)):
        dog = 8 + 2 * (reps * 9 + 5 + reps * 9) + 20
        assert total(made, level) == (2 * (dog + doorway) + 60, False)
    assert routine_length(made, None) == routine_length(made, "gentle"), "the lowest where none is named"


def test_own_pace_has_no_planned_seconds_but_its_switch_rests_and_preparation() -> None:
    made = routine("", "reps: 10\npace: own\nsets: 3\nsides: each\nswitch: 4s\nrest: 30s\nprepare: 6s")
    assert total(made) == (6 + 3 * 4 + 2 * 30, True)
    timeline = compile_timeline(made)
    work = [phase for phase in timeline.phases if phase.kind is PhaseKind.WORK]
    assert [(phase.side, phase.length) for phase in work] == [(Sides.LEFT, None), (Sides.RIGHT, None)] * 3
    assert [planned.reps for planned in timeline.sets] == [10] * 6


def test_rounds_and_their_rest() -> None:
    assert total(routine("", "duration: 10s\nprepare: 0", block="rounds: 3\nrest: 7s")) == (3 * 10 + 2 * 7, False)
    assert total(routine("", "duration: 10s\nprepare: 0", block="rounds: 3")) == (30, False), "none is said"
    assert total(routine("", "duration: 10s\nprepare: 0", block="rest: 7s")) == (10, False), "none after the only one"


def test_rounds_and_rest_by_level() -> None:
    made = routine("levels: [a, b]", "duration: 10s\nprepare: 0", block="rounds: {a: 1, b: 4}\nrest: {a: 99s, b: 5s}")
    assert total(made, "a") == (10, False)
    assert total(made, "b") == (4 * 10 + 3 * 5, False)


def test_an_exercise_of_some_levels_only() -> None:
    made = routine("levels: [a, b]", "duration: 10s\nprepare: 0", "duration: 1min\nprepare: 0\nlevels: [b]")
    assert total(made, "a") == (10, False)
    assert total(made, "b") == (70, False)


def test_hold_is_shorthand_for_the_hold_of_the_tempo() -> None:
    short = routine("", "reps: 3\nhold: 5s")
    assert dose(short).tempo == Tempo(2_000, 5_000, 2_000, 1_000)
    assert total(short) == (5 + 3 * 10, False)
    beside = routine("", "reps: 3\nhold: 5s\ntempo: {effort: 1s, finish: 1s}")
    assert dose(beside).tempo == Tempo(1_000, 5_000, 1_000, 0)
    by_level = routine("levels: [a, b]", "reps: 3\nhold: {a: 1s, b: 2s}\nprepare: 0")
    assert total(by_level, "a")[0], total(by_level, "b")[0] == (18, 21)


def test_a_partial_tempo_leaves_the_rest_out() -> None:
    made = routine("", "reps: 2\ntempo: {effort: 1.5s}\nprepare: 0")
    assert total(made) == (3, False)
    assert [phase.kind for phase in compile_timeline(made).phases] == [PhaseKind.EFFORT] * 2, "zero seconds: left out"


@pytest.mark.parametrize(
    ("entry", "defaults", "own", "expected"),
    [
        # sets, then rest: the routine's entry, its defaults, the exercise's own dose, what is built in
        ("sets: 4\nrest: 1s", "{sets: 3, rest: 2s}", "sets: 2\nrest: 3s", (4, 1_000)),
        ("", "{sets: 3, rest: 2s}", "sets: 2\nrest: 3s", (3, 2_000)),
        ("", "{sets: 3}", "sets: 2\nrest: 3s", (3, 3_000)),
        ("", "{}", "sets: 2\nrest: 3s", (2, 3_000)),
        ("", "{}", "", (1, 20_000)),
        ("rest: 0", "{rest: 2s}", "rest: 3s", (1, 0)),
    ],
)
def test_the_nearest_word_wins(entry: str, defaults: str, own: str, expected: tuple[int, int]) -> None:
    found = library(f"exercise: 1\ntitle: Fly\nsteps: [Go.]\nduration: 30s\n{own}\n".replace("\n\n", "\n"))
    head = "" if defaults == "{}" else f"defaults: {defaults}"
    made = dose(routine(head, f"exercise: fly\n{entry}", entry=found))
    assert (made.sets, made.rest) == expected


@pytest.mark.parametrize(
    ("entry", "defaults", "own", "reps", "duration"),
    [
        ("duration: 40s", "", "reps: 8", None, 40_000),  # the first place that names either decides
        ("reps: 5", "", "duration: 40s", 5, None),
        ("", "defaults: {duration: 50s}", "reps: 8", None, 50_000),
        ("hold: 10s", "", "duration: 40s", None, 10_000),  # how long, where the exercise is timed
        ("hold: 0", "", "duration: 40s", None, 40_000),  # a hold of no time says nothing
        ("hold: 10s", "", "reps: 8", 8, None),
        ("hold: 10s", "", "position: prone", None, 10_000),
        ("", "", "position: prone", None, 30_000),
    ],
)
def test_reps_and_duration_exclude_each_other(
    entry: str, defaults: str, own: str, reps: int | None, duration: int | None
) -> None:
    found = library(f"exercise: 1\ntitle: Fly\nsteps: [Go.]\n{own}\n")
    made = dose(routine(defaults, f"exercise: fly\n{entry}", entry=found))
    assert (made.reps, made.duration) == (reps, duration)


def test_breath_by_default_in_on_effort_and_out_to_finish() -> None:
    assert dose(routine("", "reps: 3")).breath == PhaseBreath(Breath.IN, Breath.FREE, Breath.OUT, Breath.FREE)
    timeline = compile_timeline(routine("", f"reps: 1\n{TEMPO}"))
    assert [(str(phase.kind), str(phase.breath)) for phase in timeline.phases] == [
        ("prepare", "free"),
        ("effort", "in"),
        ("hold", "free"),
        ("finish", "out"),
        ("pause", "free"),
    ]


def test_breath_by_phase_by_cycle_and_free() -> None:
    assert dose(routine("", "reps: 3\nbreath: {effort: out, finish: in}")).breath.effort is Breath.OUT
    assert dose(routine("", "duration: 30s\nbreath: {in: 4s, out: 6s}")).cycle == BreathCycle(4_000, 6_000)
    assert dose(routine("", "reps: 3\nbreath: free")).breath == FREE_BREATH
    under = "defaults: {breath: {in: 4s, out: 6s}}"
    assert dose(routine(under, "duration: 30s")).cycle == BreathCycle(4_000, 6_000)
    assert dose(routine(under, "reps: 3")).cycle is None, "a cycle is for timed work"


def test_alternate_goes_left_and_right_in_turn() -> None:
    made = routine("", "reps: 2\ntempo: {effort: 1s, finish: 2s}\nsides: alternate\nprepare: 0")
    phases = compile_timeline(made).phases
    assert [(phase.rep, str(phase.side), str(phase.kind)) for phase in phases] == [
        (1, "left", "effort"),
        (1, "left", "finish"),
        (1, "right", "effort"),
        (1, "right", "finish"),
        (2, "left", "effort"),
        (2, "left", "finish"),
        (2, "right", "effort"),
        (2, "right", "finish"),
    ]
    weaker = compile_timeline(made, first_side=Sides.RIGHT).phases
    assert [str(phase.side) for phase in weaker][:4] == ["right", "right", "left", "left"]


def test_each_side_begins_with_the_weaker_one() -> None:
    made = routine("", "duration: 10s\nsides: each")
    sides = [str(phase.side) for phase in compile_timeline(made, first_side=Sides.RIGHT).phases]
    assert sides == ["right", "right", "left", "left"]  # prepare, work, switch, work


def test_a_warm_up_keeps_to_the_levels_it_has() -> None:
    main = routine("levels: [gentle, strong]", "duration: {gentle: 10s, strong: 20s}\nprepare: 0")
    warm_up = routine("levels: [gentle]", "duration: {gentle: 5s}\nprepare: 0")
    timeline = compile_timeline(main, "strong", warm_up=warm_up, cool_down=warm_up)
    assert [(part.role, part.level, part.total) for part in timeline.parts] == [
        ("warm-up", "gentle", 5_000),
        ("main", "strong", 20_000),
        ("cool-down", "gentle", 5_000),
    ]
    assert timeline.total == 30_000
