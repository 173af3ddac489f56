"""One answer of several, as chips in a row: always one (`ChoiceRow`), or one or none (`ChipRow`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from backbeat.ui.widgets.base import Styled
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.layouts import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.look import Look

__all__ = ["ChipRow", "ChoiceRow"]


class ChoiceRow(QWidget):
    """One of several, as chips in a row; arrow keys go from one to the next. `chosen` tells its index."""

    chosen = Signal(int)

    def __init__(self, look: Look, labels: Sequence[str], current: int, name: str) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=8)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.chips = [Chip(look, label, checked=index == current) for index, label in enumerate(labels)]
        for index, chip in enumerate(self.chips):
            chip.setAutoExclusive(True)  # the group sees to it; this tells screen readers
            self._group.addButton(chip, index)
            flow.addWidget(chip)
        self._group.idClicked.connect(self.chosen)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class ChipRow(Styled, QWidget):
    """Several answers of which one, or none, is chosen."""

    def __init__(
        self, look: Look, question: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`question` is read to whoever does not see it above; `choices` are pairs of an id and a label."""
        super().__init__(parent)
        self.setAccessibleName(question)
        self._flow = FlowLayout(self)
        self.chips: dict[str, Chip] = {}
        for name, label in choices:
            chip = Chip(look, label)
            chip.toggled.connect(lambda on, name=name: self._only(name) if on else None)
            self.chips[name] = chip
            self._flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow(look)

    @property
    def chosen(self) -> str:
        """The id of the chosen answer, or nothing."""
        return next((name for name, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, chosen: str) -> None:
        for name, chip in self.chips.items():
            chip.setChecked(name == chosen)

    def _only(self, chosen: str) -> None:
        for name, chip in self.chips.items():
            if name != chosen:
                chip.setChecked(False)

    def restyle(self) -> None:
        self._flow.set_gap(self.look.space(8))
        super().restyle()
