"""The small window: what the tray's icon says and does, for desktops without a tray. An ordinary window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from backbeat.ui.breaks.button_row import ButtonRow
from backbeat.ui.breaks.controls import BreakControls
from backbeat.ui.breaks.corner import place, screen_here
from backbeat.ui.style.look import BODY
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["SmallWindow"]

_WIDTHS = (440, 560, 700)  # the first in which large words do not make it taller than the screen
_AROUND = 32  # pixels that stay free on the screen


class SmallWindow(Painted):
    """`closed` when somebody closes it; whoever listens knows whether there is another way to the program."""

    opened = Signal()
    quit_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setWindowTitle(self.tr("Breaks") + " – Backbeat")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._column = QVBoxLayout(self)
        self._note = PlainLabel(look, "", BODY, tone="muted", lines=0)
        self.controls = BreakControls(look)
        self.open = BigButton(look, self.tr("Open Backbeat"), height=48)
        self.open.clicked.connect(self.opened)
        self.quit = BigButton(look, self.tr("Quit"), height=48)
        self.quit.clicked.connect(self.quit_wanted)
        last = ButtonRow(gap=8)
        last.addWidget(self.open)
        last.addWidget(self.quit)
        self._column.addWidget(self.controls)
        self._column.addLayout(last)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        self.follow(look)

    def say(self, note: str) -> None:
        """What closing this window means."""
        self._note.setText(note)

    def stand(self) -> None:
        """In the corner, as large as its words need."""
        free = screen_here(self)
        self.setMinimumSize(0, 0)
        self._column.activate()
        for usual in _WIDTHS:
            width = min(self.look.px(usual), free.width() - _AROUND)
            tall = max(self._column.totalHeightForWidth(width), self.look.px(280))
            if tall <= free.height() - _AROUND:
                break
        place(self, QSize(width, tall))
        self.setMinimumSize(self.size())  # smaller, and words would be cut

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
