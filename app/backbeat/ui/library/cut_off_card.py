"""A session that was cut off, offered over the list. It waits; nothing goes on by itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backbeat.ui.dates import clock_words, day_words
from backbeat.ui.style.look import BODY, LEAD, STRONG
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import row
from backbeat.ui.widgets.surface import Card, IconMark

if TYPE_CHECKING:
    from backbeat.ui.session.desk import Interrupted
    from backbeat.ui.style.look import Look

__all__ = ["CutOffCard"]

_LEAST_WORDS = 260  # what the words keep where the buttons stand beside them


class CutOffCard(Card):
    """`go_on` and `finish` are what the person may say to it."""

    go_on = Signal()
    finish = Signal()

    def __init__(self, look: Look, found: Interrupted, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(look, role="effort", radius=24, parent=parent)
        record = found.cut.record
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._mark = IconMark(look, "history", 30, tone="effort")
        self._box.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(2)
        title = self.tr("“%1” was cut off").replace("%1", record.title)
        words.addWidget(PlainLabel(look, title, LEAD, weight=STRONG, lines=2))
        self._details = PlainLabel(look, self._when(found, now), BODY, tone="muted", lines=0)
        words.addWidget(self._details)
        self._box.addLayout(words, 1)
        buttons = self._buttons = row(gap=12)
        self.button: BigButton | None = None
        if found.can_go_on:
            label = self.tr("Go on from exercise %1").replace("%1", str(found.exercise))
            self.button = BigButton(look, label, kind="primary", icon="play", key=self.tr("Ctrl+G"), height=56)
            shortcut = QShortcut(QKeySequence("Ctrl+G"), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.go_on)
            self.button.clicked.connect(self.go_on)
            buttons.addWidget(self.button, 1)
        self.end = BigButton(look, self.tr("Finish"), height=56)
        self.end.clicked.connect(self.finish)
        buttons.addWidget(self.end)
        self._box.addLayout(buttons)
        self.setAccessibleName(title)
        self.restyle()

    def _when(self, found: Interrupted, now: datetime) -> str:
        at = found.cut.cursor.at if found.cut.cursor else found.cut.record.started
        local = at.astimezone(now.tzinfo)
        when = f"{day_words(local.date(), now.date())}, {clock_words(local)}"
        if not found.can_go_on:
            return self.tr("%1. Its plan cannot be read any more; what was done is kept.").replace("%1", when)
        return self.tr("%1. What was done is kept. Going on, it opens paused.").replace("%1", when)

    def restyle(self) -> None:
        if hasattr(self, "_box"):
            edge = self.look.space(20)
            self._box.setContentsMargins(edge, self.look.space(16), self.look.space(16), self.look.space(16))
            self._box.setSpacing(self.look.space(14))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons beside the words where both have room in this language, else below them."""
        look = self.look
        low = self.window().height() < look.px(480)
        if self.button is not None:
            self.button.set_terse(False)
        wanted = self._buttons.sizeHint().width()
        across = self.width() >= wanted + look.px(_LEAST_WORDS + 30) + 4 * look.space(20)
        self._mark.setVisible(across)
        self._details.setVisible(not low)
        if self.button is not None:
            self.button.set_terse(self.width() < wanted + 2 * look.space(20))
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)
