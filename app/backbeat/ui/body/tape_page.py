"""The tape measure: write down both sides of a limb, see how they compare over time, take a measurement back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from backbeat.plan.muscles import Limb, limb_words
from backbeat.plan.tape import Measurement, points, weaker_side
from backbeat.routine.model import Sides
from backbeat.ui.body.cards import LineRow, ScrollingPage, UndoBanner
from backbeat.ui.body.tape_form import TapeForm
from backbeat.ui.body.words import asymmetry_sentence, dots_of, measurement_words
from backbeat.ui.charts.card import ChartCard
from backbeat.ui.charts.line import LineChart
from backbeat.ui.dates import date_words
from backbeat.ui.text import translate
from backbeat.ui.widgets.banner import MessagePlace
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.layouts import clear, column
from backbeat.ui.widgets.page import bind_keys
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from datetime import date

    from backbeat.ui.body.desk import BodyDesk
    from backbeat.ui.style.look import Look

__all__ = ["TapePage"]

_FIRST, _MORE = 8, 40
_LITTLE = 5.0  # percent; the chart reaches as far at the least, so that a millimetre does not look like a mountain


class TapePage(ScrollingPage):
    """`weaker_wanted` tells a limb and the side that measured smaller, to be looked at as the weaker one."""

    weaker_wanted = Signal(object, object)

    def __init__(self, look: Look, desk: BodyDesk, name: str) -> None:
        super().__init__(look, name)
        self._desk = desk
        self._measured: tuple[Measurement, ...] = ()
        self._shown = _FIRST
        self._removed: list[Measurement] = []
        self._turn = 0
        self.form = TapeForm(look, desk.unit, desk.today)
        self.form.limb_chosen.connect(self._show_limb)
        self.form.unit_chosen.connect(desk.keep_unit)
        self.form.kept.connect(self._keep)
        self.chart = ChartCard(look, "", LineChart(look, least=_LITTLE))
        self.take = ChipButton(look, "")
        self.take.clicked.connect(self._take)
        self.chart.lines.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)
        self.note = SubjectCard(look, self.tr("What this says"))
        self.note.say(
            self.tr(
                "Percent is what the smaller side lacks of the larger one. Less than half a centimetre says nothing, "
                "because measuring twice differs by as much. A girth is no strength: what is weaker is for you to say."
            ),
            muted=True,
        )
        self.log = SubjectCard(look, self.tr("Measurements"))
        self.undo_place = MessagePlace(look)
        self._rows = column(gap=8)
        self.log.lines.addLayout(self.undo_place)
        self.log.lines.addLayout(self._rows)
        self.more = ChipButton(look, self.tr("Show earlier ones"))
        self.more.clicked.connect(self._show_more)
        self.log.lines.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        for card in (self.form, self.chart, self.log, self.note):
            self.cards.addWidget(card)
        self.cards.addStretch(1)
        bind_keys(self, (QKeySequence.StandardKey.Undo, self.put_back))
        self._show_limb()

    @property
    def first(self) -> QWidget:
        return self.form.left

    def refresh(self) -> None:
        self._turn += 1
        turn = self._turn
        self.form.set_unit(self._desk.unit)
        self.form.days.refresh()
        self._desk.measurements(lambda found: self._came(turn, found))

    def _came(self, turn: int, found: tuple[Measurement, ...]) -> None:
        if turn == self._turn:
            self._measured = found
            self._show_limb()

    # -- writing down ----------------------------------------------------------------------------

    def _keep(self, left: int, right: int, day: date) -> None:
        form = self.form
        self._desk.measure(form.limb, left, right, day, bent=form.is_bent, unit=form.unit, then=self._kept)

    def _kept(self) -> None:
        self.form.clear()
        self.refresh()

    def _remove(self, measured: Measurement) -> None:
        def removed() -> None:
            self._removed.append(measured)
            self._offer_undo()
            self.refresh()

        self._desk.remove(measured, removed)

    def put_back(self) -> None:
        """The measurement that was removed last, as it was."""
        if self._removed:
            self._desk.put_back(self._removed.pop(), self.refresh)
            self._offer_undo()

    def _offer_undo(self) -> None:
        self.undo_place.put(None)
        if not self._removed:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        last = self._removed[-1]
        words = self.tr("Removed: %1, %2.").replace("%1", limb_words(last.limb, translate))
        words = words.replace("%2", date_words(last.at.date(), short=True))
        banner = UndoBanner(self.look, words)
        banner.wanted.connect(self.put_back)
        banner.closed.connect(self._let_go)
        self.undo_place.put(banner)
        banner.focus()  # the button that was pressed is about to go

    def _let_go(self) -> None:
        """The message was closed: what was removed stays so."""
        self._removed.clear()
        self._show_limb()

    # -- showing ---------------------------------------------------------------------------------

    def choose(self, limb: Limb) -> None:
        """Show another limb."""
        self.form.choose(limb)

    def _show_limb(self) -> None:
        limb = self.form.limb
        own = [one for one in self._measured if one.limb is limb]
        dots, above, below = dots_of(points(own, limb))
        self.chart.set_title(self.tr("%1: left and right compared").replace("%1", limb_words(limb, translate)))
        self.chart.show_dots(
            dots,
            asymmetry_sentence(own, limb),
            number=lambda value: f"{round(abs(value), 1):g} %",
            above=above,
            below=below,
        )
        side = weaker_side(own[-1]) if own else None
        self.take.setVisible(side is not None)
        self.take.set_label(
            self.tr("Take the left side as the weaker one …")
            if side is Sides.LEFT
            else self.tr("Take the right side as the weaker one …")
        )
        self._fill(own)

    def _fill(self, own: list[Measurement]) -> None:
        clear(self._rows)
        newest = own[::-1][: self._shown]
        for measured in newest:
            day = date_words(measured.at.date(), short=True)
            name = self.tr("Remove the measurement of %1").replace("%1", day)
            line = LineRow(self.look, f"{day} · {measurement_words(measured)}", self.tr("Remove"), name)
            line.pressed.connect(lambda measured=measured: self._remove(measured))
            self._rows.addWidget(line)
        self.more.setVisible(len(own) > self._shown)
        self.log.setVisible(bool(newest) or bool(self._removed))

    def _show_more(self) -> None:
        self._shown += _MORE
        self._show_limb()

    def _take(self) -> None:
        own = [one for one in self._measured if one.limb is self.form.limb]
        if own and (side := weaker_side(own[-1])) is not None:
            self.weaker_wanted.emit(self.form.limb, side)
