"""The place on a routine's page where it says what is different this time; empty for most people, most of the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backbeat.ui.text import translate
from backbeat.ui.widgets.layouts import column

if TYPE_CHECKING:
    from backbeat.plan.adjusting import Memory, Preview
    from backbeat.plan.facts import Rested
    from backbeat.session.programme import Programme
    from backbeat.ui.plan.difference import DifferenceBox
    from backbeat.ui.style.look import Look

__all__ = ["DifferencePlace"]


class DifferencePlace(QWidget):
    """Holds the memory, and works out what comes of it. Signals as those of `DifferenceBox`."""

    chosen = Signal(str, object)
    answered = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.memory: tuple[Memory, tuple[Rested, ...]] | None = None  # and what of it is asked about
        self.box: DifferenceBox | None = None
        self._worked_out: tuple[object, Preview] | None = None  # what from, and what came of it
        self._lines = column(self)
        self.hide()

    def preview(self, written: Programme) -> Preview | None:
        """What of a programme would be different; None as long as nothing was said of what is remembered."""
        if self.memory is None:
            return None
        key = (self.memory, written.level, written.warm_up is None, written.cool_down is None)
        if self._worked_out is None or self._worked_out[0] != key:
            from backbeat.plan.adjusting import preview  # noqa: PLC0415 - most pages are seen before the memory is

            self._worked_out = (key, preview(written, self.memory[0], translate))
        return self._worked_out[1]

    def tell(self, seen: Preview | None) -> None:
        """Say this, in place of what was said before."""
        if self.box is not None:
            self._lines.removeWidget(self.box)
            self.box.hide()
            self.box.deleteLater()
            self.box = None
        if seen is not None and self.memory is not None:
            from backbeat.ui.plan.difference import DifferenceBox, says_something  # noqa: PLC0415 - seldom seen

            if says_something(seen):
                self.box = DifferenceBox(self._look, seen, *self.memory)
                self.box.chosen.connect(self.chosen)
                self.box.answered.connect(self.answered)
                self._lines.addWidget(self.box)
        self.setVisible(self.box is not None)

    @property
    def is_seen(self) -> bool:
        """Whether it lies where the page is scrolled to, most of it at least."""
        return self.box is not None and 2 * self.box.visibleRegion().boundingRect().height() > self.box.height()
