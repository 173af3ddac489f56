"""What a person chooses of a sheet, beside the page that shows it at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backbeat.sheet.options import LAYOUTS, PAPERS, WEEKS, SheetOptions
from backbeat.ui.style.look import BODY, MEDIUM, SMALL, STRONG
from backbeat.ui.text import level_words, translate
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.field import LineField
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.surface import Card
from backbeat.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from backbeat.routine.model import Routine
    from backbeat.ui.style.look import Look

__all__ = ["OptionsColumn", "remembered", "to_remember"]

_TYPING = 350  # milliseconds after the last letter


def usual_paper(locale: QLocale | None = None) -> str:
    """The paper people have where the computer says it is."""
    inches = QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if (locale or QLocale()).measurementSystem() is inches else "A4"


def remembered(kept: Mapping[str, str]) -> SheetOptions:
    """The choices of the last time; whatever is not understood is as usual."""
    usual = SheetOptions(paper=usual_paper())
    layout, paper, weeks = kept.get("layout"), kept.get("paper"), kept.get("weeks")
    return SheetOptions(
        layout=layout if layout in LAYOUTS else usual.layout,
        paper=paper if paper in PAPERS else usual.paper,
        landscape=kept.get("orientation") == "landscape",
        weeks=int(weeks) if weeks in {str(each) for each in WEEKS} else usual.weeks,
    )


def to_remember(options: SheetOptions) -> dict[str, str]:
    """What is kept: the look of the paper, and nothing of whom it is for."""
    return {
        "layout": options.layout,
        "paper": options.paper,
        "orientation": "landscape" if options.landscape else "portrait",
        "weeks": str(options.weeks),
    }


def layout_words(layout: str) -> str:
    return {
        "standard": translate("Print", "Standard"),
        "large": translate("Print", "Large print"),
        "pocket": translate("Print", "Pocket card"),
        "desk": translate("Print", "Desk card"),
        "log": translate("Print", "Log alone"),
    }[layout]


class OptionsColumn(Card):
    """`changed` carries the SheetOptions as they are now; `together` is for the desk card, and kept by nobody."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        self._lines = QVBoxLayout()  # before the card is styled for the first time
        super().__init__(look, radius=18)
        self.setLayout(self._lines)
        self._options = SheetOptions()
        self._routine: Routine | None = None
        self._company = False
        self.together = True
        self._stop, self._changes = "", False  # what there is to say of whoever prints
        self.is_own = False  # whether the sheet says what they do differently
        self._parts: list[QWidget] = []
        self._list = QWidget()
        self._rows = column(self._list)
        self.ticks: list[Tick] = []
        self.choices: dict[str, ChoiceRow] = {}
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self.take)
        self.printed_for = LineField(look, self.tr("Printed for"), self.tr("A name, if you like"))
        self.prescriber = LineField(look, self.tr("From"), self.tr("Who gives it out, if you like"))
        for field in (self.printed_for, self.prescriber):
            field.textChanged.connect(lambda _text: self._typing.start())

    @property
    def options(self) -> SheetOptions:
        return self._options

    def set_routine(self, routine: Routine, options: SheetOptions) -> None:
        """Ask anew, about this routine. What was typed for the one before is forgotten."""
        self._routine, self._options = routine, options
        self._company, self.together = False, True
        self._stop, self._changes, self.is_own = "", False, False
        for field, words in ((self.printed_for, options.printed_for), (self.prescriber, options.prescriber)):
            field.blockSignals(True)
            field.setText(words)
            field.blockSignals(False)
        self._typing.stop()
        self._build()

    def offer_company(self) -> None:
        """There are other routines that belong on the desk card, too."""
        self._company = True
        self._offer()

    def offer_own(self, *, stop: str, changes: bool) -> None:
        """There is something different for whoever prints. It is on the paper only where they choose so, each time."""
        self._stop, self._changes = stop, changes
        self._offer()

    @property
    def is_together(self) -> bool:
        """Whether those are wanted."""
        return self._company and self.together and self._options.layout == "desk"

    def take(self) -> None:
        """Take what was typed, now."""
        self._typing.stop()
        self._set(printed_for=self.printed_for.text().strip(), prescriber=self.prescriber.text().strip())

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        routine = self._routine
        assert routine is not None
        for part in self._parts:
            self._lines.removeWidget(part)
            if part not in (self.printed_for, self.prescriber):
                part.hide()
                part.deleteLater()
        self._parts, self.choices = [], {}
        self._choose("layout", self.tr("Layout"), LAYOUTS, [layout_words(each) for each in LAYOUTS])
        self._breaks = ChoiceRow(
            self.look, [self.tr("All desk breaks"), self.tr("This one")], 0, self.tr("On the card")
        )  # fmt: skip
        self._breaks.chosen.connect(self._choose_together)
        self._add(self._breaks)
        self._choose("paper", self.tr("Paper"), PAPERS, list(PAPERS))
        self._choose("landscape", self.tr("Held"), (False, True), [self.tr("Upright"), self.tr("Sideways")])
        if routine.levels:
            names = [level_words(name) for name in routine.levels]
            self._choose("level", self.tr("Level"), routine.levels, names)
        self._add(self._heading(self.tr("Weeks of the log")))
        words = [self.tr("None") if each == 0 else str(each) for each in WEEKS]
        self._choose("weeks", self.tr("Weeks of the log"), WEEKS, words, headed=True)
        self._own = ChoiceRow(
            self.look, [self.tr("As written"), self.tr("As it is for me")], 0, self.tr("What is on it")
        )  # fmt: skip
        self._own.chosen.connect(self._choose_own)
        self._stops = ChoiceRow(
            self.look, [self.tr("Leave it off"), self.tr("Put it on")], 0, self.tr("What I stopped at")
        )  # fmt: skip
        self._stops.chosen.connect(lambda index: self._set(with_stop=self._stop if index else ""))
        self._own_heading = self._heading(self.tr("What is on it"))
        self._stop_heading = self._heading(self.tr("What I stopped at"))
        for each in (self._own_heading, self._own, self._stop_heading, self._stops):
            self._add(each)
        self._add(self._heading(self.tr("Printed for")))
        self._add(self.printed_for)
        self._add(self._heading(self.tr("From")))
        self._add(self.prescriber)
        kept = self.tr("Both stand on the paper only; they are not kept.")
        self._add(PlainLabel(self.look, kept, SMALL, tone="muted", lines=0))
        self._which = self._heading(self.tr("Exercises"))
        self._add(self._which)
        self._list = QWidget()
        self._rows = column(self._list, gap=6)
        self._add(self._list)
        rest = QWidget()
        rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._add(rest)
        self._fill_exercises()
        self._offer()
        self.restyle()

    def _heading(self, words: str) -> PlainLabel:
        return PlainLabel(self.look, words, BODY, weight=STRONG, lines=0)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._lines.addWidget(part)

    def _choose(
        self, name: str, question: str, values: Sequence[object], words: Sequence[str], *, headed: bool = False
    ) -> None:
        now = getattr(self._options, name)
        chips = ChoiceRow(self.look, words, values.index(now) if now in values else 0, question)
        chips.chosen.connect(lambda index: self._set(**{name: values[index]}))
        self.choices[name] = chips
        if not headed:
            self._add(self._heading(question))
        self._add(chips)

    def _choose_together(self, index: int) -> None:
        self.together = index == 0
        self._offer()
        self.changed.emit(self._options)

    def _choose_own(self, index: int) -> None:
        self.is_own = index == 1
        self.changed.emit(self._options)

    def _offer(self) -> None:
        """What makes sense. The cards have no log; the log alone has one in any case."""
        for own in (self._own_heading, self._own):
            own.setVisible(self._changes and not self.is_together)
        for stop in (self._stop_heading, self._stops):
            stop.setVisible(bool(self._stop) and not self.is_together)
        self._breaks.setVisible(self._company and self._options.layout == "desk")
        for part in (self._which, self._list):
            part.setHidden(self.is_together)
        layout, chips = self._options.layout, self.choices["weeks"].chips
        shown = SheetOptions(layout=layout, weeks=WEEKS[-1]).log_weeks > 0
        at = self._parts.index(self.choices["weeks"])
        for part in self._parts[at - 1 : at + 1]:
            part.setVisible(shown)
        chips[0].setVisible(layout != "log")
        chips[WEEKS.index(self._options.weeks)].setChecked(True)

    def _fill_exercises(self) -> None:
        assert self._routine is not None
        for line in self._list.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.ticks = []
        chosen = self._options.exercises
        for number, step in enumerate(self._routine.steps(self._options.level), 1):
            line = QWidget()
            both = row(line, gap=12)
            tick = Tick(self.look, str(number), step.name)
            tick.setChecked(chosen is None or number in chosen)
            tick.arrow.connect(lambda right, down, at=number - 1: self._to_tick(at + (down or right)))
            tick.clicked.connect(self._ticked)
            self.ticks.append(tick)
            both.addWidget(tick)
            name = PlainLabel(self.look, step.name, BODY, weight=MEDIUM, lines=2)
            both.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
            self._rows.addWidget(line)

    def _to_tick(self, place: int) -> None:
        if 0 <= place < len(self.ticks):
            self.ticks[place].setFocus(Qt.FocusReason.TabFocusReason)

    # -- choosing --------------------------------------------------------------------------------

    def _ticked(self) -> None:
        chosen = tuple(number for number, tick in enumerate(self.ticks, 1) if tick.isChecked())
        if not chosen:  # a sheet of nothing is none: the last one stays
            sender = self.sender()
            if isinstance(sender, Tick):
                sender.setChecked(True)
            return
        self._set(exercises=None if len(chosen) == len(self.ticks) else chosen)

    def _set(self, **what: object) -> None:
        if "level" in what and what["level"] != self._options.level:
            what["exercises"] = None  # another level may have others
        if what.get("layout") == "log" and self._options.weeks == 0:
            what["weeks"] = WEEKS[1]
        new = replace(self._options, **what)  # type: ignore[arg-type]
        if new == self._options:
            return
        before, self._options = self._options, new
        if new.level != before.level:
            self._fill_exercises()
        self._offer()
        self.changed.emit(new)

    def restyle(self) -> None:
        edge = self.look.space(18)
        self._lines.setContentsMargins(edge, edge, edge, edge)
        self._lines.setSpacing(self.look.space(8))
        super().restyle()
