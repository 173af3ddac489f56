"""A month of days with what was done on each, to be walked through by keys and clicks."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from backbeat.ui.history.calendar_model import DAYS, WEEKS, MonthModel, moved, other_month
from backbeat.ui.style.icons import paint_icon
from backbeat.ui.style.look import BODY, MEDIUM, SMALL, STRONG
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.text import translate
from backbeat.ui.widgets.base import Styled, keyboard_focus, paint_focus

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPersistentModelIndex

    from backbeat.ui.style.look import Look

__all__ = ["CalendarGrid", "month_words"]


def month_words(month: date) -> str:
    locale = QLocale()
    return f"{locale.standaloneMonthName(month.month)} {month.year}"


class _DayDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, model: MonthModel, grid: CalendarGrid) -> None:
        super().__init__(grid)
        self._look, self._model, self._grid = look, model, grid

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, theme = self._look, self._look.theme
        day = self._model.day_at(index)
        done = self._model.done.get(day)
        here = index.row() == self._grid.currentIndex().row() and index.column() == self._grid.currentIndex().column()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        radius = look.radius(10)
        colours = theme.phase("hold" if done is not None and done.stopped else "effort")
        other = day.month != self._model.month.month
        if done is not None:
            fill_rounded(painter, box, radius, colours.tint)
            painter.setPen(QPen(colours.fill, 2.0 if here else 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if here:
            painter.setPen(QPen(theme.ink, 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        inner = box.adjusted(look.space(5), look.space(3), -look.space(5), -look.space(3))
        today = day == self._model.today
        font = look.font(BODY, STRONG if today or done is not None else MEDIUM, tabular=True)
        number = str(day.day)
        wide = QFontMetricsF(font).horizontalAdvance(number)
        line = QFontMetricsF(font).height()
        mirrored = self._grid.layoutDirection() is Qt.LayoutDirection.RightToLeft
        place = QRectF(inner.right() - wide if mirrored else inner.left(), inner.top(), wide, line)
        if today:  # a line under the number: one's eye finds it, and it is no colour
            painter.fillRect(QRectF(place.left(), place.bottom() - 2, wide, 2.5), theme.ink)
        painter.setFont(font)
        painter.setPen(theme.muted if other and done is None else theme.ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)
        if done is not None:
            minutes = translate("Length", "%1 min").replace("%1", str(round(done.time / 60_000)))
            self._paint_done(painter, inner, minutes, stopped=done.stopped, mirrored=mirrored)
        if here and self._grid.ring and self._grid.hasFocus():
            paint_focus(painter, box, radius, theme.ink, theme.background)
        painter.restore()

    def _paint_done(self, painter: QPainter, inner: QRectF, words: str, *, stopped: bool, mirrored: bool) -> None:
        """The minutes under the number where they have room, and a hand where something hurt."""
        look, theme = self._look, self._look.theme
        small = look.font(SMALL, MEDIUM, tabular=True)
        tall = QFontMetricsF(small).height()
        side = min(float(look.px(18)), inner.height() * 0.45)
        if stopped:
            mark = QRectF(inner.left() if mirrored else inner.right() - side, inner.top() + 1, side, side)
            paint_icon(painter, mark, "hand", theme.phase("hold").text)
        if inner.height() >= 2 * tall and QFontMetricsF(small).horizontalAdvance(words) <= inner.width():
            painter.setFont(small)
            painter.setPen(theme.phase("hold" if stopped else "effort").text)
            lean = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            below = QRectF(inner.left(), inner.bottom() - tall, inner.width(), tall)
            painter.drawText(below, lean | Qt.AlignmentFlag.AlignVCenter, words)


class CalendarGrid(Styled, QTableView):
    """Arrows go from day to day and over the ends of the month, Page up and down from month to month.

    `arrived` carries the day one stands on, `entered` is told at Enter or a click.
    """

    arrived = Signal(object)
    entered = Signal()

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self.ring = False
        self.look = look
        self.days = MonthModel(today, self)
        self._day = today
        self.setModel(self.days)
        self.setItemDelegate(_DayDelegate(look, self.days, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)  # it would paint over the day one stands on
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setMinimumSectionSize(8)
            header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._clicked)
        self.follow(look)
        self._stand()

    @property
    def day(self) -> date:
        return self._day

    def show_day(self, day: date, today: date) -> None:
        """Stand on this day, whatever was shown before; what was done is not known yet."""
        self._day = day
        self.days.show_month(day, today)
        self._stand()
        self.arrived.emit(day)

    def go(self, day: date) -> None:
        """To this day; to its month where that is another."""
        if day == self._day:
            return
        if (day.year, day.month) != (self.days.month.year, self.days.month.month):
            self.show_day(day, self.days.today)
            return
        self._day = day
        self._stand()
        self.arrived.emit(day)

    def go_months(self, months: int) -> None:
        self.go(other_month(self._day, months))

    def _stand(self) -> None:
        self.setCurrentIndex(self.days.index_of(self._day))
        self.setAccessibleName(self.tr("Calendar, %1").replace("%1", month_words(self.days.month)))
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        self.go(self.days.day_at(index))
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        forward = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {
            int(Qt.Key.Key_Left): -forward,
            int(Qt.Key.Key_Right): forward,
            int(Qt.Key.Key_Up): -DAYS,
            int(Qt.Key.Key_Down): DAYS,
        }
        self.ring = True
        if key in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.go(moved(self._day, steps[key]))
        elif key == Qt.Key.Key_PageUp:
            self.go_months(-1)
        elif key == Qt.Key.Key_PageDown:
            self.go_months(1)
        elif key == Qt.Key.Key_Home:
            self.go(self._day.replace(day=1))
        elif key == Qt.Key.Key_End:
            self.go(self._day.replace(day=monthrange(self._day.year, self._day.month)[1]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring = keyboard_focus(event, self.ring)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.viewport().update()

    def restyle(self) -> None:
        look, theme = self.look, self.look.theme
        self.setFont(look.font(BODY))
        self.horizontalHeader().setFont(look.font(SMALL, STRONG))
        self.setStyleSheet(
            "QTableView{background:transparent;border:none;outline:0}"
            "QTableView::item:selected{background:transparent}"
            f"QHeaderView{{background:transparent}}QHeaderView::section{{background:transparent;border:none;"
            f"color:{theme.muted.name()};padding:{look.px(2)}px}}"
        )
        self.updateGeometry()
        super().restyle()

    def _row_height(self) -> int:
        """Tall enough for the number and the minutes under it."""
        both = QFontMetricsF(self.look.font(BODY, STRONG)).height() + QFontMetricsF(self.look.font(SMALL)).height()
        return round(both + self.look.space(12)) + 4

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(460), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        head = QFontMetricsF(self.look.font(SMALL, STRONG)).height() + self.look.px(8)
        return QSize(DAYS * self.look.px(38), WEEKS * self._row_height() + round(head))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.viewport().update()
