"""Deleting everything that was recorded: said first, confirmed by a word, and accounted for afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backbeat.history.removal import OUT_OF_REACH, Cleared
from backbeat.ui.style.look import BODY, STRONG
from backbeat.ui.text import in_language, translate
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.chip import Chip, ChipButton
from backbeat.ui.widgets.field import LineField
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["DeletingCard", "out_of_reach_words"]


def out_of_reach_words() -> tuple[str, ...]:
    """`OUT_OF_REACH` in the person's language, in its order."""
    return (
        translate("Deleting", "files you exported, and copies you made of them"),
        translate("Deleting", "sheets you printed or saved as PDF"),
        translate("Deleting", "snapshots and backups that your system or another program makes of this disk"),
        translate(
            "Deleting", "on a flash disk, the old bytes themselves, for a while: encrypt the disk if that matters"
        ),
    )


class DeletingCard(SubjectCard):
    """`asked` wants to know what there is, `export` a copy first, `sure` all of it gone."""

    asked = Signal()
    export = Signal()
    sure = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Deleting", "Delete everything"))
        self.say(
            self.tr(
                "The history, its backups, what was set aside as damaged, and the program's technical notes. Your own "
                "routines, exercises and settings stay."
            )
        )
        (self.begin,) = self.offer((self.tr("Delete everything …"), self.asked.emit))
        self._asking = QWidget()
        self._lines = column(self._asking, gap=10)
        self.what = PlainLabel(look, "", BODY, weight=STRONG, lines=0)
        self.files = PlainLabel(look, "", BODY, tone="muted", lines=0)
        self.all_files = Chip(look, self.tr("Show the files"))
        self.all_files.toggled.connect(self.files.setVisible)
        self.files.hide()
        self.copy = ChipButton(look, self.tr("Save a copy first"))
        self.copy.clicked.connect(self.export)
        self.word = translate("Deleting", "delete", "the word to be typed")
        words = self.tr("This cannot be undone. To go on, type the word: %1").replace("%1", self.word)
        self.field = LineField(look, words, longest=40)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._go)
        self.go = BigButton(look, self.tr("Delete everything"), kind="stop", height=48)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._go)
        self.leave = ChipButton(look, self.tr("Leave it"))
        self.leave.clicked.connect(self.close_question)
        first, last = QWidget(), QWidget()
        for place, buttons in ((first, (self.copy, self.all_files)), (last, (self.go, self.leave))):
            flow = FlowLayout(place, gap=10)
            for button in buttons:
                flow.addWidget(button)
        self._lines.addWidget(self.what)
        self._lines.addWidget(first)
        self._lines.addWidget(self.files)
        self._lines.addWidget(PlainLabel(look, words, BODY, lines=0))
        self._lines.addWidget(self.field)
        self._lines.addWidget(last)
        self._asking.hide()
        self.lines.addWidget(self._asking)
        self.result = self.say("")
        self.result.hide()

    @property
    def is_confirmed(self) -> bool:
        return self.field.text().strip().casefold() == self.word.casefold()

    def ask(self, files: Sequence[Path], sessions: int | None) -> None:
        """Say what would go, and wait for the word."""
        self.result.hide()
        if not files:
            self.tell_nothing()
            return
        words = self.tr("%n file(s) will be removed.", "", len(files))
        if sessions is not None:
            words = self.tr("%n session(s) in the history.", "", sessions) + " " + words
        self.what.setText(words)
        self.files.setText("\n".join(str(each) for each in files))
        self.all_files.setChecked(False)
        self.field.clear()
        self.begin.hide()
        self._asking.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_nothing(self) -> None:
        self.close_question()
        self.result.setText(self.tr("There is nothing to delete."))
        self.result.show()

    def close_question(self) -> None:
        """Nothing is deleted."""
        self.field.clear()
        self._asking.hide()
        self.begin.show()

    def _typed(self) -> None:
        self.go.setEnabled(self.is_confirmed)

    def _go(self) -> None:
        if self.is_confirmed:
            self.go.setEnabled(False)
            self.sure.emit()

    def show_cleared(self, cleared: Cleared) -> None:
        """What was removed, what was not, and what no program can remove."""
        self.close_question()
        parts = []
        if cleared.sessions is not None:
            parts.append(self.tr("%n session(s) deleted.", "", cleared.sessions))
        parts.append(self.tr("Removed:"))
        parts += [f"  {each}" for each in cleared.removed]
        if cleared.left:
            parts.append(self.tr("Not removed:"))
            parts += [f"  {each}: {in_language(why)}" for each, why in cleared.left]
        parts.append(self.tr("Out of this program's reach:"))
        known = dict(zip(OUT_OF_REACH, out_of_reach_words(), strict=True))
        parts += [f"  {known.get(each, each)}" for each in cleared.out_of_reach]
        self.result.setText("\n".join(parts))
        self.result.show()
