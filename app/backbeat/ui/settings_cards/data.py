"""The ways to one's own data: backups, deleting, and what is stored where."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.layouts import FlowLayout

__all__ = ["DataCard"]


class DataCard(SettingsCard):
    """`wanted` carries the name of a page."""

    wanted = Signal(str)

    def title(self) -> str:
        return self.tr("Your data")

    def build(self) -> None:
        self.say(self.tr("Nothing ever leaves this computer. What you did is backed up here by itself."))
        place = QWidget()
        flow = FlowLayout(place, gap=10)
        self.data = Chip(self.look, self.tr("Backups and deleting"))
        self.privacy = Chip(self.look, self.tr("What is stored, and where"))
        for button, page in ((self.data, "data"), (self.privacy, "privacy")):
            button.setCheckable(False)
            button.clicked.connect(lambda _=False, page=page: self.wanted.emit(page))
            flow.addWidget(button)
        self.lines.addWidget(place)
