"""The top of a routine's page: what it is called, what it is for, and a picture of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from backbeat.routine.adjustments import adjusted_blocks
from backbeat.routine.arithmetic import routine_length
from backbeat.ui.library.entry_words import place_words
from backbeat.ui.pictures.motif_of import motif_of_routine
from backbeat.ui.style.look import BODY, BOLD, HEAD, LEAD, STRONG
from backbeat.ui.text import format_minutes, in_words
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.motif_view import MotifView
from backbeat.ui.widgets.picture_view import PictureView
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.routine.adjustments import Adjustments
    from backbeat.routine.model import Routine
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.style.look import Look

__all__ = ["RoutineHero"]


class RoutineHero(Card):
    """Shows a motif, or the routine's own picture where it has one, while there is room for either."""

    def __init__(self, look: Look, routine: Routine, level: str | None, pictures: PictureCache | None) -> None:
        super().__init__(look, radius=24)
        self._routine, self._wide = routine, False
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 10, 10, 10)
        line.setSpacing(0)
        words = column(gap=6)
        words.setContentsMargins(look.space(28), look.space(16), look.space(20), look.space(16))
        words.addStretch(1)
        words.addWidget(PlainLabel(look, routine.title, HEAD, weight=BOLD, lines=0))
        if routine.summary:
            words.addWidget(PlainLabel(look, routine.summary, LEAD - 1, lines=0))
        for text in (routine.audience, routine.how_often):
            if text:
                words.addWidget(PlainLabel(look, f"{text[:1].upper()}{text[1:]}", BODY, tone="muted", lines=0))
        self._facts = PlainLabel(look, "", BODY, tone="effort", weight=STRONG, lines=0)
        words.addSpacing(4)
        words.addWidget(self._facts)
        words.addStretch(1)
        line.addLayout(words, 3)
        self.motif = MotifView(look, motif_of_routine(routine, level), radius=18, whole=True, height=150)
        line.addWidget(self.motif, 2)
        self.photo = PictureView(look, role=None, hint=QSize(240, 150))
        self.photo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if pictures is not None:
            self.photo.set_cache(pictures)
            self.photo.set_pictures(routine.pictures, routine.title)
            self.photo.changed.connect(self._choose_picture, Qt.ConnectionType.QueuedConnection)
        line.addWidget(self.photo, 2)
        self._choose_picture()

    def set_wide(self, wide: bool) -> None:
        """Whether there is room for a picture beside the words."""
        if wide is not self._wide:
            self._wide = wide
            self._choose_picture()

    def _choose_picture(self) -> None:
        self.photo.setVisible(self._wide and self.photo.has_pictures)
        self.motif.setVisible(self._wide and not self.photo.has_pictures)

    def tell(self, level: str | None, changes: Adjustments) -> None:
        """How long, where and with what, as it would be done now."""
        routine = self._routine
        length, at_least = routine_length(routine, level, changes)
        exercises = [step.step.exercise for block in adjusted_blocks(routine, level, changes) for step in block.steps]
        positions = dict.fromkeys(str(exercise.position) for exercise in exercises if exercise.position)
        things = dict.fromkeys(in_words(thing) for exercise in exercises for thing in exercise.equipment)
        places = place_words(tuple(positions)).split(" · ")
        parts = [format_minutes(length / 1000, at_least=at_least), *places, *things]
        if not things:
            parts.append(self.tr("no equipment"))
        self._facts.setText(" · ".join(dict.fromkeys(part for part in parts if part)))
        self.motif.set_motif(motif_of_routine(routine, level))
