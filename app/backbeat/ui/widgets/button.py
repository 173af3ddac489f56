"""Buttons: large, quiet, plain in what they say, and drawn by us.

Painting them ourselves gives exact shapes at every scale, a focus ring that is visible on every
fill, and labels from files without mnemonics: "R&B stretch" stays what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from backbeat.ui.style.icons import paint_icon
from backbeat.ui.style.look import BODY, LEAD, MEDIUM, SMALL, STRONG
from backbeat.ui.style.painters import fill_rounded, fill_surface, keycap_width, paint_keycap
from backbeat.ui.style.theme import READABLE, contrast, mix
from backbeat.ui.text import elide, plain
from backbeat.ui.widgets.base import MINIMUM_TARGET, Styled, enter_clicks, keyboard_focus, paint_focus

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["BigButton", "Chip", "IconButton", "StopButton"]


class _Tap(Styled, QAbstractButton):
    """Hover, press, keyboard focus, and the accessible name that goes with a painted label."""

    def __init__(self, look: Look, label: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._label = plain(label)
        self._ring = False
        self.setAccessibleName(self._label)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.follow(look)

    @property
    def label(self) -> str:
        return self._label

    def set_label(self, label: str) -> None:
        """The visible words; they are the accessible name too."""
        label = plain(label)
        if label != self._label:
            self._label = label
            self.setAccessibleName(label)
            self.updateGeometry()
            self.update()

    def name_key(self, key: str) -> None:
        """Tell a screen reader the key that does the same; else it would read the tool tip, which is the name again."""
        self.setAccessibleDescription(self.tr("Key: %1").replace("%1", key) if key else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_clicks(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = keyboard_focus(event, self._ring)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = False
        super().focusOutEvent(event)
        self.update()

    def _shade(self, fill: QColor, words: QColor) -> QColor:
        """The fill under the mouse or pressed: nearer to its words, or farther where they could not be read."""
        share = 0.16 if self.isDown() else 0.07 if self.underMouse() and self.isEnabled() else 0.0
        shaded = mix(fill, words, share)
        if share and contrast(shaded, words) < READABLE:
            shaded = mix(fill, QColor("black" if words.lightness() > fill.lightness() else "white"), share)
        return shaded

    def _finish(self, painter: QPainter, radius: float) -> None:
        if self._ring and self.hasFocus():
            theme = self.look.theme
            paint_focus(painter, QRectF(self.rect()), radius, theme.ink, theme.background)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.EnabledChange):
            self.update()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


class BigButton(_Tap):
    """A wide button with an icon, words, and the key that does the same.

    `kind` is "primary" (ink), "quiet" (a card) or the role of a phase ("effort"). An empty `label`
    with `name` leaves the icon alone. With little room the key goes first (`set_terse`), then the
    words are elided.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        kind: str = "quiet",
        icon: str = "",
        key: str = "",
        name: str = "",
        height: float = 56,
        parent: QWidget | None = None,
    ) -> None:
        self._kind, self._icon, self._key, self._height = kind, icon, key, height
        self._terse = False
        super().__init__(look, label, parent)
        if name:
            self.setAccessibleName(name)
        self.name_key(key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        if icon != self._icon:
            self._icon = icon
            self.updateGeometry()
            self.update()

    def set_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self.update()

    def set_key(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self.name_key(key)
            self.updateGeometry()
            self.update()

    def set_height(self, height: float) -> None:
        """Another height, in pixels at a text scale of 1."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def set_terse(self, terse: bool) -> None:
        """Leave the key cap out."""
        if terse != self._terse:
            self._terse = terse
            self.updateGeometry()
            self.update()

    def restyle(self) -> None:
        size = BODY if self._height < 56 else LEAD if self._height >= 64 else BODY + 1
        self.setFont(self.look.font(size, STRONG))
        super().restyle()

    def _parts(self, *, terse: bool | None = None) -> tuple[float, float, float, float]:
        """Widths of icon, words and key cap, and the gap between them."""
        icon = self.look.px(22) if self._icon else 0.0
        words = QFontMetricsF(self.font()).horizontalAdvance(self._label) + 1 if self._label else 0.0
        key = 0.0
        if self._key and not (self._terse if terse is None else terse):
            key = keycap_width(self._key, self.look.font(SMALL - 1.5, MEDIUM), self.look.px(21))
        return icon, words, key, float(self.look.space(10))

    def width_for(self, *, terse: bool) -> int:
        """How wide it would be with or without its key cap."""
        icon, words, key, gap = self._parts(terse=terse)
        count = sum(1 for part in (icon, words, key) if part)
        wide = icon + words + key + gap * max(0, count - 1) + 2 * self.look.space(24 if words else 20)
        return max(MINIMUM_TARGET, round(wide))

    def sizeHint(self) -> QSize:
        return QSize(self.width_for(terse=self._terse), max(MINIMUM_TARGET, self.look.px(self._height)))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        words = self._parts()[1]
        return QSize(max(MINIMUM_TARGET, round(hint.width() - max(0.0, words - self.look.px(48)))), hint.height())

    def _colours(self) -> tuple[QColor, QColor]:
        theme = self.look.theme
        if self._kind == "primary":
            return theme.ink, theme.on_ink
        if self._kind in theme.phases:
            return theme.phase(self._kind).fill, theme.phase(self._kind).on
        return theme.card, theme.ink

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, words_colour = self._colours()
        if not self.isEnabled():  # there, so that nothing jumps about, but flat
            fill, words_colour = self.look.theme.background, self.look.theme.muted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        radius = min(self.look.radius(18), self.height() / 2)
        fill_surface(painter, QRectF(self.rect()), radius, self._shade(fill, words_colour), self.look.theme)
        if not self.isEnabled():
            painter.setPen(self.look.theme.line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        icon, words, key, gap = self._parts()
        edge = self.look.space(12)
        room = self.width() - 2 * edge
        taken = icon + key + gap * (bool(icon and words) + bool(key and (icon or words)))
        shown = self._label
        if words + taken > room:
            shown = elide(shown, self.font(), room - taken)
            words = QFontMetricsF(self.font()).horizontalAdvance(shown) + 1 if shown else 0.0
        x = edge + (room - taken - words) / 2
        middle = self.height() / 2
        mirrored = self._mirrored()

        def place(width: float, height: float) -> QRectF:
            left = self.width() - x - width if mirrored else x
            return QRectF(left, middle - height / 2, width, height)

        if icon:
            paint_icon(painter, place(icon, icon), self._icon, words_colour, mirrored=mirrored)
            x += icon + gap
        if words:
            painter.setFont(self.font())
            painter.setPen(words_colour)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(place(words, self.height()), flags, shown)
            x += words + gap
        if key:
            font = self.look.font(SMALL - 1.5, MEDIUM)
            paint_keycap(painter, place(key, self.look.px(21)), self._key, font, words_colour)
        self._finish(painter, radius)
        painter.end()


class StopButton(_Tap):
    """Stop: red, the largest coloured thing on every page of a session, and never disabled."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._terse = False
        self._hint = ""
        super().__init__(look, "", parent)
        self.set_label(self.tr("Stop, it hurts"))
        self._hint = self.tr("Esc, at any moment")
        self.setAccessibleDescription(self._hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_terse(self, terse: bool) -> None:
        """Leave out the second line and the breadth, where the window is very small."""
        if terse != self._terse:
            self._terse = terse
            self.updateGeometry()
            self.update()

    def restyle(self) -> None:
        self.setFont(self.look.font(LEAD + 2, STRONG))
        super().restyle()

    def width_for(self, *, terse: bool) -> int:
        """How wide it would be with one line or two."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self._label)
        hint = 0.0 if terse else QFontMetricsF(self.look.font(SMALL)).horizontalAdvance(self._hint)
        return max(160, round(max(words, hint) + self.look.space(36 if terse else 110)))

    def height_for(self, *, terse: bool) -> int:
        return max(64, self.look.px(48 if terse else 72))

    def sizeHint(self) -> QSize:
        return QSize(self.width_for(terse=self._terse), self.height_for(terse=self._terse))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(160, self.width_for(terse=True)), self.sizeHint().height())

    def _words(self, room: float) -> tuple[str, QFont]:
        """The words as large as they have room, and where they have none the one word that matters."""
        fonts = [self.look.font(size, STRONG) for size in (LEAD + 2, LEAD, BODY, SMALL)]
        tries = [(label, font) for label in (self._label, self.tr("Stop")) for font in fonts]
        fitting = (one for one in tries if QFontMetricsF(one[1]).horizontalAdvance(one[0]) <= room)
        return next(fitting, tries[-1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        stop = self.look.theme.phase("stop")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        radius = self.look.radius(18)
        fill_surface(painter, QRectF(self.rect()), radius, self._shade(stop.fill, stop.on), self.look.theme)
        painter.setPen(stop.on)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        room = self.width() - 2.0 * self.look.space(12)
        (label, big), small = self._words(room), self.look.font(SMALL)
        painter.setFont(big)
        if self._terse:
            painter.drawText(QRectF(self.rect()), flags, elide(label, big, room))
        else:
            one, two = QFontMetricsF(big).height(), QFontMetricsF(small).height()
            top = (self.height() - one - two) / 2
            painter.drawText(QRectF(0, top, self.width(), one), flags, elide(label, big, room))
            painter.setFont(small)
            painter.drawText(QRectF(0, top + one, self.width(), two), flags, elide(self._hint, small, room))
        self._finish(painter, radius)
        painter.end()


class IconButton(_Tap):
    """A quiet square target with an icon; its name is read aloud and shown as a tool tip."""

    def __init__(self, look: Look, icon: str, name: str, *, key: str = "", parent: QWidget | None = None) -> None:
        self._icon, self._side = icon, 44.0
        super().__init__(look, name, parent)
        self.setToolTip(f"{name} ({key})" if key else name)
        self.name_key(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        if icon != self._icon:
            self._icon = icon
            self.update()

    def set_side(self, side: float) -> None:
        """Another size, in pixels at a text scale of 1; the target never gets too small."""
        if side != self._side:
            self._side = side
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        side = max(MINIMUM_TARGET, self.look.px(self._side))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self.underMouse() or self.isDown():
            fill_rounded(painter, QRectF(self.rect()), self.look.radius(12), self._shade(theme.background, theme.ink))
        side = self.look.px(self._side) * 0.5
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        colour = theme.ink if self.isEnabled() else theme.muted
        paint_icon(painter, box, self._icon, colour, mirrored=self._mirrored())
        self._finish(painter, self.look.radius(12))
        painter.end()


class Chip(_Tap):
    """A checkable capsule: a filter, or one of several answers. Chosen, light and dark change places."""

    def __init__(
        self, look: Look, label: str, *, checked: bool = False, role: str = "", parent: QWidget | None = None
    ) -> None:
        """`role` fills a chosen chip with the colour of a phase instead of ink."""
        self._role = role
        super().__init__(look, label, parent)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        self.setFont(self.look.font(BODY, MEDIUM))
        super().restyle()

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self.font()).horizontalAdvance(self._label)
        height = max(MINIMUM_TARGET, self.look.px(44))
        return QSize(max(height, round(words + 2 * self.look.space(20) + 1)), height)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.look.px(72)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        radius = self.height() / 2
        fill, words = theme.card, theme.ink
        if self.isChecked():
            fill, words = theme.ink, theme.on_ink
            if self._role:
                fill, words = theme.phase(self._role).fill, theme.phase(self._role).on
        box = QRectF(self.rect())
        fill_rounded(painter, box, radius, self._shade(fill, words))
        if not self.isChecked():
            painter.setPen(theme.outline)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(self.font())
        painter.setPen(words)
        room = box.width() - 2 * self.look.space(14)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(box, flags, elide(self._label, self.font(), room))
        self._finish(painter, radius)
        painter.end()
