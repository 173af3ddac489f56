"""What the pages about the body ask of the history and tell it. Every question goes to the journal's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from backbeat.history import measurements, plan_store
from backbeat.plan.balance import NOT_OFFERED, Balance, Filler, Load, fillers, load_of
from backbeat.plan.balance import balance as weighed
from backbeat.plan.tape import Measurement
from backbeat.session.clock import moment_on
from backbeat.ui.body import changes
from backbeat.ui.body.catalogue import Catalogue, Shelf
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from datetime import date

    from backbeat.history.store import HistoryStore
    from backbeat.plan.adjusting import Memory
    from backbeat.plan.facts import WeakSide
    from backbeat.plan.muscles import Limb
    from backbeat.session.clock import Clock
    from backbeat.settings import Settings
    from backbeat.ui.body.changes import Changed
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.library_service import LibraryService
    from backbeat.ui.worker import Worker

__all__ = ["BodyDesk"]


class BodyDesk(QObject):
    """Answers come to the callbacks, in the window's thread; a refusal of the history by `refused`, a sentence."""

    refused = Signal(str)

    def __init__(
        self,
        history: HistoryService,
        library: LibraryService,
        worker: Worker,
        clock: Clock,
        *,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history, self._worker, self._clock = history, worker, clock
        self._settings, self._keep = settings, keep
        self._library, self._catalogue = library, Catalogue(library, worker)

    # -- the tape --------------------------------------------------------------------------------

    @property
    def unit(self) -> str:
        """What the person's tape shows."""
        return self._settings().length_unit

    def keep_unit(self, unit: str) -> None:
        if unit != self.unit:
            self._keep(replace(self._settings(), length_unit=unit))

    def measurements(self, then: Callable[[tuple[Measurement, ...]], None]) -> None:
        """Of all limbs, oldest first."""
        self._history.ask(measurements.measurements, then, self.refused.emit)

    def today(self) -> date:
        return self._clock.wall().date()

    def measure(
        self, limb: Limb, left: int, right: int, day: date, *, bent: bool, unit: str, then: Callable[[], None]
    ) -> None:
        """Write down what was measured on a day that has come. Lengths in millimetres."""
        at = moment_on(min(day, self.today()), self._clock.wall())
        self.put_back(Measurement(uuid4().hex, limb, left, right, at, bent, unit), then)

    def put_back(self, measured: Measurement, then: Callable[[], None]) -> None:
        self._change(lambda store: measurements.add_measurement(store, measured), then)

    def remove(self, measured: Measurement, then: Callable[[], None]) -> None:
        self._change(lambda store: measurements.remove_measurement(store, measured.id), then)

    # -- what is weaker --------------------------------------------------------------------------

    def memory(self, then: Callable[[Memory], None]) -> None:
        limits = self._settings().pain_limits
        self._history.ask(lambda store: plan_store.memory(store, limits), then, self.refused.emit)

    def say_weak_side(self, weak: WeakSide, then: Callable[[], None]) -> None:
        at = self._clock.wall()
        self._change(lambda store: plan_store.say_weak_side(store, weak, at), then)

    def forget_weak_side(self, area: str, then: Callable[[], None]) -> None:
        self._change(lambda store: plan_store.forget_weak_side(store, area), then)

    def say_weak_group(self, area: str, then: Callable[[], None]) -> None:
        at = self._clock.wall()
        self._change(lambda store: plan_store.say_weak_group(store, area, at), then)

    def forget_weak_group(self, area: str, then: Callable[[], None]) -> None:
        self._change(lambda store: plan_store.forget_weak_group(store, area), then)

    def changes_of_side(self, memory: Memory, weak: WeakSide, then: Callable[[tuple[Changed, ...]], None]) -> None:
        """What would be different, routine by routine."""
        self._work_out(lambda shelf, levels: changes.of_weak_side(shelf, memory, weak, levels), then)

    def changes_of_group(self, memory: Memory, area: str, then: Callable[[tuple[Changed, ...]], None]) -> None:
        self._work_out(lambda shelf, levels: changes.of_weak_group(shelf, memory, area, levels), then)

    # -- balance ---------------------------------------------------------------------------------

    def balance(
        self,
        weeks: int,
        then: Callable[[Balance], None],
        offered: Callable[[tuple[Filler, ...]], None],
    ) -> None:
        """What was done in the last weeks; and, when all routines are read, what would do most for what got little.

        `then` is told a second time where routines have exercises of their own that the library does not know.
        """
        since = self._clock.wall() - timedelta(weeks=weeks)

        def came(loads: tuple[Load, ...]) -> None:
            self._worker.do(
                lambda: weighed(loads, self._library.works()),
                lambda found: self._fill(loads, found, then, offered),
            )

        self._history.ask(lambda store: plan_store.loads_since(store, since), came, self.refused.emit)

    def _fill(
        self,
        loads: tuple[Load, ...],
        first: Balance,
        then: Callable[[Balance], None],
        offered: Callable[[tuple[Filler, ...]], None],
    ) -> None:
        then(first)

        def work_out(shelf: Shelf) -> tuple[Balance, tuple[Filler, ...]]:
            found = weighed(loads, shelf.works)
            anybodys = [
                load_of(routine) for entry, routine in shelf.routines if not NOT_OFFERED.intersection(entry.tags)
            ]
            return found, fillers(found.neglected, anybodys, translate)

        def tell(both: tuple[Balance, tuple[Filler, ...]]) -> None:
            if both[0] != first:
                then(both[0])
            offered(both[1])

        self._catalogue.read(lambda shelf: self._worker.do(lambda: work_out(shelf), tell))

    # -- how -------------------------------------------------------------------------------------

    def _change(self, change: Callable[[HistoryStore], object], then: Callable[[], None]) -> None:
        self._history.ask(change, lambda _done: then(), self.refused.emit)

    def _work_out(
        self,
        work: Callable[[Shelf, Mapping[str, str]], tuple[Changed, ...]],
        then: Callable[[tuple[Changed, ...]], None],
    ) -> None:
        levels = dict(self._settings().levels)
        self._catalogue.read(lambda shelf: self._worker.do(lambda: work(shelf, levels), then))
