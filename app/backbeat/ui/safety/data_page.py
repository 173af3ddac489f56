"""Backups, what was set aside, and deleting everything: what a person does about their own data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backbeat.history import removal
from backbeat.history.backup_book import Backup, backups
from backbeat.history.removal import Cleared
from backbeat.history.restoring import restore
from backbeat.ui.safety.backups_card import BackupsCard, made_words
from backbeat.ui.safety.deleting_card import DeletingCard
from backbeat.ui.safety.frame import ReadingPage
from backbeat.ui.safety.stored import set_aside
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore
    from backbeat.paths import Folders
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.style.look import Look
    from backbeat.ui.worker import Worker

__all__ = ["DataPage"]


@dataclass(frozen=True, slots=True)
class _Found:
    backups: list[Backup]
    aside: list[Path]


class DataPage(ReadingPage):
    """`replaced` is emitted when the history is another one: a backup was put back, or everything was deleted.

    `export` asks for the page where a copy can be saved, `open_folder` carries a folder to be shown.
    """

    replaced = Signal()
    export = Signal()
    open_folder = Signal(object)

    def __init__(self, look: Look, history: HistoryService, worker: Worker, where: Folders) -> None:
        super().__init__(look, self.tr("Backups and deleting"), self.tr("Settings"))
        self._history, self._worker, self._where = history, worker, where
        self.backups = BackupsCard(look)
        self.backups.make.connect(self._back_up)
        self.backups.put_back.connect(self._ask_to_put_back)
        self.aside = SubjectCard(look, self.tr("Set aside as damaged"))
        self.aside.say(
            self.tr(
                "A history was damaged at some time and is kept under another name. What could still be read was taken "
                "over into the one you have now; a backup from before may hold more."
            )
        )
        self.names = self.aside.say("", muted=True)
        self.aside.offer((self.tr("Open the folder"), lambda: self.open_folder.emit(self._where.data)))
        self.aside.hide()
        self.deleting = DeletingCard(look)
        self.deleting.asked.connect(self._ask_to_delete)
        self.deleting.export.connect(self.export)
        self.deleting.sure.connect(self._delete)
        self.add(self.backups, self.aside, self.deleting)
        self.list.addStretch(1)
        self.follow(look)

    def refresh(self) -> None:
        """Look on the disk again; whatever was asked before is forgotten."""
        self.tell("")
        self.deleting.close_question()
        self.deleting.result.hide()
        self._look()

    def _look(self) -> None:
        path = self._where.history
        self._worker.do(lambda: _Found(backups(path), set_aside(path)), self._show)

    def _show(self, found: _Found) -> None:
        self.backups.show_backups(found.backups)
        self.names.setText("\n".join(each.name for each in found.aside))
        self.aside.setVisible(bool(found.aside))

    def _cannot(self, sentence: str) -> None:
        self.tell(sentence, kind="error")
        self.backups.now.setEnabled(True)
        self.deleting.close_question()

    # -- backups ---------------------------------------------------------------------------------

    def _back_up(self) -> None:
        def make(store: HistoryStore) -> Backup:
            return store.back_up("by-hand")

        self.backups.now.setEnabled(False)
        self._history.ask(make, self._backed_up, self._cannot)

    def _backed_up(self, made: Backup) -> None:
        self.backups.now.setEnabled(True)
        self.tell(self.tr("%n session(s) copied and checked.", "", made.sessions))
        self._look()

    def _ask_to_put_back(self, chosen: Backup) -> None:
        words = self.tr("The history will be as it was on %1.").replace("%1", made_words(chosen))
        words += " " + self.tr("What is there now is kept: it becomes a backup of its own.")
        self.tell(
            words,
            kind="warning",
            actions=(("leave", self.tr("Leave it as it is")), ("restore", self.tr("Put it back"))),
            then=lambda name: self._put_back(chosen) if name == "restore" else self.tell(""),
        )

    def _put_back(self, chosen: Backup) -> None:
        self.tell(self.tr("The backup is being put back."))
        self._history.maintain(
            lambda path: restore(path, chosen), lambda kept: self._was_put_back(chosen, kept), self._cannot
        )

    def _was_put_back(self, chosen: Backup, kept: Path | None) -> None:
        words = self.tr("The history is as it was on %1.").replace("%1", made_words(chosen))
        if kept is not None:
            words += " " + self.tr("What was there before is kept as %1.").replace("%1", kept.name)
        self.tell(words)
        self._look()
        self.replaced.emit()

    # -- deleting --------------------------------------------------------------------------------

    def _ask_to_delete(self) -> None:
        """Whether or not the history can be read: then without saying how many sessions it holds."""
        from backbeat.history.queries import count  # noqa: PLC0415 - named here alone

        def ask(sessions: int | None) -> None:
            where = self._where
            self._worker.do(
                lambda: removal.what_there_is(where.history, where.logs()),
                lambda files: self.deleting.ask(files, sessions),
            )

        self._history.ask(count, ask, lambda _sentence: ask(None))

    def _delete(self) -> None:
        where = self._where

        def delete(path: Path) -> Cleared:
            return removal.delete_everything(path, where.logs())

        self._history.maintain(delete, self._deleted, self._cannot)

    def _deleted(self, cleared: Cleared) -> None:
        self.deleting.show_cleared(cleared)
        if cleared.left:
            self.tell(self.tr("Not everything could be removed; see below."), kind="warning")
        else:
            self.tell(self.tr("Everything that was recorded is deleted."))
        self._look()
        self.replaced.emit()
