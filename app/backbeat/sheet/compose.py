"""From a routine to a sheet: what is said on paper, and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from backbeat.routine.adjustments import UNCHANGED, AdjustedStep, Adjustments, adjusted_blocks, can_be_uneven
from backbeat.routine.arithmetic import routine_length
from backbeat.routine.describe import breath_line, order_line, paper_dose, spoken_length
from backbeat.routine.dose import at_level, is_held
from backbeat.routine.model import Breath, Sides
from backbeat.sheet.clean import clean
from backbeat.sheet.edition import edition
from backbeat.sheet.model import BoxRow, LogGrid, SafetyPart, Sheet, SheetEntry, SheetWords
from backbeat.sheet.options import MOST_ON_A_POCKET_CARD, SheetOptions

if TYPE_CHECKING:
    from backbeat.routine.describe import Translate
    from backbeat.routine.model import Block, Dose, Exercise, Routine, Step

__all__ = ["compose", "compose_many", "count_entries"]

_CONTEXT = "Sheet"
_NO_TITLES: Mapping[str, str] = MappingProxyType({})


def count_entries(routine: Routine, level: str | None) -> int:
    """How many exercises a level of a routine has on paper; `SheetOptions.exercises` counts among them from 1."""
    return len(routine.steps(_level(routine, level)))


def compose_many(
    routines: Sequence[Routine],
    options: SheetOptions,
    translate: Translate,
    *,
    today: date,
    adjustments: Adjustments = UNCHANGED,
    titles: Mapping[str, str] = _NO_TITLES,
) -> tuple[Sheet, ...]:
    """The sheets of a booklet, or of a desk card. A level that a routine does not have is its lowest there.

    ``adjustments`` are those of the routine where there is but one; of several nothing is different.
    ``titles``: of other routines, by id, for a warm-up or cool-down to be called by.
    """
    if len(routines) != 1:
        adjustments = UNCHANGED
    sheets = tuple(
        compose(routine, options, translate, today=today, adjustments=adjustments, titles=titles)
        for routine in routines
    )
    if options.layout != "desk" or len(sheets) < 2:
        return sheets
    version = _version(translate(_CONTEXT, "desk card"), edition(tuple(routines)), translate)
    return tuple(replace(sheet, version=version) for sheet in sheets)


def compose(
    routine: Routine,
    options: SheetOptions,
    translate: Translate,
    *,
    today: date,
    adjustments: Adjustments = UNCHANGED,
    titles: Mapping[str, str] = _NO_TITLES,
) -> Sheet:
    """The sheet of a routine. Places in ``options.exercises`` that it does not have are passed over.

    ``adjustments``, of this level, are on it where the person wants the sheet to say what they do themselves.
    A warm-up or cool-down that ``titles`` does not know is called by its id.
    """
    level = _level(routine, options.level)
    chosen, changes = _chosen(routine, options, level, adjustments)
    entries, left_out = _entries(chosen, level, options, translate, changes)
    length = _length(chosen, level, translate, changes)
    return Sheet(
        routine=clean(routine.id),
        title=clean(routine.title),
        language=routine.language,
        audience=clean(routine.audience),
        summary=clean(routine.summary),
        facts=_facts(chosen, level, length, translate, titles),
        length=length,
        printed_for=_line(translate(_CONTEXT, "Printed for {name}"), options.printed_for),
        prescriber=_line(translate(_CONTEXT, "Given by {name}"), options.prescriber),
        safety=_safety(routine, translate),
        stop=clean(options.with_stop),
        entries=entries,
        grid=_grid(entries, options.log_weeks, translate),
        notice=_notice(len(entries), left_out, translate),
        version=_version(clean(routine.id), edition(routine), translate),
        day=today,
        date=_date(today, translate),
        days=_letters(translate),
        words=SheetWords(
            desk=translate(_CONTEXT, "Short breaks"),
            audience=translate(_CONTEXT, "For:"),
            easier=translate(_CONTEXT, "Easier:"),
            harder=translate(_CONTEXT, "Harder:"),
            care=translate(_CONTEXT, "Take care:"),
            page=translate(_CONTEXT, "{page} of {pages}"),
        ),
    )


def _level(routine: Routine, level: str | None) -> str | None:
    if not routine.levels:
        return None
    return level if level in routine.levels else routine.levels[0]


def _chosen(
    routine: Routine, options: SheetOptions, level: str | None, adjustments: Adjustments
) -> tuple[Routine, Adjustments]:
    """The routine with the chosen exercises of this level only, so that every sum is theirs; and what changes there."""
    place = 0
    blocks: list[Block] = []
    changes = UNCHANGED
    for number, block in enumerate(routine.blocks):
        steps: list[Step] = []
        for written, step in enumerate(block.steps):
            if step.only and level not in step.only:
                continue
            place += 1
            if options.exercises is None or place in options.exercises:
                changes = changes.with_change(
                    replace(adjustments.at(number, written), block=len(blocks), step=len(steps))
                )
                steps.append(step)
        if steps:
            blocks.append(replace(block, steps=tuple(steps)))
    return replace(routine, blocks=tuple(blocks)), changes


def _entries(
    routine: Routine, level: str | None, options: SheetOptions, translate: Translate, changes: Adjustments
) -> tuple[tuple[SheetEntry, ...], int]:
    found: list[SheetEntry] = []
    for block in adjusted_blocks(routine, level, changes):
        for place, step in enumerate(block.steps):
            entry = _entry(step, routine, level, len(found) + 1, translate)
            if place == 0:
                entry = replace(entry, heading=clean(block.block.title), rounds=_rounds(block.block, level, translate))
            found.append(entry)
    most = MOST_ON_A_POCKET_CARD if options.layout == "pocket" else len(found)
    return tuple(found[:most]), max(0, len(found) - most)


def _entry(
    adjusted: AdjustedStep, routine: Routine, level: str | None, number: int, translate: Translate
) -> SheetEntry:
    step, dose, change = adjusted
    exercise = step.exercise
    held = is_held(step, routine, level)
    first = change.first if can_be_uneven(dose) else None
    order = order_line(first, translate, limited=change.limited)
    return SheetEntry(
        number=number,
        exercise=clean(exercise.id),
        title=clean(step.name),
        short=clean(step.title or exercise.short or exercise.title),
        steps=tuple(clean(text) for text in exercise.steps),
        dose=paper_dose(dose, translate, held=held, order=order, how_often=clean(routine.how_often)),
        brief_dose=paper_dose(dose, translate, held=held, order=order),
        breath=_breath(exercise, dose, translate),
        instruction=clean(exercise.instruction or (exercise.steps[0] if exercise.steps else "")),
        note=clean(step.note),
        easier=clean(exercise.easier),
        harder=clean(exercise.harder),
        cautions=tuple(clean(text) for text in exercise.cautions),
        boxes=_boxes(dose, first, clean(exercise.left), clean(exercise.right), translate),
        pictures=exercise.pictures,
        figure=exercise.figure,
    )


def _breath(exercise: Exercise, dose: Dose, translate: Translate) -> str:
    """How to breathe, by what the exercise calls its phases; on paper nobody sees which one is the effort."""
    ways = (dose.breath.effort, dose.breath.finish)
    if dose.reps is None or not (exercise.effort and exercise.finish):
        return breath_line(dose, translate)
    if {exercise.effort.casefold(), exercise.finish.casefold()} in _all_breath(translate):
        return ""  # "Breathe in: breathe in"; its steps have said so
    if ways == (Breath.IN, Breath.OUT):
        pattern = translate(_CONTEXT, "Breathe in: {effort}. Breathe out: {finish}.")
    elif ways == (Breath.OUT, Breath.IN):
        pattern = translate(_CONTEXT, "Breathe out: {effort}. Breathe in: {finish}.")
    else:
        return breath_line(dose, translate)
    return pattern.replace("{effort}", clean(exercise.effort)).replace("{finish}", clean(exercise.finish))


def _all_breath(translate: Translate) -> tuple[set[str], ...]:
    """What an exercise of nothing but breath calls its phases, in the file's own language or in the sheet's."""
    ways = ("breathe in", "breathe out")
    return set(ways), {translate("Session", way).casefold() for way in ways}


def _boxes(dose: Dose, first: Sides | None, left: str, right: str, translate: Translate) -> tuple[BoxRow, ...]:
    """Boxes for each side that is done, by the side's own name where it has one; in the order they are done in."""
    left_row = BoxRow(left or translate(_CONTEXT, "Left"))
    right_row = BoxRow(right or translate(_CONTEXT, "Right"))
    match dose.sides:
        case Sides.EACH | Sides.ALTERNATE:
            return (right_row, left_row) if first is Sides.RIGHT else (left_row, right_row)
        case Sides.LEFT:
            return (left_row,)
        case Sides.RIGHT:
            return (right_row,)
        case _:
            return (BoxRow(translate(_CONTEXT, "Done")),)


