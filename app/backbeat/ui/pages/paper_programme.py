"""Which routine was done from paper, at which level, and with what before and after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backbeat.session.compiler import level_of
from backbeat.session.programme import Programme
from backbeat.ui.pages.paper_companions import PaperCompanions
from backbeat.ui.text import level_words, plain
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.field import DropList
from backbeat.ui.widgets.layouts import column, dismiss

if TYPE_CHECKING:
    from backbeat.routine.library import Entry
    from backbeat.routine.model import Routine
    from backbeat.ui.library_service import LibraryService, Opened
    from backbeat.ui.style.look import Look

__all__ = ["PaperProgramme"]


class PaperProgramme(Painted):
    """`chosen` carries a Programme, or None while another routine is read; `refused` says why there is none."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, look: Look, name: str, library: LibraryService, levels: Mapping[str, str]) -> None:
        """`levels`: by routine, the one chosen last."""
        super().__init__()
        self._library, self._levels = library, levels
        self._turn = 0
        self._routine: Routine | None = None
        self._level: str | None = None
        self.entries: list[Entry] = []
        self.routines = DropList(look, name)
        self.routines.currentIndexChanged.connect(self._choose_routine)
        self.level_row: ChoiceRow | None = None
        self.companions = PaperCompanions(look)
        self.companions.changed.connect(self._choose)
        self._column = column(self)
        self._column.addWidget(self.routines)
        self._column.addWidget(self.companions)
        self.follow(look)

    def offer(self, last: Sequence[str]) -> None:
        """Fill the list; `last` are ids of routines, the one done last first."""
        rank = {routine: place for place, routine in enumerate(last)}
        usable = (entry for entry in self._library.entries if entry.is_usable)
        self.entries = sorted(usable, key=lambda entry: rank.get(entry.id, len(rank)))
        self.routines.addItems([plain(entry.title).replace("\n", " ") for entry in self.entries])
        if not self.entries:
            self.refused.emit(self.tr("There is no routine to choose from."))

    def _choose_routine(self, index: int) -> None:
        if not 0 <= index < len(self.entries):
            return
        self._turn += 1
        turn = self._turn
        self.chosen.emit(None)
        self._library.read(self.entries[index], lambda opened: self._came(opened) if turn == self._turn else None)

    def _came(self, opened: Opened) -> None:
        routine = self._routine = opened.reading.routine
        if routine is None:
            self.refused.emit(self.tr("This routine's file has mistakes. Mend it first, or choose another."))
            return
        self._level = level_of(routine, self._levels.get(routine.id))
        self._show_levels(routine.levels)
        self.companions.offer(opened)
        self._choose()

    def _show_levels(self, levels: Sequence[str]) -> None:
        if self.level_row is not None:
            dismiss(self.level_row)
            self.level_row = None
        if len(levels) < 2:
            return
        names = [level_words(name) for name in levels]
        self.level_row = ChoiceRow(self.look, names, levels.index(self._level or levels[0]), self.tr("Level"))
        self.level_row.chosen.connect(lambda index: self._choose_level(levels[index]))
        self._column.insertWidget(1, self.level_row)
        before: QWidget = self.routines
        for chip in self.level_row.chips:
            QWidget.setTabOrder(before, chip)
            before = chip

    def _choose_level(self, level: str) -> None:
        self._level = level
        self._choose()

    def _choose(self) -> None:
        if self._routine is not None:
            companions = self.companions
            self.chosen.emit(Programme(self._routine, self._level, companions.warm_up, companions.cool_down))

    def restyle(self) -> None:
        self._column.setSpacing(self.look.space(10))
        super().restyle()
