"""When a higher or a lower level is offered. The rules are a table, each with its reason; the person decides.

Up: the last sessions at a level were finished, without pain, and felt easy; one step at a time. Down: after a
stop, or a week in which nothing was done. An answer, whichever it was, is not argued with: the same is offered
again only for something that has happened since.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile
from typing import NamedTuple

from backbeat.plan.facts import OfferAnswer, OfferKind, PastSession, Rested
from backbeat.plan.week import Week, missed_week
from backbeat.routine.describe import Translate, english
from backbeat.session.record import SessionStatus

__all__ = ["RULES", "USUAL", "Advice", "LevelRule", "Thresholds", "Verdict", "advise"]

_CONTEXT = "Level"


@dataclass(frozen=True, slots=True)
class Thresholds:
    sessions: int = 3  # in a row at one level, before the next is offered
    easy: int = 4  # of 10: as hard as a session may have felt
    recent: timedelta = timedelta(days=28)  # ease that lies longer ago says little of today


USUAL = Thresholds()


class Verdict(StrEnum):
    RISE = "rise"
    STAY = "stay"
    STEP_DOWN = "step-down"


@dataclass(frozen=True, slots=True)
class Advice:
    """An offer, or none. ``because`` is for people; ``rule`` names the row of the table."""

    verdict: Verdict
    routine: str
    level: str
    to_level: str  # the same where it stays
    rule: str
    because: str

    @property
    def offer(self) -> OfferKind | None:
        return None if self.verdict is Verdict.STAY else OfferKind(self.verdict.value)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the table looks at, counted up."""

    thresholds: Thresholds
    today: date
    lower: str | None
    higher: str | None
    stopped: bool  # the last time, and not answered since
    missed: bool  # the week before this one, and not answered since
    rested: str  # the title of an exercise of it that is left out or easier
    at_level: tuple[PastSession, ...]  # finished in a row at this level since the last answer, newest first

    @property
    def looked_at(self) -> tuple[PastSession, ...]:
        return self.at_level[: self.thresholds.sessions]


class LevelRule(NamedTuple):
    """The first that applies decides. `{...}` in the reason is filled in."""

    name: str
    applies: Callable[[_Facts], bool]
    verdict: Verdict
    reason: str


def _reasons(translate: Translate) -> dict[str, str]:
    return {
        "stopped": translate(_CONTEXT, "because the last time was stopped when something hurt"),
        "stopped-lowest": translate(
            _CONTEXT, "because the last time was stopped when something hurt, and this is the lowest level"
        ),
        "rested": translate(_CONTEXT, "because {exercise} is still being rested"),
        "missed": translate(_CONTEXT, "because nothing was done last week; it is easier to begin a little lower"),
        "highest": translate(_CONTEXT, "because this is the highest level"),
        "few": translate(
            _CONTEXT, "because it takes {sessions} finished sessions in a row at this level; so far: {so_far}"
        ),
        "old": translate(_CONTEXT, "because the last sessions at this level lie some weeks back"),
        "unrated": translate(_CONTEXT, "because you have not said of all the last sessions how hard they felt"),
        "hard": translate(_CONTEXT, "because not all of the last sessions felt easy ({easy} of 10, or less)"),
        "easy": translate(
            _CONTEXT, "because the last {sessions} sessions at this level were finished without pain and felt easy"
        ),
    }  # fmt: skip


RULES: tuple[LevelRule, ...] = (
    LevelRule("stopped", lambda facts: facts.stopped and facts.lower is not None, Verdict.STEP_DOWN, "stopped"),
    LevelRule("stopped-lowest", lambda facts: facts.stopped, Verdict.STAY, "stopped-lowest"),
    LevelRule("rested", lambda facts: bool(facts.rested), Verdict.STAY, "rested"),
    LevelRule("missed", lambda facts: facts.missed and facts.lower is not None, Verdict.STEP_DOWN, "missed"),
    LevelRule("highest", lambda facts: facts.higher is None, Verdict.STAY, "highest"),
    LevelRule("few", lambda facts: len(facts.at_level) < facts.thresholds.sessions, Verdict.STAY, "few"),
    LevelRule(
        "old",
        lambda facts: facts.today - facts.looked_at[-1].started.date() > facts.thresholds.recent,
        Verdict.STAY,
        "old",
    ),
    LevelRule("unrated", lambda facts: any(one.effort is None for one in facts.looked_at), Verdict.STAY, "unrated"),
    LevelRule(
        "hard",
        lambda facts: any((one.effort or 0) > facts.thresholds.easy for one in facts.looked_at),
        Verdict.STAY,
        "hard",
    ),
    LevelRule("easy", lambda _: True, Verdict.RISE, "easy"),
)


def advise(
    routine: str,
    levels: Sequence[str],
    level: str,
    sessions: Sequence[PastSession],
    today: date,
    *,
    weeks: Sequence[Week] = (),
    rested: Sequence[Rested] = (),
    answers: Sequence[OfferAnswer] = (),
    thresholds: Thresholds = USUAL,
    translate: Translate = english,
) -> Advice:
    """What to offer for a routine that is done at a level.

    ``sessions`` in any order, those of other routines are passed over; ``rested`` as they stand now, of this
    routine's exercises. ValueError where the routine has no such level.
    """
    if level not in levels:
        raise ValueError(f"there is no level '{level}' in {', '.join(levels) or 'a routine without levels'}")
    place = levels.index(level)
    own = [one for one in sessions if one.routine == routine and one.status is not SessionStatus.RUNNING]
    own.sort(key=lambda one: one.started, reverse=True)
    answered = [one for one in answers if one.routine == routine]
    since = max((one.at for one in answered), default=None)
    fresh = [one for one in own if since is None or one.started > since]
    gap = missed_week(weeks)
    facts = _Facts(
        thresholds=thresholds,
        today=today,
        lower=levels[place - 1] if place else None,
        higher=levels[place + 1] if place + 1 < len(levels) else None,
        stopped=bool(fresh) and fresh[0].status is SessionStatus.STOPPED,
        missed=_missed(gap, own, [one for one in answered if one.kind is OfferKind.STEP_DOWN]),
        rested=rested[0].title if rested else "",
        at_level=tuple(
            takewhile(
                lambda one: (
                    one.status is SessionStatus.FINISHED
                    and one.level == level
                    and (gap is None or one.started.date() > gap.last)  # ease from before a pause does not count
                ),
                fresh,
            )
        ),
    )
    rule = next(rule for rule in RULES if rule.applies(facts))
    to_level = {Verdict.RISE: facts.higher, Verdict.STEP_DOWN: facts.lower}.get(rule.verdict) or level
    because = _reasons(translate)[rule.reason]
    for name, value in (
        ("exercise", facts.rested),
        ("sessions", str(thresholds.sessions)),
        ("so_far", str(len(facts.at_level))),
        ("easy", str(thresholds.easy)),
    ):
        because = because.replace("{" + name + "}", value)
    return Advice(rule.verdict, routine, level, to_level, rule.name, because)


def _missed(gap: Week | None, own: Sequence[PastSession], answered: Sequence[OfferAnswer]) -> bool:
    """The last whole week had nothing in it, this routine has not been done since, and nobody answered since."""
    if gap is None or not own or own[0].started.date() > gap.last:
        return False
    return all(one.at.date() <= gap.last for one in answered)
