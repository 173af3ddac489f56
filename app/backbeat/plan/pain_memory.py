"""What hurt is remembered: what is left out the next time, what may be offered, what is asked the day after.

Nothing here judges a pain or says that it is safe to go on. A high number or a serious sign only takes offers
away. `docs/safety.md` says where the numbers come from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from backbeat.plan.facts import Answer, Check, Choice, Rested
from backbeat.routine.adjustments import UNCHANGED, Adjustments
from backbeat.routine.describe import Translate, english
from backbeat.routine.model import Routine, Sides
from backbeat.session.record import StopKind

__all__ = [
    "ASKED_AFTER",
    "NO_OFFER_FROM",
    "SERIOUS_AREAS",
    "SERIOUS_KINDS",
    "Light",
    "Option",
    "PainLimits",
    "adjust",
    "answer_words",
    "checks_due",
    "effective",
    "is_serious",
    "light_for",
    "light_of",
    "of_routine",
    "option_words",
    "options",
    "question",
    "what_happened",
    "what_is_done",
]

_CONTEXT = "Pain memory"

SERIOUS_KINDS = frozenset({StopKind.WEAKNESS, StopKind.NAUSEA, StopKind.DIZZINESS, StopKind.BREATHLESSNESS})
"""Signs that weigh more than any number."""
SERIOUS_AREAS = frozenset({"chest"})
NO_OFFER_FROM = 6
"""From this rating on nothing is offered that could be read as encouragement, whatever the settings say."""

ASKED_AFTER = timedelta(hours=8)
"""A night: sooner after a stop nobody can say whether it has settled."""


class Light(StrEnum):
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Option(StrEnum):
    """What a person may choose for a rested exercise."""

    LEAVE_OUT = "leave-out"
    EASIER = "easier"
    PUT_BACK = "put-back"


@dataclass(frozen=True, slots=True)
class PainLimits:
    """Ratings from which the light is amber, and red (`Settings.pain_amber`, `pain_red`); red counts first."""

    amber: int = 4
    red: int = 6


def light_of(rested: Rested, limits: PainLimits) -> Light:
    return light_for(rested.kind, rested.area, rested.rating, limits)


def light_for(kind: StopKind | None, area: str, rating: int | None, limits: PainLimits) -> Light:
    """Of what was said. Amber where nobody said how strong it was: not knowing is no reason to think little of it."""
    if _is_serious_sign(kind, area):
        return Light.RED
    if rating is None:
        return Light.AMBER
    if rating >= limits.red:
        return Light.RED
    return Light.AMBER if rating >= limits.amber else Light.GREEN


def is_serious(rested: Rested, limits: PainLimits) -> bool:
    """Whether the exercise is not offered at all: a red light, or a rating from which nothing is (F69)."""
    return light_of(rested, limits) is Light.RED or (rested.rating or 0) >= NO_OFFER_FROM


def _is_serious_sign(kind: StopKind | None, area: str) -> bool:
    where = area.removeprefix("left-").removeprefix("right-").removeprefix("both-")
    return kind in SERIOUS_KINDS or where in SERIOUS_AREAS


def _last(rested: Rested, checks: Iterable[Check]) -> Check | None:
    return max((one for one in checks if one.session == rested.session), key=lambda one: one.at, default=None)


def options(
    rested: Rested, checks: Collection[Check], limits: PainLimits, *, has_easier: bool = True
) -> tuple[Option, ...]:
    """What may be chosen now. Leaving it out always; the rest only where nothing speaks against it.

    A serious stop: nothing else until the person has said that it has settled. After "no, it has not settled": the
    exercise is not offered either, whatever its rating was.
    """
    last = _last(rested, checks)
    answer = None if last is None else last.answer
    if answer is Answer.NO or (is_serious(rested, limits) and answer is not Answer.YES):
        return (Option.LEAVE_OUT,)
    return (Option.LEAVE_OUT, Option.EASIER, Option.PUT_BACK) if has_easier else (Option.LEAVE_OUT, Option.PUT_BACK)


def effective(rested: Rested, checks: Collection[Check], limits: PainLimits, *, has_easier: bool = True) -> Choice:
    """What is done with it at the next start: the easier form only where it was chosen and still may be."""
    may = Option.EASIER in options(rested, checks, limits, has_easier=has_easier)
    return Choice.EASIER if rested.choice is Choice.EASIER and may else Choice.LEFT_OUT


def of_routine(routine: Routine, rested: Iterable[Rested]) -> tuple[Rested, ...]:
    """Those that concern a routine, wherever they began: a movement is the same in another routine."""
    exercises = {step.exercise.id for block in routine.blocks for step in block.steps}
    return tuple(one for one in rested if one.back is None and one.exercise in exercises)


def adjust(
    routine: Routine,
    rested: Sequence[Rested],
    checks: Collection[Check],
    limits: PainLimits,
    base: Adjustments = UNCHANGED,
) -> Adjustments:
    """Leave out, or take the easier form of, whatever is rested in a routine."""
    adjusted = base
    for number, block in enumerate(routine.blocks):
        for place, step in enumerate(block.steps):
            concerned = [one for one in rested if one.back is None and one.exercise == step.exercise.id]
            if not concerned:
                continue
            easier = bool(step.exercise.easier)
            chosen = {one: effective(one, checks, limits, has_easier=easier) for one in concerned}
            out = [one.side for one in concerned if chosen[one] is Choice.LEFT_OUT]
            # One side may be out and the other in its easier form: then both hold.
            adjusted = adjusted.with_change(
                replace(
                    adjusted.at(number, place),
                    left_out=_together(out) if out else None,
                    easier=Choice.EASIER in chosen.values(),
                )
            )
    return adjusted


def _together(sides: Sequence[Sides]) -> Sides:
    """One side where all are that side, else the whole exercise."""
    return sides[0] if len(set(sides)) == 1 else Sides.BOTH


# -- the day after -----------------------------------------------------------------------------------


def checks_due(rested: Iterable[Rested], checks: Collection[Check], now: datetime) -> tuple[Rested, ...]:
    """Of what is to be asked now "has it settled?": from the day after the stop, once a day, until it has.

    A day that begins a minute after the stop says nothing yet: `ASKED_AFTER` has to have gone by as well.

    Shown in the program only, never as a notification.
    """
    due, today = [], now.date()
    for one in rested:
        is_next_day = one.since.date() < today and now - one.since >= ASKED_AFTER
        last = _last(one, checks)
        asked_again = last is None or (last.answer is not Answer.YES and last.at.date() < today)
        if one.back is None and is_next_day and asked_again:
            due.append(one)
    return tuple(due)


def question(rested: Rested, day: str, translate: Translate = english) -> str:
    """What is asked; ``day`` is that of the stop, as people write it here."""
    text = translate(_CONTEXT, "On {day} you stopped at {exercise}. Has it settled?")
    return text.replace("{day}", day).replace("{exercise}", rested.title)


def answer_words(answer: Answer, translate: Translate = english) -> tuple[str, str]:
    """An answer as it is chosen, and what it changes."""
    return {
        Answer.YES: (
            translate(_CONTEXT, "Yes, it has settled"),
            translate(_CONTEXT, "The exercise stays out until you put it back. Begin with less when you do."),
        ),
        Answer.BETTER: (
            translate(_CONTEXT, "It is better, not gone"),
            translate(_CONTEXT, "The exercise stays as it is now. You are asked again tomorrow."),
        ),
        Answer.NO: (
            translate(_CONTEXT, "No, it has not"),
            translate(
                _CONTEXT,
                "The exercise stays out, and its easier form too. Please speak with a doctor or your physiotherapist "
                "before you exercise again.",
            ),
        ),
    }[answer]


# -- in words ----------------------------------------------------------------------------------------


def what_happened(rested: Rested, day: str, translate: Translate = english) -> str:
    """What the next start says first: "On 2 March you stopped at Bird dog, on the left: pain, 5 of 10." """
    kinds: dict[StopKind | None, Callable[[], str]] = {
        StopKind.PAIN: lambda: translate(_CONTEXT, "pain"),
        StopKind.WEAKNESS: lambda: translate(_CONTEXT, "weakness"),
        StopKind.NAUSEA: lambda: translate(_CONTEXT, "nausea"),
        StopKind.DIZZINESS: lambda: translate(_CONTEXT, "dizziness"),
        StopKind.BREATHLESSNESS: lambda: translate(_CONTEXT, "breathlessness"),
    }
    where = {
        Sides.LEFT: lambda: translate(_CONTEXT, "On {day} you stopped at {exercise}, on the left"),
        Sides.RIGHT: lambda: translate(_CONTEXT, "On {day} you stopped at {exercise}, on the right"),
    }.get(rested.side, lambda: translate(_CONTEXT, "On {day} you stopped at {exercise}"))()
    said = [kinds[rested.kind]()] if rested.kind in kinds else []
    if rested.rating is not None:
        said.append(translate(_CONTEXT, "{rating} of 10").replace("{rating}", str(rested.rating)))
    where = where.replace("{day}", day).replace("{exercise}", rested.title)
    return f"{where}: {', '.join(said)}." if said else f"{where}."


def what_is_done(
    rested: Rested,
    checks: Collection[Check],
    limits: PainLimits,
    *,
    has_easier: bool = True,
    translate: Translate = english,
) -> str:
    """What the next start does about it, and what ends that."""
    if effective(rested, checks, limits, has_easier=has_easier) is Choice.EASIER:
        return translate(_CONTEXT, "Its easier form is done until you put it back.")
    if Option.PUT_BACK not in options(rested, checks, limits, has_easier=has_easier):
        return translate(
            _CONTEXT,
            "It is left out. It can be put back once you have said that it has settled. If it has not, please speak "
            "with a doctor or your physiotherapist first.",
        )
    if rested.side in {Sides.LEFT, Sides.RIGHT}:
        return translate(_CONTEXT, "That side is left out until you put it back.")
    return translate(_CONTEXT, "It is left out until you put it back.")


def option_words(option: Option, translate: Translate = english) -> str:
    return {
        Option.LEAVE_OUT: translate(_CONTEXT, "Leave it out"),
        Option.EASIER: translate(_CONTEXT, "Do the easier form"),
        Option.PUT_BACK: translate(_CONTEXT, "Put it back"),
    }[option]
