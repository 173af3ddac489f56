"""Writes a routine as a file that is read back as the same routine.

Every text that YAML or a person could take for something else is put in quotes; what was not
written stays unwritten. With ``self_contained``, exercises of the library are written out in
place, so that the file can be passed on (and so that a session cut off by a crash can be made again
whatever has become of the library since). Figures are known to a room above this one, so whoever wants them
written, too, hands in what they were read from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeAlias

from backbeat.routine.dose import is_held, resolve
from backbeat.routine.duration import format_duration
from backbeat.routine.model import (
    FREE_BREATH,
    Block,
    BreathCycle,
    ByLevel,
    DoseWords,
    Exercise,
    PhaseBreath,
    Pictures,
    Routine,
    Step,
    Tempo,
)
from backbeat.routine.tree import Listing, Mapping, Node, Scalar
from backbeat.routine.words import DOSE_WORDS, EXERCISE_WORDS, ROUTINE_WORDS

__all__ = ["WrittenAs", "dump_exercise", "dump_routine", "quoted"]

#: What a figure was read from, as it stands in a file.
WrittenAs: TypeAlias = Callable[[object], Node]

_SAME_NAME = ("sets", "reps", "duration", "sides", "switch", "rest", "prepare", "pace")
_LENGTHS = frozenset({"duration", "hold", "switch", "rest", "prepare"})
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.()'/-]*[A-Za-z0-9.)]|[A-Za-z]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?", re.ASCII)
_ON_ONE_LINE = 100
_LOOKS_LIKE_MORE = re.compile(r"(?i)true|false|yes|no|on|off|null|y|n")


def dump_routine(routine: Routine, *, self_contained: bool = False, written_as: WrittenAs | None = None) -> str:
    """The text of a routine file; with the figures of exercises written out, where it is handed in how."""
    lines = ["routine: 1"]
    for key, word in ROUTINE_WORDS.items():
        if key in {"routine", "levels", "defaults", "blocks"}:
            continue
        lines += _field(key, getattr(routine, word.field))
    if routine.levels:
        lines.append(f"levels: {_flow(routine.levels)}")
    defaults = _dose(routine.defaults)
    if defaults and not self_contained:
        lines += ["defaults:", *_indent(defaults)]
    lines.append("blocks:")
    for block in routine.blocks:
        lines += _item(_block(block, routine, written_as, self_contained=self_contained))
    return "\n".join(lines) + "\n"


def dump_exercise(exercise: Exercise) -> str:
    """The text of an exercise file."""
    return "\n".join(["exercise: 1", *_exercise(exercise)]) + "\n"


def _block(block: Block, routine: Routine, written_as: WrittenAs | None, *, self_contained: bool) -> list[str]:
    lines = _field("title", block.title)
    if block.rounds != 1:
        lines.append(f"rounds: {_value('rounds', block.rounds)}")
    if block.rest != 0:
        lines.append(f"rest: {_value('rest', block.rest)}")
    lines.append("exercises:")
    for step in block.steps:
        entry = _written_out(step, routine, written_as) if self_contained else _step(step, written_as)
        lines += _indent(_item(entry))
    return lines


def _step(step: Step, written_as: WrittenAs | None) -> list[str]:
    if step.in_place:
        lines = _exercise(step.exercise, written_as)
    else:
        lines = [f"exercise: {quoted(step.exercise.id)}", *_field("title", step.title)]
    return lines + _dose(step.dose) + _field("note", step.note) + _only(step)


def _written_out(step: Step, routine: Routine, written_as: WrittenAs | None) -> list[str]:
    """A step that needs nothing outside it: the exercise in place, its dose complete at every level."""
    changed = {"title": step.title} if step.title else {}
    lines = _exercise(replace(step.exercise, dose=DoseWords()), written_as, **changed)
    return lines + _dose(_complete(step, routine)) + _field("note", step.note) + _only(step)


def _complete(step: Step, routine: Routine) -> DoseWords:
    """What `resolve` finds for a step, level by level, as words."""
    levels = routine.levels or (None,)
    doses = [resolve(step, routine, level) for level in levels]
    words: dict[str, list[Any]] = {name: [getattr(dose, name) for dose in doses] for name in _SAME_NAME}
    timed = doses[0].reps is None
    words["breath"] = [(dose.cycle or FREE_BREATH) if timed else dose.breath for dose in doses]
    if timed and all(is_held(step, routine, level) for level in levels):
        words["hold"] = words.pop("duration")  # the same length, and said to be a hold on paper
    if not timed:
        words["tempo"] = [dose.tempo for dose in doses]
    return DoseWords(**{name: _by_level(values, routine.levels) for name, values in words.items()})


def _by_level(values: list[Any], levels: tuple[str, ...]) -> Any:
    if all(value == values[0] for value in values):
        return values[0]
    return ByLevel(tuple(zip(levels, values, strict=True)))


def _only(step: Step) -> list[str]:
    return [f"levels: {_flow(step.only)}"] if step.only else []


def _exercise(exercise: Exercise, written_as: WrittenAs | None = None, **changed: str) -> list[str]:
    lines: list[str] = []
    for key, word in EXERCISE_WORDS.items():
        value = changed.get(key, getattr(exercise, word.field))
        if key == "figure":
            # Else it stays in the library, where whoever shows a session that was cut off finds it by the id.
            if written_as is not None and value is not None:
                lines += _node("figure", written_as(value))
            continue
        if key == "language" and value == "en":
            continue
        lines += _field(key, value)
    return lines + _dose(exercise.dose)


def _dose(words: DoseWords) -> list[str]:
    return [
        f"{key}: {_value(key, value)}"
        for key, word in DOSE_WORDS.items()
        if (value := getattr(words, word.field)) is not None
    ]


def _value(key: str, value: Any) -> str:
    if isinstance(value, ByLevel):
        return "{" + ", ".join(f"{quoted(level)}: {_value(key, one)}" for level, one in value.values) + "}"
    if isinstance(value, Tempo):
        return _flow_map(
            (name, format_duration(getattr(value, name))) for name in Tempo.__slots__ if getattr(value, name)
        )
    if isinstance(value, PhaseBreath):
        return _flow_map((name, str(getattr(value, name))) for name in PhaseBreath.__slots__)
    if isinstance(value, BreathCycle):
        parts = (("in", value.in_), ("hold", value.hold), ("out", value.out), ("pause", value.pause))
        return _flow_map((name, format_duration(part)) for name, part in parts if part)
    return format_duration(value) if key in _LENGTHS else str(value)


def _flow_map(pairs: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"


def _flow(texts: Iterable[str]) -> str:
    return "[" + ", ".join(quoted(text, flow=True) for text in texts) + "]"


def _field(key: str, value: Any) -> list[str]:
    """A key with its text or texts; nothing where there is nothing to say."""
    if value is None or value in {"", ()}:
        return []
    if isinstance(value, Pictures):
        value = value.names if len(value.names) > 1 else value.names[0]
    if isinstance(value, tuple):
        return [f"{key}:", *(f"  - {quoted(text)}" for text in value)]
    return [f"{key}: {quoted(str(value))}"]


def quoted(text: str, *, flow: bool = False) -> str:
    """Plain where nobody could misread it, else in double quotes."""
    if _PLAIN.fullmatch(text) and not _LOOKS_LIKE_MORE.fullmatch(text) and not (flow and "," in text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + "".join(ch if ch.isprintable() or ch in "\u200c\u200d" else _escape(ch) for ch in escaped) + '"'


def _escape(ch: str) -> str:
    code = ord(ch)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _node(key: str, node: Node) -> list[str]:
    """A key with whatever stands below it; on one line where there is room for it."""
    flat = f"{quoted(key)}: {_flat(node)}"
    if isinstance(node, Scalar) or len(flat) <= _ON_ONE_LINE:
        return [flat]
    return [f"{quoted(key)}:", *_indent(_below(node))]


def _below(node: Mapping | Listing) -> list[str]:
    if isinstance(node, Mapping):
        return [line for key, value in node.pairs for line in _node(key.text, value)]
    lines: list[str] = []
    for item in node.items:
        if isinstance(item, Scalar) or len(_flat(item)) <= _ON_ONE_LINE:
            lines.append(f"- {_flat(item)}")
        else:
            lines += [line[2:] for line in _item(_below(item))]
    return lines


def _flat(node: Node) -> str:
    if isinstance(node, Scalar):
        return node.text if _NUMBER.fullmatch(node.text) else quoted(node.text, flow=True)
    if isinstance(node, Mapping):
        return "{" + ", ".join(f"{quoted(key.text)}: {_flat(value)}" for key, value in node.pairs) + "}"
    return "[" + ", ".join(map(_flat, node.items)) + "]"


def _indent(lines: list[str]) -> list[str]:
    return ["  " + line for line in lines]


def _item(lines: list[str]) -> list[str]:
    return ["  - " + lines[0], *("    " + line for line in lines[1:])]
