"""What the charts of the history show: sums without holes, and the sentences that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from backbeat.history.statistics import PeriodSum
from backbeat.ui.charts.data import Bar
from backbeat.ui.text import format_minutes, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.routine.model import Milliseconds

__all__ = ["REACHES", "Step", "minutes_bars", "minutes_sentence", "reach_of", "sessions_bars", "sessions_sentence",
           "step_for", "titles_of", "without_holes"]  # fmt: skip

REACHES = ("months", "year", "all")
_WEEKS = {"months": 13, "year": 52}
_MOST_COLUMNS = 60


class Step(StrEnum):
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Reach:
    """From when to when, in steps of what."""

    first: date
    last: date
    step: Step


def begin_of(day: date, step: Step) -> date:
    """The first day of the week (Monday), month or year."""
    match step:
        case Step.WEEK:
            return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
        case Step.MONTH:
            return day.replace(day=1)
        case _:
            return day.replace(month=1, day=1)


def _next(first: date, step: Step) -> date | None:
    try:
        if step is Step.WEEK:
            return first + timedelta(days=7)
        if step is Step.MONTH:
            return (first + timedelta(days=32)).replace(day=1)
        return first.replace(year=first.year + 1)
    except (OverflowError, ValueError):
        return None


def step_for(first: date, last: date) -> Step:
    """The finest that leaves columns one can tell from one another."""
    days = (last - first).days
    if days <= 7 * _MOST_COLUMNS:
        return Step.WEEK
    return Step.MONTH if days <= 30 * _MOST_COLUMNS else Step.YEAR


def reach_of(name: str, today: date, ends: tuple[date, date] | None) -> Reach:
    """The time of this name up to today; ``ends`` are the first and the last day of the whole history."""
    last = max(today, ends[1]) if ends else today
    weeks = _WEEKS.get(name)
    if weeks is not None:
        this_week = begin_of(today, Step.WEEK)
        return Reach(date.fromordinal(max(1, this_week.toordinal() - 7 * (weeks - 1))), today, Step.WEEK)
    first = min(ends[0], today) if ends else today
    step = step_for(first, last)
    return Reach(begin_of(first, step), last, step)


def without_holes(sums: Iterable[PeriodSum], reach: Reach) -> list[PeriodSum]:
    """Every week, month or year of the time, those in which nothing was done, too; oldest first."""
    found: dict[date, PeriodSum] = {}
    for one in sums:
        first = begin_of(one.first, reach.step)
        was = found.get(first, PeriodSum(first, 0, 0, 0, 0, 0))
        found[first] = PeriodSum(
            first,
            was.sessions + one.sessions,
            was.finished + one.finished,
            was.stopped + one.stopped,
            was.from_paper + one.from_paper,
            was.time + one.time,
        )
    result: list[PeriodSum] = []
    at: date | None = begin_of(reach.first, reach.step)
    while at is not None and at <= reach.last:
        result.append(found.get(at, PeriodSum(at, 0, 0, 0, 0, 0)))
        at = _next(at, reach.step)
    return result


# -- words ------------------------------------------------------------------------------------------


def titles_of(step: Step) -> tuple[str, str]:
    """The titles of the two charts."""
    return {
        Step.WEEK: (translate("History", "Minutes a week"), translate("History", "Sessions a week")),
        Step.MONTH: (translate("History", "Minutes a month"), translate("History", "Sessions a month")),
        Step.YEAR: (translate("History", "Minutes a year"), translate("History", "Sessions a year")),
    }[step]


def _label(first: date, step: Step) -> str:
    day = QDate(first.year, first.month, first.day)
    form = {Step.WEEK: translate("History", "d MMM"), Step.MONTH: "MMM yy", Step.YEAR: "yyyy"}[step]
    return QLocale().toString(day, form)


def _when(first: date, step: Step, now: date) -> str:
    """A week, month or year as one says it within a sentence."""
    if step is Step.WEEK:
        form = translate("History", "d MMMM" if first.year == now.year else "d MMMM yyyy")
        day = QLocale().toString(QDate(first.year, first.month, first.day), form)
        return translate("History", "the week of %1").replace("%1", day)
    return QLocale().toString(QDate(first.year, first.month, 1), "MMMM yyyy" if step is Step.MONTH else "yyyy")


def _also(one: PeriodSum) -> str:
    """What is to be known of a column beside its height."""
    parts = []
    if one.stopped:
        parts.append(translate("History", "%n stopped because something hurt", None, one.stopped))
    if one.from_paper:
        parts.append(translate("History", "%n from paper, with the time that was planned", None, one.from_paper))
    return "".join(f", {part}" for part in parts)


def _sessions_words(count: int) -> str:
    return translate("History", "%n session(s)", None, count)


def _time_words(time: Milliseconds) -> str:
    return format_minutes(time / 1000) if time else translate("Length", "%1 min").replace("%1", "0")


def minutes_bars(sums: Sequence[PeriodSum], step: Step) -> list[Bar]:
    return [
        Bar(_label(one.first, step), one.time / 60_000, _time_words(one.time) + _also(one), marked=one.stopped > 0)
        for one in sums
    ]


def sessions_bars(sums: Sequence[PeriodSum], step: Step) -> list[Bar]:
    return [
        Bar(
            _label(one.first, step), one.sessions, _sessions_words(one.sessions) + _also(one), marked=one.stopped > 0
        )
        for one in sums
    ]  # fmt: skip


def _now(step: Step) -> str:
    return {
        Step.WEEK: translate("History", "This week: %1."),
        Step.MONTH: translate("History", "This month: %1."),
        Step.YEAR: translate("History", "This year: %1."),
    }[step]


def _sentence(
    sums: Sequence[PeriodSum],
    step: Step,
    value: Callable[[PeriodSum], float],
    words: Callable[[PeriodSum], str],
    average: str,
) -> str:
    if not any(one.sessions for one in sums):
        return translate("History", "Nothing was written down in this time.")
    parts = [_now(step).replace("%1", words(sums[-1]))]
    if len(sums) > 2:
        parts.append(translate("History", "On average %1.").replace("%1", average))
        most = max(sums, key=value)
        told = translate("History", "Most in %1: %2.").replace("%1", _when(most.first, step, sums[-1].first))
        parts.append(told.replace("%2", words(most)))
    stopped = sum(one.stopped for one in sums)
    if stopped:
        marked = translate("History", "Striped: %n session(s) stopped because something hurt.", None, stopped)
        parts.append(marked)
    return " ".join(parts)


def _since_the_first(sums: Sequence[PeriodSum]) -> Sequence[PeriodSum]:
    """From the first in which something was done up to the last that is over: what an average is made of.

    Before that nobody had begun; and the one that is going on would pull it down.
    """
    first = next((place for place, one in enumerate(sums) if one.sessions), 0)
    return sums[first:-1] or sums[-1:]


def minutes_sentence(sums: Sequence[PeriodSum], step: Step) -> str:
    counted = _since_the_first(sums)
    average = round(sum(one.time for one in counted) / max(1, len(counted)))
    return _sentence(sums, step, lambda one: one.time, lambda one: _time_words(one.time), _time_words(average))


def sessions_sentence(sums: Sequence[PeriodSum], step: Step) -> str:
    counted = _since_the_first(sums)
    average = sum(one.sessions for one in counted) / max(1, len(counted))
    return _sentence(
        sums,
        step,
        lambda one: one.sessions,
        lambda one: _sessions_words(one.sessions),
        QLocale().toString(average, "f", 1),
    )
