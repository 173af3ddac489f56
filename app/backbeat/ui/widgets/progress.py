"""The strip of the whole routine, and the dots of the repetitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from backbeat.ui.style.layers import empty_layer
from backbeat.ui.style.progress_painters import Segment, paint_rep_dots, paint_strip, share_done, strip_rects
from backbeat.ui.widgets.base import Painted, Styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.ui.style.look import Look

__all__ = ["RepDots", "RoutineStrip", "Segment"]


class RoutineStrip(Styled, QProgressBar):
    """The routine from end to end. All but the current segment lie in a pixmap.

    To a screen reader it is a progress in whole percents, which change some times a minute and not with each frame.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 100)
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("The whole routine"))
        self._segments: tuple[Segment, ...] = ()
        self._rects: list[QRectF] = []
        self._current, self._fraction, self._kind = 0, 0.0, "effort"
        self._still: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow(look)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        if tuple(segments) != self._segments:
            self._segments = tuple(segments)
            self._renew()

    def set_kind(self, kind: str) -> None:
        """The kind of phase whose colour what was played is painted in."""
        if self.look.theme.phase(kind) is not self.look.theme.phase(self._kind):
            self._kind = kind
            self._renew()

    def set_position(self, current: int, fraction: float) -> None:
        """Which segment, and how far into it (0 to 1). `current == len(segments)` is the end."""
        fraction = min(1.0, max(0.0, fraction))
        self.setValue(round(100 * share_done(self._segments, current, fraction)))
        if current != self._current:
            self._current, self._fraction = current, fraction
            self._renew()
        elif not self._rects:
            self._fraction = fraction
        elif 0 <= current < len(self._rects):
            rect = self._rects[current]
            if abs(fraction - self._fraction) * rect.width() * self.devicePixelRatioF() >= 1.0:
                self._fraction = fraction
                self.update(rect.toAlignedRect())

    def restyle(self) -> None:
        self._renew()
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(240, max(12, self.look.px(12)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _renew(self) -> None:
        # Every time: the application's style sheet takes it from a progress bar, and then all that lies under the
        # strip is painted with it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._still = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._renew()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._renew()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        fill = theme.phase(self._kind).fill
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatioF() != ratio:
            self._rects = strip_rects(self._segments, QRectF(self.rect()), mirrored=mirrored)
            still = empty_layer(self.size(), ratio, theme.background)
            pen = QPainter(still)
            pen.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_strip(pen, self._rects, self._current, 0.0, fill=fill, track=theme.track, outline=theme.outline,
                        mirrored=mirrored)  # fmt: skip
            pen.end()
            self._still = still
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_strip(
            painter, self._rects, self._current, self._fraction, fill=fill, track=theme.track,
            outline=theme.outline, mirrored=mirrored, only=self._current,
        )  # fmt: skip
        painter.end()


class RepDots(Painted):
    """How many repetitions are done. The words beside it say the same."""

    def __init__(self, look: Look, *, surface: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._total, self._kind, self._surface = 0, 0, "effort", surface
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow(look)

    def set_reps(self, done: int, total: int, kind: str = "effort") -> None:
        """`done` repetitions of `total`; the next one is marked as current."""
        if (done, total, kind) != (self._done, self._total, self._kind):
            self._done, self._total, self._kind = done, total, kind
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.look.space(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.look.space(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_rep_dots(
            painter, QRectF(self.rect()), self._done, self._total, colours=theme.phase(self._kind), theme=theme,
            surface=theme.colour(self._surface), mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )  # fmt: skip
        painter.end()
