"""Somebody at a desk, with the whole program and a clock that goes when a test says so."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop
from tests.support.fake_senses import FakeSenses
from tests.ui.program import Program

from backbeat.breaks.stored import BreakWishes, wishes_from
from backbeat.paths import folders
from backbeat.ui.breaks.break_window import BreakWindow
from backbeat.ui.breaks.desk import BreakDesk
from backbeat.ui.breaks.house import BreakHouse
from backbeat.ui.breaks.prelude import Prelude
from backbeat.ui.breaks.presence import Presence

__all__ = ["Office"]


class Office:
    """The program over a folder in which reminders are wanted, as said."""

    def __init__(self, program: Program, senses: FakeSenses) -> None:
        self.program, self.senses = program, senses

    @property
    def clock(self) -> Any:
        return self.program.clock

    def open(self, *, screened: bool = True, **wishes: Any) -> None:
        """Everything about breaks in `wishes`; unless they say so, a short one every ten minutes, at any hour."""
        kinds = [{"id": "short", "every": 600, "tags": ["desk-break"]}]
        data = {"on": True, "hours": dict.fromkeys(_WEEK, "00:00-24:00"), "kinds": kinds, **wishes}
        where = folders(self.program.folder)
        where.config.mkdir(parents=True, exist_ok=True)
        (where.config / "settings.json").write_text(json.dumps({"breaks": data}))
        self.program.is_screened = screened
        self.program.start()
        if self.house is not None:
            self.settle()

    # -- what there is ---------------------------------------------------------------------------

    @property
    def app(self) -> Any:
        assert self.program.app is not None
        return self.program.app

    @property
    def house(self) -> BreakHouse | None:
        return self.app._house

    @property
    def desk(self) -> BreakDesk:
        assert self.house is not None
        assert self.house.desk is not None
        return self.house.desk

    @property
    def presence(self) -> Presence:
        assert self.house is not None
        assert self.house.presence is not None
        return self.house.presence

    @property
    def prelude(self) -> Prelude | None:
        """As far as it can be seen."""
        assert self.house is not None
        assert self.house.offers is not None
        prelude = self.house.offers.prelude
        return prelude if prelude is not None and prelude.isVisible() else None

    @property
    def window(self) -> BreakWindow | None:
        """As far as it can be seen."""
        assert self.house is not None
        assert self.house.offers is not None
        window = self.house.offers.window
        return window if window is not None and window.isVisible() else None

    @property
    def wishes(self) -> BreakWishes:
        return wishes_from(self.app.settings.breaks)[0]

    def rows(self) -> list[tuple[Any, ...]]:
        """The results of all breaks that are written down."""
        found: list[list[tuple[Any, ...]]] = []
        self.app.history.ask(
            lambda store: list(store.rows("SELECT kind, result, offered FROM breaks ORDER BY number")), found.append
        )
        self.program.until(lambda: found)
        return found[0]

    # -- what happens ----------------------------------------------------------------------------

    def settle(self) -> None:
        """Until the senses have told what they were asked."""
        self.program.until(lambda: self.desk._senses.is_idle)
        self.program.settle()

    def feel(self, **senses: Any) -> None:
        self.senses.senses = replace(self.senses.senses, **senses)

    def look(self) -> None:
        self.desk.look()
        while not self.desk._senses.is_idle:  # a thread that only reads a list: no need for a slower way to wait
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _step(self, most: int) -> int:
        step = min(most, self.desk.schedule.next_look(self.desk.now()))
        self.clock.pass_(step)
        self.look()
        return step

    def work(self, length: int) -> None:
        """So many milliseconds go by at the desk."""
        while length > 0:
            length -= self._step(length)
        self.program.settle()

    def until_offered(self) -> Prelude:
        for _ in range(2_000):
            if self.prelude is not None:
                return self.prelude
            self._step(30_000)
        raise AssertionError("no break was offered")

    def until_grown(self) -> BreakWindow:
        self.until_offered()
        self.feel(idle=10_000)
        self.work(5_000)
        assert self.window is not None
        self.program.until(lambda: self.window is not None and self.window.ready.start_button.isEnabled())
        return self.window

    def until_running(self) -> None:
        self.program.until(lambda: self.app.sessions.is_active)


_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
