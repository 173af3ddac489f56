"""How many sessions a week are meant, from where on the light changes, and what the tape measure shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backbeat.settings import LENGTH_UNITS
from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["PlanCard"]


class PlanCard(SettingsCard):
    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("PlanCard", "What suits you"))
        self.goal = self.choose(
            "week_goal",
            self.tr("Sessions a week"),
            [(count, str(count)) for count in range(1, 8)],
            self.tr("Three or four suit most people. A week in which something hurt is as good as any other."),
        )
        self.amber = self.choose(
            "pain_amber",
            self.tr("When something hurt: the light is amber from"),
            [(rating, self._of_ten(rating)) for rating in (2, 3, 4, 5)],
        )
        self.red = self.choose(
            "pain_red",
            self.tr("And red from"),
            [(rating, self._of_ten(rating)) for rating in (5, 6, 7, 8)],
            self.tr(
                "What was red is offered again only once it has settled; from 6 on so is everything, whatever is set "
                "here. Ask your physiotherapist which numbers suit you."
            ),
        )
        words = {"cm": self.tr("Centimetres"), "inch": self.tr("Inches")}
        self.unit = self.choose(
            "length_unit", self.tr("The tape measure shows"), [(unit, words[unit]) for unit in LENGTH_UNITS]
        )

    def _of_ten(self, rating: int) -> str:
        return self.tr("%1 of 10").replace("%1", str(rating))
