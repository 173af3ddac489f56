"""What is wrong with a routine file, all of it at once, each at its place, until it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backbeat.routine.problems import caret_lines
from backbeat.ui.style.look import BODY, BOLD, HEAD, SMALL, STRONG
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.text import in_language, plain, translate
from backbeat.ui.widgets.base import PaintedWords
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.focus import PassesFocus
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, clear, column
from backbeat.ui.widgets.page import BACK_KEYS, Page, Scroller, bind_keys
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.routine.library import Reading
    from backbeat.routine.problems import Problem
    from backbeat.ui.style.look import Look

__all__ = ["ProblemsPage", "SourceLine"]

_TAB = "    "


class SourceLine(PaintedWords):
    """The line of the file with a pointer under the place; a long line is cut so that the place is seen."""

    def __init__(self, look: Look, problem: Problem) -> None:
        super().__init__()
        shown, caret = caret_lines(problem)
        at = len(caret) - 1
        self._number = str(problem.place.line)
        self._before, self._after = (plain(part).replace("\t", _TAB) for part in (shown[:at], shown[at:]))
        self._role = "hold"  # red belongs to Stop alone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A file is written from left to right, whatever the language of the window.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(self._before + self._after)
        self.follow(look)

    def restyle(self) -> None:
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        font.setPixelSize(self.look.px(BODY - 1))
        self.setFont(font)
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(200, round(QFontMetricsF(self.font()).lineSpacing() * 2.1) + 2 * self.look.space(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, edge = self.look.theme, self.look.space(14)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        fill_rounded(painter, QRectF(self.rect()), 12, theme.background)
        metrics = QFontMetricsF(self.font())
        line, top = metrics.lineSpacing(), self.look.space(8)
        painter.setFont(self.font())
        painter.setPen(theme.muted)
        gutter = metrics.horizontalAdvance("0" * max(3, len(self._number)))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRectF(edge, top, gutter, line), flags | Qt.AlignmentFlag.AlignRight, self._number)
        start = edge + gutter + self.look.space(16)
        room = self.width() - start - edge
        before = metrics.horizontalAdvance(self._before)
        shift = max(0.0, before - room * 0.7)
        painter.setClipRect(QRectF(start, 0, room, self.height()))
        painter.setPen(theme.ink)
        painter.drawText(QRectF(start - shift, top, 10_000, line), flags | left, self._before + self._after)
        side = line * 0.36
        tip = start - shift + before + metrics.horizontalAdvance("m") / 2
        y = top + line * 1.08
        painter.setBrush(theme.phase(self._role).fill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF(_triangle(tip, y, side)))
        painter.end()


def _triangle(x: float, y: float, side: float) -> list[QPointF]:
    return [QPointF(x, y), QPointF(x - side, y + side * 1.4), QPointF(x + side, y + side * 1.4)]


class _ProblemCard(Card):
    """One mistake: where, what and what to write instead, and the line itself."""

    def __init__(self, look: Look, problem: Problem) -> None:
        super().__init__(look, radius=18)
        self._column = QVBoxLayout(self)
        place = translate("Problems", "Line %1, column %2")
        place = place.replace("%1", str(problem.place.line)).replace("%2", str(problem.place.column))
        if not problem.is_error:
            place = translate("Problems", "%1, only a hint").replace("%1", place)
        tone = "muted" if problem.is_error else "hold"
        self._column.addWidget(PlainLabel(look, place, SMALL, tone=tone, weight=STRONG, tabular=True))
        message = in_language(problem.message)
        sentence = message[:1].upper() + message[1:]
        if not sentence.endswith((".", "?", "!")):
            sentence += "."
        self._column.addWidget(PlainLabel(look, sentence, BODY, lines=0))
        if problem.source_line.strip():
            self._column.addWidget(SourceLine(look, problem))
        self.restyle()

    def restyle(self) -> None:
        if hasattr(self, "_column"):
            edge = self.look.space(18)
            self._column.setContentsMargins(edge, self.look.space(14), edge, edge)
            self._column.setSpacing(self.look.space(8))
        super().restyle()


class ProblemsPage(PassesFocus, Page):
    """Shows a reading that could not be used."""

    back = Signal()
    open_file = Signal()
    read_again = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._back = BigButton(look, self.tr("Routines"), icon="back", height=44)
        self._back.clicked.connect(self.back)
        self._title = PlainLabel(look, "", HEAD, weight=BOLD, lines=2)
        self._words = PlainLabel(
            look,
            self.tr("Mend it in any text editor and save it; this page follows by itself."),
            BODY,
            tone="muted",
            lines=0,
        )
        self._path = PlainLabel(look, "", SMALL, tone="muted", lines=0)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        self.edit = BigButton(look, self.tr("Open the file"), kind="primary", height=48)
        self.again = BigButton(look, self.tr("Read again"), key="F5", height=48)
        self.edit.clicked.connect(self.open_file)
        self.again.clicked.connect(self.read_again)
        for button in (self.edit, self.again):
            flow.addWidget(button)
        inside = QWidget()
        self._inner = QVBoxLayout(inside)
        self._inner.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._words, self._path, buttons):
            self._inner.addWidget(widget)
        self._list = column()
        self._inner.addLayout(self._list)
        self._inner.addStretch(1)
        self._column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(Scroller(inside, name=self.tr("Mistakes")), 1)
        bind_keys(
            self,
            (QKeySequence.StandardKey.Refresh, self.read_again.emit),
            *((key, self.back.emit) for key in BACK_KEYS),
        )
        self.first = self.edit
        self.follow(look)

    def show_reading(self, reading: Reading) -> None:
        """Every mistake of the file; mistakes first counted, hints apart."""
        name = reading.entry.path.replace("\\", "/").rpartition("/")[2]
        errors = sum(problem.is_error for problem in reading.problems)
        title = translate("Problems", "%n mistake(s) in %1", None, errors)
        self._title.setText(title.replace("%1", name))
        self._path.setText(reading.entry.path)
        clear(self._list)
        for problem in reading.problems:
            self._list.addWidget(_ProblemCard(self.look, problem))

    def restyle(self) -> None:
        look = self.look
        self._inner.setContentsMargins(0, 0, 0, look.space(24))
        self._inner.setSpacing(look.space(10))
        self._list.setSpacing(look.space(10))
        super().restyle()
