"""Joins what is remembered to what is done: asks before a start, applies the memory, shows the week, keeps answers.

Nothing is done differently without having been shown: a start compares what it would apply with what the page shows,
and shows it first where that is something else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backbeat.history import plan_store
from backbeat.plan import pain_memory, screening
from backbeat.plan.adjusting import preview
from backbeat.plan.facts import Answer, Check, Choice
from backbeat.plan.pain_memory import Option
from backbeat.ui.pages.routine import RoutinePage
from backbeat.ui.plan.before import BeforePage
from backbeat.ui.plan.difference import DifferenceBox, must_be_told
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore
    from backbeat.plan.adjusting import Memory, Preview
    from backbeat.plan.facts import Rested
    from backbeat.plan.pain_memory import PainLimits
    from backbeat.plan.screening import Notice
    from backbeat.routine.model import Routine
    from backbeat.session.clock import Clock
    from backbeat.session.programme import Programme
    from backbeat.settings import Settings
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.window.main_window import MainWindow

__all__ = ["PlanDesk"]


class PlanDesk(QObject):
    """`begin` of another desk is called only from here, and only on a press of Start."""

    changed = Signal()  # the person has answered something that others may show

    def __init__(
        self,
        window: MainWindow,
        history: HistoryService,
        clock: Clock,
        *,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
        begin: Callable[[Programme], object],
    ) -> None:
        super().__init__(window)
        self._window, self._history, self._clock = window, history, clock
        self._settings, self._keep, self._begin = settings, keep, begin
        self._page: BeforePage | None = None
        self._joined: RoutinePage | None = None
        self._wanted: Programme | None = None
        self._from = ""  # the page the person pressed Start on
        self._shown: Preview | None = None
        self._just_asked = False  # the questions have been answered for this start
        self._unknown = False  # that the history could not be read has been said
        self._turn = 0

    @property
    def limits(self) -> PainLimits:
        return self._settings().pain_limits

    def make_page(self) -> BeforePage:
        """The page before a start."""
        self._page = BeforePage(self._window.look)
        self._page.back.connect(self.leave)
        self._page.go.connect(self._go)
        return self._page

    # -- before a start --------------------------------------------------------------------------

    def begin(self, programme: Programme) -> None:
        """The person pressed Start: ask what has to be asked, show what is different, and only then begin."""
        if self._window.in_session:
            return
        page = self._window.made("routine")
        self._from = self._window.current_page
        on_page = isinstance(page, RoutinePage) and self._from == "routine"
        self._shown = page.told if on_page and isinstance(page, RoutinePage) else None
        self._wanted, self._just_asked, self._unknown = programme.as_written(), False, False
        self._next()

    def leave(self) -> None:
        """Back to where Start was pressed."""
        self._turn += 1
        self._wanted = None
        self._window.show_page(self._from or "library", self._title())

    def _next(self) -> None:
        """The next thing that stands before this start."""
        programme = self._wanted
        if programme is None or self._window.in_session:
            return
        self._turn += 1
        settings, today = self._settings(), self._clock.wall().date()
        why = screening.is_due(settings.screened, today)
        if why is not None:
            self._show().ask(why)
            return
        notices = self._to_read(programme)
        if notices:
            self._show().warn(notices)
            return
        turn = self._turn
        self.remember(partial(self._remembered, turn), partial(self._cannot, turn))

    def _go(self) -> None:
        """The large button of the page: what was shown has been read, or answered."""
        programme, page = self._wanted, self._page
        if programme is None or page is None:
            return
        settings, today = self._settings(), self._clock.wall().date()
        if page.questions is not None:
            if page.questions.unanswered or not screening.outcome(page.questions.yes).may_start:
                return
            self._just_asked = True
            self._keep(replace(settings, screened=screening.with_screening(settings.screened, today)))
            if not self._to_read(programme):  # the questions said all of it
                self._keep_read(programme)
        elif self._to_read(programme):
            self._keep_read(programme)
        elif self._unknown:
            self._start(programme)
            return
        self._next()

    def _to_read(self, programme: Programme) -> list[Notice]:
        screened = self._settings().screened
        notices = (screening.must_read(one, screened, just_asked=self._just_asked) for one in _parts(programme))
        return [one for one in notices if one is not None]

    def _keep_read(self, programme: Programme) -> None:
        settings, today = self._settings(), self._clock.wall().date()
        screened = dict(settings.screened)
        for routine in _parts(programme):
            screened = screening.with_read(routine, screened, today)
        if screened != settings.screened:
            self._keep(replace(settings, screened=screened))

    def _is_waited_for(self, turn: int) -> bool:
        """Whether the person is still where they pressed Start, and has pressed nothing since."""
        there = self._window.current_page in (self._from, "before")
        return turn == self._turn and there and not self._window.in_session and self._wanted is not None

    def _remembered(self, turn: int, memory: Memory) -> None:
        programme = self._wanted
        if programme is None or not self._is_waited_for(turn):
            return
        seen = preview(programme, memory, translate)
        left = seen.programme.has_something_left
        if left and (seen == self._shown or not must_be_told(seen)):
            self._start(seen.programme)
            return
        self._shown = seen
        box = DifferenceBox(self._window.look, seen, memory, self._due(memory))
        box.chosen.connect(self.choose)
        box.answered.connect(self.answer)
        self._show().tell(box, can_start=left)

    def _cannot(self, turn: int, why: str) -> None:
        if self._is_waited_for(turn):
            self._unknown = True
            self._show().admit(why)

    def _start(self, programme: Programme) -> None:
        self._wanted = None
        if self._window.current_page == "before":
            self._window.show_page(self._from or "library", self._title())
        self._begin(programme)

    def _show(self) -> BeforePage:
        page = self._window.page("before")
        assert isinstance(page, BeforePage)
        programme = self._wanted
        self._window.show_page("before", self._title() if programme is None else programme.routine.title)
        return page

    def _title(self) -> str:
        page = self._window.made("routine")
        is_there = isinstance(page, RoutinePage) and page.content is not None and self._from == "routine"
        return page.programme.routine.title if is_there and isinstance(page, RoutinePage) else ""

    # -- what is remembered ----------------------------------------------------------------------

    def remember(self, then: Callable[[Memory], None], otherwise: Callable[[str], None] | None = None) -> None:
        """Ask for all that a start has to know, as it is now."""
        limits = self.limits
        self._history.ask(lambda store: plan_store.memory(store, limits), then, otherwise)

    def _due(self, memory: Memory) -> tuple[Rested, ...]:
        return pain_memory.checks_due(memory.rested, memory.checks, self._clock.wall())

    def tell_page(self) -> None:
        """Let the routine's page say what would be different."""
        page = self._window.made("routine")
        if not isinstance(page, RoutinePage) or page.content is None:
            return
        if page is not self._joined:
            self._joined = page
            page.option_chosen.connect(self.choose)
            page.settled.connect(self.answer)
            page.come_to.connect(self.tell_page)
        content = page.content

        def came(memory: Memory) -> None:
            if page.content is content:
                page.set_memory(memory, self._due(memory))

        self.remember(came)

    def choose(self, session: str, option: Option) -> None:
        """The person decided what is done with something that hurt."""
        at = self._clock.wall()

        def change(store: HistoryStore) -> None:
            if option is Option.PUT_BACK:
                plan_store.put_back(store, session, at)
            else:
                plan_store.choose(store, session, Choice.EASIER if option is Option.EASIER else Choice.LEFT_OUT)

        self._history.ask(change, self._has_changed, self._not_kept)

    def answer(self, session: str, answer: Answer, *, aloud: bool = True) -> None:
        """The person said whether something has settled; ``aloud``: say what that changes."""
        check = Check(session, answer, self._clock.wall())
        if aloud:
            self._window.tell("plan", pain_memory.answer_words(answer, translate)[1])
        self._history.ask(lambda store: plan_store.answer_check(store, check), self._has_changed, self._not_kept)

    def _not_kept(self, why: str) -> None:
        self._window.tell("plan", self.tr("That could not be kept: %1").replace("%1", why), kind="warning")

    def _has_changed(self, _: object = None) -> None:
        """Everything that shows it shows it as it is now."""
        self.tell_page()
        if self._wanted is not None and self._window.current_page == "before":
            self._shown = None
            self._turn += 1
            self.remember(partial(self._show_again, self._turn))
        self.changed.emit()

    def _show_again(self, turn: int, memory: Memory) -> None:
        """The page before a start once more; it starts nothing, even where nothing is different any more."""
        programme = self._wanted
        if programme is None or not self._is_waited_for(turn):
            return
        seen = self._shown = preview(programme, memory, translate)
        box = DifferenceBox(self._window.look, seen, memory, self._due(memory))
        box.chosen.connect(self.choose)
        box.answered.connect(self.answer)
        self._show().tell(box, can_start=seen.programme.has_something_left)


def _parts(programme: Programme) -> tuple[Routine, ...]:
    parts = (programme.warm_up, programme.routine, programme.cool_down)
    return tuple(one for one in parts if one is not None)
