"""Saying what is weaker: a side, or a muscle group. Nothing holds before its arithmetic was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from backbeat.plan.facts import Rule, WeakSide
from backbeat.plan.muscles import ALL, GROUPS, Limb, area_words
from backbeat.plan.weak_side import LEAST, MOST
from backbeat.routine.model import Sides
from backbeat.ui.body.cards import AnswersCard, ChangesView
from backbeat.ui.body.words import rule_explained, rule_words
from backbeat.ui.text import translate
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.field import DropList

if TYPE_CHECKING:
    from backbeat.plan.adjusting import Memory
    from backbeat.ui.style.look import Look

__all__ = ["GroupCard", "SideCard"]

_SIDES = (None, Sides.LEFT, Sides.RIGHT)
_RULES = (Rule.FIRST, Rule.MORE_SETS, Rule.MORE_REPS, Rule.NO_MORE)
_PERCENTS = (LEAST, (LEAST + MOST) // 2, MOST)
_DOES_MORE = frozenset({Rule.MORE_SETS, Rule.MORE_REPS})


class WishCard(AnswersCard):
    """`wished` tells that the wish is another now; `applied` that it is to hold from now on."""

    wished = Signal()
    applied = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, title)
        self._memory: Memory | None = None

    def _add_outcome(self) -> None:
        """What the wish would change, and the button that has it hold."""
        self.changes = ChangesView(self.look)
        self.lines.addWidget(self.changes)
        self.apply = BigButton(self.look, "", kind="primary", height=48)
        self.apply.clicked.connect(self.applied)
        self.lines.addWidget(self.apply, 0, Qt.AlignmentFlag.AlignLeading)


class SideCard(WishCard):
    """Which side is the weaker one, and what is done about it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Body", "The weaker side"))
        self._areas: tuple[str, ...] = (ALL, *(str(limb) for limb in Limb), *GROUPS)
        self._rule, self._percent = Rule.FIRST, 30
        self._side: Sides | None = None
        self.say(
            self.tr(
                "A side that hurts is not a weak side: rest it, and do not load it more. What is weaker begins "
                "wherever the sides take turns; whether it also does more is up to you."
            ),
            muted=True,
        )
        self.areas = DropList(look, self.tr("Where"))
        self.areas.addItems([area_words(area, translate) for area in self._areas])
        self.areas.activated.connect(self._area_chosen)
        self.ask(self.tr("Where"), self.areas)
        sides = [self.tr("Neither"), self.tr("Left"), self.tr("Right")]
        self.sides = ChoiceRow(look, sides, 0, self.tr("Which side is weaker"))
        self.sides.chosen.connect(self._side_chosen)
        self.ask(self.tr("Which side is weaker"), self.sides)
        question = self.tr("What is done about it")
        self.rules = ChoiceRow(look, [rule_words(rule) for rule in _RULES], 0, question)
        self.rules.chosen.connect(self._rule_chosen)
        self._rule_question = self.ask(question, self.rules)
        words = [translate("Body", "%1 percent").replace("%1", str(percent)) for percent in _PERCENTS]
        question = self.tr("How much more")
        self.percents = ChoiceRow(look, words, 1, question)
        self.percents.chosen.connect(self._percent_chosen)
        self._percent_question = self.ask(question, self.percents)
        self.explained = self.say("", muted=True)
        self._add_outcome()
        self._show()

    @property
    def area(self) -> str:
        return self._areas[self.areas.currentIndex()]

    @property
    def wish(self) -> WeakSide | None:
        """What the answers say; None where neither side is weaker."""
        return None if self._side is None else WeakSide(self.area, self._side, self._rule, self._percent)

    @property
    def stored(self) -> WeakSide | None:
        """What holds for the area now."""
        known = () if self._memory is None else self._memory.weak_sides
        return next((one for one in known if one.area == self.area), None)

    def show_memory(self, memory: Memory) -> None:
        """What holds now, for every area."""
        self._memory = memory
        self._take(self.stored)

    def suggest(self, area: str, side: Sides) -> None:
        """Answers to look at; nothing holds yet. What to do about it stays as it was said before."""
        self.areas.setCurrentIndex(self._areas.index(area))
        self._take(self.stored)
        self._side = side
        self._show()
        self.wished.emit()

    # -- answers ---------------------------------------------------------------------------------

    def _take(self, weak: WeakSide | None) -> None:
        self._side = None if weak is None else weak.side
        if weak is not None:
            self._rule, self._percent = weak.rule, weak.percent
        self._show()
        self.wished.emit()

    def _area_chosen(self, _index: int) -> None:
        self._take(self.stored)

    def _side_chosen(self, index: int) -> None:
        self._side = _SIDES[index]
        self._show()
        self.wished.emit()

    def _rule_chosen(self, index: int) -> None:
        self._rule = _RULES[index]
        self._show()
        self.wished.emit()

    def _percent_chosen(self, index: int) -> None:
        self._percent = _PERCENTS[index]
        self._show()
        self.wished.emit()

    def _show(self) -> None:
        nearest = min(range(len(_PERCENTS)), key=lambda index: abs(_PERCENTS[index] - self._percent))
        self.sides.chips[_SIDES.index(self._side)].setChecked(True)
        self.rules.chips[_RULES.index(self._rule)].setChecked(True)
        self.percents.chips[nearest].setChecked(True)
        is_weak, does_more = self._side is not None, self._rule in _DOES_MORE
        for part in (self._rule_question, self.rules, self.explained):
            part.setVisible(is_weak)
        for part in (self._percent_question, self.percents):
            part.setVisible(is_weak and does_more)
        self.explained.setText(rule_explained(self._rule, self._percent))
        if not is_weak:
            self.changes.hide()
        same = self.wish == self.stored
        self.apply.setEnabled(self._memory is not None and not same)
        if same:
            self.apply.set_label(self.tr("This is how it is now"))
        else:
            self.apply.set_label(self.tr("Use this from now on") if is_weak else self.tr("Turn it off"))


class GroupCard(WishCard):
    """A weak muscle group, to which load is moved."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Body", "A weak muscle group"))
        self.say(
            self.tr(
                "Load is moved to it from exercises that do not work it; all in all a routine stays as much as it was."
            ),
            muted=True,
        )
        self.groups = DropList(look, self.tr("Which group"))
        self.groups.addItems([area_words(group, translate) for group in GROUPS])
        self.groups.activated.connect(self._chosen)
        self.ask(self.tr("Which group"), self.groups)
        self._add_outcome()
        self._show()

    @property
    def group(self) -> str:
        return GROUPS[self.groups.currentIndex()]

    @property
    def is_weak(self) -> bool:
        """Whether load is moved to it now."""
        return self._memory is not None and self.group in self._memory.weak_groups

    def show_memory(self, memory: Memory) -> None:
        self._memory = memory
        self._show()
        self.wished.emit()

    def _chosen(self, _index: int) -> None:
        self._show()
        self.wished.emit()

    def _show(self) -> None:
        self.apply.setEnabled(self._memory is not None)
        self.apply.set_label(self.tr("Turn it off") if self.is_weak else self.tr("Use this from now on"))
