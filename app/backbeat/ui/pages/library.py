"""The first page: every routine there is, as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from backbeat.ui.library.card_grid import CardGrid
from backbeat.ui.library.card_model import CardModel
from backbeat.ui.library.entry_words import FILTERS
from backbeat.ui.library.filter_bar import FilterBar
from backbeat.ui.style.look import BODY, BOLD, HEAD
from backbeat.ui.widgets.button import IconButton
from backbeat.ui.widgets.focus import PassesFocus
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.page import Page, bind_keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from backbeat.routine.library import Entry
    from backbeat.ui.style.look import Look
    from backbeat.ui.widgets.empty_state import EmptyState

__all__ = ["LibraryPage"]

CUT_OFF = "cut-off"
_MORNING, _NOON, _EVENING = 5, 12, 18


class LibraryPage(PassesFocus, Page):
    """Shows entries, finds among them, and says which one the person chose."""

    chosen = Signal(object)  # an Entry
    open_file = Signal()
    begin_own = Signal()
    open_folder = Signal()

    def __init__(self, look: Look, own_folder: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._own_folder = own_folder
        self.model = CardModel(self)
        self._complete = self._low = False
        self._empty: EmptyState | None = None
        self._strip: QWidget | None = None
        self._strip_wanted = False
        self._cards: dict[str, QWidget] = {}
        self._heading = PlainLabel(look, "", HEAD, weight=BOLD)
        self._line = PlainLabel(look, "", BODY, tone="muted")
        self.filters = FilterBar(look)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in titles and tags"))
        self.search.setClearButtonEnabled(False)
        self.search.installEventFilter(self)
        self.grid = CardGrid(look, self.model)
        self._open = IconButton(look, "folder", self.tr("Open a routine file"), key=self.tr("Ctrl+O"))
        self._head = column(gap=2)
        self._head.addWidget(self._heading)
        self._head.addWidget(self._line)
        self._top = row(gap=12)
        self._top.addLayout(self._head, 1)
        self._top.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self._tools = row()
        self._tools.addWidget(self.filters, 1)
        self.notices = column(gap=12)
        for layout in (self._top, self.notices, self._tools):
            self._column.addLayout(layout)
        self._column.addWidget(self.grid, 1)
        self._connect()
        self.follow(look)
        self.first = self.grid

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.search.textChanged.connect(self._seek)
        self.grid.chosen.connect(self._choose)
        self._open.clicked.connect(self.open_file)
        bind_keys(self, ("/", self.go_to_search), (QKeySequence.StandardKey.Find, self.go_to_search))

    # -- what it is told -------------------------------------------------------------------------

    def greet(self, now: datetime) -> None:
        """A word for the time of day."""
        hour = now.hour
        if _MORNING <= hour < _NOON:
            words = self.tr("Good morning")
        elif _NOON <= hour < _EVENING:
            words = self.tr("Good afternoon")
        else:
            words = self.tr("Good evening")
        self._heading.setText(words)

    def set_entries(self, entries: Sequence[Entry], *, complete: bool = True) -> None:
        """All routines; `complete` is False while more are being read."""
        row = self.grid.currentIndex().row()
        at = self.model.entry(row) if row > 0 else None  # who is on the first card sees the beginning, whatever comes
        self._complete = complete
        self.model.set_entries(entries)
        self.filters.offer([name for name in FILTERS if name not in ("carers", "repair") or self.model.count(name)])
        self._restore(at)
        self._tell()

    def set_levels(self, levels: Mapping[str, str]) -> None:
        self.model.set_levels(levels)

    def set_last_done(self, done: Mapping[str, datetime], now: datetime) -> None:
        self.model.set_last_done(done, now)

    def show_notice(self, notice: QWidget | None, name: str = CUT_OFF) -> None:
        """A card over the list, in place of the one of this name before; None takes it away.

        What was cut off comes first: as long as that is offered, other cards wait unseen.
        """
        old = self._cards.pop(name, None)
        if old is not None:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and old.isAncestorOf(focus)
            self.notices.removeWidget(old)
            old.hide()
            old.deleteLater()
            if had_focus:  # not to whatever comes next: nothing there has been read yet
                self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        if notice is not None:
            self._cards[name] = notice
            self.notices.addWidget(notice)
        for each, card in self._cards.items():
            card.setVisible(each == CUT_OFF or CUT_OFF not in self._cards)
        self.arrange()

    def set_strip(self, strip: QWidget) -> None:
        """The row of weeks, under the greeting; hidden until `show_strip`."""
        self._strip = strip
        strip.hide()
        self._head.addSpacing(4)
        self._head.addWidget(strip)

    def show_strip(self, *, visible: bool) -> None:
        self._strip_wanted = visible
        self.arrange()

    # -- what the person does --------------------------------------------------------------------

    def go_to_search(self) -> None:
        """Into the search field, with what was in it marked."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rowCount():
                self.grid.setFocus(Qt.FocusReason.TabFocusReason)
                self.grid.setCurrentIndex(self.model.index(0))
                if event.key() != Qt.Key.Key_Down:
                    self._choose(self.model.best(self.search.text()))
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return False

    def _filter(self, name: str) -> None:
        self.model.set_filter(name)
        self._restore(None)
        self._tell()

    def _seek(self, text: str) -> None:
        self.model.set_search(text)
        self._restore(None)
        self._tell()

    def _choose(self, index: int) -> None:
        entry = self.model.entry(index)
        if entry is not None:
            self.chosen.emit(entry)

    def _act(self, name: str) -> None:
        if name == "clear":
            self.search.clear()
            self.filters.choose("all")
        elif name == "new":
            self.begin_own.emit()
        elif name == "file":
            self.open_file.emit()
        else:
            self.open_folder.emit()

    def _restore(self, entry: Entry | None) -> None:
        """Keep the keyboard where it was, on the same routine if it is still there."""
        index = max(0, self.model.row_of(entry.path)) if entry is not None else 0
        if self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(index))

    # -- words -----------------------------------------------------------------------------------

    def _tell(self) -> None:
        count = len(self.model.all)
        if not self._complete:
            words = self.tr("Reading your routines: %n so far.", "", count)
        elif not count:
            words = self.tr("No routines yet.")
        elif self.filters.current == "carers":
            words = self.tr("For a carer with a baby, or a helper with a child. Read first what each one asks for.")
        else:
            words = self.tr("%n routine(s). Take your time.", "", count)
        self._line.setText(words)
        nothing = self.model.rowCount() == 0 and self._complete
        if nothing:
            self._say_nothing()
        if self._empty is not None:
            self._empty.setVisible(nothing)
        self.grid.setVisible(not nothing)

    def _say_nothing(self) -> None:
        if self._empty is None:
            from backbeat.ui.widgets.empty_state import EmptyState  # noqa: PLC0415 - seldom seen

            self._empty = EmptyState(self.look, "search")
            self._empty.triggered.connect(self._act)
            self._column.addWidget(self._empty, 1)
        if self.filters.current == "own" and not self.model.count("own"):
            self._empty.say(
                "routines",
                self.tr("No routines of your own yet"),
                self.tr("They live in %1. Put a file there, or open one from anywhere.").replace(
                    "%1", self._own_folder
                ),
                (
                    ("new", self.tr("Write a new one")),
                    ("file", self.tr("Open a file…")),
                    ("folder", self.tr("Open the folder")),
                ),
            )
            return
        typed = self.search.text().strip()
        title = (
            self.tr("Nothing here is called “%1”").replace("%1", typed) if typed else self.tr("Nothing of this kind")
        )
        self._empty.say(
            "search",
            title,
            self.tr("Try another word or another filter. Your own routines live in %1.").replace(
                "%1", self._own_folder
            ),
            (
                ("clear", self.tr("Show all routines")),
                ("file", self.tr("Open a file…")),
                ("folder", self.tr("Open the folder")),
            ),
        )

    # -- room ------------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Margins by the room there is; in a low window the greeting goes first, the cards never."""
        look = self.look
        narrow = self.width() < look.px(720)
        low = self.height() < look.px(430)
        side = look.space(20 if narrow else 34)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._column.setContentsMargins(
            0 if mirrored else side, look.space(12 if low else 28), side if mirrored else 0, 0
        )
        self._column.setSpacing(look.space(12 if low else 18))
        end = max(side, look.px(12) + 32)  # the scroll bar lies in it
        for layout in (self._top, self._tools, self.notices):
            layout.setContentsMargins(end if mirrored else 0, 0, 0 if mirrored else end, 0)
        self.grid.set_margin(end)
        if low is not self._low:
            self._low = low
            if low:
                self._top.insertWidget(0, self.filters, 1)
            else:
                self._tools.addWidget(self.filters, 1)
        self._heading.setVisible(not low)
        self._line.setVisible(not low)
        if self._strip is not None:
            self._strip.setVisible(self._strip_wanted and not low)
        self.search.setFixedWidth(min(look.px(240), max(look.px(120), self.width() // 3)))
