"""Taking the history along, and adding that of another computer: what would happen is said before it does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from backbeat.history.export import Format
from backbeat.ui.history.exchange import Exchange
from backbeat.ui.text import translate
from backbeat.ui.widgets.banner import Banner, MessagePlace
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.page import Scroller
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from backbeat.history.joining import Joined
    from backbeat.ui.style.look import Look

__all__ = ["ExchangeView", "joined_words"]

_NAMES = {Format.CSV: "backbeat-history-%1.csv", Format.JSON: "backbeat-history-%1.json"}


def joined_words(found: Joined, *, done: bool) -> str:
    """What a file would bring, or has brought."""
    new = translate("History", "%n new session(s)", None, found.sessions)
    if done:
        new = translate("History", "%n session(s) added", None, found.sessions)
    parts = [f"{new}, {translate('History', '%n already there', None, found.known)}."]
    if found.records:
        parts.append(translate("History", "%n other record(s), such as measurements.", None, found.records))
    if found.going_on:
        parts.append(
            translate("History", "%n left out, because they have not ended over there.", None, found.going_on)
        )  # fmt: skip
    return " ".join(parts)


class ExchangeView(Painted):
    """`changed` is emitted when sessions came in; `open_outside` carries a folder to be shown."""

    changed = Signal()
    open_outside = Signal(object)

    def __init__(self, look: Look, exchange: Exchange, today: Callable[[], date]) -> None:
        super().__init__()
        self.look = look
        self.exchange, self._today = exchange, today
        self._folder = ""
        inside = QWidget()
        self._list = column(inside)
        self._messages = MessagePlace(look)
        self._list.addLayout(self._messages)
        self._list.addWidget(self._make_out(look))
        self._list.addWidget(self._make_in(look))
        self._list.addStretch(1)
        self._scroll = Scroller(inside)
        outer = column(self)
        outer.addWidget(self._scroll)
        exchange.progress.connect(self._progress)
        exchange.written.connect(self._written)
        exchange.given_up.connect(lambda: self._ended(self.tr("Nothing was written.")))
        exchange.cannot.connect(lambda sentence: self._ended(sentence, kind="error"))
        exchange.previewed.connect(self._previewed)
        exchange.joined.connect(self._joined)
        self.follow(look)

    def _make_out(self, look: Look) -> SubjectCard:
        card = SubjectCard(look, self.tr("Take it along"))
        card.say(
            self.tr(
                "A table opens in any spreadsheet: one line for every set. The other file holds everything and can be "
                "read in again, here or on another computer."
            )
        )
        self.table, self.whole, self.stop = card.offer(
            (self.tr("Save as a table (CSV)"), lambda: self.ask_for_name(Format.CSV)),
            (self.tr("Save everything (JSON)"), lambda: self.ask_for_name(Format.JSON)),
            (self.tr("Leave it"), self.exchange.cancel),
        )
        self.stop.hide()
        words = self.tr("The file says what you did and what hurt. Nobody gets it but whom you give it to.")
        card.say(words, muted=True)
        return card

    def _make_in(self, look: Look) -> SubjectCard:
        card = SubjectCard(look, self.tr("Add another history"))
        card.say(
            self.tr(
                "From a file that was saved here or on another computer, or from a backup. What is here already stays "
                "as it is, and nothing is there twice. First you see what would be added."
            )
        )
        (self.choose,) = card.offer((self.tr("Choose a file"), self.ask_for_file))
        return card

    def refresh(self) -> None:
        """Nothing here is older than the moment it is asked for."""

    # -- saving ----------------------------------------------------------------------------------

    def suggested(self, form: Format) -> Path:
        """Where a file would go, and its name: the day, and nothing of what is in it."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = next((each for each in (self._folder, documents, str(Path.home())) if Path(each).is_dir()), "")
        return Path(folder) / _NAMES[form].replace("%1", self._today().isoformat())

    def ask_for_name(self, form: Format) -> None:
        """The desktop's own dialog; what is there already is asked about here."""
        dialog = QFileDialog(self, self.tr("Save the history"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        suggested = self.suggested(form)
        dialog.setDirectory(str(suggested.parent))
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(lambda name: self.save(Path(name), form))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path, form: Format, *, replace_it: bool = False) -> None:
        """Write it. A file that is there is replaced only when the person says so (F54)."""
        if path.suffix.lower() != f".{form.value}":
            path = path.with_name(f"{path.name}.{form.value}")
        self._folder = str(path.parent)
        if not replace_it and path.exists():
            self.say(
                self.tr("%1 is there already.").replace("%1", path.name),
                kind="warning",
                actions=(("other", self.tr("Another name")), ("replace", self.tr("Replace it"))),
                then=lambda name: (
                    self.save(path, form, replace_it=True) if name == "replace" else self.ask_for_name(form)
                ),
            )
            return
        self._begin(self.tr("The history is being written."))
        self.stop.show()
        self.exchange.export(path, form)

    def _progress(self, sessions: int) -> None:
        if self.message is not None:
            self.message.set_text(self.tr("The history is being written: %n session(s) so far.", "", sessions))

    def _written(self, path: Path, sessions: int) -> None:
        words = self.tr("%n session(s) saved as %1.", "", sessions).replace("%1", str(path))
        self._ended(
            words,
            actions=(("folder", self.tr("Open the folder")),),
            then=lambda _name: self.open_outside.emit(path.parent),
        )

    # -- reading in ------------------------------------------------------------------------------

    def ask_for_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a history"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Histories") + " (*.json *.jsonl *.db)", self.tr("All files") + " (*)"]
        )  # fmt: skip
        dialog.setDirectory(str(self.suggested(Format.JSON).parent))
        dialog.fileSelected.connect(lambda name: self.look_into(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def look_into(self, path: Path) -> None:
        """Say what the file would bring; nothing is changed by that."""
        self._folder = str(path.parent)
        self._begin(self.tr("The file is being read."))
        self.exchange.preview(path)

    def _previewed(self, path: Path, found: Joined) -> None:
        words = f"{path.name}: {joined_words(found, done=False)}"
        if not found.sessions and not found.records:
            self._ended(f"{words} {self.tr('There is nothing to add.')}")
            return
        self._ended(
            words,
            actions=(("add", self.tr("Add them")), ("leave", self.tr("Leave it"))),
            then=lambda name: self.add(path) if name == "add" else self.say(""),
        )

    def add(self, path: Path) -> None:
        """Take in what the file holds and is not here."""
        self._begin(self.tr("The sessions are being added."))
        self.exchange.join(path)

    def _joined(self, found: Joined) -> None:
        words = joined_words(found, done=True)
        if found.backup is not None:
            words += " " + self.tr("A copy from before is among the backups.")
        self._ended(words)
        self.changed.emit()

    # -- telling ---------------------------------------------------------------------------------

    def _begin(self, words: str) -> None:
        for button in (self.table, self.whole, self.choose):
            button.setEnabled(False)
        self.say(words)

    def _ended(
        self,
        words: str,
        *,
        kind: str = "info",
        actions: tuple[tuple[str, str], ...] = (),
        then: Callable[[str], None] | None = None,
    ) -> None:
        for button in (self.table, self.whole, self.choose):
            button.setEnabled(True)
        self.stop.hide()
        self.say(words, kind=kind, actions=actions, then=then)

    def say(
        self,
        words: str,
        *,
        kind: str = "info",
        actions: tuple[tuple[str, str], ...] = (),
        then: Callable[[str], None] | None = None,
    ) -> None:
        """One message above the cards; nothing ("") takes it away."""
        self._messages.say(words, kind=kind, actions=actions, then=then)
        if words:
            self._scroll.to_top()

    @property
    def message(self) -> Banner | None:
        return self._messages.banner

    def restyle(self) -> None:
        self._list.setSpacing(self.look.space(14))
        self._list.setContentsMargins(0, 0, 0, self.look.space(24))
        super().restyle()
