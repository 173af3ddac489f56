"""The small window: what the tray's icon says and does, for desktops without a tray. An ordinary window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.breaks.schedule import Standing
from backbeat.ui.breaks.corner import place
from backbeat.ui.look import BODY, LEAD, STRONG
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton, Chip
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.surface import FlowLayout, row

if TYPE_CHECKING:
    from backbeat.breaks.commands import BreakStatus
    from backbeat.ui.look import Look

__all__ = ["SmallWindow"]

_WIDTH = 440


class SmallWindow(Painted):
    """`closed` when somebody closes it; whoever listens knows whether there is another way to the program."""

    opened = Signal()
    started = Signal()
    paused = Signal(str)  # "half", "hour" or "tomorrow"
    resumed = Signal()
    quit_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setWindowTitle(self.tr("Breaks") + " – Backbeat")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._column = QVBoxLayout(self)
        self._told = PlainLabel(look, "", LEAD, weight=STRONG, lines=0)
        self._note = PlainLabel(look, "", BODY, tone="muted", lines=0)
        self._failed = PlainLabel(look, "", BODY, lines=0)
        self.start = BigButton(look, self.tr("Start a break now"), kind="primary", icon="play", height=52)
        self.start.clicked.connect(self.started)
        self._pause = QWidget()
        flow = FlowLayout(self._pause, gap=8)
        self._pause_words = PlainLabel(look, self.tr("Pause reminders"), BODY, tone="muted")
        self.pauses = {
            "half": Chip(look, self.tr("30 minutes")),
            "hour": Chip(look, self.tr("An hour")),
            "tomorrow": Chip(look, self.tr("Until tomorrow")),
        }
        for name, chip in self.pauses.items():
            chip.setCheckable(False)
            chip.setAccessibleDescription(self.tr("Pause reminders"))
            chip.clicked.connect(lambda _=False, name=name: self.paused.emit(name))
            flow.addWidget(chip)
        self.resume = BigButton(look, self.tr("Remind me again"), height=48)
        self.resume.clicked.connect(self.resumed)
        self.open = BigButton(look, self.tr("Open Backbeat"), height=48)
        self.open.clicked.connect(self.opened)
        self.quit = BigButton(look, self.tr("Quit"), height=48)
        self.quit.clicked.connect(self.quit_wanted)
        last = row(gap=8)
        last.addWidget(self.open, 1)
        last.addWidget(self.quit, 1)
        widgets = (self._told, self._failed, self.start, self._pause_words, self._pause, self.resume)
        for widget in widgets:
            self._column.addWidget(widget)
        self._column.addLayout(last)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        self._failed.hide()
        self.follow(look)

    def set_standing(self, words: str, status: BreakStatus) -> None:
        self._told.setText(words)
        is_on, is_paused = bool(status.kinds), status.standing is Standing.PAUSED or status.paused_until is not None
        self._pause.setVisible(is_on and not is_paused)
        self._pause_words.setVisible(is_on and not is_paused)
        self.resume.setVisible(is_paused)
        self.start.setEnabled(status.standing is not Standing.BUSY)

    def say(self, note: str) -> None:
        """What closing this window means."""
        self._note.setText(note)

    def fail(self, words: str) -> None:
        """Why something that was chosen was not done; nothing where it was."""
        self._failed.setText(words)
        self._failed.setVisible(bool(words))

    def stand(self) -> None:
        """In the corner, at its usual size."""
        width = self.look.px(_WIDTH)
        self._column.activate()
        place(self, QSize(width, max(self._column.totalHeightForWidth(width), self.look.px(280))))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closed.emit()

    def restyle(self) -> None:
        edge = self.look.space(24)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(self.look.space(12))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.look.theme.background)
        painter.end()
