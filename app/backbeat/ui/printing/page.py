"""The print preview: the page itself, the choices beside it, and the two ways onto paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from backbeat.routine.adjustments import UNCHANGED, Adjustments
from backbeat.ui.printing.options import OptionsColumn
from backbeat.ui.printing.preview import ZOOMS, PagePreview
from backbeat.ui.printing.progress import BusyBar
from backbeat.ui.style.look import BODY, BOLD, MEDIUM, TITLE
from backbeat.ui.widgets.banner import Banner, MessagePlace
from backbeat.ui.widgets.button import BigButton, IconButton
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.field import DropList
from backbeat.ui.widgets.focus import PassesFocus
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import row
from backbeat.ui.widgets.page import BACK_KEYS, Page, Scroller, bind_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from backbeat.routine.model import Routine
    from backbeat.sheet.options import SheetOptions
    from backbeat.ui.printing.studio import Laid, PaperStudio
    from backbeat.ui.style.look import Look

__all__ = ["OwnSheet", "PrintPage"]

_OPTIONS = 360  # the width of the choices, in pixels at a text scale of 1
_LEAST_PAGE = 300  # what a page beside them has at least


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """What the program knows of whoever prints, for this routine."""

    stop: str  # what happened, in a sentence; nothing where nothing did
    changes: bool  # whether anything at all would be different
    adjust: Callable[[str | None], Adjustments]  # what is different at a level


class PrintPage(PassesFocus, Page):
    """Shows and asks; `pdf` and `printer` are what the person wants, `chosen` the choices to be remembered."""

    back = Signal()
    pdf = Signal()
    printer = Signal()
    chosen = Signal(object)  # SheetOptions

    def __init__(self, look: Look, studio: PaperStudio, today: Callable[[], date]) -> None:
        super().__init__(look)
        self.studio, self._today = studio, today
        self.routine: Routine | None = None
        self._company: tuple[Routine, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._own: OwnSheet | None = None
        self._then: Callable[[str], None] | None = None
        self.preview = PagePreview(look)
        self.preview.wanted.connect(studio.draw)
        self.preview.turned.connect(lambda _number: self._tell_page())
        self.options = OptionsColumn(look)
        self.options.changed.connect(self._changed)
        studio.laid.connect(self._laid)
        studio.drawn.connect(self._drawn)
        self._build()
        self._bind_keys()
        self.first = self.preview
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.follow(look)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._column.addLayout(self._build_top())
        self._column.addLayout(self._build_middle(), 1)
        self._messages = MessagePlace(self.look)
        self._column.addLayout(self._messages)
        self._column.addLayout(self._build_foot())

    def _build_top(self) -> QBoxLayout:
        look = self.look
        self._back = BigButton(look, self.tr("Routine"), icon="back", height=44)
        self._back.clicked.connect(self.back)
        self._title = PlainLabel(look, "", TITLE, weight=BOLD)
        self.choices = Chip(look, self.tr("Choices"))
        self.choices.toggled.connect(lambda _on: self.arrange())
        self._top = row()
        self._top.addWidget(self._back)
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self.choices)
        self.previous = IconButton(look, "previous", self.tr("Page before"), key=self.tr("Page up"))
        self.previous.clicked.connect(lambda: self.preview.go(self.preview.current - 1))
        self.next = IconButton(look, "next", self.tr("Next page"), key=self.tr("Page down"))
        self.next.clicked.connect(lambda: self.preview.go(self.preview.current + 1))
        self._number = PlainLabel(look, "", BODY, weight=MEDIUM, tabular=True)
        self.zooms = DropList(look, self.tr("How large"))
        self.zooms.addItems([self.tr("Whole page"), self.tr("Full width"), self.tr("As on paper")])
        self.zooms.currentIndexChanged.connect(lambda index: self.preview.set_zoom(ZOOMS[index]))
        self._tools = row()
        self._tools.addWidget(self.previous)
        self._tools.addWidget(self._number)
        self._tools.addWidget(self.next)
        self._tools.addWidget(self.zooms)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addLayout(self._top, 1)
        self._head.addLayout(self._tools)
        return self._head

    def _build_middle(self) -> QHBoxLayout:
        self._scroll = Scroller(self.options)
        self._middle = row()
        self._middle.addWidget(self.preview, 1)
        self._middle.addWidget(self._scroll)
        return self._middle

    def _build_foot(self) -> QHBoxLayout:
        look = self.look
        self.busy = BusyBar(look)
        self.busy.stopped.connect(self.studio.cancel)
        key = self.tr("Ctrl+P")
        self.print_button = BigButton(look, self.tr("Print"), kind="primary", icon="print", key=key, height=56)
        self.print_button.clicked.connect(self._want_printer)
        self.pdf_button = BigButton(look, self.tr("Save as PDF"), key=self.tr("Ctrl+S"), height=56)
        self.pdf_button.clicked.connect(self._want_pdf)
        self._foot = row()
        self._foot.addWidget(self.print_button)
        self._foot.addWidget(self.pdf_button)
        self._foot.addWidget(self.busy, 1)
        return self._foot

    def _bind_keys(self) -> None:
        bind_keys(
            self,
            (QKeySequence.StandardKey.Print, self._want_printer),
            (QKeySequence.StandardKey.Save, self._want_pdf),
            *((key, self.back.emit) for key in BACK_KEYS),
        )

    # -- what is shown ---------------------------------------------------------------------------

    def show_routine(self, routine: Routine, options: SheetOptions, titles: Mapping[str, str]) -> None:
        """Show the sheet of a routine; `titles` of those it names, by id. What was typed for another is forgotten."""
        self.routine, self._titles, self._company, self._own = routine, titles, (), None
        self.say(None)
        self._title.setText(routine.title)
        self.options.set_routine(routine, options)
        self._lay(options)

    def set_company(self, routines: Sequence[Routine]) -> None:
        """The desk breaks, the one that is shown among them: what the desk card is for."""
        if self.routine is not None and any(each.id != self.routine.id for each in routines):
            self._company = tuple(routines)
            self.options.offer_company()
            if self.options.is_together:
                self._lay(self.options.options)

    @property
    def sheet_title(self) -> str:
        """Of what is on the paper."""
        assert self.routine is not None
        return self.tr("Desk breaks") if self.options.is_together else self.routine.title

    def offer_own(self, own: OwnSheet) -> None:
        """What is different for whoever prints: on the paper only where they say so, and remembered by nobody."""
        self._own = own
        self.options.offer_own(stop=own.stop, changes=own.changes)

    def _changed(self, options: SheetOptions) -> None:
        self.chosen.emit(options)
        self._lay(options)

    def _lay(self, options: SheetOptions) -> None:
        assert self.routine is not None
        self.busy.begin(self.tr("The pages are being made"))
        if self.options.is_together:
            self.studio.lay(self._company, replace(options, exercises=None), self._today(), titles=self._titles)
        else:
            is_own = self._own is not None and self.options.is_own
            changes = self._own.adjust(options.level) if is_own and self._own is not None else UNCHANGED
            self.studio.lay((self.routine,), options, self._today(), adjustments=changes, titles=self._titles)

    def _laid(self, laid: Laid) -> None:
        self.busy.end()
        self.preview.set_laid(laid)
        self._tell_page()

    def _drawn(self, turn: int, number: int, dots: float, image: QImage) -> None:
        self.preview.set_image(turn, number, dots, image)

    def _tell_page(self) -> None:
        at, count = self.preview.current, self.preview.count
        words = self.tr("Page %1 of %2").replace("%1", str(at + 1)).replace("%2", str(count))
        self._number.setText(words)
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at + 1 < count)

    # -- wishes ----------------------------------------------------------------------------------

    def _want_pdf(self) -> None:
        if self.pdf_button.isEnabled():
            self.options.take()
            self.pdf.emit()

    def _want_printer(self) -> None:
        if self.print_button.isEnabled():
            self.options.take()
            self.printer.emit()

    def begin(self, words: str, *, stoppable: bool = True) -> None:
        """Something is being written or printed; nothing else can be until `end`."""
        self.say(None)
        self.print_button.setEnabled(False)
        self.pdf_button.setEnabled(False)
        self.busy.begin(words, stoppable=stoppable)

    def end(self) -> None:
        self.print_button.setEnabled(True)
        self.pdf_button.setEnabled(True)
        self.busy.end()

    @property
    def told(self) -> Banner | None:
        """The message that is shown."""
        return self._messages.banner

    def say(
        self,
        words: str | None,
        kind: str = "info",
        actions: tuple[tuple[str, str], ...] = (),
        then: Callable[[str], None] | None = None,
    ) -> None:
        """Show one message above the buttons, in place of the one before; None takes it away."""
        self._messages.say(words or "", kind=kind, actions=actions, then=then)

    # -- room ------------------------------------------------------------------------------------

    def arrange(self) -> None:
        look = self.look
        low = self.height() < look.px(560)
        edge = look.space(12 if low else 20)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.space(8 if low else 14))
        for line in (self._head, self._top, self._tools, self._foot, self._middle):
            line.setSpacing(look.space(12))
        wide = look.px(_OPTIONS)
        room = self.width() - 2 * edge
        flat = room >= look.px(720)
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom)
        beside = room - wide - look.space(12) >= look.px(_LEAST_PAGE) and room >= wide + 300
        self.choices.setVisible(not beside)
        self.preview.setVisible(beside or not self.choices.isChecked())
        self._scroll.setVisible(beside or self.choices.isChecked())
        for tool in (self.previous, self._number, self.next, self.zooms):
            tool.setVisible(beside or not self.choices.isChecked())
        if beside:
            self._scroll.setFixedWidth(wide)
        else:
            self._scroll.setMinimumWidth(0)
            self._scroll.setMaximumWidth(16_777_215)
        for button in (self.print_button, self.pdf_button):
            button.set_height(46 if low else 56)
            button.set_terse(room < look.px(640))