def _rounds(block: Block, level: str | None, translate: Translate) -> str:
    rounds, rest = at_level(block.rounds, level), at_level(block.rest, level)
    if rounds < 2:
        return ""
    words = translate(_CONTEXT, "All of this part %n time(s).", None, rounds)
    if rest:
        pause = translate(_CONTEXT, "Rest {length} in between.")
        words += " " + pause.replace("{length}", spoken_length(rest, translate))
    return words


def _length(routine: Routine, level: str | None, translate: Translate, changes: Adjustments) -> str:
    length, at_least = routine_length(routine, level, changes)
    if length >= 60_000:
        length = -(-length // 60_000) * 60_000  # whole minutes: nobody on paper counts seconds
    words = translate(_CONTEXT, "at least {length}") if at_least else translate(_CONTEXT, "about {length}")
    return words.replace("{length}", spoken_length(length, translate))


def _facts(
    routine: Routine, level: str | None, length: str, translate: Translate, titles: Mapping[str, str]
) -> tuple[str, ...]:
    facts = [_sentence(length)]
    if routine.how_often:
        facts.append(_sentence(clean(routine.how_often)))
    if level is not None:
        facts.append(translate(_CONTEXT, "Level: {level}.").replace("{level}", _known(level, translate)))
    things = dict.fromkeys(
        _known(thing, translate) for step in routine.steps(level) for thing in step.exercise.equipment
    )
    if things:
        facts.append(translate(_CONTEXT, "You need: {things}.").replace("{things}", ", ".join(things)))
    for other, pattern in (
        (routine.warm_up, translate(_CONTEXT, "Warm up first: {name}.")),
        (routine.cool_down, translate(_CONTEXT, "Afterwards: {name}.")),
    ):
        if other:
            facts.append(pattern.replace("{name}", clean(titles.get(other, other))))
    return tuple(facts)


def _known(word: str, translate: Translate) -> str:
    """A word of the file that the program knows in other languages, too: a level, a thing needed, a reason for care."""
    return translate("Content", clean(word))


def _safety(routine: Routine, translate: Translate) -> tuple[SafetyPart, ...]:
    """Not for, ask first, when to stop: always in this order, the last one always there."""
    reasons = (
        translate(_CONTEXT, "pain"),
        translate(_CONTEXT, "weakness"),
        translate(_CONTEXT, "nausea"),
        translate(_CONTEXT, "dizziness"),
    )
    parts = (
        SafetyPart(
            translate(_CONTEXT, "Do not start with"), tuple(_known(words, translate) for words in routine.not_for)
        ),
        SafetyPart(
            translate(_CONTEXT, "Ask a professional first with"),
            tuple(_known(words, translate) for words in routine.ask_first),
        ),
        SafetyPart(translate(_CONTEXT, "Stop at once at"), reasons),
    )
    return tuple(part for part in parts if part.text)


def _grid(entries: Sequence[SheetEntry], weeks: int, translate: Translate) -> LogGrid | None:
    if not weeks:
        return None
    week = translate(_CONTEXT, "Week {number}")
    return LogGrid(
        weeks=tuple(week.replace("{number}", str(number)) for number in range(1, weeks + 1)),
        days=(
            translate(_CONTEXT, "Mon"),
            translate(_CONTEXT, "Tue"),
            translate(_CONTEXT, "Wed"),
            translate(_CONTEXT, "Thu"),
            translate(_CONTEXT, "Fri"),
            translate(_CONTEXT, "Sat"),
            translate(_CONTEXT, "Sun"),
        ),
        rows=tuple(f"{entry.number}  {entry.short}" for entry in entries),
        pain=translate(_CONTEXT, "Pain, 0 to 10"),
        hint=translate(
            _CONTEXT, "Tick what you have done. Pain: write a number from 0, none, to 10, the worst you can imagine."
        ),
        heading=translate(_CONTEXT, "What I have done"),
    )


def _letters(translate: Translate) -> tuple[str, ...]:
    """One or two letters for each day, so that a box says which day it is."""
    return tuple(translate(_CONTEXT, "M T W T F S S", "the days of a week, by their letters").split())


def _notice(shown: int, left_out: int, translate: Translate) -> str:
    if not left_out:
        return ""
    words = translate(_CONTEXT, "This card shows {shown} of {all} exercises.")
    return words.replace("{shown}", str(shown)).replace("{all}", str(shown + left_out))


def _version(name: str, of_file: str, translate: Translate) -> str:
    pattern = translate(_CONTEXT, "{name}, version {version}")
    return pattern.replace("{name}", name).replace("{version}", of_file)


def _line(pattern: str, name: str) -> str:
    name = clean(name)
    return pattern.replace("{name}", name) if name else ""


def _sentence(words: str) -> str:
    words = words.rstrip(".")
    return f"{words[:1].upper()}{words[1:]}."


def _date(day: date, translate: Translate) -> str:
    months = (
        translate(_CONTEXT, "January"),
        translate(_CONTEXT, "February"),
        translate(_CONTEXT, "March"),
        translate(_CONTEXT, "April"),
        translate(_CONTEXT, "May"),
        translate(_CONTEXT, "June"),
        translate(_CONTEXT, "July"),
        translate(_CONTEXT, "August"),
        translate(_CONTEXT, "September"),
        translate(_CONTEXT, "October"),
        translate(_CONTEXT, "November"),
        translate(_CONTEXT, "December"),
    )
    pattern = translate(_CONTEXT, "{day} {month} {year}")
    return (
        pattern.replace("{day}", str(day.day))
        .replace("{month}", months[day.month - 1])
        .replace("{year}", f"{day.year:04}")
    )
