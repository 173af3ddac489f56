"""What got how much in the last weeks: muscle groups, front and back, left and right, and what would even it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backbeat.plan.balance import Balance, Filler, Pair, pair_words
from backbeat.plan.muscles import area_words
from backbeat.ui.body.cards import LineRow, ScrollingPage
from backbeat.ui.body.words import group_words, load_sentence
from backbeat.ui.charts.bars import BarChart
from backbeat.ui.charts.card import ChartCard
from backbeat.ui.charts.data import Bar
from backbeat.ui.text import translate
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, clear, column
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from backbeat.ui.body.desk import BodyDesk
    from backbeat.ui.style.look import Look

__all__ = ["BalancePage"]

_WEEKS = (2, 4, 8, 12)


class BalancePage(ScrollingPage):
    """`open_wanted` carries the id of a routine."""

    open_wanted = Signal(str)

    def __init__(self, look: Look, desk: BodyDesk, name: str) -> None:
        super().__init__(look, name)
        self._desk = desk
        self._weeks, self._by_sets = 4, False
        self._found: Balance | None = None
        self._turn = 0
        asked = QWidget()
        flow = FlowLayout(asked, gap=look.space(24))
        labels = [self.tr("%n week(s)", "", weeks) for weeks in _WEEKS]
        self.weeks = ChoiceRow(look, labels, _WEEKS.index(self._weeks), self.tr("The last weeks"))
        self.weeks.chosen.connect(self._weeks_chosen)
        flow.addWidget(self.weeks)
        self.measure = ChoiceRow(look, [self.tr("Minutes"), self.tr("Sets")], 0, self.tr("Counted in"))
        self.measure.chosen.connect(self._measure_chosen)
        flow.addWidget(self.measure)
        self.groups = ChartCard(look, self.tr("Muscle groups"), BarChart(look))
        self.unknown = PlainLabel(look, "", tone="muted", lines=0)
        self.groups.lines.addWidget(self.unknown)
        self.fill = SubjectCard(look, self.tr("What would even it out"))
        self._fillers = column(gap=8)
        self.fill.lines.addLayout(self._fillers)
        self.front_back = ChartCard(look, self.tr("Front and back"), BarChart(look, role="finish"))
        self.left_right = ChartCard(look, self.tr("Left and right"), BarChart(look, role="rest"))
        self._how = SubjectCard(look, self.tr("How it is counted"))
        self._how.say(
            self.tr(
                "A set counts in full for every group its exercise works, so groups can be compared with one another "
                "but not added up. Minutes are time exercised. Little is less than a quarter of the average. "
                "Left and right are what is done one side at a time."
            ),
            muted=True,
        )
        for card in (asked, self.groups, self.fill, self.front_back, self.left_right, self._how):
            self.cards.addWidget(card)
        self.cards.addStretch(1)
        self.fill.hide()
        self.unknown.hide()

    @property
    def first(self) -> QWidget:
        return next(chip for chip in self.weeks.chips if chip.isChecked())

    def refresh(self) -> None:
        self._turn += 1
        turn = self._turn

        def came(found: Balance) -> None:
            if turn == self._turn:
                self._found = found
                self._show()

        def offered(fillers: tuple[Filler, ...]) -> None:
            if turn == self._turn:
                self._offer(fillers)

        self._desk.balance(self._weeks, came, offered)

    def _weeks_chosen(self, index: int) -> None:
        self._weeks = _WEEKS[index]
        self.refresh()

    def _measure_chosen(self, index: int) -> None:
        self._by_sets = index == 1
        self._show()

    # -- showing ---------------------------------------------------------------------------------

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        has_any = any(one.sets for one in found.groups)
        groups = found.groups
        if self._by_sets:
            groups = tuple(sorted(groups, key=lambda one: -one.sets))
        bars = [
            self._bar(area_words(one.group, translate), one.sets, one.length, little=one.group in found.neglected)
            for one in groups
        ]
        self.groups.show_bars(bars if has_any else [], load_sentence(found))
        front_back, left_right = pair_words(found, translate)
        self._show_pair(self.front_back, found.front_back, (self.tr("Front"), self.tr("Back")), front_back)
        self._show_pair(self.left_right, found.left_right, (self.tr("Left"), self.tr("Right")), left_right)
        words = self.tr("%n set(s) of exercises that are no longer here are not counted.", "", found.unknown)
        self.unknown.setText(words if found.unknown else "")
        self.unknown.setVisible(bool(found.unknown))

    def _bar(self, name: str, sets: int, length: int, *, little: bool = False) -> Bar:
        value = float(sets if self._by_sets else length)
        return Bar(name, value, group_words(sets, length, little=little), little)

    def _show_pair(self, card: ChartCard[BarChart], pair: Pair, names: tuple[str, str], sentence: str) -> None:
        one = self._bar(names[0], pair.one_sets, pair.one_length)
        other = self._bar(names[1], pair.other_sets, pair.other_length)
        card.show_bars([one, other] if pair.share is not None else [], sentence)

    def _offer(self, fillers: tuple[Filler, ...]) -> None:
        clear(self._fillers)
        for filler in fillers:
            name = self.tr("Open %1").replace("%1", filler.title)
            line = LineRow(self.look, filler.sentence, self.tr("Open"), name)
            line.pressed.connect(lambda routine=filler.routine: self.open_wanted.emit(routine))
            self._fillers.addWidget(line)
        self.fill.setVisible(bool(fillers))
