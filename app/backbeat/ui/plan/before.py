"""What stands between Start and the first exercise: a few questions, what is to be read, what is different this time.

One page, one thing at a time, and always a way back. It starts nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backbeat.plan import screening
from backbeat.plan.screening import Why
from backbeat.ui.plan.questions import Questions
from backbeat.ui.style.look import BODY, BOLD, LEAD, MEDIUM, TITLE
from backbeat.ui.text import in_words, translate
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.page import BACK_KEYS, Page, Scroller, bind_keys, press_focused
from backbeat.ui.widgets.safety_box import SafetyBox
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.plan.screening import Notice
    from backbeat.ui.plan.difference import DifferenceBox
    from backbeat.ui.style.look import Look

__all__ = ["BeforePage"]

_BESIDE = 60  # letters that have room beside the button where there is little


class BeforePage(Page):
    """`go` is what the large button says; `back` leaves without a start. Who listens knows which step it is."""

    go = Signal()
    back = Signal()
    widest = 980

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.questions: Questions | None = None
        self._back = BigButton(look, self.tr("Back"), icon="back", height=44, key=self.tr("Esc"))
        self._back.clicked.connect(self.back)
        self._scroll = Scroller()
        self._scroll.setMinimumHeight(1)  # what the answers mean is never cut off; what was asked can be scrolled to
        self._list = QVBoxLayout()
        self._bar = Card(look, radius=24)
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self._told = PlainLabel(look, "", BODY + 1, weight=MEDIUM, lines=0, align=middle)
        self.button = BigButton(look, "", kind="effort", icon="play", key=self.tr("Enter"), height=64)
        self.button.clicked.connect(self._press)
        self._bar_row = row(self._bar, gap=16)
        self._bar_row.addWidget(self._told, 1)
        self._bar_row.addWidget(self.button)
        self._head = row()
        self._title = PlainLabel(look, "", TITLE, weight=BOLD, lines=2, align=middle)
        self._head.addWidget(self._back)
        self._head.addWidget(self._title, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._bar)
        bind_keys(
            self,
            (Qt.Key.Key_Return, self._enter),
            (Qt.Key.Key_Enter, self._enter),
            *((key, self.back.emit) for key in BACK_KEYS),
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.follow(look)

    # -- what it shows ---------------------------------------------------------------------------

    def ask(self, why: Why) -> None:
        """The questions before the first session, or when they are due again."""
        first = {
            Why.NEVER: self.tr("Before the first session: six short questions."),
            Why.CHANGED: self.tr("The questions have changed since you answered them; here they are once more."),
            Why.LONG_AGO: self.tr("It is a year since you answered these questions; here they are once more."),
        }[why]
        kept = self.tr("Your answers are not kept: only that they were given, and the day.")
        self._begin(self.tr("A few questions first"), f"{first} {kept}")
        self.questions = Questions(self.look, screening.questions(translate))
        self.questions.changed.connect(self._answered)
        self._list.addWidget(self.questions)
        more = self.tr("Further reading, if you are unsure: the PAR-Q+ questionnaire, or ask your doctor.")
        self._list.addWidget(PlainLabel(self.look, more, BODY, tone="muted", lines=0))
        self._finish()
        self._answered()

    def warn(self, notices: Sequence[Notice]) -> None:
        """What routines say of people who should not do them, or should ask first."""
        self._begin(
            self.tr("Please read this first"),
            self.tr("It is shown before the first time, and again when the routine says something else."),
        )
        same: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}  # what several say is said once
        for notice in notices:
            same.setdefault((notice.not_for, notice.ask_first), []).append(notice.title)
        for (not_for, ask_first), titles in same.items():
            self._list.addWidget(PlainLabel(self.look, " · ".join(titles), LEAD, weight=BOLD, lines=0))
            if not_for:
                heading = self.tr("Do not start with")
                self._list.addWidget(SafetyBox(self.look, "hold", "hand", heading, [*map(in_words, not_for)]))
            if ask_first:
                heading = self.tr("Ask a professional first with")
                self._list.addWidget(SafetyBox(self.look, "prepare", "info", heading, [*map(in_words, ask_first)]))
        self._finish()
        # Whoever has asked a professional may start: the button says no more than that it was read.
        back = self.tr("If anything under “Do not start with” is so, go back.")
        words = back if any(notice.not_for for notice in notices) else ""
        self._say(words, self.tr("I have read this"), "play")

    def tell(self, box: DifferenceBox, *, can_start: bool) -> None:
        """What is different this time."""
        self._begin(self.tr("Before you start"), "")
        self._list.addWidget(box)
        self._finish()
        words = "" if can_start else self.tr("Another routine may have something for today.")
        self._say(words, self.tr("Start") if can_start else "", "play")

    def admit(self, why: str) -> None:
        """That nobody knows what hurt before, because the history cannot be read."""
        self._begin(
            self.tr("What was stopped before is not known"),
            self.tr("The history cannot be read just now: %1").replace("%1", why),
        )
        self._finish()
        words = self.tr("The routine would be done as it is written. If something hurt the last time, leave that out.")
        self._say(words, self.tr("Start as written"), "play")

    def _begin(self, title: str, words: str) -> None:
        self.questions = None
        inside = QWidget()
        self._list = column(inside, gap=self.look.space(12))
        self._title.setText(title)
        if words:
            self._list.addWidget(PlainLabel(self.look, words, BODY + 1, tone="muted", lines=0))
        self._scroll.setWidget(inside)

    def _finish(self) -> None:
        self._list.addStretch(1)
        self._list.setContentsMargins(0, 0, 0, self.look.space(16))
        self._scroll.to_top()
        self.arrange()

    def _say(self, words: str, button: str, icon: str = "") -> None:
        """What stands beside the button, and what it says; no words, no button."""
        self._told.setText(words)
        self.button.set_label(button)
        self.button.set_icon(icon)
        self.button.setVisible(bool(button))
        self.arrange()

    def _answered(self) -> None:
        """What the answers so far mean."""
        asked = self.questions
        assert asked is not None
        told = screening.outcome(asked.yes, translate)
        if not told.may_start:
            self._say(" ".join(told.sentences), "")
        elif asked.unanswered:
            key = self.tr("Y and N answer the next one.")
            self._say(self.tr("%n question(s) left.", "", asked.unanswered) + " " + key, self.tr("Next question"))
        elif told.confirm:
            self._say(" ".join(told.sentences), self.tr("Go ahead, with care"), "play")
        else:
            self._say(" ".join(told.sentences), self.tr("Go on"), "play")

    # -- what the person does --------------------------------------------------------------------

    def _enter(self) -> None:
        """Enter presses the button that has the keyboard; anywhere else it presses the large one."""
        if not press_focused(self, self.button) and self.button.isVisible():
            self._press()

    def _press(self) -> None:
        if self.questions is not None and self.questions.unanswered:
            self.questions.go_to_next()
            self._scroll.show_focus()
        else:
            self.go.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Y and N answer the next question, in whatever language they begin with other letters."""
        typed = event.text().casefold()
        letters = {self.tr("y", "the key for yes").casefold(): True, self.tr("n", "the key for no").casefold(): False}
        if self.questions is not None and typed in letters and not event.isAutoRepeat():
            self.questions.answer_next(yes=letters[typed])
            if not self.questions.unanswered and self.button.isVisible():
                self.button.setFocus(Qt.FocusReason.TabFocusReason)  # Enter is what comes next
            self._scroll.show_focus()
        else:
            super().keyPressEvent(event)

    # -- room ------------------------------------------------------------------------------------

    def arrange(self) -> None:
        look, room = self.look, self.room
        gap = look.space(10 if room.low else 14)
        self._column.setContentsMargins(room.left, room.top, room.right, look.space(10 if room.low else 20))
        self._column.setSpacing(gap)
        self._head.setSpacing(look.space(16))
        self._back.set_terse(room.narrow)
        edge = look.space(12 if room.low else 16)
        self._bar_row.setContentsMargins(look.space(24), edge, edge, edge)
        tight = room.narrow and len(self._told.text()) > _BESIDE  # then they would be a hand wide, and cut off
        self._bar_row.setDirection(QBoxLayout.Direction.TopToBottom if tight else QBoxLayout.Direction.LeftToRight)
        self.button.set_height(52 if room.low else 64)
        self.button.set_terse(room.narrow)
