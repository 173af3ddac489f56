"""By exercise and side: how many sets, how long, how many repetitions. A table that is as tall as its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from backbeat.routine.model import Sides
from backbeat.ui.style.look import BODY, SMALL, STRONG
from backbeat.ui.text import format_minutes, plain, plain_tooltip, translate
from backbeat.ui.widgets.base import Styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.history.statistics import ExerciseSum
    from backbeat.ui.style.look import Look

__all__ = ["ExerciseTable", "side_words"]

_Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 5


def side_words(side: Sides) -> str:
    return {
        Sides.LEFT: translate("History", "left"),
        Sides.RIGHT: translate("History", "right"),
        Sides.ALTERNATE: translate("History", "alternating"),
    }.get(side, "")


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.sums: list[ExerciseSum] = []

    def show(self, sums: Sequence[ExerciseSum]) -> None:
        self.beginResetModel()
        self.sums = list(sums)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.sums)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.sums[index.row()]
        cells = (
            plain(one.title).replace("\n", " "),
            side_words(one.side),
            str(one.sets),
            format_minutes(one.time / 1000),
            str(one.reps) if one.reps else "",
        )
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = cells[column] or translate("History", "none")
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole and column == 0:
            return plain_tooltip(one.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            lean = Qt.AlignmentFlag.AlignTrailing if column > 1 else Qt.AlignmentFlag.AlignLeading
            return lean | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            lean = Qt.AlignmentFlag.AlignTrailing if section > 1 else Qt.AlignmentFlag.AlignLeading
            return lean | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return (
            translate("History", "Exercise"),
            translate("History", "Side"),
            translate("History", "Sets"),
            translate("History", "Time"),
            translate("History", "Repetitions"),
        )[section]


class ExerciseTable(Styled, QTableView):
    """Rows with the most time first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.rows = _Model(self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("By exercise"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.follow(look)

    def show_sums(self, sums: Sequence[ExerciseSum]) -> None:
        self.rows.show(sums)
        self.setVisible(bool(sums))
        self._fit()

    def _fit(self) -> None:
        tall = self._row() * len(self.rows.sums) + self._head()
        self.setFixedHeight(tall + self.horizontalScrollBar().sizeHint().height())

    def _row(self) -> int:
        return max(self.look.px(38), round(QFontMetricsF(self.look.font(BODY)).height() + 10))

    def _head(self) -> int:
        return round(QFontMetricsF(self.look.font(SMALL, STRONG)).height()) + self.look.px(14)

    def restyle(self) -> None:
        look, theme = self.look, self.look.theme
        self.setFont(look.font(BODY, tabular=True))
        header = self.horizontalHeader()
        header.setFont(look.font(SMALL, STRONG))
        header.setMinimumSectionSize(look.px(56))
        header.setFixedHeight(self._head())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setDefaultSectionSize(self._row())
        chosen = theme.phase("effort").tint.name()
        self.setStyleSheet(
            f"QTableView{{background:transparent;border:none;outline:0;color:{theme.ink.name()}}}"
            f"QTableView::item{{border-bottom:1px solid {theme.line.name()};padding:0 {look.px(6)}px}}"
            f"QTableView::item:selected{{background:{chosen};color:{theme.ink.name()}}}"
            f"QHeaderView{{background:transparent}}QHeaderView::section{{background:transparent;border:none;"
            f"border-bottom:1px solid {theme.outline.name()};color:{theme.muted.name()};padding:0 {look.px(6)}px}}"
        )
        self._fit()
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(480), self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Who turns the wheel means the page."""
        event.ignore()
