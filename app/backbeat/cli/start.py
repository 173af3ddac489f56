"""Before a session in the terminal: what is asked, what is to be read, and what is different this time."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from backbeat.history.errors import KnownError
from backbeat.history.plan_store import memory
from backbeat.paths import Folders
from backbeat.plan import pain_memory, screening
from backbeat.plan.adjusting import preview
from backbeat.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from backbeat.history.journal import HistoryJournal
    from backbeat.plan.screening import Notice
    from backbeat.session.programme import Programme

__all__ = ["ready"]


def ready(programme: Programme, where: Folders, journal: HistoryJournal, today: date) -> Programme | None:
    """The programme as it is to be done; None where it should not be, or nothing is left of it.

    Answers are not kept: only that the questions were answered, and when. Where nobody can answer (no terminal),
    the routine's own warnings are printed and nothing is asked.
    """
    file = where.settings
    settings = load_settings(file).settings
    screened = _screened(programme, settings.screened, today)
    if screened is None:
        return None
    if screened != settings.screened:
        Folders.make(where.config)
        if trouble := save_settings(file, replace(settings, screened=screened)):
            print(f"backbeat: {trouble}", file=sys.stderr)
    return _adjusted(programme, journal, settings)


def _screened(programme: Programme, screened: Mapping[str, str], today: date) -> dict[str, str] | None:
    """What is to be kept as read; None where the person should not start, or does not want to."""
    kept = dict(screened)
    can_answer = sys.stdin is not None and sys.stdin.isatty()
    just_asked = False
    if can_answer and screening.is_due(kept, today) is not None:
        if not _questions():
            return None
        kept = screening.with_screening(kept, today)
        just_asked = True
    for routine in (programme.warm_up, programme.routine, programme.cool_down):
        if routine is None:
            continue
        notice = screening.must_read(routine, kept, just_asked=just_asked)
        if notice is not None:
            _show_notice(notice)
            if can_answer and not _yes("Have you read this, and do you want to start?"):
                return None
        if can_answer and screening.must_read(routine, kept) is not None:
            kept = screening.with_read(routine, kept, today)
    return kept


def _questions() -> bool:
    """Whether the answers allow a start."""
    print("Before the first session, a few questions. Your answers are not kept.")
    yes = {question.id for question in screening.questions() if _yes(question.text)}
    told = screening.outcome(yes)
    for sentence in told.sentences:
        print(sentence)
    return told.may_start and (not told.confirm or _yes("Go ahead, with care?"))


def _yes(question: str) -> bool:
    """Only a clear answer counts. Whoever goes away (EOFError) has not agreed to anything."""
    while True:
        answer = input(f"{question} (yes or no) ").strip().lower()
        if answer in {"y", "yes"}:
            return True
        if answer in {"n", "no"}:
            return False


def _show_notice(notice: Notice) -> None:
    if notice.not_for:
        print(f"{notice.title} is not for: {', '.join(notice.not_for)}.")
    if notice.ask_first:
        print(f"Ask a professional first in case of: {', '.join(notice.ask_first)}.")


def _adjusted(programme: Programme, journal: HistoryJournal, settings: Settings) -> Programme | None:
    limits = settings.pain_limits
    try:
        known = journal.ask(partial(memory, limits=limits)).result()
    except KnownError as error:
        print(f"backbeat: what was stopped before is not known: {error}", file=sys.stderr)
        return programme
    seen = preview(programme, known)
    for rested in seen.rested:
        easier = _has_easier(programme, rested.exercise)
        print(pain_memory.what_happened(rested, rested.since.date().isoformat()))
        print(f"  {pain_memory.what_is_done(rested, known.checks, limits, has_easier=easier)}")
    if seen.shift is not None:
        print(seen.shift.sentence)
    for one in seen.comparisons:
        print(f"{one.name}: {one.sentence}")
    if not seen.programme.has_something_left:
        print("Nothing of this routine is left to do; 'backbeat plan show' says why.")
        return None
    return seen.programme


def _has_easier(programme: Programme, exercise: str) -> bool:
    parts = (programme.warm_up, programme.routine, programme.cool_down)
    return any(
        step.exercise.easier
        for part in parts
        if part is not None
        for block in part.blocks
        for step in block.steps
        if step.exercise.id == exercise
    )
