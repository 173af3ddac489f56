"""What lies in the scrolled part of a routine's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backbeat.routine.adjustments import adjusted_blocks
from backbeat.routine.arithmetic import exercise_length
from backbeat.routine.dose import at_level
from backbeat.routine.model import Pace
from backbeat.session.compiler import level_of
from backbeat.session.programme import Programme
from backbeat.ui.pages.exercise_row import ExerciseRow
from backbeat.ui.pages.routine_choices import HeadedCard, RoutineChoices
from backbeat.ui.pages.routine_hero import RoutineHero
from backbeat.ui.plan.place import DifferencePlace
from backbeat.ui.style.look import BODY, STRONG
from backbeat.ui.text import format_time, in_words
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import clear, column
from backbeat.ui.widgets.safety_box import SafetyBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backbeat.plan.adjusting import Memory, Preview
    from backbeat.plan.facts import Rested
    from backbeat.routine.model import Block, Routine
    from backbeat.ui.library_service import Opened
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.style.look import Look

__all__ = ["RoutineContent"]

_AT_ONCE = 16


class RoutineContent(Painted):
    """`changed` tells that the level, or what goes before and after, was chosen anew."""

    changed = Signal()
    option_chosen = Signal(str, object)
    settled = Signal(str, object)

    def __init__(
        self, look: Look, opened: Opened, level: str | None, pictures: PictureCache | None = None
    ) -> None:  # fmt: skip
        super().__init__()
        self._pictures = pictures
        routine = opened.reading.routine
        assert routine is not None
        self.routine: Routine = routine
        self.level = level_of(routine, level)
        self._column = QVBoxLayout(self)
        self.hero = RoutineHero(look, routine, self.level, pictures)
        self._column.addWidget(self.hero)
        self.different = DifferencePlace(look)
        self.different.chosen.connect(self.option_chosen)
        self.different.answered.connect(self.settled)
        self._column.addWidget(self.different)
        self._safety = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for box in self._safety_boxes(look):
            self._safety.addWidget(box, 1)
        self._column.addLayout(self._safety)
        self._two = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._list = QWidget()
        self._list_column = column(self._list)
        self.choices = RoutineChoices(look, opened, routine, self.level)
        self.choices.level_chosen.connect(self._choose_level)
        self.choices.changed.connect(self._choose_companions)
        self._two.addWidget(self._list, 5)
        self._two.addWidget(self.choices, 3)
        self._column.addLayout(self._two)
        if routine.source or routine.tags:
            self._column.addWidget(self._make_origin(look))
        self._column.addStretch(1)
        self._rows: Iterator[QWidget] = iter(())
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_rows)
        self.follow(look)
        self._fill_list()

    # -- what is remembered ----------------------------------------------------------------------

    def set_memory(self, memory: Memory, due: tuple[Rested, ...]) -> None:
        """Show everything as it would be done with this in mind."""
        if self.different.memory != (memory, due):
            before, self.different.memory = self.preview, (memory, due)
            self.different.tell(self.preview)
            if self.preview != before:
                self._fill_list()

    @property
    def programme(self) -> Programme:
        """What would be done, with whatever is different this time."""
        seen = self.preview
        return self._as_written if seen is None else seen.programme

    @property
    def _as_written(self) -> Programme:
        return Programme(self.routine, self.level, self.choices.warm_up, self.choices.cool_down)

    @property
    def preview(self) -> Preview | None:
        """None as long as nothing was said of what is remembered."""
        return self.different.preview(self._as_written)

    @property
    def is_complete(self) -> bool:
        """Whether every exercise has its row; a routine of hundreds gets them little by little."""
        return not self._more.isActive()

    def open_steps(self, number: int) -> None:
        """Show how an exercise is done, counted from 1."""
        rows = self._list.findChildren(ExerciseRow)
        if 0 < number <= len(rows):
            rows[number - 1].open()

    def _safety_boxes(self, look: Look) -> list[QWidget]:
        routine = self.routine
        boxes: list[QWidget] = []
        if routine.not_for:
            never = [*map(in_words, routine.not_for)]
            boxes.append(SafetyBox(look, "hold", "hand", self.tr("Do not start with"), never))
        if routine.ask_first:
            asking = [*map(in_words, routine.ask_first)]
            boxes.append(SafetyBox(look, "prepare", "info", self.tr("Ask a professional first with"), asking))
        return boxes

    def _make_origin(self, look: Look) -> HeadedCard:
        """Where it comes from: at the foot, because it is read once and chooses nothing."""
        lines = column(gap=2)
        box = QWidget()
        box.setLayout(lines)
        for text in (self.routine.source, " · ".join(map(in_words, self.routine.tags))):
            if text:
                lines.addWidget(PlainLabel(look, text, BODY, tone="muted", lines=0))
        return HeadedCard(look, self.tr("Where it comes from"), box)

    # -- what is chosen --------------------------------------------------------------------------

    def _choose_level(self, level: str) -> None:
        self.level = level
        self.choices.show_level(level)
        self.different.tell(self.preview)
        self._fill_list()
        self.changed.emit()

    def _choose_companions(self) -> None:
        self.different.tell(self.preview)
        self.changed.emit()

    # -- the exercises ---------------------------------------------------------------------------

    def _fill_list(self) -> None:
        self.hero.tell(self.level, self.programme.adjustments)
        clear(self._list_column)
        self._rows = self._make_rows()
        self._add_rows()

    def _add_rows(self) -> None:
        """A screenful at a time, so that a routine of hundreds is there at once."""
        for _ in range(_AT_ONCE):
            widget = next(self._rows, None)
            if widget is None:
                self._more.stop()
                self._list_column.addStretch(1)
                return
            self._list_column.addWidget(widget)
        self._more.start()

    def _make_rows(self) -> Iterator[QWidget]:
        number = 0
        for block in adjusted_blocks(self.routine, self.level, self.programme.adjustments):
            words = self._block_words(block.block)
            if words:
                yield PlainLabel(self.look, words, BODY, tone="muted", weight=STRONG, lines=0)
            for step, dose, _ in block.steps:
                number += 1
                seconds = exercise_length(dose) / 1000
                yield ExerciseRow(
                    self.look,
                    number,
                    step,
                    dose,
                    seconds,
                    at_least=dose.pace is Pace.OWN,
                    pictures=self._pictures,
                )

    def _block_words(self, block: Block) -> str:
        parts = [block.title]
        rounds = at_level(block.rounds, self.level)
        if rounds > 1:
            parts.append(self.tr("%n rounds", "", rounds))
            rest = at_level(block.rest, self.level)
            if rest:
                parts.append(self.tr("%1 rest between them").replace("%1", format_time(rest / 1000)))
        return " · ".join(part for part in parts if part)

    # -- room ------------------------------------------------------------------------------------

    def restyle(self) -> None:
        gap = self.look.space(16)
        self._column.setSpacing(gap)
        self._column.setContentsMargins(0, 0, 0, gap)
        for layout in (self._safety, self._two):
            layout.setSpacing(gap)
        self._list_column.setSpacing(self.look.space(10))
        self._arrange()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """Side by side where there is room; else what is chosen comes before the list."""
        room, look = self.width(), self.look
        self.hero.set_wide(room >= look.px(760))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._safety.setDirection(across if room >= look.px(560) else down)
        # An exercise is two pictures and words that must not be a hand wide beside them.
        self._two.setDirection(across if room >= look.px(1000) else QBoxLayout.Direction.BottomToTop)
