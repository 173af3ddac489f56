"""What stands over the list of routines: the week, the question of the day after, an offer of another level.

One question at a time, and the one about what hurt first. Nothing of it is ever shown outside the window.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backbeat.history import plan_store
from backbeat.plan import level, pain_memory, week
from backbeat.plan.facts import Answer, OfferAnswer, OfferKind
from backbeat.plan.pain_memory import Option
from backbeat.ui.dates import date_words
from backbeat.ui.plan.ask_card import AskCard
from backbeat.ui.plan.week_strip import WeekStrip
from backbeat.ui.text import level_words, translate

if TYPE_CHECKING:
    from backbeat.history.details import SessionSummary
    from backbeat.history.store import HistoryStore
    from backbeat.plan.adjusting import Memory
    from backbeat.plan.facts import Rested
    from backbeat.plan.level import Advice
    from backbeat.plan.week import Week
    from backbeat.routine.library import Entry
    from backbeat.routine.model import Routine
    from backbeat.session.clock import Clock
    from backbeat.settings import Settings
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.library_service import LibraryService, Opened
    from backbeat.ui.pages.library import LibraryPage
    from backbeat.ui.plan.desk import PlanDesk

__all__ = ["PlanBoard"]

DESK_BREAK = "desk-break"
"""The tag of routines that are breaks at the desk, and no sessions."""
_CARD = "plan"


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the history says, as of one moment."""

    sessions: Sequence[SessionSummary]
    memory: Memory
    answers: Mapping[str, tuple[OfferAnswer, ...]]


