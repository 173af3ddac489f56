"""The dose in plain words, in one canonical order, for screen, terminal and paper.

    hold or repetitions, sets, side, rest ("Hold 3 seconds. 6 times each side. 2 sets, rest 20 seconds.")

Sentences go through a translator with the shape of Qt's ``translate`` (context, text,
disambiguation, number), handed in, so that this floor knows nothing of Qt.
"""

from __future__ import annotations

from typing import Protocol

from backbeat.routine.model import Breath, Dose, Milliseconds, Pace, PhaseBreath, Sides

__all__ = ["Translate", "breath_line", "decimal", "dose_line", "english", "order_line", "paper_dose", "spoken_length"]

_CONTEXT = "Dose"


class Translate(Protocol):
    def __call__(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str: ...


def english(context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG001
    """The translator where there is none: English, with its plurals."""
    if n < 0:
        return text
    return text.replace("(s)", "" if n == 1 else "s").replace("%n", str(n))


def decimal(number: str, translate: Translate = english) -> str:
    """A number with a point in it, with the sign that the language has there."""
    return number.replace(".", translate(_CONTEXT, ".", "the sign before tenths, as in 2.5"))


def dose_line(dose: Dose, translate: Translate = english) -> str:
    """How much, in words: complete sentences, nothing abbreviated."""
    sentences: list[str] = []
    if dose.reps is None:
        sentences.append(_timed(dose, translate))
    else:
        hold = dose.tempo.hold
        if hold:
            sentences.append(translate(_CONTEXT, "Hold {length}.").replace("{length}", spoken_length(hold, translate)))
        sentences.append(_times(dose.reps, dose.sides, translate))
    if dose.pace is Pace.OWN:
        sentences.append(translate(_CONTEXT, "At your own pace."))
    if dose.sets > 1:
        sets = translate(_CONTEXT, "%n set(s)", None, dose.sets)
        if dose.rest:
            rest = translate(_CONTEXT, "{sets}, rest {length}.")
            sentences.append(rest.replace("{sets}", sets).replace("{length}", spoken_length(dose.rest, translate)))
        else:
            sentences.append(translate(_CONTEXT, "{sets} without a rest.").replace("{sets}", sets))
    sentences += extra_lines(dose, translate)
    return " ".join(sentences)


def extra_lines(dose: Dose, translate: Translate = english) -> list[str]:
    """What the weaker side does more, a sentence each; none where both sides do the same."""
    extra = dose.extra
    if extra is None:
        return []
    timed = dose.reps is None

    def amount(number: int) -> str:
        return spoken_length(number, translate) if timed else translate(_CONTEXT, "%n time(s)", None, number)

    sentences, left = [], extra.side is Sides.LEFT
    if extra.each:
        sentence = (
            translate(_CONTEXT, "On the left, {amount} in each set.")
            if left
            else translate(_CONTEXT, "On the right, {amount} in each set.")
        )
        sentences.append(sentence.replace("{amount}", amount(dose.amount + extra.each)))
    for one in extra.sets:
        sentence = (
            translate(_CONTEXT, "Then one more set on the left: {amount}.")
            if left
            else translate(_CONTEXT, "Then one more set on the right: {amount}.")
        )
        sentences.append(sentence.replace("{amount}", amount(one)))
    return sentences


def _times(reps: int, sides: Sides, translate: Translate) -> str:
    match sides:
        case Sides.EACH:
            return translate(_CONTEXT, "%n time(s) each side.", None, reps)
        case Sides.ALTERNATE:
            return translate(_CONTEXT, "%n time(s) each side, in turn.", None, reps)
        case Sides.LEFT:
            return translate(_CONTEXT, "%n time(s), left side only.", None, reps)
        case Sides.RIGHT:
            return translate(_CONTEXT, "%n time(s), right side only.", None, reps)
        case _:
            return translate(_CONTEXT, "%n time(s).", None, reps)


def _timed(dose: Dose, translate: Translate) -> str:
    length = spoken_length(dose.duration or 0, translate)
    match dose.sides:
        case Sides.EACH:
            sentence = translate(_CONTEXT, "{length} each side.")
        case Sides.LEFT:
            sentence = translate(_CONTEXT, "{length}, left side only.")
        case Sides.RIGHT:
            sentence = translate(_CONTEXT, "{length}, right side only.")
        case Sides.ALTERNATE:
            sentence = translate(_CONTEXT, "{length}, left and right in turn.")
        case _:
            sentence = translate(_CONTEXT, "{length}.")
    return sentence.replace("{length}", length)


def order_line(first: Sides | None, translate: Translate = english, *, limited: bool = False) -> str:
    """Which side begins, where that is the weaker one, and whether the other one does no more than it manages."""
    match (first, limited):
        case (Sides.LEFT, False):
            return translate(_CONTEXT, "Begin with the left side.")
        case (Sides.RIGHT, False):
            return translate(_CONTEXT, "Begin with the right side.")
        case (Sides.LEFT, True):
            return translate(_CONTEXT, "Begin with the left side; on the right do no more than the left managed.")
        case (Sides.RIGHT, True):
            return translate(_CONTEXT, "Begin with the right side; on the left do no more than the right managed.")
        case _:
            return ""


def paper_dose(
    dose: Dose, translate: Translate = english, *, held: bool = False, order: str = "", how_often: str = ""
) -> str:
    """The dose as it stands on paper, each thing a sentence of its own, in the canonical order:

        hold or repetitions, times, side, rest, how often
        ("Hold 20 seconds. 3 times each side. Rest 20 seconds. 3 to 4 days a week.")

    ``held``: a time without repetitions is a hold (`backbeat.routine.dose.is_held`), not a movement for so long;
    ``order``: what `order_line` says.
    """
    sentences: list[str] = []
    if dose.reps is None:
        begin = translate(_CONTEXT, "Hold {length}.") if held else translate(_CONTEXT, "{length}.")
        sentences.append(begin.replace("{length}", spoken_length(dose.duration or 0, translate)))
        if dose.sets > 1 or dose.sides is not Sides.BOTH:
            sentences.append(_times(dose.sets, dose.sides, translate))
    else:
        if dose.tempo.hold:
            hold = translate(_CONTEXT, "Hold {length}.")
            sentences.append(hold.replace("{length}", spoken_length(dose.tempo.hold, translate)))
        sentences.append(_times(dose.reps, dose.sides, translate))
    if dose.pace is Pace.OWN:
        sentences.append(translate(_CONTEXT, "At your own pace."))
    if dose.sets > 1:
        if dose.reps is not None:
            sentences.append(translate(_CONTEXT, "%n set(s).", None, dose.sets))
        if dose.rest:
            rest = translate(_CONTEXT, "Rest {length}.")
            sentences.append(rest.replace("{length}", spoken_length(dose.rest, translate)))
        else:
            sentences.append(translate(_CONTEXT, "No rest in between."))
    sentences += [order] if order else []
    sentences += extra_lines(dose, translate)
    often = how_often.strip().rstrip(".")
    if often:
        sentences.append(f"{often[0].upper()}{often[1:]}.")
    return " ".join(sentences)


def breath_line(dose: Dose, translate: Translate = english) -> str:
    """How to breathe, in words; one sentence."""
    if dose.cycle is not None:
        sentence = translate(_CONTEXT, "Breathe in for {in}, out for {out}.")
        sentence = sentence.replace("{in}", spoken_length(dose.cycle.in_, translate))
        return sentence.replace("{out}", spoken_length(dose.cycle.out, translate))
    if dose.reps is None or dose.breath.is_free:
        return translate(_CONTEXT, "Breathe evenly.")
    return _by_phase(dose.breath, translate)


def _by_phase(breath: PhaseBreath, translate: Translate) -> str:
    match breath.effort, breath.finish:
        case Breath.IN, Breath.OUT:
            return translate(_CONTEXT, "Inhale on the effort, exhale to finish.")
        case Breath.OUT, Breath.IN:
            return translate(_CONTEXT, "Exhale on the effort, inhale to finish.")
        case Breath.OUT, _:
            return translate(_CONTEXT, "Exhale on the effort.")
        case Breath.IN, _:
            return translate(_CONTEXT, "Inhale on the effort.")
        case _:
            return translate(_CONTEXT, "Breathe evenly.")


def spoken_length(length: Milliseconds, translate: Translate = english) -> str:
    """A length as one says it: "45 seconds", "1 minute", "1 minute 30 seconds", "2.5 seconds"."""
    minutes, rest = divmod(length, 60_000)
    seconds, fraction = divmod(rest, 1_000)
    words = []
    if minutes:
        words.append(translate(_CONTEXT, "%n minute(s)", None, minutes))
    if fraction:
        number = decimal(f"{seconds}.{fraction:03d}".rstrip("0"), translate)
        words.append(translate(_CONTEXT, "{number} seconds").replace("{number}", number))
    elif seconds or not minutes:
        words.append(translate(_CONTEXT, "%n second(s)", None, seconds))
    return " ".join(words)
