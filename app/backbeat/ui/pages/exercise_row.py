"""An exercise on the page of its routine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backbeat.routine.describe import breath_line, dose_line
from backbeat.routine.model import Sides
from backbeat.ui.style.look import BODY, LEAD, MEDIUM, SMALL, STRONG
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.text import format_time, translate
from backbeat.ui.widgets.base import PaintedWords
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.end_pictures import EndPictures
from backbeat.ui.widgets.end_poses import EndPoses
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.safety_box import SafetyBox
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.routine.model import Dose, Step
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.style.look import Look

__all__ = ["ExerciseRow", "NumberMark"]


_WIDE_ROW = 640  # holds two pictures and the words beside them


class NumberMark(PaintedWords):
    """The number of an exercise in a disc."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._number = number
        self.setAccessibleName(str(number))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow(look)

    def sizeHint(self) -> QSize:
        side = self.look.px(36)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self.look.theme.phase("effort")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        fill_rounded(painter, box, box.height() / 2, colours.tint)
        painter.setFont(self.look.font(BODY, STRONG, tabular=True))
        painter.setPen(colours.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class ExerciseRow(Card):
    """One exercise: its name, how much of it, how to breathe; and how it is done, when asked for."""

    def __init__(
        self,
        look: Look,
        number: int,
        step: Step,
        dose: Dose,
        seconds: float,
        *,
        at_least: bool,
        pictures: PictureCache | None = None,
    ) -> None:
        super().__init__(look, radius=18)
        self._step, self._opened = step, False
        self._row = QHBoxLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(NumberMark(look, number), 0, top)
        self._show(look, step, pictures)
        words = column(gap=3)
        self._name = PlainLabel(look, step.name, LEAD, weight=STRONG, lines=0)
        words.addWidget(self._name)
        words.addWidget(PlainLabel(look, dose_line(dose, translate), BODY, weight=MEDIUM, lines=0))
        words.addWidget(PlainLabel(look, breath_line(dose, translate), BODY, tone="muted", lines=0))
        if step.exercise.left and step.exercise.right and dose.sides in (Sides.EACH, Sides.ALTERNATE):
            sides = translate("Routine", "%1 · %2").replace("%1", step.exercise.left)
            sides = sides.replace("%2", step.exercise.right)
            words.addWidget(PlainLabel(look, sides, BODY, tone="muted", lines=0))
        if step.note:
            words.addWidget(PlainLabel(look, step.note, BODY, tone="effort", lines=0))
        self._more = QWidget()
        self._more.hide()
        words.addWidget(self._more)
        self._row.addLayout(words, 1)
        side = column(gap=8)
        time = format_time(seconds)
        if at_least:
            time = translate("Routine", "%1 or more").replace("%1", time)
        length = PlainLabel(look, time, BODY, tone="muted", tabular=True, align=Qt.AlignmentFlag.AlignTrailing)
        side.addWidget(length, 0, Qt.AlignmentFlag.AlignRight)
        self._how = Chip(look, translate("Routine", "How to"))
        self._how.setAccessibleName(translate("Routine", "How to do %1").replace("%1", self._name.text()))
        self._how.toggled.connect(self._toggle)
        side.addWidget(self._how, 0, Qt.AlignmentFlag.AlignRight)
        side.addStretch(1)
        self._row.addLayout(side)
        self.setAccessibleName(self._name.text())
        self.restyle()

    def _show(self, look: Look, step: Step, cache: PictureCache | None) -> None:
        """The exercise's pictures, or its figure where there are none or they cannot be shown."""
        exercise, top = step.exercise, Qt.AlignmentFlag.AlignTop
        self._photos: EndPictures | None = None
        self._poses = poses = None if exercise.figure is None else EndPoses(look, exercise.figure, step.name)
        if exercise.pictures is not None and cache is not None:
            self._photos = EndPictures(look, exercise.pictures, step.name, cache, poses)
            self._row.addWidget(self._photos, 0, top)
        if poses is not None:
            self._row.addWidget(poses, 0, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for pictures in (self._photos, self._poses):
            if pictures is not None:
                pictures.set_both(self.width() >= self.look.px(_WIDE_ROW))

    @property
    def is_open(self) -> bool:
        return self._opened

    def open(self) -> None:
        """Show how it is done."""
        self._how.setChecked(True)

    def _toggle(self, on: bool) -> None:
        if on and self._more.layout() is None:
            self._fill(QVBoxLayout(self._more))
        self._opened = on
        self._more.setVisible(on)

    def _fill(self, layout: QVBoxLayout) -> None:
        look, exercise = self.look, self._step.exercise
        layout.setContentsMargins(0, look.space(8), 0, look.space(4))
        layout.setSpacing(look.space(6))
        for index, text in enumerate(exercise.steps, 1):
            line = QHBoxLayout()
            line.setSpacing(look.space(10))
            number = PlainLabel(look, f"{index}.", BODY, tone="muted", tabular=True)
            number.setFixedWidth(look.px(24))
            line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(PlainLabel(look, text, BODY, lines=0), 1)
            layout.addLayout(line)
        for heading, text in (
            (translate("Routine", "Easier"), exercise.easier),
            (translate("Routine", "Harder"), exercise.harder),
            (translate("Routine", "Often done wrong"), exercise.mistake),
        ):
            if text:
                layout.addSpacing(2)
                layout.addWidget(PlainLabel(look, heading, SMALL, tone="muted", weight=STRONG))
                layout.addWidget(PlainLabel(look, text, BODY, lines=0))
        if exercise.cautions:
            layout.addSpacing(4)
            layout.addWidget(SafetyBox(look, "hold", "info", translate("Routine", "Take care"), exercise.cautions))

    def restyle(self) -> None:
        if hasattr(self, "_row"):
            edge = self.look.space(18)
            self._row.setContentsMargins(edge, self.look.space(16), edge, self.look.space(16))
            self._row.setSpacing(self.look.space(16))
        super().restyle()
