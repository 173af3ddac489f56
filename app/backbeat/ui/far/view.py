"""The far view: the number, the name, the side, one instruction, the figure and the breath. And Stop in its corner.

It shows what it is given and signals wishes; the player's page connects it with the session.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from backbeat.session.state import Status
from backbeat.ui.far.dial import FarDial
from backbeat.ui.far.layout import Box, Face, FarText, Page, Plan, arrange
from backbeat.ui.far.screen import density_of
from backbeat.ui.far.sizes import far_sizes
from backbeat.ui.pages import player_words, words
from backbeat.ui.pages.figure_area import FigureArea
from backbeat.ui.pages.player_near import breath_of, kind_of, move_figure, show_figure
from backbeat.ui.style.icons import paint_icon
from backbeat.ui.style.look import BOLD, LEAD, MEDIUM, SMALL, STRONG
from backbeat.ui.style.theme import role_of
from backbeat.ui.text import plain, translate
from backbeat.ui.widgets.base import Painted, PaintedImage, PaintedWords
from backbeat.ui.widgets.button import IconButton
from backbeat.ui.widgets.stop_button import StopButton

if TYPE_CHECKING:
    from backbeat.session.session import Session
    from backbeat.session.snapshot import Snapshot
    from backbeat.session.timeline import PlannedStep
    from backbeat.ui.far.layout import Words
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.style.look import Look

__all__ = ["FarView", "face_of", "far_text"]

_MEASURED = 200  # pixels; a typeface is measured at this size
_POINTER_FOR = 3_000  # milliseconds for which the pointer and the way back are seen after it was moved
_WEIGHTS = {"name": BOLD, "side": STRONG, "line": MEDIUM}


def face_of(look: Look) -> Face:
    """The interface's typeface at its widest, measured."""
    return _face(look.font(_MEASURED, BOLD, scaled=False).family())


@lru_cache(maxsize=4)
def _face(family: str) -> Face:
    font = QFont(family)
    font.setPixelSize(_MEASURED)
    font.setWeight(BOLD)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    metrics = QFontMetricsF(font)

    @lru_cache(maxsize=2048)
    def advance(text: str) -> float:
        # A little more than the letters take: an italic or a j reaches out of its place.
        return (metrics.horizontalAdvance(text) + 4) / _MEASURED

    return Face(metrics.capHeight() / _MEASURED, (metrics.ascent() + metrics.descent()) / _MEASURED, advance)


def far_text(session: Session, snapshot: Snapshot, *, forth: str = "→") -> FarText:
    """What the far view says from now on until something happens."""
    step = words.shown_step(session.timeline, snapshot.phase_index)
    if step is None:
        return FarText(player_words.widest_number(session, snapshot), session.timeline.main.title)
    exercise = step.step.exercise
    if snapshot.status is Status.PAUSED:
        line = translate("Session", "Space or a click: go on")
    else:
        line = player_words.key_words(snapshot, forth=forth) or player_words.line_of(session.timeline, snapshot, step)
    return FarText(
        number=player_words.widest_number(session, snapshot),
        name=plain(step.name),
        short=plain(exercise.short),
        side=plain(words.side_words(step, snapshot.phase.side)),
        words=tuple(plain(word) for word in player_words.all_words(session, snapshot)),
        line=plain(line),
        figure=exercise.figure is not None or exercise.pictures is not None,
    )


