"""The words of the format: one table each for the dose, an exercise, a step, a block and a routine.

This is the reference: readers, messages and documentation are made from it.
"""

from __future__ import annotations

from typing import Any

from backbeat.routine.described import Schema, described, schema_of
from backbeat.routine.fields import (
    Context,
    Word,
    by_level,
    choice,
    count,
    identifier,
    length,
    listing_of,
    name,
    read_mapping,
    text,
    texts,
)
from backbeat.routine.model import (
    FREE_BREATH,
    Breath,
    BreathCycle,
    Milliseconds,
    Pace,
    PhaseBreath,
    Position,
    Sides,
    Tempo,
)
from backbeat.routine.pictures import read_pictures
from backbeat.routine.tree import Node, Scalar
from backbeat.said import said

__all__ = [
    "BLOCK_WORDS",
    "DOSE_WORDS",
    "EXERCISE_WORDS",
    "ROUTINE_WORDS",
    "SHORTEST_DURATION",
    "SHORTEST_REP",
    "STEP_WORDS",
    "TEMPO_KEYS",
]

SHORTEST_REP: Milliseconds = 500
SHORTEST_DURATION: Milliseconds = 1_000

TEMPO_KEYS = frozenset({"effort", "hold", "finish", "pause"})
_CYCLE_KEYS = frozenset({"in", "hold", "out", "pause"})

_TEMPO_WORDS = {
    "effort": Word("effort", length(), "the part of a rep that is work"),
    "hold": Word("hold", length(), "staying at the far end"),
    "finish": Word("finish", length(), "coming back"),
    "pause": Word("pause", length(), "before the next rep"),
}
_PHASE_BREATH_WORDS = {key: Word(key, choice(Breath), f"the breath of the {key}") for key in sorted(TEMPO_KEYS)}
_CYCLE_WORDS = {
    "in": Word("in_", length(500), "breathing in"),
    "hold": Word("hold", length(), "full"),
    "out": Word("out", length(500), "breathing out"),
    "pause": Word("pause", length(), "empty"),
}


def _keys(words: dict[str, Word]) -> Schema:
    """The schema of a mapping with these words."""
    return {
        "type": "object",
        "properties": {key: {**schema_of(word.read), "description": word.doc} for key, word in words.items()},
        "additionalProperties": False,
    }


@described(_keys(_TEMPO_WORDS))
def _tempo(node: Node, context: Context) -> Tempo | None:
    found = read_mapping(node, _TEMPO_WORDS, context, said("the tempo"))
    if found is None:
        return None
    tempo = Tempo(**found.values)
    if tempo.rep < SHORTEST_REP:
        context.error(
            node, said("a rep of this tempo takes less than half a second; give its effort and finish some time")
        )
        return None
    return tempo


@described(
    {"anyOf": [{"const": "free"}, _keys(_PHASE_BREATH_WORDS), {**_keys(_CYCLE_WORDS), "required": ["in", "out"]}]}
)
def _breath(node: Node, context: Context) -> PhaseBreath | BreathCycle | None:
    """By phase, by cycle, or the word `free`. The keys, and where they leave it open the values, tell which."""
    if isinstance(node, Scalar):
        if node.text.strip() == Breath.FREE:
            return FREE_BREATH
        context.error(
            node,
            said("write 'free', or {effort: in, finish: out} for reps, or {in: 4s, out: 6s} for timed exercises"),
        )
        return None
    keys = {key.text for key, _ in getattr(node, "pairs", ())}
    if keys & {"in", "out"} and not keys & {"effort", "finish"}:
        found = read_mapping(node, _CYCLE_WORDS, context, said("the breathing cycle"))
        if found is None:
            return None
        missing = [key for key in ("in", "out") if key not in found.places]
        if missing:
            context.error(node, said("the breathing cycle leaves out '%1'; write {in: 4s, out: 6s}", missing[0]))
        return BreathCycle(**found.values) if {"in_", "out"} <= found.values.keys() else None
    found = read_mapping(node, _PHASE_BREATH_WORDS, context, said("the breath"))
    return None if found is None else PhaseBreath(**found.values)


