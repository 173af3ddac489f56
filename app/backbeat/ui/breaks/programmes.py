"""What a break brings, read and adjusted: the same as a press of Start in the program's own window would give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backbeat.history import plan_store
from backbeat.plan import screening
from backbeat.plan.adjusting import preview
from backbeat.session.programme import Programme
from backbeat.ui.plan.desk import limits_of
from backbeat.ui.plan.difference import must_be_told
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.plan.adjusting import Memory
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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._history, self._worker = service, history, worker
        self._clock, self._settings = clock, settings

    @property
    def entries(self) -> Sequence[Entry]:
        return self._service.entries

    def prepare(self, entry: Entry, then: Callable[[Prepared], None]) -> None:
        """Read it as it is now, and look up what is remembered."""
        self._service.read(entry, lambda opened: self._opened(opened, then))

    def _opened(self, opened: Opened, then: Callable[[Prepared], None]) -> None:
        routine, settings = opened.reading.routine, self._settings()
        if routine is None:
            then(Prepared(words=self.tr("Its file cannot be read any more.")))
            return
        if screening.is_due(settings.screened, self._clock.wall().date()) is not None:
            then(Prepared(words=self.tr("Before the first session there are a few short questions.")))
            return
        if screening.must_read(routine, settings.screened) is not None:
            then(Prepared(words=self.tr("It says for whom it is not; please read that first.")))
            return
        programme = Programme(routine, settings.levels.get(routine.id))
        limits = limits_of(settings)
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

        def told(timeline: Timeline) -> None:
            names = tuple(dict.fromkeys(step.name for step in timeline.steps))
            then(Prepared(seen.programme, words, timeline.total, timeline.at_least, names))

        self._worker.do(seen.programme.timeline, told)