class _Text(PaintedWords):
    """Lines that somebody else has broken."""

    def __init__(self, look: Look, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._role, self._tone = role, "ink"
        self._words: tuple[str, ...] = ()
        self._pixels, self._step = 1, 1.0
        self.follow(look)

    def set_words(self, placed: Words | None, face: Face, box: QRect) -> None:
        self.setVisible(placed is not None)
        if placed is not None:
            self._words, self._pixels, self._step = placed.lines, placed.pixels, face.line * placed.pixels
            self.setAccessibleName(" ".join(placed.lines))
            self.setGeometry(box)
            self.update()

    def set_tone(self, tone: str) -> None:
        if tone != self._tone:
            self._tone = tone
            self.update()

    @property
    def lines(self) -> tuple[str, ...]:
        return self._words

    @property
    def pixels(self) -> int:
        """The size of the font."""
        return self._pixels

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(self.look.font(self._pixels, _WEIGHTS[self._role], scaled=False))
        painter.setPen(self.look.theme.colour(self._tone))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine
        for number, line in enumerate(self._words):
            painter.drawText(QRectF(0, number * self._step, self.width(), self._step * 1.05), flags, line)
        painter.end()


class _Muted(PaintedImage):
    """A small sign that no sound is made."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sound is off"))
        self.hide()
        self.follow(look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height()) * 0.7
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, box, "sound-off", self.look.theme.muted)
        painter.end()


class FarView(Painted):
    """`stand` sets what holds until the next event, `flow` what moves."""

    clicked = Signal()  # anywhere but on Stop and on the way back
    left = Signal()
    stopped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, pictures: PictureCache | None = None) -> None:
        super().__init__(parent)
        self._key: object = None
        self._plan: Plan | None = None
        self._text: FarText | None = None
        self._distance, self._scale = 2.5, 1.0
        self._corner = QRect()
        self._counts_down = self._breathes = False
        self._pressed_at: QPoint | None = None
        self.forth = "→"
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.name, self.side, self.line = (
            _Text(look, "name", self),
            _Text(look, "side", self),
            _Text(look, "line", self),
        )
        self.dial = FarDial(look, self)
        self.figure = FigureArea(look, self, plain=True)
        self.figure.set_explains(False)
        if pictures is not None:
            self.figure.photo.set_cache(pictures)
        self.muted = _Muted(look, self)
        self.back = IconButton(look, "fullscreen-exit", self.tr("Leave the far view"), key="F", parent=self)
        self.stop = StopButton(look, self)
        for part in (self.name, self.side, self.line, self.dial, self.figure, self.muted):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.back.clicked.connect(self.left)
        # Pressed, not clicked: a hand that slides off the button has still said stop.
        self.stop.pressed.connect(self.stopped)
        self.stop.clicked.connect(self.stopped)
        self._pointer = QTimer(self)
        self._pointer.setSingleShot(True)
        self._pointer.setInterval(_POINTER_FOR)
        self._pointer.timeout.connect(self._rest_pointer)
        self._paused = False
        self._is_muted = False
        self.follow(look)

    def set_manner(self, *, distance: float, scale: float) -> None:
        """Metres from the screen, and how much larger the screen is than it says."""
        if (distance, scale) != (self._distance, self._scale):
            self._distance, self._scale = distance, scale
            self._arrange()

    def set_corner(self, corner: QRect) -> None:
        """Where Stop is, as on the other pages of a session."""
        if corner != self._corner:
            self._corner = corner
            self._arrange()

    def set_muted(self, muted: bool) -> None:
        """Whether the person has switched the sound off."""
        if muted is not self._is_muted:
            self._is_muted = muted
            self.muted.setVisible(muted)

    @property
    def plan(self) -> Plan | None:
        return self._plan

    # What stands

    def stand(self, session: Session, snapshot: Snapshot) -> None:
        step = words.shown_step(session.timeline, snapshot.phase_index)
        kind = kind_of(snapshot)
        self._text = far_text(session, snapshot, forth=self.forth)
        self._counts_down = player_words.counts_down(snapshot.phase)
        self._breathes = player_words.breathes(session.timeline, snapshot.phase_index)
        self._paused = snapshot.status is Status.PAUSED
        role = role_of(kind)
        if step is not None:
            show_figure(self.figure, step, snapshot)
        self.figure.set_role(role, quiet=False)
        self.side.set_tone(role)
        self.dial.set_kind(kind)
        self._arrange()
        self._show_way_back()
        self.flow(session, snapshot)

    def flow(self, session: Session, snapshot: Snapshot) -> None:
        step = words.shown_step(session.timeline, snapshot.phase_index)
        self.dial.set_text(player_words.far_number_of(snapshot), player_words.far_word_of(snapshot))
        self.dial.set_breath(breath_of(snapshot, still=self.look.still) if self._breathes else None)
        self.dial.set_pulse(player_words.pulse_of(snapshot) if self._counts_down else None)
        if step is not None and self.figure.isVisible():
            self._move(step, snapshot)

    def _move(self, step: PlannedStep, snapshot: Snapshot) -> None:
        if self.figure.shows_body:
            move_figure(self.figure, step, snapshot)

    def _arrange(self) -> None:
        if self._text is None or self.width() <= 0:
            return
        has_body = self._text.figure and self.figure.shows_body
        text = self._text if has_body == self._text.figure else FarText(
            self._text.number, self._text.name, self._text.short, self._text.side, self._text.words, self._text.line
        )  # fmt: skip
        face = face_of(self.look)
        density = density_of(self.screen(), self._scale)
        corner = self._row_of_stop()
        key = (text, self.size(), corner, self._distance, density, id(face), self.layoutDirection())
        if key == self._key and self._plan is not None:
            return
        self._key = key
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), corner)  # as one who reads from the left sees it
        page = Page(self.width(), self.height(), Box(box.x(), box.y(), box.width(), box.height()))
        self._plan = plan = arrange(page, text, far_sizes(self._distance, density.per_mm), face)
        placed = {one.role: one for one in plan.texts}
        for label, role in ((self.name, "name"), (self.side, "side"), (self.line, "line")):
            one = placed.get(role)
            label.set_words(one, face, QRect() if one is None else self._place(one.box))
        self.dial.setGeometry(self._place(plan.dial.box))
        self.dial.set_plan(plan.dial, face)
        self.figure.setVisible(plan.figure is not None)
        if plan.figure is not None:
            self.figure.setGeometry(self._place(plan.figure))
        self.update()

    def _place(self, box: Box) -> QRect:
        rect = QRectF(box.x, box.y, box.width, box.height).toRect()
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _row_of_stop(self) -> QRect:
        """Stop, and beside it the room for the way back and for the sign of a sound that is off."""
        self.stop.setGeometry(self._corner)
        self.stop.set_terse(not self._has_key_line())
        side = self.back.sizeHint().height()
        row = self._corner
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for widget in (self.back, self.muted):
            x = row.right() + 9 if mirrored else row.left() - 8 - side
            place = QRect(x, self._corner.center().y() - side // 2, side, side)
            widget.setGeometry(place)
            row = row.united(QRect(place.x(), row.y(), place.width(), row.height()))
        return row

    def _has_key_line(self) -> bool:
        """Whether Stop, as large as it is, has room for its key under its words."""
        big, small = (QFontMetricsF(self.look.font(size, STRONG)) for size in (LEAD + 2, SMALL))
        room = self._corner.width() - 2 * self.look.space(12)
        fits = small.horizontalAdvance(self.stop.accessibleDescription()) <= room
        return fits and big.height() + small.height() <= self._corner.height()

    def restyle(self) -> None:
        super().restyle()
        self._key = None
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(1366, 768)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.look.theme.background)
        painter.end()

    # The pointer

    def _show_way_back(self) -> None:
        self.back.setVisible(self._paused or self._pointer.isActive() or self.back.hasFocus())

    def _rest_pointer(self) -> None:
        """Nobody has touched it for a while: it is in the way."""
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._show_way_back()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._pointer.start()
        self._show_way_back()
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, and not the end of a drag or of a press that began elsewhere."""
        began, self._pressed_at = self._pressed_at, None
        if event.button() is not Qt.MouseButton.LeftButton or began is None:
            return
        moved = (event.position().toPoint() - began).manhattanLength()
        if moved < QApplication.startDragDistance() and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