DOSE_WORDS: dict[str, Word] = {
    "sets": Word("sets", by_level(count(1, 100, "sets")), "how often the reps or the duration are done, with rests"),
    "reps": Word("reps", by_level(count(1, 1000, "reps")), "repetitions in a set, per side"),
    "duration": Word("duration", by_level(length(SHORTEST_DURATION)), "how long, instead of reps: a timed exercise"),
    "hold": Word("hold", by_level(length()), "how long to stay at the far end of each rep"),
    "tempo": Word("tempo", by_level(_tempo, TEMPO_KEYS), "how long each phase of a rep takes"),
    "breath": Word("breath", by_level(_breath, TEMPO_KEYS | _CYCLE_KEYS), "what the breath does, by phase or by cycle"),
    "sides": Word("sides", by_level(choice(Sides)), "both, left, right, each in turn, or alternate rep by rep"),
    "switch": Word("switch", by_level(length()), "time to change sides"),
    "rest": Word("rest", by_level(length()), "between sets"),
    "prepare": Word("prepare", by_level(length()), "time to get into position before the exercise"),
    "pace": Word("pace", by_level(choice(Pace)), "guided by the tempo, or own: the person says when a set is done"),
}


@described({"type": "object"})
def _figure(node: Node, context: Context) -> Any:
    """Read by whoever was handed in; where nobody was, a figure is left alone."""
    return None if context.read_figure is None else context.read_figure(node, context)


EXERCISE_WORDS: dict[str, Word] = {
    "id": Word("id", identifier, "what files and the log call it; made from the title when absent"),
    "title": Word("title", name, "what people call it"),
    "short": Word("short", name, "a shorter name for small places"),
    "steps": Word("steps", listing_of(text, said("texts"), least=1), "what to do, one sentence each"),
    "instruction": Word("instruction", text, "the one thing to think of; the first step when absent"),
    "position": Word("position", choice(Position), "how the body starts"),
    "equipment": Word("equipment", texts, "what is needed"),
    "works": Word("works", texts, "muscles that work"),
    "stretches": Word("stretches", texts, "muscles that are stretched"),
    "left": Word("left", name, "what the left side is called here"),
    "right": Word("right", name, "what the right side is called here"),
    "effort": Word("effort", name, "what to do during the effort, in two or three words"),
    "finish": Word("finish", name, "what to do during the finish, in two or three words"),
    "easier": Word("easier", text, "a gentler form"),
    "harder": Word("harder", text, "a stronger form"),
    "mistake": Word("mistake", text, "what people often do wrong"),
    "cautions": Word("cautions", texts, "who should take care, or leave it out"),
    "source": Word("source", text, "where it comes from"),
    "language": Word("language", identifier, "the language of the texts"),
    "picture": Word("pictures", read_pictures, "a picture beside the file, or a series, in place of the figure"),
    "figure": Word("figure", _figure, "how the body moves, in the words of docs/figures.md"),
}

STEP_WORDS: dict[str, Word] = {
    "exercise": Word(
        "exercise", identifier, "an exercise of the library; or write one out in place with title and steps"
    ),
    "note": Word("note", text, "what to think of here"),
    "levels": Word(
        "only",
        listing_of(identifier, said("levels"), least=1),
        "the levels that have this exercise; all when absent",
    ),
}


def _nothing(node: Node, context: Context) -> Any:
    """Read elsewhere."""


BLOCK_WORDS: dict[str, Word] = {
    "title": Word("title", name, "what the block is called"),
    "rounds": Word("rounds", by_level(count(1, 100, "rounds")), "how often the whole block is done"),
    "rest": Word("rest", by_level(length()), "between rounds"),
    "exercises": Word("steps", _nothing, "the exercises, in order"),
}

ROUTINE_WORDS: dict[str, Word] = {
    "routine": Word("version", _nothing, "the version of the format: 1"),
    "title": Word("title", name, "what the routine is called"),
    "id": Word("id", identifier, "what the log calls it; the file's name when absent"),
    "summary": Word("summary", text, "what it is, in a sentence"),
    "for": Word("audience", text, "whom it is for"),
    "how-often": Word("how_often", text, "how often it is done, as in '3 to 4 days a week'"),
    "language": Word("language", identifier, "the language of the texts"),
    "source": Word("source", text, "where it comes from"),
    "picture": Word("pictures", read_pictures, "a picture beside the file, to know it by"),
    "tags": Word("tags", texts, "words to find it by"),
    "not-for": Word("not_for", texts, "who must not do it"),
    "ask-first": Word("ask_first", texts, "who should ask a professional first"),
    "warm-up": Word("warm_up", identifier, "another routine, done before this one"),
    "cool-down": Word("cool_down", identifier, "another routine, done after this one"),
    "levels": Word("levels", _nothing, "names of levels, lowest first"),
    "defaults": Word("defaults", _nothing, "any dose word, for exercises that do not say"),
    "blocks": Word("blocks", _nothing, "the exercises, in blocks"),
}
