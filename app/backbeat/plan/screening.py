"""What is asked before the first session, and before the first start of a routine.

The questions are the contraindications and cautions of the article the project starts from, in our own plain
words; no questionnaire under copyright is quoted. Answers are never kept: only that they were given, to which
version of the text, and on which day (`Settings.screened`, name to "version date").
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from backbeat.routine.describe import Translate, english
from backbeat.routine.model import Routine

__all__ = [
    "GENERAL",
    "VALID_FOR",
    "VERSION",
    "Kind",
    "Notice",
    "Outcome",
    "Question",
    "Why",
    "is_due",
    "must_read",
    "notice_of",
    "outcome",
    "questions",
    "with_read",
    "with_screening",
]

VERSION = "1"
"""Raise it with every change of what is asked, so that everybody is asked again."""
GENERAL = "general"
VALID_FOR = timedelta(days=365)
_CONTEXT = "Screening"
_ROUTINE = "routine:"
_FOR_ANOTHER = frozenset({"with-a-carer", "baby", "child", "children"})  # tags: whose body it is was not asked about


class Kind(StrEnum):
    DO_NOT_START = "do-not-start"  # a contraindication
    TAKE_CARE = "take-care"  # a caution


class Why(StrEnum):
    """Why the questions are asked (again)."""

    NEVER = "never"
    CHANGED = "changed"
    LONG_AGO = "long-ago"


class Question(NamedTuple):
    id: str
    kind: Kind
    text: str
    in_files: str  # how a routine's `not-for` or `ask-first` says the same


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the answers mean. Nothing of it is kept."""

    may_start: bool
    confirm: bool  # a start asks for "I will take care" first
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Whom a routine is not for and who should ask first, as its file says it."""

    routine: str
    title: str
    not_for: tuple[str, ...]
    ask_first: tuple[str, ...]


def questions(translate: Translate = english) -> tuple[Question, ...]:
    """To be answered with yes or no, in this order."""
    never, care = Kind.DO_NOT_START, Kind.TAKE_CARE
    return (
        Question("severe-pain", never, translate(_CONTEXT, "Do you have severe pain at the moment?"), "severe pain"),
        Question(
            "spine-injury",
            never,
            translate(_CONTEXT, "Is your spine injured, or might it be, for instance after a fall or an accident?"),
            "injury of the spine",
        ),
        Question(
            "acute-illness",
            never,
            translate(_CONTEXT, "Do you have a long-term illness that is flaring up at the moment?"),
            "flare-up of a long-term illness",
        ),
        Question("bleeding", never, translate(_CONTEXT, "Are you bleeding anywhere, or could you be?"), "bleeding"),
        Question("kidneys", care, translate(_CONTEXT, "Do you have a disease of the kidneys?"), "kidney disease"),
        Question(
            "heart",
            care,
            translate(_CONTEXT, "Do you have a disease of the heart or of the blood vessels?"),
            "heart or blood vessel disease",
        ),
    )


def outcome(yes: Collection[str], translate: Translate = english) -> Outcome:
    """What it means that these questions (their ids) were answered with yes, and all others with no."""
    asked = questions()
    known = {question.id for question in asked}
    if not set(yes) <= known:
        raise ValueError(f"no such question: {sorted(set(yes) - known)}")
    kinds = {question.kind for question in asked if question.id in yes}
    if Kind.DO_NOT_START in kinds:
        return Outcome(
            may_start=False,
            confirm=False,
            sentences=(
                translate(_CONTEXT, "Please see a doctor or your physiotherapist first, and do not start yet."),
                translate(_CONTEXT, "You can look at every routine meanwhile. None of your answers is kept."),
            ),
        )
    if Kind.TAKE_CARE in kinds:
        return Outcome(
            may_start=True,
            confirm=True,
            sentences=(
                translate(_CONTEXT, "Ask your doctor which exercises suit you before you begin."),
                translate(_CONTEXT, "If you go ahead: choose the lowest level, and stop at the first sign of trouble."),
            ),
        )
    return Outcome(
        may_start=True,
        confirm=False,
        sentences=(translate(_CONTEXT, "Start slowly, and stop at once if anything hurts."),),
    )


def is_due(screened: Mapping[str, str], today: date) -> Why | None:
    """Why the general questions are to be asked before the next start; None where they need not be."""
    read = _read(screened.get(GENERAL, ""))
    if read is None:
        return Why.NEVER
    version, day = read
    if version != VERSION:
        return Why.CHANGED
    # A day to come means that the computer's clock was wrong then, or is now: better ask once more.
    return None if timedelta(0) <= today - day <= VALID_FOR else Why.LONG_AGO


def with_screening(screened: Mapping[str, str], today: date) -> dict[str, str]:
    """What to keep once the questions were answered so that a start is possible."""
    return {**screened, GENERAL: f"{VERSION} {today.isoformat()}"}


def notice_of(routine: Routine) -> Notice | None:
    """What the routine's file says to people who should not, or should ask first; None where it says nothing."""
    if not routine.not_for and not routine.ask_first:
        return None
    return Notice(routine.id, routine.title, routine.not_for, routine.ask_first)


def must_read(routine: Routine, screened: Mapping[str, str], *, just_asked: bool = False) -> Notice | None:
    """What has to be shown before this start: the first one, and again when the file says something else.

    ``just_asked``: the questions were answered for this very start. What they asked is then not said again, except
    where the routine is for somebody else than who answered.
    """
    notice = notice_of(routine)
    if notice is None:
        return None
    read = _read(screened.get(_ROUTINE + routine.id, ""))
    if read is not None and read[0] == _digest(notice):
        return None
    return _unasked(notice) if just_asked and not _FOR_ANOTHER & set(routine.tags) else notice


def _unasked(notice: Notice) -> Notice | None:
    asked = {question.in_files for question in questions()}
    not_for = tuple(one for one in notice.not_for if one not in asked)
    ask_first = tuple(one for one in notice.ask_first if one not in asked)
    return replace(notice, not_for=not_for, ask_first=ask_first) if not_for or ask_first else None


def with_read(routine: Routine, screened: Mapping[str, str], today: date) -> dict[str, str]:
    """What to keep once the person has read a routine's notice and confirmed it."""
    notice = notice_of(routine)
    if notice is None:
        return dict(screened)
    return {**screened, _ROUTINE + routine.id: f"{_digest(notice)} {today.isoformat()}"}


def _digest(notice: Notice) -> str:
    import hashlib  # noqa: PLC0415 - brings OpenSSL, which no page needs before the first session

    text = "\0".join((*notice.not_for, "\1", *notice.ask_first))
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _read(kept: str) -> tuple[str, date] | None:
    """Version and day; None for anything else, which then counts as never asked."""
    version, _, day = kept.partition(" ")
    try:
        return (version, date.fromisoformat(day)) if version else None
    except ValueError:
        return None
