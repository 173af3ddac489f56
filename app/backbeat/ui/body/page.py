"""The place "Body": three pages under one heading."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from backbeat.ui.body.balance_page import BalancePage
from backbeat.ui.body.tape_page import TapePage
from backbeat.ui.body.weak_page import WeakPage
from backbeat.ui.style.look import BOLD, HEAD
from backbeat.ui.widgets.banner import Banner
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.page import Page

if TYPE_CHECKING:
    from backbeat.plan.muscles import Limb
    from backbeat.routine.model import Sides
    from backbeat.ui.body.desk import BodyDesk
    from backbeat.ui.style.look import Look

__all__ = ["BodyPage"]

Part = TypeVar("Part", BalancePage, TapePage, WeakPage)


class BodyPage(Page):
    """`open_wanted` carries the id of a routine."""

    open_wanted = Signal(str)
    widest = 920

    def __init__(self, look: Look, desk: BodyDesk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        desk.setParent(self)
        desk.refused.connect(self._cannot)
        self._title = PlainLabel(look, self.tr("Body"), HEAD, weight=BOLD)
        self._desk = desk
        self._names = (self.tr("Balance"), self.tr("Tape measure"), self.tr("Weaker side"))
        self.tabs = ChoiceRow(look, self._names, 0, self.tr("Part of this page"))
        self.tabs.chosen.connect(self.show_part)
        self._stack = QStackedWidget()
        self._part = 0
        self.trouble: Banner | None = None
        self._column.addWidget(self._title)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._stack, 1)
        self.follow(look)

    # Each part is made when it is first wanted.

    @cached_property
    def balance(self) -> BalancePage:
        page = BalancePage(self.look, self._desk, self._names[0])
        page.open_wanted.connect(self.open_wanted)
        return self._add(page)

    @cached_property
    def tape(self) -> TapePage:
        page = TapePage(self.look, self._desk, self._names[1])
        page.weaker_wanted.connect(self._look_at_weaker)
        return self._add(page)

    @cached_property
    def weak(self) -> WeakPage:
        return self._add(WeakPage(self.look, self._desk, self._names[2]))

    def _add(self, page: Part) -> Part:
        self._stack.addWidget(page)
        return page

    @property
    def part(self) -> int:
        """Which of the three is shown."""
        return self._part

    @property
    def current(self) -> BalancePage | TapePage | WeakPage:
        if self._part == 0:
            return self.balance
        return self.tape if self._part == 1 else self.weak

    def show_part(self, index: int) -> None:
        self._go(index)
        self.refresh()

    def _go(self, index: int) -> None:
        self._part = index
        self.tabs.chips[index].setChecked(True)
        self._stack.setCurrentWidget(self.current)

    def refresh(self) -> None:
        """Ask for everything of the part that is shown again."""
        if self.trouble is not None:
            self.trouble.hide()
        self.current.refresh()

    def _look_at_weaker(self, limb: Limb, side: Sides) -> None:
        self._go(2)
        self.weak.suggest(str(limb), side)
        self.tabs.chips[2].setFocus()

    def _cannot(self, sentence: str) -> None:
        if self.trouble is None:
            self.trouble = Banner(self.look, sentence, kind="warning")
            self._column.insertWidget(2, self.trouble)
        self.trouble.set_text(sentence)
        self.trouble.show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the parts."""
        super().focusInEvent(event)
        self.tabs.chips[self.part].setFocus(event.reason())
