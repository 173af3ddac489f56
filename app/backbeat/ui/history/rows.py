"""What the history page shows of sessions: lines, and the words for what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backbeat.history.details import SessionSummary
from backbeat.history.queries import Filter, sessions
from backbeat.session.events import Outcome, PauseReason
from backbeat.session.programme import programme_from_plan
from backbeat.session.record import SessionStatus, StopKind
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore

__all__ = [
    "HistoryPart",
    "Line",
    "PlanCounter",
    "hurt_words",
    "kind_words",
    "pause_words",
    "read_part",
    "status_words",
]

_PART = 50


@dataclass(frozen=True, slots=True)
class HistoryPart:
    """Some sessions as the history keeps them, and what is needed to count their sets."""

    summaries: tuple[SessionSummary, ...]
    outcomes: Mapping[int, Mapping[int, Outcome]]  # by session number and set
    plan_of: Mapping[int, int]
    plans: Mapping[int, str]  # texts of those plans that were not known yet
    stop_kinds: Mapping[int, StopKind | None]


@dataclass(frozen=True, slots=True)
class Line:
    """One session in the list."""

    summary: SessionSummary
    done: int
    planned: int | None  # None where the plan cannot be read any more
    stop_kind: StopKind | None


def read_part(
    store: HistoryStore, before: SessionSummary | None, known_plans: frozenset[int], only: Filter | None = None
) -> HistoryPart:
    """In the journal's thread: the next sessions, newest first."""
    found = tuple(sessions(store, before=before, limit=_PART, only=only))
    numbers = [summary.number for summary in found]
    marks = ", ".join("?" * len(numbers))
    outcomes: dict[int, dict[int, Outcome]] = {number: {} for number in numbers}
    rows = store.rows(
        f"SELECT session, set_index, outcome FROM sets WHERE session IN ({marks}) ORDER BY number",
        *numbers,
    )
    for session, index, outcome in rows:
        outcomes[session][index] = Outcome(outcome)
    plan_of = dict(store.rows(f"SELECT number, plan FROM sessions WHERE number IN ({marks})", *numbers))
    wanted = sorted(set(plan_of.values()) - known_plans)
    marks = ", ".join("?" * len(wanted))
    plans = dict(store.rows(f"SELECT number, text FROM plans WHERE number IN ({marks})", *wanted))
    marks = ", ".join("?" * len(numbers))
    kinds = {
        number: None if kind is None else StopKind(kind)
        for number, kind in store.rows(
            f"SELECT session, kind FROM stops WHERE session IN ({marks})",
            *numbers,
        )
    }
    return HistoryPart(found, outcomes, plan_of, plans, kinds)


class PlanCounter:
    """Counts sets as people do: left and right together are one. Each plan is compiled once, in a worker."""

    def __init__(self) -> None:
        self._groups: dict[int, tuple[tuple[int, int], ...] | None] = {}

    @property
    def known(self) -> frozenset[int]:
        return frozenset(self._groups)

    def lines(self, part: HistoryPart) -> list[Line]:
        for number, text in part.plans.items():
            self._groups[number] = self._compile(text)
        return [
            Line(
                summary,
                *self._count(part.plan_of.get(summary.number), part.outcomes.get(summary.number, {})),
                part.stop_kinds.get(summary.number),
            )
            for summary in part.summaries
        ]

    @staticmethod
    def _compile(text: str) -> tuple[tuple[int, int], ...] | None:
        programme = programme_from_plan(text)
        if programme is None:
            return None
        return tuple((planned.step, planned.set) for planned in programme.timeline().sets)

    def _count(self, plan: int | None, outcomes: Mapping[int, Outcome]) -> tuple[int, int | None]:
        groups = None if plan is None else self._groups.get(plan)
        if groups is None:
            return sum(outcome is Outcome.DONE for outcome in outcomes.values()), None
        sides: dict[tuple[int, int], list[Outcome | None]] = {}
        for index, group in enumerate(groups):
            sides.setdefault(group, []).append(outcomes.get(index))
        done = sum(all(outcome is Outcome.DONE for outcome in each) for each in sides.values())
        return done, len(sides)


def status_words(status: SessionStatus, kind: StopKind | None = None) -> str:
    """How a session ended, in neutral words."""
    match status:
        case SessionStatus.FINISHED:
            return translate("History", "Finished")
        case SessionStatus.ENDED:
            return translate("History", "Ended early")
        case SessionStatus.STOPPED if kind is not None:
            return translate("History", "Stopped: %1").replace("%1", kind_words(kind))
        case SessionStatus.STOPPED:
            return translate("History", "Stopped")
        case SessionStatus.INTERRUPTED:
            return translate("History", "Cut off")
        case _:
            return translate("History", "Not finished")


def kind_words(kind: StopKind) -> str:
    return {
        StopKind.PAIN: translate("History", "pain"),
        StopKind.WEAKNESS: translate("History", "weakness"),
        StopKind.NAUSEA: translate("History", "nausea"),
        StopKind.DIZZINESS: translate("History", "dizziness"),
        StopKind.BREATHLESSNESS: translate("History", "breathlessness"),
        StopKind.OTHER: translate("History", "something else"),
    }[kind]


def hurt_words(area: str) -> str:
    """An area of the body as it is kept ("left-knee"), for people; one that is not known as it is."""
    side, _, part = area.partition("-")
    sides = {
        "left": translate("History", "left"),
        "right": translate("History", "right"),
        "both": translate("History", "both sides"),
    }
    if side not in sides:
        side, part = "", area
    words = {
        "head": translate("History", "head"),
        "neck": translate("History", "neck"),
        "shoulder": translate("History", "shoulder"),
        "arm": translate("History", "arm or hand"),
        "chest": translate("History", "chest"),
        "belly": translate("History", "belly"),
        "upper-back": translate("History", "upper back"),
        "lower-back": translate("History", "lower back"),
        "hip": translate("History", "hip"),
        "knee": translate("History", "knee"),
        "leg": translate("History", "leg or foot"),
    }.get(part, part.replace("-", " "))
    return (
        translate("History", "%1, %2", "a part of the body, and its side")
        .replace("%1", words)
        .replace("%2", sides[side])
        if side
        else words
    )


def pause_words(reason: PauseReason) -> str:
    return {
        PauseReason.PERSON: translate("History", "You paused"),
        PauseReason.SUSPEND: translate("History", "The computer slept"),
        PauseReason.STALL: translate("History", "The computer was too busy"),
        PauseReason.FAULT: translate("History", "Something went wrong in the program"),
        PauseReason.RESTORED: translate("History", "Gone on with after it was cut off"),
        PauseReason.LOCKED: translate("History", "The screen was locked"),
    }[reason]
