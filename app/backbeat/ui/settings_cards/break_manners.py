"""How patiently breaks are offered, and what keeps them away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from backbeat.breaks.model import MINUTE, SECOND
from backbeat.ui.settings_cards.breaks import BreakCard
from backbeat.ui.text import translate
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.field import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["MannersCard"]


class MannersCard(BreakCard):
    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("MannersCard", "How breaks are offered"))
        self.prelude = self._length(
            "prelude",
            self.tr("The small window waits for your hands to be still, and grows after this at the latest"),
            [each * SECOND for each in (15, 30, 45, 60, 120)],
        )
        self.postpones = self._pick(
            "postpones", self.tr("How often one break can be put off"), [(each, str(each)) for each in range(6)]
        )
        self.postpone_by = self._length(
            "postpone_by", self.tr("For how long"), [each * MINUTE for each in (3, 5, 10, 15, 30)]
        )
        self.natural = self._length(
            "natural",
            self.tr("Being away from the keyboard for so long counts as a break"),
            [each * MINUTE for each in (3, 5, 10, 15)],
        )
        self.patience = self._length(
            "patience",
            self.tr("A break nobody answers goes away after"),
            [each * MINUTE for each in (5, 10, 20)],
        )
        self.programs = LineField(
            self.look, self.tr("Programs that keep breaks away"), self.tr("for instance: zoom, obs"), 2000
        )
        self.programs.setText(", ".join(sorted(self.wishes.plan.programs)))
        self.programs.editingFinished.connect(self._read_programs)
        self.ask(
            self.tr("No reminder while one of these programs runs"),
            self.programs,
            self.tr("Their names as the system has them, with commas between."),
        )

    def _pick(self, name: str, question: str, answers: Sequence[tuple[Any, str]]) -> ChoiceRow:
        now = getattr(self.wishes.plan, name)
        known = [value for value, _ in answers]
        if now not in known:
            answers = sorted([*answers, (now, self._words(now))])

        def keep(value: object) -> None:
            self.keep_plan(replace(self.wishes.plan, **{name: value}))  # type: ignore[arg-type]

        return self.pick(question, answers, now, keep)

    def _length(self, name: str, question: str, lengths: Sequence[int]) -> ChoiceRow:
        return self._pick(name, question, [(length, self._words(length)) for length in lengths])

    def _words(self, length: int) -> str:
        if length < MINUTE:
            return self.tr("%1 s").replace("%1", str(length // SECOND))
        return self.tr("%1 min").replace("%1", f"{length / MINUTE:g}")

    def _read_programs(self) -> None:
        names = [name.strip() for name in self.programs.text().split(",")]
        self.keep_plan(replace(self.wishes.plan, programs=frozenset(name for name in names if name)))
