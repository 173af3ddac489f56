"""What the pages about the body say, where `backbeat.plan` has no sentence for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from backbeat.plan.facts import Rule, WeakSide
from backbeat.plan.muscles import area_words, limb_words
from backbeat.plan.tape import Measurement, Point, points, sentence
from backbeat.routine.describe import decimal
from backbeat.routine.model import Sides
from backbeat.ui.charts.data import Dot
from backbeat.ui.dates import date_words
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.plan.balance import Balance, GroupLoad
    from backbeat.plan.muscles import Limb

__all__ = [
    "asymmetry_sentence",
    "dots_of",
    "group_words",
    "load_sentence",
    "measurement_words",
    "minutes_of",
    "rule_explained",
    "rule_words",
    "side_words",
    "weak_words",
]


# -- the tape ----------------------------------------------------------------------------------------


def measurement_words(measured: Measurement) -> str:
    """One measurement, whole."""
    words = sentence(measured, translate)
    return words if measured.bent else f"{words} {translate('Body', 'Measured straight.')}"


def side_words(side: Sides | None, percent: float) -> str:
    """ "5.2 percent, left smaller" """
    if side is None:
        return translate("Body", "alike")
    pattern = (
        translate("Body", "%1 percent, left smaller")
        if side is Sides.LEFT
        else translate("Body", "%1 percent, right smaller")
    )
    return pattern.replace("%1", decimal(f"{percent:.1f}", translate))


def dots_of(found: Sequence[Point]) -> tuple[list[Dot], str, str]:
    """A limb's points for the chart, and what stands above and below nought.

    Where one side has always been the smaller one, up is more of it; else right is above and left below nought.
    """
    left = any(point.smaller is Sides.LEFT for point in found)
    right = any(point.smaller is Sides.RIGHT for point in found)
    above = translate("Body", "Right is smaller") if right else translate("Body", "Left is smaller") if left else ""
    below = translate("Body", "Left is smaller") if left and right else ""
    dots = [
        Dot(
            point.at,
            point.signed if left and right else point.percent,
            date_words(point.at.date(), short=True),
            side_words(point.smaller, point.percent),
        )
        for point in found
    ]
    return dots, above, below


def asymmetry_sentence(measured: Sequence[Measurement], limb: Limb) -> str:
    """What a limb's measurements say, in a sentence or two."""
    found = points(measured, limb)
    if not found:
        words = translate("Body", "%1: nothing measured yet. Measure both sides, with the limb bent.")
        return words.replace("%1", limb_words(limb, translate))
    newest = max((one for one in measured if one.limb is limb), key=lambda one: one.at)
    said = sentence(newest, translate)
    if len(found) == 1:
        return f"{said} {translate('Body', 'It is the only measurement so far.')}"
    before = translate("Body", "On %1 it was: %2.").replace("%1", date_words(found[0].at.date(), short=True))
    return f"{said} {before.replace('%2', side_words(found[0].smaller, found[0].percent))}"


# -- what is weaker ----------------------------------------------------------------------------------


def rule_words(rule: Rule) -> str:
    """A rule as a chip has it."""
    return {
        Rule.FIRST: translate("Body", "It begins"),
        Rule.MORE_SETS: translate("Body", "More, in sets of its own"),
        Rule.MORE_REPS: translate("Body", "More, in every set"),
        Rule.NO_MORE: translate("Body", "The other does no more than it"),
    }[rule]


def rule_explained(rule: Rule, percent: int) -> str:
    """A rule in full."""
    words = {
        Rule.FIRST: translate("Body", "The weaker side begins wherever the sides take turns, and does the same."),
        Rule.MORE_SETS: translate("Body", "The weaker side begins and does about %1 percent more, in sets of its own."),
        Rule.MORE_REPS: translate("Body", "The weaker side begins and does about %1 percent more, in every set."),
        Rule.NO_MORE: translate(
            "Body", "The weaker side begins, and the other one does no more than the weaker one managed."
        ),
    }[rule]
    return words.replace("%1", str(percent))


def weak_words(weak: WeakSide) -> str:
    """What holds for an area, as one line."""
    which = (
        translate("Body", "%1: left is weaker.")
        if weak.side is Sides.LEFT
        else translate("Body", "%1: right is weaker.")
    )
    return f"{which.replace('%1', area_words(weak.area, translate))} {rule_explained(weak.rule, weak.percent)}"


# -- balance -----------------------------------------------------------------------------------------


def minutes_of(length: int) -> float:
    """Minutes, to a tenth, of milliseconds."""
    return round(length / 60_000, 1)


def group_words(sets: int, length: int, *, little: bool = False) -> str:
    """What a group, or a side, got."""
    if not sets:
        return translate("Body", "nothing")
    minutes = f"{minutes_of(length):.0f}" if length >= 600_000 else f"{minutes_of(length):g}"
    time = translate("Body", "%1 min").replace("%1", decimal(minutes, translate))
    words = translate("Body", "%n set(s)", None, sets) + " · " + time
    return f"{words} · {translate('Body', 'little')}" if little else words


def load_sentence(found: Balance) -> str:
    """The load of the groups, in a sentence or two."""
    done: list[GroupLoad] = [one for one in found.groups if one.sets]
    if not done:
        return translate("Body", "Nothing was done in these weeks.")
    names = ", ".join(area_words(one.group, translate) for one in done[:3])
    words = translate("Body", "Most time: %1.").replace("%1", names)
    if found.neglected:
        little = ", ".join(area_words(group, translate) for group in found.neglected)
        words += " " + translate("Body", "Little or nothing: %1.").replace("%1", little)
    return words
