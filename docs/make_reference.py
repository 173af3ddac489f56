"""Writes the lists of words in docs anew, from the tables the files are read by: python docs/make_reference.py"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "app"))

from backbeat.figure.bases import BASES  # noqa: E402 - found through the path above
from backbeat.figure.landmarks import EFFECTORS, SUPPORTS  # noqa: E402
from backbeat.figure.model import FRAMINGS, HIGHLIGHTS, PROPS, VIEWS  # noqa: E402
from backbeat.figure.pose import PLACES, SURFACES, range_of, words_of  # noqa: E402
from backbeat.figure.skeleton import BUILDS, JOINTS, SHARED, sides_of  # noqa: E402
from backbeat.picture_files import BIGGEST_PICTURE  # noqa: E402
from backbeat.routine.described import Schema, schema_of  # noqa: E402
from backbeat.routine.duration import LONGEST, format_duration  # noqa: E402
from backbeat.routine.fields import LONGEST_NAME, LONGEST_TEXT, MOST_ITEMS, Word, identifier, length  # noqa: E402
from backbeat.routine.model import BUILT_IN_DOSE, Sides  # noqa: E402
from backbeat.routine.pictures import MOST_PICTURES  # noqa: E402
from backbeat.routine.reader import MOST_PHASES  # noqa: E402
from backbeat.routine.source import BIGGEST_FILE  # noqa: E402
from backbeat.routine.words import (  # noqa: E402
    BLOCK_WORDS,
    DOSE_WORDS,
    EXERCISE_WORDS,
    ROUTINE_WORDS,
    STEP_WORDS,
)

BEGIN, END = "<!-- made by docs/make_reference.py: do not write below -->", "<!-- end of what is made -->"

_READ_ELSEWHERE = {
    "routine": "`1`",
    "levels": "a list of words, 9 at most",
    "defaults": "any words of the dose",
    "blocks": "a list of blocks",
    "exercises": "a list of entries",
    "picture": "a file's name, or a list of them",
    "figure": "see [figures.md](figures.md)",
}


def references() -> dict[str, str]:
    """What has to stand between the marks of each file, by the file's name."""
    return {"writing-a-routine.md": _of_routines(), "figures.md": _of_figures()}


def renewed(text: str, reference: str) -> str:
    """A file's text with what stands between its marks made new."""
    before, mark, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not mark or not end:
        raise ValueError("the marks are missing")
    return f"{before}{BEGIN}\n\n{reference}\n{END}{after}"


# -- routines ----------------------------------------------------------------------------------------


def _of_routines() -> str:
    entry = {"exercise": STEP_WORDS["exercise"], "title": EXERCISE_WORDS["title"]}
    entry |= {key: word for key, word in STEP_WORDS.items() if key != "exercise"}
    parts = (
        ("The routine", "At the top of the file.", _words(ROUTINE_WORDS, {"routine", "title", "blocks"})),
        ("A block", "Each one in the list below `blocks`.", _words(BLOCK_WORDS, {"exercises"})),
        (
            "An entry that names an exercise of the library",
            "Each one in the list below `exercises`; with any words of the dose. `- bird-dog` alone will do, too.",
            _words(entry, {"exercise"}),
        ),
        (
            "An exercise written out",
            "As an entry in a routine (then with `note` and `levels`, too), or as a file of its own that begins with"
            " `exercise: 1`. With any words of the dose.",
            _words(EXERCISE_WORDS, {"title", "steps"}),
        ),
        (
            "The dose",
            "How much. A word is looked for in the entry, then in `defaults`, then in the exercise; where nobody says"
            " it, the last column holds."
            " Every one may differ by level: `sets: {gentle: 1, regular: 2}` names all of them.",
            _dose(),
        ),
        ("Sides", "For `sides`.", _sides()),
        ("How large things may be", "", _limits()),
    )
    return "\n".join(
        "\n\n".join(part for part in (f"### {title}", told, table) if part) for title, told, table in parts
    )


def _words(words: Mapping[str, Word], needed: set[str]) -> str:
    rows = [
        (f"`{key}`{' (needed)' if key in needed else ''}", _value(key, word), word.doc) for key, word in words.items()
    ]
    return _table(("word", "what to write", "what it is"), rows)


def _dose() -> str:
    usual = {
        "tempo": _pairs((name, format_duration(getattr(BUILT_IN_DOSE.tempo, name))) for name in _parts("tempo")),
        "breath": _pairs((name, str(getattr(BUILT_IN_DOSE.breath, name))) for name in _parts("tempo")),
    }
    rows = []
    for key, word in DOSE_WORDS.items():
        value = getattr(BUILT_IN_DOSE, key, None)
        if isinstance(value, int) and schema_of(word.read)["anyOf"][0] == length().schema:
            value = format_duration(value)
        told = usual.get(key) or ("" if value is None else f"`{value}`")
        rows.append((f"`{key}`", _value(key, word), word.doc, told))
    return _table(("word", "what to write", "what it is", "if nobody says"), rows)


