"""Routine files made for measuring: many cues, many phases, many files."""

from __future__ import annotations

from pathlib import Path

__all__ = ["guided", "many_cues", "many_files", "many_phases", "with_figure"]


def guided() -> str:
    """Guided repetitions with the breath moving all the time, for two minutes and a half."""
    return _routine(
        "guided",
        "Guided repetitions",
        """
      - title: Bridge
        steps: [Lie on your back with your knees bent., Lift your hips until your body is one line., Come down slowly.]
        instruction: Press your feet into the floor.
        position: supine
        reps: 20
        tempo: {effort: 3s, hold: 1s, finish: 3s, pause: 0.5s}
        prepare: 1s""",
    )


def with_figure() -> str:
    """The same with an exercise of the library, whose figure moves."""
    return _routine(
        "with-figure",
        "Guided repetitions with a figure",
        """
      - exercise: bird-dog
        reps: 10
        tempo: {effort: 3s, hold: 1s, finish: 3s, pause: 0.5s}
        prepare: 1s""",
    )


def many_cues(minutes: int) -> str:
    """A session of exactly so many minutes, with two cues a second."""
    return _routine(
        "many-cues",
        "Many cues",
        """
      - title: Step
        steps: [Up., Down.]
        reps: 40
        tempo: {effort: 0.5s, hold: 0.25s, finish: 0.5s}
        prepare: 5s
      - title: Hold
        steps: [Hold.]
        duration: 5s
        prepare: 0""",
        rounds=minutes,
    )


def many_phases() -> str:
    """Ten thousand phases: 100 rounds of 25 repetitions of four movements each."""
    return _routine(
        "many-phases",
        "Ten thousand phases",
        """
      - title: Step
        steps: [Up., Down.]
        reps: 25
        tempo: {effort: 0.5s, hold: 0.5s, finish: 0.5s, pause: 0.5s}
        prepare: 0""",
        rounds=100,
    )


def _routine(name: str, title: str, exercises: str, rounds: int = 1) -> str:
    return (
        f"routine: 1\nid: {name}\ntitle: {title}\ndefaults: {{prepare: 0, rest: 0}}\n"
        f"blocks:\n  - rounds: {rounds}\n    exercises:{exercises}\n"
    )


_FIRST = (
    *("Calm", "Early", "Slow", "Gentle", "Long", "Deep", "Quiet", "Steady", "Short"),
    *("Bright", "Light", "Soft", "Warm", "Open", "Strong", "Easy", "Late", "Small"),
)
_SECOND = (
    *("back", "neck", "hips", "shoulders", "spine", "morning", "evening", "desk"),
    *("floor", "balance", "mobility", "core", "legs", "arms", "breath"),
)
_KNOWN = (
    *("bird-dog", "cat-cow", "couch-leg-raise", "floor-touch", "knee-to-elbow-kneeling", "neck-tilts"),
    *("prone-one-arm-raise", "shoulder-rolls", "standing-breath", "torso-turns", "arm-springs"),
    *("chair-upper-back", "arm-raise-breath"),
)
_POSITIONS = ("standing", "sitting", "kneeling", "all-fours", "prone", "supine")


def many_files(folder: Path, count: int) -> None:
    """Own routines as people write them: about forty lines each, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"own-{number:04}.routine.yaml").write_text(_one_of_many(number), encoding="utf-8")


def _one_of_many(n: int) -> str:
    first, second = _FIRST[n % len(_FIRST)], _SECOND[n // 3 % len(_SECOND)]
    known = [_KNOWN[(n + step * (1 + n % 5)) % len(_KNOWN)] for step in range(3)]
    levels = n % 4 == 0
    reps = "{easy: 4, usual: 6}" if levels else str(4 + n % 9)
    lines = [
        "routine: 1",
        f"id: own-{n:04}",
        f"title: {first} {second} {n}",
        f"summary: {first} work for the {second}, number {n} of a long list.",
        "for: Anyone who sits for most of the day.",
        "how-often: every other day",
        f"language: {'de' if n % 7 == 0 else 'en'}",
        f"tags: [{second}, own, {first.lower()}]",
        "not-for: [severe pain, dizziness]",
        "ask-first: [high blood pressure]",
        *(["levels: [easy, usual]"] if levels else []),
        "",
        f"# Written down on the {1 + n % 28}th; the second block is the part that counts.",
        f"defaults: {{rest: {15 + n % 20}s, prepare: {5 + n % 10}s}}",
        "blocks:",
        "  - title: To begin with",
        "    exercises:",
        f"      - exercise: {known[0]}",
        f"        reps: {reps}",
        f"        sets: {1 + n % 3}",
        f"      - exercise: {known[1]}",
        "        reps: 5",
        f"        tempo: {{effort: 2s, hold: {n % 4}s, finish: 3s}}",
        f"        rest: {20 + n % 30}s",
        f"  - title: The {second}",
        f"    rounds: {1 + n % 4}",
        "    rest: 45s",
        "    exercises:",
        f"      - title: {first} reach {n % 11}",
        "        steps:",
        "          - Stand with your feet as wide as your hips.",
        "          - Reach up with one arm, as if for a high shelf.",
        "          - Let it sink, and breathe out.",
        "        instruction: Keep both heels on the floor.",
        f"        position: {_POSITIONS[n % len(_POSITIONS)]}",
        f"        duration: {30 + n % 60}s",
        "        breath: {in: 4s, out: 6s}",
        *(["        sides: each", "        switch: 5s"] if n % 2 else []),
        f"      - exercise: {known[2]}",
        "        reps: 8",
        "        sets: 2",
    ]
    return "\n".join(lines) + "\n"
