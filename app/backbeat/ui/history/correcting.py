"""Putting right what the log says of a session: effort, note, a set that was not done, or all of it taken out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backbeat.ui.history.prepared import set_words
from backbeat.ui.style.look import BODY, LEAD, MEDIUM, STRONG
from backbeat.ui.text import plain
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.field import NoteField
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, row
from backbeat.ui.widgets.rating import RatingRow
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.history.details import SessionDetail
    from backbeat.session.record import SetRecord
    from backbeat.ui.style.look import Look

__all__ = ["CorrectingCard"]


class CorrectingCard(Card):
    """Nothing is written before Save, but for what is removed: that is gone at once and can be undone."""

    saved = Signal(object, str)  # the effort or None, the note
    cancelled = Signal()
    remove = Signal()  # the whole session
    remove_set = Signal(int, int)  # set_index and attempt

    def __init__(self, look: Look, detail: SessionDetail) -> None:
        self._lines = QVBoxLayout()
        self._rows: list[QHBoxLayout] = []
        self.removers: list[ChipButton] = []  # by set, in their order
        super().__init__(look, radius=18)
        self.setLayout(self._lines)
        summary = detail.summary
        self._add(PlainLabel(look, self.tr("Correct this session"), LEAD, weight=STRONG, lines=0))
        self._add(PlainLabel(look, self.tr("How hard was it, from 0 to 10?"), BODY, lines=0))
        self.effort = RatingRow(look, self.tr("How hard"))
        self.effort.set_value(summary.effort)
        self._add(self.effort)
        self.note = NoteField(look, self.tr("A note, for yourself or your physiotherapist"))
        self.note.setPlainText(plain(summary.note))
        self._add(self.note)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=10)
        self.save = BigButton(look, self.tr("Save"), kind="primary", icon="check", height=48)
        self.cancel = ChipButton(look, self.tr("Leave as it was"))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        flow.addWidget(self.save)
        flow.addWidget(self.cancel)
        self._add(buttons)
        words = self.tr(
            "Or take the whole session out of the history. It can be put back as long as the message about it stands."
        )
        self._add(PlainLabel(look, words, BODY, tone="muted", lines=0))
        self.delete = ChipButton(look, self.tr("Delete this session"))
        self.delete.clicked.connect(self.remove)
        self._lines.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeading)
        self._add_sets(detail.sets, summary.source)
        self.setAccessibleName(self.tr("Correct this session"))
        self.restyle()

    def _add(self, part: QWidget) -> None:
        self._lines.addWidget(part)

    def _add_sets(self, sets: Sequence[SetRecord], source: str) -> None:
        """A line for each set as it was written down, with a button that takes it out."""
        if not sets:
            return
        look = self.look
        self._add(PlainLabel(look, self.tr("A set that was not done, or not like this"), BODY, lines=0))
        title, middle = "", Qt.AlignmentFlag.AlignVCenter
        for record in sets:
            if record.title != title:
                title = record.title
                self._add(PlainLabel(look, title, BODY, weight=MEDIUM, lines=0))
            which, done = set_words(record, source)
            line = row()
            line.addWidget(PlainLabel(look, f"{which}: {done}", BODY, tabular=True, lines=0, align=middle), 1)
            button = ChipButton(look, self.tr("Remove"))
            name = self.tr("Remove %1, %2").replace("%1", title).replace("%2", which)
            button.setAccessibleName(plain(name))
            index, attempt = record.set_index, record.attempt
            button.clicked.connect(lambda _=False, at=(index, attempt): self.remove_set.emit(*at))
            line.addWidget(button, 0, middle)
            self.removers.append(button)
            self._rows.append(line)
            self._lines.addLayout(line)

    def _save(self) -> None:
        self.saved.emit(self.effort.value, self.note.toPlainText().strip())

    def restyle(self) -> None:
        look = self.look
        edge = look.space(22)
        self._lines.setContentsMargins(edge, look.space(16), edge, look.space(18))
        self._lines.setSpacing(look.space(8))
        for line in self._rows:
            line.setSpacing(look.space(12))
        super().restyle()
