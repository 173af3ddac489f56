"""What a break brings, read and adjusted: the same as a press of Start in the program's own window would give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backbeat.history import plan_store
from backbeat.plan import screening
from backbeat.plan.adjusting import preview
from backbeat.session.programme import Programme
from backbeat.ui.plan.difference import must_be_told
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.plan.adjusting import Memory
    from backbeat.plan.screening import Notice
    from backbeat.routine.library import Entry
    from backbeat.routine.model import Milliseconds
    from backbeat.session.clock import Clock
    from backbeat.session.timeline import Timeline
    from backbeat.settings import Settings
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.library_service import LibraryService, Opened
    from backbeat.ui.worker import Worker

__all__ = ["Prepared", "Programmes"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A programme that can be started, with what there is to say of it; or, where there is none, why."""

    programme: Programme | None = None
    words: str = ""  # what is different this time, or what has to be done first
    length: Milliseconds = 0
    at_least: bool = False
    names: tuple[str, ...] = ()  # of its exercises
    notice: Notice | None = None  # to be read before this start

    @property
    def has_to_be_seen(self) -> bool:
        """Whether a start has to wait until somebody has read something."""
        return self.programme is None or bool(self.words) or self.notice is not None


class Programmes(QObject):
    """Asks nothing of the disk in the window's thread."""

    def __init__(
        self,
        service: LibraryService,
        history: HistoryService,
        worker: Worker,
        *,
        clock: Clock,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._history, self._worker = service, history, worker
        self._clock, self._settings, self._keep = clock, settings, keep

    @property
    def entries(self) -> Sequence[Entry]:
        return self._service.entries

    def prepare(self, entry: Entry, then: Callable[[Prepared], None]) -> None:
        """Read it as it is now, and look up what is remembered."""
        self._service.read(entry, lambda opened: self._opened(opened, then))

    def confirm(self, prepared: Prepared) -> None:
        """The person has read what had to be read, and pressed Start."""
        if prepared.notice is not None and prepared.programme is not None:
            settings, today = self._settings(), self._clock.wall().date()
            self._keep(
                replace(settings, screened=screening.with_read(prepared.programme.routine, settings.screened, today))
            )

    def _opened(self, opened: Opened, then: Callable[[Prepared], None]) -> None:
        routine, settings = opened.reading.routine, self._settings()
        if routine is None:
            then(Prepared(words=self.tr("Its file cannot be read any more.")))
            return
        if screening.is_due(settings.screened, self._clock.wall().date()) is not None:
            then(Prepared(words=self.tr("Before the first session there are a few short questions.")))
            return
        programme = Programme(routine, settings.levels.get(routine.id))
        limits = settings.pain_limits
        self._history.ask(
            lambda store: plan_store.memory(store, limits),
            lambda memory: self._remembered(programme, memory, then),
            lambda _why: then(Prepared(words=self.tr("What was stopped before is not known just now."))),
        )

    def _remembered(self, programme: Programme, memory: Memory, then: Callable[[Prepared], None]) -> None:
        seen = preview(programme, memory, translate)
        if not seen.programme.has_something_left:
            then(Prepared(words=self.tr("All of it rests just now, because it hurt.")))
            return
        words = (
            self.tr("It is a little different this time, as Backbeat's own window says.") if must_be_told(seen) else ""
        )

        notice = screening.must_read(programme.routine, self._settings().screened)

        def told(timeline: Timeline) -> None:
            names = tuple(dict.fromkeys(step.name for step in timeline.steps))
            then(Prepared(seen.programme, words, timeline.total, timeline.at_least, names, notice))

        self._worker.do(seen.programme.timeline, told)
