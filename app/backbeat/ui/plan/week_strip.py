"""The last weeks as a row of small columns, and the current one in words. Nothing in it blames anybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from backbeat.plan import week
from backbeat.plan.week import Week, WeekState
from backbeat.ui.dates import date_words
from backbeat.ui.style.look import BODY, MEDIUM
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.text import elide, translate
from backbeat.ui.widgets.base import PaintedWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backbeat.ui.style.look import Look

__all__ = ["WeekStrip"]

_WIDE, _GAP, _TALL = 12, 5, 26
_FULL = frozenset({WeekState.MET, WeekState.CARED})


class WeekStrip(PaintedWords):
    """Weeks, oldest first, the current one last. A week that was cut short by pain is drawn as full as one that met
    its goal, and the week that is not over has a ring in place of a judgement."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: tuple[Week, ...] = ()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow(look)

    def set_weeks(self, weeks: Sequence[Week]) -> None:
        """Hidden as long as nothing has been done: nobody begins with a debt."""
        self._weeks = tuple(weeks)
        self._words = week.summary(weeks[-1], translate) if weeks else ""
        said = [week.words(one, date_words(one.first), translate) for one in weeks if one.sessions or one.stops]
        if weeks and not (weeks[-1].sessions or weeks[-1].stops):
            said.append(self._words)
        self.setAccessibleName(". ".join(reversed(said)))
        self.updateGeometry()
        self.update()

    @property
    def has_something(self) -> bool:
        return any(one.sessions or one.stops for one in self._weeks)

    @property
    def words(self) -> str:
        """What is written beside the columns."""
        return self._words

    def _columns(self) -> float:
        count = len(self._weeks)
        return count * self.look.px(_WIDE) + max(0, count - 1) * self.look.px(_GAP)

    def restyle(self) -> None:
        self.setFont(self.look.font(BODY, MEDIUM))
        super().restyle()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        wide = self._columns() + self.look.space(12) + metrics.horizontalAdvance(self._words) + 2
        return QSize(round(wide), round(max(self.look.px(_TALL), metrics.height())) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._columns()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, theme = self.look, self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wide, gap, tall = look.px(_WIDE), look.px(_GAP), look.px(_TALL)
        top, radius = (self.height() - tall) / 2, look.radius(5)
        done = theme.phase("rest").fill
        x = 0.0
        for one in self._weeks:
            left = self.width() - x - wide if mirrored else x
            x += wide + gap
            if one.state is WeekState.NONE:  # a quiet stroke, and nothing that waits to be filled
                fill_rounded(painter, QRectF(left, top + tall - look.px(4), wide, look.px(4)), radius, theme.outline)
                continue
            box = QRectF(left, top, wide, tall)
            share = 1.0 if one.state in _FULL else min(1.0, one.sessions / one.goal)
            if share:
                height = max(tall * share, 2.0 * radius)
                fill_rounded(painter, QRectF(left, top + tall - height, wide, height), radius, done)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.ink if one is self._weeks[-1] else theme.outline)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        room = self.width() - x - look.space(12) + gap
        text = QRectF(0 if mirrored else self.width() - room, 0, room, self.height())
        painter.setFont(self.font())
        painter.setPen(theme.muted)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignAbsolute
        flags |= Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, flags, elide(self._words, self.font(), room))
        painter.end()
