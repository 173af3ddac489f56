"""What was done of a routine on paper: a box for every set, left and right separately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backbeat.routine.describe import dose_line
from backbeat.routine.model import Sides
from backbeat.ui.style.look import BODY, MEDIUM, SMALL, STRONG
from backbeat.ui.text import translate
from backbeat.ui.widgets.base import Styled
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column, row
from backbeat.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from backbeat.session.timeline import Timeline
    from backbeat.ui.style.look import Look

__all__ = ["TickRow", "set_key", "tick_rows"]

_TOGETHER = 6  # boxes that stay in one line


class TickRow(Styled, QWidget):
    """One exercise: the box in front is for all of it, those behind are for its sets.

    Tab goes from exercise to exercise, arrow keys from box to box. `left` asks for the exercise so many rows
    further down.
    """

    changed = Signal()
    left = Signal(int)

    def __init__(self, look: Look, timeline: Timeline, step: int, number: int) -> None:
        super().__init__()
        planned = timeline.steps[step]
        name = planned.name
        if planned.rounds > 1:
            name = translate("History", "%1, round %2").replace("%1", name).replace("%2", str(planned.round))
        self.all = Tick(look, str(number), translate("FromPaper", "All of %1").replace("%1", name))
        self.all.clicked.connect(self._all_clicked)
        self.all.arrow.connect(self._go)
        self.ticks: dict[int, Tick] = {}  # by the set's place in the timeline
        sides: dict[Sides, list[int]] = {}
        for index, each in enumerate(timeline.sets):
            if each.step == step:
                sides.setdefault(each.side, []).append(index)
        self._outer = row(self)
        self._outer.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        part = timeline.parts[planned.part]
        if len(timeline.parts) > 1 and (step == 0 or timeline.steps[step - 1].part != planned.part):
            words.addWidget(PlainLabel(look, part.title, SMALL, tone="muted", weight=STRONG, lines=0))
        words.addWidget(PlainLabel(look, name, BODY, weight=MEDIUM, lines=0))
        words.addWidget(PlainLabel(look, dose_line(planned.dose, translate), SMALL, tone="muted", lines=0))
        self._groups: list[QHBoxLayout] = []
        single = sum(map(len, sides.values())) == 1
        boxes = QWidget()
        self._flow = FlowLayout(boxes)
        for side, sets in sides.items():
            self._add_side(look, side, sets, name)
        words.addSpacing(4)
        words.addWidget(boxes)
        words.addStretch(1)
        self._outer.addLayout(words, 1)
        if single:  # the box in front says the same
            boxes.hide()
        self.follow(look)

    def _add_side(self, look: Look, side: Sides, sets: list[int], name: str) -> None:
        said = {Sides.LEFT: translate("FromPaper", "Left"), Sides.RIGHT: translate("FromPaper", "Right")}.get(side, "")
        for place, index in enumerate(sets):
            if place % _TOGETHER == 0:
                group = QWidget()
                line = row(group)
                self._groups.append(line)
                self._flow.addWidget(group)
                if said and place == 0:
                    line.addWidget(PlainLabel(look, said, SMALL, tone="muted"))
            words = translate("FromPaper", "%1, set %2").replace("%1", name).replace("%2", str(place + 1))
            tick = Tick(look, str(place + 1), f"{words}, {said}" if said else words)
            tick.clicked.connect(self._tick_clicked)
            self.ticks[index] = tick
            tick.arrow.connect(self._go)
            tick.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by arrow keys, or Tab would take a hundred presses
            line.addWidget(tick)

    @property
    def done(self) -> frozenset[int]:
        return frozenset(index for index, tick in self.ticks.items() if tick.isChecked())

    def set_done(self, done: Collection[int]) -> None:
        """Tick these sets and no others, without telling."""
        for index, tick in self.ticks.items():
            tick.setChecked(index in done)
        self.all.setChecked(all(tick.isChecked() for tick in self.ticks.values()))

    def _go(self, right: int, down: int) -> None:
        if down:
            self.left.emit(down)
            return
        boxes = [self.all, *(tick for tick in self.ticks.values() if tick.isVisible())]
        at = next((place for place, box in enumerate(boxes) if box.hasFocus()), 0)
        boxes[min(max(0, at + right), len(boxes) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _all_clicked(self) -> None:
        self.set_done(self.ticks.keys() if self.all.isChecked() else ())
        self.changed.emit()

    def _tick_clicked(self) -> None:
        self.set_done(self.done)
        self.changed.emit()

    def restyle(self) -> None:
        look = self.look
        self._outer.setSpacing(look.space(12))
        self._flow.set_gap(look.space(14))
        for group in self._groups:
            group.setSpacing(look.space(6))
        super().restyle()


def set_key(timeline: Timeline, index: int) -> tuple[object, ...]:
    """What a set is, whatever else is done with it: the same at another level, and with or without a warm-up."""
    planned = timeline.sets[index]
    step = timeline.steps[planned.step]
    part = timeline.parts[step.part]
    first = next(place for place, other in enumerate(timeline.steps) if other.part == step.part)
    return (part.role, part.routine, planned.step - first, step.step.exercise.id, planned.set, planned.side)


def tick_rows(look: Look, timeline: Timeline) -> Iterable[TickRow]:
    """A row for every exercise of every round, in order."""
    for step in range(len(timeline.steps)):
        yield TickRow(look, timeline, step, step + 1)
