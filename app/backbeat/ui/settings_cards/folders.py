"""Where a person's files are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from backbeat.paths import Folders, shipped_docs
from backbeat.settings import Settings
from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.style.look import BODY, Look
from backbeat.ui.text import translate
from backbeat.ui.widgets.button import IconButton
from backbeat.ui.widgets.label import PlainLabel

__all__ = ["FoldersCard"]


class FoldersCard(SettingsCard):
    open_folder = Signal(object)  # a Path

    def __init__(self, look: Look, settings: Callable[[], Settings], where: Folders) -> None:
        super().__init__(look, settings, translate("FoldersCard", "Where your files are"))
        self.say(self.tr("Nothing leaves this computer."))
        for words, folder in (
            (self.tr("Your own routines"), where.own_routines),
            (self.tr("The history of your sessions"), where.data),
            (self.tr("These settings"), where.config),
            (self.tr("To read: how a routine is written, and more"), shipped_docs()),
        ):
            self.lines.addLayout(self._place(words, folder))

    def _place(self, words: str, folder: Path) -> QHBoxLayout:
        line = QHBoxLayout()
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(PlainLabel(self.look, words, BODY, lines=0))
        text.addWidget(PlainLabel(self.look, str(folder), BODY, tone="muted", lines=0))
        line.addLayout(text, 1)
        button = IconButton(self.look, "folder", self.tr("Open the folder: %1").replace("%1", words))
        button.clicked.connect(lambda: self.open_folder.emit(folder))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line
