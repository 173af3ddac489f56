"""What lies in the scrolled part of a routine's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backbeat.routine.adjustments import adjusted_blocks
from backbeat.routine.arithmetic import exercise_length, routine_length
from backbeat.routine.dose import at_level
from backbeat.routine.model import Pace
from backbeat.session.compiler import level_of
from backbeat.session.programme import Programme
from backbeat.ui.library.entry_words import place_words
from backbeat.ui.pages.routine_parts import ExerciseRow
from backbeat.ui.pictures.motif_of import motif_of_routine
from backbeat.ui.plan.place import DifferencePlace
from backbeat.ui.style.look import BODY, BOLD, HEAD, LEAD, SMALL, STRONG
from backbeat.ui.text import format_minutes, format_time, in_language, in_words, level_words
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, clear, column
from backbeat.ui.widgets.motif_view import MotifView
from backbeat.ui.widgets.picture_view import PictureView
from backbeat.ui.widgets.safety_box import SafetyBox
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from backbeat.plan.adjusting import Memory, Preview
    from backbeat.routine.model import Block, Routine
    from backbeat.ui.library_service import Companion, Opened
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.style.look import Look

__all__ = ["RoutineContent"]

_AT_ONCE = 16
_MOST_HINTS = 6  # `backbeat check` tells them all


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
        self._opened = opened
        self.level = level_of(routine, level)
        self._column = QVBoxLayout(self)
        self._hero = self._make_hero(look)
        self._column.addWidget(self._hero)
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
        self._aside = QWidget()
        self._aside_column = column(self._aside)
        self._two.addWidget(self._list, 5)
        self._two.addWidget(self._aside, 3)
        self._column.addLayout(self._two)
        if routine.source or routine.tags:
            self._column.addWidget(self._make_origin(look))
        self._column.addStretch(1)
        self._chips: dict[str, Chip] = {}
        self._fill_aside(look)
        self._rows: Iterator[QWidget] = iter(())
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_rows)
        self._wide: bool | None = None
        self.follow(look)
        self._fill_list()

    # -- what is remembered ----------------------------------------------------------------------

    def set_memory(self, memory: Memory, today: date) -> None:
        """Show everything as it would be done with this in mind."""
        if self.different.memory != (memory, today):
            before, self.different.memory = self.preview, (memory, today)
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
        return Programme(self.routine, self.level, self.warm_up, self.cool_down)

    @property
    def preview(self) -> Preview | None:
        """None as long as nothing was said of what is remembered."""
        return self.different.preview(self._as_written)

    # -- what was chosen -------------------------------------------------------------------------

    @property
    def warm_up(self) -> Routine | None:
        return self._companion("warm-up", self._opened.warm_up)

    @property
    def cool_down(self) -> Routine | None:
        return self._companion("cool-down", self._opened.cool_down)

    def _companion(self, role: str, companion: Companion | None) -> Routine | None:
        chip = self._chips.get(role)
        return companion.routine if companion is not None and chip is not None and chip.isChecked() else None

    @property
    def is_complete(self) -> bool:
        """Whether every exercise has its row; a routine of hundreds gets them little by little."""
        return not self._more.isActive()

    def open_steps(self, number: int) -> None:
        """Show how an exercise is done, counted from 1."""
        rows = self._list.findChildren(ExerciseRow)
        if 0 < number <= len(rows):
            rows[number - 1].open()

    # -- the top ---------------------------------------------------------------------------------

    def _make_hero(self, look: Look) -> Card:
        routine = self.routine
        hero = Card(look, radius=24)
        line = QHBoxLayout(hero)
        line.setContentsMargins(0, 10, 10, 10)
        line.setSpacing(0)
        words = column(gap=6)
        edge = look.space(28)
        words.setContentsMargins(edge, look.space(16), look.space(20), look.space(16))
        words.addStretch(1)
        words.addWidget(PlainLabel(look, routine.title, HEAD, weight=BOLD, lines=0))
        if routine.summary:
            words.addWidget(PlainLabel(look, routine.summary, LEAD - 1, lines=0))
        quiet = [routine.audience, routine.how_often]
        for text in quiet:
            if text:
                words.addWidget(PlainLabel(look, f"{text[:1].upper()}{text[1:]}", BODY, tone="muted", lines=0))
        self._facts = PlainLabel(look, "", BODY, tone="effort", weight=STRONG, lines=0)
        words.addSpacing(4)
        words.addWidget(self._facts)
        words.addStretch(1)
        line.addLayout(words, 3)
        self._motif = MotifView(look, motif_of_routine(routine, self.level), radius=18, whole=True, height=150)
        line.addWidget(self._motif, 2)
        self._photo = PictureView(look, role=None, hint=QSize(240, 150))
        self._photo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if self._pictures is not None:
            self._photo.set_cache(self._pictures)
            self._photo.set_pictures(routine.pictures, routine.title)
            self._photo.changed.connect(self._choose_picture, Qt.ConnectionType.QueuedConnection)
        line.addWidget(self._photo, 2)
        return hero

    def _choose_picture(self) -> None:
        """The routine's own picture where it has one, and where there is room for any."""
        self._photo.setVisible(bool(self._wide) and self._photo.has_pictures)
        self._motif.setVisible(bool(self._wide) and not self._photo.has_pictures)

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

    def _tell_facts(self) -> None:
        routine, level = self.routine, self.level
        changes = self.programme.adjustments
        seconds, at_least = routine_length(routine, level, changes)
        blocks = adjusted_blocks(routine, level, changes)
        exercises = [step.step.exercise for block in blocks for step in block.steps]
        positions = dict.fromkeys(str(exercise.position) for exercise in exercises if exercise.position)
        things = dict.fromkeys(in_words(thing) for exercise in exercises for thing in exercise.equipment)
        places = place_words(tuple(positions)).split(" · ")
        parts = [format_minutes(seconds / 1000, at_least=at_least), *places, *things]
        if not things:
            parts.append(self.tr("no equipment"))
        self._facts.setText(" · ".join(dict.fromkeys(part for part in parts if part)))
        self._motif.set_motif(motif_of_routine(routine, level))

    # -- beside ----------------------------------------------------------------------------------

    def _fill_aside(self, look: Look) -> None:
        routine, layout = self.routine, self._aside_column
        if routine.levels:
            names = [level_words(name) for name in routine.levels]
            current = routine.levels.index(self.level) if self.level in routine.levels else 0
            choice = ChoiceRow(look, names, current, self.tr("Level"))
            choice.chosen.connect(self._choose_level)
            self.level_chips = choice.chips
            layout.addWidget(self._titled(look, self.tr("Level"), choice))
        extras = QWidget()
        flow = FlowLayout(extras, gap=8)
        missing: list[str] = []
        for role, companion, words in (
            ("warm-up", self._opened.warm_up, self.tr("Warm-up, %1")),
            ("cool-down", self._opened.cool_down, self.tr("Cool-down, %1")),
        ):
            if companion is None:
                continue
            if companion.routine is None:
                missing.append(companion.id)
                continue
            length, at_least = routine_length(companion.routine, level_of(companion.routine, self.level))
            chip = Chip(look, words.replace("%1", format_minutes(length / 1000, at_least=at_least)), checked=True)
            chip.setToolTip("")
            chip.setAccessibleDescription(companion.title)
            chip.toggled.connect(lambda _on: self.different.tell(self.preview))
            chip.toggled.connect(self.changed)
            self._chips[role] = chip
            flow.addWidget(chip)
        if self._chips:
            layout.addWidget(self._titled(look, self.tr("Before and after"), extras))
        else:
            extras.deleteLater()
        for name in missing:
            words = self.tr("This routine names “%1” to go with it, and there is no such routine here.")
            layout.addWidget(
                SafetyBox(look, "hold", "warning", self.tr("Something is missing"), [words.replace("%1", name)])
            )
        hints = [in_language(problem.message) for problem in self._opened.reading.problems if not problem.is_error]
        if hints:
            told = [f"{words[:1].upper()}{words[1:]}." for words in hints[:_MOST_HINTS]]
            layout.addWidget(SafetyBox(look, "prepare", "info", self.tr("Worth a look in the file"), told))
        layout.addStretch(1)
        self._aside.setVisible(layout.count() > 1)

    def _make_origin(self, look: Look) -> Card:
        """Where it comes from: at the foot, because it is read once and chooses nothing."""
        lines = column(gap=2)
        box = QWidget()
        box.setLayout(lines)
        for text in (self.routine.source, " · ".join(map(in_words, self.routine.tags))):
            if text:
                lines.addWidget(PlainLabel(look, text, BODY, tone="muted", lines=0))
        return self._titled(look, self.tr("Where it comes from"), box)

    @staticmethod
    def _titled(look: Look, title: str, inside: QWidget) -> Card:
        card = Card(look, radius=18)
        layout = QVBoxLayout(card)
        edge = look.space(18)
        layout.setContentsMargins(edge, look.space(14), edge, edge)
        layout.setSpacing(look.space(10))
        layout.addWidget(PlainLabel(look, title, SMALL, tone="muted", weight=STRONG))
        layout.addWidget(inside)
        return card

    def _choose_level(self, index: int) -> None:
        self.level = self.routine.levels[index]
        for role, companion, words in (
            ("warm-up", self._opened.warm_up, self.tr("Warm-up, %1")),
            ("cool-down", self._opened.cool_down, self.tr("Cool-down, %1")),
        ):
            if companion is not None and companion.routine is not None and role in self._chips:
                length, at_least = routine_length(companion.routine, level_of(companion.routine, self.level))
                self._chips[role].set_label(words.replace("%1", format_minutes(length / 1000, at_least=at_least)))
        self.different.tell(self.preview)
        self._fill_list()
        self.changed.emit()

    # -- the exercises ---------------------------------------------------------------------------

    def _fill_list(self) -> None:
        self._tell_facts()
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
        self._aside_column.setSpacing(self.look.space(12))
        self._arrange()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """Side by side where there is room; else what is chosen comes before the list."""
        room, look = self.width(), self.look
        wide = room >= look.px(760)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._safety.setDirection(across if room >= look.px(560) else down)
        # An exercise is two pictures and words that must not be a hand wide beside them.
        self._two.setDirection(across if room >= look.px(1000) else QBoxLayout.Direction.BottomToTop)
        if wide is self._wide:
            return
        self._wide = wide
        self._choose_picture()
        policy = QSizePolicy.Policy.Preferred
        self._aside.setSizePolicy(policy, policy)
