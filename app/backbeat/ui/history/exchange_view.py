"""Taking the history along, and adding that of another computer: what would happen is said before it does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from backbeat.history.export import Format
from backbeat.ui.history.exchange import Exchange
from backbeat.ui.style.look import BODY, LEAD, STRONG
from backbeat.ui.text import translate
from backbeat.ui.widgets.banner import Banner
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column
from backbeat.ui.widgets.page import Scroller
from backbeat.ui.widgets.surface import Card

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
        self._boxes: list[QVBoxLayout] = []
        self._told: Banner | None = None
        inside = QWidget()
        self._list = column(inside)
        self._place = column()
        self._list.addLayout(self._place)
        self._build_out(look)
        self._build_in(look)
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

    def _card(self, title: str, words: str) -> QVBoxLayout:
        card = Card(self.look, radius=18)
        layout = QVBoxLayout(card)
        layout.addWidget(PlainLabel(self.look, title, LEAD, weight=STRONG, lines=0))
        layout.addWidget(PlainLabel(self.look, words, BODY, lines=0))
        self._boxes.append(layout)
        self._list.addWidget(card)
        return layout

    def _build_out(self, look: Look) -> None:
        layout = self._card(
            self.tr("Take it along"),
            self.tr(
                "A table opens in any spreadsheet: one line for every set. The other file holds everything and can be "
                "read in again, here or on another computer."
            ),
        )
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=10)
        self.table = Chip(look, self.tr("Save as a table (CSV)"))
        self.whole = Chip(look, self.tr("Save everything (JSON)"))
        self.table.clicked.connect(lambda: self.ask_for_name(Format.CSV))
        self.whole.clicked.connect(lambda: self.ask_for_name(Format.JSON))
        self.stop = Chip(look, self.tr("Leave it"))
        self.stop.clicked.connect(self.exchange.cancel)
        self.stop.hide()
        for button in (self.table, self.whole, self.stop):
            button.setCheckable(False)
            flow.addWidget(button)
        layout.addWidget(buttons)
        words = self.tr("The file says what you did and what hurt. Nobody gets it but whom you give it to.")
        layout.addWidget(PlainLabel(look, words, BODY, tone="muted", lines=0))

    def _build_in(self, look: Look) -> None:
        layout = self._card(
            self.tr("Add another history"),
            self.tr(
                "From a file that was saved here or on another computer, or from a backup. What is here already stays "
                "as it is, and nothing is there twice. First you see what would be added."
            ),
        )
        self.choose = Chip(look, self.tr("Choose a file"))
        self.choose.setCheckable(False)
        self.choose.clicked.connect(self.ask_for_file)
        layout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)

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
        if self._told is not None:
            self._told.set_text(self.tr("The history is being written: %n session(s) so far.", "", sessions))

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
        if self._told is not None:
            self._place.removeWidget(self._told)
            self._told.hide()
            self._told.deleteLater()
            self._told = None
        if words:
            banner = self._told = Banner(self.look, words, kind=kind, actions=actions)
            banner.closed.connect(lambda: self.say(""))
            if then is not None:
                banner.triggered.connect(then)
            self._place.addWidget(banner)
            self._scroll.to_top()

    @property
    def message(self) -> Banner | None:
        return self._told

    def restyle(self) -> None:
        look = self.look
        edge = look.space(22)
        for layout in self._boxes:
            layout.setContentsMargins(edge, look.space(18), edge, edge)
            layout.setSpacing(look.space(10))
        self._list.setSpacing(look.space(14))
        self._list.setContentsMargins(0, 0, 0, look.space(24))
        super().restyle()
