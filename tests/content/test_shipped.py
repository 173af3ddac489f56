"""Every exercise and routine that ships: reads cleanly, adds up, and keeps to the rules of docs/exercises.md."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, groupby, pairwise
from pathlib import Path

import pytest

from backbeat.routine.arithmetic import routine_length
from backbeat.routine.dose import resolve
from backbeat.routine.model import Breath, Exercise, PhaseBreath, Position, Routine, Sides
from backbeat.routine.reader import read_exercise, read_routine
from backbeat.session.compiler import compile_timeline, level_of

ROOT = Path(__file__).resolve().parents[2]
EXERCISE_FILES = sorted((ROOT / "resources" / "exercises").glob("*.yaml"))
ROUTINE_FILES = sorted((ROOT / "routines").glob("*.yaml"))
GUIDE = ROOT / "docs" / "exercises.md"

LONGEST_STEP = 90
LONGEST_INSTRUCTION = 45
LONGEST_SHORT = 14
GET_DOWN = 12_000  # an unhurried person of 67 from standing to the floor, in milliseconds
ONTO_THE_COUCH = 20_000

UPRIGHT = {Position.STANDING, Position.SITTING}

# Every system that people are promised, with its exercises where they are named.
SYSTEMS = {
    "five-minute-warm-up": {
        "standing-breath",
        "neck-tilts",
        "shoulder-rolls",
        "arm-springs",
        "torso-turns",
        "floor-touch",
        "arm-raise-breath",
    },
    "spine-stretch": {
        "prone-press-up",
        "wall-stretch",
        "chair-upper-back",
        "bar-hang",
        "supine-full-stretch",
        "back-rolls",
    },
    "back-strength": {"knee-to-elbow-kneeling", "prone-one-arm-raise", "couch-leg-raise"},
    "back-strength-dumbbells": {"prone-dumbbell-sweep", "dumbbell-shrug", "bent-over-fly"},
    "ten-step-warm-up": {
        "two-deep-breaths",
        "shoulder-lift-and-circle",
        "head-turns-and-nods",
        "growing-arm-circles",
        "elbow-bends-chest",
        "side-arm-swings",
        "hip-circles",
        "leg-slide-bend",
        "march-and-jog",
    },
    "gradual-back": {
        "prone-head-lift",
        "prone-leg-lift-low",
        "prone-head-and-leg-lift",
        "curl-palms-to-knees",
        "curl-elbow-same-knee",
        "curl-knee-opposite-elbow",
        "table-leg-raise",
    },
    "straightening-15": {"cross-leg-reach", "seated-one-knee-bend"},
    "straightening-17": {"prone-straight-leg-lift", "bird-dog"},
    "posture-kids": {"bicycle", "scissors", "back-rolls", "full-bridge", "plough", "cat-cow", "wheelbarrow", "basket"},
    "baby-ball-0-months": {"baby-tummy-rock", "baby-back-rock"},
    "baby-ball-3-months": {"baby-leg-bends", "baby-hand-circles"},
    "baby-ball-6-months": {"baby-ball-sit"},
    "baby-ball-8-months": {"baby-toy-reach", "baby-stand-bounce"},
    "assisted-child": {"assisted-rise-to-kneeling", "assisted-head-turn"},
    "spasm-release": {"tense-and-release"},
    "ball-release": {"ball-drape", "ball-bridge", "ball-bounce"},
    "after-exercise-release": {"lie-on-thighs", "toe-reach-sitting", "knee-hug"},
}
THREE_LEVELS = ("back-strength", "gradual-back", "straightening-15", "straightening-17")
LONGEST_SENTENCE = 20  # words; and on average in an exercise:
LONGEST_ON_AVERAGE = 12

# What a timer cannot know, or promise.
BANNED = re.compile(
    r"\b(cur(e[sd]?|ing)|heal(s|ed|ing)?|guarantee\w*|treat(s|ed|ing|ments?)?|therap\w*|diagnos\w*|prevent\w*"
    r"|fix(es|ed)?|miracle\w*|pain-free|painless\w*|detox\w*|medicine|scientifically|proven|burns?)\b",
    re.IGNORECASE,
)


def _read_exercises() -> dict[str, Exercise]:
    read = (read_exercise(path.read_bytes(), stem=path.stem).exercise for path in EXERCISE_FILES)
    return {exercise.id: exercise for exercise in read if exercise is not None}


EXERCISES = _read_exercises()


def _read_routines() -> dict[str, Routine]:
    read = (read_routine(path.read_bytes(), stem=path.stem, exercises=EXERCISES).routine for path in ROUTINE_FILES)
    return {routine.id: routine for routine in read if routine is not None}


ROUTINES = _read_routines()
LEVELS = [(routine, level) for routine in ROUTINES.values() for level in routine.levels or (None,)]
BABIES = [routine for routine in ROUTINES.values() if routine.id.startswith("baby-ball-")]
DESK_BREAKS = [routine for routine in ROUTINES.values() if routine.id.startswith("desk-break-")]

each_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda exercise: exercise.id)
each_routine = pytest.mark.parametrize("routine", ROUTINES.values(), ids=lambda routine: routine.id)
each_level = pytest.mark.parametrize(
    ("routine", "level"), LEVELS, ids=[f"{routine.id}-{level}" if level else routine.id for routine, level in LEVELS]
)


def _vocabulary(heading: str) -> set[str]:
    """The words of one table of the guide: what stands in backticks first in each row."""
    section = GUIDE.read_text(encoding="utf-8").split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"^\| `([a-z -]+)` \|", section, re.MULTILINE))


def _texts(exercise: Exercise) -> list[str]:
    single = (
        exercise.title,
        exercise.short,
        exercise.instruction,
        exercise.effort,
        exercise.finish,
        exercise.left,
        exercise.right,
        exercise.easier,
        exercise.harder,
        exercise.mistake,
    )
    return [text for text in (*single, *exercise.steps, *exercise.cautions) if text]


def _routine_texts(routine: Routine) -> list[str]:
    texts = [routine.title, routine.summary, routine.audience, routine.how_often, *routine.tags]
    for block in routine.blocks:
        texts.append(block.title)
        for step in block.steps:
            texts += [step.title, step.note]
    return [text for text in texts if text]


# -- the files -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXERCISE_FILES, ids=lambda path: path.stem)
def test_an_exercise_file_reads_without_any_problem(path: Path) -> None:
    read = read_exercise(path.read_bytes(), stem=path.stem)
    assert read.problems == ()
    assert read.exercise is not None
    assert read.exercise.id == path.stem


@pytest.mark.parametrize("path", ROUTINE_FILES, ids=lambda path: path.stem)
def test_a_routine_file_reads_without_any_problem(path: Path) -> None:
    read = read_routine(path.read_bytes(), stem=path.stem, exercises=EXERCISES)
    assert read.problems == ()
    assert read.routine is not None
    assert read.routine.id == path.stem


def test_what_a_first_start_needs_is_there() -> None:
    assert {"five-minute-warm-up", "back-strength"} <= ROUTINES.keys()
    assert DESK_BREAKS


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_system_is_there_with_its_exercises(system: str) -> None:
    routine = ROUTINES[system]
    there = {step.exercise.id for level in routine.levels or (None,) for step in routine.steps(level)}
    assert SYSTEMS[system] <= there


@pytest.mark.parametrize("system", THREE_LEVELS)
def test_a_person_can_begin_gently_and_go_up(system: str) -> None:
    assert ROUTINES[system].levels == ("gentle", "regular", "strong")


@each_level
def test_a_level_has_a_sane_length(routine: Routine, level: str | None) -> None:
    total, at_least = routine_length(routine, level)
    assert 2 * 60_000 <= total <= 40 * 60_000
    assert not at_least


def test_no_two_titles_are_the_same() -> None:
    for things in (EXERCISES, ROUTINES):
        counted = Counter(thing.title.casefold() for thing in things.values())
        assert [title for title, times in counted.items() if times > 1] == []
    shown = Counter((exercise.short or exercise.title).casefold() for exercise in EXERCISES.values())
    assert [short for short, times in shown.items() if times > 1] == []


def test_every_exercise_is_used() -> None:
    used = {step.exercise.id for routine in ROUTINES.values() for block in routine.blocks for step in block.steps}
    assert EXERCISES.keys() - used == set()


# -- exercises -----------------------------------------------------------------------------------------


@each_exercise
def test_an_exercise_says_all_that_a_person_needs(exercise: Exercise) -> None:
    for word in ("instruction", "position", "effort", "finish", "easier", "harder", "mistake", "cautions", "source"):
        assert getattr(exercise, word), word
    assert exercise.works or exercise.stretches
    assert exercise.language == "en"


@each_exercise
def test_an_exercise_can_be_read_from_two_metres(exercise: Exercise) -> None:
    assert 3 <= len(exercise.steps) <= 5
    assert [step for step in exercise.steps if len(step) > LONGEST_STEP] == []
    assert len(exercise.instruction) <= LONGEST_INSTRUCTION
    assert len(exercise.short or exercise.title) <= LONGEST_SHORT
    for word in (exercise.effort, exercise.finish):
        assert 2 <= len(word.split()) <= 3


@each_exercise
def test_every_step_is_one_sentence(exercise: Exercise) -> None:
    for sentence in (*exercise.steps, exercise.instruction, exercise.easier, exercise.harder, exercise.mistake):
        assert re.fullmatch(r"[A-Z][^.!?]*\.", sentence), sentence


@each_exercise
def test_the_sentences_are_short(exercise: Exercise) -> None:
    sentences = [
        *exercise.steps,
        exercise.instruction,
        exercise.easier,
        exercise.harder,
        exercise.mistake,
        *(sentence for caution in exercise.cautions for sentence in re.split(r"(?<=[.!?])\s+", caution)),
    ]
    lengths = [len(sentence.split()) for sentence in sentences]
    assert max(lengths) <= LONGEST_SENTENCE
    assert sum(lengths) / len(lengths) <= LONGEST_ON_AVERAGE
    hard = [word for sentence in sentences for word in re.findall(r"[A-Za-z]+", sentence) if len(word) > 12]
    assert set(hard) <= {"paediatrician"}, "a shorter word will do"


@each_exercise
def test_titles_are_in_sentence_case(exercise: Exercise) -> None:
    for title in (exercise.title, exercise.short):
        assert title[1:] == title[1:].lower()


@each_exercise
def test_an_exercise_keeps_to_the_vocabulary(exercise: Exercise) -> None:
    muscles, equipment = _vocabulary("Muscles"), _vocabulary("Equipment")
    assert muscles
    assert equipment
    assert {*exercise.works, *exercise.stretches} <= muscles
    assert set(exercise.equipment) <= equipment


@each_exercise
def test_an_exercise_names_its_sides_when_they_differ(exercise: Exercise) -> None:
    sided = exercise.dose.sides in {Sides.EACH, Sides.ALTERNATE}
    assert bool(exercise.left) == bool(exercise.right) == sided


@each_exercise
def test_an_exercise_has_a_dose_of_its_own(exercise: Exercise) -> None:
    assert exercise.dose.sets is not None
    assert exercise.dose.reps is not None or exercise.dose.duration is not None
    assert exercise.dose.reps is None or exercise.dose.tempo is not None


@each_exercise
def test_an_exercise_promises_nothing(exercise: Exercise) -> None:
    assert [text for text in _texts(exercise) if BANNED.search(text)] == []


@pytest.mark.parametrize("id_", ["neck-tilts", "head-turns-and-nods"])
def test_the_neck_is_never_hurried_and_never_thrown_back(id_: str) -> None:
    tempos = [
        resolve(step, routine, level).tempo
        for routine, level in LEVELS
        for step in routine.steps(level)
        if step.exercise.id == id_
    ]
    assert tempos
    assert all(tempo.effort >= 2_000 and tempo.finish >= 2_000 for tempo in tempos)
    assert "Never throw your head back." in EXERCISES[id_].cautions


def test_knee_to_elbow_breathes_out_while_rounding() -> None:
    exercise = EXERCISES["knee-to-elbow-kneeling"]
    assert exercise.finish == "knee to elbow"
    assert exercise.dose.breath == PhaseBreath(Breath.IN, Breath.FREE, Breath.OUT, Breath.FREE)


# -- routines ------------------------------------------------------------------------------------------


@each_level
def test_every_level_compiles_to_the_time_that_is_shown(routine: Routine, level: str | None) -> None:
    warm_up = ROUTINES[routine.warm_up] if routine.warm_up else None
    cool_down = ROUTINES[routine.cool_down] if routine.cool_down else None
    timeline = compile_timeline(routine, level, warm_up=warm_up, cool_down=cool_down)
    parts = [part for part in (warm_up, routine, cool_down) if part is not None]
    lengths = [routine_length(part, level_of(part, level)) for part in parts]
    assert timeline.total == sum(length for length, _ in lengths) == sum(phase.length or 0 for phase in timeline.phases)
    assert timeline.at_least == any(at_least for _, at_least in lengths)


@each_routine
def test_a_routine_names_only_routines_that_ship(routine: Routine) -> None:
    for other in (routine.warm_up, routine.cool_down):
        assert other is None or other in ROUTINES
        assert other != routine.id


@each_routine
def test_a_routine_says_who_must_not_and_who_should_ask(routine: Routine) -> None:
    not_for, ask_first = _vocabulary("Not for"), _vocabulary("Ask first")
    assert len(not_for) == 4
    assert len(ask_first) == 2
    assert set(routine.not_for) >= not_for
    assert set(routine.ask_first) >= ask_first


@each_routine
def test_a_routine_says_what_it_is_and_promises_nothing(routine: Routine) -> None:
    for word in ("summary", "audience", "how_often", "source", "tags"):
        assert getattr(routine, word), word
    assert routine.language == "en"
    assert [text for text in _routine_texts(routine) if BANNED.search(text)] == []


@each_level
def test_there_is_time_to_get_down_to_the_floor_and_onto_the_couch(routine: Routine, level: str | None) -> None:
    steps = routine.steps(level)
    before = [None, *(step.exercise.position for step in steps)]
    for position, step in zip(before, steps, strict=False):
        prepare = resolve(step, routine, level).prepare
        if step.exercise.position not in UPRIGHT and step.exercise.position is not position:
            assert prepare >= GET_DOWN, step.exercise.id
        if {"couch", "table"} & set(step.exercise.equipment):
            assert prepare >= ONTO_THE_COUCH, step.exercise.id


@each_level
def test_sets_in_different_directions_are_all_done(routine: Routine, level: str | None) -> None:
    for step in routine.steps(level):
        texts = " ".join(step.exercise.steps)
        directions = 3 if "third set" in texts else 2 if "second set" in texts else 1
        assert resolve(step, routine, level).sets >= directions, step.exercise.id


@each_level
def test_a_rep_leaves_time_to_breathe(routine: Routine, level: str | None) -> None:
    for step in routine.steps(level):
        dose = resolve(step, routine, level)
        if dose.reps is not None and not dose.breath.is_free:
            assert dose.tempo.rep >= 3_000, f"{step.exercise.id}: more than 20 breaths a minute"


@each_routine
def test_a_higher_level_is_never_less(routine: Routine) -> None:
    for lower, higher in pairwise(routine.levels):
        assert routine_length(routine, lower) < routine_length(routine, higher)
        for step in set(routine.steps(lower)) & set(routine.steps(higher)):
            less, more = resolve(step, routine, lower), resolve(step, routine, higher)
            assert less.sets <= more.sets
            assert less.tempo.hold <= more.tempo.hold
            assert (less.reps or 0) <= (more.reps or 0)


def test_the_five_minute_warm_up_takes_five_minutes_on_the_feet() -> None:
    routine = ROUTINES["five-minute-warm-up"]
    total, at_least = routine_length(routine, None)
    assert 285_000 <= total <= 315_000
    assert not at_least
    steps = routine.steps()
    assert len(steps) == 7
    for step in steps:
        dose = resolve(step, routine, None)
        assert step.exercise.position is Position.STANDING
        assert dose.reps == 5
        assert 30_000 <= dose.sets * dose.reps * dose.tempo.rep <= 40_000, step.exercise.id


def test_back_strength_begins_gently_after_the_warm_up() -> None:
    routine = ROUTINES["back-strength"]
    assert routine.levels == ("gentle", "regular", "strong")
    assert routine.warm_up == "five-minute-warm-up"
    assert routine.how_often == "3 to 4 days a week"
    gentle = [resolve(step, routine, "gentle") for step in routine.steps("gentle")]
    assert all(dose.tempo.hold <= 2_000 for dose in gentle)
    assert [step.exercise.id for step in routine.steps()] == [
        "knee-to-elbow-kneeling",
        "prone-one-arm-raise",
        "couch-leg-raise",
    ]


def test_gradual_back_is_a_ladder_with_one_exercise_on_each_rung() -> None:
    routine = ROUTINES["gradual-back"]
    assert routine.levels == ("gentle", "regular", "strong")
    assert [[step.exercise.id for step in routine.steps(level)] for level in routine.levels] == [
        ["prone-head-lift", "curl-palms-to-knees", "table-leg-raise"],
        ["prone-leg-lift-low", "curl-elbow-same-knee", "table-leg-raise"],
        ["prone-head-and-leg-lift", "curl-knee-opposite-elbow", "table-leg-raise"],
    ]
    assert {resolve(step, routine, level).reps for level in routine.levels for step in routine.steps(level)} == {5}
    assert "morning" in routine.how_often
    assert "evening" in routine.how_often


FIFTEEN = [
    "cross-leg-reach",
    "kneeling-arm-circles",
    "straddle-swing-bend",
    "toe-rise-roll-down",
    "shoulder-palm-turn",
    "flat-back-to-deep-bend",
    "squat-swing-bend",
    "hanging-swing-reach",
    "kneeling-bow-sweep",
    "kneeling-bow-side-walk",
    "kneeling-to-pike",
    "prone-arms-behind-head",
    "prone-flutter",
    "bridge",
    "seated-one-knee-bend",
]


def test_the_straightening_set_has_fifteen_moves_in_order_at_every_level() -> None:
    routine = ROUTINES["straightening-15"]
    assert routine.levels == ("gentle", "regular", "strong")
    for level in routine.levels:
        assert [step.exercise.id for step in routine.steps(level)] == FIFTEEN


def test_seventeen_moves_are_the_fifteen_and_two_more() -> None:
    routine = ROUTINES["straightening-17"]
    assert routine.levels == ("gentle", "regular", "strong")
    for level in routine.levels:
        # The bird dog stands there twice: its last rep has an entry of its own.
        moves = [move for move, _ in groupby(step.exercise.id for step in routine.steps(level))]
        assert (moves[7], moves[11]) == ("prone-straight-leg-lift", "bird-dog")
        assert [*moves[:7], *moves[8:11], *moves[12:]] == FIFTEEN
    lifts, long_holds = [], []
    for level in routine.levels:
        doses = {step.exercise.id: resolve(step, routine, level) for step in routine.steps(level)}
        lift, last = doses["prone-straight-leg-lift"], doses["bird-dog"]
        lifts.append(lift.reps)
        long_holds.append(last.tempo.hold)
        assert lift.tempo.hold == 3_000
        assert (last.reps, last.sides) == (1, Sides.ALTERNATE)
    assert (lifts[0], lifts[-1]) == (8, 20)
    assert long_holds[-1] == 30_000
    assert long_holds == sorted(long_holds)


def test_children_begin_with_the_easy_forms_and_an_adult_beside_them() -> None:
    routine = ROUTINES["posture-kids"]
    assert routine.tags[0] == "children"
    assert "from 3 years" in routine.audience
    assert "adult" in routine.audience
    assert routine.how_often.startswith("every day")
    gentle, regular = ([step.exercise.id for step in routine.steps(level)] for level in routine.levels)
    assert regular == ["bicycle", "scissors", "back-rolls", "full-bridge", "plough", "cat-cow", "wheelbarrow", "basket"]
    assert not {"full-bridge", "plough"} & set(gentle)
    for bold in ("full-bridge", "plough"):
        assert EXERCISES[bold].cautions[0].startswith("An adult kneels beside the child")


def test_there_is_a_routine_for_every_age_of_a_baby() -> None:
    assert [routine.id for routine in BABIES] == [f"baby-ball-{months}-months" for months in (0, 3, 6, 8)]
    for routine, age in zip(BABIES, ("birth to 3", "3 to 6", "6 to 8", "8 months"), strict=True):
        assert age in routine.audience


@pytest.mark.parametrize("routine", BABIES, ids=lambda routine: routine.id)
def test_a_baby_is_led_by_an_adult_and_the_paediatrician_is_asked_first(routine: Routine) -> None:
    assert routine.tags[0] == "with-a-carer"
    for words in ("healthy baby", "led by an adult", "Ask the paediatrician"):
        assert words in routine.audience
    assert routine.summary.startswith("Led by an adult, for a healthy baby only.")
    assert "paediatrician" in routine.ask_first[0]
    assert "fever or any illness of the baby" in routine.not_for
    assert routine_length(routine, None)[0] <= 300_000
    for step in routine.steps():
        dose = resolve(step, routine, None)
        assert step.exercise.position is Position.ON_BALL
        assert dose.duration is not None
        assert dose.duration <= 30_000, "a baby tires quickly"
        assert dose.breath.is_free, "nobody can tell a baby how to breathe"
        assert any("If the baby cries" in caution for caution in step.exercise.cautions)


def test_the_assisted_moves_are_only_as_the_specialist_sets_them() -> None:
    routine = ROUTINES["assisted-child"]
    assert routine.tags[:2] == ("specialist", "with-a-carer")
    assert routine.summary.startswith("Only as set by the child's own specialist")
    assert "only as set by the specialist" in routine.audience
    assert routine.not_for[0] == "no plan from the child's own specialist"
    assert "specialist" in routine.ask_first[0]
    assert len(routine.steps()) == 7
    for step in routine.steps():
        dose = resolve(step, routine, None)
        assert step.exercise.cautions[0] == "Do this only as the child's specialist has shown you."
        assert dose.breath.is_free
        assert dose.reps is None or dose.tempo.rep >= 15_000, "a child must not be hurried"


def test_the_headings_of_their_own_are_in_the_guide() -> None:
    heads = _vocabulary("Tags")
    assert heads == {"with-a-carer", "specialist", "children", "desk-break"}
    for routine in ROUTINES.values():
        if heads & set(routine.tags):
            assert routine.tags[0] in heads, "the heading comes first"
    two_people = {id_ for id_ in EXERCISES if id_.startswith(("baby-", "assisted-"))}
    for routine in ROUTINES.values():
        if two_people & {step.exercise.id for step in routine.steps()}:
            assert routine.tags[0] in {"with-a-carer", "specialist"}, "never among the everyday ones"


def test_tension_is_held_for_half_a_minute_and_the_breath_is_not() -> None:
    routine = ROUTINES["spasm-release"]
    (step,) = routine.steps()
    dose = resolve(step, routine, None)
    assert dose.tempo.hold == 30_000
    assert dose.breath == PhaseBreath(Breath.IN, Breath.FREE, Breath.OUT, Breath.FREE)
    assert dose.tempo.finish > dose.tempo.effort, "the breath out is the longer one"
    assert "Never hold your breath." in step.exercise.cautions


def test_the_bridge_over_the_ball_can_be_left_out() -> None:
    routine = ROUTINES["ball-release"]
    gentle, regular = ([step.exercise.id for step in routine.steps(level)] for level in routine.levels)
    assert gentle == ["ball-drape", "ball-bounce"]
    assert regular == ["ball-drape", "ball-bridge", "ball-bounce"]
    assert resolve(routine.steps("regular")[0], routine, "regular").duration == 300_000
    assert EXERCISES["ball-bridge"].cautions[0] == "You can always skip this one."


@pytest.mark.parametrize("routine", DESK_BREAKS, ids=lambda routine: routine.id)
def test_a_desk_break_is_short_and_fit_for_an_office(routine: Routine) -> None:
    for level in routine.levels or (None,):
        total, at_least = routine_length(routine, level)
        assert 120_000 <= total <= 300_000
        assert not at_least
        for step in routine.steps(level):
            assert step.exercise.position in UPRIGHT
            assert set(step.exercise.equipment) <= {"chair"}


def test_desk_breaks_can_rotate() -> None:
    assert len(DESK_BREAKS) >= 4
    done = [{step.exercise.id for step in routine.steps()} for routine in DESK_BREAKS]
    for one, other in combinations(done, 2):
        assert len(one & other) <= 2, "two breaks should not feel the same"
