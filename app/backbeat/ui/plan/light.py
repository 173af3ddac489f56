"""The traffic light of what was said after a stop: its colour as a word, and what the program makes of it.

It says what will be left out and when to ask somebody, and never that it is safe to go on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backbeat.plan.pain_memory import Light
from backbeat.ui.style.look import BODY, LEAD, MEDIUM, SMALL
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import row
from backbeat.ui.widgets.surface import Pill

if TYPE_CHECKING:
    from backbeat.plan.pain_memory import PainLimits
    from backbeat.ui.style.look import Look

__all__ = ["LightLine"]

_ROLES = {Light.GREEN: "rest", Light.AMBER: "hold", Light.RED: "stop"}


class LightLine(QWidget):
    """A capsule with the name of the colour, and a sentence. Hidden as long as nothing was said."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._row = row(self, gap=look.space(12))
        self.pill = Pill(look, "", "rest")
        self.pill.fit((BODY, SMALL), look.px(LEAD * 8))
        self.words = PlainLabel(look, "", BODY, weight=MEDIUM, lines=0)
        self._row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1)
        self.hide()

    def tell(self, light: Light | None, limits: PainLimits) -> None:
        """`limits`: from where on it is amber and red."""
        self.setVisible(light is not None)
        if light is None:
            return
        names = {Light.GREEN: self.tr("Green"), Light.AMBER: self.tr("Amber"), Light.RED: self.tr("Red")}
        self.pill.set_text(names[light], _ROLES[light])
        self.words.setText(self._words(light, str(limits.amber), str(limits.red)))

    def _words(self, light: Light, amber: str, red: str) -> str:
        if light is Light.GREEN:
            return self.tr(
                "Below %1. What you stopped at is left out the next time, until you put it back. Tomorrow you are "
                "asked whether it has settled."
            ).replace("%1", amber)
        if light is Light.AMBER:
            return self.tr(
                "From %1 on. What you stopped at is left out the next time. If it has not settled by tomorrow, speak "
                "with a doctor or your physiotherapist."
            ).replace("%1", amber)
        return self.tr(
            "From %1 on, and with signs that count for more than a number. What you stopped at stays out until you "
            "have said that it has settled."
        ).replace("%1", red)
