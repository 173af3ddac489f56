"""Whether the warm-up and the cool-down that a routine names were done with it from paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backbeat.ui.text import plain
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.layouts import FlowLayout

if TYPE_CHECKING:
    from backbeat.routine.model import Routine
    from backbeat.ui.library_service import Companion, Opened
    from backbeat.ui.style.look import Look

__all__ = ["PaperCompanions"]


class PaperCompanions(QWidget):
    """A chip for each that is there, off until it is pressed: the sheet of a routine has neither on it."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=8)
        self._routines: dict[Chip, Routine | None] = {}
        self.warm_up_chip, self.cool_down_chip = Chip(look, ""), Chip(look, "")
        for chip in (self.warm_up_chip, self.cool_down_chip):
            chip.toggled.connect(self.changed)
            flow.addWidget(chip)
        self.setAccessibleName(self.tr("Before and after"))
        self.hide()

    def offer(self, opened: Opened) -> None:
        """What goes with a routine that was chosen; nothing of it is chosen yet."""
        for chip, companion, words in (
            (self.warm_up_chip, opened.warm_up, self.tr("With the warm-up: %1")),
            (self.cool_down_chip, opened.cool_down, self.tr("With the cool-down: %1")),
        ):
            self._show(chip, companion, words)
        self.setVisible(any(routine is not None for routine in self._routines.values()))

    def _show(self, chip: Chip, companion: Companion | None, words: str) -> None:
        self._routines[chip] = None if companion is None else companion.routine
        chip.blockSignals(True)
        chip.setChecked(False)
        chip.blockSignals(False)
        if companion is not None:
            chip.set_label(words.replace("%1", plain(companion.title)))
        chip.setVisible(self._routines[chip] is not None)

    @property
    def warm_up(self) -> Routine | None:
        return self._chosen(self.warm_up_chip)

    @property
    def cool_down(self) -> Routine | None:
        return self._chosen(self.cool_down_chip)

    def _chosen(self, chip: Chip) -> Routine | None:
        return self._routines.get(chip) if chip.isChecked() else None
