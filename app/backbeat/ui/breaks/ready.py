"""What a break brings, before it has been started: its routine, how long it takes, and one large Start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.ui.breaks.button_row import ButtonRow
from backbeat.ui.breaks.words import postpone_words
from backbeat.ui.style.look import BODY, BOLD, SMALL, STRONG, TITLE
from backbeat.ui.text import format_minutes, in_words
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import clear, column
from backbeat.ui.widgets.page import Scroller, bind_keys
from backbeat.ui.widgets.safety_box import SafetyBox
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.plan.screening import Notice
    from backbeat.ui.breaks.programmes import Prepared
    from backbeat.ui.style.look import Look

__all__ = ["ReadyPage"]

_MOST_SHOWN = 8


class ReadyPage(Painted):
    """Nothing here starts by itself. `look_at` is for what has to be read in the program's own window first."""

    start = Signal()
    postpone = Signal()
    skip = Signal()
    look_at = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._column = QVBoxLayout(self)
        self._over = PlainLabel(look, "", BODY, tone="muted")
        self._title = PlainLabel(look, "", TITLE, weight=BOLD, lines=3)
        self._line = PlainLabel(look, "", BODY, tone="muted", lines=0)
        self._card = Card(look, radius=18)
        self._inside = QVBoxLayout(self._card)
        self._names = PlainLabel(look, "", BODY, lines=0)
        self._note = PlainLabel(look, "", BODY, weight=STRONG, lines=0)
        self._inside.addWidget(self._note)
        self._inside.addWidget(self._names)
        holder = QWidget()
        held = QVBoxLayout(holder)
        held.setContentsMargins(0, 0, 0, 0)
        self._words = held
        for widget in (self._over, self._title, self._line):
            held.addWidget(widget)
        self._notices = column(gap=8)
        held.addLayout(self._notices)
        held.addWidget(self._card)
        held.addStretch(1)
        self._scroll = Scroller(holder, name=self.tr("What this break brings"))
        self.start_button = BigButton(
            look, self.tr("Start"), kind="effort", icon="play", key=self.tr("Enter"), height=72
        )
        self.look_button = BigButton(look, self.tr("Open it in Backbeat"), kind="effort", height=72)
        self.postpone_button = BigButton(look, self.tr("Later"), key=self.tr("L", "the key for later"), height=48)
        self.skip_button = BigButton(look, self.tr("Skip"), key=self.tr("S", "the key for skip"), height=48)
        self._left = PlainLabel(look, "", SMALL, tone="muted", lines=0)
        self._buttons = ButtonRow(gap=8)
        self._buttons.addWidget(self.postpone_button)
        self._buttons.addWidget(self.skip_button)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.start_button)
        self._column.addWidget(self.look_button)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self._left)
        self.start_button.clicked.connect(self.start)
        self.look_button.clicked.connect(self.look_at)
        self.postpone_button.clicked.connect(self.postpone)
        self.skip_button.clicked.connect(self.skip)
        self._bind()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.follow(look)

    def _bind(self) -> None:
        """They act only where the person has given this window the keyboard; it never takes it."""
        bind_keys(
            self,
            (Qt.Key.Key_Return, self.start_button.click),
            (Qt.Key.Key_Enter, self.start_button.click),
            (self.tr("L", "the key for later"), self.postpone_button.click),
            (self.tr("S", "the key for skip"), self.skip_button.click),
            (Qt.Key.Key_Escape, self.skip_button.click),
        )

    @property
    def title(self) -> str:
        """Of the routine it shows."""
        return self._title.text()

    def wait(self, kind: str) -> None:
        """What it will be is being read; nothing can be started yet."""
        self._over.setText(kind)
        self._title.setText(self.tr("One moment"))
        self._warn(None)
        self._line.setText("")
        self._card.hide()
        self._offer_start(possible=False, elsewhere=False)

    def show_programme(self, kind: str, prepared: Prepared, postpones_left: int, *, offered: bool) -> None:
        """A routine, ready, with what is different about it this time."""
        assert prepared.programme is not None
        self._over.setText(kind)
        self._title.setText(prepared.programme.routine.title)
        self._line.setText(format_minutes(prepared.length / 1000, at_least=prepared.at_least))
        names, more = prepared.names[:_MOST_SHOWN], len(prepared.names) - _MOST_SHOWN
        start = self.tr("Start") if prepared.notice is None else self.tr("I have read this: start")
        self.start_button.set_label(start)
        self._warn(prepared.notice)
        self._say(prepared.words, "\n".join([*names, self.tr("and %n more", "", more)] if more > 0 else names))
        self._offer_start(possible=True, elsewhere=False)
        self.look_button.set_kind("quiet")
        self.look_button.setVisible(bool(prepared.words))
        self._answers(postpones_left, offered=offered)

    def show_before(self, kind: str, title: str, words: str, postpones_left: int, *, offered: bool) -> None:
        """Something has to be read or answered first, in the program's own window."""
        self._over.setText(kind)
        self._title.setText(title)
        self._line.setText("")
        self._warn(None)
        self._say(words, "")
        self.look_button.set_kind("effort")  # there is nothing else to press
        self._offer_start(possible=False, elsewhere=True)
        self._answers(postpones_left, offered=offered)

    def _warn(self, notice: Notice | None) -> None:
        """For whom it is not, where that has not been read yet."""
        clear(self._notices)
        if notice is not None and notice.not_for:
            heading = self.tr("Do not start with")
            self._notices.addWidget(SafetyBox(self.look, "hold", "hand", heading, [*map(in_words, notice.not_for)]))
        if notice is not None and notice.ask_first:
            heading = self.tr("Ask a professional first with")
            self._notices.addWidget(
                SafetyBox(self.look, "prepare", "info", heading, [*map(in_words, notice.ask_first)])
            )

    def _say(self, note: str, names: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._names.setText(names)
        self._names.setVisible(bool(names))
        self._card.setVisible(bool(note or names))

    def _offer_start(self, *, possible: bool, elsewhere: bool) -> None:
        self.start_button.setVisible(not elsewhere)
        self.start_button.setEnabled(possible)
        self.look_button.setVisible(elsewhere)

    def _answers(self, left: int, *, offered: bool) -> None:
        self.postpone_button.setVisible(offered)
        self.postpone_button.setEnabled(left > 0)
        self._left.setText(postpone_words(left))
        self._left.setVisible(offered)

    def restyle(self) -> None:
        edge = self.look.space(24)
        self._column.setContentsMargins(edge, edge, edge, self.look.space(16))
        self._column.setSpacing(self.look.space(10))
        self._words.setSpacing(self.look.space(10))
        self._scroll.setMinimumHeight(self.look.px(72))  # what has to be read is never pushed out
        inside = self.look.space(18)
        self._inside.setContentsMargins(inside, inside, inside, inside)
        self._inside.setSpacing(self.look.space(8))
        super().restyle()
