"""The copies of the history there are, one more by hand, and the way back to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backbeat.history.backup import DAILY
from backbeat.history.backup_book import Backup
from backbeat.ui.dates import clock_words, date_words
from backbeat.ui.style.look import BODY
from backbeat.ui.text import plain, translate
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import clear, column, row
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["BackupsCard", "made_words", "why_words"]


def made_words(backup: Backup) -> str:
    """The day and the hour it was made, here and now."""
    made = backup.made.astimezone()
    return f"{date_words(made.date())}, {clock_words(made)}"


def why_words(why: str) -> str:
    """What it was made for."""
    known = {
        DAILY: translate("Backups", "made by itself"),
        "by-hand": translate("Backups", "made by hand"),
        "before-joining": translate("Backups", "from before another history was added"),
        "before-restore": translate("Backups", "from before a backup was put back"),
        "before-deleting": translate("Backups", "from before everything was deleted"),
    }
    return known.get(why, translate("Backups", "from before an update of the program"))


class BackupsCard(SubjectCard):
    """`make` asks for one more, `put_back` carries the one that is to be restored."""

    make = Signal()
    put_back = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Backups", "Backups"))
        self.say(
            self.tr(
                "A copy of the history is made by itself on each day on which something was done, and checked. "
                "The last seven days, four weeks and six months are kept, all on this computer."
            )
        )
        (self.now,) = self.offer((self.tr("Back up now"), self.make.emit))
        self.nothing = self.say("", muted=True)
        self._rows = QWidget()
        self._list = column(self._rows, gap=4)
        self.lines.addWidget(self._rows)
        self.buttons: list[ChipButton] = []

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Newest first."""
        clear(self._list)
        self.buttons = []
        self.nothing.setText("" if backups else self.tr("There is none yet."))
        self.nothing.setVisible(not backups)
        for backup in backups:
            self._list.addWidget(self._row(backup))

    def _row(self, backup: Backup) -> QWidget:
        place = QWidget()
        line: QHBoxLayout = row(place, gap=self.look.space(12))
        middle = Qt.AlignmentFlag.AlignVCenter
        holds = self.tr("not checked yet")
        if backup.verified:
            holds = self.tr("%n session(s)", "", backup.sessions)
        words = " · ".join((made_words(backup), holds, why_words(backup.why)))
        line.addWidget(PlainLabel(self.look, words, BODY, tabular=True, lines=0, align=middle), 1)
        button = ChipButton(self.look, self.tr("Put back"))
        button.setAccessibleName(plain(self.tr("Put back: %1").replace("%1", words)))
        button.clicked.connect(lambda: self.put_back.emit(backup))
        line.addWidget(button, 0, middle)
        self.buttons.append(button)
        return place
