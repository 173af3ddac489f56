"""Stock fields in our manner: a list to choose from, a day, a line of text, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from backbeat.ui.style.look import BODY
from backbeat.ui.widgets.base import Styled

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["DayField", "DropList", "LineField", "NoteField"]

_FIRST_DAY = QDate(2000, 1, 1)
_LONGEST_NOTE = 2_000


def _paint_arrow(field: QWidget, look: Look) -> None:
    """What says that there is more behind: the style sheet has taken the style's own arrow away."""
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half, edge = look.px(5), look.px(20)
    x = edge if field.layoutDirection() is Qt.LayoutDirection.RightToLeft else field.width() - edge
    y = field.height() / 2
    pen = QPen(look.theme.ink, max(1.75, look.px(1.75)))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(
        QPolygonF([QPointF(x - half, y - half / 2), QPointF(x, y + half / 2), QPointF(x + half, y - half / 2)])
    )
    painter.end()


class DropList(Styled, QComboBox):
    """One of many. A turning wheel passes by, so that nobody changes it while scrolling."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.follow(look)

    def restyle(self) -> None:
        self.setFont(self.look.font(BODY))
        self.setMinimumHeight(self.look.px(44))
        super().restyle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_arrow(self, self.look)


class DayField(Styled, QDateEdit):
    """Any day since 2000, typed or picked from a calendar."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setMinimumDate(_FIRST_DAY)
        self.follow(look)

    def restyle(self) -> None:
        look, theme = self.look, self.look.theme
        self.setFont(look.font(BODY))
        self.setStyleSheet(
            f"QDateEdit{{background:{theme.card.name()};color:{theme.ink.name()};border:1px solid "
            f"{theme.outline.name()};border-radius:{look.px(12)}px;padding:{look.px(6)}px {look.px(12)}px;"
            f"min-height:{look.px(28)}px;min-width:{look.px(160)}px}}"
            f"QDateEdit:focus{{border:2px solid {theme.ink.name()}}}"
            f"QDateEdit::drop-down{{border:none;width:{look.px(36)}px}}"
        )
        super().restyle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_arrow(self, self.look)


class LineField(Styled, QLineEdit):
    """A few words on one line."""

    def __init__(self, look: Look, name: str, hint: str = "", longest: int = 100) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(longest)
        self.follow(look)

    def restyle(self) -> None:
        self.setFont(self.look.font(BODY))
        self.setMinimumHeight(self.look.px(44))
        super().restyle()


class NoteField(Styled, QPlainTextEdit):
    """A few words in the person's own language; plain text, and not a book."""

    def __init__(self, look: Look, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow(look)

    @property
    def words(self) -> str:
        return self.toPlainText().strip()[:_LONGEST_NOTE]

    def restyle(self) -> None:
        self.setFont(self.look.font(BODY))
        self.setFixedHeight(self.look.px(76))
        if self.look.zoom > 1:  # the application's sheet knows nothing of a page that has grown
            across, radius = round(14 * self.look.scale), round(12 * self.look.scale)
            self.setStyleSheet(f"padding: {round(8 * self.look.scale)}px {across}px; border-radius: {radius}px")
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(240, self.look.px(76))
