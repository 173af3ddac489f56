"""The routines of the library page, in a form that a view of any size can ask for piece by piece."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from backbeat.routine.library import Entry
from backbeat.ui.library.entry_words import card_words, fits_filter, fits_search, last_done_words, motif_of_entry
from backbeat.ui.pictures.motif import Motif
from backbeat.ui.text import plain

__all__ = ["CardModel"]

_Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """All entries, and those of them that filter and search let through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Entry, ...] = ()
        self._shown: list[Entry] = []
        self._filter = "all"
        self._words: tuple[str, ...] = ()
        self._levels: Mapping[str, str] = {}
        self._done: Mapping[str, datetime] = {}
        self._now: datetime | None = None
        self._motifs: dict[str, tuple[Entry, Motif]] = {}

    # -- what is in it ---------------------------------------------------------------------------

    @property
    def all(self) -> tuple[Entry, ...]:
        return self._all

    @property
    def shown(self) -> Sequence[Entry]:
        return self._shown

    def set_entries(self, entries: Sequence[Entry]) -> None:
        entries = tuple(entries)
        if entries != self._all:
            self._all = entries
            self._motifs.clear()
            self._sieve()

    def set_filter(self, name: str) -> None:
        if name != self._filter:
            self._filter = name
            self._sieve()

    def set_search(self, text: str) -> None:
        words = tuple(text.casefold().split())
        if words != self._words:
            self._words = words
            self._sieve()

    def set_levels(self, levels: Mapping[str, str]) -> None:
        """The level the person last chose, by routine."""
        self._levels = levels
        self._sieve()

    def set_last_done(self, done: Mapping[str, datetime], now: datetime) -> None:
        self._done, self._now = done, now
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def count(self, name: str) -> int:
        """How many a filter would let through."""
        return sum(fits_filter(entry, name, self.level(entry)) for entry in self._all)

    def best(self, typed: str) -> int:
        """The row that is most likely meant: whose title begins with what was typed, else has it, else the first."""
        typed = " ".join(typed.casefold().split())
        titles = [entry.title.casefold() for entry in self._shown]
        begins = (row for row, title in enumerate(titles) if title.startswith(typed))
        holds = (row for row, title in enumerate(titles) if typed in title)
        return next(begins, next(holds, 0))

    # -- what a card asks ------------------------------------------------------------------------

    def entry(self, row: int) -> Entry | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, path: str) -> int:
        return next((row for row, entry in enumerate(self._shown) if entry.path == path), -1)

    def level(self, entry: Entry) -> str | None:
        return self._levels.get(entry.id)

    def last_done(self, entry: Entry) -> str:
        at = self._done.get(entry.id)
        return "" if at is None or self._now is None else last_done_words(at, self._now)

    def motif(self, entry: Entry) -> Motif:
        kept = self._motifs.get(entry.path)
        if kept is None or kept[0] is not entry:
            kept = (entry, motif_of_entry(entry))
            self._motifs[entry.path] = kept
        return kept[1]

    # -- Qt --------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(entry.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return plain(card_words(entry, self.level(entry), self.last_done(entry)))
        return None

    def _sieve(self) -> None:
        everywhere = self._filter == "all" and bool(self._words)  # who types a name means it, whatever its heading
        shown = [
            entry
            for entry in self._all
            if (everywhere or fits_filter(entry, self._filter, self.level(entry))) and fits_search(entry, self._words)
        ]
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()
