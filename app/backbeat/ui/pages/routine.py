"""One routine before it is begun: what speaks against it, what is in it, how much of it today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from backbeat.routine.adjustments import adjusted_blocks
from backbeat.routine.arithmetic import routine_length
from backbeat.session.compiler import level_of
from backbeat.ui.pages.routine_content import RoutineContent
from backbeat.ui.style.look import BODY, BOLD, TITLE
from backbeat.ui.text import format_minutes, translate
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.focus import PassesFocus
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.page import BACK_KEYS, Page, Scroller, bind_keys, press_focused
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.plan.adjusting import Memory, Preview
    from backbeat.plan.facts import Rested
    from backbeat.routine.adjustments import Adjustments
    from backbeat.routine.model import Routine
    from backbeat.session.programme import Programme
    from backbeat.ui.library_service import Opened
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.printing.page import OwnSheet
    from backbeat.ui.style.look import Look

__all__ = ["RoutinePage"]


class RoutinePage(PassesFocus, Page):
    """`start` carries the programme as written; `level_chosen` the routine's id and the level."""

    start = Signal(object)
    back = Signal()
    print_wanted = Signal()
    level_chosen = Signal(str, str)
    option_chosen = Signal(str, object)  # the session of a stop, and what to do about what hurt
    settled = Signal(str, object)  # the session of a stop, and whether it has settled
    come_to = Signal()  # shown after another page: what is remembered may be another since

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, pictures: PictureCache | None = None
    ) -> None:  # fmt: skip
        super().__init__(look, parent)
        self._pictures = pictures
        self.content: RoutineContent | None = None
        self._opened: Opened | None = None
        self._back = BigButton(look, self.tr("Routines"), icon="back", height=44)
        self._back.clicked.connect(self.back)
        self._scroll = Scroller()
        self._bar = Card(look, radius=24)
        self._total = PlainLabel(look, "", TITLE, weight=BOLD, tabular=True)
        self._with = PlainLabel(look, "", BODY, tone="muted", lines=2)
        self.button = BigButton(look, self.tr("Start"), kind="effort", icon="play", key=self.tr("Enter"), height=64)
        self.button.clicked.connect(self._start)
        words = column(gap=0)
        words.addStretch(1)
        words.addWidget(self._total)
        words.addWidget(self._with)
        words.addStretch(1)
        self._bar_row = row(self._bar, gap=16)
        self._bar_row.addLayout(words, 1)
        self._bar_row.addWidget(self.button)
        self.print_button = BigButton(look, self.tr("Print sheet"), icon="print", key=self.tr("Ctrl+P"), height=44)
        self.print_button.clicked.connect(self.print_wanted)
        self._head = row()
        self._head.addWidget(self._back)
        self._head.addStretch(1)
        self._head.addWidget(self.print_button)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._bar)
        self._bind_keys()
        self.first = self.button
        self.follow(look)

    def _bind_keys(self) -> None:
        bind_keys(
            self,
            (Qt.Key.Key_Return, self._enter),
            (Qt.Key.Key_Enter, self._enter),
            (QKeySequence.StandardKey.Print, self.print_wanted.emit),
            *((key, self.back.emit) for key in BACK_KEYS),
        )

    def _enter(self) -> None:
        """Enter presses the button that has the keyboard; anywhere else on the page it starts."""
        if not press_focused(self, self.button):
            self._start()

    # -- what it shows ---------------------------------------------------------------------------

    @property
    def path(self) -> str:
        """The file that is shown."""
        return "" if self._opened is None else self._opened.entry.path

    def show_opened(self, opened: Opened, level: str | None) -> None:
        """Show a routine; the same one again keeps its place and the level that was chosen."""
        assert opened.reading.routine is not None
        again = self.content is not None and opened.entry.path == self.path
        at = self._scroll.verticalScrollBar().value() if again else 0
        if again and self.content is not None and self.content.level in opened.reading.routine.levels:
            level = self.content.level
        self._opened = opened
        memory = self.content.different.memory if again and self.content is not None else None
        self.content = RoutineContent(self.look, opened, level, self._pictures)
        self.content.changed.connect(self._changed)
        self.content.option_chosen.connect(self.option_chosen)
        self.content.settled.connect(self.settled)
        if memory is not None:
            self.content.set_memory(*memory)
        self._scroll.setWidget(self.content)
        self._scroll.verticalScrollBar().setValue(at)
        self._tell()

    def open_steps(self, number: int) -> None:
        """Show how an exercise is done, counted from 1."""
        if self.content is not None:
            self.content.open_steps(number)

    @property
    def programme(self) -> Programme:
        """What Start would begin, with whatever is different this time."""
        assert self.content is not None
        return self.content.programme

    @property
    def preview(self) -> Preview | None:
        """What the page says is different; None as long as nobody knows."""
        return None if self.content is None else self.content.preview

    @property
    def told(self) -> Preview | None:
        """What is different, where the person has it before their eyes; else None."""
        return self.preview if self.content is not None and self.content.different.is_seen else None

    @property
    def own_sheet(self) -> OwnSheet | None:
        """What a sheet could say of this person; None where nothing of the routine is different for them."""
        content, seen = self.content, self.preview
        if content is None or seen is None or content.different.memory is None:
            return None
        from backbeat.plan.adjusting import adjustments_for  # noqa: PLC0415 - when a sheet is wanted
        from backbeat.plan.pain_memory import of_routine, what_happened  # noqa: PLC0415
        from backbeat.ui.dates import date_words  # noqa: PLC0415
        from backbeat.ui.printing.page import OwnSheet  # noqa: PLC0415

        memory, routine = content.different.memory[0], content.routine
        rested = of_routine(routine, memory.rested)
        if not rested and not seen.programme.adjustments:
            return None
        return OwnSheet(
            stop=" ".join(what_happened(one, date_words(one.since.date()), translate) for one in rested),
            changes=bool(seen.programme.adjustments),
            adjust=lambda level: adjustments_for(routine, level_of(routine, level), memory),
        )

    def set_memory(self, memory: Memory, due: tuple[Rested, ...]) -> None:
        """What is remembered of the person: the page shows what is different because of it.

        `due` is what of it is asked about just now, whether it has settled.
        """
        if self.content is not None:
            self.content.set_memory(memory, due)
            self._tell()

    def _changed(self) -> None:
        content = self.content
        if content is not None and content.level is not None:
            self.level_chosen.emit(content.routine.id, content.level)
        self._tell()

    def _tell(self) -> None:
        """The total, from the same arithmetic as the list, the player and the log."""
        programme = self.programme
        total, at_least = 0, False
        for each, changes in _parts(programme):
            if each is not None:
                length, more = routine_length(each, level_of(each, programme.level), changes)
                total, at_least = total + length, at_least or more
        self._total.setText(format_minutes(total / 1000, at_least=at_least))
        self._with.setText(self._parts(programme))

    def _parts(self, programme: Programme) -> str:
        """What the total is made of, in the order in which it is done."""
        parts = []
        said = (self.tr("%1 warm-up"), "%1", self.tr("%1 cool-down"))
        for (other, changes), words in zip(_parts(programme), said, strict=True):
            if other is not None:
                length, at_least = routine_length(other, level_of(other, programme.level), changes)
                parts.append(words.replace("%1", format_minutes(length / 1000, at_least=at_least)))
        if len(parts) > 1:
            return " + ".join(parts)
        blocks = adjusted_blocks(programme.routine, programme.level, programme.adjustments)
        return self.tr("%n exercise(s)", "", sum(len(block.steps) for block in blocks))

    def _start(self) -> None:
        if self.content is not None:
            self.start.emit(self.programme.as_written())

    # -- room ------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Come back to, it begins at its top: what is different after a session stands there."""
        if not event.spontaneous():
            self._scroll.verticalScrollBar().setValue(0)
            self.come_to.emit()
        super().showEvent(event)

    def arrange(self) -> None:
        look, room = self.look, self.room
        foot = look.space(10 if room.low else 20)
        self._column.setContentsMargins(room.left, room.top, room.right, foot)
        self._column.setSpacing(look.space(10 if room.low else 14))
        edge = look.space(12 if room.low else 16)
        self._bar_row.setContentsMargins(look.space(24), edge, edge, edge)
        self.button.set_height(52 if room.low else 64)
        self.button.set_terse(room.narrow)
        self.print_button.set_terse(room.narrow)


def _parts(programme: Programme) -> tuple[tuple[Routine | None, Adjustments], ...]:
    """Warm-up, routine and cool-down, each with what is different about it."""
    return (
        (programme.warm_up, programme.warm_up_adjustments),
        (programme.routine, programme.adjustments),
        (programme.cool_down, programme.cool_down_adjustments),
    )
