"""What was done: as a list, as a calendar, in numbers, and as files. Facts; no judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from backbeat.ui.history.changing import Changing
from backbeat.ui.history.feed import Feed
from backbeat.ui.history.rows import PlanCounter
from backbeat.ui.history.sessions_view import SessionsView
from backbeat.ui.style.look import BOLD, HEAD
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.field import DropList
from backbeat.ui.widgets.focus import give_focus
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.page import Page, bind_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from backbeat.session.clock import Clock
    from backbeat.ui.history.listing import HistoryList, HistoryModel
    from backbeat.ui.history.prepared import Prepared
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.library_service import LibraryService
    from backbeat.ui.pages.session_detail import DetailPage
    from backbeat.ui.style.look import Look
    from backbeat.ui.widgets.empty_state import EmptyState
    from backbeat.ui.worker import Worker

__all__ = ["VIEWS", "HistoryPage"]

VIEWS = ("sessions", "calendar", "numbers", "exchange")


class HistoryPage(Page):
    """The views, each made when it is first wanted, and over them one session in full, or one that is written
    down from paper.

    `recorded` is emitted when the history has changed: a session was written down, corrected, removed or read in.
    `open_outside` carries a folder to be shown.
    """

    recorded = Signal()
    open_outside = Signal(object)
    gap = 10

    def __init__(
        self,
        look: Look,
        history: HistoryService,
        worker: Worker,
        clock: Clock,
        *,
        library: LibraryService,
        levels: Callable[[], Mapping[str, str]],
        on_fault: Callable[[BaseException], None],
        parent: QWidget | None = None,
    ) -> None:
        self._whole = QWidget()
        super().__init__(look, parent, holder=self._whole)
        self._history, self._worker, self._clock, self._on_fault = history, worker, clock, on_fault
        self._library, self._levels = library, levels
        self._counter = PlanCounter()
        self._turn = 0
        self.changing = Changing(look, history, self)
        self.changing.changed.connect(self._changed)
        self.changing.messages.changed.connect(self._make_room)
        self._title = PlainLabel(look, self.tr("History"), HEAD, weight=BOLD)
        self.paper = BigButton(
            look, self.tr("I did this from paper"), icon="add", key=self.tr("Ctrl+N"), height=44
        )  # fmt: skip
        self.paper.clicked.connect(self.from_paper)
        bind_keys(self, ("Ctrl+N", self.from_paper), ("Ctrl+Z", self.changing.undo), beside=True)
        labels = (self.tr("Sessions"), self.tr("Calendar"), self.tr("Numbers"), self.tr("Export and import"))
        self.tabs = ChoiceRow(look, labels, 0, self.tr("What of the history"))
        self.tabs.chosen.connect(lambda index: self.show_view(VIEWS[index]))
        self.tab_list = DropList(look, self.tr("What of the history"))  # in their place where there is little room
        self.tab_list.addItems(labels)
        self.tab_list.activated.connect(lambda index: self.show_view(VIEWS[index]))
        self.tab_list.hide()
        self.sessions = SessionsView(look, history, self._feed(), self._today)
        self.sessions.chosen.connect(self.show_session)
        self.sessions.emptied.connect(lambda: give_focus(self))
        self._views: dict[str, Any] = {"sessions": self.sessions}
        self.view = "sessions"
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sessions)
        self._pages = QStackedWidget()
        self._head = row()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.tab_list, 1)
        self._head.addWidget(self.paper)
        self._column.addLayout(self._head)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._stack, 1)
        self._pages.addWidget(self._whole)
        self._message = QWidget()
        self._message.hide()
        self._message.setLayout(self.changing.messages)
        outer = column(self)
        outer.addWidget(self._message)
        outer.addWidget(self._pages, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.follow(look)

    def _feed(self) -> Feed:
        return Feed(self._history, self._worker, self._today, self._counter, self)

    def _today(self) -> date:
        return self._clock.wall().date()

    @property
    def list(self) -> HistoryList:
        return self.sessions.list

    @property
    def model(self) -> HistoryModel:
        return self.sessions.model

    @property
    def empty(self) -> EmptyState:
        return self.sessions.empty

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs to the list, where there is one."""
        if self.list.isVisible():
            self.list.setFocus(event.reason())
        super().focusInEvent(event)

    # -- views -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask again for what is shown, and leave a session that was looked at."""
        self._turn += 1
        self.close_detail()
        self._views[self.view].refresh()

    def show_view(self, name: str) -> None:
        """One of `VIEWS`: seen at once, and filled when the history has answered."""
        if name not in self._views:
            self._views[name] = self._make(name)
            self._stack.addWidget(self._views[name])
        self.view = name
        self.tabs.chips[VIEWS.index(name)].setChecked(True)
        self.tab_list.setCurrentIndex(VIEWS.index(name))
        self._stack.setCurrentWidget(self._views[name])
        self._views[name].refresh()

    def _make(self, name: str) -> QWidget:
        if name == "calendar":
            from backbeat.ui.history.calendar_view import CalendarView  # noqa: PLC0415 - when it is first wanted

            days = CalendarView(self.look, self._history, self._feed(), self._today)
            days.chosen.connect(self.show_session)
            return days
        if name == "numbers":
            from backbeat.ui.history.numbers_view import NumbersView  # noqa: PLC0415

            return NumbersView(self.look, self._history, self._today)
        from backbeat.ui.history.exchange import Exchange  # noqa: PLC0415
        from backbeat.ui.history.exchange_view import ExchangeView  # noqa: PLC0415

        self._exchange = Exchange(self._history, self._on_fault, self)
        files = ExchangeView(self.look, self._exchange, self._today)
        files.changed.connect(self.recorded)
        files.open_outside.connect(self.open_outside)
        return files

    def made(self, name: str) -> QWidget | None:
        """A view that was shown before."""
        return self._views.get(name)

    def close_files(self) -> None:
        """End what writes a file, at the end of the program."""
        if "exchange" in self._views:
            self._exchange.close()

    # -- one session -----------------------------------------------------------------------------

    def show_session(self, identity: str, *, correcting: bool = False) -> None:
        from backbeat.history.queries import session  # noqa: PLC0415 - when one is looked at
        from backbeat.ui.history.prepared import prepare  # noqa: PLC0415

        turn = self._turn

        def show(prepared: Prepared | None) -> None:
            if turn == self._turn and prepared is not None:
                self._open_detail(prepared, correcting=correcting)

        self._history.ask(
            lambda store: session(store, identity),
            lambda found: self._worker.do(lambda: prepare(found), show),
            self.changing.cannot,
        )

    def _open_detail(self, prepared: Prepared, *, correcting: bool) -> None:
        from backbeat.ui.pages.session_detail import DetailPage  # noqa: PLC0415 - when one is looked at

        before = self.detail
        draft = before.draft if before is not None and before.id == prepared.detail.summary.id else None
        self._drop_detail()
        detail = DetailPage(self.look, prepared, correcting=correcting)
        if draft is not None:  # what was typed is not lost by taking out a set
            detail.keep_draft(draft)
        detail.back.connect(self._leave_detail)
        changing, id_ = self.changing, detail.id
        detail.saved.connect(lambda effort, note: changing.edit(id_, effort, note))
        detail.remove.connect(lambda: changing.delete_session(id_))
        detail.remove_set.connect(lambda index, attempt: changing.delete_set(id_, index, attempt))
        self._pages.addWidget(detail)
        self._pages.setCurrentWidget(detail)
        if not correcting:
            give_focus(detail)

    @property
    def detail(self) -> DetailPage | None:
        """The session that is looked at."""
        from backbeat.ui.pages.session_detail import DetailPage  # noqa: PLC0415

        page = self._pages.currentWidget()
        return page if isinstance(page, DetailPage) else None

    def _leave_detail(self) -> None:
        self.close_detail()
        self._views[self.view].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _drop_detail(self) -> None:
        while self._pages.count() > 1:
            page = self._pages.widget(1)
            if page is not None:
                self._pages.removeWidget(page)
                page.hide()
                page.deleteLater()

    def close_detail(self) -> None:
        """Back to the views."""
        self._drop_detail()
        if self.isVisible():
            give_focus(self.list if self.list.isVisible() else self)

    def _changed(self, session: str, gone: bool) -> None:
        """Something was put right: show what is now, where one is."""
        looked_at = self.detail
        correcting = looked_at is not None and looked_at.is_correcting
        self._turn += 1
        self._views[self.view].refresh()
        if looked_at is not None and gone:
            self.close_detail()
        elif looked_at is not None:
            self.show_session(session, correcting=correcting)
        self.recorded.emit()

    def _make_room(self) -> None:
        """A message stands over all of the page: it stays, whatever is shown below."""
        self._message.setVisible(self.changing.messages.banner is not None)

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

    def arrange(self) -> None:
        super().arrange()
        room = self.room
        wide = sum(chip.sizeHint().width() + 8 for chip in self.tabs.chips)
        as_list = room.low or wide > self.width() - room.left - room.right
        self.tabs.setVisible(not as_list)
        self.tab_list.setVisible(as_list)
        self._title.setVisible(not as_list)
        edge = self.look.space(12)
        self.changing.messages.setContentsMargins(edge, edge, edge, 0)
        self._head.setSpacing(self.look.space(12))
        self.paper.set_terse(room.narrow)
