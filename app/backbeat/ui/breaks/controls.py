"""What can be wanted of breaks at this moment, and how things stand: in the small window and on the page of breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.breaks.state import Standing
from backbeat.ui.breaks.button_row import ButtonRow
from backbeat.ui.style.look import BODY, LEAD, STRONG
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout

if TYPE_CHECKING:
    from backbeat.breaks.commands import BreakStatus
    from backbeat.ui.style.look import Look

__all__ = ["BreakControls"]


class BreakControls(Painted):
    """Tells what was chosen; `paused` carries "half", "hour" or "tomorrow", as the tray's icon does."""

    started = Signal()
    paused = Signal(str)
    resumed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._told = PlainLabel(look, "", LEAD, weight=STRONG, lines=0)
        self._failed = PlainLabel(look, "", BODY, lines=0)
        self._failed.hide()
        self.start = BigButton(look, self.tr("Start a break now"), kind="primary", icon="play", height=52)
        self.start.clicked.connect(self.started)
        self._pause = QWidget()
        flow = FlowLayout(self._pause, gap=8)
        self._pause_words = PlainLabel(look, self.tr("Pause reminders"), BODY, tone="muted")
        self.pauses = {
            "half": ChipButton(look, self.tr("30 minutes")),
            "hour": ChipButton(look, self.tr("An hour")),
            "tomorrow": ChipButton(look, self.tr("Until tomorrow")),
        }
        for name, chip in self.pauses.items():
            chip.setAccessibleDescription(self.tr("Pause reminders"))
            chip.clicked.connect(lambda _=False, name=name: self.paused.emit(name))
            flow.addWidget(chip)
        self.resume = BigButton(look, self.tr("Remind me again"), height=48)
        self.resume.clicked.connect(self.resumed)
        start, resume = ButtonRow(), ButtonRow()  # which give them room for their words
        start.addWidget(self.start)
        resume.addWidget(self.resume)
        for part in (self._told, self._failed, start, self._pause_words, self._pause, resume):
            if isinstance(part, QWidget):
                self._column.addWidget(part)
            else:
                self._column.addLayout(part)
        self.follow(look)

    @property
    def said(self) -> str:
        """How things stand, as it reads."""
        return self._told.text()

    def set_standing(self, words: str, status: BreakStatus) -> None:
        self._told.setText(words)
        is_on, is_paused = bool(status.kinds), status.paused_until is not None
        self._pause.setVisible(is_on and not is_paused)
        self._pause_words.setVisible(is_on and not is_paused)
        self.resume.setVisible(is_paused)
        self.start.setEnabled(status.standing is not Standing.BUSY)

    def fail(self, words: str) -> None:
        """Why something that was chosen was not done; nothing where it was."""
        self._failed.setText(words)
        self._failed.setVisible(bool(words))

    def restyle(self) -> None:
        self._column.setSpacing(self.look.space(12))
        super().restyle()
