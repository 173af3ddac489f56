"""Six weeks of days, of which one month is meant: what a calendar shows and what it says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from backbeat.ui.dates import date_words
from backbeat.ui.text import format_minutes, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backbeat.history.queries import CalendarDay

__all__ = ["DAYS", "WEEKS", "MonthModel", "day_says", "first_cell", "moved", "other_month"]

DAYS, WEEKS = 7, 6
EARLIEST = date(1900, 1, 1)
LATEST = date(9998, 12, 31)

_Index = QModelIndex | QPersistentModelIndex


def first_cell(month: date, first_weekday: int) -> date:
    """The first day of the grid; ``first_weekday`` counts from Monday, 0."""
    first = month.replace(day=1)
    return first - timedelta(days=(first.weekday() - first_weekday) % DAYS)


def moved(day: date, days: int) -> date:
    """So many days on, within what a calendar can show."""
    return min(max(day + timedelta(days=days), EARLIEST), LATEST)


def other_month(day: date, months: int) -> date:
    """The same day so many months on, or the last there is in that month."""
    number = min(max(day.year * 12 + day.month - 1 + months, EARLIEST.year * 12), LATEST.year * 12 + 11)
    first = date(number // 12, number % 12 + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return first.replace(day=min(day.day, (following - timedelta(days=1)).day))


def day_says(day: date, done: CalendarDay | None) -> str:
    """A day and what was done on it, as one says it."""
    if done is None:
        return translate("History", "%1: nothing written down").replace("%1", date_words(day))
    words = translate("History", "%n session(s)", None, len(done.sessions))
    parts = [words, format_minutes(done.time / 1000)]
    if done.stopped:
        parts.append(translate("History", "stopped because something hurt"))
    return f"{date_words(day)}: {', '.join(parts)}"


class MonthModel(QAbstractTableModel):
    """Each cell is a day; those of the months before and after are there, too, and can be gone to."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.month = today.replace(day=1)
        self._first_weekday = QLocale().firstDayOfWeek().value - 1
        self.done: dict[date, CalendarDay] = {}

    @property
    def first(self) -> date:
        return first_cell(self.month, self._first_weekday)

    @property
    def last(self) -> date:
        return self.first + timedelta(days=DAYS * WEEKS - 1)

    def show_month(self, month: date, today: date) -> None:
        """Another month, of which nothing is known yet."""
        self.beginResetModel()
        self.month, self.today = month.replace(day=1), today
        self.done = {}
        self.endResetModel()

    def fill(self, done: Mapping[date, CalendarDay]) -> None:
        self.done = dict(done)
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    def day_at(self, index: _Index) -> date:
        return self.first + timedelta(days=index.row() * DAYS + index.column())

    def index_of(self, day: date) -> QModelIndex:
        place = (day - self.first).days
        return self.index(place // DAYS, place % DAYS) if 0 <= place < DAYS * WEEKS else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else DAYS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return day_says(day, self.done.get(day))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
        ):  # fmt: skip
            return None
        day = self.first + timedelta(days=section)
        short = role == Qt.ItemDataRole.DisplayRole
        return QLocale().toString(QDate(day.year, day.month, day.day), "ddd" if short else "dddd")