class PlanBoard(QObject):
    def __init__(
        self,
        page: LibraryPage,
        history: HistoryService,
        library: LibraryService,
        clock: Clock,
        desk: PlanDesk,
        *,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
    ) -> None:
        super().__init__(page)
        self._page, self._history, self._library, self._clock, self._desk = page, history, library, clock, desk
        self._settings, self._keep = settings, keep
        self._turn = 0
        self._later: set[tuple[str, date]] = set()  # what the person put off, and on which day
        self._told: tuple[object, ...] | None = None  # what the card that is shown was made of
        self._settled = ""  # the session of a stop that the card just was answered about
        self.strip = WeekStrip(page.look)
        self.card: AskCard | None = None
        page.set_strip(self.strip)

    # -- asking the history ----------------------------------------------------------------------

    def refresh(self) -> None:
        """Look at everything again; what is shown changes only where something has."""
        self._turn += 1
        turn, limits = self._turn, self._desk.limits
        since = self._clock.wall() - timedelta(weeks=week.SHOWN + 1)

        def read(store: HistoryStore) -> _Standing:
            sessions = plan_store.sessions_since(store, since)
            routines = dict.fromkeys(one.routine for one in sessions)
            answers = {routine: plan_store.offer_answers(store, routine) for routine in routines}
            return _Standing(sessions, plan_store.memory(store, limits), answers)

        self._history.ask(read, lambda standing: self._came(turn, standing))

    def settings_changed(self, before: Settings, now: Settings) -> None:
        """Another goal or other limits: the same past means something else."""
        if _looked_at(before) != _looked_at(now):
            self.refresh()

    def _came(self, turn: int, standing: _Standing) -> None:
        if turn != self._turn:
            return
        now = self._clock.wall()
        today = now.date()
        breaks = [entry.id for entry in self._library.entries if DESK_BREAK in entry.tags]
        weeks = week.weeks(standing.sessions, today, self._settings().week_goal, not_counted=breaks)
        self.strip.set_weeks(weeks)
        self._page.show_strip(visible=self.strip.has_something)
        memory = standing.memory
        due = pain_memory.checks_due(memory.rested, memory.checks, now)
        asked = next((one for one in due if (one.session, today) not in self._later), None)
        if asked is not None:
            self._ask_whether_settled(asked)
        elif self._settled:
            pass  # what the answer changes is still being read
        else:
            self._look_for_offers(turn, standing, weeks)

    # -- the day after ---------------------------------------------------------------------------

    def _ask_whether_settled(self, rested: Rested) -> None:
        self._settled = ""
        question = pain_memory.question(rested, date_words(rested.since.date()), translate)
        answers = [(str(answer), pain_memory.answer_words(answer, translate)[0]) for answer in Answer]
        card = self._show(("check", rested.session), question, "", answers, icon="hand", role="prepare")
        if card is not None:
            card.answered.connect(lambda name: self._say_settled(rested, Answer(name)))
            card.later.connect(lambda: self._put_off(rested.session))

    def _say_settled(self, rested: Rested, answer: Answer) -> None:
        """Keep the answer, and say what it changes in the place of the question."""
        self._settled = rested.session
        self._desk.answer(rested.session, answer, aloud=False)
        label, changes = pain_memory.answer_words(answer, translate)
        options = [("ok", self.tr("Good"))] if answer is not Answer.NO else [("ok", self.tr("Close"))]
        if answer is Answer.YES:
            back = pain_memory.option_words(Option.PUT_BACK, translate)
            options = [("back", back), ("ok", self.tr("Not yet"))]
        title = f"{rested.title}: {label}"
        card = self._show(("said", rested.session), title, changes, options, icon="check", role="rest")
        if card is not None:
            card.answered.connect(lambda name: self._answered(rested, put_back=name == "back"))
            card.later.connect(lambda: self._answered(rested, put_back=False))

    def _answered(self, rested: Rested, *, put_back: bool) -> None:
        self._settled = ""
        if put_back:
            self._desk.choose(rested.session, Option.PUT_BACK)
        self._hide()
        self.refresh()

    def _put_off(self, what: str) -> None:
        """Not asked again today, unless the program is started anew."""
        self._later.add((what, self._clock.wall().date()))
        self._hide()
        self.refresh()

    # -- another level ---------------------------------------------------------------------------

    def _look_for_offers(self, turn: int, standing: _Standing, weeks: Sequence[Week]) -> None:
        """The routine done last comes first. Which exercises a routine has is read only where one is being rested."""
        recent = dict.fromkeys(one.routine for one in standing.sessions)
        known = {entry.id: entry for entry in self._library.entries if entry.levels and entry.is_usable}
        entries = [known[routine] for routine in recent if routine in known]
        self._try_next(turn, standing, weeks, entries)

    def _try_next(self, turn: int, standing: _Standing, weeks: Sequence[Week], entries: Sequence[Entry]) -> None:
        if turn != self._turn:
            return
        for number, entry in enumerate(entries):
            if not standing.memory.rested:
                offered = self._offer(entry, standing, weeks, ())
            else:
                left = entries[number + 1 :]

                def came(opened: Opened, entry: Entry = entry, left: Sequence[Entry] = left) -> None:
                    routine: Routine | None = opened.reading.routine
                    rested = () if routine is None else pain_memory.of_routine(routine, standing.memory.rested)
                    if turn == self._turn and not self._offer(entry, standing, weeks, rested):
                        self._try_next(turn, standing, weeks, left)

                self._library.read(entry, came)
                return
            if offered:
                return
        self._hide()

    def _offer(self, entry: Entry, standing: _Standing, weeks: Sequence[Week], rested: Sequence[Rested]) -> bool:
        chosen = self._settings().levels.get(entry.id, "")
        today = self._clock.wall().date()
        told = level.advise(
            entry.id,
            entry.levels,
            chosen if chosen in entry.levels else entry.levels[0],
            standing.sessions,
            today,
            weeks=weeks,
            rested=rested,
            answers=standing.answers.get(entry.id, ()),
            translate=translate,
        )
        if told.offer is None or (f"{entry.id} {told.rule}", today) in self._later:
            return False
        name = level_words(told.to_level)
        if told.offer is OfferKind.RISE:
            title = self.tr("%1: the next level, “%2”?")
            yes = self.tr("Yes, from now on")
        else:
            title = self.tr("%1: a step down, to “%2”?")
            yes = self.tr("Yes, that is better")
        title = title.replace("%1", entry.title).replace("%2", name)
        reason = f"{told.because[:1].upper()}{told.because[1:]}."
        options = [("yes", yes), ("no", self.tr("Not now"))]
        key = ("offer", entry.id, told.rule, told.to_level)
        card = self._show(key, title, reason, options, icon="forward", role="effort")
        if card is not None:
            card.answered.connect(lambda name: self._decided(told, accepted=name == "yes"))
            card.later.connect(lambda: self._put_off(f"{entry.id} {told.rule}"))
        return True

    def _decided(self, told: Advice, *, accepted: bool) -> None:
        assert told.offer is not None
        at = self._clock.wall()
        answer = OfferAnswer(uuid.uuid4().hex, told.routine, told.offer, told.level, told.to_level, accepted, at)
        if accepted:
            self._keep(self._settings().with_level(told.routine, told.to_level))
        self._hide()
        self._history.ask(lambda store: plan_store.answer_offer(store, answer), lambda _: self.refresh())

    # -- the card --------------------------------------------------------------------------------

    def _show(
        self,
        key: tuple[object, ...],
        title: str,
        details: str,
        answers: Sequence[tuple[str, str]],
        *,
        icon: str,
        role: str,
    ) -> AskCard | None:
        """A new card; None where the one that is shown says this already, so that the keyboard stays in it."""
        told = (*key, title, details)
        if told == self._told:
            return None
        self._told = told
        self.card = AskCard(self._page.look, title, details, answers, icon=icon, role=role)
        self._page.show_notice(self.card, _CARD)
        return self.card

    def _hide(self) -> None:
        if self._told is not None:
            self._told = self.card = None
            self._page.show_notice(None, _CARD)


def _looked_at(settings: Settings) -> tuple[object, ...]:
    return settings.week_goal, settings.pain_amber, settings.pain_red, settings.levels
