"""The ways to one's own data: backups, deleting, and what is stored where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.text import translate
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.layouts import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["DataCard"]


class DataCard(SettingsCard):
    """`wanted` carries the name of a page."""

    wanted = Signal(str)

    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("DataCard", "Your data"))
        self.say(self.tr("Nothing ever leaves this computer. What you did is backed up here by itself."))
        place = QWidget()
        flow = FlowLayout(place, gap=10)
        self.data = ChipButton(self.look, self.tr("Backups and deleting"))
        self.privacy = ChipButton(self.look, self.tr("What is stored, and where"))
        for button, page in ((self.data, "data"), (self.privacy, "privacy")):
            button.clicked.connect(lambda _=False, page=page: self.wanted.emit(page))
            flow.addWidget(button)
        self.lines.addWidget(place)
