"""The place "Body": three pages under one heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backbeat.ui.body.balance_page import BalancePage
from backbeat.ui.body.tape_page import TapePage
from backbeat.ui.body.weak_page import WeakPage
from backbeat.ui.look import BOLD, HEAD
from backbeat.ui.measure import room_of
from backbeat.ui.pages.routine_parts import ChoiceRow
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.surface import Banner

if TYPE_CHECKING:
    from backbeat.plan.muscles import Limb
    from backbeat.routine.model import Sides
    from backbeat.ui.body.desk import BodyDesk
    from backbeat.ui.look import Look

__all__ = ["BodyPage"]

_WIDEST = 920


class BodyPage(Painted):
    """`open_wanted` carries the id of a routine."""

    open_wanted = Signal(str)

    def __init__(self, look: Look, desk: BodyDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        desk.setParent(self)
        desk.refused.connect(self._cannot)
        self._title = PlainLabel(look, self.tr("Body"), HEAD, weight=BOLD)
        self.balance, self.tape, self.weak = BalancePage(look, desk), TapePage(look, desk), WeakPage(look, desk)
        self.balance.open_wanted.connect(self.open_wanted)
        self.tape.weaker_wanted.connect(self._look_at_weaker)
        self._pages: tuple[BalancePage | TapePage | WeakPage, ...] = (self.balance, self.tape, self.weak)
        names = [page.accessibleName() for page in self._pages]
        self.tabs = ChoiceRow(look, names, 0, self.tr("Part of this page"))
        self.tabs.chosen.connect(self.show_part)
        self._stack = QStackedWidget()
        for page in self._pages:
            self._stack.addWidget(page)
        self.trouble: Banner | None = None
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._stack, 1)
        self.follow(look)

    @property
    def part(self) -> int:
        """Which of the three is shown."""
        return self._stack.currentIndex()

    def show_part(self, index: int) -> None:
        self.tabs.chips[index].setChecked(True)
        self._stack.setCurrentIndex(index)
        self.refresh()

    def refresh(self) -> None:
        """Ask for everything of the part that is shown again."""
        if self.trouble is not None:
            self.trouble.hide()
        self._pages[self.part].refresh()

    def _look_at_weaker(self, limb: Limb, side: Sides) -> None:
        self.tabs.chips[2].setChecked(True)
        self._stack.setCurrentIndex(2)
        self.weak.suggest(str(limb), side)
        self.tabs.chips[2].setFocus()

    def _cannot(self, sentence: str) -> None:
        if self.trouble is None:
            self.trouble = Banner(self.look, sentence, kind="warning")
            self._column.insertWidget(2, self.trouble)
        self.trouble.set_text(sentence)
        self.trouble.show()

    # -- room ------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the parts."""
        super().focusInEvent(event)
        self.tabs.chips[self.part].setFocus(event.reason())

    def restyle(self) -> None:
        self._arrange()
        super().restyle()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange and hasattr(self, "_column"):
            self._arrange()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        room = room_of(self, self.look, _WIDEST)
        self._column.setContentsMargins(room.left, room.top, room.right, 0)
        self._column.setSpacing(self.look.space(14))
