"""A session that was done from the printed sheet, written down in a few seconds.

What is usual is chosen already: the routine done last, today, the level chosen last. "A" ticks everything
as planned, a digit says the pain, Enter saves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backbeat.session.paper import FromPaper, from_paper, planned_totals
from backbeat.session.programme import Programme
from backbeat.ui.pages.paper_programme import PaperProgramme
from backbeat.ui.pages.paper_ticks import TickRow, set_key, tick_rows
from backbeat.ui.pages.sheet import Sheet
from backbeat.ui.style.look import BODY, BOLD, MEDIUM, TITLE
from backbeat.ui.text import format_minutes
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.day_choice import DayChoice
from backbeat.ui.widgets.field import NoteField
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column
from backbeat.ui.widgets.page import bind_keys
from backbeat.ui.widgets.rating import RatingRow

if TYPE_CHECKING:
    from backbeat.session.clock import Clock
    from backbeat.session.timeline import Timeline
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.library_service import LibraryService
    from backbeat.ui.style.look import Look
    from backbeat.ui.worker import Worker

__all__ = ["FromPaperPage"]

_DAYS = 4  # today and the days before it that have a chip of their own


class FromPaperPage(Sheet):
    """`saved` is emitted when the session is in the history, `left` when nothing is to be saved."""

    saved = Signal()
    left = Signal()

    def __init__(
        self,
        look: Look,
        library: LibraryService,
        history: HistoryService,
        worker: Worker,
        clock: Clock,
        *,
        levels: Mapping[str, str],
        identity: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """`identity` makes the name of the session; one page writes one session, however often it is told."""
        super().__init__(look, "card", parent)
        self._history, self._worker, self._clock = history, worker, clock
        self._identity = identity()
        self._turn = 0
        self._programme: Programme | None = None
        self._timeline: Timeline | None = None
        self._saving = False
        self.rows: list[TickRow] = []
        self._build_what(PaperProgramme(self.zoomed, self.tr("Which routine?"), library, levels))
        self._build_how()
        self._build_ticks()
        self._build_foot()
        bind_keys(self, ("Ctrl+Return", self.save), ("Ctrl+Enter", self.save), ("Esc", self.left.emit))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("I did this from paper"))
        self.follow(look)
        self._ask()

    # Building

    def _build_what(self, what: PaperProgramme) -> None:
        look, self.what = self.zoomed, what
        what.chosen.connect(self._chosen)
        what.refused.connect(self._refused)
        self.first.addWidget(PlainLabel(look, self.tr("I did this from paper"), TITLE, weight=BOLD, lines=0))
        self.gap(self.first, 4)
        self.first.addWidget(self.heading(self.tr("Which routine?")))
        self.first.addWidget(what)
        self.gap(self.first, 4)
        self.first.addWidget(self.heading(self.tr("When?")))
        self.days = DayChoice(look, self.tr("When?"), lambda: self._today, _DAYS)
        self.days.changed.connect(self._day_changed)
        self.first.addWidget(self.days)
        self.gap(self.first, 4)
        self.everything = BigButton(
            self.zoomed, self.tr("All as planned"), kind="effort", icon="check", key="A", height=48
        )
        self.everything.clicked.connect(self.tick_all)
        self.first.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignLeading)

    def _build_how(self) -> None:
        look = self.zoomed
        self.gap(self.first, 4)
        self.first.addWidget(self.heading(self.tr("Pain at its worst, from 0 to 10?")))
        self.pain = RatingRow(look, self.tr("Pain"))
        self.first.addWidget(self.pain)
        self.first.addWidget(self.heading(self.tr("How hard was it, from 0 to 10?")))
        self.effort = RatingRow(look, self.tr("How hard"))
        self.first.addWidget(self.effort)
        self.note = NoteField(look, self.tr("A note, for yourself or your physiotherapist"))
        self.first.addWidget(self.note)
        self.first.addWidget(self.sentence(self.tr("Every answer is optional and stays on this computer."),
                                           tone="muted", size=BODY))  # fmt: skip
        self.first.addStretch(1)

    def _build_ticks(self) -> None:
        self.second.addWidget(self.heading(self.tr("What did you do?")))
        self._list = column()
        self.second.addLayout(self._list)
        self.second.addStretch(1)

    def _build_foot(self) -> None:
        look = self.zoomed
        self.button = BigButton(look, self.tr("Save"), kind="primary", key=self.tr("Enter"), height=56)
        self.button.clicked.connect(self.save)
        self.foot.addWidget(self.button)
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self.told = PlainLabel(look, "", BODY, weight=MEDIUM, lines=3, align=middle)
        self.foot.addWidget(self.told, 1)
        self.cancel = BigButton(look, self.tr("Do not save"), key=self.tr("Esc"), height=56)
        self.cancel.clicked.connect(self.left)
        self.foot.addWidget(self.cancel)

    # Which routine

    def _ask(self) -> None:
        """The routines done last come first; where the history cannot be read, in the order of their names."""
        from backbeat.history.queries import last_done  # noqa: PLC0415 - with the history

        self._history.ask(
            last_done,
            lambda done: self.what.offer(sorted(done, key=lambda routine: done[routine].started, reverse=True)),
            lambda _sentence: self.what.offer(()),
        )

    def _chosen(self, programme: Programme | None) -> None:
        """What is chosen as a whole; what was ticked of the same routine before stays ticked."""
        self._turn += 1
        turn = self._turn
        if programme is None:
            self._programme = self._timeline = None
            return
        self._worker.do(
            programme.timeline, lambda timeline: self._show(programme, timeline) if turn == self._turn else None
        )

    def _refused(self, why: str) -> None:
        self._turn += 1
        self._show(None, None)
        self._say(why)

    # What was done

    def _show(self, programme: Programme | None, timeline: Timeline | None) -> None:
        ticked = set() if self._timeline is None else {set_key(self._timeline, index) for index in self.done}
        self._programme, self._timeline = programme, timeline
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [] if timeline is None else list(tick_rows(self.zoomed, timeline))
        before: QWidget = self.note
        for place, each in enumerate(self.rows):
            if timeline is not None and ticked:
                each.set_done({index for index in each.ticks if set_key(timeline, index) in ticked})
            each.changed.connect(self._tell)
            each.left.connect(lambda down, place=place: self._to_row(place + down))
            self._list.addWidget(each)
            QWidget.setTabOrder(before, each.all)
            before = each.all
        QWidget.setTabOrder(before, self.button)
        QWidget.setTabOrder(self.button, self.cancel)
        self.everything.setEnabled(bool(self.rows))
        self.restyle()
        self._tell()

    def _to_row(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            box = self.rows[place].all
            box.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(self.rows[place])

    @property
    def done(self) -> frozenset[int]:
        """The sets that are ticked, by their place in the timeline."""
        return frozenset().union(*(each.done for each in self.rows))

    def tick_all(self) -> None:
        """Everything as planned; once more, and nothing."""
        whole = self._timeline is not None and len(self.done) < len(self._timeline.sets)
        for each in self.rows:
            each.set_done(each.ticks.keys() if whole else ())
        self._tell()

    # When

    @property
    def _today(self) -> date:
        return self._clock.wall().date()

    def _day_changed(self) -> None:
        self.settle()
        self._tell()

    # Saying and saving

    def problem(self) -> str:
        """Why it cannot be saved as it is; nothing where it can."""
        if self._programme is None or self._timeline is None:
            return self.tr("Choose a routine first.")
        if not self.done:
            return self.tr("Nothing is ticked yet. Tick the sets you did, or press A for all of them.")
        if self.days.day > self._today:  # the computer's clock was put back
            return self.tr("This day has not come yet. Choose the day on which you did it.")
        return ""

    def _say(self, words: str, tone: str = "stop") -> None:
        self.told.set_tone(tone)
        self.told.setText(words)

    def _tell(self) -> None:
        """How much is ticked, beside the button."""
        timeline = self._timeline
        if timeline is None:
            self._say("")
            return
        done = self.done
        words = self.tr("%1 of %2 ticked").replace("%1", str(len(done))).replace("%2", str(len(timeline.sets)))
        if done:
            time = format_minutes(planned_totals(timeline, done).span / 1000, at_least=timeline.at_least)
            words = self.tr("%1, %2 as planned").replace("%1", words).replace("%2", time)
        self._say(words, "muted")

    def save(self) -> None:
        """Write it down, or say what is missing."""
        problem, programme, timeline = self.problem(), self._programme, self._timeline
        if self._saving or problem or programme is None or timeline is None:
            if problem:
                self._say(problem)
            return
        self._saving = True
        self.button.setEnabled(False)
        identity, done, day, now = self._identity, self.done, self.days.day, self._clock.wall()
        pain, effort, note = self.pain.value, self.effort.value, self.note.words

        def written_out() -> FromPaper:
            return from_paper(
                identity, programme, timeline, done, day=day, now=now, pain=pain, effort=effort, note=note
            )

        self._worker.do(written_out, self._write)

    def _write(self, paper: FromPaper) -> None:
        from backbeat.history.paper import save_from_paper  # noqa: PLC0415 - with the history

        self._history.ask(lambda store: save_from_paper(store, paper), lambda _: self.saved.emit(), self._not_saved)

    def _not_saved(self, sentence: str) -> None:
        """What was ticked stays, and can be saved again."""
        self._saving = False
        self.button.setEnabled(True)
        self._say(self.tr("Not saved: %1").replace("%1", sentence))

    # Qt

    def restyle(self) -> None:
        super().restyle()
        look = self.zoomed
        self._list.setSpacing(look.space(14))
        self.button.set_height(48 if self.low else 56)
        self.cancel.set_height(48 if self.low else 56)
        narrow = self.width() < look.px(720)
        self.button.set_terse(narrow)
        self.cancel.set_terse(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A ticks everything, digits say the pain, Enter saves; wherever the focus is but in a field."""
        if event.isAutoRepeat():
            return
        if event.text() and event.text() in "0123456789":
            self.pain.keyPressEvent(event)
        elif event.key() == Qt.Key.Key_A and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.tick_all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)
