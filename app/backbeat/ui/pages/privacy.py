"""What is stored, where, and that nothing ever leaves this computer. True, and held to it by tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from backbeat.desktop.autostart import usual_autostart
from backbeat.ui.safety.frame import ReadingPage
from backbeat.ui.safety.stored import Stored, stored
from backbeat.ui.style.look import BODY, MEDIUM
from backbeat.ui.widgets.button import IconButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from backbeat.paths import Folders
    from backbeat.ui.style.look import Look

__all__ = ["PrivacyPage"]


class PrivacyPage(ReadingPage):
    """`export` and `delete` lead to the pages where that is done; `open_folder` carries a folder to be shown."""

    open_folder = Signal(object)
    export = Signal()
    delete = Signal()

    def __init__(self, look: Look, where: Folders) -> None:
        super().__init__(look, self.tr("What is stored, and where"), self.tr("Settings"))
        self.add(self._stays(), self._kept(where), self._not_kept(), self._yours())
        self.list.addStretch(1)
        self.follow(look)

    def refresh(self) -> None:
        """From the beginning again."""
        self.to_top()

    def _stays(self) -> SubjectCard:
        card = SubjectCard(self.look, self.tr("Nothing ever leaves this computer"))
        card.say(
            self.tr(
                "Backbeat makes no connection to any network. It has no account, sends no statistics and no reports, "
                "and looks for no updates."
            )
        )
        card.say(
            self.tr(
                "On this computer it speaks with your desktop alone: to keep the screen on, to pause at sleep, for "
                "media keys, for the voice and for reminders you switched on. Your desktop is told “Exercise 3 of 9”, "
                "and neither the name of a routine nor anything about your body. What is to be spoken goes to the "
                "voice you chose in your system, and what you print goes to the printer you choose."
            )
        )
        return card

    def _kept(self, where: Folders) -> SubjectCard:
        card = SubjectCard(self.look, self.tr("What is stored"))
        card.say(
            self.tr(
                "The files are for your account alone. Whoever has the rights of an administrator, or the disk in "
                "their hands, can read them all the same: encrypt the disk if that matters."
            )
        )
        for each in stored(where):
            self._thing(card, each)
        login = self.tr("Where you switched on that the program starts at login, an entry for that is at: %1")
        card.say(login.replace("%1", usual_autostart().where), muted=True)
        return card

    def _thing(self, card: SubjectCard, thing: Stored) -> None:
        look = self.look
        line = row(gap=look.space(8))
        words = column(gap=2)
        words.addWidget(PlainLabel(look, thing.name, BODY, weight=MEDIUM, lines=0))
        words.addWidget(PlainLabel(look, thing.words, BODY, lines=0))
        words.addWidget(PlainLabel(look, str(thing.where), BODY, tone="muted", lines=0))
        line.addLayout(words, 1)
        button = IconButton(look, "folder", self.tr("Open the folder: %1").replace("%1", thing.name))
        button.clicked.connect(lambda: self.open_folder.emit(nearest_folder(thing.where)))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        card.lines.addLayout(line)

    def _not_kept(self) -> SubjectCard:
        card = SubjectCard(self.look, self.tr("What is not stored"))
        for words in (
            self.tr("Your answers to the questions before the first session: only the day, and which text it was."),
            self.tr("Your name. A name typed for a printed sheet is forgotten when the program ends."),
            self.tr(
                "Sound or pictures of you. With reminders switched on, the program looks whether a microphone is in "
                "use, so as not to disturb a call; it hears nothing."
            ),
            self.tr(
                "What you do in other programs. With reminders switched on, it looks how long nobody has touched the "
                "computer and whether a program you named is running; none of it is written down."
            ),
        ):
            card.say(words)
        return card

    def _yours(self) -> SubjectCard:
        card = SubjectCard(self.look, self.tr("Yours to take along and to delete"))
        card.say(
            self.tr(
                "Everything can be saved as a table or as one file, and deleted. Deleting says what was removed, and "
                "what is out of the program's reach."
            )
        )
        self.buttons = card.offer(
            (self.tr("Export and import"), self.export.emit), (self.tr("Backups and deleting"), self.delete.emit)
        )
        return card


def nearest_folder(path: Path) -> Path:
    """The folder itself or the one it is in; where that is not there yet, the nearest above that is."""
    folder = path if path.is_dir() else path.parent
    while not folder.is_dir() and folder.parent != folder:
        folder = folder.parent
    return folder
