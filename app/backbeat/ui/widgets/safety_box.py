"""What has to be read before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from backbeat.ui.style.look import BODY, STRONG
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.surface import Card, IconMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.look import Look

__all__ = ["SafetyBox"]


class SafetyBox(Card):
    """A heading and what stands under it, one to a line: calm, but nobody can miss it."""

    def __init__(self, look: Look, role: str, icon: str, heading: str, lines: Sequence[str]) -> None:
        super().__init__(look, role=role, radius=18)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconMark(look, icon, 24, tone=role), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addWidget(PlainLabel(look, heading, BODY, weight=STRONG, lines=0))
        words.addWidget(PlainLabel(look, "\n".join(lines), BODY, lines=0))
        words.addStretch(1)
        self._row.addLayout(words, 1)
        self.setAccessibleName(f"{heading}: {', '.join(lines)}")
        self.restyle()

    def restyle(self) -> None:
        if hasattr(self, "_row"):
            edge = self.look.space(18)
            self._row.setContentsMargins(edge, self.look.space(14), edge, self.look.space(14))
            self._row.setSpacing(self.look.space(12))
        super().restyle()
