"""The filters of the library: chips in a row, or one list to choose from where a row has no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.library.entry_words import FILTERS
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.layouts import row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.look import Look
    from backbeat.ui.widgets.field import DropList

__all__ = ["FilterBar"]

_GAP = 8
_ONLY_WHEN_THERE = ("carers", "repair")


class FilterBar(Painted):
    """`changed` tells the name of the filter that was chosen, one of `FILTERS`."""

    changed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row(self, gap=_GAP)
        words = {
            "all": self.tr("All"),
            "short": self.tr("Under 5 min"),
            "seated": self.tr("Seated"),
            "standing": self.tr("Standing"),
            "floor": self.tr("Floor"),
            "free": self.tr("No equipment"),
            "carers": self.tr("With a carer"),
            "own": self.tr("Own"),
            "repair": self.tr("Needs repair"),
        }
        self._chips = {name: Chip(look, words[name], checked=name == "all", parent=self) for name in FILTERS}
        for name, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, name=name: self.choose(name))
            chip.setAutoExclusive(True)
            chip.setVisible(name not in _ONLY_WHEN_THERE)
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self._list: DropList | None = None
        self._offered: tuple[str, ...] = tuple(name for name in FILTERS if name not in _ONLY_WHEN_THERE)
        self._current = "all"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Filters"))
        self.follow(look)

    @property
    def current(self) -> str:
        return self._current

    def offer(self, names: Sequence[str]) -> None:
        """Which filters make sense just now; the current one falls back to all when it does not."""
        if tuple(names) == self._offered:
            return
        self._offered = tuple(names)
        if self._current not in self._offered:
            self.choose("all")
        if self._list is not None:
            self._list.deleteLater()
            self._list = None
        self._arrange()

    def choose(self, name: str) -> None:
        for each, chip in self._chips.items():
            chip.setChecked(each == name)
        if self._list is not None:
            self._list.setCurrentIndex(self._offered.index(name))
        if name != self._current:
            self._current = name
            self.changed.emit(name)

    def _wanted(self) -> int:
        wide = [self._chips[name].sizeHint().width() for name in self._offered]
        return sum(wide) + _GAP * (len(wide) - 1)

    def _arrange(self) -> None:
        if not self.isVisible():
            return
        as_list = self._wanted() > self.width() > 0
        for name, chip in self._chips.items():
            chip.setVisible(not as_list and name in self._offered)
        if as_list and self._list is None:
            from backbeat.ui.widgets.field import DropList  # noqa: PLC0415 - only where a row has no room

            self._list = DropList(self.look, self.tr("Filters"))
            self._list.addItems([self._chips[name].label for name in self._offered])
            self._list.setCurrentIndex(self._offered.index(self._current))
            self._list.activated.connect(lambda index: self.choose(self._offered[index]))
            self._row.insertWidget(0, self._list)
        if self._list is not None:
            self._list.setVisible(as_list)

    def restyle(self) -> None:
        self._arrange()
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(self._wanted(), self._chips["all"].sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self._chips["all"].sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        self._arrange()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)
