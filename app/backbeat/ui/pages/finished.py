"""After a session: what was done, in quiet words. No applause, no pressure.

It serves a session that came to its end and one that was left before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from backbeat.session.events import Outcome
from backbeat.session.state import Status
from backbeat.ui.pages.sheet import Sheet
from backbeat.ui.style.look import BODY, BOLD, DISPLAY, HEAD, LEAD, MEDIUM, SMALL, STRONG
from backbeat.ui.text import format_minutes, in_words
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.field import NoteField
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.rating import RatingRow
from backbeat.ui.widgets.surface import IconMark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from backbeat.session.session import Session
    from backbeat.session.timeline import Timeline
    from backbeat.ui.style.look import Look

__all__ = ["ExerciseDone", "FinishedPage", "exercises_done"]

_LINES = 12  # exercises listed; of a longer session the rest is in the history


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """One exercise of one round: sets as planned, done and skipped; left and right together are one set."""

    title: str
    planned: int
    done: int
    skipped: int


def exercises_done(timeline: Timeline, outcomes: Mapping[int, Outcome]) -> list[ExerciseDone]:
    """What became of each exercise."""
    sides: dict[int, dict[int, list[Outcome | None]]] = {}
    for index, planned in enumerate(timeline.sets):
        sides.setdefault(planned.step, {}).setdefault(planned.set, []).append(outcomes.get(index))
    result = []
    for step, sets in sides.items():
        done = sum(all(outcome is Outcome.DONE for outcome in each) for each in sets.values())
        skipped = sum(Outcome.SKIPPED in each for each in sets.values())
        result.append(ExerciseDone(timeline.steps[step].name, len(sets), done, skipped))
    return result


class _Line(QWidget):
    """One exercise, and how much of it was done."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        inside = row(self, gap=10)
        self._mark = IconMark(look, "check", 20)
        self._title = PlainLabel(look, "", BODY + 1, weight=MEDIUM)
        self._part = PlainLabel(look, "", BODY, tone="muted", tabular=True)
        inside.addWidget(self._mark)
        inside.addWidget(self._title, 1)
        inside.addWidget(self._part)

    def tell(self, title: str, part: str, *, whole: bool) -> None:
        self._mark.set_icon("check" if whole else "more", tone="rest" if whole else "muted")
        self._title.setText(title)
        self._part.setText(part)


class FinishedPage(Sheet):
    """`closed` is emitted when the person goes back to the routines."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "rest", parent)
        self._session: Session | None = None
        self._filling = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(400)
        self._later.timeout.connect(self._save)
        zoomed = self.zoomed
        self._title = PlainLabel(zoomed, "", DISPLAY, weight=BOLD, lines=2)
        self._routine = PlainLabel(zoomed, "", LEAD, weight=MEDIUM, tone="muted", lines=2)
        self.first.addWidget(self._title)
        self.first.addWidget(self._routine)
        self.gap(self.first, 14)
        self._figures = row(gap=28)
        self.minutes, self.sets, self.skipped = (self._figure() for _ in range(3))
        self._figures.addStretch(1)
        self.first.addLayout(self._figures)
        self.gap(self.first, 14)
        self._list = column(gap=10)
        self._lines: list[_Line] = []
        self.first.addLayout(self._list)
        self._more = PlainLabel(zoomed, "", BODY, tone="muted")
        self.first.addWidget(self._more)
        self.first.addStretch(1)

        self.second.addWidget(self.heading(self.tr("If you like: how hard was it?")))
        self.rating = RatingRow(zoomed, self.tr("How hard"))
        self.second.addWidget(self.rating)
        self.second.addWidget(
            PlainLabel(zoomed, self.tr("0 is no effort at all, 10 is all you have."), SMALL, tone="muted", lines=0)
        )
        self.gap(self.second, 14)
        self.note = NoteField(zoomed, self.tr("A note: what went well, what to change"))
        self.second.addWidget(self.heading(self.tr("A note")))
        self.second.addWidget(self.note)
        self.second.addStretch(1)
        self.rating.rated.connect(self._save)
        self.note.textChanged.connect(self._note_changed)

        self.back = BigButton(zoomed, self.tr("Back to the routines"), kind="primary", height=64)
        self.back.clicked.connect(self._close)
        self.foot.addStretch(1)
        self.foot.addWidget(self.back)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.follow(self.zoomed)

    def restyle(self) -> None:
        super().restyle()
        self.back.set_height(48 if self.low else 64)
        self._figures.setSpacing(self.zoomed.space(32))
        self._list.setSpacing(self.zoomed.space(10))

    def _figure(self) -> tuple[PlainLabel, PlainLabel]:
        """A number and what it counts."""
        box = column()
        number = PlainLabel(self.zoomed, "", HEAD + 8, weight=STRONG, tabular=True)
        words = PlainLabel(self.zoomed, "", BODY, tone="muted", weight=MEDIUM)
        box.addWidget(number)
        box.addWidget(words)
        self._figures.addLayout(box)
        return number, words

    # What was done

    def begin(self, session: Session, outcomes: Mapping[int, Outcome]) -> None:
        """The session that it is about; nothing is left of what was said of another."""
        self._session = session
        self._filling = True
        self.rating.set_value(None)
        self.note.clear()
        self._filling = False
        self._later.stop()
        self._fill(session, outcomes)
        self.to_top()

    def _fill(self, session: Session, outcomes: Mapping[int, Outcome]) -> None:
        ended = session.status is not Status.FINISHED
        self._title.setText(self.tr("Ended here") if ended else self.tr("Done"))
        part = session.timeline.main
        self._routine.setText(f"{part.title} · {in_words(part.level)}" if part.level else part.title)
        totals = session.totals
        done = exercises_done(session.timeline, outcomes)
        sets, planned = sum(each.done for each in done), sum(each.planned for each in done)
        skipped = sum(each.skipped for each in done)
        for (number, words), value, text in (
            (self.minutes, format_minutes((totals.active + totals.rest) / 1000), self.tr("with the rests")),
            (self.sets, self._of(sets, planned), self.tr("sets done")),
            (self.skipped, str(skipped) if skipped else "", self.tr("skipped")),
        ):
            number.setText(value)
            words.setText(text)
            for label in (number, words):
                label.setVisible(bool(value))
        self._list_exercises(done)

    def _of(self, part: int, whole: int) -> str:
        return self.tr("%1 of %2").replace("%1", str(part)).replace("%2", str(whole))

    def _list_exercises(self, done: Sequence[ExerciseDone]) -> None:
        listed = done[:_LINES]
        while len(self._lines) < len(listed):
            self._lines.append(_Line(self.zoomed))
            self._list.addWidget(self._lines[-1])
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(listed))
            if number < len(listed):
                each = listed[number]
                line.tell(each.title, self._of(each.done, each.planned), whole=each.done == each.planned)
        over = len(done) - _LINES
        self._more.setVisible(over > 0)
        self._more.setText(self.tr("and %n more", "", max(0, over)))
        self.settle()

    # What the person says

    def _note_changed(self) -> None:
        if not self._filling:
            self._later.start()

    def _save(self, *_: object) -> None:
        self._later.stop()
        if self._session is not None and not self._filling:
            self._session.reflect(self.rating.value, self.note.words)

    def _close(self) -> None:
        if self._later.isActive():
            self._save()
        self.closed.emit()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._later.isActive():
            self._save()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer how hard it was; Enter and Esc go back."""
        if event.isAutoRepeat():
            return
        if event.text() and event.text() in "0123456789":
            self.rating.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._close()
        else:
            super().keyPressEvent(event)
