"""One session of the history in full: planned and done side by side, the pauses, and a stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from backbeat.session.events import PauseReason
from backbeat.ui.dates import clock_words, date_words
from backbeat.ui.history.prepared import Prepared, done_words, prepare
from backbeat.ui.history.rows import hurt_words, kind_words, pause_words, status_words
from backbeat.ui.style.look import BODY, BOLD, HEAD, LEAD, MEDIUM, SMALL, STRONG
from backbeat.ui.text import format_minutes, format_time, in_words
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.focus import PassesFocus
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column, row
from backbeat.ui.widgets.page import BACK_KEYS, Page, Scroller, bind_keys
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.history.details import SessionDetail
    from backbeat.ui.history.correcting import CorrectingCard
    from backbeat.ui.style.look import Look

__all__ = ["DetailPage", "prepare"]


class DetailPage(PassesFocus, Page):
    """Shows; and asks to have something put right when the person wishes it (see `CorrectingCard`)."""

    back = Signal()
    saved = Signal(object, str)
    remove = Signal()
    remove_set = Signal(int, int)

    def __init__(
        self, look: Look, prepared: Prepared, *, correcting: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        detail, summary = prepared.detail, prepared.detail.summary
        self.id = summary.id
        self._detail = detail
        self._back = BigButton(look, self.tr("History"), icon="back", height=44)
        self._back.clicked.connect(self.back)
        self.correct = Chip(look, self.tr("Correct"), checked=correcting)
        self.correct.toggled.connect(self._correct)
        self.correcting: CorrectingCard | None = None
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.addWidget(PlainLabel(look, summary.title, HEAD, weight=BOLD, lines=2))
        self._list.addWidget(PlainLabel(look, self._when(detail), BODY, tone="muted", lines=0))
        self._grids: list[QGridLayout] = []
        self._boxes: list[QVBoxLayout] = []
        self._correct_at = self._list.count()
        self._add_figures(prepared)
        if detail.stop is not None:
            self._add_stop(detail)
        if summary.note or summary.effort is not None or summary.pain is not None:
            self._add_reflection(summary.effort, summary.pain, summary.note)
        self._add_exercises(prepared)
        if detail.pauses:
            self._add_pauses(prepared)
        self._list.addStretch(1)
        head = row()
        head.addWidget(self._back)
        head.addStretch(1)
        head.addWidget(self.correct)
        self._column.addLayout(head)
        self._column.addWidget(Scroller(inside, name=summary.title), 1)
        bind_keys(self, *((key, self._escape) for key in BACK_KEYS))
        self.first = self._back
        self.follow(look)
        if correcting:
            self._correct(True)

    # -- putting right ---------------------------------------------------------------------------

    @property
    def is_correcting(self) -> bool:
        return self.correct.isChecked()

    def _correct(self, on: bool) -> None:
        if not on and self.correcting is not None:
            self._list.removeWidget(self.correcting)
            self.correcting.hide()
            self.correcting.deleteLater()
            self.correcting = None
        elif on and self.correcting is None:
            from backbeat.ui.history.correcting import CorrectingCard  # noqa: PLC0415 - seldom needed

            card = self.correcting = CorrectingCard(self.look, self._detail)
            card.saved.connect(self._save)
            card.remove.connect(self.remove)
            card.remove_set.connect(self.remove_set)
            card.cancelled.connect(lambda: self.correct.setChecked(False))
            self._list.insertWidget(self._correct_at, card)
            card.effort.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _save(self, effort: int | None, note: str) -> None:
        self.correct.setChecked(False)
        self.saved.emit(effort, note)

    @property
    def draft(self) -> tuple[int | None, str] | None:
        """What is chosen and typed while one puts right, saved or not."""
        card = self.correcting
        return None if card is None else (card.effort.value, card.note.toPlainText())

    def keep_draft(self, draft: tuple[int | None, str]) -> None:
        if self.correcting is not None:
            self.correcting.effort.set_value(draft[0])
            self.correcting.note.setPlainText(draft[1])

    def _escape(self) -> None:
        """Out of what is being put right first, then out of the page."""
        if self.is_correcting:
            self.correct.setChecked(False)
            self._back.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        else:
            self.back.emit()

    # -- words -----------------------------------------------------------------------------------

    def _when(self, detail: SessionDetail) -> str:
        summary = detail.summary
        day = date_words(summary.started.date())
        if summary.source == "paper":
            words = f"{day} · " + self.tr("written down from paper, with the times that were planned")
        else:
            words = f"{day}, {clock_words(summary.started)}"
            if summary.over is not None:
                words += f" – {clock_words(summary.over)}"
        if summary.level:
            words += f" · {in_words(summary.level)}"
        if summary.clock_changed:
            words += " · " + self.tr("the clock of the computer was changed meanwhile")
        return words

    def _card(self, title: str) -> QVBoxLayout:
        card = Card(self.look, radius=18)
        layout = QVBoxLayout(card)
        if title:
            layout.addWidget(PlainLabel(self.look, title, LEAD, weight=STRONG))
        self._boxes.append(layout)
        self._list.addWidget(card)
        return layout

    def _add_figures(self, prepared: Prepared) -> None:
        look, summary = self.look, prepared.detail.summary
        totals = summary.totals
        known = [line for line in prepared.lines if line.sets is not None]
        done = sum(line.done for line in prepared.lines)
        sets = str(done)
        if known:
            sets = (
                self.tr("%1 of %2").replace("%1", str(done)).replace("%2", str(sum(line.sets or 0 for line in known)))
            )
        planned = format_minutes(summary.planned / 1000, at_least=summary.at_least)
        kind = prepared.detail.stop.details.kind if prepared.detail.stop else None
        inside = QWidget()
        flow = FlowLayout(inside, gap=look.space(32))
        for words, value in (
            (self.tr("How it ended"), status_words(summary.status, kind)),
            (self.tr("Sets done"), sets),
            (self.tr("Exercise and rest"), format_minutes((totals.active + totals.rest) / 1000)),
            (self.tr("Planned"), planned),
            (self.tr("Paused"), format_minutes((totals.paused + totals.gap) / 1000)),
        ):
            figure = QWidget()
            both = column(figure)
            both.addWidget(PlainLabel(look, words, SMALL, tone="muted"))
            both.addWidget(PlainLabel(look, value, LEAD, weight=STRONG, tabular=True))
            flow.addWidget(figure)
        self._card("").addWidget(inside)

    def _add_stop(self, detail: SessionDetail) -> None:
        stop = detail.stop
        assert stop is not None
        layout = self._card(self.tr("Stopped"))
        where = self.tr("At %1, in %2.").replace("%1", clock_words(stop.record.at)).replace("%2", stop.record.title)
        layout.addWidget(PlainLabel(self.look, where, BODY, lines=0))
        said = []
        if stop.details.kind is not None:
            said.append(kind_words(stop.details.kind))
        if stop.details.area:
            said.append(hurt_words(stop.details.area))
        if stop.details.rating is not None:
            said.append(self.tr("%1 of 10").replace("%1", str(stop.details.rating)))
        if said:
            words = ", ".join(said)
            layout.addWidget(PlainLabel(self.look, words[:1].upper() + words[1:] + ".", BODY, weight=MEDIUM, lines=0))
        if stop.details.note:
            layout.addWidget(PlainLabel(self.look, stop.details.note, BODY, lines=0))

    def _add_reflection(self, effort: int | None, pain: int | None, note: str) -> None:
        layout = self._card(self.tr("How it was"))
        if pain is not None:
            words = self.tr("Pain %1 of 10 at its worst").replace("%1", str(pain))
            layout.addWidget(PlainLabel(self.look, words, BODY, lines=0))
        if effort is not None:
            words = self.tr("Effort %1 of 10").replace("%1", str(effort))
            layout.addWidget(PlainLabel(self.look, words, BODY, lines=0))
        if note:
            layout.addWidget(PlainLabel(self.look, note, BODY, lines=0))

    def _add_exercises(self, prepared: Prepared) -> None:
        look = self.look
        layout = self._card(self.tr("Planned and done"))
        grid = QGridLayout()
        row, part, source = 0, "", prepared.detail.summary.source
        top = Qt.AlignmentFlag.AlignTop
        for line in prepared.lines:
            if line.part != part:
                part = line.part
                heading = PlainLabel(look, part, SMALL, tone="muted", weight=STRONG, lines=0)
                grid.addWidget(heading, row, 0, 1, 3)
                row += 1
            tone = "ink" if line.reached else "muted"
            grid.addWidget(PlainLabel(look, line.title, BODY, weight=MEDIUM, tone=tone, lines=0), row, 0, top)
            grid.addWidget(PlainLabel(look, line.planned, BODY, tone="muted", lines=0), row, 1, top)
            grid.addWidget(PlainLabel(look, done_words(line, source), BODY, tone=tone, lines=0), row, 2, top)
            row += 1
        for place, share in enumerate((3, 5, 3)):
            grid.setColumnStretch(place, share)
        self._grids.append(grid)
        layout.addLayout(grid)

    def _add_pauses(self, prepared: Prepared) -> None:
        layout = self._card(self.tr("Pauses"))
        for pause, place in zip(prepared.detail.pauses, prepared.places, strict=True):
            words = " · ".join(part for part in (clock_words(pause.began), place, pause_words(pause.reason)) if part)
            if pause.gap and pause.reason is not PauseReason.PERSON:
                words += f", {format_time(pause.gap / 1000)}"
            layout.addWidget(PlainLabel(self.look, words, BODY, tabular=True, lines=0))

    # -- room ------------------------------------------------------------------------------------

    def restyle(self) -> None:
        look = self.look
        edge = look.space(22)
        for layout in self._boxes:
            layout.setContentsMargins(edge, look.space(16), edge, look.space(18))
            layout.setSpacing(look.space(8))
        for grid in self._grids:
            grid.setHorizontalSpacing(look.space(20))
            grid.setVerticalSpacing(look.space(8))
        self._list.setSpacing(look.space(12))
        self._list.setContentsMargins(0, 0, 0, look.space(24))
        super().restyle()
