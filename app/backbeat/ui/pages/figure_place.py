"""The middle of the player's card: what to do, in numbered steps, and the course of one repetition.

The course is the tempo drawn as a hill: up while there is effort, level while one holds, down on the
way back, with a dot that goes along it. It is drawn from the dose and needs no picture.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from backbeat.session.timeline import RESTING, PhaseKind
from backbeat.ui.style.layers import empty_layer
from backbeat.ui.style.look import BODY, MEDIUM, STRONG
from backbeat.ui.style.theme import mix
from backbeat.ui.text import plain
from backbeat.ui.widgets.base import PaintedWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.routine.model import Dose
    from backbeat.session.snapshot import Snapshot
    from backbeat.ui.style.look import Look

__all__ = ["Course", "FigurePlace", "course_of"]

#: Pieces of a repetition: how high it begins and ends (0 to 1), and how many seconds it takes.
Course = tuple[tuple[float, float, float], ...]


def course_of(dose: Dose) -> Course:
    """The way one repetition, or one breath of a timed exercise, goes."""
    pieces: tuple[tuple[float, float, int], ...]
    if dose.reps is not None:
        tempo = dose.tempo
        pieces = ((0.0, 1.0, tempo.effort), (1.0, 1.0, tempo.hold), (1.0, 0.0, tempo.finish), (0.0, 0.0, tempo.pause))
    elif dose.cycle is not None:
        cycle = dose.cycle
        pieces = ((0.0, 1.0, cycle.in_), (1.0, 1.0, cycle.hold), (1.0, 0.0, cycle.out), (0.0, 0.0, cycle.pause))
    else:
        length = dose.duration or 0
        pieces = ((0.0, 1.0, length * 6 // 100), (1.0, 1.0, length * 88 // 100), (1.0, 0.0, length * 6 // 100))
    return tuple((begin, end, length / 1000) for begin, end, length in pieces if length > 0)


def place_on_course(dose: Dose, snapshot: Snapshot) -> float | None:
    """How far along the course we are, 0 to 1; None where nothing moves."""
    kind = snapshot.phase.kind
    if kind in RESTING or snapshot.length is None:
        return None
    if kind is PhaseKind.WORK:
        span = dose.cycle.length if dose.cycle is not None else snapshot.length
        return (snapshot.elapsed % span) / span if span else None
    tempo = dose.tempo
    before = {
        PhaseKind.EFFORT: 0,
        PhaseKind.HOLD: tempo.effort,
        PhaseKind.FINISH: tempo.effort + tempo.hold,
        PhaseKind.PAUSE: tempo.effort + tempo.hold + tempo.finish,
    }[kind]
    return min(1.0, (before + snapshot.elapsed) / tempo.rep) if tempo.rep else None


class FigurePlace(PaintedWords):
    """Numbered steps above, the course below. What finds no room is left out from below: first the
    course, then the last steps; the instruction under this place is never touched."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[str, ...] = ()
        self._course: Course = ()
        self._role, self._quiet = "effort", False
        self._dot: float | None = None
        self._still: QPixmap | None = None
        self._track = QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.follow(look)

    def set_exercise(self, steps: Sequence[str], course: Course) -> None:
        steps = tuple(plain(step) for step in steps)
        if (steps, course) != (self._steps, self._course):
            self._steps, self._course = steps, course
            self.setAccessibleName(" ".join(f"{n}. {step}" for n, step in enumerate(steps, 1)))
            self._renew()

    def set_role(self, role: str, *, quiet: bool) -> None:
        """The colour role of the phase; `quiet` steps stand back while one moves."""
        if (role, quiet) != (self._role, self._quiet):
            self._role, self._quiet = role, quiet
            self._renew()

    def set_dot(self, place: float | None) -> None:
        """Where on the course we are, 0 to 1."""
        before = self._dot
        if place == before:
            return
        if place is not None and before is not None:
            moved = abs(place - before) * self._track.width() * self.devicePixelRatioF()
            if moved < 0.5:
                return
        self._dot = place
        for where in (before, place):
            if where is not None:
                self.update(self._dot_rect(where))

    def restyle(self) -> None:
        self._renew()
        super().restyle()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 20)

    def sizeHint(self) -> QSize:
        return QSize(400, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._renew()
        super().resizeEvent(event)

    def _renew(self) -> None:
        self._still = None
        self.update()

    # The course

    def _point(self, place: float) -> QPointF:
        total = sum(seconds for _, _, seconds in self._course) or 1.0
        at = place * total
        height = self._course[-1][1] if self._course else 0.0
        for begin, end, seconds in self._course:
            if at <= seconds:
                share = at / seconds if seconds else 1.0
                height = begin + (end - begin) * (1 - math.cos(math.pi * share)) / 2
                break
            at -= seconds
        x = (
            self._track.right() - place * self._track.width()
            if self._mirrored()
            else (self._track.left() + place * self._track.width())
        )
        return QPointF(x, self._track.bottom() - height * self._track.height())

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _dot_rect(self, place: float) -> QRect:
        reach = self.look.px(11) + 2
        spot = self._point(place)
        return QRectF(spot.x() - reach, spot.y() - reach, 2 * reach, 2 * reach).toAlignedRect()

    def _paint_course(self, painter: QPainter, fill: QColor, tint: QColor) -> None:
        line = QPainterPath(self._point(0.0))
        steps = max(40, round(self._track.width() / 4))
        for step in range(1, steps + 1):
            line.lineTo(self._point(step / steps))
        hill = QPainterPath(line)
        hill.lineTo(self._point(1.0).x(), self._track.bottom())
        hill.lineTo(self._point(0.0).x(), self._track.bottom())
        painter.fillPath(hill, mix(tint, fill, 0.12))
        pen = QPen(mix(tint, fill, 0.85), max(3.0, self.look.px(4)))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(line)

    # The steps

    def _lay(self, size: float, width: float) -> tuple[list[tuple[QTextLayout, float]], float]:
        """Each step's layout with its height, and the height of all with their gaps."""
        font = self.look.font(size, MEDIUM)
        laid, total = [], 0.0
        for step in self._steps:
            layout = QTextLayout(step.replace("\n", " "), font)
            option = QTextOption(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeading))
            option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            y = 0.0
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, y))
                y += line.height()
            layout.endLayout()
            laid.append((layout, y))
            total += y + self._gap(size)
        return laid, total - (self._gap(size) if laid else 0.0)

    def _gap(self, size: float) -> float:
        return self.look.px(size) * 0.55

    def _indent(self, size: float) -> float:
        return self.look.px(size) * 2.3

    def _draw(self, ratio: float) -> QPixmap:
        theme = self.look.theme
        colours = theme.phase(self._role)
        image = empty_layer(self.size(), ratio, colours.tint)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = float(self.width()), float(self.height())
        curve = min(height * 0.34, self.look.px(120.0), width * 0.3) if self._course else 0.0
        chosen, tall = BODY, 0.0
        laid: list[tuple[QTextLayout, float]] = []
        large = (24.0, 21.0, 19.0, 17.0)
        for room, hill, sizes in ((height - curve * 1.35, curve, large), (height, 0.0, (*large, BODY, 14.5, 13.0))):
            for size in sizes:
                laid, tall = self._lay(size, max(20.0, width - self._indent(size)))
                chosen = size
                if tall <= room:
                    break
            curve = hill
            if tall <= room:
                break
        else:  # not all of them have room: then the first ones, large enough to read
            chosen = BODY
            laid, tall = self._lay(chosen, max(20.0, width - self._indent(chosen)))
        self._track = QRectF()
        if curve >= self.look.px(34):
            edge = self.look.px(12.0)
            self._track = QRectF(edge, height - curve - edge, width - 2 * edge, curve)
            self._paint_course(painter, colours.fill, colours.tint)
        self._paint_steps(painter, laid, chosen, height)
        painter.end()
        return image

    def _paint_steps(self, painter: QPainter, laid: list[tuple[QTextLayout, float]], size: float, room: float) -> None:
        theme = self.look.theme
        colours = theme.phase(self._role)
        indent, mirrored = self._indent(size), self._mirrored()
        badge = self.look.px(size) * 1.5
        y = max(0.0, (badge - laid[0][0].lineAt(0).height()) / 2) if laid else 0.0
        for number, (layout, tall) in enumerate(laid, 1):
            if y + tall > room + 1:
                painter.setPen(theme.muted)
                painter.setFont(self.look.font(size, STRONG))
                rest = QRectF(0, y - self._gap(size) / 2, badge, room - y + self._gap(size) / 2)
                if mirrored:
                    rest.moveRight(self.width())
                if rest.height() >= self.look.px(size) * 0.5:
                    painter.drawText(rest, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, "…")
                return
            line = layout.lineAt(0).height()
            middle = y + line / 2
            left = self.width() - badge if mirrored else 0.0
            spot = QRectF(left, middle - badge / 2, badge, badge)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mix(colours.tint, colours.fill, 0.16))
            painter.drawEllipse(spot)
            painter.setPen(colours.text)
            painter.setFont(self.look.font(size * 0.86, STRONG, tabular=True))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(number))
            painter.setPen(theme.muted if self._quiet else theme.ink)
            layout.draw(painter, QPointF(0.0 if mirrored else indent, y))
            y += tall + self._gap(size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatioF() != ratio:
            self._still = self._draw(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        if self._dot is not None and not self._track.isEmpty():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colours = self.look.theme.phase(self._role)
            painter.setPen(QPen(colours.tint, self.look.px(3)))
            painter.setBrush(colours.fill)
            reach = self.look.px(10.0)
            painter.drawEllipse(self._point(self._dot), reach, reach)
        painter.end()
