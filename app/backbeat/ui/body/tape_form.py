"""The form for one measurement; what it says is shown before it is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backbeat.plan.muscles import Limb, limb_words
from backbeat.plan.tape import LARGEST, SMALLEST, Measurement, from_millimetres, sentence, to_millimetres
from backbeat.ui.body.cards import AnswersCard
from backbeat.ui.style.look import BODY, MEDIUM
from backbeat.ui.text import translate
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.day_choice import DayChoice
from backbeat.ui.widgets.field import LineField
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from backbeat.ui.style.look import Look

__all__ = ["TapeForm"]

_UNITS = ("cm", "inch")
_LIMBS = tuple(Limb)
_LONGEST = 8
_DAYS = 2  # today and yesterday have chips of their own


class TapeForm(AnswersCard):
    """`kept` carries left and right in millimetres and the day; `limb_chosen` and `unit_chosen` what is chosen from
    now on."""

    kept = Signal(int, int, object)
    limb_chosen = Signal()
    unit_chosen = Signal(str)

    def __init__(self, look: Look, unit: str, today: Callable[[], date]) -> None:
        super().__init__(look, translate("Body", "Measure both sides"))
        self._unit = unit
        self._limbs = ChoiceRow(look, [limb_words(limb, translate) for limb in _LIMBS], 0, self.tr("Which limb"))
        self._limbs.chosen.connect(self._limb_changed)
        self._limb = _LIMBS[0]
        self.ask(self.tr("Which limb"), self._limbs)
        self.bent = ChoiceRow(look, [self.tr("Bent"), self.tr("Straight")], 0, self.tr("How it is held"))
        self.ask(self.tr("How it is held; bent is better, because the tape cannot press a tense muscle in"), self.bent)
        self.days = DayChoice(look, self.tr("When it was measured"), today, _DAYS)
        self.ask(self.tr("When it was measured"), self.days)
        fields = QWidget()
        flow = FlowLayout(fields, gap=look.space(18))
        self.left, self.right = LineField(look, "", longest=_LONGEST), LineField(look, "", longest=_LONGEST)
        for field, name in ((self.left, self.tr("Left")), (self.right, self.tr("Right"))):
            field.setAccessibleName(name)
            field.setMinimumWidth(look.px(140))
            field.textChanged.connect(self._changed)
            field.returnPressed.connect(self._keep)
            one = QWidget()
            lines = column(one, gap=4)
            lines.addWidget(PlainLabel(look, name, BODY, weight=MEDIUM))
            lines.addWidget(field)
            flow.addWidget(one)
        units = QWidget()
        lines = column(units, gap=4)
        lines.addWidget(PlainLabel(look, self.tr("Unit"), BODY, weight=MEDIUM))
        labels = [self.tr("cm"), self.tr("inch")]
        self.units = ChoiceRow(look, labels, _UNITS.index(unit), self.tr("Unit"))
        self.units.chosen.connect(self._unit_changed)
        lines.addWidget(self.units)
        flow.addWidget(units)
        self.lines.addWidget(fields)
        self.verdict = PlainLabel(look, "", BODY, lines=0, tabular=True)
        self.lines.addWidget(self.verdict)
        self.keep = BigButton(look, self.tr("Write it down"), kind="primary", height=48)
        self.keep.clicked.connect(self._keep)
        self.lines.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        self._changed()

    @property
    def limb(self) -> Limb:
        return self._limb

    @property
    def unit(self) -> str:
        return self._unit

    @property
    def is_bent(self) -> bool:
        return self.bent.chips[0].isChecked()

    def choose(self, limb: Limb) -> None:
        self._limbs.chips[_LIMBS.index(limb)].click()

    def set_unit(self, unit: str) -> None:
        """What the settings say; nothing is told."""
        if unit != self._unit:
            self.units.chips[_UNITS.index(unit)].setChecked(True)
            self._unit = unit
            self._changed()

    def clear(self) -> None:
        """It was kept: the next one."""
        self.left.clear()
        self.right.clear()
        self.left.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what was typed --------------------------------------------------------------------------

    def _limb_changed(self, index: int) -> None:
        self._limb = _LIMBS[index]
        self._changed()
        self.limb_chosen.emit()

    def _unit_changed(self, index: int) -> None:
        self._unit = _UNITS[index]
        self._changed()
        self.unit_chosen.emit(self._unit)

    def _lengths(self) -> tuple[int, int] | None:
        try:
            left, right = (to_millimetres(field.text(), self._unit) for field in (self.left, self.right))
        except ValueError:
            return None
        return left, right

    def _changed(self) -> None:
        lengths = self._lengths()
        self.keep.setEnabled(lengths is not None)
        if lengths is not None:
            self.verdict.setText(sentence(_only(lengths, self._limb, self._unit), translate))
        elif any(self._is_wrong(field) for field in (self.left, self.right)):
            words = self.tr("Write a number from %1 to %2, such as %3.")
            for place, length in (("%1", SMALLEST), ("%2", LARGEST), ("%3", 315)):
                words = words.replace(place, from_millimetres(length, self._unit))
            self.verdict.setText(words)
        else:
            self.verdict.setText(self.tr("Write down both sides, measured at the same height."))

    def _is_wrong(self, field: LineField) -> bool:
        try:
            to_millimetres(field.text(), self._unit)
        except ValueError:
            return bool(field.text().strip())
        return False

    def _keep(self) -> None:
        lengths = self._lengths()
        if lengths is not None:
            self.kept.emit(*lengths, self.days.day)


def _only(lengths: tuple[int, int], limb: Limb, unit: str) -> Measurement:
    """What was typed, as a measurement that nobody has kept."""
    return Measurement("", limb, *lengths, at=datetime.min.replace(tzinfo=UTC), unit=unit)
