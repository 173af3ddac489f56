"""What is weaker: what holds now, each with a way to turn it off, and the questions to say something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backbeat.plan.facts import WeakSide
from backbeat.plan.muscles import area_words
from backbeat.routine.model import Sides
from backbeat.ui.body.cards import LineRow, ScrollingPage, UndoBanner
from backbeat.ui.body.weak_cards import GroupCard, SideCard
from backbeat.ui.body.words import weak_words
from backbeat.ui.text import translate
from backbeat.ui.widgets.banner import MessagePlace
from backbeat.ui.widgets.layouts import clear, column
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from backbeat.plan.adjusting import Memory
    from backbeat.ui.body.changes import Changed
    from backbeat.ui.body.desk import BodyDesk
    from backbeat.ui.style.look import Look

__all__ = ["WeakPage"]


class WeakPage(ScrollingPage):
    def __init__(self, look: Look, desk: BodyDesk, name: str) -> None:
        super().__init__(look, name)
        self._desk = desk
        self._memory: Memory | None = None
        self._suggested: tuple[str, Sides] | None = None
        self._turn = self._side_turn = self._group_turn = 0
        self.now = SubjectCard(look, self.tr("What holds now"))
        self.undo_place = MessagePlace(look)
        self._rows = column(gap=8)
        self.now.lines.addLayout(self.undo_place)
        self.now.lines.addLayout(self._rows)
        self.nothing = self.now.say(
            self.tr("Both sides do the same, and routines are done as they are written."), muted=True
        )
        self.side = SideCard(look)
        self.side.wished.connect(self._work_out_side)
        self.side.applied.connect(self._apply_side)
        self.group = GroupCard(look)
        self.group.wished.connect(self._work_out_group)
        self.group.applied.connect(self._apply_group)
        for card in (self.now, self.side, self.group):
            self.cards.addWidget(card)
        self.cards.addStretch(1)

    @property
    def first(self) -> QWidget:
        return self.side.areas

    def refresh(self) -> None:
        self._turn += 1
        turn = self._turn
        self._desk.memory(lambda memory: self._came(turn, memory))

    def suggest(self, area: str, side: Sides) -> None:
        """Have a look at this side as the weaker one, as soon as it is known what holds."""
        self._suggested = area, side
        self.refresh()

    def _came(self, turn: int, memory: Memory) -> None:
        if turn != self._turn:
            return
        self._memory = memory
        self._list(memory)
        self.side.show_memory(memory)
        self.group.show_memory(memory)
        if self._suggested is not None:
            self.side.suggest(*self._suggested)
            self._suggested = None
            self.ensureWidgetVisible(self.side)

    # -- what holds ------------------------------------------------------------------------------

    def _list(self, memory: Memory) -> None:
        clear(self._rows)
        for weak in memory.weak_sides:
            self._add(weak_words(weak), area_words(weak.area, translate), lambda weak=weak: self._forget_side(weak))  # type: ignore[misc]
        for area in memory.weak_groups:
            words = translate("Body", "%1: load is moved to it from other exercises.")
            name = area_words(area, translate)
            self._add(words.replace("%1", name), name, lambda area=area: self._forget_group(area))  # type: ignore[misc]
        self.nothing.setVisible(not memory.weak_sides and not memory.weak_groups)

    def _add(self, words: str, area: str, forget: Callable[[], None]) -> None:
        line = LineRow(
            self.look, words, self.tr("Turn off"), self.tr("Turn off: %1").replace("%1", area)
        )  # fmt: skip
        line.pressed.connect(forget)
        self._rows.addWidget(line)

    def _forget_side(self, weak: WeakSide) -> None:
        self._desk.forget_weak_side(weak.area, self.refresh)
        self._offer_undo(weak.area, lambda: self._desk.say_weak_side(weak, self.refresh))

    def _forget_group(self, area: str) -> None:
        self._desk.forget_weak_group(area, self.refresh)
        self._offer_undo(area, lambda: self._desk.say_weak_group(area, self.refresh))

    def _offer_undo(self, area: str, undo: Callable[[], None]) -> None:
        words = self.tr("Turned off: %1.").replace("%1", area_words(area, translate))
        banner = UndoBanner(self.look, words)

        def back() -> None:
            self.undo_place.put(None)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            undo()

        banner.wanted.connect(back)
        self.undo_place.put(banner)
        banner.focus()  # the button that was pressed is about to go

    # -- what is wished --------------------------------------------------------------------------

    def _work_out_side(self) -> None:
        self._side_turn += 1
        turn, wish = self._side_turn, self.side.wish
        if self._memory is None or wish is None:
            return

        def came(changed: tuple[Changed, ...]) -> None:
            if turn == self._side_turn:
                self.side.changes.show_changes(changed)

        self._desk.changes_of_side(self._memory, wish, came)

    def _work_out_group(self) -> None:
        self._group_turn += 1
        turn = self._group_turn
        if self._memory is None:
            return

        def came(changed: tuple[Changed, ...]) -> None:
            if turn == self._group_turn:
                self.group.changes.show_changes(changed)

        self._desk.changes_of_group(self._memory, self.group.group, came)

    def _apply_side(self) -> None:
        wish, stored = self.side.wish, self.side.stored
        self.undo_place.put(None)
        if wish is not None:
            self._desk.say_weak_side(wish, self.refresh)
        elif stored is not None:
            self._forget_side(stored)

    def _apply_group(self) -> None:
        self.undo_place.put(None)
        if self.group.is_weak:
            self._forget_group(self.group.group)
        else:
            self._desk.say_weak_group(self.group.group, self.refresh)
