"""What was done, newest first, day by day. Facts; no judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backbeat.ui.empty_state import EmptyState
from backbeat.ui.focus import give_focus
from backbeat.ui.history_list import HistoryList, HistoryModel
from backbeat.ui.history_rows import HistoryPart, Line, PlanCounter, read_part
from backbeat.ui.look import BOLD, HEAD
from backbeat.ui.measure import room_of
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.surface import row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from backbeat.session.clock import Clock
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.library_service import LibraryService
    from backbeat.ui.look import Look
    from backbeat.ui.worker import Worker

__all__ = ["HistoryPage"]


class HistoryPage(Painted):
    """The list, and over it one session in full, or one that is written down from paper.

    `recorded` is emitted when such a session has been saved.
    """

    recorded = Signal()

    def __init__(
        self,
        look: Look,
        history: HistoryService,
        worker: Worker,
        clock: Clock,
        *,
        library: LibraryService,
        levels: Callable[[], Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._history, self._worker, self._clock = history, worker, clock
        self._library, self._levels = library, levels
        self._counter = PlanCounter()
        self._turn = 0
        self.model = HistoryModel(clock.wall().date(), self)
        self.model.more.connect(self._ask)
        self._title = PlainLabel(look, self.tr("History"), HEAD, weight=BOLD)
        self.paper = BigButton(
            look, self.tr("I did this from paper"), icon="add", key=self.tr("Ctrl+N"), height=44
        )  # fmt: skip
        self.paper.clicked.connect(self.from_paper)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.from_paper)
        self.list = HistoryList(look, self.model)
        self.list.chosen.connect(self._choose)
        self.empty = EmptyState(look, "history")
        self._pages = QStackedWidget()
        self._whole = QWidget()
        self._column = QVBoxLayout(self._whole)
        self._head = row()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.paper)
        self._column.addLayout(self._head)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.empty, 1)
        self.empty.hide()
        self._pages.addWidget(self._whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.follow(look)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs to the list, where there is one."""
        if self.list.isVisible():
            self.list.setFocus(event.reason())
        super().focusInEvent(event)

    # -- asking ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for the newest sessions again."""
        self._turn += 1
        self.close_detail()
        self.model.clear(self._clock.wall().date())
        self._ask()

    def _ask(self) -> None:
        turn, before, known = self._turn, self.model.last, self._counter.known
        self._history.ask(
            lambda store: read_part(store, before, known), lambda part: self._came(turn, part), self._cannot
        )

    def _came(self, turn: int, part: HistoryPart) -> None:
        if turn == self._turn:
            self._worker.do(lambda: self._counter.lines(part), lambda lines: self._show(turn, lines))

    def _show(self, turn: int, lines: list[Line]) -> None:
        if turn != self._turn:
            return
        self.model.add(lines, complete=not lines)
        nothing = self.model.rowCount() == 0
        if nothing:
            self.empty.say(
                "history",
                self.tr("Nothing yet"),
                self.tr("Every session you do is written down here: what was planned, and what you did."),
            )
        self.empty.setVisible(nothing)
        if nothing and self.list.hasFocus():
            self.empty.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self.list.setVisible(not nothing)

    def _cannot(self, sentence: str) -> None:
        self.empty.say("warning", self.tr("The history cannot be read"), sentence)
        self.empty.show()
        self.list.hide()

    # -- one session -----------------------------------------------------------------------------

    def _choose(self, row: int) -> None:
        line = self.model.row_at(row)
        if not isinstance(line, Line):
            return
        from backbeat.history.queries import session  # noqa: PLC0415 - when one is looked at
        from backbeat.ui.pages.session_detail import DetailPage, prepare  # noqa: PLC0415

        turn = self._turn
        identity = line.summary.id

        def show(page: object) -> None:
            if turn == self._turn and page is not None:
                detail = DetailPage(self.look, page)  # type: ignore[arg-type]
                detail.back.connect(self.close_detail)
                self._pages.addWidget(detail)
                self._pages.setCurrentWidget(detail)
                give_focus(detail)

        self._history.ask(
            lambda store: session(store, identity),
            lambda found: self._worker.do(lambda: prepare(found), show),
            self._cannot,
        )

    def close_detail(self) -> None:
        """Back to the list."""
        while self._pages.count() > 1:
            page = self._pages.widget(1)
            if page is not None:
                self._pages.removeWidget(page)
                page.deleteLater()
        if self.isVisible():
            give_focus(self.list)

    # -- from paper ------------------------------------------------------------------------------

    def from_paper(self) -> None:
        """Write down a session that was done from the printed sheet."""
        from uuid import uuid4  # noqa: PLC0415 - when one is written down

        from backbeat.ui.pages.from_paper import FromPaperPage  # noqa: PLC0415

        if self._pages.count() > 1:
            return
        page = FromPaperPage(
            self.look,
            self._library,
            self._history,
            self._worker,
            self._clock,
            levels=self._levels(),
            identity=lambda: str(uuid4()),
        )
        page.left.connect(self.close_detail)
        page.saved.connect(self._saved)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        give_focus(page)

    def _saved(self) -> None:
        self.refresh()
        self.recorded.emit()

    # -- room ------------------------------------------------------------------------------------

    def restyle(self) -> None:
        self._arrange()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        room = room_of(self, self.look)
        self._column.setContentsMargins(room.left, room.top, room.right, 0)
        self._column.setSpacing(self.look.space(6))
        self._head.setSpacing(self.look.space(12))
        self.paper.set_terse(room.narrow)
