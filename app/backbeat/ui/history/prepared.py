"""A session read together with its plan: what was planned and done of each exercise, and where it paused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backbeat.routine.describe import dose_line
from backbeat.session.events import Outcome
from backbeat.session.programme import programme_from_plan
from backbeat.ui.history.exercise_table import side_words
from backbeat.ui.text import format_time, translate

if TYPE_CHECKING:
    from backbeat.history.details import SessionDetail
    from backbeat.session.record import PauseRecord, SetRecord
    from backbeat.session.timeline import Timeline

__all__ = ["ExerciseLine", "Prepared", "done_words", "prepare", "set_words"]


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """One exercise at one place of one round."""

    part: str  # the routine it belongs to
    title: str
    planned: str
    sets: int | None  # left and right together are one; None where the plan cannot be read
    done: int
    skipped: int
    reached: bool
    added: int  # milliseconds asked for with "ten seconds more"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A session with its plan compiled, ready to be shown."""

    detail: SessionDetail
    lines: tuple[ExerciseLine, ...]
    places: tuple[str, ...] = ()  # for each pause, the exercise it fell into; nothing where that is not known


def prepare(detail: SessionDetail | None) -> Prepared | None:
    """In a worker: the plan is read and compiled again, so that what was not reached is seen, too."""
    if detail is None:
        return None
    programme = programme_from_plan(detail.plan)
    if programme is None:
        return Prepared(detail, tuple(_from_records(detail.sets)), ("",) * len(detail.pauses))
    timeline = programme.timeline()
    places = tuple(_place(timeline, pause) for pause in detail.pauses)
    return Prepared(detail, tuple(_from_plan(timeline, detail.sets)), places)


def _place(timeline: Timeline, pause: PauseRecord) -> str:
    """Where a pause fell: the exercise, or the rest before the next."""
    if not 0 <= pause.phase < len(timeline.phases):
        return ""
    step = timeline.step_of(pause.phase)
    return "" if step is None else step.name


def _from_plan(timeline: Timeline, records: Iterable[SetRecord]) -> Iterable[ExerciseLine]:
    last = {record.set_index: record for record in records}  # the last attempt counts
    several = len(timeline.parts) > 1
    for index, step in enumerate(timeline.steps):
        sets: dict[int, list[SetRecord | None]] = {}
        for number, planned in enumerate(timeline.sets):
            if planned.step == index:
                sets.setdefault(planned.set, []).append(last.get(number))
        found = [record for each in sets.values() for record in each if record is not None]
        name = step.name
        if step.rounds > 1:
            words = translate("History", "%1, round %2").replace("%1", name).replace("%2", str(step.round))
            name = words
        yield ExerciseLine(
            timeline.parts[step.part].title if several else "",
            name,
            dose_line(step.dose, translate),
            len(sets),
            sum(all(one is not None and one.outcome is Outcome.DONE for one in each) for each in sets.values()),
            sum(any(one is not None and one.outcome is Outcome.SKIPPED for one in each) for each in sets.values()),
            bool(found),
            sum(record.added for record in found),
        )


def _from_records(records: Iterable[SetRecord]) -> Iterable[ExerciseLine]:
    groups: dict[tuple[str, int, int, str], dict[int, SetRecord]] = {}
    for record in records:
        key = (record.part, record.block, record.round, record.title)
        groups.setdefault(key, {})[record.set_index] = record
    for (_, _, _, title), group in groups.items():
        outcomes = [record.outcome for record in group.values()]
        yield ExerciseLine(
            "",
            title,
            "",
            None,
            outcomes.count(Outcome.DONE),
            outcomes.count(Outcome.SKIPPED),
            True,
            sum(record.added for record in group.values()),
        )


def done_words(line: ExerciseLine, source: str = "screen") -> str:
    """What was done of an exercise."""
    if not line.reached:
        return translate("History", "not ticked") if source == "paper" else translate("History", "not reached")
    if line.sets is None:
        words = translate("History", "%n set(s)", None, line.done)
    else:
        words = translate("History", "%1 of %n set(s)", None, line.sets).replace("%1", str(line.done))
    if line.skipped:
        words += ", " + translate("History", "%n skipped", None, line.skipped)
    if line.added:
        words += ", " + translate("History", "%1 s added").replace("%1", str(round(line.added / 1000)))
    return words


def set_words(record: SetRecord, source: str = "screen") -> tuple[str, str]:
    """Which set it was, and what was done of what was planned."""
    which = translate("History", "Set %1 of %2").replace("%1", str(record.set)).replace("%2", str(record.sets))
    side = side_words(record.side)
    if side:
        which += f", {side}"
    if record.attempt > 1:
        which += ", " + translate("History", "attempt %1").replace("%1", str(record.attempt))
    return which, _set_done(record, source)


def _set_done(record: SetRecord, source: str) -> str:
    elapsed = format_time(record.elapsed / 1000)
    if record.planned_reps is not None:
        words = translate("History", "%1 of %n repetition(s)", None, record.planned_reps)
        words = words.replace("%1", str(record.reps if record.reps is not None else 0))
    elif record.planned is not None and source != "paper":
        planned = format_time((record.planned + record.added) / 1000)
        words = translate("History", "%1 of %2").replace("%1", elapsed).replace("%2", planned)
    else:
        words = elapsed
    if record.outcome is Outcome.DONE:
        return words
    how = {
        Outcome.SKIPPED: translate("History", "skipped"),
        Outcome.STOPPED: translate("History", "stopped"),
    }.get(record.outcome, translate("History", "not to its end"))
    return f"{words}, {how}"