def _parts(key: str) -> list[str]:
    """The keys of a dose word that is a mapping, in the reader's order."""
    return list(schema_of(DOSE_WORDS[key].read)["anyOf"][0]["properties"])


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return "`{" + ", ".join(f"{name}: {value}" for name, value in pairs) + "}`"


def _sides() -> str:
    told = {
        Sides.BOTH: "both at once, or there are no sides",
        Sides.LEFT: "the left one alone",
        Sides.RIGHT: "the right one alone",
        Sides.EACH: "a whole set on one side, time to change, a whole set on the other",
        Sides.ALTERNATE: "rep by rep, left and right in turn",
    }
    return _table(("word", "what it is"), [(f"`{side}`", told[side]) for side in Sides])


def _limits() -> str:
    rows = [
        ("a file", f"{BIGGEST_FILE >> 10} KiB, UTF-8"),
        ("a routine", f"{LONGEST // 3_600_000} hours, {MOST_PHASES:,} phases"),
        ("a list", f"{MOST_ITEMS} things"),
        ("a name, a text", f"{LONGEST_NAME} and {LONGEST_TEXT:,} letters"),
        ("pictures", f"{MOST_PICTURES} in a file, {BIGGEST_PICTURE >> 20} MiB each"),
    ]
    return _table(("what", "at most"), rows)


def _value(key: str, word: Word) -> str:
    return _READ_ELSEWHERE.get(key) or _in_words(schema_of(word.read))


def _in_words(schema: Schema) -> str:  # noqa: PLR0911 - one sentence for each kind
    """What a reader accepts, in words."""
    if schema == length().schema:
        return "a length of time"
    if schema == identifier.schema:
        return "a word like `back-strength`"
    if "enum" in schema:
        return _listed(schema["enum"])
    if "const" in schema:
        return f"`{schema['const']}`"
    if "anyOf" in schema:
        kinds = [one for one in schema["anyOf"] if not _is_of_levels(one)]
        if len(kinds) == 2 and kinds[1].get("items") == kinds[0]:
            return f"{_in_words(kinds[0])}, or a list of them"
        return ", or ".join(map(_in_words, kinds))
    if schema.get("type") == "integer":
        return f"a whole number, {schema['minimum']} to {schema['maximum']:,}"
    if schema.get("type") == "array":
        return f"a list of {_in_words(schema['items']).removeprefix('a ')}s"
    if schema.get("type") == "object":
        return "`{" + ", ".join(schema["properties"]) + "}`" + _of_what(schema)
    return "one line" if schema.get("maxLength") == LONGEST_NAME else "a text"


def _of_what(schema: Schema) -> str:
    """What stands behind each key of a mapping, where it is the same for all."""
    values = [{**one} for one in schema["properties"].values()]
    for one in values:
        one.pop("description", None)
    if all("enum" in one for one in values):
        return f", each {_listed(values[0]['enum'])}"
    return ", each a length of time"


def _is_of_levels(schema: Schema) -> bool:
    return schema.get("type") == "object" and "minProperties" in schema


# -- figures -----------------------------------------------------------------------------------------


def _of_figures() -> str:
    sided = "`left-` or `right-` in front, or in the plural for both"
    movable = dict.fromkeys(name.partition("-")[2] for name in EFFECTORS)
    supports = dict.fromkeys(name.removeprefix("left-").removeprefix("right-") for name in SUPPORTS)
    rows = [
        ("`view`", f"{_listed(VIEWS)}, or degrees"),
        ("`framing`", _listed(FRAMINGS)),
        ("`highlight`", _listed(HIGHLIGHTS)),
        ("`props`", _listed(PROPS)),
        ("`base`", _listed(BASES)),
        ("`as`", _listed(BUILDS)),
        ("`on`", _listed(SURFACES)),
        ("`supports`, `lift`", f"{_listed(supports)}; sided ones with {sided}"),
        ("`pins`: what", f"{_listed(movable)}; with {sided}"),
        ("`pins`: where", f"{_listed(PLACES)}, or a place on a body"),
    ]
    joints = []
    for joint in (*JOINTS, *SHARED):
        name = sides_of(joint)[0] if joint in JOINTS else joint
        most = {word: range_of(name, word)[1] for word in words_of(name)}
        told = (f"`{word}` {degrees:g}" for word, degrees in most.items() if degrees > 0)
        joints.append((f"`{joint}`", ", ".join(told)))
    return "\n".join(
        (
            _table(("key", "words"), rows),
            "Joints, and how far each word may go, in degrees; what is below 0 counts for the opposite word:\n",
            _table(("joint", "words"), joints),
        )
    )


# -- tables ------------------------------------------------------------------------------------------


def _listed(words: Iterable[Any]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for name, made in references().items():
        path = HERE / name
        path.write_text(renewed(path.read_text(encoding="utf-8"), made), encoding="utf-8")
