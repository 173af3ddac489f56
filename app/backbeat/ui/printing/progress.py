"""How far something is, once it takes longer than one would wait without a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from backbeat.ui.style.look import SMALL
from backbeat.ui.widgets.base import Styled
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["PATIENCE", "BusyBar"]

PATIENCE = 500
"""Milliseconds without a sign."""


class BusyBar(Styled, QWidget):
    """Words, a bar, and Cancel; hidden while there is nothing to wait for, or not yet. `stopped` is Cancel."""

    stopped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._words = PlainLabel(look, "", SMALL, tone="muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = BigButton(look, self.tr("Cancel"), height=44)
        self.cancel.clicked.connect(self._stop)
        self._line = row(self)
        both = column(gap=4)
        both.addStretch(1)
        both.addWidget(self._words)
        both.addWidget(self.bar)
        both.addStretch(1)
        self._line.addLayout(both, 1)
        self._line.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.show)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps about when it comes
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.hide()
        self.follow(look)

    @property
    def is_waiting(self) -> bool:
        """Whether something is going on, seen or not yet."""
        return self._patience.isActive() or not self.isHidden()

    def begin(self, words: str, *, stoppable: bool = False) -> None:
        """Something began. Before half a second has passed nothing is shown."""
        self._words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self.cancel.setVisible(stoppable)
        self.cancel.setEnabled(True)
        if self.isHidden():
            self._patience.start()

    def tell(self, done: int, of: int) -> None:
        """So many pages of so many."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def end(self) -> None:
        self._patience.stop()
        self.hide()

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.stopped.emit()

    def restyle(self) -> None:
        look, theme = self.look, self.look.theme
        self._line.setSpacing(look.space(12))
        tall = look.px(8)
        self.bar.setFixedHeight(tall)
        self.bar.setStyleSheet(
            f"QProgressBar{{background:{theme.track.name()};border:none;border-radius:{tall // 2}px}}"
            f"QProgressBar::chunk{{background:{theme.phase('effort').fill.name()};border-radius:{tall // 2}px}}"
        )
        super().restyle()
