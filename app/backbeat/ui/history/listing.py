"""The list of sessions: days as headings, sessions as cards, read little by little."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from backbeat.ui.dates import clock_words, day_words
from backbeat.ui.history.rows import Line, status_words
from backbeat.ui.style.look import BODY, LEAD, SMALL, STRONG
from backbeat.ui.style.painters import fill_surface
from backbeat.ui.style.theme import mix
from backbeat.ui.text import elide, format_minutes, in_words, plain, translate
from backbeat.ui.widgets.base import Styled, paint_focus

if TYPE_CHECKING:
    from backbeat.history.details import SessionSummary
    from backbeat.ui.style.look import Look

__all__ = ["HistoryList", "HistoryModel", "minutes_words", "sets_words"]

_Index = QModelIndex | QPersistentModelIndex


def sets_words(line: Line) -> str:
    """Sets done of sets planned."""
    if line.planned is None:
        return translate("History", "%n set(s)", None, line.done)
    words = translate("History", "%1 of %n set(s)", None, line.planned)
    return words.replace("%1", str(line.done))


def minutes_words(line: Line) -> str:
    """The time that was exercised and rested; pauses are not counted."""
    totals = line.summary.totals
    if line.summary.over is None:
        return ""  # it has not been closed: how long it took is not known yet
    return format_minutes((totals.active + totals.rest) / 1000)


class HistoryModel(QAbstractListModel):
    """Days and the sessions under them; more are asked for as one comes near the end."""

    more = Signal()

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: list[date | Line] = []
        self.is_complete = False
        self._asked = False

    @property
    def last(self) -> SessionSummary | None:
        row = self._rows[-1] if self._rows else None
        return row.summary if isinstance(row, Line) else None

    def row_at(self, number: int) -> date | Line | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def clear(self, today: date) -> None:
        self.beginResetModel()
        self._today, self._rows, self.is_complete, self._asked = today, [], False, False
        self.endResetModel()

    def add(self, lines: list[Line], *, complete: bool) -> None:
        new: list[date | Line] = []
        day = self.last.started.date() if self.last is not None else None
        for line in lines:
            at = line.summary.started.date()  # where it was done, whatever zone one is in now
            if at != day:
                new.append(at)
                day = at
            new.append(line)
        self.is_complete, self._asked = complete, False
        if new:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows += new
            self.endInsertRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.row_at(index.row()), Line):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if not isinstance(row, Line):
            return day_words(row, self._today)
        summary = row.summary
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(summary.title)
        status = status_words(summary.status, row.stop_kind)
        words = [summary.title, minutes_words(row), sets_words(row), status]
        if summary.source == "paper":
            words.append(translate("History", "from paper"))
        return plain(", ".join(words))

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self.is_complete and not self._asked and bool(self._rows)

    def fetchMore(self, _parent: _Index) -> None:
        self._asked = True
        self.more.emit()


class _RowDelegate(QStyledItemDelegate):
    """Paints a day as a heading and a session as a card."""

    def __init__(self, look: Look, model: HistoryModel, view: QListView) -> None:
        super().__init__(view)
        self._look, self._model, self._view = look, model, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = self._look
        wide: int = option.rect.width()
        if isinstance(self._model.row_at(index.row()), Line):
            return QSize(wide, look.px(64) + look.space(10) + 8)
        return QSize(wide, look.px(22) + look.space(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.row_at(index.row())
        rect: QRect = option.rect
        look, theme = self._look, self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words keep their own direction
        if isinstance(row, Line):
            box = QRectF(rect).adjusted(0, 0, 0, -8)
            current = self._view.hasFocus() and index.row() == self._view.currentIndex().row()
            fill_surface(painter, box, 18, mix(theme.card, theme.ink, 0.02) if current else theme.card, theme)
            self._paint_line(painter, box, row)
            if current:
                paint_focus(painter, box, 18, theme.ink, theme.background)
        elif row is not None:
            words = str(index.data())
            area = QRectF(rect).adjusted(0, look.space(18), 0, -6)
            self._put(painter, area, words, look.font(BODY, STRONG), theme.muted)
        painter.restore()

    def _paint_line(self, painter: QPainter, box: QRectF, line: Line) -> None:
        look, theme, summary = self._look, self._look.theme, line.summary
        edge = look.space(20)
        inner = box.adjusted(edge, look.space(8), -edge, -look.space(8))
        big, small = look.font(LEAD - 1, STRONG), look.font(SMALL)
        half = QFontMetricsF(big).lineSpacing()
        minutes = look.font(LEAD - 1, STRONG, tabular=True)
        taken = QFontMetricsF(minutes).horizontalAdvance(minutes_words(line)) + look.space(16)
        top = inner.top() + (inner.height() - half - QFontMetricsF(small).lineSpacing() - 2) / 2
        upper = QRectF(inner.left(), top, inner.width(), half)
        self._put(painter, self._without(upper, taken), summary.title, big, theme.ink)
        self._put(painter, upper, minutes_words(line), minutes, theme.ink, far=True)
        lower = QRectF(inner.left(), top + half + 2, inner.width(), QFontMetricsF(small).lineSpacing())
        # From paper nobody knows the hour.
        paper = summary.source == "paper"
        at = translate("History", "from paper") if paper else clock_words(summary.started)
        parts = [at, in_words(summary.level or ""), sets_words(line), status_words(summary.status, line.stop_kind)]
        if summary.clock_changed:
            parts.append(translate("History", "the clock was changed"))
        self._put(painter, lower, " · ".join(part for part in parts if part), small, theme.muted)

    def _mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _without(self, area: QRectF, end: float) -> QRectF:
        return area.adjusted(end, 0, 0, 0) if self._mirrored() else area.adjusted(0, 0, -end, 0)

    def _put(self, painter: QPainter, area: QRectF, words: str, font: QFont, colour: Any, *, far: bool = False) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        right = self._mirrored() is not far
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(area, flags, elide(plain(words).replace("\n", " "), font, area.width()))


class HistoryList(Styled, QListView):
    """`chosen` carries the id of the session that was clicked or entered."""

    chosen = Signal(str)

    def __init__(self, look: Look, model: HistoryModel) -> None:
        super().__init__()
        self._sessions = model
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(look, model, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(translate("History", "Sessions"))
        self.clicked.connect(lambda index: self._choose(index.row()))
        self.follow(look)

    def restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        super().restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._choose(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        line = self._sessions.row_at(number)
        if isinstance(line, Line):  # and no day
            self.chosen.emit(line.summary.id)
